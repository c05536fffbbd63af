"""A contracted person on the way into the job: states and moves."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation

from employer_svc.domain.employer import (
    ITSELF,
    EmployerState,
    Sponsor,
    the_named_sponsor_is_active,
    the_sponsor_licence_is_in_force,
)


class PlacementState(StrEnum):
    """Where a placement stands."""

    CONFIRMED = "confirmed"
    TRAINING = "training"
    VISA = "visa"
    PREDEPARTURE = "predeparture"
    TRAVELLING = "travelling"
    ARRIVED = "arrived"
    STARTED = "started"
    SUSTAINED = "sustained"
    DURABLE_STATUS = "durable_status"
    FROZEN = "frozen"
    ENDED = "ended"


class PlacementAction(StrEnum):
    """What can happen to a placement."""

    START_TRAINING = "start_training"
    FINISH_TRAINING = "finish_training"
    OPEN_VISA_CASE = "open_visa_case"
    GRANT_VISA = "grant_visa"
    DEPART = "depart"
    ARRIVE = "arrive"
    START_WORK = "start_work"
    SUSTAIN = "sustain"
    GRANT_DURABLE_STATUS = "grant_durable_status"
    FREEZE = "freeze"
    UNFREEZE_AS_CONFIRMED = "unfreeze_as_confirmed"
    UNFREEZE_IN_TRAINING = "unfreeze_in_training"
    UNFREEZE_IN_VISA = "unfreeze_in_visa"
    UNFREEZE_IN_PREDEPARTURE = "unfreeze_in_predeparture"
    END = "end"


S, A = PlacementState, PlacementAction

BEFORE_THE_GRANT: Final = (S.CONFIRMED, S.TRAINING, S.VISA)
BEFORE_TRAVEL: Final = (*BEFORE_THE_GRANT, S.PREDEPARTURE)
# Departure, arrival and work are facts of the world: they are recorded whatever was known before, frozen or not.
NOT_YET_TRAVELLING: Final = (*BEFORE_TRAVEL, S.FROZEN)

TRANSITIONS: Final[Mapping[tuple[PlacementState, PlacementAction], PlacementState]] = {
    (S.CONFIRMED, A.START_TRAINING): S.TRAINING,
    (S.VISA, A.START_TRAINING): S.TRAINING,
    (S.TRAINING, A.FINISH_TRAINING): S.VISA,
    (S.CONFIRMED, A.OPEN_VISA_CASE): S.VISA,
    **{(state, A.GRANT_VISA): S.PREDEPARTURE for state in BEFORE_THE_GRANT},
    **{(state, A.DEPART): S.TRAVELLING for state in NOT_YET_TRAVELLING},
    **{(state, A.ARRIVE): S.ARRIVED for state in (*NOT_YET_TRAVELLING, S.TRAVELLING)},
    **{(state, A.START_WORK): S.STARTED for state in (*NOT_YET_TRAVELLING, S.TRAVELLING, S.ARRIVED)},
    (S.STARTED, A.SUSTAIN): S.SUSTAINED,
    (S.SUSTAINED, A.GRANT_DURABLE_STATUS): S.DURABLE_STATUS,
    **{(state, A.FREEZE): S.FROZEN for state in BEFORE_TRAVEL},
    (S.FROZEN, A.UNFREEZE_AS_CONFIRMED): S.CONFIRMED,
    (S.FROZEN, A.UNFREEZE_IN_TRAINING): S.TRAINING,
    (S.FROZEN, A.UNFREEZE_IN_VISA): S.VISA,
    (S.FROZEN, A.UNFREEZE_IN_PREDEPARTURE): S.PREDEPARTURE,
    **{(state, A.END): S.ENDED for state in S if state is not S.ENDED},
}

UNFREEZES_AS: Final[Mapping[PlacementState, PlacementAction]] = {
    S.CONFIRMED: A.UNFREEZE_AS_CONFIRMED,
    S.TRAINING: A.UNFREEZE_IN_TRAINING,
    S.VISA: A.UNFREEZE_IN_VISA,
    S.PREDEPARTURE: A.UNFREEZE_IN_PREDEPARTURE,
}
"""How a frozen placement goes on, by the stage in which it froze."""

NOT_YET_AT_WORK: Final = frozenset({*NOT_YET_TRAVELLING, S.TRAVELLING, S.ARRIVED})
BINDING: Final = frozenset(S) - {S.ENDED}
"""States in which the person is promised to this placement."""

ORDER: Final[Mapping[PlacementState, int]] = {
    state: place
    for place, state in enumerate(
        (
            S.CONFIRMED,
            S.TRAINING,
            S.VISA,
            S.PREDEPARTURE,
            S.TRAVELLING,
            S.ARRIVED,
            S.STARTED,
            S.SUSTAINED,
            S.DURABLE_STATUS,
        )
    )
}
"""How far along a stage is. Frozen and ended have no place in it."""


LEADS_TO: Final[Mapping[PlacementAction, PlacementState]] = {
    A.OPEN_VISA_CASE: S.VISA,
    A.GRANT_VISA: S.PREDEPARTURE,
    A.DEPART: S.TRAVELLING,
    A.ARRIVE: S.ARRIVED,
    A.START_WORK: S.STARTED,
    A.SUSTAIN: S.SUSTAINED,
    A.GRANT_DURABLE_STATUS: S.DURABLE_STATUS,
}
"""The stage that a fact of another service leads to, wherever it comes from."""


def is_overtaken(state: PlacementState, action: PlacementAction) -> bool:
    """Whether a fact tells of a stage that the placement is at or beyond. Training is followed by the visa stage."""
    if state is S.TRAINING and action is A.OPEN_VISA_CASE:
        return True
    return state in ORDER and ORDER[state] >= ORDER[LEADS_TO[action]]


class PlacementMove(StrEnum):
    """Moves that somebody asks for over HTTP; the others follow from visa, travel and work."""

    START_TRAINING = "start_training"
    FINISH_TRAINING = "finish_training"
    FREEZE = "freeze"
    UNFREEZE = "unfreeze"
    END = "end"


def action_of(move: PlacementMove, frozen_state: PlacementState | None) -> PlacementAction:
    """The machine's action for a move that was asked for."""
    if move is PlacementMove.UNFREEZE:
        # Where nothing is frozen, the table refuses by name.
        return UNFREEZES_AS[frozen_state or S.CONFIRMED]
    return PlacementAction(move.value)


@dataclass(frozen=True, slots=True)
class Footing:
    """The facts that the moves of a placement ask for."""

    employer_state: EmployerState = EmployerState.ACTIVE
    sponsor: Sponsor = ITSELF
    reason: str | None = None


def a_reason_is_given(footing: Footing) -> Violation | None:
    """A move that ends or interrupts says why."""
    if footing.reason:
        return None
    return Violation("reason", "this move needs a reason", "give a reason code")


def the_employer_is_active(footing: Footing) -> Violation | None:
    """Nobody travels to an employer without standing."""
    if footing.employer_state is EmployerState.ACTIVE:
        return None
    return Violation("employer_id", f"the employer is active; it is {footing.employer_state}", "lift what holds it")


GOES_ON: Final = (the_employer_is_active, the_named_sponsor_is_active, the_sponsor_licence_is_in_force)
"""What must be met before a frozen placement goes on."""

PLACEMENT: Final = Machine(
    name="placement",
    initial=S.CONFIRMED,
    transitions=TRANSITIONS,
    guards={
        A.FREEZE: (a_reason_is_given,),
        A.END: (a_reason_is_given,),
        **dict.fromkeys(UNFREEZES_AS.values(), GOES_ON),
    },
)
