"""Somebody had not left after all: what had ended because of it goes on, where nothing stands in the way."""

from datetime import datetime
from typing import Final
from uuid import UUID

from pathways_chassis.corrections import follow_correction
from pathways_chassis.work import Work

from training_svc.domain.enrolment import ENROLMENT, EnrolmentAction, a_seat_is_free, the_cohort_takes_learners
from training_svc.domain.plan import PLAN, PlanAction, PlanState
from training_svc.domain.recognition import RECOGNITION, RecognitionAction, RecognitionState
from training_svc.store.courses import is_asked_for
from training_svc.store.enrolments import dropped_enrolments_of, locked_enrolment, standing_enrolment
from training_svc.store.learners import learner_of_event, partner_of
from training_svc.store.learning import open_plan_for, orientations_of, plans_of, recognitions_in
from training_svc.usecases.answer_plan import ask_to_enrol
from training_svc.usecases.correct_enrolment import stand_again
from training_svc.usecases.correct_recognition import follow_recognition
from training_svc.usecases.follow_home_outcome import ask_again
from training_svc.usecases.move_enrolment import facts_of, learner_of
from training_svc.usecases.reserve_orientation import keep_place_of_person

FIND_PLACE_AGAIN: Final = "find_place_again"


async def learn_again(
    work: Work, candidate_id: UUID, *, ended_for: str, reason: str, since: datetime | None = None
) -> bool:
    """Somebody had left the programme by mistake: they learn on, or somebody finds them another place.

    `since`: only what has ended from that business time on, by another record of theirs that was none; their placement
    stands, and so does its place in orientation. False when they were erased.
    """
    learner = await learner_of_event(work, candidate_id)
    if learner.erased:
        return False
    learner.left_for = None
    await _enrolments(work, candidate_id, ended_for, reason, since)
    for recognition in await recognitions_in(work.session, candidate_id, RecognitionState.WITHDRAWN):
        withdraw = [RecognitionAction.WITHDRAW]
        taken = await follow_correction(
            work, RECOGNITION, recognition, withdraw, reason, made_for=ended_for, since=since
        )
        if taken is not None:
            await follow_recognition(work, recognition, taken)
    for plan in await plans_of(work.session, (PlanState.SUPERSEDED,), candidate_id=candidate_id):
        stands = await open_plan_for(work.session, candidate_id, plan.vacancy_id) is not None
        if stands or not await is_asked_for(work.session, plan.vacancy_id):
            continue
        supersede = [PlanAction.SUPERSEDE]
        if await follow_correction(work, PLAN, plan, supersede, reason, made_for=ended_for, since=since):
            await work.session.flush()
            await ask_to_enrol(work, plan)
    await work.session.flush()
    await ask_again(work, candidate_id)
    if since is not None:
        for orientation in await orientations_of(work.session, candidate_id):
            await keep_place_of_person(work, orientation, ended_for=ended_for, reason=reason, since=since)
    return True


async def _enrolments(work: Work, candidate_id: UUID, ended_for: str, reason: str, since: datetime | None) -> None:
    for dropped in await dropped_enrolments_of(work.session, candidate_id, ended_for):
        enrolment, cohort = await locked_enrolment(work, dropped)
        if since is not None and await _had_ended(work, enrolment.id, since):
            continue
        standing = await standing_enrolment(work.session, cohort.id, learner_of(enrolment))
        facts = await facts_of(work, enrolment, cohort)
        if standing is None and a_seat_is_free(facts) is None and the_cohort_takes_learners(facts) is None:
            drop = [EnrolmentAction.DROP]
            taken = await follow_correction(work, ENROLMENT, enrolment, drop, reason, made_for=ended_for)
            if taken is not None:
                await stand_again(work, enrolment, cohort, taken)
                continue
        await work.open_task(
            FIND_PLACE_AGAIN,
            ENROLMENT.name,
            enrolment.id,
            organisation_id=await partner_of(work.session, learner_of(enrolment)),
            evidence={"cohort_id": str(cohort.id), "correction": reason},
        )


async def _had_ended(work: Work, enrolment_id: UUID, since: datetime) -> bool:
    """Whether an enrolment had its last stage before a business time."""
    stages = await work.history(ENROLMENT.name, enrolment_id)
    return bool(stages) and stages[-1]["happened_at"] < since
