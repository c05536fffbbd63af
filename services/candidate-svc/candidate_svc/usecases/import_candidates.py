"""A partner registers people by the thousand; each may be handed in and activated, by the rules that hold for one."""

from collections.abc import Sequence
from typing import Annotated, Final

from pathways_chassis.command import BulkLine, Taken
from pathways_chassis.work import Work
from pydantic import Field

from candidate_svc.domain.candidate import CandidateAction
from candidate_svc.store.duplicates import resembling
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.many import candidates_by_reference
from candidate_svc.usecases.move_candidate import MoveCandidate, move_candidates
from candidate_svc.usecases.register_candidate import RegisterCandidate, register_candidates

PartnerReference = Annotated[str, Field(min_length=1, max_length=100)]
"""The partner's own number, without a name in it."""

_SUBMIT: Final = MoveCandidate(action=CandidateAction.SUBMIT)
_ACTIVATE: Final = MoveCandidate(action=CandidateAction.ACTIVATE)


class CandidateLine(BulkLine, RegisterCandidate):
    """A new person. `submit` and `activate` make those moves at once: a line whose moves are refused is refused."""

    partner_reference: PartnerReference
    submit: bool = False
    activate: bool = False

    @property
    def reference(self) -> str:
        return self.partner_reference

    @property
    def moves(self) -> tuple[MoveCandidate, ...]:
        """The moves that the line asks for, in their order."""
        return (_SUBMIT,) * self.submit + (_ACTIVATE,) * self.activate


async def import_candidates(work: Work, keyring: Keyring, lines: Sequence[CandidateLine]) -> Sequence[Taken]:
    """Register those whom the partner has not registered before. Raises as registering and moving one does."""
    partner = work.actor.organisation_id
    known = await candidates_by_reference(work.session, partner, [line.reference for line in lines])
    fresh = [line for line in lines if line.reference not in known]
    registered = await register_candidates(work, keyring, fresh) if fresh else ()
    made = dict(zip((line.reference for line in fresh), registered, strict=True))
    for moves in dict.fromkeys(line.moves for line in fresh):
        await move_candidates(work, [made[line.reference] for line in fresh if line.moves == moves], *moves)
    resemble = await resembling(work.session, work.actor, [one.id for one in registered]) if fresh else {}
    return [
        Taken(known[line.reference], repeated=True)
        if line.reference in known
        else Taken(made[line.reference].id, possible_duplicate_of=resemble.get(made[line.reference].id, ()))
        for line in lines
    ]
