"""Records that may be of one person are found whatever the spelling, shown to people, and never in anybody's way."""

import json
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.domain.resemblance import traces_of
from candidate_svc.store.blind_index import BlindIndex
from candidate_svc.testing import Programme
from candidate_svc.usecases.register_candidate import Identity
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidatePossibleDuplicateFlagged
from sqlalchemy import text

COMPARE, COMPARE_ELSEWHERE = "compare_possible_duplicate", "compare_possible_duplicate_elsewhere"


class Named:
    """People of a family whose name is of one test alone."""

    def __init__(self, programme: Programme) -> None:
        letters = "bdfklmnprst"
        self.family = "".join(letters[int(digit, 16) % len(letters)] + "a" for digit in uuid4().hex[:8]).capitalize()
        self.programme = programme

    def identity(self, given: str = "Mohammed", born: str = "1991-07-23", **more: Any) -> dict[str, Any]:
        return {"given_names": given, "family_names": self.family, "birth_date": born, **more}

    async def registered(self, given: str = "Mohammed", born: str = "1991-07-23", **more: Any) -> dict[str, Any]:
        body = {"identity": self.identity(given, born, **more)}
        answer = await self.programme.caseworker.post("/candidates", json=body)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())


@pytest.fixture
def named(programme: Programme) -> Named:
    return Named(programme)


@pytest.fixture
def other(service: ServiceUnderTest) -> Programme:
    """Another partner."""
    return Programme(service)


async def flagged(client: httpx.AsyncClient, candidate_id: str, **wanted: str) -> list[dict[str, Any]]:
    answer = await client.get("/duplicates", params={"candidate_id": candidate_id, **wanted})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


async def tasks(client: httpx.AsyncClient, kind: str) -> set[str]:
    answer = await client.get("/tasks", params={"kind": kind, "state": "open", "limit": 200})
    return {str(one["aggregate_id"]) for one in answer.json()["items"]}


# --- finding -----------------------------------------------------------------------------------------------------


async def test_the_same_name_in_another_spelling_and_the_same_birth_date_is_flagged(
    service: ServiceUnderTest, named: Named
) -> None:
    first = await named.registered("Mohammed Al-Khatib")
    second = await named.registered("Muhamad Elkhateeb")
    assert first["possible_duplicate_of"] == []
    assert second["possible_duplicate_of"] == [first["id"]]
    [pair] = await flagged(named.programme.caseworker, second["id"])
    assert (pair["candidate"]["candidate_id"], pair["other"]["candidate_id"]) == (second["id"], first["id"])
    assert pair["reasons"] == ["names_agree", "same_birth_date"]
    assert pair["state"] == "flagged"
    assert pair["id"] in await tasks(named.programme.caseworker, COMPARE)
    told = [
        one
        for one in await service.published(CandidatePossibleDuplicateFlagged)
        if str(one.candidate_id) == second["id"]
    ]
    assert [(str(one.other_candidate_id), one.reasons) for one in told] == [(first["id"], tuple(pair["reasons"]))]


@pytest.mark.parametrize(
    ("born", "reason"),
    [
        ({"born": "1991-01-01", "birth_date_precision": "year"}, "same_year_of_birth"),
        ({"born": "1991-07-01", "birth_date_precision": "month"}, "same_month_of_birth"),
        ({"born": "1991-01-01"}, "same_year_of_birth"),
    ],
)
async def test_a_birth_date_of_which_less_is_known_agrees_as_far_as_it_goes(
    named: Named, born: dict[str, Any], reason: str
) -> None:
    first = await named.registered(**born)
    second = await named.registered(born="1991-07-23")
    assert second["possible_duplicate_of"] == [first["id"]]
    [pair] = await flagged(named.programme.caseworker, second["id"])
    assert reason in pair["reasons"]


async def test_day_and_month_written_the_other_way_round_are_flagged(named: Named) -> None:
    first = await named.registered(born="1991-07-04")
    second = await named.registered(born="1991-04-07")
    assert second["possible_duplicate_of"] == [first["id"]]


async def test_twins_are_two_people(named: Named) -> None:
    await named.registered("Hassan", phone="+962 7 9000 1111")
    second = await named.registered("Hussein", phone="+962 7 9000 1111")
    third = await named.registered("Husna", phone="+962 7 9000 1111")
    assert second["possible_duplicate_of"] == third["possible_duplicate_of"] == []


async def test_a_family_that_shares_a_name_and_a_phone_is_no_duplicate(named: Named) -> None:
    await named.registered("Ahmad", "1962-02-03", phone="+962790002222")
    son = await named.registered("Yusuf", "1991-07-23", phone="+962790002222")
    named_after_him = await named.registered("Ahmed", "1995-11-30", phone="+962790002222")
    assert son["possible_duplicate_of"] == named_after_him["possible_duplicate_of"] == []


async def test_one_travel_document_is_of_one_person_whatever_the_name(named: Named) -> None:
    first = await named.registered("Selam", travel_document_number="EP 00-4711" + named.family)
    second = await named.registered("Tesfay", "1980-03-04", travel_document_number="ep004711" + named.family)
    assert second["possible_duplicate_of"] == [first["id"]]


async def test_people_of_one_file_are_compared_with_each_other(named: Named) -> None:
    lines = [
        {"partner_reference": f"{named.family}-{number}", "identity": named.identity(given)}
        for number, given in enumerate(("Yusuf", "Omar", "Youssef"))
    ]
    body = "".join(json.dumps(line) + "\n" for line in lines)
    headers = {"Content-Type": "application/x-ndjson"}
    answer = await named.programme.caseworker.post("/candidates/bulk", content=body, headers=headers)
    results = [json.loads(line) for line in answer.text.splitlines()]
    assert [one["outcome"] for one in results] == ["accepted"] * 3
    assert [one.get("possible_duplicate_of", []) for one in results] == [[], [], [results[0]["id"]]]
    again = await named.programme.caseworker.post("/candidates/bulk", content=body, headers=headers)
    assert {json.loads(line)["outcome"] for line in again.text.splitlines()} == {"repeated"}


async def test_what_very_many_share_tells_nobody_apart(named: Named) -> None:
    answers = [await named.registered() for _ in range(12)]
    assert answers[1]["possible_duplicate_of"] == [answers[0]["id"]]
    assert answers[-1]["possible_duplicate_of"] == []


# --- households --------------------------------------------------------------------------------------------------


async def test_a_member_of_a_household_who_registers_is_flagged(named: Named) -> None:
    head = await named.registered("Leyla", "1990-02-02")
    member = await named.programme.member(head["id"], identity=named.identity("Khaled", "1988-03-09"))
    person = await named.registered("Khalid", "1988-03-09")
    assert person["possible_duplicate_of"] == [head["id"]]
    [pair] = await flagged(named.programme.caseworker, person["id"])
    assert (pair["candidate"]["candidate_id"], pair["member_id"]) == (person["id"], member)


async def test_a_candidate_who_is_named_as_a_member_elsewhere_is_flagged(named: Named) -> None:
    person = await named.registered("Khalid", "1988-03-09")
    head = await named.registered("Leyla", "1990-02-02")
    member = await named.programme.member(head["id"], identity=named.identity("Khaled", "1988-03-09"))
    [pair] = await flagged(named.programme.caseworker, person["id"])
    assert (pair["candidate"]["candidate_id"], pair["member_id"]) == (person["id"], member)


# --- who sees it ---------------------------------------------------------------------------------------------------


async def test_of_another_partners_person_a_code_and_the_partner_are_shown(named: Named, other: Programme) -> None:
    first = await named.registered()
    body = {"identity": named.identity("Mohamad")}
    second = (await other.caseworker.post("/candidates", json=body)).json()
    assert second["possible_duplicate_of"] == [], "nobody learns another partner's ids"
    [pair] = await flagged(other.caseworker, second["id"])
    assert pair["other"] == {
        "candidate_id": None,
        "public_code": first["public_code"],
        "partner_id": str(named.programme.partner_id),
        "state": "draft",
    }
    assert pair["id"] in await tasks(other.caseworker, COMPARE)
    assert pair["id"] in await tasks(named.programme.caseworker, COMPARE_ELSEWHERE)
    [mirrored] = await flagged(named.programme.caseworker, first["id"])
    assert (mirrored["candidate"]["candidate_id"], mirrored["other"]["candidate_id"]) == (None, first["id"])
    third = named.programme.service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert (await third.get(f"/duplicates/{pair['id']}")).status_code == 404
    own = named.programme.service.client(Role.CANDIDATE, candidate_id=UUID(first["id"]))
    assert (await own.get(f"/duplicates/{pair['id']}")).status_code == 404


# --- deciding ------------------------------------------------------------------------------------------------------


async def test_two_people_are_said_to_be_two_and_that_can_be_taken_back(named: Named) -> None:
    await named.registered()
    second = await named.registered("Mohamad")
    [pair] = await flagged(named.programme.caseworker, second["id"])
    path = f"/duplicates/{pair['id']}/moves"
    decided = await named.programme.caseworker.post(path, json={"action": "distinct", "reason": "other_parents"})
    assert decided.json()["state"] == "distinct"
    assert pair["id"] not in await tasks(named.programme.caseworker, COMPARE)
    assert (await named.programme.caseworker.post(path, json={"action": "distinct"})).status_code == 409
    again = await named.programme.caseworker.post(path, json={"action": "reconsider"})
    assert again.json()["state"] == "flagged"
    assert pair["id"] in await tasks(named.programme.caseworker, COMPARE)
    history = await named.programme.caseworker.get(f"/history/possible_duplicate/{pair['id']}")
    assert [one["action"] for one in history.json()["items"]] == ["flag", "distinct", "reconsider"]


# --- nothing tells a name --------------------------------------------------------------------------------------------


async def rows(service: ServiceUnderTest, statement: str, **values: object) -> list[Any]:
    async with service.runtime.sessions() as session:
        return list((await session.execute(text(statement), values)).all())


async def test_who_is_erased_leaves_no_key_and_no_open_question(service: ServiceUnderTest, named: Named) -> None:
    first = await named.registered()
    second = await named.registered("Mohamad")
    await named.programme.member(first["id"], identity=named.identity("Sara", "2001-02-03"))
    [pair] = await flagged(named.programme.caseworker, second["id"])
    assert (await named.programme.caseworker.post(f"/candidates/{first['id']}/erasure")).status_code == 200
    left = await rows(service, "select 1 from resemblance_key where candidate_id = :id", id=UUID(first["id"]))
    assert left == []
    [now] = await flagged(named.programme.caseworker, second["id"])
    assert (now["id"], now["state"]) == (pair["id"], "lapsed")
    assert pair["id"] not in await tasks(named.programme.caseworker, COMPARE)
    third = await named.registered("Muhammad")
    assert third["possible_duplicate_of"] == [second["id"]]


async def test_the_index_holds_no_name_and_cannot_be_made_again_without_its_secret(
    service: ServiceUnderTest, named: Named
) -> None:
    person = await named.registered("Mohammed", phone="+962790003333")
    identity = Identity.model_validate(named.identity(phone="+962790003333"))
    kept = await rows(service, "select key, pairs from resemblance_key where person_id = :id", id=UUID(person["id"]))
    everything = repr(await rows(service, "select row_to_json(k)::text from resemblance_key k"))
    everything += repr(await rows(service, "select row_to_json(d)::text from possible_duplicate d"))
    for planted in ("Mohammed", named.family, named.family.lower(), "1991-07-23", "790003333"):
        assert planted not in everything
    texts = traces_of(identity).kept
    keyring = service.app.state.keyring
    with_the_secret = {BlindIndex(await keyring.index_secret()).key_of(text) for text in texts}
    assert {key for key, _ in kept} == with_the_secret
    for guessed in (b"", bytes(32), b"resemblance"):
        assert not with_the_secret & {BlindIndex(guessed).key_of(text) for text in texts}
    held = await rows(service, "select tablename from pg_tables where tablename = 'index_key'")
    assert held == [], "the secret is in the keyring's database alone"
