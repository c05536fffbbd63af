"""A person is handed over between partners: offered with consent, answered by the other, and nothing is lost."""

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.testing import SIGN_OFF, Programme
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateHandedOver


def offer_to(partner_id: UUID, **more: Any) -> dict[str, Any]:
    return {
        "to_partner_id": str(partner_id),
        "reason": "moved_region",
        "consent_given": True,
        "given_how": "in_person",
        **more,
    }


async def offered(programme: Programme, candidate_id: object, partner_id: UUID) -> str:
    answer = await programme.caseworker.post(f"/candidates/{candidate_id}/handovers", json=offer_to(partner_id))
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def move(client: httpx.AsyncClient, handover_id: str, action: str) -> httpx.Response:
    return await client.post(f"/handovers/{handover_id}/moves", json={"action": action})


async def told(service: ServiceUnderTest, candidate_id: object) -> list[tuple[UUID, UUID]]:
    """From which partner to which, as the others were told."""
    events = await service.published(CandidateHandedOver)
    return [(one.previous_partner_id, one.partner_id) for one in events if str(one.candidate_id) == str(candidate_id)]


async def tasks_of(client: httpx.AsyncClient, kind: str) -> set[str]:
    answer = await client.get("/tasks", params={"kind": kind, "state": "open", "limit": 200})
    return {str(one["aggregate_id"]) for one in answer.json()["items"]}


@pytest.fixture
async def other(service: ServiceUnderTest, programme: Programme) -> Programme:
    """The partner to whom a person is offered, and with whom there is an agreement."""
    found = Programme(service)
    await programme.agree_with(found.partner_id)
    return found


async def test_with_consent_another_partner_takes_over_and_everything_stays(
    service: ServiceUnderTest, programme: Programme, other: Programme
) -> None:
    promise = await programme.with_case()
    person = promise.candidate_id
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, *SIGN_OFF, "lodge", "refuse", reason="funds")
    case = await programme.case(promise)
    handover = await offered(programme, person, other.partner_id)
    assert handover in await tasks_of(other.caseworker, "answer_handover")

    accepted = await move(other.caseworker, handover, "accept")
    assert accepted.status_code == 200
    assert (accepted.json()["state"], accepted.json()["candidate_id"]) == ("accepted", str(person))
    assert await told(service, person) == [(programme.partner_id, other.partner_id)]
    shown = await other.person(person)
    assert (shown["partner_id"], shown["state"]) == (str(other.partner_id), "reserved")
    assert await other.reservation(promise) == "confirmed"
    assert await other.case(promise) == case
    assert (await programme.caseworker.get(f"/candidates/{person}")).status_code == 404

    assert case["id"] in await tasks_of(other.caseworker, "decide_on_remedy"), "open tasks go with the person"
    assert case["id"] not in await tasks_of(programme.caseworker, "decide_on_remedy")
    assert handover not in await tasks_of(other.caseworker, "answer_handover")
    history = (await other.caseworker.get(f"/history/handover/{handover}")).json()["items"]
    assert [(one["action"], one["to_state"]) for one in history] == [("offer", "offered"), ("accept", "accepted")]
    steps = (await other.caseworker.get(f"/history/candidate/{person}")).json()["items"]
    assert (steps[-1]["action"], steps[-1]["reason"]) == ("hand_over", "moved_region")


async def test_while_it_is_offered_the_other_partner_sees_that_and_no_more(
    programme: Programme, other: Programme
) -> None:
    person = await programme.active()
    handover = await offered(programme, person, other.partner_id)
    shown = (await other.caseworker.get(f"/handovers/{handover}")).json()
    assert (shown["state"], shown["candidate_id"]) == ("offered", None)
    listed = await other.caseworker.get("/handovers", params={"state": "offered"})
    assert [one["id"] for one in listed.json()["items"]] == [handover]
    for address in (f"/candidates/{person}", f"/candidates/{person}/journey", f"/history/handover/{handover}"):
        assert (await other.caseworker.get(address)).status_code == 404
    assert person not in listed.text + (await other.caseworker.get("/candidates")).text
    tasks = await other.caseworker.get("/tasks", params={"kind": "answer_handover"})
    assert person not in tasks.text
    own = (await programme.caseworker.get(f"/handovers/{handover}")).json()
    assert own["candidate_id"] == person, "the offering partner knows of whom"


@pytest.mark.parametrize("action", ["decline", "withdraw"])
async def test_an_offer_that_is_not_taken_changes_nothing(
    service: ServiceUnderTest, programme: Programme, other: Programme, action: str
) -> None:
    person = await programme.active()
    handover = await offered(programme, person, other.partner_id)
    mine, theirs = (other, programme) if action == "decline" else (programme, other)
    wrong = await move(theirs.caseworker, handover, action)
    assert [one["field"] for one in wrong.json()["errors"]] == ["action"]
    assert (await move(mine.caseworker, handover, action)).status_code == 200
    assert (await programme.person(person))["partner_id"] == str(programme.partner_id)
    assert await told(service, person) == []
    assert (await move(other.caseworker, handover, "accept")).status_code == 409
    await programme.agree_with(another := uuid4())
    await offered(programme, person, another)


async def test_nobody_accepts_for_the_other_partner(service: ServiceUnderTest, programme: Programme) -> None:
    person = await programme.active()
    await programme.agree_with(another := uuid4())
    handover = await offered(programme, person, another)
    assert (await move(programme.caseworker, handover, "accept")).status_code == 422
    third = service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert (await move(third, handover, "accept")).status_code == 404
    own = service.client(Role.CANDIDATE, candidate_id=UUID(person))
    assert (await move(own, handover, "accept")).status_code == 422
    assert (await move(own, handover, "withdraw")).status_code == 200, "the person may take their consent back"


@pytest.mark.parametrize(
    ("wrong", "field"), [({"consent_given": False}, "consent_given"), ({"to_partner_id": None}, "to_partner_id")]
)
async def test_an_offer_needs_consent_and_another_partner(
    programme: Programme, other: Programme, wrong: dict[str, Any], field: str
) -> None:
    person = await programme.active()
    change = {key: str(programme.partner_id) if value is None else value for key, value in wrong.items()}
    path = f"/candidates/{person}/handovers"
    refused = await programme.caseworker.post(path, json=offer_to(other.partner_id, **change))
    assert [one["field"] for one in refused.json()["errors"]] == [field]


async def test_an_offer_is_the_present_partners_and_one_at_a_time(
    service: ServiceUnderTest, programme: Programme, other: Programme
) -> None:
    person = await programme.active()
    path = f"/candidates/{person}/handovers"
    own = service.client(Role.CANDIDATE, candidate_id=UUID(person))
    assert (await own.post(path, json=offer_to(other.partner_id))).json()["errors"][0]["field"] == "actor"
    assert (await other.caseworker.post(path, json=offer_to(other.partner_id))).status_code == 404
    await offered(programme, person, other.partner_id)
    second = await programme.caseworker.post(path, json=offer_to(uuid4()))
    assert second.json()["errors"][0]["field"] == "to_partner_id"


async def test_whoever_has_withdrawn_register_is_neither_offered_nor_taken_over(
    service: ServiceUnderTest, programme: Programme, other: Programme
) -> None:
    person, offered_later = await programme.active(), await programme.active()
    handover = await offered(programme, person, other.partner_id)
    for withdrawn in (person, offered_later):
        await programme.withdraw_consent(withdrawn, "register")
    path = f"/candidates/{offered_later}/handovers"
    for answer in (
        await move(other.caseworker, handover, "accept"),
        await programme.caseworker.post(path, json=offer_to(other.partner_id)),
    ):
        assert (answer.status_code, [one["field"] for one in answer.json()["errors"]]) == (422, ["register"])
    assert (await programme.person(person))["partner_id"] == str(programme.partner_id)
    await programme.consent(person, "register")
    assert (await move(other.caseworker, handover, "accept")).status_code == 200, "taken back within the time for it"
    assert await told(service, person) == [(programme.partner_id, other.partner_id)]


async def test_whoever_leaves_is_not_handed_over(programme: Programme, other: Programme) -> None:
    person = await programme.active()
    handover = await offered(programme, person, other.partner_id)
    await programme.moved(person, "withdraw", reason="own_wish")
    assert (await programme.caseworker.get(f"/handovers/{handover}")).json()["state"] == "withdrawn"
    assert handover not in await tasks_of(other.caseworker, "answer_handover")
