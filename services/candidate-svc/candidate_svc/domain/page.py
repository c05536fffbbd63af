"""A page that a person reads: labels and values in their language, every word of it escaped."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from typing import Final


class PageLanguage(StrEnum):
    """The languages in which pages are laid out (ISO 639-3)."""

    ENGLISH = "eng"
    FRENCH = "fra"
    SPANISH = "spa"
    ARABIC = "ara"


_FROM_THE_RIGHT: Final = frozenset({PageLanguage.ARABIC})


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences, then a table of labels and values; under a heading of the level, where there is one."""

    rows: Sequence[tuple[str, str]] = ()
    heading: str = ""
    level: int = 2
    sentences: Sequence[str] = ()


def page(language: PageLanguage, title: str, parts: Sequence[Part]) -> str:
    """A whole HTML document; Arabic runs from right to left."""
    direction = "rtl" if language in _FROM_THE_RIGHT else "ltr"
    body = "\n".join(line for part in parts for line in _lines(part))
    return f"""<!doctype html>
<html lang="{language}" dir="{direction}">
<head><meta charset="utf-8"><title>{escape(title)}</title></head>
<body>
<h1>{escape(title)}</h1>
{body}
</body>
</html>
"""


def _lines(part: Part) -> Sequence[str]:
    lines = [f"<h{part.level}>{escape(part.heading)}</h{part.level}>"] if part.heading else []
    lines += [f"<p>{escape(sentence)}</p>" for sentence in part.sentences]
    if part.rows:
        # What was written in another script keeps its own direction.
        cells = (
            f'<tr><th scope="row">{escape(label)}</th><td dir="auto">{escape(value)}</td></tr>'
            for label, value in part.rows
        )
        lines += ["<table>", *cells, "</table>"]
    return lines
