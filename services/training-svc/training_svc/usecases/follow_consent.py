"""A person allows training or no longer does: trainers are shown or not at once, nothing is final for 72 hours."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.enrolment import ENROLMENT, EnrolmentAction, EnrolmentState
from training_svc.domain.learner import PATIENCE_AFTER_WITHDRAWAL, Moment, is_fresh
from training_svc.store.enrolments import OPEN_STATES, locked_enrolment, open_enrolments_of
from training_svc.store.learners import learner_of_event, moment_of, training_is_allowed, view_dates_from
from training_svc.store.rows import Enrolment, Learner
from training_svc.usecases.move_enrolment import advance_enrolment

DROP_WITHOUT_CONSENT: Final = "drop_without_consent"
LOOK_AGAIN: Final = timedelta(minutes=10)
ASK_FOR_CONSENT: Final = "ask_for_training_consent"


async def follow_consent(work: Work, candidate_id: UUID, *, allowed: bool) -> bool:
    """Take over what the person said. False when something later was known already."""
    learner = await learner_of_event(work, candidate_id)
    moment = moment_of(work)
    if learner.erased or moment <= Moment(learner.consent_epoch, learner.consent_sequence):
        return False
    learner.consent_epoch, learner.consent_sequence = moment
    learner.training_allowed = allowed
    for enrolment in await open_enrolments_of(work.session, candidate_id):
        await work.cancel_timers(enrolment.id, DROP_WITHOUT_CONSENT)
        if allowed:
            await work.close_task(ASK_FOR_CONSENT, enrolment.id)
        else:
            await _ask(work, learner, enrolment)
    return True


async def _ask(work: Work, learner: Learner, enrolment: Enrolment) -> None:
    due_at = work.now + PATIENCE_AFTER_WITHDRAWAL
    await work.set_timer(DROP_WITHOUT_CONSENT, enrolment.id, due_at)
    await work.open_task(
        ASK_FOR_CONSENT, ENROLMENT.name, enrolment.id, organisation_id=learner.partner_id, due_at=due_at
    )


async def drop_without_consent(work: Work, enrolment: Enrolment, system_now: datetime) -> None:
    """The time to think again is over: training ends, by the person's own word. `system_now` is real time.

    Nothing is final by a view that may lack the person's latest word: then it is looked at again later.
    """
    if not is_fresh(await view_dates_from(work.session), system_now):
        await work.set_timer(DROP_WITHOUT_CONSENT, enrolment.id, work.now + LOOK_AGAIN)
        return
    if enrolment.candidate_id is None or await training_is_allowed(work.session, enrolment.candidate_id):
        return
    enrolment, cohort = await locked_enrolment(work, enrolment)
    await work.close_task(ASK_FOR_CONSENT, enrolment.id)
    if enrolment.state in OPEN_STATES and enrolment.state is not EnrolmentState.DROPPED:
        await advance_enrolment(work, enrolment, cohort, EnrolmentAction.DROP, reason="consent_withdrawn")
