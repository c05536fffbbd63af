"""Every machine of candidate-svc against a text of its own: the whole table, what it refuses, what can be reached."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Any

import pytest
from candidate_svc.domain.api_key import API_KEY, ApiKeyAction, ApiKeyState
from candidate_svc.domain.authorisation import AUTHORISATION, AuthorisationAction, AuthorisationState
from candidate_svc.domain.candidate import CANDIDATE, CandidateAction, CandidateState
from candidate_svc.domain.case_team import TEAM_MEMBER, MemberAction, MemberState
from candidate_svc.domain.complaint import COMPLAINT, ComplaintAction, ComplaintState
from candidate_svc.domain.emergency_disclosure import EMERGENCY_DISCLOSURE, ReviewAction, ReviewState
from candidate_svc.domain.handover import HANDOVER, HandoverAction, HandoverState
from candidate_svc.domain.notification import NOTIFICATION, NotificationAction, NotificationState
from candidate_svc.domain.protection import PROTECTION, ProtectionAction, ProtectionState
from candidate_svc.domain.reservation import RESERVATION, ReservationAction, ReservationState
from candidate_svc.domain.resettlement_case import RESETTLEMENT_CASE, ResettlementAction, ResettlementState
from candidate_svc.domain.webhook import WEBHOOK_SUBSCRIPTION, WebhookAction, WebhookState
from pathways_chassis.machine import IllegalTransition, Machine

CANDIDATE_MOVES = """
    draft                                     --submit-->             submitted
    incomplete                                --submit-->             submitted
    submitted                                 --request_completion--> incomplete
    submitted                                 --activate-->           active
    active                                    --reserve-->            reserved
    reserved                                  --release-->            active
    reserved                                  --start_work-->         placed
    placed                                    --lose_job-->           active
    placed                                    --become_alumni-->      alumni
    alumni                                    --return-->             active
    submitted active                          --hold-->               on_hold
    on_hold                                   --resume-->             active
    submitted active                          --find_ineligible-->    ineligible
    ineligible                                --appeal-->             appeal
    appeal                                    --dismiss_appeal-->     ineligible
    appeal                                    --uphold_appeal-->      active
    submitted active on_hold                  --lose_contact-->       unreachable
    unreachable                               --regain_contact-->     active
    withdrawn                                 --rejoin-->             active

    draft submitted incomplete active         --withdraw-->           withdrawn
    reserved placed on_hold unreachable       --withdraw-->           withdrawn
    ineligible appeal alumni                  --withdraw-->           withdrawn

    draft submitted incomplete active         --solve_elsewhere-->    solution_elsewhere
    reserved placed alumni                    --solve_elsewhere-->    solution_elsewhere
    on_hold unreachable                       --solve_elsewhere-->    solution_elsewhere
    ineligible appeal withdrawn               --solve_elsewhere-->    solution_elsewhere

    draft submitted incomplete active         --record_death-->       deceased
    reserved placed alumni on_hold            --record_death-->       deceased
    unreachable ineligible appeal withdrawn   --record_death-->       deceased

    draft submitted incomplete active         --merge-->              merged
    on_hold unreachable withdrawn             --merge-->              merged

    draft submitted incomplete active         --erase-->              erased
    reserved placed alumni on_hold            --erase-->              erased
    unreachable ineligible appeal withdrawn   --erase-->              erased
    solution_elsewhere deceased merged        --erase-->              erased
"""

RESERVATION_MOVES = """
    requested   --confirm--> confirmed
    requested   --reject-->  rejected
    confirmed   --release--> released
    confirmed   --expire-->  expired
"""

API_KEY_MOVES = """
    active --rotate--> active
    active --revoke--> revoked
    active --expire--> expired
"""

RESETTLEMENT_MOVES = """
    open               --tell_unhcr--> open
    counselled         --tell_unhcr--> counselled
    open counselled    --counsel-->    counselled
    counselled         --withdraw-->   withdrawn
    open counselled    --end-->        ended
    withdrawn ended    --resume-->     open
"""

EMERGENCY_MOVES = """
    to_review            --uphold-->       upheld
    to_review            --not_uphold-->   not_upheld
    upheld not_upheld    --review_again--> to_review
"""

HANDOVER_MOVES = """
    offered   --accept-->   accepted
    offered   --decline-->  declined
    offered   --withdraw--> withdrawn
"""

TEAM_MEMBER_MOVES = """
    named        --begin--> active
    named active --end-->   ended
"""

NOTIFICATION_MOVES = """
    queued         --claim-->     sending
    sending        --claim-->     sending
    queued sending --suppress-->  suppressed
    sending        --hand_over--> sent
    sending        --postpone-->  queued
    sending sent   --retry-->     queued
    sending sent   --confirm-->   delivered
    sending sent   --give_up-->   undeliverable
"""

PROTECTION_MOVES = """
    requested                  --review_first-->         first_reviewed
    first_reviewed differing   --confirm_eligible-->     eligible
    first_reviewed differing   --confirm_not_eligible--> not_eligible
    first_reviewed             --differ-->               differing
    eligible not_eligible      --reopen-->               requested
"""

AUTHORISATION_MOVES = """
    screening                             --collect_documents-->   documents
    documents                             --seek_sponsorship-->    sponsorship
    sponsorship                           --sign_off-->            ready
    ready                                 --lodge-->               lodged
    lodged                                --request_information--> info_requested
    info_requested                        --supply_information-->  lodged
    lodged review appeal relodged         --grant-->               granted
    lodged info_requested                 --refuse-->              refused
    review appeal relodged                --refuse-->              refused
    refused                               --ask_for_review-->      review
    refused                               --lodge_appeal-->        appeal
    refused                               --relodge-->             relodged

    sponsorship ready lodged              --return_to_documents--> documents
    info_requested granted refused        --return_to_documents--> documents
    review appeal relodged                --return_to_documents--> documents

    screening documents sponsorship ready --withdraw-->            withdrawn
    lodged info_requested refused         --withdraw-->            withdrawn
    review appeal relodged                --withdraw-->            withdrawn

    ready granted                         --expire-->              expired
"""

WEBHOOK_MOVES = """
    active                 --pause-->   paused
    paused disabled        --resume-->  active
    active paused          --disable--> disabled
    active paused disabled --remove-->  removed
"""

COMPLAINT_MOVES = """
    received                                      --acknowledge--> acknowledged
    acknowledged appealed                         --investigate--> investigating
    investigating                                 --resolve-->     resolved
    acknowledged investigating                    --refer-->       referred
    resolved referred                             --appeal-->      appealed
    received acknowledged investigating appealed  --withdraw-->    closed
    resolved referred                             --close-->       closed
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
    Specification(CANDIDATE, CandidateState, CandidateAction, CANDIDATE_MOVES, "draft", frozenset({"erased"})),
    Specification(
        RESERVATION,
        ReservationState,
        ReservationAction,
        RESERVATION_MOVES,
        "requested",
        frozenset({"rejected", "released", "expired"}),
    ),
    Specification(API_KEY, ApiKeyState, ApiKeyAction, API_KEY_MOVES, "active", frozenset({"revoked", "expired"})),
    Specification(RESETTLEMENT_CASE, ResettlementState, ResettlementAction, RESETTLEMENT_MOVES, "open", frozenset()),
    Specification(EMERGENCY_DISCLOSURE, ReviewState, ReviewAction, EMERGENCY_MOVES, "to_review", frozenset()),
    Specification(
        HANDOVER,
        HandoverState,
        HandoverAction,
        HANDOVER_MOVES,
        "offered",
        frozenset({"accepted", "declined", "withdrawn"}),
    ),
    Specification(
        TEAM_MEMBER,
        MemberState,
        MemberAction,
        TEAM_MEMBER_MOVES,
        "named",
        frozenset({"ended"}),
    ),
    Specification(
        NOTIFICATION,
        NotificationState,
        NotificationAction,
        NOTIFICATION_MOVES,
        "queued",
        frozenset({"delivered", "suppressed", "undeliverable"}),
    ),
    Specification(WEBHOOK_SUBSCRIPTION, WebhookState, WebhookAction, WEBHOOK_MOVES, "active", frozenset({"removed"})),
    Specification(COMPLAINT, ComplaintState, ComplaintAction, COMPLAINT_MOVES, "received", frozenset({"closed"})),
    Specification(PROTECTION, ProtectionState, ProtectionAction, PROTECTION_MOVES, "requested", frozenset()),
    Specification(
        AUTHORISATION,
        AuthorisationState,
        AuthorisationAction,
        AUTHORISATION_MOVES,
        "screening",
        frozenset({"withdrawn", "expired"}),
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
