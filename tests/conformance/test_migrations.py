"""The migrations gate: every database of every service goes up, down and up again, and is what the code expects."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, Final

import asyncpg
import pytest
from alembic import command
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from pathways_chassis.database import async_url
from pathways_chassis.migrations import configuration
from pathways_contracts.registry import Service
from sqlalchemy import MetaData
from sqlalchemy.ext.asyncio import create_async_engine

FreshDatabase = Callable[..., Awaitable[str]]
Structure = frozenset[tuple[str, ...]]

REPOSITORY: Final = Path(__file__).resolve().parents[2]
FOLDERS: Final = sorted(folder for folder in REPOSITORY.glob("services/*-svc/migrations*") if folder.is_dir())

# Everything that a database enforces by itself. Alembic's own comparison sees neither CHECKs nor partial indexes.
# A CHECK counts by what it says: Alembic writes an enum's without the naming convention that the code's has.
# Of a partitioned table counts by what it is divided, and whether a part takes the rest; the others come with time.
STRUCTURE: Final = """
select 'column', c.relname::text, a.attname::text,
       format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
       || case a.attidentity::text when '' then '' else ' identity ' || a.attidentity::text end
       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'alembic_version'
   and not c.relispartition
union all
select 'constraint', c.relname::text, case n.contype when 'c' then 'check' else n.conname::text end,
       pg_get_constraintdef(n.oid)
  from pg_constraint n
  join pg_class c on c.oid = n.conrelid
 where n.connamespace = 'public'::regnamespace and c.relname <> 'alembic_version' and not c.relispartition
union all
select 'index', c.relname::text, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
  from pg_index i
  join pg_class c on c.oid = i.indrelid
 where c.relnamespace = 'public'::regnamespace and c.relname <> 'alembic_version' and not c.relispartition
union all
select 'partition', partrelid::regclass::text, coalesce(partdefid::regclass::text, ''), pg_get_partkeydef(partrelid)
  from pg_partitioned_table
"""

WRITE_ONE: Final = """
insert into outbox (event_id, topic, key, payload, headers) values (gen_random_uuid(), 'a.b', 'k', 'x', '{}')
returning id
"""


async def structure_of(database_url: str) -> Structure:
    """Columns, constraints and indexes of a database: kind, table, name, definition."""
    connection = await asyncpg.connect(database_url)
    try:
        return frozenset(tuple(row) for row in await connection.fetch(STRUCTURE))
    finally:
        await connection.close()


def metadata_of(config: Config) -> Sequence[MetaData]:
    """The tables that `env.py` of a folder of migrations hands to Alembic. Connects, changes nothing."""
    found: list[MetaData] = []

    def look(revision: object, context: Any) -> list[Any]:
        target = context.opts["target_metadata"]
        found.extend(target if isinstance(target, list) else [target])
        return []

    script = ScriptDirectory.from_config(config)
    with EnvironmentContext(config, script, fn=look):
        script.run_env()
    return found


async def create_all(database_url: str, metadata: Sequence[MetaData]) -> None:
    """Make the tables as the code describes them, without a migration."""
    engine = create_async_engine(async_url(database_url))
    async with engine.begin() as connection:
        for each in metadata:
            await connection.run_sync(each.create_all)
    await engine.dispose()


def name_of(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


def test_every_service_has_migrations() -> None:
    assert {f"{service}-svc/migrations" for service in Service} <= {name_of(folder) for folder in FOLDERS}


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
async def test_migrations_go_up_down_and_up_again(folder: Path, fresh_database: FreshDatabase) -> None:
    url = await fresh_database()
    config = configuration(folder, url)

    await asyncio.to_thread(command.upgrade, config, "head")
    await asyncio.to_thread(command.check, config)
    first = await structure_of(url)
    assert first

    await asyncio.to_thread(command.downgrade, config, "base")
    assert await structure_of(url) == frozenset()

    await asyncio.to_thread(command.upgrade, config, "head")
    assert await structure_of(url) == first


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
async def test_a_migrated_database_enforces_what_the_code_describes(
    folder: Path, fresh_database: FreshDatabase
) -> None:
    migrated, described = await fresh_database(), await fresh_database()
    config = configuration(folder, migrated)

    await asyncio.to_thread(command.upgrade, config, "head")
    await create_all(described, await asyncio.to_thread(metadata_of, config))

    by_migrations, by_code = await structure_of(migrated), await structure_of(described)
    assert sorted(by_migrations - by_code) == [], "the migrations make what the code does not describe"
    assert sorted(by_code - by_migrations) == [], "the code describes what no migration makes: write a revision"


@pytest.mark.parametrize("service", Service)
async def test_an_outbox_that_was_one_table_is_kept_by_month(service: Service, fresh_database: FreshDatabase) -> None:
    """With every row, its id and its place; the ids go on. And back."""
    url = await fresh_database()
    config = configuration(REPOSITORY / f"services/{service}-svc/migrations", url)
    revisions = list(ScriptDirectory.from_config(config).walk_revisions())
    [by_month] = [one for one in revisions if one.doc == "The outbox is kept by month"]
    await asyncio.to_thread(command.upgrade, config, str(by_month.down_revision))
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(
            """
            insert into outbox (event_id, topic, key, aggregate_seq, payload, headers, created_at, published_at)
            select gen_random_uuid(), 'a.b', (n % 3)::text, case when n % 10 > 0 then n end, 'x', '{"ce_id": "1"}',
              timestamptz '2026-01-31T23:00:00Z' + n * interval '7 days', case when n < 25 then now() end
            from generate_series(1, 30) as n
            """
        )
        rows = "select * from outbox order by id"
        before = await connection.fetch(rows)

        await asyncio.to_thread(command.upgrade, config, by_month.revision)

        assert await connection.fetch(rows) == before
        parts = await connection.fetch("select distinct tableoid::regclass::text as part from outbox order by part")
        assert [row["part"] for row in parts] == [f"outbox_2026_{month:02}" for month in range(2, 9)]
        places = "select event_id, topic, key, aggregate_seq, {}, created_at from {} order by event_id"
        placed = await connection.fetch(places.format("outbox_id as id", "event_place"))
        assert placed == await connection.fetch(places.format("id", "outbox"))
        assert await connection.fetchval(WRITE_ONE) == 31

        await asyncio.to_thread(command.downgrade, config, str(by_month.down_revision))

        assert (await connection.fetch(rows))[:30] == before
        assert await connection.fetchval(WRITE_ONE) == 32
    finally:
        await connection.close()


async def test_a_check_that_differs_by_one_state_is_noticed(fresh_database: FreshDatabase) -> None:
    """The gate's own proof: a table as the code describes it, with a state more."""
    first, second = await fresh_database(), await fresh_database()
    for url, states in ((first, "'open', 'done'"), (second, "'open', 'done', 'lost'")):
        connection = await asyncpg.connect(url)
        await connection.execute(f"create table thing (state text constraint known check (state in ({states})))")
        await connection.close()
    assert await structure_of(first) != await structure_of(second)
