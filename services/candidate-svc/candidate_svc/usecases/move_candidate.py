"""A person's standing changes, and everybody who needs to know is told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Annotated, Final, cast
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import IllegalTransition, require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose, ReasonCode
from pathways_contracts.events.candidate import candidate as events
from pydantic import Field

from candidate_svc.domain.authorisation import BEFORE_AN_AUTHORITY
from candidate_svc.domain.candidate import (
    CANDIDATE,
    INTO_THE_POOL,
    MOVES_OF_A_PERSON,
    MOVES_OF_THE_CANDIDATE,
    CandidateAction,
    CandidateState,
    Standing,
)
from candidate_svc.domain.moves import (
    ERASURE,
    Asked,
    a_solution_is_named,
    candidates_decide_only_for_themselves,
    only_a_person_may_ask,
)
from candidate_svc.domain.visa_case import link_in_hand
from candidate_svc.store.candidates import acts_for_self, candidate_for, candidate_of_event
from candidate_svc.store.cases import (
    authorisations_of,
    confirmed_reservation_of,
    family_authorisations_of,
    open_cases_of,
)
from candidate_svc.store.many import allowed_by, with_identity
from candidate_svc.store.notifications import let_nothing_more_out
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.end_visa_case import end_visa_case
from candidate_svc.usecases.keep_awake import keep_awake
from candidate_svc.usecases.keep_team import end_team
from candidate_svc.usecases.move_handover import end_handovers
from candidate_svc.usecases.profiles import is_shareable, stored_profile
from candidate_svc.usecases.release_reservation import release


@dataclass(frozen=True, slots=True)
class Known:
    """What the vault and the consents say of a person."""

    has_identity: bool
    allowed: frozenset[ConsentPurpose]


HOLD_IS_OVER: Final = "hold_is_over"
SETTLE_VISA_CASE: Final = "settle_visa_case"
DECIDE_ON_APPEAL: Final = "decide_on_appeal"


class MoveCandidate(Command):
    """A move with what it needs: a reason where a person is set aside, a date for a hold, the kind of solution."""

    action: CandidateAction
    reason: ReasonCode | None = None
    until: date | None = None
    solution: events.SolutionElsewhere | None = None
    priority: Annotated[bool, Field(description="First in line for rematching.")] = False


async def move_candidate(work: Work, candidate_id: UUID, command: MoveCandidate) -> Candidate:
    """Make a move that a person may make. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    candidate = await candidate_for(work, candidate_id, lock=True)
    await move_candidates(work, [candidate], command)
    return candidate


async def move_candidates(work: Work, candidates: Sequence[Candidate], *commands: MoveCandidate) -> None:
    """Make moves, one after the other, with people in hand who are locked. Raises as `move_candidate`."""
    for command in commands:
        asked = Asked(command.action, command.solution, command.priority, acts_for_self(work.actor))
        require((only_a_person_may_ask, a_solution_is_named, candidates_decide_only_for_themselves), asked)
    askable = MOVES_OF_THE_CANDIDATE if acts_for_self(work.actor) else MOVES_OF_A_PERSON
    try:
        await advance_candidates(work, candidates, *commands)
    except IllegalTransition as refused:
        erasable = CandidateAction.ERASE in refused.allowed
        raise refused.among(askable, ERASURE if erasable else "") from refused


async def advance_candidate(work: Work, candidate: Candidate, command: MoveCandidate) -> None:
    """Advance, release what the person can no longer hold, and publish the fact."""
    await advance_candidates(work, [candidate], command)


async def advance_candidates(work: Work, candidates: Sequence[Candidate], *commands: MoveCandidate) -> None:
    """As `advance_candidate` for each, in this order. No move changes what identity and consents say."""
    ids = [candidate.id for candidate in candidates]
    identified, allowed = await with_identity(work.session, ids), await allowed_by(work.session, ids)
    for command in commands:
        for candidate in candidates:
            known = Known(candidate.id in identified, allowed[candidate.id])
            await _advance(work, candidate, command, known)


async def _advance(work: Work, candidate: Candidate, command: MoveCandidate, known: Known) -> None:
    standing = Standing(
        has_identity=known.has_identity,
        may_register=ConsentPurpose.REGISTER in known.allowed,
        reason=command.reason,
    )
    before = candidate.state
    await work.move(CANDIDATE, candidate, command.action, facts=standing, reason=command.reason)
    candidate.aside_until = command.until
    await keep_awake(work, candidate)
    await mind_the_hold(work, candidate, before)
    await mind_the_appeal(work, candidate, before)
    if command.action in INTO_THE_POOL:
        # Whoever was first in line stays so until they have work.
        candidate.priority = candidate.priority or command.priority
    if command.solution in _ELSEWHERE:
        candidate.arrived_in = None
        candidate.profile = {**candidate.profile, "arrived_in": None}
    if command.action in _LEAVES:
        await _let_go(work, candidate, before)
    if command.action in _PUBLISH:
        await work.publish(_PUBLISH[command.action](candidate, command, known))


async def mind_the_hold(work: Work, candidate: Candidate, before: CandidateState) -> None:
    """Remember the day until which somebody is on hold, or forget it."""
    if candidate.state is CandidateState.ON_HOLD and candidate.aside_until is not None:
        await work.set_timer(HOLD_IS_OVER, candidate.id, datetime.combine(candidate.aside_until, time.min, UTC))
    elif before is CandidateState.ON_HOLD:
        await work.cancel_timers(candidate.id, HOLD_IS_OVER)
        await work.close_task(HOLD_IS_OVER, candidate.id)


async def mind_the_appeal(work: Work, candidate: Candidate, before: CandidateState) -> None:
    """Somebody decides on an appeal, and nobody once the person stands elsewhere."""
    if candidate.state is CandidateState.APPEAL:
        await work.open_task(DECIDE_ON_APPEAL, "candidate", candidate.id, organisation_id=candidate.partner_id)
    elif before is CandidateState.APPEAL:
        await work.close_task(DECIDE_ON_APPEAL, candidate.id)


async def end_hold(work: Work, candidate_id: UUID) -> None:
    """The day until which a person was on hold has come: somebody looks, and resumes."""
    candidate = await candidate_of_event(work, candidate_id)
    if candidate is not None and candidate.state is CandidateState.ON_HOLD:
        await work.open_task(HOLD_IS_OVER, "candidate", candidate.id, organisation_id=candidate.partner_id)


async def _let_go(work: Work, candidate: Candidate, before: CandidateState) -> None:
    """Whoever leaves is promised to nobody. What an authority holds, or what led to work, is for a person to settle."""
    reason = f"candidate_{candidate.state}"
    await let_nothing_more_out(work.session, candidate.id)
    await end_handovers(work, candidate, reason)
    await end_team(work, candidate.id, reason)
    for case in await open_cases_of(work.session, candidate.id):
        chain = await authorisations_of(work.session, case.id)
        family = await family_authorisations_of(work.session, case.id)
        before_an_authority = any(link.state in BEFORE_AN_AUTHORITY for link in (*chain, *family))
        if before is CandidateState.RESERVED and not before_an_authority:
            await end_visa_case(work, case, reason)
        else:
            await work.open_task(
                SETTLE_VISA_CASE,
                "visa_case",
                case.id,
                organisation_id=candidate.partner_id,
                evidence={"reason": reason, "authorisation": link_in_hand(chain).state},
            )
    reservation = await confirmed_reservation_of(work.session, candidate.id)
    if reservation is not None:
        work.correlation_id = reservation.application_id
        await release(work, reservation, reason=reason)


_LEAVES: Final = frozenset(
    {
        CandidateAction.WITHDRAW,
        CandidateAction.SOLVE_ELSEWHERE,
        CandidateAction.RECORD_DEATH,
        CandidateAction.ERASE,
    }
)

_ELSEWHERE: Final = frozenset(
    {
        events.SolutionElsewhere.RESETTLED,
        events.SolutionElsewhere.RELOCATED,
        events.SolutionElsewhere.RETURNED,
    }
)
"""Solutions in another country: whoever comes back from one is not known to be where the programme had brought them."""


def _submitted(candidate: Candidate, _: MoveCandidate, __: Known) -> events.CandidateEvent:
    return events.CandidateSubmitted(candidate_id=candidate.id)


def _activated(candidate: Candidate, _: MoveCandidate, known: Known) -> events.CandidateEvent:
    return events.CandidateActivated(
        candidate_id=candidate.id,
        partner_id=candidate.partner_id,
        programme_ids=tuple(candidate.programme_ids),
        profile=stored_profile(candidate),
        shareable=is_shareable(candidate, known.allowed),
    )


def _returned(candidate: Candidate, command: MoveCandidate, known: Known) -> events.CandidateEvent:
    return events.CandidateReturnedToPool(
        candidate_id=candidate.id,
        partner_id=candidate.partner_id,
        programme_ids=tuple(candidate.programme_ids),
        profile=stored_profile(candidate),
        shareable=is_shareable(candidate, known.allowed),
        reason=command.reason or command.action.value,
        priority=candidate.priority,
    )


def _set_aside(candidate: Candidate, command: MoveCandidate, __: Known) -> events.CandidateEvent:
    return events.CandidateSetAside(
        candidate_id=candidate.id,
        state=events.Aside(candidate.state.value),
        reason=command.reason or command.action.value,
        until=command.until,
    )


def _withdrawn(candidate: Candidate, command: MoveCandidate, __: Known) -> events.CandidateEvent:
    return events.CandidateWithdrawn(candidate_id=candidate.id, reason=command.reason or "own_wish")


def _solved(candidate: Candidate, command: MoveCandidate, __: Known) -> events.CandidateEvent:
    # `a_solution_is_named` has seen to it.
    return events.CandidateFoundSolutionElsewhere(
        candidate_id=candidate.id, solution=cast(events.SolutionElsewhere, command.solution)
    )


def _died(candidate: Candidate, _: MoveCandidate, __: Known) -> events.CandidateEvent:
    return events.CandidateDied(candidate_id=candidate.id)


def _became_alumni(candidate: Candidate, _: MoveCandidate, __: Known) -> events.CandidateEvent:
    return events.CandidateBecameAlumni(candidate_id=candidate.id)


_Publisher = Callable[[Candidate, MoveCandidate, Known], events.CandidateEvent]

_PUBLISH: Final[Mapping[CandidateAction, _Publisher]] = {
    CandidateAction.SUBMIT: _submitted,
    **dict.fromkeys(INTO_THE_POOL, _returned),
    CandidateAction.ACTIVATE: _activated,
    CandidateAction.REQUEST_COMPLETION: _set_aside,
    CandidateAction.HOLD: _set_aside,
    CandidateAction.FIND_INELIGIBLE: _set_aside,
    CandidateAction.APPEAL: _set_aside,
    CandidateAction.DISMISS_APPEAL: _set_aside,
    CandidateAction.LOSE_CONTACT: _set_aside,
    CandidateAction.WITHDRAW: _withdrawn,
    CandidateAction.SOLVE_ELSEWHERE: _solved,
    CandidateAction.RECORD_DEATH: _died,
    CandidateAction.BECOME_ALUMNI: _became_alumni,
}
"""The fact that each move publishes; reservation, work and erasure publish their own."""
