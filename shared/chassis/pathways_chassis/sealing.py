"""The chain over the audit: each second one sealer a database takes what is not sealed yet into a block.

What is hashed is a JSON array in UTF-8 without spaces: a word that says what it is, then its parts in their order;
ids as text, moments in UTC to the microsecond, hashes in hexadecimal.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import msgspec
import structlog
from pathways_contracts.audit import AuditSealed
from sqlalchemy import delete, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis import metrics
from pathways_chassis.actor import timer_actor
from pathways_chassis.faults import is_transient
from pathways_chassis.pace import Pace
from pathways_chassis.tables import audit_block, audit_entry, audit_pending

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("audit")
SEAL_LOCK: Final = 7_202_614
SEAL_SECONDS: Final = 1.0
MOST_ENTRIES: Final = 2_000
"""Of one block."""
HASH_BYTES: Final = 32
BEFORE_THE_FIRST: Final = bytes(HASH_BYTES)
"""What the first block names as the root before it."""

ENCODED: Final = (
    "id",
    "recorded_at",
    "request_id",
    "operation",
    "method",
    "actor",
    "roles",
    "organisation_id",
    "person_id",
    "about",
    "count",
    "purpose",
    "status",
    "replayed",
)
"""The columns of an entry that its hash is of, in this order: all of them."""


# --- what is hashed ----------------------------------------------------------------------------------------------


def leaf_of(entry: Mapping[Any, Any]) -> bytes:
    """The hash of an entry as the database has it."""
    return _hash(["audit entry 1", *(entry[name] for name in ENCODED)])


def root_of(number: int, previous_root: bytes, sealed_at: datetime, entry_ids: Sequence[int], leaves: bytes) -> bytes:
    """The hash of a block, and through `previous_root` of all blocks before it."""
    return _hash(["audit block 1", number, previous_root.hex(), sealed_at, list(entry_ids), leaves.hex()])


def leaves_in(leaves: bytes) -> list[bytes]:
    """The hashes of a block's entries."""
    return [leaves[place : place + HASH_BYTES] for place in range(0, len(leaves), HASH_BYTES)]


def _hash(parts: Sequence[object]) -> bytes:
    return hashlib.sha256(msgspec.json.encode([_plain(part) for part in parts])).digest()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, UUID):
        return str(value)
    return [_plain(one) for one in value] if isinstance(value, list) else value


# --- sealing -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """A block as it is written."""

    number: int
    previous_root: bytes
    root: bytes
    entry_ids: Sequence[int]
    leaves: bytes
    sealed_at: datetime


def block_of(entries: Iterable[Mapping[Any, Any]], last: Mapping[Any, Any] | None, sealed_at: datetime) -> Block:
    """The block after the last one. An entry is in it by its id, whenever it was committed."""
    ordered = sorted(entries, key=lambda entry: int(entry["id"]))
    ids = [int(entry["id"]) for entry in ordered]
    leaves = b"".join(leaf_of(entry) for entry in ordered)
    number = 1 if last is None else last["number"] + 1
    previous = BEFORE_THE_FIRST if last is None else last["root"]
    return Block(number, previous, root_of(number, previous, sealed_at, ids, leaves), ids, leaves, sealed_at)


async def take(session: AsyncSession) -> Block | None:
    """Take entries that are not sealed into the next block; None where there are none or another replica seals.

    What is pending and can be seen is committed. What commits later, whatever its id, is pending until a later block.
    """
    if not (await session.execute(select(func.pg_try_advisory_xact_lock(SEAL_LOCK)))).scalar_one():
        return None
    oldest = select(audit_pending.c.entry_id).order_by(audit_pending.c.entry_id).limit(MOST_ENTRIES)
    taken = await session.execute(
        delete(audit_pending).where(audit_pending.c.entry_id.in_(oldest)).returning(audit_pending.c.entry_id)
    )
    ids = list(taken.scalars())
    if not ids:
        return None
    entries = (await session.execute(select(audit_entry).where(audit_entry.c.id.in_(ids)))).mappings().all()
    newest = select(audit_block.c.number, audit_block.c.root).order_by(audit_block.c.number.desc()).limit(1)
    last = (await session.execute(newest)).mappings().one_or_none()
    sealed_at = (await session.execute(select(func.clock_timestamp()))).scalar_one()
    block = block_of(entries, last, sealed_at)
    await session.execute(
        audit_block.insert().values(
            number=block.number,
            previous_root=block.previous_root,
            root=block.root,
            entry_ids=list(block.entry_ids),
            leaves=block.leaves,
            sealed_at=block.sealed_at,
        )
    )
    return block


class Sealer:
    """Seals each second what was written, and publishes the root in the same transaction. Of replicas one does."""

    def __init__(self, runtime: "Runtime", sealed: type[AuditSealed]) -> None:
        self._runtime = runtime
        self._sealed = sealed
        self._pace = Pace()

    def stop(self) -> None:
        """Finish the block in hand and leave."""
        self._pace.stop()

    async def run(self) -> None:
        """Seal until stopped."""
        while not self._pace.is_over:
            try:
                while await self.seal() == MOST_ENTRIES and not self._pace.is_over:
                    pass
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("audit not sealed", error=type(error).__name__)
            await self._pace.rest(SEAL_SECONDS)

    async def seal(self) -> int:
        """One block in a transaction of its own. Returns how many entries it has."""
        async with self._runtime.sessions() as session, session.begin():
            block = await take(session)
            if block is None:
                return 0
            work = self._runtime.work(session, timer_actor("seal_audit"))
            await work.publish(
                self._sealed(
                    chain=self._runtime.settings.service_name,
                    block=block.number,
                    previous_root=block.previous_root.hex(),
                    root=block.root.hex(),
                    entries=len(block.entry_ids),
                    sealed_at=block.sealed_at,
                )
            )
        self._runtime.wake_relay()
        metrics.AUDIT_SEALED.add(len(block.entry_ids))
        return len(block.entry_ids)
