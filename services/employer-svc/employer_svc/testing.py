"""An employer, its people and the other services as a test needs them; nothing here is used by a running service."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import httpx
from pathways_chassis.clock import system_now
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose, Pay, PayPeriod
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateRegistered
from pathways_contracts.events.candidate.consent import ConsentGranted
from pathways_contracts.events.candidate.pathway import (
    IntakeStatus,
    PathwayKind,
    PathwayPublished,
    SafetyRating,
    SafetyRatings,
)
from pathways_contracts.events.candidate.reservation import ReservationConfirmed
from pathways_contracts.events.candidate.safety_sheet import SafetySheetAcknowledged
from pathways_contracts.events.candidate.visa_case import (
    PermanentStatusGranted,
    VisaCaseClosed,
    VisaCaseMovedToPathway,
    VisaCaseOpened,
    VisaGranted,
    WorkPermitted,
)
from pathways_contracts.events.integration.integration_case import (
    CheckinRecorded,
    EmploymentEnded,
    EmploymentStarted,
)
from pathways_contracts.events.integration.travel import ArrivalConfirmed, TravelDeparted
from pathways_contracts.events.matching.match import MatchShortlisted
from pathways_taxonomy import taxonomy

from employer_svc.domain.due_diligence import standards

PATHWAY = "gb_skilled_worker"
PROTECTED_PATHWAY = "gb_protected_route"
PAY = {"amount": "45000.00", "currency": "GBP", "period": "year"}
TODAY = date(2026, 3, 2)
SAFETY = SafetyRatings(
    permanence=SafetyRating.AMBER,
    re_entry=SafetyRating.AMBER,
    asylum_access=SafetyRating.AMBER,
    family=SafetyRating.AMBER,
)
FLOOR = Pay(amount="41700.00", currency="GBP", period=PayPeriod.YEAR)
FOUND_WELL: dict[str, Any] = {
    "findings": [
        {"point": point, "outcome": "met", "evidence": ["site_visit"], "checked_on": str(system_now().date())}
        for point in standards()["iris_2019"].points
    ],
    "fee_pledge": True,
    "briefing_done": True,
    "sponsor_licence": {"reference": "LICENCE-1", "valid_until": "2090-01-01"},
}


def cost(kind: str, **shares: str) -> dict[str, Any]:
    """A line of the cost ledger, by what each payer bears in GBP."""
    borne = [{"payer": payer, "amount": amount} for payer, amount in shares.items()]
    total = sum(Decimal(amount) for amount in shares.values())
    return {"type": kind, "amount": str(total), "currency": "GBP", "shares": borne}


@dataclass
class Recruitment:
    """One employer with a vacancy, its staff, a caseworker of the candidates' partner and a director."""

    service: ServiceUnderTest
    partner_id: UUID = field(default_factory=uuid4)
    programme_id: UUID = field(default_factory=uuid4)
    employer_id: str = ""
    vacancy_id: str = ""

    # --- people ------------------------------------------------------------------------------------------

    @property
    def director(self) -> httpx.AsyncClient:
        return self.service.client(Role.PROGRAMME_DIRECTOR)

    @property
    def second_director(self) -> httpx.AsyncClient:
        return self.service.client(Role.PROGRAMME_DIRECTOR, subject="second director")

    @property
    def administrator(self) -> httpx.AsyncClient:
        return self.service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=self.partner_id)

    @property
    def caseworker(self) -> httpx.AsyncClient:
        return self.service.client(Role.CASEWORKER, organisation_id=self.partner_id)

    @property
    def staff(self) -> httpx.AsyncClient:
        return self.service.client(Role.EMPLOYER, organisation_id=UUID(self.employer_id))

    def person(self, candidate_id: UUID) -> httpx.AsyncClient:
        return self.service.client(Role.CANDIDATE, candidate_id=candidate_id)

    # --- employers and vacancies -------------------------------------------------------------------------

    async def begin(self, **vacancy: Any) -> "Recruitment":
        """An active employer with an open vacancy."""
        await self.activate_employer()
        self.vacancy_id = await self.open_vacancy(**vacancy)
        return self

    async def register_employer(self) -> str:
        body = {"name": "Testhouse Works", "country": "GB", "sector": "health"}
        body |= {"programme_ids": [str(self.programme_id)]}  # type: ignore[dict-item]  # a list beside texts
        made = await self.director.post("/employers", json=body)
        assert made.status_code == 201, made.text
        self.employer_id = made.json()["id"]
        return self.employer_id

    async def activate_employer(self) -> None:
        await self.register_employer()
        await self.employer_moved("start_due_diligence")
        await self.find_out(FOUND_WELL)
        await self.employer_moved("agree")
        await self.employer_moved("activate")

    async def find_out(self, found: Mapping[str, Any]) -> None:
        path = f"/employers/{self.employer_id}"
        etag = (await self.director.get(path)).headers["ETag"]
        answer = await self.director.put(f"{path}/due-diligence", json=found, headers={"If-Match": etag})
        assert answer.status_code == 200, answer.text
        approved = await self.second_director.post(f"{path}/due-diligence/approval")
        assert approved.status_code == 200, approved.text

    async def hold_licence(self, *, days: int) -> None:
        """A sponsor licence whose last day is so many days ahead."""
        valid_until = self.service.runtime.clock.now().date() + timedelta(days=days)
        await self.find_out(
            {**FOUND_WELL, "sponsor_licence": {"reference": "LICENCE-2", "valid_until": str(valid_until)}}
        )

    async def lose_licence(self) -> None:
        """The last day of a sponsor licence passes without a renewal."""
        await self.hold_licence(days=2)
        await self.service.move_clock(days=3)

        async def is_asked_for() -> bool:
            return bool(await self.tasks("renew_sponsor_licence"))

        await self.service.eventually(is_asked_for)

    async def move_employer(self, action: str, reason: str | None = None) -> httpx.Response:
        body = {"action": action, "reason": reason}
        return await self.director.post(f"/employers/{self.employer_id}/moves", json=body)

    async def employer_moved(self, action: str, reason: str | None = None) -> str:
        answer = await self.move_employer(action, reason)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["state"])

    def vacancy_body(self, **changed: Any) -> dict[str, Any]:
        return {
            "employer_id": self.employer_id,
            "kind": "job",
            "title": "Somebody for the laboratory",
            "occupation": taxonomy().occupations[0].code,
            "country": "GB",
            "seats": 2,
            "pay": PAY,
            "weekly_hours": 38,
            "contract_months": 24,
            "pathways": [PATHWAY],
            "start_date": str(date.today() + timedelta(days=200)),
            "programme_ids": [str(self.programme_id)],
            **changed,
        }

    async def write_vacancy(self, **changed: Any) -> str:
        made = await self.staff.post("/vacancies", json=self.vacancy_body(**changed))
        assert made.status_code == 201, made.text
        return str(made.json()["id"])

    async def open_vacancy(self, **changed: Any) -> str:
        vacancy_id = await self.write_vacancy(**changed)
        for action in ("submit", "open"):
            answer = await self.move_vacancy(action, vacancy_id=vacancy_id)
            assert answer.status_code == 200, answer.text
        return vacancy_id

    async def move_vacancy(
        self, action: str, reason: str | None = None, *, vacancy_id: str | None = None
    ) -> httpx.Response:
        path = f"/vacancies/{vacancy_id or self.vacancy_id}/moves"
        return await self.director.post(path, json={"action": action, "reason": reason})

    async def taken(self, vacancy_id: str | None = None) -> tuple[int, int]:
        """The seats of a vacancy that are held and filled."""
        found = await self.vacancy(vacancy_id)
        return found["held"], found["filled"]

    async def vacancy(self, vacancy_id: str | None = None) -> dict[str, Any]:
        answer = await self.director.get(f"/vacancies/{vacancy_id or self.vacancy_id}")
        found: dict[str, Any] = answer.json()
        return found

    # --- applications ------------------------------------------------------------------------------------

    async def shortlist(self, candidate_id: UUID, vacancy_id: str | None = None) -> str:
        """The application that a shortlisted match of the person became."""
        place = vacancy_id or self.vacancy_id
        await self.service.receive(CandidateRegistered(candidate_id=candidate_id, partner_id=self.partner_id))
        await self.service.receive(self.shortlisted(candidate_id, place))
        path = f"/applications?candidate_id={candidate_id}&vacancy_id={place}"
        [found] = [one for one in (await self.director.get(path)).json()["items"] if one["state"] == "shortlisted"]
        return str(found["id"])

    def shortlisted(self, candidate_id: UUID, vacancy_id: str) -> MatchShortlisted:
        return MatchShortlisted(
            match_id=uuid4(),
            candidate_id=candidate_id,
            vacancy_id=UUID(vacancy_id),
            employer_id=UUID(self.employer_id),
            configuration_version=1,
        )

    async def allow_identification(self, candidate_id: UUID) -> None:
        await self.service.receive(
            ConsentGranted(
                candidate_id=candidate_id,
                purpose=ConsentPurpose.SHARE_IDENTIFIED,
                counterparty_id=UUID(self.employer_id),
                text_version="1",
            )
        )

    async def move(
        self, client: httpx.AsyncClient, application_id: str, action: str, reason: str | None = None
    ) -> httpx.Response:
        return await client.post(f"/applications/{application_id}/moves", json={"action": action, "reason": reason})

    async def moved(
        self, client: httpx.AsyncClient, application_id: str, action: str, reason: str | None = None
    ) -> str:
        answer = await self.move(client, application_id, action, reason)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["state"])

    async def application(self, application_id: str) -> dict[str, Any]:
        found: dict[str, Any] = (await self.director.get(f"/applications/{application_id}")).json()
        return found

    async def interested(self, candidate_id: UUID, vacancy_id: str | None = None) -> str:
        application_id = await self.shortlist(candidate_id, vacancy_id)
        await self.moved(self.staff, application_id, "invite")
        await self.allow_identification(candidate_id)
        await self.moved(self.caseworker, application_id, "express_interest")
        return application_id

    async def in_rounds(self, candidate_id: UUID, vacancy_id: str | None = None) -> str:
        application_id = await self.interested(candidate_id, vacancy_id)
        await self.moved(self.staff, application_id, "start_rounds")
        return application_id

    def offer_body(self, **changed: Any) -> dict[str, Any]:
        now = self.service.runtime.clock.now()
        return {
            "pay": PAY,
            "start_date": str(now.date() + timedelta(days=200)),
            "weekly_hours": 38,
            "contract_months": 24,
            "language": "eng",
            "expires_at": (now + timedelta(days=21)).isoformat(),
            "pathway": PATHWAY,
            "adult_confirmed": True,
            **changed,
        }

    async def offer(self, application_id: str, **changed: Any) -> httpx.Response:
        return await self.staff.post(f"/applications/{application_id}/offer", json=self.offer_body(**changed))

    async def offered(self, candidate_id: UUID, vacancy_id: str | None = None) -> str:
        application_id = await self.in_rounds(candidate_id, vacancy_id)
        answer = await self.offer(application_id)
        assert answer.status_code == 201, answer.text
        return application_id

    async def accepted(self, candidate_id: UUID, vacancy_id: str | None = None) -> str:
        application_id = await self.offered(candidate_id, vacancy_id)
        await self.accept(candidate_id, application_id)
        return application_id

    async def accept(self, candidate_id: UUID, application_id: str) -> None:
        """The counselled person, who has seen the safety sheet, accepts at once."""
        await self.acknowledge(candidate_id, application_id)
        answer = await self.person(candidate_id).post(
            f"/applications/{application_id}/acceptance", json={"counselled": True, "shorten_reflection": True}
        )
        assert answer.status_code == 200, answer.text

    async def acknowledge(
        self,
        candidate_id: UUID,
        application_id: str,
        *,
        pathway: str = PATHWAY,
        version: int = 1,
        overall: str = "amber",
    ) -> None:
        """The person has seen the safety sheet of a pathway for the application."""
        await self.service.receive(
            SafetySheetAcknowledged(
                candidate_id=candidate_id,
                application_id=UUID(application_id),
                pathway=pathway,
                pathway_version=version,
                overall=SafetyRating(overall),
            )
        )

    async def reserved(self, candidate_id: UUID, vacancy_id: str | None = None) -> str:
        application_id = await self.accepted(candidate_id, vacancy_id)
        await self.reserve(candidate_id, application_id, vacancy_id)
        return application_id

    async def reserve(self, candidate_id: UUID, application_id: str, vacancy_id: str | None = None) -> None:
        """The person is reserved for an accepted application."""
        await self.service.receive(
            ReservationConfirmed(
                reservation_id=uuid4(),
                application_id=UUID(application_id),
                candidate_id=candidate_id,
                vacancy_id=UUID(vacancy_id or self.vacancy_id),
            )
        )

    def contract_body(self, **changed: Any) -> dict[str, Any]:
        today = str(self.service.runtime.clock.now().date())
        costs = [cost("travel", employer="900.00")]
        signed = {"signed_by_employer_on": today, "signed_by_candidate_on": today}
        return {"terms": self.terms(), **signed, "costs": costs, **changed}

    def terms(self, **changed: Any) -> dict[str, Any]:
        """The terms of a contract, as they are offered."""
        offered = self.offer_body()
        kept = ("pay", "start_date", "weekly_hours", "contract_months", "language")
        isco = taxonomy().occupations[0].isco
        return {**{name: offered[name] for name in kept}, "isco": isco, **changed}

    async def sign(self, application_id: str, **changed: Any) -> httpx.Response:
        path = f"/applications/{application_id}/contract"
        return await self.staff.post(path, json=self.contract_body(**changed))

    async def placed(self, candidate_id: UUID, vacancy_id: str | None = None) -> tuple[str, str]:
        """The contracted application and the confirmed placement of a person."""
        application_id = await self.reserved(candidate_id, vacancy_id)
        answer = await self.sign(application_id)
        assert answer.status_code == 201, answer.text
        return application_id, str(answer.json()["placement"]["id"])

    async def placed_from_offer(self, candidate_id: UUID, application_id: str, **terms: Any) -> str:
        """The confirmed placement of a person who was made an offer, with the terms that it had beside the usual."""
        await self.accept(candidate_id, application_id)
        await self.reserve(candidate_id, application_id)
        answer = await self.sign(application_id, terms=self.terms(**terms))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["placement"]["id"])

    # --- placements --------------------------------------------------------------------------------------

    async def move_placement(self, placement_id: str, action: str, reason: str | None = None) -> httpx.Response:
        return await self.director.post(f"/placements/{placement_id}/moves", json={"action": action, "reason": reason})

    async def tasks(self, kind: str) -> dict[str, dict[str, Any]]:
        """The evidence of the employer's open tasks of a kind, by what they are about."""
        found = (await self.staff.get(f"/tasks?kind={kind}&state=open")).json()["items"]
        return {one["aggregate_id"]: one["evidence"] for one in found}

    async def placement(self, placement_id: str) -> dict[str, Any]:
        found: dict[str, Any] = (await self.director.get(f"/placements/{placement_id}")).json()
        return found


class Facts:
    """The facts that other services tell of one placement."""

    def __init__(self, recruitment: Recruitment, candidate_id: UUID, application_id: str, placement_id: str) -> None:
        about: dict[str, Any] = {"candidate_id": candidate_id, "placement_id": UUID(placement_id)}
        self.employer_id = UUID(recruitment.employer_id)
        self.visa = {**about, "visa_case_id": uuid4(), "application_id": UUID(application_id)}
        self.travel = {**about, "travel_id": uuid4()}
        self.case = {**about, "integration_case_id": uuid4()}

    def visa_opened(self) -> Event:
        return VisaCaseOpened(pathway=PATHWAY, destination="GB", **self.visa)

    def visa_granted(self) -> Event:
        return VisaGranted(
            destination="GB",
            valid_from=TODAY,
            valid_until=TODAY + timedelta(days=300),
            travel_document_valid_until=TODAY + timedelta(days=900),
            **self.visa,
        )

    def work_permitted(self) -> Event:
        return WorkPermitted(destination="GB", **self.visa)

    def moved_to(self, pathway: str) -> Event:
        return VisaCaseMovedToPathway(pathway=pathway, earlier_pathway=PATHWAY, reason="visa_refused", **self.visa)

    def visa_closed(self) -> Event:
        return VisaCaseClosed(reason="refused_no_remedy", **self.visa)

    def permanent(self) -> Event:
        return PermanentStatusGranted(**self.visa)

    def departed(self) -> Event:
        return TravelDeparted(**self.travel)

    def arrived(self) -> Event:
        return ArrivalConfirmed(country="GB", arrived_at=datetime(2026, 3, 3, tzinfo=UTC), **self.travel)

    def started(self) -> Event:
        pay = Pay(amount="45000.00", currency="GBP", period=PayPeriod.YEAR)
        return EmploymentStarted(
            employer_id=self.employer_id, started_on=TODAY, isco="3212", pay=pay, weekly_hours=38, **self.case
        )

    def checked_in(self, **said: Any) -> Event:
        answers = {"day": 180, "recorded_on": TODAY, "employed": True, "same_employer": True, **said}
        return CheckinRecorded(**answers, **self.case)

    def job_ended(self) -> Event:
        return EmploymentEnded(employer_id=self.employer_id, ended_on=TODAY, reason="redundancy", **self.case)


async def hear_of_pathways(service: ServiceUnderTest) -> None:
    """The pathways of these tests are published."""
    for code, protected in ((PATHWAY, False), (PROTECTED_PATHWAY, True)):
        await service.receive(pathway(code, protection_check=protected))


def pathway(code: str, **changed: Any) -> PathwayPublished:
    """A pathway to Great Britain whose intake is open, as candidate-svc publishes it."""
    return PathwayPublished.model_validate(
        {
            "pathway": code,
            "pathway_version": 1,
            "kind": PathwayKind.LABOUR,
            "destination": "GB",
            "intake": IntakeStatus.OPEN,
            "protection_check": False,
            "pay_floor": FLOOR,
            "valid_from": date(2020, 1, 1),
            "safety": SAFETY,
            **changed,
        }
    )
