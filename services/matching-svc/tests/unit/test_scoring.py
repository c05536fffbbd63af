"""Points are what they are said to be made of, and go where the field expects them."""

import random
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_svc.domain.configuration import DEFAULT_WEIGHTS, configuration_in_force
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.lists import (
    LARGEST_GAP,
    PROPOSED,
    gap_is_worth_closing,
    order_of,
)
from matching_svc.domain.scoring import Explanation, Kinship, Part, experience_units, points_of_units, relevance
from matching_svc.domain.training import Cohort, Course, closing_courses
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_contracts.codes import Evidence
from pathways_contracts.events.candidate.candidate import PoolProfile, ProfileSkill
from pathways_taxonomy import starter_taxonomy

TAXONOMY = starter_taxonomy()
SCORING = scoring()
COHORT = Cohort(UUID(int=9), date(2026, 3, 1), date(2026, 6, 30), seats=12)


def holding(*codes: str, evidence: Evidence = Evidence.SELF) -> Person:
    return Person(UUID(int=1), PoolProfile(skills=tuple(ProfileSkill(code=code, evidence=evidence) for code in codes)))


def asking(*codes: str, optional: tuple[str, ...] = ()) -> Vacancy:
    vacancy = random_vacancy(random.Random(3), TAXONOMY)
    demand = vacancy.demand.model_copy(update={"essential_skills": codes, "optional_skills": optional})
    return Vacancy(vacancy.vacancy_id, demand)


def part(explained: Explanation, name: Part) -> int:
    return next(one.points for one in explained.parts if one.part is name)


def siblings() -> tuple[str, str]:
    """Two skills under one parent skill."""
    by_parent: dict[str, list[str]] = {}
    for skill in TAXONOMY.skills:
        parent = TAXONOMY.nested_path(skill.code).parent
        if parent is not None:
            by_parent.setdefault(parent, []).append(skill.code)
    first, second = next(children for children in by_parent.values() if len(children) > 1)[:2]
    return first, second


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_the_parts_add_up_to_the_score_exactly(seed: int) -> None:
    dice = random.Random(seed)
    explained = SCORING.explain(random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY))
    of_skills = sum(row.points for row in explained.requirements)
    assert of_skills + sum(row.points for row in explained.parts) == explained.points
    assert all(row.points == row.weight * row.credit_hundredths for row in explained.requirements)
    assert all(row.units <= row.units_maximum or not row.units_maximum for row in explained.parts)
    weights = DEFAULT_WEIGHTS
    most = sum(
        (
            weights.language_points,
            weights.experience_points,
            weights.preference_points,
            weights.evidence_points,
            weights.priority_points,
            weights.presence_points,
        )
    )
    assert 0 <= explained.points <= explained.base * (1000 + most) // 1000


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_the_telescoped_weights_of_a_skill_give_the_credit_of_its_best_step(seed: int) -> None:
    dice = random.Random(seed)
    wanted = dice.choice(TAXONOMY.skills).code
    held = {feature for skill in dice.sample(TAXONOMY.skills, 5) for feature in SCORING.scale.features(skill.code)}
    best = next((credit for feature, _, credit in SCORING.steps(wanted) if feature in held), 0)
    assert sum(credit for feature, credit in SCORING.telescoped(wanted) if feature in held) == best


def test_a_held_skill_earns_all_a_kin_skill_a_fifth_and_a_strange_one_nothing() -> None:
    first, second = siblings()
    asked = asking(first)
    [whole] = SCORING.explain(holding(first), asked).requirements
    [kin] = SCORING.explain(holding(second), asked).requirements
    [nothing] = SCORING.explain(holding(), asked).requirements
    assert (whole.kinship, whole.credit_hundredths, whole.through) == (Kinship.HELD, 100, first)
    assert (kin.kinship, kin.credit_hundredths, kin.through) == (Kinship.PARENT, 20, second)
    assert (nothing.kinship, nothing.points, nothing.through) == (Kinship.NONE, 0, None)


def test_who_holds_the_narrower_skill_holds_the_broader_one() -> None:
    narrower = siblings()[0]
    broader = TAXONOMY.nested_path(narrower).parent
    assert broader is not None
    [found] = SCORING.explain(holding(narrower), asking(broader)).requirements
    assert (found.kinship, found.through) == (Kinship.HELD, narrower)


def test_a_rare_skill_says_more_than_a_common_one() -> None:
    uses: dict[str, int] = {}
    for relation in TAXONOMY.relations():
        uses[relation.skill] = uses.get(relation.skill, 0) + 1
    common, rare = max(uses, key=lambda code: uses[code]), min(uses, key=lambda code: uses[code])
    assert SCORING.scale.weight(rare) > SCORING.scale.weight(common) >= 1
    assert SCORING.scale.weight("urn:pathways:skill:of-another-release") >= SCORING.scale.weight(rare)


def test_an_optional_skill_weighs_less_and_one_named_twice_counts_as_essential() -> None:
    code = siblings()[0]
    essential, optional = asking(code), asking(optional=(code,))
    assert SCORING.required(optional)[0].weight == SCORING.required(essential)[0].weight * 40 // 100
    [both] = SCORING.required(asking(code, optional=(code,)))
    assert both.essential


def test_better_evidence_earns_more_and_the_best_of_two_counts() -> None:
    code = siblings()[0]
    asked = asking(code)
    earned = [part(SCORING.explain(holding(code, evidence=one), asked), Part.EVIDENCE) for one in Evidence]
    assert earned == sorted(earned)
    assert earned[0] == 0
    assert len(set(earned)) == 4


def test_listing_more_skills_never_costs_points() -> None:
    dice = random.Random(5)
    person, vacancy = random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY)
    more = Person(
        person.candidate_id,
        person.profile.model_copy(
            update={"skills": person.profile.skills + tuple(ProfileSkill(code=one.code) for one in TAXONOMY.skills)}
        ),
        person.priority,
    )
    assert SCORING.explain(more, vacancy).points >= SCORING.explain(person, vacancy).points


def test_first_in_line_is_a_stated_part() -> None:
    code = siblings()[0]
    asked, person = asking(code), holding(code)
    first = Person(person.candidate_id, person.profile, priority=True)
    difference = SCORING.explain(first, asked).points - SCORING.explain(person, asked).points
    assert difference == part(SCORING.explain(first, asked), Part.FIRST_IN_LINE) > 0


def test_having_arrived_in_the_country_is_a_stated_part() -> None:
    code = siblings()[0]
    asked, person = asking(code), holding(code)
    here, elsewhere = (
        Person(person.candidate_id, person.profile.model_copy(update={"arrived_in": country}))
        for country in (asked.demand.country, "PT")
    )
    assert asked.demand.country != "PT"
    assert SCORING.explain(elsewhere, asked).points == SCORING.explain(person, asked).points
    difference = SCORING.explain(here, asked).points - SCORING.explain(person, asked).points
    assert difference == part(SCORING.explain(here, asked), Part.IN_THE_COUNTRY) > 0


@pytest.mark.parametrize(
    ("months", "last_year", "expected"),
    [(0, 2026, 0), (1, 0, 1), (1, 2026, 3), (12, 2021, 3), (36, 2020, 3), (60, 2024, 6), (60, 2019, 4)],
)
def test_experience_and_recency_count_in_bands(months: int, last_year: int, expected: int) -> None:
    assert experience_units(months, last_year, start_year=2026) == expected


def test_points_are_whole_and_rounded_down_once() -> None:
    assert points_of_units(1999, 60, 1, 8) == 1999 * 60 // 8000
    assert points_of_units(1000, 60, 0, 0) == 0
    assert relevance(300, 9) == 100 * 300 // 3
    assert relevance(0, 9) == 0


def test_a_vacancy_that_names_no_skill_still_orders_people() -> None:
    explained = SCORING.explain(holding(), asking())
    assert (explained.base, explained.coverage_per_cent) == (1000, 100)


def test_a_configuration_is_new_only_when_it_says_something_new() -> None:
    first = configuration_in_force(None, "starter-1")
    assert first.version == 1
    assert configuration_in_force(first, "starter-1") is first
    assert configuration_in_force(first, "v1.2.0").version == 2
    other = DEFAULT_WEIGHTS.model_copy(update={"language_points": 61})
    assert configuration_in_force(first, "starter-1", other).version == 2


def test_order_is_points_then_priority_then_id() -> None:
    one, two = UUID(int=1), UUID(int=2)
    ordered = [order_of(9, False, two), order_of(8, True, two), order_of(8, False, one), order_of(8, False, two)]
    assert ordered == sorted(ordered)


@pytest.mark.parametrize(
    ("rank", "missing", "trainable", "closed", "expected"),
    [
        (PROPOSED, 2, False, 100, True),
        (PROPOSED, 2, False, 99, False),
        (PROPOSED, LARGEST_GAP, False, 100, True),
        (PROPOSED, LARGEST_GAP + 1, False, 100, False),
        (PROPOSED, 0, False, 100, False),
        (PROPOSED, 0, True, 100, True),
        (PROPOSED - 1, 2, False, 100, False),
        (PROPOSED - 1, 2, True, 100, True),
    ],
)
def test_a_gap_is_worth_closing_where_it_brings_the_person_among_the_proposed(
    rank: int, missing: int, trainable: bool, closed: int, expected: bool
) -> None:
    assert gap_is_worth_closing(rank, missing, trainable, closed, floor=100) is expected


def test_courses_are_chosen_by_what_each_adds_to_those_before_it() -> None:
    occupation = max(TAXONOMY.occupations, key=lambda one: len(TAXONOMY.essential_skills(one.code)))
    codes = [skill.code for skill in TAXONOMY.essential_skills(occupation.code)]
    vacancy, person = asking(*codes), holding(codes[0])
    large = Course(UUID(int=1), frozenset(codes[1:5]), hours=200, cohort=COHORT)
    inside = Course(UUID(int=2), frozenset(codes[1:3]), hours=10)
    other = Course(UUID(int=3), frozenset(codes[5:6]), hours=10)
    strange = Course(UUID(int=4), frozenset({"urn:pathways:skill:unasked"}), hours=1)
    plan = closing_courses(SCORING, person, vacancy, [strange, inside, other, large])
    assert [one.course_id.int for one in plan] == [1, 3], "what the first teaches, the second adds nothing to"
    assert plan[0].closes == tuple(sorted(codes[1:5]))
    assert plan[0].cohort is COHORT
    learnt = holding(codes[0], *codes[1:6])
    assert plan[-1].points_afterwards == SCORING.explain(learnt, vacancy).points
