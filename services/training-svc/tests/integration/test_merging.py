"""Two records of one person learn as one, and as two again, exactly as before."""

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from pathways_chassis.actor import event_actor
from pathways_chassis.clock import system_now
from pathways_chassis.erasing import BLANK_EVENTS
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.envelope import envelope_for
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    CandidateCorrected,
    CandidateDied,
    CandidateErased,
    CandidateFoundSolutionElsewhere,
    CandidateHandedOver,
    CandidateHidden,
    CandidateMerged,
    CandidateMergeUndone,
    CandidateRegistered,
    CandidateReturnedToPool,
    CandidateWithdrawn,
    PoolProfile,
    SolutionElsewhere,
)
from pathways_contracts.events.candidate.consent import ConsentWithdrawn
from pathways_contracts.events.employer.vacancy import VacancyClosed
from pathways_contracts.events.training.enrolment import EnrolmentCorrected
from training_svc.testing import Programme, gap, placement_confirmed, rules, skill, vacancy_opened
from training_svc.usecases.follow_merge import follow_merge

COMPARED = [
    "learner",
    "enrolment",
    "attendance",
    "support",
    "recognition",
    "credential",
    "training_plan",
    "orientation",
    "cohort",
    "stage_history",
    "timer",
]
OF_THE_LAST_EVENT = {"standing_epoch", "standing_sequence"}


class Two(NamedTuple):
    """The record that goes, with all that a person may have, and the record that stays."""

    goes: UUID
    stays: UUID
    cohort: dict[str, Any]
    enrolment: str
    recognition: str
    placement: UUID


def merged(two: Two) -> Event:
    """The two are one person."""
    return CandidateMerged(candidate_id=two.goes, into_candidate_id=two.stays)


def undone(two: Two) -> Event:
    """The two are two people."""
    return CandidateMergeUndone(candidate_id=two.goes, from_candidate_id=two.stays)


def shown(programme: Programme, person: UUID) -> Event:
    """The person is in the pool and may be shown."""
    return CandidateReturnedToPool(
        candidate_id=person,
        partner_id=programme.partner_id,
        profile=PoolProfile(skills=()),
        shareable=True,
        reason="merge_undone",
    )


async def two_records(programme: Programme, *, stays_allows: bool = True) -> Two:
    """A person with two records, of which the one that goes learns."""
    goes, stays, placement = await programme.learner(), await programme.learner(allows_training=stays_allows), uuid4()
    cohort = await programme.open_cohort()
    enrolment = await programme.application(cohort, goes)
    await programme.move(enrolment, "accept", "enrol")
    recognition, essential = await programme.interviewed(goes)
    decided = await programme.assessor.post(
        f"{recognition}/decision", json={"result": "partial", "missing_skills": essential[1:]}
    )
    assert decided.status_code == 200, decided.text
    await programme.course([skill(31)])
    await programme.service.receive(gap(goes, uuid4(), [skill(31)]))
    await programme.service.receive(placement_confirmed(goes, placement, uuid4()))
    return Two(goes, stays, cohort, enrolment, recognition, placement)


async def rows(programme: Programme) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables that a merge may touch, but for the position of the event that spoke last."""
    found = {}
    async with programme.service.runtime.sessions() as session:
        for table in COMPARED:
            read = await session.execute(sa.text(f"select * from {table}"))
            plain = [{name: row[name] for name in row.keys() - OF_THE_LAST_EVENT} for row in read.mappings()]
            found[table] = sorted(plain, key=lambda row: str(sorted(row.items(), key=lambda item: item[0])))
    return found


async def held_by(programme: Programme, person: UUID) -> dict[str, int]:
    """How many rows name a person."""
    everybody, found = programme.director, {}
    for kind in ("enrolments", "recognitions", "credentials", "plans", "orientations"):
        listed = await everybody.get(f"/{kind}", params={"candidate_id": str(person)})
        found[kind] = len(listed.json()["items"])
    return found


EVERYTHING = {"enrolments": 1, "recognitions": 1, "credentials": 1, "plans": 1, "orientations": 1}
NOTHING = dict.fromkeys(EVERYTHING, 0)


async def test_what_a_merged_record_has_is_the_survivors_and_every_row_is_equal_after_undoing(
    programme: Programme,
) -> None:
    two = await two_records(programme)
    before = await rows(programme)
    await programme.service.receive(merged(two))
    assert (await held_by(programme, two.goes), await held_by(programme, two.stays)) == (NOTHING, EVERYTHING)
    await programme.service.receive(undone(two))
    await programme.service.receive(shown(programme, two.goes))
    assert (await held_by(programme, two.goes), await held_by(programme, two.stays)) == (EVERYTHING, NOTHING)
    assert await rows(programme) == before


async def test_nobody_plans_for_a_merged_record_or_takes_it_in(programme: Programme) -> None:
    two = await two_records(programme)
    await programme.service.receive(merged(two))
    await programme.service.receive(gap(two.goes, uuid4(), [skill(31)]))
    assert await held_by(programme, two.goes) == NOTHING
    body = {"candidate_id": str(two.goes)}
    refused = await programme.caseworker.post(f"/cohorts/{two.cohort['id']}/enrolments", json=body)
    assert rules(refused) == {"candidate_id"}
    assert str(two.stays) in refused.text
    await programme.service.receive(undone(two))
    await programme.service.receive(gap(two.goes, uuid4(), [skill(31)]))
    assert (await held_by(programme, two.goes))["plans"] == 1, "hidden until the pool tells"


async def test_a_placement_of_a_merged_record_that_comes_late_is_the_survivors(programme: Programme) -> None:
    two, late = await two_records(programme), uuid4()
    await programme.service.receive(merged(two))
    await programme.service.receive(placement_confirmed(two.goes, late, uuid4()))
    assert (await programme.orientation_of(late))["candidate_id"] == str(two.stays)
    await programme.service.receive(undone(two))
    assert (await programme.orientation_of(late))["candidate_id"] == str(two.goes)


async def test_a_merge_that_is_told_before_the_records_are_known_holds(programme: Programme) -> None:
    two = Two(uuid4(), uuid4(), {}, "", "", uuid4())
    await programme.service.receive(merged(two))
    await programme.service.receive(placement_confirmed(two.goes, two.placement, uuid4()))
    for person in (two.goes, two.stays):
        await programme.service.receive(CandidateRegistered(candidate_id=person, partner_id=programme.partner_id))
    assert (await programme.orientation_of(two.placement))["candidate_id"] == str(two.stays)


@pytest.mark.parametrize("later", [True, False])
async def test_the_survivors_consent_governs_and_nothing_ends_by_a_merge(programme: Programme, later: bool) -> None:
    two = await two_records(programme, stays_allows=later)
    enrolment_id = two.enrolment.removeprefix("/enrolments/")
    await programme.service.receive(merged(two))
    if later:
        assert (await programme.trainer.get(two.enrolment)).status_code == 200
        withdrawn = ConsentWithdrawn(candidate_id=two.stays, purpose=ConsentPurpose.TRAINING)
        await programme.service.receive(withdrawn)
    assert (await programme.trainer.get(two.enrolment)).status_code == 404
    assert await programme.tasks("ask_for_training_consent", enrolment_id)
    assert (await programme.caseworker.get(two.enrolment)).json()["state"] == "enrolled"
    await programme.service.receive(undone(two))
    assert (await programme.trainer.get(two.enrolment)).status_code == 200
    assert not await programme.tasks("ask_for_training_consent", enrolment_id)


async def test_who_learns_twice_in_a_cohort_has_somebody_who_chooses(programme: Programme) -> None:
    two, vacancy = await two_records(programme), uuid4()
    enrolment_id = two.enrolment.removeprefix("/enrolments/")
    await programme.application(two.cohort, two.stays)
    for person in (two.goes, two.stays):
        await programme.service.receive(gap(person, vacancy, [skill(31)]))
    before = await rows(programme)
    await programme.service.receive(merged(two))
    assert await programme.tasks("choose_one_enrolment", enrolment_id)
    assert await held_by(programme, two.goes) == {**NOTHING, "enrolments": 1, "plans": 1}
    await programme.service.receive(undone(two))
    await programme.service.receive(shown(programme, two.goes))
    assert not await programme.tasks("choose_one_enrolment", enrolment_id)
    assert await rows(programme) == before


async def test_unanswered_plans_do_not_reach_a_survivor_who_is_hidden(programme: Programme) -> None:
    two = await two_records(programme)
    await programme.service.receive(CandidateHidden(candidate_id=two.stays, reason="consent_withdrawn"))
    await programme.service.receive(merged(two))
    assert (await held_by(programme, two.stays))["plans"] == 0


async def test_tasks_about_what_was_merged_are_the_survivors_partners(programme: Programme) -> None:
    two, partner_id = await two_records(programme), uuid4()
    place = await programme.orientation_of(two.placement)
    await programme.move(f"/orientations/{place['id']}", "cancel", reason="trainer_ill")
    await programme.service.receive(
        CandidateHandedOver(candidate_id=two.stays, partner_id=partner_id, previous_partner_id=programme.partner_id)
    )

    async def whose() -> list[str]:
        return [task["organisation_id"] for task in await programme.tasks("rebook_orientation", place["id"])]

    await programme.service.receive(merged(two))
    assert await whose() == [str(partner_id)]
    await programme.service.receive(undone(two))
    assert await whose() == [str(programme.partner_id)]


@pytest.mark.parametrize("order", [("goes", "stays"), ("stays", "goes")])
async def test_erasing_either_record_erases_what_the_survivor_took_in(
    programme: Programme, order: tuple[str, str]
) -> None:
    two = await two_records(programme)
    await programme.service.receive(merged(two))
    erased = [CandidateErased(candidate_id=getattr(two, name), erased_at=system_now()) for name in order]
    await programme.service.receive(erased[0])
    assert await held_by(programme, two.stays) == await held_by(programme, two.goes) == NOTHING
    await programme.service.receive(erased[1])
    await programme.service.receive(undone(two))
    held = await rows(programme)
    held["timer"] = [one for one in held["timer"] if one["action"] != BLANK_EVENTS]
    named = str(held)
    assert named.count(str(two.goes)) == named.count(str(two.stays)) == 1, "the row that nothing late revives"
    everybody = programme.director
    assert (await everybody.get(two.enrolment)).json()["state"] == "dropped"


async def test_a_record_that_is_merged_into_a_third_takes_everything_along(programme: Programme) -> None:
    two = await two_records(programme)
    other = two._replace(stays=await programme.learner())
    await programme.service.receive(merged(two))
    await programme.service.receive(merged(other))
    assert (await held_by(programme, two.stays), await held_by(programme, other.stays)) == (NOTHING, EVERYTHING)
    await programme.service.receive(undone(other))
    assert await held_by(programme, two.goes) == EVERYTHING


async def test_a_merge_that_comes_after_its_undoing_changes_nothing(programme: Programme) -> None:
    two = await two_records(programme)
    await programme.service.receive(merged(two))
    await programme.service.receive(undone(two))
    runtime = programme.service.runtime
    async with runtime.sessions() as session, session.begin():
        work = runtime.work(session, event_actor("candidate.candidate.merged", uuid4()))
        work.envelope = envelope_for(
            merged(two), event_id=uuid4(), source="/candidate-svc", time=runtime.clock.now(), aggregate_seq=1
        )
        assert not await follow_merge(work, two.goes, two.stays)
    assert await held_by(programme, two.goes) == EVERYTHING


# --- who has left --------------------------------------------------------------------------------------------------


def withdraws(person: UUID) -> Event:
    return CandidateWithdrawn(candidate_id=person, reason="own_wish")


def is_elsewhere(person: UUID) -> Event:
    return CandidateFoundSolutionElsewhere(candidate_id=person, solution=SolutionElsewhere.RESETTLED)


def dies(person: UUID) -> Event:
    return CandidateDied(candidate_id=person)


LEAVING = [withdraws, is_elsewhere, dies]


async def states(programme: Programme, two: Two) -> dict[str, str]:
    """Where everything stands that a person has by either record."""
    found, mine = await rows(programme), {two.goes, two.stays}
    kinds = ("enrolment", "recognition", "training_plan", "orientation")
    return {
        f"{kind} {row['id']}": row["state"]
        for kind in kinds
        for row in found[kind]
        if row["candidate_id"] in mine or row["merged_from_id"] in mine
    }


async def everything_open(programme: Programme, two: Two) -> dict[str, str]:
    """Beside the enrolment: a recognition that waits for its decision, and an agreed plan. Where each stands."""
    await programme.interviewed(two.goes)
    [plan] = await programme.plans_of(two.goes)
    agreed = await programme.caseworker.post(f"/plans/{plan['id']}/moves", json={"action": "agree"})
    assert agreed.status_code == 200, agreed.text
    return await states(programme, two)


@pytest.mark.parametrize("leaves", LEAVING)
async def test_what_ended_because_the_survivor_left_is_there_again_when_the_merge_is_undone(
    programme: Programme, leaves: Callable[[UUID], Event]
) -> None:
    two = await two_records(programme)
    before = await everything_open(programme, two)
    await programme.service.receive(merged(two))
    await programme.service.receive(leaves(two.stays))
    assert not {"enrolled", "interview", "agreed", "reserved"} & set((await states(programme, two)).values())
    await programme.service.receive(undone(two))
    assert await states(programme, two) == before
    assert (await held_by(programme, two.goes))["enrolments"] == 1
    [plan] = await programme.plans_of(two.goes)
    assert await programme.tasks("enrol_by_plan", plan["id"])


async def test_a_seat_that_is_gone_when_the_merge_is_undone_is_a_task(programme: Programme) -> None:
    goes, stays = await programme.learner(), await programme.learner()
    cohort = await programme.open_cohort(seats=1)
    enrolment = await programme.application(cohort, goes)
    await programme.move(enrolment, "accept")
    two = Two(goes, stays, cohort, enrolment, "", uuid4())
    await programme.service.receive(merged(two))
    await programme.service.receive(withdraws(stays))
    await programme.move(await programme.application(cohort, await programme.learner()), "accept")
    await programme.service.receive(undone(two))
    assert (await programme.trainer.get(enrolment)).json()["state"] == "dropped"
    [task] = await programme.tasks("find_place_again", enrolment.removeprefix("/enrolments/"))
    assert task["evidence"]["correction"] == "merge_undone"


async def test_a_plan_for_a_vacancy_that_has_closed_meanwhile_stays_taken_back(programme: Programme) -> None:
    two, vacancy = await two_records(programme), uuid4()
    await programme.service.receive(vacancy_opened(vacancy, [skill(31)]))
    await programme.service.receive(gap(two.goes, vacancy, [skill(31)]))
    [plan] = [one for one in await programme.plans_of(two.goes) if one["vacancy_id"] == str(vacancy)]
    agreed = await programme.caseworker.post(f"/plans/{plan['id']}/moves", json={"action": "agree"})
    assert agreed.status_code == 200, agreed.text
    await programme.service.receive(merged(two))
    await programme.service.receive(withdraws(two.stays))
    await programme.service.receive(VacancyClosed(vacancy_id=vacancy, employer_id=uuid4(), reason="no_interest"))
    await programme.service.receive(undone(two))
    [plan] = [one for one in await programme.plans_of(two.goes) if one["vacancy_id"] == str(vacancy)]
    assert plan["state"] == "superseded"


@pytest.mark.parametrize("leaves", LEAVING)
async def test_who_has_left_by_the_survivor_has_left(programme: Programme, leaves: Callable[[UUID], Event]) -> None:
    """The merge comes after: withdrawal is monotone, and takes in what is taken in later."""
    two = await two_records(programme)
    before = await everything_open(programme, two)
    await programme.service.receive(leaves(two.stays))
    await programme.service.receive(merged(two))
    assert not {"enrolled", "interview", "agreed", "reserved"} & set((await states(programme, two)).values())
    await programme.service.receive(undone(two))
    assert await states(programme, two) == before


async def test_whose_survivor_has_come_back_learns_on(programme: Programme) -> None:
    two = await two_records(programme)
    before = await everything_open(programme, two)
    await programme.service.receive(withdraws(two.stays))
    await programme.service.receive(shown(programme, two.stays))
    await programme.service.receive(merged(two))
    assert await states(programme, two) == before


async def test_who_came_back_without_being_shown_learns_on_as_well(programme: Programme) -> None:
    two = await two_records(programme)
    await programme.service.receive(withdraws(two.stays))
    back = shown(programme, two.stays).model_copy(update={"shareable": False})
    await programme.service.receive(back)
    await programme.service.receive(merged(two))
    assert (await programme.trainer.get(two.enrolment)).json()["state"] == "enrolled"


async def test_who_had_not_left_by_the_survivor_after_all_learns_on(programme: Programme) -> None:
    two = await two_records(programme)
    await programme.service.receive(withdraws(two.stays))
    await programme.service.receive(
        CandidateCorrected(candidate_id=two.stays, taken_back="withdraw", state="active", reason="wrong_person")
    )
    await programme.service.receive(merged(two))
    assert (await programme.trainer.get(two.enrolment)).json()["state"] == "enrolled"


async def test_what_the_record_itself_had_left_stays_left(programme: Programme) -> None:
    """Also what was told of it late, and ended because the other left."""
    two = await two_records(programme)
    await programme.service.receive(withdraws(two.goes))
    late = uuid4()
    await programme.service.receive(placement_confirmed(two.goes, late, uuid4()))
    before = await states(programme, two)
    await programme.service.receive(merged(two))
    await programme.service.receive(withdraws(two.stays))
    await programme.service.receive(undone(two))
    place = (await programme.orientation_of(late))["id"]
    assert await states(programme, two) == {**before, f"orientation {place}": "cancelled"}


async def test_what_had_ended_before_the_merge_stays_ended(programme: Programme) -> None:
    """They had left, and came back without their seat; then the merge, and the other leaves."""
    two = await two_records(programme)
    await programme.service.receive(withdraws(two.goes))
    await programme.service.receive(shown(programme, two.goes))
    await programme.service.receive(merged(two))
    await programme.service.receive(withdraws(two.stays))
    await programme.service.receive(undone(two))
    assert (await programme.caseworker.get(two.enrolment)).json()["state"] == "dropped"
    assert not await programme.tasks("find_place_again", two.enrolment.removeprefix("/enrolments/"))


async def test_what_the_survivors_consent_had_ended_is_there_again(programme: Programme) -> None:
    two = await two_records(programme)
    await programme.service.receive(merged(two))
    await programme.service.receive(ConsentWithdrawn(candidate_id=two.stays, purpose=ConsentPurpose.TRAINING))
    await programme.service.move_clock(hours=73)

    async def dropped() -> bool:
        return bool((await programme.caseworker.get(two.enrolment)).json()["state"] == "dropped")

    await programme.service.eventually(dropped)
    await programme.service.receive(undone(two))
    assert (await programme.trainer.get(two.enrolment)).json()["state"] == "enrolled"


async def test_an_erased_record_is_not_taken_up_before_it_ends(programme: Programme) -> None:
    two = await two_records(programme)
    await programme.service.receive(merged(two))
    await programme.service.receive(withdraws(two.stays))
    told = len(await programme.service.published(EnrolmentCorrected))
    await programme.service.receive(CandidateErased(candidate_id=two.goes, erased_at=system_now()))
    assert len(await programme.service.published(EnrolmentCorrected)) == told
