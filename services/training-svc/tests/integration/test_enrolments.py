"""From the course to the credential: applying, supports, seats, attendance, results."""

import asyncio
from uuid import UUID, uuid4

import pytest
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr, LanguageSkill
from pathways_contracts.events.training.course import CohortCancelled, CohortOpened, CoursePublished
from pathways_contracts.events.training.credential import CredentialIssued
from pathways_contracts.events.training.enrolment import EnrolmentAdvanced, EnrolmentDropped, EnrolmentFailed
from sqlalchemy.exc import IntegrityError
from training_svc.store.rows import Cohort
from training_svc.testing import Programme, created, rules, skill


async def test_a_learner_goes_from_application_to_credential(programme: Programme) -> None:
    french = LanguageSkill(language="fra", speaking=Cefr.B1)
    course = await programme.course([skill(0), skill(1)], languages=[french.model_dump(mode="json")])
    cohort = await programme.cohort(course["id"], vacancy_ids=[str(uuid4())])
    learner = await programme.learner()
    enrolment = await programme.application(cohort, learner)

    await programme.move(enrolment, "waitlist", "accept", "enrol")
    await programme.move(f"/cohorts/{cohort['id']}", "start")
    await programme.move(enrolment, "start")
    today = programme.service.runtime.clock.now().date().isoformat()
    for present in (False, True):
        day = {"session_on": today, "present": present}
        assert (await programme.trainer.post(f"{enrolment}/attendance", json=day)).status_code == 200
    await programme.move(enrolment, "complete")
    credential = created(await programme.trainer.post(f"{enrolment}/credential"))
    assert (await programme.move(f"/cohorts/{cohort['id']}", "finish"))["state"] == "finished"

    shown = (await programme.caseworker.get(enrolment)).json()
    assert shown["state"] == "certified"
    assert shown["attendance"] == [{"session_on": today, "present": True}]
    assert credential["content"]["skills"] == [skill(0), skill(1)]
    assert (await programme.caseworker.get(f"/credentials/{credential['id']}")).json() == credential
    issued = [event for event in await programme.service.published(CredentialIssued) if event.candidate_id == learner]
    assert [(event.skills, event.languages) for event in issued] == [((skill(0), skill(1)), (french,))]
    advanced = await programme.service.published(EnrolmentAdvanced)
    stages = [event.stage for event in advanced if event.candidate_id == learner]
    assert stages == ["applied", "waitlisted", "accepted", "enrolled", "in_progress", "completed", "certified"]
    modules = (await programme.caseworker.get(f"/courses/{course['id']}")).json()["modules"]
    [published] = [
        event for event in await programme.service.published(CoursePublished) if str(event.course_id) == course["id"]
    ]
    assert published.languages == (french,)
    assert [(str(one.module_id), list(one.skills), one.hours) for one in published.modules] == [
        (one["id"], one["skills"], one["hours"]) for one in modules
    ]
    assert cohort["id"] in {str(event.cohort_id) for event in await programme.service.published(CohortOpened)}


async def test_nobody_is_taken_in_without_consent_to_training(programme: Programme) -> None:
    cohort = await programme.open_cohort()
    learner = await programme.learner(allows_training=False)
    path = f"/cohorts/{cohort['id']}/enrolments"
    refused = await programme.caseworker.post(path, json={"candidate_id": str(learner)})
    assert rules(refused) == {"candidate_id"}
    stranger = programme.service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert (await stranger.post(path, json={"candidate_id": str(learner)})).status_code == 404


async def test_a_declared_barrier_needs_a_support_before_the_person_is_accepted(programme: Programme) -> None:
    cohort = await programme.open_cohort()
    enrolment = await programme.application(cohort, await programme.learner(), "childcare", "device")
    refused = await programme.trainer.post(f"{enrolment}/moves", json={"action": "accept"})
    assert rules(refused) == {"barriers"}
    assert "childcare, device" in refused.json()["errors"][0]["rule"]
    for barrier in ("childcare", "device", "transport"):
        support = {"barrier": barrier, "provider_code": "centre-7"}
        created(await programme.caseworker.post(f"{enrolment}/supports", json=support))
        created(await programme.caseworker.post(f"{enrolment}/supports", json=support))
    assert (await programme.move(enrolment, "accept"))["barriers"] == ["childcare", "device", "transport"]
    assert len((await programme.caseworker.get(enrolment)).json()["supports"]) == 3


async def test_a_full_cohort_suggests_the_waiting_list_and_a_freed_seat_is_offered(programme: Programme) -> None:
    cohort = await programme.open_cohort(seats=1)
    first, second = [await programme.application(cohort, await programme.learner()) for _ in range(2)]
    await programme.move(first, "accept")
    refused = await programme.trainer.post(f"{second}/moves", json={"action": "accept"})
    assert rules(refused) == {"seats"}
    assert "waitlist" in refused.json()["errors"][0]["remedy"]
    await programme.move(second, "waitlist")

    await programme.move(first, "drop", reason="found_work", offered=["support", "defer"])
    assert (await programme.tasks("offer_free_seat", cohort["id"]))[0]["evidence"]["free_seats"] == 1
    await programme.move(second, "accept")
    assert not await programme.tasks("offer_free_seat", cohort["id"])
    dropped = await programme.service.published(EnrolmentDropped)
    assert [event.reason for event in dropped if str(event.cohort_id) == cohort["id"]] == ["found_work"]


async def test_a_person_stands_in_a_cohort_once_but_may_try_again_after_failing(programme: Programme) -> None:
    cohort = await programme.open_cohort()
    learner = await programme.learner()
    enrolment = await programme.application(cohort, learner)
    again = {"candidate_id": str(learner)}
    refused = await programme.caseworker.post(f"/cohorts/{cohort['id']}/enrolments", json=again)
    assert rules(refused) == {"candidate_id"}
    await programme.move(enrolment, "accept", "enrol")
    await programme.move(f"/cohorts/{cohort['id']}", "start")
    await programme.move(enrolment, "start", "fail")
    assert str((await programme.service.published(EnrolmentFailed))[-1].candidate_id) == str(learner)
    assert await programme.application(cohort, learner) != enrolment


async def test_a_cancelled_cohort_defers_its_learners_who_return_to_another(programme: Programme) -> None:
    course = await programme.course([skill(2)])
    cohort, later = [await programme.cohort(course["id"]) for _ in range(2)]
    elsewhere = await programme.open_cohort()
    enrolment = await programme.application(cohort, await programme.learner())
    await programme.move(enrolment, "accept")
    assert (await programme.move(f"/cohorts/{cohort['id']}", "cancel", reason="no_trainer"))["taken"] == 0
    cancelled = [(str(one.cohort_id), one.reason) for one in await programme.service.published(CohortCancelled)]
    assert cancelled.count((cohort["id"], "no_trainer")) == 1
    assert (await programme.caseworker.get(enrolment)).json()["state"] == "deferred"

    for cohort_id in (elsewhere["id"], str(uuid4())):
        refused = await programme.trainer.post(f"{enrolment}/moves", json={"action": "return", "cohort_id": cohort_id})
        assert rules(refused) == {"cohort_id"}
    returned = await programme.move(enrolment, "return", cohort_id=later["id"])
    assert (returned["state"], returned["cohort_id"]) == ("applied", later["id"])
    assert (await programme.move(enrolment, "accept"))["state"] == "accepted"
    refused = await programme.trainer.post(f"{enrolment}/moves", json={"action": "enrol", "cohort_id": elsewhere["id"]})
    assert rules(refused) == {"cohort_id"}


async def test_a_cohort_keeps_its_order(programme: Programme) -> None:
    draft = await programme.course([skill(0)], publish=False)
    planned = await programme.cohort(draft["id"], open_it=False)
    moves = f"/cohorts/{planned['id']}/moves"
    assert rules(await programme.trainer.post(moves, json={"action": "open"})) == {"course_id"}
    assert (await programme.trainer.post(moves, json={"action": "start"})).status_code == 409
    assert rules(await programme.trainer.post(moves, json={"action": "cancel"})) == {"reason"}
    foreign = programme.service.client(Role.TRAINER, organisation_id=uuid4())
    assert (await foreign.post(moves, json={"action": "cancel", "reason": "no_trainer"})).status_code == 404
    assert (await foreign.get(f"/courses/{draft['id']}")).status_code == 404

    cohort = await programme.open_cohort()
    moves = f"/cohorts/{cohort['id']}/moves"
    assert rules(await programme.trainer.post(moves, json={"action": "start"})) == {"enrolments"}
    enrolment = await programme.application(cohort, await programme.learner())
    await programme.move(enrolment, "accept", "enrol")
    early = await programme.trainer.post(f"{enrolment}/moves", json={"action": "start"})
    assert rules(early) == {"cohort_id"}
    await programme.move(f"/cohorts/{cohort['id']}", "start")
    await programme.move(enrolment, "start")
    assert rules(await programme.trainer.post(moves, json={"action": "finish"})) == {"enrolments"}


async def test_certifying_is_not_a_mere_move_and_needs_a_completed_course(programme: Programme) -> None:
    enrolment = await programme.application(await programme.open_cohort(), await programme.learner())
    refused = await programme.trainer.post(f"{enrolment}/moves", json={"action": "certify"})
    assert rules(refused) == {"action"}
    assert (await programme.trainer.post(f"{enrolment}/credential")).status_code == 409
    assert (await programme.caseworker.post(f"{enrolment}/credential")).status_code == 403


async def test_attendance_is_of_the_past_and_of_those_who_learn(programme: Programme) -> None:
    enrolment = await programme.application(await programme.open_cohort(), await programme.learner())
    refused = await programme.trainer.post(
        f"{enrolment}/attendance", json={"session_on": "2999-01-01", "present": True}
    )
    assert rules(refused) == {"state", "session_on"}


@pytest.mark.parametrize(
    ("module", "field"),
    [
        ({"skills": ["urn:pathways:skill:levitation"]}, "modules.0.skills.0"),
        ({"skills": [], "prerequisites": ["urn:pathways:skill:levitation"]}, "modules.0.prerequisites.0"),
    ],
)
async def test_a_course_teaches_skills_of_the_taxonomy(
    programme: Programme, module: dict[str, object], field: str
) -> None:
    body = {"title": "Course", "delivery": "remote", "modules": [{"title": "Module", "hours": 1, **module}]}
    assert rules(await programme.trainer.post("/courses", json=body)) == {field}


async def test_a_cohort_ends_after_it_began(programme: Programme) -> None:
    course = await programme.course([skill(0)])
    body = {"starts_on": "2030-02-01", "ends_on": "2030-01-01", "seats": 1, "track": "home"}
    assert rules(await programme.trainer.post(f"/courses/{course['id']}/cohorts", json=body)) == {"ends_on"}


async def test_lists_are_filtered_and_show_what_the_caller_may_know(programme: Programme) -> None:
    grant, taught = str(uuid4()), skill(7)
    course = await programme.course([taught], programme_ids=[grant])
    cohort = await programme.cohort(course["id"], programme_ids=[grant])
    learner = await programme.learner()
    enrolment = await programme.application(cohort, learner)
    await programme.move(enrolment, "accept")

    async def ids(client_path: str, **params: str) -> list[str]:
        found = (await programme.caseworker.get(client_path, params=params)).json()["items"]
        return [one["id"] for one in found]

    assert await ids("/courses", skill=taught, programme_id=grant) == [course["id"]]
    assert await ids("/cohorts", course_id=course["id"], state="open", programme_id=grant) == [cohort["id"]]
    assert await ids("/cohorts", course_id=course["id"], state="running") == []
    wanted = {"cohort_id": cohort["id"], "candidate_id": str(learner), "state": "accepted", "programme_id": grant}
    assert await ids("/enrolments", **wanted) == [enrolment.removeprefix("/enrolments/")]
    assert await ids("/enrolments", candidate_id=str(learner), state="dropped") == []
    counts = await programme.caseworker.get("/enrolments/counts", params={"programme_id": grant})
    assert counts.json() == {"accepted": 1}

    stranger = programme.service.client(Role.CASEWORKER, organisation_id=uuid4())
    themselves = programme.service.client(Role.CANDIDATE, candidate_id=learner)
    assert (await stranger.get(enrolment)).status_code == 404
    assert (await themselves.get(enrolment)).status_code == 200
    history = f"/history/enrolment/{enrolment.removeprefix('/enrolments/')}"
    assert [step["action"] for step in (await themselves.get(history)).json()["items"]] == ["apply", "accept"]
    assert (await stranger.get(history)).status_code == 404


async def test_what_nobody_did_in_time_becomes_a_task(programme: Programme) -> None:
    cohort = await programme.open_cohort()
    enrolment = await programme.application(cohort, await programme.learner())
    enrolment_id = enrolment.removeprefix("/enrolments/")
    await programme.move(enrolment, "accept")
    await programme.service.move_clock(days=15)
    await programme.service.eventually(lambda: programme.tasks("start_cohort", cohort["id"]))
    await programme.service.eventually(lambda: programme.tasks("confirm_place", enrolment_id))
    assert (await programme.caseworker.get(enrolment)).json()["state"] == "accepted"

    await programme.move(enrolment, "enrol")
    await programme.move(f"/cohorts/{cohort['id']}", "start")
    assert not await programme.tasks("confirm_place", enrolment_id)
    assert not await programme.tasks("start_cohort", cohort["id"])


async def test_many_acceptances_at_once_never_take_more_seats_than_there_are(programme: Programme) -> None:
    cohort = await programme.open_cohort(seats=2)
    enrolments = [await programme.application(cohort, await programme.learner()) for _ in range(5)]
    moves = [programme.trainer.post(f"{one}/moves", json={"action": "accept"}) for one in enrolments]
    answers = await asyncio.gather(*moves)
    assert sorted(answer.status_code for answer in answers) == [200, 200, 422, 422, 422]


async def test_the_database_itself_refuses_a_seat_too_many(programme: Programme) -> None:
    cohort = await programme.open_cohort(seats=2)
    async with programme.service.runtime.sessions() as session:
        row = await session.get_one(Cohort, UUID(cohort["id"]))
        row.taken = 3
        with pytest.raises(IntegrityError, match="ck_cohort_seats_suffice"):
            await session.flush()
