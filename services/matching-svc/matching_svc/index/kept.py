"""The best lists of the open vacancies of some shards, kept exact by looking at what changed alone."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final, NamedTuple
from uuid import UUID

from matching_svc.domain.lists import IN_RESERVE, KEPT, BestList, Order, Ranked
from matching_svc.domain.shards import ALL, shard_of
from matching_svc.index import Index

MOST: Final = KEPT + IN_RESERVE
_ORDER: Final = attrgetter("order")
_LOWER_HALF: Final = (1 << 64) - 1
_EVERYBODY: Final = 0
"""The floor of a list that holds everybody who may be proposed."""


@dataclass
class _Kept:
    """A list with its reserve, best first. `last` is where it was cut: whoever is not on it stands behind that.

    `people` are those on it, by the number of their id: a UUID is hashed in Python, at several times the cost. `marks`
    are the lower halves of these numbers in the order of the list, side by side: somebody's place is found without a
    look at the others.
    """

    ranked: list[Ranked]
    last: Order | None
    people: set[int] = field(default_factory=set)
    marks: "array[int]" = field(default_factory=lambda: array("Q"))

    def __post_init__(self) -> None:
        self.people = {one.candidate_id.int for one in self.ranked}
        self.marks = array("Q", [one.candidate_id.int & _LOWER_HALF for one in self.ranked])

    def take_off(self, person: int) -> None:
        """Somebody who is on it leaves."""
        at = self.marks.index(person & _LOWER_HALF)
        while self.ranked[at].candidate_id.int != person:
            at = self.marks.index(person & _LOWER_HALF, at + 1)
        del self.ranked[at], self.marks[at]
        self.people.remove(person)

    def put_on(self, one: Ranked) -> None:
        """Somebody who is not on it comes."""
        at = bisect_left(self.ranked, one.order, key=_ORDER)
        self.ranked.insert(at, one)
        self.marks.insert(at, one.candidate_id.int & _LOWER_HALF)
        self.people.add(one.candidate_id.int)

    def cut(self) -> None:
        """Nobody stays behind the last place that is kept."""
        self.people.difference_update(one.candidate_id.int for one in self.ranked[MOST:])
        del self.ranked[MOST:], self.marks[MOST:]
        self.last = self.ranked[-1].order

    @property
    def floor(self) -> int:
        """Points below which nobody comes onto the list."""
        return _EVERYBODY if self.last is None else -self.last[0]

    @property
    def shown(self) -> tuple[Ranked, ...]:
        """The list without its reserve."""
        return tuple(self.ranked[:KEPT])


class Followed(NamedTuple):
    """Lists that differ from before, and lists on which somebody or something changed, the first among them."""

    differ: set[UUID]
    touched: set[UUID]


class KeptLists:
    """Lists as of the changes that were followed. Not for use from several threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._lists: dict[UUID, _Kept] = {}

    def follow(self, people: Collection[UUID], vacancies: Collection[UUID], shards: Collection[int] = ALL) -> Followed:
        """Take in that these people and vacancies came, changed or left in the index, and which shards are kept now.

        What is not open, or of another shard, has no list; one that was not kept before is made anew, and differs.
        """
        ours = {one for one in self._index.vacancies() if shard_of(one) in shards}
        for absent in self._lists.keys() - ours:
            del self._lists[absent]
        anew = {one for one in ours if one in vacancies or one not in self._lists}
        differ: set[UUID] = set()
        touched: set[UUID] = set()
        if people:
            others = {vacancy_id: kept.floor for vacancy_id, kept in self._lists.items() if vacancy_id not in anew}
            found = self._index.contenders(people, others, MOST) if others else {}
            gone = {one.int for one in people}
            for vacancy_id in others:
                kept, come = self._lists[vacancy_id], found.get(vacancy_id, ())
                if not come and gone.isdisjoint(kept.people):
                    continue
                before = kept.shown
                self._amend(kept, gone, come)
                touched.add(vacancy_id)
                if self._has_run_short(kept):
                    anew.add(vacancy_id)
                elif kept.shown != before:
                    differ.add(vacancy_id)
        self._make(sorted(anew))
        return Followed(differ | anew, touched | anew)

    def __contains__(self, vacancy_id: UUID) -> bool:
        return vacancy_id in self._lists

    def __iter__(self) -> Iterator[UUID]:
        return iter(self._lists)

    def shown(self, vacancy_id: UUID) -> tuple[Ranked, ...]:
        """A list as it stands, without its reserve. Raises `KeyError` where it is not kept."""
        return self._lists[vacancy_id].shown

    def with_gaps(self, vacancy_ids: Iterable[UUID]) -> list[BestList]:
        """Some lists as they stand, with the gaps of the people on them; those that are not kept are left out."""
        shown = {one: self._lists[one].shown for one in vacancy_ids if one in self._lists}
        return [BestList(one, ranked, self._index.gaps(one, ranked)) for one, ranked in shown.items()]

    def _make(self, vacancy_ids: list[UUID]) -> None:
        for vacancy_id, ranked in zip(vacancy_ids, self._index.ranked(vacancy_ids, MOST), strict=True):
            self._lists[vacancy_id] = _Kept(list(ranked), ranked[-1].order if len(ranked) == MOST else None)

    def _amend(self, kept: _Kept, gone: set[int], come: Collection[Ranked]) -> None:
        """Take people off and on."""
        for person in gone & kept.people:
            kept.take_off(person)
        for one in come:
            if kept.last is None or one.order <= kept.last:
                kept.put_on(one)
        if len(kept.ranked) >= MOST:
            # Cut there even where nobody falls off: of those who came no more than `MOST` were named.
            kept.cut()

    def _has_run_short(self, kept: _Kept) -> bool:
        return kept.last is not None and len(kept.ranked) < KEPT
