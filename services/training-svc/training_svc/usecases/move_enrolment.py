"""An enrolment moves on, its cohort's seats with it, and everybody who needs to know is told."""

from datetime import datetime, timedelta
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.training import enrolment as events
from pydantic import Field

from training_svc.domain.enrolment import (
    ENROLMENT,
    HOLDS_A_SEAT,
    RELIES_ON_CONSENT,
    Alternative,
    EnrolmentAction,
    EnrolmentFacts,
    EnrolmentState,
    only_a_person_may_ask,
    seats_taken_by,
)
from training_svc.store.enrolments import (
    cohort_of,
    enrolment_for,
    enrolments_in,
    standing_enrolment,
    supports_of,
)
from training_svc.store.learners import CONSENTS, partner_of, training_is_allowed
from training_svc.store.rows import Cohort, Enrolment

REMIND_OF_ANSWER: Final = "remind_of_enrolment_answer"
TIME_TO_ANSWER: Final = timedelta(days=14)
"""How long an accepted learner may take to enrol before somebody asks (programme policy); no seat is lost by it."""
CONFIRM_PLACE: Final = "confirm_place"
OFFER_FREE_SEAT: Final = "offer_free_seat"
PLAN_RETURN: Final = "plan_return_to_training"


class MoveEnrolment(Command):
    """A move. Dropping and deferring have a reason; a return may name another cohort of the same course.

    Before a learner is dropped who has a seat, deferring or a support is offered; `offered` says which.
    """

    action: EnrolmentAction
    reason: ReasonCode | None = None
    offered: Annotated[tuple[Alternative, ...], Field(max_length=len(Alternative))] = ()
    cohort_id: UUID | None = None


async def move_enrolment(work: Work, enrolment_id: UUID, command: MoveEnrolment, system_now: datetime) -> Enrolment:
    """Make a move that a person may make. `system_now` is real time.

    Raises `NotFound`, `IllegalTransition`, `RulesBroken`; `ViewTooOld` for a move that relies on the consent.
    """
    require((only_a_person_may_ask,), command.action)
    if command.action in RELIES_ON_CONSENT:
        await CONSENTS.require_fresh(work.session, system_now)
    enrolment, cohort = await enrolment_for(work, enrolment_id, lock=True)
    if command.cohort_id not in (None, cohort.id):
        cohort = await _another_cohort(work, enrolment, cohort, command)
    offered = frozenset(command.offered) if enrolment.state in HOLDS_A_SEAT else None
    await advance_enrolment(work, enrolment, cohort, command.action, reason=command.reason, offered=offered)
    enrolment.cohort_id = cohort.id
    return enrolment


async def advance_enrolment(
    work: Work,
    enrolment: Enrolment,
    cohort: Cohort,
    action: EnrolmentAction,
    *,
    reason: str | None = None,
    offered: frozenset[Alternative] | None = None,
) -> None:
    """Advance a locked enrolment of a locked cohort, count its seat, publish the fact."""
    learner_id = learner_of(enrolment)
    facts = await facts_of(work, enrolment, cohort, reason=reason, offered=offered)
    before = enrolment.state
    await work.move(ENROLMENT, enrolment, action, facts=facts, reason=reason)
    enrolment.reason = reason
    enrolment.alternatives_offered = sorted(offered or ())
    await follow_state(work, enrolment, cohort, before)
    await work.publish(_fact(enrolment, cohort, learner_id))


async def facts_of(
    work: Work,
    enrolment: Enrolment,
    cohort: Cohort,
    *,
    reason: str | None = None,
    offered: frozenset[Alternative] | None = None,
) -> EnrolmentFacts:
    """What the rules of an enrolment ask for."""
    return EnrolmentFacts(
        cohort_state=cohort.state,
        free_seats=cohort.seats - cohort.taken,
        unsupported=frozenset(enrolment.barriers)
        - {support.barrier.value for support in await supports_of(work.session, enrolment.id)},
        training_allowed=await training_is_allowed(work.session, learner_of(enrolment)),
        reason=reason,
        offered=offered,
    )


async def follow_state(work: Work, enrolment: Enrolment, cohort: Cohort, before: EnrolmentState) -> None:
    """Seat, tasks and timers follow where a locked enrolment stands now."""
    await _count_seat(work, cohort, seats_taken_by(before, enrolment.state))
    await _follow_deferral(work, enrolment, before, learner_of(enrolment))
    if before is EnrolmentState.ACCEPTED:
        await work.cancel_timers(enrolment.id, REMIND_OF_ANSWER)
        await work.close_task(CONFIRM_PLACE, enrolment.id)
    if enrolment.state is EnrolmentState.ACCEPTED:
        await work.set_timer(REMIND_OF_ANSWER, enrolment.id, work.now + TIME_TO_ANSWER)


def learner_of(enrolment: Enrolment) -> UUID:
    """Whose enrolment it is. Raises `RulesBroken` when the person was erased."""
    if enrolment.candidate_id is None:
        raise RulesBroken([Violation("candidate_id", "the learner was not erased", "nothing is left to be done")])
    return enrolment.candidate_id


async def _follow_deferral(work: Work, enrolment: Enrolment, before: EnrolmentState, learner_id: UUID) -> None:
    """Who pauses has somebody who plans the return with them."""
    if before is EnrolmentState.DEFERRED:
        await work.close_task(PLAN_RETURN, enrolment.id)
    if enrolment.state is EnrolmentState.DEFERRED:
        await work.open_task(
            PLAN_RETURN,
            ENROLMENT.name,
            enrolment.id,
            organisation_id=await partner_of(work.session, learner_id),
            evidence={"reason": enrolment.reason, "cohort_id": str(enrolment.cohort_id)},
        )


async def remind_of_answer(work: Work, enrolment: Enrolment) -> None:
    """A learner who was accepted has not enrolled: their caseworker asks them. Nobody is dropped by a clock."""
    if enrolment.state is EnrolmentState.ACCEPTED and enrolment.candidate_id is not None:
        await work.open_task(
            CONFIRM_PLACE,
            ENROLMENT.name,
            enrolment.id,
            organisation_id=await partner_of(work.session, enrolment.candidate_id),
            due_at=work.now,
        )


async def _another_cohort(work: Work, enrolment: Enrolment, cohort: Cohort, command: MoveEnrolment) -> Cohort:
    """The cohort that a learner returns to. Only a return changes the cohort, and only within the course."""
    violation = Violation(
        "cohort_id", "a return names a cohort of the same course", "leave it out, or see GET /cohorts?course_id="
    )
    if command.action is not EnrolmentAction.RETURN or command.cohort_id is None:
        raise RulesBroken([violation])
    other = await work.session.get(Cohort, command.cohort_id)
    if other is None or other.course_id != cohort.course_id:
        raise RulesBroken([violation])
    if await standing_enrolment(work.session, other.id, learner_of(enrolment)) is not None:
        raise RulesBroken([Violation("cohort_id", "one enrolment per cohort", "go on with the enrolment there")])
    return await cohort_of(work.session, other.id, lock=True)


async def _count_seat(work: Work, cohort: Cohort, change: int) -> None:
    """The database has the last word: its CHECK lets no more seats be taken than there are."""
    if change:
        cohort.taken += change
        cohort.version += 1
    waiting = await enrolments_in(work.session, cohort.id, (EnrolmentState.WAITLISTED,))
    if not waiting or cohort.taken == cohort.seats:
        await work.close_task(OFFER_FREE_SEAT, cohort.id)
    elif change < 0:
        await work.open_task(
            OFFER_FREE_SEAT,
            "cohort",
            cohort.id,
            organisation_id=cohort.provider_id,
            evidence={"longest_waiting": str(waiting[0].id), "free_seats": cohort.seats - cohort.taken},
        )


def _fact(enrolment: Enrolment, cohort: Cohort, learner_id: UUID) -> events.EnrolmentEvent:
    if enrolment.state is EnrolmentState.DROPPED:
        return events.EnrolmentDropped(
            enrolment_id=enrolment.id,
            cohort_id=cohort.id,
            candidate_id=learner_id,
            reason=enrolment.reason or "not_stated",
        )
    if enrolment.state is EnrolmentState.FAILED:
        return events.EnrolmentFailed(enrolment_id=enrolment.id, cohort_id=cohort.id, candidate_id=learner_id)
    return events.EnrolmentAdvanced(
        enrolment_id=enrolment.id,
        cohort_id=cohort.id,
        candidate_id=learner_id,
        stage=events.EnrolmentStage(enrolment.state.value),
    )
