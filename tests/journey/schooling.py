"""Courses, cohorts and learners on the stage of a scene."""

from datetime import timedelta
from typing import Any

from pathways_single_machine.programme import cast
from pathways_taxonomy import open_taxonomy

from .scene import Scene


async def course(scene: Scene, *, published: bool = True) -> str:
    """A course, which is published unless said otherwise."""
    skills = [skill.code for skill in open_taxonomy(None).skills[:2]]
    modules = [{"title": "Practice", "skills": skills, "hours": 60, "eqf_level": 4}]
    body = {"title": "Bridging course", "modules": modules, "delivery": "blended"}
    made = await scene.do(cast.TRAINER, "training", "/courses", body)
    if published:
        await scene.do(cast.TRAINER, "training", f"/courses/{made['id']}/publication")
    return str(made["id"])


async def planned(scene: Scene, course_id: str, **changed: Any) -> str:
    """A planned cohort."""
    today = (await scene.clock.now()).date()
    body = {
        "starts_on": str(today + timedelta(days=14)),
        "ends_on": str(today + timedelta(days=74)),
        "seats": 2,
        "track": "away",
        **changed,
    }
    return str((await scene.do(cast.TRAINER, "training", f"/courses/{course_id}/cohorts", body))["id"])


async def move_cohort(scene: Scene, cohort_id: str, *actions: str) -> None:
    """Move a cohort."""
    for action in actions:
        await scene.do(cast.TRAINER, "training", f"/cohorts/{cohort_id}/moves", {"action": action})


async def cohort(scene: Scene, **changed: Any) -> str:
    """A cohort that takes learners."""
    cohort_id = await planned(scene, await course(scene), **changed)
    await move_cohort(scene, cohort_id, "open")
    return cohort_id


async def applied(scene: Scene, cohort_id: str, candidate_id: str | None = None, *barriers: str) -> str:
    """Somebody who applied for a place."""
    candidate_id = candidate_id or await scene.active("training")
    body = {"candidate_id": candidate_id, "barriers": list(barriers)}
    return str((await scene.do(scene.caseworker, "training", f"/cohorts/{cohort_id}/enrolments", body))["id"])


async def move(scene: Scene, enrolment_id: str, *actions: str, **more: Any) -> None:
    """Move an enrolment; `more` goes with the last action."""
    for place, action in enumerate(actions, start=1):
        body = {"action": action, **(more if place == len(actions) else {})}
        await scene.do(cast.TRAINER, "training", f"/enrolments/{enrolment_id}/moves", body)
