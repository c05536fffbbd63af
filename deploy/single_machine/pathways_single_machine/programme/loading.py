"""Filling a programme through the public APIs: employers and vacancies, courses and cohorts, people."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from random import Random
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from pathways_taxonomy import Taxonomy

from pathways_single_machine.programme import cast, population
from pathways_single_machine.programme.callers import Callers, all_at_once, until_allowed
from pathways_single_machine.programme.state import ProgrammeState
from pathways_single_machine.settings import LauncherSettings

PARTNERS: Final = 4
LINES: Final = 250
"""People of one partner that are sent together."""
RESEARCHED: Final = 600
"""How many people allow `research`, so that reports of parity and the groups of a round have somebody in them."""
AT_ONCE: Final = 3
"""Files on their way at a time: while one is worked on, others are read."""

Progress = Callable[[int], None]
Registered = Callable[[int, dict[str, Any]], dict[str, Any]]
"""What is sent of the person with a number, made from the body that the programme would send."""


@dataclass
class Loader:
    """Loads one programme. Every call has a key made from the seed, so that a repeated load adds nothing."""

    callers: Callers
    settings: LauncherSettings
    state: ProgrammeState
    taxonomy: Taxonomy
    registered: Registered = lambda _, body: body

    async def load_programme(self, now: datetime) -> None:
        """The programme that everything belongs to."""
        partners = [str(uuid5(NAMESPACE_URL, f"partner {self.settings.seed} {number}")) for number in range(PARTNERS)]
        programme = await self.callers.post(
            cast.DIRECTOR,
            "integration",
            "/programmes",
            {
                "code": f"synthetic_{self.settings.seed}",
                "name": "Synthetic programme",
                "funder_code": "synthetic_funder",
                "corridors": [["JO", place.country] for place in population.DESTINATIONS],
                "partner_ids": partners,
                "starts_on": str(now.date()),
                "ends_on": str((now + timedelta(days=1095)).date()),
                "targets": {"placements": self.settings.placements},
                "budget": {"amount": "1000000.00", "currency": "EUR"},
            },
            key=self._key("programme", 0),
        )
        await self.callers.post(
            cast.DIRECTOR,
            "integration",
            f"/programmes/{programme['id']}/moves",
            {"action": "open"},
            key=self._key("programme-open", 0),
        )
        self.state.programme_id, self.state.partner_ids = programme["id"], partners

    async def load_employers(self, progress: Progress) -> None:
        """Employers, from the first contact to active."""
        random = Random(f"{self.settings.seed} employers")
        bodies = list(population.employers(random, self.settings.employers))

        async def one(number: int, body: dict[str, Any]) -> tuple[str, str]:
            employer_id = await self._employer(number, body)
            progress(1)
            return employer_id, body["country"]

        self.state.employers = await all_at_once([one(number, body) for number, body in enumerate(bodies)])

    async def _employer(self, number: int, body: dict[str, Any]) -> str:
        made = await self.callers.post(
            cast.DIRECTOR,
            "employer",
            "/employers",
            {**body, "programme_ids": [self.state.programme_id]},
            key=self._key("employer", number),
        )
        path = f"/employers/{made['id']}"
        await self._move(path, "start_due_diligence", number)
        read = await self.callers.get(cast.DIRECTOR, "employer", path)
        if read["due_diligence"] is None:
            standard = await self.callers.get(cast.DIRECTOR, "employer", "/due-diligence/standard")
            found = {"outcome": "met", "evidence": ["document_review"], "checked_on": made["registered_at"][:10]}
            await self.callers.put(
                cast.DIRECTOR,
                "employer",
                f"{path}/due-diligence",
                {
                    "findings": [{"point": point, **found} for point in standard["points"]],
                    "fee_pledge": True,
                    "briefing_done": True,
                    "sponsor_licence": {"reference": f"SPONSOR-{number:05d}", "valid_until": "2031-12-31"},
                },
                version=read["version"],
            )
        await self.callers.post(
            cast.SECOND_DIRECTOR,
            "employer",
            f"{path}/due-diligence/approval",
            {},
            key=self._key("employer-approved", number),
        )
        for action in ("agree", "activate"):
            await self._move(path, action, number)
        return str(made["id"])

    async def _move(self, path: str, action: str, number: int) -> None:
        await self.callers.post(
            cast.DIRECTOR, "employer", f"{path}/moves", {"action": action}, key=self._key(f"employer-{action}", number)
        )

    async def load_vacancies(self, now: datetime, progress: Progress) -> None:
        """Vacancies of the employers, reviewed and open."""
        random = Random(f"{self.settings.seed} vacancies")
        occupations = population.occupations_in_demand(self.taxonomy, Random(f"{self.settings.seed} occupations"))
        wanted: dict[tuple[str, str], list[tuple[int, dict[str, Any]]]] = {}
        for number in range(self.settings.vacancies if self.state.employers else 0):
            employer_id, country = self.state.employers[number % len(self.state.employers)]
            occupation = occupations[number % len(occupations)]
            body = population.vacancy(self.taxonomy, occupation, random, country, now.date())
            wanted.setdefault((employer_id, country), []).append((number, body))
        loaded: dict[int, tuple[str, str, str, str]] = {}

        async def write(employer_id: str, country: str, some: list[tuple[int, dict[str, Any]]]) -> None:
            lines = [self._vacancy_line(number, employer_id, body) for number, body in some]
            results = await self.callers.bulk(
                cast.employer(employer_id), "employer", "/vacancies/bulk", lines, lambda _: None
            )
            for (number, body), result in zip(some, results, strict=True):
                loaded[number] = (result["id"], employer_id, country, body["pathways"][0])

        async def open_one(number: int, vacancy_id: str) -> None:
            moves = f"/vacancies/{vacancy_id}/moves"
            # The pathways' configuration comes to employer-svc as events.
            await until_allowed(
                lambda: self.callers.post(
                    cast.DIRECTOR, "employer", moves, {"action": "open"}, key=self._key("vacancy-open", number)
                )
            )
            progress(1)

        await all_at_once([write(*employer, some) for employer, some in wanted.items()], at_once=AT_ONCE)
        await all_at_once([open_one(number, vacancy[0]) for number, vacancy in sorted(loaded.items())])
        self.state.vacancies = [loaded[number] for number in sorted(loaded)]

    def _vacancy_line(self, number: int, employer_id: str, body: dict[str, Any]) -> dict[str, Any]:
        return {
            **body,
            "employer_id": employer_id,
            "programme_ids": [self.state.programme_id],
            "employer_reference": f"V-{self.settings.seed}-{number:05d}",
            "submit": True,
        }

    async def load_courses(self, now: datetime, progress: Progress) -> None:
        """Courses that teach what vacancies ask for, each with an open cohort."""
        occupations = population.occupations_in_demand(self.taxonomy, Random(f"{self.settings.seed} occupations"))

        async def one(number: int) -> str:
            body = population.course(self.taxonomy, occupations[number % len(occupations)])
            made = await self.callers.post(
                cast.TRAINER,
                "training",
                "/courses",
                {**body, "programme_ids": [self.state.programme_id]},
                key=self._key("course", number),
            )
            await self.callers.post(
                cast.TRAINER, "training", f"/courses/{made['id']}/publication", key=self._key("course-publish", number)
            )
            cohort = await self.callers.post(
                cast.TRAINER,
                "training",
                f"/courses/{made['id']}/cohorts",
                {
                    "starts_on": str((now + timedelta(days=14)).date()),
                    "ends_on": str((now + timedelta(days=74)).date()),
                    "seats": 20,
                    "track": "away" if number % 3 else "home",
                    "vacancy_ids": [],
                    "programme_ids": [self.state.programme_id],
                },
                key=self._key("cohort", number),
            )
            await self.callers.post(
                cast.TRAINER,
                "training",
                f"/cohorts/{cohort['id']}/moves",
                {"action": "open"},
                key=self._key("cohort-open", number),
            )
            progress(1)
            return str(cohort["id"])

        self.state.cohort_ids = await all_at_once([one(number) for number in range(self.settings.courses)])

    async def load_candidates(self, progress: Progress) -> None:
        """People, registered by their partners with their consents, handed in and activated."""
        random = Random(f"{self.settings.seed} people")
        occupations = population.occupations_in_demand(self.taxonomy, Random(f"{self.settings.seed} occupations"))
        people = enumerate(population.people(self.taxonomy, occupations, random, self.settings.candidates))
        together = min(LINES, -(-self.settings.candidates // PARTNERS))
        loaded: dict[int, tuple[str, str]] = {}

        async def send_files() -> None:
            # Nobody holds more than a file of people. The same people are the same partner's in every run.
            while some := list(islice(people, together)):
                partner_id = self.state.partner_ids[some[0][0] // together % PARTNERS]
                lines = [self._line(number, body) for number, body in some]
                results = await self.callers.bulk(
                    cast.caseworker(partner_id), "candidate", "/candidates/bulk", lines, progress
                )
                for (number, _), result in zip(some, results, strict=True):
                    loaded[number] = (result["id"], partner_id)

        await all_at_once([send_files() for _ in range(AT_ONCE)])
        self.state.candidates = [loaded[number] for number in sorted(loaded)]

    def _line(self, number: int, body: dict[str, Any]) -> dict[str, Any]:
        purposes = ("register", "share_anonymised", *(("research",) if number < RESEARCHED else ()))
        line = {
            **body,
            "consents": [consent(purpose) for purpose in purposes],
            "programme_ids": [self.state.programme_id],
            "partner_reference": f"S-{self.settings.seed}-{number:06d}",
            "submit": True,
            "activate": True,
        }
        return self.registered(number, line)

    def _key(self, what: str, number: int) -> str:
        return f"seed-{self.settings.seed}-{what}-{number}"


def consent(purpose: str, counterparty_id: str | None = None) -> dict[str, Any]:
    """The body of a consent given in person."""
    body: dict[str, Any] = {
        "purpose": purpose,
        "text_version": "2026-1",
        "text_language": "eng",
        "given_how": "in_person",
    }
    return body if counterparty_id is None else {**body, "counterparty_id": counterparty_id}
