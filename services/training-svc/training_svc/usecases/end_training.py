"""A person leaves the programme: what they had begun here ends."""

from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.enrolment import EnrolmentAction
from training_svc.domain.learner import ASK_FOR_CONSENT, SOLUTION_ELSEWHERE
from training_svc.domain.plan import OPEN
from training_svc.store.enrolments import locked_enrolment, open_enrolments_of
from training_svc.store.learning import open_recognitions_of, orientations_of, plans_of
from training_svc.usecases.answer_plan import supersede_plans
from training_svc.usecases.follow_home_outcome import stop_asking
from training_svc.usecases.move_enrolment import advance_enrolment
from training_svc.usecases.recognise_prior_learning import withdraw_recognition
from training_svc.usecases.reserve_orientation import end_orientation


async def end_training(work: Work, candidate_id: UUID, *, reason: str) -> None:
    """Drop unfinished enrolments, withdraw open recognitions, free orientation places, take back plans.

    Whoever found a solution elsewhere, such as a job at home, is still asked what became of their training.
    """
    for enrolment in await open_enrolments_of(work.session, candidate_id):
        locked, cohort = await locked_enrolment(work, enrolment)
        await work.cancel_timers(locked.id)
        await work.close_task(ASK_FOR_CONSENT, locked.id)
        await advance_enrolment(work, locked, cohort, EnrolmentAction.DROP, reason=reason)
    for recognition in await open_recognitions_of(work.session, candidate_id):
        await withdraw_recognition(work, recognition, reason)
    for orientation in await orientations_of(work.session, candidate_id):
        await end_orientation(work, orientation, reason)
    if reason != SOLUTION_ELSEWHERE:
        await stop_asking(work, candidate_id)
    await supersede_plans(work, await plans_of(work.session, OPEN, candidate_id=candidate_id), reason)
