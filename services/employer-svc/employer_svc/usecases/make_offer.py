"""A written offer: it holds a seat until it is answered, withdrawn or expires."""

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Closed, Command
from pathways_chassis.work import Work
from pathways_contracts.case_team import Access
from pathways_contracts.codes import Instant, LanguageCode, PathwayCode, Pay, RegionCode
from pathways_contracts.events.employer.application import OfferMade
from pydantic import Field

from employer_svc.domain.application import APPLICATION, ApplicationAction, ApplicationState, Side
from employer_svc.domain.offer import Offering
from employer_svc.store.applications import application_for, application_of_event, application_to_change
from employer_svc.store.people import languages_read_by
from employer_svc.store.rows import Application, Offer
from employer_svc.usecases.applications import allows_to_be_identified, identify
from employer_svc.usecases.end_application import EXPIRE_OFFER, end_application
from employer_svc.usecases.move_vacancy import advertised_pay
from employer_svc.usecases.one_by_one import MOST_AT_ONCE, Result, Step, one_by_one
from employer_svc.usecases.seats import hold_seat, seats_of
from employer_svc.usecases.sponsors import employer_and_sponsor


class MakeOffer(Command):
    """The terms, in writing and in a language that the person reads."""

    pay: Closed[Pay]
    start_date: date
    weekly_hours: Annotated[int, Field(ge=1, le=60)]
    contract_months: Annotated[int, Field(ge=1, le=600)]
    language: LanguageCode
    expires_at: Instant
    pathway: PathwayCode
    sponsor_employer_id: Annotated[
        UUID | None, Field(description="Another employer that sponsors the visa, such as a group's; active.")
    ] = None
    workplace_region: Annotated[
        RegionCode | None, Field(description="Where the work is, if not in the vacancy's region; in its country.")
    ] = None
    probation_months: Annotated[int, Field(ge=0, le=24)] = 0
    monthly_deductions: Annotated[
        Decimal, Field(ge=0, max_digits=12, decimal_places=2, description="In the pay's currency, such as for housing.")
    ] = Decimal()
    adult_confirmed: Annotated[bool, Field(description="The person is an adult when the work begins.")]


async def make_offer(work: Work, application_id: UUID, command: MakeOffer) -> Application:
    """Make it and hold a seat. Raises `NotFound`, `IllegalTransition`, `RulesBroken` with all violations."""
    seen = await application_for(work, application_id, Access.WRITE)
    employer, sponsor = await employer_and_sponsor(work, seen.employer_id, command.sponsor_employer_id)
    named_sponsor = command.sponsor_employer_id if sponsor.is_another else None
    application, vacancy = await application_to_change(work, application_id, Side.EMPLOYER)
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
        start_date=command.start_date,
        sponsor=sponsor,
        country=vacancy.country,
        language=command.language,
        languages_read=await languages_read_by(work.session, application.candidate_id),
        may_be_identified=await allows_to_be_identified(work, application),
        workplace_region=command.workplace_region,
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
        sponsor_employer_id=named_sponsor,
        workplace_region=command.workplace_region,
        probation_months=command.probation_months,
        monthly_deductions=command.monthly_deductions,
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
            sponsor_employer_id=named_sponsor,
            workplace_region=command.workplace_region,
            **identify(application),
        )
    )
    await hold_seat(work, vacancy)
    return application


class OfferToMany(Command):
    """One template for a group hire; an application that is named twice counts once."""

    application_ids: Annotated[tuple[UUID, ...], Field(min_length=1, max_length=MOST_AT_ONCE)]
    terms: MakeOffer


async def make_offers(work: Work, vacancy_id: UUID, command: OfferToMany) -> tuple[Result, ...]:
    """Make an offer of the same terms for many of a vacancy, each for itself. Raises `NotFound` for the vacancy."""

    def step(application_id: UUID) -> Step:
        async def take() -> None:
            await make_offer(work, application_id, command.terms)

        return take

    return await one_by_one(work, vacancy_id, [(one, step(one)) for one in dict.fromkeys(command.application_ids)])


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
