"""A member of a household turns out to be a candidate too: a case of their own, and back, exactly as before."""

from typing import Any
from uuid import uuid4

import httpx
import pytest
import sqlalchemy as sa
from candidate_svc.testing import ENTRY_VISA, Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.events.candidate.candidate import HouseholdMemberRecognised, HouseholdMemberUnrecognised
from pathways_contracts.events.candidate.visa_case import FamilyVisasDecided

Picture = tuple[int, int, int, int]


def somebody() -> dict[str, Any]:
    """An identity that shares its document alone with another record of the same person."""
    return {
        "given_names": "Testina",
        "family_names": "Quillfeather",
        "birth_date": "1990-01-01",
        "travel_document_number": uuid4().hex,
    }


async def activated(programme: Programme, candidate_id: str) -> str:
    for purpose in ("register", "share_anonymised"):
        await programme.consent(candidate_id, purpose)
    await programme.moved(candidate_id, "submit", "activate")
    return candidate_id


async def pair_of(programme: Programme, candidate_id: str) -> str:
    answer = await programme.caseworker.get("/duplicates", params={"candidate_id": candidate_id})
    return next(str(one["id"]) for one in answer.json()["items"] if "same_travel_document" in one["reasons"])


async def move(programme: Programme, pair: str, action: str, **more: Any) -> httpx.Response:
    return await programme.caseworker.post(f"/duplicates/{pair}/moves", json={"action": action, **more})


async def spouses(programme: Programme, **member: Any) -> tuple[Promise, str, str, str]:
    """A person with an open case, a spouse of theirs, the spouse's own record, and the pair of both."""
    identity = somebody()
    head = await programme.active()
    spouse = await programme.member(head, identity=identity, **member)
    promise = await programme.reserved(head)
    await programme.confirm(promise)
    own = await programme.register(identity=identity)
    return promise, spouse, own, await pair_of(programme, own)


async def member_of(programme: Programme, promise: Promise) -> dict[str, Any]:
    household = await programme.caseworker.get(f"/candidates/{promise.candidate_id}/household-members")
    return dict(household.json()["items"][0])


async def rows(service: ServiceUnderTest, promise: Promise) -> list[Any]:
    """The household, its authorisations and what was told of them, but for versions."""
    async with service.runtime.sessions() as session:
        found = []
        for statement in (
            "select id, candidate_id, also_candidate_id, plan from household_member where candidate_id = :id",
            "select a.id, a.member_id, a.kind, a.state, a.position, a.superseded_at from authorisation a"
            " join visa_case v on v.id = a.visa_case_id where v.candidate_id = :id order by a.id",
            "select id, family_told, parted_from, closed_at from visa_case where candidate_id = :id",
        ):
            read = await session.execute(sa.text(statement), {"id": promise.candidate_id})
            found += [tuple(map(str, row)) for row in read]
        return found


async def pictures(service: ServiceUnderTest, promise: Promise) -> list[Picture]:
    return [
        (one.together, one.granted, one.refused, one.pending)
        for one in await service.published(FamilyVisasDecided)
        if one.placement_id == promise.placement_id
    ]


async def test_a_recognised_member_has_a_case_of_their_own_and_everything_is_as_before_after_undoing(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise, spouse, own, pair = await spouses(programme)
    link = await programme.visa_of_member(promise, spouse)
    await programme.decided(link, "collect_documents")
    before = await rows(service, promise)
    answer = await move(programme, pair, "recognise")
    assert (answer.status_code, answer.json()["state"]) == (200, "recognised"), answer.text
    assert (await member_of(programme, promise))["candidate_id"] == own
    case = await programme.case(promise)
    assert case["family_authorisations"] == [], "the spouse has a case of their own, once they are placed"
    assert case["family"]["pending"] == 1, "nobody travels before the spouse has a visa"
    waiting = (await programme.caseworker.get("/tasks", params={"state": "open", "limit": 200})).json()["items"]
    assert pair not in {task["aggregate_id"] for task in waiting}
    told = [one for one in await service.published(HouseholdMemberRecognised) if str(one.member_id) == spouse]
    assert [str(one.member_candidate_id) for one in told] == [own]

    undone = await move(programme, pair, "undo", reason="wrong_person")
    assert (undone.status_code, undone.json()["state"]) == (200, "flagged")
    assert await rows(service, promise) == before
    assert (await programme.visa_of_member(promise, spouse))["state"] == "documents"
    assert [one for one in await service.published(HouseholdMemberUnrecognised) if str(one.member_id) == spouse]
    again = await move(programme, pair, "recognise")
    assert again.status_code == 200, "and once more"


async def test_the_picture_of_the_family_follows_the_spouses_own_visa(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise, _, own, pair = await spouses(programme)
    assert (await move(programme, pair, "recognise")).status_code == 200
    await activated(programme, own)
    theirs = await programme.reserved(own)
    await programme.confirm(theirs)
    entry = await programme.to_entry_visa(theirs)
    await programme.decided(entry, "collect_documents", "seek_sponsorship", "sign_off", "lodge", "grant", **ENTRY_VISA)

    async def granted() -> bool:
        return (1, 1, 0, 0) in await pictures(service, promise)

    await service.eventually(granted)


async def test_where_the_case_has_gone_on_meanwhile_the_member_begins_anew(programme: Programme) -> None:
    promise, spouse, _, pair = await spouses(programme)
    first = await programme.visa_of_member(promise, spouse)
    assert (await move(programme, pair, "recognise")).status_code == 200
    async with programme.service.runtime.sessions() as session, session.begin():
        moved = "update possible_duplicate set before = jsonb_set(before, :path, '\"another\"') where id = :id"
        case = (await programme.case(promise))["id"]
        await session.execute(sa.text(moved), {"path": ["cases", case, "pathway"], "id": pair})
    assert (await move(programme, pair, "undo", reason="wrong_person")).status_code == 200
    link = await programme.visa_of_member(promise, spouse)
    assert (link["id"] != first["id"], link["state"]) == (True, "screening")


async def test_a_flag_is_dismissed_and_the_member_stays_of_the_household(programme: Programme) -> None:
    promise, spouse, _, pair = await spouses(programme)
    assert (await move(programme, pair, "distinct")).status_code == 200
    assert (await member_of(programme, promise))["candidate_id"] is None
    assert (await programme.visa_of_member(promise, spouse))["state"] == "screening"
    refused = await move(programme, pair, "recognise")
    assert refused.status_code == 409
    assert (await move(programme, pair, "reconsider")).status_code == 200
    assert (await move(programme, pair, "recognise")).status_code == 200


async def test_what_an_authority_holds_of_the_member_is_settled_first(programme: Programme) -> None:
    promise, spouse, _, pair = await spouses(programme)
    await programme.settle_rules(await programme.case(promise))
    link = await programme.visa_of_member(promise, spouse)
    await programme.decided(link, "collect_documents", "seek_sponsorship", "sign_off", "lodge")
    refused = await move(programme, pair, "recognise")
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "visa_case")
    assert (await member_of(programme, promise))["candidate_id"] is None
    await programme.decided(link, "grant", **ENTRY_VISA)
    assert (await move(programme, pair, "recognise")).status_code == 422, "they travel on the visa that was granted"


async def test_a_minor_stays_on_the_case_of_the_household(programme: Programme) -> None:
    *_, pair = await spouses(programme, relation="child", minor=True, guardian_consents=True)
    refused = await move(programme, pair, "recognise")
    assert [one["field"] for one in refused.json()["errors"]] == ["minor"]


async def test_a_candidate_is_named_once_in_a_household(programme: Programme) -> None:
    promise, _, own, pair = await spouses(programme)
    await programme.member(promise.candidate_id, candidate_id=own)
    refused = await move(programme, pair, "recognise")
    assert [one["field"] for one in refused.json()["errors"]] == ["candidate_id"]


async def test_whose_household_somebody_belongs_to_is_said_by_who_looks_after_both(
    service: ServiceUnderTest, programme: Programme
) -> None:
    identity, other = somebody(), Programme(service)
    head = await programme.active()
    await programme.member(head, identity=identity)
    own = (await other.caseworker.post("/candidates", json={"identity": identity})).json()["id"]
    pair = await pair_of(other, own)
    for side in (programme, other):
        refused = await move(side, pair, "recognise")
        assert [one["field"] for one in refused.json()["errors"]] == ["partner_id"]


@pytest.mark.parametrize("who", ["own", "head"])
async def test_who_is_gone_for_good_is_not_recognised(programme: Programme, who: str) -> None:
    identity = somebody()
    head = await programme.active()
    await programme.member(head, identity=identity)
    own = await activated(programme, await programme.register(identity=identity))
    pair = await pair_of(programme, own)
    gone = {"own": own, "head": head}[who]
    moved = await programme.caseworker.post(f"/candidates/{gone}/moves", json={"action": "record_death"})
    assert moved.status_code == 200, moved.text
    refused = await move(programme, pair, "recognise")
    assert [one["field"] for one in refused.json()["errors"]] == ["state"]


async def test_a_merge_that_came_after_is_undone_before(programme: Programme) -> None:
    promise, _, own, pair = await spouses(programme)
    assert (await move(programme, pair, "recognise")).status_code == 200
    identity = somebody()
    async with programme.service.runtime.sessions() as session, session.begin():
        other = await programme.caseworker.post("/candidates", json={"identity": identity})
        merged = "update candidate set state = 'merged', merged_into_id = :other where id = :own"
        await session.execute(sa.text(merged), {"other": other.json()["id"], "own": own})
    refused = await move(programme, pair, "undo", reason="wrong_person")
    assert [one["field"] for one in refused.json()["errors"]] == ["state"]
    assert (await member_of(programme, promise))["candidate_id"] == own


async def test_two_candidates_are_merged_and_not_recognised(programme: Programme) -> None:
    identity = somebody()
    await activated(programme, await programme.register(identity=identity))
    pair = await pair_of(programme, await activated(programme, await programme.register(identity=identity)))
    refused = await move(programme, pair, "recognise")
    assert [one["field"] for one in refused.json()["errors"]] == ["action"]
