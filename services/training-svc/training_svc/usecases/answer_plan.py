"""A person agrees to a training plan or declines it; facts may overtake it."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode

from training_svc.domain.plan import PLAN, PlanAction, PlanState, only_a_person_may_ask
from training_svc.store.learners import partner_of
from training_svc.store.learning import plan_for
from training_svc.store.rows import TrainingPlan

ENROL_BY_PLAN: Final = "enrol_by_plan"


class AnswerPlan(Command):
    """What the person answers to a training plan."""

    action: PlanAction
    reason: ReasonCode | None = None


async def answer_plan(work: Work, plan_id: UUID, command: AnswerPlan) -> TrainingPlan:
    """Record the answer; a plan agreed to becomes the caseworker's task. Raises `NotFound`, `IllegalTransition`."""
    require((only_a_person_may_ask,), command.action)
    plan = await plan_for(work, plan_id)
    await work.move(PLAN, plan, command.action, reason=command.reason)
    await ask_to_enrol(work, plan)
    return plan


async def ask_to_enrol(work: Work, plan: TrainingPlan) -> None:
    """A plan that the person has agreed to is their caseworker's task."""
    if plan.state is PlanState.AGREED and plan.candidate_id is not None:
        await work.open_task(
            ENROL_BY_PLAN,
            PLAN.name,
            plan.id,
            organisation_id=await partner_of(work.session, plan.candidate_id),
            evidence={"course_ids": [str(course_id) for course_id in plan.course_ids]},
        )


async def supersede_plans(work: Work, plans: Iterable[TrainingPlan], reason: str) -> None:
    """Facts have overtaken these plans."""
    for plan in plans:
        await work.move(PLAN, plan, PlanAction.SUPERSEDE, reason=reason)
        await work.close_task(ENROL_BY_PLAN, plan.id)
