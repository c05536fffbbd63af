"""An explanation is told in whole sentences of four languages, from templates alone."""

import random
import re
from dataclasses import replace
from datetime import date
from uuid import UUID

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.remedies import Action, Remedy, remedies
from matching_svc.domain.rules import Rule
from matching_svc.domain.scoring import Kinship
from matching_svc.domain.telling import Facts, Told, tell
from matching_svc.domain.training import Cohort, Course, closing_courses, missing_requirements
from matching_svc.domain.wording import (
    FOLDER,
    POP_ISOLATE,
    SENTENCES,
    Voice,
    Wording,
    fields_of,
    read_wording,
    wording_for,
    wordings,
)
from matching_svc.testing import random_person, random_vacancy, scoring
from pathways_chassis.http.languages import accepted
from pathways_contracts.events.candidate.candidate import ProfileSkill
from pathways_taxonomy import Taxonomy, starter_taxonomy

TAXONOMY = starter_taxonomy()
SCORING = scoring(related_hundredths=20)
LANGUAGES = ("ara", "eng", "fra", "spa")
PLURALS = {
    "ara": {"zero", "one", "two", "few", "many", "other"},
    "eng": {"one", "other"},
    "fra": {"one", "many", "other"},
    "spa": {"one", "many", "other"},
}
COHORT = Cohort(UUID(int=9), date(2026, 3, 1), date(2026, 6, 30), seats=12)


def facts_of(person: Person, vacancy: Vacancy) -> Facts:
    explanation = SCORING.explain(person, vacancy)
    missing = [one.code for one in explanation.requirements if one.kinship is not Kinship.HELD]
    courses = [
        Course(UUID(int=1), frozenset(missing[:2]), hours=1, cohort=COHORT, trains_for_it=True),
        Course(UUID(int=2), frozenset(missing[2:3]), hours=40),
    ]
    return Facts(
        explanation,
        SCORING.configuration.weights.credit_hundredths[0],
        {one.rule: remedies(one, person, vacancy) for one in explanation.verdicts},
        missing_requirements(SCORING, explanation, person, vacancy, courses),
        closing_courses(SCORING, person, vacancy, courses),
    )


def random_facts(seed: int) -> Facts:
    dice = random.Random(seed)
    return facts_of(random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY))


def told(facts: Facts, language: str, voice: Voice) -> Told:
    return tell(facts, voice, wording_for([language]), TAXONOMY)


def words_of(one: Told) -> str:
    return "\n".join(sentence for paragraph in one.paragraphs for sentence in paragraph.sentences)


def digits_of(text: str) -> list[int]:
    """Whole numbers, however the language groups their digits."""
    return [int(re.sub(r"\D", "", found)) for found in re.findall(r"\d[\d.,\u00a0\u202f]*\d|\d", text)]


# --- the files -----------------------------------------------------------------------------------------------


def test_there_are_four_languages_and_each_has_every_sentence_with_the_same_fields() -> None:
    found = {wording.language: wording for wording in wordings().values()}
    assert tuple(sorted(found)) == LANGUAGES
    for wording in found.values():
        assert wording.sentences.keys() == SENTENCES.keys()
        for name, sentence in wording.sentences.items():
            forms = [sentence] if isinstance(sentence, str) else sentence.values()
            assert frozenset().union(*map(fields_of, forms)) == SENTENCES[name], (wording.language, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_counted_has_all_plural_forms_of_its_language(language: str) -> None:
    counted = [one for name, one in wording_for([language]).sentences.items() if "count" in SENTENCES[name]]
    assert len(counted) == 8
    assert all(isinstance(one, dict) and set(one) == PLURALS[language] for one in counted)


def test_every_action_kinship_rule_and_part_has_its_words() -> None:
    for voice in Voice:
        assert all(f"{voice}.remedies.{action}" in SENTENCES for action in Action)
    assert all(f"caseworker.credits.{kinship}" in SENTENCES for kinship in Kinship)
    assert all(f"labels.rules.{rule}" in SENTENCES for rule in Rule)


@pytest.mark.parametrize(
    ("sound", "spoilt"),
    [
        ('may_be_proposed = "', 'may_be_propsed = "'),
        ('coverage_full = "', 'coverage_full = "{percent} '),
        ("{country}", "{region}"),
        ("{count} hours", "some hours"),
        ('one = "A course', 'few = "A course'),
    ],
)
def test_a_file_with_a_sentence_a_field_or_a_form_too_many_or_missing_is_not_loaded(sound: str, spoilt: str) -> None:
    text = (FOLDER / "eng.toml").read_text("utf-8")
    read_wording(text)
    assert sound in text
    with pytest.raises(ValueError, match="eng"):
        read_wording(text.replace(sound, spoilt, 1))


# --- what is told --------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), language=st.sampled_from(LANGUAGES), voice=st.sampled_from(Voice))
def test_everything_is_told_in_whole_sentences(seed: int, language: str, voice: Voice) -> None:
    one = told(random_facts(seed), language, voice)
    assert (one.language, one.voice) == (language, voice)
    assert one.direction == ("rtl" if language == "ara" else "ltr")
    for paragraph in one.paragraphs:
        assert paragraph.heading
        for sentence in paragraph.sentences:
            assert sentence.endswith((".", POP_ISOLATE)), sentence
            assert "{" not in sentence
            assert "None" not in sentence


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), language=st.sampled_from(LANGUAGES))
def test_the_points_that_a_caseworker_is_told_add_up_to_the_score(seed: int, language: str) -> None:
    facts = random_facts(seed)
    by_topic = {one.topic: one.sentences for one in told(facts, language, Voice.CASEWORKER).paragraphs}
    named = [*by_topic.get("essential_skills", ()), *by_topic.get("optional_skills", ()), *by_topic["parts"]]
    wording = wording_for([language])
    explanation = facts.explanation
    of_skills = sorted(explanation.requirements, key=lambda one: not one.essential)
    points = [
        *(points for one in of_skills for points in (one.points, *(each.points for each in one.related))),
        *(one.points for one in explanation.parts if one.units_maximum),
    ]
    assert sum(points) == explanation.points
    for earned, sentence in zip(points, named, strict=True):
        assert wording.number(earned) in sentence
    assert wording.number(facts.explanation.points) in by_topic["summary"][0]


STEMS = {
    "eng": "reject refus fail unfortunate sorry unsuit unqualif disqualif ineligib insufficient lack missing deny "
    "denied cannot unable score points rank",
    "fra": "rejet refus échec échou malheureusement désolé inapte insuffisan manqu impossible score points classement",
    "spa": "rechaz negad denegad fracas lamenta insuficient falta imposible puntos puntuación clasificación",
    "ara": "رفض مرفوض فشل للأسف نأسف ناقص ينقص متأخر نقاط نقطة",
}
PHRASES = {
    "eng": ("not met", "short of", "too late", "other candidates", "better than"),
    "fra": ("non rempli", "trop tard", "autres candidats"),
    "spa": ("no cumple", "demasiado tarde", "otros candidatos"),
    "ara": ("غير مؤهل", "لا يكفي", "غير مستوفاة", "مرشحين آخرين"),
}
"""Beginnings of words, and words together, of a rejection, and of what is not a person's: points, ranks, others."""


def refusing(language: str, text: str) -> list[str]:
    """What in a text reads as a rejection."""
    words = [word.removeprefix("ال") for word in re.findall(r"\w+", text.lower())]
    stems = [stem for stem in STEMS[language].split() if any(word.startswith(stem) for word in words)]
    return stems + [phrase for phrase in PHRASES[language] if phrase in text.lower()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_for_a_person_reads_as_a_rejection(language: str) -> None:
    for name, sentence in wording_for([language]).sentences.items():
        if name.startswith("person."):
            forms = [sentence] if isinstance(sentence, str) else sentence.values()
            assert [refusing(language, form) for form in forms] == [[]] * len(forms), name


def test_the_search_for_rejections_bites() -> None:
    assert refusing("eng", "Unfortunately your level is not met.") == ["unfortunate", "not met"]
    assert refusing("fra", "Votre niveau est insuffisant.") == ["insuffisan"]
    assert refusing("spa", "Su solicitud fue rechazada.") == ["rechaz"]
    assert refusing("ara", "للأسف طلبك مرفوض.") == ["مرفوض", "للأسف"]


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), language=st.sampled_from(LANGUAGES))
def test_a_person_reads_no_points_no_weights_and_no_codes(seed: int, language: str) -> None:
    facts = random_facts(seed)
    text = words_of(told(facts, language, Voice.PERSON))
    assert "http" not in text
    assert "urn:" not in text
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}", text)
    few = {*range(101), *range(2018, 2031)}
    allowed = few | {one.amount for those in facts.remedies.values() for one in those if one.amount is not None}
    assert set(digits_of(text)) <= allowed, "hours, days, months, years, levels and per cent alone"


def test_a_person_reads_their_coverage_what_they_hold_and_what_would_help() -> None:
    dice = random.Random(4)
    vacancy = random_vacancy(dice, TAXONOMY)
    first, second = TAXONOMY.skills[0], TAXONOMY.skills[200]
    demand = vacancy.demand.model_copy(
        update={
            "essential_skills": (first.code, second.code),
            "optional_skills": (),
            "start_date": date(2026, 9, 1),
            "train_to_hire": False,
        }
    )
    person = random_person(dice, TAXONOMY)
    profile = person.profile.model_copy(
        update={
            "skills": tuple(one.model_copy(update={"code": first.code}) for one in person.profile.skills[:1]),
            "available_from": date(2026, 9, 3),
        }
    )
    facts = facts_of(Person(person.candidate_id, profile), Vacancy(vacancy.vacancy_id, demand))
    english = words_of(told(facts, "eng", Voice.PERSON))
    assert "You have 50% of the essential skills for this vacancy." in english
    assert first.label in english
    assert f"It would help to learn: {second.label}." in english
    assert "it would help if you could come 2 days earlier" in english
    assert "A course of 1 hour teaches:" in english
    assert "The next one runs from 1 March 2026 to 30 June 2026." in english
    assert "With it you would have 100% of the essential skills." in english
    assert "50\u00a0%" in words_of(told(facts, "fra", Voice.PERSON))
    assert "del 1 de marzo de 2026 al 30 de junio de 2026" in words_of(told(facts, "spa", Voice.PERSON))
    assert "بيومين" in words_of(told(facts, "ara", Voice.PERSON)), "two days have a form of their own"


def test_who_holds_nothing_of_what_is_asked_for_is_not_told_a_share_of_nothing() -> None:
    dice = random.Random(4)
    person, vacancy = random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY)
    nobody = Person(person.candidate_id, person.profile.model_copy(update={"skills": ()}))
    asked = (TAXONOMY.skills[0].code, TAXONOMY.skills[200].code)
    vacancy = Vacancy(vacancy.vacancy_id, vacancy.demand.model_copy(update={"essential_skills": asked}))
    text = words_of(told(facts_of(nobody, vacancy), "eng", Voice.PERSON))
    assert "Your profile does not name any of the essential skills for this vacancy yet." in text
    assert not re.search(r"\b0%", text)
    assert "close to" not in text


def test_what_the_vacancy_does_not_ask_for_is_no_strength() -> None:
    dice = random.Random(4)
    person, vacancy = random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY)
    nothing = {"licences": (), "languages": (), "education_minimum": None, "experience_months_minimum": 0}
    demand = vacancy.demand.model_copy(update={**nothing, "pathways": (), "start_date": date(2026, 9, 1)})
    profile = person.profile.model_copy(update={"available_from": date(2026, 8, 1), "arrived_in": demand.country})
    facts = facts_of(Person(person.candidate_id, profile), Vacancy(vacancy.vacancy_id, demand))
    text = words_of(told(facts, "eng", Voice.PERSON))
    assert "As the vacancy asks: destination and availability." in text


def test_a_person_is_told_of_no_skill_that_has_no_name() -> None:
    gone = "http://data.europa.eu/esco/skill/of-another-release"
    dice = random.Random(4)
    person, vacancy = random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY)
    nobody = Person(person.candidate_id, person.profile.model_copy(update={"skills": ()}))
    asked = (gone, TAXONOMY.skills[200].code)
    both = facts_of(nobody, Vacancy(vacancy.vacancy_id, vacancy.demand.model_copy(update={"essential_skills": asked})))
    text = words_of(told(both, "eng", Voice.PERSON))
    assert "http" not in text
    assert f"It would help to learn: {TAXONOMY.skills[200].label}." in text
    assert gone in words_of(told(both, "eng", Voice.CASEWORKER))
    demand = vacancy.demand.model_copy(update={"essential_skills": (gone,), "licences": ()})
    alone = words_of(told(facts_of(nobody, Vacancy(vacancy.vacancy_id, demand)), "eng", Voice.PERSON))
    assert not re.search(r"http|: \.|to learn|teaches", alone)


def test_a_kin_skill_that_earns_nothing_is_not_told_of() -> None:
    group = TAXONOMY.nested_path(TAXONOMY.skills[0].code)
    kin = next(
        one.code
        for one in TAXONOMY.skills
        if (path := TAXONOMY.nested_path(one.code)).level_two == group.level_two and path.leaf_group != group.leaf_group
    )
    dice = random.Random(4)
    person, vacancy = random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY)
    held = (ProfileSkill(code=kin),)
    person = Person(person.candidate_id, person.profile.model_copy(update={"skills": held}))
    demand = vacancy.demand.model_copy(update={"essential_skills": (TAXONOMY.skills[0].code,), "optional_skills": ()})
    facts = facts_of(person, Vacancy(vacancy.vacancy_id, demand))
    assert facts.explanation.requirements[0].kinship is Kinship.LEVEL_TWO
    assert "nothing near it is held" in words_of(told(facts, "eng", Voice.CASEWORKER))
    assert "close to" not in words_of(told(facts, "eng", Voice.PERSON))


@pytest.mark.parametrize(
    ("count", "form"), [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (11, "many"), (100, "other"), (103, "few")]
)
def test_arabic_chooses_among_six_forms(count: int, form: str) -> None:
    wording = wording_for(["ara"])
    sentence = wording.sentences["caseworker.remedies.gain_experience"]
    assert not isinstance(sentence, str)
    filled = sentence[form].format(count=f"\u2068{wording.number(count)}\u2069")
    assert wording.say("caseworker.remedies.gain_experience", count) == filled


def test_a_skill_is_named_with_its_code_where_the_release_has_no_label_in_the_language() -> None:
    facts = random_facts(11)
    code = facts.explanation.requirements[0].code
    label = TAXONOMY.skill(code).label
    english_alone = Taxonomy(msgspec.structs.replace(TAXONOMY.content, translations=()))
    assert code not in words_of(told(facts, "eng", Voice.CASEWORKER))
    assert f"{label} ({code})" in words_of(tell(facts, Voice.CASEWORKER, wording_for(["fra"]), english_alone))
    assert code not in words_of(tell(facts, Voice.PERSON, wording_for(["fra"]), english_alone))
    french = TAXONOMY.skill_label(code, "fr")
    assert french is not None
    assert f"{french}\u00a0: " in words_of(told(facts, "fra", Voice.CASEWORKER))


def test_skills_of_a_language_that_are_alike_are_told_in_one_sentence() -> None:
    facts = random_facts(11)
    raised = tuple(
        Remedy(Action.RAISE_LANGUAGE, code="deu", skill=skill, held=held, needed="B1")
        for skill, held in (("listening", "A2"), ("reading", "A2"), ("writing", "none"))
    )
    text = words_of(told(replace(facts, remedies={Rule.LANGUAGE: raised}), "eng", Voice.CASEWORKER))
    assert "Raise German (listening and reading) from A2 to B1." in text
    assert "Learn German (writing) up to B1." in text


# --- in which language ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("fr-CA,fr;q=0.9,en;q=0.8", "fra"),
        ("de, es;q=0.5", "spa"),
        ("en;q=0.1, ar-SY", "ara"),
        ("fr;q=0, es;q=0.1", "spa"),
        ("apc", "ara"),
        ("*", "eng"),
        ("", "eng"),
        ("fr;q=high;;,=", "eng"),
    ],
)
def test_the_language_is_the_most_wanted_that_there_are_sentences_in(header: str, expected: str) -> None:
    wording: Wording = wording_for(accepted(header))
    assert wording.language == expected
