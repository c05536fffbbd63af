"""matching-svc, whole, with a small world of nurses and welders around it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import cycle
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio
from matching_svc.domain.anonymity import LEAST
from matching_svc.main import create_app
from matching_svc.migrate import FOLDER
from matching_svc.settings import MatchingSettings
from pathways_chassis.clock import system_now
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr, Evidence, LanguageSkill, Pay, PayPeriod, VacancyKind
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateHeartbeat,
    DestinationInterest,
    PoolProfile,
    ProfileSkill,
    WorkExperience,
)
from pathways_contracts.events.candidate.consent import ConsentHeartbeat
from pathways_contracts.events.employer.vacancy import VacancyOpened
from pathways_taxonomy import Occupation, starter_taxonomy


def english(level: Cefr) -> LanguageSkill:
    return LanguageSkill(language="eng", listening=level, reading=level, speaking=level, writing=level)


@dataclass
class World:
    """What the other services tell this one. Each world has a country of its own, so that worlds do not meet."""

    service: ServiceUnderTest
    country: str
    employer_id: UUID = field(default_factory=uuid4)
    partner_id: UUID = field(default_factory=uuid4)
    programme_id: UUID = field(default_factory=uuid4)

    @property
    def occupation(self) -> Occupation:
        [nurse] = [one for one in starter_taxonomy().occupations if one.isco == "2221"][:1]
        return nurse

    @property
    def essential(self) -> tuple[str, ...]:
        return tuple(skill.code for skill in starter_taxonomy().essential_skills(self.occupation.code))

    def profile(self, *, without: Sequence[str] = (), **changes: Any) -> PoolProfile:
        """A person whom nothing keeps from this world's vacancies, but for the changes."""
        full = PoolProfile(
            skills=tuple(
                ProfileSkill(code=code, evidence=Evidence.DOCUMENT) for code in self.essential if code not in without
            ),
            experience=(WorkExperience(isco=self.occupation.isco, months=48, last_year=2025),),
            languages=(english(Cefr.B2),),
            education_level=6,
            destinations=(DestinationInterest(country=self.country, interest=3),),
            available_from=date(2026, 1, 1),
        )
        return full.model_copy(update=changes)

    async def activate(self, *, shareable: bool = True, wait: bool = True, **changes: Any) -> UUID:
        """A person enters the pool."""
        candidate_id = uuid4()
        await self.service.receive(
            CandidateActivated(
                candidate_id=candidate_id,
                partner_id=self.partner_id,
                programme_ids=(self.programme_id,),
                profile=self.profile(**changes),
                shareable=shareable,
            ),
            wait=wait,
        )
        return candidate_id

    async def four_others(self) -> None:
        """With somebody else, enough for an employer to be shown rows; they lack a skill, so that they come last."""
        for _ in range(LEAST - 1):
            await self.activate(without=self.essential[:1])

    async def open_vacancy(self, **changes: Any) -> UUID:
        """A vacancy opens."""
        opened = VacancyOpened(
            vacancy_id=uuid4(),
            employer_id=self.employer_id,
            kind=VacancyKind.JOB,
            occupation=self.occupation.code,
            isco=self.occupation.isco,
            country=self.country,
            essential_skills=self.essential,
            languages=(english(Cefr.B1),),
            pay=Pay(amount="3000", currency="EUR", period=PayPeriod.MONTH),
            free_seats=3,
            start_date=date(2026, 9, 1),
            pathways=("gb_skilled_worker",),
        )
        opened = opened.model_copy(update=changes)
        await self.service.receive(opened)
        return opened.vacancy_id

    @property
    def employer(self) -> httpx.AsyncClient:
        return self.service.client(Role.EMPLOYER, organisation_id=self.employer_id)

    @property
    def caseworker(self) -> httpx.AsyncClient:
        return self.service.client(Role.CASEWORKER, organisation_id=self.partner_id)

    @property
    def director(self) -> httpx.AsyncClient:
        return self.service.client(Role.PROGRAMME_DIRECTOR)

    async def matches(self, **filters: Any) -> list[dict[str, Any]]:
        """Matches as a caseworker sees them."""
        answer = await self.caseworker.get("/matches", params={name: str(value) for name, value in filters.items()})
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def proposed(self, vacancy_id: UUID, candidate_id: UUID) -> dict[str, Any]:
        """The match of a pair once it is proposed."""
        found: list[dict[str, Any]] = []

        async def there() -> bool:
            found[:] = await self.matches(vacancy_id=vacancy_id, candidate_id=candidate_id, state="proposed")
            return bool(found)

        await self.service.eventually(there)
        return found[0]

    async def listed(self, vacancy_id: UUID) -> list[str]:
        """Who stands on a vacancy's list."""
        answer = await self.caseworker.get(f"/vacancies/{vacancy_id}/matches", params={"limit": 100})
        assert answer.status_code == 200, answer.text
        return [entry["candidate_id"] for entry in answer.json()["items"]]

    async def eventually_listed(self, vacancy_id: UUID, *candidate_ids: UUID) -> None:
        """Until exactly these people stand on the list, in this order."""
        expected = [str(one) for one in candidate_ids]

        async def there() -> bool:
            return await self.listed(vacancy_id) == expected

        await self.service.eventually(there)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(fresh_module_database: Callable[[], Awaitable[str]]) -> AsyncIterator[ServiceUnderTest]:
    """A running matching-svc, shared by the tests of a module; it does not dawdle."""
    async with service_under_test(
        create_app,
        MatchingSettings,
        fresh_module_database,
        migrations=[(FOLDER, "database_url")],
        look_seconds=0.02,
        list_spacing_seconds=0.0,
        proposal_quiet_seconds=0.0,
    ) as running:
        for heartbeat in (CandidateHeartbeat, ConsentHeartbeat):
            await running.beat(heartbeat, system_now() + timedelta(hours=1))
        yield running


# Enough for any module, each of which has a database of its own.
_COUNTRIES = cycle(f"{first}{second}" for first in "QX" for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@pytest.fixture
def world(service: ServiceUnderTest) -> World:
    return World(service, next(_COUNTRIES))
