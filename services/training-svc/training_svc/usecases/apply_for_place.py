"""A person applies for a place in a cohort, and says what stands in the way."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_chassis.work import Work
from pathways_contracts.events.training.enrolment import EnrolmentAdvanced, EnrolmentStage
from pydantic import Field

from training_svc.domain.enrolment import APPLICATION_RULES, ENROLMENT, Barrier, EnrolmentFacts
from training_svc.domain.plan import PlanState
from training_svc.store.courses import cohort_for
from training_svc.store.enrolments import standing_enrolment
from training_svc.store.learning import plans_of
from training_svc.store.rows import Cohort, Enrolment
from training_svc.usecases.answer_plan import ENROL_BY_PLAN
from training_svc.usecases.take_in import take_in


class ApplyForPlace(Command):
    """Who applies. Barriers are kinds; each needs a support before the person is accepted."""

    candidate_id: UUID
    barriers: Annotated[tuple[Barrier, ...], Field(max_length=len(Barrier))] = ()


async def apply_for_place(work: Work, cohort_id: UUID, command: ApplyForPlace, system_now: datetime) -> Enrolment:
    """Open the enrolment.

    Raises `NotFound`, `ViewTooOld`, `RulesBroken` without consent, for a closed cohort or a second attempt.
    """
    learner = await take_in(work, command.candidate_id, system_now)
    cohort = await cohort_for(work, cohort_id)
    require(
        APPLICATION_RULES,
        EnrolmentFacts(
            cohort_state=cohort.state,
            free_seats=cohort.seats - cohort.taken,
            unsupported=frozenset(),
            training_allowed=learner.training_allowed,
        ),
    )
    if await standing_enrolment(work.session, cohort.id, learner.id) is not None:
        raise RulesBroken(
            [Violation("candidate_id", "one enrolment per cohort", "go on with the enrolment that this person has")]
        )
    enrolment = Enrolment(
        id=work.new_id(),
        cohort_id=cohort.id,
        candidate_id=learner.id,
        barriers=list(dict.fromkeys(command.barriers)),
        state=ENROLMENT.initial,
        applied_at=work.now,
    )
    work.session.add(enrolment)
    await work.record_stage(ENROLMENT.name, enrolment.id, None, "apply", enrolment.state)
    await work.publish(
        EnrolmentAdvanced(
            enrolment_id=enrolment.id, cohort_id=cohort.id, candidate_id=learner.id, stage=EnrolmentStage.APPLIED
        )
    )
    await _follow_plans(work, learner.id, cohort)
    return enrolment


async def _follow_plans(work: Work, candidate_id: UUID, cohort: Cohort) -> None:
    """What was agreed has begun: the task to enrol is done."""
    for plan in await plans_of(work.session, (PlanState.AGREED,), candidate_id=candidate_id):
        if cohort.course_id in plan.course_ids:
            await work.close_task(ENROL_BY_PLAN, plan.id)
