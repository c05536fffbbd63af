"""Who is in a scenario, and how far they have come when it begins."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.store.rows import Candidate
from employer_svc.domain.application import ApplicationState
from employer_svc.domain.employer import EmployerState
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.people import CONSENTS
from employer_svc.store.rows import (
    Application,
    ConsentStanding,
    Employer,
    KnownPathway,
    SafetyStanding,
    Vacancy,
)
from matching_svc.domain.facts import Demand
from matching_svc.store.rows import CandidateProfile, VacancyRequirement
from matching_svc.store.rows import VacancyState as MatchingsVacancyState
from pathways_chassis.messaging.beats import keys_of_all_partitions
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose, VacancyKind
from pathways_contracts.events.candidate.candidate import PoolProfile
from pathways_contracts.events.candidate.pathway import IntakeStatus, SafetyRating

from .commands import PATHWAY, PAY, accept, arrive, at, contract, decide_visa, offer
from .world import FIRST_DAY, Command, World

NO_SKILLS: Final = PoolProfile(skills=()).model_dump(mode="json")
DEMAND: Final = Demand(
    kind=VacancyKind.JOB,
    occupation="urn:modelled",
    isco="2221",
    country="GB",
    essential_skills=(),
    start_date=FIRST_DAY.date(),
    pathways=(PATHWAY,),
)


@dataclass
class Cast:
    """One person or more, one vacancy or more, and their applications; `names` are for people who read of them."""

    world: World
    candidates: list[UUID] = field(default_factory=list)
    employers: list[UUID] = field(default_factory=list)
    vacancies: list[UUID] = field(default_factory=list)
    applications: list[UUID] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    async def person(self) -> UUID:
        """Somebody active in the pool."""
        candidate_id, partner_id = self._ids("person", 2)

        async def register(work: Work) -> bool:
            work.session.add(
                Candidate(
                    id=candidate_id,
                    public_code=candidate_id.hex[:10],
                    partner_id=partner_id,
                    registered_by=partner_id,
                    state=CandidateState.ACTIVE,
                    profile=NO_SKILLS,
                    of_age=True,
                    registered_at=work.now,
                )
            )
            return True

        await self._set(at("candidate", "a person is there", register))
        self._call(candidate_id, "person", self.candidates)
        return candidate_id

    async def vacancy(self, seats: int) -> UUID:
        """An open vacancy of an active employer."""
        employer_id, vacancy_id = self._ids("vacancy", 2)

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

        await self._set(at("employer", "a vacancy is open", open_one))
        self._call(employer_id, "employer", self.employers)
        self._call(vacancy_id, "vacancy", self.vacancies)
        return vacancy_id

    async def in_the_pool(self, candidate_id: UUID, vacancy_id: UUID) -> None:
        """The person may be shortlisted for the vacancy. Needs matching-svc."""

        async def match(work: Work) -> bool:
            work.session.add(CandidateProfile(candidate_id=candidate_id, profile=NO_SKILLS, shareable=True))
            work.session.add(
                VacancyRequirement(
                    vacancy_id=vacancy_id,
                    employer_id=self.employers[self.vacancies.index(vacancy_id)],
                    state=MatchingsVacancyState.OPEN,
                    demand=DEMAND.model_dump(mode="json"),
                )
            )
            return True

        await self._set(at("matching", "a person and a vacancy may be matched", match))

    async def in_rounds(self, candidate_id: UUID, vacancy_id: UUID) -> UUID:
        """The person takes part in the selection for the vacancy."""
        application_id, match_id = self._ids("application", 2)

        async def apply(work: Work) -> bool:
            vacancy = await work.session.get_one(Vacancy, vacancy_id)
            await _allow_to_be_identified(work, candidate_id, vacancy.employer_id)
            await _have_seen_the_safety_sheet(work, candidate_id, application_id)
            work.session.add(
                Application(
                    id=application_id,
                    match_id=match_id,
                    candidate_id=candidate_id,
                    vacancy_id=vacancy_id,
                    employer_id=vacancy.employer_id,
                    state=ApplicationState.ROUNDS,
                    opened_at=work.now,
                )
            )
            return True

        await self._set(at("employer", "an application is there", apply))
        self._call(application_id, "application", self.applications)
        return application_id

    async def offered(self, candidate_id: UUID, vacancy_id: UUID) -> UUID:
        """The person has an offer."""
        application_id = await self.in_rounds(candidate_id, vacancy_id)
        await self._set(offer(application_id))
        return application_id

    async def reserved(self, candidate_id: UUID, vacancy_id: UUID) -> UUID:
        """The person has accepted, and is promised to the employer."""
        application_id = await self.offered(candidate_id, vacancy_id)
        await self._set(accept(candidate_id, application_id))
        return application_id

    async def placed(self, candidate_id: UUID, vacancy_id: UUID) -> UUID:
        """The person has signed, and everybody knows."""
        application_id = await self.reserved(candidate_id, vacancy_id)
        await self._set(contract(application_id))
        return application_id

    async def arrived(self, candidate_id: UUID, vacancy_id: UUID) -> UUID:
        """The person has a visa and is in the country. Needs integration-svc."""
        application_id = await self.placed(candidate_id, vacancy_id)
        await self.past(decide_visa(application_id, granted=True), arrive(application_id))
        return application_id

    async def past(self, *commands: Command) -> None:
        """What happened before the scenario begins."""
        for command in commands:
            await self._set(command)

    # --- plumbing -------------------------------------------------------------------------------------------------

    def _ids(self, what: str, many: int) -> list[UUID]:
        self.world.ids.begin(f"cast/{what}/{len(self.names)}")
        return [self.world.ids.draw() for _ in range(many)]

    def _call(self, one: UUID, what: str, others: list[UUID]) -> None:
        others.append(one)
        self.names[str(one)] = f"{what} {len(others)}"

    async def _set(self, command: Command) -> None:
        await self.world.set(command, f"scene/{command.words}/{len(self.names)}")


async def _allow_to_be_identified(work: Work, candidate_id: UUID, employer_id: UUID) -> None:
    """The person lets the employer know them by name, and that is known for as long as the scenario is played."""
    await work.session.merge(
        ConsentStanding(
            candidate_id=candidate_id,
            purpose=ConsentPurpose.SHARE_IDENTIFIED,
            counterparty_id=employer_id,
            granted=True,
            seen_epoch=0,
            seen_sequence=0,
        )
    )
    for key in keys_of_all_partitions(CONSENTS.topic):
        await CONSENTS.hear(work.session, key, datetime(2100, 1, 1, tzinfo=UTC))


async def _have_seen_the_safety_sheet(work: Work, candidate_id: UUID, application_id: UUID) -> None:
    """The person knows what the pathway means before any offer: how it was shown is not part of the model."""
    await work.session.merge(
        KnownPathway(
            code=PATHWAY,
            pathway_version=1,
            destination="GB",
            intake=IntakeStatus.OPEN,
            protection_check=False,
            valid_from=FIRST_DAY.date(),
            safety=SafetyRating.AMBER,
        )
    )
    seen = SafetyStanding(
        application_id=application_id, pathway=PATHWAY, candidate_id=candidate_id, acknowledged_version=1
    )
    work.session.add(seen)
