"""Alembic for every service alike: one folder of revisions per database, the chassis' tables among them."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from alembic import command, context
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

from pathways_chassis import walls
from pathways_chassis.database import async_url
from pathways_chassis.walls import NO_WALLS, SERVICE_SETTINGS, Walls

MIGRATION_LOCK = 7_202_612
_NEWEST = ("head", "heads", None)


def configuration(folder: Path, database_url: str) -> Config:
    """Alembic's configuration for a folder of migrations and a database."""
    config = Config()
    # The parser of this option would take a single % for the beginning of a name.
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["database_url"] = database_url
    return config


def migrate(folder: Path, database_url: str, revision: str = "head") -> None:
    """Bring a database to a revision."""
    command.upgrade(configuration(folder, database_url), revision)


def run_environment(metadata: Sequence[MetaData], declared: Walls = NO_WALLS) -> None:
    """The whole of a service's `migrations/env.py`: run the revisions in one transaction over asyncpg.

    The walls that the service declares are built after the newest revision, in the same transaction.
    """
    url = context.config.attributes["database_url"]
    asyncio.run(_run(async_url(url), metadata, declared))


async def _run(url: str, metadata: Sequence[MetaData], declared: Walls) -> None:
    settings = {"server_settings": {**SERVICE_SETTINGS}}
    engine = create_async_engine(url, poolclass=pool.NullPool, connect_args=settings)
    try:
        async with engine.connect() as connection:
            await connection.run_sync(_migrate, metadata, declared)
    finally:
        await engine.dispose()


def _without_parts(connection: Connection) -> Callable[[str | None, str, Any], bool]:
    """A filter for Alembic's comparison: the parts of a partitioned table are made by time, not by a revision."""
    is_part = text("select exists (select from pg_class where relispartition and relname = :name)")
    return lambda name, kind, _: kind != "table" or not connection.execute(is_part, {"name": name}).scalar_one()


def _migrate(connection: Connection, metadata: Sequence[MetaData], declared: Walls) -> None:
    context.configure(
        connection=connection,
        target_metadata=list(metadata),
        compare_type=True,
        include_name=_without_parts(connection),
    )
    with context.begin_transaction():
        # Replicas that start together: the first migrates, the others wait here and find it done.
        connection.exec_driver_sql(f"select pg_advisory_xact_lock({MIGRATION_LOCK})")
        newest = set(ScriptDirectory.from_config(context.config).get_heads())
        stands = context.get_context()
        if not (stands.opts.get("destination_rev") in _NEWEST and set(stands.get_current_heads()) == newest):
            walls.take_down(connection)
        context.run_migrations()
        if set(stands.get_current_heads()) == newest:
            walls.build(connection, declared)
