"""A person decides about two records that resemble each other."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode

from candidate_svc.domain.possible_duplicate import (
    DUPLICATE,
    DuplicateAction,
    DuplicateState,
    Side,
    a_partner_proposes,
    an_undo_says_why,
    only_people_decide,
    the_survivor_is_named,
)
from candidate_svc.store.candidates import OF_A_PARTNER
from candidate_svc.store.duplicates import duplicate_for, duplicates_about
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.many import partners_of
from candidate_svc.store.rows import PossibleDuplicate
from candidate_svc.usecases.flag_possible_duplicates import AGREE, tasks_done, tell_partners
from candidate_svc.usecases.merge_candidates import merge, undo
from candidate_svc.usecases.recognise_member import recognise_member, undo_recognition

A = DuplicateAction


class MoveDuplicate(Command):
    """What somebody found who compared both records. `survivor`: which of the pair stays, to propose and to merge."""

    action: DuplicateAction
    survivor: Side | None = None
    reason: ReasonCode | None = None


async def move_duplicate(work: Work, keyring: Keyring, duplicate_id: UUID, command: MoveDuplicate) -> PossibleDuplicate:
    """Make the move. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    duplicate = await duplicate_for(work, duplicate_id, lock=True)
    partners = await partners_of(work.session, (duplicate.candidate_id, duplicate.other_id))
    concerned = {partners[duplicate.candidate_id], partners[duplicate.other_id]}
    is_one_of_two = len(concerned) > 1 and bool(work.actor.roles & OF_A_PARTNER)
    require((only_people_decide,), command.action)
    require((the_survivor_is_named,), (command.action, command.survivor))
    require((a_partner_proposes,), (command.action, is_one_of_two))
    require((an_undo_says_why,), (command.action, command.reason))
    DUPLICATE.advance(duplicate.state, command.action)
    if command.action is A.PROPOSE:
        _note_proposal(work, duplicate, command.survivor)
        [asked] = concerned - {work.actor.organisation_id}
        await work.open_task(AGREE, "possible_duplicate", duplicate.id, organisation_id=asked)
    elif command.action is A.MERGE and command.survivor is not None:
        agreed = len(concerned) == 1 or _both_have_said_so(work, duplicate, command.survivor)
        await merge(work, keyring, duplicate, command.survivor, agreed=agreed)
    elif command.action is A.RECOGNISE:
        await recognise_member(work, duplicate)
    elif command.action is A.UNDO and command.reason is not None:
        take_back = undo if duplicate.state is DuplicateState.MERGED else undo_recognition
        await take_back(work, duplicate, command.reason)
    await work.move(DUPLICATE, duplicate, command.action, reason=command.reason)
    if duplicate.state is DuplicateState.FLAGGED:
        duplicate.proposed_by = duplicate.proposed_for = None
        await tell_partners(work, duplicate, partners[duplicate.candidate_id], partners[duplicate.other_id])
    elif duplicate.state is not DuplicateState.PROPOSED:
        await tasks_done(work, duplicate)
    return duplicate


def _note_proposal(work: Work, duplicate: PossibleDuplicate, survivor: Side | None) -> None:
    duplicate.survivor_id = duplicate.candidate_id if survivor is Side.CANDIDATE else duplicate.other_id
    duplicate.proposed_by, duplicate.proposed_for = work.actor.reference, work.actor.organisation_id


def _both_have_said_so(work: Work, duplicate: PossibleDuplicate, survivor: Side) -> bool:
    """Somebody of the other partner has proposed just this, and somebody else of this partner agrees."""
    same = duplicate.survivor_id == (duplicate.candidate_id if survivor is Side.CANDIDATE else duplicate.other_id)
    return (
        duplicate.state is DuplicateState.PROPOSED
        and same
        and bool(work.actor.roles & OF_A_PARTNER)
        and duplicate.proposed_for != work.actor.organisation_id
        and duplicate.proposed_by != work.actor.reference
    )


async def let_lapse(work: Work, candidate_id: UUID) -> None:
    """Of somebody who is erased nothing is compared any more, and no merge undone."""
    for duplicate in await duplicates_about(work.session, candidate_id):
        duplicate.before = None
        if A.LAPSE in DUPLICATE.allowed(duplicate.state):
            await work.move(DUPLICATE, duplicate, A.LAPSE, reason="erasure")
            await tasks_done(work, duplicate)
