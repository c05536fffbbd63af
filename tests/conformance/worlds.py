"""Two worlds in a service's tables: one person with their partner and employer and all that hangs on them, twice."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID, uuid5

import asyncpg
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.database import UtcDateTime
from pathways_contracts.access import Role
from pathways_contracts.registry import Service
from sqlalchemy import (
    ARRAY,
    Boolean,
    Date,
    DateTime,
    Enum,
    Integer,
    LargeBinary,
    Numeric,
    SmallInteger,
    Table,
    Time,
    Uuid,
)
from sqlalchemy.dialects.postgresql import JSONB

from .subject import Operation

SPACE: Final = UUID("0190a000-0000-7000-8000-0000000000ff")
OURS: Final = "a"
THEIRS: Final = "b"

PERSON: Final = frozenset(
    {"person.id", "candidate.id", "learner.id", "erasure.id", "erasure_id", "other_id", "person_id"}
)
PARTNER: Final = frozenset(
    {"partner_ids", "from_partner_id", "to_partner_id", "party_id", "other_party_id", "involved"}
)
AN_ORGANISATION: Final = frozenset({"provider_id", "organisation_id"})
SHORT_FOR: Final[Mapping[str, str]] = MappingProxyType(
    {"check": "protection_check", "subscription": "webhook_subscription"}
)
"""What columns call a table that has a longer name."""
ORGANISATION_OF: Final[Mapping[Role, str]] = {
    Role.CASEWORKER: "partner",
    Role.PARTNER_ADMINISTRATOR: "partner",
    Role.EMPLOYER: "employer",
    Role.DONOR: "funder",
}
"""What a role acts for, where it acts for an organisation."""

CHASSIS: Final = ("task", "correction", "stage_history")
"""Tables of every service that hold what is somebody's."""
KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "acknowledgement": "safety_acknowledgement",
        "agreement": "data_sharing_agreement",
        "alert": "protection_alert",
        "audit": "protection_audit",
        "case": "integration_case",
        "claim": "milestone_claim",
        "disclosure": "emergency_disclosure",
        "duplicate": "possible_duplicate",
        "leg": "travel_leg",
        "member": "household_member",
        "plan": "training_plan",
        "report": "parity_report",
        "round": "assignment_round",
        "subscription": "webhook_subscription",
        "delivery": "webhook_delivery",
    }
)
"""What an address calls shorter than the table does."""
PLURALS: Final[Mapping[str, str]] = MappingProxyType({"vacancies": "vacancy", "matches": "match"})
HISTORY_OF: Final[Mapping[Service, str]] = MappingProxyType(
    {
        Service.CANDIDATE: "candidate",
        Service.EMPLOYER: "application",
        Service.MATCHING: "match",
        Service.TRAINING: "enrolment",
        Service.INTEGRATION: "travel",
    }
)
"""Of which kind of record a history is asked for."""

INSTEAD: Final[Mapping[str, Any]] = MappingProxyType({"granted": True, "merged_into_id": None, "audience": "partner"})
"""Whoever has said no, or was found to be somebody else, is not shown to their own people either."""


def the(world: str, kind: str) -> UUID:
    """The id of a world's only thing of a kind."""
    return uuid5(SPACE, f"{world} {kind}")


def named(world: str, table: str, column: str) -> UUID:
    """What a column of a world's row names: one id for the person, one for the partner, one for each other thing."""
    if column in PERSON or f"{table}.{column}" in PERSON:
        kind = "candidate"
    elif column in PARTNER | AN_ORGANISATION:
        kind = "partner"
    else:
        kind = table if column == "id" else column.removesuffix("_ids").removesuffix("_id")
        kind = SHORT_FOR.get(kind, kind)
    return the(world, kind)


def value(world: str, table: Table, column: Any) -> Any:
    """Something that fits the column; CHECKs are taken away before."""
    match column.type:
        case Uuid():
            return named(world, table.name, column.name)
        case Enum():
            return column.type.enums[0]
        case ARRAY(item_type=Uuid()):
            return [named(world, table.name, column.name)]
        case ARRAY():
            return []
        case JSONB():
            return "{}"
        case Boolean():
            return False
        case Integer() | SmallInteger() | Numeric():
            return 1
        case DateTime() | UtcDateTime():
            return datetime(2026, 1, 1, tzinfo=UTC)
        case Date():
            return date(2026, 1, 1)
        case Time():
            return time(12)
        case LargeBinary():
            return world.encode()
        case _:
            return world


async def fill(
    above: asyncpg.Connection, tables: Iterable[Table], instead: Mapping[str, Any] | None = None
) -> dict[str, tuple[Any, ...]]:
    """Put a row of each world into each of these tables, over their constraints; the keys of ours by table.

    `instead` are values of columns by name. `above` is a superuser's connection.
    """
    mine: dict[str, tuple[Any, ...]] = {}
    await above.execute("set session_replication_role = replica")
    for table in tables:
        checks = await above.fetch(
            "select conname from pg_constraint where conrelid = $1::text::regclass and contype in ('c', 'u')",
            table.name,
        )
        for check in checks:
            await above.execute(f'alter table "{table.name}" drop constraint "{check["conname"]}" cascade')
        for world in (OURS, THEIRS):
            row = {one.name: value(world, table, one) for one in table.columns if one.identity is None}
            row |= {name: one for name, one in (instead or {}).items() if name in row}
            places = ", ".join(f"${place}" for place in range(1, len(row) + 1))
            columns = ", ".join(f'"{column}"' for column in row)
            key = ", ".join(f'"{column.name}"' for column in table.primary_key)
            written = await above.fetchrow(
                f'insert into "{table.name}" ({columns}) values ({places}) returning {key}',  # names of ours
                *row.values(),
            )
            mine.setdefault(table.name, tuple(written))
    return mine


def somebody(role: Role) -> Actor:
    """Somebody of our world with one role."""
    kind = ORGANISATION_OF.get(role)
    return Actor(
        ActorKind.PERSON,
        f"somebody {role}",
        roles=frozenset({role.value}),
        organisation_id=None if kind is None else the(OURS, kind),
        candidate_id=the(OURS, "candidate") if role is Role.CANDIDATE else None,
    )


def kind_of(operation: Operation, parameter: str, service: Service) -> str:
    """Of which kind the record is that a parameter of the path names."""
    collection = operation.path.split("/")[1]
    if parameter == "aggregate_id":
        if collection == "history":
            return HISTORY_OF[service]
        kind = PLURALS.get(collection, collection.removesuffix("s")).replace("-", "_")
    elif collection == "integration-cases" and parameter == "task_id":
        return "first_days_task"
    else:
        kind = parameter.removesuffix("_id")
    return KINDS.get(kind, kind)
