"""The best vacancies for a person."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pathways_chassis.errors import NotFound
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Role, Scope

from matching_svc.api.engines import Scorer
from matching_svc.api.freshness import SHOWN_WHILE_ALLOWED
from matching_svc.api.views import CandidateListView, RankedVacancyView
from matching_svc.index import RankedVacancy
from matching_svc.store.matches import matches_seen_by, open_vacancies_seen_by
from matching_svc.store.pool import live_person
from matching_svc.usecases.engine import Engine

router = APIRouter(prefix="/candidates/{candidate_id}", tags=["candidates"], route_class=TransactionalRoute)
MOST = 100


@router.get(
    "/matches", dependencies=[requires(Scope.MATCHES_READ), SHOWN_WHILE_ALLOWED], responses=responses(404, 422, 503)
)
async def list_best_vacancies(
    work: Current,
    engine: Scorer,
    candidate_id: UUID,
    limit: Annotated[int, Query(ge=1, le=MOST, description="Vacancies at most.")] = 20,
) -> CandidateListView:
    """The best open vacancies for a person in the pool; a candidate asks for their own alone."""
    if Role.CANDIDATE in work.actor.roles and work.actor.candidate_id != candidate_id:
        raise NotFound("candidate", candidate_id)
    if await live_person(work.session, candidate_id) is None:
        raise NotFound("candidate", candidate_id)
    allowed = await open_vacancies_seen_by(work.session, work.actor)
    known = engine.index.vacancies()
    # Who sees them all needs no more than asked for; for others the list is cut after what they may see.
    most = limit if allowed.issuperset(known) else len(known)
    ranked = await asyncio.to_thread(_ranked, engine, candidate_id, most)
    seen = [one for one in ranked if one.vacancy_id in allowed][:limit]
    matches = {
        row.vacancy_id: row
        for row in (await work.session.execute(matches_seen_by(work.actor, candidate_id=candidate_id))).scalars()
    }
    return CandidateListView(
        candidate_id=candidate_id,
        configuration_version=engine.configuration.version,
        items=tuple(
            RankedVacancyView(
                rank=rank,
                vacancy_id=one.vacancy_id,
                score_points=one.points,
                relevance=one.relevance,
                coverage_per_cent=one.coverage_per_cent,
                in_the_country=one.in_the_country,
                verdicts=one.verdicts,
                match_id=matches[one.vacancy_id].id if one.vacancy_id in matches else None,
                state=matches[one.vacancy_id].state if one.vacancy_id in matches else None,
            )
            for rank, one in enumerate(seen, start=1)
        ),
    )


def _ranked(engine: Engine, candidate_id: UUID, most: int) -> list[RankedVacancy]:
    try:
        return engine.index.best_vacancies(candidate_id, most)
    except KeyError:
        # In the pool by the rows, and taken into the index by the next refresh.
        return []
