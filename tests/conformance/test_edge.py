"""The door of every service: health, request ids, headers, and a repeated request that has its effect once."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final
from uuid import uuid4

import pytest
from asyncpg.exceptions import UniqueViolationError
from fastapi import HTTPException
from pathways_chassis.http.app import PUBLIC_PATHS
from pathways_contracts.registry import Service
from sqlalchemy.exc import DBAPIError, IntegrityError

from .subject import Subject, problems_of

# Operations whose repetition is tried, the clock among them. Matching creates nothing out of nothing but a body.
FEWEST_REPEATED = {**dict.fromkeys(Service, 2), Service.MATCHING: 1}
SECURITY_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
CANARY: Final = "canary-9b41c7"
FAILURES: Final[Mapping[str, Callable[[], Exception]]] = {
    "of our own": lambda: RuntimeError(CANARY),
    "a key that is not there": lambda: KeyError(CANARY),
    "of the system": lambda: OSError(5, CANARY, CANARY),
    "of the network": lambda: ConnectionError(CANARY),
    "of the driver": lambda: DBAPIError(f"select {CANARY}", {"name": CANARY}, RuntimeError(CANARY)),
    "of a constraint": lambda: IntegrityError(f"insert {CANARY}", {"name": CANARY}, UniqueViolationError(CANARY)),
    "of the framework": lambda: HTTPException(418, CANARY),
    "within another": lambda: ExceptionGroup(CANARY, [ValueError(CANARY)]),
}
"""Exceptions whose text holds what nobody may read, in an answer or in a log."""
FOREIGN: Final = {"Origin": "https://elsewhere.test", "Access-Control-Request-Headers": "authorization"}


async def test_a_service_says_that_it_lives_and_that_it_is_ready(subject: Subject) -> None:
    client = subject.under_test.anonymous()
    assert (await client.get("/healthz")).json() == {"status": "alive"}
    ready = await client.get("/readyz")
    assert ready.status_code == 200
    assert {"database", "relay", "consumer", "timers"} <= set(ready.json()["parts"])


async def test_a_service_shows_its_documentation_to_anybody_from_its_own_files(subject: Subject) -> None:
    client = subject.under_test.anonymous()
    for address in ("/docs", "/redoc"):
        page = await client.get(address)
        assert page.status_code == 200
        assert "https://" not in page.text
    document = (await client.get("/openapi.json")).json()
    assert document["info"]["title"].startswith("Pathways: ")
    assert "ESCO classification of the European Commission" in document["info"]["description"]


async def test_every_answer_carries_the_callers_request_id_or_a_fresh_one(subject: Subject) -> None:
    client, own = subject.under_test.anonymous(), str(uuid4())
    for operation in subject.operations:
        assert (await operation.call(client, headers={"X-Request-ID": own})).headers["x-request-id"] == own
    fresh = {(await client.get("/healthz")).headers["x-request-id"] for _ in range(2)}
    assert len(fresh) == 2


async def test_every_answer_carries_the_headers_that_protect_its_reader(subject: Subject) -> None:
    clients, found = (subject.under_test.anonymous(), subject.everybody()), {}
    for operation in subject.operations:
        for client in clients:
            answer = await operation.call(client)
            differing = {name for name, value in SECURITY_HEADERS.items() if answer.headers.get(name) != value}
            if "default-src 'none'" not in answer.headers.get("content-security-policy", ""):
                differing.add("content-security-policy")
            if differing:
                found[f"{operation} {answer.status_code}"] = differing
    assert found == {}


async def test_a_repeated_request_has_its_effect_once(subject: Subject) -> None:
    """Whatever creates something out of nothing but its body, and the clock, which every service has."""
    client, done = subject.everybody(), []
    later = (subject.under_test.runtime.clock.now() + timedelta(hours=1)).isoformat()
    for operation in subject.operations:
        is_clock = str(operation) == "POST /development/clock"
        if not (is_clock or operation.creates):
            continue
        body, key = {"now": later} if is_clock else subject.body_of(operation), {"Idempotency-Key": str(uuid4())}
        first = await operation.call(client, json=body, headers=key)
        if first.status_code >= 400:
            continue  # the least body breaks a rule; the service's own tests create this
        done.append(str(operation))
        again = await operation.call(client, json=body, headers=key)
        if again.status_code == 409:
            # An answer that must stand nowhere is not given twice, and its effect is not had twice either.
            assert again.json()["type"].endswith("/already-done"), str(operation)
            continue
        assert (again.status_code, again.json()) == (first.status_code, first.json()), str(operation)
        assert again.headers["idempotency-replayed"] == "true", str(operation)
        other = await operation.call(client, json={"another": "body"}, headers=key)
        assert list(problems_of(other, 422)) == [], str(operation)
        assert other.json()["type"].endswith("/idempotency-key-reused"), str(operation)
    assert "POST /development/clock" in done
    assert len(done) >= FEWEST_REPEATED[subject.service]


async def test_no_text_of_an_exception_is_in_an_answer_or_a_log(
    subject: Subject, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Each operation fails in its transaction, by each sort of failure in turn."""
    client, found, sorts = subject.everybody(), {}, list(FAILURES)
    asked = [one for one in subject.operations if not (one.takes_lines or one.lasts)]
    failed = dict.fromkeys(FAILURES, 0)
    for place, operation in enumerate(asked):
        for sort in sorts if place < len(sorts) else [sorts[place % len(sorts)]]:

            def fail(*_: Any, failure: str = sort, **__: Any) -> None:
                failed[failure] += 1
                raise FAILURES[failure]()

            with monkeypatch.context() as patched:
                patched.setattr(subject.under_test.runtime, "work", fail)
                answer = await operation.call(client, json=subject.body_of(operation))
            if CANARY in answer.text or any(CANARY in value for value in answer.headers.values()):
                found[f"{operation}: {sort}"] = answer.text
    logged = "".join(capfd.readouterr())
    assert found == {}
    assert CANARY not in logged
    assert "unhandled_exception" in logged
    assert all(failed.values()), failed


async def test_no_page_of_another_origin_is_let_in(subject: Subject) -> None:
    """CORS is closed: neither a question beforehand nor an answer allows anything."""
    clients, found = (subject.under_test.anonymous(), subject.everybody()), {}
    addresses = {(one.method, one.address(uuid4())) for one in subject.operations if not one.lasts}
    for method, address in sorted(addresses | {("GET", path) for path in PUBLIC_PATHS}):
        for client in clients:
            asked = {**FOREIGN, "Access-Control-Request-Method": method}
            beforehand = await client.options(address, headers=asked)
            allowed = [name for name in beforehand.headers if name.startswith("access-control-")]
            if beforehand.is_success or allowed:
                found[f"OPTIONS {address}"] = allowed or beforehand.status_code
        answer = await clients[1].request(method, address, headers=FOREIGN) if method == "GET" else beforehand
        if allowed := [name for name in answer.headers if name.startswith("access-control-")]:
            found[f"{method} {address}"] = allowed
    assert found == {}


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PROPFIND"])
async def test_a_method_that_nobody_offers_is_refused(subject: Subject, method: str) -> None:
    client, found = subject.everybody(), {}
    for operation in subject.operations[:10]:
        answer = await client.request(method, operation.address(uuid4()))
        if answer.status_code != 405 or "allow" not in answer.headers:
            found[str(operation)] = answer.status_code
    assert found == {}
