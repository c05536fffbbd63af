"""The outbox as its readers follow it: in an order that never fills a gap later, looked at once for all of them.

Ids are drawn before a transaction commits, so that a lower one may appear after a higher one. What is shown ends at
the horizon: an id up to which every transaction that may have drawn one has ended. An event with a place in its
aggregate's order draws its id after its transaction has a number (outbox.py). Whoever drew one below the highest id
that is seen had its number by then, and holds the lock of it, or has ended.
"""

import asyncio
import contextlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import deque
from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.faults import is_transient
from pathways_chassis.pace import Pace

LOG = structlog.get_logger("changes")
LOOK_SECONDS: Final = 0.5
"""For what another replica wrote; this process wakes the feed itself."""
UNFOLLOWED_SECONDS: Final = 5.0
"""While nobody follows: so that who begins does not begin long ago."""
KEPT: Final = 2_000
"""So many of the last events are in memory; who is further behind reads the outbox until it is not."""
READ_AT_ONCE: Final = 500

_LAST = text("select coalesce((select id from outbox order by id desc limit 1), 0)")
_RUNNING = text(
    """
    select transactionid::text from pg_locks where locktype = 'transactionid' and mode = 'ExclusiveLock' and granted
    """
)
"""Asked after `_LAST`. Of all databases of the server, for a number does not say of which it is."""
_BETWEEN = text(
    """
    select id, headers ->> 'ce_type' as type, topic, key, aggregate_seq, headers ->> 'ce_time' as time
    from outbox where id > :after and id <= :until and aggregate_seq is not null order by id limit :limit
    """
)
_KEPT = text(
    """
    select coalesce((select id from outbox order by id limit 1), 1) as first,
           coalesce((select value from service_state where name = 'producer_epoch'), 0) as epoch
    """
)


class Change(NamedTuple):
    """One event of the outbox, without its body."""

    id: int
    type: str
    topic: str
    key: str
    version: int
    time: datetime


class NotOurs(ValueError):
    """The text is no position that a service of this programme gave out."""


class Forgotten(Exception):
    """What came after a position is no longer known to be all there: a backup was restored, or months were let go."""


class NotYet(Exception):
    """Since this process began, whoever was writing then has not ended."""


class Changes:
    """The outbox up to the horizon. One per process."""

    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        self._sessions = sessions
        self._pace = Pace()
        self._followers = 0
        self._recent: deque[Change] = deque()
        self._recent_after = 0
        self._horizon = 0
        self._waiting: tuple[int, frozenset[str]] | None = None
        self._looking = asyncio.Lock()
        self._bell = asyncio.Event()

    # --- positions ---------------------------------------------------------------------------------------------

    async def now(self) -> tuple[int, int]:
        """The epoch, and the position after everything that is known to be complete. Raises `NotYet`."""
        async with self._sessions() as session:
            epoch = (await session.execute(_KEPT)).one().epoch
        await self.look()
        if self._waiting is not None and not self._horizon:
            raise NotYet
        return epoch, self._horizon

    async def position_of(self, sent: str) -> tuple[int, int]:
        """The epoch and position that a text names. Raises `NotOurs` or `Forgotten`."""
        epoch, position = from_text(sent)
        async with self._sessions() as session:
            kept = (await session.execute(_KEPT)).one()
            last = (await session.execute(_LAST)).scalar_one()
        if epoch != kept.epoch or position > last or position < kept.first - 1:
            raise Forgotten
        return epoch, position

    # --- following ---------------------------------------------------------------------------------------------

    def follow(self) -> None:
        """Somebody follows from now on."""
        self._followers += 1
        self._pace.wake()

    def leave(self) -> None:
        """Somebody follows no longer."""
        self._followers -= 1

    async def after(self, position: int) -> tuple[Sequence[Change], int]:
        """Some of what comes after a position, and the position then; from memory, where it is there."""
        if position >= self._horizon:
            return (), position
        if position >= self._recent_after:
            found = [one for one in self._recent if one.id > position][:READ_AT_ONCE]
        else:
            async with self._sessions() as session:
                found = await _read(session, position, self._horizon)
        return found, found[-1].id if len(found) == READ_AT_ONCE else self._horizon

    async def more(self, position: int, seconds: float) -> None:
        """Wait until something after a position is there, at most so long (seconds)."""
        if position >= self._horizon:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._bell.wait()

    # --- the loop ----------------------------------------------------------------------------------------------

    def wake(self) -> None:
        """Something was written here."""
        if self._followers:
            self._pace.wake()

    def stop(self) -> None:
        """Leave."""
        self._pace.stop()

    async def run(self) -> None:
        """Look until stopped: often, while somebody follows."""
        while not self._pace.is_over:
            self._pace.look()
            try:
                await self.look()
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("changes not read", error=type(error).__name__)
            await self._pace.until_woken(LOOK_SECONDS if self._followers else UNFOLLOWED_SECONDS)

    async def look(self) -> None:
        """Move the horizon as far as it is known, and read what came within it."""
        async with self._looking, self._sessions() as session:
            last = (await session.execute(_LAST)).scalar_one()
            if last <= self._horizon:
                return
            running = frozenset((await session.execute(_RUNNING)).scalars())
            horizon = self._horizon
            if not running:
                horizon, self._waiting = last, None
            elif self._waiting is None:
                self._waiting = last, running
            elif not self._waiting[1] & running:
                horizon, self._waiting = self._waiting[0], (last, running)
            if horizon == self._horizon:
                return
            # A statement of its own sees what had ended before it.
            found = await _read(session, self._horizon, horizon, KEPT) if self._followers else []
        if len(found) == KEPT or not self._followers:
            # More than is kept, or kept for nobody: whoever is behind reads the outbox.
            self._recent.clear()
            self._recent_after, found = horizon, []
        for one in found:
            if len(self._recent) == KEPT:
                self._recent_after = self._recent.popleft().id
            self._recent.append(one)
        self._horizon = horizon
        self._bell.set()
        self._bell = asyncio.Event()


async def _read(session: AsyncSession, after: int, until: int, limit: int = READ_AT_ONCE) -> list[Change]:
    rows = await session.execute(_BETWEEN, {"after": after, "until": until, "limit": limit})
    return [
        Change(row.id, row.type, row.topic, row.key, row.aggregate_seq, datetime.fromisoformat(row.time))
        for row in rows
    ]


def to_text(epoch: int, position: int) -> str:
    """A position within a producer's epoch, opaque."""
    return urlsafe_b64encode(json.dumps([epoch, position], separators=(",", ":")).encode()).decode().rstrip("=")


def from_text(sent: str) -> tuple[int, int]:
    """The producer's epoch and the position. Raises `NotOurs`."""
    try:
        epoch, position = json.loads(urlsafe_b64decode(sent + "=" * (-len(sent) % 4)))
    except (ValueError, TypeError, RecursionError) as error:
        raise NotOurs from error
    if not all(type(one) is int and 0 <= one < 2**63 for one in (epoch, position)):
        raise NotOurs
    return epoch, position
