"""Many vacancies at once: one line each, answered line by line, safe to send again by the employer's own references."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pathways_chassis.http.bulk import BulkRoute, Lines, LinesOf
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from employer_svc.usecases import import_vacancies as vacancies

router = APIRouter(tags=["bulk"], route_class=BulkRoute)
Vacancies = Annotated[Lines[vacancies.VacancyLine], Depends(LinesOf(vacancies.VacancyLine))]


@router.post("/vacancies/bulk", dependencies=[requires(Scope.VACANCIES_WRITE)])
async def import_vacancies(lines: Vacancies) -> Response:
    """Write vacancies, a line each; on request hand them in for review. Opening them is somebody else's decision.

    A line whose `employer_reference` is known is answered with that vacancy and changes nothing.
    """
    return lines.answer(vacancies.import_vacancies)
