"""What counts at home: a first day that is a fact, and half a year that it has lasted."""

from datetime import date, timedelta

import pytest
from pathways_chassis.machine import RulesBroken
from training_svc.domain.home_outcome import (
    BEGINS,
    HOME_OUTCOME,
    HomeOutcomeAction,
    HomeOutcomeState,
    HomeStep,
)

TODAY = date(2027, 6, 30)
S, A = HomeOutcomeState, HomeOutcomeAction


def fields(state: HomeOutcomeState, action: HomeOutcomeAction, step: HomeStep) -> list[str]:
    """The fields that the move breaks a rule of."""
    try:
        HOME_OUTCOME.advance(state, action, step)
    except RulesBroken as refused:
        return [violation.field for violation in refused.violations]
    return []


@pytest.mark.parametrize("action", BEGINS)
def test_what_is_begun_has_a_first_day_that_has_come(action: HomeOutcomeAction) -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert fields(S.PLANNED, action, HomeStep(TODAY, TODAY, None)) == []
    assert fields(S.PLANNED, action, HomeStep(TODAY, tomorrow, None)) == ["since"]
    assert fields(S.PLANNED, action, HomeStep(TODAY, None, None)) == ["since"]


@pytest.mark.parametrize(("days", "broken"), [(180, []), (179, ["action"])])
def test_it_is_retained_after_half_a_year(days: int, broken: list[str]) -> None:
    step = HomeStep(TODAY, None, TODAY - timedelta(days=days))
    assert fields(S.APPRENTICESHIP, A.RETAIN, step) == broken


def test_nothing_is_retained_that_never_began() -> None:
    assert fields(S.EMPLOYED, A.RETAIN, HomeStep(TODAY, None, None)) == ["action"]
