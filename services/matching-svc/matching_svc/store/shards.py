"""SQL about replicas and the shards that they hold: leases by the database's clock, fenced by an epoch."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import func, select, text
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.shards import ALL, SHARDS, exchange

SHARDS_LOCK: Final = 7_203_002
Held = Mapping[int, int]
"""Shards that a replica holds, each with the epoch of its lease."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a replica tells with each beat: lists that are not written yet, and lists not proposed from yet."""

    unwritten: int = 0
    unproposed: int = 0


_HURRY: Final = text("set local idle_in_transaction_session_timeout = '3s'")


async def let_nobody_wait(session: AsyncSession) -> None:
    """For a transaction that others wait for: a process that is frozen within it loses its connection and its locks."""
    await session.execute(_HURRY)


_BEAT: Final = text(
    """
    insert into replica (id, expires_at, unwritten_lists, unproposed_lists)
    values (:replica, clock_timestamp() + make_interval(secs => :seconds), :unwritten, :unproposed)
    on conflict (id) do update set expires_at = excluded.expires_at,
      unwritten_lists = excluded.unwritten_lists, unproposed_lists = excluded.unproposed_lists
    """
)
_BURY: Final = text("delete from replica where expires_at < clock_timestamp()")
_ALL_SHARDS: Final = text(
    f"insert into shard_lease (shard, epoch) select n, 0 from generate_series(0, {SHARDS - 1}) as n"  # noqa: S608  # a number
    " on conflict do nothing"
)
_STANDS: Final = text(
    "select shard, holder, epoch, array(select id from replica) as live from shard_lease order by shard"
)
# Whoever gets a lease, the epoch grows: what its last holder still writes is refused.
_GIVE: Final = text(
    "update shard_lease set holder = null, epoch = epoch + 1 where holder = :replica and shard = any(:shards)"
)
_TAKE: Final = text(
    "update shard_lease set holder = :replica, epoch = epoch + 1 where shard = any(:shards) returning shard, epoch"
)


async def beat(session: AsyncSession, replica: UUID, seconds: float, standing: Standing) -> Held:
    """Live on for so many seconds; give back and take shards as the others come and go. What is held from now on."""
    await let_nobody_wait(session)
    await session.execute(select(func.pg_advisory_xact_lock(SHARDS_LOCK)))
    told = {"unwritten": standing.unwritten, "unproposed": standing.unproposed}
    await session.execute(_BEAT, {"replica": replica, "seconds": seconds, **told})
    await session.execute(_BURY)
    rows = (await session.execute(_STANDS)).all()
    if len(rows) < SHARDS:
        await session.execute(_ALL_SHARDS)
        rows = (await session.execute(_STANDS)).all()
    wanted = exchange(replica, {row.shard: row.holder for row in rows if row.holder is not None}, rows[0].live)
    held = {row.shard: row.epoch for row in rows if row.holder == replica and row.shard not in wanted.give}
    if wanted.give:
        await session.execute(_GIVE, {"replica": replica, "shards": list(wanted.give)})
    if wanted.take:
        taken = await session.execute(_TAKE, {"replica": replica, "shards": list(wanted.take)})
        held |= {row.shard: row.epoch for row in taken}
    return held


async def leave(session: AsyncSession, replica: UUID) -> None:
    """Give everything back at once."""
    await let_nobody_wait(session)
    await session.execute(select(func.pg_advisory_xact_lock(SHARDS_LOCK)))
    await session.execute(_GIVE, {"replica": replica, "shards": sorted(ALL)})
    await session.execute(text("delete from replica where id = :replica"), {"replica": replica})


_FENCE: Final = text(
    """
    select shard from shard_lease where holder = :replica and (shard, epoch) in (
      select * from unnest(cast(:shards as smallint[]), cast(:epochs as bigint[])))
    order by shard for share
    """
)


async def fence(session: AsyncSession, replica: UUID, held: Held) -> frozenset[int]:
    """Those of the shards that the replica still holds under these epochs: to the end of the transaction it does."""
    told = {"replica": replica, "shards": list(held), "epochs": list(held.values())}
    return frozenset((await session.execute(_FENCE, told)).scalars())


_OTHERS: Final = text(
    """
    with others as (select * from replica where id <> :replica and expires_at >= clock_timestamp())
    select count(*), (select count(*) from shard_lease where holder in (select id from others)),
      coalesce(sum(unwritten_lists), 0), coalesce(sum(unproposed_lists), 0) from others
    """
)


class Others(NamedTuple):
    """The other replicas that live: how many, how many shards they hold, how they stood at their last beats."""

    replicas: int
    shards: int
    standing: Standing


async def others(session: AsyncSession, replica: UUID) -> Others:
    """As this replica sees them."""
    count, held, unwritten, unproposed = (await session.execute(_OTHERS, {"replica": replica})).one()
    return Others(count, held, Standing(unwritten, unproposed))
