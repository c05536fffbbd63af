"""People and vacancies of whom it is known who fits what: each is made from an occupation, which is the label.

Nothing here is about real people. ISCO-08 unit groups are the labels of experts: occupations of one group are akin.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Final
from uuid import UUID

from matching_svc.domain.facts import Demand, Person, Vacancy
from pathways_contracts.codes import VacancyKind
from pathways_contracts.events.candidate.candidate import DestinationInterest, PoolProfile, ProfileSkill
from pathways_taxonomy import Occupation, Taxonomy

OPTIONAL_SHARE: Final = 0.3
"""Of the optional skills of an occupation, how many somebody has."""
JITTERED: Final = 0.15
"""Of the skills that somebody states, how many are another one of the same kind instead."""
LIST_FEW: Final = 0.3
"""How many people list few skills, where a pool has such people."""
FEW: Final = 0.4
"""Of what others would list, how much they list."""
COUNTRY: Final = "GB"
START: Final = date(2026, 6, 1)
TITLES: Final = Path(__file__).with_name("titles.csv")


@dataclass(frozen=True, slots=True)
class Someone:
    """A person with the occupation that they are made from.

    `jobs`: a text each, with the title and the skills of the time. `group`: 0 or 1, by chance alone.
    """

    occupation: int
    skills: tuple[str, ...]
    jobs: tuple[str, ...]
    lists_few: bool
    group: int


@dataclass(frozen=True, slots=True)
class Title:
    """An occupation in three languages, with its ISCO-08 unit group."""

    isco: str
    english: str
    french: str
    arabic: str


class Labelled:
    """The occupations of a release, as vacancies, and people made from them."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.occupations: Sequence[Occupation] = taxonomy.occupations
        codes = [one.code for one in self.occupations]
        self.essential = [[skill.code for skill in taxonomy.essential_skills(code)] for code in codes]
        self.optional = [[skill.code for skill in taxonomy.optional_skills(code)] for code in codes]
        self.isco = [one.isco for one in self.occupations]
        self._kin: dict[str, list[str]] = {}
        for skill in taxonomy.skills:
            self._kin.setdefault(self._above(skill.code), []).append(skill.code)

    def _above(self, skill: str) -> str:
        path = self.taxonomy.nested_path(skill)
        return path.parent or path.leaf_group or skill

    def vacancy(self, occupation: int) -> Vacancy:
        """A vacancy that asks for all skills of an occupation and for nothing else."""
        return Vacancy(
            UUID(int=occupation),
            Demand(
                kind=VacancyKind.JOB,
                occupation=self.occupations[occupation].code,
                isco=self.isco[occupation],
                country=COUNTRY,
                essential_skills=tuple(self.essential[occupation]),
                optional_skills=tuple(self.optional[occupation]),
                start_date=START,
                pathways=(),
            ),
        )

    def people(self, dice: Random, occupations: Sequence[int], each: int, hidden: float, *, few: bool) -> list[Someone]:
        """`each` people of every occupation, who do not state the share `hidden` of what they can."""
        return [self._someone(dice, occupation, hidden, few=few) for occupation in occupations for _ in range(each)]

    def _someone(self, dice: Random, occupation: int, hidden: float, *, few: bool) -> Someone:
        lists_few = few and dice.random() < LIST_FEW
        has = [
            *self.essential[occupation],
            *(one for one in self.optional[occupation] if dice.random() < OPTIONAL_SHARE),
        ]
        stated = [self._jittered(dice, one) for one in has if dice.random() >= hidden]
        if lists_few:
            stated = [one for one in stated if dice.random() < FEW]
        skills = tuple(dict.fromkeys(stated or has[:1]))
        jobs = dice.randint(1, 2)
        labels = [self.taxonomy.skill(code).label for code in skills]
        texts = tuple(f"{self._called(dice, occupation)}. {', '.join(labels[job::jobs])}" for job in range(jobs))
        return Someone(occupation, skills, texts, lists_few, dice.randint(0, 1))

    def _jittered(self, dice: Random, skill: str) -> str:
        kin = self._kin[self._above(skill)]
        return dice.choice(kin) if dice.random() < JITTERED else skill

    def _called(self, dice: Random, occupation: int) -> str:
        """The occupation by any of its names."""
        found = self.occupations[occupation]
        return dice.choice((found.label, *found.alternative_labels))

    def text(self, occupation: int) -> str:
        """What an employer would write: the title and the essential skills."""
        labels = (self.taxonomy.skill(code).label for code in self.essential[occupation])
        return f"{self.occupations[occupation].label}. {', '.join(labels)}"


def profile_of(at: int, someone: Someone, *, allowed: bool = True) -> Person:
    """The person as scoring sees them. Who is not `allowed` wants to go elsewhere."""
    skills = tuple(ProfileSkill(code=code) for code in someone.skills)
    country = COUNTRY if allowed else "AU"
    return Person(
        UUID(int=at), PoolProfile(skills=skills, destinations=(DestinationInterest(country=country, interest=1),))
    )


def titles() -> list[Title]:
    """Common occupations, translated for this benchmark."""
    with TITLES.open(encoding="utf-8", newline="") as file:
        return [Title(**row) for row in csv.DictReader(file, strict=True)]
