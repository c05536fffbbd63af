"""Every machine of employer-svc against a text of its own: the whole table, what it refuses, what can be reached."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Any

import pytest
from employer_svc.domain import application, placement
from employer_svc.domain.application import APPLICATION, ApplicationAction, ApplicationMove, ApplicationState
from employer_svc.domain.employer import EMPLOYER, EmployerAction, EmployerState
from employer_svc.domain.placement import PLACEMENT, PlacementAction, PlacementMove, PlacementState
from employer_svc.domain.reimbursement import REIMBURSEMENT, ReimbursementAction, ReimbursementState
from employer_svc.domain.vacancy import VACANCY, VacancyAction, VacancyState
from pathways_chassis.machine import IllegalTransition, Machine
from pathways_contracts.access import Scope

EMPLOYER_MOVES = """
    prospect agreed suspended              --start_due_diligence--> due_diligence
    due_diligence                          --agree-->               agreed
    agreed                                 --activate-->            active
    active                                 --suspend-->             suspended
    suspended                              --lift_suspension-->     active
    prospect due_diligence agreed          --close-->               closed
    active suspended                       --close-->               closed
    closed                                 --reopen-->              prospect
"""

VACANCY_MOVES = """
    draft                                  --submit-->              review
    review                                 --return_to_draft-->     draft
    review                                 --open-->                open
    open filled                            --pause-->               paused
    paused                                 --resume-->              open
    open                                   --fill-->                filled
    filled                                 --reopen-->              open
    draft review open paused filled        --close-->               closed
"""

APPLICATION_MOVES = """
    shortlisted                            --invite-->              invited
    reserve_list                           --reinvite-->            invited
    invited                                --express_interest-->    interested
    interested                             --start_rounds-->        rounds
    rounds                                 --make_offer-->          offer
    offer                                  --accept-->              accepted
    accepted                               --contract-->            contracted

    invited interested rounds offer        --decline-->             declined
    reserve_list                           --decline-->             declined
    shortlisted invited interested rounds  --not_select-->          not_selected
    parked reserve_list                    --not_select-->          not_selected
    shortlisted invited interested rounds  --put_on_reserve_list--> reserve_list
    shortlisted invited interested rounds  --withdraw-->            withdrawn
    offer accepted parked reserve_list     --withdraw-->            withdrawn
    shortlisted invited interested rounds  --lose_contact-->        unreachable
    offer accepted parked reserve_list     --lose_contact-->        unreachable
    offer accepted                         --withdraw_offer-->      offer_withdrawn
    offer accepted                         --lapse-->               offer_withdrawn
    accepted                               --reject_reservation-->  reservation_rejected

    shortlisted invited interested rounds  --park-->                parked
    offer reserve_list                     --park-->                parked
    parked                                 --reopen_as_shortlisted-->  shortlisted
    parked                                 --reopen_as_invited-->      invited
    parked                                 --reopen_as_interested-->   interested
    parked                                 --reopen_in_rounds-->       rounds
    parked                                 --reopen_on_reserve_list--> reserve_list
"""

PLACEMENT_MOVES = """
    confirmed visa                         --start_training-->      training
    training                               --finish_training-->     visa
    confirmed                              --open_visa_case-->      visa
    confirmed training visa                --grant_visa-->          predeparture

    confirmed training visa predeparture   --depart-->              travelling
    frozen                                 --depart-->              travelling
    confirmed training visa predeparture   --arrive-->              arrived
    frozen travelling                      --arrive-->              arrived
    confirmed training visa predeparture   --start_work-->          started
    frozen travelling arrived              --start_work-->          started
    started                                --sustain-->             sustained
    sustained                              --grant_durable_status--> durable_status

    confirmed training visa predeparture   --freeze-->              frozen
    frozen                                 --unfreeze_as_confirmed-->    confirmed
    frozen                                 --unfreeze_in_training-->     training
    frozen                                 --unfreeze_in_visa-->         visa
    frozen                                 --unfreeze_in_predeparture--> predeparture

    confirmed training visa predeparture   --end-->                 ended
    frozen travelling arrived started      --end-->                 ended
    sustained durable_status               --end-->                 ended
"""

REIMBURSEMENT_MOVES = """
    open                                   --claim-->                  claimed
    claimed                                --pay-->                    paid_by_employer
    open claimed                           --pay_from_hardship_fund--> paid_by_hardship_fund
    paid_by_employer paid_by_hardship_fund --confirm-->                confirmed
    paid_by_employer                       --deny-->                   claimed
    paid_by_hardship_fund                  --deny-->                   open
    open claimed                           --drop-->                   dropped
"""


@dataclass(frozen=True)
class Specification:
    """A machine and what a reader of the domain expects of it."""

    machine: Machine[Any, Any]
    states: type[StrEnum]
    actions: type[StrEnum]
    moves: str
    first: str
    ends: frozenset[str]

    def table(self) -> Mapping[tuple[str, str], str]:
        return {(source, action): target for source, action, target in self.lines()}

    def lines(self) -> Iterator[tuple[str, str, str]]:
        for line in filter(str.strip, self.moves.splitlines()):
            sources, _, rest = line.partition("--")
            action, _, target = rest.partition("-->")
            for source in sources.split():
                yield source, action.strip(), target.strip()


SPECIFICATIONS = [
    Specification(EMPLOYER, EmployerState, EmployerAction, EMPLOYER_MOVES, "prospect", frozenset()),
    Specification(VACANCY, VacancyState, VacancyAction, VACANCY_MOVES, "draft", frozenset({"closed"})),
    Specification(
        APPLICATION,
        ApplicationState,
        ApplicationAction,
        APPLICATION_MOVES,
        "shortlisted",
        frozenset(
            {
                "contracted",
                "declined",
                "not_selected",
                "withdrawn",
                "unreachable",
                "offer_withdrawn",
                "reservation_rejected",
            }
        ),
    ),
    Specification(PLACEMENT, PlacementState, PlacementAction, PLACEMENT_MOVES, "confirmed", frozenset({"ended"})),
    Specification(
        REIMBURSEMENT,
        ReimbursementState,
        ReimbursementAction,
        REIMBURSEMENT_MOVES,
        "open",
        frozenset({"confirmed", "dropped"}),
    ),
]

every_machine = pytest.mark.parametrize("expected", SPECIFICATIONS, ids=lambda one: one.machine.name)


@every_machine
def test_the_table_is_the_specification(expected: Specification) -> None:
    table = {(str(state), str(action)): str(target) for (state, action), target in expected.machine.transitions.items()}

    assert table == expected.table()
    assert len(list(expected.lines())) == len(expected.table()), "a move is written twice"


@every_machine
def test_every_pair_of_state_and_action_is_moved_or_refused_by_name(expected: Specification) -> None:
    unguarded = Machine("unguarded", expected.machine.initial, expected.machine.transitions)
    table = expected.table()

    for state, action in product(expected.states, expected.actions):
        if (state, action) in table:
            assert unguarded.advance(state, action) == table[state, action]
            continue
        with pytest.raises(IllegalTransition) as refused:
            unguarded.advance(state, action)
        assert (refused.value.state, refused.value.action) == (state, action)
        assert set(refused.value.allowed) == {known for source, known in table if source == state}


@every_machine
def test_every_state_is_reached_from_the_first(expected: Specification) -> None:
    assert expected.machine.initial == expected.first
    reached, frontier = {expected.first}, {expected.first}
    while frontier:
        frontier = {target for source, _, target in expected.lines() if source in frontier} - reached
        reached |= frontier

    assert reached == set(expected.states)


@every_machine
def test_only_the_named_states_are_ends(expected: Specification) -> None:
    assert set(expected.states) - {source for source, _ in expected.table()} == expected.ends


# --- what was set aside goes on where it stood -------------------------------------------------------------------

PARKED_GOES_ON = {
    "shortlisted": "shortlisted",
    "invited": "invited",
    "interested": "interested",
    "rounds": "rounds",
    "offer": "rounds",
    "reserve_list": "reserve_list",
}
FROZEN_GOES_ON = {stage: stage for stage in ("confirmed", "training", "visa", "predeparture")}


def test_a_parked_application_goes_on_where_it_stood_and_an_offer_in_rounds() -> None:
    goes_on = {
        str(parked): str(APPLICATION.transitions[ApplicationState.PARKED, action])
        for parked, action in application.REOPENS_AS.items()
    }
    assert goes_on == PARKED_GOES_ON
    assert (
        set(PARKED_GOES_ON)
        == {source for source, action in SPECIFICATIONS[2].table() if action == "park"}
        == set(application.PARKABLE)
    )


def test_a_frozen_placement_goes_on_where_it_stood() -> None:
    goes_on = {
        str(frozen): str(PLACEMENT.transitions[PlacementState.FROZEN, action])
        for frozen, action in placement.UNFREEZES_AS.items()
    }
    assert goes_on == FROZEN_GOES_ON
    assert set(FROZEN_GOES_ON) == {source for source, action in SPECIFICATIONS[3].table() if action == "freeze"}


@pytest.mark.parametrize("stage", [None, *application.REOPENS_AS], ids=str)
def test_a_move_of_an_application_is_its_action(stage: ApplicationState | None) -> None:
    for move in set(ApplicationMove) - {ApplicationMove.REOPEN}:
        assert application.action_of(move, stage) == move.value
    reopening = application.action_of(ApplicationMove.REOPEN, stage)
    assert APPLICATION.transitions[ApplicationState.PARKED, reopening] == PARKED_GOES_ON[stage or "shortlisted"]


@pytest.mark.parametrize("stage", [None, *placement.UNFREEZES_AS], ids=str)
def test_a_move_of_a_placement_is_its_action(stage: PlacementState | None) -> None:
    for move in set(PlacementMove) - {PlacementMove.UNFREEZE}:
        assert placement.action_of(move, stage) == move.value
    thawing = placement.action_of(PlacementMove.UNFREEZE, stage)
    assert PLACEMENT.transitions[PlacementState.FROZEN, thawing] == (stage or "confirmed")


# --- who may say what, and what follows from seats, offers and order ---------------------------------------------


def test_interest_declining_and_withdrawing_are_the_persons_word() -> None:
    theirs = {move for move, scope in application.SCOPE_OF_MOVE.items() if scope is Scope.OFFERS_ANSWER}
    assert theirs == {"express_interest", "decline", "withdraw"}
    assert set(application.SCOPE_OF_MOVE) == set(ApplicationMove)
    assert set(application.SCOPE_OF_MOVE.values()) == {Scope.OFFERS_ANSWER, Scope.APPLICATIONS_WRITE}


def test_an_offer_holds_a_seat_until_it_is_contracted_or_ends() -> None:
    assert {"offer", "accepted"} == application.HOLDS_A_SEAT
    assert set(ApplicationState) - SPECIFICATIONS[2].ends == application.LIVE
    assert application.ENDED_BY_A_CLOSED_VACANCY == application.LIVE - application.HOLDS_A_SEAT


LATER_AND_EARLIER = """
    open_visa_case: training visa predeparture travelling arrived started sustained durable_status
    grant_visa: predeparture travelling arrived started sustained durable_status
    depart: travelling arrived started sustained durable_status
    arrive: arrived started sustained durable_status
    start_work: started sustained durable_status
    sustain: sustained durable_status
    grant_durable_status: durable_status
"""


def test_a_fact_is_overtaken_where_the_placement_is_further_along() -> None:
    expected = {
        action.strip(): set(states.split())
        for action, _, states in (line.partition(":") for line in LATER_AND_EARLIER.strip().splitlines())
    }
    assert set(expected) == set(placement.LEADS_TO)
    for action, leads_to in placement.LEADS_TO.items():
        overtaken = {str(state) for state in PlacementState if placement.is_overtaken(state, action)}
        assert overtaken == expected[action]
        assert leads_to in {target for (_, known), target in PLACEMENT.transitions.items() if known is action}


def test_a_person_is_bound_until_the_placement_ends_and_under_way_until_work_begins() -> None:
    assert set(PlacementState) - {"ended"} == placement.BINDING
    assert set(placement.BEFORE_TRAVEL) == {"confirmed", "training", "visa", "predeparture"}
    assert {
        "confirmed",
        "training",
        "visa",
        "predeparture",
        "frozen",
        "travelling",
        "arrived",
    } == placement.NOT_YET_AT_WORK
