"""A person allows training or no longer does: trainers are shown or not at once, nothing is final for 72 hours."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.enrolment import ENROLMENT, EnrolmentAction, EnrolmentState
from training_svc.domain.learner import ASK_FOR_CONSENT, CONSENT_WITHDRAWN, PATIENCE_AFTER_WITHDRAWAL, Moment
from training_svc.domain.recognition import RECOGNITION, UNDECIDED
from training_svc.store.enrolments import OPEN_STATES, locked_enrolment, open_enrolments_of
from training_svc.store.learners import CONSENTS, learner_of_event, moment_of, training_is_allowed
from training_svc.store.learning import open_recognitions_of
from training_svc.store.rows import Enrolment, Learner, Recognition
from training_svc.usecases.follow_home_outcome import ask_again, stop_asking
from training_svc.usecases.move_enrolment import advance_enrolment
from training_svc.usecases.recognise_prior_learning import withdraw_recognition

DROP_WITHOUT_CONSENT: Final = "drop_without_consent"
WITHDRAW_WITHOUT_CONSENT: Final = "withdraw_without_consent"
LOOK_AGAIN: Final = timedelta(minutes=10)


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
            await _ask(work, learner, ENROLMENT.name, enrolment.id, DROP_WITHOUT_CONSENT)
    for recognition in await open_recognitions_of(work.session, candidate_id):
        await work.cancel_timers(recognition.id, WITHDRAW_WITHOUT_CONSENT)
        if allowed:
            await work.close_task(ASK_FOR_CONSENT, recognition.id)
        else:
            await _ask(work, learner, RECOGNITION.name, recognition.id, WITHDRAW_WITHOUT_CONSENT)
    await work.session.flush()
    await (ask_again if allowed else stop_asking)(work, candidate_id)
    return True


async def refuse_registration(work: Work, candidate_id: UUID) -> bool:
    """A person no longer wants to be in the programme: trainers are shown nothing of them any more.

    What becomes of their training comes with their standing. False when something later was known already.
    """
    learner = await learner_of_event(work, candidate_id)
    moment = moment_of(work)
    if learner.erased or moment <= Moment(learner.register_epoch, learner.register_sequence):
        return False
    learner.register_epoch, learner.register_sequence = moment
    learner.register_refused = True
    return True


async def heed_consent(work: Work, learner: Learner, enrolments: Iterable[Enrolment]) -> None:
    """Enrolments, and recognitions with them, have become this record's, so its consent counts.

    Nothing is final by that: no time begins to run, and one that runs already asks this record in the end.
    """
    recognitions = await open_recognitions_of(work.session, learner.id)
    held = [(ENROLMENT.name, one.id) for one in enrolments] + [(RECOGNITION.name, one.id) for one in recognitions]
    for aggregate, aggregate_id in held:
        if learner.training_allowed:
            await work.close_task(ASK_FOR_CONSENT, aggregate_id)
        else:
            await work.open_task(ASK_FOR_CONSENT, aggregate, aggregate_id, organisation_id=learner.partner_id)


async def _ask(work: Work, learner: Learner, aggregate: str, aggregate_id: UUID, action: str) -> None:
    due_at = work.now + PATIENCE_AFTER_WITHDRAWAL
    await work.set_timer(action, aggregate_id, due_at)
    await work.open_task(ASK_FOR_CONSENT, aggregate, aggregate_id, organisation_id=learner.partner_id, due_at=due_at)


async def drop_without_consent(work: Work, enrolment: Enrolment, system_now: datetime) -> None:
    """The time to think again is over: training ends, by the person's own word. `system_now` is real time.

    Nothing is final by a view that may lack the person's latest word: then it is looked at again later.
    """
    if not await CONSENTS.is_fresh(work.session, system_now):
        await work.set_timer(DROP_WITHOUT_CONSENT, enrolment.id, work.now + LOOK_AGAIN)
        return
    if enrolment.candidate_id is None or await training_is_allowed(work.session, enrolment.candidate_id):
        return
    enrolment, cohort = await locked_enrolment(work, enrolment)
    await work.close_task(ASK_FOR_CONSENT, enrolment.id)
    if enrolment.state in OPEN_STATES and enrolment.state is not EnrolmentState.DROPPED:
        await advance_enrolment(work, enrolment, cohort, EnrolmentAction.DROP, reason=CONSENT_WITHDRAWN)


async def withdraw_without_consent(work: Work, recognition: Recognition, system_now: datetime) -> None:
    """As for an enrolment: the recognition ends, by the person's own word, once their latest word is known."""
    if not await CONSENTS.is_fresh(work.session, system_now):
        await work.set_timer(WITHDRAW_WITHOUT_CONSENT, recognition.id, work.now + LOOK_AGAIN)
        return
    await work.session.refresh(recognition, with_for_update=True)
    if recognition.candidate_id is None or recognition.state not in UNDECIDED:
        return
    if not await training_is_allowed(work.session, recognition.candidate_id):
        await withdraw_recognition(work, recognition, CONSENT_WITHDRAWN)
