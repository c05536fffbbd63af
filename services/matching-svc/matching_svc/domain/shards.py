"""Vacancies are divided into shards, and shards among the replicas that live."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

SHARDS: Final = 64
"""So many for good: a vacancy's shard is the same for every replica, release and day."""
ALL: Final = frozenset(range(SHARDS))


def shard_of(vacancy_id: UUID) -> int:
    """The shard of a vacancy: the last six bits of its id, which are random in every version that is given out."""
    return vacancy_id.int % SHARDS


@dataclass(frozen=True, slots=True)
class Exchange:
    """Shards that a replica gives back, and free ones that it takes."""

    give: tuple[int, ...]
    take: tuple[int, ...]


def exchange(replica: UUID, holders: Mapping[int, UUID], live: Collection[UUID]) -> Exchange:
    """What a replica has to do so that the shards are shared evenly: none holds more than ceil(64 / live).

    `holders` names who holds a shard; one that nobody live holds is free. Shards move as little as possible: what is
    above the share is given back, and only free ones are taken. Once each has done its part twice, all are held.
    """
    most = -(-SHARDS // len({*live, replica}))
    held = sorted(shard for shard, holder in holders.items() if holder == replica)
    free = [shard for shard in sorted(ALL) if holders.get(shard) not in {*live, replica}]
    return Exchange(tuple(held[most:]), tuple(free[: max(0, most - len(held))]))
