"""Who did what stands in the audit with the deed, refusals beside it as far as they are few, and nothing of a login."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

import httpx
import pytest
from pathways_chassis import audit
from pathways_chassis.runtime import Runtime
from pathways_contracts.access import Role
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from .conftest import Issuer

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def entries_in(runtime: Runtime) -> Sequence[Mapping[Any, Any]]:
    async with runtime.sessions() as session:
        return (await session.execute(text("select * from audit_entry order by id"))).mappings().all()


async def pending_in(runtime: Runtime) -> list[int]:
    async with runtime.sessions() as session:
        return list((await session.execute(text("select entry_id from audit_pending order by entry_id"))).scalars())


async def test_a_deed_has_one_entry_with_who_what_and_what_was_made(
    client: httpx.AsyncClient, runtime: Runtime
) -> None:
    request_id = uuid4()
    made = await client.post("/thoughts", json={"text": "one"}, headers={"X-Request-ID": str(request_id)})
    [entry] = await entries_in(runtime)
    assert (entry["operation"], entry["method"], entry["status"]) == ("think", "POST", 201)
    assert [str(one) for one in entry["about"]] == [made.json()["id"]]
    assert entry["request_id"] == request_id
    assert entry["actor"]
    assert entry["roles"]
    assert await pending_in(runtime) == [entry["id"]]


async def test_what_a_deed_is_about_is_in_its_path(client: httpx.AsyncClient, runtime: Runtime) -> None:
    made = (await client.post("/thoughts", json={"text": "one"})).json()["id"]
    assert (await client.post(f"/thoughts/{made}/age", headers={"If-Match": '"1"'})).status_code == 200
    assert [str(one) for one in (await entries_in(runtime))[-1]["about"]] == [made]


async def test_what_was_undone_has_no_entry(client: httpx.AsyncClient, runtime: Runtime) -> None:
    for wrong in ({"text": "forbidden"}, {"text": ""}, {"text": "boom"}):
        assert (await client.post("/thoughts", json=wrong)).status_code >= 400
    assert await entries_in(runtime) == []


async def test_a_repetition_that_is_answered_again_says_so(client: httpx.AsyncClient, runtime: Runtime) -> None:
    for _ in range(2):
        await client.post("/thoughts", json={"text": "one"}, headers={"Idempotency-Key": "k"})
    first, again = await entries_in(runtime)
    assert (first["replayed"], again["replayed"]) == (False, True)
    assert first["about"] == again["about"]


async def test_an_attempt_at_what_is_not_there_is_written(client: httpx.AsyncClient, runtime: Runtime) -> None:
    strange = uuid4()
    assert (await client.get(f"/thoughts/{strange}")).status_code == 404
    [entry] = await entries_in(runtime)
    assert (entry["operation"], entry["status"], list(entry["about"])) == ("read_thought", 404, [strange])


async def test_an_attempt_without_a_right_or_a_token_is_written(
    client: httpx.AsyncClient, runtime: Runtime, issuer: Issuer
) -> None:
    donor = {"Authorization": f"Bearer {issuer.token(roles=[Role.DONOR.value], sub='donor')}"}
    assert (await client.post("/thoughts", json={"text": "one"}, headers=donor)).status_code == 403
    assert (await client.get("/thoughts", headers={"Authorization": ""})).status_code == 401
    refused, unknown = await entries_in(runtime)
    assert (refused["actor"], refused["status"]) == ("donor", 403)
    assert (unknown["actor"], unknown["status"]) == ("anybody", 401)


async def test_a_flood_of_refusals_does_not_fill_the_audit(
    client: httpx.AsyncClient, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "REFUSALS_OF_ONE", 3)
    for _ in range(12):
        assert (await client.get(f"/thoughts/{uuid4()}")).status_code == 404
    # At most twice, where a minute ended meanwhile.
    assert len(await entries_in(runtime)) <= 2 * 3


async def test_somebody_who_acts_for_themselves_stands_there_by_their_opaque_id(
    client: httpx.AsyncClient, runtime: Runtime, issuer: Issuer
) -> None:
    person = uuid4()
    token = issuer.token(candidate_id=str(person), sub="me@example.org")
    made = await client.post("/thoughts", json={"text": "mine"}, headers={"Authorization": f"Bearer {token}"})
    assert made.status_code == 201, made.text
    [entry] = await entries_in(runtime)
    assert (entry["actor"], entry["person_id"]) == (str(person), person)


async def test_lines_have_an_entry_for_each_transaction(client: httpx.AsyncClient, runtime: Runtime) -> None:
    lines = (
        "".join(f'{{"name": "{number}", "text": "line {number}"}}\n' for number in range(3))
        + '{"name": "4", "text": "rude"}\n'
    )
    answer = await client.post("/thoughts/bulk", content=lines, headers={"Content-Type": "application/x-ndjson"})
    assert answer.status_code == 200
    found = await entries_in(runtime)
    assert sum(entry["count"] for entry in found) == 3
    assert sum(len(entry["about"]) for entry in found) == 3


async def test_nobody_rewrites_it(client: httpx.AsyncClient, runtime: Runtime) -> None:
    await client.post("/thoughts", json={"text": "one"})
    for change in ("update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry"):
        async with runtime.sessions() as session:
            with pytest.raises(DBAPIError, match="append-only"):
                await session.execute(text(change))


async def test_the_audit_is_read_by_who_may_and_reading_it_is_written(
    client: httpx.AsyncClient, runtime: Runtime, issuer: Issuer
) -> None:
    made = (await client.post("/thoughts", json={"text": "one"})).json()["id"]
    await client.post("/thoughts", json={"text": "two"})
    assert (await client.get("/audit-entries")).status_code == 403
    director = {"Authorization": f"Bearer {issuer.token(roles=['operator'], scope='audit:read', sub='director')}"}
    shown = (await client.get("/audit-entries", params={"about": made}, headers=director)).json()["items"]
    assert [one["operation"] for one in shown] == ["think"]
    by_actor = await client.get("/audit-entries", params={"actor": "director"}, headers=director)
    assert [(one["operation"], one["about"]) for one in by_actor.json()["items"]] == [("list_audit_entries", [made])]
    later = await client.get("/audit-entries", params={"since": "2999-01-01T00:00:00Z"}, headers=director)
    assert later.json()["items"] == []


async def test_nothing_is_shown_that_cannot_be_written_down(
    client: httpx.AsyncClient, runtime: Runtime, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    director = {"Authorization": f"Bearer {issuer.token(roles=['operator'], scope='audit:read', sub='director')}"}

    monkeypatch.setattr(runtime, "auditor", audit.Auditor("postgresql://nobody@127.0.0.1:1/none"))
    answer = await client.get("/audit-entries", headers=director)
    assert answer.status_code == 503, answer.text
    assert answer.json()["type"].endswith("unavailable")
    assert "items" not in answer.json()
    # Who is refused is refused all the same.
    assert (await client.get(f"/thoughts/{uuid4()}")).status_code == 404
    monkeypatch.undo()
    assert (await client.get("/audit-entries", headers=director)).status_code == 200


async def test_readings_at_the_same_time_are_written_together_and_each_before_its_answer(
    client: httpx.AsyncClient, runtime: Runtime, issuer: Issuer
) -> None:
    director = {"Authorization": f"Bearer {issuer.token(roles=['operator'], scope='audit:read', sub='director')}"}
    answers = await asyncio.gather(*(client.get("/audit-entries", headers=director) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert len(await entries_in(runtime)) == 20


async def test_a_lost_connection_loses_no_entry(client: httpx.AsyncClient, runtime: Runtime, issuer: Issuer) -> None:
    director = {"Authorization": f"Bearer {issuer.token(roles=['operator'], scope='audit:read', sub='director')}"}
    await client.get("/audit-entries", headers=director)
    async with runtime.sessions() as session:
        others = text(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid() and query like '%audit_entry%'"
        )
        await session.execute(others)
    assert (await client.get("/audit-entries", headers=director)).status_code == 200
    assert len(await entries_in(runtime)) == 2
