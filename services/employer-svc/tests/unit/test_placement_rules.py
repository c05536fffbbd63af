"""The rules of a placement and of its costs, both ways."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from employer_svc.domain import cost, employer, placement, reimbursement
from employer_svc.domain.cost import (
    COST_RULES,
    COSTS_OF_RECRUITMENT,
    Costing,
    CostType,
    Incurred,
    Lender,
    Line,
    Loan,
    Payer,
    Share,
    borne_unfairly,
)
from employer_svc.domain.employer import EmployerState, IncidentKind, Resolution, Sponsor
from employer_svc.domain.placement import PLACEMENT, Footing, PlacementAction, PlacementState
from employer_svc.domain.reimbursement import EMPLOYER_PAYS_WITHIN, Repaying, Settling
from pathways_chassis.machine import Guard

from .rules import NOW, PASSES, SPONSOR_RULES, TODAY, names_broken_by, violation_of

# --- placement and costs -----------------------------------------------------------------------------------------

TEN = Decimal(10)
FOOTING = Footing(employer_state=EmployerState.ACTIVE, reason="why")


def test_a_placement_ends_and_freezes_for_a_reason() -> None:
    assert placement.a_reason_is_given(FOOTING) is PASSES
    violation = violation_of(placement.a_reason_is_given, replace(FOOTING, reason=None))
    assert (violation.field, violation.rule) == ("reason", "this move needs a reason")


def test_nobody_goes_on_to_an_employer_without_standing() -> None:
    assert placement.the_employer_is_active(FOOTING) is PASSES
    suspended = replace(FOOTING, employer_state=EmployerState.SUSPENDED)
    violation = violation_of(placement.the_employer_is_active, suspended)
    assert (violation.field, violation.rule) == ("employer_id", "the employer is active; it is suspended")
    assert names_broken_by(PLACEMENT, PlacementState.FROZEN, PlacementAction.UNFREEZE_IN_VISA, suspended)


@pytest.mark.parametrize(("guard", "changed", "field", "rule"), SPONSOR_RULES)
def test_nobody_goes_on_by_a_sponsor_without_standing(
    guard: Guard, changed: dict[str, Any], field: str, rule: str
) -> None:
    assert guard(FOOTING) is PASSES
    violation = violation_of(guard, replace(FOOTING, **changed))
    assert violation.field == field
    assert rule in violation.rule


def test_a_licence_holds_through_its_last_day() -> None:
    assert not employer.licence_has_ended(TODAY, TODAY)
    assert employer.licence_has_ended(TODAY - timedelta(days=1), TODAY)
    assert not employer.licence_has_ended(None, TODAY)


def test_which_rules_each_move_of_a_placement_asks_for() -> None:
    going_on = set(placement.GOES_ON)
    assert going_on == {
        placement.the_employer_is_active,
        employer.the_named_sponsor_is_active,
        employer.the_sponsor_licence_is_in_force,
    }
    assert {action: set(guards) for action, guards in PLACEMENT.guards.items()} == {
        PlacementAction.FREEZE: {placement.a_reason_is_given},
        PlacementAction.END: {placement.a_reason_is_given},
        PlacementAction.UNFREEZE_AS_CONFIRMED: going_on,
        PlacementAction.UNFREEZE_IN_TRAINING: going_on,
        PlacementAction.UNFREEZE_IN_VISA: going_on,
        PlacementAction.UNFREEZE_IN_PREDEPARTURE: going_on,
    }


def test_which_costs_no_worker_bears() -> None:
    assert {
        "recruitment",
        "medical",
        "insurance",
        "tests",
        "training",
        "equipment",
        "travel",
        "lodging",
        "administration",
    } == COSTS_OF_RECRUITMENT
    for kind in CostType:
        for payer in Payer:
            paid_unfairly = payer is Payer.WORKER and kind in COSTS_OF_RECRUITMENT
            borne = borne_unfairly(kind, (Share(payer, TEN),), Incurred.FOR_THIS_JOB)
            assert borne == (TEN if paid_unfairly else 0)
            assert not borne_unfairly(kind, (Share(payer, TEN),), Incurred.EARLIER)


def test_of_a_split_cost_the_worker_gets_back_what_they_paid_of_it() -> None:
    split = (Share(Payer.EMPLOYER, Decimal(60)), Share(Payer.WORKER, Decimal(40)))
    assert borne_unfairly(CostType.TESTS, split, Incurred.FOR_THIS_JOB) == 40


FAIR = Loan(Lender.STATE, interest_free=True, tied_to_the_employer=False, disclosed_to_the_person=True)
LENT = Costing(TEN, (Share(Payer.LOAN, TEN, FAIR),))
SPLIT = Costing(TEN, (Share(Payer.EMPLOYER, Decimal(6)), Share(Payer.DONOR, Decimal(4))))


def test_a_split_cost_and_a_fair_loan_are_met() -> None:
    for costing in (LENT, SPLIT, replace(SPLIT, incurred=Incurred.EARLIER)):
        assert not [rule for rule in COST_RULES if rule(costing)]


@pytest.mark.parametrize(
    ("guard", "costing", "field", "rule"),
    [
        (
            cost.the_shares_make_up_the_amount,
            replace(SPLIT, amount=Decimal(11), at="costs/2/"),
            "costs/2/shares",
            "the shares add up to 11; they add up to 10",
        ),
        (
            cost.no_payer_is_named_twice,
            replace(SPLIT, shares=(*SPLIT.shares, Share(Payer.DONOR, TEN))),
            "shares",
            "each payer once; twice: donor",
        ),
        (
            cost.the_employer_calls_no_cost_earlier,
            replace(SPLIT, incurred=Incurred.EARLIER, by_the_employer=True),
            "incurred",
            "earlier costs are recorded by the programme",
        ),
        (
            cost.every_loan_is_allowed,
            replace(LENT, shares=(Share(Payer.LOAN, TEN),)),
            "shares",
            "its terms are not known",
        ),
        (
            cost.every_loan_is_allowed,
            replace(LENT, shares=(Share(Payer.EMPLOYER, TEN, FAIR),)),
            "shares",
            "terms of a loan beside another payer",
        ),
    ],
)
def test_which_lines_the_ledger_does_not_take(guard: Guard, costing: Costing, field: str, rule: str) -> None:
    violation = violation_of(guard, costing)
    assert violation.field == field
    assert rule in violation.rule


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"lender": Lender.EMPLOYER}, "lent by employer"),
        ({"lender": Lender.BANK}, "lent by bank"),
        ({"interest_free": False}, "it bears interest"),
        ({"tied_to_the_employer": True}, "it ties the person to the employer"),
        ({"disclosed_to_the_person": False}, "it was not disclosed to the person"),
    ],
)
def test_a_loan_that_is_not_fair_is_refused_with_the_reason(changed: dict[str, Any], reason: str) -> None:
    lent = replace(LENT, shares=(Share(Payer.LOAN, TEN, replace(FAIR, **changed)),))
    assert violation_of(cost.every_loan_is_allowed, lent).rule.endswith(f"what is not: {reason}")


def test_a_ledger_adds_up_by_currency_payer_and_type_and_earlier_costs_stand_beside_it() -> None:
    def line(kind: CostType, *shares: Share, incurred: Incurred = Incurred.FOR_THIS_JOB) -> Line:
        return Line(kind, "GBP", incurred, shares)

    lines = [
        line(CostType.TRAVEL, *SPLIT.shares),
        line(CostType.TRAVEL, Share(Payer.EMPLOYER, TEN)),
        line(CostType.TESTS, Share(Payer.WORKER, TEN)),
        line(CostType.TESTS, Share(Payer.WORKER, Decimal(7)), incurred=Incurred.EARLIER),
    ]
    in_euros, in_pounds = cost.sums_of(lines, [("EUR", Decimal(5)), ("GBP", TEN)])
    assert (in_euros.currency, in_euros.total, in_euros.owed_to_the_worker) == ("EUR", Decimal(), Decimal(5))
    assert in_pounds.by_payer == {Payer.EMPLOYER: 16, Payer.DONOR: 4, Payer.WORKER: 10}
    assert in_pounds.by_type == {CostType.TRAVEL: 20, CostType.TESTS: 10}
    assert (in_pounds.total, in_pounds.earlier, in_pounds.owed_to_the_worker) == (Decimal(30), Decimal(7), TEN)


# --- reimbursements and incidents ---------------------------------------------------------------------------------

TOLD = Repaying(now=NOW, claimed_at=NOW - EMPLOYER_PAYS_WITHIN + timedelta(seconds=1))
SETTLING = Settling(IncidentKind.WORKER_PAID_COST, Resolution.UNFOUNDED, settled=False, paid=False)


def test_the_fund_pays_once_the_employer_had_its_time_or_is_not_told() -> None:
    guard = reimbursement.the_employer_had_its_time
    assert violation_of(guard, TOLD).field == "action"
    assert guard(replace(TOLD, now=NOW + timedelta(seconds=1))) is PASSES
    assert guard(replace(TOLD, claimed_at=None)) is PASSES


def test_what_a_worker_paid_is_settled_by_money_alone_or_was_never_paid() -> None:
    guard = reimbursement.what_a_worker_paid_comes_back
    assert guard(SETTLING) is PASSES
    assert guard(replace(SETTLING, kind=IncidentKind.OFFER_WITHDRAWN, resolution=Resolution.EXPLAINED)) is PASSES
    for resolution in set(Resolution) - {Resolution.UNFOUNDED}:
        assert violation_of(guard, replace(SETTLING, resolution=resolution)).field == "resolution"
    assert violation_of(guard, replace(SETTLING, paid=True)).field == "resolution"
    assert violation_of(reimbursement.the_incident_is_open, replace(SETTLING, settled=True)).field == "incident"


def test_the_employer_itself_is_told_by_its_own_rule_alone() -> None:
    assert employer.the_named_sponsor_is_active(replace(FOOTING, sponsor=Sponsor(state=EmployerState.CLOSED))) is PASSES
