"""People whose every identity value is a mark: unique, unmistakable, and of nobody real.

A mark is searched for in the writings that software gives to text; where it is found tells what leaked, and whose.
"""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any, Final
from unicodedata import normalize
from urllib.parse import quote

_SYLLABLES: Final = ("ba", "do", "fi", "gu", "ke", "li", "mo", "na", "pe", "ri", "so", "tu", "va", "we", "jo", "za")
_FIRST_DAY: Final = date(1950, 1, 1)
_DAYS: Final = 18_000
"""Births up to 1999: no other date of that century is anywhere in a programme, and everybody is of age."""

REFERENCE: Final = "partner_reference"
"""The partner's own number of a person: no identity, and meant to stand beside the person in candidate-svc alone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What to look for: whose it is, which field it was sent as, and the text."""

    person: str
    what: str
    text: str

    @property
    def is_identity(self) -> bool:
        """Whether it may stand nowhere outside of the vault."""
        return self.what != REFERENCE


@dataclass
class Planted:
    """Makes people out of marks and remembers all that it made. The same seed plants the same."""

    seed: int
    marks: list[Mark] = field(default_factory=list)
    identities: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What each person was registered with, by number."""
    _taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._random = Random(f"{self.seed} marks")
        self._births = self._random.sample(range(_DAYS), _DAYS)

    def line(self, number: int, body: dict[str, Any]) -> dict[str, Any]:
        """The body of a registration with marks in place of who the person is."""
        reference = self._mark(str(number), REFERENCE, f"ref{self._digits(9)}")
        self.identities[str(number)] = self.identity(str(number))
        return {**body, "identity": self.identities[str(number)], "partner_reference": reference}

    def identity(self, person: str) -> dict[str, Any]:
        """Every field of an identity. Names have letters that are escaped by some."""
        given, family = self.word(person, "given_names"), self.word(person, "family_names")
        born = self._mark(person, "birth_date", str(_FIRST_DAY + timedelta(days=self._births.pop())))
        digits = self._mark(person, "phone", f"9{self._digits(11)}")
        mailbox = self._mark(person, "email", f"box{self._digits(10)}")
        number = self._mark(person, "travel_document_number", f"TD{self._digits(9)}")
        return {
            "given_names": given,
            "family_names": family,
            "birth_date": born,
            "gender": self._random.choice(("female", "male", "undisclosed")),
            "nationalities": ["SY"],
            "phone": f"+{digits}",
            "email": f"{mailbox}@example.invalid",
            "travel_document_number": number,
        }

    def contact_rules(self, person: str) -> dict[str, Any]:
        """How somebody may be reached: an address a channel."""
        mailbox = self._mark(person, "contact address", f"safe{self._digits(10)}")
        digits = self._mark(person, "contact address", f"9{self._digits(11)}")
        return {
            "channels": [
                {"channel": "email", "address": f"{mailbox}@example.invalid"},
                {"channel": "sms", "address": f"+{digits}"},
            ],
            "language": self._random.choice(("ara", "eng", "fra", "spa")),
        }

    def document(self, person: str) -> dict[str, Any]:
        """A document with its number."""
        return {"kind": "unhcr_registration", "number": self._mark(person, "document number", f"DN{self._digits(9)}")}

    def word(self, person: str, what: str) -> str:
        """A name, or a word of a text."""
        while (text := f"{''.join(self._random.choices(_SYLLABLES, k=5))}ñé".capitalize()) in self._taken:
            pass
        return self._mark(person, what, text)

    def of(self, people: set[str]) -> list[Mark]:
        """The marks of some people."""
        return [mark for mark in self.marks if mark.person in people]

    def _digits(self, count: int) -> str:
        return "".join(self._random.choices("0123456789", k=count))

    def _mark(self, person: str, what: str, text: str) -> str:
        if text in self._taken:
            raise AssertionError(f"{text} is planted twice: choose another seed")
        self._taken.add(text)
        self.marks.append(Mark(person, what, text))
        return text


def writings(text: str) -> Iterator[tuple[str, bytes]]:
    """The ways in which a text may have been written down, in lower case, each with its name."""
    plain = text.encode()
    yield "as it is", _lower(plain)
    yield "UTF-16", _lower(text.encode("utf-16-le"))
    yield "hexadecimal", plain.hex().encode()
    for variant, encode in (("base64", base64.b64encode), ("base64 of URLs", base64.urlsafe_b64encode)):
        for before in range(3):
            # What stands before shifts the letters; those that neighbours have a part in are cut off.
            letters = encode(b"\0" * before + plain)
            cut_off = (len(plain) + before) % 3
            yield variant, _lower(letters[(0, 2, 3)[before] : len(letters) - (0, 3, 2)[cut_off]])
    if not text.isascii():
        yield "in capitals", _lower(text.upper().encode())
        yield "without accents", _lower(normalize("NFKD", text).encode("ascii", "ignore"))
        yield "escaped in JSON", _lower(json.dumps(text)[1:-1].encode())
        yield "escaped in URLs", _lower(quote(text).encode())
        yield "escaped in Python", _lower(repr(plain)[2:-1].encode())
        yield "escaped in Python", _lower(ascii(text)[1:-1].encode())
    if text[:4].isdecimal() and text[4:5] == "-":
        year, month, day = map(int, text.split("-"))
        yield "a date of Python", f"({year}, {month}, {day})".encode()
        yield "a day first", f"{day:02}/{month:02}/{year}".encode()
        yield "a day first", f"{day:02}.{month:02}.{year}".encode()


def _lower(text: bytes) -> bytes:
    """As every place is lowered that is searched: ASCII letters alone."""
    return text.lower()
