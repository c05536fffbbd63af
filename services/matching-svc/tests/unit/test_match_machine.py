"""The machine of a match against a text of its own: the whole table, what it refuses, what can be reached."""

from itertools import product

import pytest
from matching_svc.domain.match import (
    MATCH,
    NOT_AGAIN,
    STANDING,
    Decision,
    MatchAction,
    MatchState,
    the_person_is_in_the_pool,
    the_vacancy_is_open,
)
from pathways_chassis.machine import IllegalTransition, RulesBroken

MOVES = """
    proposed --shortlist--> shortlisted
    proposed --dismiss-->   dismissed
    proposed --expire-->    expired
    shortlisted --make_way--> expired
    shortlisted --lapse--> expired
    expired --go_on--> shortlisted
"""
ALLOWED = Decision(vacancy_is_open=True, person_is_in_the_pool=True)
ENDED = True


def expected() -> dict[tuple[MatchState, MatchAction], MatchState]:
    moves = {}
    for line in MOVES.strip().splitlines():
        before, arrow, after = line.split()
        moves[MatchState(before), MatchAction(arrow.strip("->"))] = MatchState(after)
    return moves


def test_the_table_is_the_text() -> None:
    assert dict(MATCH.transitions) == expected()
    assert MATCH.initial is MatchState.PROPOSED


@pytest.mark.parametrize(("state", "action"), list(product(MatchState, MatchAction)))
def test_every_state_allows_what_the_text_allows_and_names_what_it_refuses(
    state: MatchState, action: MatchAction
) -> None:
    target = expected().get((state, action))
    if target is not None:
        assert MATCH.advance(state, action, ENDED if action is MatchAction.MAKE_WAY else ALLOWED) is target
        return
    with pytest.raises(IllegalTransition) as refused:
        MATCH.advance(state, action, ALLOWED)
    assert (refused.value.state, refused.value.action) == (state, action)
    assert set(refused.value.allowed) == {allowed for before, allowed in expected() if before is state}


def test_every_state_is_reached() -> None:
    assert {MATCH.initial, *expected().values()} == set(MatchState)


@pytest.mark.parametrize("open_", [True, False])
def test_only_an_open_vacancy_has_a_shortlist(open_: bool) -> None:
    violation = the_vacancy_is_open(Decision(vacancy_is_open=open_, person_is_in_the_pool=not open_))
    assert (violation is None) is open_
    assert violation is None or (violation.field, violation.rule) == ("vacancy_id", "the vacancy is open")


@pytest.mark.parametrize("in_pool", [True, False])
def test_only_people_in_the_pool_are_shortlisted(in_pool: bool) -> None:
    violation = the_person_is_in_the_pool(Decision(vacancy_is_open=not in_pool, person_is_in_the_pool=in_pool))
    assert (violation is None) is in_pool
    assert violation is None or (violation.field, violation.rule) == ("candidate_id", "the person is in the pool")


def test_shortlisting_names_every_rule_and_the_other_moves_ask_for_none() -> None:
    nothing = Decision(vacancy_is_open=False, person_is_in_the_pool=False)
    with pytest.raises(RulesBroken) as broken:
        MATCH.advance(MatchState.PROPOSED, MatchAction.SHORTLIST, nothing)
    assert [violation.field for violation in broken.value.violations] == ["vacancy_id", "candidate_id"]
    assert MATCH.advance(MatchState.PROPOSED, MatchAction.DISMISS, nothing) is MatchState.DISMISSED
    assert MATCH.advance(MatchState.PROPOSED, MatchAction.EXPIRE, nothing) is MatchState.EXPIRED


def test_an_attempt_that_lives_makes_no_way() -> None:
    with pytest.raises(RulesBroken) as broken:
        MATCH.advance(MatchState.SHORTLISTED, MatchAction.MAKE_WAY, not ENDED)
    assert [violation.field for violation in broken.value.violations] == ["candidate_id"]


def test_an_expired_match_alone_lets_software_propose_the_pair_again() -> None:
    assert set(MatchState) - NOT_AGAIN == {MatchState.EXPIRED}
    assert {MatchState.PROPOSED, MatchState.SHORTLISTED} == STANDING
