"""Where something may lie: every column of every table of a database, every topic of a log, every file of a folder."""

import gzip
import zlib
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import asyncpg

from pathways_chassis.messaging.kafka import KafkaTransport
from pathways_chassis.walls import connect_as_service

ROWS_AT_ONCE: Final = 500
CONNECT_SECONDS: Final = 10
_BYTES_AT_ONCE: Final = 1 << 20
_OVERLAP: Final = 4_096
"""Of a file that is read piece by piece: a mark across a border is in one piece or the next."""


class Piece(NamedTuple):
    """Something read at a place: one cell of a table, one record of a topic, one stretch of a file."""

    place: str
    content: bytes


# A partition is read as the table that it is. Views hold nothing themselves; materialised ones do.
_COLUMNS: Final = """
select n.nspname as schema, c.relname as table, a.attname as column, t.typname = 'bytea' as bytes
from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
join pg_type t on t.oid = a.atttypid
where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
  and a.attnum > 0 and not a.attisdropped
order by 1, 2, a.attnum
"""
# What the planner remembers of values, until the table is analysed again.
_STATISTICS: Final = """
select schemaname || '.' || tablename || '.' || attname as place,
  concat(most_common_vals::text, ' ', histogram_bounds::text, ' ', most_common_elems::text) as told from pg_stats
where schemaname not in ('pg_catalog', 'information_schema')
"""
_RECORDS: Final = ("bus", "record")
"""The embedded log's records are told by their topic."""


async def of_database(name: str, url: str) -> AsyncIterator[Piece]:
    """Every cell of every table, as text or as bytes, and what the planner's statistics repeat of them."""
    connection = await connect_as_service(url, timeout=CONNECT_SECONDS)
    try:
        tables: dict[tuple[str, str], list[tuple[str, bool]]] = {}
        for row in await connection.fetch(_COLUMNS):
            tables.setdefault((row["schema"], row["table"]), []).append((row["column"], row["bytes"]))
        for (schema, table), columns in tables.items():
            async for piece in _of_table(connection, name, (schema, table), columns):
                yield piece
        for row in await connection.fetch(_STATISTICS):
            yield Piece(f"{name}: statistics of {row['place']}", row["told"].encode())
    finally:
        await connection.close(timeout=CONNECT_SECONDS)


async def _of_table(
    connection: asyncpg.Connection, name: str, table: tuple[str, str], columns: Sequence[tuple[str, bool]]
) -> AsyncIterator[Piece]:
    quoted = ".".join(f'"{part}"' for part in table)
    wanted = ", ".join(f'"{column}"' if is_bytes else f'"{column}"::text' for column, is_bytes in columns)
    topic = "topic" if table == _RECORDS else "''"
    async with connection.transaction(readonly=True):
        cursor = connection.cursor(f"select {wanted}, {topic} from {quoted}", prefetch=ROWS_AT_ONCE)  # noqa: S608  # names of the catalogue
        async for row in cursor:
            where = f"{name}: topic {row[len(columns)]}" if topic == "topic" else f"{name}: {table[0]}.{table[1]}"
            for place, (column, is_bytes) in enumerate(columns):
                value = row[place]
                if value is not None:
                    yield Piece(f"{where}.{column}", value if is_bytes else value.encode())


async def of_kafka(transport: KafkaTransport) -> AsyncIterator[Piece]:
    """Every record of every topic up to now: key, body and headers. Raises `TransportUnavailable`."""
    async for record in transport.everything():
        place = f"kafka: {record.topic}"
        yield Piece(f"{place} body", record.value or b"")
        headers = b"\n".join(name.encode() + b": " + (value or b"") for name, value in record.headers)
        yield Piece(f"{place} headers", (record.key or "").encode() + b"\n" + headers)


def of_folder(name: str, folder: Path) -> Iterator[Piece]:
    """Every file, piece by piece; what gzip has closed is opened. Raises `OSError`."""
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is no folder")
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        place = f"{name}: {path.relative_to(folder)}"
        yield Piece(place, path.name.encode())
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            last = b""
            try:
                while content := file.read(_BYTES_AT_ONCE):
                    yield Piece(place, last + content)
                    last = content[-_OVERLAP:]
            except (EOFError, zlib.error, gzip.BadGzipFile) as error:
                raise OSError(f"{path} cannot be read to its end ({type(error).__name__})") from error
