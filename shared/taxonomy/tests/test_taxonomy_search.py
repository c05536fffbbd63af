"""Search understands the user's words: other names, other scripts, beginnings, misspellings."""

from __future__ import annotations

import pytest
from pathways_taxonomy import (
    LONGEST_WORDS,
    MOST_RESULTS,
    Occupation,
    ReuseLevel,
    Skill,
    SkillKind,
    TaxonomyError,
    starter_taxonomy,
)
from pathways_taxonomy.search import LabelIndex, fold

STARTER = starter_taxonomy()


def first_occupation(words: str) -> str:
    return STARTER.search_occupations(words, 1)[0].occupation.label


def first_skill(words: str) -> str:
    return STARTER.search_skills(words, 1)[0].skill.label


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("welder", "welder"),
        ("WELDER", "welder"),
        ("  Bricklayer ", "bricklayer"),
        ("lorry driver", "heavy truck driver"),
        ("driver, lorry", "heavy truck driver"),
        ("infirmiere", "general nurse"),
        ("Électricien", "electrician"),
        ("albañil", "bricklayer"),
        ("albanil", "bricklayer"),
        ("ممرضة", "general nurse"),
        ("ممرضه", "general nurse"),
        ("كهربائي", "electrician"),
        ("plumb", "plumber"),
        ("software devel", "software developer"),
        ("brick layer", "bricklayer"),
        ("webdeveloper", "web developer"),
        ("elektrician", "electrician"),
        ("wleder", "welder"),
        ("care asistant", "care assistant"),
        ("softwre enginer", "software developer"),
    ],
)
def test_an_occupation_is_found_by_the_words_people_use(words: str, label: str) -> None:
    assert first_occupation(words) == label


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("TIG welding", "TIG welding"),
        ("GTAW", "TIG welding"),
        ("C#", "C#"),
        ("take blood presure", "measure pulse, temperature and blood pressure"),
        ("fork lift", "drive a forklift"),
        ("brick laying", "lay bricks"),
        ("premiers secours", "first aid"),
    ],
)
def test_a_skill_is_found_by_the_words_people_use(words: str, label: str) -> None:
    assert first_skill(words) == label


@pytest.mark.parametrize("occupation", STARTER.occupations, ids=lambda each: each.label)
def test_every_name_of_an_occupation_finds_it(occupation: Occupation) -> None:
    for name in (occupation.label, *occupation.alternative_labels):
        hit = next(hit for hit in STARTER.search_occupations(name) if hit.occupation == occupation)
        assert fold(hit.matched_label) == fold(name)
        assert hit.confidence >= 0.97


def test_every_name_survives_two_letters_swapped() -> None:
    missed = []
    for occupation in STARTER.occupations:
        label = occupation.label
        middle = len(label) // 2 - 1
        swapped = label[:middle] + label[middle + 1] + label[middle] + label[middle + 2 :]
        if occupation not in [hit.occupation for hit in STARTER.search_occupations(swapped, 3)]:
            missed.append(swapped)
    assert not missed


class TestConfidence:
    def test_is_one_for_the_preferred_label_and_a_little_less_for_another_name(self) -> None:
        assert STARTER.search_occupations("welder")[0].confidence == 1.0
        assert STARTER.search_occupations("soudeur")[0].confidence == 0.97

    def test_falls_with_every_flaw(self) -> None:
        exact, misspelt = (STARTER.search_occupations(words)[0].confidence for words in ("electrician", "elektrician"))
        assert exact > misspelt > 0.4

    def test_orders_the_results_between_nought_and_one(self) -> None:
        for words in ("operator", "work", "machine", "clean", "patients"):
            hits = STARTER.search_skills(words, 50)
            assert [hit.confidence for hit in hits] == sorted((hit.confidence for hit in hits), reverse=True)
            assert all(0 < hit.confidence <= 1 for hit in hits)


def test_each_concept_is_shown_once_by_its_best_label() -> None:
    hits = STARTER.search_occupations("nurse nursing", 50)
    assert len({hit.occupation.code for hit in hits}) == len(hits)
    assert all(hit.matched_label in (hit.occupation.label, *hit.occupation.alternative_labels) for hit in hits)


def test_the_order_does_not_depend_on_the_order_of_the_data() -> None:
    def found(skills: tuple[Skill, ...]) -> list[tuple[Skill, str, float]]:
        hits = LabelIndex(skills).search("operate machines", 50)
        return [(skills[at], label, confidence) for at, label, confidence in hits]

    assert found(STARTER.skills) == found(STARTER.skills[::-1])


def skills_named(*labels: str) -> tuple[Skill, ...]:
    return tuple(Skill(label, label, "", SkillKind.SKILL, ReuseLevel.CROSS_SECTOR) for label in labels)


class TestWordsThatAreOneOrTwo:
    INDEX = LabelIndex(skills_named("stonemasonry", "iron gate", "gardening", "ironing"))

    def test_two_asked_words_find_the_one_word_label(self) -> None:
        (position, label, confidence), *_ = self.INDEX.search("stone masonry", 5)
        assert (position, label) == (0, "stonemasonry")
        assert confidence > 0.8

    def test_one_asked_word_finds_the_two_word_label(self) -> None:
        (position, label, confidence), *_ = self.INDEX.search("irongate", 5)
        assert (position, label) == (1, "iron gate")
        assert confidence > 0.8


def test_a_preferred_label_comes_before_the_same_label_of_another_concept() -> None:
    own = Skill("b", "plumb bob use", "", SkillKind.SKILL, ReuseLevel.CROSS_SECTOR)
    other = Skill("a", "levelling", "plumb bob use", SkillKind.SKILL, ReuseLevel.CROSS_SECTOR)
    for words in ("plumb bob use", "plumb bob", "plum bob use"):
        first, second = LabelIndex((other, own)).search(words, 5)
        assert (first[0], second[0]) == (1, 0)
        assert first[2] - second[2] == pytest.approx(0.03)


def test_no_more_than_asked_for_is_returned() -> None:
    assert len(STARTER.search_skills("work", 3)) == 3


@pytest.mark.parametrize("words", ["", "   ", "!?", "qqqqzzzz", "\u0301"])
def test_words_that_mean_nothing_find_nothing(words: str) -> None:
    assert STARTER.search_skills(words) == ()


@pytest.mark.parametrize(
    ("words", "limit", "field"),
    [("a" * (LONGEST_WORDS + 1), 1, "words"), ("weld", 0, "limit"), ("weld", MOST_RESULTS + 1, "limit")],
)
def test_bounds_are_kept_by_name(words: str, limit: int, field: str) -> None:
    with pytest.raises(TaxonomyError) as caught:
        STARTER.search_skills(words, limit)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Électricien", "electricien"),
        ("Straße", "strasse"),
        ("Ægir's øl", "aegir s ol"),
        ("C++ / C#", "c++ c#"),
        ("مُمَرِّضة", "ممرضه"),
        ("İstanbul", "istanbul"),
    ],
)
def test_folding_removes_what_people_leave_out(text: str, folded: str) -> None:
    assert fold(text) == folded
