"""Drops, failures, completions and decisions by mistake are taken back, if the seat is still there."""

from typing import Any
from uuid import uuid4

import httpx
import pytest
from pathways_chassis.testing.corrections import corrected, refusal
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateCorrected, CandidateWithdrawn
from pathways_contracts.events.employer.placement import PlacementCorrected
from pathways_contracts.events.employer.vacancy import VacancyClosed, VacancyCorrected
from pathways_contracts.events.training.enrolment import EnrolmentCorrected
from training_svc.testing import Programme, placement_confirmed, placement_ended, skill, vacancy_opened

MISTAKE = "wrong_person"


@pytest.fixture
def colleague(service: ServiceUnderTest, programme: Programme) -> httpx.AsyncClient:
    """Another caseworker of the learners' partner."""
    return service.client(Role.CASEWORKER, organisation_id=programme.partner_id, subject="colleague")


async def state(programme: Programme, enrolment: str) -> str:
    return str((await programme.caseworker.get(enrolment)).json()["state"])


async def taken(programme: Programme, cohort: dict[str, Any]) -> int:
    listed = await programme.trainer.get("/cohorts", params={"course_id": cohort["course_id"]})
    [shown] = [one for one in listed.json()["items"] if one["id"] == cohort["id"]]
    return int(shown["taken"])


async def test_a_learner_who_was_dropped_by_mistake_has_the_seat_again(
    programme: Programme, colleague: httpx.AsyncClient
) -> None:
    cohort = await programme.open_cohort()
    learner = await programme.learner()
    enrolment = await programme.application(cohort, learner)
    await programme.move(enrolment, "accept", "enrol")
    await programme.move(enrolment, "drop", reason="moved_away", offered=["defer"])
    assert await taken(programme, cohort) == 0
    await corrected(programme.caseworker, colleague, enrolment)
    assert (await state(programme, enrolment), await taken(programme, cohort)) == ("enrolled", 1)
    told = [one for one in await programme.service.published(EnrolmentCorrected) if one.candidate_id == learner]
    assert [(one.taken_back, one.stage) for one in told] == [("drop", "enrolled")]


async def test_a_seat_that_was_given_on_is_not_taken_twice(programme: Programme) -> None:
    cohort = await programme.open_cohort(seats=1)
    first = await programme.application(cohort, await programme.learner())
    await programme.move(first, "accept", "enrol")
    await programme.move(first, "drop", reason="moved_away", offered=["defer"])
    second = await programme.application(cohort, await programme.learner())
    await programme.move(second, "accept")
    assert await refusal(programme.caseworker, first) == "the cohort has a free seat"
    assert await taken(programme, cohort) == 1


async def test_who_applied_anew_goes_on_there(programme: Programme) -> None:
    cohort = await programme.open_cohort()
    learner = await programme.learner()
    first = await programme.application(cohort, learner)
    await programme.move(first, "drop", reason="moved_away")
    await programme.application(cohort, learner)
    assert await refusal(programme.caseworker, first) == "the learner has no other enrolment in the cohort"


async def test_a_failure_and_a_completion_by_mistake_go_back_to_learning(
    programme: Programme, colleague: httpx.AsyncClient
) -> None:
    cohort = await programme.open_cohort()
    enrolment = await programme.application(cohort, await programme.learner())
    await programme.move(enrolment, "accept", "enrol")
    await programme.move(f"/cohorts/{cohort['id']}", "start")
    await programme.move(enrolment, "start")
    for end in ("fail", "complete"):
        await programme.move(enrolment, end)
        await corrected(programme.caseworker, colleague, enrolment)
        assert (await state(programme, enrolment), await taken(programme, cohort)) == ("in_progress", 1)
    await programme.move(enrolment, "complete")
    assert (await programme.trainer.post(f"{enrolment}/credential")).status_code == 201
    rule = await refusal(programme.caseworker, enrolment, 409)
    assert rule == "certify in state completed is not taken back"


async def test_a_decision_by_mistake_is_made_again(programme: Programme) -> None:
    path, _ = await programme.interviewed(await programme.learner())
    decided = await programme.assessor.post(f"{path}/decision", json={"result": "not_yet"})
    assert decided.status_code == 200, decided.text
    second = programme.director
    await corrected(programme.assessor, second, path)
    shown = (await programme.caseworker.get(path)).json()
    assert (shown["state"], shown["result"]) == ("interview", None)


async def test_who_had_not_withdrawn_learns_on_or_somebody_finds_another_place(programme: Programme) -> None:
    stays, given_on = await programme.open_cohort(), await programme.open_cohort(seats=1)
    learner = await programme.learner()
    first = await programme.application(stays, learner)
    second = await programme.application(given_on, learner)
    for enrolment in (first, second):
        await programme.move(enrolment, "accept")
    await programme.service.receive(CandidateWithdrawn(candidate_id=learner, reason="own_wish"))
    other = await programme.application(given_on, await programme.learner())
    await programme.move(other, "accept")
    await programme.service.receive(
        CandidateCorrected(candidate_id=learner, taken_back="withdraw", state="active", reason=MISTAKE)
    )
    assert (await state(programme, first), await state(programme, second)) == ("accepted", "dropped")
    assert await programme.tasks("find_place_again", second.rsplit("/", 1)[1])
    assert await taken(programme, given_on) == 1


async def test_a_placement_that_had_not_ended_keeps_its_place_in_orientation(programme: Programme) -> None:
    learner, placement, application = await programme.learner(), uuid4(), uuid4()
    await programme.service.receive(placement_confirmed(learner, placement, application))
    ended = placement_ended(learner, placement, application)
    await programme.service.receive(ended)
    assert (await programme.orientation_of(placement))["state"] == "cancelled"
    about = ended.model_dump(exclude={"reason", "stage"})
    await programme.service.receive(PlacementCorrected(**about, taken_back="end", stage="visa", reason=MISTAKE))
    assert (await programme.orientation_of(placement))["state"] == "reserved"


async def test_a_vacancy_that_had_not_closed_is_trained_for_again(programme: Programme) -> None:
    vacancy = uuid4()
    await programme.service.receive(vacancy_opened(vacancy, [skill(0)]))
    cohort = await programme.open_cohort(vacancy_ids=[str(vacancy)])
    employer = uuid4()
    await programme.service.receive(VacancyClosed(vacancy_id=vacancy, employer_id=employer, reason="no_interest"))
    assert await programme.tasks("find_other_vacancies", cohort["id"])
    await programme.service.receive(
        VacancyCorrected(vacancy_id=vacancy, employer_id=employer, taken_back="close", state="paused", reason=MISTAKE)
    )
    assert await programme.tasks("find_other_vacancies", cohort["id"]) == []
