"""A family on the way: visas of their own, a picture told at every change, a parting that a person decides."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from candidate_svc.testing import ENTRY_VISA, IDENTITY, Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.visa_case import (
    FamilyVisasDecided,
    VisaCaseAdvanced,
    VisaGranted,
    VisaRefused,
)

STEPS = ("collect_documents", "seek_sponsorship", "sign_off", "lodge")
Picture = tuple[int, int, int, int, bool]
"""Together, granted, refused, pending, parting accepted."""


async def pictures(service: ServiceUnderTest, promise: Promise) -> list[Picture]:
    """What was told of a family, oldest first."""
    return [
        (one.together, one.granted, one.refused, one.pending, one.parting_accepted)
        for one in await service.published(FamilyVisasDecided)
        if one.placement_id == promise.placement_id
    ]


async def family_of_two(programme: Programme) -> tuple[Promise, str, str]:
    """A person whose spouse and child travel together with them, in an open case."""
    candidate_id = await programme.active()
    spouse = await programme.member(candidate_id)
    child = await programme.member(candidate_id, relation="child", minor=True, guardian_consents=True)
    promise = await programme.reserved(candidate_id)
    await programme.confirm(promise)
    await programme.settle_rules(await programme.case(promise))
    return promise, spouse, child


async def decide_parting(client: Any, case: dict[str, Any], *, accepted: bool = True, counselled: bool = True) -> Any:
    body = {"parting_accepted": accepted, "counselled": counselled}
    return await client.post(f"/visa-cases/{case['id']}/family-decision", json=body)


async def refuse(programme: Programme, promise: Promise, member: str) -> dict[str, Any]:
    link = await programme.visa_of_member(promise, member)
    await programme.decided(link, *STEPS, "refuse", reason="insufficient_ties")
    return link


async def test_whoever_travels_together_has_a_visa_in_the_case(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    together = await programme.member(candidate_id)
    later = await programme.member(candidate_id, "follow", relation="parent")
    await programme.member(candidate_id, "stays", relation="sibling")
    promise = await programme.reserved(candidate_id)
    await programme.confirm(promise)

    case = await programme.case(promise)
    assert [one["kind"] for one in case["authorisations"]] == ["nomination"], "the person's own chain is as it was"
    assert all(one["member_id"] is None for one in case["authorisations"])
    links = [(one["member_id"], one["kind"], one["state"]) for one in case["family_authorisations"]]
    assert links == [(together, "entry_visa", "screening")]
    told = {"together": 1, "granted": 0, "refused": 0, "pending": 1, "parting_accepted": False}
    assert case["family"] == told
    assert await pictures(service, promise) == [(1, 0, 0, 1, False)]

    await programme.start_work(promise)
    begun = {one["member_id"] for one in (await programme.case(promise))["family_authorisations"]}
    assert begun == {together, later}, "whoever follows begins when the person has work"
    assert await pictures(service, promise) == [(1, 0, 0, 1, False)], "the picture is of those who travel together"


async def test_of_somebody_who_travels_alone_nothing_is_told(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    await programme.member(candidate_id, "follow")
    promise = await programme.reserved(candidate_id)
    await programme.confirm(promise)
    case = await programme.case(promise)
    assert (case["family"], case["family_authorisations"]) == (None, [])
    assert await pictures(service, promise) == []
    refused = await decide_parting(programme.caseworker, case)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == "parting_accepted"


async def test_a_member_who_joins_or_whose_plan_changes_changes_the_picture(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.with_case()
    member = await programme.member(promise.candidate_id)
    assert (await programme.visa_of_member(promise, member))["state"] == "screening"
    path = f"/candidates/{promise.candidate_id}/household-members/{member}/plan"

    async def plan(name: str, version: int) -> int:
        answer = await programme.caseworker.put(path, json={"plan": name}, headers={"If-Match": f'"{version}"'})
        return answer.status_code

    assert await plan("follow", 1) == 200
    assert await plan("stays", 1) == 412
    assert await plan("together", 2) == 200
    assert await pictures(service, promise) == [(1, 0, 0, 1, False), (0, 0, 0, 0, False), (1, 0, 0, 1, False)]
    assert len((await programme.case(promise))["family_authorisations"]) == 1, "a visa begins once"


async def test_the_visa_of_a_member_goes_the_same_way_and_is_told_as_a_picture_alone(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise, spouse, child = await family_of_two(programme)
    link = await programme.visa_of_member(promise, spouse)
    assert (await programme.decide(link, "lodge")).status_code == 409
    await programme.decided(link, *STEPS)
    undated = await programme.decide(link, "grant")
    assert undated.json()["errors"][0]["field"] == "valid_until"
    assert await programme.decided(link, "grant", **ENTRY_VISA) == "granted"
    assert (await programme.visa_of_member(promise, spouse))["kind"] == "permanence", "the next link of their own"

    await programme.decided(await programme.visa_of_member(promise, child), *STEPS, "grant", **ENTRY_VISA)
    assert await pictures(service, promise) == [(2, 0, 0, 2, False), (2, 1, 0, 1, False), (2, 2, 0, 0, False)]
    for event_class in (VisaGranted, VisaCaseAdvanced, VisaRefused):
        others = [one for one in await service.published(event_class) if one.placement_id == promise.placement_id]
        assert others == [], "what others follow is the person's own visa"
    assert [one["state"] for one in (await programme.case(promise))["authorisations"]] == ["screening"]


async def test_after_a_refusal_the_person_decides_and_nobody_else(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise, spouse, child = await family_of_two(programme)
    case = await programme.case(promise)
    early = await decide_parting(programme.caseworker, case)
    assert early.json()["errors"][0]["field"] == "parting_accepted"

    link = await refuse(programme, promise, spouse)
    assert case["id"] in await programme.open_tasks("decide_on_parting")
    assert case["id"] not in await programme.open_tasks("decide_on_remedy"), "the person's own visa was not refused"
    assert promise.placement_id not in {one.placement_id for one in await service.published(VisaRefused)}
    assert (await decide_parting(programme.adviser, case)).status_code == 403
    alone = await decide_parting(programme.caseworker, case, counselled=False)
    assert [one["field"] for one in alone.json()["errors"]] == ["counselled"]
    assert (await pictures(service, promise))[-1] == (2, 0, 1, 1, False)

    answer = await decide_parting(programme.caseworker, case)
    assert answer.json() == {"together": 2, "granted": 0, "refused": 1, "pending": 1, "parting_accepted": True}
    assert (await pictures(service, promise))[-1] == (2, 0, 1, 1, True)
    assert case["id"] not in await programme.open_tasks("decide_on_parting")
    history = (await programme.caseworker.get(f"/history/visa_case/{case['id']}")).json()["items"]
    assert (history[-1]["action"], history[-1]["reason"]) == ("accept_parting", "counselled")

    await refuse(programme, promise, child)
    assert (await pictures(service, promise))[-1] == (2, 0, 2, 0, False), "a new refusal is a new decision"
    assert case["id"] in await programme.open_tasks("decide_on_parting")
    own = service.client(Role.CANDIDATE, candidate_id=promise.candidate_id)
    assert (await decide_parting(own, case, counselled=False)).status_code == 200
    assert (await decide_parting(own, case, accepted=False)).json()["parting_accepted"] is False, "and changes it"

    await programme.decided(link, "lodge_appeal", "grant", **ENTRY_VISA)
    assert (await pictures(service, promise))[-1] == (2, 1, 1, 0, False)


async def test_nobody_decides_for_another_family(service: ServiceUnderTest, programme: Programme) -> None:
    promise, spouse, _ = await family_of_two(programme)
    await refuse(programme, promise, spouse)
    case = await programme.case(promise)
    for stranger in (
        service.client(Role.CANDIDATE, candidate_id=UUID(await programme.active())),
        service.client(Role.CASEWORKER, organisation_id=uuid4()),
    ):
        assert (await decide_parting(stranger, case)).status_code == 404


async def test_a_closed_case_asks_nobody(service: ServiceUnderTest, programme: Programme) -> None:
    promise, spouse, _ = await family_of_two(programme)
    await refuse(programme, promise, spouse)
    case = await programme.case(promise)
    await programme.end_application(promise)
    assert case["id"] not in await programme.open_tasks("decide_on_parting")
    assert (await decide_parting(programme.caseworker, case)).json()["errors"][0]["rule"] == "the case is open"


async def test_what_an_authority_holds_of_a_member_is_settled_by_a_person(programme: Programme) -> None:
    promise, spouse, _ = await family_of_two(programme)
    await programme.decided(await programme.visa_of_member(promise, spouse), *STEPS)
    await programme.moved(promise.candidate_id, "withdraw", reason="own_wish")
    case = await programme.case(promise)
    assert case["closed_at"] is None
    assert case["id"] in await programme.open_tasks("settle_visa_case")


# --- a spouse who is a candidate too ---------------------------------------------------------------------


async def couple(programme: Programme) -> tuple[Promise, Promise]:
    """Two candidates, each with a case, the second in the household of the first."""
    first, second = await programme.active(), await programme.active()
    await programme.member(first, candidate_id=second)
    promises = []
    for candidate_id in (first, second):
        promise = await programme.reserved(candidate_id)
        await programme.confirm(promise)
        promises.append(promise)
    return promises[0], promises[1]


async def test_a_spouse_who_is_a_candidate_is_counted_by_their_own_case(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise, of_spouse = await couple(programme)
    assert (await programme.case(promise))["family_authorisations"] == [], "their visa is not doubled"
    assert await pictures(service, promise) == [(1, 0, 0, 1, False)]
    link = await programme.to_entry_visa(of_spouse)
    await programme.decided(link, *STEPS, "grant", **ENTRY_VISA)

    async def told() -> bool:
        return (await pictures(service, promise))[-1] == (1, 1, 0, 0, False)

    await service.eventually(told)
    assert await pictures(service, of_spouse) == []

    own = await programme.to_entry_visa(promise)
    await programme.decided(own, *STEPS, "grant", **ENTRY_VISA)
    [granted] = [one for one in await service.published(VisaGranted) if one.placement_id == promise.placement_id]
    assert granted.travellers == 1, "the spouse travels on a case of their own"


@pytest.mark.parametrize("ending", ["refused", "closed"])
async def test_a_spouse_without_a_visa_of_their_own_case_asks_for_a_decision(
    service: ServiceUnderTest, programme: Programme, ending: str
) -> None:
    promise, of_spouse = await couple(programme)
    if ending == "refused":
        link = await programme.to_entry_visa(of_spouse)
        await programme.decided(link, *STEPS, "refuse", reason="funds")
    else:
        await programme.end_application(of_spouse)

    async def told() -> bool:
        return (await pictures(service, promise))[-1] == (1, 0, 1, 0, False)

    await service.eventually(told)
    case = await programme.case(promise)
    assert case["id"] in await programme.open_tasks("decide_on_parting")
    assert (await decide_parting(programme.caseworker, case)).json()["parting_accepted"] is True


async def test_somebody_settles_what_becomes_of_a_spouse_who_has_no_case(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id, spouse = await programme.active(), await programme.active()
    await programme.member(candidate_id, candidate_id=spouse)
    promise = await programme.reserved(candidate_id)
    await programme.confirm(promise)
    case = await programme.case(promise)
    assert await pictures(service, promise) == [(1, 0, 0, 1, False)]
    assert case["id"] in await programme.open_tasks("settle_member_without_case")
    await programme.confirm(await programme.reserved(spouse))

    async def settled() -> bool:
        return case["id"] not in await programme.open_tasks("settle_member_without_case")

    await service.eventually(settled)


async def test_a_member_is_known_by_one_thing_and_is_somebody_else(programme: Programme) -> None:
    first, second = await programme.active(), await programme.active()
    path = f"/candidates/{first}/household-members"
    body = {"relation": "spouse", "plan": "together"}
    for wrong, field in (
        ({}, "identity"),
        ({"identity": IDENTITY, "candidate_id": second}, "identity"),
        ({"candidate_id": first}, "candidate_id"),
    ):
        refused = await programme.caseworker.post(path, json={**body, **wrong})
        assert [one["field"] for one in refused.json()["errors"]] == [field]
    unknown = await programme.caseworker.post(path, json={**body, "candidate_id": str(uuid4())})
    assert unknown.status_code == 404
    member = await programme.member(first, candidate_id=second)
    again = await programme.caseworker.post(path, json={**body, "candidate_id": second})
    assert again.json()["errors"][0]["field"] == "candidate_id"
    listed = (await programme.caseworker.get(path)).json()["items"]
    assert [(one["id"], one["candidate_id"]) for one in listed] == [(member, second)]
