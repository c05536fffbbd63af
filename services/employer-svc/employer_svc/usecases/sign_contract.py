"""Both sides signed: the application is contracted and a placement confirmed, in one transaction with its seat."""

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Closed, Command
from pathways_chassis.work import Work
from pathways_contracts.case_team import Access
from pathways_contracts.codes import IscoCode, LanguageCode, Pay, ReasonCode, RegionCode
from pathways_contracts.events.employer.application import ApplicationContracted
from pathways_contracts.events.employer.placement import PlacementConfirmed
from pydantic import Field

from employer_svc.domain.application import APPLICATION, ApplicationAction, Side
from employer_svc.domain.contract import Change, Terms, terms_that_are
from employer_svc.domain.offer import Contracting, PlannedCost
from employer_svc.domain.placement import PLACEMENT
from employer_svc.store.applications import application_for, application_to_change, offer_of
from employer_svc.store.people import languages_read_by
from employer_svc.store.rows import Application, Offer, Placement, Vacancy
from employer_svc.usecases.applications import allows_to_be_identified, identify
from employer_svc.usecases.hold_to_account import tell_of_complaints
from employer_svc.usecases.park_application import park_others
from employer_svc.usecases.placements import identify as identify_placement
from employer_svc.usecases.record_cost import RecordCost, write_cost
from employer_svc.usecases.seats import fill_held_seat
from employer_svc.usecases.sponsors import employer_and_sponsor


class ContractTerms(Command):
    """The terms as the contract has them, each compared with the offer; where it is silent, with the vacancy."""

    pay: Closed[Pay]
    weekly_hours: Annotated[int, Field(ge=1, le=60)]
    contract_months: Annotated[int, Field(ge=1, le=600)]
    start_date: date
    isco: IscoCode
    workplace_region: RegionCode | None = None
    housing: ReasonCode | None = None
    probation_months: Annotated[int, Field(ge=0, le=24)] = 0
    monthly_deductions: Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2)] = Decimal()
    language: LanguageCode

    def known(self) -> Terms:
        """As the rules know them."""
        return Terms(**{name: value for name, value in self if name != "language"})


class SignContract(Command):
    """What was signed, when by each side, and who bears which cost."""

    terms: ContractTerms
    signed_by_employer_on: date | None = None
    signed_by_candidate_on: date | None = None
    costs: Annotated[tuple[RecordCost, ...], Field(max_length=100)] = ()


async def sign_contract(work: Work, application_id: UUID, command: SignContract) -> tuple[Application, Placement]:
    """Contract and confirm. Raises `NotFound`, `IllegalTransition`, `RulesBroken` with all violations."""
    seen = await application_for(work, application_id, Access.WRITE)
    offered = await offer_of(work.session, seen)
    named = None if offered is None else offered.sponsor_employer_id
    employer, sponsor = await employer_and_sponsor(work, seen.employer_id, named)
    application, vacancy = await application_to_change(work, application_id, Side.EMPLOYER)
    if offered is None:
        offered_terms, read = command.terms.known(), frozenset[str]()
    else:
        offered_terms = _offered(vacancy, offered)
        read = await languages_read_by(work.session, application.candidate_id)
    contracting = Contracting(
        terms=command.terms.known(),
        offered=offered_terms,
        language=command.terms.language,
        languages_read=read,
        today=work.now.date(),
        employer_state=employer.state,
        reservation_confirmed=application.reservation_id is not None,
        signed_by_employer_on=command.signed_by_employer_on,
        signed_by_candidate_on=command.signed_by_candidate_on,
        sponsor=sponsor,
        may_be_identified=await allows_to_be_identified(work, application),
        costs=tuple(PlannedCost(cost.type, cost.known_shares, cost.incurred) for cost in command.costs),
    )
    await work.move(APPLICATION, application, ApplicationAction.CONTRACT, facts=contracting)
    offer = await offer_of(work.session, application)
    if offer is None or command.signed_by_employer_on is None or command.signed_by_candidate_on is None:
        raise RuntimeError("a contracted application has an accepted offer and two signatures")
    placement = Placement(
        id=work.new_id(),
        application_id=application.id,
        candidate_id=application.candidate_id,
        vacancy_id=vacancy.id,
        employer_id=application.employer_id,
        programme_ids=list(application.programme_ids),
        state=PLACEMENT.initial,
        pathway=offer.pathway,
        sponsor_employer_id=offer.sponsor_employer_id,
        signed_by_employer_on=command.signed_by_employer_on,
        signed_by_candidate_on=command.signed_by_candidate_on,
        terms=command.terms.model_dump(mode="json"),
        better_terms=list(terms_that_are(Change.BETTER, command.terms.known(), offered_terms)),
        confirmed_at=work.now,
    )
    work.session.add(placement)
    await work.session.flush()
    for place, cost in enumerate(command.costs):
        await write_cost(work, placement, cost, at=f"costs/{place}/")
    await work.record_stage("placement", placement.id, None, "confirm", placement.state)
    await fill_held_seat(work, vacancy)
    await work.publish(ApplicationContracted(**identify(application)))
    await work.publish(_confirmed(placement, vacancy, offer, command.terms))
    await park_others(work, application)
    await tell_of_complaints(work, placement.employer_id)
    return application, placement


def _offered(vacancy: Vacancy, offer: Offer) -> Terms:
    return Terms(
        pay=Pay.model_validate(offer.pay),
        weekly_hours=offer.weekly_hours,
        contract_months=offer.contract_months,
        start_date=offer.start_date,
        isco=vacancy.isco,
        workplace_region=offer.workplace_region or vacancy.region,
        housing=vacancy.housing,
        probation_months=offer.probation_months,
        monthly_deductions=offer.monthly_deductions,
    )


def _confirmed(placement: Placement, vacancy: Vacancy, offer: Offer, terms: ContractTerms) -> PlacementConfirmed:
    return PlacementConfirmed(
        pathway=offer.pathway,
        destination=vacancy.country,
        isco=vacancy.isco,
        pay=terms.pay,
        weekly_hours=terms.weekly_hours,
        start_date=terms.start_date,
        programme_ids=tuple(placement.programme_ids),
        sponsor_employer_id=offer.sponsor_employer_id,
        workplace_region=offer.workplace_region,
        allowed_pathways=tuple(vacancy.pathways),
        **identify_placement(placement),
    )
