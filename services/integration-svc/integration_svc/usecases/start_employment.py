"""The first day of work: the year of check-ins begins."""

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Closed, Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import IscoCode, Pay
from pathways_contracts.events.integration.integration_case import EmploymentStarted, IntegrationStage
from pydantic import Field

from integration_svc.domain.checkin import CHECKIN, CheckinDay, window_of
from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import CASE, CaseAction, FirstDayOfWork
from integration_svc.domain.pay import hourly
from integration_svc.store.cases import case_for
from integration_svc.store.people import person_of, placement_of_event
from integration_svc.store.rows import Checkin, IntegrationCase, Placement
from integration_svc.usecases.open_case import tell_stage
from integration_svc.usecases.record_fact import record_fact

CHECKIN_DUE: Final = "checkin_due"
CHECKIN_PASSED: Final = "checkin_passed"
PAY_BELOW_CONTRACT: Final = "pay_below_contract"

WeeklyHours = Annotated[int, Field(ge=1, le=100)]


class StartEmployment(Command):
    """The work as it really began."""

    started_on: date
    isco: IscoCode
    pay: Closed[Pay]
    weekly_hours: WeeklyHours


async def start_employment(work: Work, case_id: UUID, command: StartEmployment) -> IntegrationCase:
    """Record the first day of work. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    case = await case_for(work, case_id, lock=True)
    work.correlation_id = case.application_id
    placement = await placement_of_event(work.session, case.placement_id)
    if placement is not None and placement.ended_at is not None:
        raise RulesBroken([Violation("placement", "the placement stands", "work on the open protection alert")])
    today = work.now.date()
    arrived_on = command.started_on if case.arrived_at is None else case.arrived_at.date()
    day = FirstDayOfWork(started_on=command.started_on, arrived_on=arrived_on, today=today)
    await work.move(CASE, case, CaseAction.START_WORK, facts=day)
    case.started_on = command.started_on
    await _schedule_checkins(work, case, command.started_on)
    if placement is not None:
        await _compare_pay(work, case, placement, command)
    pay_an_hour = hourly(command.pay, command.weekly_hours)
    await record_fact(
        work,
        FactKind.STARTED,
        candidate_id=case.candidate_id,
        subject_id=case.id,
        programme_ids=case.programme_ids,
        measures={
            "started_on": command.started_on.isoformat(),
            "isco": command.isco,
            "hourly_pay": None if pay_an_hour is None else str(pay_an_hour),
            "currency": command.pay.currency,
        },
    )
    await work.publish(
        EmploymentStarted(
            integration_case_id=case.id,
            placement_id=case.placement_id,
            candidate_id=case.candidate_id,
            employer_id=case.employer_id,
            started_on=command.started_on,
            isco=command.isco,
            pay=command.pay,
            weekly_hours=command.weekly_hours,
        )
    )
    await tell_stage(work, case, IntegrationStage.ACTIVE)
    return case


async def _schedule_checkins(work: Work, case: IntegrationCase, started_on: date) -> None:
    for day in CheckinDay:
        window = window_of(day, started_on)
        checkin = Checkin(
            id=work.new_id(),
            integration_case_id=case.id,
            candidate_id=case.candidate_id,
            day=day.value,
            due_on=window.opens_on + (window.closes_on - window.opens_on) / 2,
            opens_on=window.opens_on,
            closes_on=window.closes_on,
            state=CHECKIN.initial,
        )
        work.session.add(checkin)
        await work.record_stage(CHECKIN.name, checkin.id, None, "schedule", CHECKIN.initial)
        await work.set_timer(CHECKIN_DUE, checkin.id, window.opens_at)
        await work.set_timer(CHECKIN_PASSED, checkin.id, window.ended_at)


async def _compare_pay(work: Work, case: IntegrationCase, placement: Placement, command: StartEmployment) -> None:
    """Pay below the contract is no reason to refuse the fact; it is a task for a person."""
    promised = hourly(Pay.model_validate(placement.pay), placement.weekly_hours)
    real = hourly(command.pay, command.weekly_hours)
    currency = placement.pay["currency"]
    if promised is None or real is None or currency != command.pay.currency or real >= promised:
        return
    person = await person_of(work.session, case.candidate_id)
    await work.open_task(
        PAY_BELOW_CONTRACT,
        CASE.name,
        case.id,
        organisation_id=person.partner_id,
        evidence={"hourly_promised": str(promised), "hourly_paid": str(real), "currency": currency},
    )
