"""What somebody has to do is in one queue, whichever service it is open in."""

from typing import Any
from uuid import UUID, uuid4

import httpx
from candidate_svc.other_services import OTHERS
from candidate_svc.testing import Programme
from pathways_chassis.actor import timer_actor
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.registry import Service

from .others import Others


def told(kind: str, due_at: str | None, **changed: Any) -> dict[str, Any]:
    """A task as a service shows it; a field that is not known here yet is passed by."""
    return {
        "id": str(uuid4()), "kind": kind, "aggregate": "travel", "aggregate_id": str(uuid4()), "organisation_id": None,
        "evidence": {}, "due_at": due_at, "state": "open", "done_by": None, "version": 1,
        "recorded_at": "2026-01-01T00:00:00Z", "of_a_later_release": 1, **changed,
    }  # fmt: skip


async def open_here(service: ServiceUnderTest, programme: Programme, kind: str) -> None:
    """A task of the partner without an end."""
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("test"))
        await work.open_task(kind, "candidate", uuid4(), organisation_id=programme.partner_id)


async def queue(programme: Programme, query: str = "") -> dict[str, Any]:
    answer = await programme.caseworker.get(f"/queue{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_what_is_due_first_is_at_the_top_whoever_has_it(
    service: ServiceUnderTest, programme: Programme, others: Others
) -> None:
    await open_here(service, programme, "without_an_end")
    others.tasks = {
        Service.INTEGRATION: [told("later", "2030-05-03T00:00:00Z"), told("sooner", "2030-05-01T09:00:00+02:00")],
        Service.TRAINING: [told("between", "2030-05-02T00:00:00Z")],
    }
    found = await queue(programme)
    order = [(one["service"], one["kind"]) for one in found["entries"]]
    assert order == [
        ("integration", "sooner"), ("training", "between"), ("integration", "later"), ("candidate", "without_an_end"),
    ]  # fmt: skip
    assert (found["more"], found["silent"]) == ([], [])
    assert {authorization for _, authorization in others.asked} == {programme.caseworker.headers["Authorization"]}
    today = await queue(programme, "?due_by=2030-05-02")
    assert [one["kind"] for one in today["entries"]] == ["sooner", "between", "without_an_end"]


async def test_staff_have_in_their_queue_what_they_may_read(
    service: ServiceUnderTest, programme: Programme, others: Others
) -> None:
    promise = await programme.with_case()
    case = await programme.case(promise)
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("test"))
        await work.open_task("look_into", "visa_case", UUID(case["id"]), organisation_id=programme.partner_id)
        await work.open_task("look_into", "visa_case", uuid4(), organisation_id=programme.partner_id)

    async def looked_into_by(client: httpx.AsyncClient) -> list[str]:
        entries = (await client.get("/queue")).json()["entries"]
        return [one["aggregate_id"] for one in entries if one["kind"] == "look_into"]

    assert await looked_into_by(programme.adviser) == [case["id"]]
    assert await looked_into_by(service.client(Role.TRAINER)) == [], "trainers read no visa case"
    assert len(await looked_into_by(programme.director)) == 2
    await programme.consent(str(promise.candidate_id), "immigration")
    await programme.withdraw_consent(promise.candidate_id, "immigration")
    assert await looked_into_by(programme.adviser) == []


async def test_who_does_not_answer_is_named_and_holds_up_nobody(programme: Programme, others: Others) -> None:
    others.away, others.more = {Service.MATCHING}, {Service.EMPLOYER}
    others.tasks = {Service.EMPLOYER: [told("sign_contract", None)]}
    found = await queue(programme)
    assert [one["kind"] for one in found["entries"]] == ["sign_contract"]
    assert (found["more"], found["silent"]) == (["employer"], ["matching"])


async def test_without_addresses_the_own_tasks_are_there_and_the_others_named(
    service: ServiceUnderTest, programme: Programme
) -> None:
    await open_here(service, programme, "compare")
    found = await queue(programme)
    assert [one["kind"] for one in found["entries"]] == ["compare"]
    assert found["silent"] == list(OTHERS)
