"""What training could close, what pathways ask for, and what a person sees of the score."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from pathways_chassis.clock import system_now
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr
from pathways_contracts.events.candidate.pathway import IntakeStatus, PathwayKind, PathwayPublished
from pathways_contracts.events.matching.gap import GapFound
from pathways_contracts.events.matching.scoring_configuration import ScoringConfigurationPublished
from pathways_contracts.events.training.course import CohortCancelled, CohortOpened, CoursePublished
from pathways_taxonomy import taxonomy

from .conftest import World, english

START = system_now().date() + timedelta(days=300)
EARLIER = START - timedelta(days=200)


async def gaps_of(world: World, vacancy_id: UUID) -> list[GapFound]:
    return [one for one in await world.service.published(GapFound) if one.vacancy_id == vacancy_id]


async def test_a_language_one_level_short_is_a_gap_of_a_train_to_hire_vacancy_told_once(world: World) -> None:
    short = await world.activate(languages=(english(Cefr.A2),))
    vacancy_id = await world.open_vacancy(train_to_hire=True)
    plain_id = await world.open_vacancy()
    await world.eventually_listed(vacancy_id, short)
    await world.service.eventually(lambda: gaps_of(world, vacancy_id))
    [gap] = await gaps_of(world, vacancy_id)
    assert gap.candidate_id == short
    assert gap.missing_languages == (english(Cefr.B1),)
    assert gap.missing_skills == ()

    another = await world.activate()
    await world.eventually_listed(plain_id, another)
    assert await gaps_of(world, plain_id) == []
    assert len(await gaps_of(world, vacancy_id)) == 1
    shown = await world.caseworker.get("/gaps", params={"vacancy_id": str(vacancy_id)})
    assert [one["candidate_id"] for one in shown.json()["items"]] == [str(short)]
    nobody = world.service.client(organisation_id=uuid4())
    assert (await nobody.get("/gaps")).status_code == 403
    [own] = (await world.service.client(Role.CANDIDATE, candidate_id=short).get("/gaps")).json()["items"]
    assert own["missing_languages"] == shown.json()["items"][0]["missing_languages"]
    assert (own["score_points"], own["score_points_if_closed"]) == (None, None), "a candidate is told no points"
    assert shown.json()["items"][0]["score_points_if_closed"] > 0


async def test_a_cohort_in_time_makes_a_missing_licence_trainable_and_shows_what_it_adds(world: World) -> None:
    missing = world.essential[:2]
    candidate_id = await world.activate(without=missing, licences=("driving",))
    vacancy_id = await world.open_vacancy(train_to_hire=True, licences=("nursing_registration",), start_date=START)
    pair = {"vacancy_id": str(vacancy_id), "candidate_id": str(candidate_id)}

    async def verdict() -> str:
        answer = await world.caseworker.post("/matches/explain", json=pair)
        verdicts = {one["rule"]: one["verdict"] for one in answer.json()["explanation"]["verdicts"]}
        return str(verdicts["licence"])

    assert await verdict() == "not_met"
    course_id = uuid4()
    await world.service.receive(CoursePublished(course_id=course_id, skills=missing, hours=120))
    cohort = CohortOpened(
        course_id=course_id,
        cohort_id=uuid4(),
        starts_on=EARLIER + timedelta(days=30),
        ends_on=START,
        seats=12,
        vacancy_ids=(vacancy_id,),
    )
    elsewhere = cohort.model_copy(update={"cohort_id": uuid4(), "starts_on": EARLIER, "vacancy_ids": (uuid4(),)})
    await world.service.receive(elsewhere)
    assert await verdict() == "not_met", "a cohort for other vacancies is none for this one"
    await world.service.receive(cohort)
    assert await verdict() == "trainable"
    await world.eventually_listed(vacancy_id, candidate_id)
    explained = (await world.caseworker.post("/matches/explain", json=pair)).json()
    [course] = explained["courses"]
    assert (course["course_id"], course["cohort"]["cohort_id"]) == (str(course_id), str(cohort.cohort_id))
    assert sorted(course["closes"]) == sorted(missing)
    assert course["closes_licences"] == ["nursing_registration"]
    assert course["points_afterwards"] > explained["explanation"]["points"]
    assert course["verdicts_afterwards"] == {}
    assert {gap["code"]: [way["course_id"] for way in gap["ways"]] for gap in explained["gaps"]} == {
        code: [str(course_id)] for code in (*missing, "nursing_registration")
    }
    await world.service.eventually(lambda: gaps_of(world, vacancy_id))
    [gap] = await gaps_of(world, vacancy_id)
    assert sorted(gap.missing_skills) == sorted(missing)
    assert gap.score_points_if_closed == course["points_afterwards"]

    await world.service.receive(
        CohortCancelled(course_id=course_id, cohort_id=cohort.cohort_id, reason="too_few_learners")
    )
    assert await verdict() == "not_met", "what does not take place closes nothing"
    [course] = (await world.caseworker.post("/matches/explain", json=pair)).json()["courses"]
    assert course["cohort"] is None


async def test_a_pathway_that_asks_for_a_protection_check_makes_it_a_rule(world: World) -> None:
    pathway = f"{world.country.lower()}_agreement"
    unchecked, checked = await world.activate(), await world.activate(eligible_pathways=(pathway,))
    vacancy_id = await world.open_vacancy(pathways=(pathway,))

    async def verdicts() -> dict[str, dict[str, str]]:
        items = (await world.caseworker.get(f"/vacancies/{vacancy_id}/matches")).json()["items"]
        return {entry["candidate_id"]: entry["verdicts"] for entry in items}

    async def both_without_verdict() -> bool:
        return await verdicts() == {str(unchecked): {}, str(checked): {}}

    await world.service.eventually(both_without_verdict)
    published = PathwayPublished(
        pathway=pathway,
        pathway_version=2,
        kind=PathwayKind.LABOUR,
        destination="GB",
        intake=IntakeStatus.OPEN,
        protection_check=True,
        valid_from=date(2026, 1, 1),
    )
    await world.service.receive(published)

    async def one_unknown() -> bool:
        return await verdicts() == {str(unchecked): {"protection": "unknown"}, str(checked): {}}

    await world.service.eventually(one_unknown)
    older = published.model_copy(update={"pathway_version": 1, "protection_check": False})
    await world.service.receive(older)
    assert await one_unknown(), "an older version changes nothing"


async def test_the_configuration_is_published_once_and_named_by_every_match(world: World) -> None:
    candidate_id, vacancy_id = await world.activate(), await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)
    [published] = await world.service.published(ScoringConfigurationPublished)
    assert published.configuration_version == match["configuration_version"] == 1
    shown = (await world.employer.get("/scoring-configurations")).json()["items"]
    assert [(one["version"], one["weights"]) for one in shown] == [(1, published.weights.model_dump(mode="json"))]
    unknown = await world.employer.post(
        "/matches/explain",
        json={"vacancy_id": str(vacancy_id), "candidate_id": str(candidate_id), "configuration_version": 9},
    )
    assert unknown.status_code == 404


async def test_skills_and_occupations_are_found_in_peoples_words_and_read_by_code(world: World) -> None:
    client = world.employer
    hits = (await client.get("/occupations", params={"q": "nurse", "limit": 5})).json()["items"]
    assert any(hit["occupation"]["isco"] == "2221" for hit in hits)
    code = world.occupation.code
    occupation = (await client.get("/occupations/by-code", params={"code": code})).json()
    assert {skill["code"] for skill in occupation["essential_skills"]} == set(world.essential)
    assert [group["code"] for group in occupation["isco_groups"]] == ["2", "22", "222", "2221"]
    skill = (await client.get("/skills/by-code", params={"code": world.essential[0]})).json()
    assert skill["path"]
    found = (await client.get("/skills", params={"q": skill["label"]})).json()["items"]
    assert found[0]["skill"]["code"] == world.essential[0]
    french = {"Accept-Language": "fr"}
    renamed = (await client.get("/skills/by-code", params={"code": world.essential[0]}, headers=french)).json()
    assert (renamed["code"], renamed["alternative_labels"]) == (skill["code"], skill["alternative_labels"])
    assert renamed["label"] == taxonomy().skill_label(skill["code"], "fr") != skill["label"]
    nurse = (await client.get("/occupations/by-code", params={"code": code, "language": "spa"}, headers=french)).json()
    assert nurse["label"] == taxonomy().occupation_label(code, "es") != occupation["label"]
    about = (await client.get("/taxonomy")).json()
    assert about["counts"]["skills"] > 300
    assert "European Commission" in about["attribution"]
    for path, field in (("/skills/by-code?code=urn:nothing:here", "code"), ("/skills?q=", "q"), ("/skills", "q")):
        problem = (await client.get(path)).json()
        [error] = problem["errors"]
        assert field in error["field"]
        assert error["rule"]
        assert error["remedy"]
