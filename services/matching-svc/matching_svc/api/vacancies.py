"""The best people for a vacancy."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pathways_chassis.errors import NotFound
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope

from matching_svc.api.engines import Scorer, counts_of
from matching_svc.api.freshness import SHOWN_WHILE_ALLOWED
from matching_svc.api.views import MatchView, PoolCountsView, VacancyListView
from matching_svc.domain.lists import KEPT
from matching_svc.domain.match import MatchState
from matching_svc.store.lists import shown_list
from matching_svc.store.matches import employer_whose_lists_are_seen
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
    """The best people for an open vacancy, as its list was last written. Who may not be shown now is not on it.

    `counts` are of now.
    """
    try:
        employer_id = employer_whose_lists_are_seen(work.actor)
    except PermissionError:
        raise NotFound("vacancy", vacancy_id) from None
    found = await shown_list(work.session, vacancy_id, employer_id=employer_id, state=state, limit=limit)
    if found is None:
        raise NotFound("vacancy", vacancy_id)
    counts = await counts_of(engine, vacancy_id) if found["computed_at"] else PoolCountsView()
    return VacancyListView.model_validate({**found, "counts": counts})


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
