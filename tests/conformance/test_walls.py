"""The second wall: with no first one before it, whoever asks PostgreSQL for everything is shown their own.

Every walled table of every service holds a row of each of two worlds, that of one person with their partner and
employer, and another's. Each role of the first world reads each table whole.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import asyncpg
import pytest
from pathways_chassis.actor import ANYBODY
from pathways_chassis.http.audited import SAFE_METHODS
from pathways_chassis.http.lists import NDJSON
from pathways_chassis.migrations import configuration
from pathways_chassis.tables import metadata as of_the_chassis
from pathways_chassis.walls import ANY_PERSON, EVERYBODY, SERVICE, Context, Walls, With, context_of, undeclared
from pathways_contracts.access import Role
from pathways_contracts.registry import Service
from pathways_single_machine.postgres import SUPERUSER, EmbeddedPostgres
from sqlalchemy import Table

from .test_migrations import metadata_of
from .worlds import OURS, THEIRS, fill, somebody

FreshDatabase = Callable[..., Awaitable[str]]
REPOSITORY: Final = Path(__file__).resolve().parents[2]
BOTH: Final = frozenset({OURS, THEIRS})
OWN: Final = frozenset({OURS})
NONE: Final[frozenset[str]] = frozenset()

ELSEWHERE: Final[Mapping[tuple[str, Role], frozenset[str]]] = MappingProxyType(
    {
        # An audit is done by those who were not involved.
        ("protection_audit", Role.CASEWORKER): frozenset({THEIRS}),
        ("protection_audit", Role.PARTNER_ADMINISTRATOR): frozenset({THEIRS}),
        ("protection_audit", Role.PROGRAMME_DIRECTOR): BOTH,
        ("protection_audit", Role.VISA_ADVISER): BOTH,
        ("protection_audit", Role.INTEGRATION_WORKER): BOTH,
        ("protection_audit", Role.TRAINER): BOTH,
        # Complaints are about employers here; those a director handles, whoever it is about.
        ("complaint", Role.PROGRAMME_DIRECTOR): BOTH,
        ("complaint", Role.PARTNER_ADMINISTRATOR): NONE,
        # The key of ours is its partner's.
        ("api_key", Role.EMPLOYER): NONE,
        # So is the subscription of ours.
        ("webhook_subscription", Role.EMPLOYER): NONE,
        ("webhook_delivery", Role.EMPLOYER): NONE,
    }
)
"""Where a rule does not say whose a row is."""

NO_ROW: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("correction_id", "task_id"), "its own route shows an organisation its own"),
        **dict.fromkeys(("dead_letter_id", "rebuild_id", "republication_id"), "operators alone work on them"),
        **dict.fromkeys(("cohort_id", "course_id", "round_id", "vacancy_id"), "an open table, where it is not walled"),
        **dict.fromkeys(
            ("organisation_id", "counterparty_id", "to_partner_id", "other_party_id", "about_id", "funder_id"),
            "an organisation, of which no service but employer-svc keeps rows",
        ),
        "code": "whoever files a complaint proves themselves by its secret",
        "application_id": "of employer-svc, elsewhere",
        "programme_id": "of integration-svc, elsewhere",
        "pseudonym": "read back by a key, then looked for as a person is",
        "translation.of": "a file of the same document",
    }
)
"""Why an id that a command names is no walled row's."""


@dataclass(frozen=True)
class Whole:
    """A service's database with a row of each world in every walled table."""

    connection: asyncpg.Connection
    walls: Walls
    tables: Mapping[str, Table]
    mine: Mapping[str, tuple[Any, ...]]

    async def seen(self, context: Context | None, table: str) -> frozenset[str]:
        """Of which worlds a transaction sees the row of a table that it reads whole."""
        key = ", ".join(f'"{column.name}"' for column in self.tables[table].primary_key)
        transaction = self.connection.transaction()
        await transaction.start()
        try:
            if context is not None:
                await self.connection.execute(context.statement)
            rows = await self.connection.fetch(f'select {key} from "{table}"')  # names of ours
        finally:
            await transaction.rollback()
        return frozenset(OURS if tuple(row) == self.mine[table] else THEIRS for row in rows)

    def expected(self, role: Role, table: str) -> frozenset[str]:
        """Of which worlds a role of ours is to see the row, by the declaration."""
        if (table, role) in ELSEWHERE:
            return ELSEWHERE[table, role]
        seen: frozenset[str] = NONE
        for roles, rule in self.walls.tables[table].items():
            if roles == ANY_PERSON or role in roles:
                if isinstance(rule, With):
                    seen |= self.expected(role, rule.table)
                else:
                    seen |= BOTH if rule == EVERYBODY else OWN
        return seen


@asynccontextmanager
async def filled(service: Service, server: EmbeddedPostgres, fresh_database: FreshDatabase) -> AsyncIterator[Whole]:
    """The service's tables with their walls, and both worlds in them, seen by the service's own role."""
    folder = REPOSITORY / "services" / f"{service}-svc" / "migrations"
    url = await fresh_database(migrations=folder)
    walls = walls_of(service)
    described = await asyncio.to_thread(metadata_of, configuration(folder, url))
    tables = {name: one for each in described for name, one in each.tables.items()}
    above = await asyncpg.connect(server.url(url.rpartition("/")[2], SUPERUSER))
    asked = " ".join([*walls.looks.values(), *(str(rule) for wall in walls.tables.values() for rule in wall.values())])
    mine = await fill(above, [tables[name] for name in (*walls.tables, *(one for one in walls.open if one in asked))])
    await above.close()
    connection = await asyncpg.connect(url)
    try:
        yield Whole(connection, walls, tables, mine)
    finally:
        await connection.close()


def walls_of(service: Service) -> Walls:
    found: Walls = import_module(f"{service}_svc.store.walls").WALLS
    return found


@pytest.mark.parametrize("service", Service)
async def test_the_second_wall_alone_shows_everybody_their_own(
    service: Service, postgres_server: EmbeddedPostgres, fresh_database: FreshDatabase
) -> None:
    async with filled(service, postgres_server, fresh_database) as whole:
        wrong = []
        for table in whole.walls.tables:
            assert await whole.seen(SERVICE, table) == BOTH
            for nobody in (None, context_of(ANYBODY)):
                assert await whole.seen(nobody, table) == NONE, f"{table} is shown where nobody asks"
            for role in Role:
                seen, expected = await whole.seen(context_of(somebody(role)), table), whole.expected(role, table)
                if seen != expected:
                    wrong.append(f"{role} sees {sorted(seen)} of {table}, not {sorted(expected)}")
        assert wrong == []


@pytest.mark.parametrize("service", Service)
async def test_no_row_of_others_can_be_written(
    service: Service, postgres_server: EmbeddedPostgres, fresh_database: FreshDatabase
) -> None:
    async with filled(service, postgres_server, fresh_database) as whole:
        for table in whole.walls.tables:
            async with whole.connection.transaction():
                await whole.connection.execute(context_of(ANYBODY).statement)
                done = await whole.connection.execute(f'delete from "{table}"')  # a name of ours
            assert done == "DELETE 0"


@pytest.mark.parametrize("service", Service)
def test_every_table_is_walled_or_says_why_not(service: Service) -> None:
    import_module(f"{service}_svc.main")
    base = import_module(f"{service}_svc.store.base").Row.metadata
    assert undeclared(walls_of(service), base, of_the_chassis) == [], "store/walls.py declares each table once"


def named_in(document: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Each command with the ids that it names: method, path and name."""

    def ids(schema: Mapping[str, Any], within: str = "") -> Iterator[str]:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
        for name, field in schema.get("properties", {}).items():
            kinds = field.get("anyOf", [field])
            if any(kind.get("format") == "uuid" for kind in kinds):
                yield f"{within}{name}"
            for kind in () if within else kinds:
                yield from ids(kind, f"{name}.")

    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method.upper() in SAFE_METHODS or "security" not in operation:
                continue
            for one in operation.get("parameters", ()):
                if one.get("in") == "path" and one["schema"].get("format") == "uuid":
                    yield method.upper(), path, one["name"]
            for media_type, content in operation.get("requestBody", {}).get("content", {}).items():
                if media_type != NDJSON:
                    yield from ((method.upper(), path, name) for name in ids(content["schema"]))


@pytest.mark.parametrize("service", Service)
def test_every_id_that_a_command_names_is_of_a_walled_row_or_says_why_not(service: Service) -> None:
    walls = walls_of(service)
    document = json.loads((REPOSITORY / "services" / f"{service}-svc" / "openapi.json").read_text("utf-8"))
    used, found, wrong = set(), set(), []
    for method, path, name in named_in(document):
        found.add((f"{method} {path}", name))
        key = next((key for key in (f"{path.split('/')[1]}/{name}", name) if key in walls.named), None)
        used.add(key)
        if key is None and name not in NO_ROW:
            wrong.append(f"{method} {path} {name}")
    assert wrong == [], "store/walls.py says of which row each is"
    assert {target.partition(".")[0] for target in walls.named.values()} | walls.kept.keys() <= walls.tables.keys()
    assert walls.named.keys() - used == set(), "no command names it"
    assert {(command, name) for command, beyond in walls.beyond.items() for name in beyond.names} - found == set()
