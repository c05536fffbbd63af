"""Vacancies are written by the file; each may be handed in for review, by the rules that hold for one."""

from collections.abc import Sequence
from typing import Annotated, Final

from pathways_chassis.command import BulkLine, Taken
from pathways_chassis.work import Work
from pydantic import Field

from employer_svc.domain.vacancy import VacancyAction
from employer_svc.store.vacancies import vacancies_by_reference
from employer_svc.usecases.move_vacancy import MoveVacancy, move_vacancy
from employer_svc.usecases.write_vacancy import WriteVacancy, create_vacancy

_SUBMIT: Final = MoveVacancy(action=VacancyAction.SUBMIT)


class VacancyLine(BulkLine, WriteVacancy):
    """A vacancy, under the employer's own number for it. `submit` hands it in for review."""

    employer_reference: Annotated[str, Field(min_length=1, max_length=100)]
    submit: bool = False

    @property
    def reference(self) -> str:
        return self.employer_reference

    @property
    def key(self) -> object:
        return self.employer_id, self.employer_reference


async def import_vacancies(work: Work, lines: Sequence[VacancyLine]) -> Sequence[Taken]:
    """Write those that the employer has not written before. Raises as writing and moving one does."""
    known = await vacancies_by_reference(work, [(line.employer_id, line.employer_reference) for line in lines])
    taken = []
    for line in lines:
        vacancy_id = known.get((line.employer_id, line.employer_reference))
        repeated = vacancy_id is not None
        if vacancy_id is None:
            vacancy = await create_vacancy(work, line)
            vacancy.employer_reference = line.employer_reference
            await work.session.flush()
            if line.submit:
                await move_vacancy(work, vacancy.id, _SUBMIT)
            vacancy_id = vacancy.id
        taken.append(Taken(vacancy_id, repeated=repeated))
    return taken
