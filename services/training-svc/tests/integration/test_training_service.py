"""training-svc, whole: from the course to the credential, and what events of other services bring about."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio
from pathways_chassis.clock import system_now
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr, ConsentPurpose, LanguageSkill, Pay, PayPeriod, VacancyKind
from pathways_contracts.events.candidate.candidate import (
    CandidateErased,
    CandidateHidden,
    CandidateProfileChanged,
    CandidateRegistered,
    CandidateWithdrawn,
    PoolProfile,
)
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn
from pathways_contracts.events.employer.placement import PlacementConfirmed, PlacementEnded
from pathways_contracts.events.employer.vacancy import VacancyClosed, VacancyOpened
from pathways_contracts.events.matching.gap import GapFound
from pathways_contracts.events.training.course import CohortOpened, CoursePublished
from pathways_contracts.events.training.credential import CredentialIssued
from pathways_contracts.events.training.enrolment import (
    EnrolmentAdvanced,
    EnrolmentDropped,
    EnrolmentFailed,
    TrainingPlanProposed,
)
from pathways_contracts.events.training.orientation import OrientationCompleted, OrientationPlaceReserved
from pathways_contracts.events.training.recognition import RecognitionDecided
from pathways_taxonomy import taxonomy
from training_svc.main import create_app
from training_svc.migrate import FOLDER
from training_svc.settings import TrainingSettings

PAY = Pay(amount=Decimal(3000), currency="GBP", period=PayPeriod.MONTH)
PARTNER, PROVIDER = uuid4(), uuid4()


@dataclass
class Programme:
    """The service with its people at work: a caseworker of the partner, a trainer of the provider, an assessor."""

    service: ServiceUnderTest
    caseworker: httpx.AsyncClient
    trainer: httpx.AsyncClient
    assessor: httpx.AsyncClient

    async def beat(self) -> None:
        """Consents are up to date."""
        await self.service.receive(ConsentHeartbeat(partition_name="consents", as_of=system_now()))

    async def learner(self, *, allows_training: bool = True) -> UUID:
        """A person of the partner."""
        candidate_id = uuid4()
        await self.service.receive(CandidateRegistered(candidate_id=candidate_id, partner_id=PARTNER))
        if allows_training:
            await self.service.receive(
                ConsentGranted(candidate_id=candidate_id, purpose=ConsentPurpose.TRAINING, text_version="1")
            )
        return candidate_id

    async def course(
        self, skills: Sequence[str], *, publish: bool = True, hours: int = 40, **more: Any
    ) -> dict[str, Any]:
        """A course of one module by the provider."""
        module = {"title": "The module", "skills": list(skills), "hours": hours}
        body = {"title": "The course", "modules": [module], "delivery": "classroom", **more}
        course = created(await self.trainer.post("/courses", json=body))
        if publish:
            assert (await self.trainer.post(f"/courses/{course['id']}/publication")).status_code == 200
        return course

    async def cohort(self, course_id: str, *, seats: int = 2, open_it: bool = True, **more: Any) -> dict[str, Any]:
        """A cohort of the provider that begins today."""
        today = self.service.runtime.clock.now().date().isoformat()
        body = {"starts_on": today, "ends_on": today, "seats": seats, "track": "away", **more}
        cohort = created(await self.trainer.post(f"/courses/{course_id}/cohorts", json=body))
        return await self.move(f"/cohorts/{cohort['id']}", "open") if open_it else cohort

    async def open_cohort(self, **more: Any) -> dict[str, Any]:
        """A cohort of a course of its own."""
        return await self.cohort((await self.course([skill(0)]))["id"], **more)

    async def application(self, cohort: dict[str, Any], candidate_id: UUID, *barriers: str) -> str:
        """The path of a new enrolment."""
        await self.beat()
        body = {"candidate_id": str(candidate_id), "barriers": barriers}
        applied = await self.caseworker.post(f"/cohorts/{cohort['id']}/enrolments", json=body)
        return f"/enrolments/{created(applied)['id']}"

    async def move(self, path: str, *actions: str, **more: Any) -> dict[str, Any]:
        """Make moves that must succeed; the answer of the last. The trainer moves; plans are answered by others."""
        answer: dict[str, Any] = {}
        for action in actions:
            response = await self.trainer.post(f"{path}/moves", json={"action": action, **more})
            assert response.status_code == 200, response.text
            answer = response.json()
        return answer

    async def tasks(self, kind: str, aggregate_id: str) -> list[dict[str, Any]]:
        """Open tasks of a kind about something, whoever they belong to."""
        everybody = self.service.client(Role.PROGRAMME_DIRECTOR)
        found = (await everybody.get("/tasks", params={"kind": kind, "state": "open", "limit": 200})).json()["items"]
        return [task for task in found if task["aggregate_id"] == aggregate_id]


def created(response: httpx.Response) -> dict[str, Any]:
    """The body of a 201."""
    assert response.status_code == 201, response.text
    body: dict[str, Any] = response.json()
    return body


def rules(response: httpx.Response) -> set[str]:
    """The fields that a refusal names."""
    assert response.status_code == 422, response.text
    return {error["field"] for error in response.json()["errors"]}


def skill(place: int) -> str:
    """A skill of the taxonomy."""
    return taxonomy().skills[place].code


@asynccontextmanager
async def running_programme(database: Callable[[], Awaitable[str]]) -> AsyncIterator[Programme]:
    """A training-svc of its own with its people."""
    async with service_under_test(
        create_app, TrainingSettings, database, migrations=[(FOLDER, "database_url")]
    ) as service:
        yield Programme(
            service,
            caseworker=service.client(Role.CASEWORKER, organisation_id=PARTNER, subject="caseworker"),
            trainer=service.client(Role.TRAINER, organisation_id=PROVIDER, subject="trainer"),
            assessor=service.client(Role.TRAINER, organisation_id=uuid4(), subject="assessor"),
        )


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def programme(fresh_module_database: Callable[[], Awaitable[str]]) -> AsyncIterator[Programme]:
    """A running training-svc, shared by the tests here."""
    async with running_programme(fresh_module_database) as running:
        yield running


# --- courses, cohorts and enrolments -------------------------------------------------------------------------------


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
    assert course["id"] in {str(event.course_id) for event in await programme.service.published(CoursePublished)}
    assert cohort["id"] in {str(event.cohort_id) for event in await programme.service.published(CohortOpened)}


async def test_nobody_is_taken_in_without_consent_to_training(programme: Programme) -> None:
    cohort = await programme.open_cohort()
    learner = await programme.learner(allows_training=False)
    await programme.beat()
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

    await programme.move(first, "drop", reason="found_work")
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


# --- recognition of prior learning ---------------------------------------------------------------------------------


async def interviewed(programme: Programme, learner: UUID) -> tuple[str, list[str]]:
    """The path of a recognition that is ready for a decision, and the skills it is about."""
    await programme.beat()
    body = {"candidate_id": str(learner), "occupation": taxonomy().occupations[0].code}
    recognition = created(await programme.caseworker.post("/recognitions", json=body))
    path = f"/recognitions/{recognition['id']}"
    await programme.move(path, "collect_evidence", "self_assess", "interview")
    return path, recognition["essential_skills"]


async def test_what_a_person_can_do_is_recognised_and_certified(programme: Programme) -> None:
    learner = await programme.learner()
    path, skills = await interviewed(programme, learner)
    await programme.move(path, "take_practical")
    decided = await programme.assessor.post(f"{path}/decision", json={"result": "full"})
    assert decided.json()["state"] == "certified"
    issued = [event for event in await programme.service.published(CredentialIssued) if event.candidate_id == learner]
    assert [set(event.skills) for event in issued] == [set(skills)]
    held = (await programme.caseworker.get("/credentials", params={"candidate_id": str(learner)})).json()["items"]
    assert [one["content"]["result"] for one in held] == ["full"]


async def test_a_partial_result_certifies_the_rest_and_may_be_appealed_to_another_assessor(
    programme: Programme,
) -> None:
    learner = await programme.learner()
    path, skills = await interviewed(programme, learner)
    partial = {"result": "partial", "missing_skills": skills[:2]}
    assert (await programme.assessor.post(f"{path}/decision", json=partial)).json()["state"] == "certified"
    await programme.move(path, "appeal")
    assert rules(await programme.assessor.post(f"{path}/decision", json=partial)) == {"assessor"}
    other = programme.service.client(Role.TRAINER, subject="another assessor")
    upheld = await other.post(f"{path}/decision", json={"result": "partial", "missing_skills": skills[:1]})
    assert upheld.json()["missing_skills"] == skills[:1]
    issued = [event for event in await programme.service.published(CredentialIssued) if event.candidate_id == learner]
    assert [set(event.skills) for event in issued] == [set(skills[2:]), set(skills[1:])]
    decided = [one for one in await programme.service.published(RecognitionDecided) if one.candidate_id == learner]
    assert [one.missing_skills for one in decided] == [tuple(skills[:2]), tuple(skills[:1])]


async def test_nobody_assesses_whom_they_trained(programme: Programme) -> None:
    learner = await programme.learner()
    cohort = await programme.open_cohort()
    enrolment = await programme.application(cohort, learner)
    await programme.move(enrolment, "accept", "enrol")
    await programme.move(f"/cohorts/{cohort['id']}", "start")
    await programme.move(enrolment, "start")
    path, _ = await interviewed(programme, learner)
    assert rules(await programme.trainer.post(f"{path}/decision", json={"result": "full"})) == {"assessor"}
    assert (await programme.caseworker.post(f"{path}/decision", json={"result": "full"})).status_code == 403
    assert (await programme.assessor.post(f"{path}/decision", json={"result": "full"})).status_code == 200


async def test_not_yet_certifies_nothing_and_leaves_the_appeal(programme: Programme) -> None:
    learner = await programme.learner()
    path, _ = await interviewed(programme, learner)
    decided = await programme.assessor.post(f"{path}/decision", json={"result": "not_yet"})
    assert decided.json()["state"] == "decided"
    held = await programme.caseworker.get("/credentials", params={"candidate_id": str(learner)})
    assert held.json()["items"] == []
    assert (await programme.move(path, "appeal"))["state"] == "appeal"
    assert (await programme.move(path, "withdraw"))["state"] == "withdrawn"
    assert rules(await programme.trainer.post(f"{path}/moves", json={"action": "decide"})) == {"action"}


async def test_a_recognition_is_asked_for_with_consent_and_for_a_known_occupation(programme: Programme) -> None:
    await programme.beat()
    unknown = {"candidate_id": str(await programme.learner()), "occupation": "urn:pathways:occupation:wizard"}
    assert rules(await programme.caseworker.post("/recognitions", json=unknown)) == {"occupation"}
    silent = await programme.learner(allows_training=False)
    body = {"candidate_id": str(silent), "occupation": taxonomy().occupations[0].code}
    assert rules(await programme.caseworker.post("/recognitions", json=body)) == {"candidate_id"}


# --- plans and shortages ---------------------------------------------------------------------------------------------


def gap(learner: UUID, vacancy: UUID, skills: Sequence[str], **more: Any) -> GapFound:
    """A person who fits a vacancy but for these skills."""
    return GapFound(
        candidate_id=learner,
        vacancy_id=vacancy,
        missing_skills=tuple(skills),
        score_points=500,
        score_points_if_closed=800,
        configuration_version=1,
        **more,
    )


def vacancy_opened(vacancy: UUID, skills: Sequence[str], **more: Any) -> VacancyOpened:
    """A vacancy that asks for these skills."""
    return VacancyOpened(
        vacancy_id=vacancy,
        employer_id=uuid4(),
        kind=VacancyKind.JOB,
        occupation=taxonomy().occupations[0].code,
        isco="2221",
        country="GB",
        essential_skills=tuple(skills),
        pay=PAY,
        free_seats=3,
        start_date=date(2030, 1, 1),
        pathways=("gb_skilled_worker",),
        **more,
    )


async def plans_of(programme: Programme, learner: UUID, **params: str) -> list[dict[str, Any]]:
    found = await programme.caseworker.get("/plans", params={"candidate_id": str(learner), **params})
    items: list[dict[str, Any]] = found.json()["items"]
    return items


async def test_a_gap_becomes_a_plan_that_the_person_agrees_to(programme: Programme) -> None:
    spanish = LanguageSkill(language="spa", speaking=Cefr.B1)
    course = await programme.course([skill(20), skill(21)], languages=[spanish.model_dump(mode="json")])
    await programme.course([skill(20)], publish=False)
    learner, vacancy = await programme.learner(), uuid4()
    needed = LanguageSkill(language="spa", speaking=Cefr.A2)
    for _ in range(2):
        await programme.service.receive(gap(learner, vacancy, [skill(20)], missing_languages=(needed,)))
    plan = (await plans_of(programme, learner, state="proposed"))[0]
    assert plan["course_ids"] == [course["id"]]
    proposed = [one for one in await programme.service.published(TrainingPlanProposed) if one.candidate_id == learner]
    assert len(proposed) == 1

    answer = f"/plans/{plan['id']}/moves"
    assert (await programme.trainer.post(answer, json={"action": "agree"})).status_code == 403
    assert rules(await programme.caseworker.post(answer, json={"action": "supersede"})) == {"action"}
    themselves = programme.service.client(Role.CANDIDATE, candidate_id=learner)
    assert (await themselves.post(answer, json={"action": "agree"})).json()["state"] == "agreed"
    assert await programme.tasks("enrol_by_plan", plan["id"])
    await programme.application(await programme.cohort(course["id"]), learner)
    assert not await programme.tasks("enrol_by_plan", plan["id"])

    await programme.course([skill(22)])
    await programme.service.receive(gap(learner, vacancy, [skill(22)]))
    assert [one["state"] for one in await plans_of(programme, learner)] == ["agreed"]


async def test_a_changed_gap_supersedes_a_plan_that_nobody_has_answered(programme: Programme) -> None:
    first, second = await programme.course([skill(23)]), await programme.course([skill(24)])
    learner, vacancy = await programme.learner(), uuid4()
    await programme.service.receive(gap(learner, vacancy, [skill(23)]))
    await programme.service.receive(gap(learner, vacancy, [skill(24)]))
    assert [(one["state"], one["course_ids"]) for one in await plans_of(programme, learner)] == [
        ("superseded", [first["id"]]),
        ("proposed", [second["id"]]),
    ]


async def test_what_nobody_teaches_is_a_task_for_trainers_and_no_plan(programme: Programme) -> None:
    learner, vacancy = await programme.learner(), uuid4()
    await programme.course([skill(25)])
    await programme.service.receive(gap(learner, vacancy, [skill(25), skill(40)]))
    assert await plans_of(programme, learner) == []
    task = (await programme.tasks("teach_what_is_missing", str(vacancy)))[0]
    assert task["evidence"] == {"not_taught": [skill(40)]}


async def test_a_plan_may_be_declined(programme: Programme) -> None:
    await programme.course([skill(26)])
    learner = await programme.learner()
    await programme.service.receive(gap(learner, uuid4(), [skill(26)]))
    plan = (await plans_of(programme, learner))[0]
    declined = await programme.caseworker.post(f"/plans/{plan['id']}/moves", json={"action": "decline"})
    assert declined.json()["state"] == "declined"


async def test_open_vacancies_show_what_nobody_teaches(programme: Programme) -> None:
    grant, vacancies = uuid4(), [uuid4(), uuid4()]
    await programme.course([skill(30)])
    for vacancy in vacancies:
        opened = vacancy_opened(vacancy, [skill(30), skill(31)], programme_ids=(grant,))
        await programme.service.receive(opened)
    scan = {"programme_id": str(grant)}
    assert (await programme.trainer.get("/shortages", params=scan)).json()["items"] == [
        {"skill": skill(31), "vacancies": 2, "free_seats": 6, "courses": 0},
        {"skill": skill(30), "vacancies": 2, "free_seats": 6, "courses": 1},
    ]

    learner = await programme.learner()
    cohort = await programme.open_cohort(vacancy_ids=[str(vacancies[0])])
    await programme.service.receive(gap(learner, vacancies[0], [skill(30)]))
    employer = uuid4()
    closing = VacancyClosed(vacancy_id=vacancies[0], employer_id=employer, reason="no_candidates")
    await programme.service.receive(closing)
    assert (await programme.trainer.get("/shortages", params=scan)).json()["items"][0]["vacancies"] == 1
    assert [one["state"] for one in await plans_of(programme, learner)] == ["superseded"]
    assert await programme.tasks("find_other_vacancies", cohort["id"])


# --- orientation -----------------------------------------------------------------------------------------------------


def placement_confirmed(learner: UUID, placement: UUID, application: UUID) -> PlacementConfirmed:
    """A contract that stands."""
    return PlacementConfirmed(
        candidate_id=learner,
        placement_id=placement,
        application_id=application,
        vacancy_id=uuid4(),
        employer_id=uuid4(),
        pathway="gb_skilled_worker",
        destination="GB",
        isco="2221",
        pay=PAY,
        weekly_hours=38,
        start_date=date(2030, 1, 1),
    )


def placement_ended(learner: UUID, placement: UUID, application: UUID) -> PlacementEnded:
    """A placement that came to nothing."""
    return PlacementEnded(
        candidate_id=learner,
        placement_id=placement,
        application_id=application,
        vacancy_id=uuid4(),
        employer_id=uuid4(),
        reason="visa_refused",
    )


async def orientation_of(programme: Programme, placement: UUID) -> dict[str, Any]:
    found = await programme.caseworker.get("/orientations", params={"placement_id": str(placement)})
    items: list[dict[str, Any]] = found.json()["items"]
    return items[0]


async def test_a_confirmed_placement_reserves_orientation_that_is_completed(programme: Programme) -> None:
    learner, placement, application = await programme.learner(allows_training=False), uuid4(), uuid4()
    await programme.service.receive(placement_confirmed(learner, placement, application), correlation_id=application)
    place = await orientation_of(programme, placement)
    path = f"/orientations/{place['id']}"
    assert (place["state"], place["candidate_id"]) == ("reserved", str(learner))
    assert rules(await programme.trainer.post(f"{path}/moves", json={"action": "complete"})) == {"action"}

    assert (await programme.move(path, "cancel", reason="ill"))["state"] == "cancelled"
    assert await programme.tasks("rebook_orientation", place["id"])
    assert (await programme.move(path, "rebook"))["state"] == "reserved"
    assert not await programme.tasks("rebook_orientation", place["id"])

    completed = await programme.trainer.post(f"{path}/completion")
    assert completed.json()["state"] == "completed"
    assert placement in {one.placement_id for one in await programme.service.published(OrientationCompleted)}
    reserved = await programme.service.published(OrientationPlaceReserved)
    assert len([one for one in reserved if one.placement_id == placement]) == 2
    await programme.service.receive(placement_ended(learner, placement, application))
    assert (await orientation_of(programme, placement))["state"] == "completed"


async def test_a_placement_that_ended_gives_its_orientation_place_back_for_good(programme: Programme) -> None:
    learner, placement, application = await programme.learner(), uuid4(), uuid4()
    await programme.service.receive(placement_confirmed(learner, placement, application))
    await programme.service.receive(placement_ended(learner, placement, application))
    place = await orientation_of(programme, placement)
    assert place["state"] == "cancelled"
    refused = await programme.trainer.post(f"/orientations/{place['id']}/moves", json={"action": "rebook"})
    assert rules(refused) == {"placement_id"}


# --- consent, hiding, withdrawal, erasure ----------------------------------------------------------------------------


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
    async with running_programme(fresh_database) as programme:
        learner, cohort = await programme.learner(), await programme.open_cohort()
        path, body = f"/cohorts/{cohort['id']}/enrolments", {"candidate_id": str(learner)}
        assert (await programme.caseworker.post(path, json=body)).status_code == 503
        late = system_now() - timedelta(seconds=90)
        await programme.service.receive(ConsentHeartbeat(partition_name="consents", as_of=late))
        assert (await programme.caseworker.post(path, json=body)).status_code == 503
        await programme.beat()
        await programme.service.receive(ConsentHeartbeat(partition_name="consents", as_of=late))
        created(await programme.caseworker.post(path, json=body))


async def test_who_is_hidden_gets_no_plans_until_shown_again(programme: Programme) -> None:
    await programme.course([skill(27)])
    learner = await programme.learner()
    await programme.service.receive(gap(learner, uuid4(), [skill(27)]))
    await programme.service.receive(CandidateHidden(candidate_id=learner, reason="consent_withdrawn"))
    await programme.service.receive(gap(learner, uuid4(), [skill(27)]))
    assert [one["state"] for one in await plans_of(programme, learner)] == ["superseded"]
    shown = CandidateProfileChanged(candidate_id=learner, profile=PoolProfile(skills=()), shareable=True)
    await programme.service.receive(shown)
    await programme.service.receive(gap(learner, uuid4(), [skill(27)]))
    assert [one["state"] for one in await plans_of(programme, learner)] == ["superseded", "proposed"]


async def busy_learner(programme: Programme) -> tuple[UUID, str, str, UUID]:
    """A person with an accepted place, an open recognition, a plan and an orientation place."""
    learner, placement = await programme.learner(), uuid4()
    cohort = await programme.open_cohort()
    enrolment = await programme.application(cohort, learner)
    await programme.move(enrolment, "accept")
    recognition, _ = await interviewed(programme, learner)
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
    assert [one["state"] for one in await plans_of(programme, learner)] == ["superseded"]
    assert (await orientation_of(programme, placement))["state"] == "cancelled"


async def test_who_is_erased_is_named_nowhere_and_the_outcome_stays(programme: Programme) -> None:
    learner, enrolment, recognition, _ = await busy_learner(programme)
    await programme.service.receive(CandidateErased(candidate_id=learner, erased_at=system_now()))
    everybody = programme.service.client(Role.PROGRAMME_DIRECTOR)
    for path, state in ((enrolment, "dropped"), (recognition, "withdrawn")):
        shown = (await everybody.get(path)).json()
        assert (shown["state"], shown["candidate_id"]) == (state, None)
    for path in ("/enrolments", "/recognitions", "/plans", "/orientations", "/credentials"):
        assert (await everybody.get(path, params={"candidate_id": str(learner)})).json()["items"] == []
    late = ConsentGranted(candidate_id=learner, purpose=ConsentPurpose.TRAINING, text_version="1")
    await programme.service.receive(late)
    await programme.service.receive(gap(learner, uuid4(), [skill(28)]))
    assert (await everybody.get("/plans", params={"candidate_id": str(learner)})).json()["items"] == []
