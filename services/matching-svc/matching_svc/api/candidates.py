"""The best vacancies for a person."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pathways_chassis.errors import NotFound
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from pathways_contracts.codes import CountryCode

from matching_svc.api.engines import Scorer
from matching_svc.api.filters import Verdicts
from matching_svc.api.freshness import SHOWN_WHILE_ALLOWED
from matching_svc.api.views import CandidateListView, RankedVacancyView
from matching_svc.index import Filter, RankedVacancy
from matching_svc.store.matches import matches_seen_by, open_vacancies_seen_by, person_for
from matching_svc.store.visibility import sees_points, sees_whom_may_be_shown
from matching_svc.usecases.engine import Engine

router = APIRouter(prefix="/candidates/{candidate_id}", tags=["candidates"], route_class=TransactionalRoute)
MOST = 100


@router.get(
    "/matches", dependencies=[requires(Scope.MATCHES_READ), *SHOWN_WHILE_ALLOWED], responses=responses(404, 422, 503)
)
async def list_best_vacancies(
    work: Current,
    engine: Scorer,
    candidate_id: UUID,
    verdicts: Verdicts,
    country: Annotated[CountryCode | None, Query(description="Only vacancies in this country.")] = None,
    limit: Annotated[int, Query(ge=1, le=MOST, description="Vacancies at most.")] = 20,
) -> CandidateListView:
    """The best open vacancies for a person in the pool: one of the caller's partner, or the caller, told no points.

    Filters act before selection: no vacancy that fits is missed. An employer, who knows people at one vacancy each,
    finds nobody here.
    """
    if sees_whom_may_be_shown(work.actor):
        raise NotFound("candidate", candidate_id)
    await person_for(work, candidate_id)
    allowed = await open_vacancies_seen_by(work.session, work.actor, country)
    ranked = await asyncio.to_thread(_ranked, engine, candidate_id, limit, Filter(verdicts, allowed))
    matches = {
        row.vacancy_id: row
        for row in (await work.session.execute(matches_seen_by(work.actor, candidate_id=candidate_id))).scalars()
    }
    with_points = sees_points(work.actor)
    return CandidateListView(
        candidate_id=candidate_id,
        configuration_version=engine.configuration.version,
        items=tuple(
            RankedVacancyView(
                rank=rank,
                vacancy_id=one.vacancy_id,
                score_points=one.points if with_points else None,
                relevance=one.relevance if with_points else None,
                coverage_per_cent=one.coverage_per_cent,
                in_the_country=one.in_the_country,
                verdicts=one.verdicts if with_points else None,
                match_id=matches[one.vacancy_id].id if one.vacancy_id in matches else None,
                state=matches[one.vacancy_id].state if one.vacancy_id in matches else None,
            )
            for rank, one in enumerate(ranked, start=1)
        ),
    )


def _ranked(engine: Engine, candidate_id: UUID, most: int, only: Filter) -> list[RankedVacancy]:
    try:
        return engine.index.best_vacancies(candidate_id, most, only)
    except KeyError:
        # In the pool by the rows, and taken into the index by the next refresh.
        return []
