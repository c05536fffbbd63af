"""Points are what they are said to be made of, and go where the field expects them."""

import random
from dataclasses import replace
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
from matching_svc.domain.scoring import (
    Explanation,
    Kinship,
    Part,
    Scoring,
    experience_units,
    points_of_units,
    relevance,
)
from matching_svc.domain.training import Cohort, Course, closing_courses
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_contracts.codes import Evidence
from pathways_contracts.events.candidate.candidate import PoolProfile, ProfileSkill
from pathways_taxonomy import starter_taxonomy

TAXONOMY = starter_taxonomy()
SCORING = scoring()
WITH_RELATED = scoring(related_hundredths=20)
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
@given(seed=st.integers(0, 2**32), scores=st.sampled_from((SCORING, WITH_RELATED)))
def test_the_parts_add_up_to_the_score_exactly(seed: int, scores: Scoring) -> None:
    dice = random.Random(seed)
    explained = scores.explain(random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY))
    of_skills = sum(row.points + sum(one.points for one in row.related) for row in explained.requirements)
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
    related = sum(one.points for row in explained.requirements for one in row.related)
    assert 0 <= explained.points - related <= explained.base * (1000 + most) // 1000
    assert not related or scores is WITH_RELATED


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


def together() -> tuple[str, str, int]:
    """A skill, one that lets it be expected and is no narrower one, and how surely in hundredths."""
    scale = SCORING.scale
    for skill in TAXONOMY.skills:
        for other, rate in scale.related(skill.code):
            if skill.code not in scale.features(other) and rate < 100:
                return skill.code, other, rate
    raise AssertionError("the starter taxonomy has related skills")


def test_a_related_skill_earns_by_how_often_occupations_ask_for_both() -> None:
    wanted, other, rate = together()
    asked_by = {code: {one.occupation for one in TAXONOMY.relations() if one.skill == code} for code in (wanted, other)}
    assert rate == 100 * len(asked_by[wanted] & asked_by[other]) // len(asked_by[other])
    [row] = WITH_RELATED.explain(holding(other), asking(wanted)).requirements
    assert row.kinship is not Kinship.HELD
    assert [(one.code, one.points, one.through) for one in row.related] == [
        (other, row.weight * 20 * rate // 100, other)
    ]
    assert row.points_in_all == row.points + row.related[0].points


def test_related_skills_add_to_one_that_is_held_and_earn_nothing_by_default() -> None:
    wanted, other, _ = together()
    person, asked = holding(wanted, other), asking(wanted)
    [row] = WITH_RELATED.explain(person, asked).requirements
    assert row.kinship is Kinship.HELD
    assert [one.code for one in row.related] == [other]
    [row] = SCORING.explain(person, asked).requirements
    assert row.related == ()


def test_a_narrower_skill_is_the_skill_and_not_related_to_it() -> None:
    scale = SCORING.scale
    for skill in TAXONOMY.skills:
        assert all(skill.code not in scale.itself_and_broader(other) for other, _ in scale.related(skill.code))
    assert scale.related("urn:pathways:skill:of-another-release") == ()


@pytest.mark.parametrize(
    "change", [{"language_points": -1}, {"related_hundredths": -1}, {"credit_hundredths": (100, 20, 30, 0)}]
)
def test_weights_by_which_having_more_could_cost_points_are_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no weight"):
        configuration_in_force(None, "starter-1", DEFAULT_WEIGHTS.model_copy(update=change))


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
    other = DEFAULT_WEIGHTS.model_copy(update={"related_hundredths": 5})
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
    dearer = replace(other, course_id=UUID(int=5), hours=99)
    in_time = replace(other, course_id=UUID(int=6), hours=99, cohort=COHORT)
    assert closing_courses(SCORING, person, vacancy, [dearer, inside, other, large]) == plan, "of the same, the shorter"
    sooner = closing_courses(SCORING, person, vacancy, [dearer, other, in_time])
    assert [one.course_id.int for one in sooner] == [6], "of the same, the one that ends in time"
    learnt = holding(codes[0], *codes[1:6])
    assert plan[-1].points_afterwards == SCORING.explain(learnt, vacancy).points
