"""Identity is shown without consent where somebody is in danger: to a few, loudly, and somebody else reviews it."""

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.domain.emergency_disclosure import Emergency
from candidate_svc.testing import IDENTITY, Programme
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

EMERGENCIES = "/disclosures/emergencies"


async def look(client: httpx.AsyncClient, candidate_id: str, **more: Any) -> httpx.Response:
    body = {"candidate_id": candidate_id, "fields": ["given_names"], "emergency": "missing_person", **more}
    return await client.post(EMERGENCIES, json=body)


async def looked(programme: Programme, candidate_id: str, **more: Any) -> str:
    answer = await look(programme.caseworker, candidate_id, **more)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["disclosure_id"])


async def review(client: httpx.AsyncClient, disclosure_id: str, action: str, **more: Any) -> httpx.Response:
    return await client.post(f"{EMERGENCIES}/{disclosure_id}/moves", json={"action": action, **more})


@pytest.fixture
def director(service: ServiceUnderTest) -> httpx.AsyncClient:
    return service.client(Role.PROGRAMME_DIRECTOR, subject="the-director")


@pytest.fixture
def administrator(service: ServiceUnderTest, programme: Programme) -> httpx.AsyncClient:
    return service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=programme.partner_id, subject="administrator")


async def themselves(service: ServiceUnderTest, candidate_id: str) -> list[dict[str, Any]]:
    """What the person sees of who saw their data."""
    client = service.client(Role.CANDIDATE, candidate_id=UUID(candidate_id))
    items: list[dict[str, Any]] = (await client.get(f"/candidates/{candidate_id}/disclosures")).json()["items"]
    return items


async def tasks(client: httpx.AsyncClient, kind: str, about: str) -> list[dict[str, Any]]:
    items = (await client.get("/tasks", params={"kind": kind, "state": "open", "limit": 200})).json()["items"]
    return [one for one in items if one["aggregate_id"] == about]


async def told(service: ServiceUnderTest, candidate_id: str) -> int:
    """How many messages ask the person to get in touch."""
    statement = text("select count(*) from notification where candidate_id = :id and kind = 'contact_person'")
    async with service.runtime.sessions() as session:
        return int((await session.execute(statement, {"id": candidate_id})).scalar_one())


async def reachable(programme: Programme, candidate_id: str) -> None:
    rules = {"channels": [{"channel": "sms", "address": "+49301234567"}], "language": "eng"}
    path = f"/candidates/{candidate_id}/contact-rules"
    answer = await programme.caseworker.put(path, json=rules, headers={"If-Match": '"0"'})
    assert answer.status_code == 200, answer.text


async def test_identity_is_shown_without_consent_and_logged(service: ServiceUnderTest, programme: Programme) -> None:
    person = await programme.register()
    answer = await look(programme.caseworker, person)
    assert answer.json()["fields"] == {"given_names": IDENTITY["given_names"]}
    [entry] = await themselves(service, person)
    assert (entry["id"], entry["reason"]) == (answer.json()["disclosure_id"], "emergency")
    assert entry["fields"] == ["given_names"]


@pytest.mark.parametrize("role", [Role.EMPLOYER, Role.TRAINER, Role.VISA_ADVISER])
async def test_other_roles_are_shown_nothing_even_then(
    service: ServiceUnderTest, programme: Programme, role: Role
) -> None:
    answer = await look(service.client(role, organisation_id=uuid4()), await programme.active())
    assert answer.status_code == 403
    assert answer.json()["type"].endswith("/forbidden")


async def test_a_stranger_does_not_learn_that_there_is_somebody(
    service: ServiceUnderTest, programme: Programme
) -> None:
    stranger = service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert (await look(stranger, await programme.active())).status_code == 404


async def test_a_danger_that_is_not_on_the_list_is_no_ground(programme: Programme) -> None:
    assert (await look(programme.caseworker, await programme.active(), emergency="curiosity")).status_code == 422


async def test_every_danger_of_the_list_is_one(programme: Programme) -> None:
    person = await programme.active()
    assert {(await look(programme.caseworker, person, emergency=one)).status_code for one in Emergency} == {201}


async def test_the_administrator_and_the_director_are_asked_at_once(
    programme: Programme, director: httpx.AsyncClient, administrator: httpx.AsyncClient
) -> None:
    emergency = await looked(programme, await programme.active())
    for reviewer in (director, administrator):
        [asked] = await tasks(reviewer, "review_emergency_disclosure", emergency)
        assert asked["due_at"] is not None
        listed = (await reviewer.get(EMERGENCIES, params={"state": "to_review", "limit": 200})).json()["items"]
        [entry] = [one for one in listed if one["disclosure_id"] == emergency]
        assert entry["is_overdue"] is False
        assert entry["shown_to"].startswith("caseworker")


async def test_a_review_that_is_late_says_so(
    service: ServiceUnderTest, programme: Programme, director: httpx.AsyncClient
) -> None:
    emergency = await looked(programme, await programme.active())
    await service.move_clock(days=3)
    listed = (await director.get(EMERGENCIES, params={"state": "to_review", "limit": 200})).json()["items"]
    assert [one["is_overdue"] for one in listed if one["disclosure_id"] == emergency] == [True]


async def test_a_review_that_nobody_does_becomes_the_programmes(
    service: ServiceUnderTest, programme: Programme, director: httpx.AsyncClient, administrator: httpx.AsyncClient
) -> None:
    person = await programme.active()
    late, done = await looked(programme, person), await looked(programme, person)
    await review(administrator, done, "uphold")
    await service.move_clock(days=1)
    assert await tasks(director, "emergency_review_overdue", late) == []
    await service.move_clock(days=2)

    async def it_is_overdue() -> list[dict[str, Any]]:
        return await tasks(director, "emergency_review_overdue", late)

    await service.eventually(it_is_overdue)
    [overdue] = await it_is_overdue()
    assert overdue["organisation_id"] is None
    assert await tasks(director, "emergency_review_overdue", done) == []
    await review(director, late, "uphold")
    assert await tasks(director, "emergency_review_overdue", late) == []


async def test_nobody_reviews_what_they_looked_at(service: ServiceUnderTest, programme: Programme) -> None:
    administrator = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=programme.partner_id, subject="both")
    shown = await look(administrator, await programme.active())
    answer = await review(administrator, shown.json()["disclosure_id"], "uphold")
    assert answer.status_code == 422
    assert "somebody else" in answer.text


async def test_an_upheld_one_is_done_and_one_that_is_not_is_followed_up(
    programme: Programme, director: httpx.AsyncClient, administrator: httpx.AsyncClient
) -> None:
    person = await programme.active()
    right, wrong = await looked(programme, person), await looked(programme, person)
    assert (await review(administrator, right, "uphold")).json()["state"] == "upheld"
    assert (await review(director, wrong, "not_uphold")).json()["state"] == "not_upheld"
    assert await tasks(director, "review_emergency_disclosure", right) == []
    assert await tasks(director, "follow_up_emergency_disclosure", right) == []
    [follow_up] = await tasks(director, "follow_up_emergency_disclosure", wrong)
    assert follow_up["evidence"]["candidate_id"] == person
    again = await review(director, wrong, "uphold")
    assert again.status_code == 409


async def test_a_review_is_taken_back(programme: Programme, director: httpx.AsyncClient) -> None:
    emergency = await looked(programme, await programme.active())
    await review(director, emergency, "not_uphold")
    assert (await review(director, emergency, "review_again")).json()["state"] == "to_review"
    assert await tasks(director, "follow_up_emergency_disclosure", emergency) == []
    assert len(await tasks(director, "review_emergency_disclosure", emergency)) == 1
    history = (await director.get(f"/history/emergency_disclosure/{emergency}")).json()["items"]
    assert [step["action"] for step in history] == ["disclose", "not_uphold", "review_again"]


async def test_the_person_is_asked_to_get_in_touch(service: ServiceUnderTest, programme: Programme) -> None:
    person = await programme.active()
    await reachable(programme, person)
    await looked(programme, person)
    assert await told(service, person) == 1


async def test_who_is_in_danger_by_a_message_is_told_after_the_review(
    service: ServiceUnderTest, programme: Programme, director: httpx.AsyncClient
) -> None:
    person = await programme.active()
    await reachable(programme, person)
    emergency = await looked(programme, person, unsafe_to_tell=True)
    assert (await themselves(service, person), await told(service, person)) == ([], 0)
    assert len((await programme.caseworker.get(f"/candidates/{person}/disclosures")).json()["items"]) == 1

    await review(director, emergency, "uphold", still_unsafe_to_tell=True)
    assert (await themselves(service, person), await told(service, person)) == ([], 0)

    await review(director, emergency, "review_again")
    await review(director, emergency, "uphold")
    assert (len(await themselves(service, person)), await told(service, person)) == (1, 1)


async def test_an_export_says_nothing_of_it_until_it_is_safe(
    service: ServiceUnderTest, programme: Programme, director: httpx.AsyncClient
) -> None:
    person = await programme.active()
    emergency = await looked(programme, person, unsafe_to_tell=True)

    async def export() -> str:
        own = service.client(Role.CANDIDATE, candidate_id=UUID(person))
        answer = await own.get(f"/people/{person}/data")
        assert answer.status_code == 200, answer.text
        return answer.text

    before = await export()
    assert emergency not in before
    assert "emergency" not in before, "neither its history nor the task of its review"
    await review(director, emergency, "uphold")
    assert emergency in await export()


async def test_who_was_erased_is_shown_to_nobody_in_an_emergency_either(programme: Programme) -> None:
    person = await programme.active()
    assert (await programme.caseworker.post(f"/candidates/{person}/erasure")).status_code == 200
    assert (await look(programme.caseworker, person)).status_code == 410


# --- what is written down stays ---------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["disclosure", "vault_reading"])
@pytest.mark.parametrize("change", ["update {} set actor = 'nobody'", "delete from {}"])
async def test_what_is_written_down_can_only_be_added_to(
    service: ServiceUnderTest, programme: Programme, table: str, change: str
) -> None:
    person = await programme.active()
    await looked(programme, person)
    mended = {"birth_date": "1990-02-02"}
    path = f"/candidates/{person}/protected-attributes"
    version = (await programme.caseworker.get(f"/candidates/{person}")).headers["etag"]
    assert (await programme.caseworker.put(path, json=mended, headers={"If-Match": version})).status_code == 200
    async with service.runtime.sessions() as session:
        with pytest.raises(DBAPIError, match="append-only"):
            await session.execute(text(change.format(table)))


async def test_what_software_reads_is_written_down_with_its_reason(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person = await programme.active()
    path = f"/candidates/{person}/protected-attributes"
    version = (await programme.caseworker.get(f"/candidates/{person}")).headers["etag"]
    answer = await programme.caseworker.put(path, json={"birth_date": "1990-02-02"}, headers={"If-Match": version})
    assert answer.status_code == 200, answer.text
    async with service.runtime.sessions() as session:
        statement = text("select why, fields, actor from vault_reading where person_id = :person")
        [reading] = (await session.execute(statement, {"person": person})).all()
    assert reading.why == "birth_date_mended"
    assert "given_names" in reading.fields
    assert reading.actor.startswith("caseworker")
