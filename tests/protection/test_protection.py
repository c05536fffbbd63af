"""What the proof shows, with few people: each figure, and that the search sees a mark in every kind of place."""

import gzip
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from pathways_single_machine.stack import LOG_DATABASE

from . import places
from .conftest import Proven
from .marks import Mark, Planted
from .poison import READERS
from .search import Search
from .shown import missed

# The first test waits for the whole proof.
pytestmark = pytest.mark.timeout(900)

SORTS: Final = ("databases", "bus", "logs", "traces", "metrics", "blobs", "disk", "answers")
LONG: Final = 100_000
"""Characters of a value that PostgreSQL compresses and keeps apart."""


def test_everybody_was_loaded_and_nothing_was_left_without_a_next_step(proven: Proven) -> None:
    programme = proven.report["programme"]
    assert programme["people"] == proven.proof.size.people
    assert (programme["balance"], programme["swept"]) == ({}, {})
    assert programme["refused_mistakes"] > 100
    assert programme["dead_letters"] == len(READERS)


def test_no_mark_of_identity_lies_outside_of_the_vault(proven: Proven) -> None:
    marks = proven.report["marks"]
    assert marks["planted"] >= 6 * proven.proof.size.people
    assert marks["where"] == {}
    assert all(marks["searched_bytes"][sort] > 1 for sort in SORTS)


def test_who_was_erased_is_shown_to_nobody_and_nobody_else_was_touched(proven: Proven) -> None:
    erasures = proven.report["erasures"]
    assert erasures["erased"] == proven.proof.size.struck
    assert (erasures["shown_by"], erasures["changed"]) == ([], [])
    assert erasures["readings_of_others"] > 100


def test_every_service_confirms_an_erasure_and_the_report_of_it_is_signed(proven: Proven) -> None:
    erasures = proven.report["erasures"]
    assert erasures["confirmed"] == erasures["erased"]
    assert (erasures["verified"]["where"], erasures["verified"]["signed"]) == ({}, 1)
    assert erasures["verified"]["marks"] >= 6 * erasures["erased"]
    assert proven.report["marks"]["files_of_the_erased"] == 0


def test_nothing_is_disclosed_after_a_withdrawal(proven: Proven) -> None:
    withdrawals = proven.report["withdrawals"]
    assert withdrawals["withdrawn"] == proven.proof.size.struck
    assert withdrawals["named_before"] > 0
    assert withdrawals["disclosed"] == []


def test_a_stolen_dump_of_all_databases_tells_nothing_without_the_wrapping_key(proven: Proven) -> None:
    stolen = proven.report["stolen_dump"]
    assert stolen["databases"] == len(places.DATABASES)
    assert stolen["marks_readable"] == 0


def test_a_dump_from_before_an_erasure_opens_to_everybody_but_the_erased(proven: Proven) -> None:
    restored = proven.report["restored_dump"]
    assert restored["erased"] == proven.proof.size.struck
    assert restored["fields_of_the_erased"] >= 6 * restored["erased"]
    assert restored["marks_readable"] == 0
    assert restored["readable_of_others"] == restored["fields_of_others"] > 0


def test_every_disclosure_stands_in_the_audit(proven: Proven) -> None:
    audit = proven.report["audit"]
    assert audit["answered"] == audit["logged"] == audit["with_who_what_and_why"] > 0


def test_no_aim_is_missed(proven: Proven) -> None:
    assert [aim.what for aim in missed(proven.report)] == []


# --- the search itself --------------------------------------------------------------------------------------------

IN_A_DATABASE: Final[dict[str, tuple[str, str]]] = {
    "text": ("text", "$1::text"),
    "an array": ("text[]", "array[$1::text]"),
    "JSON": ("jsonb", "jsonb_build_object('name', $1::text)"),
    "bytes": ("bytea", "convert_to($1::text, 'UTF8')"),
    "bytes in base64": ("text", "encode(convert_to('...' || $1::text, 'UTF8'), 'base64')"),
    "a long text": ("text", f"repeat('.', {LONG}) || $1::text"),
    "long bytes": ("bytea", f"convert_to(repeat('.', {LONG}) || $1::text, 'UTF8')"),
}


@pytest.fixture
def mark() -> Mark:
    """A mark that nobody has planted anywhere."""
    planted = Planted(99)
    planted.word("somebody", "family_names")
    return planted.marks[0]


@asynccontextmanager
async def planted_in(proven: Proven, name: str, statements: tuple[str, str], *values: Any) -> AsyncIterator[None]:
    """Something stands in a database for a while: how it is put there, and taken away."""
    put, take = statements
    async with places.database_of(proven.stack, name) as database:
        for statement in put.split(";"):
            await database.execute(statement, *(values if "$1" in statement else ()))
        try:
            yield
        finally:
            await database.execute(take)


async def found_in_database(proven: Proven, name: str, mark: Mark) -> set[str]:
    """The places of a database in which a mark is found."""
    search = Search([mark])
    return {place async for place, content in places.rows_of(proven.stack, name) if search.find(place, content)}


@pytest.mark.parametrize("name", places.DATABASES)
async def test_a_mark_in_any_column_of_any_database_is_found(proven: Proven, mark: Mark, name: str) -> None:
    columns = ", ".join(f"c{place} {sort}" for place, (sort, _) in enumerate(IN_A_DATABASE.values()))
    for place, (kind, (_, value)) in enumerate(IN_A_DATABASE.items()):
        put = f"create table leak ({columns}); insert into leak (c{place}) values ({value})"
        async with planted_in(proven, name, (put, "drop table leak"), mark.text):
            assert await found_in_database(proven, name, mark) == {f"{name}: leak"}, kind


KINDS: Final[dict[str, tuple[str, str, str, str]]] = {
    "a dead letter": (
        "matching",
        'insert into quarantined_record (id, consumer, topic, partition, "offset", reason, detail, headers, value)'
        " values (gen_random_uuid(), 'leak', 't', 0, 0, 'r', 'd', '{}', convert_to($1::text, 'UTF8'))",
        "delete from quarantined_record where consumer = 'leak'",
        "matching: quarantined_record",
    ),
    "an event": (
        LOG_DATABASE,
        'insert into bus.record (topic, partition, "offset", key, headers, value, appended_at)'
        " values ('leak', 0, 0, 'k', '{}', convert_to($1::text, 'UTF8'), now())",
        "delete from bus.record where topic = 'leak'",
        f"{LOG_DATABASE}: record",
    ),
    "a header of an event": (
        LOG_DATABASE,
        'insert into bus.record (topic, partition, "offset", key, headers, value, appended_at)'
        " values ('leak', 0, 0, 'k', json_build_object('name', $1::text), '', now())",
        "delete from bus.record where topic = 'leak'",
        f"{LOG_DATABASE}: record",
    ),
    "a large object": (
        "candidate",
        "select lo_from_bytea(424242, convert_to($1::text, 'UTF8'))",
        "select lo_unlink(424242)",
        "candidate: pg_largeobject",
    ),
    "a sample of a column": (
        "candidate",
        "create table leak (name text); insert into leak select $1::text from generate_series(1, 100);"
        " analyze leak; delete from leak",
        "drop table leak",
        "candidate: pg_stats",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_a_mark_is_found_in(proven: Proven, mark: Mark, kind: str) -> None:
    name, put, take, place = KINDS[kind]
    async with planted_in(proven, name, (put, take), mark.text):
        assert place in await found_in_database(proven, name, mark)


@pytest.mark.parametrize("sort", ["logs", "traces", "blobs"])
def test_a_mark_in_a_file_is_found(proven: Proven, mark: Mark, sort: str) -> None:
    file = next(file for kind, file in places.files_of(proven.stack) if kind == sort)
    size = file.stat().st_size
    with file.open("ab") as end:
        end.write(json.dumps({"event": mark.text}).encode())
    try:
        assert [found for content in places.chunks(file) if (found := Search([mark]).find(sort, content))] != []
    finally:
        with file.open("r+b") as end:
            end.truncate(size)


def test_what_is_cut_in_two_by_reading_is_found(mark: Mark, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"." * (places.CHUNK_BYTES - 5) + mark.text.encode() + b"." * places.CHUNK_BYTES)
    assert [found for content in places.chunks(file) if (found := Search([mark]).find("file", content))] != []


def test_a_mark_in_an_answer_is_found(mark: Mark) -> None:
    swept = places.Swept()
    swept.look(Search([mark]), "answers", "an answer", gzip.compress(mark.text.encode()))
    assert {finding.mark for finding in swept.found} == {mark}
