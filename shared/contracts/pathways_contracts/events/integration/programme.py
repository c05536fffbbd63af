"""Programmes that candidates, vacancies, cohorts and placements may belong to."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pathways_contracts.codes import CountryCode
from pathways_contracts.event import Event, Topic


class ProgrammeEvent(Event):
    """Base of the events on the programme topic."""

    topic: ClassVar = Topic.PROGRAMME
    key_field: ClassVar = "programme_id"
    programme_id: UUID


class ProgrammeCreated(ProgrammeEvent):
    """A programme with its corridors (from, to) and dates."""

    wire_name: ClassVar = "integration.programme.created"
    corridors: tuple[tuple[CountryCode, CountryCode], ...]
    starts_on: date
    ends_on: date | None = None


class ProgrammeClosed(ProgrammeEvent):
    """The programme takes no new members."""

    wire_name: ClassVar = "integration.programme.closed"
