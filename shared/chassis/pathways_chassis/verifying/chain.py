"""Is an audit as it was written? Entries are hashed anew, and blocks held against each other and what was published.

What is compared stands in three places: the entry, its hash in a block, and the block's root on the bus. Who changes
the first is named by the second, who changes both is told by the third.
"""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

import asyncpg
from pathways_contracts.registry import Service

from pathways_chassis.messaging.embedded_log import decode_headers
from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.messaging.transport import Headers
from pathways_chassis.sealing import BEFORE_THE_FIRST, ENCODED, leaf_of, leaves_in, root_of

CONNECT_SECONDS: Final = 10
SEALED_WITHIN: Final = timedelta(minutes=1)
"""An entry that has waited longer for its block tells that nobody seals."""
BACKDATED: Final = timedelta(hours=1)
"""No transaction lasts so long: an entry that is older by more than the block before its own was dated back."""
MOST_TROUBLES: Final = 20
"""Of one audit; the first is what to begin with."""


@dataclass(frozen=True, slots=True)
class Published:
    """A root as the bus has it. A restored database publishes under a later epoch."""

    number: int
    root: str
    epoch: int


@dataclass
class Verdict:
    """What was found of one audit. `first` is the first entry or block that is not as it was written."""

    service: str
    entries: int = 0
    blocks: int = 0
    unsealed: int = 0
    published: int = 0
    last_root: str | None = None
    troubles: list[str] = field(default_factory=list)

    @property
    def first(self) -> str | None:
        return self.troubles[0] if self.troubles else None

    def tell(self, trouble: str) -> None:
        """Keep it, among the first ones."""
        if len(self.troubles) < MOST_TROUBLES:
            self.troubles.append(trouble)


# --- what was published --------------------------------------------------------------------------------------------


def topic_of(service: str) -> str:
    """Where a service publishes its roots."""
    return f"{service}.audit"


def _published(value: bytes, headers: Headers) -> Published:
    told = json.loads(value)
    return Published(int(told["block"]), str(told["root"]), int(dict(headers).get("ce_producerepoch") or 0))


async def published_on_log(url: str) -> Mapping[str, Sequence[Published]]:
    """The roots on the embedded log, by service, oldest first."""
    connection = await asyncpg.connect(url, timeout=CONNECT_SECONDS)
    try:
        found = {}
        for service in Service:
            rows = await connection.fetch(
                'select value, headers::text from bus.record where topic = $1 order by "offset"', topic_of(service)
            )
            found[service.value] = [_published(row["value"], decode_headers(row["headers"])) for row in rows]
        return found
    finally:
        await connection.close(timeout=CONNECT_SECONDS)


async def published_on_kafka(transport: KafkaTransport) -> Mapping[str, Sequence[Published]]:
    """As `published_on_log`. Raises `TransportUnavailable`."""
    services = {topic_of(service): service.value for service in Service}
    found: dict[str, list[Published]] = {service: [] for service in services.values()}
    async for record in transport.everything(services):
        found[services[record.topic]].append(_published(record.value or b"{}", record.headers))
    return found


# --- what stands in the database -----------------------------------------------------------------------------------

_BLOCKS: Final = "select number, previous_root, root, entry_ids, leaves, sealed_at from audit_block order by number"
_ENTRIES: Final = f"select {', '.join(ENCODED)} from audit_entry where id = any($1::bigint[])"  # noqa: S608  # our own names
_IN_NO_BLOCK: Final = """
select e.id from audit_entry e left join (select unnest(entry_ids) as id from audit_block) s using (id)
left join audit_pending p on p.entry_id = e.id where s.id is null and p.entry_id is null order by e.id limit $1
"""
_TAIL: Final = """
select p.entry_id, e.id is null as gone, clock_timestamp() - e.recorded_at as age
from audit_pending p left join audit_entry e on e.id = p.entry_id order by p.entry_id
"""


async def verify_audit(service: str, url: str, published: Sequence[Published]) -> Verdict:
    """Look at one service's database as it stands at one moment, after `published` was read."""
    verdict = Verdict(service, published=len(published))
    connection = await asyncpg.connect(url, timeout=CONNECT_SECONDS)
    try:
        async with connection.transaction(isolation="repeatable_read", readonly=True):
            roots = await _verify_blocks(connection, verdict)
            for row in await connection.fetch(_IN_NO_BLOCK, MOST_TROUBLES):
                verdict.tell(f"entry {row['id']} is in no block, and does not wait for one: it was added")
            await _verify_tail(connection, verdict)
    finally:
        await connection.close(timeout=CONNECT_SECONDS)
    _compare(verdict, roots, published)
    return verdict


async def _verify_blocks(connection: asyncpg.Connection, verdict: Verdict) -> Mapping[int, str]:
    """The roots by their numbers."""
    roots: dict[int, str] = {}
    last_number, last_root, last_sealed_at = 0, BEFORE_THE_FIRST, None
    async for block in _rows(connection, _BLOCKS):
        number, root = block["number"], block["root"]
        for missing in range(last_number + 1, min(number, last_number + 1 + MOST_TROUBLES)):
            verdict.tell(f"block {missing} is missing")
        if number == last_number + 1 and block["previous_root"] != last_root:
            verdict.tell(f"block {number} does not follow block {last_number}: it names another root before it")
        await _verify_entries(connection, verdict, block, last_sealed_at)
        if root_of(number, block["previous_root"], block["sealed_at"], block["entry_ids"], block["leaves"]) != root:
            verdict.tell(f"block {number} was altered: its root is not that of what is in it")
        roots[number] = root.hex()
        last_number, last_root, last_sealed_at = number, root, block["sealed_at"]
        verdict.blocks += 1
    verdict.last_root = last_root.hex() if roots else None
    return roots


async def _verify_entries(
    connection: asyncpg.Connection, verdict: Verdict, block: Mapping[str, Any], before: datetime | None
) -> None:
    number = block["number"]
    entries = {row["id"]: row for row in await connection.fetch(_ENTRIES, block["entry_ids"])}
    verdict.entries += len(entries)
    for entry_id, leaf in zip(block["entry_ids"], leaves_in(block["leaves"]), strict=False):
        entry = entries.get(entry_id)
        if entry is None:
            verdict.tell(f"entry {entry_id} of block {number} is missing")
        elif leaf_of(entry) != leaf:
            verdict.tell(f"entry {entry_id} of block {number} was altered")
        elif before is not None and before - entry["recorded_at"] > BACKDATED:
            verdict.tell(f"entry {entry_id} of block {number} is dated long before block {number - 1}: it was added")


async def _verify_tail(connection: asyncpg.Connection, verdict: Verdict) -> None:
    for row in await connection.fetch(_TAIL):
        verdict.unsealed += 1
        if row["gone"]:
            verdict.tell(f"entry {row['entry_id']} is missing before it was sealed")
        elif row["age"] > SEALED_WITHIN:
            verdict.tell(f"entry {row['entry_id']} has waited for its block for {row['age']}: nobody seals")


def _compare(verdict: Verdict, roots: Mapping[int, str], published: Sequence[Published]) -> None:
    for one in published:
        here = roots.get(one.number)
        if here == one.root:
            continue
        what = "is not there" if here is None else "has another root"
        verdict.tell(f"block {one.number} was published (epoch {one.epoch}) and {what}")


async def _rows(connection: asyncpg.Connection, query: str) -> AsyncIterator[Mapping[str, Any]]:
    async for row in connection.cursor(query, prefetch=50):
        yield row
