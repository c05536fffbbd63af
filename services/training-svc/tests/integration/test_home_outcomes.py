"""Who was trained for work at home is followed: what they do then, whether it lasts, and that somebody asks."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import (
    CandidateFoundSolutionElsewhere,
    CandidateWithdrawn,
    SolutionElsewhere,
)
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn
from pathways_contracts.events.training.enrolment import HomeOutcomeRecorded
from training_svc.testing import Programme, created, rules

ASK = "ask_about_home_outcome"


async def certified(programme: Programme, learner: UUID, track: str = "home") -> str:
    """The path of an enrolment with a credential."""
    cohort = await programme.open_cohort(track=track)
    enrolment = await programme.application(cohort, learner)
    await programme.move(enrolment, "accept", "enrol")
    await programme.move(f"/cohorts/{cohort['id']}", "start")
    await programme.move(enrolment, "start", "complete")
    created(await programme.trainer.post(f"{enrolment}/credential"))
    return enrolment


async def ask(programme: Programme, enrolment: str, action: str, days_ago: int | None = None) -> httpx.Response:
    today = programme.service.runtime.clock.now().date()
    since = {} if days_ago is None else {"since": str(today - timedelta(days=days_ago))}
    return await programme.caseworker.post(f"{enrolment}/home-outcome", json={"action": action, **since})


async def shown(programme: Programme, enrolment: str) -> dict[str, Any] | None:
    found: dict[str, Any] | None = (await programme.caseworker.get(enrolment)).json()["home_outcome"]
    return found


async def state(programme: Programme, enrolment: str) -> str | None:
    found = await shown(programme, enrolment)
    return None if found is None else str(found["state"])


async def told(programme: Programme, learner: UUID) -> list[str]:
    events = await programme.service.published(HomeOutcomeRecorded)
    return [event.stage.value for event in events if event.candidate_id == learner]


async def asked(programme: Programme, learner: UUID) -> list[str]:
    """In which states somebody is to ask this person."""
    tasks = (await programme.caseworker.get("/tasks", params={"kind": ASK, "state": "open", "limit": 200})).json()
    enrolments = await programme.caseworker.get("/enrolments", params={"candidate_id": str(learner)})
    own = {one["id"] for one in enrolments.json()["items"]}
    return [task["evidence"]["state"] for task in tasks["items"] if task["evidence"]["enrolment_id"] in own]


async def comes_to_be_asked(programme: Programme, learner: UUID, *states: str) -> None:
    async def holds() -> bool:
        return await asked(programme, learner) == list(states)

    await programme.service.eventually(holds)


async def test_a_home_outcome_is_planned_with_the_credential_and_counts_once_it_has_lasted(
    programme: Programme,
) -> None:
    learner = await programme.learner()
    enrolment = await certified(programme, learner)
    assert await state(programme, enrolment) == "planned"
    assert (await ask(programme, enrolment, "find_employment", 3)).json()["state"] == "employed"
    assert rules(await ask(programme, enrolment, "retain")) == {"action"}

    await programme.service.move_clock(days=180)
    await comes_to_be_asked(programme, learner, "employed")
    assert (await ask(programme, enrolment, "retain")).json()["state"] == "retained"
    assert await asked(programme, learner) == []
    assert await told(programme, learner) == ["planned", "employed", "retained"]


async def test_who_was_trained_for_work_abroad_has_no_home_outcome(programme: Programme) -> None:
    learner = await programme.learner()
    enrolment = await certified(programme, learner, "away")
    assert await shown(programme, enrolment) is None
    assert (await ask(programme, enrolment, "find_employment", 0)).status_code == 404
    assert await told(programme, learner) == []


@pytest.mark.parametrize(
    ("action", "begun"),
    [
        ("become_self_employed", "self_employed"),
        ("begin_apprenticeship", "apprenticeship"),
        ("continue_training", "further_training"),
    ],
)
async def test_each_thing_that_is_begun_counts_and_is_looked_for_again_when_it_ends(
    programme: Programme, action: str, begun: str
) -> None:
    learner = await programme.learner()
    enrolment = await certified(programme, learner)
    assert (await ask(programme, enrolment, action, 10)).json()["state"] == begun
    again = (await ask(programme, enrolment, "look_again")).json()
    assert (again["state"], again["since"]) == ("planned", None)
    await programme.service.move_clock(days=90)
    await comes_to_be_asked(programme, learner, "planned")
    assert (await ask(programme, enrolment, "find_employment", 1)).json()["state"] == "employed"
    assert await asked(programme, learner) == []


async def test_what_was_begun_has_a_first_day_that_is_a_fact(programme: Programme) -> None:
    enrolment = await certified(programme, await programme.learner())
    assert rules(await ask(programme, enrolment, "find_employment")) == {"since"}
    assert rules(await ask(programme, enrolment, "find_employment", -1)) == {"since"}
    assert await state(programme, enrolment) == "planned"


async def test_nobody_is_followed_who_does_not_allow_it_until_they_do_again(programme: Programme) -> None:
    learner = await programme.learner()
    enrolment = await certified(programme, learner)
    await programme.service.receive(ConsentWithdrawn(candidate_id=learner, purpose=ConsentPurpose.TRAINING))
    assert rules(await ask(programme, enrolment, "find_employment", 0)) == {"candidate_id"}
    await programme.service.move_clock(days=91)
    await comes_to_be_asked(programme, learner)
    await programme.service.receive(
        ConsentGranted(candidate_id=learner, purpose=ConsentPurpose.TRAINING, text_version="1")
    )
    await programme.service.move_clock(days=91)
    await comes_to_be_asked(programme, learner, "planned")


async def test_who_found_a_job_at_home_is_asked_and_who_withdrew_is_not(programme: Programme) -> None:
    at_home, withdrew = await programme.learner(), await programme.learner()
    for learner in (at_home, withdrew):
        await certified(programme, learner)
    await programme.service.receive(
        CandidateFoundSolutionElsewhere(candidate_id=at_home, solution=SolutionElsewhere.LOCAL_JOB)
    )
    await programme.service.receive(CandidateWithdrawn(candidate_id=withdrew, reason="own_wish"))
    await programme.service.move_clock(days=91)
    await comes_to_be_asked(programme, at_home, "planned")
    assert await asked(programme, withdrew) == []
