"""A drop, a failure or a completion was recorded by mistake: the learner goes on, if the seat is still there."""

from uuid import UUID

from pathways_chassis.corrections import Taken
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.events.training.enrolment import EnrolmentCorrected, EnrolmentStage

from training_svc.domain.enrolment import (
    EnrolmentAction,
    EnrolmentState,
    a_seat_is_free,
    no_other_enrolment_stands,
    seats_taken_by,
    the_cohort_takes_learners,
    the_learner_allows_training,
)
from training_svc.store.enrolments import (
    cohort_of,
    enrolment_for,
    standing_enrolment,
)
from training_svc.store.rows import Cohort, Enrolment
from training_svc.usecases.move_enrolment import facts_of, follow_state, learner_of


async def enrolment_to_correct(work: Work, enrolment_id: UUID) -> Enrolment:
    """An enrolment that the actor may see, locked after its cohort. Raises `NotFound`."""
    enrolment, _ = await enrolment_for(work, enrolment_id, lock=True)
    return enrolment


async def check_enrolment(work: Work, enrolment: Enrolment, taken: Taken) -> None:
    """The learner allows it, has no other place in the cohort, and the seat was not given on."""
    cohort = await cohort_of(work.session, enrolment.cohort_id)
    facts = await facts_of(work, enrolment, cohort)
    require((the_learner_allows_training,), facts)
    if taken.action == EnrolmentAction.COMPLETE:
        return
    standing = await standing_enrolment(work.session, cohort.id, learner_of(enrolment))
    require((no_other_enrolment_stands,), standing is not None)
    if taken.action == EnrolmentAction.DROP:
        require((the_cohort_takes_learners,), facts)
    if seats_taken_by(EnrolmentState(taken.after), EnrolmentState(taken.back_to)) > 0:
        require((a_seat_is_free,), facts)


async def follow_enrolment(work: Work, enrolment: Enrolment, taken: Taken) -> None:
    """Take the seat again where there was one, and tell."""
    cohort = await cohort_of(work.session, enrolment.cohort_id, lock=True)
    await stand_again(work, enrolment, cohort, taken)


async def stand_again(work: Work, enrolment: Enrolment, cohort: Cohort, taken: Taken) -> None:
    """A locked enrolment of a locked cohort goes on where it stood: its seat is taken again, and it is told."""
    enrolment.reason, enrolment.alternatives_offered = None, []
    await follow_state(work, enrolment, cohort, EnrolmentState(taken.after))
    await work.publish(
        EnrolmentCorrected(
            enrolment_id=enrolment.id,
            cohort_id=enrolment.cohort_id,
            candidate_id=learner_of(enrolment),
            taken_back=taken.action,
            stage=EnrolmentStage(enrolment.state.value),
            reason=taken.reason,
        )
    )
