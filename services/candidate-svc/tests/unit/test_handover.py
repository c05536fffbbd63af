"""The rules of a hand-over: who offers it, with whose consent, and which side makes which move."""

from dataclasses import replace
from uuid import uuid4

import pytest
from candidate_svc.domain.handover import (
    HANDOVER,
    Answer,
    HandoverAction,
    HandoverState,
    Offer,
    Side,
    it_goes_to_another_partner,
    one_offer_at_a_time,
    register_was_not_withdrawn,
    the_person_consents,
    the_present_partner_offers,
    the_right_side_moves,
)
from pathways_chassis.machine import RulesBroken

GUARDS = (the_present_partner_offers, the_person_consents, it_goes_to_another_partner, one_offer_at_a_time)
OFFER = Offer(uuid4(), uuid4(), by_the_partner=True, consent_given=True, already_offered=False)

BROKEN = [
    (the_present_partner_offers, replace(OFFER, by_the_partner=False), "actor"),
    (the_person_consents, replace(OFFER, consent_given=False), "consent_given"),
    (it_goes_to_another_partner, replace(OFFER, to_partner_id=OFFER.from_partner_id), "to_partner_id"),
    (one_offer_at_a_time, replace(OFFER, already_offered=True), "to_partner_id"),
]


@pytest.mark.parametrize(("guard", "offer", "field"), BROKEN)
def test_an_offer_meets_every_rule(guard: object, offer: Offer, field: str) -> None:
    assert [one(OFFER) for one in GUARDS] == [None] * len(GUARDS)
    violations = {one: violation for one in GUARDS if (violation := one(offer)) is not None}
    assert [(one, violation.field) for one, violation in violations.items()] == [(guard, field)]


@pytest.mark.parametrize("action", HandoverAction)
@pytest.mark.parametrize("side", Side)
def test_each_side_has_its_moves(action: HandoverAction, side: Side) -> None:
    theirs = {Side.RECEIVING: {"accept", "decline"}, Side.OFFERING: {"withdraw"}}
    if action in theirs[side]:
        assert HANDOVER.advance(HandoverState.OFFERED, action, Answer(action, side)) is not HandoverState.OFFERED
    else:
        with pytest.raises(RulesBroken) as refused:
            HANDOVER.advance(HandoverState.OFFERED, action, Answer(action, side))
        assert [one.field for one in refused.value.violations] == ["action"]


@pytest.mark.parametrize("action", HandoverAction)
def test_what_an_event_ends_asks_for_no_side(action: HandoverAction) -> None:
    assert the_right_side_moves(Answer(action, None)) is None


def test_nobody_is_handed_over_who_has_withdrawn_register() -> None:
    assert register_was_not_withdrawn(False) is None
    violation = register_was_not_withdrawn(True)
    assert violation is not None
    assert violation.field == "register"
