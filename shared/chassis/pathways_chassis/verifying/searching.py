"""Looks for marks in places, and counts what was found where."""

from collections.abc import AsyncIterable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from pathways_chassis.verifying.marks import Marks
from pathways_chassis.verifying.places import Piece

_TOGETHER: Final = 1 << 18
"""Bytes that are looked at together: what has no mark in it is not looked at one by one."""
_BETWEEN: Final = b"\n\0\n"


@dataclass
class Place:
    """How much was read at a place, and in how many of its pieces which marks were found, by their numbers."""

    pieces: int = 0
    size: int = 0
    found: int = 0
    marks: set[int] = field(default_factory=set)


@dataclass
class Search:
    """What a search has read and found, by place. `searched` names what was read from, also where nothing lay."""

    marks: Marks
    places: dict[str, Place] = field(default_factory=dict)
    searched: list[str] = field(default_factory=list)

    @property
    def found(self) -> int:
        """In how many pieces any mark was found."""
        return sum(place.found for place in self.places.values())

    async def through(self, source: str, pieces: AsyncIterable[Piece]) -> None:
        """Look at everything that a source has."""
        self.searched.append(source)
        waiting: list[Piece] = []
        size = 0
        async for piece in pieces:
            waiting.append(piece)
            size += len(piece.content)
            if size >= _TOGETHER:
                self._look(waiting)
                waiting, size = [], 0
        self._look(waiting)

    def through_all(self, source: str, pieces: Iterable[Piece]) -> None:
        """As `through`, of what is read without waiting."""
        self.searched.append(source)
        for piece in pieces:
            self._look([piece])

    def _look(self, pieces: Sequence[Piece]) -> None:
        if not pieces:
            return
        somewhere = bool(self.marks.found_in(_BETWEEN.join(piece.content for piece in pieces)))
        for piece in pieces:
            place = self.places.setdefault(piece.place, Place())
            place.pieces += 1
            place.size += len(piece.content)
            if somewhere and (numbers := self.marks.found_in(piece.content)):
                place.found += 1
                place.marks |= numbers
