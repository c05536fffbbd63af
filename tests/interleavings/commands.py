"""What people, authorities and timers do, as commands of the model: real use cases at the service that owns them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Any, cast
from uuid import UUID

from candidate_svc.domain.authorisation import AuthorisationAction, AuthorisationState
from candidate_svc.domain.candidate import CandidateAction
from candidate_svc.domain.consent import GivenHow
from candidate_svc.usecases import corrections as of_candidate
from candidate_svc.usecases.close_visa_case import CloseVisaCase, close_visa_case
from candidate_svc.usecases.follow_withdrawal import WITHDRAWAL_IS_FINAL
from candidate_svc.usecases.grant_consent import GrantConsent, grant_consent
from candidate_svc.usecases.move_authorisation import MoveAuthorisation, move_authorisation
from candidate_svc.usecases.move_candidate import MoveCandidate, move_candidate
from candidate_svc.usecases.request_reservation import EXPIRE_RESERVATION
from candidate_svc.usecases.withdraw_consent import WithdrawConsent, withdraw_consent
from employer_svc.domain.application import ApplicationMove
from employer_svc.domain.employer import EmployerAction
from employer_svc.domain.placement import PlacementMove
from employer_svc.domain.vacancy import VacancyAction
from employer_svc.usecases import corrections as of_employer
from employer_svc.usecases.accept_offer import AcceptOffer, accept_offer
from employer_svc.usecases.end_application import EXPIRE_OFFER
from employer_svc.usecases.make_offer import MakeOffer, make_offer
from employer_svc.usecases.move_application import MoveApplication, move_application
from employer_svc.usecases.move_employer import MoveEmployer, move_employer
from employer_svc.usecases.move_placement import MovePlacement, move_placement
from employer_svc.usecases.move_vacancy import MoveVacancy, move_vacancy
from employer_svc.usecases.sign_contract import ContractTerms, SignContract, sign_contract
from integration_svc.usecases import corrections as of_integration
from integration_svc.usecases.confirm_arrival import ConfirmArrival, confirm_arrival
from integration_svc.usecases.end_employment import EndEmployment, end_employment
from integration_svc.usecases.start_employment import StartEmployment, start_employment
from matching_svc.domain.configuration import configuration_in_force
from matching_svc.domain.scoring import Scoring
from matching_svc.domain.skill_scale import SkillScale
from matching_svc.index import Index
from matching_svc.usecases.decide_match import ShortlistCandidate, shortlist_candidate
from matching_svc.usecases.engine import Engine
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.corrections import Correctables, CorrectionAction, decide, of_kind, propose
from pathways_chassis.work import Work
from pathways_contracts.access import Role, scopes_of
from pathways_contracts.codes import ConsentPurpose, Pay, PayPeriod
from pathways_contracts.events.candidate.candidate import CandidateProfileChanged, PoolProfile
from pathways_taxonomy import starter_taxonomy
from sqlalchemy import text

from .world import FIRST_DAY, Command, Service

PATHWAY = "gb_skilled_worker"
PAY = Pay(amount="45000.00", currency="GBP", period=PayPeriod.YEAR)
DIRECTOR = Actor(
    ActorKind.PERSON,
    "director",
    roles=frozenset({Role.PROGRAMME_DIRECTOR, Role.EMPLOYER}),
    scopes=scopes_of(frozenset(Role)),
)
Step = Callable[[Work], Awaitable[Any]]


def at(service: str, words: str, step: Step, actor: Actor = DIRECTOR) -> Command:
    """A use case as a command."""

    async def do(service: Service) -> bool:
        return bool(await service.do(actor, step))

    return Command(service, words, do)


async def found_by(work: Work, query: str, **parameters: Any) -> Any:
    """One value, or None."""
    return (await work.session.execute(text(query), parameters)).scalar()


# --- employer-svc -------------------------------------------------------------------------------------------------


def offer(application_id: UUID) -> Command:
    terms = MakeOffer(
        pay=PAY,
        start_date=(FIRST_DAY + timedelta(days=200)).date(),
        weekly_hours=38,
        contract_months=24,
        language="eng",
        expires_at=FIRST_DAY + timedelta(days=21),
        pathway=PATHWAY,
        adult_confirmed=True,
    )
    return at("employer", f"{application_id} is offered", lambda work: make_offer(work, application_id, terms))


def accept(candidate_id: UUID, application_id: UUID) -> Command:
    person = Actor(
        ActorKind.PERSON,
        "candidate",
        roles=frozenset({Role.CANDIDATE}),
        scopes=scopes_of(frozenset({Role.CANDIDATE})),
        candidate_id=candidate_id,
    )
    answer = AcceptOffer(counselled=True, shorten_reflection=True)
    words = f"{application_id} is accepted"
    return at("employer", words, lambda work: accept_offer(work, application_id, answer), person)


def contract(application_id: UUID) -> Command:
    terms = ContractTerms(
        pay=PAY,
        start_date=(FIRST_DAY + timedelta(days=200)).date(),
        weekly_hours=38,
        contract_months=24,
        isco="2221",
        language="eng",
    )
    today = FIRST_DAY.date()
    signed = SignContract(terms=terms, signed_by_employer_on=today, signed_by_candidate_on=today)
    return at("employer", f"{application_id} is contracted", lambda work: sign_contract(work, application_id, signed))


def withdraw_offer(application_id: UUID) -> Command:
    move = MoveApplication(action=ApplicationMove.WITHDRAW_OFFER, reason="position_cut")
    words = f"the offer of {application_id} is withdrawn"
    return at("employer", words, lambda work: move_application(work, application_id, move))


def end_placement(application_id: UUID) -> Command:
    move = MovePlacement(action=PlacementMove.END, reason="employer_insolvent")

    async def end(work: Work) -> Any:
        query = "select id from placement where application_id = :application_id"
        placement_id = await found_by(work, query, application_id=application_id)
        return placement_id and await move_placement(work, placement_id, move)

    return at("employer", f"the placement of {application_id} is ended", end)


def close(vacancy_id: UUID) -> Command:
    move = MoveVacancy(action=VacancyAction.CLOSE, reason="no_interest")
    return at("employer", f"{vacancy_id} is closed", lambda work: move_vacancy(work, vacancy_id, move))


def resume(vacancy_id: UUID) -> Command:
    move = MoveVacancy(action=VacancyAction.RESUME)
    return at("employer", f"{vacancy_id} is resumed", lambda work: move_vacancy(work, vacancy_id, move))


def not_select(candidate_id: UUID, vacancy_id: UUID) -> Command:
    """Whichever application of the person lives there."""
    move = MoveApplication(action=ApplicationMove.NOT_SELECT, reason="other_skills")

    async def end(work: Work) -> Any:
        query = (
            "select id from application where candidate_id = :candidate_id and vacancy_id = :vacancy_id "
            "and state in ('shortlisted', 'invited', 'interested', 'rounds')"
        )
        application_id = await found_by(work, query, candidate_id=candidate_id, vacancy_id=vacancy_id)
        return application_id and await move_application(work, application_id, move)

    return at("employer", f"{candidate_id} is not selected for {vacancy_id}", end)


def suspend(employer_id: UUID) -> Command:
    move = MoveEmployer(action=EmployerAction.SUSPEND, reason="under_investigation")
    return at("employer", f"{employer_id} is suspended", lambda work: move_employer(work, employer_id, move))


def lift_suspension(employer_id: UUID) -> Command:
    move = MoveEmployer(action=EmployerAction.LIFT_SUSPENSION)
    words = f"the suspension of {employer_id} is lifted"
    return at("employer", words, lambda work: move_employer(work, employer_id, move))


def offer_runs_out(application_id: UUID) -> Command:
    words = f"the offer of {application_id} runs out"
    return Command("employer", words, lambda service: service.fire(EXPIRE_OFFER, application_id))


# --- candidate-svc ------------------------------------------------------------------------------------------------


def leave(candidate_id: UUID) -> Command:
    move = MoveCandidate(action=CandidateAction.WITHDRAW, reason="own_wish")
    words = f"{candidate_id} leaves the programme"
    return at("candidate", words, lambda work: move_candidate(work, candidate_id, move))


def die(candidate_id: UUID) -> Command:
    move = MoveCandidate(action=CandidateAction.RECORD_DEATH, reason="reported_by_family")
    return at("candidate", f"{candidate_id} dies", lambda work: move_candidate(work, candidate_id, move))


def withdraw(candidate_id: UUID, purpose: ConsentPurpose) -> Command:
    """The consent that stands."""
    said = WithdrawConsent(said_how=GivenHow.IN_PERSON)

    async def take_back(work: Work) -> Any:
        query = (
            "select id from consent where candidate_id = :candidate_id and purpose = :purpose and withdrawn_at is null"
        )
        consent_id = await found_by(work, query, candidate_id=candidate_id, purpose=purpose.value)
        return consent_id and await withdraw_consent(work, candidate_id, consent_id, said)

    return at("candidate", f"{candidate_id} withdraws the consent `{purpose}`", take_back)


def allow(candidate_id: UUID, purpose: ConsentPurpose) -> Command:
    consent = GrantConsent(purpose=purpose, text_version="2026-1", text_language="eng", given_how=GivenHow.IN_PERSON)
    words = f"{candidate_id} consents to `{purpose}`"
    return at("candidate", words, lambda work: grant_consent(work, candidate_id, consent))


def withdrawal_is_final(candidate_id: UUID, purpose: ConsentPurpose) -> Command:
    query = (
        "select id from consent where candidate_id = :candidate_id and purpose = :purpose and withdrawn_at is not null"
    )
    return _timer(
        "candidate",
        f"the withdrawal of `{purpose}` by {candidate_id} is final",
        WITHDRAWAL_IS_FINAL,
        query,
        candidate_id=candidate_id,
        purpose=purpose.value,
    )


def reservation_runs_out(application_id: UUID) -> Command:
    query = "select id from reservation where application_id = :application_id"
    words = f"the reservation of {application_id} runs out"
    return _timer("candidate", words, EXPIRE_RESERVATION, query, application_id=application_id)


def decide_visa(application_id: UUID, *, granted: bool) -> Command:
    """The authorities decide: each authorisation up to the entry visa is granted, or the one in hand refused.

    How a file comes to be lodged is not part of the model.
    """
    dates = {"valid_from": FIRST_DAY.date(), "valid_until": (FIRST_DAY + timedelta(days=900)).date()}
    grant = MoveAuthorisation(
        action=AuthorisationAction.GRANT, **dates, travel_document_valid_until=dates["valid_until"]
    )
    refuse = MoveAuthorisation(action=AuthorisationAction.REFUSE, reason="funds_not_shown")

    async def decide(work: Work) -> Any:
        kind = ""
        while kind != "entry_visa":
            found = (
                await work.session.execute(
                    text(
                        "select a.id, a.kind from authorisation a join visa_case c on c.id = a.visa_case_id "
                        "where c.application_id = :application_id and a.state = 'screening' order by a.position"
                    ),
                    {"application_id": application_id},
                )
            ).first()
            if found is None:
                return None
            lodged = text("update authorisation set state = :state where id = :id")
            await work.session.execute(lodged, {"state": AuthorisationState.LODGED.value, "id": found.id})
            kind = found.kind if granted else "entry_visa"
            await move_authorisation(work, found.id, grant if granted else refuse)
            await work.session.flush()
        return True

    return at("candidate", f"the visa of {application_id} is {'granted' if granted else 'refused'}", decide)


def close_visa_case_of(application_id: UUID) -> Command:
    """No remedy is left, or it was refused for good before."""

    async def close(work: Work) -> Any:
        query = "select id from visa_case where application_id = :application_id"
        case_id = await found_by(work, query, application_id=application_id)
        return case_id and await close_visa_case(work, case_id, CloseVisaCase(reason="refused_no_remedy"))

    return at("candidate", f"the visa case of {application_id} is closed", close)


def say_something_unreadable(candidate_id: UUID) -> Command:
    """An event of the person whose body no reader understands."""

    async def say(work: Work) -> bool:
        event_id = await work.publish(
            CandidateProfileChanged(candidate_id=candidate_id, profile=PoolProfile(skills=()), shareable=True)
        )
        garble = text("update outbox set payload = convert_to('{}', 'UTF8') where event_id = :event_id")
        await work.session.execute(garble, {"event_id": event_id})
        return True

    return at("candidate", f"an event of {candidate_id} is garbled", say)


# --- integration-svc ----------------------------------------------------------------------------------------------


def arrive(application_id: UUID) -> Command:
    """Who has departed arrives. How the journey was booked is not part of the model."""

    async def come(work: Work) -> Any:
        query = (
            "update travel set state = 'departed', departed_at = :now where integration_case_id = "
            "(select id from integration_case where application_id = :application_id) returning id"
        )
        travel_id = await found_by(work, query, application_id=application_id, now=work.now)
        return travel_id and await confirm_arrival(work, travel_id, ConfirmArrival(arrived_at=work.now))

    return at("integration", f"the person of {application_id} arrives", come)


def start_work(application_id: UUID) -> Command:
    began = StartEmployment(started_on=FIRST_DAY.date(), isco="2221", pay=PAY, weekly_hours=38)
    return _of_case("integration", f"work of {application_id} begins", application_id, start_employment, began)


def lose_job(application_id: UUID) -> Command:
    ended = EndEmployment(ended_on=FIRST_DAY.date(), reason="employer_insolvent")
    return _of_case("integration", f"the job of {application_id} is lost", application_id, end_employment, ended)


# --- matching-svc -------------------------------------------------------------------------------------------------


@cache
def engine() -> Engine:
    """What scores; nobody is looked for by the index here."""
    taxonomy = starter_taxonomy()
    scoring = Scoring(configuration_in_force(None, taxonomy.release), SkillScale(taxonomy))
    return Engine(scoring, cast(Index, None))


def shortlist(candidate_id: UUID, vacancy_id: UUID) -> Command:
    """A person asks for somebody, again where the earlier attempt has ended."""
    wanted = ShortlistCandidate(candidate_id=candidate_id)
    words = f"{candidate_id} is shortlisted for {vacancy_id}"
    return at("matching", words, lambda work: shortlist_candidate(work, engine(), vacancy_id, wanted))


# --- corrections --------------------------------------------------------------------------------------------------

SECOND = replace(DIRECTOR, reference="second director")


def take_back(service: str, words: str, correctables: Correctables, machine: str, query: str, **which: Any) -> Command:
    """Two people take a last move back, if it may be: the first proposes, the second confirms, in one go."""
    correctable = of_kind(correctables)[machine]

    async def correct(service: Service) -> bool:
        proposed: list[Any] = []

        async def first(work: Work) -> Any:
            aggregate_id = await found_by(work, query, **which)
            if aggregate_id is None:
                return False
            proposed.append(await propose(work, correctable, aggregate_id, "wrong_person"))
            return True

        if not await service.do(DIRECTOR, first):
            return False
        return bool(
            await service.do(SECOND, lambda work: decide(work, correctables, proposed[0].id, CorrectionAction.CONFIRM))
        )

    return Command(service, words, correct)


def death_was_a_mistake(candidate_id: UUID) -> Command:
    words = f"the death of {candidate_id} is taken back"
    query = "select id from candidate where id = :id"
    return take_back("candidate", words, of_candidate.CORRECTABLES, "candidate", query, id=candidate_id)


def closing_was_a_mistake(vacancy_id: UUID) -> Command:
    words = f"the closing of {vacancy_id} is taken back"
    query = "select id from vacancy where id = :id"
    return take_back("employer", words, of_employer.CORRECTABLES, "vacancy", query, id=vacancy_id)


def end_of_placement_was_a_mistake(application_id: UUID) -> Command:
    words = f"the end of the placement of {application_id} is taken back"
    query = "select id from placement where application_id = :id"
    return take_back("employer", words, of_employer.CORRECTABLES, "placement", query, id=application_id)


def end_of_work_was_a_mistake(application_id: UUID) -> Command:
    words = f"the end of the work of {application_id} is taken back"
    query = "select id from integration_case where application_id = :id"
    return take_back("integration", words, of_integration.CORRECTABLES, "integration_case", query, id=application_id)


def _of_case(service: str, words: str, application_id: UUID, use_case: Callable[..., Any], body: Any) -> Command:
    async def do(work: Work) -> Any:
        query = "select id from integration_case where application_id = :application_id"
        case_id = await found_by(work, query, application_id=application_id)
        return case_id and await use_case(work, case_id, body)

    return at(service, words, do)


def _timer(service: str, words: str, action: str, query: str, **parameters: Any) -> Command:
    async def fire(service: Service) -> bool:
        async with service.runtime.sessions() as session:
            found = (await session.execute(text(query), parameters)).scalars().all()
        for aggregate_id in found:
            if await service.fire(action, aggregate_id):
                return True
        return False

    return Command(service, words, fire)
