"""A person's data in the hands of all services: whole, or not given at all; as data, or as a page in their language."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol
from uuid import UUID

from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service
from pydantic import BaseModel, ConfigDict, model_validator

from candidate_svc.domain.identity import DISABILITY, IdentityField
from candidate_svc.domain.page import PageLanguage, Part, page
from candidate_svc.domain.safe_contact import ADDRESS_FIELDS

FOLDER: Final = Path(__file__).parents[1] / "export_texts"
"""A file for each language of pages."""

Tables = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by table."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a service holds of a person, and on which ground something of a table outlives an erasure."""

    tables: Tables
    kept: Mapping[str, Ground]


@dataclass(frozen=True, slots=True)
class PersonalData:
    """All that is held of a person. `identity`: the fields of the vault by person, the household's among them."""

    candidate_id: UUID
    made_at: datetime
    identity: Mapping[str, Mapping[str, str]]
    services: Mapping[Service, Held]


class NotGathered(Exception):
    """Services that did not answer: without them the export would have a gap that nobody sees."""

    def __init__(self, services: Sequence[Service]) -> None:
        super().__init__(", ".join(services))
        self.services = tuple(services)


class OtherServices(Protocol):
    """The other services, asked in the name of whoever asks."""

    async def held_of(self, candidate_id: UUID, told: str | None, authorization: str) -> Mapping[Service, Held]:
        """What each holds of a person, once it has heard what was last `told` of them. Raises `NotGathered`."""
        ...


# --- as a page ---------------------------------------------------------------------------------------------------


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Holder(_Words):
    """A service in plain words: who it is, and what it needs the data for."""

    name: str
    why: str


class ExportWords(_Words):
    """The words of one language. `deleted` and `kept` say what an erasure does; columns and codes have no words.

    Raises `ValueError` where a field of the vault, a service or a ground has none. That every table has some is tested,
    as no service knows the tables of another.
    """

    title: str
    number: str
    made_at: str
    about: str
    codes: str
    identity: str
    identity_why: str
    household: str
    document_number: str
    yes: str
    no: str
    deleted: str
    kept: str
    fields: Mapping[str, str]
    services: Mapping[Service, Holder]
    grounds: Mapping[Ground, str]
    tables: Mapping[str, str]

    @model_validator(mode="after")
    def _everything_has_words(self) -> "ExportWords":
        wanted = {*IdentityField, DISABILITY, *ADDRESS_FIELDS.values(), *Service, *Ground}
        if missing := wanted - {*self.fields, *self.services, *self.grounds}:
            raise ValueError(f"no words for {sorted(missing)}")
        return self


@cache
def words_in(language: PageLanguage) -> ExportWords:
    """The words of a language."""
    return ExportWords.model_validate(tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8")))


def as_page(data: PersonalData, language: PageLanguage) -> str:
    """All of it as a whole HTML document: who holds it and why, and what stays after an erasure."""
    words = words_in(language)
    rows = [(words.number, str(data.candidate_id)), (words.made_at, _moment(data.made_at))]
    parts = [Part(rows, sentences=(words.about, words.codes))]
    parts.append(Part(heading=words.identity, sentences=(words.identity_why, words.deleted)))
    for person_id, fields in data.identity.items():
        whose = "" if person_id == str(data.candidate_id) else f"{words.household}: {person_id}"
        named = [(_field(name, words), value) for name, value in fields.items() if value]
        parts.append(Part(named, heading=whose, level=3))
    for service, held in data.services.items():
        if held.tables:
            holder = words.services[service]
            parts.append(Part(heading=holder.name, sentences=(holder.why,)))
            parts += _of_tables(held, words)
    return page(language, words.title, parts)


def _field(name: str, words: ExportWords) -> str:
    """A field of the vault in words; of the number of a document, with the beginning of the document's id."""
    _, _, document = name.partition(":")
    return f"{words.document_number} {document}" if document else words.fields[name]


def _of_tables(held: Held, words: ExportWords) -> Iterator[Part]:
    for table, rows in held.tables.items():
        ground = held.kept.get(table)
        stays = words.deleted if ground is None else f"{words.kept} {words.grounds[ground]}"
        # A service that is a release ahead may hold a table that has no words here yet.
        yield Part(heading=words.tables.get(table, table), level=3, sentences=(stays,))
        for row in rows:
            yield Part([pair for name, value in row.items() for pair in _plain(name, value, words)])


_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")


def _plain(name: str, value: Any, words: ExportWords) -> Iterator[tuple[str, str]]:
    """Labels and values; what lies inside of something else has both names, and what is empty is left out."""
    if isinstance(value, Mapping):
        for inner, one in value.items():
            yield from _plain(f"{name}.{inner}", one, words)
    elif isinstance(value, list) and any(isinstance(one, Mapping | list) for one in value):
        for place, one in enumerate(value, start=1):
            yield from _plain(f"{name}.{place}", one, words)
    elif isinstance(value, list):
        if value:
            yield name, ", ".join(map(str, value))
    elif isinstance(value, bool):
        yield name, words.yes if value else words.no
    elif isinstance(value, str) and _INSTANT.match(value):
        yield name, _moment(datetime.fromisoformat(value))
    elif value is not None:
        yield name, str(value)


def _moment(moment: datetime) -> str:
    """Such as `2030-05-01 09:30 UTC`."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
