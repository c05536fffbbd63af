"""Consent, hiding, withdrawal and erasure reach whoever learns."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID, uuid4

import httpx
from pathways_chassis.actor import event_actor
from pathways_chassis.clock import system_now
from pathways_chassis.testing.kit import service_under_test
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import Topic
from pathways_contracts.events.candidate.candidate import (
    CandidateErased,
    CandidateHandedOver,
    CandidateHidden,
    CandidateProfileChanged,
    CandidateWithdrawn,
    PoolProfile,
)
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn
from training_svc.consumers.when_record_quarantined_hide_person import when_record_quarantined_hide_person
from training_svc.main import create_app
from training_svc.migrate import FOLDER
from training_svc.settings import TrainingSettings
from training_svc.testing import Programme, created, gap, placement_confirmed, rules, skill


def withdrawn_consent(learner: UUID) -> ConsentWithdrawn:
    """The person no longer allows training."""
    return ConsentWithdrawn(candidate_id=learner, purpose=ConsentPurpose.TRAINING)


async def test_who_withdraws_consent_to_training_is_hidden_at_once_and_dropped_after_72_hours(
    programme: Programme,
) -> None:
    cohort = await programme.open_cohort()
    learner = await programme.learner()
    enrolment = await programme.application(cohort, learner)
    enrolment_id = enrolment.removeprefix("/enrolments/")
    other = {"purpose": ConsentPurpose.STORY}
    await programme.service.receive(ConsentWithdrawn(candidate_id=learner, **other))
    assert (await programme.trainer.get(enrolment)).status_code == 200

    await programme.service.receive(withdrawn_consent(learner))
    assert (await programme.trainer.get(enrolment)).status_code == 404
    assert (await programme.caseworker.get(enrolment)).json()["state"] == "applied"
    refused = await programme.caseworker.post(f"{enrolment}/moves", json={"action": "accept"})
    assert rules(refused) == {"candidate_id"}
    assert await programme.tasks("ask_for_training_consent", enrolment_id)

    await programme.service.receive(
        ConsentGranted(candidate_id=learner, purpose=ConsentPurpose.TRAINING, text_version="2")
    )
    assert not await programme.tasks("ask_for_training_consent", enrolment_id)
    await programme.service.move_clock(hours=73)
    assert (await programme.move(enrolment, "accept"))["state"] == "accepted"

    await programme.service.receive(withdrawn_consent(learner))
    await programme.service.move_clock(hours=73)

    async def is_dropped() -> bool:
        shown = (await programme.caseworker.get(enrolment)).json()
        return (shown["state"], shown["reason"]) == ("dropped", "consent_withdrawn")

    await programme.service.eventually(is_dropped)


async def test_nobody_is_taken_in_while_consents_may_be_out_of_date(
    fresh_database: Callable[[], Awaitable[str]],
) -> None:
    async with service_under_test(
        create_app, TrainingSettings, fresh_database, migrations=[(FOLDER, "database_url")]
    ) as young:
        programme = Programme(young)
        learner, cohort = await programme.learner(), await programme.open_cohort()
        path, body = f"/cohorts/{cohort['id']}/enrolments", {"candidate_id": str(learner)}
        assert (await programme.caseworker.post(path, json=body)).status_code == 503
        late = system_now() - timedelta(seconds=90)
        await programme.service.beat(ConsentHeartbeat, late)
        assert (await programme.caseworker.post(path, json=body)).status_code == 503
        await programme.beat()
        await programme.service.beat(ConsentHeartbeat, late)
        created(await programme.caseworker.post(path, json=body))


async def test_who_is_hidden_gets_no_plans_until_shown_again(programme: Programme) -> None:
    await programme.course([skill(27)])
    learner = await programme.learner()
    await programme.service.receive(gap(learner, uuid4(), [skill(27)]))
    await programme.service.receive(CandidateHidden(candidate_id=learner, reason="consent_withdrawn"))
    await programme.service.receive(gap(learner, uuid4(), [skill(27)]))
    assert [one["state"] for one in await programme.plans_of(learner)] == ["superseded"]
    shown = CandidateProfileChanged(candidate_id=learner, profile=PoolProfile(skills=()), shareable=True)
    await programme.service.receive(shown)
    await programme.service.receive(gap(learner, uuid4(), [skill(27)]))
    assert [one["state"] for one in await programme.plans_of(learner)] == ["superseded", "proposed"]


async def busy_learner(programme: Programme) -> tuple[UUID, str, str, UUID]:
    """A person with an accepted place, an open recognition, a plan and an orientation place."""
    learner, placement = await programme.learner(), uuid4()
    cohort = await programme.open_cohort()
    enrolment = await programme.application(cohort, learner)
    await programme.move(enrolment, "accept")
    recognition, _ = await programme.interviewed(learner)
    await programme.course([skill(28)])
    await programme.service.receive(gap(learner, uuid4(), [skill(28)]))
    await programme.service.receive(placement_confirmed(learner, placement, uuid4()))
    return learner, enrolment, recognition, placement


async def test_who_withdraws_is_in_no_course_any_more(programme: Programme) -> None:
    learner, enrolment, recognition, placement = await busy_learner(programme)
    await programme.service.receive(CandidateWithdrawn(candidate_id=learner, reason="own_wish"))
    shown = (await programme.caseworker.get(enrolment)).json()
    assert (shown["state"], shown["reason"]) == ("dropped", "candidate_withdrawn")
    assert (await programme.caseworker.get(recognition)).json()["state"] == "withdrawn"
    assert [one["state"] for one in await programme.plans_of(learner)] == ["superseded"]
    assert (await programme.orientation_of(placement))["state"] == "cancelled"


async def test_who_is_erased_is_named_nowhere_and_the_outcome_stays(programme: Programme) -> None:
    learner, enrolment, recognition, _ = await busy_learner(programme)
    await programme.service.receive(CandidateErased(candidate_id=learner, erased_at=system_now()))
    everybody = programme.director
    for path, state in ((enrolment, "dropped"), (recognition, "withdrawn")):
        shown = (await everybody.get(path)).json()
        assert (shown["state"], shown["candidate_id"]) == (state, None)
    for path in ("/enrolments", "/recognitions", "/plans", "/orientations", "/credentials"):
        assert (await everybody.get(path, params={"candidate_id": str(learner)})).json()["items"] == []
    late = ConsentGranted(candidate_id=learner, purpose=ConsentPurpose.TRAINING, text_version="1")
    await programme.service.receive(late)
    await programme.service.receive(gap(learner, uuid4(), [skill(28)]))
    assert (await everybody.get("/plans", params={"candidate_id": str(learner)})).json()["items"] == []


async def test_what_is_held_of_a_learner_is_shown_to_them_and_their_partner_alone(programme: Programme) -> None:
    learner, *_ = await busy_learner(programme)
    address = f"/people/{learner}/data"
    own = programme.service.client(Role.CANDIDATE, candidate_id=learner)
    for client in (own, programme.caseworker):
        tables = (await client.get(address)).json()["tables"]
        assert {"enrolment", "recognition", "training_plan", "orientation", "learner", "stage_history"} <= set(tables)
        assert {row["candidate_id"] for row in tables["enrolment"]} == {str(learner)}
    for client in (
        programme.service.client(Role.CASEWORKER, organisation_id=uuid4()),
        programme.service.client(Role.CANDIDATE, candidate_id=uuid4()),
    ):
        assert (await client.get(address)).status_code == 404
    await programme.service.receive(CandidateErased(candidate_id=learner, erased_at=system_now()))
    assert set((await own.get(address)).json()["tables"]) == {"learner"}, "that they were erased"


async def test_whose_record_cannot_be_read_is_hidden_until_they_speak_again(programme: Programme) -> None:
    await programme.course([skill(29)])
    learner = await programme.learner()
    enrolment = await programme.application(await programme.open_cohort(), learner)
    await programme.service.receive(gap(learner, uuid4(), [skill(29)]))
    runtime = programme.service.runtime
    async with runtime.sessions() as session, session.begin():
        work = runtime.work(session, event_actor("quarantine", uuid4()))
        for topic, key in ((Topic.VACANCY, str(learner)), (Topic.CONSENT, "consents")):
            await when_record_quarantined_hide_person(work, topic.value, key)
    assert (await programme.trainer.get(enrolment)).status_code == 200
    async with runtime.sessions() as session, session.begin():
        work = runtime.work(session, event_actor("quarantine", uuid4()))
        for topic in (Topic.CANDIDATE, Topic.CONSENT):
            await when_record_quarantined_hide_person(work, topic.value, str(learner))
    assert (await programme.trainer.get(enrolment)).status_code == 404
    assert [one["state"] for one in await programme.plans_of(learner)] == ["superseded"]
    again = ConsentGranted(candidate_id=learner, purpose=ConsentPurpose.TRAINING, text_version="2")
    await programme.service.receive(again)
    assert (await programme.trainer.get(enrolment)).status_code == 200


async def test_who_looks_after_a_person_follows_the_hand_over(programme: Programme) -> None:
    learner, placement = await programme.learner(), uuid4()
    enrolment = await programme.application(await programme.open_cohort(), learner)
    await programme.service.receive(placement_confirmed(learner, placement, uuid4()))
    orientation = await programme.orientation_of(placement)
    await programme.move(f"/orientations/{orientation['id']}", "cancel", reason="trainer_ill")
    successor_id = uuid4()
    successor = programme.service.client(Role.CASEWORKER, organisation_id=successor_id)

    async def orientations_to_rebook(client: httpx.AsyncClient) -> int:
        tasks = (await client.get("/tasks", params={"kind": "rebook_orientation", "state": "open"})).json()["items"]
        return len([task for task in tasks if task["aggregate_id"] == orientation["id"]])

    for client, status, tasks in ((programme.caseworker, 200, 1), (successor, 404, 0)):
        assert ((await client.get(enrolment)).status_code, await orientations_to_rebook(client)) == (status, tasks)
    handed_over = CandidateHandedOver(
        candidate_id=learner, partner_id=successor_id, previous_partner_id=programme.partner_id
    )
    await programme.service.receive(handed_over)
    for client, status, tasks in ((programme.caseworker, 404, 0), (successor, 200, 1)):
        assert ((await client.get(enrolment)).status_code, await orientations_to_rebook(client)) == (status, tasks)

    await programme.service.receive(CandidateErased(candidate_id=learner, erased_at=system_now()))
    await programme.service.receive(handed_over)
    assert (await successor.get("/enrolments", params={"candidate_id": str(learner)})).json()["items"] == []
