"""Which moves a correction takes back: each machine's table against a text of its own, every other move refused."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import product
from typing import Any, Final

import pytest
from pathways_chassis.corrections import CORRECTION, Correctable
from pathways_chassis.machine import Machine, NotTakenBack
from pathways_chassis.testing.machines import machines_in
from pathways_contracts.registry import Service

# In which states the move was made --move--> where its correction leads; `there` is where it was made.
TAKEN_BACK: Final[Mapping[str, str]] = {
    "candidate": """
        submitted                                              --request_completion--> there
        submitted active                                       --hold-->               there
        submitted active                                       --find_ineligible-->    there
        submitted active on_hold                               --lose_contact-->       there
        appeal                                                 --dismiss_appeal-->     there
        draft submitted incomplete active on_hold placed       --withdraw-->           there
        unreachable ineligible appeal alumni                   --withdraw-->           there
        reserved                                               --withdraw-->           active
        draft submitted incomplete active on_hold unreachable  --solve_elsewhere-->    there
        ineligible appeal withdrawn placed alumni              --solve_elsewhere-->    there
        reserved                                               --solve_elsewhere-->    active
        draft submitted incomplete active on_hold unreachable  --record_death-->       there
        ineligible appeal withdrawn placed alumni              --record_death-->       there
        reserved                                               --record_death-->       active
        reserved                                               --release-->            there
        reserved                                               --start_work-->         there
        placed                                                 --lose_job-->           there
    """,
    "reservation": "confirmed --release--> there",
    "authorisation": """
        lodged review appeal relodged                                              --grant-->    there
        lodged info_requested review appeal relodged                               --refuse-->   there
        screening documents sponsorship ready lodged info_requested refused        --withdraw--> there
        review appeal relodged                                                     --withdraw--> there
        ready granted                                                              --expire-->   there
    """,
    "protection": """
        requested                --review_first-->         requested
        first_reviewed           --differ-->               requested
        first_reviewed differing --confirm_eligible-->     requested
        first_reviewed differing --confirm_not_eligible--> requested
    """,
    "vacancy": """
        draft review paused --close--> there
        open filled         --close--> paused
    """,
    "application": """
        invited interested rounds reserve_list                    --decline-->        there
        offer                                                     --decline-->        rounds
        shortlisted invited interested rounds parked reserve_list --not_select-->     there
        shortlisted invited interested rounds parked reserve_list --withdraw-->       there
        offer accepted                                            --withdraw-->       rounds
        shortlisted invited interested rounds parked reserve_list --lose_contact-->   there
        offer accepted                                            --lose_contact-->   rounds
        offer accepted                                            --withdraw_offer--> rounds
    """,
    "placement": """
        confirmed training visa                                            --grant_visa-->           there
        confirmed training visa predeparture                               --depart-->               there
        confirmed training visa predeparture travelling                    --arrive-->               there
        confirmed training visa predeparture travelling arrived            --start_work-->           there
        started                                                            --sustain-->              there
        sustained                                                          --grant_durable_status--> there
        confirmed training visa predeparture travelling arrived            --end-->                  there
        started sustained durable_status                                   --end-->                  there
    """,
    "match": "proposed --dismiss--> there",
    "enrolment": """
        applied waitlisted accepted enrolled in_progress deferred --drop-->     there
        in_progress                                               --fail-->     there
        in_progress                                               --complete--> there
    """,
    "recognition": """
        interview practical appeal                                       --decide-->   there
        requested evidence self_assessment interview practical appeal    --withdraw--> there
    """,
    "orientation": "reserved --cancel--> there",
    "training_plan": "proposed agreed --supersede--> there",
    "travel": """
        departed                --arrive--> there
        planning cleared booked --cancel--> planning
        departed                --cancel--> there
    """,
    "travel_leg": "departed --arrive--> there",
    "integration_case": """
        preparing                         --arrive-->     there
        arrived                           --start_work--> there
        active stable                     --lose_job-->   there
        preparing                         --cancel-->     there
        preparing arrived active stable   --end_care-->   there
    """,
    "checkin": "scheduled missed --record--> there",
    "protection_alert": """
        triaged safe_plan rematching legal asylum_advice        --resolve--> there
        raised triaged safe_plan rematching legal asylum_advice --lapse-->   there
    """,
}
FINAL: Final = {("candidate", "erase"), ("application", "contract"), ("recognition", "certify"), ("match", "shortlist")}
"""What nobody takes back, whatever else changes in the tables."""


def expected(text: str) -> dict[tuple[str, str], str]:
    """The lines of a text as a table."""
    found = {}
    for line in filter(str.strip, text.splitlines()):
        befores, _, rest = line.partition("--")
        action, _, back_to = rest.partition("-->")
        for before in befores.split():
            found[before, action] = before if back_to.strip() == "there" else back_to.strip()
    return found


def machines() -> Iterator[Machine[Any, Any]]:
    """Every machine of every service."""
    for service in Service:
        yield from (found.machine for found in machines_in(import_module(f"{service}_svc.domain")))


def correctables() -> Iterator[Correctable]:
    """What people may ask to take back, in every service."""
    for service in Service:
        yield from import_module(f"{service}_svc.usecases.corrections").CORRECTABLES


@pytest.mark.parametrize("machine", list(machines()), ids=lambda machine: machine.name)
def test_the_table_takes_back_what_the_text_says_and_nothing_else(machine: Machine[Any, Any]) -> None:
    table = {(before.value, action.value): back.value for (before, action), back in machine.takes_back.items()}
    assert table == expected(TAKEN_BACK.get(machine.name, ""))
    assert machine.takes_back.keys() <= machine.transitions.keys(), "a move that is not made is not taken back"
    of_states: Any = type(machine.initial)
    kinds: set[Any] = {type(action) for _, action in machine.transitions}
    actions: list[Any] = [action for kind in kinds for action in kind]
    for before, action in product(of_states, actions):
        if (before, action) in machine.takes_back:
            assert machine.take_back(before, action) is machine.takes_back[before, action]
            continue
        with pytest.raises(NotTakenBack) as refused:
            machine.take_back(before, action)
        assert (machine.name, action.value) == (refused.value.machine, refused.value.move.split(" ")[0])


@pytest.mark.parametrize("correctable", list(correctables()), ids=lambda correctable: correctable.machine.name)
def test_every_other_move_is_refused_with_what_helps(correctable: Correctable) -> None:
    machine = correctable.machine
    taken = {action for _, action in machine.takes_back}
    [kind] = {type(action) for _, action in machine.transitions}
    silent = [action for action in kind if action not in taken and not machine.instead.get(action)]
    assert silent == []
    assert not {(machine.name, action.value) for action in taken} & FINAL


def test_a_proposal_is_answered_once() -> None:
    ends = set(CORRECTION.transitions.values())
    assert not any(source in ends for source, _ in CORRECTION.transitions)
    assert {source for source, _ in CORRECTION.transitions} == {CORRECTION.initial}
