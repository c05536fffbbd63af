"""The score of a person for a vacancy in whole points, as the decomposition that it is."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_contracts.codes import Evidence

from matching_svc.domain.configuration import ScoringConfiguration
from matching_svc.domain.facts import Person, Vacancy
from matching_svc.domain.rules import RuleVerdict, may_be_proposed, verdicts
from matching_svc.domain.skill_scale import SkillScale

EXPERIENCE_BANDS: Final = (1, 12, 36, 60)
"""Months from which a band begins; below the first there is none."""
RECENCY_BANDS: Final = (2, 5)
"""Years between the last such work and the start date, within which it is recent or fairly recent."""
EXPERIENCE_UNITS: Final = len(EXPERIENCE_BANDS) + len(RECENCY_BANDS)
SURPLUS_LEVELS: Final = 2
"""CEFR levels above the minimum that count, per language skill."""
INTEREST_UNITS: Final = 3
EVIDENCE_UNITS: Final = len(Evidence) - 1
EVIDENCE_RANK: Final[Mapping[Evidence, int]] = {evidence: rank for rank, evidence in enumerate(Evidence)}
LEAST_BASE: Final = 1_000
"""What a vacancy's skills are taken to be worth when it names none, so that the other parts still order people."""
THOUSAND: Final = 1_000
RELEVANCE_SCALE: Final = 100


class Kinship(StrEnum):
    """Through what a required skill earns its credit. The order is that of `credit_hundredths`."""

    HELD = "held"
    PARENT = "parent"
    LEAF_GROUP = "leaf_group"
    LEVEL_TWO = "level_two"
    NONE = "none"


class Part(StrEnum):
    """What counts beside skills."""

    LANGUAGE_SURPLUS = "language_surplus"
    EXPERIENCE = "experience"
    DESTINATION_PREFERENCE = "destination_preference"
    EVIDENCE = "evidence"
    FIRST_IN_LINE = "first_in_line"
    IN_THE_COUNTRY = "in_the_country"


@dataclass(frozen=True, slots=True)
class RequiredSkill:
    """A skill that a vacancy asks for, with its weight in a configuration."""

    code: str
    essential: bool
    weight: int


@dataclass(frozen=True, slots=True)
class RelatedCredit:
    """What a held skill earned for one that is asked for, because occupations mostly ask for both.

    `code` is the related skill, `through` the held one that stands for it: itself, or a narrower one.
    """

    code: str
    points: int
    through: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class RequirementCredit:
    """What one required skill earned: `points` = weight * credit. `through` is the held skill that earned it.

    What related skills earned for it comes in addition, each for itself.
    """

    code: str
    essential: bool
    weight: int
    kinship: Kinship
    credit_hundredths: int
    points: int
    through: str | None
    evidence: Evidence | None
    related: tuple[RelatedCredit, ...] = ()

    @property
    def points_in_all(self) -> int:
        """With those of related skills."""
        return self.points + sum(one.points for one in self.related)


@dataclass(frozen=True, slots=True)
class PartPoints:
    """What one part earned: `points` = base * points_per_thousand * units / (1000 * units_maximum), rounded down."""

    part: Part
    units: int
    units_maximum: int
    points_per_thousand: int
    points: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """A score taken apart. `points` is the sum of the requirements' points, those of related skills among them,
    and the parts' points, exactly.

    `base`: points of the vacancy's skills if all were held. `relevance`: 100 * points / base^0.5, which orders
    vacancies for one person. `coverage_per_cent`: share of the essential skills that the person holds.
    """

    configuration_version: int
    points: int
    base: int
    relevance: int
    coverage_per_cent: int
    requirements: tuple[RequirementCredit, ...]
    parts: tuple[PartPoints, ...]
    verdicts: tuple[RuleVerdict, ...]

    @property
    def may_be_proposed(self) -> bool:
        """No rule is known not to be met."""
        return may_be_proposed(self.verdicts)


def relevance(points: int, base: int) -> int:
    """100 * points / base^0.5, rounded down: large vacancies do not win by their size alone."""
    return math.isqrt(RELEVANCE_SCALE**2 * points * points // base)


def points_of_units(base: int, points_per_thousand: int, units: int, units_maximum: int) -> int:
    """A part's points: a share of the vacancy's base, rounded down once."""
    return base * points_per_thousand * units // (THOUSAND * units_maximum) if units_maximum else 0


def experience_units(months: int, last_year: int, start_year: int) -> int:
    """Bands of months and of recency; without experience there is no recency."""
    band = sum(months >= begins for begins in EXPERIENCE_BANDS)
    if not band or not last_year:
        return band
    return band + sum(start_year - last_year <= years for years in RECENCY_BANDS)


@dataclass(frozen=True)
class Scoring:
    """A configuration with the scale of its taxonomy release."""

    configuration: ScoringConfiguration
    scale: SkillScale

    def required(self, vacancy: Vacancy) -> tuple[RequiredSkill, ...]:
        """Every skill asked for, once; essential where it is named as both. Optional ones weigh less."""
        demand = vacancy.demand
        share = self.configuration.weights.optional_skill_hundredths
        essential = dict.fromkeys(demand.essential_skills, True)
        optional = {code: False for code in demand.optional_skills if code not in essential}
        return tuple(
            RequiredSkill(code, is_essential, self._weight(code, 100 if is_essential else share))
            for code, is_essential in (essential | optional).items()
        )

    def _weight(self, code: str, share_hundredths: int) -> int:
        return self.scale.weight(code) * share_hundredths // 100

    def base(self, required: Sequence[RequiredSkill]) -> int:
        """Points of these skills if all were held."""
        full = self.configuration.weights.credit_hundredths[0]
        return max(full * sum(one.weight for one in required), LEAST_BASE)

    def steps(self, code: str) -> tuple[tuple[str, Kinship, int], ...]:
        """Where a skill finds credit, best first: the feature, the kinship it means, the credit in hundredths."""
        ladder: dict[str, tuple[Kinship, int]] = {}
        rungs = (code, *self.scale.path(code))
        for feature, kinship, credit in zip(rungs, Kinship, self.configuration.weights.credit_hundredths, strict=False):
            if feature is not None:
                ladder.setdefault(feature, (kinship, credit))
        return tuple((feature, kinship, credit) for feature, (kinship, credit) in ladder.items())

    def telescoped(self, code: str) -> tuple[tuple[str, int], ...]:
        """The same credit as weights of features: each step adds what it is worth more than the next."""
        steps = self.steps(code)
        after = [*(credit for _, _, credit in steps[1:]), 0]
        return tuple((feature, credit - less) for (feature, _, credit), less in zip(steps, after, strict=True))

    def related(self, required: RequiredSkill) -> tuple[tuple[str, int], ...]:
        """Skills that earn for a required one by relatedness, and the points of each: linear, so that they add up."""
        share = self.configuration.weights.related_hundredths
        if not share:
            return ()
        each = ((code, required.weight * share * rate // 100) for code, rate in self.scale.related(required.code))
        return tuple((code, points) for code, points in each if points)

    def earning(self, required: RequiredSkill) -> Iterator[tuple[str, int]]:
        """Points of a required skill as weights of features: who has several of them has the sum."""
        for feature, credit in self.telescoped(required.code):
            yield feature, required.weight * credit
        yield from self.related(required)

    def explain(self, person: Person, vacancy: Vacancy) -> Explanation:
        """The score with everything it is made of. The plain form that the index must agree with."""
        required = self.required(vacancy)
        held = _Held(person, self.scale)
        requirements = tuple(self._credit(one, held) for one in required)
        parts = self._parts(person, vacancy, required, requirements)
        points = sum(one.points_in_all for one in requirements) + sum(one.points for one in parts)
        base = self.base(required)
        return Explanation(
            configuration_version=self.configuration.version,
            points=points,
            base=base,
            relevance=relevance(points, base),
            coverage_per_cent=coverage_per_cent(requirements),
            requirements=requirements,
            parts=parts,
            verdicts=verdicts(person, vacancy),
        )

    def _credit(self, required: RequiredSkill, held: "_Held") -> RequirementCredit:
        related = tuple(
            RelatedCredit(code, points, *through)
            for code, points in self.related(required)
            if (through := held.through(code)) is not None
        )
        for feature, kinship, credit in self.steps(required.code):
            through = held.through(feature)
            if through is not None:
                code, evidence = through
                points = required.weight * credit
                return RequirementCredit(
                    required.code, required.essential, required.weight, kinship, credit, points, code, evidence, related
                )
        return RequirementCredit(
            required.code, required.essential, required.weight, Kinship.NONE, 0, 0, None, None, related
        )

    def _parts(
        self,
        person: Person,
        vacancy: Vacancy,
        required: Sequence[RequiredSkill],
        requirements: Sequence[RequirementCredit],
    ) -> tuple[PartPoints, ...]:
        weights, base = self.configuration.weights, self.base(required)
        wanted = vacancy.wanted_levels
        surplus = sum(
            min(max(person.level(language, skill) - level, 0), SURPLUS_LEVELS)
            for (language, skill), level in wanted.items()
        )
        isco = vacancy.demand.isco
        worked = experience_units(person.months_near(isco), person.last_year_near(isco), vacancy.demand.start_date.year)
        proven = sum(
            one.weight * EVIDENCE_RANK[one.evidence]
            for one in requirements
            if one.kinship is Kinship.HELD and one.evidence is not None
        )
        rows = (
            (Part.LANGUAGE_SURPLUS, surplus, SURPLUS_LEVELS * len(wanted), weights.language_points),
            (Part.EXPERIENCE, worked, EXPERIENCE_UNITS, weights.experience_points),
            (
                Part.DESTINATION_PREFERENCE,
                person.interest_in(vacancy.demand.country),
                INTEREST_UNITS,
                weights.preference_points,
            ),
            (Part.EVIDENCE, proven, EVIDENCE_UNITS * sum(one.weight for one in required), weights.evidence_points),
            (Part.FIRST_IN_LINE, int(person.priority), 1, weights.priority_points),
            (Part.IN_THE_COUNTRY, int(person.is_in(vacancy.demand.country)), 1, weights.presence_points),
        )
        return tuple(
            PartPoints(part, units, maximum, share, points_of_units(base, share, units, maximum))
            for part, units, maximum, share in rows
        )


def coverage_per_cent(requirements: Sequence[RequirementCredit]) -> int:
    """Share of the essential skills that are held, rounded down; 100 where none is asked for."""
    essential = [one for one in requirements if one.essential]
    if not essential:
        return 100
    return 100 * sum(one.kinship is Kinship.HELD for one in essential) // len(essential)


class _Held:
    """What a person's skills stand for, and through which of them: best evidenced first, then by code."""

    def __init__(self, person: Person, scale: SkillScale) -> None:
        self._through: dict[str, tuple[str, Evidence]] = {}
        ordered = sorted(person.profile.skills, key=lambda one: (-EVIDENCE_RANK[one.evidence], one.code))
        for skill in ordered:
            # The skill itself speaks for itself, unless a narrower one is better evidenced.
            for feature in scale.features(skill.code):
                known = self._through.get(feature)
                if known is None or (feature == skill.code and known[1] is skill.evidence):
                    self._through[feature] = (skill.code, skill.evidence)

    def through(self, feature: str) -> tuple[str, Evidence] | None:
        return self._through.get(feature)
