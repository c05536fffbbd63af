"""Hard rules as verdicts with their evidence. Unknown never excludes, and no rule rejects a person."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_contracts.codes import CEFR_ORDER

from matching_svc.domain.facts import LANGUAGE_SKILLS, Person, Vacancy


class Rule(StrEnum):
    """What is asked of a person before skills are compared."""

    STANDING = "standing"
    DESTINATION = "destination"
    LICENCE = "licence"
    AVAILABILITY = "availability"
    PROTECTION = "protection"
    LANGUAGE = "language"
    EDUCATION = "education"
    EXPERIENCE = "experience"


class Verdict(StrEnum):
    """How a rule stands. The order is that of the index: a larger rank is worse."""

    MET = "met"
    UNKNOWN = "unknown"
    TRAINABLE = "trainable"
    NOT_MET = "not_met"


@dataclass(frozen=True, slots=True)
class RuleVerdict:
    """One rule: what was asked (empty where nothing is), what the person has, and how that stands."""

    rule: Rule
    verdict: Verdict
    asked: str
    held: str


Judge = Callable[[Person, Vacancy], RuleVerdict]


def standing(person: Person, _: Vacancy) -> RuleVerdict:
    """Only people who are active and share an anonymised profile are ever here."""
    return RuleVerdict(Rule.STANDING, Verdict.MET, "active, shares anonymised profile", "as asked")


def destination(person: Person, vacancy: Vacancy) -> RuleVerdict:
    """The person would move to the country, or has arrived there."""
    country, stated = vacancy.demand.country, person.profile.destinations
    verdict = Verdict.MET
    if not person.interest_in(country) and not person.is_in(country):
        verdict = Verdict.NOT_MET if stated else Verdict.UNKNOWN
    return RuleVerdict(Rule.DESTINATION, verdict, country, _listed(one.country for one in stated))


def licence(person: Person, vacancy: Vacancy) -> RuleVerdict:
    """Every licence is held. One that a cohort leads to before the start is trainable on train-to-hire vacancies."""
    asked, held = set(vacancy.demand.licences), set(person.profile.licences)
    if asked <= held:
        verdict = Verdict.MET
    elif vacancy.demand.train_to_hire and vacancy.has_cohort:
        verdict = Verdict.TRAINABLE
    else:
        verdict = Verdict.NOT_MET if held else Verdict.UNKNOWN
    return RuleVerdict(Rule.LICENCE, verdict, _listed(asked), _listed(held))


def availability(person: Person, vacancy: Vacancy) -> RuleVerdict:
    """The person can come by the start date."""
    start, available = vacancy.demand.start_date, person.profile.available_from
    verdict = Verdict.UNKNOWN
    if available is not None:
        verdict = Verdict.MET if available <= start else Verdict.NOT_MET
    return RuleVerdict(Rule.AVAILABILITY, verdict, f"by {start}", "" if available is None else str(available))


def protection(person: Person, vacancy: Vacancy) -> RuleVerdict:
    """Where every pathway of the vacancy asks for a protection check, one of them has found the person eligible.

    A check that was not made yet is unknown: the pool is only told of those that opened a pathway.
    """
    open_to_all = set(vacancy.demand.pathways) - vacancy.checked_pathways
    eligible = set(vacancy.demand.pathways) & set(person.profile.eligible_pathways)
    met = not vacancy.demand.pathways or bool(open_to_all) or bool(eligible)
    asked = "" if open_to_all else _listed(vacancy.demand.pathways)
    return RuleVerdict(Rule.PROTECTION, Verdict.MET if met else Verdict.UNKNOWN, asked, _listed(eligible))


def language(person: Person, vacancy: Vacancy) -> RuleVerdict:
    """Every CEFR minimum is reached. Who lists languages lists all of them; one level short is trainable."""
    short = shortfall(person, vacancy)
    if short <= 0:
        verdict = Verdict.MET
    elif not person.profile.languages:
        verdict = Verdict.UNKNOWN
    elif short == 1 and vacancy.demand.train_to_hire:
        verdict = Verdict.TRAINABLE
    else:
        verdict = Verdict.NOT_MET
    wanted = sorted({spoken for spoken, _ in vacancy.wanted_levels})
    asked = "; ".join(
        _levels(one, [vacancy.wanted_levels.get((one, skill), 0) for skill in LANGUAGE_SKILLS]) for one in wanted
    )
    held = "; ".join(_levels(one, [person.level(one, skill) for skill in LANGUAGE_SKILLS]) for one in wanted)
    return RuleVerdict(Rule.LANGUAGE, verdict, asked, held)


def shortfall(person: Person, vacancy: Vacancy) -> int:
    """By how many CEFR levels the person is short where they are shortest; 0 or less when nowhere."""
    return max(
        (level - person.level(spoken, skill) for (spoken, skill), level in vacancy.wanted_levels.items()), default=0
    )


def education(person: Person, vacancy: Vacancy) -> RuleVerdict:
    """The EQF minimum is reached."""
    asked, held = vacancy.demand.education_minimum, person.profile.education_level
    if asked is None or (held is not None and held >= asked):
        verdict = Verdict.MET
    else:
        verdict = Verdict.UNKNOWN if held is None else Verdict.NOT_MET
    return RuleVerdict(Rule.EDUCATION, verdict, _eqf(asked), _eqf(held))


def experience(person: Person, vacancy: Vacancy) -> RuleVerdict:
    """The months asked for were worked in the occupation's ISCO-08 minor group."""
    asked, months = vacancy.demand.experience_months_minimum, person.months_near(vacancy.demand.isco)
    verdict = Verdict.MET
    if months < asked:
        verdict = Verdict.NOT_MET if person.profile.experience else Verdict.UNKNOWN
    return RuleVerdict(Rule.EXPERIENCE, verdict, f"{asked} months" if asked else "", f"{months} months")


JUDGES: Final[Mapping[Rule, Judge]] = {
    Rule.STANDING: standing,
    Rule.DESTINATION: destination,
    Rule.LICENCE: licence,
    Rule.AVAILABILITY: availability,
    Rule.PROTECTION: protection,
    Rule.LANGUAGE: language,
    Rule.EDUCATION: education,
    Rule.EXPERIENCE: experience,
}


def verdicts(person: Person, vacancy: Vacancy) -> tuple[RuleVerdict, ...]:
    """Every rule with its verdict, in the order of `Rule`."""
    return tuple(judge(person, vacancy) for judge in JUDGES.values())


def may_be_proposed(found: tuple[RuleVerdict, ...]) -> bool:
    """Software proposes people of whom no rule is known not to be met; a person may still ask for the others."""
    return all(one.verdict is not Verdict.NOT_MET for one in found)


def _listed(codes: Iterable[str]) -> str:
    return ", ".join(sorted(codes))


def _levels(spoken: str, levels: Iterable[int]) -> str:
    return f"{spoken} " + "/".join(CEFR_ORDER[level] for level in levels)


def _eqf(level: int | None) -> str:
    return "" if level is None else f"EQF {level}"
