"""The relay: one leader per service database carries the outbox to the bus, in order, and marks what arrived."""

import contextlib
import json
from typing import Any

import asyncpg
import structlog

from pathways_chassis.faults import is_transient
from pathways_chassis.messaging.transport import OutgoingRecord, Producer, SendFailed, Transport
from pathways_chassis.pace import Pace

LOG = structlog.get_logger("relay")
LEADER_LOCK = 7_202_611
BATCH = 500
LOOK_SECONDS = 0.3
"""For what another replica wrote; this process wakes the relay itself."""
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
        self._pace = Pace()
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
        connection = await asyncpg.connect(self._database_url, timeout=CONNECT_SECONDS, command_timeout=COMMAND_SECONDS)
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
                    if not await self._carry(connection, producer):
                        await self._pace.until_woken(LOOK_SECONDS)
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
            await self._pace.rest(RETRY_SECONDS)
        return True


def _record(row: Any) -> OutgoingRecord:
    headers: dict[str, str] = json.loads(row["headers"])
    return OutgoingRecord(
        topic=row["topic"],
        key=row["key"],
        value=bytes(row["payload"]),
        headers=tuple((name, value.encode()) for name, value in headers.items()),
    )
