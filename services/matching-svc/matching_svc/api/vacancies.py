"""The best people for a vacancy."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope

from matching_svc.api.engines import Scorer, counts_of
from matching_svc.api.freshness import SHOWN_WHILE_ALLOWED
from matching_svc.api.views import ListEntryView, MatchView, PoolCountsView, VacancyListView
from matching_svc.domain.lists import KEPT
from matching_svc.domain.match import MatchState
from matching_svc.store.matches import best_list, latest_match_states, vacancy_for
from matching_svc.usecases.decide_match import ShortlistCandidate
from matching_svc.usecases.decide_match import shortlist_candidate as shortlist

router = APIRouter(prefix="/vacancies/{vacancy_id}", tags=["vacancies"], route_class=TransactionalRoute)


@router.get(
    "/matches", dependencies=[requires(Scope.MATCHES_READ), SHOWN_WHILE_ALLOWED], responses=responses(404, 422, 503)
)
async def list_best_candidates(
    work: Current,
    engine: Scorer,
    vacancy_id: UUID,
    state: Annotated[MatchState | None, Query(description="Only people whose newest match stands here.")] = None,
    limit: Annotated[int, Query(ge=1, le=KEPT, description="People at most.")] = 20,
) -> VacancyListView:
    """The best people for a vacancy, as its list was last written. People who may not be shown are never on it.

    `counts` are of now.
    """
    vacancy = await vacancy_for(work, vacancy_id)
    found = await best_list(work.session, vacancy.vacancy_id)
    if found is None:
        return VacancyListView(
            vacancy_id=vacancy_id, configuration_version=None, computed_at=None, counts=PoolCountsView(), items=()
        )
    matches = await latest_match_states(work.session, vacancy_id, found.candidate_ids)
    items = []
    for rank, entry in enumerate(found.entries, start=1):
        match = matches.get(UUID(entry["candidate_id"]))
        if state is not None and (match is None or match.state is not state):
            continue
        items.append(
            ListEntryView(
                rank=rank,
                candidate_id=entry["candidate_id"],
                score_points=entry["points"],
                coverage_per_cent=entry["coverage_per_cent"],
                verdicts=entry["verdicts"],
                match_id=match.id if match else None,
                state=match.state if match else None,
            )
        )
    return VacancyListView(
        vacancy_id=vacancy_id,
        configuration_version=found.configuration_version,
        computed_at=found.computed_at,
        counts=await counts_of(engine, vacancy_id),
        items=tuple(items[:limit]),
    )


@router.post(
    "/shortlist",
    status_code=201,
    dependencies=[requires(Scope.MATCHES_DECIDE), SHOWN_WHILE_ALLOWED],
    responses=responses(404, 409, 422, 503),
)
async def shortlist_candidate(
    work: Current, engine: Scorer, vacancy_id: UUID, body: ShortlistCandidate, response: Response
) -> MatchView:
    """Shortlist somebody who was not proposed: further down the list, or asked for although a rule is not met."""
    match = await shortlist(work, engine, vacancy_id, body)
    set_etag(response, match)
    response.headers["Location"] = f"/matches/{match.id}"
    return MatchView.model_validate(match)
