"""The rules of an employer and of pay, both ways: what meets each, and what it says to whom does not."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from employer_svc.domain import due_diligence, employer
from employer_svc.domain.due_diligence import (
    Approval,
    Diligence,
    EvidenceKind,
    Examination,
    Finding,
    Outcome,
    standards,
)
from employer_svc.domain.employer import EMPLOYER, Assurance, EmployerAction, EmployerState
from employer_svc.domain.pay import reaches, yearly
from pathways_chassis.machine import Guard
from pathways_contracts.codes import PayPeriod

from .rules import PASSES, TODAY, names_broken_by, pay, violation_of

# --- employer ----------------------------------------------------------------------------------------------------

ASSURED = Assurance(
    today=TODAY,
    due_diligence=Diligence(not_met=(), approved=True, valid_until=TODAY),
    fee_pledge=True,
    briefing_done=True,
    agreed=True,
    reason="why",
)

EMPLOYER_RULES = [
    (employer.due_diligence_is_complete, {"due_diligence": None}, "due_diligence", "due diligence was done"),
    (
        employer.due_diligence_is_complete,
        {"due_diligence": Diligence(("contract", "remedy"), approved=True, valid_until=TODAY)},
        "due_diligence",
        "points of due diligence not met: contract, remedy",
    ),
    (
        employer.due_diligence_was_approved,
        {"due_diligence": Diligence((), approved=False, valid_until=TODAY)},
        "due_diligence",
        "a second person approved",
    ),
    (
        employer.due_diligence_was_approved,
        {"today": TODAY + timedelta(days=1)},
        "due_diligence",
        f"it ended on {TODAY}",
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
    employer.due_diligence_was_approved,
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
    unfit = replace(ASSURED, due_diligence=None, fee_pledge=False, briefing_done=False, agreed=False)
    assert len(names_broken_by(EMPLOYER, EmployerState.AGREED, EmployerAction.ACTIVATE, unfit)) == 4
    assert {"agree", "activate", "suspend", "lift_suspension"} == employer.DECIDED_BY_A_DIRECTOR


# --- due diligence -----------------------------------------------------------------------------------------------

[IRIS] = standards().values()
FOUND = tuple(Finding(point, Outcome.MET, (EvidenceKind.AUDIT,), TODAY) for point in IRIS.points)
EXAMINED = Examination(IRIS, FOUND, TODAY)
FIRST = FOUND[0]


@pytest.mark.parametrize(
    ("guard", "findings", "rule"),
    [
        (due_diligence.each_point_is_found_once, FOUND[1:], f"once; not so: {FIRST.point}"),
        (due_diligence.each_point_is_found_once, (*FOUND, FIRST), f"once; not so: {FIRST.point}"),
        (due_diligence.each_point_is_found_once, (*FOUND, replace(FIRST, point="luck")), "once; not so: luck"),
        (due_diligence.every_finding_rests_on_evidence, (replace(FIRST, evidence=()),), f"not so: {FIRST.point}"),
        (
            due_diligence.nothing_was_checked_in_the_future,
            (replace(FIRST, checked_on=TODAY + timedelta(days=1)),),
            f"not so: {FIRST.point}",
        ),
    ],
)
def test_a_rule_of_findings(guard: Guard, findings: tuple[Finding, ...], rule: str) -> None:
    assert guard(EXAMINED) is PASSES
    violation = violation_of(guard, replace(EXAMINED, findings=findings))
    assert violation.field == "findings"
    assert rule in violation.rule


def test_what_does_not_apply_needs_no_evidence_and_findings_hold_as_long_as_the_oldest() -> None:
    bare = replace(FIRST, outcome=Outcome.NOT_APPLICABLE, evidence=())
    assert due_diligence.every_finding_rests_on_evidence(replace(EXAMINED, findings=(bare,))) is PASSES
    old = replace(FIRST, checked_on=TODAY - timedelta(days=30))
    assert due_diligence.valid_until(IRIS, (*FOUND[1:], old)) == TODAY + timedelta(days=700)
    assert due_diligence.standard_of(TODAY) is IRIS


def test_nobody_vouches_for_an_employer_alone() -> None:
    approval = Approval(by="second", recorded_by="first")
    assert due_diligence.another_person_approves(approval) is PASSES
    assert violation_of(due_diligence.another_person_approves, replace(approval, by="first")).field == "actor"


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
