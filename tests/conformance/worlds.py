"""Two worlds in a service's tables: one person with their partner and employer and all that hangs on them, twice."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID, uuid5

import asyncpg
import httpx
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.corrections import Correctables, of_kind
from pathways_chassis.database import UtcDateTime
from pathways_chassis.testing.kit import ServiceUnderTest
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
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from .bodies import least, resolved
from .subject import Operation, Subject

SPACE: Final = UUID("0190a000-0000-7000-8000-0000000000ff")
OURS: Final = "a"
THEIRS: Final = "b"

PERSON: Final = frozenset(
    {
        "person.id",
        "candidate.id",
        "learner.id",
        "erasure.id",
        "erasure_id",
        "other_id",
        "person_id",
        "also_candidate_id",
    }
)
PARTNER: Final = frozenset(
    {"partner_ids", "from_partner_id", "to_partner_id", "party_id", "other_party_id", "involved"}
)
AN_ORGANISATION: Final = frozenset({"provider_id", "organisation_id"})
SHORT_FOR: Final[Mapping[str, str]] = MappingProxyType(
    {"check": "protection_check", "disclosure": "emergency_disclosure", "subscription": "webhook_subscription"}
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

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
ONE_OF: Final = re.compile(r"CHECK \(+(\w+)(?:\)::text)? = ANY \(+ARRAY\['(\w+)'")
"""A CHECK that names what a text may be."""

INSTEAD: Final[Mapping[str, Any]] = MappingProxyType(
    {
        # Whoever has said no, or was found to be somebody else, is not shown to their own people either.
        "granted": True,
        "consent.withdrawn_at": None,
        "merged_into_id": None,
        "audience": "partner",
        "travel.member_id": None,
        # A placement that has ended is awaited by nobody.
        "placement.ended_at": None,
        # What the document does not tell.
        "due_diligence.standard": "iris_2019",
        "journey_entry.event_type": "candidate.candidate.registered",
        "protection_audit.audited": "eligible",
        "visa_case.family_told": json.dumps(
            {"together": 1, "granted": 0, "refused": 0, "pending": 1, "parting_accepted": False}
        ),
    }
)
"""Values by column, of one table where a table is named."""


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


def told_in(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the examples of a document's answers show that is JSON or a text with a form.

    By name of a property, the first one, and by that of its view with it: `pay`, `offer.pay`.
    """
    told: dict[str, Any] = {}
    for operations in document["paths"].values():
        for operation in operations.values():
            for answer in operation["responses"].values():
                for content in answer.get("content", {}).values():
                    for path, one in shown_in(content.get("example"), content["schema"], document):
                        told.setdefault(path, one)
                        told.setdefault(path.rpartition(".")[2], one)
    return told


def shown_in(example: Any, schema: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The properties in an example with what it shows, or the least that fits where it shows nothing."""
    name = schema.get("$ref", "").rpartition("/")[2]
    schema = resolved(schema, document)
    for one in schema.get("anyOf", ()):
        yield from shown_in(example, one, document)
    if isinstance(example, list):
        for each in example:
            yield from shown_in(each, schema.get("items", {}), document)
    elif isinstance(example, Mapping):
        owner = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", re.sub("(View|InFull)$", "", name)).lower()
        for key, one in schema.get("properties", {}).items():
            shown = example.get(key)
            first = resolved(one.get("anyOf", [one])[0], document)
            if isinstance(shown, Mapping | list) or not {"enum", "pattern"}.isdisjoint(first):
                yield f"{owner}.{key}", least(first, document) if shown is None else shown
            yield from shown_in(shown, one, document)


def value(world: str, table: Table, column: Any, told: Mapping[str, Any]) -> Any:
    """Something that fits the column, as is told of others of its name; CHECKs are taken away before."""
    known = told.get(f"{table.name}.{column.name}", told.get(column.name))
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
            return json.dumps(known if isinstance(known, Mapping | list) else {})
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
            return known if isinstance(known, str) and not is_alone(column) else world


def is_alone(column: Any) -> bool:
    """Whether no two rows have the same there."""
    table: Table = column.table
    unique = [one.columns for one in table.constraints if isinstance(one, UniqueConstraint)]
    return any(column.name in each for each in (*unique, table.primary_key.columns))


async def fill(
    above: asyncpg.Connection,
    tables: Iterable[Table],
    instead: Mapping[str, Any] = NOTHING,
    told: Mapping[str, Any] = NOTHING,
) -> dict[str, tuple[Any, ...]]:
    """Put a row of each world into each of these tables, over their constraints; the keys of ours by table.

    `instead` are values of columns by name, `told` what fits a column of text or JSON by its name. `above` is a
    superuser's connection.
    """
    mine: dict[str, tuple[Any, ...]] = {}
    await above.execute("set session_replication_role = replica")
    for table in tables:
        checks = await above.fetch(
            "select conname, pg_get_constraintdef(oid) as rule from pg_constraint"
            " where conrelid = $1::text::regclass and contype = 'c'",
            table.name,
        )
        for check in checks:
            await above.execute(f'alter table "{table.name}" drop constraint "{check["conname"]}" cascade')
        one_of = {found[1]: found[2] for check in checks if (found := ONE_OF.match(check["rule"]))}
        for world in (OURS, THEIRS):
            row = {one.name: value(world, table, one, told) for one in table.columns if one.identity is None}
            row |= {name: one for name, one in one_of.items() if name in row}
            row |= {name: one for name, one in instead.items() if name in row}
            row |= {name: instead[path] for name in row if (path := f"{table.name}.{name}") in instead}
            places = ", ".join(f"${place}" for place in range(1, len(row) + 1))
            columns = ", ".join(f'"{column}"' for column in row)
            key = ", ".join(f'"{column.name}"' for column in table.primary_key)
            written = await above.fetchrow(
                f'insert into "{table.name}" ({columns}) values ({places}) returning {key}',  # names of ours
                *row.values(),
            )
            mine.setdefault(table.name, tuple(written))
    return mine


async def give_a_past(above: asyncpg.Connection, correctables: Correctables, service: Service) -> None:
    """A move of the record that a history is asked of, a proposal to take it back, and something to do about it."""
    machine = of_kind(correctables)[HISTORY_OF[service]].machine
    (before, action), back_to = next(iter(machine.takes_back.items()))
    after = machine.transitions[before, action]
    for world in (OURS, THEIRS):
        about = (machine.name, the(world, machine.name), before, action, after)
        same = "set aggregate = $1, aggregate_id = $2, from_state = $3, action = $4, to_state = $5"
        await above.execute(f"update stage_history {same} where actor_reference = $6", *about, world)
        await above.execute(
            f"update correction {same}, back_to = $7 where id = $6", *about, the(world, "correction"), back_to
        )
        await above.execute(
            "update task set aggregate = $1, aggregate_id = $2 where id = $3", *about[:2], the(world, "task")
        )


async def say_something(candidate_svc: ServiceUnderTest) -> None:
    """What was said in complaints and who people are is closed with keys of the service."""
    keyring = candidate_svc.app.state.keyring
    async with candidate_svc.runtime.sessions() as session, session.begin():
        for world in (OURS, THEIRS):
            key = await keyring.key_for(the(world, "complaint"))
            entry = the(world, "complaint_entry")
            said = {"said": key.close(str(entry), "something"), "entry": entry}
            await session.execute(text("update complaint_entry set said = :said where id = :entry"), said)


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


def record_of(subject: Subject, operation: Operation, world: str) -> str:
    """The address of an operation about a world's record."""
    ids = {name: str(the(world, kind_of(operation, name, subject.service))) for name in operation.identifiers}
    plain = {one["name"]: one.get("example", 1) for one in operation.parameters}
    return operation.path.format(**{**plain, "aggregate": HISTORY_OF[subject.service], **ids})


def client_of(subject: Subject, role: Role) -> httpx.AsyncClient:
    """Somebody of our world with one role."""
    actor = somebody(role)
    return subject.under_test.client(role, organisation_id=actor.organisation_id, candidate_id=actor.candidate_id)
