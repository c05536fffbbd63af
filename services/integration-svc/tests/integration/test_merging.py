"""Two records of one person are cared for and counted as one, and as two again, exactly as before."""

from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from integration_svc.store.rows import MilestoneClaim, OutcomeFact
from integration_svc.testing import Traveller, World
from integration_svc.usecases.follow_merge import follow_merge
from pathways_chassis.actor import event_actor
from pathways_chassis.erasing import BLANK_EVENTS
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.envelope import envelope_for
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateDied,
    CandidateErased,
    CandidateMerged,
    CandidateMergeUndone,
    CandidateWithdrawn,
    PoolProfile,
)
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat
from pathways_contracts.events.training.enrolment import EnrolmentAdvanced, EnrolmentStage
from sqlmodel import col

COMPARED = [
    "person",
    "consent",
    "placement",
    "integration_case",
    "travel",
    "checkin",
    "referral",
    "protection_alert",
    "outcome_fact",
    "milestone_claim",
    "stage_history",
    "timer",
]
OF_THE_LAST_EVENT = {"merge_epoch", "merge_sequence"}


def merged(goes: Traveller, stays: Traveller) -> Event:
    return CandidateMerged(candidate_id=goes.candidate_id, into_candidate_id=stays.candidate_id)


def undone(goes: Traveller, stays: Traveller) -> Event:
    return CandidateMergeUndone(candidate_id=goes.candidate_id, from_candidate_id=stays.candidate_id)


def activated(person: Traveller) -> Event:
    return CandidateActivated(
        candidate_id=person.candidate_id,
        partner_id=person.partner_id,
        programme_ids=person.programme_ids,
        profile=PoolProfile(skills=()),
        shareable=True,
    )


def enrolled(person: Traveller) -> Event:
    return EnrolmentAdvanced(
        enrolment_id=uuid4(),
        cohort_id=uuid4(),
        candidate_id=person.candidate_id,
        stage=EnrolmentStage.ENROLLED,
    )


async def rows(world: World) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables that a merge may touch, but for the position of the event that spoke last."""
    found = {}
    tables = {**{table: table for table in COMPARED}, "open tasks": "task where state = 'open'"}
    async with world.service.runtime.sessions() as session:
        for table, wanted in tables.items():
            read = await session.execute(sa.text(f"select * from {wanted}"))
            plain = [{name: row[name] for name in row.keys() - OF_THE_LAST_EVENT} for row in read.mappings()]
            found[table] = sorted(plain, key=lambda row: str(sorted(row.items(), key=lambda item: item[0])))
    return found


async def programme(world: World) -> UUID:
    created = await world.post("/programmes", world.programme(), world.director)
    return UUID(created["id"])


async def two_records(world: World, *programme_ids: UUID) -> tuple[Traveller, Traveller]:
    """A person with two records, of which the one that goes has lost a job abroad, and the other is registered."""
    partner_id = uuid4()
    goes, stays = (Traveller(programme_ids=programme_ids, partner_id=partner_id) for _ in range(2))
    await world.hear(stays.registered(), activated(stays), enrolled(stays))
    case_id = await world.start(goes)
    await world.hear(activated(goes), enrolled(goes))
    await world.service.beat(ConsentHeartbeat)
    allowed = {"candidate_id": goes.candidate_id, "purpose": ConsentPurpose.INTEGRATION, "text_version": "2026-01"}
    await world.hear(ConsentGranted.model_validate(allowed))
    help_there = {"need_code": "language_course", "provider_code": "porto_adult_school"}
    await world.post(f"/integration-cases/{case_id}/referrals", help_there)
    ended = {"ended_on": f"{world.today}", "reason": "insolvency"}
    await world.post(f"/integration-cases/{case_id}/employment-end", ended)
    return goes, stays


async def funnel(world: World, programme_id: UUID) -> dict[str, int]:
    stages = (await world.get(f"/programmes/{programme_id}/funnel"))["stages"]
    return {stage: count for stage, count in stages.items() if count}


async def whose_are(world: World, person: Traveller) -> dict[str, int]:
    """How many rows of each kind name a person."""
    found = {}
    for kind in ("integration-cases", "checkins", "alerts"):
        found[kind] = len((await world.get(f"/{kind}?candidate_id={person.candidate_id}"))["items"])
    return found


async def people_counted(world: World, kind: str) -> set[UUID]:
    """For whom a kind of fact counts."""
    async with world.service.runtime.sessions() as session:
        statement = sa.select(col(OutcomeFact.candidate_id)).where(col(OutcomeFact.kind) == kind)
        return {one for one in (await session.execute(statement)).scalars() if one is not None}


async def whose_claims(world: World) -> list[UUID]:
    """For whom milestones are claimed."""
    async with world.service.runtime.sessions() as session:
        return sorted((await session.execute(sa.select(col(MilestoneClaim.candidate_id)))).scalars())


async def test_one_person_counts_once_and_every_row_is_equal_after_undoing(world: World) -> None:
    programme_id = await programme(world)
    goes, stays = await two_records(world, programme_id)
    before, two = await rows(world), await funnel(world, programme_id)
    had = await whose_are(world, goes)
    assert (two["registered"], two["activated"], had["alerts"]) == (2, 2, 1)
    await world.hear(merged(goes, stays))
    assert await funnel(world, programme_id) == {**two, "registered": 1, "activated": 1}
    assert await whose_are(world, stays) == had
    assert await whose_are(world, goes) == dict.fromkeys(had, 0)
    await world.hear(undone(goes, stays))
    assert await funnel(world, programme_id) == two
    assert await rows(world) == before


async def test_a_merge_told_twice_or_again_after_its_undoing_changes_nothing(world: World) -> None:
    goes, stays = await two_records(world)
    before = await rows(world)
    await world.hear(merged(goes, stays))
    once = await rows(world)
    runtime = world.service.runtime

    async def hear_again() -> bool:
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, event_actor("candidate.candidate.merged", uuid4()))
            work.envelope = envelope_for(
                merged(goes, stays),
                event_id=uuid4(),
                source="/candidate-svc",
                time=runtime.clock.now(),
                aggregate_seq=1,
            )
            return await follow_merge(work, goes.candidate_id, stays.candidate_id)

    assert not await hear_again()
    assert await rows(world) == once
    await world.hear(undone(goes, stays))
    assert not await hear_again()
    assert await rows(world) == before


async def test_what_is_told_of_a_record_after_its_merge_counts_for_the_other(world: World) -> None:
    """Topics have no order among each other, and a merge comes ahead of its turn: all else is told after it."""
    programme_id = await programme(world)
    goes, stays = (Traveller(programme_ids=(programme_id,)) for _ in range(2))
    await world.hear(merged(goes, stays), goes.registered(), activated(goes), stays.registered(), activated(stays))
    await world.hear(enrolled(goes), goes.confirmed(world.today), goes.oriented(), goes.granted(world.today))
    one = {"registered": 1, "activated": 1, "placements": 1, "visas_granted": 1}
    assert await funnel(world, programme_id) == one
    assert (await whose_are(world, stays))["integration-cases"] == 1
    assert await whose_claims(world) == [stays.candidate_id]

    await world.hear(undone(goes, stays))
    assert await funnel(world, programme_id) == {**one, "registered": 2, "activated": 2}
    assert (await whose_are(world, goes))["integration-cases"] == 1
    assert await whose_claims(world) == [goes.candidate_id]


async def test_what_was_written_while_the_two_were_one_goes_back_with_the_case(world: World) -> None:
    programme_id = await programme(world)
    partner_id = uuid4()
    goes, stays = (Traveller(programme_ids=(programme_id,), partner_id=partner_id) for _ in range(2))
    await world.hear(stays.registered())
    await world.prepare(goes)
    await world.hear(merged(goes, stays))
    case_id = await world.start_prepared(goes)
    await world.post("/alerts", {"trigger": "threats", "placement_id": str(goes.placement_id)})
    stages = await funnel(world, programme_id)
    assert (stages["registered"], stages["started"]) == (1, 1)
    assert (await whose_are(world, stays))["alerts"] == 1
    await world.hear(undone(goes, stays))
    assert (await world.case_of(goes))["id"] == case_id
    had = await whose_are(world, goes)
    assert (had["integration-cases"], had["alerts"]) == (1, 1)
    assert had["checkins"] > 0
    assert await whose_are(world, stays) == dict.fromkeys(had, 0)
    assert await whose_claims(world) == [goes.candidate_id]
    assert await people_counted(world, "started") == await people_counted(world, "alert_raised") == {goes.candidate_id}


async def test_a_fact_of_the_one_belongs_to_the_programmes_of_both(world: World) -> None:
    first, second = await programme(world), await programme(world)
    goes, stays = Traveller(programme_ids=(first,)), Traveller(programme_ids=(second,))
    await world.hear(goes.registered(), stays.registered(), merged(goes, stays))
    await world.hear(enrolled(stays))
    assert await funnel(world, first) == await funnel(world, second) == {"registered": 1}
    assert await whose_claims(world) == [stays.candidate_id] * 2


async def test_somebody_decides_which_of_two_claims_for_one_person_counts(world: World) -> None:
    programme_id = await programme(world)
    goes, stays = (Traveller(programme_ids=(programme_id,)) for _ in range(2))
    await world.hear(*(event for one in (goes, stays) for event in (one.registered(), enrolled(one))))
    await world.hear(merged(goes, stays))
    assert await whose_claims(world) == sorted((goes.candidate_id, stays.candidate_id)), "the second stays where it is"
    assert "claimed_twice_for_one_person" in await world.tasks()
    await world.hear(undone(goes, stays))
    assert await world.tasks() == {}


async def test_a_milestone_that_one_of_two_had_not_claimed_is_claimed_after_the_undoing(world: World) -> None:
    programme_id = await programme(world)
    goes, stays = (Traveller(programme_ids=(programme_id,)) for _ in range(2))
    await world.hear(goes.registered(), stays.registered(), merged(goes, stays))
    await world.hear(enrolled(goes), enrolled(stays))
    assert await whose_claims(world) == [stays.candidate_id], "one claim for one person"
    await world.hear(undone(goes, stays))
    assert await whose_claims(world) == sorted((goes.candidate_id, stays.candidate_id))


async def test_tasks_about_what_was_merged_are_the_survivors_partners(world: World) -> None:
    goes, stays = Traveller(), Traveller()
    await world.hear(stays.registered())
    await world.start(goes)
    await world.post("/alerts", {"trigger": "threats", "placement_id": str(goes.placement_id)})

    async def whose() -> UUID:
        return UUID(str((await world.tasks())["protection_alert"]["organisation_id"]))

    await world.hear(merged(goes, stays))
    assert await whose() == stays.partner_id
    await world.hear(undone(goes, stays))
    assert await whose() == goes.partner_id


async def test_what_ended_because_the_other_died_goes_on_when_they_are_two(world: World) -> None:
    goes, stays = Traveller(), Traveller()
    await world.hear(stays.registered())
    case_id = await world.start(goes)
    await world.post("/alerts", {"trigger": "threats", "placement_id": str(goes.placement_id)})
    await world.hear(merged(goes, stays), CandidateDied(candidate_id=stays.candidate_id))
    assert (await world.case_of(goes))["close_reason"] == "person_died"
    await world.hear(undone(goes, stays))
    case = await world.get(f"/integration-cases/{case_id}")
    assert (case["state"], case["close_reason"]) == ("active", None)
    assert [one["state"] for one in (await world.get("/alerts"))["items"]] == ["raised"]
    await world.live(days=7)
    assert "checkin" in await world.tasks(), "reminders are set again"


async def test_what_the_record_itself_had_ended_stays_ended(world: World) -> None:
    goes, stays = Traveller(), Traveller()
    await world.hear(stays.registered())
    await world.prepare(goes)
    await world.hear(CandidateWithdrawn(candidate_id=goes.candidate_id, reason="own_wish"))
    assert (await world.case_of(goes))["state"] == "cancelled"
    await world.hear(merged(goes, stays), undone(goes, stays))
    assert (await world.case_of(goes))["state"] == "cancelled"


async def test_who_is_asked_what_is_still_wished_after_the_other_has_withdrawn_is_asked_no_more(world: World) -> None:
    goes, stays = Traveller(), Traveller()
    await world.hear(stays.registered())
    await world.start(goes)
    left = CandidateWithdrawn(candidate_id=stays.candidate_id, reason="own_wish")
    await world.hear(merged(goes, stays), left)
    assert set(await world.tasks()) == {"person_withdrew_after_departure"}
    await world.hear(undone(goes, stays))
    assert await world.tasks() == {}


async def test_who_had_withdrawn_by_themselves_is_asked_still(world: World) -> None:
    goes, stays = Traveller(), Traveller()
    await world.hear(stays.registered())
    await world.start(goes)
    await world.hear(CandidateWithdrawn(candidate_id=goes.candidate_id, reason="own_wish"))
    await world.hear(merged(goes, stays), undone(goes, stays))
    assert set(await world.tasks()) == {"person_withdrew_after_departure"}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_who_is_erased_with_both_records_counts_once_and_is_named_nowhere(
    world: World, order: tuple[int, int]
) -> None:
    programme_id = await programme(world)
    two = await two_records(world, programme_id)
    await world.hear(merged(*two))
    for index in order:
        await world.hear(CandidateErased(candidate_id=two[index].candidate_id, erased_at=world.now))
    stages = await funnel(world, programme_id)
    assert (stages["registered"], stages["started"]) == (1, 1)
    found = await rows(world)
    found.pop("person")
    found["timer"] = [one for one in found["timer"] if one["action"] != BLANK_EVENTS]
    assert str(two[0].candidate_id) not in str(found)
    assert str(two[1].candidate_id) not in str(found)
    await world.hear(undone(*two))
    assert await funnel(world, programme_id) == stages


async def test_a_record_that_is_merged_into_a_third_takes_everything_along(world: World) -> None:
    goes, stays = await two_records(world)
    third = Traveller()
    had = await whose_are(world, goes)
    await world.hear(merged(goes, stays), merged(goes, third))
    assert await whose_are(world, third) == had
    await world.hear(undone(goes, third))
    assert await whose_are(world, goes) == had
