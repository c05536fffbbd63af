"""Who follows the person later: a visa of their own once the person has work, and others are told of it."""

from uuid import UUID, uuid4

from candidate_svc.testing import ENTRY_VISA, Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.events.candidate.visa_case import FollowerVisaGranted, FollowerVisaLost
from pathways_contracts.events.integration.travel import TravelDeparted

STEPS = ("collect_documents", "seek_sponsorship", "sign_off", "lodge")


async def granted(service: ServiceUnderTest, promise: Promise) -> list[str]:
    """The members of whom it was told that they may follow, one by one."""
    events = await service.published(FollowerVisaGranted)
    return [str(event.member_id) for event in events if event.placement_id == promise.placement_id]


async def lost(service: ServiceUnderTest, promise: Promise) -> list[tuple[str, bool]]:
    events = await service.published(FollowerVisaLost)
    return [(str(one.member_id), one.still_follows) for one in events if one.placement_id == promise.placement_id]


async def at_work(programme: Programme, candidate_id: str) -> Promise:
    promise = await programme.with_case_of(candidate_id)
    await programme.settle_rules(await programme.case(promise))
    await programme.arrive(promise)
    await programme.start_work(promise)
    return promise


async def grant(programme: Programme, promise: Promise, member_id: str) -> None:
    await programme.decided(await programme.visa_of_member(promise, member_id), *STEPS, "grant", **ENTRY_VISA)


async def plan(programme: Programme, promise: Promise, member_id: str, what: str) -> None:
    """Another family plan."""
    path = f"/candidates/{promise.candidate_id}/household-members"
    members = (await programme.caseworker.get(path)).json()["items"]
    [member] = [one for one in members if one["id"] == member_id]
    answer = await programme.caseworker.put(
        f"{path}/{member_id}/plan", json={"plan": what}, headers={"If-Match": f'"{member["version"]}"'}
    )
    assert answer.status_code == 200, answer.text


async def test_a_member_who_follows_is_told_of_with_the_dates_of_their_visa(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.active()
    spouse = await programme.member(candidate_id, "follow")
    promise = await at_work(programme, candidate_id)
    assert await granted(service, promise) == []
    await grant(programme, promise, spouse)
    assert await granted(service, promise) == [spouse]
    [told] = [e for e in await service.published(FollowerVisaGranted) if e.placement_id == promise.placement_id]
    assert (told.destination, str(told.valid_from), str(told.valid_until), str(told.travel_document_valid_until)) == (
        "GB",
        *(ENTRY_VISA[name] for name in ("valid_from", "valid_until", "travel_document_valid_until")),
    )


async def test_a_visa_that_is_lost_and_granted_anew_is_told_each_time(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.active()
    spouse = await programme.member(candidate_id, "follow")
    promise = await at_work(programme, candidate_id)
    await grant(programme, promise, spouse)
    links = (await programme.case(promise))["family_authorisations"]
    [visa] = [link for link in links if link["kind"] == "entry_visa"]
    await programme.decided(visa, "return_to_documents")
    assert await lost(service, promise) == [(spouse, True)]
    await programme.decided(visa, "seek_sponsorship", "sign_off", "lodge", "grant", **ENTRY_VISA)
    assert await granted(service, promise) == [spouse, spouse]


async def test_who_changes_the_plan_follows_or_does_not(service: ServiceUnderTest, programme: Programme) -> None:
    candidate_id = await programme.active()
    spouse = await programme.member(candidate_id)
    promise = await programme.with_case_of(candidate_id)
    await programme.settle_rules(await programme.case(promise))
    await grant(programme, promise, spouse)
    assert await granted(service, promise) == [], "they travel together"
    await plan(programme, promise, spouse, "follow")
    assert await granted(service, promise) == [spouse]
    await plan(programme, promise, spouse, "stays")
    assert await lost(service, promise) == [(spouse, False)]


async def test_who_was_left_behind_follows_once_the_refusal_is_turned(
    service: ServiceUnderTest, programme: Programme
) -> None:
    candidate_id = await programme.active()
    refused, together = await programme.member(candidate_id), await programme.member(candidate_id)
    promise = await programme.with_case_of(candidate_id)
    await programme.settle_rules(await programme.case(promise))
    await grant(programme, promise, together)
    visa = await programme.visa_of_member(promise, refused)
    await programme.decided(visa, *STEPS, "refuse", reason="funds")
    await service.move_clock(days=1)
    departed = TravelDeparted(travel_id=uuid4(), placement_id=promise.placement_id, candidate_id=UUID(candidate_id))
    await service.receive(departed, correlation_id=promise.application_id)
    await service.move_clock(days=1)
    await programme.decided(visa, "lodge_appeal", "grant", **ENTRY_VISA)
    assert await granted(service, promise) == [refused], "who left with the person follows nobody"


async def test_who_joins_the_family_of_somebody_at_work_may_apply_at_once(programme: Programme) -> None:
    candidate_id = await programme.active()
    promise = await at_work(programme, candidate_id)
    child = await programme.member(candidate_id, "follow")
    assert (await programme.visa_of_member(promise, child))["state"] == "screening"
