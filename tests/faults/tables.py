"""What a witness writes down: each effect as it happened, and who may be seen."""

from pathways_chassis.tables import metadata
from sqlalchemy import BigInteger, Boolean, Column, DateTime, Identity, Integer, MetaData, Table, Text, Uuid, text
from sqlalchemy.ext.asyncio import AsyncEngine

witnessed = MetaData()

effect = Table(
    "effect",
    witnessed,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("topic", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("producer_epoch", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("event_id", Uuid(), nullable=False),
    Column("applied_at", DateTime(timezone=True), nullable=False, server_default=text("clock_timestamp()")),
)
"""One row per effect, and on purpose without a key that would hide that an effect happened twice."""

person = Table(
    "person",
    witnessed,
    Column("key", Text, primary_key=True),
    Column("hidden", Boolean, nullable=False, server_default=text("false")),
)


async def create_tables(engine: AsyncEngine) -> None:
    """The tables of the chassis, and those of the witness."""
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
        await connection.run_sync(witnessed.create_all)
