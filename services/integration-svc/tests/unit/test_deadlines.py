"""Windows, deadlines, dangers and pay: the arithmetic of the domain."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from integration_svc.domain.checkin import CheckinDay, Window, dangers, window_of
from integration_svc.domain.milestone import DEFAULT_PERCENT, Milestone, retention_is_earned
from integration_svc.domain.pay import hourly
from integration_svc.domain.policy import policy
from integration_svc.domain.protection_alert import ABUSE, escalation_moments, planning_deadline
from pathways_contracts.codes import Pay, PayPeriod

DAY = date(2031, 5, 20)


@pytest.mark.parametrize(("day", "margin"), [(7, 3), (30, 7), (90, 14), (180, 21), (365, 30)])
def test_the_window_of_a_checkin(day: int, margin: int) -> None:
    window = window_of(day, DAY)
    assert window.opens_on == DAY + timedelta(days=day - margin)
    assert window.closes_on == DAY + timedelta(days=day + margin)
    assert window.opens_at == datetime(*window.opens_on.timetuple()[:3], tzinfo=UTC)
    assert window.ended_at == datetime(*window.closes_on.timetuple()[:3], tzinfo=UTC) + timedelta(days=1)
    assert window.with_second_try(day) == Window(window.opens_on, window.closes_on + timedelta(days=margin))


def test_checkins_are_made_on_five_days() -> None:
    assert list(CheckinDay) == [7, 30, 90, 180, 365]


@pytest.mark.parametrize(
    ("safety", "passport_held", "fees_charged", "expected"),
    [
        (3, False, False, ()),
        (None, None, None, ()),
        (2, False, False, ("unsafe",)),
        (5, True, False, ("passport_held",)),
        (5, False, True, ("fees_charged",)),
        (1, True, True, ("unsafe", "passport_held", "fees_charged")),
    ],
)
def test_what_in_a_checkin_is_a_danger(
    safety: int | None, passport_held: bool | None, fees_charged: bool | None, expected: tuple[str, ...]
) -> None:
    assert dangers(safety=safety, passport_held=passport_held, fees_charged=fees_charged) == expected
    assert set(expected) <= ABUSE


def test_the_pathway_names_the_deadline_else_caution_does() -> None:
    assert planning_deadline(DAY, 60, 14) == DAY + timedelta(days=60)
    assert planning_deadline(DAY, 0, 14) == DAY
    assert planning_deadline(DAY, None, 14) == DAY + timedelta(days=14)


def test_an_alert_escalates_four_times_before_its_deadline() -> None:
    raised = datetime(2031, 5, 20, tzinfo=UTC)
    assert escalation_moments(raised, date(2031, 5, 29)) == (
        (25, raised + timedelta(days=2.5)),
        (50, raised + timedelta(days=5)),
        (75, raised + timedelta(days=7.5)),
        (90, raised + timedelta(days=9)),
    )


def test_a_deadline_in_the_past_escalates_at_once() -> None:
    raised = datetime(2031, 5, 20, 12, tzinfo=UTC)
    assert {moment for _, moment in escalation_moments(raised, date(2031, 5, 1))} == {raised}


@pytest.mark.parametrize(
    ("amount", "period", "weekly_hours", "expected"),
    [
        ("20.00", PayPeriod.HOUR, None, "20.00"),
        ("3600.00", PayPeriod.MONTH, 40, "20.7692"),
        ("41600.00", PayPeriod.YEAR, 40, "20.0000"),
        ("41600.00", PayPeriod.YEAR, None, None),
    ],
)
def test_pay_an_hour(amount: str, period: PayPeriod, weekly_hours: int | None, expected: str | None) -> None:
    pay = Pay(amount=Decimal(amount), currency="EUR", period=period)
    assert hourly(pay, weekly_hours) == (None if expected is None else Decimal(expected))


def test_the_usual_milestones_pay_the_whole() -> None:
    assert {milestone.value: percent for milestone, percent in DEFAULT_PERCENT.items()} == {
        "enrolled": 10,
        "credential": 20,
        "started": 30,
        "d180": 25,
        "d365": 15,
    }
    assert set(DEFAULT_PERCENT) == set(Milestone)


def test_leaving_an_abusive_employer_never_loses_a_payment() -> None:
    assert retention_is_earned(employed=False, alert_triggers=("job_lost",), abuse=ABUSE, asked_for_asylum=True)
    assert retention_is_earned(employed=True, alert_triggers=(), abuse=ABUSE, asked_for_asylum=False)
    assert not retention_is_earned(employed=False, alert_triggers=("job_lost",), abuse=ABUSE, asked_for_asylum=False)
    assert retention_is_earned(
        employed=False, alert_triggers=("job_lost", "unpaid_wages"), abuse=ABUSE, asked_for_asylum=False
    )


def test_the_policy_in_force_can_be_read() -> None:
    rules = policy()
    assert rules.source
    assert rules.housing_nights == 30
    assert (rules.welfare_check_hours, rules.welfare_escalation_hours) == (6, 24)
    assert rules.cautious_planning_days > 0
    assert len({step.step for step in rules.first_days}) == len(rules.first_days) > 0
