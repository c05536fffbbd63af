"""Synthetic people, employers, vacancies and courses: the same seed makes the same programme. Nobody in it is real."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from pathways_contracts.codes import Cefr
from pathways_taxonomy import Occupation, Taxonomy

_SYLLABLES: Final = ("ba", "do", "fi", "gu", "ke", "li", "mo", "na", "pe", "ri", "so", "tu", "va", "we", "yo", "za")
_LEVELS: Final = (Cefr.A2, Cefr.B1, Cefr.B2, Cefr.B2, Cefr.C1)
_BARRIERS: Final = ("childcare", "transport", "device", "connectivity")


@dataclass(frozen=True, slots=True)
class Destination:
    """A country with its pathway, and the range of yearly pay that vacancies offer (gross, in its currency)."""

    country: str
    pathway: str
    currency: str
    lowest_pay: int
    highest_pay: int
    language_minimum: Cefr


DESTINATIONS: Final = (
    Destination("GB", "gb_skilled_worker", "GBP", 42_000, 56_000, Cefr.B1),
    Destination("IE", "ie_critical_skills", "EUR", 41_000, 58_000, Cefr.B1),
    Destination("PT", "pt_d3_highly_qualified", "EUR", 24_000, 36_000, Cefr.A2),
    Destination("BE", "be_single_permit", "EUR", 33_000, 47_000, Cefr.A2),
)


def occupations_in_demand(taxonomy: Taxonomy, random: Random, count: int = 40) -> Sequence[Occupation]:
    """Occupations with enough essential skills to tell people apart."""
    rich = [one for one in taxonomy.occupations if len(taxonomy.essential_skills(one.code)) >= 6]
    return random.sample(rich, min(count, len(rich)))


def people(
    taxonomy: Taxonomy, occupations: Sequence[Occupation], random: Random, count: int
) -> Iterator[dict[str, Any]]:
    """Bodies for registering people: most of the skills of their occupation, some of another."""
    for _ in range(count):
        occupation = random.choice(occupations)
        essential = [skill.code for skill in taxonomy.essential_skills(occupation.code)]
        optional = [skill.code for skill in taxonomy.optional_skills(occupation.code)]
        held = random.sample(essential, max(1, round(len(essential) * random.uniform(0.55, 1.0))))
        held += random.sample(optional, min(len(optional), random.randint(0, 4)))
        level = random.choice(_LEVELS)
        wishes = random.sample(DESTINATIONS, random.randint(2, len(DESTINATIONS)))
        yield {
            "identity": {
                "given_names": _name(random),
                "family_names": _name(random),
                "birth_date": str(date(1970, 1, 1) + timedelta(days=random.randint(0, 12_000))),
                "gender": random.choice(("female", "male", "undisclosed")),
                "phone": f"+000{random.randint(10**8, 10**9 - 1)}",
                "travel_document_number": f"X{random.randint(10**7, 10**8 - 1)}",
            },
            "profile": {
                "skills": [
                    {"code": code, "evidence": random.choice(("self", "self", "reference", "document", "tested"))}
                    for code in dict.fromkeys(held)
                ],
                "experience": [
                    {"isco": occupation.isco, "months": random.randint(6, 180), "last_year": random.randint(2018, 2026)}
                ],
                "languages": [
                    {
                        "language": "eng",
                        "listening": level.value,
                        "reading": level.value,
                        "speaking": level.value,
                        "writing": level.value,
                    }
                ],
                "education_level": random.randint(3, 7),
                "destinations": [
                    {"country": wish.country, "interest": interest} for interest, wish in enumerate(wishes[:3], start=1)
                ],
            },
        }


def employers(random: Random, count: int) -> Iterator[dict[str, Any]]:
    """Bodies for registering employers."""
    for number in range(count):
        place = DESTINATIONS[number % len(DESTINATIONS)]
        yield {
            "name": f"{_name(random)} {_name(random)} Works",
            "country": place.country,
            "sector": random.choice(("health", "construction", "manufacturing", "information", "hospitality")),
        }


def vacancy(taxonomy: Taxonomy, occupation: Occupation, random: Random, country: str, today: date) -> dict[str, Any]:
    """The body of a vacancy, without its employer."""
    place = next(one for one in DESTINATIONS if one.country == country)
    return {
        "kind": "job",
        "title": occupation.label[:120],
        "occupation": occupation.code,
        "country": country,
        "seats": random.randint(1, 4),
        "pay": {
            "amount": f"{random.randrange(place.lowest_pay, place.highest_pay, 100)}.00",
            "currency": place.currency,
            "period": "year",
        },
        "weekly_hours": 38,
        "contract_months": 24,
        "languages": [
            {
                "language": "eng",
                "listening": place.language_minimum.value,
                "reading": place.language_minimum.value,
                "speaking": place.language_minimum.value,
                "writing": place.language_minimum.value,
            }
        ],
        "experience_months_minimum": random.choice((0, 0, 6, 12)),
        "pathways": [place.pathway],
        "start_date": str(today + timedelta(days=random.randint(200, 300))),
        "train_to_hire": random.random() < 0.4,
    }


def course(taxonomy: Taxonomy, occupation: Occupation) -> dict[str, Any]:
    """The body of a course of two modules that teaches the essential skills of an occupation."""
    skills = [skill.code for skill in taxonomy.essential_skills(occupation.code)][:10]
    half = len(skills) // 2
    modules = [("Foundations", skills[:half]), ("Practice", skills[half:])]
    return {
        "title": f"Bridging course: {occupation.label[:80]}",
        "modules": [
            {"title": title, "skills": taught, "hours": 60, "eqf_level": 4} for title, taught in modules if taught
        ],
        "delivery": "blended",
    }


def barriers(random: Random) -> list[str]:
    """What may keep a learner from coming."""
    return random.sample(_BARRIERS, random.randint(0, 1))


def _name(random: Random) -> str:
    return "".join(random.choice(_SYLLABLES) for _ in range(random.randint(2, 4))).capitalize()
