"""Each guard of training-svc and of matching-svc, broken alone by one request to the running services."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final
from uuid import uuid4

from matching_svc.domain import match
from pathways_contracts.access import Role
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Person
from pathways_taxonomy import open_taxonomy
from training_svc.domain import attendance, cohort, enrolment, home_outcome, orientation, plan, recognition

from . import schooling
from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Guard, Request, is_refused
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

UNREACHED: Final[Mapping[Guard, str]] = {
    recognition.something_was_recognised: "certifying comes with a decision that recognises something, and only then",
}
"""Guards of training-svc that no request of this file breaks, and why."""

MATCHING: Final = Cases()
UNREACHED_IN_MATCHING: Final[Mapping[Guard, str]] = {
    match.the_person_is_in_the_pool: "whoever leaves the pool has no proposal any more, and is not found for another",
}

ASSESSOR: Final = Person("assessor", (Role.TRAINER,))


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


@MATCHING.one_by_one()
async def test_guard_of_matching(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


# --- cohorts ------------------------------------------------------------------------------------------------------


async def of_cohort(course_id: str, cohort_id: str, action: str) -> Request:
    path = f"/cohorts/{cohort_id}/moves"
    return Request(cast.TRAINER, "training", path, {"action": action}, watched=f"/cohorts?course_id={course_id}")


async def open_cohort(scene: Scene) -> tuple[str, str]:
    """A course with a cohort that is open and empty."""

    async def make() -> tuple[str, str]:
        course_id = await schooling.course(scene)
        cohort_id = await schooling.planned(scene, course_id)
        await schooling.move_cohort(scene, cohort_id, "open")
        return course_id, cohort_id

    return await scene.once("open cohort", make)


@CASES.breaks(cohort.the_course_is_published, "course_id", "the course is published")
async def _(scene: Scene) -> Request:
    course_id = await schooling.course(scene, published=False)
    return await of_cohort(course_id, await schooling.planned(scene, course_id), "open")


@CASES.breaks(cohort.somebody_is_enrolled, "enrolments", "at least one learner is enrolled")
async def _(scene: Scene) -> Request:
    return await of_cohort(*await open_cohort(scene), "start")


@CASES.breaks(cohort.a_cancellation_has_a_reason, "reason", "a cancellation needs a reason")
async def _(scene: Scene) -> Request:
    return await of_cohort(*await open_cohort(scene), "cancel")


@CASES.breaks(cohort.every_result_is_recorded, "enrolments", "every learner has a result; 1 are still in progress")
async def _(scene: Scene) -> Request:
    course_id, cohort_id, _enrolment, _person = await learning(scene)
    return await of_cohort(course_id, cohort_id, "finish")


async def learning(scene: Scene) -> tuple[str, str, str, str]:
    """Somebody in progress: course, cohort, enrolment and person."""

    async def make() -> tuple[str, str, str, str]:
        course_id = await schooling.course(scene)
        cohort_id = await schooling.planned(scene, course_id, seats=1)
        await schooling.move_cohort(scene, cohort_id, "open")
        person = await scene.active("training")
        enrolment_id = await schooling.applied(scene, cohort_id, person)
        await schooling.move(scene, enrolment_id, "accept", "enrol")
        await schooling.move_cohort(scene, cohort_id, "start")
        await schooling.move(scene, enrolment_id, "start")
        return course_id, cohort_id, enrolment_id, person

    return await scene.once("learning", make)


# --- enrolments ---------------------------------------------------------------------------------------------------


def of_enrolment(enrolment_id: str, action: str, **more: Any) -> Request:
    path = f"/enrolments/{enrolment_id}"
    return Request(cast.TRAINER, "training", f"{path}/moves", {"action": action, **more}, watched=path)


async def waiting(scene: Scene) -> str:
    """An application for the open cohort."""

    async def make() -> str:
        return await schooling.applied(scene, (await open_cohort(scene))[1])

    return await scene.once("waiting", make)


@CASES.breaks(enrolment.the_learner_allows_training, "candidate_id", "the person consents to `training`")
async def _(scene: Scene) -> Request:
    _course, cohort_id = await open_cohort(scene)
    body = {"candidate_id": await scene.active()}
    path = f"/cohorts/{cohort_id}/enrolments"
    return Request(scene.caseworker, "training", path, body, watched=f"/enrolments?cohort_id={cohort_id}")


@CASES.breaks(enrolment.the_cohort_takes_learners, "cohort_id", "the cohort takes learners; it is cancelled")
async def _(scene: Scene) -> Request:
    cohort_id = await schooling.planned(scene, await schooling.course(scene))
    cancel = {"action": "cancel", "reason": "no_room"}
    await scene.do(cast.TRAINER, "training", f"/cohorts/{cohort_id}/moves", {"action": "open"})
    await scene.do(cast.TRAINER, "training", f"/cohorts/{cohort_id}/moves", cancel)
    body = {"candidate_id": await scene.active("training")}
    path = f"/cohorts/{cohort_id}/enrolments"
    return Request(scene.caseworker, "training", path, body, watched=f"/enrolments?cohort_id={cohort_id}")


@CASES.breaks(
    enrolment.every_barrier_has_a_support,
    "barriers",
    "a support is in place for every declared barrier; missing for: childcare",
)
async def _(scene: Scene) -> Request:
    enrolment_id = await schooling.applied(scene, (await open_cohort(scene))[1], None, "childcare")
    return of_enrolment(enrolment_id, "accept")


@CASES.breaks(enrolment.a_seat_is_free, "seats", "the cohort has a free seat")
async def _(scene: Scene) -> Request:
    _course, cohort_id, _enrolment, _person = await learning(scene)
    return of_enrolment(await schooling.applied(scene, cohort_id), "accept")


@CASES.breaks(enrolment.a_reason_is_given, "reason", "this move needs a reason")
async def _(scene: Scene) -> Request:
    return of_enrolment(await waiting(scene), "drop")


@CASES.breaks(enrolment.only_a_person_may_ask, "action", "`certify` comes with the credential")
async def _(scene: Scene) -> Request:
    return of_enrolment(await waiting(scene), "certify")


@CASES.breaks(enrolment.the_cohort_is_running, "cohort_id", "the cohort is running; it is open")
async def _(scene: Scene) -> Request:
    enrolment_id = await waiting(scene)
    await schooling.move(scene, enrolment_id, "accept", "enrol")
    return of_enrolment(enrolment_id, "start")


@CASES.breaks(enrolment.something_else_was_offered, "offered", "the learner was offered to defer, or a support")
async def _(scene: Scene) -> Request:
    _course, _cohort, enrolment_id, _person = await learning(scene)
    return of_enrolment(enrolment_id, "drop", reason="health")


async def day(scene: Scene, enrolment_id: str, days: int) -> Request:
    session_on = (await scene.clock.now()).date() + timedelta(days=days)
    body = {"session_on": str(session_on), "present": True}
    path = f"/enrolments/{enrolment_id}"
    return Request(cast.TRAINER, "training", f"{path}/attendance", body, watched=path)


@CASES.breaks(attendance.the_session_has_taken_place, "session_on", "the session is not in the future")
async def _(scene: Scene) -> Request:
    _course, _cohort, enrolment_id, _person = await learning(scene)
    return await day(scene, enrolment_id, 1)


@CASES.breaks(attendance.the_learner_is_in_progress, "state", "the learner is in progress, not applied")
async def _(scene: Scene) -> Request:
    return await day(scene, await schooling.applied(scene, (await open_cohort(scene))[1]), 0)


# --- plans and orientation ----------------------------------------------------------------------------------------


@CASES.breaks(plan.only_a_person_may_ask, "action", "`supersede` follows from facts")
async def _(scene: Scene) -> Request:
    return Request(scene.caseworker, "training", f"/plans/{uuid4()}/moves", {"action": "supersede"}, watched="/plans")


async def of_place(scene: Scene, action: str) -> Request:
    """A move of an orientation place whose placement has ended."""

    async def make() -> dict[str, Any]:
        journey = await scene.placed(await scene.vacancy())
        end = {"action": "end", "reason": "position_cut"}
        await scene.do(cast.DIRECTOR, "employer", f"/placements/{journey.placement_id}/moves", end)
        return await scene.orientation(journey)

    place = await scene.once("orientation", make)
    path, watched = f"/orientations/{place['id']}/moves", f"/orientations?placement_id={place['placement_id']}"
    return Request(cast.TRAINER, "training", path, {"action": action}, watched=watched)


@CASES.breaks(orientation.the_placement_stands, "placement_id", "the placement has not ended")
async def _(scene: Scene) -> Request:
    return await of_place(scene, "rebook")


@CASES.breaks(orientation.only_a_person_may_ask, "action", "`complete` is recorded by its own request")
async def _(scene: Scene) -> Request:
    return await of_place(scene, "complete")


# --- outcomes at home ---------------------------------------------------------------------------------------------


async def at_home(scene: Scene, action: str, **more: Any) -> Request:
    """A step of somebody who was certified for work at home, and works since today."""

    async def make() -> str:
        cohort_id = await schooling.cohort(scene, track="home")
        enrolment_id = await schooling.applied(scene, cohort_id)
        await schooling.move(scene, enrolment_id, "accept", "enrol")
        await schooling.move_cohort(scene, cohort_id, "start")
        await schooling.move(scene, enrolment_id, "start", "complete")
        path = f"/enrolments/{enrolment_id}"
        await scene.do(cast.TRAINER, "training", f"{path}/credential")
        today = str((await scene.clock.now()).date())
        began = {"action": "find_employment", "since": today}
        await scene.do(scene.caseworker, "training", f"{path}/home-outcome", began)
        return path

    path = await scene.once("at home", make)
    return Request(scene.caseworker, "training", f"{path}/home-outcome", {"action": action, **more}, watched=path)


@CASES.breaks(home_outcome.the_first_day_is_named, "since", "the first day is named, and lies in the past")
async def _(scene: Scene) -> Request:
    return await at_home(scene, "become_self_employed")


@CASES.breaks(home_outcome.it_has_lasted, "action", "it has lasted for 180 days")
async def _(scene: Scene) -> Request:
    return await at_home(scene, "retain")


# --- recognition of prior learning --------------------------------------------------------------------------------


async def assessed(scene: Scene, candidate_id: str) -> dict[str, Any]:
    """A recognition that waits for its decision."""
    occupation = open_taxonomy(None).occupations[0].code
    asked = {"candidate_id": candidate_id, "occupation": occupation}
    made: dict[str, Any] = await scene.do(scene.caseworker, "training", "/recognitions", asked)
    for action in ("collect_evidence", "self_assess", "interview"):
        path = f"/recognitions/{made['id']}/moves"
        await scene.step(scene.caseworker, "training", path, {"action": action})
    return made


async def undecided(scene: Scene) -> dict[str, Any]:
    async def make() -> dict[str, Any]:
        return await assessed(scene, await scene.active("training"))

    return await scene.once("undecided", make)


def decision(one: dict[str, Any], result: str, *missing: str, by: Person = ASSESSOR) -> Request:
    path = f"/recognitions/{one['id']}"
    body = {"result": result, "missing_skills": list(missing)}
    return Request(by, "training", f"{path}/decision", body, watched=path)


@CASES.breaks(
    recognition.gaps_are_skills_of_the_occupation,
    "missing_skills",
    "essential skills of the occupation; not among them: ...",
)
async def _(scene: Scene) -> Request:
    one = await undecided(scene)
    essential = one["essential_skills"]
    stranger = next(skill.code for skill in open_taxonomy(None).skills if skill.code not in essential)
    return decision(one, "partial", essential[0], stranger)


@CASES.breaks(recognition.the_gaps_fit_the_result, "missing_skills", "a full result has no gaps")
async def _(scene: Scene) -> Request:
    one = await undecided(scene)
    return decision(one, "full", one["essential_skills"][0])


@CASES.breaks(recognition.only_a_person_may_ask, "action", "`decide` comes with the decision")
async def _(scene: Scene) -> Request:
    path = f"/recognitions/{(await undecided(scene))['id']}"
    return Request(cast.TRAINER, "training", f"{path}/moves", {"action": "decide"}, watched=path)


@CASES.breaks(recognition.the_person_allows_training, "candidate_id", "the person consents to `training`")
async def _(scene: Scene) -> Request:
    person = await scene.active("training")
    path = f"/recognitions/{(await assessed(scene, person))['id']}"
    await scene.withdraw_consent(person, "training")
    return Request(scene.caseworker, "training", f"{path}/moves", {"action": "take_practical"}, watched=path)


@CASES.breaks(recognition.the_assessor_is_not_the_trainer, "assessor", "the assessor has not trained this person")
async def _(scene: Scene) -> Request:
    _course, _cohort, _enrolment, person = await learning(scene)
    return decision(await assessed(scene, person), "full", by=cast.TRAINER)


@CASES.breaks(recognition.an_appeal_is_decided_by_another, "assessor", "an appeal is decided by another assessor")
async def _(scene: Scene) -> Request:
    one = await assessed(scene, await scene.active("training"))
    first = decision(one, "not_yet")
    await scene.do(first.person, "training", first.path, first.body)
    await scene.do(scene.caseworker, "training", f"/recognitions/{one['id']}/moves", {"action": "appeal"})
    return decision(one, "not_yet")


@CASES.breaks(recognition.something_was_withheld, "result", "a result of `partial` or `not_yet`")
async def _(scene: Scene) -> Request:
    one = await undecided(scene)
    full = decision(one, "full")
    await scene.do(full.person, "training", full.path, full.body)
    path = f"/recognitions/{one['id']}"
    return Request(scene.caseworker, "training", f"{path}/moves", {"action": "appeal"}, watched=path)


# --- matching -----------------------------------------------------------------------------------------------------


@MATCHING.breaks(match.the_vacancy_is_open, "vacancy_id", "the vacancy is open")
async def _(scene: Scene) -> Request:
    person, vacancy_id = await scene.active(), await scene.vacancy()
    pause = {"action": "pause", "reason": "busy_season"}
    await scene.do(cast.DIRECTOR, "employer", f"/vacancies/{vacancy_id}/moves", pause)
    path = f"/vacancies/{vacancy_id}/shortlist"
    return Request(
        scene.caseworker, "matching", path, {"candidate_id": person}, watched=f"/matches?vacancy_id={vacancy_id}"
    )


@MATCHING.breaks(
    match.the_attempt_has_ended,
    "candidate_id",
    "the person is on the shortlist of this vacancy, or has an application or a placement there",
)
async def _(scene: Scene) -> Request:
    journey = await scene.shortlisted(await scene.vacancy())
    watched = f"/matches?vacancy_id={journey.vacancy_id}"
    path, body = f"/vacancies/{journey.vacancy_id}/shortlist", {"candidate_id": journey.candidate_id}
    return Request(scene.caseworker, "matching", path, body, watched=watched)
