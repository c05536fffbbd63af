"""What people do at the same time, as threads of commands, and what must hold whatever order it comes in."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from candidate_svc.domain.authorisation import AuthorisationState
from candidate_svc.domain.candidate import CandidateAction, CandidateState
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.close_visa_case import CloseVisaCase, close_visa_case
from candidate_svc.usecases.move_candidate import MoveCandidate, move_candidate
from candidate_svc.usecases.request_reservation import EXPIRE_RESERVATION
from employer_svc.domain.application import ApplicationMove, ApplicationState
from employer_svc.domain.employer import EmployerState
from employer_svc.domain.placement import PlacementMove
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.rows import Application, Employer, Vacancy
from employer_svc.usecases.accept_offer import AcceptOffer, accept_offer
from employer_svc.usecases.end_application import EXPIRE_OFFER
from employer_svc.usecases.make_offer import MakeOffer, make_offer
from employer_svc.usecases.move_application import MoveApplication, move_application
from employer_svc.usecases.move_placement import MovePlacement, move_placement
from employer_svc.usecases.sign_contract import SignContract, sign_contract
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.clock import system_now
from pathways_chassis.work import Work
from pathways_contracts.access import Role, scopes_of
from pathways_contracts.codes import Pay, PayPeriod, VacancyKind
from pathways_contracts.events.candidate.candidate import PoolProfile
from sqlalchemy import text

from .explore import Chooser
from .world import World

Command = Callable[[], Awaitable[Any]]
"""Falsy where a rule refuses it as things stand; it is then tried again once something has changed."""

PATHWAY = "gb_skilled_worker"
PAY = Pay(amount="45000.00", currency="GBP", period=PayPeriod.YEAR)
DIRECTOR = Actor(
    ActorKind.PERSON,
    "director",
    roles=frozenset({Role.PROGRAMME_DIRECTOR, Role.EMPLOYER}),
    scopes=scopes_of(frozenset(Role)),
)


@dataclass
class Cast:
    """One person or more, one vacancy or more, and their applications; fresh ids for each run."""

    world: World
    candidates: list[UUID] = field(default_factory=list)
    vacancies: list[UUID] = field(default_factory=list)
    applications: list[UUID] = field(default_factory=list)

    # --- who is there -------------------------------------------------------------------------------------

    async def person(self) -> UUID:
        """Somebody active in the pool."""
        candidate_id, partner_id = uuid4(), uuid4()

        async def register(work: Work) -> bool:
            work.session.add(
                Candidate(
                    id=candidate_id,
                    public_code=candidate_id.hex[:10],
                    partner_id=partner_id,
                    registered_by=partner_id,
                    state=CandidateState.ACTIVE,
                    profile=PoolProfile(skills=()).model_dump(mode="json"),
                    registered_at=work.now,
                )
            )
            return True

        await self.world.service("candidate").do(DIRECTOR, register)
        self.candidates.append(candidate_id)
        return candidate_id

    async def vacancy(self, seats: int) -> UUID:
        """An open vacancy of an active employer."""
        employer_id, vacancy_id = uuid4(), uuid4()

        async def open_one(work: Work) -> bool:
            work.session.add(
                Employer(
                    id=employer_id,
                    name="Modelled works",
                    country="GB",
                    sector="health",
                    state=EmployerState.ACTIVE,
                    registered_at=work.now,
                )
            )
            await work.session.flush()
            work.session.add(
                Vacancy(
                    id=vacancy_id,
                    employer_id=employer_id,
                    state=VacancyState.OPEN,
                    kind=VacancyKind.JOB,
                    title="Modelled work",
                    occupation="modelled",
                    isco="2221",
                    essential_skills=[],
                    optional_skills=[],
                    country="GB",
                    seats=seats,
                    pay=PAY.model_dump(mode="json"),
                    weekly_hours=38,
                    contract_months=24,
                    languages=[],
                    licences=[],
                    pathways=[PATHWAY],
                    created_at=work.now,
                )
            )
            return True

        await self.world.service("employer").do(DIRECTOR, open_one)
        self.vacancies.append(vacancy_id)
        return vacancy_id

    async def in_rounds(self, candidate_id: UUID, vacancy_id: UUID) -> UUID:
        """The person takes part in the selection for the vacancy."""
        application_id = uuid4()

        async def apply(work: Work) -> bool:
            vacancy = await work.session.get_one(Vacancy, vacancy_id)
            work.session.add(
                Application(
                    id=application_id,
                    match_id=uuid4(),
                    candidate_id=candidate_id,
                    vacancy_id=vacancy_id,
                    employer_id=vacancy.employer_id,
                    state=ApplicationState.ROUNDS,
                    opened_at=work.now,
                )
            )
            return True

        await self.world.service("employer").do(DIRECTOR, apply)
        self.applications.append(application_id)
        return application_id

    async def offered(self, candidate_id: UUID, vacancy_id: UUID) -> UUID:
        """The person has an offer."""
        application_id = await self.in_rounds(candidate_id, vacancy_id)
        assert await self.offer(application_id)()
        return application_id

    async def reserved(self, candidate_id: UUID, vacancy_id: UUID) -> UUID:
        """The person has accepted, and is promised to the employer."""
        application_id = await self.offered(candidate_id, vacancy_id)
        assert await self.accept(candidate_id, application_id)()
        await self.world.settle()
        return application_id

    async def placed(self, candidate_id: UUID, vacancy_id: UUID) -> UUID:
        """The person has signed, and everybody knows."""
        application_id = await self.reserved(candidate_id, vacancy_id)
        assert await self.contract(application_id)()
        await self.world.settle()
        return application_id

    # --- what they do -------------------------------------------------------------------------------------

    def offer(self, application_id: UUID) -> Command:
        now = system_now()
        command = MakeOffer(
            pay=PAY,
            start_date=(now + timedelta(days=200)).date(),
            weekly_hours=38,
            contract_months=24,
            language="eng",
            expires_at=now + timedelta(days=21),
            pathway=PATHWAY,
            adult_confirmed=True,
        )
        return self._at("employer", DIRECTOR, lambda work: make_offer(work, application_id, command))

    def accept(self, candidate_id: UUID, application_id: UUID) -> Command:
        person = Actor(
            ActorKind.PERSON,
            "candidate",
            roles=frozenset({Role.CANDIDATE}),
            scopes=scopes_of(frozenset({Role.CANDIDATE})),
            candidate_id=candidate_id,
        )
        command = AcceptOffer(counselled=True, shorten_reflection=True)
        return self._at("employer", person, lambda work: accept_offer(work, application_id, command))

    def contract(self, application_id: UUID) -> Command:
        today = date.today()
        command = SignContract(signed_by_employer_on=today, signed_by_candidate_on=today)
        return self._at("employer", DIRECTOR, lambda work: sign_contract(work, application_id, command))

    def withdraw_offer(self, application_id: UUID) -> Command:
        command = MoveApplication(action=ApplicationMove.WITHDRAW_OFFER, reason="position_cut")
        return self._at("employer", DIRECTOR, lambda work: move_application(work, application_id, command))

    def end_placement(self, application_id: UUID) -> Command:
        command = MovePlacement(action=PlacementMove.END, reason="employer_insolvent")

        async def end(work: Work) -> Any:
            query = text("select id from placement where application_id = :application_id")
            found = (await work.session.execute(query, {"application_id": application_id})).scalar()
            return found and await move_placement(work, found, command)

        return self._at("employer", DIRECTOR, end)

    def withdraw(self, candidate_id: UUID) -> Command:
        command = MoveCandidate(action=CandidateAction.WITHDRAW, reason="own_wish")
        return self._at("candidate", DIRECTOR, lambda work: move_candidate(work, candidate_id, command))

    def close_visa_case(self, application_id: UUID) -> Command:
        """The authority refused for good."""

        async def close(work: Work) -> Any:
            query = text("select id from visa_case where application_id = :application_id")
            found = (await work.session.execute(query, {"application_id": application_id})).scalar()
            if found is None:
                return None
            refused = text("update authorisation set state = :state where visa_case_id = :case_id")
            await work.session.execute(refused, {"state": AuthorisationState.REFUSED.value, "case_id": found})
            return await close_visa_case(work, found, CloseVisaCase(reason="refused_no_remedy"))

        return self._at("candidate", DIRECTOR, close)

    def offer_expires(self, application_id: UUID) -> Command:
        return self._due("employer", EXPIRE_OFFER, application_id)

    def reservation_expires(self, application_id: UUID) -> Command:
        async def expire() -> bool:
            service = self.world.service("candidate")
            query = "select id from reservation where application_id = :application_id"
            found = await service.query(query, application_id=application_id)
            return bool(found) and await self._due("candidate", EXPIRE_RESERVATION, found[0].id)()

        return expire

    def _due(self, service: str, action: str, aggregate_id: UUID) -> Command:
        async def fire() -> bool:
            fired = await self.world.service(service).fire(action, aggregate_id)
            await self.world.carry()
            return fired

        return fire

    def _at(self, service: str, actor: Actor, step: Callable[[Work], Awaitable[Any]]) -> Command:
        async def do() -> bool:
            done = await self.world.service(service).do(actor, step)
            await self.world.carry()
            return done is not None

        return do


Threads = Sequence[Sequence[Command]]


async def one_person_two_offers(cast: Cast) -> Threads:
    """A person accepts at two employers, and both want to sign."""
    person = await cast.person()
    one, other = [await cast.offered(person, await cast.vacancy(1)) for _ in range(2)]
    return [
        [cast.accept(person, one), cast.contract(one)],
        [cast.accept(person, other), cast.contract(other)],
    ]


async def one_seat_two_people(cast: Cast) -> Threads:
    """An employer has one seat and two people it wants; it takes the first offer back."""
    vacancy = await cast.vacancy(1)
    first, second = await cast.person(), await cast.person()
    one, other = await cast.offered(first, vacancy), await cast.in_rounds(second, vacancy)
    return [
        [cast.accept(first, one), cast.contract(one)],
        [cast.offer(other), cast.accept(second, other)],
        [cast.withdraw_offer(one)],
    ]


async def acceptance_meets_withdrawn_offer(cast: Cast) -> Threads:
    """The person accepts, and is asked to sign, while the employer takes the offer back."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    return [[cast.accept(person, application), cast.contract(application)], [cast.withdraw_offer(application)]]


async def acceptance_meets_expiry(cast: Cast) -> Threads:
    """The offer runs out while it is accepted, and the reservation while the contract is signed."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    return [
        [cast.accept(person, application), cast.contract(application)],
        [cast.offer_expires(application)],
        [cast.reservation_expires(application)],
    ]


async def contract_meets_withdrawal(cast: Cast) -> Threads:
    """The person leaves the programme while the contract is signed."""
    person = await cast.person()
    application = await cast.offered(person, await cast.vacancy(1))
    return [[cast.accept(person, application), cast.contract(application)], [cast.withdraw(person)]]


async def signature_meets_withdrawal(cast: Cast) -> Threads:
    """The reservation stands; while both sides sign, the person leaves or the promise runs out."""
    person = await cast.person()
    application = await cast.reserved(person, await cast.vacancy(1))
    return [[cast.contract(application)], [cast.withdraw(person)], [cast.reservation_expires(application)]]


async def three_ends_of_a_placement(cast: Cast) -> Threads:
    """The visa is refused for good, the employer ends the placement, the person leaves: all at once."""
    person = await cast.person()
    application = await cast.placed(person, await cast.vacancy(1))
    return [[cast.close_visa_case(application)], [cast.end_placement(application)], [cast.withdraw(person)]]


async def ended_and_promised_again(cast: Cast) -> Threads:
    """The employer ends a placement, and the person's other application, parked until then, leads to an offer."""
    person = await cast.person()
    other = await cast.in_rounds(person, await cast.vacancy(2))
    first = await cast.placed(person, await cast.vacancy(1))
    return [[cast.end_placement(first)], [cast.offer(other), cast.accept(person, other)]]


async def parked_while_a_rival_holds_the_seat(cast: Cast) -> Threads:
    """A placement ends while the one seat of the person's other vacancy is held for somebody else, for a time."""
    person, rival = await cast.person(), await cast.person()
    vacancy = await cast.vacancy(1)
    await cast.in_rounds(person, vacancy)
    rivals = await cast.in_rounds(rival, vacancy)
    first = await cast.placed(person, await cast.vacancy(1))
    return [[cast.close_visa_case(first)], [cast.offer(rivals), cast.withdraw_offer(rivals)]]


SCENARIOS = (
    one_person_two_offers,
    one_seat_two_people,
    acceptance_meets_withdrawn_offer,
    acceptance_meets_expiry,
    contract_meets_withdrawal,
    signature_meets_withdrawal,
    three_ends_of_a_placement,
    ended_and_promised_again,
    parked_while_a_rival_holds_the_seat,
)


async def play(world: World, scenario: Callable[[Cast], Awaitable[Threads]], choose: Chooser) -> Cast:
    """Play a scenario to its end, `choose` saying at each step which command or delivery comes next."""
    cast = Cast(world)
    threads = [list(thread) for thread in await scenario(cast)]
    refused: set[int] = set()
    while True:
        ready = [number for number, thread in enumerate(threads) if thread and number not in refused]
        queues = world.deliverable()
        if not ready and not queues:
            return cast
        choice = choose(len(ready) + len(queues))
        if choice >= len(ready):
            await world.deliver(queues[choice - len(ready)])
            refused.clear()
        elif await threads[ready[choice]][0]():
            threads[ready[choice]].pop(0)
            refused.clear()
        else:
            refused.add(ready[choice])
