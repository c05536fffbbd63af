"""A written offer: it holds a seat until it is answered, withdrawn or expires."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import Instant, LanguageCode, PathwayCode, Pay
from pathways_contracts.events.employer.application import OfferMade
from pydantic import Field

from employer_svc.domain.application import APPLICATION, ApplicationAction, ApplicationState
from employer_svc.domain.offer import Offering
from employer_svc.store.applications import application_for, application_of_event, application_to_change
from employer_svc.store.employers import employer_standing_of
from employer_svc.store.rows import Application, Offer
from employer_svc.usecases.applications import identify
from employer_svc.usecases.end_application import EXPIRE_OFFER, end_application
from employer_svc.usecases.move_vacancy import advertised_pay
from employer_svc.usecases.seats import hold_seat, seats_of


class MakeOffer(Command):
    """The terms, in writing and in a language that the person reads."""

    pay: Pay
    start_date: date
    weekly_hours: Annotated[int, Field(ge=1, le=60)]
    contract_months: Annotated[int, Field(ge=1, le=600)]
    language: LanguageCode
    expires_at: Instant
    pathway: PathwayCode
    adult_confirmed: Annotated[bool, Field(description="The person is an adult when the work begins.")]


async def make_offer(work: Work, application_id: UUID, command: MakeOffer) -> Application:
    """Make it and hold a seat. Raises `NotFound`, `IllegalTransition`, `RulesBroken` with all violations."""
    seen = await application_for(work, application_id)
    employer = await employer_standing_of(work.session, seen.employer_id)
    application, vacancy = await application_to_change(work, application_id)
    offering = Offering(
        now=work.now,
        vacancy_state=vacancy.state,
        seats=seats_of(vacancy),
        employer_state=employer.state,
        pay=command.pay,
        weekly_hours=command.weekly_hours,
        vacancy_pay=advertised_pay(vacancy),
        vacancy_pathways=tuple(vacancy.pathways),
        pathway=command.pathway,
        adult_confirmed=command.adult_confirmed,
        expires_at=command.expires_at,
    )
    await work.move(APPLICATION, application, ApplicationAction.MAKE_OFFER, facts=offering)
    offer = Offer(
        id=work.new_id(),
        application_id=application.id,
        pay=command.pay.model_dump(mode="json"),
        start_date=command.start_date,
        weekly_hours=command.weekly_hours,
        contract_months=command.contract_months,
        language=command.language,
        pathway=command.pathway,
        offered_at=work.now,
        expires_at=command.expires_at,
    )
    work.session.add(offer)
    application.offer_id = offer.id
    await work.set_timer(EXPIRE_OFFER, application.id, command.expires_at, {"offer_id": str(offer.id)})
    await work.publish(
        OfferMade(
            pay=command.pay,
            start_date=command.start_date,
            expires_at=command.expires_at,
            **identify(application),
        )
    )
    await hold_seat(work, vacancy)
    return application


async def expire_offer(work: Work, application_id: UUID, offer_id: UUID) -> bool:
    """An offer that nobody answered lapses: its seat is free, and a person decides what follows.

    False when it was answered meanwhile.
    """
    found = await application_of_event(work.session, application_id)
    if found is None or found[0].state is not ApplicationState.OFFER or found[0].offer_id != offer_id:
        return False
    application, vacancy = found
    await end_application(work, application, vacancy, ApplicationAction.LAPSE, reason="offer_expired")
    await work.open_task("offer_expired", "application", application.id, organisation_id=application.employer_id)
    return True
