"""Gaps become plans that people decide on; what nobody teaches shows in the shortage scan."""

from uuid import uuid4

from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr, LanguageSkill
from pathways_contracts.events.employer.vacancy import VacancyClosed
from pathways_contracts.events.training.enrolment import TrainingPlanProposed
from training_svc.testing import Programme, gap, rules, skill, vacancy_opened


async def test_a_gap_becomes_a_plan_that_the_person_agrees_to(programme: Programme) -> None:
    spanish = LanguageSkill(language="spa", speaking=Cefr.B1)
    course = await programme.course([skill(20), skill(21)], languages=[spanish.model_dump(mode="json")])
    await programme.course([skill(20)], publish=False)
    learner, vacancy = await programme.learner(), uuid4()
    needed = LanguageSkill(language="spa", speaking=Cefr.A2)
    for _ in range(2):
        await programme.service.receive(gap(learner, vacancy, [skill(20)], missing_languages=(needed,)))
    plan = (await programme.plans_of(learner, state="proposed"))[0]
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
    assert [one["state"] for one in await programme.plans_of(learner)] == ["agreed"]


async def test_a_changed_gap_supersedes_a_plan_that_nobody_has_answered(programme: Programme) -> None:
    first, second = await programme.course([skill(23)]), await programme.course([skill(24)])
    learner, vacancy = await programme.learner(), uuid4()
    await programme.service.receive(gap(learner, vacancy, [skill(23)]))
    await programme.service.receive(gap(learner, vacancy, [skill(24)]))
    assert [(one["state"], one["course_ids"]) for one in await programme.plans_of(learner)] == [
        ("superseded", [first["id"]]),
        ("proposed", [second["id"]]),
    ]


async def test_what_nobody_teaches_is_a_task_for_trainers_and_no_plan(programme: Programme) -> None:
    learner, vacancy = await programme.learner(), uuid4()
    await programme.course([skill(25)])
    await programme.service.receive(gap(learner, vacancy, [skill(25), skill(40)]))
    assert await programme.plans_of(learner) == []
    task = (await programme.tasks("teach_what_is_missing", str(vacancy)))[0]
    assert task["evidence"] == {"not_taught": [skill(40)]}


async def test_a_plan_may_be_declined(programme: Programme) -> None:
    await programme.course([skill(26)])
    learner = await programme.learner()
    await programme.service.receive(gap(learner, uuid4(), [skill(26)]))
    plan = (await programme.plans_of(learner))[0]
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
    assert [one["state"] for one in await programme.plans_of(learner)] == ["superseded"]
    assert await programme.tasks("find_other_vacancies", cohort["id"])
