"""The best people for a vacancy."""

from typing import Annotated
from uuid import UUID

import msgspec
from fastapi import APIRouter, Query, Response
from pathways_chassis.clock import system_now
from pathways_chassis.errors import Forbidden, NotFound
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import CurrentActor, requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope

from matching_svc.api.engines import Scorer, counts_of
from matching_svc.api.filters import Verdicts
from matching_svc.api.freshness import SHOWN_WHILE_ALLOWED
from matching_svc.api.naming import Named, PseudonymKey, both_names, person_named
from matching_svc.api.reading import StatementRoute, Statements
from matching_svc.api.views import ListEntryView, MatchView, PoolCountsView, VacancyListView
from matching_svc.domain.anonymity import rounded
from matching_svc.domain.lists import KEPT, PoolCounts
from matching_svc.domain.match import MatchState
from matching_svc.store.lists import shown_list
from matching_svc.store.pool import PEOPLE
from matching_svc.store.visibility import lists_seen_by, sees_whom_may_be_shown
from matching_svc.usecases.decide_match import ShortlistCandidate
from matching_svc.usecases.decide_match import shortlist_candidate as shortlist
from matching_svc.usecases.search_pool import search_pool

PREFIX = "/vacancies/{vacancy_id}"
lists = APIRouter(prefix=PREFIX, tags=["vacancies"], route_class=StatementRoute)
router = APIRouter(prefix=PREFIX, tags=["vacancies"], route_class=TransactionalRoute)


@lists.get(
    "/matches",
    response_model=VacancyListView,
    dependencies=[requires(Scope.MATCHES_READ)],
    responses=responses(404, 422, 503),
)
async def list_best_candidates(
    actor: CurrentActor,
    reads: Statements,
    engine: Scorer,
    key: PseudonymKey,
    vacancy_id: UUID,
    state: Annotated[MatchState | None, Query(description="Only people whose newest match stands here.")] = None,
    limit: Annotated[int, Query(ge=1, le=KEPT, description="People at most.")] = 20,
) -> Response:
    """The best people for an open vacancy, as its list was last written. Who may not be shown now is not on it.

    A partner's staff are shown the people whom their partner looks after, each at the `rank` of the whole list; a
    programme director everybody. `counts` are of now, and of everybody. An employer is shown the list anonymised: in
    the order of what is shown, and counts in fives. Of a list on which `fewer_than` five stand it is shown nobody: the
    programme's staff look at it, and may shortlist.
    """
    try:
        scope = lists_seen_by(actor)
    except PermissionError:
        raise NotFound("vacancy", vacancy_id) from None
    found = await shown_list(reads, key, vacancy_id, scope=scope, state=state, limit=limit)
    if found is None:
        raise NotFound("vacancy", vacancy_id)
    counts = await counts_of(engine, vacancy_id)
    if sees_whom_may_be_shown(actor):
        PEOPLE.require_as_of(found.as_of, system_now())
        proposable = rounded(counts.proposable) if found.content["fewer_than"] is None else 0
        counts = PoolCounts(rounded(counts.considered), proposable)
    # Written as it was read: the model only says what is answered.
    answer = {**found.content, "counts": counts}
    return Response(msgspec.json.encode(answer), media_type="application/json")


@router.get("/search", dependencies=[requires(Scope.MATCHES_READ)], responses=responses(403, 404, 422, 503))
async def search_pool_for_vacancy(
    work: Current,
    engine: Scorer,
    key: PseudonymKey,
    vacancy_id: UUID,
    verdicts: Verdicts,
    programme_id: Annotated[UUID | None, Query(description="Only people of this programme.")] = None,
    limit: Annotated[int, Query(ge=1, le=KEPT, description="People at most.")] = 20,
) -> VacancyListView:
    """The best of anybody in the pool whom the filters let through; whom a rule excludes is found if asked for.

    For the programme's staff, as of now; a partner's search among the people whom it looks after, ranked among these.

    Filters act before selection: nobody who fits is missed, however few they are.
    """
    if sees_whom_may_be_shown(work.actor):
        raise Forbidden("the programme's staff search the pool", "ask your contact in the programme to search for you")
    found = await search_pool(work, engine, vacancy_id, verdicts, programme_id, limit)
    return VacancyListView(
        vacancy_id=vacancy_id,
        configuration_version=engine.configuration.version,
        computed_at=work.now,
        counts=PoolCountsView.model_validate(await counts_of(engine, vacancy_id)),
        items=tuple(
            ListEntryView(
                rank=rank,
                **both_names(key, vacancy_id, one.ranked.candidate_id, work),
                score_points=one.ranked.points,
                coverage_per_cent=one.ranked.coverage_per_cent,
                verdicts=one.ranked.verdicts,
                match_id=one.match_id,
                state=one.state,
            )
            for rank, one in enumerate(found, start=1)
        ),
    )


@router.post(
    "/shortlist",
    status_code=201,
    dependencies=[requires(Scope.MATCHES_DECIDE), *SHOWN_WHILE_ALLOWED],
    responses=responses(404, 409, 422, 503),
)
async def shortlist_candidate(
    work: Current, engine: Scorer, key: PseudonymKey, vacancy_id: UUID, body: Named, response: Response
) -> MatchView:
    """Shortlist somebody who was not proposed: further down the list, or asked for although a rule is not met.

    An employer names them by the pseudonym of its list.
    """
    candidate_id = await person_named(work, key, vacancy_id, body)
    match = await shortlist(work, engine, vacancy_id, ShortlistCandidate(candidate_id=candidate_id))
    set_etag(response, match)
    response.headers["Location"] = f"/matches/{match.id}"
    return MatchView.of(match, work.actor, key)
