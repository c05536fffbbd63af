"""What a match is explained with: points that are the score, a version that stays, a way forward, plain words."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from matching_svc.domain.configuration import DEFAULT_WEIGHTS, ScoringConfiguration
from matching_svc.usecases.engine import publish_configuration
from pathways_chassis.actor import timer_actor
from pathways_chassis.clock import system_now
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr, Evidence, LanguageSkill
from pathways_contracts.events.candidate.candidate import CandidateProfileChanged, ProfileSkill
from pathways_contracts.events.training.course import CohortOpened, CoursePublished, TaughtModule

from .conftest import World, english

START = system_now().date() + timedelta(days=300)


async def explained(world: World, vacancy_id: UUID, candidate_id: UUID, **more: Any) -> dict[str, Any]:
    pair = {"vacancy_id": str(vacancy_id), "candidate_id": str(candidate_id)}
    answer = await world.caseworker.post("/matches/explain", json=pair | more)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def added_up(explanation: dict[str, Any]) -> int:
    return sum(one["points"] for one in (*explanation["requirements"], *explanation["parts"]))


async def publish(world: World, version: int, release: str = "starter-1", **weights: int) -> None:
    """Another version of the weights becomes known, while the process goes on with its own."""
    runtime = world.service.runtime
    configuration = ScoringConfiguration(version, release, DEFAULT_WEIGHTS.model_copy(update=weights))
    async with runtime.sessions() as session, session.begin():
        await publish_configuration(runtime.work(session, timer_actor("test")), configuration)


async def test_for_every_match_that_is_shown_the_parts_add_up_to_its_score(world: World) -> None:
    without = [world.essential[:at] for at in range(5)]
    people = [await world.activate(without=those) for those in without]
    people.append(await world.activate(languages=(english(Cefr.C1),), available_from=None))
    vacancy_id = await world.open_vacancy(optional_skills=world.essential[:1])
    for candidate_id in people:
        await world.proposed(vacancy_id, candidate_id)
    shown = await world.matches(vacancy_id=vacancy_id)
    assert len(shown) == len(people)
    for match in shown:
        explanation = (await world.caseworker.get(f"/matches/{match['id']}")).json()["explanation"]
        assert added_up(explanation) == explanation["points"] == match["score_points"]
        assert explanation["configuration_version"] == match["configuration_version"]
    listed = (await world.caseworker.get(f"/vacancies/{vacancy_id}/matches")).json()["items"]
    assert {one["candidate_id"]: one["score_points"] for one in listed} == {
        one["candidate_id"]: one["score_points"] for one in shown
    }


async def test_a_pair_is_explained_under_every_version_and_a_match_under_its_own(world: World) -> None:
    candidate_id, vacancy_id = await world.activate(), await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)
    first = await explained(world, vacancy_id, candidate_id, configuration_version=1)
    await publish(world, 2, experience_points=300, evidence_points=0)
    second = await explained(world, vacancy_id, candidate_id, configuration_version=2)
    again = await explained(world, vacancy_id, candidate_id, configuration_version=1)
    assert again == first
    assert second["explanation"]["configuration_version"] == 2
    assert added_up(second["explanation"]) == second["explanation"]["points"] != first["explanation"]["points"]
    by_part = {one["part"]: one["points"] for one in second["explanation"]["parts"]}
    assert by_part["evidence"] == 0
    old = (await world.caseworker.get(f"/matches/{match['id']}")).json()
    assert (old["configuration_version"], old["explanation"]) == (1, first["explanation"])
    assert old["score_points"] == old["explanation"]["points"]

    await publish(world, 3, release="v1.2.0")
    pair = {"vacancy_id": str(vacancy_id), "candidate_id": str(candidate_id)}
    refused = await world.caseworker.post("/matches/explain", json=pair | {"configuration_version": 3})
    assert refused.status_code == 409
    assert "v1.2.0" in refused.json()["detail"]
    assert "Start the service with that release" in refused.json()["errors"][0]["remedy"]


async def test_each_rule_says_what_would_change_it(world: World) -> None:
    spoken = LanguageSkill(language="eng", listening=Cefr.A2, reading=Cefr.B1, speaking=Cefr.B1, writing=Cefr.B1)
    late = START + timedelta(days=40)
    candidate_id = await world.activate(
        languages=(spoken,), available_from=late, destinations=(), licences=("driving",), education_level=None
    )
    vacancy_id = await world.open_vacancy(
        licences=("nursing_registration",), start_date=START, education_minimum=6, languages=(english(Cefr.B1),)
    )
    verdicts = (await explained(world, vacancy_id, candidate_id))["explanation"]["verdicts"]
    told = {
        one["rule"]: (one["verdict"], [{key: each[key] for key in each if each[key] is not None} for each in remedies])
        for one in verdicts
        if (remedies := one["remedies"])
    }
    assert told == {
        "destination": ("unknown", [{"action": "state_destination", "code": world.country}]),
        "licence": ("not_met", [{"action": "obtain_licence", "code": "nursing_registration"}]),
        "availability": (
            "not_met",
            [{"action": "come_earlier", "held": str(late), "needed": str(START), "amount": 40}],
        ),
        "language": (
            "not_met",
            [{"action": "raise_language", "code": "eng", "skill": "listening", "held": "A2", "needed": "B1"}],
        ),
        "education": ("unknown", [{"action": "state_education", "needed": "6"}]),
    }
    assert all(not one["remedies"] for one in verdicts if one["verdict"] == "met")


async def test_gaps_name_module_and_next_cohort_and_each_step_says_how_the_person_then_stands(world: World) -> None:
    first, second, third = world.essential[:3]
    candidate_id = await world.activate(without=(first, second, third), languages=(english(Cefr.A2),))
    vacancy_id = await world.open_vacancy(start_date=START)
    both, language, module_of_first, module_of_second = uuid4(), uuid4(), uuid4(), uuid4()
    await world.service.receive(
        CoursePublished(
            course_id=both,
            skills=(first, second),
            hours=90,
            modules=(
                TaughtModule(module_id=module_of_first, skills=(first,), hours=50),
                TaughtModule(module_id=module_of_second, skills=(second,), hours=40),
            ),
        )
    )
    await world.service.receive(
        CoursePublished(course_id=language, skills=(), hours=120, languages=(english(Cefr.B1),))
    )

    async def cohort(course_id: UUID, starts: int, ends: int) -> UUID:
        cohort_id = uuid4()
        await world.service.receive(
            CohortOpened(
                course_id=course_id,
                cohort_id=cohort_id,
                starts_on=START + timedelta(days=starts),
                ends_on=START + timedelta(days=ends),
                seats=12,
            )
        )
        return cohort_id

    await cohort(both, -100, 1)
    await cohort(both, -60, -10)
    next_one = await cohort(both, -90, -30)
    await cohort(language, -400, -390)

    found = await explained(world, vacancy_id, candidate_id)
    gaps = {gap["code"]: gap for gap in found["gaps"]}
    assert [(code, gaps[code]["kind"]) for code in gaps] == [
        (first, "skill"),
        (second, "skill"),
        (third, "skill"),
        ("eng", "language"),
    ]
    [way] = gaps[second]["ways"]
    assert [module["module_id"] for module in way["modules"]] == [str(module_of_second)]
    assert way["cohort"] == {
        "cohort_id": str(next_one),
        "starts_on": str(START - timedelta(days=90)),
        "ends_on": str(START - timedelta(days=30)),
        "seats": 12,
    }
    assert gaps[third]["ways"] == []
    assert gaps["eng"]["ways"][0]["cohort"] is None, "what is over helps nobody"

    in_time, later = found["courses"]
    assert [one["module_id"] for one in in_time["modules"]] == [str(module_of_first), str(module_of_second)]
    assert found["explanation"]["points"] < in_time["points_afterwards"] <= later["points_afterwards"]
    assert in_time["verdicts_afterwards"] == {"language": "not_met"}
    assert (later["closes_languages"], later["verdicts_afterwards"]) == (["eng"], {})

    learnt = world.profile(without=(first, second, third), languages=(english(Cefr.A2),))
    learnt = learnt.model_copy(
        update={
            "skills": learnt.skills + tuple(ProfileSkill(code=one, evidence=Evidence.SELF) for one in (first, second))
        }
    )
    await world.service.receive(CandidateProfileChanged(candidate_id=candidate_id, profile=learnt, shareable=True))
    after = await explained(world, vacancy_id, candidate_id)
    assert after["explanation"]["points"] == in_time["points_afterwards"], "the promise is the score that comes of it"


@pytest.mark.parametrize(
    ("headers", "query", "language", "direction"),
    [
        ({}, {}, "eng", "ltr"),
        ({"Accept-Language": "fr-FR, en;q=0.5"}, {}, "fra", "ltr"),
        ({"Accept-Language": "fr"}, {"language": "spa"}, "spa", "ltr"),
        ({"Accept-Language": "ar"}, {}, "ara", "rtl"),
        ({}, {"language": "swa"}, "eng", "ltr"),
    ],
)
async def test_an_explanation_is_told_in_the_callers_language(
    world: World, headers: dict[str, str], query: dict[str, str], language: str, direction: str
) -> None:
    candidate_id, vacancy_id = await world.activate(without=world.essential[:1]), await world.open_vacancy()
    pair = {"vacancy_id": str(vacancy_id), "candidate_id": str(candidate_id)}
    answer = await world.caseworker.post("/matches/explain", json=pair, headers=headers, params=query)
    told = answer.json()["told"]
    assert (told["language"], told["direction"], told["voice"]) == (language, direction, "caseworker")
    assert answer.headers["Content-Language"] == {"eng": "en", "fra": "fr", "spa": "es", "ara": "ar"}[language]
    assert "Accept-Language" in answer.headers["Vary"]
    assert [one["topic"] for one in told["paragraphs"]][:2] == ["summary", "rules"]


async def test_a_person_is_told_in_words_alone_and_a_caseworker_may_read_the_same(world: World) -> None:
    candidate_id, vacancy_id = await world.activate(without=world.essential[:2]), await world.open_vacancy()
    match = await world.proposed(vacancy_id, candidate_id)
    person = world.service.client(Role.CANDIDATE, candidate_id=candidate_id)
    pair = {"vacancy_id": str(vacancy_id), "candidate_id": str(candidate_id)}
    for answer in (
        await person.post("/matches/explain", json=pair),
        await person.post("/matches/explain", json=pair, params={"voice": "caseworker"}),
        await person.get(f"/matches/{match['id']}"),
    ):
        body = answer.json()
        assert (body["explanation"], body["gaps"], body["courses"]) == (None, [], [])
        assert body["told"]["voice"] == "person"
    same = await world.caseworker.post("/matches/explain", json=pair, params={"voice": "person"})
    assert same.json()["told"] == body["told"]
    another = world.service.client(Role.CANDIDATE, candidate_id=uuid4())
    assert (await another.post("/matches/explain", json=pair)).status_code == 404
    wrong = await world.caseworker.post("/matches/explain", json=pair, params={"language": "English"})
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "language")
