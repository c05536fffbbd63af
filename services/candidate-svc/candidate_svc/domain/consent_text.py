"""What a person is told before they consent: one file per purpose, its versions, each in every language it is read in.

A text that somebody has agreed to is never edited: its content hash goes with each consent, and a changed text is a
new version.
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Final

from pathways_chassis.machine import Violation
from pathways_contracts.codes import ConsentPurpose, LanguageCode, TechnicalLabel
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

FOLDER: Final = Path(__file__).parents[1] / "consent_texts"

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class Words(BaseModel):
    """A text in one language: what for, who sees what, how to withdraw, what happens then."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Prose
    what_for: Prose
    who_sees: Prose
    how_to_withdraw: Prose
    after_withdrawal: Prose


class TextVersion(BaseModel):
    """One version of a purpose's text. `material_change`: whoever agreed to an earlier one is asked again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Annotated[TechnicalLabel, Field(max_length=40)]
    valid_from: date
    material_change: bool
    texts: Annotated[Mapping[LanguageCode, Words], Field(min_length=1)]

    def content_hash(self, language: LanguageCode) -> str:
        """SHA-256 of the words in a language, in hexadecimal."""
        words = json.dumps(self.texts[language].model_dump(), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(words.encode("utf-8")).hexdigest()


class PurposeTexts(BaseModel):
    """All versions of a purpose's text, oldest first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    purpose: ConsentPurpose
    versions: Annotated[tuple[TextVersion, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _in_order(self) -> "PurposeTexts":
        days = [one.valid_from for one in self.versions]
        if days != sorted(set(days)):
            raise ValueError("versions follow each other by `valid_from`, oldest first")
        if len({one.version for one in self.versions}) < len(self.versions):
            raise ValueError("each version has a name of its own")
        return self

    def current(self, today: date) -> TextVersion | None:
        """The version in which a person is asked on a day; None before the first."""
        begun = [one for one in self.versions if one.valid_from <= today]
        return begun[-1] if begun else None

    def outdated(self, today: date) -> Sequence[str]:
        """Versions whose consents are to be asked for again: those before the latest material change in force."""
        begun = [one for one in self.versions if one.valid_from <= today]
        material = [place for place, one in enumerate(begun) if one.material_change]
        return [one.version for one in begun[: material[-1]]] if material else []


ConsentTexts = Mapping[ConsentPurpose, PurposeTexts]


def read_texts(folder: Path) -> ConsentTexts:
    """The texts of a folder. Raises `ValueError` where a purpose has none, or two files."""
    loaded = [
        PurposeTexts.model_validate(tomllib.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.toml"))
    ]
    found = {one.purpose: one for one in loaded}
    missing = sorted(set(ConsentPurpose) - set(found))
    if missing or len(found) < len(loaded):
        raise ValueError(f"one file of consent texts for each purpose in {folder}; missing: {missing or 'none'}")
    return found


_folder = FOLDER


def use_consent_texts(folder: Path | None) -> None:
    """Take the texts of the operator's folder, or those that come with the service. Raises as `read_texts`."""
    global _folder  # one set of texts per process, set by its parts list
    _folder = folder or FOLDER
    consent_texts.cache_clear()
    consent_texts()


@cache
def consent_texts() -> ConsentTexts:
    """The texts in use, by purpose."""
    return read_texts(_folder)


@dataclass(frozen=True, slots=True)
class Asked:
    """In which words a person was asked, and on which day that is recorded."""

    purpose: ConsentPurpose
    version: str
    language: str
    today: date

    @property
    def current(self) -> TextVersion | None:
        """The version in which the purpose is asked for that day."""
        return consent_texts()[self.purpose].current(self.today)


def the_text_is_current(asked: Asked) -> Violation | None:
    """A person agrees to the words that hold today."""
    current = asked.current
    if current is not None and current.version == asked.version:
        return None
    remedy = "no text holds yet: ask the operator" if current is None else f"ask again with version {current.version}"
    return Violation(
        "text_version",
        f"the version of the text for `{asked.purpose}` that holds today",
        f"{remedy}; GET /consent-texts has the words",
    )


def the_text_is_in_that_language(asked: Asked) -> Violation | None:
    """A person agrees to words in a language that exists."""
    current = asked.current
    if current is None or asked.language in current.texts:
        return None
    return Violation(
        "text_language",
        f"a language of the text: {', '.join(sorted(current.texts))}",
        "ask in one that the person understands, with an interpreter where there is none",
    )
