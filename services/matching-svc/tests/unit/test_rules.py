"""Each hard rule by itself: met, not met, unknown, trainable."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from matching_svc.domain import rules
from matching_svc.domain.facts import Demand, Person, Vacancy
from matching_svc.domain.rules import JUDGES, Rule, RuleVerdict, Verdict, may_be_proposed, verdicts
from pathways_contracts.codes import Cefr, LanguageSkill, VacancyKind
from pathways_contracts.events.candidate.candidate import DestinationInterest, PoolProfile, WorkExperience

MET, NOT_MET, UNKNOWN, TRAINABLE = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.TRAINABLE


def person(**changes: Any) -> Person:
    return Person(UUID(int=1), PoolProfile(skills=()).model_copy(update=changes))


def vacancy(*, checked: frozenset[str] = frozenset(), has_cohort: bool = False, **changes: Any) -> Vacancy:
    demand = Demand(
        kind=VacancyKind.JOB,
        occupation="urn:pathways:occupation:any",
        isco="2221",
        country="GB",
        essential_skills=(),
        start_date=date(2026, 9, 1),
        pathways=("gb_skilled_worker",),
    )
    return Vacancy(UUID(int=2), demand.model_copy(update=changes), checked, has_cohort)


def english(level: Cefr, **changes: Cefr) -> LanguageSkill:
    same = dict.fromkeys(("listening", "reading", "speaking", "writing"), level)
    return LanguageSkill(language="eng", **{**same, **changes})


def found(rule: Rule, someone: Person, wanted: Vacancy) -> RuleVerdict:
    verdict = JUDGES[rule](someone, wanted)
    assert verdict.rule is rule
    return verdict


def test_everybody_here_is_active_and_shares_a_profile() -> None:
    assert found(Rule.STANDING, person(), vacancy()).verdict is MET


@pytest.mark.parametrize(("countries", "expected"), [((), UNKNOWN), (("GB",), MET), (("AU", "DE"), NOT_MET)])
def test_destination(countries: tuple[str, ...], expected: Verdict) -> None:
    wishes = tuple(DestinationInterest(country=country, interest=1) for country in countries)
    verdict = found(Rule.DESTINATION, person(destinations=wishes), vacancy())
    assert (verdict.verdict, verdict.asked, verdict.held) == (expected, "GB", ", ".join(countries))


@pytest.mark.parametrize(("country", "expected"), [("GB", MET), ("PT", NOT_MET), (None, NOT_MET)])
def test_who_has_arrived_in_the_country_need_not_have_wished_for_it(country: str | None, expected: Verdict) -> None:
    elsewhere = (DestinationInterest(country="AU", interest=3),)
    someone = person(destinations=elsewhere, arrived_in=country)
    assert found(Rule.DESTINATION, someone, vacancy()).verdict is expected


@pytest.mark.parametrize(
    ("held", "train_to_hire", "has_cohort", "expected"),
    [
        (("nursing", "driving"), False, False, MET),
        (("driving",), False, False, NOT_MET),
        ((), False, False, UNKNOWN),
        (("driving",), True, False, NOT_MET),
        (("driving",), False, True, NOT_MET),
        (("driving",), True, True, TRAINABLE),
        ((), True, True, TRAINABLE),
    ],
)
def test_licence(held: tuple[str, ...], train_to_hire: bool, has_cohort: bool, expected: Verdict) -> None:
    wanted = vacancy(licences=("nursing",), train_to_hire=train_to_hire, has_cohort=has_cohort)
    assert found(Rule.LICENCE, person(licences=held), wanted).verdict is expected
    assert found(Rule.LICENCE, person(licences=held), vacancy()).verdict is MET, "where none is asked for"


@pytest.mark.parametrize(
    ("available", "expected"),
    [(None, UNKNOWN), (date(2026, 9, 1), MET), (date(2026, 9, 2), NOT_MET), (date(2020, 1, 1), MET)],
)
def test_availability(available: date | None, expected: Verdict) -> None:
    assert found(Rule.AVAILABILITY, person(available_from=available), vacancy()).verdict is expected


@pytest.mark.parametrize(
    ("pathways", "checked", "eligible", "expected"),
    [
        (("gb_one",), (), (), MET),
        (("gb_one",), ("gb_one",), (), UNKNOWN),
        (("gb_one",), ("gb_one",), ("gb_one",), MET),
        (("gb_one",), ("gb_one",), ("au_two",), UNKNOWN),
        (("gb_one", "au_two"), ("gb_one",), (), MET),
        (("gb_one", "au_two"), ("gb_one", "au_two"), ("au_two",), MET),
        ((), (), (), MET),
    ],
)
def test_protection(
    pathways: tuple[str, ...], checked: tuple[str, ...], eligible: tuple[str, ...], expected: Verdict
) -> None:
    wanted = vacancy(pathways=pathways, checked=frozenset(checked))
    assert found(Rule.PROTECTION, person(eligible_pathways=eligible), wanted).verdict is expected


@pytest.mark.parametrize(
    ("spoken", "train_to_hire", "expected"),
    [
        ((), False, UNKNOWN),
        ((), True, UNKNOWN),
        ((english(Cefr.B2),), False, MET),
        ((english(Cefr.C1),), False, MET),
        ((english(Cefr.B2, writing=Cefr.B1),), False, NOT_MET),
        ((english(Cefr.B2, writing=Cefr.B1),), True, TRAINABLE),
        ((english(Cefr.B2, writing=Cefr.A2),), True, NOT_MET),
        ((LanguageSkill(language="ara", speaking=Cefr.C2),), False, NOT_MET),
    ],
)
def test_language(spoken: tuple[LanguageSkill, ...], train_to_hire: bool, expected: Verdict) -> None:
    wanted = vacancy(languages=(english(Cefr.B2),), train_to_hire=train_to_hire)
    verdict = found(Rule.LANGUAGE, person(languages=spoken), wanted)
    assert (verdict.verdict, verdict.asked) == (expected, "eng B2/B2/B2/B2")
    assert found(Rule.LANGUAGE, person(languages=spoken), vacancy()).verdict is MET, "where none is asked for"


@pytest.mark.parametrize(("held", "expected"), [(None, UNKNOWN), (3, NOT_MET), (4, MET), (6, MET)])
def test_education(held: int | None, expected: Verdict) -> None:
    someone = person(education_level=held)
    assert found(Rule.EDUCATION, someone, vacancy(education_minimum=4)).verdict is expected
    assert found(Rule.EDUCATION, someone, vacancy()).verdict is MET, "where none is asked for"


@pytest.mark.parametrize(
    ("worked", "expected"),
    [((), UNKNOWN), ((("2221", 24),), MET), ((("2221", 20), ("2222", 4)), MET), ((("2211", 90),), NOT_MET)],
)
def test_experience_counts_within_the_minor_group(worked: tuple[tuple[str, int], ...], expected: Verdict) -> None:
    experience = tuple(WorkExperience(isco=isco, months=months) for isco, months in worked)
    someone = person(experience=experience)
    assert found(Rule.EXPERIENCE, someone, vacancy(experience_months_minimum=24)).verdict is expected
    assert found(Rule.EXPERIENCE, someone, vacancy()).verdict is MET, "where none is asked for"


def test_every_rule_is_judged_and_only_not_met_keeps_software_from_proposing() -> None:
    judged = verdicts(person(), vacancy())
    assert [one.rule for one in judged] == list(Rule)
    assert may_be_proposed(judged), "what is unknown excludes nobody"
    for verdict in Verdict:
        one = replace(judged[1], verdict=verdict)
        assert may_be_proposed((judged[0], one)) is (verdict is not NOT_MET)


def test_a_minimum_named_twice_counts_as_the_higher() -> None:
    wanted = vacancy(languages=(english(Cefr.B1), english(Cefr.B2)))
    assert rules.shortfall(person(languages=(english(Cefr.B1),)), wanted) == 1
