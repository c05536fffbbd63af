"""The sentences in which an explanation is told: one file per language in `wording/`, and no sentence beside them."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, Final

from babel import Locale
from babel.core import get_global
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from matching_svc.domain.facts import LANGUAGE_SKILLS
from matching_svc.domain.remedies import Action
from matching_svc.domain.rules import Rule, Verdict
from matching_svc.domain.scoring import EVIDENCE_RANK, Kinship, Part

FOLDER: Final = Path(__file__).parents[1] / "wording"
DEFAULT_LANGUAGE: Final = "eng"
PLURAL_FORMS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The categories of CLDR, of which each language has its own selection."""
FIRST_STRONG_ISOLATE: Final = "\u2068"
POP_ISOLATE: Final = "\u2069"


class Voice(StrEnum):
    """Whom an explanation is told to."""

    PERSON = "person"
    CASEWORKER = "caseworker"


def _sentences() -> Iterator[tuple[str, str]]:
    """Every sentence and label with what it is filled with; `count` makes it a table of plural forms."""
    for table, names in (
        ("labels.rules", Rule),
        ("labels.parts", Part),
        ("labels.language_skills", LANGUAGE_SKILLS),
        ("labels.evidence", EVIDENCE_RANK),
        ("person.headings", ("summary", "strengths", "help", "next")),
        (
            "caseworker.headings",
            ("summary", "rules", "essential_skills", "optional_skills", "parts", "help", "training"),
        ),
    ):
        yield from ((f"{table}.{name}", "") for name in names)
    yield from ((f"caseworker.rules.{verdict}", "rule") for verdict in Verdict)
    yield "caseworker.credits.itself", "skill points most evidence"
    for kinship in Kinship:
        through = "" if kinship is Kinship.NONE else " through evidence"
        yield f"caseworker.credits.{kinship}", f"skill points most{through}"
    yield "caseworker.credits.related", "skill points through evidence"
    yield from (
        ("person.coverage", "percent"),
        ("person.coverage_full", ""),
        ("person.coverage_none", ""),
        ("person.coverage_unasked", ""),
        ("person.holds", "skills"),
        ("person.close", "skills"),
        ("person.fits", "rules"),
        ("person.learn", "skills"),
        ("person.course", "count subjects"),
        ("person.cohort", "start end"),
        ("person.coverage_then", "percent"),
        ("person.decided_together", ""),
        ("caseworker.score", "points version base"),
        ("caseworker.coverage", "percent"),
        ("caseworker.may_be_proposed", ""),
        ("caseworker.asked_for_only", ""),
        ("caseworker.part", "part points most"),
        ("caseworker.course", "count subjects course"),
        ("caseworker.cohort", "start end seats"),
        ("caseworker.no_cohort", ""),
        ("caseworker.points_then", "points percent"),
        ("caseworker.rules_then", "rules"),
        ("caseworker.all_rules_then", ""),
        ("caseworker.untaught", "subjects"),
    )
    remedies: Mapping[str, str] = {
        Action.STATE_DESTINATION: "country",
        Action.ADD_DESTINATION: "country",
        Action.STATE_LICENCE: "licence",
        Action.OBTAIN_LICENCE: "licence",
        Action.STATE_AVAILABILITY: "date",
        Action.COME_EARLIER: "count date",
        Action.CHECK_PROTECTION: "pathways",
        Action.STATE_LANGUAGE: "language skills needed",
        Action.RAISE_LANGUAGE: "language skills held needed",
        LEARN_LANGUAGE: "language skills needed",
        Action.STATE_EDUCATION: "needed",
        Action.STATE_EXPERIENCE: "count",
        Action.GAIN_EXPERIENCE: "count",
    }
    for voice in Voice:
        yield from ((f"{voice}.remedies.{action}", fields) for action, fields in remedies.items())
    # A person is told what would help, and not again what they have.
    yield f"person.remedies.{Action.RAISE_EDUCATION}", "needed"
    yield f"caseworker.remedies.{Action.RAISE_EDUCATION}", "held needed"


LEARN_LANGUAGE: Final = "learn_language"
"""To raise a language from nothing."""
SENTENCES: Final[Mapping[str, frozenset[str]]] = {name: frozenset(fields.split()) for name, fields in _sentences()}


@dataclass(frozen=True)
class Wording:
    """The sentences of one language. `also`: tags of languages whose readers are told in this one.

    Numbers, days, lists, countries and languages are written as CLDR has it for the locale.
    """

    language: str
    also: tuple[str, ...]
    locale: Locale
    sentences: Mapping[str, str | Mapping[str, str]]

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return str(self.locale.text_direction)

    def say(self, name: str, count: int = 0, /, **fields: str | int) -> str:
        """A sentence, filled in; numbers are written for the language, and `count` chooses the plural form."""
        sentence = self.sentences[name]
        if not isinstance(sentence, str):
            fields["count"] = count
            sentence = sentence[self.locale.plural_form(count)]
        return sentence.format_map({field: self._filled(value) for field, value in fields.items()})

    def _filled(self, value: str | int) -> str:
        text = value if isinstance(value, str) else self.number(value)
        return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if self.direction == "rtl" else text

    def number(self, value: int) -> str:
        """A whole number."""
        return format_decimal(value, locale=self.locale)

    def percent(self, value: int) -> str:
        """Of a hundred."""
        return format_percent(value / 100, locale=self.locale)

    def day(self, value: date) -> str:
        """A day, its month in words."""
        return format_date(value, "long", locale=self.locale)

    def listed(self, items: Iterable[str]) -> str:
        """One, two and three."""
        return format_list([self._filled(item) for item in items], locale=self.locale)

    def country(self, code: str) -> str:
        """A country by its name; by its code where it has none."""
        return str(self.locale.territories.get(code, code))

    def language_name(self, code: str) -> str:
        """A language (ISO 639-3) by its name; by its code where it has none."""
        return str(self.locale.languages.get(get_global("language_aliases").get(code, code), code))


def read_wording(text: str) -> Wording:
    """A file of `wording/`. Raises `ValueError` where a sentence, a field or a plural form is missing or too many."""
    found = tomllib.loads(text)
    language, also, locale = found.pop("language"), tuple(found.pop("also")), Locale.parse(found.pop("locale"))
    sentences = dict(_flat(found))
    if sentences.keys() != SENTENCES.keys():
        raise ValueError(f"{language}: sentences too many or missing: {sorted(sentences.keys() ^ SENTENCES.keys())}")
    for name, sentence in sentences.items():
        _check(f"{language}: {name}", sentence, SENTENCES[name], {*locale.plural_form.tags, "other"})
    return Wording(language, also, locale, sentences)


def _flat(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str | Mapping[str, str]]]:
    for name, value in table.items():
        if isinstance(value, str) or (isinstance(value, dict) and "other" in value):
            yield above + name, value
        else:
            yield from _flat(value, f"{above}{name}.")


def _check(name: str, sentence: str | Mapping[str, str], fields: frozenset[str], forms: set[str]) -> None:
    if "count" not in fields:
        if not isinstance(sentence, str) or fields_of(sentence) != fields:
            raise ValueError(f"{name}: one sentence with {sorted(fields)}, and no other field")
        return
    if isinstance(sentence, str) or sentence.keys() != forms:
        raise ValueError(f"{name}: the plural forms {sorted(forms)}, and no other")
    for form, words in sentence.items():
        # "One day" and "two days" may be words of their own.
        needed = fields - {"count"} if form in ("one", "two") else fields
        if not needed <= fields_of(words) <= fields:
            raise ValueError(f"{name}.{form}: a sentence with {sorted(fields)}, and no other field")


def fields_of(sentence: str) -> frozenset[str]:
    """The fields that a sentence is filled with."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


@cache
def wordings() -> Mapping[str, Wording]:
    """Every wording by each tag of a language that it is written for."""
    loaded = [read_wording(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))]
    return {tag: wording for wording in loaded for tag in (wording.language, *wording.also)}


def wording_for(languages: Iterable[str]) -> Wording:
    """In the first of some languages that there are sentences in; else in English."""
    known = wordings()
    return next((known[one] for one in languages if one in known), known[DEFAULT_LANGUAGE])
