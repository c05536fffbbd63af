"""The two sides of a match as scoring sees them: a person without identity, a vacancy with what it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from pathways_contracts.codes import (
    CEFR_ORDER,
    Cefr,
    ConceptCode,
    CountryCode,
    EqfLevel,
    Evidence,
    Frozen,
    IscoCode,
    LanguageSkill,
    PathwayCode,
    ReasonCode,
    RegionCode,
    VacancyKind,
)
from pathways_contracts.events.candidate.candidate import PoolProfile

LANGUAGE_SKILLS: Final = ("listening", "reading", "speaking", "writing")
CEFR_RANK: Final[Mapping[Cefr, int]] = {level: rank for rank, level in enumerate(CEFR_ORDER)}
EVIDENCE_RANK: Final[Mapping[Evidence, int]] = {evidence: rank for rank, evidence in enumerate(Evidence)}
MINOR_GROUP_DIGITS: Final = 3
"""Experience counts within an ISCO-08 minor group: nurses and midwives, but not nurses and doctors."""


@dataclass(frozen=True)
class Person:
    """A member of the pool who may be shown: active, and consenting to `share_anonymised`."""

    candidate_id: UUID
    profile: PoolProfile
    priority: bool = False

    def months_near(self, isco: str) -> int:
        """Months of work in the minor group of an occupation."""
        return sum(one.months for one in self.profile.experience if _near(one.isco, isco))

    def last_year_near(self, isco: str) -> int:
        """The last year of such work; 0 where none is known."""
        years = (one.last_year or 0 for one in self.profile.experience if _near(one.isco, isco))
        return max(years, default=0)

    def level(self, language: str, skill: str) -> int:
        """Rank of the CEFR level in one skill of a language, 0 (none) to 6 (C2)."""
        found = (CEFR_RANK[getattr(one, skill)] for one in self.profile.languages if one.language == language)
        return max(found, default=0)

    def interest_in(self, country: str) -> int:
        """Interest in a country, 0 (none stated) to 3."""
        return max((one.interest for one in self.profile.destinations if one.country == country), default=0)

    def is_in(self, country: str) -> bool:
        """Whether the programme has brought the person there: a job in the country needs no new entry visa."""
        return self.profile.arrived_in == country


def _near(isco: str, other: str) -> bool:
    return isco[:MINOR_GROUP_DIGITS] == other[:MINOR_GROUP_DIGITS]


class Demand(Frozen):
    """What a vacancy asks for, as it was opened."""

    kind: VacancyKind
    occupation: ConceptCode
    isco: IscoCode
    country: CountryCode
    region: RegionCode | None = None
    essential_skills: tuple[ConceptCode, ...]
    optional_skills: tuple[ConceptCode, ...] = ()
    languages: tuple[LanguageSkill, ...] = ()
    education_minimum: EqfLevel | None = None
    experience_months_minimum: int = 0
    licences: tuple[ReasonCode, ...] = ()
    start_date: date
    pathways: tuple[PathwayCode, ...]
    train_to_hire: bool = False


@dataclass(frozen=True)
class Vacancy:
    """A demand with what other facts say of it.

    `checked_pathways`: those of its pathways that ask for a protection check. `has_cohort`: a cohort trains people
    for it and ends before the start; also one that is over, as what a day changes by itself is no event.
    """

    vacancy_id: UUID
    demand: Demand
    checked_pathways: frozenset[str] = frozenset()
    has_cohort: bool = False
    wanted_levels: Mapping[tuple[str, str], int] = field(init=False)

    def __post_init__(self) -> None:
        wanted: dict[tuple[str, str], int] = {}
        for one in self.demand.languages:
            for skill in LANGUAGE_SKILLS:
                place = (one.language, skill)
                wanted[place] = max(wanted.get(place, 0), CEFR_RANK[getattr(one, skill)])
        object.__setattr__(self, "wanted_levels", {place: level for place, level in wanted.items() if level})
