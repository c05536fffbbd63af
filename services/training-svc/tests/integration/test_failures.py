"""What follows when something fails, as far as training takes part: states, seats, tasks, events before and after."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
from pathways_chassis.clock import system_now
from pathways_chassis.messaging.beats import keys_of_all_partitions
from pathways_chassis.tables import parked_record, timer
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import Event, Topic
from pathways_contracts.events.candidate.candidate import (
    CandidateDied,
    CandidateFoundSolutionElsewhere,
    CandidateRegistered,
    CandidateWithdrawn,
    SolutionElsewhere,
)
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn
from pathways_contracts.events.training.enrolment import EnrolmentAdvanced, EnrolmentDropped
from pathways_contracts.events.training.orientation import OrientationCompleted
from pathways_taxonomy import taxonomy
from sqlalchemy import func, select
from training_svc.main import create_app
from training_svc.migrate import FOLDER
from training_svc.settings import TrainingSettings
from training_svc.store.rows import ConsentView
from training_svc.testing import Programme, created, gap, placement_confirmed, placement_ended, rules, skill

WAYS = {
    "applied": (),
    "waitlisted": ("waitlist",),
    "accepted": ("accept",),
    "enrolled": ("accept", "enrol"),
    "in_progress": ("accept", "enrol", "start"),
    "deferred": ("defer",),
}
HOLDING = ("accepted", "enrolled", "in_progress")


async def learner_in(programme: Programme, state: str, cohort: dict[str, str]) -> tuple[UUID, str]:
    """A person whose enrolment stands in a state, and its path."""
    learner = await programme.learner()
    enrolment = await programme.application(cohort, learner)
    for action in WAYS[state]:
        if action == "start":
            await programme.move(f"/cohorts/{cohort['id']}", "start")
        await programme.move(enrolment, action, **({"reason": "illness"} if action == "defer" else {}))
    return learner, enrolment


async def seats_of(programme: Programme, cohort: dict[str, str]) -> int:
    """How many seats are taken."""
    found = await programme.trainer.get("/cohorts", params={"course_id": cohort["course_id"]})
    return next(int(one["taken"]) for one in found.json()["items"] if one["id"] == cohort["id"])


async def told_of(programme: Programme, learner: UUID) -> list[str]:
    """What was published of a person's enrolments."""
    advanced = [one for one in await programme.service.published(EnrolmentAdvanced) if one.candidate_id == learner]
    dropped = [one for one in await programme.service.published(EnrolmentDropped) if one.candidate_id == learner]
    return [one.stage.value for one in advanced] + [f"dropped: {one.reason}" for one in dropped]


async def shown(programme: Programme, path: str) -> dict[str, object]:
    answer = await programme.caseworker.get(path)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


# --- training dropped ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", HOLDING)
async def test_training_dropped_gives_the_seat_back_once_something_else_was_offered(
    programme: Programme, state: str
) -> None:
    cohort = await programme.open_cohort(seats=1)
    learner, enrolment = await learner_in(programme, state, cohort)
    waiting = await programme.application(cohort, await programme.learner())
    await programme.move(waiting, "waitlist")
    before = await told_of(programme, learner)
    assert (await seats_of(programme, cohort), await programme.tasks("offer_free_seat", cohort["id"])) == (1, [])

    moves = f"{enrolment}/moves"
    assert rules(await programme.trainer.post(moves, json={"action": "drop"})) == {"reason", "offered"}
    without_offer = {"action": "drop", "reason": "childcare_ended"}
    assert rules(await programme.trainer.post(moves, json=without_offer)) == {"offered"}
    assert (await seats_of(programme, cohort), await told_of(programme, learner)) == (1, before)

    dropped = await programme.move(enrolment, "drop", reason="childcare_ended", offered=["support"])
    assert (dropped["state"], dropped["reason"], dropped["alternatives_offered"]) == (
        "dropped",
        "childcare_ended",
        ["support"],
    )
    assert await seats_of(programme, cohort) == 0
    [free] = await programme.tasks("offer_free_seat", cohort["id"])
    assert free["evidence"] == {"longest_waiting": waiting.removeprefix("/enrolments/"), "free_seats": 1}
    assert (await shown(programme, waiting))["state"] == "waitlisted", "a person moves the waiting list up"
    assert await told_of(programme, learner) == [*before, "dropped: childcare_ended"]
    await programme.move(waiting, "accept")
    assert (await seats_of(programme, cohort), await programme.tasks("offer_free_seat", cohort["id"])) == (1, [])


@pytest.mark.parametrize("state", ["applied", *HOLDING])
async def test_training_deferred_gives_the_seat_back_and_keeps_the_way_back(programme: Programme, state: str) -> None:
    course = await programme.course([skill(3)])
    cohort, later = [await programme.cohort(course["id"]) for _ in range(2)]
    learner, enrolment = await learner_in(programme, state, cohort)
    enrolment_id = enrolment.removeprefix("/enrolments/")
    taken = int(state in HOLDING)
    assert (await seats_of(programme, cohort), await programme.tasks("plan_return_to_training", enrolment_id)) == (
        taken,
        [],
    )
    await programme.move(enrolment, "defer", reason="illness")
    assert await seats_of(programme, cohort) == 0
    [asked] = await programme.tasks("plan_return_to_training", enrolment_id)
    assert asked["evidence"]["reason"] == "illness"
    assert (await told_of(programme, learner))[-1] == "deferred"
    returned = await programme.move(enrolment, "return", cohort_id=later["id"])
    assert (returned["state"], returned["cohort_id"]) == ("applied", later["id"])
    assert await programme.tasks("plan_return_to_training", enrolment_id) == []
    await programme.move(enrolment, "accept")
    assert (await seats_of(programme, cohort), await seats_of(programme, later)) == (0, 1)


async def test_who_deferred_may_leave_for_good_and_nobody_plans_a_return(programme: Programme) -> None:
    cohort = await programme.open_cohort()
    _, enrolment = await learner_in(programme, "deferred", cohort)
    await programme.move(enrolment, "drop", reason="moved_away")
    assert await programme.tasks("plan_return_to_training", enrolment.removeprefix("/enrolments/")) == []
    assert await seats_of(programme, cohort) == 0


async def test_the_last_one_who_waits_leaves_and_nobody_is_asked_to_offer_the_seat(programme: Programme) -> None:
    cohort = await programme.open_cohort(seats=1)
    _, enrolment = await learner_in(programme, "accepted", cohort)
    waiting = await programme.application(cohort, await programme.learner())
    await programme.move(waiting, "waitlist")
    await programme.move(enrolment, "drop", reason="found_work", offered=["defer"])
    assert len(await programme.tasks("offer_free_seat", cohort["id"])) == 1
    await programme.move(waiting, "drop", reason="found_work")
    assert await programme.tasks("offer_free_seat", cohort["id"]) == []


async def test_a_cancelled_cohort_gives_every_seat_back_and_offers_none(programme: Programme) -> None:
    cohort = await programme.open_cohort(seats=2)
    learners = [await learner_in(programme, state, cohort) for state in ("accepted", "enrolled", "waitlisted")]
    assert await seats_of(programme, cohort) == 2
    await programme.move(f"/cohorts/{cohort['id']}", "cancel", reason="no_trainer")
    assert await seats_of(programme, cohort) == 0
    assert await programme.tasks("offer_free_seat", cohort["id"]) == [], "there is no seat in what does not take place"
    for learner, enrolment in learners:
        assert ((await shown(programme, enrolment))["state"], (await told_of(programme, learner))[-1]) == (
            "deferred",
            "deferred",
        )
        assert len(await programme.tasks("plan_return_to_training", enrolment.removeprefix("/enrolments/"))) == 1


async def test_a_cohort_that_finishes_leaves_nobody_behind(programme: Programme) -> None:
    cohort = await programme.open_cohort(seats=2)
    _, late = await learner_in(programme, "enrolled", cohort)
    _, ready = await learner_in(programme, "in_progress", cohort)
    await programme.move(ready, "complete")
    waiting = await programme.application(cohort, await programme.learner())
    await programme.move(f"/cohorts/{cohort['id']}", "finish")
    for enrolment in (late, waiting):
        left = await shown(programme, enrolment)
        assert (left["state"], left["reason"]) == ("deferred", "cohort_finished")
    assert (await shown(programme, ready))["state"] == "completed"
    assert await seats_of(programme, cohort) == 1


# --- the person withdraws, the placement ends ----------------------------------------------------------------------


@pytest.mark.parametrize("end", ["candidate_deceased", "solution_elsewhere"])
async def test_who_died_or_found_a_solution_elsewhere_is_in_no_course(programme: Programme, end: str) -> None:
    cohort = await programme.open_cohort(seats=1)
    learner, enrolment = await learner_in(programme, "in_progress", cohort)
    assert await seats_of(programme, cohort) == 1
    events = {
        "candidate_deceased": CandidateDied(candidate_id=learner),
        "solution_elsewhere": CandidateFoundSolutionElsewhere(
            candidate_id=learner, solution=SolutionElsewhere.RESETTLED
        ),
    }
    await programme.service.receive(events[end])
    left = await shown(programme, enrolment)
    assert (left["state"], left["reason"], await seats_of(programme, cohort)) == ("dropped", end, 0)


@pytest.mark.parametrize("state", WAYS)
async def test_a_person_who_withdraws_gives_the_seat_back_from_wherever_they_stand(
    programme: Programme, state: str
) -> None:
    cohort = await programme.open_cohort(seats=1)
    learner, enrolment = await learner_in(programme, state, cohort)
    waiting = None
    if state in HOLDING:
        waiting = await programme.application(cohort, await programme.learner())
        await programme.move(waiting, "waitlist")
    assert await seats_of(programme, cohort) == int(state in HOLDING)
    await programme.service.receive(CandidateWithdrawn(candidate_id=learner, reason="own_wish"))
    left = await shown(programme, enrolment)
    assert (left["state"], left["reason"], await seats_of(programme, cohort)) == ("dropped", "candidate_withdrawn", 0)
    assert (await told_of(programme, learner))[-1] == "dropped: candidate_withdrawn"
    assert len(await programme.tasks("offer_free_seat", cohort["id"])) == int(waiting is not None)
    enrolment_id = enrolment.removeprefix("/enrolments/")
    for kind in ("plan_return_to_training", "confirm_place", "ask_for_training_consent"):
        assert await programme.tasks(kind, enrolment_id) == []


@pytest.mark.parametrize(
    ("moves", "before", "after"),
    [
        ((), "reserved", "cancelled"),
        (("completion",), "completed", "completed"),
        (("cancel",), "cancelled", "cancelled"),
        (("cancel", "rebook"), "reserved", "cancelled"),
    ],
)
async def test_a_visa_refused_or_placement_ended_frees_the_orientation_place_and_keeps_what_was_learnt(
    programme: Programme, moves: tuple[str, ...], before: str, after: str
) -> None:
    cohort = await programme.open_cohort()
    learner, enrolment = await learner_in(programme, "in_progress", cohort)
    await programme.move(enrolment, "complete")
    credential = created(await programme.trainer.post(f"{enrolment}/credential"))
    placement, application = uuid4(), uuid4()
    await programme.service.receive(placement_confirmed(learner, placement, application))
    path = f"/orientations/{(await programme.orientation_of(placement))['id']}"
    for move in moves:
        if move == "completion":
            assert (await programme.trainer.post(f"{path}/completion")).status_code == 200
        else:
            await programme.move(path, move, **({"reason": "trainer_ill"} if move == "cancel" else {}))
    assert (await programme.orientation_of(placement))["state"] == before
    completed = len(await programme.service.published(OrientationCompleted))

    await programme.service.receive(placement_ended(learner, placement, application))
    assert (await programme.orientation_of(placement))["state"] == after
    assert await programme.tasks("rebook_orientation", path.removeprefix("/orientations/")) == []
    assert len(await programme.service.published(OrientationCompleted)) == completed
    assert (await programme.caseworker.get(f"/credentials/{credential['id']}")).json() == credential
    assert await seats_of(programme, cohort) == 1, "what was learnt was learnt in a seat"
    if after == "cancelled":
        refused = await programme.trainer.post(f"{path}/moves", json={"action": "rebook"})
        assert rules(refused) == {"placement_id"}


# --- consents: withdrawn, overtaking, stale ------------------------------------------------------------------------


def granted(learner: UUID) -> ConsentGranted:
    return ConsentGranted(candidate_id=learner, purpose=ConsentPurpose.TRAINING, text_version="2")


def withdrawn(learner: UUID) -> ConsentWithdrawn:
    return ConsentWithdrawn(candidate_id=learner, purpose=ConsentPurpose.TRAINING)


async def skip_one(service: ServiceUnderTest, event: Event) -> Callable[[Event], Awaitable[None]]:
    """Keep the next place in the order of the event's aggregate free; what fills it comes late."""
    place = (event.topic.value, event.key)
    free = service._sequences[place] = service._sequences.get(place, 0) + 1

    async def fill(late: Event) -> None:
        after, service._sequences[place] = service._sequences[place], free - 1
        await service.receive(late)
        service._sequences[place] = after
        await service.eventually(nothing_waits)

    async def nothing_waits() -> bool:
        async with service.runtime.sessions() as session:
            waiting = select(parked_record.c.id).where(parked_record.c.key == event.key)
            return (await session.execute(waiting)).first() is None

    return fill


async def test_a_consent_withdrawn_suspends_at_once_keeps_the_seat_for_72_hours_and_then_gives_it_back(
    programme: Programme,
) -> None:
    cohort = await programme.open_cohort(seats=1)
    learner, enrolment = await learner_in(programme, "accepted", cohort)
    enrolment_id = enrolment.removeprefix("/enrolments/")
    assert (await programme.trainer.get(enrolment)).status_code == 200
    await programme.service.receive(withdrawn(learner))
    assert (await programme.trainer.get(enrolment)).status_code == 404
    assert (
        await seats_of(programme, cohort),
        len(await programme.tasks("ask_for_training_consent", enrolment_id)),
    ) == (
        1,
        1,
    )
    await programme.service.receive(granted(learner))
    assert (await programme.trainer.get(enrolment)).status_code == 200
    assert await programme.tasks("ask_for_training_consent", enrolment_id) == []
    await programme.service.receive(withdrawn(learner))
    await programme.service.move_clock(hours=73)

    async def is_dropped() -> bool:
        return (await shown(programme, enrolment))["state"] == "dropped"

    await programme.service.eventually(is_dropped)
    assert await seats_of(programme, cohort) == 0
    assert (await told_of(programme, learner))[-1] == "dropped: consent_withdrawn"
    assert await programme.tasks("ask_for_training_consent", enrolment_id) == []


async def test_a_consent_withdrawn_suspends_a_recognition_for_72_hours_and_then_ends_it(programme: Programme) -> None:
    learner, stays = await programme.learner(), await programme.learner()
    (path, _), (decided, _) = await programme.interviewed(learner), await programme.interviewed(stays)
    recognition_id = path.removeprefix("/recognitions/")
    await programme.service.receive(withdrawn(learner))
    practical = {"action": "take_practical"}
    assert rules(await programme.caseworker.post(f"{path}/moves", json=practical)) == {"candidate_id"}
    assert (await programme.assessor.post(f"{path}/decision", json={"result": "not_yet"})).status_code == 404
    assert len(await programme.tasks("ask_for_training_consent", recognition_id)) == 1

    await programme.service.receive(granted(learner))
    assert await programme.tasks("ask_for_training_consent", recognition_id) == []
    await programme.move(path, "take_practical")
    await programme.service.receive(withdrawn(learner))
    await programme.service.move_clock(hours=73)

    async def is_over() -> bool:
        return (await shown(programme, path))["state"] == "withdrawn"

    await programme.service.eventually(is_over)
    assert await programme.tasks("ask_for_training_consent", recognition_id) == []
    assert (await shown(programme, decided))["state"] == "interview", "of whoever withdrew nothing"


async def test_a_withdrawal_that_overtakes_counts_at_once_and_an_older_grant_never_undoes_it(
    programme: Programme,
) -> None:
    _, enrolment = await learner_in(programme, "applied", await programme.open_cohort())
    learner = UUID(str((await shown(programme, enrolment))["candidate_id"]))
    fill = await skip_one(programme.service, withdrawn(learner))
    await programme.service.receive(withdrawn(learner))
    assert (await programme.trainer.get(enrolment)).status_code == 404, "it does not wait for what comes before it"
    await fill(granted(learner))
    assert (await programme.trainer.get(enrolment)).status_code == 404
    await programme.service.receive(granted(learner))

    async def is_shown() -> bool:
        return (await programme.trainer.get(enrolment)).status_code == 200

    await programme.service.eventually(is_shown)


async def test_a_person_who_withdraws_ahead_of_their_other_events_leaves_at_once(programme: Programme) -> None:
    cohort = await programme.open_cohort()
    learner, enrolment = await learner_in(programme, "accepted", cohort)
    withdrawal = CandidateWithdrawn(candidate_id=learner, reason="own_wish")
    fill = await skip_one(programme.service, withdrawal)
    await programme.service.receive(withdrawal)
    assert ((await shown(programme, enrolment))["state"], await seats_of(programme, cohort)) == ("dropped", 0)
    await fill(CandidateRegistered(candidate_id=learner, partner_id=programme.partner_id))
    await programme.course([skill(31)])
    await programme.service.receive(gap(learner, uuid4(), [skill(31)]))
    assert await programme.plans_of(learner) == [], "who has left is not planned for by what came before"


@pytest_asyncio.fixture(loop_scope="session")
async def lonely(fresh_database: Callable[[], Awaitable[str]]) -> AsyncIterator[Programme]:
    """A service whose view of consents no other test keeps up to date."""
    async with service_under_test(
        create_app, TrainingSettings, fresh_database, migrations=[(FOLDER, "database_url")]
    ) as service:
        await service.beat(ConsentHeartbeat, system_now() + timedelta(hours=1))
        yield Programme(service)


async def grow_stale(programme: Programme) -> None:
    """Nothing was heard of the consents of one partition of the log for more than a minute of real time."""
    async with programme.service.runtime.sessions() as session, session.begin():
        view = await session.get_one(ConsentView, keys_of_all_partitions(Topic.CONSENT)[2])
        view.as_of = system_now() - timedelta(seconds=61)


async def test_everything_that_relies_on_consents_waits_while_the_view_is_stale(lonely: Programme) -> None:
    cohort = await lonely.open_cohort()
    learner, enrolment = await learner_in(lonely, "applied", cohort)
    recognition, _ = await lonely.interviewed(learner)
    other = await lonely.learner()
    history = f"/history/enrolment/{enrolment.removeprefix('/enrolments/')}"
    readings = ("/enrolments", enrolment, "/enrolments/counts", "/recognitions", recognition, "/credentials", "/plans")
    for path in (*readings, history):
        assert (await lonely.trainer.get(path)).status_code == 200, path

    await grow_stale(lonely)
    for path in readings:
        answer = await lonely.trainer.get(path)
        assert (answer.status_code, answer.headers.get("retry-after")) == (503, "15"), path
        assert (await lonely.caseworker.get(path)).status_code == 200, "the partner's own people need no consent for it"
    assert (await lonely.trainer.get(history)).status_code == 404
    for client, path, body in (
        (lonely.caseworker, f"/cohorts/{cohort['id']}/enrolments", {"candidate_id": str(other)}),
        (lonely.caseworker, "/recognitions", {"candidate_id": str(other), "occupation": "urn:none"}),
        (lonely.caseworker, f"{enrolment}/moves", {"action": "accept"}),
        (lonely.trainer, f"{enrolment}/moves", {"action": "waitlist"}),
        (lonely.trainer, f"{enrolment}/attendance", {"session_on": "2026-01-01", "present": True}),
        (lonely.trainer, f"{enrolment}/credential", None),
        (lonely.trainer, f"{recognition}/moves", {"action": "withdraw"}),
        (lonely.assessor, f"{recognition}/decision", {"result": "full"}),
    ):
        assert (await client.post(path, json=body)).status_code == 503, path
    moved = await lonely.caseworker.post(f"{enrolment}/moves", json={"action": "waitlist"})
    assert moved.status_code == 200, "what needs no consent goes on"

    await lonely.service.beat(ConsentHeartbeat, system_now() - timedelta(seconds=61))
    assert (await lonely.trainer.get(enrolment)).status_code == 503
    await lonely.beat()
    assert (await lonely.trainer.get(enrolment)).status_code == 200
    assert (await lonely.move(enrolment, "accept"))["state"] == "accepted"


async def test_nobody_is_dropped_for_good_by_a_stale_view(lonely: Programme) -> None:
    cohort = await lonely.open_cohort()
    learner, enrolment = await learner_in(lonely, "accepted", cohort)
    await lonely.service.receive(withdrawn(learner))
    await grow_stale(lonely)
    await lonely.service.move_clock(hours=73)

    async def looks_again() -> bool:
        async with lonely.service.runtime.sessions() as session:
            fired = select(func.count()).where(timer.c.action == "drop_without_consent", timer.c.fired_at.is_not(None))
            return bool((await session.execute(fired)).scalar_one())

    await lonely.service.eventually(looks_again)
    assert ((await shown(lonely, enrolment))["state"], await seats_of(lonely, cohort)) == ("accepted", 1)
    await lonely.beat()
    await lonely.service.move_clock(minutes=11)

    async def is_dropped() -> bool:
        return (await shown(lonely, enrolment))["state"] == "dropped"

    await lonely.service.eventually(is_dropped)
    assert await seats_of(lonely, cohort) == 0


async def test_who_sees_everybody_needs_no_consent_to_do_so(lonely: Programme) -> None:
    director = lonely.service.client(Role.PROGRAMME_DIRECTOR)
    assert (await director.get("/enrolments")).status_code == 200, "nothing was heard of consents yet"


# --- ends and ways back that are rarely taken ----------------------------------------------------------------------


@pytest.mark.parametrize("state", ["planned", "running"])
async def test_a_cohort_is_cancelled_before_it_opens_or_while_it_runs(programme: Programme, state: str) -> None:
    course = await programme.course([skill(4)])
    cohort = await programme.cohort(course["id"], open_it=state == "running")
    enrolment = (await learner_in(programme, "in_progress", cohort))[1] if state == "running" else None
    assert await seats_of(programme, cohort) == int(enrolment is not None)
    cancelled = await programme.move(f"/cohorts/{cohort['id']}", "cancel", reason="no_trainer")
    assert (cancelled["state"], cancelled["taken"]) == ("cancelled", 0)
    if enrolment is not None:
        assert (await shown(programme, enrolment))["state"] == "deferred"
    await programme.service.move_clock(days=2)
    assert await programme.tasks("start_cohort", cohort["id"]) == [], "nobody starts what was cancelled"


STEPS = ("collect_evidence", "self_assess", "interview", "take_practical")


@pytest.mark.parametrize("steps", range(len(STEPS) + 1))
async def test_a_person_who_withdraws_ends_their_recognition_wherever_it_stands(
    programme: Programme, steps: int
) -> None:
    learner = await programme.learner()
    body = {"candidate_id": str(learner), "occupation": taxonomy().occupations[0].code}
    path = f"/recognitions/{created(await programme.caseworker.post('/recognitions', json=body))['id']}"
    await programme.move(path, *STEPS[:steps])
    await programme.service.receive(CandidateWithdrawn(candidate_id=learner, reason="own_wish"))
    assert (await shown(programme, path))["state"] == "withdrawn"


async def test_a_plan_that_was_agreed_is_taken_back_with_its_task_when_the_person_withdraws(
    programme: Programme,
) -> None:
    await programme.course([skill(30)])
    learner = await programme.learner()
    await programme.service.receive(gap(learner, uuid4(), [skill(30)]))
    [plan] = await programme.plans_of(learner)
    agreed = await programme.caseworker.post(f"/plans/{plan['id']}/moves", json={"action": "agree"})
    assert agreed.status_code == 200
    assert len(await programme.tasks("enrol_by_plan", plan["id"])) == 1
    await programme.service.receive(CandidateWithdrawn(candidate_id=learner, reason="own_wish"))
    assert [one["state"] for one in await programme.plans_of(learner)] == ["superseded"]
    assert await programme.tasks("enrol_by_plan", plan["id"]) == []
