"""What is said to change a verdict changes it, and nothing is asked of whoever meets a rule."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matching_svc.domain.facts import CEFR_RANK, LANGUAGE_SKILLS, Person, Vacancy
from matching_svc.domain.remedies import Action, Remedy, remedies
from matching_svc.domain.rules import JUDGES, Rule, Verdict, verdicts
from matching_svc.testing import random_person, random_vacancy
from pathways_contracts.codes import Cefr, LanguageSkill
from pathways_contracts.events.candidate.candidate import DestinationInterest, WorkExperience
from pathways_taxonomy import starter_taxonomy

TAXONOMY = starter_taxonomy()


def pair(seed: int) -> tuple[Person, Vacancy]:
    dice = random.Random(seed)
    return random_person(dice, TAXONOMY), random_vacancy(dice, TAXONOMY)


def who_does(remedy: Remedy, person: Person) -> Person:
    """The same person once they have done what a remedy says."""
    profile = person.profile
    code, needed, amount = remedy.code or "", remedy.needed or "", remedy.amount or 0
    match remedy.action:
        case Action.STATE_DESTINATION | Action.ADD_DESTINATION:
            there = DestinationInterest(country=code, interest=1)
            changes: dict[str, object] = {"destinations": (*profile.destinations, there)}
        case Action.STATE_LICENCE | Action.OBTAIN_LICENCE:
            changes = {"licences": (*profile.licences, code)}
        case Action.STATE_AVAILABILITY | Action.COME_EARLIER:
            changes = {"available_from": date.fromisoformat(needed)}
        case Action.CHECK_PROTECTION:
            changes = {"eligible_pathways": (*profile.eligible_pathways, code)}
        case Action.STATE_LANGUAGE | Action.RAISE_LANGUAGE:
            learnt = LanguageSkill(language=code, **{remedy.skill or "": Cefr(needed)})
            changes = {"languages": (*profile.languages, learnt)}
        case Action.STATE_EDUCATION | Action.RAISE_EDUCATION:
            changes = {"education_level": int(needed)}
        case Action.STATE_EXPERIENCE | Action.GAIN_EXPERIENCE:
            more = WorkExperience(isco=code, months=amount, last_year=2025)
            changes = {"experience": (*profile.experience, more)}
    return Person(person.candidate_id, profile.model_copy(update=changes), person.priority)


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_who_does_what_is_said_meets_the_rule(seed: int) -> None:
    person, vacancy = pair(seed)
    for verdict in verdicts(person, vacancy):
        found = remedies(verdict, person, vacancy)
        if verdict.verdict is Verdict.MET:
            assert found == ()
            continue
        assert found, verdict
        enough = found[:1] if verdict.rule is Rule.PROTECTION else found
        after = person
        for remedy in enough:
            after = who_does(remedy, after)
        assert JUDGES[verdict.rule](after, vacancy).verdict is Verdict.MET


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_what_is_unknown_is_asked_for_and_never_called_a_failure(seed: int) -> None:
    person, vacancy = pair(seed)
    asking = {one for one in Action if one.startswith(("state_", "check_"))}
    for verdict in verdicts(person, vacancy):
        actions = {one.action for one in remedies(verdict, person, vacancy)}
        if verdict.verdict is Verdict.UNKNOWN:
            assert actions <= asking
        elif verdict.verdict is Verdict.NOT_MET:
            assert not actions & asking


def test_a_language_is_told_by_skill_from_the_level_held_to_the_one_asked_for() -> None:
    person, vacancy = pair(1)
    spoken = LanguageSkill(language="eng", listening=Cefr.A2, reading=Cefr.B1, speaking=Cefr.B2, writing=Cefr.NONE)
    asked = LanguageSkill(language="eng", **dict.fromkeys(LANGUAGE_SKILLS, Cefr.B1))
    person = Person(person.candidate_id, person.profile.model_copy(update={"languages": (spoken,)}))
    vacancy = Vacancy(vacancy.vacancy_id, vacancy.demand.model_copy(update={"languages": (asked,)}))
    found = remedies(JUDGES[Rule.LANGUAGE](person, vacancy), person, vacancy)
    assert [(one.action, one.code, one.skill, one.held, one.needed) for one in found] == [
        (Action.RAISE_LANGUAGE, "eng", "listening", "A2", "B1"),
        (Action.RAISE_LANGUAGE, "eng", "writing", "none", "B1"),
    ]
    assert all(CEFR_RANK[Cefr(one.needed or "")] > CEFR_RANK[Cefr(one.held or "")] for one in found)


@pytest.mark.parametrize(("available", "days"), [(date(2026, 10, 11), 40), (date(2026, 9, 2), 1)])
def test_who_comes_too_late_is_told_by_how_many_days(available: date, days: int) -> None:
    person, vacancy = pair(1)
    person = Person(person.candidate_id, person.profile.model_copy(update={"available_from": available}))
    vacancy = Vacancy(vacancy.vacancy_id, vacancy.demand.model_copy(update={"start_date": date(2026, 9, 1)}))
    [found] = remedies(JUDGES[Rule.AVAILABILITY](person, vacancy), person, vacancy)
    assert (found.action, found.amount, found.needed) == (Action.COME_EARLIER, days, "2026-09-01")
