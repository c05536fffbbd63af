"""A line as people write it becomes suggestions: most of what they mean, with few that they would not confirm."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from pathways_taxonomy import LONGEST_TEXT, Passage, Suggestions, TaxonomyError, starter_taxonomy
from pathways_taxonomy.search import WHOLE_ALTERNATIVE, WHOLE_PREFERRED
from pathways_taxonomy.suggestions import OF_ONE_PHRASE, WORTH_SUGGESTING

STARTER = starter_taxonomy()
LINES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("cv_lines.toml").read_text("utf-8"))["lines"]
RECALL, CONFIRMED = 0.8, 0.65
"""Floors: of what a person would confirm, the share that is suggested; of what is suggested, the share confirmed."""


def labels(found: Suggestions) -> tuple[set[str], set[str]]:
    return {one.skill.label for one in found.skills}, {one.occupation.label for one in found.occupations}


def words(text: str, those: tuple[Passage, ...]) -> list[str]:
    return [text[one.starts_at : one.ends_at] for one in those]


def counted(lines: list[dict[str, Any]]) -> tuple[int, int, int]:
    """What was meant and suggested, meant, suggested."""
    both = meant = suggested = 0
    for line in lines:
        for found, expected in zip(
            labels(STARTER.suggest(line["text"])), (line["skills"], line["occupations"]), strict=True
        ):
            both += len(found & set(expected))
            meant += len(set(expected))
            suggested += len(found)
    return both, meant, suggested


def test_of_labelled_lines_most_is_found_and_most_that_is_suggested_is_meant() -> None:
    both, meant, suggested = counted(LINES)
    assert both / meant >= RECALL
    assert both / suggested >= CONFIRMED


@pytest.mark.parametrize("language", ["eng", "fra", "spa", "ara"])
def test_no_language_is_left_behind(language: str) -> None:
    lines = [line for line in LINES if line["language"] == language]
    assert len(lines) >= 6
    both, meant, _ = counted(lines)
    assert both / meant >= 0.7


def test_the_labelled_lines_name_concepts_of_the_starter_taxonomy() -> None:
    known = {one.label for one in (*STARTER.skills, *STARTER.occupations)}
    assert {label for line in LINES for label in (*line["skills"], *line["occupations"])} <= known


def test_each_suggestion_names_the_words_that_led_to_it() -> None:
    text = "5 years as a welder and forklift driver, MIG/MAG, some plumbing"
    found = STARTER.suggest(text)
    assert {one.occupation.label: words(text, one.words) for one in found.occupations} == {
        "welder": ["welder", "MIG"],
        "forklift driver": ["forklift driver"],
    }
    by_words = {tuple(words(text, one.words)): one.skill.label for one in found.skills}
    assert by_words[("MIG",)] == "MIG welding"
    assert by_words[("plumbing",)] == "install water and waste pipes"


def test_whoever_says_a_thing_twice_is_suggested_it_once_with_both_places() -> None:
    text = "Welder. I was a welder for years."
    [welder] = STARTER.suggest(text).occupations
    assert words(text, welder.words) == ["welder", "Welder"][::-1]
    assert welder.confidence == WHOLE_PREFERRED


def test_a_whole_label_is_surer_than_a_part_and_the_surest_comes_first() -> None:
    found = STARTER.suggest("drove heavy trucks, plumbing")
    assert [one.confidence for one in found.skills] == sorted((one.confidence for one in found.skills), reverse=True)
    assert found.skills[0].confidence == WHOLE_ALTERNATIVE


def test_a_label_with_small_words_within_it_is_found_as_a_whole() -> None:
    text = "I can help people to go on living at home"
    found = STARTER.suggest(text)
    assert (found.skills[0].skill.label, words(text, found.skills[0].words)) == (
        "help people to go on living at home",
        ["help people to go on living at home"],
    )


def test_a_label_does_not_reach_over_a_comma() -> None:
    together, apart = (STARTER.suggest(text).occupations[0] for text in ("forklift driver", "forklift, driver"))
    assert together.confidence == WHOLE_PREFERRED > WHOLE_ALTERNATIVE > apart.confidence


def test_no_word_is_taken_for_the_beginning_of_another() -> None:
    assert labels(STARTER.suggest("mag")) == ({"MAG welding"}, set()), "not a warehouse, as while somebody types"


@pytest.mark.parametrize(
    "text",
    ["", "  ,;  ", "2014 - 2019", "My name is Sample Person and I live in the city", "qwertz uiop", "+44 20 7946 0000"],
)
def test_what_means_no_work_suggests_nothing(text: str) -> None:
    assert labels(STARTER.suggest(text)) == (set(), set())


def test_low_confidence_is_left_out_and_one_phrase_suggests_a_few_at_most() -> None:
    for line in LINES:
        found = STARTER.suggest(line["text"], 100)
        confidences = [one.confidence for one in found.skills] + [one.confidence for one in found.occupations]
        assert min(confidences) >= WORTH_SUGGESTING
    assert 0 < len(STARTER.suggest("patients", 100).skills) <= OF_ONE_PHRASE


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("لحّام", "welder"),
        ("وسباك", "plumber"),
        ("والنجار", "carpenter"),
        ("الكهربائي", "electrician"),
        ("مُمَرِّضة", "general nurse"),
    ],
)
def test_arabic_is_read_with_its_article_its_and_and_its_marks(written: str, label: str) -> None:
    found = STARTER.suggest(f"عملت {written} لمدة سنوات")
    assert found.language == "ara"
    assert label in labels(found)[1]


def test_the_language_is_told_by_the_words_between_unless_it_is_named() -> None:
    assert STARTER.suggest("Je suis soudeur depuis dix ans").language == "fra"
    assert STARTER.suggest("Soy soldador desde hace diez años").language == "spa"
    assert STARTER.suggest("welder").language == "eng"
    assert STARTER.suggest("welder", language="spa").language == "spa"


@pytest.mark.parametrize(
    ("text", "limit", "language", "field"),
    [("x" * (LONGEST_TEXT + 1), 20, None, "text"), ("welder", 0, None, "limit"), ("welder", 20, "deu", "language")],
)
def test_what_is_out_of_bounds_names_field_rule_and_remedy_and_repeats_nothing(
    text: str, limit: int, language: str | None, field: str
) -> None:
    with pytest.raises(TaxonomyError) as caught:
        STARTER.suggest(text, limit, language)
    assert caught.value.field == field
    assert caught.value.rule
    assert caught.value.remedy
    assert "xxx" not in str(caught.value)
    assert "deu" not in str(caught.value)
