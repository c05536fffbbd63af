"""Matches: proposed by software, explained, decided by persons."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pathways_chassis.errors import NotFound
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from matching_svc.api.engines import Scorer
from matching_svc.api.explaining import shown
from matching_svc.api.freshness import SHOWN_WHILE_ALLOWED
from matching_svc.api.languages import Languages
from matching_svc.api.views import ExplanationView, MatchInFull, MatchView
from matching_svc.domain.match import MatchState
from matching_svc.domain.wording import Voice
from matching_svc.store.matches import count_by_state, match_for, matches_seen_by
from matching_svc.store.rows import Match
from matching_svc.usecases.decide_match import DismissMatch
from matching_svc.usecases.decide_match import dismiss_match as dismiss
from matching_svc.usecases.decide_match import shortlist_match as shortlist
from matching_svc.usecases.explain_pair import ExplainPair
from matching_svc.usecases.explain_pair import explain_pair as explain

router = APIRouter(prefix="/matches", tags=["matches"], route_class=TransactionalRoute)
READ = [requires(Scope.MATCHES_READ), SHOWN_WHILE_ALLOWED]
DECIDE = [requires(Scope.MATCHES_DECIDE), SHOWN_WHILE_ALLOWED]

ToldAs = Annotated[
    Voice | None,
    Query(description="To whom the words are addressed. A candidate is always told as a person."),
]


@router.get("", dependencies=READ, responses=responses(422, 503))
async def list_matches(
    work: Current,
    paging: Paging,
    vacancy_id: Annotated[UUID | None, Query(description="Only of this vacancy.")] = None,
    candidate_id: Annotated[UUID | None, Query(description="Only of this person.")] = None,
    state: Annotated[MatchState | None, Query(description="Only those that stand here.")] = None,
    programme_id: Annotated[UUID | None, Query(description="Only of this programme.")] = None,
) -> Page[MatchView]:
    """Matches that the caller may know of; never those of a person who may not be shown."""
    statement = matches_seen_by(
        work.actor, vacancy_id=vacancy_id, candidate_id=candidate_id, state=state, programme_id=programme_id
    )
    found = await paging.entities(work.session, statement, col(Match.id))
    return Page(items=[MatchView.of(match, work.actor) for match in found])


@router.get("/counts", dependencies=READ, responses=responses(422, 503))
async def count_matches(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only this programme.")] = None
) -> dict[str, int]:
    """How many matches stand in each state."""
    return await count_by_state(work.session, work.actor, programme_id)


@router.post("/explain", dependencies=READ, responses=responses(404, 409, 422, 503))
async def explain_pair(
    work: Current, engine: Scorer, body: ExplainPair, languages: Languages, response: Response, voice: ToldAs = None
) -> ExplanationView:
    """Why a person stands where they stand for a vacancy.

    The score taken apart, with any kept configuration, what would change each verdict, what training would add, and all
    of it in plain words.
    """
    explained = await explain(work, engine, body, languages, voice)
    return ExplanationView(
        vacancy_id=explained.vacancy_id, candidate_id=explained.candidate_id, **shown(explained, response)
    )


@router.get("/{match_id}", dependencies=READ, responses=responses(404, 409, 422, 503))
async def get_match(
    work: Current, engine: Scorer, match_id: UUID, languages: Languages, response: Response, voice: ToldAs = None
) -> MatchInFull:
    """One match, explained with the configuration that it was made with as things stand now."""
    match = await match_for(work, match_id)
    set_etag(response, match)
    pair = ExplainPair(
        vacancy_id=match.vacancy_id,
        candidate_id=match.candidate_id,
        configuration_version=match.configuration_version,
    )
    view = MatchView.of(match, work.actor).model_dump()
    try:
        explained = await explain(work, engine, pair, languages, voice)
    except NotFound:
        # The person has left the pool since, and a profile that is not in the pool is not scored.
        return MatchInFull(**view, explanation=None, gaps=(), courses=(), told=None)
    return MatchInFull(**view, **shown(explained, response))


@router.post("/{match_id}/shortlist", dependencies=DECIDE, responses=responses(404, 409, 422, 503))
async def shortlist_match(work: Current, match_id: UUID, response: Response) -> MatchView:
    """Put a proposed person on the shortlist: the employer's side opens an application."""
    match = await shortlist(work, match_id)
    set_etag(response, match)
    return MatchView.of(match, work.actor)


@router.post("/{match_id}/dismissal", dependencies=DECIDE, responses=responses(404, 409, 422, 503))
async def dismiss_match(work: Current, match_id: UUID, body: DismissMatch, response: Response) -> MatchView:
    """Set a proposal aside, with a reason; the pair is not proposed again for this vacancy."""
    match = await dismiss(work, match_id, body)
    set_etag(response, match)
    return MatchView.of(match, work.actor)
