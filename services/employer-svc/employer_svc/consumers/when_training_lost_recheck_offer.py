"""Training that was left, paused or not passed is a task for a person where a train-to-hire vacancy waits for somebody.

It names the enrolment and how it ended. The reason stays with training-svc: it may say something about the person that
is not for employers. It comes at any time against the application's own moves: what has ended by then is not touched,
and what begins later is offered in knowledge of it.
"""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.training.enrolment import (
    EnrolmentAdvanced,
    EnrolmentCorrected,
    EnrolmentDropped,
    EnrolmentFailed,
    EnrolmentStage,
)

from employer_svc.usecases.recheck_offer_conditions import ask_no_more, recheck_offer_conditions


async def when_training_lost_recheck_offer(work: Work, event: EnrolmentDropped | EnrolmentFailed) -> Reaction:
    """Ask somebody to look at what rests on it."""
    training = "dropped" if isinstance(event, EnrolmentDropped) else "failed"
    evidence = {"training": training, "enrolment_id": str(event.enrolment_id), "cohort_id": str(event.cohort_id)}
    await recheck_offer_conditions(work, event.candidate_id, evidence)
    return APPLIED


async def when_training_deferred_recheck_offer(work: Work, event: EnrolmentAdvanced) -> Reaction:
    """Whoever pauses may not be ready for the first day; other stages change nothing here."""
    if event.stage is not EnrolmentStage.DEFERRED:
        return APPLIED
    evidence = {
        "training": "deferred",
        "enrolment_id": str(event.enrolment_id),
        "cohort_id": str(event.cohort_id),
    }
    await recheck_offer_conditions(work, event.candidate_id, evidence)
    return APPLIED


async def when_training_stands_again_ask_no_more(work: Work, event: EnrolmentCorrected) -> Reaction:
    """The person learns on: what was asked because of this enrolment is not asked any more."""
    await ask_no_more(work, event.candidate_id, event.enrolment_id)
    return APPLIED
