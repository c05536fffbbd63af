"""What a message says: one file per language in `wording/`, neutral to whoever reads along."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Annotated, Final

from pathways_contracts.codes import LanguageCode
from pathways_contracts.events.candidate.notification import NotificationKind
from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

from candidate_svc.domain.safe_contact import DEFAULT_LANGUAGE

FOLDER: Final = Path(__file__).parents[1] / "wording"
FIELDS_OF_A_DAY: Final = frozenset({"date"})
"""All that a message may be filled with."""


def fields_of(text: str) -> frozenset[str]:
    """The fields that a text would be filled with."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def _without_fields(text: str) -> str:
    if fields_of(text):
        raise ValueError(f"no field may stand here: {sorted(fields_of(text))}")
    return text


def _with_a_day(text: str) -> str:
    if fields_of(text) != FIELDS_OF_A_DAY:
        raise ValueError("the day stands here as {date}, and nothing else")
    return text


Fixed = Annotated[str, AfterValidator(_without_fields)]


class Wording(BaseModel):
    """The texts of one language. `also`: languages whose readers are written to in this one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: LanguageCode
    also: tuple[LanguageCode, ...]
    subject: Fixed
    by: Annotated[str, AfterValidator(_with_a_day)]
    texts: Mapping[NotificationKind, Fixed]

    @model_validator(mode="after")
    def _every_kind_has_words(self) -> "Wording":
        missing = set(NotificationKind) - set(self.texts)
        if missing:
            raise ValueError(f"no text for {sorted(missing)}")
        return self

    def text(self, kind: NotificationKind, answer_by: date | None) -> str:
        """The words of a message, with the day by which to act where there is one."""
        if answer_by is None:
            return self.texts[kind]
        return f"{self.texts[kind]} {self.by.format(date=answer_by.isoformat())}"


@cache
def wordings() -> Mapping[str, Wording]:
    """Every wording by each language that it is written for."""
    loaded = [Wording.model_validate(tomllib.loads(path.read_text("utf-8"))) for path in sorted(FOLDER.glob("*.toml"))]
    return {language: wording for wording in loaded for language in (wording.language, *wording.also)}


def wording_for(language: str) -> Wording:
    """The person's language; where it has no file the language that names it in `also`; else English."""
    known = wordings()
    return known.get(language, known[DEFAULT_LANGUAGE])
