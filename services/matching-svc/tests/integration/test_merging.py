"""A record that was merged into another is on no list from then on, and on the lists again if it was a mistake."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from matching_svc.store.pool import Entry
from matching_svc.usecases.enter_pool import enter_pool
from pathways_chassis.actor import event_actor
from pathways_contracts.envelope import envelope_for
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    CandidateMerged,
    CandidateMergeUndone,
    CandidateProfileChanged,
    CandidateReturnedToPool,
)
from pathways_contracts.events.matching.match import MatchExpired

from .conftest import World


def merged(goes: UUID, stays: UUID) -> Event:
    return CandidateMerged(candidate_id=goes, into_candidate_id=stays)


def undone(goes: UUID, stays: UUID) -> Event:
    return CandidateMergeUndone(candidate_id=goes, from_candidate_id=stays)


def returned(world: World, person: UUID, *, shareable: bool = True, **profile: Any) -> Event:
    """What candidate-svc tells after an undone merge of whoever stands in the pool."""
    return CandidateReturnedToPool(
        candidate_id=person,
        partner_id=world.partner_id,
        programme_ids=(world.programme_id,),
        profile=world.profile(**profile),
        shareable=shareable,
        reason="merge_undone",
    )


async def shortlisted(world: World, vacancy_id: UUID, person: UUID) -> str:
    """The id of a match that staff have shortlisted."""
    match = await world.proposed(vacancy_id, person)
    answer = await world.caseworker.post(f"/matches/{match['id']}/shortlist")
    assert answer.status_code == 200, answer.text
    return str(match["id"])


async def shown(world: World, person: UUID) -> list[str]:
    """The states of a person's matches that somebody may see."""
    return sorted(one["state"] for one in await world.matches(candidate_id=person))


async def test_a_merged_record_is_on_no_list_and_the_other_is_as_before(world: World) -> None:
    goes, stays = await world.activate(), await world.activate()
    vacancy_id = await world.open_vacancy()
    for person in (goes, stays):
        await world.proposed(vacancy_id, person)
    await world.service.receive(merged(goes, stays))
    assert await world.listed(vacancy_id) == [str(stays)]
    assert (await shown(world, goes), await shown(world, stays)) == ([], ["proposed"])
    expired = [one for one in await world.service.published(MatchExpired) if one.candidate_id == goes]
    assert [one.reason for one in expired] == ["candidate_merged"]


async def test_nobody_sees_or_decides_a_match_of_a_merged_record(world: World) -> None:
    goes, stays = await world.activate(), await world.activate()
    first, second = await world.open_vacancy(), await world.open_vacancy()
    decided = await shortlisted(world, first, goes)
    proposed = await world.proposed(second, goes)
    await world.service.receive(merged(goes, stays))
    answers = [
        await world.caseworker.get(f"/matches/{decided}"),
        await world.caseworker.post(f"/matches/{proposed['id']}/shortlist"),
        await world.caseworker.post(f"/vacancies/{second}/shortlist", json={"candidate_id": str(goes)}),
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert await shown(world, goes) == []


async def test_whoever_is_two_people_after_all_is_shown_again_when_the_pool_tells(world: World) -> None:
    goes, stays = await world.activate(), await world.activate()
    first, second = await world.open_vacancy(), await world.open_vacancy()
    decided = await shortlisted(world, first, goes)
    await world.proposed(second, goes)
    await world.service.receive(merged(goes, stays))
    await world.service.receive(undone(goes, stays))
    assert await shown(world, goes) == [], "the pool has not told"
    await world.service.receive(returned(world, goes))
    await world.proposed(second, goes)
    assert (await world.caseworker.get(f"/matches/{decided}")).json()["state"] == "shortlisted"
    await world.eventually_listed(second, *sorted((goes, stays)))


async def test_whoever_shares_nothing_stays_hidden_after_the_undoing(world: World) -> None:
    goes, stays = await world.activate(), await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.proposed(vacancy_id, goes)
    await world.service.receive(merged(goes, stays))
    await world.service.receive(undone(goes, stays))
    await world.service.receive(returned(world, goes, shareable=False))
    await world.eventually_listed(vacancy_id, stays)
    assert await shown(world, goes) == []


@pytest.mark.parametrize("known", [True, False])
async def test_a_merge_that_comes_ahead_of_its_turn_is_not_undone_by_what_is_older(world: World, known: bool) -> None:
    """A merge never waits: what the person's record told before it may be drained after it."""
    goes, stays = await world.activate() if known else uuid4(), await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.service.receive(merged(goes, stays))
    runtime = world.service.runtime
    async with runtime.sessions() as session, session.begin():
        older = envelope_for(
            returned(world, goes), event_id=uuid4(), source="/candidate-svc", time=runtime.clock.now(), aggregate_seq=1
        )
        work = runtime.work(session, event_actor(older.type, older.id), envelope=older)
        entry = Entry(goes, world.profile(), shareable=True, partner_id=world.partner_id)
        assert not await enter_pool(work, entry)
    await world.eventually_listed(vacancy_id, stays)
    await world.service.receive(returned(world, goes))
    await world.proposed(vacancy_id, goes)


async def test_what_the_survivor_gained_is_scored_and_is_gone_after_the_undoing(world: World) -> None:
    goes, stays = await world.activate(), await world.activate(without=world.essential[:3])
    vacancy_id = await world.open_vacancy()
    await world.proposed(vacancy_id, goes)

    async def points() -> int:
        found = (await world.caseworker.get(f"/vacancies/{vacancy_id}/matches", params={"limit": 100})).json()["items"]
        return next((int(one["score_points"]) for one in found if one["candidate_id"] == str(stays)), 0)

    alone = await points()
    united = CandidateProfileChanged(candidate_id=stays, profile=world.profile(), shareable=True)
    await world.service.receive(merged(goes, stays))
    await world.service.receive(united)

    async def more() -> bool:
        return await points() > alone

    await world.service.eventually(more)
    without = CandidateProfileChanged(
        candidate_id=stays, profile=world.profile(without=world.essential[:3]), shareable=True
    )
    await world.service.receive(without)
    await world.service.receive(undone(goes, stays))

    async def as_before() -> bool:
        return await points() == alone

    await world.service.eventually(as_before)
