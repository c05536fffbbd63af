"""A partner, an adviser and the other services as a test needs them; nothing here is used by a running service."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import httpx
from pathways_chassis.tables import timer
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import Pay, PayPeriod
from pathways_contracts.events.employer.application import ApplicationAccepted, ApplicationEnd, ApplicationEnded
from pathways_contracts.events.employer.placement import PlacementConfirmed, PlacementEnded
from pathways_contracts.events.integration.integration_case import (
    EmploymentEnded,
    EmploymentStarted,
    IntegrationCaseAdvanced,
    IntegrationStage,
)
from pathways_taxonomy import taxonomy
from sqlalchemy import func, select

PAY = Pay(amount="42000.00", currency="GBP", period=PayPeriod.YEAR)
IDENTITY = {
    "given_names": "Testina",
    "family_names": "Quillfeather",
    "birth_date": "1990-01-01",
    "phone": "+000555000111",
}
SIGN_OFF = ("collect_documents", "seek_sponsorship", "sign_off")
ENTRY_VISA = {
    "valid_from": "2030-01-01",
    "valid_until": "2030-06-30",
    "travel_document_valid_until": "2033-01-01",
}


@dataclass(frozen=True)
class Promise:
    """An application of one person, and the placement that may follow."""

    candidate_id: UUID
    application_id: UUID = field(default_factory=uuid4)
    vacancy_id: UUID = field(default_factory=uuid4)
    employer_id: UUID = field(default_factory=uuid4)
    placement_id: UUID = field(default_factory=uuid4)
    integration_case_id: UUID = field(default_factory=uuid4)


class Programme:
    """One partner's caseworker and the programme's visa adviser at work, with events as other services send them."""

    def __init__(self, service: ServiceUnderTest) -> None:
        self.service = service
        self.partner_id = uuid4()
        self.caseworker = service.client(Role.CASEWORKER, organisation_id=self.partner_id)
        self.adviser = service.client(Role.VISA_ADVISER)

    async def let_pass(self, **duration: float) -> None:
        """Business time passes, as `timedelta` names it, and everything that was due by then has been done."""
        await self.service.move_clock(**duration)
        await self.service.eventually(self._nothing_is_due)

    async def _nothing_is_due(self) -> bool:
        waiting = select(func.count()).where(
            timer.c.fired_at.is_(None),
            timer.c.cancelled_at.is_(None),
            timer.c.due_at <= self.service.runtime.clock.now(),
        )
        async with self.service.runtime.sessions() as session:
            return bool((await session.execute(waiting)).scalar_one() == 0)

    # --- people ------------------------------------------------------------------------------------------

    async def register(self, **more: Any) -> str:
        """A person in `draft`."""
        body = {"identity": IDENTITY, "profile": {"skills": [{"code": taxonomy().skills[0].code}]}, **more}
        answer = await self.caseworker.post("/candidates", json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def consent(self, candidate_id: str, purpose: str, counterparty_id: UUID | None = None) -> dict[str, Any]:
        """A consent that stands."""
        body: dict[str, Any] = {"purpose": purpose, "text_version": "1", "given_how": "in_person"}
        if counterparty_id is not None:
            body["counterparty_id"] = str(counterparty_id)
        answer = await self.caseworker.post(f"/candidates/{candidate_id}/consents", json=body)
        assert answer.status_code == 201, answer.text
        granted: dict[str, Any] = answer.json()
        return granted

    async def active(self, *consents: str) -> str:
        """A person in the pool, by default shown anonymised."""
        candidate_id = await self.register()
        for purpose in ("register", *(consents or ("share_anonymised",))):
            await self.consent(candidate_id, purpose)
        await self.moved(candidate_id, "submit", "activate")
        return candidate_id

    async def member(self, of: object, plan: str = "together", **more: Any) -> str:
        """Somebody of the household, by default a spouse who is no candidate."""
        body = {
            "relation": "spouse",
            "plan": plan,
            **({} if "candidate_id" in more else {"identity": IDENTITY}),
            **more,
        }
        answer = await self.caseworker.post(f"/candidates/{of}/household-members", json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def withdraw_consent(self, candidate_id: object, purpose: str) -> None:
        """The person no longer allows a purpose."""
        path = f"/candidates/{candidate_id}/consents"
        listed = (await self.caseworker.get(path)).json()["items"]
        [standing] = [one for one in listed if one["purpose"] == purpose and one["withdrawn_at"] is None]
        answer = await self.caseworker.post(f"{path}/{standing['id']}/withdrawal")
        assert answer.status_code == 200, answer.text

    async def move(self, candidate_id: object, action: str, **more: Any) -> httpx.Response:
        """Ask for a move."""
        return await self.caseworker.post(f"/candidates/{candidate_id}/moves", json={"action": action, **more})

    async def moved(self, candidate_id: object, *actions: str, **more: Any) -> str:
        """The state after moves that succeed."""
        for action in actions:
            answer = await self.move(candidate_id, action, **more)
            assert answer.status_code == 200, answer.text
        return str(answer.json()["state"])

    async def person(self, candidate_id: object) -> dict[str, Any]:
        """A person as the API shows them."""
        answer = await self.caseworker.get(f"/candidates/{candidate_id}")
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.json()
        return shown

    async def state(self, candidate_id: object) -> str:
        """Where a person stands."""
        return str((await self.person(candidate_id))["state"])

    # --- applications and placements ---------------------------------------------------------------------------------

    async def accept(self, promise: Promise) -> Promise:
        """The person accepted an offer."""
        await self.service.receive(
            ApplicationAccepted(
                application_id=promise.application_id,
                candidate_id=promise.candidate_id,
                vacancy_id=promise.vacancy_id,
                employer_id=promise.employer_id,
            )
        )
        return promise

    async def end_application(self, promise: Promise, reason: str | None = None) -> None:
        """The employer withdrew the offer."""
        await self.service.receive(
            ApplicationEnded(
                application_id=promise.application_id,
                candidate_id=promise.candidate_id,
                vacancy_id=promise.vacancy_id,
                employer_id=promise.employer_id,
                end=ApplicationEnd.OFFER_WITHDRAWN,
                reason=reason,
            )
        )

    async def confirm(self, promise: Promise, pathway: str = "gb_skilled_worker") -> None:
        """The contract stands."""
        await self.service.receive(
            PlacementConfirmed(
                placement_id=promise.placement_id,
                application_id=promise.application_id,
                candidate_id=promise.candidate_id,
                vacancy_id=promise.vacancy_id,
                employer_id=promise.employer_id,
                pathway=pathway,
                destination=pathway[:2].upper(),
                isco="7212",
                pay=PAY,
                weekly_hours=38,
                start_date=date(2030, 3, 1),
            ),
            correlation_id=promise.application_id,
        )

    async def end_placement(self, promise: Promise) -> None:
        """The placement ended."""
        await self.service.receive(
            PlacementEnded(
                placement_id=promise.placement_id,
                application_id=promise.application_id,
                candidate_id=promise.candidate_id,
                vacancy_id=promise.vacancy_id,
                employer_id=promise.employer_id,
                reason="employer_closed",
            )
        )

    async def reserved(self, candidate_id: str | None = None) -> Promise:
        """A person promised to an application."""
        promise = await self.accept(Promise(UUID(candidate_id or await self.active())))
        assert await self.reservation(promise) == "confirmed"
        return promise

    async def reservation(self, promise: Promise) -> str | None:
        """Where the promise to an application stands."""
        answer = await self.caseworker.get(f"/candidates/{promise.candidate_id}/reservations")
        states = {one["application_id"]: str(one["state"]) for one in answer.json()["items"]}
        return states.get(str(promise.application_id))

    # --- work ------------------------------------------------------------------------------------------

    async def start_work(self, promise: Promise) -> None:
        """The first day of work."""
        await self.service.receive(
            EmploymentStarted(
                integration_case_id=promise.integration_case_id,
                placement_id=promise.placement_id,
                candidate_id=promise.candidate_id,
                employer_id=promise.employer_id,
                started_on=date(2030, 3, 1),
                isco="7212",
                pay=PAY,
                weekly_hours=38,
            )
        )

    async def lose_work(self, promise: Promise) -> None:
        """The job ended."""
        await self.service.receive(
            EmploymentEnded(
                integration_case_id=promise.integration_case_id,
                placement_id=promise.placement_id,
                candidate_id=promise.candidate_id,
                employer_id=promise.employer_id,
                ended_on=date(2030, 9, 1),
                reason="redundancy",
            )
        )

    async def close_integration(self, promise: Promise) -> None:
        """The integration case was closed."""
        await self.service.receive(
            IntegrationCaseAdvanced(
                integration_case_id=promise.integration_case_id,
                placement_id=promise.placement_id,
                candidate_id=promise.candidate_id,
                stage=IntegrationStage.CLOSED,
            )
        )

    # --- visa cases ------------------------------------------------------------------------------------------

    async def with_case(self, pathway: str = "gb_skilled_worker") -> Promise:
        """A person whose visa case is open."""
        return await self.with_case_of(await self.active(), pathway)

    async def with_case_of(self, candidate_id: str, pathway: str = "gb_skilled_worker") -> Promise:
        """A visa case of somebody in the pool."""
        promise = await self.reserved(candidate_id)
        await self.confirm(promise, pathway)
        return promise

    async def case(self, promise: Promise) -> dict[str, Any]:
        """The visa case of a placement, in full."""
        found = await self.adviser.get("/visa-cases", params={"placement_id": str(promise.placement_id)})
        [short] = found.json()["items"]
        full: dict[str, Any] = (await self.adviser.get(f"/visa-cases/{short['id']}")).json()
        return full

    async def settle_rules(self, case: dict[str, Any], *, but: Sequence[str] = ()) -> None:
        """Every requirement met and the sponsorship recorded."""
        path = f"/visa-cases/{case['id']}"
        for rule in case["rule_checks"]:
            if rule["requirement"] not in but:
                body = {"requirement": rule["requirement"], "status": "met"}
                assert (await self.adviser.post(f"{path}/rule-checks", json=body)).status_code == 200
        recorded = await self.adviser.post(f"{path}/sponsorship", json={"sponsor_reference": "COS-1"})
        assert recorded.status_code == 200

    async def decide(self, link: dict[str, Any], action: str, **more: Any) -> httpx.Response:
        """Ask for a move of an authorisation."""
        return await self.adviser.post(f"/authorisations/{link['id']}/moves", json={"action": action, **more})

    async def decided(self, link: dict[str, Any], *actions: str, **more: Any) -> str:
        """The state of an authorisation after moves that succeed; `more` goes with the last one."""
        for place, action in enumerate(actions, start=1):
            answer = await self.decide(link, action, **(more if place == len(actions) else {}))
            assert answer.status_code == 200, answer.text
        return str(answer.json()["state"])

    async def visa_of_member(self, promise: Promise, member_id: str) -> dict[str, Any]:
        """The latest link of a member's chain."""
        links = (await self.case(promise))["family_authorisations"]
        return dict([link for link in links if link["member_id"] == member_id][-1])

    async def to_entry_visa(self, promise: Promise) -> dict[str, Any]:
        """The entry visa's authorisation, in screening, with every rule settled and what goes before it granted."""
        await self.settle_rules(await self.case(promise))
        while (link := (await self.case(promise))["authorisations"][-1])["kind"] != "entry_visa":
            await self.decided(link, *SIGN_OFF, "lodge", "grant")
        return dict(link)

    async def task(self, kind: str, aggregate_id: str) -> dict[str, Any]:
        """The open task of a kind about one thing."""
        answer = await self.caseworker.get("/tasks", params={"kind": kind, "state": "open", "limit": 200})
        [found] = [one for one in answer.json()["items"] if one["aggregate_id"] == aggregate_id]
        return dict(found)

    async def open_tasks(self, kind: str) -> list[str]:
        """What tasks of a kind are open, by aggregate."""
        answer = await self.caseworker.get("/tasks", params={"kind": kind, "state": "open", "limit": 200})
        return [str(one["aggregate_id"]) for one in answer.json()["items"]]
