"""Every place outside of the vault in which a person's data could have come to lie, read as it is.

Databases with their catalogues and large objects, the bus, the server's files, logs, traces, metrics, and what the
services answer to whoever may ask. Rows are read by the superuser, whom no policy of rows hides anything from.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import asyncpg
import httpx
from pathways_single_machine.postgres import SUPERUSER
from pathways_single_machine.stack import LOG_DATABASE, SERVICES, Stack

from .search import Finding, Search

DATABASES: Final = (*(name for service in SERVICES for name in service.databases.values()), LOG_DATABASE)
ROWS: Final = 2_000
CHUNK_BYTES: Final = 8 << 20
OVERLAP_BYTES: Final = 4 << 10
DISK: Final = "disk"
"""The server's own files, which hold what was deleted until it is vacuumed and recycled."""

_TABLES: Final = """
select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
"""
_CATALOGUES: Final = ("pg_stats", "pg_description", "pg_shdescription", "pg_largeobject", "pg_stat_activity")
"""What a server knows beside tables: samples of columns, comments, large objects, what statements are running."""

Content = tuple[str, bytes]
"""The place, and some of what lies there."""


@dataclass
class Swept:
    """What was looked through: bytes by sort of place, and what was found."""

    searched: Counter[str] = field(default_factory=Counter)
    found: set[Finding] = field(default_factory=set)

    def look(self, search: Search, sort: str, place: str, content: bytes) -> None:
        """Search some content and count it."""
        self.searched[sort] += len(content)
        self.found |= search.find(place, content)


async def sweep(stack: Stack, search: Search, answers: Sequence[Content] = ()) -> Swept:
    """Look through all places. `answers` are what services answered, by the request."""
    swept = Swept()
    for name in DATABASES:
        sort = "bus" if name == LOG_DATABASE else "databases"
        async for place, content in rows_of(stack, name):
            await asyncio.to_thread(swept.look, search, sort, place, content)
    for place, content in await metrics_of(stack):
        swept.look(search, "metrics", place, content)
    for sort, file in files_of(stack):
        for content in chunks(file):
            await asyncio.to_thread(swept.look, search, sort, f"{sort}: {file.name}", content)
    for place, content in answers:
        swept.look(search, "answers", place, content)
    return swept


@asynccontextmanager
async def database_of(stack: Stack, name: str) -> AsyncIterator[Any]:
    """A connection to a database as superuser."""
    connection = await asyncpg.connect(stack.postgres.url(name_of(stack, name), SUPERUSER))
    try:
        yield connection
    finally:
        await connection.close()


def name_of(stack: Stack, database: str) -> str:
    """What a database is called on its server."""
    return stack.database_url(database).rpartition("/")[2].partition("?")[0]


async def rows_of(stack: Stack, name: str) -> AsyncIterator[Content]:
    """Every value of every row, in chunks, each under `database: table`; bytes as they are, everything else as text."""
    async with database_of(stack, name) as connection:
        for schema, table in await connection.fetch(_TABLES):
            async for content in _table(connection, f'"{schema}"."{table}"'):
                yield f"{name}: {table}", content
        for catalogue in _CATALOGUES:
            async for content in _table(connection, f"pg_catalog.{catalogue}"):
                yield f"{name}: {catalogue}", content


async def _table(connection: Any, table: str) -> AsyncIterator[bytes]:
    columns = await connection.fetch(
        "select attname, atttypid = 'bytea'::regtype as raw from pg_attribute"
        " where attrelid = $1::text::regclass and attnum > 0 and not attisdropped",
        table,
    )
    wanted = ", ".join(f'"{name}"' if raw else f'"{name}"::text' for name, raw in columns)
    parts: list[bytes] = []
    size = 0
    async with connection.transaction(readonly=True):
        async for row in connection.cursor(f"select {wanted} from {table}", prefetch=ROWS):
            for value in row:
                if value is not None:
                    content = value if isinstance(value, bytes) else str(value).encode()
                    if content[:2] in (b"\x1f\x8b", b"\x78\x9c"):
                        yield content
                    parts.append(content)
                    size += len(content)
            if size > CHUNK_BYTES:
                yield b"\n".join(parts)
                parts, size = [], 0
    yield b"\n".join(parts)


async def metrics_of(stack: Stack) -> Sequence[Content]:
    """What each service shows to whoever watches it."""
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        return [
            (f"metrics: {service.name}", (await client.get(f"{stack.urls[service.name]}/metrics")).content)
            for service in SERVICES
        ]


def files_of(stack: Stack) -> Iterator[tuple[str, Path]]:
    """Logs, traces, blobs, and the server's own files with its write-ahead log, each with its sort."""
    yield from (("logs", file) for file in sorted((stack.run_folder / "logs").glob("*.log")))
    yield "logs", stack.postgres.log_path
    if stack.settings.trace_file is not None:
        yield "traces", stack.settings.trace_file
    yield from (("blobs", file) for file in blobs_of(stack).rglob("*") if file.is_file())
    yield from ((DISK, file) for file in sorted(stack.postgres.cluster_folder.rglob("*")) if file.is_file())


def blobs_of(stack: Stack) -> Path:
    """The folder that is the blob store of documents."""
    return stack.run_folder / "documents"


def chunks(file: Path) -> Iterator[bytes]:
    """A file piece by piece; neighbours overlap, so that nothing is cut in two."""
    try:
        with file.open("rb") as content:
            end = b""
            while piece := content.read(CHUNK_BYTES):
                yield end + piece
                end = piece[-OVERLAP_BYTES:]
    except FileNotFoundError:
        return  # the server has thrown it away meanwhile


def identity(found: set[Finding]) -> set[Finding]:
    """Of what was found, what tells who somebody is."""
    return {finding for finding in found if finding.mark.is_identity}


def kept(found: set[Finding], people: Collection[str]) -> set[Finding]:
    """Of what was found, what is kept of some people: all that is not a deleted row on its way out of a disk."""
    return {one for one in found if one.mark.person in people and not one.place.startswith(DISK)}


def where(found: set[Finding]) -> Mapping[str, int]:
    """Marks by place, field and writing: enough to find a leak, without a mark."""
    return Counter(f"{finding.place}, {finding.mark.what}, {finding.writing}" for finding in found)
