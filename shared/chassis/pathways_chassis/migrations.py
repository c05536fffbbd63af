"""Alembic for every service alike: one folder of revisions per database, the chassis' tables among them."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from alembic import command, context
from alembic.config import Config
from sqlalchemy import Connection, MetaData, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

from pathways_chassis.database import async_url

MIGRATION_LOCK = 7_202_612


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


def run_environment(metadata: Sequence[MetaData]) -> None:
    """The whole of a service's `migrations/env.py`: run the revisions in one transaction over asyncpg."""
    url = context.config.attributes["database_url"]
    asyncio.run(_run(async_url(url), metadata))


async def _run(url: str, metadata: Sequence[MetaData]) -> None:
    engine = create_async_engine(url, poolclass=pool.NullPool)
    try:
        async with engine.connect() as connection:
            await connection.run_sync(_migrate, metadata)
    finally:
        await engine.dispose()


def _without_parts(connection: Connection) -> Callable[[str | None, str, Any], bool]:
    """A filter for Alembic's comparison: the parts of a partitioned table are made by time, not by a revision."""
    is_part = text("select exists (select from pg_class where relispartition and relname = :name)")
    return lambda name, kind, _: kind != "table" or not connection.execute(is_part, {"name": name}).scalar_one()


def _migrate(connection: Connection, metadata: Sequence[MetaData]) -> None:
    context.configure(
        connection=connection,
        target_metadata=list(metadata),
        compare_type=True,
        include_name=_without_parts(connection),
    )
    with context.begin_transaction():
        # Replicas that start together: the first migrates, the others wait here and find it done.
        connection.exec_driver_sql(f"select pg_advisory_xact_lock({MIGRATION_LOCK})")
        context.run_migrations()
