"""A check-in is made, or its window goes by."""

from datetime import UTC, date, datetime, time
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Closed, Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import IscoCode, LanguageSkill, Pay
from pathways_contracts.events.integration.concern import Concern, ConcernRaised
from pathways_contracts.events.integration.integration_case import CheckinMissed, CheckinRecorded
from pydantic import Field

from integration_svc.domain.checkin import (
    CHECKIN,
    CheckinAction,
    CheckinDay,
    CheckinState,
    Recording,
    Silence,
    Window,
    dangers,
)
from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import ENDS
from integration_svc.domain.pay import hourly
from integration_svc.store.cases import case_for, checkin_of_day
from integration_svc.store.people import person_of, placement_of_event
from integration_svc.store.rows import Checkin, IntegrationCase
from integration_svc.usecases.raise_alert import alert
from integration_svc.usecases.record_fact import record_fact
from integration_svc.usecases.start_employment import CHECKIN_PASSED, WeeklyHours

CHECKIN_TASK: Final = "checkin"
UNANSWERED_TASK: Final = "checkin_missed"
PAY_DIFFERS: Final = "pay_differs_from_contract"
WORK_UNCLEAR: Final = "work_unclear"


Rating = Annotated[int, Field(ge=1, le=5)]
"""As the person feels it, from 1 (worst) to 5 (best)."""


class RecordCheckin(Command):
    """What the person says. What was not asked or not answered is left out, and counts as unknown."""

    day: Annotated[CheckinDay, Field(description="Days after the first day of work.")]
    employed: bool
    same_employer: bool
    isco: IscoCode | None = None
    pay: Closed[Pay] | None = None
    weekly_hours: WeeklyHours | None = None
    pay_matches_contract: bool | None = None
    fees_charged: bool | None = None
    passport_held: bool | None = None
    housing_ok: bool | None = None
    safety: Rating | None = None
    satisfaction: Rating | None = None
    languages: Annotated[tuple[Closed[LanguageSkill], ...], Field(max_length=20)] | None = None
    offline_recorded_on: Annotated[date | None, Field(description="The day it was made, when it is entered later.")] = (
        None
    )


async def record_checkin(work: Work, case_id: UUID, command: RecordCheckin) -> Checkin:
    """Record a check-in. Raises `NotFound`, `IllegalTransition` when there is one, `RulesBroken`."""
    case = await case_for(work, case_id, lock=True)
    work.correlation_id = case.application_id
    checkin = await checkin_of_day(work.session, case.id, command.day)
    if checkin is None or case.state in ENDS:
        raise RulesBroken(
            [Violation("state", "check-ins are made from the first day of work to the end of the case", "start it")]
        )
    recording = Recording(
        window=window_of_checkin(checkin).with_second_try(checkin.day),
        today=work.now.date(),
        offline_recorded_on=command.offline_recorded_on,
        employed=command.employed,
        same_employer=command.same_employer,
    )
    await work.move(CHECKIN, checkin, CheckinAction.RECORD, facts=recording)
    await _settle(work, checkin)
    _keep_answers(checkin, command, recording.made_on)
    await _tell(work, case, checkin, command)
    await _raise_concerns(work, case, command)
    await _look_for_danger(work, case, checkin, command)
    return checkin


def window_of_checkin(checkin: Checkin) -> Window:
    """The window of the first try."""
    return Window(checkin.opens_on, checkin.closes_on)


async def remind(work: Work, checkin: Checkin) -> None:
    """The window opens: somebody speaks with the person."""
    if checkin.state is not CheckinState.SCHEDULED:
        return
    person = await person_of(work.session, checkin.candidate_id)
    await work.open_task(
        CHECKIN_TASK,
        CHECKIN.name,
        checkin.id,
        organisation_id=person.partner_id,
        due_at=datetime.combine(checkin.closes_on, time(), UTC),
        evidence={"day": checkin.day},
    )


async def window_went_by(work: Work, checkin: Checkin, case: IntegrationCase) -> None:
    """The window went by without an answer: a second try for as long as the margin, then it counts as missed."""
    if checkin.state is not CheckinState.SCHEDULED:
        return
    checkin.misses += 1
    silence = Silence(checkin.misses)
    person = await person_of(work.session, checkin.candidate_id)
    if checkin.misses == 1:
        second = window_of_checkin(checkin).with_second_try(checkin.day).ended_at
        await work.set_timer(CHECKIN_PASSED, checkin.id, second)
        await work.open_task(
            CHECKIN_TASK,
            CHECKIN.name,
            checkin.id,
            organisation_id=person.partner_id,
            due_at=second,
            evidence={"day": checkin.day, "misses": checkin.misses},
        )
        return
    await work.move(CHECKIN, checkin, CheckinAction.MISS, facts=silence)
    await work.close_task(CHECKIN_TASK, checkin.id)
    await work.open_task(
        UNANSWERED_TASK,
        CHECKIN.name,
        checkin.id,
        organisation_id=person.partner_id,
        evidence={"day": checkin.day, "misses": checkin.misses},
    )
    await work.publish(
        CheckinMissed(
            integration_case_id=case.id,
            placement_id=case.placement_id,
            candidate_id=case.candidate_id,
            day=checkin.day,
        ),
        correlation_id=case.application_id,
    )


async def _settle(work: Work, checkin: Checkin) -> None:
    await work.cancel_timers(checkin.id)
    await work.close_task(CHECKIN_TASK, checkin.id)
    await work.close_task(UNANSWERED_TASK, checkin.id)


def _keep_answers(checkin: Checkin, command: RecordCheckin, made_on: date) -> None:
    answers = command.model_dump(mode="json", exclude={"day", "offline_recorded_on"})
    for field, value in answers.items():
        setattr(checkin, field, value)
    checkin.recorded_on = made_on


async def _tell(work: Work, case: IntegrationCase, checkin: Checkin, command: RecordCheckin) -> None:
    pay_an_hour = None if command.pay is None else hourly(command.pay, command.weekly_hours)
    await record_fact(
        work,
        FactKind.CHECKIN,
        candidate_id=case.candidate_id,
        subject_id=checkin.id,
        programme_ids=case.programme_ids,
        measures={
            "day": checkin.day,
            "employed": command.employed,
            "same_employer": command.same_employer,
            "hourly_pay": None if pay_an_hour is None else str(pay_an_hour),
            "currency": None if command.pay is None else command.pay.currency,
            "fees_charged": command.fees_charged,
            "satisfaction": command.satisfaction,
        },
    )
    await work.publish(
        CheckinRecorded(
            integration_case_id=case.id,
            placement_id=case.placement_id,
            candidate_id=case.candidate_id,
            day=checkin.day,
            recorded_on=checkin.recorded_on or work.now.date(),
            employed=command.employed,
            same_employer=command.same_employer,
            isco=command.isco,
            pay=command.pay,
            weekly_hours=command.weekly_hours,
        )
    )


async def _raise_concerns(work: Work, case: IntegrationCase, command: RecordCheckin) -> None:
    said = {
        Concern.FEES_CHARGED: command.fees_charged is True,
        Concern.PAY_BELOW_CONTRACT: command.pay_matches_contract is False,
    }
    for concern in (concern for concern, present in said.items() if present and command.same_employer):
        await work.publish(
            ConcernRaised(
                candidate_id=case.candidate_id,
                placement_id=case.placement_id,
                integration_case_id=case.id,
                day=command.day,
                concern=concern,
            ),
            correlation_id=case.application_id,
        )


async def _look_for_danger(work: Work, case: IntegrationCase, checkin: Checkin, command: RecordCheckin) -> None:
    found = dangers(safety=command.safety, passport_held=command.passport_held, fees_charged=command.fees_charged)
    placement = await placement_of_event(work.session, case.placement_id)
    for trigger in found:
        await alert(
            work,
            trigger,
            candidate_id=case.candidate_id,
            placement=placement,
            evidence={"checkin_day": checkin.day},
        )
    person = await person_of(work.session, case.candidate_id)
    unclear = {
        PAY_DIFFERS: command.pay_matches_contract is False,
        # Out of the job, and nobody has recorded its end: the deadline of the pathway may run unseen.
        WORK_UNCLEAR: not command.same_employer and case.employment_ended_on is None,
    }
    for kind in (kind for kind, present in unclear.items() if present):
        await work.open_task(
            kind, "integration_case", case.id, organisation_id=person.partner_id, evidence={"day": checkin.day}
        )
