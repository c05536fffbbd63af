"""The relay: one leader per service database carries the outbox to the bus, in order, and marks what arrived."""

import asyncio
import contextlib
import json
from typing import Any

import asyncpg
import structlog

from pathways_chassis.faults import is_transient
from pathways_chassis.messaging.transport import OutgoingRecord, Producer, SendFailed, Transport

LOG = structlog.get_logger("relay")
LEADER_LOCK = 7_202_611
BATCH = 500
POLL_SECONDS = 0.1
RETRY_SECONDS = 0.5
CONNECT_SECONDS = 10
COMMAND_SECONDS = 30

_PENDING = """
select id, topic, key, payload, headers from outbox
where published_at is null order by id limit $1
"""
_MARK = "update outbox set published_at = clock_timestamp() where id = any($1::bigint[])"


class Relay:
    """Carries one database's outbox. Several replicas may run it; a session advisory lock picks the leader."""

    def __init__(self, database_url: str, transport: Transport, client_id: str) -> None:
        self._database_url = database_url
        self._transport = transport
        self._client_id = client_id
        self._written = asyncio.Event()
        self._stopping = asyncio.Event()
        self.leading = False

    def wake(self) -> None:
        """Something was written: do not wait for the next look."""
        self._written.set()

    def stop(self) -> None:
        """Finish the batch in hand and leave."""
        self._stopping.set()
        self._written.set()

    async def run(self) -> None:
        """Lead whenever the lock can be had, until stopped. Lost connections are taken up again."""
        while not self._stopping.is_set():
            try:
                await self._lead()
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("relay interrupted", error=type(error).__name__)
            finally:
                self.leading = False
            await _rest(self._stopping, RETRY_SECONDS)

    async def _lead(self) -> None:
        connection = await asyncpg.connect(self._database_url, timeout=CONNECT_SECONDS, command_timeout=COMMAND_SECONDS)
        try:
            while not await connection.fetchval("select pg_try_advisory_lock($1)", LEADER_LOCK):
                await _rest(self._stopping, RETRY_SECONDS)
                if self._stopping.is_set():
                    return
            producer = await self._transport.producer(self._client_id)
            try:
                self.leading = True
                while not self._stopping.is_set():
                    self._written.clear()
                    if not await self._carry(connection, producer):
                        await _rest(self._written, POLL_SECONDS)
            finally:
                await producer.close()
        finally:
            # A connection that was lost cannot be closed gently; its lock is gone with it.
            with contextlib.suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await connection.close(timeout=2)

    async def _carry(self, connection: Any, producer: Producer) -> bool:
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
            await connection.execute(_MARK, [row["id"] for row in rows[:sent]])
        if failure is not None:
            # Nothing after the first lost record counts as sent, so that nothing overtakes it.
            lost = rows[sent]
            LOG.warning(
                "bus did not take the whole batch",
                batch=len(rows),
                sent=sent,
                topic=lost["topic"],
                outbox_id=lost["id"],
            )
            await _rest(self._stopping, RETRY_SECONDS)
        return True


async def _rest(until: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(until.wait(), seconds)


def _record(row: Any) -> OutgoingRecord:
    headers: dict[str, str] = json.loads(row["headers"])
    return OutgoingRecord(
        topic=row["topic"],
        key=row["key"],
        value=bytes(row["payload"]),
        headers=tuple((name, value.encode()) for name, value in headers.items()),
    )
