"""`pathways epoch raise`: a service whose database was restored from a backup counts its events on under a new epoch.

It speaks with the database itself, and only while nobody else does: what a running service wrote before the epoch was
raised would carry numbers that readers have had, and they would take it for a repetition.
"""

import json
from argparse import Namespace
from typing import Final

import asyncpg
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from pathways_chassis.ids import new_id
from pathways_chassis.messaging.operating import Act
from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import Refused, WronglyAsked

CONNECT_SECONDS: Final = 10

_OTHERS: Final = """
select count(*) from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
"""
_RAISE: Final = """
insert into service_state as known (name, value) values ('producer_epoch', 1)
on conflict (name) do update set value = known.value + 1 returning value
"""
_PENDING: Final = "select count(*) from outbox where published_at is null"
_WRITE_DOWN: Final = """
insert into operator_action (id, action, actor, reason, target, affected)
values ($1, 'raise_epoch', 'role ' || current_user || ' of the database', $2, $3, 1)
"""


class DatabaseSettings(BaseSettings):
    """The service's own database, as the service is told; who may log in there may raise its epoch, nobody else."""

    model_config = SettingsConfigDict(env_prefix="PATHWAYS_", extra="ignore", frozen=True)

    database_url: SecretStr


async def raise_epoch(settings: DatabaseSettings, given: Namespace) -> Report:
    """Raise the epoch by one and write it down. Raises `WronglyAsked`, or `Refused` while the service runs."""
    act = Act(reason=given.reason)
    try:
        connection = await asyncpg.connect(settings.database_url.get_secret_value(), timeout=CONNECT_SECONDS)
    except (OSError, asyncpg.PostgresError) as error:
        raise Refused(f"the database cannot be reached ({type(error).__name__})") from error
    try:
        name = await connection.fetchval("select current_database()")
        if name != given.database:
            raise WronglyAsked(f"PATHWAYS_DATABASE_URL leads to {name}, not to {given.database}")
        if await connection.fetchval("select to_regclass('outbox') is null"):
            raise WronglyAsked(f"{name} is no database of a service that publishes events")
        async with connection.transaction():
            if others := await connection.fetchval(_OTHERS):
                raise Refused(f"{others} connections to {name} besides this one: stop every replica first")
            epoch = await connection.fetchval(_RAISE)
            pending = await connection.fetchval(_PENDING)
            told = {"database": name, "epoch": epoch, "pending": pending}
            await connection.execute(_WRITE_DOWN, new_id(), act.reason, json.dumps(told))
    finally:
        await connection.close()
    return Report(("database", "epoch", "pending"), [told])
