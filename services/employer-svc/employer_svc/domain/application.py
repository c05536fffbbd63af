"""One attempt of one person at one vacancy: states, moves, and who may make them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final, Protocol

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.access import Scope

from employer_svc.domain.employer import the_named_sponsor_is_active, the_sponsor_licence_is_in_force
from employer_svc.domain.offer import (
    a_director_agrees_to_a_red_pathway,
    a_seat_is_free,
    both_sides_signed,
    every_worker_cost_is_allowed,
    no_term_is_worse_than_offered,
    nobody_signed_in_the_future,
    the_candidate_is_adult,
    the_employer_is_active,
    the_employer_may_contract,
    the_offer_has_not_expired,
    the_offer_leaves_time_to_answer,
    the_offered_pay_reaches_the_vacancys,
    the_pathway_is_one_of_the_vacancys,
    the_person_is_counselled_on_a_red_pathway,
    the_person_reads_its_language,
    the_reservation_is_confirmed,
    the_safety_sheet_is_acknowledged,
    the_time_for_reflection_is_over,
    the_vacancy_takes_offers,
    the_work_begins_after_the_answer,
    the_workplace_lies_in_the_vacancys_country,
)


class ApplicationState(StrEnum):
    """Where an application stands."""

    SHORTLISTED = "shortlisted"
    INVITED = "invited"
    INTERESTED = "interested"
    ROUNDS = "rounds"
    OFFER = "offer"
    ACCEPTED = "accepted"
    CONTRACTED = "contracted"
    PARKED = "parked"
    RESERVE_LIST = "reserve_list"
    DECLINED = "declined"
    NOT_SELECTED = "not_selected"
    WITHDRAWN = "withdrawn"
    UNREACHABLE = "unreachable"
    OFFER_WITHDRAWN = "offer_withdrawn"
    RESERVATION_REJECTED = "reservation_rejected"


class ApplicationAction(StrEnum):
    """What can happen to an application."""

    INVITE = "invite"
    REINVITE = "reinvite"
    EXPRESS_INTEREST = "express_interest"
    START_ROUNDS = "start_rounds"
    MAKE_OFFER = "make_offer"
    ACCEPT = "accept"
    CONTRACT = "contract"
    DECLINE = "decline"
    NOT_SELECT = "not_select"
    PUT_ON_RESERVE_LIST = "put_on_reserve_list"
    WITHDRAW = "withdraw"
    LOSE_CONTACT = "lose_contact"
    WITHDRAW_OFFER = "withdraw_offer"
    LAPSE = "lapse"
    REJECT_RESERVATION = "reject_reservation"
    PARK = "park"
    REOPEN_AS_SHORTLISTED = "reopen_as_shortlisted"
    REOPEN_AS_INVITED = "reopen_as_invited"
    REOPEN_AS_INTERESTED = "reopen_as_interested"
    REOPEN_IN_ROUNDS = "reopen_in_rounds"
    REOPEN_ON_RESERVE_LIST = "reopen_on_reserve_list"


S, A = ApplicationState, ApplicationAction

_BEFORE_AN_OFFER: Final = (S.SHORTLISTED, S.INVITED, S.INTERESTED, S.ROUNDS)
_UNDECIDED: Final = (*_BEFORE_AN_OFFER, S.OFFER, S.ACCEPTED, S.PARKED, S.RESERVE_LIST)

TRANSITIONS: Final[Mapping[tuple[ApplicationState, ApplicationAction], ApplicationState]] = {
    (S.SHORTLISTED, A.INVITE): S.INVITED,
    (S.RESERVE_LIST, A.REINVITE): S.INVITED,
    (S.INVITED, A.EXPRESS_INTEREST): S.INTERESTED,
    (S.INTERESTED, A.START_ROUNDS): S.ROUNDS,
    (S.ROUNDS, A.MAKE_OFFER): S.OFFER,
    (S.OFFER, A.ACCEPT): S.ACCEPTED,
    (S.ACCEPTED, A.CONTRACT): S.CONTRACTED,
    **{(state, A.DECLINE): S.DECLINED for state in (S.INVITED, S.INTERESTED, S.ROUNDS, S.OFFER, S.RESERVE_LIST)},
    **{(state, A.NOT_SELECT): S.NOT_SELECTED for state in (*_BEFORE_AN_OFFER, S.PARKED, S.RESERVE_LIST)},
    **{(state, A.PUT_ON_RESERVE_LIST): S.RESERVE_LIST for state in _BEFORE_AN_OFFER},
    **{(state, A.WITHDRAW): S.WITHDRAWN for state in _UNDECIDED},
    **{(state, A.LOSE_CONTACT): S.UNREACHABLE for state in _UNDECIDED},
    (S.OFFER, A.WITHDRAW_OFFER): S.OFFER_WITHDRAWN,
    (S.ACCEPTED, A.WITHDRAW_OFFER): S.OFFER_WITHDRAWN,
    (S.OFFER, A.LAPSE): S.OFFER_WITHDRAWN,
    (S.ACCEPTED, A.LAPSE): S.OFFER_WITHDRAWN,
    (S.ACCEPTED, A.REJECT_RESERVATION): S.RESERVATION_REJECTED,
    **{(state, A.PARK): S.PARKED for state in (*_BEFORE_AN_OFFER, S.OFFER, S.RESERVE_LIST)},
    (S.PARKED, A.REOPEN_AS_SHORTLISTED): S.SHORTLISTED,
    (S.PARKED, A.REOPEN_AS_INVITED): S.INVITED,
    (S.PARKED, A.REOPEN_AS_INTERESTED): S.INTERESTED,
    (S.PARKED, A.REOPEN_IN_ROUNDS): S.ROUNDS,
    (S.PARKED, A.REOPEN_ON_RESERVE_LIST): S.RESERVE_LIST,
}

KNOWN_BY_NAME: Final = frozenset({S.INTERESTED, S.ROUNDS, S.OFFER, S.ACCEPTED, S.RESERVE_LIST, S.PARKED})
"""Where the employer may hold the person's name; a contract keeps it."""

CONSENT_RESTORABLE: Final = timedelta(hours=72)
"""How long a withdrawn consent may be granted again before the application ends (policy of the programme)."""

HOLDS_A_SEAT: Final = frozenset({S.OFFER, S.ACCEPTED})
PARKABLE: Final = frozenset({*_BEFORE_AN_OFFER, S.OFFER, S.RESERVE_LIST})

PLACED_ELSEWHERE: Final = "placed_elsewhere"
MERGED: Final = "merged"
SET_ASIDE_FOR_A_TIME: Final = frozenset({PLACED_ELSEWHERE, MERGED})
"""Reasons of the programme itself to park: when they are gone, the application goes on."""
LIVE: Final = frozenset(_UNDECIDED)
"""States in which an application may still lead to a contract."""

REOPENS_AS: Final[Mapping[ApplicationState, ApplicationAction]] = {
    S.SHORTLISTED: A.REOPEN_AS_SHORTLISTED,
    S.INVITED: A.REOPEN_AS_INVITED,
    S.INTERESTED: A.REOPEN_AS_INTERESTED,
    S.ROUNDS: A.REOPEN_IN_ROUNDS,
    # The offer's seat was given back when it was parked: it goes on where a new offer can be made.
    S.OFFER: A.REOPEN_IN_ROUNDS,
    S.RESERVE_LIST: A.REOPEN_ON_RESERVE_LIST,
}
"""How a parked application goes on, by the state in which it was parked."""


ENDED_BY_A_CLOSED_VACANCY: Final = frozenset({*_BEFORE_AN_OFFER, S.PARKED, S.RESERVE_LIST})
"""What ends with a vacancy that a person closes; an offer that stands keeps it from closing."""


_ENDS_BY_A_WORD: Final = frozenset({A.DECLINE, A.NOT_SELECT, A.WITHDRAW, A.LOSE_CONTACT, A.WITHDRAW_OFFER})

TAKES_BACK: Final[Mapping[tuple[ApplicationState, ApplicationAction], ApplicationState]] = {
    # The offer's seat was given back with the end: it goes on where a new offer can be made.
    (before, action): S.ROUNDS if before in HOLDS_A_SEAT else before
    for before, action in TRANSITIONS
    if action in _ENDS_BY_A_WORD
}
"""An end that was recorded by mistake."""

INSTEAD: Final[Mapping[ApplicationAction, str]] = {
    **dict.fromkeys((A.INVITE, A.REINVITE, A.EXPRESS_INTEREST, A.START_ROUNDS), "Go on, or put on the reserve list."),
    **dict.fromkeys((A.LAPSE, A.REJECT_RESERVATION), "A new attempt is a new application: shortlist the person again."),
    A.MAKE_OFFER: "Take the offer back: move `withdraw_offer`.",
    A.ACCEPT: "Record that the person withdrew, or take the offer back.",
    A.CONTRACT: "End the placement.",
    A.PUT_ON_RESERVE_LIST: "Invite again: move `reinvite`.",
    A.PARK: "Take it up again: move `reopen`.",
    **dict.fromkeys(REOPENS_AS.values(), "Set it aside again: move `park`."),
}
"""What helps where no correction does."""


class ApplicationMove(StrEnum):
    """Moves that somebody asks for over HTTP; offers, answers and contracts have addresses of their own."""

    INVITE = "invite"
    REINVITE = "reinvite"
    EXPRESS_INTEREST = "express_interest"
    START_ROUNDS = "start_rounds"
    DECLINE = "decline"
    NOT_SELECT = "not_select"
    PUT_ON_RESERVE_LIST = "put_on_reserve_list"
    WITHDRAW = "withdraw"
    LOSE_CONTACT = "lose_contact"
    WITHDRAW_OFFER = "withdraw_offer"
    PARK = "park"
    REOPEN = "reopen"


SCOPE_OF_MOVE: Final[Mapping[ApplicationMove, Scope]] = {
    **dict.fromkeys(ApplicationMove, Scope.APPLICATIONS_WRITE),
    ApplicationMove.EXPRESS_INTEREST: Scope.OFFERS_ANSWER,
    ApplicationMove.DECLINE: Scope.OFFERS_ANSWER,
    ApplicationMove.WITHDRAW: Scope.OFFERS_ANSWER,
}
"""What a token must carry for a move."""


class Side(StrEnum):
    """Whose word a move is."""

    EMPLOYER = "employer"
    PERSON = "person"


SIDE_OF_MOVE: Final[Mapping[ApplicationMove, Side | None]] = {
    **dict.fromkeys(ApplicationMove, Side.EMPLOYER),
    ApplicationMove.EXPRESS_INTEREST: Side.PERSON,
    ApplicationMove.DECLINE: Side.PERSON,
    ApplicationMove.WITHDRAW: Side.PERSON,
    ApplicationMove.LOSE_CONTACT: None,
}
"""A lost contact is noticed by either."""

NEEDS_REASON: Final = frozenset({A.NOT_SELECT, A.LOSE_CONTACT, A.WITHDRAW_OFFER, A.PARK})


def action_of(move: ApplicationMove, parked_state: ApplicationState | None) -> ApplicationAction:
    """The machine's action for a move that was asked for."""
    if move is ApplicationMove.REOPEN:
        # Where nothing is parked, the table refuses by name.
        return REOPENS_AS[parked_state or S.SHORTLISTED]
    return ApplicationAction(move.value)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The facts that simple moves ask for."""

    reason: str | None = None
    vacancy_open: bool = True
    placed_elsewhere: bool = False
    protection_suffices: bool = True
    may_be_identified: bool = True
    vacancy_closed: bool = False
    another_attempt_stands: bool = False
    person_has_left: bool = False


def a_reason_is_given(circumstances: Circumstances) -> Violation | None:
    """A move that ends or sets aside says why."""
    if circumstances.reason:
        return None
    return Violation("reason", "this move needs a reason", "give a reason code")


def the_vacancy_is_open(circumstances: Circumstances) -> Violation | None:
    """Nobody is asked for interest in a vacancy that takes nobody."""
    if circumstances.vacancy_open:
        return None
    return Violation("vacancy_id", "the vacancy is open", "wait until it is open again, or end the application")


def no_placement_binds_the_candidate(circumstances: Circumstances) -> Violation | None:
    """Who is promised elsewhere is not taken up again."""
    if not circumstances.placed_elsewhere:
        return None
    return Violation("candidate_id", "no placement binds the candidate", "wait until that placement has ended")


def the_vacancy_has_not_closed(circumstances: Circumstances) -> Violation | None:
    """Nobody is led back to a vacancy that has ended."""
    if not circumstances.vacancy_closed:
        return None
    return Violation("vacancy_id", "the vacancy has not closed", "correct the closing of the vacancy first")


def no_other_attempt_stands(circumstances: Circumstances) -> Violation | None:
    """One live application of a person at a vacancy."""
    if not circumstances.another_attempt_stands:
        return None
    return Violation("application", "no other attempt of the person at this vacancy stands", "go on with that one")


def the_person_is_in_the_programme(circumstances: Circumstances) -> Violation | None:
    """Who has left is not taken up again."""
    if not circumstances.person_has_left:
        return None
    return Violation(
        "candidate_id", "the person is in the programme", "correct their leaving first, in the candidate service"
    )


MAY_STAND_AGAIN: Final = (the_vacancy_has_not_closed, no_other_attempt_stands, the_person_is_in_the_programme)
"""What must be met before an end is taken back."""


class Identified(Protocol):
    """The facts of a move by which an employer deals with a person whom it knows by name."""

    @property
    def may_be_identified(self) -> bool: ...


def the_candidate_allows_to_be_identified(facts: Identified) -> Violation | None:
    """Whoever takes part in a selection is known to the employer by name, and must want that."""
    if facts.may_be_identified:
        return None
    return Violation(
        "candidate_id",
        "the consent `share_identified` stands for this employer",
        "let the person grant it in the candidate service, naming the employer as counterparty",
    )


def protection_is_verified_where_asked(circumstances: Circumstances) -> Violation | None:
    """A pathway that rests on protection needs the verdict `eligible` before the person commits."""
    if circumstances.protection_suffices:
        return None
    return Violation(
        "candidate_id",
        "the verdict `eligible` stands for one of the vacancy's pathways",
        "let two reviewers verify the protection check in the candidate service",
    )


_REOPENINGS: Final = frozenset(REOPENS_AS.values())

APPLICATION: Final = Machine(
    name="application",
    initial=S.SHORTLISTED,
    transitions=TRANSITIONS,
    guards={
        A.INVITE: (the_vacancy_is_open,),
        A.REINVITE: (the_vacancy_is_open,),
        A.EXPRESS_INTEREST: (the_candidate_allows_to_be_identified, protection_is_verified_where_asked),
        A.START_ROUNDS: (the_candidate_allows_to_be_identified,),
        A.MAKE_OFFER: (
            the_candidate_allows_to_be_identified,
            the_vacancy_takes_offers,
            a_seat_is_free,
            the_employer_is_active,
            the_named_sponsor_is_active,
            the_sponsor_licence_is_in_force,
            the_workplace_lies_in_the_vacancys_country,
            the_offered_pay_reaches_the_vacancys,
            the_pathway_is_one_of_the_vacancys,
            the_person_reads_its_language,
            the_candidate_is_adult,
            the_offer_leaves_time_to_answer,
            the_work_begins_after_the_answer,
        ),
        A.ACCEPT: (
            the_offer_has_not_expired,
            the_time_for_reflection_is_over,
            the_safety_sheet_is_acknowledged,
            a_director_agrees_to_a_red_pathway,
            the_person_is_counselled_on_a_red_pathway,
        ),
        A.CONTRACT: (
            the_candidate_allows_to_be_identified,
            the_employer_may_contract,
            the_named_sponsor_is_active,
            the_sponsor_licence_is_in_force,
            the_reservation_is_confirmed,
            both_sides_signed,
            nobody_signed_in_the_future,
            the_person_reads_its_language,
            no_term_is_worse_than_offered,
            every_worker_cost_is_allowed,
        ),
        **dict.fromkeys(NEEDS_REASON, (a_reason_is_given,)),
        **dict.fromkeys(
            _REOPENINGS,
            (the_vacancy_is_open, no_placement_binds_the_candidate, the_person_is_in_the_programme),
        ),
    },
    takes_back=TAKES_BACK,
    instead=INSTEAD,
)


class RoundKind(StrEnum):
    """How an employer gets to know a person."""

    CV_REVIEW = "cv_review"
    RECORDED = "recorded"
    TEST = "test"
    INTERVIEW = "interview"


class RoundOutcome(StrEnum):
    """How a round went. A failed round ends nothing: a person decides."""

    PASSED = "passed"
    FAILED = "failed"
    NO_SHOW = "no_show"
