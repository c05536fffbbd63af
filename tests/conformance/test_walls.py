"""The second wall: with no first one before it, whoever asks PostgreSQL for everything is shown their own.

Every walled table of every service holds a row of each of two worlds, that of one person with their partner and
employer, and another's. Each role of the first world reads each table whole.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import asyncpg
import pytest
from pathways_chassis.actor import ANYBODY
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
        # What an employer had to answer for, and was told of, whoever places people with it may know.
        ("incident", Role.CASEWORKER): BOTH,
        ("incident", Role.PARTNER_ADMINISTRATOR): BOTH,
    }
)
"""Where a rule does not say whose a row is."""


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
