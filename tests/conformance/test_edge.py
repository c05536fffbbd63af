"""The door of every service: health, request ids, headers, and a repeated request that has its effect once."""

from uuid import uuid4

from .subject import Subject

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


async def test_a_repeated_creation_has_its_effect_once(subject: Subject) -> None:
    """Every operation that creates something out of nothing but its body, with the least body that fits."""
    client, created = subject.everybody(), []
    for operation in (one for one in subject.operations if one.creates):
        body, key = subject.body_of(operation), {"Idempotency-Key": str(uuid4())}
        first = await operation.call(client, json=body, headers=key)
        if first.status_code != 201:
            continue
        created.append(str(operation))
        again = await operation.call(client, json=body, headers=key)
        assert (again.status_code, again.json()) == (201, first.json()), str(operation)
        assert again.headers["idempotency-replayed"] == "true", str(operation)
        other = await client.request("POST", operation.address(None), json={"another": "body"}, headers=key)
        assert other.status_code == 422, str(operation)
        assert other.json()["type"].endswith("/idempotency-key-reused"), str(operation)
    assert created
