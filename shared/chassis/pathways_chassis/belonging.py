"""Which rows of an organisation somebody may see."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from pathways_contracts.access import FOR_ONE_ORGANISATION, Role
from sqlalchemy import ColumnElement, Select, Table, and_, false, literal, or_, select, true

from pathways_chassis.actor import Actor
from pathways_chassis.work import Work

_SEE_THEIRS: Final = FOR_ONE_ORGANISATION | {Role.PROGRAMME_DIRECTOR}
"""Who sees all that is of their organisation, or of the programme; other staff what is their work."""


@dataclass(frozen=True, slots=True)
class Readable:
    """Who of the programme's staff may know of an aggregate: who has the scope, of the rows that `seen_by` gives them.

    None: the aggregate is nobody's row here, and the scope alone tells.
    """

    scope: StrEnum
    seen_by: Callable[[Actor], Select[Any]] | None = None


Readables = Mapping[str, Readable]
"""By the name of the aggregate. What has no entry is for directors alone."""


def of_their_organisation(actor: Actor, organisation_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """A person of an organisation sees that organisation's rows; one of the programme sees all."""
    if actor.organisation_id is not None:
        return organisation_id == actor.organisation_id
    return true() if actor.is_of_the_programme else false()


def of_their_work(actor: Actor, table: Table, readables: Readables) -> ColumnElement[bool]:
    """Rows of a table with `organisation_id`, `aggregate` and `aggregate_id`, each about an aggregate.

    As `of_their_organisation`; of these, staff other than directors see those about what they may read.
    """
    theirs = of_their_organisation(actor, table.c.organisation_id)
    if actor.roles & _SEE_THEIRS:
        return theirs
    return and_(theirs, or_(false(), *_readable(actor, table, readables)))


def is_among(seen: Select[Any], row_id: Any) -> ColumnElement[bool]:
    """Whether a row is among those that somebody sees: looked for by its id, since all of theirs are many."""
    rows = seen.subquery()
    return select(literal(1)).select_from(rows).where(rows.c.id == row_id).exists()


async def is_read_by(work: Work, readables: Readables, aggregate: str, aggregate_id: UUID) -> bool:
    """Whether the actor may read a row of an aggregate, whatever their scopes; nobody one without an entry or rows."""
    readable = readables.get(aggregate)
    if readable is None or readable.seen_by is None:
        return False
    statement = select(is_among(readable.seen_by(work.actor), aggregate_id))
    return bool((await work.session.execute(statement)).scalar())


def _readable(actor: Actor, table: Table, readables: Readables) -> Iterator[ColumnElement[bool]]:
    for aggregate, readable in readables.items():
        if readable.scope.value not in actor.scopes:
            continue
        about = table.c.aggregate == aggregate
        seen = true() if readable.seen_by is None else is_among(readable.seen_by(actor), table.c.aggregate_id)
        yield and_(about, seen)
