"""Marks, such as a name or a number, in all the forms in which they may lie somewhere.

Plain text in either normal form and any case; with JSON's or a URL's escapes; in base64 at any offset, hexadecimal, and
UTF-16. What was compressed or encrypted is not looked into.
"""

import base64
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import unquote_to_bytes

from ahocorasick_rs import BytesAhoCorasick

SHORTEST: Final = 4
"""Signs of a mark. A shorter one would be found everywhere."""
_SHORTEST_IN_BASE64: Final = 6
_NORMAL_FORMS: Final = ("NFC", "NFD")
_ESCAPED: Final = re.compile(rb"(?:\\u[0-9a-fA-F]{4})+")


class Marks:
    """What is looked for. A mark is told by its number, from 0, never by its text.

    Raises `ValueError` where there is none, or one is too short.
    """

    def __init__(self, marks: Iterable[str]) -> None:
        self.texts: Sequence[str] = tuple(marks)
        if not self.texts:
            raise ValueError("no marks: name one at least")
        for number, mark in enumerate(self.texts):
            if len(mark.strip()) < SHORTEST:
                raise ValueError(f"mark {number}: at least {SHORTEST} signs, or it would be found everywhere")
        self._exact = _Automaton((number, form) for number, mark in enumerate(self.texts) for form in _exact(mark))
        self._folded = _Automaton((number, form) for number, mark in enumerate(self.texts) for form in _folded(mark))

    def found_in(self, content: bytes) -> frozenset[int]:
        """The numbers of the marks that the content has in it."""
        found = self._exact.found_in(content)
        for view in _views(content):
            found |= self._folded.found_in(_fold(view.decode("utf-8", "replace")))
        return frozenset(found)


class _Automaton:
    """Many patterns in one pass."""

    def __init__(self, patterns: Iterable[tuple[int, bytes]]) -> None:
        numbers: defaultdict[bytes, set[int]] = defaultdict(set)
        for number, pattern in patterns:
            numbers[pattern].add(number)
        self._numbers = list(numbers.values())
        self._automaton = BytesAhoCorasick(list(numbers))

    def found_in(self, content: bytes) -> set[int]:
        found: set[int] = set()
        for pattern, _, _ in self._automaton.find_matches_as_indexes(content, overlapping=True):
            found |= self._numbers[pattern]
        return found


def _fold(text: str) -> bytes:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()).encode()


def _variants(mark: str) -> Iterator[str]:
    """As somebody may have written it, where the case cannot be told from the content."""
    for form in _NORMAL_FORMS:
        text = unicodedata.normalize(form, mark)
        yield from dict.fromkeys((text, text.lower(), text.upper(), text.title()))


def _folded(mark: str) -> Iterator[bytes]:
    yield _fold(mark)
    for text in _variants(mark):
        yield text.encode().hex().encode()


def _exact(mark: str) -> Iterator[bytes]:
    for text in _variants(mark):
        yield text.encode("utf-16-le")
        yield text.encode("utf-16-be")
        yield from _in_base64(text.encode())


def _in_base64(content: bytes) -> Iterator[bytes]:
    """What does not depend on its neighbours, at each of the three offsets, in both alphabets."""
    for offset in range(3):
        encoded = base64.b64encode(b"\0" * offset + content)
        begin = -(-offset * 8 // 6)
        end = (offset + len(content)) * 8 // 6
        inner = encoded[begin:end]
        if len(inner) >= _SHORTEST_IN_BASE64:
            yield inner
            yield inner.translate(bytes.maketrans(b"+/", b"-_"))


def _views(content: bytes) -> Iterator[bytes]:
    """The content, and as it reads without escapes."""
    yield content
    if b"\\u" in content:
        yield _ESCAPED.sub(_signs, content)
    if b"%" in content:
        yield unquote_to_bytes(content)


def _signs(escaped: "re.Match[bytes]") -> bytes:
    """A run of JSON's escapes as text; two of them may be one sign."""
    units = b"".join(bytes.fromhex(unit.decode()) for unit in escaped[0].split(b"\\u")[1:])
    return units.decode("utf-16-be", "replace").encode()
