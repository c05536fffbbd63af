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

TAKES_BACK: Final[Mapping[tuple[PlacementState, PlacementAction], PlacementState]] = {
    (before, action): before
    for before, action in TRANSITIONS
    if action in (A.GRANT_VISA, A.DEPART, A.ARRIVE, A.START_WORK, A.SUSTAIN, A.GRANT_DURABLE_STATUS, A.END)
    and before is not S.FROZEN
}
"""The end by a person's correction; the others follow corrections of visa, travel and work."""

INSTEAD: Final[Mapping[PlacementAction, str]] = {
    A.START_TRAINING: "Finish the training: move `finish_training`.",
    A.FINISH_TRAINING: "Begin the training again: move `start_training`.",
    A.FREEZE: "Lift it: move `unfreeze`.",
    **dict.fromkeys(
        (A.UNFREEZE_AS_CONFIRMED, A.UNFREEZE_IN_TRAINING, A.UNFREEZE_IN_VISA, A.UNFREEZE_IN_PREDEPARTURE),
        "Freeze it again: move `freeze`.",
    ),
    A.OPEN_VISA_CASE: "End the placement: the visa case ends with it.",
    A.END: "It ended while it was frozen: shortlist the person again.",
}
"""What helps where no correction does."""

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


SUSTAINED_FROM_DAY: Final = 180
"""The first check-in that may show that the work is sustained (policy of the programme)."""


def shown_on(day: int) -> str:
    """Which check-in has shown it, as it stands in the history."""
    return f"checkin_of_day_{day}"


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


@dataclass(frozen=True, slots=True)
class Standing:
    """What must be known before a placement that has ended stands again."""

    seat_is_free: bool
    bound_elsewhere: bool
    person_has_left: bool


def its_seat_is_free(standing: Standing) -> Violation | None:
    """Nobody loses the seat that was given on."""
    if standing.seat_is_free:
        return None
    return Violation("vacancy_id", "a seat of the vacancy is free", "add a seat: POST /vacancies/{id}/seats")


def no_other_placement_binds(standing: Standing) -> Violation | None:
    """Nobody is promised twice."""
    if not standing.bound_elsewhere:
        return None
    return Violation(
        "candidate_id", "no other placement or acceptance binds the person", "end that one first, if it is the mistake"
    )


def the_person_has_not_left(standing: Standing) -> Violation | None:
    """Who has left the programme is not placed by it."""
    if not standing.person_has_left:
        return None
    return Violation("candidate_id", "the person is in the programme", "correct their leaving first")


MAY_STAND_AGAIN: Final = (its_seat_is_free, no_other_placement_binds, the_person_has_not_left)
"""What must be met before an end is taken back."""

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
    takes_back=TAKES_BACK,
    instead=INSTEAD,
)
