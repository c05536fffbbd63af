"""Random people and vacancies for tests and benchmarks, dense enough that rules, ties and kin skills all occur."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from pathways_contracts.codes import Cefr, Evidence, LanguageSkill, VacancyKind
from pathways_contracts.events.candidate.candidate import (
    DestinationInterest,
    PoolProfile,
    ProfileSkill,
    WorkExperience,
)
from pathways_taxonomy import Taxonomy, starter_taxonomy

from matching_svc.domain.configuration import DEFAULT_WEIGHTS, configuration_in_force
from matching_svc.domain.facts import Demand, Person, Vacancy
from matching_svc.domain.scoring import Scoring
from matching_svc.domain.skill_scale import SkillScale

COUNTRIES = ("GB", "AU", "DE")
LANGUAGES = ("eng", "deu", "ara")
LICENCES = ("nursing_registration", "driving_licence")
PATHWAYS = ("gb_skilled_worker", "au_agreement")


def scoring(taxonomy: Taxonomy | None = None, /, **weights: int) -> Scoring:
    """The default configuration over a taxonomy, with other weights where some are given."""
    scale = SkillScale(taxonomy or starter_taxonomy())
    return Scoring(configuration_in_force(None, scale.release, DEFAULT_WEIGHTS.model_copy(update=weights)), scale)


def some(dice: random.Random, among: Sequence[str], most: int) -> list[str]:
    """A few of them, each once."""
    return dice.sample(list(among), dice.randint(0, min(most, len(among))))


def language(dice: random.Random, code: str) -> LanguageSkill:
    """A language with any level in each skill."""
    levels = {skill: dice.choice(tuple(Cefr)) for skill in ("listening", "reading", "speaking", "writing")}
    return LanguageSkill(language=code, **levels)


def even_language(code: str, level: Cefr) -> LanguageSkill:
    """A language with one level in all skills."""
    return LanguageSkill(language=code, listening=level, reading=level, speaking=level, writing=level)


def random_person(dice: random.Random, taxonomy: Taxonomy) -> Person:
    """A person around an occupation, with anything left unstated now and then."""
    occupation = dice.choice(taxonomy.occupations)
    near = [skill.code for skill in taxonomy.essential_skills(occupation.code)]
    far = [skill.code for skill in taxonomy.skills]
    codes = dict.fromkeys([*some(dice, near, len(near)), *some(dice, far, 4)])
    experience = [
        WorkExperience(isco=isco, months=dice.randint(0, 90), last_year=dice.choice((None, 2018, 2023, 2025)))
        for isco in some(dice, (occupation.isco, occupation.isco, "2221", "7212"), 2)
    ]
    spoken = [language(dice, code) for code in some(dice, LANGUAGES, 2)]
    if dice.random() < 0.5:
        spoken.append(even_language("eng", dice.choice((Cefr.B1, Cefr.B2, Cefr.C1))))
    return Person(
        UUID(int=dice.getrandbits(128)),
        PoolProfile(
            skills=tuple(ProfileSkill(code=code, evidence=dice.choice(tuple(Evidence))) for code in codes),
            experience=tuple(experience),
            languages=tuple(spoken),
            education_level=dice.choice((None, 3, 6)),
            destinations=tuple(
                DestinationInterest(country=country, interest=dice.randint(1, 3))
                for country in some(dice, COUNTRIES, 3)
            ),
            licences=tuple(some(dice, LICENCES, 2)),
            available_from=dice.choice((None, date(2026, 1, 1), date(2026, 9, 1))),
            eligible_pathways=tuple(some(dice, PATHWAYS, 2)),
            arrived_in=dice.choice((None, None, None, *COUNTRIES)),
        ),
        priority=dice.random() < 0.2,
    )


def random_vacancy(dice: random.Random, taxonomy: Taxonomy) -> Vacancy:
    """A vacancy for an occupation, asking for more or less beside its skills."""
    occupation = dice.choice(taxonomy.occupations)
    essential = [skill.code for skill in taxonomy.essential_skills(occupation.code)]
    optional = [skill.code for skill in taxonomy.optional_skills(occupation.code)]
    pathways = tuple(some(dice, PATHWAYS, 2))
    wanted = dice.choice(((), (even_language("eng", Cefr.B1),), (even_language("eng", Cefr.B2),)))
    return Vacancy(
        UUID(int=dice.getrandbits(128)),
        Demand(
            kind=VacancyKind.JOB,
            occupation=occupation.code,
            isco=occupation.isco,
            country=dice.choice(COUNTRIES),
            essential_skills=tuple(essential),
            optional_skills=tuple(optional),
            languages=wanted,
            education_minimum=dice.choice((None, 3)),
            experience_months_minimum=dice.choice((0, 0, 24)),
            licences=tuple(some(dice, LICENCES, 1)) if dice.random() < 0.3 else (),
            start_date=date(2026, 6, 1) + timedelta(days=dice.randint(0, 200)),
            pathways=pathways,
            train_to_hire=dice.random() < 0.5,
        ),
        checked_pathways=frozenset(some(dice, pathways, 2)),
        has_cohort=dice.random() < 0.5,
    )
