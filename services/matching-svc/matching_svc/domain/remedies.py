"""What would change a verdict, as data: who does it meets the rule. Nothing is a remedy for a rule that is met."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_contracts.codes import CEFR_ORDER

from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.rules import Rule, RuleVerdict, Verdict
from matching_svc.domain.training import missing_licences


class Action(StrEnum):
    """What can be done about a rule. To state or have checked something is for what is unknown."""

    STATE_DESTINATION = "state_destination"
    ADD_DESTINATION = "add_destination"
    STATE_LICENCE = "state_licence"
    OBTAIN_LICENCE = "obtain_licence"
    STATE_AVAILABILITY = "state_availability"
    COME_EARLIER = "come_earlier"
    CHECK_PROTECTION = "check_protection"
    STATE_LANGUAGE = "state_language"
    RAISE_LANGUAGE = "raise_language"
    STATE_EDUCATION = "state_education"
    RAISE_EDUCATION = "raise_education"
    STATE_EXPERIENCE = "state_experience"
    GAIN_EXPERIENCE = "gain_experience"


@dataclass(frozen=True, slots=True)
class Remedy:
    """One thing to do.

    `code`: the country, licence, pathway, language (ISO 639-3) or occupation (ISCO-08) that it is about. `skill`: of a
    language. `held` and `needed`: a CEFR level, an EQF level or a date. `amount`: days to come earlier, months of work
    more.
    """

    action: Action
    code: str | None = None
    skill: str | None = None
    held: str | None = None
    needed: str | None = None
    amount: int | None = None


def remedies(verdict: RuleVerdict, person: Person, vacancy: Vacancy) -> tuple[Remedy, ...]:
    """All of them together meet the rule; of protection checks on several pathways, one is enough."""
    if verdict.verdict is Verdict.MET:
        return ()
    return _REMEDIES[verdict.rule](person, vacancy)


def _none(_: Person, __: Vacancy) -> tuple[Remedy, ...]:
    return ()


def _destination(person: Person, vacancy: Vacancy) -> tuple[Remedy, ...]:
    action = Action.ADD_DESTINATION if person.profile.destinations else Action.STATE_DESTINATION
    return (Remedy(action, code=vacancy.demand.country),)


def _licence(person: Person, vacancy: Vacancy) -> tuple[Remedy, ...]:
    action = Action.OBTAIN_LICENCE if person.profile.licences else Action.STATE_LICENCE
    return tuple(Remedy(action, code=code) for code in missing_licences(person, vacancy))


def _availability(person: Person, vacancy: Vacancy) -> tuple[Remedy, ...]:
    start, available = vacancy.demand.start_date, person.profile.available_from
    if available is None:
        return (Remedy(Action.STATE_AVAILABILITY, needed=start.isoformat()),)
    days = (available - start).days
    return (Remedy(Action.COME_EARLIER, held=available.isoformat(), needed=start.isoformat(), amount=days),)


def _protection(_: Person, vacancy: Vacancy) -> tuple[Remedy, ...]:
    return tuple(Remedy(Action.CHECK_PROTECTION, code=pathway) for pathway in vacancy.demand.pathways)


def _language(person: Person, vacancy: Vacancy) -> tuple[Remedy, ...]:
    known = bool(person.profile.languages)
    return tuple(
        Remedy(
            Action.RAISE_LANGUAGE if known else Action.STATE_LANGUAGE,
            code=code,
            skill=skill,
            held=CEFR_ORDER[person.level(code, skill)] if known else None,
            needed=CEFR_ORDER[level],
        )
        for (code, skill), level in sorted(vacancy.wanted_levels.items())
        if person.level(code, skill) < level
    )


def _education(person: Person, vacancy: Vacancy) -> tuple[Remedy, ...]:
    held = person.profile.education_level
    return (
        Remedy(
            Action.STATE_EDUCATION if held is None else Action.RAISE_EDUCATION,
            held=None if held is None else str(held),
            needed=str(vacancy.demand.education_minimum),
        ),
    )


def _experience(person: Person, vacancy: Vacancy) -> tuple[Remedy, ...]:
    demand = vacancy.demand
    months = demand.experience_months_minimum - person.months_near(demand.isco)
    action = Action.GAIN_EXPERIENCE if person.profile.experience else Action.STATE_EXPERIENCE
    return (Remedy(action, code=demand.isco, amount=months),)


_REMEDIES: Final[Mapping[Rule, Callable[[Person, Vacancy], tuple[Remedy, ...]]]] = {
    Rule.STANDING: _none,
    Rule.DESTINATION: _destination,
    Rule.LICENCE: _licence,
    Rule.AVAILABILITY: _availability,
    Rule.PROTECTION: _protection,
    Rule.LANGUAGE: _language,
    Rule.EDUCATION: _education,
    Rule.EXPERIENCE: _experience,
}
