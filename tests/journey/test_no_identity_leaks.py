"""Names, birth dates, phones and document numbers of a whole programme are found nowhere outside the vault."""

from random import Random

import asyncpg
import pytest
from pathways_single_machine.programme import population
from pathways_single_machine.stack import LOG_DATABASE, SERVICES
from pathways_taxonomy import open_taxonomy

from .conftest import Finished, settings_for

# The first test of a bus waits for its whole programme.
pytestmark = pytest.mark.timeout(900)


def planted(finished: Finished) -> set[bytes]:
    """The identity marks that the loader registered: made again from the same seed."""
    settings = settings_for("embedded", finished.folder)
    taxonomy = open_taxonomy(None)
    occupations = population.occupations_in_demand(taxonomy, Random(f"{settings.seed} occupations"))
    people = population.people(taxonomy, occupations, Random(f"{settings.seed} people"), settings.candidates)
    marks: set[bytes] = set()
    for body in people:
        identity = body["identity"]
        marks |= {
            f"{identity['given_names']}".encode(),
            f"{identity['family_names']}".encode(),
            identity["birth_date"].encode(),
            identity["phone"].encode(),
            identity["travel_document_number"].encode(),
        }
    # A mark shorter than this could stand in other text by chance.
    return {mark for mark in marks if len(mark) >= 8}


async def dump(url: str) -> bytes:
    """Every row of every table of a database, as PostgreSQL writes it as text; bytes decoded."""
    connection = await asyncpg.connect(url)
    parts: list[bytes] = []
    try:
        tables = await connection.fetch(
            "select table_schema, table_name from information_schema.tables "
            "where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')"
        )
        for schema, table in tables:
            for row in await connection.fetch(f'select * from "{schema}"."{table}"'):
                parts += [value if isinstance(value, bytes) else str(value).encode() for value in row.values()]
    finally:
        await connection.close()
    return b"\n".join(parts)


def found(marks: set[bytes], haystack: bytes) -> set[bytes]:
    """The marks that stand in a text."""
    return {mark for mark in marks if mark in haystack}


async def test_no_mark_of_identity_in_any_database(finished: Finished) -> None:
    marks = planted(finished)
    assert len(marks) > 200
    for name in (*(service.name for service in SERVICES), "keyring"):
        assert (name, found(marks, await dump(finished.stack.database_url(name)))) == (name, set())


async def test_no_mark_of_identity_on_the_bus(finished: Finished) -> None:
    marks = planted(finished)
    if finished.stack.settings.transport == "embedded":
        haystack = await dump(finished.stack.database_url(LOG_DATABASE))
    else:
        folder = finished.folder / "kafka"
        haystack = b"".join(path.read_bytes() for path in sorted(folder.rglob("*.log")) if path.is_file())
    assert b"candidate.candidate.activated" in haystack  # the right place was searched
    assert found(marks, haystack) == set()


async def test_no_mark_of_identity_in_logs_and_traces(finished: Finished) -> None:
    marks = planted(finished)
    files = [*sorted((finished.folder / "logs").glob("*.log")), finished.folder / "traces.jsonl"]
    assert len(files) > len(SERVICES)
    for path in files:
        assert (path.name, found(marks, path.read_bytes())) == (path.name, set())


async def test_the_search_would_find_a_mark(finished: Finished) -> None:
    mark = next(iter(planted(finished)))
    connection = await asyncpg.connect(finished.stack.database_url("matching"))
    try:
        await connection.execute("create table planted (note bytea)")
        await connection.execute("insert into planted values ($1)", b"..." + mark + b"...")
    finally:
        await connection.close()
    assert found({mark}, await dump(finished.stack.database_url("matching"))) == {mark}
