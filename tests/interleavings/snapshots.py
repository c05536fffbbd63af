"""All rows of a service's database as one value, and back: how a service is put into a state that it was in before.

Rows are put back in a transaction of their own beside the service, which then goes on with real transactions. Every
CHECK, unique index and foreign key holds while it does.
"""

import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

import asyncpg
from pathways_chassis.walls import connect_as_service

LEFT_OUT = frozenset({"alembic_version", "event_place"})
"""The outbox and its places are emptied after each step: what was in it is on its way."""
NEVER_READ = frozenset({"stage_history", "reaction", "journey_entry", "vault_reading"})
"""What happened, for people to read. No step may: `Service` sees to that. States that differ in it alone are one."""
READ_BY_CORRECTIONS = frozenset({"stage_history"})
"""A correction takes back the last move that it finds there: in scenarios with one, it tells states apart."""
COUNTS_CHANGES = "version"
"""For people who change a row that they read before; the model's are not among them."""
NAMES_A_COUNTED_ROW = "stage_id"
"""The move that a correction takes back, by a number that only counts: it is proposed and confirmed in one go here."""
COUNTS_TRANSACTIONS = "transaction"
"""By which replicas of matching-svc tell what is new in their change log."""
FIRST_YEAR_OF_THE_MODEL = 2031
"""Whatever is earlier was written by a real clock, and when that was decides nothing."""

Rows = Mapping[str, str]
"""Of each table its rows as JSON."""


class Snapshots:
    """Of one service's database."""

    def __init__(
        self, connection: asyncpg.Connection, tables: list[str], counters: Mapping[str, frozenset[str]]
    ) -> None:
        self._connection = connection
        self._tables = tables
        self._counters = counters
        self._digests: dict[tuple[str, str], bytes] = {}
        columns = ", ".join(f"(select coalesce(json_agg(t)::text, '[]') from \"{table}\" t)" for table in tables)
        self._capture = f"select {columns}"
        self._fresh: Rows = {}
        self.never_read = NEVER_READ

    @classmethod
    async def of(cls, url: str) -> "Snapshots":
        """Connect, and see to it that rows can be put back in any order."""
        connection = await connect_as_service(url)
        tables = await connection.fetch(
            "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace "
            "and relkind = 'r' and not relispartition"
        )
        names = sorted({row["name"] for row in tables} - LEFT_OUT)
        counted = await connection.fetch(
            "select table_name, column_name from information_schema.columns "
            "where table_schema = 'public' and is_identity = 'YES'"
        )
        counters = {
            name: frozenset(row["column_name"] for row in counted if row["table_name"] == name) for name in names
        }
        for row in await connection.fetch(
            "select conrelid::regclass::text as table, conname from pg_constraint "
            "where contype = 'f' and connamespace = 'public'::regnamespace"
        ):
            await connection.execute(
                f'alter table {row["table"]} alter constraint "{row["conname"]}" deferrable initially immediate'
            )
        for row in await connection.fetch(
            "select tgrelid::regclass::text as table, tgname from pg_trigger where tgname = 'append_only'"
        ):
            await connection.execute(f'alter table {row["table"]} disable trigger "{row["tgname"]}"')
        made = cls(connection, names, counters)
        made._fresh = await made.capture()
        return made

    async def close(self) -> None:
        """Let go of the database."""
        await self._connection.close()

    async def execute(self, statement: str) -> None:
        """Change the database beside the service, as a weakening does."""
        await self._connection.execute(statement)

    async def capture(self) -> Rows:
        """All rows as they stand."""
        row = await self._connection.fetchrow(self._capture)
        return dict(zip(self._tables, row, strict=True))

    async def sent(self) -> list[asyncpg.Record]:
        """What was written to the outbox since it was emptied, in order; empties it."""
        rows = await self._connection.fetch(
            "with places as (delete from event_place), "
            "gone as (delete from outbox returning id, topic, key, payload, headers) select * from gone order by id"
        )
        return list(rows)

    async def put_back(self, rows: Rows, instead_of: Rows | None) -> None:
        """Make the database what it was; `instead_of` is what it holds now, where that is known."""
        wrong = [table for table in self._tables if instead_of is None or rows[table] != instead_of[table]]
        if not wrong:
            return
        script = ["begin; set constraints all deferred;"]
        script += [f'delete from "{table}";' for table in wrong]
        for table in wrong:
            if rows[table] != "[]":
                quoted = rows[table].replace("'", "''")
                script.append(
                    f'insert into "{table}" overriding system value '
                    f"select * from json_populate_recordset(null::\"{table}\", '{quoted}');"
                )
        script.append("commit;")
        await self._connection.execute("".join(script))

    async def stand_before(self, consumer: str, topic: str, key: str, sequence: int) -> None:
        """Let the consumer have heard of an aggregate what came before this event, where nothing of it is parked."""
        await self._connection.execute(
            "insert into aggregate_position (consumer, topic, key, producer_epoch, last_seq, blocked) "
            "values ($1, $2, $3, 0, $4, 0) "
            "on conflict (consumer, topic, key) do update set last_seq = excluded.last_seq "
            "where aggregate_position.blocked = 0",
            consumer,
            topic,
            key,
            sequence - 1,
        )

    async def stands_at(self, consumer: str, topic: str, key: str, sequence: int) -> bool:
        """Whether the consumer has heard of an aggregate up to this event and no further, or it is blocked."""
        found = await self._connection.fetchval(
            "select blocked = 1 or last_seq = $4 from aggregate_position where (consumer, topic, key) = ($1, $2, $3)",
            consumer,
            topic,
            key,
            sequence,
        )
        return bool(found)

    async def begin_anew(self) -> None:
        """As after the migrations."""
        await self.put_back(self._fresh, None)
        await self.sent()

    def digest(self, rows: Rows) -> bytes:
        """The same for states between which nothing that decides anything differs.

        Left out are numbers that only count (rows of a table, changes of a row), times of the real clock, timers that
        fired or were cancelled, what no step reads, and how far an aggregate was heard where nothing of it is parked:
        that is known from what is still on its way.
        """
        whole = blake2b(digest_size=16)
        for table in self._tables:
            if table not in self.never_read:
                whole.update(self._digest_of(table, rows[table]))
        return whole.digest()

    def _digest_of(self, table: str, rows: str) -> bytes:
        known = self._digests.get((table, rows))
        if known is None:
            left_out = {*self._counters[table], COUNTS_CHANGES, COUNTS_TRANSACTIONS, NAMES_A_COUNTED_ROW}
            plain = sorted(
                json.dumps({name: _plain(value) for name, value in row.items() if name not in left_out}, sort_keys=True)
                for row in json.loads(rows)
                if _decides(table, row)
            )
            known = blake2b("\n".join([table, *plain]).encode(), digest_size=16).digest()
            self._digests[table, rows] = known
        return known


def _decides(table: str, row: Mapping[str, Any]) -> bool:
    if table == "timer":
        return row["fired_at"] is None and row["cancelled_at"] is None
    return table != "aggregate_position" or row["blocked"] == 1


def _plain(value: Any) -> Any:
    if isinstance(value, str) and len(value) > 18 and value[4:5] == value[7:8] == "-" and value[10:11] == "T":
        return value if value[:4] >= str(FIRST_YEAR_OF_THE_MODEL) else "real time"
    return value
