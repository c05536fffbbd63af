"""Looks for hundreds of thousands of marks at once, in any bytes."""

import bz2
import gzip
import lzma
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from .marks import Mark, writings

WINDOW: Final = 8
"""Bytes that are compared first; every mark is longer in each of its writings."""
_CHUNK: Final = 4 << 20
_BITS: Final = 24
_SPREAD: Final = np.uint64(0x9E3779B97F4A7C15)
_COMPRESSED: Final = (
    (b"\x1f\x8b", gzip.decompress),
    (b"\x78", zlib.decompress),
    (b"BZh", bz2.decompress),
    (b"\xfd7zXZ", lzma.decompress),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A mark that was found, where, and in which writing."""

    place: str
    mark: Mark
    writing: str


class Search:
    """Finds marks in every writing, whatever their letters' case. Making it takes a moment; a search goes fast."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        patterns = [(mark, writing, text) for mark in marks for writing, text in writings(mark.text)]
        short = [text for _, _, text in patterns if len(text) < WINDOW]
        if short:
            raise ValueError(f"{short[:3]} could stand anywhere by chance")
        usual = Counter(_key(text, at) for _, _, text in patterns for at in _places(text))
        self._patterns: defaultdict[int, list[tuple[int, Mark, str, bytes]]] = defaultdict(list)
        for mark, writing, text in patterns:
            at = min(_places(text), key=lambda place: usual[_key(text, place)])  # used at once
            self._patterns[_key(text, at)].append((at, mark, writing, text))
        self._keys = np.array(sorted(self._patterns), dtype=np.uint64)
        self._known = np.zeros(1 << _BITS, dtype=bool)
        self._known[_hashed(self._keys)] = True

    def find(self, place: str, content: bytes) -> set[Finding]:
        """The marks in some content, each writing once."""
        found = set(self._find(place, content.lower()))
        for plain in _decompressed(content):
            found |= self.find(f"{place}, compressed", plain)
        return found

    def _find(self, place: str, text: bytes) -> Iterator[Finding]:
        if not len(self._keys):
            return
        for start in range(0, max(len(text) - WINDOW + 1, 0), _CHUNK):
            windows = np.ndarray(
                (min(_CHUNK, len(text) - WINDOW + 1 - start),), np.dtype("<u8"), text, offset=start, strides=(1,)
            )
            likely = np.flatnonzero(self._known[_hashed(windows)])
            keys = windows[likely]
            at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
            for position in likely[self._keys[at] == keys].tolist():
                for offset, mark, writing, pattern in self._patterns[int(windows[position])]:
                    begins = start + position - offset
                    if begins >= 0 and text.startswith(pattern, begins):
                        yield Finding(place, mark, writing)


def _places(text: bytes) -> tuple[int, ...]:
    """Where a window may be taken: a beginning or an end that many share would be looked up too often."""
    last = len(text) - WINDOW
    return tuple(sorted({0, last // 3, 2 * last // 3, last}))


def _key(text: bytes, at: int) -> int:
    return int.from_bytes(text[at : at + WINDOW], "little")


def _hashed(keys: "np.ndarray[tuple[int], np.dtype[np.uint64]]") -> "np.ndarray[tuple[int], np.dtype[np.uint64]]":
    hashed: np.ndarray[tuple[int], np.dtype[np.uint64]] = (keys * _SPREAD) >> np.uint64(64 - _BITS)
    return hashed


def _decompressed(content: bytes) -> Iterator[bytes]:
    for begins, decompress in _COMPRESSED:
        if content.startswith(begins):
            try:
                yield decompress(content)
            except (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError):
                continue  # it only looked like it
