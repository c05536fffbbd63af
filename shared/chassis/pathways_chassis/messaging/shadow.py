"""A projection made anew: shadow tables in a schema of their own, and how they take the place of the live ones.

In the shadow stands every table of the service, empty, so that the service's own reactions run there unchanged; what
they publish, or write to other tables, goes nowhere. The projection's rows alone are taken over. Whoever works there
looks for tables nowhere else: where the shadow is gone, nothing is found, and no live row is ever touched.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from pathways_contracts.event import Topic
from sqlalchemy import Table, text
from sqlmodel.ext.asyncio.session import AsyncSession

SCHEMA: Final = "rebuild"
MOST_NAMED: Final = 50

Changed = Mapping[str, Sequence[Any]]
"""By table, the first column of the primary key of each row that differed."""


async def _nothing(session: AsyncSession, changed: Changed) -> None: ...


@dataclass(frozen=True, slots=True)
class Projection:
    """Tables that reactions to the events of some topics fill, and nobody else: what can be made anew from these.

    `tables` in an order in which none refers to a later one. `swapped` is told what differed, in the transaction of
    the swap. `beside` are tables that the reactions read and that no event fills.
    """

    topics: tuple[Topic, ...]
    tables: tuple[Table, ...]
    swapped: Callable[[AsyncSession, Changed], Awaitable[None]] = _nothing
    beside: tuple[Table, ...] = ()

    @property
    def topic_names(self) -> list[str]:
        """Their names on the bus, in order."""
        return sorted(topic.value for topic in self.topics)


Projections = Mapping[str, Projection]
"""A service's projections by name."""


# --- the shadow ------------------------------------------------------------------------------------------------

_IS_THERE: Final = text("select exists (select from pg_namespace where nspname = 'rebuild')")
_TABLES: Final = text(
    """
    select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not relispartition and relname <> 'alembic_version' order by relname
    """
)


async def is_there(session: AsyncSession) -> bool:
    """Whether a shadow stands."""
    return bool((await session.execute(_IS_THERE)).scalar_one())


async def make(session: AsyncSession, projection: Projection) -> None:
    """Make the shadow unless it is there: every table of the service as it is today, without a row."""
    if await is_there(session):
        return
    beside = {table.name for table in projection.beside}
    names = list((await session.execute(_TABLES)).scalars())
    await session.execute(text(f"create schema {SCHEMA}"))
    for name in names:
        made = f'view {SCHEMA}."{name}" as table' if name in beside else f'table {SCHEMA}."{name}" (like'
        rest = f'public."{name}"' if name in beside else f'public."{name}" including all)'
        await session.execute(text(f"create {made} {rest}"))


async def drop(session: AsyncSession) -> None:
    """Leave nothing of the shadow."""
    await session.execute(text(f"drop schema if exists {SCHEMA} cascade"))


# --- where it stands -------------------------------------------------------------------------------------------


class Difference(NamedTuple):
    """An aggregate of which the shadow has not heard what the service has. Epochs and numbers; 0 for nothing."""

    topic: str
    key: str
    live: tuple[int, int]
    shadow: tuple[int, int]


class Standing(NamedTuple):
    """How far the shadow is: records read and to be read, parked and set aside; what is parked in the service."""

    read: int
    total: int
    waiting: int
    poisoned: int
    waiting_live: int


_STANDING: Final = text(
    """
    select
      (select coalesce(sum(next_offset), 0) from rebuild.consumer_offset where topic = any (cast(:topics as text[]))),
      (select coalesce(sum(next_offset), 0) from public.consumer_offset
        where consumer = :live and topic = any (cast(:topics as text[]))),
      (select count(*) from rebuild.parked_record),
      (select count(*) from rebuild.quarantined_record),
      (select count(*) from public.parked_record where consumer = :live and topic = any (cast(:topics as text[])))
    """
)

_DIFFERENCES: Final = text(
    """
    select topic, key, coalesce(live.producer_epoch, 0), coalesce(live.last_seq, 0), coalesce(made.producer_epoch, 0),
      coalesce(made.last_seq, 0)
    from (select * from public.aggregate_position
          where consumer = :live and topic = any (cast(:topics as text[])) and last_seq > 0) as live
    full join (select * from rebuild.aggregate_position where last_seq > 0) as made using (topic, key)
    where (live.producer_epoch, live.last_seq) is distinct from (made.producer_epoch, made.last_seq)
    order by topic, key limit :most
    """
)


async def standing(session: AsyncSession, live: str, projection: Projection) -> Standing:
    """How far the shadow is; `live` is the service's own consumer."""
    row = (await session.execute(_STANDING, {"live": live, "topics": projection.topic_names})).one()
    return Standing(*(int(number) for number in row))


async def differences(session: AsyncSession, live: str, projection: Projection) -> list[Difference]:
    """The first aggregates of which service and shadow have heard differently, by topic and key."""
    given = {"live": live, "topics": projection.topic_names, "most": MOST_NAMED}
    rows = await session.execute(_DIFFERENCES, given)
    return [Difference(row[0], row[1], (row[2], row[3]), (row[4], row[5])) for row in rows]


# --- the swap --------------------------------------------------------------------------------------------------

_HOLD: Final = text(
    """
    select from public.consumer_offset where consumer = :live and topic = any (cast(:topics as text[]))
    order by topic, partition for update
    """
)


async def hold(session: AsyncSession, live: str, projection: Projection) -> None:
    """Until the end of the transaction, the service applies nothing of these topics: whoever does claims these rows."""
    await session.execute(_HOLD, {"live": live, "topics": projection.topic_names})


async def take_over(session: AsyncSession, projection: Projection) -> int:
    """Make the live tables what the shadow's are, row by row as they differ. Returns how many rows did."""
    for table in projection.tables:
        await session.execute(text(f'lock table public."{table.name}" in share row exclusive mode'))
    changed: dict[str, list[Any]] = {}
    for table in projection.tables:
        rows = await session.execute(text(_write_what_differs(table)))
        changed[table.name] = list(rows.scalars())
    for table in reversed(projection.tables):
        rows = await session.execute(text(_delete_what_is_not_there(table)))
        changed[table.name] += rows.scalars()
    await projection.swapped(session, changed)
    return sum(map(len, changed.values()))


def _quoted(names: Sequence[str], of: str = "") -> str:
    return ", ".join(f'{of}"{name}"' for name in names)


def _write_what_differs(table: Table) -> str:
    columns = [column.name for column in table.columns]
    key = [column.name for column in table.primary_key]
    rest = [name for name in columns if name not in key]
    first = _quoted(key[:1], "known.")
    told = f'select {_quoted(columns)} from {SCHEMA}."{table.name}"'  # noqa: S608  # a table of ours
    write = f'insert into public."{table.name}" as known ({_quoted(columns)}) {told}'
    if not rest:
        return f"{write} on conflict ({_quoted(key)}) do nothing returning {first}"
    values = ", ".join(f'"{name}" = excluded."{name}"' for name in rest)
    differs = f"({_quoted(rest, 'known.')}) is distinct from ({_quoted(rest, 'excluded.')})"
    return f"{write} on conflict ({_quoted(key)}) do update set {values} where {differs} returning {first}"


def _delete_what_is_not_there(table: Table) -> str:
    key = [column.name for column in table.primary_key]
    same = " and ".join(f'made."{name}" = known."{name}"' for name in key)
    gone = f'not exists (select from {SCHEMA}."{table.name}" as made where {same})'
    first = _quoted(key[:1], "known.")
    return f'delete from public."{table.name}" as known where {gone} returning {first}'  # noqa: S608  # a table of ours
