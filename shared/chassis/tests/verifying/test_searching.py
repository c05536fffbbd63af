"""A mark that was planted is found in each kind of place, and the report about it can be checked."""

import gzip
import json
from argparse import Namespace
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport
from pathways_chassis.messaging.transport import OutgoingRecord, TopicSpec
from pathways_chassis.operating import erasure
from pathways_chassis.operating.command_line import parse
from pathways_chassis.operating.services import Refused, WronglyAsked
from pathways_chassis.verifying.marks import Marks
from pathways_chassis.verifying.places import of_database, of_folder
from pathways_chassis.verifying.searching import Search

MARK = "Quillfeather-9081"
FreshDatabase = Callable[..., Awaitable[str]]

PLANTED = {
    "text": "create table t (a text); insert into t values ('of {mark}')",
    "json": """create table t (a jsonb); insert into t values ('{{"deep": [{{"a": "{mark}"}}]}}')""",
    "bytes": "create table t (a bytea); insert into t values (convert_to('{mark}', 'UTF8'))",
    "array": "create table t (a text[]); insert into t values (array['', '{mark}'])",
    "key": "create table t (\"order\" text primary key); insert into t values ('{mark}')",
    "month": "create table p (a text, m int) partition by range (m);"
    "create table t partition of p for values from (1) to (9); insert into p values ('{mark}', 3)",
    "shadow": "create schema rebuild; create table rebuild.t (a text); insert into rebuild.t values ('{mark}')",
    "materialised": "create materialized view t as select '{mark}'::text as a",
}


async def searched(url: str) -> Search:
    search = Search(Marks([MARK, "nobody has this"]))
    await search.through("database", of_database("one", url))
    return search


def places(search: Search) -> dict[str, tuple[int, set[int]]]:
    return {name: (place.found, place.marks) for name, place in search.places.items() if place.found}


async def do(url: str, statements: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statements)
    finally:
        await connection.close()


@pytest.mark.parametrize("where", PLANTED)
async def test_in_every_kind_of_column(fresh_database: FreshDatabase, where: str) -> None:
    url = await fresh_database()
    await do(url, PLANTED[where].format(mark=MARK))
    schema = "rebuild" if where == "shadow" else "public"
    column = "order" if where == "key" else "a"
    assert places(await searched(url)) == {f"one: {schema}.t.{column}": (1, {0})}


async def test_in_what_the_planner_remembers_of_rows_that_are_gone(fresh_database: FreshDatabase) -> None:
    url = await fresh_database()
    await do(url, f"create table t (a text); insert into t select '{MARK}' from generate_series(1, 50); analyze t")
    await do(url, "delete from t")
    assert list(places(await searched(url))) == ["one: statistics of public.t.a"]


async def test_in_a_topic_of_the_embedded_log(fresh_database: FreshDatabase) -> None:
    url = await fresh_database()
    transport = EmbeddedLogTransport(url)
    await transport.ensure_topics([TopicSpec("quarantine.candidate", 1, 90)])
    producer = await transport.producer("somebody")
    await producer.send([OutgoingRecord("quarantine.candidate", "key", b'{"name": "%s"}' % MARK.encode(), ())])
    await producer.send([OutgoingRecord("quarantine.candidate", "key", b"", (("h", MARK.encode()),))])
    await producer.close()
    await transport.close()
    assert set(places(await searched(url))) == {
        "one: topic quarantine.candidate.value",
        "one: topic quarantine.candidate.headers",
    }


def test_in_files_their_names_and_what_gzip_has_closed(tmp_path: Path) -> None:
    (tmp_path / "of").mkdir()
    (tmp_path / "of" / "service.log").write_text(f"a line\nwith {MARK.lower()}\n", "utf-8")
    (tmp_path / "old.log.gz").write_bytes(gzip.compress(MARK.encode()))
    (tmp_path / f"{MARK}.bin").write_bytes(b"\0")
    (tmp_path / "border.bin").write_bytes(b"." * ((1 << 20) - 5) + MARK.encode())
    (tmp_path / "clean.bin").write_bytes(b"nothing")
    search = Search(Marks([MARK]))
    search.through_all("folder", of_folder("logs", tmp_path))
    assert set(places(search)) == {
        "logs: of/service.log",
        "logs: old.log.gz",
        f"logs: {MARK}.bin",
        "logs: border.bin",
    }


# --- the command ---------------------------------------------------------------------------------------------------


def asked(*arguments: str | Path) -> Namespace:
    return parse(["erasure", *map(str, arguments)])


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    file = tmp_path / "marks.txt"
    file.write_text(f"{MARK}\n\nnobody has this\n", "utf-8")
    return file


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "service.log").write_text(f"with {MARK}", "utf-8")
    return folder


async def test_a_report_is_signed_and_names_no_mark(
    fresh_database: FreshDatabase, tmp_path: Path, marks: Path, logs: Path
) -> None:
    private, public, out = tmp_path / "key.pem", tmp_path / "key.pub", tmp_path / "report.json"
    await erasure.make_signing_keys(asked("keys", private, public))
    assert private.stat().st_mode & 0o077 == 0, "nobody else reads the key"
    settings = erasure.PlacesSettings.model_validate(
        {"databases": f"one={await fresh_database()}", "transport": "kafka"}
    )
    told = await erasure.verify(
        asked("verify", "--marks", marks, "--folder", f"logs={logs}", "--out", out, "--key", private), settings
    )
    assert told.troubles == ["marks are left in 1 places"]
    assert MARK not in out.read_text("utf-8")
    assert (await erasure.check_report(asked("check-report", out, "--public-key", public))).troubles == []

    signed: dict[str, Any] = json.loads(out.read_text("utf-8"))
    signed["report"]["found"] = 0
    out.write_text(json.dumps(signed), "utf-8")
    changed = await erasure.check_report(asked("check-report", out, "--public-key", public))
    assert changed.troubles == ["the report is not as the owner of this key signed it"]
    with pytest.raises(WronglyAsked, match="cannot be written"):
        await erasure.make_signing_keys(asked("keys", private, public))


async def test_what_cannot_be_read_gives_no_report(tmp_path: Path, marks: Path) -> None:
    away = {"databases": "one=postgresql://nobody@127.0.0.1:1/nothing"}
    with pytest.raises(Refused, match="database one"):
        await erasure.verify(asked("verify", "--marks", marks), erasure.PlacesSettings.model_validate(away))


@pytest.mark.parametrize(
    ("databases", "more", "says"),
    [
        (None, (), "nowhere to look"),
        ("one=mysql://x", (), "PATHWAYS_DATABASES"),
        (None, ("--folder", "logs"), "--folder"),
    ],
)
async def test_what_is_asked_wrongly_says_what_to_change(
    marks: Path, databases: str | None, more: tuple[str, ...], says: str
) -> None:
    settings = erasure.PlacesSettings.model_validate({"databases": databases})
    with pytest.raises(WronglyAsked, match=says):
        await erasure.verify(asked("verify", "--marks", marks, *more), settings)


async def test_an_unsigned_report_is_not_written(tmp_path: Path, marks: Path, logs: Path) -> None:
    given = asked("verify", "--marks", marks, "--folder", f"logs={logs}", "--out", tmp_path / "r.json")
    with pytest.raises(WronglyAsked, match="--key"):
        await erasure.verify(given)


async def test_where_an_opaque_id_still_stands_is_told_and_is_no_trouble(tmp_path: Path) -> None:
    one, folder = uuid4(), tmp_path / "logs"
    folder.mkdir()
    (folder / "service.log").write_text(str(one), "utf-8")
    told = await erasure.verify(asked("verify", "--candidate", str(one), "--folder", f"logs={folder}"))
    assert (told.troubles, [row["found"] for row in told.shown or ()]) == ([], [1])
