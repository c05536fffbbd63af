"""Synthetic people and vacancies over a whole taxonomy, a million of them in a minute or two. Nobody in it is real.

As in `make run`, but around every occupation that tells people apart instead of forty of them, with licences and dates
of availability, now and then unstated. Ids ascend in the order in which people come.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Final
from uuid import UUID

from matching_svc.domain.facts import Demand, Person, Vacancy
from pathways_contracts.codes import Cefr, Evidence, LanguageSkill
from pathways_contracts.events.candidate.candidate import (
    DestinationInterest,
    PoolProfile,
    ProfileSkill,
    WorkExperience,
)
from pathways_single_machine.programme import population
from pathways_taxonomy import Skill, Taxonomy

TODAY: Final = date(2026, 1, 1)
COUNTRIES: Final = tuple(place.country for place in population.DESTINATIONS)
LICENCES: Final = ("driving_licence", "nursing_registration", "welding_certificate")
EVERY_OCCUPATION: Final = 10**6
_EVIDENCE: Final = (Evidence.SELF, *Evidence)
_LEVELS: Final = (Cefr.A2, Cefr.B1, Cefr.B2, Cefr.B2, Cefr.C1)


@cache
def _skill(code: str, evidence: Evidence) -> ProfileSkill:
    return ProfileSkill(code=code, evidence=evidence)


@cache
def _english(level: Cefr) -> LanguageSkill:
    return LanguageSkill(language="eng", listening=level, reading=level, speaking=level, writing=level)


@cache
def _wish(country: str, interest: int) -> DestinationInterest:
    return DestinationInterest(country=country, interest=interest)


def people(taxonomy: Taxonomy, count: int, seed: int = 7) -> Iterator[Person]:
    """People with most of the skills of their occupation. Parts are shared and not checked again, for time and room."""
    dice = Random(seed)
    around = [
        (one.isco, _codes(taxonomy.essential_skills(one.code)), _codes(taxonomy.optional_skills(one.code)))
        for one in population.occupations_in_demand(taxonomy, dice, EVERY_OCCUPATION)
    ]
    for number in range(count):
        isco, essential, optional = dice.choice(around)
        held = dice.sample(essential, max(1, round(len(essential) * dice.uniform(0.55, 1.0))))
        held += dice.sample(optional, min(len(optional), dice.randint(0, 4)))
        wishes = dice.sample(COUNTRIES, dice.randint(0, 3))
        day = dice.randint(-60, 360)
        profile = PoolProfile.model_construct(
            skills=tuple(_skill(code, dice.choice(_EVIDENCE)) for code in held),
            experience=(
                WorkExperience.model_construct(
                    isco=isco, months=dice.randint(6, 180), last_year=dice.randint(2018, 2026)
                ),
            ),
            languages=(_english(dice.choice(_LEVELS)),),
            education_level=dice.randint(3, 7),
            destinations=tuple(_wish(country, interest) for interest, country in enumerate(wishes, start=1)),
            licences=tuple(dice.sample(LICENCES, dice.randint(0, 2))),
            available_from=TODAY + timedelta(days=day) if dice.random() < 0.8 else None,
        )
        yield Person(UUID(int=number), profile, dice.random() < 0.1)


def vacancies(taxonomy: Taxonomy, count: int, seed: int = 8) -> Iterator[Vacancy]:
    """Vacancies for those occupations in every country; one in five asks for a licence."""
    dice = Random(seed)
    occupations = population.occupations_in_demand(taxonomy, dice, EVERY_OCCUPATION)
    for number in range(count):
        occupation = dice.choice(occupations)
        body = population.vacancy(taxonomy, occupation, dice, COUNTRIES[number % len(COUNTRIES)], TODAY)
        body |= {
            "isco": occupation.isco,
            "essential_skills": _codes(taxonomy.essential_skills(occupation.code)),
            "optional_skills": _codes(taxonomy.optional_skills(occupation.code)),
            "licences": dice.sample(LICENCES, 1) if dice.random() < 0.2 else (),
        }
        demand = Demand.model_validate({name: value for name, value in body.items() if name in Demand.model_fields})
        yield Vacancy(UUID(int=number), demand)


def _codes(skills: Sequence[Skill]) -> list[str]:
    return [skill.code for skill in skills]
