"""Of the tasks of everybody staff are shown those about what they may read; a director all."""

from collections.abc import AsyncIterator, Mapping
from importlib import import_module
from typing import Final
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio
from pathways_chassis.actor import timer_actor
from pathways_chassis.belonging import Readables
from pathways_chassis.tables import task
from pathways_contracts.access import Role
from pathways_contracts.registry import Service
from sqlalchemy import delete, text

from .subject import Subject
from .worlds import OURS, the

NOTHING: Final[frozenset[str]] = frozenset()
OF_A_CASE: Final = frozenset(
    {
        "authorisation",
        "candidate",
        "consent",
        "disclosure",
        "document",
        "document_file",
        "handover",
        "household_member",
        "reservation",
        "safety_sheet",
        "visa_case",
    }
)
OF_WORK: Final = frozenset({"application", "employer", "placement", "reimbursement", "vacancy"})
OF_TRAINING: Final = frozenset({"enrolment", "home_outcome", "orientation", "recognition", "training_plan"})
COURSES: Final = frozenset({"cohort", "vacancy"})
OF_CARE: Final = frozenset(
    {"candidate", "checkin", "integration_case", "programme", "referral", "travel", "travel_leg"}
)
SEEN: Final[Mapping[Service, Mapping[Role, frozenset[str]]]] = {
    Service.CANDIDATE: {
        Role.TRAINER: NOTHING,
        Role.VISA_ADVISER: OF_A_CASE,
        Role.INTEGRATION_WORKER: OF_A_CASE,
    },
    Service.EMPLOYER: {
        Role.TRAINER: frozenset({"vacancy"}),
        Role.VISA_ADVISER: OF_WORK,
        Role.INTEGRATION_WORKER: OF_WORK,
    },
    Service.MATCHING: {
        Role.TRAINER: NOTHING,
        Role.VISA_ADVISER: NOTHING,
        Role.INTEGRATION_WORKER: NOTHING,
    },
    Service.TRAINING: {
        Role.TRAINER: OF_TRAINING | COURSES,
        Role.VISA_ADVISER: COURSES,
        Role.INTEGRATION_WORKER: COURSES,
    },
    Service.INTEGRATION: {
        Role.TRAINER: NOTHING,
        Role.VISA_ADVISER: OF_CARE,
        Role.INTEGRATION_WORKER: OF_CARE | {"protection_alert"},
    },
}
"""About which records each is shown tasks, of people who have not said no to their work."""
NOBODYS: Final = {(Service.TRAINING, "vacancy")}
"""Of these there is no row where the task is."""
ABOUT_NO_PERSON: Final = frozenset({"cohort", "employer", "programme", "vacancy"})
SAY: Final[Mapping[Service, tuple[str, str]]] = {
    Service.CANDIDATE: ("consent set withdrawn_at = null", "consent set withdrawn_at = now()"),
    Service.TRAINING: ("learner set training_allowed = true", "learner set training_allowed = false"),
    Service.INTEGRATION: ("consent set allowed = true", "consent set allowed = false"),
}
"""By which everybody lets staff know of them, and by which nobody does; the others judge by standing."""


KEPT_AS: Final = {"disclosure": "emergency_disclosure", "safety_sheet": "safety_acknowledgement"}
"""What the worlds call it."""
OF_NO_KIND: Final = "of_no_kind"


def readables(subject: Subject) -> Readables:
    """What a service says of who may read it."""
    found: Readables = import_module(f"{subject.service}_svc.store.readable").READABLES
    return found


async def say(subject: Subject, *, yes: bool) -> None:
    """Everybody's word about the work of staff."""
    if subject.service in SAY:
        async with subject.under_test.runtime.sessions() as session, session.begin():
            await session.execute(text(f"update {SAY[subject.service][0 if yes else 1]}"))


@pytest_asyncio.fixture(loop_scope="session")
async def with_tasks(worlds: Subject) -> AsyncIterator[Subject]:
    """Tasks about our record of each kind, and about one that is not there; and about what nobody reads."""
    sessions = worlds.under_test.runtime.sessions
    async with sessions() as session, session.begin():
        work = worlds.under_test.runtime.work(session, timer_actor("test"))
        for aggregate in (*readables(worlds), OF_NO_KIND):
            ours = the(OURS, KEPT_AS.get(aggregate, aggregate))
            await work.open_task(f"look_{aggregate}", aggregate, ours, evidence={"ours": True})
            await work.open_task(f"look_{aggregate}", aggregate, uuid4(), evidence={"ours": False})
    yield worlds
    await say(worlds, yes=worlds.service is Service.CANDIDATE)
    async with sessions() as session, session.begin():
        await session.execute(delete(task).where(task.c.kind.startswith("look_")))


async def seen_by(client: httpx.AsyncClient) -> dict[tuple[str, bool], tuple[UUID, int]]:
    """The id and version of each of these tasks that somebody is shown, by its aggregate and whether it is ours."""
    answer = await client.get("/tasks", params={"state": "open", "limit": 200})
    assert answer.status_code == 200, answer.text
    return {
        (one["aggregate"], one["evidence"]["ours"]): (one["id"], one["version"])
        for one in answer.json()["items"]
        if one["kind"] == f"look_{one['aggregate']}"
    }


async def finish(client: httpx.AsyncClient, found: tuple[UUID, int]) -> int:
    """The status of the answer to whoever says that a task is done."""
    task_id, version = found
    return (await client.post(f"/tasks/{task_id}/done", headers={"If-Match": f'"{version}"'})).status_code


@pytest.mark.timeout(60)
async def test_staff_are_shown_tasks_about_what_they_may_read_and_finish_those_alone(with_tasks: Subject) -> None:
    await say(with_tasks, yes=True)
    everything = await seen_by(with_tasks.under_test.client(Role.PROGRAMME_DIRECTOR))
    assert everything.keys() == {(one, ours) for one in (*readables(with_tasks), OF_NO_KIND) for ours in (True, False)}
    for role, aggregates in SEEN[with_tasks.service].items():
        client = with_tasks.under_test.client(role)
        shown = {(one, True) for one in aggregates}
        shown |= {(one, False) for one in aggregates if (with_tasks.service, one) in NOBODYS}
        assert (await seen_by(client)).keys() == shown, role
        assert await seen_by(with_tasks.under_test.client(role, organisation_id=uuid4())) == {}, "of another"
        for hidden in everything.keys() - shown:
            assert await finish(client, everything[hidden]) == 404, (role, hidden)
    for role in SEEN[with_tasks.service]:
        client = with_tasks.under_test.client(role)
        for one in list((await seen_by(client)).values())[:1]:
            assert await finish(client, one) == 200, role


async def test_staff_are_shown_no_task_about_people_who_have_said_no(with_tasks: Subject) -> None:
    if with_tasks.service not in SAY:
        return
    await say(with_tasks, yes=False)
    for role, aggregates in SEEN[with_tasks.service].items():
        shown = {aggregate for aggregate, _ in await seen_by(with_tasks.under_test.client(role))}
        assert shown == aggregates & ABOUT_NO_PERSON, role
