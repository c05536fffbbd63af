"""Matches: proposed by software, explained, decided by persons."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.errors import NotFound
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.languages import Read
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from sqlmodel import col

from matching_svc.api.engines import Scorer
from matching_svc.api.explaining import anonymised, shown
from matching_svc.api.freshness import SHOWN_WHILE_ALLOWED
from matching_svc.api.naming import Named, PseudonymKey, both_names, person_named
from matching_svc.api.views import ExplanationView, MatchInFull, MatchView
from matching_svc.domain.wording import Voice
from matching_svc.store.matches import count_by_state, match_for, matches_seen_by
from matching_svc.store.rows import Match
from matching_svc.store.visibility import sees_whom_may_be_shown
from matching_svc.usecases.decide_match import DismissMatch
from matching_svc.usecases.decide_match import dismiss_match as dismiss
from matching_svc.usecases.decide_match import shortlist_match as shortlist
from matching_svc.usecases.explain_pair import Explained, ExplainPair
from matching_svc.usecases.explain_pair import explain_pair as explain

router = APIRouter(prefix="/matches", tags=["matches"], route_class=TransactionalRoute)
READ = [requires(Scope.MATCHES_READ), *SHOWN_WHILE_ALLOWED]
DECIDE = [requires(Scope.MATCHES_DECIDE), *SHOWN_WHILE_ALLOWED]


class ExplainNamed(Named):
    """A pair, and the configuration to score it with; that in force when none is named."""

    vacancy_id: UUID
    configuration_version: int | None = None


ToldAs = Annotated[
    Voice | None,
    Query(description="To whom the words are addressed. A candidate is always told as a person."),
]


@router.get("", dependencies=READ, responses=responses(422, 503))
async def list_matches(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Match, MatchView, "vacancy_id", "employer_id", "application_id", "state"))],
    key: PseudonymKey,
    candidate_id: Annotated[
        UUID | None, Query(description="Only of this person; an employer knows nobody by id.")
    ] = None,
    programme_id: Annotated[UUID | None, Query(description="Only of this programme.")] = None,
) -> Page[MatchView]:
    """Matches that the caller may know of, a partner's staff those of its people; never of who may not be shown."""
    statement = matches_seen_by(work.actor, candidate_id=candidate_id, programme_id=programme_id)
    found = await paging.entities(work.session, only(statement), col(Match.id))
    return Page(items=[MatchView.of(match, work.actor, key) for match in found])


@router.get("/counts", dependencies=READ, responses=responses(422, 503))
async def count_matches(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only this programme.")] = None
) -> dict[str, int]:
    """How many matches stand in each state, of those that the caller may know of."""
    return await count_by_state(work.session, work.actor, programme_id)


@router.post("/explain", dependencies=READ, responses=responses(404, 409, 422, 503))
async def explain_pair(
    work: Current,
    engine: Scorer,
    key: PseudonymKey,
    body: ExplainNamed,
    reader: Read,
    response: Response,
    voice: ToldAs = None,
) -> ExplanationView:
    """Why a person stands where they stand for a vacancy.

    The score taken apart, with any kept configuration, what would change each verdict, what training would add, and all
    of it in plain words. An employer is told which of the skills asked for the person holds.
    """
    candidate_id = await person_named(work, key, body.vacancy_id, body)
    pair = ExplainPair(
        vacancy_id=body.vacancy_id, candidate_id=candidate_id, configuration_version=body.configuration_version
    )
    explained = await explain(work, engine, pair, reader.languages, voice)
    names = both_names(key, body.vacancy_id, candidate_id, work)
    return ExplanationView(vacancy_id=body.vacancy_id, **names, **_members(work, explained, response))


@router.get("/{match_id}", dependencies=READ, responses=responses(404, 409, 422, 503))
async def get_match(
    work: Current,
    engine: Scorer,
    key: PseudonymKey,
    match_id: UUID,
    reader: Read,
    response: Response,
    voice: ToldAs = None,
) -> MatchInFull:
    """One match, explained with the configuration that it was made with as things stand now."""
    match = await match_for(work, match_id)
    set_etag(response, match)
    pair = ExplainPair(
        vacancy_id=match.vacancy_id,
        candidate_id=match.candidate_id,
        configuration_version=match.configuration_version,
    )
    view = MatchView.of(match, work.actor, key).model_dump()
    try:
        explained = await explain(work, engine, pair, reader.languages, voice)
    except NotFound:
        # The person has left the pool since, and a profile that is not in the pool is not scored.
        return MatchInFull(**view, explanation=None, gaps=(), courses=(), told=None)
    return MatchInFull(**view, **_members(work, explained, response))


def _members(work: Work, explained: Explained, response: Response) -> dict[str, Any]:
    return anonymised(explained) if sees_whom_may_be_shown(work.actor) else shown(explained, response)


@router.post("/{match_id}/shortlist", dependencies=DECIDE, responses=responses(404, 409, 422, 503))
async def shortlist_match(work: Current, key: PseudonymKey, match_id: UUID, response: Response) -> MatchView:
    """Put a proposed person on the shortlist: the employer's side opens an application."""
    match = await shortlist(work, match_id)
    set_etag(response, match)
    return MatchView.of(match, work.actor, key)


@router.post("/{match_id}/dismissal", dependencies=DECIDE, responses=responses(404, 409, 422, 503))
async def dismiss_match(
    work: Current, key: PseudonymKey, match_id: UUID, body: DismissMatch, response: Response
) -> MatchView:
    """Set a proposal aside, with a reason; the pair is not proposed again for this vacancy."""
    match = await dismiss(work, match_id, body)
    set_etag(response, match)
    return MatchView.of(match, work.actor, key)
