"""Who did or read what: entries that stand in the transaction of a deed, and before the answer to a reading leaves.

A deed's entry is written in its own transaction: both hold, or neither. Readings and refusals have no transaction of
theirs to stand in. Those that come at the same time are written together, and each waits for its commit: none is lost,
and one that cannot be written is not answered. Refusals are counted beside it, and above a rate are only counted.
"""

import asyncio
import contextlib
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Final, NamedTuple
from uuid import UUID

import asyncpg
from sqlalchemy import TextClause, text
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis import metrics
from pathways_chassis.actor import Actor

MOST_IDS: Final = 200
"""Of one entry; `count` tells how many there were."""
REFUSALS_OF_ONE: Final = 60
REFUSALS_OF_ALL: Final = 600
"""Refused attempts that are written in a minute, per process; more are counted by a metric alone."""
_MINUTE: Final = 60.0
_CONNECT_SECONDS: Final = 10
_COMMAND_SECONDS: Final = 10
_PURPOSE: Final = re.compile(r"[a-z][a-z0-9_]{1,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is written of one request. `about` are opaque ids, `count` how many things were shown or taken.

    `actor` is the subject of staff and machines; of somebody who acts for themselves it is their opaque id, so that
    their login stands nowhere here. `person_id` is whom it was for or about, where one person was named.
    """

    request_id: UUID | None
    operation: str
    method: str
    actor: str
    roles: tuple[str, ...]
    organisation_id: UUID | None
    person_id: UUID | None
    about: tuple[UUID, ...]
    count: int | None
    purpose: str | None
    status: int
    replayed: bool


class NotWrittenDown(ConnectionError):
    """The audit cannot be written at the moment: nothing is shown."""


COLUMNS: Final = tuple(field.name for field in fields(Entry))
_INSERT: Final = (
    f"with {{beside}}entry as (insert into audit_entry ({', '.join(COLUMNS)}) values ({{values}}) returning id) "  # noqa: S608  # our own names
    "insert into audit_pending (entry_id) select id from entry"
)
_TYPES: Final = {"roles": "text[]", "about": "uuid[]"}
_BY_NAME: Final = ", ".join(f"cast(:{name} as {_TYPES[name]})" if name in _TYPES else f":{name}" for name in COLUMNS)
_ALONE: Final = _INSERT.format(beside="", values=", ".join(f"${place + 1}" for place in range(len(COLUMNS))))


def name_of(actor: Actor) -> str:
    """By which name somebody stands in the audit."""
    return str(actor.candidate_id) if actor.candidate_id is not None else actor.reference


def purpose_in(given: object) -> str | None:
    """A purpose that was stated as a code; never a sentence."""
    return given if isinstance(given, str) and _PURPOSE.fullmatch(given) else None


class Beside(NamedTuple):
    """SQL of something else that is written in the same round trip, without a word after it, and its parameters."""

    statement: str
    parameters: Mapping[str, Any]


async def write_down(session: AsyncSession, entry: Entry, beside: Beside | None = None) -> None:
    """Write an entry in the transaction in hand."""
    await session.flush()
    row = {name: _listed(getattr(entry, name)) for name in COLUMNS}
    if beside is None:
        await session.execute(_in_session(""), row)
    else:
        await session.execute(_in_session(f"beside as ({beside.statement}), "), row | dict(beside.parameters))


@cache
def _in_session(beside: str) -> TextClause:
    return text(_INSERT.format(beside=beside, values=_BY_NAME))


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


class Auditor:
    """Writes readings and refusals, all that wait at once in one transaction, on a connection of its own."""

    def __init__(self, database_url: str, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._database_url = database_url
        self._waiting: list[tuple[Entry, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None
        self._connection: Any = None
        self._refusals = _Refusals(monotonic)

    async def write(self, entry: Entry) -> None:
        """Return once the entry is committed. Raises `NotWrittenDown`."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((entry, done))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_all(), name="audit writing")
        await done

    async def write_refusal(self, entry: Entry) -> None:
        """As `write` for an attempt that was refused, as far as there are not too many; it is refused in any case."""
        if self._refusals.may_be_written(entry.actor):
            with contextlib.suppress(NotWrittenDown):
                await self.write(entry)
        else:
            metrics.AUDIT_LEFT_OUT.add(1)

    async def close(self) -> None:
        """Let go of the connection, when nothing waits any more."""
        if self._writing is not None:
            await asyncio.wait([self._writing])
        await self._let_go()

    async def _write_all(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            failure = await self._failure_of([entry for entry, _ in batch])
            for _, done in batch:
                if done.done():
                    continue  # who waited has gone
                if failure is None:
                    done.set_result(None)
                else:
                    done.set_exception(failure)

    async def _failure_of(self, entries: list[Entry]) -> NotWrittenDown | None:
        """Write entries, once more on a new connection where the one in hand was lost."""
        rows = [tuple(_listed(getattr(entry, name)) for name in COLUMNS) for entry in entries]
        for attempt in (1, 2):
            try:
                if self._connection is None:
                    self._connection = await asyncpg.connect(
                        self._database_url, timeout=_CONNECT_SECONDS, command_timeout=_COMMAND_SECONDS
                    )
                # All or none, and one round trip: what is not yet answered may be asked once more.
                await self._connection.executemany(_ALONE, rows)
            except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                await self._let_go()
                if attempt == 2:
                    return NotWrittenDown(type(error).__name__)
            else:
                return None
        raise AssertionError("the last attempt ends in an answer")

    async def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await connection.close(timeout=2)


class _Refusals:
    """How many refusals were written in this minute, of each caller and of all."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._minute = -1
        self._written: Counter[str] = Counter()

    def may_be_written(self, actor: str) -> bool:
        minute = int(self._monotonic() // _MINUTE)
        if minute != self._minute:
            self._minute = minute
            self._written.clear()
        if self._written[actor] >= REFUSALS_OF_ONE or self._written.total() >= REFUSALS_OF_ALL:
            return False
        self._written[actor] += 1
        return True


def ids_in(values: Iterator[object]) -> tuple[UUID, ...]:
    """Those that are UUIDs, each once, in their order."""
    found: dict[UUID, None] = {}
    for value in values:
        if isinstance(value, UUID):
            found[value] = None
        elif isinstance(value, str) and len(value) == 36:
            with contextlib.suppress(ValueError):
                found[UUID(value)] = None
    return tuple(found)
