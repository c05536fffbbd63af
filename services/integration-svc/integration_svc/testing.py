"""The people around a journey, for this service's own tests: other services speak by events, workers by HTTP."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import httpx
from pathways_chassis.tables import parked_record, reaction, task, timer
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import Pay, PayPeriod
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateRegistered
from pathways_contracts.events.candidate.pathway import IntakeStatus, PathwayKind, PathwayPublished
from pathways_contracts.events.candidate.visa_case import (
    FamilyVisasDecided,
    FollowerVisaGranted,
    FollowerVisaLost,
    VisaGranted,
)
from pathways_contracts.events.employer.placement import PlacementConfirmed
from pathways_contracts.events.training.orientation import OrientationCompleted
from sqlalchemy import select

PAY = {"amount": "3600.00", "currency": "EUR", "period": "month"}


@dataclass
class Traveller:
    """One person on the way into a job; every id is opaque."""

    candidate_id: UUID = field(default_factory=uuid4)
    partner_id: UUID = field(default_factory=uuid4)
    employer_id: UUID = field(default_factory=uuid4)
    placement_id: UUID = field(default_factory=uuid4)
    application_id: UUID = field(default_factory=uuid4)
    vacancy_id: UUID = field(default_factory=uuid4)
    visa_case_id: UUID = field(default_factory=uuid4)
    programme_ids: tuple[UUID, ...] = ()
    pathway: str = "pt_d3_highly_qualified"
    sponsor_employer_id: UUID | None = None

    def registered(self) -> CandidateRegistered:
        """Registered by the partner."""
        return CandidateRegistered(
            candidate_id=self.candidate_id, partner_id=self.partner_id, programme_ids=self.programme_ids
        )

    @property
    def placement(self) -> dict[str, Any]:
        """The ids that every event of the placement names."""
        return {
            "placement_id": self.placement_id,
            "application_id": self.application_id,
            "vacancy_id": self.vacancy_id,
            "employer_id": self.employer_id,
            "candidate_id": self.candidate_id,
        }

    @property
    def visa_case(self) -> dict[str, Any]:
        """The ids that every event of the visa case names."""
        return {
            "visa_case_id": self.visa_case_id,
            "placement_id": self.placement_id,
            "application_id": self.application_id,
            "candidate_id": self.candidate_id,
        }

    def confirmed(self, today: date) -> PlacementConfirmed:
        """Contracted for a job in Portugal."""
        return PlacementConfirmed(
            **self.placement,
            pathway=self.pathway,
            destination="PT",
            isco="7212",
            pay=Pay(amount=Decimal("3600"), currency="EUR", period=PayPeriod.MONTH),
            weekly_hours=40,
            start_date=today + timedelta(days=30),
            programme_ids=self.programme_ids,
            sponsor_employer_id=self.sponsor_employer_id,
        )

    def granted(self, today: date, **changes: Any) -> VisaGranted:
        """With a visa for half a year and a travel document for two."""
        dates = {
            "destination": "PT",
            "valid_from": today,
            "valid_until": today + timedelta(days=180),
            "travel_document_valid_until": today + timedelta(days=730),
        }
        return VisaGranted(**self.visa_case, **(dates | changes))

    def family(
        self, *, granted: int = 0, refused: int = 0, pending: int = 0, parting_accepted: bool = False
    ) -> FamilyVisasDecided:
        """How far the visas are of those who travel together with the person."""
        return FamilyVisasDecided(
            **self.visa_case,
            together=granted + refused + pending,
            granted=granted,
            refused=refused,
            pending=pending,
            parting_accepted=parting_accepted,
        )

    def follower_granted(self, member_id: UUID, today: date, **changes: Any) -> FollowerVisaGranted:
        """Somebody of the family may follow, for half a year from today."""
        dates = {
            "destination": "PT",
            "valid_from": today,
            "valid_until": today + timedelta(days=180),
            "travel_document_valid_until": today + timedelta(days=730),
        }
        return FollowerVisaGranted(**self.visa_case, member_id=member_id, **(dates | changes))

    def follower_lost(self, member_id: UUID, *, still_follows: bool) -> FollowerVisaLost:
        """Their visa is none any more, or they do not follow."""
        return FollowerVisaLost(**self.visa_case, member_id=member_id, still_follows=still_follows)

    def oriented(self) -> OrientationCompleted:
        """Prepared for departure."""
        return OrientationCompleted(
            orientation_id=uuid4(), placement_id=self.placement_id, candidate_id=self.candidate_id
        )


class World:
    """integration-svc with everything around it. Short names for what a test says often."""

    def __init__(self, service: ServiceUnderTest) -> None:
        self.service = service
        self.worker = service.client(Role.INTEGRATION_WORKER)
        self.director = service.client(Role.PROGRAMME_DIRECTOR)

    # --- time and messages -----------------------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """Business time."""
        return self.service.runtime.clock.now()

    @property
    def today(self) -> date:
        """The business day in UTC."""
        return self.now.date()

    async def hear(self, *events: Event) -> None:
        """Let other services tell something, one after another."""
        for event in events:
            await self.service.receive(event)

    async def nothing_waits(self) -> bool:
        """Whether every event that was told has had its effect."""
        async with self.service.runtime.sessions() as session:
            return (await session.execute(select(parked_record.c.id))).first() is None

    async def live(self, days: float) -> None:
        """Let business time pass until every timer that fell due has fired."""
        await self.service.move_clock(days=days)
        await self.service.eventually(self._nothing_is_due)

    async def _nothing_is_due(self) -> bool:
        async with self.service.runtime.sessions() as session:
            due = select(timer.c.id).where(
                timer.c.due_at <= self.now, timer.c.fired_at.is_(None), timer.c.cancelled_at.is_(None)
            )
            return (await session.execute(due)).first() is None

    # --- what is on record ---------------------------------------------------------------------------------------

    async def tasks(self) -> dict[str, dict[str, Any]]:
        """The open tasks by kind; the latest of a kind."""
        async with self.service.runtime.sessions() as session:
            rows = (await session.execute(select(task).where(task.c.state == "open").order_by(task.c.id))).mappings()
            return {row["kind"]: dict(row) for row in rows}

    async def outcomes_of_reactions(self) -> list[str]:
        """Every reaction that was not simply applied."""
        async with self.service.runtime.sessions() as session:
            rows = await session.execute(select(reaction.c.outcome, reaction.c.detail).order_by(reaction.c.id))
            return [f"{outcome}: {detail}" for outcome, detail in rows]

    async def waiting_for(self) -> list[str]:
        """What parked events wait for."""
        async with self.service.runtime.sessions() as session:
            rows = await session.execute(select(parked_record.c.prerequisite))
            return [row.prerequisite for row in rows if row.prerequisite]

    # --- what workers do -------------------------------------------------------------------------------------------

    async def case_of(self, person: Traveller) -> dict[str, Any]:
        """The case of a person's placement, in full."""
        found = await self.get(f"/integration-cases?placement_id={person.placement_id}")
        return await self.get(f"/integration-cases/{found['items'][0]['id']}")

    async def travel_of(self, person: Traveller) -> dict[str, Any]:
        """The journey of a person's placement, in full."""
        found = await self.get(f"/travels?placement_id={person.placement_id}")
        return await self.get(f"/travels/{found['items'][0]['id']}")

    async def get(self, path: str, client: httpx.AsyncClient | None = None) -> dict[str, Any]:
        """A successful reading."""
        answer = await (client or (self.worker if path.startswith("/alerts") else self.director)).get(path)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def post(self, path: str, body: Any = None, client: httpx.AsyncClient | None = None) -> dict[str, Any]:
        """A successful step."""
        answer = await (client or self.worker).post(path, json=body)
        assert answer.status_code in (200, 201), answer.text
        return dict(answer.json())

    async def refused(
        self, path: str, body: Any = None, client: httpx.AsyncClient | None = None
    ) -> tuple[int, set[str]]:
        """The status of a refusal, and the fields that it names."""
        answer = await (client or self.worker).post(path, json=body)
        assert answer.status_code >= 400, answer.text
        return answer.status_code, {error["field"] for error in answer.json().get("errors", [])}

    # --- stations of a journey -----------------------------------------------------------------------------------

    async def prepare(self, person: Traveller) -> None:
        """Up to the granted visa."""
        await self.hear(
            person.registered(), person.confirmed(self.today), person.oriented(), person.granted(self.today)
        )

    def legs(self, *, departs_in_days: float = 5) -> list[dict[str, str]]:
        """From Amman by Istanbul to Lisbon."""
        start = self.now + timedelta(days=departs_in_days)
        times = [start + timedelta(hours=hours) for hours in (0, 3, 5, 10)]
        first, second, third, fourth = (moment.isoformat() for moment in times)
        return [
            {"from_country": "JO", "to_country": "TR", "departs_at": first, "arrives_at": second},
            {"from_country": "TR", "to_country": "PT", "departs_at": third, "arrives_at": fourth},
        ]

    async def make_ready(self, person: Traveller) -> tuple[str, str]:
        """Clearance and housing. Returns the ids of case and journey."""
        case, travel = await self.case_of(person), await self.travel_of(person)
        await self.post(f"/travels/{travel['id']}/clearances", {"kind": "exit_permit", "cleared_on": f"{self.today}"})
        housing = {"nights_secured": 60, "from_date": f"{self.today}"}
        await self.post(f"/integration-cases/{case['id']}/housing", housing)
        return case["id"], travel["id"]

    async def book(self, person: Traveller) -> tuple[str, str]:
        """Up to the booking."""
        await self.prepare(person)
        return await self.book_prepared(person)

    async def book_prepared(self, person: Traveller) -> tuple[str, str]:
        """From the granted visa to the booking."""
        case_id, travel_id = await self.make_ready(person)
        await self.post(f"/travels/{travel_id}/booking", {"legs": self.legs()})
        return case_id, travel_id

    async def arrive(self, person: Traveller) -> tuple[str, str]:
        """Up to the arrival, five days later."""
        await self.prepare(person)
        return await self.arrive_prepared(person)

    async def arrive_prepared(self, person: Traveller) -> tuple[str, str]:
        """From the granted visa to the arrival, the steps of the first days done."""
        case_id, travel_id = await self.book_prepared(person)
        await self.service.move_clock(days=5)
        await self.post(f"/travels/{travel_id}/departure")
        await self.service.move_clock(hours=10)
        await self.post(f"/travels/{travel_id}/arrival", {"arrived_at": self.now.isoformat()})
        await self.do_first_days(person)
        return case_id, travel_id

    async def do_first_days(self, person: Traveller) -> None:
        """Every step of the first days that is left."""
        case = await self.case_of(person)
        for step in case["first_days"]:
            if step["done_on"] is None:
                await self.post(f"/integration-cases/{case['id']}/first-days/{step['id']}/done")

    async def start(self, person: Traveller) -> str:
        """Up to the first day of work. Returns the id of the case."""
        await self.prepare(person)
        return await self.start_prepared(person)

    async def start_prepared(self, person: Traveller) -> str:
        """From the granted visa to the first day of work. Returns the id of the case."""
        case_id, _ = await self.arrive_prepared(person)
        await self.post(f"/integration-cases/{case_id}/employment-start", self.work())
        return case_id

    def work(self, **changes: Any) -> dict[str, Any]:
        """The first day of work, today."""
        return {"started_on": f"{self.today}", "isco": "7212", "pay": PAY, "weekly_hours": 40} | changes

    def answers(self, day: int, **changes: Any) -> dict[str, Any]:
        """A check-in of somebody who fares well."""
        return {
            "day": day,
            "employed": True,
            "same_employer": True,
            "isco": "7212",
            "pay": PAY,
            "weekly_hours": 40,
            "pay_matches_contract": True,
            "fees_charged": False,
            "passport_held": False,
            "housing_ok": True,
            "safety": 5,
            "satisfaction": 4,
        } | changes

    async def check_in(self, case_id: str, day: int, **changes: Any) -> dict[str, Any]:
        """A check-in that is accepted."""
        return await self.post(f"/integration-cases/{case_id}/checkins", self.answers(day, **changes))

    def programme(self, **changes: Any) -> dict[str, Any]:
        """A programme with a funder's pledge."""
        return {
            "code": f"P-{uuid4().hex[:8]}",
            "name": "Welders for Porto",
            "funder_code": "FND-1",
            "corridors": [["JO", "PT"]],
            "partner_ids": [],
            "starts_on": f"{self.today}",
            "ends_on": f"{self.today + timedelta(days=1000)}",
            "targets": {"placements": 50},
            "budget": {"amount": "500000.00", "currency": "EUR"},
        } | changes


def pathway_published(
    code: str, version: int, job_loss_days: int | None, today: date, *, notice_days: int | None = None
) -> PathwayPublished:
    """A pathway that leaves so many days after the loss of a job."""
    return PathwayPublished(
        pathway=code,
        pathway_version=version,
        kind=PathwayKind.LABOUR,
        destination="PT",
        intake=IntakeStatus.OPEN,
        protection_check=False,
        job_loss_days=job_loss_days,
        job_loss_trigger="end_of_contract",
        job_loss_notice_days=notice_days,
        valid_from=today,
    )
