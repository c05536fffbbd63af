"""The rules of a placement and of its costs, both ways."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from employer_svc.domain import cost, employer, placement
from employer_svc.domain.cost import COSTS_OF_RECRUITMENT, CostType, Payer, is_borne_unfairly
from employer_svc.domain.employer import EmployerState, Sponsor
from employer_svc.domain.placement import PLACEMENT, Footing, PlacementAction, PlacementState
from pathways_chassis.machine import Guard

from .rules import PASSES, SPONSOR_RULES, TODAY, names_broken_by, violation_of

# --- placement and costs -----------------------------------------------------------------------------------------

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
        assert is_borne_unfairly(kind, Payer.WORKER) == (kind in COSTS_OF_RECRUITMENT)
        for payer in set(cost.Payer) - {Payer.WORKER}:
            assert not is_borne_unfairly(kind, payer)


def test_the_employer_itself_is_told_by_its_own_rule_alone() -> None:
    assert employer.the_named_sponsor_is_active(replace(FOOTING, sponsor=Sponsor(state=EmployerState.CLOSED))) is PASSES
