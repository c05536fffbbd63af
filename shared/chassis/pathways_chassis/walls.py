"""The second wall: PostgreSQL itself shows a transaction only what it is for, whatever its statements ask.

A service declares its walled tables as data, in `store/walls.py`. A transaction says with its BEGIN for whom it is: a
person, or the service itself. Where nothing was said, nothing is seen and nothing can be written.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

import asyncpg
from sqlalchemy import Connection, MetaData, text

from pathways_chassis.actor import Actor

FOR: Final = "pathways_for"
"""The execution option of a connection that holds its `Context`."""
POLICY: Final = "second_wall"
PREFIX: Final = "wall_"
EVERYBODY: Final = "true"
"""The rule of those who see every row of a table."""
ANY_PERSON: Final[frozenset[str]] = frozenset()
"""In a wall: a rule for all, whatever their roles; for rows that are seen with those that they belong to."""


@dataclass(frozen=True, slots=True)
class With:
    """A rule: a row is seen with the one that it belongs to, whose `key` its `column` holds."""

    column: str
    table: str
    key: str = "id"

    def __str__(self) -> str:
        return f'exists (select from "{self.table}" as known where known.{self.key} = :row.{self.column})'


Wall = Mapping[frozenset[str], str | With]
"""By roles, which rows of a table they see: SQL, in which `:organisation` and `:candidate` are the caller's ids, and
`:row` the row in question, where another table is asked. None where the service alone sees the table."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """Why a command (`POST /path`) may name, under these names, a row that its caller is not shown.

    It is so for callers of these roles alone; `ANY_PERSON`: for all.
    """

    reason: str
    names: frozenset[str]
    roles: frozenset[str] = ANY_PERSON


@dataclass(frozen=True, slots=True)
class Walls:
    """The walls of a service's tables by name, and the tables that need none, each with the reason.

    `looks` are functions of one id that rules may ask, `wall_<name>(:organisation)`, and that look past the walls: for
    ids alone, where two tables decide about each other, which policies by themselves may not.

    `named` says of which walled table's row an id is that a command names, by the name of a parameter of its address or
    of a field of its body (within another: `terms.employer_id`); before it, where needed, the first part of the
    address. A table without a column `id` is told with its own (`table.column`). `kept` says which rows of a table a
    command sees as its caller's, where these are fewer than those that are read. `beyond` are the commands that may
    name others.
    """

    tables: Mapping[str, Wall]
    open: Mapping[str, str]
    looks: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[str, str] = field(default_factory=dict)
    kept: Mapping[str, Wall] = field(default_factory=dict)
    beyond: Mapping[str, Beyond] = field(default_factory=dict)


NO_WALLS: Final = Walls({}, {})

OF_THE_CHASSIS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "aggregate_position": "how far each aggregate was read",
        "aggregate_sequence": "the numbers of events",
        "api_key_view": "how fresh the view of machines' keys is",
        "audit_block": "seals of the audit trail",
        "audit_entry": "its own route shows who may read the trail",
        "audit_pending": "what is about to be sealed",
        "consumer_offset": "how far each topic was read",
        "correction": "its own route shows an organisation its own, staff what is theirs; of a move why, no profile",
        "event_place": "where events lie",
        "idempotency": "found by the caller's own key",
        "known_api_key": "asked before anybody is known; digests of secrets, which no route shows",
        "operator_action": "what operators did to the carrying of events",
        "outbox": "operators alone read it; an event carries no identity",
        "parked_record": "operators alone read it",
        "quarantined_record": "operators alone read it",
        "reaction": "what events have led to, by their ids",
        "rebuild": "projections under way",
        "republication": "stretches of the outbox",
        "service_state": "numbers of the service",
        "stage_history": "shown by the aggregate, after the aggregate itself was seen",
        "task": "its own route shows an organisation its own, staff what is theirs",
        "timer": "nobody reads them",
    }
)
"""Tables of the chassis, which are in each service, and why none is walled."""


# --- for whom a transaction is ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Context:
    """For whom a transaction is."""

    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def statement(self) -> str:
        """What says it, for the rest of a transaction. No value holds anything but letters, digits, `_`, `,`, `-`."""
        return " ".join(f"set local pathways.{name} = '{value}';" for name, value in self.settings.items())


SERVICE: Final = Context({"context": "service"})
"""Consumers, timers, the relay, sweeps, migrations: what acts for all."""
SERVICE_SETTINGS: Final[Mapping[str, str]] = MappingProxyType({"pathways.context": "service"})
"""The same for all of a connection that is no engine's."""


async def connect_as_service(url: str, **how: Any) -> asyncpg.Connection:
    """A connection beside an engine's, for a tool that looks at everything."""
    return await asyncpg.connect(url, server_settings={**SERVICE_SETTINGS}, **how)


def context_of(actor: Actor) -> Context:
    """The context of somebody who asks by HTTP."""
    roles = ",".join(sorted(actor.roles))
    if not roles.replace(",", "").replace("_", "").isalpha() and roles:
        raise ValueError("a role is a word")
    settings = {"context": "person", "roles": roles}
    if actor.organisation_id is not None:
        settings["organisation_id"] = str(actor.organisation_id)
    if actor.candidate_id is not None:
        settings["candidate_id"] = str(actor.candidate_id)
    return Context(settings)


@dataclass(slots=True)
class OfCommand:
    """For whom a command's transaction is: the service, once PostgreSQL has shown its caller all that it names.

    It begins as the caller's. Where a row that it names is not shown to them it stays so, and then there is no such
    row for whatever it does: it is as if the id were of nothing. `named` are tables and ids.
    """

    caller: Context
    named: Sequence[tuple[str, UUID]]
    is_stopped: bool = False

    @property
    def statement(self) -> str:
        """As of a `Context`, in the same round trip."""
        if not self.named:
            return SERVICE.statement
        shown = " and ".join(f"{PREFIX}{_SHOWS}{table}('{one}')" for table, one in self.named)
        begins = f"{self.caller.statement} set local pathways.commands = 'true';"
        return f"{begins} select set_config('pathways.context', 'service', true) where {shown};"

    @property
    def missing(self) -> tuple[str, UUID]:
        """What is said not to be there where the command itself has not said it: its kind and id."""
        table, one = self.named[0]
        return table.replace("_", " "), one

    def begun(self, tag: str) -> None:
        """Hear by the tag of the last statement whether all was shown."""
        self.is_stopped = tag == "SELECT 0"


class WalledConnection(asyncpg.Connection):  # type: ignore[misc]  # it tells no types
    """Says with BEGIN for whom the transaction is: one round trip for both."""

    opens_for: Context | OfCommand | None = None

    async def execute(self, query: str, *args: object, **how: Any) -> str:
        """As of its base; what begins a transaction says for whom."""
        if self.opens_for is None or args or not query.startswith("BEGIN"):
            done: str = await super().execute(query, *args, **how)
            return done
        try:
            tag: str = await super().execute(f"{query} {self.opens_for.statement}", **how)
        except BaseException:
            # Nobody else shall be handed what may have begun by half.
            self.terminate()
            raise
        if isinstance(self.opens_for, OfCommand):
            self.opens_for.begun(tag)
        return tag


def say_for_whom(connection: Connection) -> None:
    """Before a transaction begins: hand its context to the connection that will open it, or none."""
    driver = connection.connection.driver_connection
    if isinstance(driver, WalledConnection):
        driver.opens_for = connection.get_execution_options().get(FOR)


# --- the walls themselves --------------------------------------------------------------------------------------

_CONTEXT: Final = "(select current_setting('pathways.context', true))"
_COMMANDS: Final = "(select current_setting('pathways.commands', true))"
_ROLES: Final = "(select string_to_array(current_setting('pathways.roles', true), ',')"
_ORGANISATION: Final = "(select nullif(current_setting('pathways.organisation_id', true), '')::uuid)"
_CANDIDATE: Final = "(select nullif(current_setting('pathways.candidate_id', true), '')::uuid)"


def condition(table: str, wall: Wall) -> str:
    """Which rows a transaction sees. What does not hang on the row is asked once a statement."""
    parts = [f"{_CONTEXT} = 'service'"]
    for roles, rule in wall.items():
        told = str(rule).replace(":organisation", _ORGANISATION).replace(":candidate", _CANDIDATE)
        told = told.replace(":row", f'"{table}"')
        who = f"{_CONTEXT} = 'person'"
        if roles:
            named = ",".join(sorted(roles))
            who = f"{_ROLES} && '{{{named}}}'::text[])"
        parts.append(who if rule == EVERYBODY else f"({who} and ({told}))")
    return " or ".join(parts)


def policy(table: str, walls: Walls) -> str:
    """As `condition`; a command that is still its caller's sees what they keep alone."""
    seen = condition(table, walls.tables[table])
    if table not in walls.kept:
        return seen
    return f"({seen}) and ({_COMMANDS} is distinct from 'true' or {condition(table, walls.kept[table])})"


_STANDING: Final = text(
    """
    select c.relname::text, obj_description(p.oid, 'pg_policy') from pg_class c
    left join pg_policy p on p.polrelid = c.oid and c.relrowsecurity and c.relforcerowsecurity
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    """
)
_WALLED: Final = text(
    """
    select c.relname::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relrowsecurity
    """
)

_LOOKS: Final = text(
    """
    select proname::text from pg_proc where pronamespace = 'public'::regnamespace and starts_with(proname, 'wall_')
    """
)

_SHOWS: Final = "shows_"
_SHOWN: Final = """
create function {name}(uuid) returns boolean language plpgsql stable as $shown$
begin
  return exists (select from "{table}" as named where named.{column} = $1);
end $shown$
"""
"""Whether a row is shown to whom the transaction is for. A function, whose plan a connection keeps."""

# A setting of the function itself (`set ... to`) may be given to these by nobody but a superuser.
_LOOK: Final = """
create function {name}(uuid) returns setof uuid language plpgsql stable as $look$
declare asked text := current_setting('pathways.context', true);
begin
  perform set_config('pathways.context', 'service', true);
  return query {query};
  perform set_config('pathways.context', asked, true);
end $look$
"""


def take_down(connection: Connection) -> None:
    """No wall stands until the next are built, in the same transaction: a policy would hold on to what it names."""
    names = list(connection.execute(_WALLED).scalars())
    for name in names:
        connection.exec_driver_sql(f'drop policy if exists {POLICY} on "{name}"')
        connection.exec_driver_sql(f'alter table "{name}" no force row level security, disable row level security')
    for name in list(connection.execute(_LOOKS).scalars()):
        connection.exec_driver_sql(f"drop function {name}(uuid)")


def build(connection: Connection, walls: Walls) -> None:
    """Let these walls stand, and no other. Where they do, nothing is locked."""
    standing = {row[0]: row[1] for row in connection.execute(_STANDING)}
    declared = {name: policy(name, walls) for name in walls.tables if name in standing}
    functions = [_LOOK.format(name=f"{PREFIX}{name}", query=query) for name, query in sorted(walls.looks.items())]
    for target in sorted(set(walls.named.values())):
        table, _, column = target.partition(".")
        functions.append(_SHOWN.format(name=f"{PREFIX}{_SHOWS}{table}", table=table, column=column or "id"))
    marks = {name: hashlib.sha256(("".join(functions) + rule).encode()).hexdigest() for name, rule in declared.items()}
    if marks == {name: told for name, told in standing.items() if told is not None}:
        return
    take_down(connection)
    for function in functions:
        connection.exec_driver_sql(function)
    for name, rule in declared.items():
        connection.exec_driver_sql(f'alter table "{name}" enable row level security, force row level security')
        connection.exec_driver_sql(f'create policy {POLICY} on "{name}" using ({rule}) with check ({rule})')
        connection.exec_driver_sql(f"comment on policy {POLICY} on \"{name}\" is '{marks[name]}'")


def undeclared(walls: Walls, *described: MetaData) -> list[str]:
    """Tables of which nobody has said whether they are walled, and declared ones that are none."""
    tables = {table.name for metadata in described for table in metadata.tables.values()}
    named = [*walls.tables, *walls.open, *OF_THE_CHASSIS]
    return sorted(tables.symmetric_difference(named)) + sorted({name for name in named if named.count(name) > 1})
