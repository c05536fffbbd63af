"""The rules of an employer and of pay, both ways: what meets each, and what it says to whom does not."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from employer_svc.domain import employer
from employer_svc.domain.employer import EMPLOYER, Assurance, EmployerAction, EmployerState
from employer_svc.domain.pay import reaches, yearly
from pathways_chassis.machine import Guard
from pathways_contracts.codes import PayPeriod

from .rules import PASSES, names_broken_by, pay, violation_of

# --- employer ----------------------------------------------------------------------------------------------------

ASSURED = Assurance(
    iris_points={"no_fees": True, "remedy": True}, fee_pledge=True, briefing_done=True, agreed=True, reason="why"
)

EMPLOYER_RULES = [
    (employer.due_diligence_is_complete, {"iris_points": {}}, "iris_points", "due diligence was done"),
    (
        employer.due_diligence_is_complete,
        {"iris_points": {"no_fees": True, "remedy": False, "contract": False}},
        "iris_points",
        "points of due diligence not met: contract, remedy",
    ),
    (employer.the_fee_pledge_is_given, {"fee_pledge": False}, "fee_pledge", "workers pay nothing"),
    (employer.the_briefing_is_done, {"briefing_done": False}, "briefing_done", "the employer was briefed"),
    (employer.an_agreement_is_in_force, {"agreed": False}, "agreement", "an agreement is in force"),
    (employer.no_offer_stands, {"offers_standing": 1}, "applications", "no offer of this employer stands"),
    (employer.no_placement_is_under_way, {"placements_under_way": 1}, "placements", "nobody is on the way"),
    (employer.a_reason_is_given, {"reason": None}, "reason", "this move needs a reason"),
    (employer.a_reason_is_given, {"reason": ""}, "reason", "this move needs a reason"),
]


@pytest.mark.parametrize(("guard", "changed", "field", "rule"), EMPLOYER_RULES)
def test_a_rule_of_an_employer(guard: Guard, changed: dict[str, Any], field: str, rule: str) -> None:
    assert guard(ASSURED) is PASSES
    violation = violation_of(guard, replace(ASSURED, **changed))
    assert violation.field == field
    assert rule in violation.rule


FIT_TO_RECRUIT = {
    employer.due_diligence_is_complete,
    employer.the_fee_pledge_is_given,
    employer.the_briefing_is_done,
    employer.an_agreement_is_in_force,
}


def test_which_rules_each_move_of_an_employer_asks_for() -> None:
    assert {action: set(guards) for action, guards in EMPLOYER.guards.items()} == {
        EmployerAction.ACTIVATE: FIT_TO_RECRUIT,
        EmployerAction.LIFT_SUSPENSION: FIT_TO_RECRUIT,
        EmployerAction.SUSPEND: {employer.a_reason_is_given},
        EmployerAction.REOPEN: {employer.a_reason_is_given},
        EmployerAction.CLOSE: {
            employer.no_offer_stands,
            employer.no_placement_is_under_way,
            employer.a_reason_is_given,
        },
    }
    unfit = replace(ASSURED, iris_points={}, fee_pledge=False, briefing_done=False, agreed=False)
    assert len(names_broken_by(EMPLOYER, EmployerState.AGREED, EmployerAction.ACTIVATE, unfit)) == 4
    assert {"agree", "activate", "suspend", "lift_suspension"} == employer.DECIDED_BY_A_DIRECTOR


# --- pay ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "period", "hours", "expected"),
    [
        ("20.00", PayPeriod.HOUR, 40, "41600.00"),
        ("20.00", PayPeriod.HOUR, 30, "31200.00"),
        ("3475.00", PayPeriod.MONTH, 40, "41700.00"),
        ("41700.00", PayPeriod.YEAR, 40, "41700.00"),
    ],
)
def test_pay_of_a_year(amount: str, period: PayPeriod, hours: int, expected: str) -> None:
    assert yearly(pay(amount, period=period), hours) == Decimal(expected)


def test_pay_is_compared_over_periods_and_never_over_currencies() -> None:
    floor = pay("41700.00")
    assert reaches(pay("3475.00", period=PayPeriod.MONTH), floor, 38) is True
    assert reaches(pay("3474.99", period=PayPeriod.MONTH), floor, 38) is False
    assert reaches(pay("20.05", period=PayPeriod.HOUR), floor, 40) is True
    assert reaches(pay("20.05", period=PayPeriod.HOUR), floor, 38) is False
    assert reaches(pay("90000.00", "EUR"), floor, 38) is None
