"""What is missing for a vacancy, and which courses would close it, best first, with the score after each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_contracts.codes import CEFR_ORDER, Evidence, LanguageSkill
from pathways_contracts.events.candidate.candidate import ProfileSkill

from matching_svc.domain.facts import CEFR_RANK, LANGUAGE_SKILLS, Person, Vacancy
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.scoring import Explanation, Kinship, Scoring

COURSES: Final = 5
WEIGHED: Final = 20
"""Courses that are scored for each step of a plan, of those that close something different."""


@dataclass(frozen=True, slots=True)
class Module:
    """A part of a course that stands for itself."""

    module_id: UUID
    skills: frozenset[str]
    hours: int


@dataclass(frozen=True, slots=True)
class Cohort:
    """A run of a course. `seats` are all it has; how many are taken is training-svc's to know."""

    cohort_id: UUID
    starts_on: date
    ends_on: date
    seats: int


@dataclass(frozen=True, slots=True)
class Course:
    """A published course.

    `languages`: the levels that a learner reaches. `cohort`: the next that ends before the vacancy starts.
    `trains_for_it`: such a cohort is tied to the vacancy, and so leads to the licences that it asks for.
    """

    course_id: UUID
    skills: frozenset[str]
    hours: int
    languages: tuple[LanguageSkill, ...] = ()
    modules: tuple[Module, ...] = ()
    cohort: Cohort | None = None
    trains_for_it: bool = False

    def modules_for(self, skills: frozenset[str]) -> tuple[Module, ...]:
        """The modules that teach any of these skills, in the course's order."""
        return tuple(module for module in self.modules if module.skills & skills)


class GapKind(StrEnum):
    """What can be missing and learnt."""

    SKILL = "skill"
    LANGUAGE = "language"
    LICENCE = "licence"


@dataclass(frozen=True, slots=True)
class Way:
    """A course that closes a gap: the modules that do, and the next cohort in time, if there is one."""

    course_id: UUID
    modules: tuple[Module, ...]
    hours: int
    cohort: Cohort | None


@dataclass(frozen=True, slots=True)
class Missing:
    """An essential requirement that is not held. `points`: what holding it would add to its own credit."""

    kind: GapKind
    code: str
    points: int
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class ClosingCourse:
    """A course of the plan, and how the person stands once it is done after those before it.

    `closes` are essential skills; `verdicts_afterwards` names the rules that are then not simply met.
    """

    course_id: UUID
    closes: tuple[str, ...]
    closes_languages: tuple[str, ...]
    closes_licences: tuple[str, ...]
    modules: tuple[Module, ...]
    hours: int
    cohort: Cohort | None
    points_afterwards: int
    coverage_per_cent_afterwards: int
    verdicts_afterwards: Mapping[Rule, Verdict]


def missing_requirements(
    scoring: Scoring, explanation: Explanation, person: Person, vacancy: Vacancy, courses: Sequence[Course]
) -> tuple[Missing, ...]:
    """Essential skills not held, in the vacancy's order, then languages below the minimum, then licences."""
    full = scoring.configuration.weights.credit_hundredths[0]
    skills = [
        (GapKind.SKILL, one.code, one.weight * full - one.points)
        for one in explanation.requirements
        if one.essential and one.kinship is not Kinship.HELD
    ]
    languages = [(GapKind.LANGUAGE, code, 0) for code in short_languages(person, vacancy)]
    licences = [(GapKind.LICENCE, code, 0) for code in missing_licences(person, vacancy)]
    return tuple(
        Missing(kind, code, points, _ways(kind, code, person, vacancy, courses))
        for kind, code, points in (*skills, *languages, *licences)
    )


def closing_courses(
    scoring: Scoring, person: Person, vacancy: Vacancy, courses: Sequence[Course]
) -> tuple[ClosingCourse, ...]:
    """Greedy by marginal gain: each course closes the most languages and licences, then adds the most points, to
    those before it; courses with a cohort in time come before all others, so that their scores can be reached.

    Of equal ones that with fewer hours, then by id. A skill learnt counts like one that the person states; what a
    test adds to it shows once it is passed.
    """
    plan: list[ClosingCourse] = []
    open_courses = _worth_weighing(person, vacancy, courses)
    standing = _standing(person, vacancy, scoring.explain(person, vacancy))
    while open_courses and len(plan) < COURSES:
        outcomes = []
        for course in open_courses:
            after = after_course(person, vacancy, course)
            explained = scoring.explain(after, vacancy)
            outcomes.append((_standing(after, vacancy, explained), course, after, explained))
        gains = [one for one in outcomes if one[0] < standing]
        if not gains:
            break
        best, course, after, explained = min(
            gains, key=lambda one: (one[1].cohort is None, one[0], one[1].hours, one[1].course_id)
        )
        plan.append(_step(person, vacancy, course, explained))
        person, standing = after, best
        open_courses.remove(course)
    return tuple(plan)


def _worth_weighing(person: Person, vacancy: Vacancy, courses: Sequence[Course]) -> list[Course]:
    """Of courses that close the same the first by cohort in time, hours and id; then those that close most."""
    missing = set(vacancy.demand.essential_skills) - {skill.code for skill in person.profile.skills}
    first: dict[tuple[frozenset[str], ...], Course] = {}
    for course in sorted(courses, key=lambda one: (one.cohort is None, one.hours, one.course_id)):
        closes = (
            course.skills & missing,
            frozenset(code for code in short_languages(person, vacancy) if _reaches(course, code, vacancy)),
            frozenset(_licences_of(course, person, vacancy)),
        )
        if any(closes):
            first.setdefault(closes, course)
    most = sorted(first, key=lambda closes: (first[closes].cohort is None, -sum(map(len, closes))))
    return [first[closes] for closes in most[:WEIGHED]]


def after_course(person: Person, vacancy: Vacancy, course: Course) -> Person:
    """The same person once they have passed a course.

    Who states no languages keeps none stated: that they speak one would be guessed.
    """
    profile = with_skills(person, course.skills).profile
    languages = profile.languages and _raised(profile.languages, course.languages)
    licences = (*profile.licences, *_licences_of(course, person, vacancy))
    profile = profile.model_copy(update={"languages": languages, "licences": licences})
    return Person(person.candidate_id, profile, person.priority)


def with_skills(person: Person, codes: frozenset[str]) -> Person:
    """The same person with these skills too."""
    held = {skill.code for skill in person.profile.skills}
    learnt = tuple(ProfileSkill(code=code, evidence=Evidence.SELF) for code in sorted(codes - held))
    profile = person.profile.model_copy(update={"skills": person.profile.skills + learnt})
    return Person(person.candidate_id, profile, person.priority)


def short_languages(person: Person, vacancy: Vacancy) -> tuple[str, ...]:
    """Languages in which the person is known to be below the minimum in some skill."""
    if not person.profile.languages:
        return ()
    short = {code for (code, skill), level in vacancy.wanted_levels.items() if person.level(code, skill) < level}
    return tuple(sorted(short))


def missing_licences(person: Person, vacancy: Vacancy) -> tuple[str, ...]:
    """Licences asked for and not held."""
    return tuple(sorted(set(vacancy.demand.licences) - set(person.profile.licences)))


def _standing(person: Person, vacancy: Vacancy, explained: Explanation) -> tuple[int, int]:
    """Less is better: languages and licences that are missing, then points."""
    return len(short_languages(person, vacancy)) + len(missing_licences(person, vacancy)), -explained.points


def _step(person: Person, vacancy: Vacancy, course: Course, explained: Explanation) -> ClosingCourse:
    held = {skill.code for skill in person.profile.skills}
    closes = (course.skills & set(vacancy.demand.essential_skills)) - held
    return ClosingCourse(
        course.course_id,
        tuple(sorted(closes)),
        tuple(code for code in short_languages(person, vacancy) if _reaches(course, code, vacancy)),
        _licences_of(course, person, vacancy),
        course.modules_for(frozenset(closes)),
        course.hours,
        course.cohort,
        explained.points,
        explained.coverage_per_cent,
        {one.rule: one.verdict for one in explained.verdicts if one.verdict is not Verdict.MET},
    )


def _ways(kind: GapKind, code: str, person: Person, vacancy: Vacancy, courses: Sequence[Course]) -> tuple[Way, ...]:
    """Courses that close one gap, those with a cohort in time first, then the shorter."""
    closing = [course for course in courses if _closes(course, kind, code, person, vacancy)]
    ordered = sorted(closing, key=lambda one: (one.cohort is None, one.hours, one.course_id))
    only = frozenset({code})
    return tuple(Way(one.course_id, one.modules_for(only), one.hours, one.cohort) for one in ordered[:COURSES])


def _closes(course: Course, kind: GapKind, code: str, person: Person, vacancy: Vacancy) -> bool:
    match kind:
        case GapKind.SKILL:
            return code in course.skills
        case GapKind.LANGUAGE:
            return _reaches(course, code, vacancy)
        case GapKind.LICENCE:
            return code in _licences_of(course, person, vacancy)


def _reaches(course: Course, language: str, vacancy: Vacancy) -> bool:
    """Every level that the vacancy asks for in a language is reached."""
    taught = next((one for one in course.languages if one.language == language), None)
    return taught is not None and all(
        CEFR_RANK[getattr(taught, skill)] >= level
        for (code, skill), level in vacancy.wanted_levels.items()
        if code == language
    )


def _licences_of(course: Course, person: Person, vacancy: Vacancy) -> tuple[str, ...]:
    """The missing licences that a course leads to, by the same words as the rule: a cohort tied to the vacancy."""
    if not (course.trains_for_it and vacancy.demand.train_to_hire):
        return ()
    return missing_licences(person, vacancy)


def _raised(held: Sequence[LanguageSkill], taught: Sequence[LanguageSkill]) -> tuple[LanguageSkill, ...]:
    """Each skill of each language at the higher of two levels."""
    by_language: dict[str, list[LanguageSkill]] = {}
    for one in (*held, *taught):
        by_language.setdefault(one.language, []).append(one)
    return tuple(
        LanguageSkill(
            language=language,
            **{skill: CEFR_ORDER[max(CEFR_RANK[getattr(one, skill)] for one in levels)] for skill in LANGUAGE_SKILLS},
        )
        for language, levels in by_language.items()
    )
