"""The first days: steps with a person who has arrived; somebody has the task until all are done."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work

from integration_svc.domain.integration_case import CASE, FIRST_DAYS
from integration_svc.domain.policy import policy
from integration_svc.store.cases import case_for, first_days_of, first_days_task_of
from integration_svc.store.people import person_of
from integration_svc.store.rows import FirstDaysTask, IntegrationCase


class FinishStep(Command):
    """On which day a step of the first days was done; today, if nothing is said."""

    done_on: date | None = None


async def plan_first_days(work: Work, case: IntegrationCase, arrived_on: date) -> None:
    """Plan the steps of the programme's policy, and ask for them."""
    work.session.add_all(
        FirstDaysTask(
            id=work.new_id(),
            integration_case_id=case.id,
            step=step.step,
            due_on=arrived_on + timedelta(days=step.within_days),
        )
        for step in policy().first_days
    )
    await work.session.flush()
    await ask_for_first_days(work, case)


async def finish_step(work: Work, case_id: UUID, task_id: UUID, command: FinishStep) -> FirstDaysTask:
    """A step of the first days was done. Raises `NotFound`, `RulesBroken`."""
    case = await case_for(work, case_id, lock=True)
    step = await first_days_task_of(work, case.id, task_id)
    done_on = command.done_on or work.now.date()
    if done_on > work.now.date():
        raise RulesBroken([Violation("done_on", "a step was done in the past", "send the day it was done")])
    step.done_on = done_on
    step.version += 1
    await work.session.flush()
    await ask_for_first_days(work, case)
    return step


async def forget_first_days(work: Work, case: IntegrationCase) -> None:
    """The person has not arrived after all."""
    for step in await first_days_of(work.session, case.id):
        await work.session.delete(step)
    await work.close_task(FIRST_DAYS, case.id)


async def ask_for_first_days(work: Work, case: IntegrationCase) -> None:
    """The steps that are left, due with the first of them."""
    left = [step for step in await first_days_of(work.session, case.id) if step.done_on is None]
    if not left:
        await work.close_task(FIRST_DAYS, case.id)
        return
    person = await person_of(work.session, case.candidate_id)
    await work.open_task(
        FIRST_DAYS,
        CASE.name,
        case.id,
        organisation_id=person.partner_id,
        due_at=datetime.combine(min(step.due_on for step in left) + timedelta(days=1), time(), UTC),
        evidence={"steps": [step.step for step in left]},
    )
