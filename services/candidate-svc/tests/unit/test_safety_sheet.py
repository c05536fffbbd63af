"""Safety sheets: every pathway has one in every language, and nobody passes who has not seen it."""

from dataclasses import replace
from itertools import product

import pytest
from candidate_svc.domain import safety_sheet
from candidate_svc.domain.pathway import pathways
from candidate_svc.domain.safety_sheet import Deciding, Going, SafetyTopic, Showing, languages_read, statements
from pathways_contracts.codes import Cefr, LanguageSkill
from pathways_contracts.events.candidate.pathway import SafetyRating, SafetyRatings
from pathways_contracts.events.candidate.safety_sheet import SafetyDecision

LANGUAGES = {"ara", "eng", "fra", "spa"}
SHOWING = Showing(
    version=2,
    version_in_force=2,
    language="eng",
    languages_read=frozenset({"eng"}),
    interpreted=False,
    by_a_caseworker=False,
)


def test_every_pathway_has_a_sheet_in_every_language() -> None:
    assert set(statements()) == LANGUAGES
    for pathway, language in product(pathways().values(), LANGUAGES):
        for name, topic in pathway.safety_sheet.topics.items():
            words = statements()[language].statements[topic.statement]
            assert len(words) > 20, f"{pathway.code}: {name} in {language}"
            assert topic.source


def test_what_nobody_has_confirmed_is_not_green() -> None:
    with pytest.raises(ValueError, match="green once somebody has confirmed it"):
        SafetyTopic(rating=SafetyRating.GREEN, statement="permanent_on_arrival", source="somewhere")


def test_a_statement_that_is_not_written_is_found_at_the_start() -> None:
    with pytest.raises(ValueError, match="no statement of this name"):
        SafetyTopic(rating=SafetyRating.AMBER, statement="all_is_well", source="somewhere")


def rated(**worse: SafetyRating) -> SafetyRatings:
    green = dict.fromkeys(SafetyRatings.model_fields, SafetyRating.GREEN)
    return SafetyRatings.model_validate({**green, **worse})


@pytest.mark.parametrize("topic", SafetyRatings.model_fields)
def test_the_worst_topic_decides(topic: str) -> None:
    amber, red = rated(**{topic: SafetyRating.AMBER}), rated(**{topic: SafetyRating.RED})
    assert (rated().overall, amber.overall, red.overall) == ("green", "amber", "red")
    assert amber.worse_than(rated())
    assert red.worse_than(amber)
    assert not amber.worse_than(red)
    assert not amber.worse_than(amber)


def test_one_topic_that_got_worse_counts_where_another_got_better() -> None:
    before, after = rated(family=SafetyRating.RED), rated(re_entry=SafetyRating.AMBER)
    assert after.worse_than(before)


def test_the_version_in_force_is_shown() -> None:
    assert safety_sheet.the_sheet_is_the_one_in_force(SHOWING) is None
    violation = safety_sheet.the_sheet_is_the_one_in_force(replace(SHOWING, version=1))
    assert violation is not None
    assert violation.field == "pathway_version"


def test_the_person_reads_it_or_a_caseworker_had_it_interpreted() -> None:
    rule = safety_sheet.the_person_reads_the_sheet
    assert rule(SHOWING) is None
    assert rule(replace(SHOWING, languages_read=frozenset())) is None, "nobody has told what they read"
    tigrinya = replace(SHOWING, languages_read=frozenset({"tir"}))
    assert rule(replace(tigrinya, interpreted=True, by_a_caseworker=True)) is None
    for alone in (tigrinya, replace(tigrinya, interpreted=True), replace(tigrinya, by_a_caseworker=True)):
        violation = rule(alone)
        assert violation is not None
        assert violation.field == "language"


def test_somebody_reads_from_a2() -> None:
    skills = [LanguageSkill(language="eng", reading=Cefr.A1), LanguageSkill(language="fra", reading=Cefr.A2)]
    assert languages_read(skills) == {"fra"}


def test_a_director_decides_on_what_is_red_and_in_force() -> None:
    deciding = Deciding(overall=SafetyRating.RED, version=2, version_in_force=2)
    assert [rule(deciding) for rule in safety_sheet.MAY_BE_DECIDED] == [None, None]
    assert safety_sheet.the_sheet_is_red(replace(deciding, overall=SafetyRating.AMBER)) is not None
    assert safety_sheet.the_person_has_seen_the_sheet_in_force(replace(deciding, version=1)) is not None


GOING = Going("gb_skilled_worker", 2, SafetyRating.RED, acknowledged_version=2, decision=SafetyDecision.AGREED)


@pytest.mark.parametrize("seen", [None, 1, 3])
def test_the_version_in_force_is_acknowledged_before_somebody_goes_by_it(seen: int | None) -> None:
    assert [rule(GOING) for rule in safety_sheet.MAY_GO_BY_IT] == [None, None]
    unseen = replace(GOING, rating=SafetyRating.AMBER, acknowledged_version=seen, decision=None)
    first, second = (rule(unseen) for rule in safety_sheet.MAY_GO_BY_IT)
    assert (first and first.field, second) == ("safety_sheet", None)


@pytest.mark.parametrize("decision", [None, SafetyDecision.NOT_AGREED])
def test_a_red_one_needs_a_directors_yes_to_the_version_in_force(decision: SafetyDecision | None) -> None:
    rule = safety_sheet.a_director_agrees_to_a_red_pathway
    for red in (replace(GOING, decision=decision), replace(GOING, acknowledged_version=1)):
        violation = rule(red)
        assert violation is not None
        assert violation.field == "safety_sheet"
    assert rule(replace(GOING, rating=SafetyRating.AMBER, decision=decision)) is None
