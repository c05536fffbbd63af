"""Webhooks reach a receiver that verifies them with the library: what is sent, to whom, in which order, how often."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio
from candidate_svc.background import send_webhooks
from candidate_svc.domain.webhook import PATIENCE, Answer, DeliveryError
from candidate_svc.domain.webhook_address import Doors
from candidate_svc.main import create_app
from candidate_svc.migrate import FOLDER, KEYRING_FOLDER
from candidate_svc.settings import CandidateSettings
from candidate_svc.store.retention import FORGET_DELIVERIES
from candidate_svc.store.webhook_deliveries import claim_due
from candidate_svc.store.webhooks import secrets_of
from candidate_svc.testing import Programme, Promise
from candidate_svc.usecases.send_webhook import settle_webhook
from candidate_svc.usecases.subscribe import WEBHOOK_DISABLED
from candidate_svc.webhook_receiver import HttpReceiver
from jsonschema import Draft202012Validator, FormatChecker
from pathways_chassis.actor import timer_actor
from pathways_chassis.clock import system_now
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_contracts.access import Role
from pathways_contracts.events.employer.application import ApplicationAdvanced, ApplicationStage
from pathways_contracts.events.employer.placement import PlacementAdvanced, PlacementStage
from sqlalchemy import text
from standardwebhooks import Webhook

SUBSCRIPTIONS = "/webhook-subscriptions"


@cache
def document() -> dict[str, Any]:
    """The document of the service."""
    file = Path(__file__).resolve().parents[2] / "openapi.json"
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def misfits(message: dict[str, Any]) -> list[str]:
    """Where a message is not as the document says."""
    content = document()["webhooks"][message["type"]]["post"]["requestBody"]["content"]
    schema = {**content["application/json"]["schema"], "components": document()["components"]}
    return [one.message for one in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(message)]


@dataclass
class Listener:
    """A receiver in process. `answers` are given one after the other, then 204; each message verifies, as told."""

    url: str = ""
    secret: str = ""
    answers: list[tuple[int, str]] = field(default_factory=list)
    heads: list[dict[str, str]] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    taken: list[dict[str, Any]] = field(default_factory=list)
    surprises: list[str] = field(default_factory=list)

    def verified(self, body: bytes, head: dict[str, str]) -> dict[str, Any]:
        """The message. The library refuses one that a test has sent days ahead: of it the signature is looked at."""
        sent_at = datetime.fromtimestamp(int(head["webhook-timestamp"]), UTC)
        if abs(sent_at - system_now()) > timedelta(minutes=4):
            signature = Webhook(self.secret).sign(head["webhook-id"], sent_at, body.decode())
            assert signature in head["webhook-signature"].split()
            return dict(json.loads(body))
        return dict(Webhook(self.secret).verify(body, head))

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one message."""
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[:-2]
        head = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        body = await reader.readexactly(int(head["content-length"]))
        assert first.startswith("POST /hook")
        message = self.verified(body, head)
        self.surprises += misfits(message)
        status, more = self.answers.pop(0) if self.answers else (204, "")
        self.heads.append(head)
        self.messages.append(message)
        if status < 300:
            self.taken.append(message)
        writer.write(f"HTTP/1.1 {status} X\r\n{more}content-length: 0\r\nconnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()


@pytest_asyncio.fixture(loop_scope="session")
async def listener() -> AsyncIterator[Listener]:
    """A receiver of its own for each test."""
    listening = Listener()
    server = await asyncio.start_server(listening.serve, "127.0.0.1", 0)
    listening.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/hook"
    try:
        yield listening
    finally:
        server.close()
        await server.wait_closed()
    assert listening.surprises == []


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(
    fresh_module_database: Callable[[], Awaitable[str]], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[ServiceUnderTest]:
    """A candidate-svc whose replicas send nothing by themselves: a test says when, and what time it is."""
    key_file = tmp_path_factory.mktemp("keys") / "wrapping.key"
    key_file.write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_module_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_key_file=key_file,
        webhook_this_machine=True,
        webhooks_at_once=0,
    ) as running:
        yield running


@dataclass
class Subscriber:
    """An organisation with a subscription, and hands to send what is due to it."""

    client: httpx.AsyncClient
    service: ServiceUnderTest
    listener: Listener
    path: str = ""
    late: timedelta = timedelta(0)

    async def subscribe(self, *event_types: str) -> dict[str, Any]:
        answer = await self.client.post(SUBSCRIPTIONS, json={"url": self.listener.url, "event_types": event_types})
        assert answer.status_code == 201, answer.text
        subscription: dict[str, Any] = answer.json()
        self.path, self.listener.secret = f"{SUBSCRIPTIONS}/{subscription['id']}", subscription["secret"]
        return subscription

    def now(self) -> datetime:
        return system_now() + self.late

    async def send(self) -> int:
        """One look of a sender."""
        receiver = HttpReceiver(Doors(this_machine=True), 25)
        keyring = self.service.app.state.keyring
        return await send_webhooks(self.service.runtime, keyring, receiver, PATIENCE, at_once=8, now=self.now)

    async def send_all(self) -> None:
        """Until nothing is due."""
        while await self.send():
            pass

    async def deliveries(self, **query: str) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = (await self.client.get(f"{self.path}/deliveries", params=query)).json()["items"]
        return items

    async def gathered(self, count: int) -> None:
        """Until so many events of the service itself have come back over the bus."""

        async def holds() -> bool:
            return len(await self.deliveries()) == count

        await self.service.eventually(holds)

    async def state(self) -> str:
        return str((await self.client.get(self.path)).json()["state"])


@pytest.fixture
def partner(service: ServiceUnderTest, programme: Programme, listener: Listener) -> Subscriber:
    client = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=programme.partner_id)
    return Subscriber(client, service, listener)


def employer_of(promise: Promise, service: ServiceUnderTest, listener: Listener) -> Subscriber:
    return Subscriber(service.client(Role.EMPLOYER, organisation_id=promise.employer_id), service, listener)


def kinds(messages: Sequence[dict[str, Any]]) -> list[str]:
    return [message["type"] for message in messages]


def ids_of(messages: Sequence[dict[str, Any]]) -> list[UUID]:
    return [UUID(message["id"]) for message in messages]


async def reach(service: ServiceUnderTest, promise: Promise, stage: ApplicationStage) -> None:
    """The application goes on."""
    await service.receive(
        ApplicationAdvanced(
            application_id=promise.application_id,
            candidate_id=promise.candidate_id,
            vacancy_id=promise.vacancy_id,
            employer_id=promise.employer_id,
            stage=stage,
        )
    )


async def advance(service: ServiceUnderTest, promise: Promise, *stages: PlacementStage) -> list[UUID]:
    """The placement goes on; the ids of its events."""
    return [
        await service.receive(
            PlacementAdvanced(
                placement_id=promise.placement_id,
                application_id=promise.application_id,
                candidate_id=promise.candidate_id,
                vacancy_id=promise.vacancy_id,
                employer_id=promise.employer_id,
                stage=stage,
            )
        )
        for stage in stages
    ]


async def test_a_partner_is_told_of_its_people_in_signed_messages_without_identity(
    programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    subscription = await partner.subscribe("candidate.candidate.registered", "employer.placement.confirmed")
    assert subscription["secret"].startswith("whsec_")
    promise = await programme.reserved()
    await programme.confirm(promise)
    await partner.gathered(2)
    await partner.send_all()
    registered, confirmed = sorted(listener.taken, key=lambda message: str(message["type"]))
    assert kinds([registered, confirmed]) == ["candidate.candidate.registered", "employer.placement.confirmed"]
    assert set(registered) == {"id", "type", "version", "time", "subject", "data"}
    assert registered["data"] == {"candidate_id": str(promise.candidate_id), "programme_ids": []}
    assert confirmed["subject"] == str(promise.placement_id)
    assert confirmed["data"]["isco"] == "7212"
    assert {head["webhook-id"] for head in listener.heads} == {registered["id"], confirmed["id"]}
    assert [one["state"] for one in await partner.deliveries()] == ["delivered", "delivered"]


async def test_an_employer_is_told_of_its_own_under_the_applications_id_until_the_person_is_named(
    service: ServiceUnderTest, programme: Programme, listener: Listener
) -> None:
    promise, elsewhere = [Promise(UUID(await programme.active())) for _ in range(2)]
    employer = employer_of(promise, service, listener)
    await employer.subscribe("employer.application.advanced", "employer.application.offer_made")
    for one in (elsewhere, promise):
        await reach(service, one, ApplicationStage.INVITED)
    await employer.send_all()
    await programme.consent(str(promise.candidate_id), "share_identified", promise.employer_id)
    await reach(service, promise, ApplicationStage.INTERESTED)
    await employer.send_all()
    anonymous, named = listener.taken
    ids = {name: str(getattr(promise, name)) for name in ("application_id", "vacancy_id", "employer_id")}
    assert anonymous["data"] == {**ids, "stage": "invited"}
    assert named["data"] == {**ids, "stage": "interested", "candidate_id": str(promise.candidate_id)}
    assert str(promise.candidate_id) not in str(anonymous)


async def test_another_organisation_is_told_nothing_and_sees_no_subscription(
    service: ServiceUnderTest, programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    stranger = replace(partner, client=service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=uuid4()))
    await stranger.subscribe("candidate.candidate.registered")
    await partner.subscribe("candidate.candidate.registered")
    await programme.register()
    await partner.gathered(1)
    assert await stranger.deliveries() == []
    assert (await partner.client.post(f"{partner.path}/moves", json={"action": "remove"})).status_code == 200
    for client in (partner.client, service.client(Role.EMPLOYER, organisation_id=uuid4())):
        assert (await client.get(SUBSCRIPTIONS)).json()["items"] == []
        for method, path in (
            ("GET", stranger.path),
            ("GET", f"{stranger.path}/deliveries"),
            ("POST", f"{stranger.path}/test-deliveries"),
            ("POST", f"{stranger.path}/deliveries/{uuid4()}/redeliveries"),
        ):
            assert (await client.request(method, path)).status_code == 404
        for body, path in (({"action": "pause"}, "moves"), ({}, "secret-rotations")):
            assert (await client.post(f"{stranger.path}/{path}", json=body)).status_code == 404
    operator = service.client(Role.OPERATOR)
    assert (await operator.get(stranger.path)).json()["state"] == "active"
    assert (await operator.post(f"{stranger.path}/moves", json={"action": "pause"})).status_code == 403
    director = service.client(Role.PROGRAMME_DIRECTOR)
    assert (await director.post(f"{stranger.path}/secret-rotations", json={})).status_code == 403
    assert (await director.post(f"{stranger.path}/moves", json={"action": "pause"})).json()["state"] == "paused"


async def test_what_fails_holds_back_its_own_aggregate_alone_and_comes_again_in_order(
    service: ServiceUnderTest, programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    failing, other = [Promise(UUID(await programme.active())) for _ in range(2)]
    await partner.subscribe("employer.placement.advanced")
    first, second = await advance(service, failing, PlacementStage.VISA, PlacementStage.PREDEPARTURE)
    listener.answers = [(503, "retry-after: 120\r\n")]
    await partner.send_all()
    [third] = await advance(service, other, PlacementStage.VISA)
    await partner.send_all()
    assert ids_of(listener.taken) == [third]
    partner.late = timedelta(seconds=100)
    assert await partner.send() == 0, "the receiver asked for two minutes"
    partner.late = timedelta(seconds=130)
    await partner.send_all()
    assert ids_of(listener.taken) == [third, first, second]
    assert [head["webhook-id"] for head in listener.heads].count(str(first)) == 2, "the same id at each attempt"


async def test_a_message_whose_sender_died_is_sent_by_another_under_the_same_id(
    service: ServiceUnderTest, programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    promise = Promise(UUID(await programme.active()))
    await partner.subscribe("employer.placement.advanced")
    [event_id] = await advance(service, promise, PlacementStage.VISA)
    async with service.runtime.sessions() as session, session.begin():
        [(delivery_id, attempt)] = await claim_due(session, system_now(), PATIENCE.lease, 8)
    assert await partner.send() == 0, "it is in the hands of the one that died"
    partner.late = PATIENCE.lease + timedelta(seconds=1)
    await partner.send_all()
    assert ids_of(listener.taken) == [event_id]
    # The first one was not dead, only slow: what it knows comes too late.
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("send_webhook"))
        await settle_webhook(
            work, delivery_id, attempt, Answer(500, DeliveryError.STATUS), PATIENCE, now=system_now(), chance=0
        )
    assert [one["state"] for one in await partner.deliveries()] == ["delivered"]


async def test_two_senders_at_once_send_each_message_once(
    service: ServiceUnderTest, programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    promise = Promise(UUID(await programme.active()))
    await partner.subscribe("employer.placement.advanced")
    sent = await advance(service, promise, PlacementStage.VISA, PlacementStage.PREDEPARTURE, PlacementStage.TRAVELLING)
    for _ in sent:
        await asyncio.gather(partner.send(), partner.send())
    assert ids_of(listener.messages) == sent


async def test_of_who_has_withdrawn_nothing_is_sent_any_more(
    service: ServiceUnderTest, programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    promise = Promise(UUID(await programme.active()))
    await partner.subscribe("employer.placement.advanced", "candidate.candidate.hidden")
    await advance(service, promise, PlacementStage.VISA)
    await programme.withdraw_consent(promise.candidate_id, "register")
    await partner.send_all()
    await advance(service, promise, PlacementStage.PREDEPARTURE)
    await partner.send_all()
    assert listener.messages == []
    [dropped] = await partner.deliveries()
    assert (dropped["state"], dropped["last_error"]) == ("dropped", "may_not_be_told")
    again = await partner.client.post(f"{partner.path}/deliveries/{dropped['id']}/redeliveries")
    assert again.status_code == 409


async def test_an_employer_is_sent_no_application_of_who_may_not_be_shown_any_more(
    service: ServiceUnderTest, programme: Programme, listener: Listener
) -> None:
    promise = Promise(UUID(await programme.active()))
    employer = employer_of(promise, service, listener)
    await employer.subscribe("employer.application.advanced", "employer.placement.advanced")
    await reach(service, promise, ApplicationStage.INVITED)
    await programme.withdraw_consent(promise.candidate_id, "share_anonymised")
    await employer.send_all()
    assert listener.messages == []
    contracted = await advance(service, promise, PlacementStage.VISA)
    await employer.send_all()
    assert ids_of(listener.taken) == contracted, "a contract stays known to its employer"


async def test_an_erasure_takes_the_messages_with_it(
    service: ServiceUnderTest, programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    promise = Promise(UUID(await programme.active()))
    await partner.subscribe("employer.placement.advanced")
    await advance(service, promise, PlacementStage.VISA)
    erased = await programme.caseworker.post(f"/candidates/{promise.candidate_id}/erasure")
    assert erased.status_code == 200, erased.text
    assert await partner.deliveries() == []


async def test_a_rotated_secret_signs_beside_the_one_before_for_a_while(
    programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    await partner.subscribe("candidate.candidate.registered")
    rotated = await partner.client.post(f"{partner.path}/secret-rotations", json={"overlap_hours": 2})
    assert rotated.status_code == 201, rotated.text
    new, old = rotated.json()["secret"], listener.secret
    assert "secret" not in (await partner.client.get(partner.path)).json()
    for count, listener.secret in enumerate((old, new), 1):
        await programme.register()
        await partner.gathered(count)
        await partner.send_all()
    assert len(listener.taken) == 2
    assert {len(head["webhook-signature"].split()) for head in listener.heads} == {2}
    async with partner.service.runtime.sessions() as session:
        keyring, subscription_id = partner.service.app.state.keyring, UUID(rotated.json()["id"])
        assert await secrets_of(session, keyring, subscription_id, system_now() + timedelta(hours=3)) == [new]


async def test_who_is_gone_is_sent_nothing_more_until_they_resume(
    programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    await partner.subscribe("candidate.candidate.registered")
    for _ in range(2):
        await programme.register()
    await partner.gathered(2)
    listener.answers = [(410, ""), (410, "")]
    await partner.send_all()
    assert await partner.state() == "disabled"
    task = [one for one in (await partner.client.get("/tasks")).json()["items"] if one["kind"] == WEBHOOK_DISABLED]
    assert [one["evidence"] for one in task] == [{"because": "gone"}]
    assert await partner.send() == 0
    assert {one["state"] for one in await partner.deliveries()} == {"dropped"}
    resumed = await partner.client.post(f"{partner.path}/moves", json={"action": "resume"})
    assert resumed.json()["state"] == "active"
    await programme.register()
    await partner.gathered(3)
    await partner.send_all()
    assert len(listener.taken) == 1


async def test_after_three_days_a_message_is_given_up_and_after_five_the_subscription(
    programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    await partner.subscribe("candidate.candidate.registered")
    await programme.register()
    await partner.gathered(1)
    listener.answers = [(500, "")] * (len(PATIENCE.waits) + 2)
    for wait in PATIENCE.waits:
        assert await partner.send() == 1
        partner.late += wait * (1 + PATIENCE.jitter) + timedelta(seconds=1)
    assert await partner.send() == 1
    assert partner.late < timedelta(days=4)
    [failed] = await partner.deliveries()
    assert (failed["state"], failed["attempts"], failed["last_status"]) == ("failed", 10, 500)
    assert await partner.state() == "active"
    partner.late = PATIENCE.disable_after + timedelta(minutes=1)
    await programme.register()
    await partner.gathered(2)
    assert await partner.send() == 1
    assert await partner.state() == "disabled"
    await partner.client.post(f"{partner.path}/moves", json={"action": "resume"})
    again = await partner.client.post(f"{partner.path}/deliveries/{failed['id']}/redeliveries")
    assert again.status_code == 202, again.text
    await partner.send_all()
    assert [message["id"] for message in listener.taken] == [failed["event_id"]]


async def test_a_test_is_sent_once_also_while_messages_wait(
    programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    await partner.subscribe("candidate.candidate.registered")
    await partner.client.post(f"{partner.path}/moves", json={"action": "pause"})
    await programme.register()
    await partner.gathered(1)
    listener.answers = [(302, "location: http://169.254.169.254/\r\n")]
    asked = await partner.client.post(f"{partner.path}/test-deliveries")
    assert asked.status_code == 202, asked.text
    await partner.send_all()
    partner.late = timedelta(days=1)
    assert await partner.send() == 0
    assert kinds(listener.messages) == ["webhook.test"]
    assert {(one["state"], one["last_error"]) for one in await partner.deliveries()} == {
        ("waiting", None),
        ("failed", "redirect"),
    }


async def test_it_is_changed_by_who_has_seen_it_and_removed_for_good(partner: Subscriber) -> None:
    subscription = await partner.subscribe("candidate.candidate.registered")
    body = {"url": "https://hooks.example.org/new", "event_types": ["candidate.consent.withdrawn"], "description": "x"}
    assert (await partner.client.put(partner.path, json=body)).status_code == 428
    changed = await partner.client.put(partner.path, json=body, headers={"If-Match": '"1"'})
    assert changed.status_code == 200, changed.text
    assert {**subscription, **body, "version": 2} == {**changed.json(), "secret": subscription["secret"]}
    assert (await partner.client.put(partner.path, json=body, headers={"If-Match": '"1"'})).status_code == 412
    removed = await partner.client.post(f"{partner.path}/moves", json={"action": "remove"})
    assert removed.json()["state"] == "removed"
    assert (await partner.client.get(SUBSCRIPTIONS)).json()["items"] == []
    assert (await partner.client.post(f"{partner.path}/test-deliveries")).status_code == 409
    again = await partner.client.put(partner.path, json=body, headers={"If-Match": changed.headers["ETag"]})
    assert again.status_code == 412


@pytest.mark.parametrize(
    ("url", "event_type", "field"),
    [
        ("http://hooks.example.org/", "candidate.candidate.registered", "url"),
        ("https://10.0.0.1/", "candidate.candidate.registered", "url"),
        ("https://hooks.example.org/", "integration.protection_alert.raised", "event_types"),
    ],
)
async def test_what_is_not_public_is_refused_by_name(
    partner: Subscriber, url: str, event_type: str, field: str
) -> None:
    answer = await partner.client.post(SUBSCRIPTIONS, json={"url": url, "event_types": [event_type]})
    assert answer.status_code == 422
    assert [one["field"] for one in answer.json()["errors"]] == [field]


async def test_types_are_listed_for_whoever_asks(service: ServiceUnderTest, partner: Subscriber) -> None:
    for client, audiences in (
        (partner.client, {"partner"}),
        (service.client(Role.EMPLOYER, organisation_id=uuid4()), {"employer"}),
        (service.client(Role.OPERATOR), {"partner", "employer"}),
    ):
        listed = (await client.get("/webhook-event-types")).json()
        assert {one["audience"] for one in listed} == audiences


async def test_deliveries_are_kept_for_thirty_days(
    service: ServiceUnderTest, programme: Programme, partner: Subscriber, listener: Listener
) -> None:
    await partner.subscribe("candidate.candidate.registered")
    await programme.register()
    await partner.gathered(1)
    await partner.send_all()
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(text("update webhook_delivery set queued_at = queued_at - interval '30 days'"))
    await service.runtime.forget(FORGET_DELIVERIES, 10)
    assert await partner.deliveries() == []
