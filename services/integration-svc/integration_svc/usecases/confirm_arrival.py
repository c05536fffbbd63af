"""A person has arrived: the first days are planned."""

from datetime import date, timedelta
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import Instant
from pathways_contracts.events.integration.integration_case import IntegrationStage
from pathways_contracts.events.integration.travel import ArrivalConfirmed

from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import CASE, CaseAction
from integration_svc.domain.policy import policy
from integration_svc.domain.travel import TRAVEL, Arrival, TravelAction
from integration_svc.store.cases import case_for, first_days_task_of, legs_of, travel_for
from integration_svc.store.rows import FirstDaysTask, IntegrationCase, Travel
from integration_svc.usecases.check_arrival import close_welfare_checks
from integration_svc.usecases.depart import arrive_legs
from integration_svc.usecases.hold_travel import drop_timers
from integration_svc.usecases.open_case import tell_stage
from integration_svc.usecases.record_fact import record_fact


class ConfirmArrival(Command):
    """When the person arrived."""

    arrived_at: Instant


class FinishStep(Command):
    """On which day a step of the first days was done; today, if nothing is said."""

    done_on: date | None = None


async def confirm_arrival(work: Work, travel_id: UUID, command: ConfirmArrival) -> Travel:
    """Confirm an arrival. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    travel = await travel_for(work, travel_id, lock=True)
    case = await case_for(work, travel.integration_case_id, lock=True)
    work.correlation_id = case.application_id
    arrival = Arrival(command.arrived_at, departed_at=travel.departed_at or command.arrived_at, now=work.now)
    await work.move(TRAVEL, travel, TravelAction.ARRIVE, facts=arrival)
    travel.arrived_at = case.arrived_at = command.arrived_at
    await arrive_legs(work, await legs_of(work.session, travel))
    await drop_timers(work, travel)
    await close_welfare_checks(work, travel)
    await work.move(CASE, case, CaseAction.ARRIVE)
    await _plan_first_days(work, case, command.arrived_at.date())
    await record_fact(
        work,
        FactKind.ARRIVED,
        candidate_id=case.candidate_id,
        subject_id=case.id,
        programme_ids=case.programme_ids,
        measures={"application_id": str(case.application_id), "destination": travel.destination},
    )
    await work.publish(
        ArrivalConfirmed(
            travel_id=travel.id,
            placement_id=travel.placement_id,
            candidate_id=travel.candidate_id,
            country=travel.destination,
            arrived_at=command.arrived_at,
        )
    )
    await tell_stage(work, case, IntegrationStage.ARRIVED)
    return travel


async def finish_step(work: Work, case_id: UUID, task_id: UUID, command: FinishStep) -> FirstDaysTask:
    """A step of the first days was done. Raises `NotFound`, `RulesBroken`."""
    case = await case_for(work, case_id)
    step = await first_days_task_of(work, case.id, task_id)
    done_on = command.done_on or work.now.date()
    if done_on > work.now.date():
        raise RulesBroken([Violation("done_on", "a step was done in the past", "send the day it was done")])
    step.done_on = done_on
    step.version += 1
    return step


async def _plan_first_days(work: Work, case: IntegrationCase, arrived_on: date) -> None:
    work.session.add_all(
        FirstDaysTask(
            id=work.new_id(),
            integration_case_id=case.id,
            step=step.step,
            due_on=arrived_on + timedelta(days=step.within_days),
        )
        for step in policy().first_days
    )
