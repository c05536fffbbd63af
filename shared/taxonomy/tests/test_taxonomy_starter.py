"""The starter taxonomy is enough for a fresh machine: occupations with their skills, in people's words."""

from __future__ import annotations

import pytest
from pathways_taxonomy import Occupation, Skill, TaxonomyError, UnknownCode, open_taxonomy, starter_taxonomy
from pathways_taxonomy.model import ATTRIBUTION

STARTER = starter_taxonomy()


def occupation(label: str) -> Occupation:
    return next(each for each in STARTER.occupations if each.label == label)


def test_no_path_opens_the_starter() -> None:
    assert open_taxonomy() is STARTER
    assert STARTER.release == "starter-1"
    assert STARTER.attribution == ATTRIBUTION


def test_the_attribution_is_the_one_that_the_commission_asks_for() -> None:
    assert ATTRIBUTION == "This service uses the ESCO classification of the European Commission."


@pytest.mark.parametrize("each", STARTER.occupations, ids=lambda each: each.label)
class TestEveryOccupation:
    def test_proposes_a_handful_of_essential_skills(self, each: Occupation) -> None:
        essential = STARTER.essential_skills(each.code)
        optional = STARTER.optional_skills(each.code)
        assert 6 <= len(essential) <= 14
        assert optional
        assert not set(essential) & set(optional)

    def test_stands_in_its_isco_groups(self, each: Occupation) -> None:
        assert len(each.isco) == 4
        assert all(each.isco[:digits] in STARTER.isco_groups for digits in (1, 2, 3, 4))
        assert each in STARTER.occupations_by_isco(each.isco)

    def test_is_described_and_known_by_other_names(self, each: Occupation) -> None:
        assert each.description.endswith(".")
        assert len(each.alternative_labels) >= 2

    def test_has_a_code_that_outlives_the_starter(self, each: Occupation) -> None:
        assert each.uri == each.code
        assert each.esco_uri == each.code or each.code.startswith("urn:pathways:occupation:")


def test_every_skill_has_a_leaf_group_and_a_level_two() -> None:
    for skill in STARTER.skills:
        _, leaf, level_two = STARTER.nested_path(skill.code)
        assert leaf is not None
        assert level_two is not None
        assert STARTER.skill_group(leaf).level == 3
        assert STARTER.skill_group(level_two).level == 2
        assert {each.code for each in map(STARTER.concept, STARTER.ancestors(skill.code))} >= {leaf, level_two}


def test_labels_are_unique() -> None:
    for concepts in (STARTER.skills, STARTER.occupations):
        assert len({each.label for each in concepts}) == len(concepts)


def test_skills_are_shared_where_work_is_shared() -> None:
    def essential(label: str) -> set[Skill]:
        return set(STARTER.essential_skills(occupation(label).code))

    assert essential("bricklayer") & essential("plasterer")
    assert essential("general nurse") & essential("care assistant")


def test_relations_agree_with_the_lookups() -> None:
    asked = {each.code: set[str]() for each in STARTER.occupations}
    for relation in STARTER.relations():
        if relation.essential:
            asked[relation.occupation].add(relation.skill)
    for code, skills in asked.items():
        assert skills == {skill.code for skill in STARTER.essential_skills(code)}
    assert sum(1 for _ in STARTER.relations()) == STARTER.counts.relations


@pytest.mark.parametrize("field", ["skill", "occupation", "skill_group"])
def test_an_unknown_code_names_field_rule_and_remedy(field: str) -> None:
    with pytest.raises(UnknownCode) as caught:
        getattr(STARTER, field)("urn:no:such")
    assert caught.value.field == field
    assert "'urn:no:such' must be in Pathways starter taxonomy starter-1" in caught.value.rule
    assert caught.value.remedy
    assert isinstance(caught.value, TaxonomyError)


def test_an_unknown_occupation_proposes_nothing_but_says_so() -> None:
    with pytest.raises(UnknownCode):
        STARTER.essential_skills("urn:no:such")
