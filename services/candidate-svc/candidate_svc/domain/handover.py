"""One partner hands the care of a person over to another: offered with the person's consent, and then answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_chassis.machine import Machine, Violation


class HandoverState(StrEnum):
    """Where a hand-over stands."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class HandoverAction(StrEnum):
    """What can happen to a hand-over."""

    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"


class Side(StrEnum):
    """On whose behalf somebody acts: the partner to whom it is offered, or the person and the partner who offers."""

    RECEIVING = "receiving"
    OFFERING = "offering"


S, A = HandoverState, HandoverAction

TRANSITIONS: Final[Mapping[tuple[HandoverState, HandoverAction], HandoverState]] = {
    (S.OFFERED, A.ACCEPT): S.ACCEPTED,
    (S.OFFERED, A.DECLINE): S.DECLINED,
    (S.OFFERED, A.WITHDRAW): S.WITHDRAWN,
}

_BY: Final[Mapping[HandoverAction, Side]] = {
    A.ACCEPT: Side.RECEIVING,
    A.DECLINE: Side.RECEIVING,
    A.WITHDRAW: Side.OFFERING,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """Who makes a move of a hand-over. `side` is None for an event that ends it."""

    action: HandoverAction
    side: Side | None


def the_right_side_moves(answer: Answer) -> Violation | None:
    """Only the receiving partner answers an offer; only who offered it, or the person, takes it back."""
    if answer.side is None or answer.side is _BY[answer.action]:
        return None
    return Violation(
        "action",
        f"`{answer.action}` is a move of the {_BY[answer.action]} side",
        "accept or decline what was offered to you, withdraw what you have offered",
    )


HANDOVER: Final = Machine(
    name="handover",
    initial=S.OFFERED,
    transitions=TRANSITIONS,
    guards=dict.fromkeys(A, (the_right_side_moves,)),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """What is looked at before a hand-over is offered."""

    from_partner_id: UUID
    to_partner_id: UUID
    by_the_partner: bool
    consent_given: bool
    already_offered: bool


def the_present_partner_offers(offer: Offer) -> Violation | None:
    """The partner who looks after the person offers it."""
    if offer.by_the_partner:
        return None
    return Violation("actor", "a hand-over is offered by the partner who looks after the person", "ask the caseworker")


def the_person_consents(offer: Offer) -> Violation | None:
    """Nobody is handed over without their consent."""
    if offer.consent_given:
        return None
    return Violation(
        "consent_given", "the person consents to the hand-over", "ask the person and record how they agreed"
    )


def register_was_not_withdrawn(withdrawn: bool) -> Violation | None:
    """Of whoever has withdrawn `register` nobody else comes to know."""
    if not withdrawn:
        return None
    return Violation(
        "register", "the person has not withdrawn `register`", "decline it, or wait whether the person takes it back"
    )


def it_goes_to_another_partner(offer: Offer) -> Violation | None:
    """Nobody is handed over to where they are."""
    if offer.to_partner_id != offer.from_partner_id:
        return None
    return Violation("to_partner_id", "another partner than the present one", "name the receiving partner")


def one_offer_at_a_time(offer: Offer) -> Violation | None:
    """An offer is answered or taken back before the next one."""
    if not offer.already_offered:
        return None
    return Violation("to_partner_id", "no other hand-over of the person is offered", "withdraw the earlier offer first")
