"""An employer writes a vacancy, and writes it anew while nobody has opened it."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pathways_chassis.command import Closed, Command, View
from pathways_chassis.errors import StaleVersion
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import (
    ConceptCode,
    CountryCode,
    EqfLevel,
    IscoCode,
    LanguageSkill,
    PathwayCode,
    Pay,
    ReasonCode,
    RegionCode,
    VacancyKind,
)
from pathways_taxonomy import taxonomy
from pydantic import Field

from employer_svc.domain.vacancy import EDITABLE, MOST_SEATS, VACANCY
from employer_svc.store.employers import employer_to_change
from employer_svc.store.rows import Vacancy
from employer_svc.store.vacancies import vacancy_to_change


class WriteVacancy(Command):
    """A vacancy. Terms may still be missing in a draft; skills default to what the occupation asks for.

    `seats` null means evergreen. `housing` and `family_policy` are codes such as `provided` or `family_at_start`.
    """

    employer_id: UUID
    kind: VacancyKind
    title: Annotated[str, Field(min_length=1, max_length=200)]
    occupation: ConceptCode
    essential_skills: Annotated[tuple[ConceptCode, ...], Field(max_length=200)] | None = None
    optional_skills: Annotated[tuple[ConceptCode, ...], Field(max_length=200)] | None = None
    country: CountryCode
    region: RegionCode | None = None
    seats: Annotated[int, Field(ge=1, le=MOST_SEATS)] | None = None
    pay: Closed[Pay] | None = None
    going_rate: Closed[Pay] | None = None
    weekly_hours: Annotated[int, Field(ge=1, le=60)] | None = None
    contract_months: Annotated[int, Field(ge=1, le=600)] | None = None
    languages: Annotated[tuple[Closed[LanguageSkill], ...], Field(max_length=20)] = ()
    education_minimum: EqfLevel | None = None
    experience_months_minimum: Annotated[int, Field(ge=0, le=600)] = 0
    licences: Annotated[tuple[ReasonCode, ...], Field(max_length=20)] = ()
    pathways: Annotated[tuple[PathwayCode, ...], Field(max_length=20)] = ()
    start_date: date | None = None
    train_to_hire: bool = False
    housing: ReasonCode | None = None
    family_policy: ReasonCode | None = None
    programme_ids: tuple[UUID, ...] = ()


class SkillProposal(View):
    """What an occupation asks for, by the pinned release of the taxonomy."""

    occupation: ConceptCode
    isco: IscoCode
    essential_skills: tuple[ConceptCode, ...]
    optional_skills: tuple[ConceptCode, ...]


def propose_skills(occupation: str) -> SkillProposal:
    """The skills of an occupation. Raises `RulesBroken` for a code that the taxonomy does not have."""
    known = taxonomy()
    if not known.knows_occupation(occupation):
        raise RulesBroken([_unknown("occupation", "an occupation", "GET /occupations")])
    return SkillProposal(
        occupation=occupation,
        isco=known.occupation(occupation).isco,
        essential_skills=tuple(skill.code for skill in known.essential_skills(occupation)),
        optional_skills=tuple(skill.code for skill in known.optional_skills(occupation)),
    )


async def create_vacancy(work: Work, command: WriteVacancy) -> Vacancy:
    """Write a draft. Raises `NotFound` for the employer, `RulesBroken` for unknown codes."""
    employer = await employer_to_change(work, command.employer_id)
    terms = _terms(command)
    vacancy = Vacancy(id=work.new_id(), employer_id=employer.id, state=VACANCY.initial, created_at=work.now, **terms)
    work.session.add(vacancy)
    await work.record_stage("vacancy", vacancy.id, None, "create", vacancy.state)
    return vacancy


async def rewrite_vacancy(work: Work, vacancy_id: UUID, command: WriteVacancy, expected_version: int) -> Vacancy:
    """Replace a draft, or one in review. Raises `NotFound`, `StaleVersion`, `RulesBroken`."""
    vacancy = await vacancy_to_change(work, vacancy_id)
    if vacancy.version != expected_version:
        raise StaleVersion(expected_version, vacancy.version)
    if vacancy.state not in EDITABLE:
        raise RulesBroken(
            [Violation("state", f"a draft or in review; it is {vacancy.state}", "close it and write a new one")]
        )
    if command.employer_id != vacancy.employer_id:
        raise RulesBroken([Violation("employer_id", "the vacancy's own employer", "leave the employer as it is")])
    for name, value in _terms(command).items():
        setattr(vacancy, name, value)
    vacancy.version += 1
    return vacancy


def _terms(command: WriteVacancy) -> dict[str, Any]:
    proposal = _checked_proposal(command)
    essential = proposal.essential_skills if command.essential_skills is None else command.essential_skills
    optional = proposal.optional_skills if command.optional_skills is None else command.optional_skills
    return {
        "kind": command.kind,
        "title": command.title,
        "occupation": command.occupation,
        "isco": proposal.isco,
        "essential_skills": list(essential),
        "optional_skills": [code for code in optional if code not in essential],
        "country": command.country,
        "region": command.region,
        "seats": command.seats,
        "pay": None if command.pay is None else command.pay.model_dump(mode="json"),
        "going_rate": None if command.going_rate is None else command.going_rate.model_dump(mode="json"),
        "weekly_hours": command.weekly_hours,
        "contract_months": command.contract_months,
        "languages": [language.model_dump(mode="json") for language in command.languages],
        "education_minimum": command.education_minimum,
        "experience_months_minimum": command.experience_months_minimum,
        "licences": list(command.licences),
        "pathways": list(dict.fromkeys(command.pathways)),
        "start_date": command.start_date,
        "train_to_hire": command.train_to_hire,
        "housing": command.housing,
        "family_policy": command.family_policy,
        "programme_ids": list(command.programme_ids),
    }


def _checked_proposal(command: WriteVacancy) -> SkillProposal:
    known = taxonomy()
    violations = [
        _unknown(f"{field}.{place}", "a skill", "GET /skills")
        for field, codes in (
            ("essential_skills", command.essential_skills or ()),
            ("optional_skills", command.optional_skills or ()),
        )
        for place, code in enumerate(codes)
        if not known.knows_skill(code)
    ]
    if not known.knows_occupation(command.occupation):
        violations.insert(0, _unknown("occupation", "an occupation", "GET /occupations"))
    if command.region is not None and not command.region.startswith(f"{command.country}-"):
        violations.append(Violation("region", "a region of the country", "send a region such as GB-ENG, or none"))
    if violations:
        raise RulesBroken(violations)
    return propose_skills(command.occupation)


def _unknown(field: str, what: str, where: str) -> Violation:
    known = taxonomy()
    return Violation(
        field, f"{what} of {known.name} {known.release}", f"search {where} of matching by label and send its code"
    )
