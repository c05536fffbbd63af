"""Every machine as a text of its moves: the tables must say this and nothing else."""

import re
from itertools import product
from typing import Any

import pytest
from integration_svc.domain.checkin import CHECKIN, CheckinAction, CheckinState
from integration_svc.domain.integration_case import CASE, CaseAction, CaseState
from integration_svc.domain.milestone import CLAIM, ClaimAction, ClaimState
from integration_svc.domain.programme import PROGRAMME, ProgrammeAction, ProgrammeState
from integration_svc.domain.protection_alert import ALERT, AlertAction, AlertState
from integration_svc.domain.travel import LEG, TRAVEL, LegAction, LegState, TravelAction, TravelState
from pathways_chassis.machine import IllegalTransition, Machine

PROGRAMME_MOVES = """
draft --open--> open
draft --close--> closed
open --close--> closed
"""

TRAVEL_MOVES = """
planning --clear--> cleared
cleared --book--> booked
booked --depart--> departed
departed --arrive--> arrived
booked --miss--> missed
departed --miss--> missed
missed --replan--> planning
booked --replan--> planning
planning --cancel--> cancelled
cleared --cancel--> cancelled
booked --cancel--> cancelled
departed --cancel--> cancelled
"""

LEG_MOVES = """
booked --depart--> departed
departed --arrive--> arrived
booked --miss--> missed
departed --miss--> missed
booked --cancel--> cancelled
"""

CASE_MOVES = """
preparing --arrive--> arrived
preparing --cancel--> cancelled
preparing --end_care--> closed
arrived --start_work--> active
arrived --close--> closed
arrived --end_care--> closed
active --lose_job--> active
active --stabilise--> stable
active --close--> closed
active --end_care--> closed
stable --lose_job--> active
stable --close--> closed
stable --end_care--> closed
"""

CHECKIN_MOVES = """
scheduled --record--> recorded
scheduled --miss--> missed
missed --record--> recorded
"""

ALERT_MOVES = """
raised --triage--> triaged
raised --lapse--> lapsed
triaged --plan_safety--> safe_plan
triaged --resolve--> resolved
triaged --lapse--> lapsed
safe_plan --rematch--> rematching
safe_plan --refer_to_legal--> legal
safe_plan --advise_on_asylum--> asylum_advice
safe_plan --resolve--> resolved
safe_plan --lapse--> lapsed
rematching --refer_to_legal--> legal
rematching --advise_on_asylum--> asylum_advice
rematching --resolve--> resolved
rematching --lapse--> lapsed
legal --rematch--> rematching
legal --advise_on_asylum--> asylum_advice
legal --resolve--> resolved
legal --lapse--> lapsed
asylum_advice --rematch--> rematching
asylum_advice --refer_to_legal--> legal
asylum_advice --resolve--> resolved
asylum_advice --lapse--> lapsed
"""

CLAIM_MOVES = """
claimed --add_evidence--> evidence
evidence --verify--> verified
verified --approve--> approved
approved --pay--> paid
claimed --reject--> rejected
evidence --reject--> rejected
verified --reject--> rejected
"""

SPECIFICATIONS: list[tuple[Machine[Any, Any], Any, Any, str, str]] = [
    (PROGRAMME, ProgrammeState, ProgrammeAction, "draft", PROGRAMME_MOVES),
    (TRAVEL, TravelState, TravelAction, "planning", TRAVEL_MOVES),
    (LEG, LegState, LegAction, "booked", LEG_MOVES),
    (CASE, CaseState, CaseAction, "preparing", CASE_MOVES),
    (CHECKIN, CheckinState, CheckinAction, "scheduled", CHECKIN_MOVES),
    (ALERT, AlertState, AlertAction, "raised", ALERT_MOVES),
    (CLAIM, ClaimState, ClaimAction, "claimed", CLAIM_MOVES),
]
NAMES = [machine.name for machine, *_ in SPECIFICATIONS]


def moves_of(text: str) -> dict[tuple[str, str], str]:
    found = re.findall(r"^(\w+) --(\w+)--> (\w+)$", text, re.MULTILINE)
    assert len(found) == len(text.strip().splitlines()), "every line is a move"
    return {(source, action): target for source, action, target in found}


@pytest.mark.parametrize(("machine", "states", "actions", "initial", "text"), SPECIFICATIONS, ids=NAMES)
def test_the_table_is_the_specification(
    machine: Machine[Any, Any], states: Any, actions: Any, initial: str, text: str
) -> None:
    assert machine.transitions == moves_of(text)
    assert machine.initial == initial
    assert {state.value for state in states} == {initial} | {
        state for (source, _), target in moves_of(text).items() for state in (source, target)
    }
    assert {action.value for action in actions} == {action for _, action in moves_of(text)}


@pytest.mark.parametrize(("machine", "states", "actions", "initial", "text"), SPECIFICATIONS, ids=NAMES)
def test_every_other_move_is_refused_by_name(
    machine: Machine[Any, Any], states: Any, actions: Any, initial: str, text: str
) -> None:
    moves = moves_of(text)
    for state, action in product(states, actions):
        if (state.value, action.value) in moves:
            continue
        with pytest.raises(IllegalTransition) as refused:
            machine.advance(state, action)
        assert (refused.value.machine, refused.value.state, refused.value.action) == (machine.name, state, action)
        assert {one.value for one in refused.value.allowed} == {a for (s, a) in moves if s == state.value}


@pytest.mark.parametrize(("machine", "states", "actions", "initial", "text"), SPECIFICATIONS, ids=NAMES)
def test_every_state_can_be_reached(
    machine: Machine[Any, Any], states: Any, actions: Any, initial: str, text: str
) -> None:
    reached = {initial}
    while more := {target for (source, _), target in moves_of(text).items() if source in reached} - reached:
        reached |= more
    assert reached == {state.value for state in states}
