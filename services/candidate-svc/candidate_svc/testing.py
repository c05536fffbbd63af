"""A partner, an adviser and the other services as a test needs them; nothing here is used by a running service."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import httpx
from pathways_chassis.tables import timer
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import Pay, PayPeriod
from pathways_contracts.events.employer.application import (
    ApplicationAccepted,
    ApplicationEnd,
    ApplicationEnded,
    OfferMade,
)
from pathways_contracts.events.employer.placement import PlacementConfirmed, PlacementEnded, PlacementStage
from pathways_contracts.events.integration.integration_case import (
    EmploymentEnded,
    EmploymentStarted,
    IntegrationCaseAdvanced,
    IntegrationStage,
)
from pathways_contracts.events.integration.travel import ArrivalConfirmed
from pathways_contracts.events.training.enrolment import TrainingPlanProposed
from pathways_taxonomy import taxonomy
from sqlalchemy import func, select

from candidate_svc.domain.data_sharing import SharedField
from candidate_svc.domain.pathway import known_pathway
from candidate_svc.usecases.send_notification import REACH_PERSON


async def no_conflict(*reviewers: httpx.AsyncClient) -> None:
    """Each declares that nothing ties them to anybody."""
    for reviewer in reviewers:
        answer = await reviewer.put("/conflict-declaration", json={"ties": []})
        assert answer.status_code == 200, answer.text


PAY = Pay(amount="42000.00", currency="GBP", period=PayPeriod.YEAR)
IDENTITY = {
    "given_names": "Testina",
    "family_names": "Quillfeather",
    "birth_date": "1990-01-01",
    "phone": "+000555000111",
}
_NUMBERS = count()
_BIRTH_DAYS = tuple(range(13, 29))
"""None of them could be a month."""


def somebody_else() -> dict[str, str]:
    """The identity again, with a birth date and a phone that nobody had before: who shares them may be a duplicate."""
    number = next(_NUMBERS)
    months, day = divmod(number, len(_BIRTH_DAYS))
    year, month = divmod(months, 12)
    birth_date = f"{1940 + year}-{month + 1:02d}-{_BIRTH_DAYS[day]}"
    return {**IDENTITY, "birth_date": birth_date, "phone": f"+000555{number:06d}"}


SIGN_OFF = ("collect_documents", "seek_sponsorship", "sign_off")
ENTRY_VISA = {
    "valid_from": "2030-01-01",
    "valid_until": "2030-06-30",
    "travel_document_valid_until": "2033-01-01",
}
GIVEN = {"text_version": "2026-1", "text_language": "eng", "given_how": "in_person"}
"""In which words a person was asked, and how they agreed."""
SAID_NO = {"said_how": "in_person"}
"""How a person tells a caseworker that they allow something no longer."""
ANSWERED_WITHIN = timedelta(days=10)
"""How long the offers of tests stand."""


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
        self.director = service.client(Role.PROGRAMME_DIRECTOR)

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

    async def agree_with(self, partner_id: UUID, **changed: Any) -> str:
        """An agreement in force with another partner, about everything that may cross."""
        today = self.service.runtime.clock.now().date()
        body = {
            "other_party_id": str(partner_id),
            "purposes": ["register", "share_identified"],
            "fields": list(SharedField),
            "countries": ["GB", "JO"],
            "valid_from": str(today),
            "valid_until": str(today + timedelta(days=1000)),
            **changed,
        }
        parties = [
            self.service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=one)
            for one in (self.partner_id, partner_id)
        ]
        drafted = await parties[0].post("/data-sharing-agreements", json=body)
        assert drafted.status_code == 201, drafted.text
        path = f"/data-sharing-agreements/{drafted.json()['id']}"
        for party, action in zip(parties, ("sign", "countersign"), strict=True):
            answer = await party.post(f"{path}/moves", json={"action": action})
            assert answer.status_code == 200, answer.text
        return path

    # --- people ------------------------------------------------------------------------------------------

    async def register(self, **more: Any) -> str:
        """A person in `draft`."""
        body = {"identity": somebody_else(), "profile": {"skills": [{"code": taxonomy().skills[0].code}]}, **more}
        answer = await self.caseworker.post("/candidates", json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def consent(self, candidate_id: str, purpose: str, counterparty_id: UUID | None = None) -> dict[str, Any]:
        """A consent that stands."""
        body: dict[str, Any] = {"purpose": purpose, **GIVEN}
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
        answer = await self.caseworker.post(f"{path}/{standing['id']}/withdrawal", json=SAID_NO)
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

    async def acknowledge(self, promise: Promise, pathway: str = "gb_skilled_worker", **changed: Any) -> httpx.Response:
        """The person has been shown the safety sheet of a pathway for the application."""
        body = {
            "application_id": str(promise.application_id),
            "pathway": pathway,
            "pathway_version": known_pathway(pathway).version,
            "language": "eng",
            **changed,
        }
        path = f"/candidates/{promise.candidate_id}/safety-acknowledgements"
        return await self.caseworker.post(path, json=body)

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

    async def confirm(self, promise: Promise, pathway: str = "gb_skilled_worker", allowed: Sequence[str] = ()) -> None:
        """The contract stands; `allowed` are the pathways that the vacancy names."""
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
                allowed_pathways=tuple(allowed),
            ),
            correlation_id=promise.application_id,
        )

    async def end_placement(self, promise: Promise, stage: PlacementStage | None = None) -> None:
        """The placement ended, having come so far."""
        await self.service.receive(
            PlacementEnded(
                placement_id=promise.placement_id,
                application_id=promise.application_id,
                candidate_id=promise.candidate_id,
                vacancy_id=promise.vacancy_id,
                employer_id=promise.employer_id,
                reason="employer_closed",
                stage=stage,
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

    # --- arrival and work ------------------------------------------------------------------------------------------

    async def arrive(self, promise: Promise, country: str = "GB") -> ArrivalConfirmed:
        """The person has arrived for the placement."""
        arrived = ArrivalConfirmed(
            travel_id=uuid4(),
            placement_id=promise.placement_id,
            candidate_id=promise.candidate_id,
            country=country,
            arrived_at=self.service.runtime.clock.now(),
        )
        await self.service.receive(arrived, correlation_id=promise.application_id)
        return arrived

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
        found = await self.director.get("/visa-cases", params={"placement_id": str(promise.placement_id)})
        [short] = found.json()["items"]
        full: dict[str, Any] = (await self.director.get(f"/visa-cases/{short['id']}")).json()
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


class Reachable:
    """Somebody in the pool who can be reached, and what they are told."""

    def __init__(self, programme: Programme, candidate_id: str) -> None:
        self.programme, self.id = programme, candidate_id
        self.email = f"{uuid4().hex}@example.invalid"
        self.phone = f"+999{uuid4().int % 10**11:011d}"
        self.path = f"/candidates/{candidate_id}/contact-rules"

    async def state(self, *channels: str, client: httpx.AsyncClient | None = None, **more: Any) -> dict[str, Any]:
        """Say how they may be reached; a channel with `!` is read by others."""
        answer = await self.ask(*channels, client=client, **more)
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.json()
        return shown

    async def ask(self, *channels: str, client: httpx.AsyncClient | None = None, **more: Any) -> httpx.Response:
        caller = client or self.programme.caseworker
        addresses = {"email": self.email, "sms": self.phone, "messaging": self.phone}
        stated = [
            {
                "channel": one.rstrip("!"),
                "address": addresses[one.rstrip("!")],
                **({"read_by_others": True} if "!" in one else {}),
            }
            for one in channels
        ]
        etag = (await caller.get(self.path)).headers["ETag"]
        return await caller.put(self.path, json={"channels": stated, **more}, headers={"If-Match": etag})

    async def messages(self) -> list[dict[str, Any]]:
        answer = await self.programme.caseworker.get(f"/candidates/{self.id}/notifications", params={"limit": 200})
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])

    async def stand(self, kind: str) -> list[tuple[str, str | None]]:
        """State and reason of the messages of a kind."""
        return [(one["state"], one["reason"]) for one in await self.messages() if one["kind"] == kind]

    async def comes_to(self, kind: str, *expected: tuple[str, str | None]) -> dict[str, Any]:
        """Wait until the messages of a kind stand like this. Returns the last."""

        async def holds() -> bool:
            return sorted(await self.stand(kind), key=str) == sorted(expected, key=str)

        try:
            await self.programme.service.eventually(holds)
        except AssertionError:
            raise AssertionError(f"{await self.stand(kind)} instead of {expected}") from None
        return [one for one in await self.messages() if one["kind"] == kind][-1]

    async def offered(self, promise: Promise | None = None) -> Promise:
        """Somebody makes them an offer, to be answered within ten days."""
        made = promise or Promise(UUID(self.id))
        service = self.programme.service
        await service.receive(
            OfferMade(
                application_id=made.application_id,
                candidate_id=made.candidate_id,
                vacancy_id=made.vacancy_id,
                employer_id=made.employer_id,
                pay=PAY,
                start_date=date(2030, 3, 1),
                expires_at=service.runtime.clock.now() + ANSWERED_WITHIN,
            ),
            correlation_id=made.application_id,
        )
        return made

    async def planned(self) -> None:
        """Software proposes a training."""
        await self.programme.service.receive(
            TrainingPlanProposed(plan_id=uuid4(), candidate_id=UUID(self.id), vacancy_id=uuid4(), course_ids=(uuid4(),))
        )

    async def is_asked_for(self) -> bool:
        return self.id in await self.programme.open_tasks(REACH_PERSON)
