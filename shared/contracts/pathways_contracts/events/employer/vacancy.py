"""Vacancies and their seats."""

from datetime import date
from typing import ClassVar
from uuid import UUID

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
from pathways_contracts.event import Event, Topic


class VacancyEvent(Event):
    """Base of the events on the vacancy topic."""

    topic: ClassVar = Topic.VACANCY
    key_field: ClassVar = "vacancy_id"
    vacancy_id: UUID
    employer_id: UUID


class VacancyOpened(VacancyEvent):
    """People may be matched to this vacancy. `free_seats` is None for an evergreen vacancy."""

    wire_name: ClassVar = "employer.vacancy.opened"
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
    pay: Pay
    free_seats: int | None
    start_date: date
    pathways: tuple[PathwayCode, ...]
    train_to_hire: bool = False
    programme_ids: tuple[UUID, ...] = ()


class VacancyPaused(VacancyEvent):
    """No new matches or applications for the time being."""

    wire_name: ClassVar = "employer.vacancy.paused"
    reason: ReasonCode


class VacancyResumed(VacancyEvent):
    """A paused vacancy is open again."""

    wire_name: ClassVar = "employer.vacancy.resumed"
    free_seats: int | None


class VacancyFilled(VacancyEvent):
    """Every seat is held or filled."""

    wire_name: ClassVar = "employer.vacancy.filled"


class VacancyReopened(VacancyEvent):
    """A seat came back to a filled vacancy."""

    wire_name: ClassVar = "employer.vacancy.reopened"
    free_seats: int | None


class VacancyClosed(VacancyEvent):
    """The vacancy ended, with the reason that outcomes are counted by."""

    wire_name: ClassVar = "employer.vacancy.closed"
    reason: ReasonCode


class VacancyCorrected(VacancyEvent):
    """It was closed by mistake, and two people took it back; `state` is where it stands again, never `open` at once."""

    wire_name: ClassVar = "employer.vacancy.corrected"
    taken_back: ReasonCode
    state: ReasonCode
    reason: ReasonCode
