"""What came of it: each acknowledged event against each effect, counted over the two databases."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Final
from uuid import UUID

import asyncpg

PROMISED: Final = frozenset({"committed", "acknowledged", "effects", "refused"})


@dataclass
class Account:
    """Events that were committed and acknowledged, and what their effects lack. All but `PROMISED` must be 0."""

    committed: int = 0
    acknowledged: int = 0
    effects: int = 0
    refused: int = 0
    """Requests that were answered with 503 and when to come again."""
    failed: int = 0
    """Requests that were answered otherwise, and not with success."""
    vanished: int = 0
    """Acknowledged, and not in the writer's database."""
    lost: int = 0
    """Committed, and without effect."""
    doubled: int = 0
    """Effects that happened again."""
    inverted: int = 0
    """Effects that came after a later one of their aggregate."""
    parked: int = 0
    """Records that still wait behind something."""
    visible: int = 0
    """People who were hidden and can be seen."""

    @property
    def troubles(self) -> dict[str, int]:
        """What is not as promised, by name."""
        return {
            field.name: count
            for field in fields(self)
            if field.name not in PROMISED and (count := getattr(self, field.name))
        }

    def add(self, other: "Account") -> None:
        """Sum up rounds."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))


_KEYS = "key = any($1::text[])"


async def settle(
    writer: asyncpg.Connection,
    reader: asyncpg.Connection,
    keys: Collection[str],
    acknowledged: int,
    hidden: Collection[str] = (),
    stuck: Collection[str] = (),
) -> Account:
    """Count the aggregates with these keys.

    Of those that are `stuck` behind poison only what came to effect is looked at. An event whose producer's database
    was restored from before it is no longer committed, and its effect is of an earlier epoch.
    """
    committed = await writer.fetch(f"select key, event_id from outbox where {_KEYS}", list(keys))
    effects: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    known: set[UUID] = set()
    query = f"select topic, key, producer_epoch, sequence, event_id from effect where {_KEYS} order by id"
    for row in await reader.fetch(query, list(keys)):
        effects[row["topic"], row["key"]].append((row["producer_epoch"], row["sequence"]))
        known.add(row["event_id"])

    account = Account(acknowledged=acknowledged)
    account.committed = len(committed)
    account.effects = sum(map(len, effects.values()))
    account.vanished = max(0, acknowledged - account.committed)
    for happened in effects.values():
        account.doubled += len(happened) - len(set(happened))
        account.inverted += sum(later < earlier for earlier, later in pairwise(happened))
    account.lost = sum(row["key"] not in stuck and row["event_id"] not in known for row in committed)
    waiting = [key for key in keys if key not in stuck]
    account.parked = await reader.fetchval(f"select count(*) from parked_record where {_KEYS}", waiting)
    seen = await reader.fetchval(f"select count(*) from person where {_KEYS} and hidden", list(hidden))
    account.visible = len(hidden) - seen
    return account
