"""The machine of a round against a text of its own: the whole table, and what it refuses."""

from itertools import product

import pytest
from matching_svc.domain.round import OPEN, ROUND, Alternative, Choice, RoundAction, RoundState
from pathways_chassis.machine import IllegalTransition, RulesBroken

MOVES = """
    requested --start-->   running
    running   --take_up--> running
    running   --propose--> proposed
    running   --fail-->    failed
    proposed  --confirm--> confirmed
    requested --discard--> discarded
    running   --discard--> discarded
    proposed  --discard--> discarded
    requested --expire-->  discarded
    running   --expire-->  discarded
    proposed  --expire-->  discarded
"""
OFFERED = Choice(Alternative.BEST, worked_out={Alternative.BEST, Alternative.GREEDY})


def expected() -> dict[tuple[RoundState, RoundAction], RoundState]:
    moves = {}
    for line in MOVES.strip().splitlines():
        before, arrow, after = line.split()
        moves[RoundState(before), RoundAction(arrow.strip("->"))] = RoundState(after)
    return moves


def test_the_table_is_the_text() -> None:
    assert dict(ROUND.transitions) == expected()
    assert ROUND.initial is RoundState.REQUESTED
    assert {ROUND.initial, *expected().values()} == set(RoundState)


@pytest.mark.parametrize(("state", "action"), list(product(RoundState, RoundAction)))
def test_every_state_allows_what_the_text_allows_and_names_what_it_refuses(
    state: RoundState, action: RoundAction
) -> None:
    target = expected().get((state, action))
    if target is not None:
        assert ROUND.advance(state, action, OFFERED) is target
        return
    with pytest.raises(IllegalTransition) as refused:
        ROUND.advance(state, action, OFFERED)
    assert (refused.value.state, refused.value.action) == (state, action)


def test_what_was_lent_is_kept_while_a_round_may_lead_to_something() -> None:
    assert set(RoundState) - OPEN == {RoundState.CONFIRMED, RoundState.DISCARDED, RoundState.FAILED}


@pytest.mark.parametrize("alternative", Alternative)
def test_an_alternative_is_confirmed_that_was_worked_out(alternative: Alternative) -> None:
    choice = Choice(alternative, OFFERED.worked_out)
    if alternative in OFFERED.worked_out:
        assert ROUND.advance(RoundState.PROPOSED, RoundAction.CONFIRM, choice) is RoundState.CONFIRMED
        return
    with pytest.raises(RulesBroken) as broken:
        ROUND.advance(RoundState.PROPOSED, RoundAction.CONFIRM, choice)
    [violation] = broken.value.violations
    assert (violation.field, violation.remedy) == ("alternative", "name one of: best, greedy")
