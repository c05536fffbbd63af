"""The best lists of the open vacancies of some shards, kept exact by looking at what changed alone."""

from bisect import insort
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from uuid import UUID

from matching_svc.domain.lists import IN_RESERVE, KEPT, BestList, Order, Ranked
from matching_svc.domain.shards import ALL, shard_of
from matching_svc.index import Index

MOST: Final = KEPT + IN_RESERVE
_EVERYBODY: Final = 0
"""The floor of a list that holds everybody who may be proposed."""


@dataclass
class _Kept:
    """A list with its reserve, best first. `last` is where it was cut: whoever is not on it stands behind that."""

    ranked: list[Ranked]
    last: Order | None
    people: set[UUID] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.people = {one.candidate_id for one in self.ranked}

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
            gone = set(people)
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

    def _amend(self, kept: _Kept, gone: set[UUID], come: Collection[Ranked]) -> None:
        """Take people off and on."""
        if not gone.isdisjoint(kept.people):
            kept.ranked = [one for one in kept.ranked if one.candidate_id not in gone]
            kept.people = {one.candidate_id for one in kept.ranked}
        for one in come:
            if kept.last is None or one.order <= kept.last:
                insort(kept.ranked, one, key=lambda ranked: ranked.order)
                kept.people.add(one.candidate_id)
        if len(kept.ranked) >= MOST:
            # Cut there even where nobody falls off: of those who came no more than `MOST` were named.
            kept.people -= {one.candidate_id for one in kept.ranked[MOST:]}
            del kept.ranked[MOST:]
            kept.last = kept.ranked[-1].order

    def _has_run_short(self, kept: _Kept) -> bool:
        return kept.last is not None and len(kept.ranked) < KEPT
