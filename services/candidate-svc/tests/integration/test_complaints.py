"""Complaints: filed by anybody, followed by code and secret, seen by nobody whom they are about."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.domain.complaint import MOST_ENTRIES
from candidate_svc.store.complaint_rows import Complaint, ComplaintEntry
from candidate_svc.testing import Programme
from pathways_chassis.http.quota import Quotas, Sort
from pathways_chassis.tables import idempotency, outbox, task
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.complaint import ComplaintUpheld
from sqlalchemy import select, text
from sqlmodel import col

WORDS = "They kept my passport, and I pay for the bed"


class Complainant:
    """Somebody without a login, who follows their complaint by its code and secret."""

    def __init__(self, service: ServiceUnderTest, client: httpx.AsyncClient | None = None) -> None:
        self.service = service
        self.client = client or service.anonymous()
        self.code = self.secret = ""

    async def file(self, **changed: Any) -> "Complainant":
        body = {
            "about": "employer",
            "about_id": str(uuid4()),
            "category": "documents_withheld",
            "language": "fra",
            "text": WORDS,
            **changed,
        }
        made = await self.client.post("/complaints", json=body)
        assert made.status_code == 201, made.text
        self.code, self.secret = made.json()["code"], made.json()["secret"]
        return self

    async def ask(self, what: str, **body: Any) -> httpx.Response:
        return await self.client.post(f"/complaints/{self.code}/{what}", json={"secret": self.secret, **body})

    async def look(self) -> dict[str, Any]:
        answer = await self.ask("look")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


async def handle(client: httpx.AsyncClient, code: str, action: str, **more: Any) -> httpx.Response:
    return await client.post(f"/complaint-cases/{code}/moves", json={"action": action, **more})


async def handled(client: httpx.AsyncClient, code: str, *actions: str) -> None:
    for action in actions:
        answer = await handle(client, code, action)
        assert answer.status_code == 200, answer.text


def director(service: ServiceUnderTest, name: str = "director") -> httpx.AsyncClient:
    return service.client(Role.PROGRAMME_DIRECTOR, subject=name)


async def listed(client: httpx.AsyncClient) -> set[str]:
    answer = await client.get("/complaint-cases?limit=200")
    assert answer.status_code == 200, answer.text
    return {one["id"] for one in answer.json()["items"]}


async def tasks_of(service: ServiceUnderTest, code: str) -> Mapping[str, Any]:
    async with service.runtime.sessions() as session:
        rows = await session.execute(select(task).where(task.c.aggregate_id == UUID(code), task.c.state == "open"))
        return {row.kind: row for row in rows}


async def test_anybody_complains_and_follows_it_in_their_language(service: ServiceUnderTest) -> None:
    person = await Complainant(service).file()
    seen = await person.look()
    assert seen["state"] == "received"
    assert seen["told"].startswith("Nous avons reçu votre plainte.")
    assert (await person.ask("look")).headers["Content-Language"] == "fr"
    assert [one["text"] for one in seen["entries"]] == [WORDS]
    assert (await person.ask("entries", text="There is more")).status_code == 200
    handler = director(service)
    await handled(handler, person.code, "acknowledge", "investigate")
    answered = await handle(handler, person.code, "resolve", outcome="not_upheld", text="We found no proof.")
    assert answered.status_code == 200, answered.text
    seen = await person.look()
    assert [(one["by_the_programme"], one["text"]) for one in seen["entries"]] == [
        (False, WORDS),
        (False, "There is more"),
        (True, "We found no proof."),
    ]

    appealed = await person.ask("moves", action="appeal")
    assert appealed.json()["state"] == "appealed"
    alone = await handle(handler, person.code, "investigate")
    assert [one["field"] for one in alone.json()["errors"]] == ["actor"]
    another = director(service, "another")
    await handled(another, person.code, "investigate")
    assert [one["field"] for one in (await handle(another, person.code, "resolve")).json()["errors"]] == ["outcome"]
    assert (await handle(another, person.code, "resolve", outcome="upheld")).status_code == 200
    assert not await service.published(ComplaintUpheld), "who complained has not agreed"


async def test_a_wrong_secret_and_a_wrong_code_are_answered_alike(service: ServiceUnderTest) -> None:
    person = await Complainant(service).file()
    for what, body in (("look", {}), ("entries", {"text": "x"}), ("moves", {"action": "withdraw"})):
        wrong = await person.client.post(f"/complaints/{person.code}/{what}", json={"secret": "guessed", **body})
        nobody = await person.client.post(f"/complaints/{uuid4()}/{what}", json={"secret": person.secret, **body})
        assert (wrong.status_code, nobody.status_code) == (404, 404)
    assert (await person.look())["state"] == "received"


async def test_what_was_said_lies_encrypted_and_nowhere_else(service: ServiceUnderTest) -> None:
    person = await Complainant(service).file()
    marks = [f"%{form}%" for one in (WORDS, person.secret) for form in (one, one.encode().hex())]
    async with service.runtime.sessions() as session:
        tables = (await session.execute(text("select tablename from pg_tables where schemaname = 'public'"))).scalars()
        for table in list(tables):
            # Our own names; bytes are shown as hexadecimal digits.
            rows = f'select count(*) from "{table}" t where t::text like any(:marks)'  # as above
            found = await session.execute(text(rows), {"marks": marks})
            assert found.scalar_one() == 0, table
        row = await session.get_one(Complaint, UUID(person.code))
        assert row.candidate_id is None
        published = await session.execute(select(outbox.c.id).where(outbox.c.key == person.code))
        assert published.first() is None


async def test_an_employer_sees_no_trace_of_any_complaint(service: ServiceUnderTest) -> None:
    employer_id = uuid4()
    staff = service.client(Role.EMPLOYER, organisation_id=employer_id)
    both = service.client(Role.EMPLOYER, Role.PROGRAMME_DIRECTOR, organisation_id=employer_id)
    stray = service.client(Role.EMPLOYER)

    async def seen() -> dict[str, Any]:
        found = {}
        paths = [
            path
            for path, operations in service.app.openapi()["paths"].items()
            if "get" in operations and "{" not in path and path not in {"/readyz", "/healthz"}
        ]
        for name, client in (("staff", staff), ("stray", stray)):
            for path in paths:
                answer = await client.get(path)
                found[f"{name} {path}"] = answer.json() if answer.is_success else answer.status_code
        return found

    before = await seen()
    assert before["staff /tasks"] == {"items": []}, "what they may ask for is asked for"
    for about in ("employer", "recruiter", "partner", "programme"):
        person = await Complainant(service).file(about=about, about_id=str(employer_id))
        assert await seen() == before
        for client in (staff, stray):
            assert (await client.get("/complaint-cases")).status_code == 403
            assert (await client.post(f"/complaint-cases/{person.code}/readings")).status_code == 403
            assert (await handle(client, person.code, "acknowledge")).status_code == 403
            assert (await client.get(f"/history/complaint/{person.code}")).status_code in {403, 404}
        assert not await listed(both), "who works for an employer too sees none"


async def test_nobody_handles_what_is_about_their_own(service: ServiceUnderTest, programme: Programme) -> None:
    administrator = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=programme.partner_id)
    about = {
        kind: (await Complainant(service).file(about=kind, about_id=str(programme.partner_id))).code
        for kind in ("employer", "partner", "programme", "recruiter")
    }
    assert {about["employer"], about["partner"], about["recruiter"]} <= await listed(director(service))
    assert about["programme"] not in await listed(director(service))
    assert not {*about.values()} & await listed(administrator), "the programme's names this very partner"
    other = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=uuid4())
    assert {*about.values()} & await listed(other) == {about["programme"]}
    read = await other.post(f"/complaint-cases/{about['programme']}/readings")
    assert read.json()["entries"][0]["text"] == WORDS
    assert (await programme.caseworker.get("/complaint-cases")).status_code == 403


async def test_a_candidate_may_be_known_to_who_handles_it_and_is_not_once_erased(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.register()
    own = service.client(Role.CANDIDATE, candidate_id=UUID(candidate_id))
    person = await Complainant(service, own).file()
    read = await director(service).post(f"/complaint-cases/{person.code}/readings")
    assert read.json()["candidate_id"] == candidate_id
    erased = await programme.caseworker.post(f"/candidates/{candidate_id}/erasure")
    assert erased.status_code == 200, erased.text
    read = await director(service).post(f"/complaint-cases/{person.code}/readings")
    assert read.json()["candidate_id"] is None
    assert read.json()["entries"][0]["text"] == WORDS


async def test_a_login_leaves_no_trace_where_a_complaint_is_followed(service: ServiceUnderTest) -> None:
    person = await Complainant(service).file()
    person.client = service.client(Role.EMPLOYER, organisation_id=uuid4(), subject="one-of-their-own")
    await person.look()
    assert (await person.ask("entries", text="There is more")).status_code == 200
    assert (await person.ask("moves", action="withdraw")).status_code == 200
    async with service.runtime.sessions() as session:
        for table in ("stage_history", "task"):
            rows = f"select t::text from {table} t where aggregate_id = :code"  # our own names
            found = (await session.execute(text(rows), {"code": UUID(person.code)})).scalars().all()
            assert found, table
            assert not [one for one in found if "one-of-their-own" in one], table


async def test_nothing_is_taken_that_nobody_would_read(service: ServiceUnderTest) -> None:
    person = await Complainant(service).file()
    await handled(director(service), person.code, "acknowledge", "refer")
    refused = await person.ask("entries", text="They came to my room")
    assert (refused.status_code, [one["field"] for one in refused.json()["errors"]]) == (422, ["code"])
    assert (await person.ask("moves", action="appeal")).status_code == 200
    assert (await person.ask("entries", text="They came to my room")).status_code == 200


async def test_a_complaint_does_not_grow_without_end(service: ServiceUnderTest) -> None:
    person = await Complainant(service).file()
    answers = [(await person.ask("entries", text="more")).status_code for _ in range(MOST_ENTRIES)]
    assert answers == [200] * (MOST_ENTRIES - 1) + [422]


async def test_an_upheld_complaint_is_told_without_a_word_where_who_complained_agrees(
    service: ServiceUnderTest,
) -> None:
    employer_id = str(uuid4())
    person = await Complainant(service).file(about_id=employer_id)
    await handled(director(service), person.code, "acknowledge", "investigate")
    assert (await handle(director(service), person.code, "resolve", outcome="upheld")).status_code == 200
    assert not [one for one in await service.published(ComplaintUpheld) if str(one.employer_id) == employer_id]
    for agrees in (True, False, True):
        answer = await person.ask("moves", agrees_to_incident=agrees)
        assert answer.json()["agrees_to_incident"] is agrees
    [told] = [one for one in await service.published(ComplaintUpheld) if str(one.employer_id) == employer_id]
    assert told.model_dump(mode="json") == {"complaint_id": person.code, "employer_id": employer_id}


async def test_a_complaint_is_escalated_closed_and_forgotten_in_time(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person = await Complainant(service).file()
    assert set(await tasks_of(service, person.code)) == {"handle_complaint"}
    assert (await tasks_of(service, person.code))["handle_complaint"].evidence == {}
    await programme.let_pass(days=8)
    assert set(await tasks_of(service, person.code)) == {"handle_complaint", "complaint_overdue"}
    await handled(director(service), person.code, "acknowledge", "investigate")
    assert set(await tasks_of(service, person.code)) == {"handle_complaint"}
    await handled(director(service), person.code, "refer")
    assert not await tasks_of(service, person.code)
    await programme.let_pass(days=31)
    assert (await person.look())["state"] == "closed"
    assert (await person.ask("moves", action="appeal")).status_code == 409
    await programme.let_pass(days=7 * 365 + 3)
    seen = await person.look()
    assert (seen["state"], seen["entries"]) == ("closed", [])
    async with service.runtime.sessions() as session:
        kept = select(ComplaintEntry).where(col(ComplaintEntry.complaint_id) == UUID(person.code))
        assert (await session.execute(kept)).first() is None
    keyring = service.app.state.keyring
    assert not await keyring.existing_keys([UUID(person.code)])


async def test_too_many_at_once_are_asked_to_wait(service: ServiceUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(service.app.state._state, "quotas", Quotas(dict.fromkeys(Sort, "2/hour")))
    known = service.client(Role.CANDIDATE, candidate_id=uuid4())
    body = {"about": "programme", "category": "other", "language": "eng", "text": "x"}
    answers = [await service.anonymous().post("/complaints", json=body) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 429]
    assert 0 < int(answers[2].headers["Retry-After"]) <= 3600
    assert (await known.post("/complaints", json=body)).status_code == 201, "who is known is counted apart"
    code, secret = answers[0].json()["code"], answers[0].json()["secret"]
    look = await service.anonymous().post(f"/complaints/{code}/look", json={"secret": secret})
    assert look.status_code == 200, "and so is each operation"


async def test_a_complaint_sent_again_is_filed_once_and_leaves_no_trace_of_a_login(service: ServiceUnderTest) -> None:
    candidate = service.client(Role.CANDIDATE, candidate_id=uuid4(), subject="somebody-who-complains")
    body = {"about": "programme", "category": "other", "language": "eng", "text": "told once"}
    key = {"Idempotency-Key": str(uuid4())}
    answers = [await candidate.post("/complaints", json=body, headers=key) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 409]
    assert answers[1].json()["type"].endswith("/already-done")
    async with service.runtime.sessions() as session:
        kept = (await session.execute(select(idempotency).where(idempotency.c.client != "nobody"))).all()
    assert not [row for row in kept if "somebody-who-complains" in str(row)]
    assert all(row.body is None for row in kept if row.client == "anybody")
