"""Travel from the clearances to the arrival, and its legs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final, Protocol

from pathways_chassis.machine import Machine, Violation


class TravelState(StrEnum):
    """Where a journey stands."""

    PLANNING = "planning"
    CLEARED = "cleared"
    BOOKED = "booked"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    MISSED = "missed"
    CANCELLED = "cancelled"


class TravelAction(StrEnum):
    """What can happen to a journey."""

    CLEAR = "clear"
    BOOK = "book"
    DEPART = "depart"
    ARRIVE = "arrive"
    MISS = "miss"
    REPLAN = "replan"
    CANCEL = "cancel"


S, A = TravelState, TravelAction

TRANSITIONS: Final[Mapping[tuple[TravelState, TravelAction], TravelState]] = {
    (S.PLANNING, A.CLEAR): S.CLEARED,
    (S.CLEARED, A.BOOK): S.BOOKED,
    (S.BOOKED, A.DEPART): S.DEPARTED,
    (S.DEPARTED, A.ARRIVE): S.ARRIVED,
    (S.BOOKED, A.MISS): S.MISSED,
    (S.DEPARTED, A.MISS): S.MISSED,
    (S.MISSED, A.REPLAN): S.PLANNING,
    # A booking that must be changed is given back, and the journey is booked again.
    (S.BOOKED, A.REPLAN): S.PLANNING,
    (S.PLANNING, A.CANCEL): S.CANCELLED,
    (S.CLEARED, A.CANCEL): S.CANCELLED,
    (S.BOOKED, A.CANCEL): S.CANCELLED,
    # Only where nobody may follow the person any more; otherwise somebody on the way is looked after.
    (S.DEPARTED, A.CANCEL): S.CANCELLED,
}

TAKES_BACK: Final[Mapping[tuple[TravelState, TravelAction], TravelState]] = {
    (S.DEPARTED, A.ARRIVE): S.DEPARTED,
    # Its legs were given back: it is planned anew.
    **{(state, A.CANCEL): S.PLANNING for state in (S.PLANNING, S.CLEARED, S.BOOKED)},
    (S.DEPARTED, A.CANCEL): S.DEPARTED,
}
"""The arrival by a person's correction; a cancellation follows corrections elsewhere."""

INSTEAD: Final[Mapping[TravelAction, str]] = {
    **dict.fromkeys((A.CLEAR, A.BOOK), "Give the booking back: POST /travels/{id}/replanning."),
    A.DEPART: "Record that the leg was missed: POST /travels/{id}/missed.",
    **dict.fromkeys((A.MISS, A.REPLAN), "Book again: POST /travels/{id}/booking."),
}
"""What helps where no correction does."""

BEFORE_DEPARTURE: Final = frozenset({S.PLANNING, S.CLEARED, S.BOOKED})
ENDS: Final = frozenset({S.ARRIVED, S.CANCELLED})


def has_left(state: TravelState, departed_at: datetime | None) -> bool:
    """Whether the person is on the way or has arrived. Who missed a connection is planned for anew, and not at home."""
    return state not in BEFORE_DEPARTURE or departed_at is not None


@dataclass(frozen=True, slots=True)
class Family:
    """How far the visas are of the household members who travel together with the person. Numbers of people."""

    granted: int = 0
    refused: int = 0
    pending: int = 0
    parting_accepted: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether everybody's visa is decided, and nobody is parted who has not accepted it."""
        return self.pending == 0 and (self.refused == 0 or self.parting_accepted)


@dataclass(frozen=True, slots=True)
class Clearances:
    """Kinds of clearance that are asked for and that were recorded."""

    required: frozenset[str]
    recorded: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlannedLeg:
    """One leg as it is to be booked."""

    from_country: str
    to_country: str
    departs_at: datetime
    arrives_at: datetime


@dataclass(frozen=True, slots=True)
class Booking:
    """The facts that a booking asks for. Dates are compared in UTC."""

    legs: tuple[PlannedLeg, ...]
    travellers: int
    destination: str
    visa_travellers: int
    visa_valid_from: date | None
    visa_valid_until: date | None
    travel_document_valid_until: date | None
    orientation_done: bool
    housing_nights: int
    housing_from: date | None
    housing_nights_needed: int
    clearances: Clearances
    frozen: bool
    family: Family = Family()
    person_arrived: bool = True

    @property
    def departs_on(self) -> date:
        """The day of the first departure."""
        return self.legs[0].departs_at.date()

    @property
    def arrives_on(self) -> date:
        """The day of the last arrival."""
        return self.legs[-1].arrives_at.date()


@dataclass(frozen=True, slots=True)
class Departure:
    """The facts that a departure asks for."""

    today: date
    visa_valid_until: date | None
    travel_document_valid_until: date | None
    frozen: bool
    travellers: int = 1
    visa_travellers: int = 1
    family: Family = Family()
    person_arrived: bool = True


@dataclass(frozen=True, slots=True)
class Arrival:
    """The facts that an arrival asks for."""

    arrived_at: datetime
    departed_at: datetime
    now: datetime


class MayBeFrozen(Protocol):
    """Facts that know whether the placement is frozen."""

    @property
    def frozen(self) -> bool: ...


class MayFollow(Protocol):
    """Facts that know whether the person has arrived whom somebody follows; true of a journey of one's own."""

    @property
    def person_arrived(self) -> bool: ...


class TravelsWithFamily(Protocol):
    """Facts that know of the family."""

    @property
    def family(self) -> Family: ...


def every_clearance_is_recorded(clearances: Clearances) -> Violation | None:
    """What the policy asks for was cleared; at least one clearance is on record."""
    open_ones = sorted(clearances.required - clearances.recorded)
    if open_ones:
        return Violation("clearances", f"not yet cleared: {', '.join(open_ones)}", "record these clearances first")
    if not clearances.recorded:
        return Violation("clearances", "clearances for the journey are done", "record the clearances first")
    return None


def clearances_are_done(booking: Booking) -> Violation | None:
    """Nobody is booked before the clearances of the journey."""
    return every_clearance_is_recorded(booking.clearances)


def visa_is_granted_for_all_travellers(booking: Booking) -> Violation | None:
    """Nobody is booked without a visa, and no family is parted by a booking."""
    if booking.visa_valid_until is not None and booking.travellers <= booking.visa_travellers:
        return None
    return Violation(
        "travellers",
        f"a visa is granted for each traveller; it is for {booking.visa_travellers if booking.visa_valid_until else 0}",
        "wait for the visas, or book for those who have one",
    )


def no_member_of_the_family_is_waited_for(facts: TravelsWithFamily) -> Violation | None:
    """Nobody leaves while somebody who travels together still waits for a visa."""
    waiting = facts.family.pending
    if waiting == 0:
        return None
    return Violation(
        "family",
        f"every member of the family who travels together has a decision; still waiting: {waiting}",
        "wait for their visas, or record another family plan with the candidate service",
    )


def nobody_is_parted_unasked(facts: TravelsWithFamily) -> Violation | None:
    """After a refusal the person decides whether to be parted from the family for a time."""
    refused = facts.family.refused
    if refused == 0 or facts.family.parting_accepted:
        return None
    return Violation(
        "family",
        f"the person accepts to be parted from those whose visa was refused: {refused}",
        "counsel the person, and record the decision with the candidate service",
    )


def visa_is_valid_on_the_day_of_travel(booking: Booking) -> Violation | None:
    """The visa covers every day from the first departure to the last arrival."""
    begins, ends = booking.visa_valid_from, booking.visa_valid_until
    if begins is not None and ends is not None and begins <= booking.departs_on and booking.arrives_on <= ends:
        return None
    return Violation("visa", f"the visa is valid on the days of travel; it is from {begins} to {ends}", "choose a day")


def travel_document_is_valid_until_arrival(booking: Booking) -> Violation | None:
    """Nobody is stopped at a border by a document that ran out on the way."""
    ends = booking.travel_document_valid_until
    if ends is not None and booking.arrives_on <= ends:
        return None
    return Violation(
        "travel_document", f"the travel document is valid until the arrival; it is until {ends}", "renew it first"
    )


def orientation_is_done(booking: Booking) -> Violation | None:
    """Pre-departure orientation comes before travel."""
    if booking.orientation_done:
        return None
    return Violation("orientation", "pre-departure orientation is completed", "let the trainer record its completion")


def housing_is_secured(booking: Booking) -> Violation | None:
    """From the night of the arrival on, the person has a roof for as many nights as the policy asks for."""
    needed = booking.housing_nights_needed
    begins = booking.housing_from
    if begins is not None and begins <= booking.arrives_on:
        covered = (begins + timedelta(days=booking.housing_nights) - booking.arrives_on).days
        if covered >= needed:
            return None
    return Violation(
        "housing",
        f"{needed} nights of housing are secured from {booking.arrives_on} on",
        "secure housing that begins no later than the arrival and lasts long enough",
    )


def the_placement_is_not_frozen(facts: MayBeFrozen) -> Violation | None:
    """A frozen placement takes no step before travel."""
    if not facts.frozen:
        return None
    return Violation("placement", "the placement is not frozen", "wait until the freeze is lifted")


def the_person_has_arrived(facts: MayFollow) -> Violation | None:
    """Nobody follows somebody into a country where they are not."""
    if facts.person_arrived:
        return None
    return Violation(
        "travel", "the person whom they follow has arrived", "wait for the arrival, or record another family plan"
    )


def legs_follow_one_another(booking: Booking) -> Violation | None:
    """Each leg arrives after it departs, and the next begins where and after the one before ended."""
    sane = all(leg.departs_at < leg.arrives_at for leg in booking.legs) and all(
        before.to_country == after.from_country and before.arrives_at <= after.departs_at
        for before, after in pairwise(booking.legs)
    )
    if sane:
        return None
    return Violation("legs", "legs follow one another in place and time", "send the legs in their order")


def the_last_leg_reaches_the_destination(booking: Booking) -> Violation | None:
    """The journey ends in the country of the job."""
    if booking.legs[-1].to_country == booking.destination:
        return None
    return Violation("legs", f"the last leg ends in {booking.destination}", "send the whole way")


def the_visa_has_not_run_out(departure: Departure) -> Violation | None:
    """Nobody leaves on a visa that has ended meanwhile."""
    if departure.visa_valid_until is not None and departure.today <= departure.visa_valid_until:
        return None
    return Violation("visa", "the visa is valid on the day of departure", "rebook after a new visa")


def the_travel_document_has_not_run_out(departure: Departure) -> Violation | None:
    """Nobody leaves on a travel document that has ended meanwhile."""
    ends = departure.travel_document_valid_until
    if ends is not None and departure.today <= ends:
        return None
    return Violation("travel_document", "the travel document is valid on the day of departure", "renew it first")


def every_traveller_has_a_visa(departure: Departure) -> Violation | None:
    """Nobody leaves with somebody whose visa was refused after the booking."""
    if departure.travellers <= departure.visa_travellers:
        return None
    return Violation(
        "travellers",
        f"each of the {departure.travellers} travellers booked has a visa; {departure.visa_travellers} have one",
        "give the booking back and book again: POST /travels/{travel_id}/replanning",
    )


def the_arrival_has_happened(arrival: Arrival) -> Violation | None:
    """An arrival is a fact, not a plan."""
    if arrival.arrived_at <= arrival.now:
        return None
    return Violation("arrived_at", "an arrival lies in the past", "send when the person arrived")


def the_arrival_follows_the_departure(arrival: Arrival) -> Violation | None:
    """Nobody arrives before leaving."""
    if arrival.arrived_at >= arrival.departed_at:
        return None
    return Violation("arrived_at", "an arrival follows the departure", "send when the person arrived")


BOOKING_RULES: Final = (
    clearances_are_done,
    no_member_of_the_family_is_waited_for,
    nobody_is_parted_unasked,
    visa_is_granted_for_all_travellers,
    visa_is_valid_on_the_day_of_travel,
    travel_document_is_valid_until_arrival,
    orientation_is_done,
    housing_is_secured,
    the_placement_is_not_frozen,
    the_person_has_arrived,
    legs_follow_one_another,
    the_last_leg_reaches_the_destination,
)

TRAVEL: Final = Machine(
    name="travel",
    initial=S.PLANNING,
    transitions=TRANSITIONS,
    guards={
        A.CLEAR: (every_clearance_is_recorded,),
        A.BOOK: BOOKING_RULES,
        A.DEPART: (
            the_placement_is_not_frozen,
            the_person_has_arrived,
            the_visa_has_not_run_out,
            the_travel_document_has_not_run_out,
            every_traveller_has_a_visa,
            no_member_of_the_family_is_waited_for,
            nobody_is_parted_unasked,
        ),
        A.ARRIVE: (the_arrival_has_happened, the_arrival_follows_the_departure),
    },
    takes_back=TAKES_BACK,
    instead=INSTEAD,
)


class LegState(StrEnum):
    """Where one leg stands."""

    BOOKED = "booked"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    MISSED = "missed"
    CANCELLED = "cancelled"


class LegAction(StrEnum):
    """What can happen to one leg."""

    DEPART = "depart"
    ARRIVE = "arrive"
    MISS = "miss"
    CANCEL = "cancel"


LEG_TRANSITIONS: Final[Mapping[tuple[LegState, LegAction], LegState]] = {
    (LegState.BOOKED, LegAction.DEPART): LegState.DEPARTED,
    (LegState.DEPARTED, LegAction.ARRIVE): LegState.ARRIVED,
    (LegState.BOOKED, LegAction.MISS): LegState.MISSED,
    (LegState.DEPARTED, LegAction.MISS): LegState.MISSED,
    (LegState.BOOKED, LegAction.CANCEL): LegState.CANCELLED,
}

LEG: Final = Machine(
    name="travel_leg",
    initial=LegState.BOOKED,
    transitions=LEG_TRANSITIONS,
    takes_back={(LegState.DEPARTED, LegAction.ARRIVE): LegState.DEPARTED},
)
