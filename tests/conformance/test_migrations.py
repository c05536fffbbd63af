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
STRUCTURE: Final = """
select 'column', c.relname::text, a.attname::text,
       format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
       || case a.attidentity::text when '' then '' else ' identity ' || a.attidentity::text end
       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'alembic_version'
union all
select 'constraint', conrelid::regclass::text, case contype when 'c' then 'check' else conname::text end,
       pg_get_constraintdef(oid)
  from pg_constraint
 where connamespace = 'public'::regnamespace and conrelid <> 0 and conrelid::regclass::text <> 'alembic_version'
union all
select 'index', tablename::text, indexname::text, indexdef
  from pg_indexes
 where schemaname = 'public' and tablename <> 'alembic_version'
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


async def test_a_check_that_differs_by_one_state_is_noticed(fresh_database: FreshDatabase) -> None:
    """The gate's own proof: a table as the code describes it, with a state more."""
    first, second = await fresh_database(), await fresh_database()
    for url, states in ((first, "'open', 'done'"), (second, "'open', 'done', 'lost'")):
        connection = await asyncpg.connect(url)
        await connection.execute(f"create table thing (state text constraint known check (state in ({states})))")
        await connection.close()
    assert await structure_of(first) != await structure_of(second)
