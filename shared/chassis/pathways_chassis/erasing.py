"""Carries out what a service's belongings declare: an erasure in two steps, and a person's rows for an export."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from pathways_contracts.erasure import ErasedRows, Treatment
from sqlalchemy import TextClause, Uuid, bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import Text, TypeEngine
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.belongings import Belongings, Holding
from pathways_chassis.ids import new_id
from pathways_chassis.messaging.reactions import TimerHandler
from pathways_chassis.work import Work

_TYPES: Mapping[str, TypeEngine[Any]] = {
    "person": Uuid(),
    "pseudonym": Uuid(),
    "theirs": ARRAY(Uuid()),
    "keys": ARRAY(Text()),
    "topics": ARRAY(Text()),
}

BLANK_EVENTS: Final = "blank_events"
CARRIED_WITHIN: Final = timedelta(days=1)
"""Business time that events have to be carried before it is looked whether they can be blanked."""

_WAITING: Final = """
select exists (select from outbox o join event_place p on p.outbox_id = o.id and p.created_at = o.created_at
  where p.topic = any(cast(:topics as text[])) and p.key = any(cast(:keys as text[])) and o.published_at is null)
"""


@dataclass
class Erasure:
    """One person's, in the transaction of its caller: `begin`, let the service end what is open, then `finish`."""

    work: Work
    belongings: Belongings
    parameters: Mapping[str, Any]
    rows: list[ErasedRows] = field(default_factory=list)

    async def finish(self) -> tuple[ErasedRows, ...]:
        """Delete and blank. Returns what was done, table by table, where there was anything.

        What is still to be carried is blanked when it has been, on a later day.
        """
        await self.work.session.flush()
        await self._treat(early=False)
        await blank_later(self.work, self.parameters["person"], self.parameters["keys"])
        return tuple(self.rows)

    async def _treat(self, *, early: bool) -> None:
        for holding in self.belongings.holdings:
            if holding.early is early:
                self.rows += await _treated(self.work.session, holding, self.parameters)


async def begin(work: Work, belongings: Belongings, person_id: UUID) -> Erasure:
    """Find what is the person's, and do what must be done before anything is ended."""
    await work.session.flush()
    erasure = Erasure(work, belongings, await whose(work.session, belongings, person_id))
    await erasure._treat(early=True)
    return erasure


async def whose(session: AsyncSession, belongings: Belongings, person_id: UUID) -> dict[str, Any]:
    """The parameters of a person's conditions."""
    found = (await session.execute(_bound(belongings.aggregates, {"person": person_id}))).scalars()
    theirs = sorted({person_id, *found})
    return {
        "person": person_id,
        "pseudonym": new_id(),
        "theirs": theirs,
        "keys": [str(one) for one in theirs],
        "topics": belongings.topics,
    }


async def blank_later(work: Work, person_id: UUID, keys: Sequence[str]) -> None:
    """Look again when what waits to be carried has had its time. `keys` are the ids of what was the person's."""
    await work.set_timer(BLANK_EVENTS, person_id, work.now + CARRIED_WITHIN, {"keys": list(keys)})


def blanking(belongings: Belongings) -> TimerHandler:
    """The timer of a service that blanks what was carried since an erasure, until nothing waits any more."""
    (outbox,) = (holding for holding in belongings.holdings if holding.table == "outbox")

    async def blank_events(work: Work, person_id: UUID, payload: Mapping[str, Any]) -> None:
        parameters = {"keys": payload["keys"], "topics": belongings.topics}
        await _treated(work.session, outbox, parameters)
        if (await work.session.execute(_bound(_WAITING, parameters))).scalar_one():
            await blank_later(work, person_id, payload["keys"])

    return blank_events


async def rows_of(
    session: AsyncSession, belongings: Belongings, person_id: UUID, *, themselves: bool
) -> dict[str, list[dict[str, Any]]]:
    """What a person is shown of each table, by its name; tables without a row of theirs are left out.

    `themselves`: the person asks, and nobody on their behalf.
    """
    parameters = await whose(session, belongings, person_id)
    withheld = await _withheld(session, belongings, person_id)
    shown: dict[str, list[dict[str, Any]]] = {}
    for holding in belongings.holdings:
        if holding.exported and (themselves or not holding.confidential):
            shown_row = " - ".join(("to_jsonb(t)", *(f"'{column}'" for column in holding.sealed)))
            query = f"select {shown_row} from {holding.table} t where t.ctid in (select ctid from {holding.table} "
            found = (await session.execute(_bound(f"{query} where {holding.whose})", parameters))).scalars().all()
            if rows := [row for row in found if withheld.isdisjoint({row.get("id"), row.get("aggregate_id")})]:
                shown.setdefault(holding.table, []).extend(rows)
    return shown


async def _withheld(session: AsyncSession, belongings: Belongings, person_id: UUID) -> frozenset[str]:
    """The ids of which an export says nothing, as its rows spell them."""
    if belongings.withheld is None:
        return frozenset()
    found = (await session.execute(_bound(belongings.withheld, {"person": person_id}))).scalars()
    return frozenset(map(str, found))


async def partner_of(session: AsyncSession, belongings: Belongings, person_id: UUID) -> UUID | None:
    """The organisation that looks after the person, as this service knows it."""
    found: UUID | None = (await session.execute(_bound(belongings.partner, {"person": person_id}))).scalar()
    return found


async def _treated(session: AsyncSession, holding: Holding, parameters: Mapping[str, Any]) -> Sequence[ErasedRows]:
    treatment, statement = _statement(holding)
    rows: int = (await session.execute(_bound(statement, parameters))).scalar_one()
    return [ErasedRows(table=holding.table, treatment=treatment, rows=rows, ground=holding.ground)] if rows else []


def _statement(holding: Holding) -> tuple[Treatment, str]:
    """What counts the rows, and does with them what is declared."""
    table, whose = holding.table, f"({holding.whose})"
    if holding.deletes:
        return (
            Treatment.DELETED,
            f"with gone as (delete from {table} where {whose} returning 1) select count(*) from gone",
        )
    if not holding.blanks:
        return Treatment.KEPT, f"select count(*) from {table} where {whose}"
    columns, values = ", ".join(holding.blanks), ", ".join(holding.blanks.values())
    differs = f"row({columns}) is distinct from row({values})"
    pairs = ", ".join(f"{column} = {value}" for column, value in holding.blanks.items())
    update = f"update {table} set {pairs} where {whose} and {differs} returning 1"
    return Treatment.BLANKED, f"with blanked as ({update}) select count(*) from blanked"


def _bound(statement: str, parameters: Mapping[str, Any]) -> TextClause:
    """A condition's text with those parameters that it names."""
    named = [name for name in parameters if f":{name}" in statement]
    return text(statement).bindparams(*(bindparam(name, parameters[name], type_=_TYPES[name]) for name in named))
