"""Machines of organisations: who may issue them a key, what it carries, and how it ends."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.testing import Programme
from pathways_chassis.tables import known_api_key, outbox
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import OF_PERSONS_ALONE, ROLE_SCOPES, Role
from pathways_contracts.events.candidate.api_key import ApiKeyIssued, ApiKeyRevoked
from pathways_contracts.events.employer.employer import EmployerClosed
from sqlalchemy import select

KEYS = "/api-keys"
Machine = Callable[[str], httpx.AsyncClient]


@pytest.fixture
def organisation_id() -> UUID:
    return uuid4()


@pytest.fixture
def administrator(service: ServiceUnderTest, organisation_id: UUID) -> httpx.AsyncClient:
    return service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=organisation_id)


@pytest.fixture
def machine(service: ServiceUnderTest) -> Machine:
    """A caller with an API key."""

    def with_key(key: str) -> httpx.AsyncClient:
        client = service.anonymous()
        client.headers["Authorization"] = f"Bearer {key}"
        return client

    return with_key


def later(service: ServiceUnderTest, **duration: float) -> str:
    moment: datetime = service.runtime.clock.now() + timedelta(**duration)
    return moment.isoformat()


def wish(service: ServiceUnderTest, **changed: object) -> dict[str, Any]:
    body = {
        "name": "case management",
        "role": "caseworker",
        "scopes": ["candidates:read", "tasks:read"],
        "expires_at": later(service, days=200),
    }
    return {**body, **changed}


async def issued(service: ServiceUnderTest, client: httpx.AsyncClient, **changed: object) -> dict[str, Any]:
    answer = await client.post(KEYS, json=wish(service, **changed))
    assert answer.status_code == 201, answer.text
    assert answer.headers["cache-control"] == "no-store"
    found: dict[str, Any] = answer.json()
    return found


async def is_let_in(client: httpx.AsyncClient) -> bool:
    answer = await client.get("/candidates", params={"limit": 1})
    assert answer.status_code in {200, 401}, answer.text
    return answer.status_code == 200


async def refused(client: httpx.AsyncClient, body: dict[str, Any]) -> list[str]:
    answer = await client.post(KEYS, json=body)
    assert answer.status_code == 422, answer.text
    return [one["field"] for one in answer.json()["errors"]]


async def test_a_machine_sees_what_its_organisation_sees_within_its_scopes(
    service: ServiceUnderTest, programme: Programme, machine: Machine
) -> None:
    person = await programme.register()
    administrator = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=programme.partner_id)
    key = await issued(service, administrator)
    assert key["key"].startswith(f"pathways_{key['prefix']}_")
    ours = machine(key["key"])
    seen = (await ours.get("/candidates", params={"limit": 200})).json()["items"]
    assert person in {one["id"] for one in seen}
    assert (await ours.post("/candidates", json={})).status_code == 403, "candidates:write was not given"
    theirs = await issued(service, service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=uuid4()))
    assert (await machine(theirs["key"]).get(f"/candidates/{person}")).status_code == 404


async def test_a_secret_is_shown_once_and_stands_nowhere(
    service: ServiceUnderTest, administrator: httpx.AsyncClient, machine: Machine
) -> None:
    key = await issued(service, administrator)
    secret = key["key"].rpartition("_")[2] if key["key"].count("_") == 2 else key["key"].split("_", 2)[2]
    assert await is_let_in(machine(key["key"]))
    listed = await administrator.get(KEYS)
    [one] = listed.json()["items"]
    assert "key" not in one
    assert one["last_used_on"] == str(service.runtime.clock.now().date())
    async with service.runtime.sessions() as session:
        rows = (await session.execute(select(known_api_key).where(known_api_key.c.prefix == key["prefix"]))).all()
        told = (await session.execute(select(outbox.c.payload).where(outbox.c.topic == "candidate.api-key"))).all()
    assert secret not in f"{rows}{told}{listed.text}"


async def test_an_administrator_gives_no_more_than_they_have_and_nothing_that_people_decide(
    service: ServiceUnderTest, administrator: httpx.AsyncClient
) -> None:
    assert await refused(administrator, wish(service, role="candidate")) == ["role", "scopes"]
    assert await refused(administrator, wish(service, role="operator", scopes=["events:read"])) == ["role", "scopes"]
    assert await refused(administrator, wish(service, scopes=["outcomes:read"])) == ["scopes"], "no caseworker's"
    for scope in sorted(OF_PERSONS_ALONE & ROLE_SCOPES[Role.PARTNER_ADMINISTRATOR]):
        assert await refused(administrator, wish(service, role="partner_administrator", scopes=[scope])) == ["scopes"]
    assert await refused(administrator, wish(service, expires_at=later(service, days=367))) == ["expires_at"]
    assert await refused(administrator, wish(service, expires_at=later(service, days=-1))) == ["expires_at"]


async def test_nobody_but_those_who_answer_for_machines_issues_a_key(
    service: ServiceUnderTest, organisation_id: UUID, administrator: httpx.AsyncClient, machine: Machine
) -> None:
    for role in set(Role) - {Role.PARTNER_ADMINISTRATOR, Role.EMPLOYER, Role.PROGRAMME_DIRECTOR}:
        client = service.client(role, organisation_id=organisation_id)
        assert (await client.post(KEYS, json=wish(service))).status_code == 403, role
    without = service.client(Role.EMPLOYER)
    assert (await without.post(KEYS, json=wish(service, role="employer"))).status_code == 403
    key = await issued(service, administrator, role="partner_administrator")
    assert (await machine(key["key"]).get(KEYS)).status_code == 403


async def test_a_revoked_key_is_refused_with_the_next_call(
    service: ServiceUnderTest, administrator: httpx.AsyncClient, machine: Machine
) -> None:
    key = await issued(service, administrator)
    ours, path = machine(key["key"]), f"{KEYS}/{key['id']}"
    assert await is_let_in(ours)
    moved = await administrator.post(f"{path}/moves", json={"action": "revoke", "reason": "no_longer_used"})
    assert moved.json()["state"] == "revoked"
    assert not await is_let_in(ours)
    assert UUID(key["id"]) in {one.api_key_id for one in await service.published(ApiKeyRevoked)}
    again = await administrator.post(f"{path}/moves", json={"action": "revoke", "reason": "no_longer_used"})
    assert again.status_code == 409


async def test_a_rotated_key_has_two_secrets_for_the_overlap(
    service: ServiceUnderTest, programme: Programme, administrator: httpx.AsyncClient, machine: Machine
) -> None:
    key = await issued(service, administrator)
    path = f"{KEYS}/{key['id']}/rotation"
    rotated = await administrator.post(path, json={"expires_at": later(service, days=300), "overlap_hours": 48})
    assert rotated.status_code == 200, rotated.text
    former, current = machine(key["key"]), machine(rotated.json()["key"])
    assert rotated.json()["prefix"] == key["prefix"]
    assert (await is_let_in(former), await is_let_in(current)) == (True, True)
    await programme.let_pass(days=3)
    assert (await is_let_in(former), await is_let_in(current)) == (False, True)
    leaked = await administrator.post(path, json={"expires_at": later(service, days=300), "overlap_hours": 0})
    assert (await is_let_in(current), await is_let_in(machine(leaked.json()["key"]))) == (False, True)


async def test_a_key_expires_and_its_organisation_is_asked_before(
    service: ServiceUnderTest, programme: Programme, machine: Machine
) -> None:
    administrator = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=programme.partner_id)
    key = await issued(service, administrator, expires_at=later(service, days=60))
    ours = machine(key["key"])
    assert key["id"] not in await programme.open_tasks("rotate_api_key")
    await programme.let_pass(days=31)
    assert key["id"] in await programme.open_tasks("rotate_api_key")
    assert await is_let_in(ours)
    await programme.let_pass(days=30)
    assert not await is_let_in(ours)
    assert (await administrator.get(f"{KEYS}/{key['id']}")).json()["state"] == "expired"
    assert key["id"] not in await programme.open_tasks("rotate_api_key")


async def test_keys_are_seen_by_their_organisation_and_rotated_by_nobody_else(
    service: ServiceUnderTest, administrator: httpx.AsyncClient, machine: Machine
) -> None:
    key = await issued(service, administrator)
    path = f"{KEYS}/{key['id']}"
    stranger = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=uuid4())
    assert (await stranger.get(path)).status_code == 404
    assert (await stranger.get(KEYS)).json()["items"] == []
    body = {"expires_at": later(service, days=10)}
    assert (await stranger.post(f"{path}/rotation", json=body)).status_code == 404
    director = service.client(Role.PROGRAMME_DIRECTOR)
    assert (await director.post(f"{path}/rotation", json=body)).status_code == 403, "they would see the secret"
    assert (await director.post(f"{path}/moves", json={"action": "revoke", "reason": "leaked"})).status_code == 200
    own = await issued(service, director, role="donor", scopes=["outcomes:read", "taxonomy:read"])
    assert own["organisation_id"] is None
    assert (await director.post(f"{KEYS}/{own['id']}/rotation", json=body)).status_code == 200


async def test_an_organisation_has_twenty_keys_in_use_at_most(
    service: ServiceUnderTest, administrator: httpx.AsyncClient
) -> None:
    keys = [await issued(service, administrator) for _ in range(20)]
    assert await refused(administrator, wish(service)) == ["organisation_id"]
    revoke = {"action": "revoke", "reason": "no_longer_used"}
    await administrator.post(f"{KEYS}/{keys[0]['id']}/moves", json=revoke)
    await issued(service, administrator)


async def test_the_keys_of_an_employer_that_left_are_revoked(service: ServiceUnderTest, machine: Machine) -> None:
    employer_id = uuid4()
    employer = service.client(Role.EMPLOYER, organisation_id=employer_id)
    key = await issued(service, employer, role="employer", scopes=["tasks:read"])
    ours = machine(key["key"])
    assert (await ours.get("/tasks")).status_code == 200
    await service.receive(EmployerClosed(employer_id=employer_id, reason="left"))
    assert (await ours.get("/tasks")).status_code == 401
    assert (await employer.get(f"{KEYS}/{key['id']}")).json()["state"] == "revoked"


async def test_a_machine_corrects_nothing(service: ServiceUnderTest, programme: Programme, machine: Machine) -> None:
    person = await programme.register()
    administrator = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=programme.partner_id)
    key = await issued(service, administrator, scopes=["candidates:write", "candidates:read"])
    answer = await machine(key["key"]).post(f"/candidates/{person}/corrections", json={"reason": "mistake"})
    assert answer.status_code == 403, answer.text
    assert answer.json()["errors"][0]["rule"] == "Corrections are made by two people."


async def test_what_is_told_of_a_key_says_who_it_is_and_not_how_to_use_it(
    service: ServiceUnderTest, administrator: httpx.AsyncClient, organisation_id: UUID
) -> None:
    key = await issued(service, administrator)
    [told] = [one for one in await service.published(ApiKeyIssued) if str(one.api_key_id) == key["id"]]
    assert (told.organisation_id, told.role, told.prefix) == (organisation_id, "caseworker", key["prefix"])
    assert told.scopes == ("candidates:read", "tasks:read")
