"""PostgreSQL: one engine per service, sessions that a use case never commits itself, and the chassis' own tables."""

import re
import time
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import DateTime, Dialect, Enum, Table, TypeDecorator, event, inspect
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.walls import FOR, SERVICE, WalledConnection, say_for_whom

# Every constraint gets a predictable name, so that migrations can speak of it.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


LOCK_WAIT = "15s"
"""How long a transaction waits for another; a request is then told to come back, an event is tried again."""


RESTED_SECONDS: Final = 2.0
"""A connection that rested so long is asked whether it still lives; asking each time cost three round trips a time."""
_RESTS_SINCE: Final = "rests_since"


def async_url(url: str) -> str:
    """The same database for asyncpg: accepts `postgresql://` and `postgres://`."""
    _, _, rest = url.partition("://")
    return f"postgresql+asyncpg://{rest}"


def make_engine(url: str, *, pool_size: int = 8, search_path: str | None = None) -> AsyncEngine:
    """An engine that finds dead connections before it hands them out, and waits for no lock without end.

    `search_path`: the schemas in which its connections look for tables, where not in the usual one.
    """
    settings = {"lock_timeout": LOCK_WAIT} | ({} if search_path is None else {"search_path": search_path})
    engine = create_async_engine(
        async_url(url),
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=20,
        # The connection used last knows the statements best.
        pool_use_lifo=True,
        connect_args={"server_settings": settings, "connection_class": WalledConnection},
    )
    event.listen(engine.sync_engine, "begin", say_for_whom)
    event.listen(engine.sync_engine.pool, "checkin", _rest)
    event.listen(engine.sync_engine.pool, "checkout", _refuse_dead)
    return engine


def _rest(connection: Any, record: Any) -> None:
    record.info[_RESTS_SINCE] = time.monotonic()


def _refuse_dead(connection: Any, record: Any, _: Any) -> None:
    """Raise where the connection is known to be dead, or rested and does not answer: the pool then makes new ones."""
    rests_since = record.info.get(_RESTS_SINCE)
    if rests_since is None:
        return
    if connection.driver_connection.is_closed():
        raise InvalidatePoolError
    if time.monotonic() - rests_since > RESTED_SECONDS:
        try:
            connection.ping()
        except Exception as error:
            raise InvalidatePoolError from error


def make_sessions(engine: AsyncEngine) -> async_sessionmaker[AsyncSession]:
    """Sessions whose objects stay readable after the commit; for the service, unless one says for whom else."""
    return async_sessionmaker(engine.execution_options(**{FOR: SERVICE}), class_=AsyncSession, expire_on_commit=False)


def table_of(rows: type[SQLModel]) -> Table:
    """The table of these rows, for statements that need nothing of the ORM: half the work for what is done often."""
    table: Table = inspect(rows).local_table
    return table


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, always read back in UTC; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a naive datetime cannot be stored")
        return value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)


def enum_column(values: type[StrEnum]) -> Enum:
    """An enum stored by value as text, with a CHECK."""
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", values.__name__).lower()
    return Enum(
        values,
        name=f"{name}_known",
        native_enum=False,
        create_constraint=True,
        length=40,
        values_callable=lambda members: [member.value for member in members],
        validate_strings=True,
    )
