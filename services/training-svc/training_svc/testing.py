"""A partner, a provider and the other services as a test needs them; nothing here is used by a running service."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import httpx
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose, Pay, PayPeriod, VacancyKind
from pathways_contracts.events.candidate.candidate import CandidateRegistered
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat
from pathways_contracts.events.employer.placement import PlacementConfirmed, PlacementEnded
from pathways_contracts.events.employer.vacancy import VacancyOpened
from pathways_contracts.events.matching.gap import GapFound
from pathways_taxonomy import taxonomy

PAY = Pay(amount="3000.00", currency="GBP", period=PayPeriod.MONTH)


class Programme:
    """The service with its people at work: a partner's caseworker, a provider's trainer, an assessor, a director."""

    def __init__(self, service: ServiceUnderTest) -> None:
        self.service = service
        self.partner_id = uuid4()
        self.caseworker = service.client(Role.CASEWORKER, organisation_id=self.partner_id, subject="caseworker")
        self.trainer = service.client(Role.TRAINER, organisation_id=uuid4(), subject="trainer")
        self.director = service.client(Role.PROGRAMME_DIRECTOR)
        self.assessor = service.client(Role.TRAINER, organisation_id=uuid4(), subject="assessor")

    async def beat(self) -> None:
        """Consents are up to date."""
        await self.service.beat(ConsentHeartbeat)

    async def learner(self, *, allows_training: bool = True) -> UUID:
        """A person of the partner."""
        candidate_id = uuid4()
        await self.service.receive(CandidateRegistered(candidate_id=candidate_id, partner_id=self.partner_id))
        if allows_training:
            await self.service.receive(
                ConsentGranted(candidate_id=candidate_id, purpose=ConsentPurpose.TRAINING, text_version="1")
            )
        return candidate_id

    async def course(
        self, skills: Sequence[str], *, publish: bool = True, hours: int = 40, **more: Any
    ) -> dict[str, Any]:
        """A course of one module by the provider."""
        module = {"title": "The module", "skills": list(skills), "hours": hours}
        body = {"title": "The course", "modules": [module], "delivery": "classroom", **more}
        course = created(await self.trainer.post("/courses", json=body))
        if publish:
            assert (await self.trainer.post(f"/courses/{course['id']}/publication")).status_code == 200
        return course

    async def cohort(self, course_id: str, *, seats: int = 2, open_it: bool = True, **more: Any) -> dict[str, Any]:
        """A cohort of the provider that begins today."""
        today = self.service.runtime.clock.now().date().isoformat()
        body = {"starts_on": today, "ends_on": today, "seats": seats, "track": "away", **more}
        cohort = created(await self.trainer.post(f"/courses/{course_id}/cohorts", json=body))
        return await self.move(f"/cohorts/{cohort['id']}", "open") if open_it else cohort

    async def open_cohort(self, **more: Any) -> dict[str, Any]:
        """A cohort of a course of its own."""
        return await self.cohort((await self.course([skill(0)]))["id"], **more)

    async def application(self, cohort: dict[str, Any], candidate_id: UUID, *barriers: str) -> str:
        """The path of a new enrolment."""
        body = {"candidate_id": str(candidate_id), "barriers": barriers}
        applied = await self.caseworker.post(f"/cohorts/{cohort['id']}/enrolments", json=body)
        return f"/enrolments/{created(applied)['id']}"

    async def move(self, path: str, *actions: str, **more: Any) -> dict[str, Any]:
        """Make moves that must succeed; the answer of the last. The trainer moves; plans are answered by others."""
        answer: dict[str, Any] = {}
        for action in actions:
            response = await self.trainer.post(f"{path}/moves", json={"action": action, **more})
            assert response.status_code == 200, response.text
            answer = response.json()
        return answer

    async def tasks(self, kind: str, aggregate_id: str) -> list[dict[str, Any]]:
        """Open tasks of a kind about something, whoever they belong to."""
        found = await self.director.get("/tasks", params={"kind": kind, "state": "open", "limit": 200})
        return [task for task in found.json()["items"] if task["aggregate_id"] == aggregate_id]

    async def interviewed(self, learner: UUID) -> tuple[str, list[str]]:
        """The path of a recognition that is ready for a decision, and the skills it is about."""
        body = {"candidate_id": str(learner), "occupation": taxonomy().occupations[0].code}
        recognition = created(await self.caseworker.post("/recognitions", json=body))
        path = f"/recognitions/{recognition['id']}"
        await self.move(path, "collect_evidence", "self_assess", "interview")
        return path, recognition["essential_skills"]

    async def plans_of(self, learner: UUID, **params: str) -> list[dict[str, Any]]:
        found = await self.caseworker.get("/plans", params={"candidate_id": str(learner), **params})
        items: list[dict[str, Any]] = found.json()["items"]
        return items

    async def orientation_of(self, placement: UUID) -> dict[str, Any]:
        found = await self.caseworker.get("/orientations", params={"placement_id": str(placement)})
        items: list[dict[str, Any]] = found.json()["items"]
        return items[0]


def created(response: httpx.Response) -> dict[str, Any]:
    """The body of a 201."""
    assert response.status_code == 201, response.text
    body: dict[str, Any] = response.json()
    return body


def rules(response: httpx.Response) -> set[str]:
    """The fields that a refusal names."""
    assert response.status_code == 422, response.text
    return {error["field"] for error in response.json()["errors"]}


def skill(place: int) -> str:
    """A skill of the taxonomy."""
    return taxonomy().skills[place].code


def gap(learner: UUID, vacancy: UUID, skills: Sequence[str], **more: Any) -> GapFound:
    """A person who fits a vacancy but for these skills."""
    return GapFound(
        candidate_id=learner,
        vacancy_id=vacancy,
        missing_skills=tuple(skills),
        score_points=500,
        score_points_if_closed=800,
        configuration_version=1,
        **more,
    )


def vacancy_opened(vacancy: UUID, skills: Sequence[str], **more: Any) -> VacancyOpened:
    """A vacancy that asks for these skills."""
    return VacancyOpened(
        vacancy_id=vacancy,
        employer_id=uuid4(),
        kind=VacancyKind.JOB,
        occupation=taxonomy().occupations[0].code,
        isco="2221",
        country="GB",
        essential_skills=tuple(skills),
        pay=PAY,
        free_seats=3,
        start_date=date(2030, 1, 1),
        pathways=("gb_skilled_worker",),
        **more,
    )


def placement_confirmed(learner: UUID, placement: UUID, application: UUID) -> PlacementConfirmed:
    """A contract that stands."""
    return PlacementConfirmed(
        candidate_id=learner,
        placement_id=placement,
        application_id=application,
        vacancy_id=uuid4(),
        employer_id=uuid4(),
        pathway="gb_skilled_worker",
        destination="GB",
        isco="2221",
        pay=PAY,
        weekly_hours=38,
        start_date=date(2030, 1, 1),
    )


def placement_ended(learner: UUID, placement: UUID, application: UUID) -> PlacementEnded:
    """A placement that came to nothing."""
    return PlacementEnded(
        candidate_id=learner,
        placement_id=placement,
        application_id=application,
        vacancy_id=uuid4(),
        employer_id=uuid4(),
        reason="visa_refused",
    )
