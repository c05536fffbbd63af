"""The door of every service: health, request ids, headers, and a repeated request that has its effect once."""

from datetime import timedelta
from uuid import uuid4

from pathways_contracts.registry import Service

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
