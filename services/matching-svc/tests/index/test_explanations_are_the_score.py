"""What a person is told a score is made of adds up to what the index ranks them by, under any weights."""

import random
from dataclasses import replace
from uuid import UUID

import pytest
from matching_svc.domain.configuration import ScoringConfiguration
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.scoring import Scoring
from matching_svc.domain.skill_scale import SkillScale
from matching_svc.domain.training import Cohort, Course, after_course, closing_courses
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_contracts.events.matching.scoring_configuration import ScoringWeights
from pathways_taxonomy import starter_taxonomy

TAXONOMY = starter_taxonomy()
SCALE = SkillScale(TAXONOMY)


def any_weights(dice: random.Random) -> ScoringWeights:
    """Credits that fall from step to step, and shares of anything."""
    credit = sorted((dice.randint(0, 100) for _ in range(4)), reverse=True)
    shares = [name for name in ScoringWeights.model_fields if name.endswith("_points")]
    return ScoringWeights.model_validate(
        {
            "credit_hundredths": (max(credit[0], 1), *credit[1:]),
            "optional_skill_hundredths": dice.randint(0, 100),
            "related_hundredths": dice.randint(0, 100),
            **{name: dice.randint(0, 300) for name in shares},
        }
    )


@pytest.mark.parametrize("seed", range(4))
def test_of_thousands_of_pairs_each_explanation_adds_up_to_the_points_of_the_index(seed: int) -> None:
    dice = random.Random(seed)
    weights = scoring().configuration.weights if seed == 0 else any_weights(dice)
    made = Scoring(ScoringConfiguration(1, TAXONOMY.release, weights), SCALE)
    index = SegmentIndex(made)
    people = [random_person(dice, TAXONOMY) for _ in range(40)]
    vacancies = [random_vacancy(dice, TAXONOMY) for _ in range(25)]
    for person in people:
        index.upsert_candidate(person)
    for vacancy in vacancies:
        index.upsert_vacancy(vacancy)
    for person in people:
        for vacancy in vacancies:
            explained = made.explain(person, vacancy)
            of_skills = sum(one.points + sum(each.points for each in one.related) for one in explained.requirements)
            assert of_skills + sum(one.points for one in explained.parts) == explained.points
            assert explained.points == index.score_pair(vacancy.vacancy_id, person.candidate_id)


def test_a_group_that_is_asked_for_as_if_it_were_a_skill_is_proven_by_what_belongs_to_it() -> None:
    dice, made = random.Random(3), scoring()
    index, compared = SegmentIndex(made), 0
    for _ in range(20):
        person, vacancy = random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY)
        groups = sorted({one for skill in person.profile.skills for one in SCALE.path(skill.code)[1:] if one})
        asked = (*vacancy.demand.essential_skills, *groups)
        vacancy = replace(vacancy, demand=vacancy.demand.model_copy(update={"essential_skills": asked}))
        index.upsert_candidate(person)
        index.upsert_vacancy(vacancy)
        points = index.score_pair(vacancy.vacancy_id, person.candidate_id)
        assert points == made.explain(person, vacancy).points
        compared += len(groups)
    assert compared > 20


def test_each_step_of_a_plan_of_courses_is_the_score_of_whoever_has_passed_them() -> None:
    dice = random.Random(7)
    made = scoring()
    steps = 0
    for _ in range(60):
        person, vacancy = random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY)
        courses = [any_course(dice, at, vacancy) for at in range(5)]
        by_id = {course.course_id: course for course in courses}
        after: Person = person
        points = made.explain(person, vacancy).points
        for step in closing_courses(made, person, vacancy, courses):
            after = after_course(after, vacancy, by_id[step.course_id])
            explained = made.explain(after, vacancy)
            assert explained.points == step.points_afterwards >= points
            points, steps = explained.points, steps + 1
    assert steps > 60


def any_course(dice: random.Random, at: int, vacancy: Vacancy) -> Course:
    """A course that teaches some of what is asked for, its cohort in time or not."""
    asked = [*vacancy.demand.essential_skills, *vacancy.demand.optional_skills]
    start = vacancy.demand.start_date
    return Course(
        UUID(int=at),
        frozenset(dice.sample(asked, min(len(asked), dice.randint(0, 3)))),
        hours=dice.randint(1, 200),
        languages=tuple(one for one in vacancy.demand.languages if dice.random() < 0.3),
        cohort=Cohort(UUID(int=at), start, start, seats=8) if dice.random() < 0.5 else None,
        trains_for_it=dice.random() < 0.3,
    )
