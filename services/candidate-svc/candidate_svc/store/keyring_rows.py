"""The tables of the keyring's database."""

from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Uuid,
    func,
    text,
)

keyring_metadata = MetaData()

wrapping_key = Table(
    "wrapping_key",
    keyring_metadata,
    Column("name", Text, primary_key=True),
    Column("current", Boolean, nullable=False),
    Column("since", DateTime(timezone=True), nullable=False, server_default=func.clock_timestamp()),
    Index("one_wrapping_key_is_current", text("(true)"), unique=True, postgresql_where=text("current")),
)
"""What closes rows here, or may. A key that a row names cannot leave this table: the foreign keys below see to it."""

retired_wrapping_key = Table(
    "retired_wrapping_key",
    keyring_metadata,
    Column("name", Text, primary_key=True),
    Column("retired_at", DateTime(timezone=True), nullable=False, server_default=func.clock_timestamp()),
)
"""What closes nothing here any more. Backups of the time before may still need it."""

person_key = Table(
    "person_key",
    keyring_metadata,
    Column("person_id", Uuid(), primary_key=True),
    Column("wrapping_key", Text, ForeignKey("wrapping_key.name"), nullable=False, index=True),
    Column("wrapped", LargeBinary, nullable=False),
)

index_key = Table(
    "index_key",
    keyring_metadata,
    Column("name", Text, primary_key=True),
    Column("wrapping_key", Text, ForeignKey("wrapping_key.name"), nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)

erased_person = Table(
    "erased_person",
    keyring_metadata,
    Column("person_id", Uuid(), primary_key=True),
    Column("destroyed_at", DateTime(timezone=True), nullable=False, server_default=func.clock_timestamp()),
)
"""Whose key was destroyed, and when, in real time. Append-only: a trigger refuses everything but an insert."""

BOUND_TO: Final = (person_key.c.person_id, index_key.c.name)
"""Where wrapped keys lie: each is bound to its table and to this column of its row."""


def context_of(bound_to: Column[Any], row: object) -> bytes:
    """What the wrapped key of a row is bound to."""
    return f"{bound_to.table.name}:{row}".encode()
