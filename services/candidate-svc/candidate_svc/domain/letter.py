"""Papers that show a name: which there are, for which purpose, and how they are laid out in each language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

from pathways_contracts.codes import ConsentPurpose

from candidate_svc.domain.identity import BirthDatePrecision, IdentityField
from candidate_svc.domain.page import PageLanguage, Part, page

FOLDER: Final = Path(__file__).parents[1] / "letters"
"""A file for each language: labels alone, no sentences."""


class LetterKind(StrEnum):
    """A paper that the person, an employer, a carrier or an authority needs with a name on it."""

    OFFER_LETTER = "offer_letter"
    TRAVEL_TICKET = "travel_ticket"
    TRAINING_CERTIFICATE = "training_certificate"
    EMPLOYMENT_CONFIRMATION = "employment_confirmation"


_F, _K = IdentityField, LetterKind
_NAME: Final = (_F.GIVEN_NAMES, _F.FAMILY_NAMES)
_BORN: Final = (_F.BIRTH_DATE, _F.BIRTH_DATE_PRECISION)

PURPOSES: Final[Mapping[LetterKind, ConsentPurpose]] = {
    _K.OFFER_LETTER: ConsentPurpose.SHARE_IDENTIFIED,
    _K.TRAVEL_TICKET: ConsentPurpose.INTEGRATION,
    _K.TRAINING_CERTIFICATE: ConsentPurpose.TRAINING,
    _K.EMPLOYMENT_CONFIRMATION: ConsentPurpose.INTEGRATION,
}
"""The consent by which a paper may be made."""

FIELDS: Final[Mapping[LetterKind, tuple[IdentityField, ...]]] = {
    _K.OFFER_LETTER: _NAME,
    _K.TRAVEL_TICKET: (*_NAME, *_BORN, _F.TRAVEL_DOCUMENT_NUMBER),
    _K.TRAINING_CERTIFICATE: (*_NAME, *_BORN),
    _K.EMPLOYMENT_CONFIRMATION: _NAME,
}
"""What a paper shows of the person, and no more."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the caller knows: who stands on the other side, what it is about, from when until when."""

    organisation: str
    subject: str
    from_date: date
    until_date: date | None


def laid_out(
    kind: LetterKind, language: PageLanguage, identity: Mapping[str, str], facts: Facts, issued_on: date
) -> str:
    """The paper as a whole HTML document."""
    words = _words(language)
    rows = [(words["name"], f"{identity[_F.GIVEN_NAMES]} {identity[_F.FAMILY_NAMES]}")]
    if _F.BIRTH_DATE in identity:
        rows.append((words["birth_date"], _as_known(identity)))
    if _F.TRAVEL_DOCUMENT_NUMBER in identity:
        rows.append((words["travel_document_number"], identity[_F.TRAVEL_DOCUMENT_NUMBER]))
    rows += [
        (words[kind]["organisation"], facts.organisation),
        (words[kind]["subject"], facts.subject),
        (words["from_date"], facts.from_date.isoformat()),
    ]
    if facts.until_date is not None:
        rows.append((words["until_date"], facts.until_date.isoformat()))
    rows.append((words["issued_on"], issued_on.isoformat()))
    return page(language, words[kind]["title"], [Part(rows)])


_KNOWN_CHARACTERS: Final = {BirthDatePrecision.DAY: 10, BirthDatePrecision.MONTH: 7, BirthDatePrecision.YEAR: 4}


def _as_known(identity: Mapping[str, str]) -> str:
    """A birth date as far as it is known: `1990-05-01`, `1990-05` or `1990`."""
    precision = BirthDatePrecision(identity.get(_F.BIRTH_DATE_PRECISION, BirthDatePrecision.DAY))
    return identity[_F.BIRTH_DATE][: _KNOWN_CHARACTERS[precision]]


@cache
def _words(language: PageLanguage) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))
