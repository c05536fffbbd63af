"""The relay: one leader per service database carries the outbox to the bus, in order, and marks what arrived.

What an operator has published again goes between what is new, and never before it is marked.
"""

import contextlib
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

import asyncpg
import msgspec
import structlog

from pathways_chassis import metrics
from pathways_chassis.faults import is_transient
from pathways_chassis.messaging.transport import OutgoingRecord, Producer, SendFailed, Transport
from pathways_chassis.pace import Pace

LOG = structlog.get_logger("relay")
LEADER_LOCK = 7_202_611
BATCH = 500
LOOK_SECONDS = 0.3
"""For what another replica wrote, also while there is much to carry; this process wakes the relay itself."""
LOOK_AGAIN_SECONDS = 1.0
"""For what an operator wants to have published again."""
LOOKED_THROUGH = 10_000
"""Ids at a time of what is published again: each month is looked through for the first that is wanted."""
GATHERS_SECONDS = 0.02
"""After a look that found something: what is written meanwhile is carried together, for the work of one."""
RETRY_SECONDS = 0.5
CONNECT_SECONDS = 10
COMMAND_SECONDS = 30

_ON_ITS_CONNECTION = {"enable_seqscan": "off"}
"""What is asked here is in an index. A plan that was made while the outbox was small would read all of it each time."""

_PENDING = """
select id, topic, key, payload, headers, created_at from outbox
where published_at is null order by id limit $1
"""
# The times say in which months to look.
_MARK = """
update outbox set published_at = clock_timestamp() where id = any($1::bigint[]) and created_at between $2 and $3
"""

_REPUBLICATION = "select id, topics, next_id, last_id from republication where ended_at is null"
_AGAIN = """
select id, topic, key, payload, headers, created_at from outbox
where id between $1 and $2 and published_at is not null and headers ? 'ce_aggregateseq'
  and ($3::text[] is null or topic = any($3)) order by id limit $4
"""
_GO_ON = """
update republication set next_id = $2, sent = sent + $3, ended_at = case when $4 then clock_timestamp() end
where id = $1 and ended_at is null
"""


class Relay:
    """Carries one database's outbox. Several replicas may run it; a session advisory lock picks the leader."""

    def __init__(self, database_url: str, transport: Transport, client_id: str) -> None:
        self._database_url = database_url
        self._transport = transport
        self._client_id = client_id
        self._pace = Pace()
        self._look_again_at = 0.0
        self.leading = False

    def wake(self) -> None:
        """Something was written: do not wait for the next look."""
        self._pace.wake()

    def stop(self) -> None:
        """Finish the batch in hand and leave."""
        self._pace.stop()

    async def run(self) -> None:
        """Lead whenever the lock can be had, until stopped. Lost connections are taken up again."""
        while not self._pace.is_over:
            try:
                await self._lead()
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("relay interrupted", error=type(error).__name__)
            finally:
                self.leading = False
            await self._pace.rest(RETRY_SECONDS)

    async def _lead(self) -> None:
        connection = await asyncpg.connect(
            self._database_url,
            timeout=CONNECT_SECONDS,
            command_timeout=COMMAND_SECONDS,
            server_settings=_ON_ITS_CONNECTION,
        )
        try:
            while not await connection.fetchval("select pg_try_advisory_lock($1)", LEADER_LOCK):
                await self._pace.rest(RETRY_SECONDS)
                if self._pace.is_over:
                    return
            producer = await self._transport.producer(self._client_id)
            try:
                self.leading = True
                while not self._pace.is_over:
                    self._pace.look()
                    more = await self._carry(connection, producer)
                    if not await self._carry_again(connection, producer) and not more:
                        await self._pace.until_woken(LOOK_SECONDS)
            finally:
                await producer.close()
        finally:
            # A connection that was lost cannot be closed gently; its lock is gone with it.
            with contextlib.suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await connection.close(timeout=2)

    async def _carry(self, connection: Any, producer: Producer) -> bool:
        """Whether more stood there than was carried; what is written meanwhile wakes the relay."""
        rows = await connection.fetch(_PENDING, BATCH)
        if not rows:
            return False
        sent = len(rows)
        failure: SendFailed | None = None
        try:
            await producer.send([_record(row) for row in rows])
        except SendFailed as error:
            sent, failure = error.acknowledged, error
        if sent:
            await _mark(connection, rows[:sent])
            metrics.BATCH_RECORDS.record(sent, {"part": "relay"})
            for topic, count in Counter(row["topic"] for row in rows[:sent]).items():
                metrics.EVENTS_PUBLISHED.add(count, {"topic": topic})
        if failure is not None:
            # Nothing after the first lost record counts as sent, so that nothing overtakes it.
            lost = rows[sent]
            metrics.RETRIES.add(1, {"what": "sending"})
            LOG.warning(
                "bus did not take the whole batch",
                batch=len(rows),
                sent=sent,
                topic=lost["topic"],
                outbox_id=lost["id"],
            )
            await self._pace.rest(RETRY_SECONDS)
        elif len(rows) < BATCH:
            await self._pace.rest(GATHERS_SECONDS)
        return sent < len(rows) or len(rows) == BATCH

    async def _carry_again(self, connection: Any, producer: Producer) -> bool:
        """A batch of what an operator has published again. Readers know duplicates by their position."""
        if time.monotonic() < self._look_again_at:
            return False
        wanted = await connection.fetchrow(_REPUBLICATION)
        if wanted is None:
            self._look_again_at = time.monotonic() + LOOK_AGAIN_SECONDS
            return False
        last = min(wanted["next_id"] + LOOKED_THROUGH, wanted["last_id"])
        rows = await connection.fetch(_AGAIN, wanted["next_id"], last, wanted["topics"], BATCH)
        sent = len(rows)
        try:
            await producer.send([_record(row) for row in rows])
        except SendFailed as error:
            sent = error.acknowledged
            metrics.RETRIES.add(1, {"what": "sending"})
            LOG.warning("bus did not take what is published again", batch=len(rows), sent=sent)
            await self._pace.rest(RETRY_SECONDS)
        is_through = sent == len(rows) < BATCH
        next_id = last + 1 if is_through else (rows[sent - 1]["id"] + 1 if sent else wanted["next_id"])
        await connection.execute(_GO_ON, wanted["id"], next_id, sent, next_id > wanted["last_id"])
        return True


async def _mark(connection: Any, rows: Sequence[Any]) -> None:
    """The bus has got these rows, at least one."""
    times = [row["created_at"] for row in rows]
    await connection.execute(_MARK, [row["id"] for row in rows], min(times), max(times))


def _record(row: Any) -> OutgoingRecord:
    headers: dict[str, str] = msgspec.json.decode(row["headers"])
    if "ce_id" in headers:
        headers["ce_recordedtime"] = row["created_at"].isoformat()
    return OutgoingRecord(
        topic=row["topic"],
        key=row["key"],
        value=bytes(row["payload"]),
        headers=tuple((name, value.encode()) for name, value in headers.items()),
    )
