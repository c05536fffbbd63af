"""By what two records may be of one person: clues, what each weighs, and when there are enough to ask somebody.

A record keeps texts and looks texts up; both go through a keyed hash, so all that is ever compared is whether two are
equal. What is kept and what is looked up differ, because "1990" may be the year of "1990-05-12", which may not be
another day of 1990.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Final, Protocol

from candidate_svc.domain.identity import BirthDatePrecision
from candidate_svc.domain.spelling import Part, Spelling, spelling_of, together


class Identifying(Protocol):
    """What of an identity is compared."""

    @property
    def given_names(self) -> str: ...
    @property
    def family_names(self) -> str: ...
    @property
    def birth_date(self) -> date: ...
    @property
    def birth_date_precision(self) -> BirthDatePrecision: ...
    @property
    def phone(self) -> str | None: ...
    @property
    def email(self) -> str | None: ...
    @property
    def travel_document_number(self) -> str | None: ...


class Reason(StrEnum):
    """Why two records resemble each other. Told in place of what they hold."""

    NAMES_AGREE = "names_agree"
    NAMES_AGREE_ACROSS_SCRIPTS = "names_agree_across_scripts"
    SAME_BIRTH_DATE = "same_birth_date"
    DAY_AND_MONTH_SWAPPED = "day_and_month_swapped"
    SAME_MONTH_OF_BIRTH = "same_month_of_birth"
    SAME_YEAR_OF_BIRTH = "same_year_of_birth"
    SAME_CONTACT = "same_contact"
    SAME_TRAVEL_DOCUMENT = "same_travel_document"


R = Reason

ENOUGH: Final = 60
"""From this score on somebody is asked."""

COMMON: Final = 8
"""What more people share than this tells none of them apart."""

_COMMON_IN_A_YEAR: Final = 2
"""As `COMMON`, where nothing but the year of birth agrees with a name."""

MOST_FLAGGED: Final = 5
"""So many others, the likeliest, are named for one person."""

_BIRTH: Final[Mapping[Reason, int]] = {
    R.SAME_BIRTH_DATE: 90,
    R.DAY_AND_MONTH_SWAPPED: 75,
    R.SAME_MONTH_OF_BIRTH: 75,
    R.SAME_YEAR_OF_BIRTH: 60,
}
"""What a name weighs with a birth that agrees so far. Nothing weighs without one: families share names and phones."""

_ACROSS_SCRIPTS: Final = -10
"""A script without vowels says less."""

_CONTACT: Final = 65
_DOCUMENT: Final = 100
_FURTHER_CLUE: Final = 10
_PHONE_DIGITS: Final = 9
_FEWEST_DIGITS: Final = 6
_FEWEST_OF_A_DOCUMENT: Final = 5


@dataclass(frozen=True, slots=True)
class Clue:
    """What it means that a text looked up was found. `part_of_name`: it counts only with the name's other pairs."""

    weight: int
    reasons: frozenset[Reason]
    part_of_name: str | None = None

    @property
    def common(self) -> int:
        """How many may share it before it says nothing."""
        return _COMMON_IN_A_YEAR if self.weight <= _BIRTH[Reason.SAME_YEAR_OF_BIRTH] else COMMON


@dataclass(frozen=True, slots=True)
class Traces:
    """The texts by which a person may be found, and those by which others are. `pairs`: of how many a name consists."""

    kept: frozenset[str]
    looked_up: Mapping[str, Clue]
    pairs: int


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How much two records resemble each other, from 0 to 100, and by what."""

    score: int
    reasons: tuple[Reason, ...]


def traces_of(person: Identifying) -> Traces:
    """What is kept of a person and looked up for them."""
    name = spelling_of(person.given_names, person.family_names)
    pairs = _pairs(name)
    named = [*((pair, str(place)) for place, pair in enumerate(pairs)), *((pair, None) for pair in _in_one(name))]
    kept = {f"{text}|{birth}" for text, birth in product(_names_kept(name, named), _births_kept(person))}
    looked_up = {
        f"{text}|{birth}": Clue(_BIRTH[agrees] + lower, frozenset((said, agrees)), pair)
        for (text, pair, lower, said), (birth, agrees) in product(_names_sought(name, named), _births_sought(person))
    }
    for text, clue in _other_traces(person, name):
        kept.add(text)
        looked_up[text] = clue
    return Traces(frozenset(kept), looked_up, len(pairs))


def resemblance(found: Iterable[Clue], own_pairs: int, other_pairs: int) -> Resemblance:
    """What the clues found come to. The shorter of both names has to agree whole."""
    clues = list(found)
    agreeing = {clue.part_of_name for clue in clues if clue.part_of_name is not None}
    whole = len(agreeing) >= min(own_pairs, other_pairs)
    counted = [clue for clue in clues if clue.part_of_name is None or whole]
    if not counted:
        return Resemblance(0, ())
    reasons = frozenset(reason for clue in counted for reason in clue.reasons)
    further = _FURTHER_CLUE if R.SAME_CONTACT in reasons and reasons & set(_BIRTH) else 0
    return Resemblance(min(_DOCUMENT, max(clue.weight for clue in counted) + further), tuple(sorted(reasons)))


# --- names -------------------------------------------------------------------------------------------------------

_Named = tuple[Sequence[Part], str | None]
"""Parts that are compared together, and which pair of the name they are; None where they are the whole of it."""

_SOUNDS, _CONSONANTS_OF_SOUNDS, _CONSONANTS = "s", "w", "c"
"""A name as it sounds; its consonants where vowels were written too; and where they were not."""


def _pairs(name: Spelling) -> Sequence[Sequence[Part]]:
    """The first given name with each other part: twins share all parts but that one."""
    first, *others = name.parts or (Part("", ""),)
    return [_in_order((first, other)) for other in others] or [(first, first)]


def _in_one(name: Spelling) -> Iterator[Sequence[Part]]:
    """All parts in whatever order, and names of several words as if written in one."""
    if len(name.parts) > len(("given", "family")) and name.with_vowels:
        yield _in_order(name.parts)
        if name.given and name.family:
            yield _in_order((together(name.given), together(name.family)))


def _in_order(parts: Sequence[Part]) -> Sequence[Part]:
    return sorted(parts, key=lambda part: (part.consonants, part.sound))


def _names_kept(name: Spelling, named: Sequence[_Named]) -> Iterator[str]:
    for parts, pair in named:
        if not name.with_vowels:
            yield _consonants(_CONSONANTS, parts)
            continue
        yield _sounds(parts)
        if pair is not None:
            yield _consonants(_CONSONANTS_OF_SOUNDS, parts)


def _names_sought(name: Spelling, named: Sequence[_Named]) -> Iterator[tuple[str, str | None, int, Reason]]:
    for parts, pair in named:
        if name.with_vowels:
            yield _sounds(parts), pair, 0, R.NAMES_AGREE
        else:
            yield _consonants(_CONSONANTS_OF_SOUNDS, parts), pair, _ACROSS_SCRIPTS, R.NAMES_AGREE_ACROSS_SCRIPTS
        if pair is not None:
            across = name.with_vowels
            lower, said = (_ACROSS_SCRIPTS, R.NAMES_AGREE_ACROSS_SCRIPTS) if across else (0, R.NAMES_AGREE)
            yield _consonants(_CONSONANTS, parts), pair, lower, said


def _sounds(parts: Sequence[Part]) -> str:
    return f"{_SOUNDS}|{' '.join(part.sound for part in parts)}"


def _consonants(kind: str, parts: Sequence[Part]) -> str:
    return f"{kind}|{' '.join(sorted(part.consonants for part in parts))}"


# --- births ------------------------------------------------------------------------------------------------------

_DAY, _MONTH, _YEAR = "day", "month", "year"
_MONTH_OF_DAY, _YEAR_OF_DAY, _YEAR_OF_MONTH = "month of day", "year of day", "year of month"


def _stands_for_the_year(person: Identifying) -> bool:
    """Offices write the first of January when the year is all that is known."""
    return (person.birth_date.month, person.birth_date.day) == (1, 1)


def _births_kept(person: Identifying) -> Sequence[str]:
    born = person.birth_date
    year, month = f"{born:%Y}", f"{born:%Y-%m}"
    if person.birth_date_precision is BirthDatePrecision.YEAR:
        return [f"{_YEAR}:{year}"]
    if person.birth_date_precision is BirthDatePrecision.MONTH:
        return [f"{_MONTH}:{month}", f"{_YEAR_OF_MONTH}:{year}"]
    kept = [f"{_DAY}:{born}", f"{_MONTH_OF_DAY}:{month}", f"{_YEAR_OF_DAY}:{year}"]
    return [*kept, f"{_YEAR}:{year}"] if _stands_for_the_year(person) else kept


def _births_sought(person: Identifying) -> Sequence[tuple[str, Reason]]:
    born = person.birth_date
    year, month = f"{born:%Y}", f"{born:%Y-%m}"
    of_the_year = [(f"{kind}:{year}", R.SAME_YEAR_OF_BIRTH) for kind in (_YEAR_OF_DAY, _YEAR_OF_MONTH)]
    of_a_year = (f"{_YEAR}:{year}", R.SAME_YEAR_OF_BIRTH)
    if person.birth_date_precision is BirthDatePrecision.YEAR:
        return [of_a_year, *of_the_year]
    if person.birth_date_precision is BirthDatePrecision.MONTH:
        months = [(f"{kind}:{month}", R.SAME_MONTH_OF_BIRTH) for kind in (_MONTH, _MONTH_OF_DAY)]
        return [*months, of_a_year]
    sought = [(f"{_DAY}:{born}", R.SAME_BIRTH_DATE), (f"{_MONTH}:{month}", R.SAME_MONTH_OF_BIRTH), of_a_year]
    if born.day <= _MONTHS and born.day != born.month:
        swapped = born.replace(month=born.day, day=born.month)
        sought.append((f"{_DAY}:{swapped}", R.DAY_AND_MONTH_SWAPPED))
    return [*sought, *of_the_year] if _stands_for_the_year(person) else sought


_MONTHS: Final = 12


# --- contacts and documents --------------------------------------------------------------------------------------


def _other_traces(person: Identifying, name: Spelling) -> Iterator[tuple[str, Clue]]:
    """A contact with the first given name and the year, because families share phones; a document by itself."""
    if name.given:
        first = name.given[0]
        whose = f"{first.sound or first.consonants}|{person.birth_date:%Y}"
        same_contact = Clue(_CONTACT, frozenset((R.SAME_CONTACT, R.SAME_YEAR_OF_BIRTH)))
        digits = "".join(filter(str.isdigit, person.phone or ""))[-_PHONE_DIGITS:]
        if len(digits) >= _FEWEST_DIGITS:
            yield f"phone|{digits}|{whose}", same_contact
        if person.email:
            yield f"email|{person.email.strip().lower()}|{whose}", same_contact
    number = "".join(filter(str.isalnum, (person.travel_document_number or "").upper()))
    if len(number) >= _FEWEST_OF_A_DOCUMENT:
        yield f"document|{number}", Clue(_DOCUMENT, frozenset((R.SAME_TRAVEL_DOCUMENT,)))
