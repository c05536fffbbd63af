"""Read your writes: which events a change published, as a text that another service can be asked to wait for."""

import asyncio
import json
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Annotated, Final, NamedTuple
from uuid import UUID

from pydantic import Field, TypeAdapter
from sqlalchemy import text
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

LONGEST_TEXT: Final = 7_000
"""Headers of a request together may be some 8 KB with most servers."""

LOOK_SECONDS: Final = 0.25
"""For what another replica applied; this process is told by its own consumer."""


class Written(NamedTuple):
    """One event that was published: its place in the order of its aggregate, and its id."""

    topic: str
    key: str
    producer_epoch: int
    sequence: int
    event_id: UUID


class MalformedPosition(ValueError):
    """The text is no position that a service of this programme gave out."""


def to_text(written: Sequence[Written]) -> str | None:
    """The position as a header's value, opaque to its bearer; None where nothing was written, or too much to name."""
    if not written:
        return None
    content = [[*entry[:4], str(entry.event_id)] for entry in written]
    named = urlsafe_b64encode(json.dumps(content, separators=(",", ":")).encode()).decode().rstrip("=")
    return named if len(named) <= LONGEST_TEXT else None


_Text = Annotated[str, Field(pattern=r"^[^\x00]+$")]
_Count = Annotated[int, Field(ge=0, lt=2**31)]
_CONTENT: Final = TypeAdapter(list[tuple[_Text, _Text, _Count, _Count, UUID]])


def from_text(position: str) -> list[Written]:
    """The events that a position names. Raises `MalformedPosition`."""
    try:
        content = urlsafe_b64decode(position + "=" * (-len(position) % 4))
        return [Written(*entry) for entry in _CONTENT.validate_json(content)]
    except ValueError as error:
        raise MalformedPosition(type(error).__name__) from None


_NOT_YET = text(
    """
    select count(*) from unnest(cast(:topics as text[]), cast(:keys as text[]), cast(:epochs as int[]),
                                cast(:sequences as int[])) as wanted (topic, key, producer_epoch, sequence)
    left join aggregate_position as known
      on known.consumer = :consumer and known.topic = wanted.topic and known.key = wanted.key
    where (coalesce(known.producer_epoch, 0), coalesce(known.last_seq, 0)) < (wanted.producer_epoch, wanted.sequence)
    """
)

_CAUSED = text(
    """
    select topic, key, (headers ->> 'ce_producerepoch')::int as producer_epoch, aggregate_seq, event_id
    from outbox where headers ->> 'ce_causationid' = any (cast(:causes as text[])) and aggregate_seq is not null
    order by id
    """
)


class Progress:
    """How far this service has read, as its own process hears it."""

    def __init__(self) -> None:
        self._moved = asyncio.Event()

    def ring(self) -> None:
        """Something was applied."""
        self._moved.set()
        self._moved = asyncio.Event()

    def moved(self) -> Callable[[float], Awaitable[bool]]:
        """A wait for whatever is applied from now on: `await wait(seconds)`, false when nothing was by then."""
        bell = self._moved

        async def wait(seconds: float) -> bool:
            try:
                async with asyncio.timeout(seconds):
                    return await bell.wait()
            except TimeoutError:
                return False

        return wait

    async def reached(
        self,
        sessions: async_sessionmaker[AsyncSession],
        consumer: str,
        read: Collection[str],
        written: Sequence[Written],
        seconds: float,
    ) -> bool:
        """Wait until the service is past these events, as far as it reads their topics (`read`).

        False when that took longer (seconds): they are on their way, or wait for something.
        """
        wanted = [entry for entry in written if entry.topic in read]
        deadline = time.monotonic() + seconds
        while wanted:
            moved = self.moved()
            async with sessions() as session:
                missing = await session.execute(
                    _NOT_YET,
                    {
                        "consumer": consumer,
                        "topics": [entry.topic for entry in wanted],
                        "keys": [entry.key for entry in wanted],
                        "epochs": [entry.producer_epoch for entry in wanted],
                        "sequences": [entry.sequence for entry in wanted],
                    },
                )
                if missing.scalar_one() == 0:
                    return True
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            await moved(min(left, LOOK_SECONDS))
        return True


_LAST = text(
    """
    select placed.topic, placed.key, (headers ->> 'ce_producerepoch')::int as producer_epoch, placed.aggregate_seq,
      placed.event_id
    from event_place as placed join outbox on outbox.id = outbox_id and outbox.created_at = placed.created_at
    where placed.topic = :topic and placed.key = :key and placed.aggregate_seq is not null
    order by placed.aggregate_seq desc limit 1
    """
)


async def last_of(session: AsyncSession, topic: str, key: str) -> list[Written]:
    """The last event of an aggregate as this service told it: none where that is no more kept, and long read."""
    return [Written(*row) for row in await session.execute(_LAST, {"topic": topic, "key": key})]


async def caused_by(session: AsyncSession, written: Sequence[Written]) -> list[Written]:
    """What this service published because of these events."""
    rows = await session.execute(_CAUSED, {"causes": [str(entry.event_id) for entry in written]})
    return [Written(*row) for row in rows]
