"""A person who has seen the safety sheet accepts an offer after the time for reflection.

The reservation is awaited from candidate-svc.
"""

from typing import Annotated
from uuid import UUID

from pathways_chassis.clock import system_now
from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationAccepted
from pydantic import Field

from employer_svc.domain.application import APPLICATION, ApplicationAction, Side
from employer_svc.domain.offer import Answer, Sheet
from employer_svc.store.applications import application_to_change, offer_of
from employer_svc.store.people import CONSENTS
from employer_svc.store.rows import Application, Offer
from employer_svc.store.safety import sheet_of
from employer_svc.usecases.applications import identify
from employer_svc.usecases.end_application import EXPIRE_OFFER


class AcceptOffer(Command):
    """Whether the person was counselled, and wishes to answer before the time for reflection is over."""

    counselled: Annotated[bool, Field(description="Permanence, re-entry, asylum and family rights were explained.")]
    shorten_reflection: bool = False


async def accept_offer(work: Work, application_id: UUID, command: AcceptOffer) -> Application:
    """Accept it. Raises `NotFound`, `IllegalTransition`, `RulesBroken`.

    `ViewTooOld` where the person's word about the safety sheet may be on its way.
    """
    application, _ = await application_to_change(work, application_id, Side.PERSON)
    offer = await offer_of(work.session, application)
    answer = Answer(
        now=work.now,
        offered_at=offer.offered_at if offer else work.now,
        expires_at=offer.expires_at if offer else work.now,
        by_the_candidate=work.actor.candidate_id == application.candidate_id,
        counselled=command.counselled,
        shorten_reflection=command.shorten_reflection,
        sheet=await _sheet(work, application, offer),
    )
    await work.move(APPLICATION, application, ApplicationAction.ACCEPT, facts=answer)
    if offer is not None:
        offer.accepted_at = work.now
        offer.counselled, offer.reflection_shortened = command.counselled, command.shorten_reflection
        offer.version += 1
    await work.cancel_timers(application.id, EXPIRE_OFFER)
    await work.publish(ApplicationAccepted(**identify(application)))
    return application


async def _sheet(work: Work, application: Application, offer: Offer | None) -> Sheet:
    """What is known of the offer's safety sheet. Who must be refused by it is refused by a view that is fresh."""
    if offer is None:
        return Sheet(pathway="", version=None, rating=None)
    sheet = await sheet_of(work.session, application.id, offer.pathway)
    if not (sheet.is_acknowledged and sheet.is_agreed_to):
        await CONSENTS.require_fresh(work.session, system_now())
    return sheet
