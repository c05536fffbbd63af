"""Records that may be of one person: found by software, compared and decided by people."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from sqlmodel import col

from candidate_svc.api.candidates import Keys
from candidate_svc.api.views import PersonOfPairView, PossibleDuplicateView
from candidate_svc.domain.possible_duplicate import Side
from candidate_svc.store.candidates import seen_among
from candidate_svc.store.duplicates import duplicate_for, duplicates_seen_by, people_of
from candidate_svc.store.rows import Candidate, PossibleDuplicate
from candidate_svc.usecases.move_duplicate import MoveDuplicate
from candidate_svc.usecases.move_duplicate import move_duplicate as move

router = APIRouter(prefix="/duplicates", tags=["possible duplicates"], route_class=TransactionalRoute)
READ = [requires(Scope.CANDIDATES_READ)]
WRITE = [requires(Scope.CANDIDATES_WRITE)]


@router.get("", dependencies=READ, responses=responses(422))
async def list_duplicates(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(PossibleDuplicate, PossibleDuplicateView, "state"))],
    candidate_id: Annotated[UUID | None, Query(description="Only those about this person.")] = None,
) -> Page[PossibleDuplicateView]:
    """Pairs of records that resemble each other, of which the caller may see at least one."""
    statement = duplicates_seen_by(work.actor, candidate_id=candidate_id)
    found = await paging.entities(work.session, only(statement), col(PossibleDuplicate.id))
    return Page(items=await _shown(work, found))


@router.get("/{duplicate_id}", dependencies=READ, responses=responses(404))
async def get_duplicate(work: Current, duplicate_id: UUID, response: Response) -> PossibleDuplicateView:
    """Two records that resemble each other. Another partner's person is shown by public code and partner alone."""
    duplicate = await duplicate_for(work, duplicate_id)
    set_etag(response, duplicate)
    [shown] = await _shown(work, [duplicate])
    return shown


@router.post("/{duplicate_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_duplicate(
    work: Current, keys: Keys, duplicate_id: UUID, body: MoveDuplicate, response: Response
) -> PossibleDuplicateView:
    """Decide: `distinct` says that they are two people, `merge` that they are one; both can be taken back.

    Of two partners one proposes (`propose`), and somebody of the other merges. `undo` gives both records back. Of a
    member of a household, `recognise` says that they are this candidate, whose visa is then a case of their own; `undo`
    takes that back.
    """
    duplicate = await move(work, keys, duplicate_id, body)
    set_etag(response, duplicate)
    [shown] = await _shown(work, [duplicate])
    return shown


async def _shown(work: Work, duplicates: Sequence[PossibleDuplicate]) -> list[PossibleDuplicateView]:
    async with work.as_service("of a pair, both partners know by its code that the other's record is there"):
        people = await people_of(work.session, duplicates)
    seen = await seen_among(work.session, work.actor, people)

    def one(candidate: Candidate) -> PersonOfPairView:
        return PersonOfPairView(
            candidate_id=candidate.id if candidate.id in seen else None,
            public_code=candidate.public_code,
            partner_id=candidate.partner_id,
            state=candidate.state,
        )

    return [
        PossibleDuplicateView(
            id=duplicate.id,
            candidate=one(people[duplicate.candidate_id]),
            other=one(people[duplicate.other_id]),
            member_id=duplicate.member_id,
            score=duplicate.score,
            reasons=tuple(duplicate.reasons),
            flagged_at=duplicate.flagged_at,
            state=duplicate.state,
            survivor=_side(duplicate),
            version=duplicate.version,
        )
        for duplicate in duplicates
    ]


def _side(duplicate: PossibleDuplicate) -> Side | None:
    if duplicate.survivor_id is None:
        return None
    return Side.CANDIDATE if duplicate.survivor_id == duplicate.candidate_id else Side.OTHER
