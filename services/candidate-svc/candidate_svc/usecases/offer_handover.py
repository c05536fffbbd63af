"""The partner who looks after a person offers to hand them over, with the person's consent."""

from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose, ReasonCode

from candidate_svc.domain.consent import GivenHow
from candidate_svc.domain.data_sharing import SharedField
from candidate_svc.domain.handover import (
    HANDOVER,
    Offer,
    it_goes_to_another_partner,
    one_offer_at_a_time,
    register_was_not_withdrawn,
    the_person_consents,
    the_present_partner_offers,
)
from candidate_svc.store.candidates import OF_A_PARTNER, refuses
from candidate_svc.store.handovers import offered_handover_of
from candidate_svc.store.rows import Candidate, Handover
from candidate_svc.usecases.cross import may_cross
from candidate_svc.usecases.profiles import person_to_change

ANSWER_HANDOVER: Final = "answer_handover"


class OfferHandover(Command):
    """To whom, why, and how the person agreed."""

    to_partner_id: UUID
    reason: ReasonCode
    consent_given: bool
    given_how: GivenHow


async def may_be_handed_over(work: Work, candidate: Candidate, to: UUID) -> None:
    """What an offer and its acceptance both ask of a person, who is locked. Raises `RulesBroken`."""
    require((register_was_not_withdrawn,), await refuses(work.session, candidate.id, ConsentPurpose.REGISTER))
    await may_cross(work, candidate, to, ConsentPurpose.REGISTER, tuple(SharedField))


async def offer_handover(work: Work, candidate_id: UUID, command: OfferHandover) -> Handover:
    """Offer, and let the other partner know that something is offered. Raises `NotFound`, `RulesBroken`."""
    candidate = await person_to_change(work, candidate_id)
    offer = Offer(
        from_partner_id=candidate.partner_id,
        to_partner_id=command.to_partner_id,
        by_the_partner=bool(work.actor.roles & OF_A_PARTNER) and work.actor.acts_for(candidate.partner_id),
        consent_given=command.consent_given,
        already_offered=await offered_handover_of(work.session, candidate_id) is not None,
    )
    require((the_present_partner_offers, the_person_consents, it_goes_to_another_partner, one_offer_at_a_time), offer)
    await may_be_handed_over(work, candidate, command.to_partner_id)
    handover = Handover(
        id=work.new_id(),
        candidate_id=candidate_id,
        from_partner_id=candidate.partner_id,
        to_partner_id=command.to_partner_id,
        reason=command.reason,
        given_how=command.given_how.value,
        offered_at=work.now,
        state=HANDOVER.initial,
    )
    work.session.add(handover)
    await work.record_stage("handover", handover.id, None, "offer", HANDOVER.initial, command.reason)
    await work.open_task(ANSWER_HANDOVER, "handover", handover.id, organisation_id=command.to_partner_id)
    return handover
