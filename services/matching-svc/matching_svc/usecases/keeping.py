"""What a replica keeps: its place in the change log, its shards, and what is yet to be done with their lists."""

import time
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from pathways_chassis.ids import new_id

from matching_svc.domain.shards import shard_of
from matching_svc.store.change_log import Position
from matching_svc.store.shards import Held, Standing

SECONDS_PER_REST: Final = 10.0
"""A pool that has been on the move for so long rests for once the least time more."""


@dataclass
class Keeping:
    """One per process. Moments are monotonic seconds.

    `held` are the shards that are held, as the last beat told; `followed` those of which lists are kept, under the
    epochs that they were made in, which fence what is written. `unwritten` names vacancies whose list differs from what
    is stored, with the moment of the change that made it so; `unproposed` those that changed since they were last
    proposed from, `unproposed_since` the first of these changes.
    """

    position: Position
    replica: UUID = field(default_factory=new_id)
    held: Held = field(default_factory=dict)
    followed: Held = field(default_factory=dict)
    unwritten: dict[UUID, float] = field(default_factory=dict)
    unproposed: set[UUID] = field(default_factory=set)
    unproposed_since: float = 0.0

    @property
    def standing(self) -> Standing:
        """How much is yet to be dealt with."""
        return Standing(len(self.unwritten), len(self.unproposed))

    @property
    def oldest_seconds(self) -> float:
        """How long the list that has waited longest is to be written; 0 where none waits."""
        return time.monotonic() - min(self.unwritten.values()) if self.unwritten else 0.0

    def rest_needed(self, moved_at: float, least: float) -> float:
        """How many seconds nothing has to change before people are proposed; it changed last at `moved_at`.

        A lone change rests for the least time; the longer the pool has been on the move, the longer a pause has to be
        before it is taken for the end: a pool that arrives at once is proposed from as a whole.
        """
        return least * (1 + max(0.0, moved_at - self.unproposed_since) / SECONDS_PER_REST)

    def of(self, vacancy_ids: Iterable[UUID]) -> Held:
        """The shards of these vacancies, as far as they are followed, with their epochs."""
        shards = sorted(set(map(shard_of, vacancy_ids)))
        return {shard: self.followed[shard] for shard in shards if shard in self.followed}

    def take_up(self, differ: Collection[UUID], touched: Collection[UUID], since: float) -> None:
        """By changes of that moment these lists differ, and these may have somebody to propose."""
        if touched and not self.unproposed:
            self.unproposed_since = since
        self.unproposed.update(touched)
        for vacancy_id in differ:
            self.unwritten.setdefault(vacancy_id, since)

    def keeps_only(self, kept: Collection[UUID]) -> None:
        """Of other lists there is nothing to be done here any more."""
        self.unproposed.intersection_update(kept)
        for gone in self.unwritten.keys() - set(kept):
            del self.unwritten[gone]

    def lose(self, shards: Collection[int]) -> None:
        """The epochs that these were followed in are over: they are let go, unless they were taken anew meanwhile."""
        for shard in shards:
            if self.held.get(shard) == self.followed[shard]:
                self.held = {other: epoch for other, epoch in self.held.items() if other != shard}
