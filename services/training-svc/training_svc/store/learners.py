"""SQL about learners: what others have told of them, and who may know of whom."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.database import table_of
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from sqlalchemy import ColumnElement, and_, bindparam, false, func, or_, true
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from training_svc.domain.learner import FRESHNESS, Moment
from training_svc.store.rows import ConsentView, Learner

SEES_ALL: Final = frozenset({Role.PROGRAMME_DIRECTOR, Role.VISA_ADVISER, Role.INTEGRATION_WORKER})
OF_A_PARTNER: Final = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})


def is_known_to(actor: Actor, person: Any) -> ColumnElement[bool]:
    """Whether the actor may know of the person in a column: of all, of their partner's people, or of themselves."""
    if actor.roles & SEES_ALL:
        return true()
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        return col_in(person, sa.select(col(Learner.id)).where(col(Learner.partner_id) == actor.organisation_id))
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None:
        return col_is(person, actor.candidate_id)
    return false()


def allows_training(person: Any) -> ColumnElement[bool]:
    """Whether the person in a column lets trainers know of them. Nobody does while the view of consents is stale."""
    whole_at = sa.select(func.min(col(ConsentView.as_of))).scalar_subquery()
    allowed = col_in(person, sa.select(col(Learner.id)).where(col(Learner.training_allowed)))
    return and_(allowed, whole_at >= func.clock_timestamp() - FRESHNESS)


def relies_on_consents(actor: Actor) -> bool:
    """Whether the actor knows of learners by their consent alone."""
    return Role.TRAINER in actor.roles and not actor.roles & SEES_ALL


def may_be_trained_by(actor: Actor, person: Any) -> ColumnElement[bool]:
    """Whether the actor may know of the person, for a trainer by the person's consent."""
    if Role.TRAINER in actor.roles:
        return or_(is_known_to(actor, person), allows_training(person))
    return is_known_to(actor, person)


def runs(actor: Actor, provider: Any) -> ColumnElement[bool]:
    """Whether the actor belongs to the provider in a column. Trainers of no organisation are the programme's own."""
    if not actor.roles & (OF_A_PARTNER | {Role.TRAINER}):
        return false()
    if actor.organisation_id is not None:
        return col_is(provider, actor.organisation_id)
    return true() if Role.TRAINER in actor.roles else false()


def col_in(column: Any, statement: sa.Select[Any]) -> ColumnElement[bool]:
    """`column in (statement)`, of a SQLModel attribute."""
    return col(column).in_(statement)


def col_is(column: Any, value: UUID) -> ColumnElement[bool]:
    """`column = value`, of a SQLModel attribute."""
    return col(column) == value


async def learner_for(work: Work, candidate_id: UUID) -> Learner:
    """A learner whom the actor may know of, locked against a consent that changes meanwhile. Raises `NotFound`."""
    statement = (
        select(Learner)
        .where(Learner.id == candidate_id, may_be_trained_by(work.actor, Learner.id))
        .with_for_update(read=True)
    )
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("learner", candidate_id)
    return found


_BEGIN: Final = (
    insert(table_of(Learner))
    .values(
        id=bindparam("id"),
        hidden=False,
        erased=False,
        training_allowed=False,
        standing_epoch=0,
        standing_sequence=0,
        consent_epoch=0,
        consent_sequence=0,
    )
    .on_conflict_do_nothing()
)


async def learner_of_event(work: Work, candidate_id: UUID) -> Learner:
    """What is known of a person whom an event names, locked; begun if nothing was."""
    await work.session.execute(_BEGIN, {"id": candidate_id})
    statement = select(Learner).where(Learner.id == candidate_id).with_for_update()
    return (await work.session.exec(statement)).one()


def moment_of(work: Work) -> Moment:
    """The place of the event in hand in its producer's order."""
    if work.envelope is None:
        raise RuntimeError("a projection is built from events")
    return Moment(work.envelope.producerepoch, work.envelope.aggregateseq or 0)


async def is_hidden(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether the person must not be shown to anybody for the time being. Nobody is hidden of whom nothing is known."""
    statement = select(Learner.hidden).where(Learner.id == candidate_id)
    return bool((await session.exec(statement)).first())


async def training_is_allowed(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether the person's consent to training stands."""
    statement = select(Learner.training_allowed).where(Learner.id == candidate_id)
    return bool((await session.exec(statement)).first())


async def partner_of(session: AsyncSession, candidate_id: UUID) -> UUID | None:
    """The partner whose caseworkers look after the person, where one is known."""
    return (await session.exec(select(Learner.partner_id).where(Learner.id == candidate_id))).first()


async def date_view(session: AsyncSession, partition_name: str, as_of: datetime) -> None:
    """The view of consents was whole at this moment; an older heartbeat changes nothing."""
    statement = insert(ConsentView).values(partition_name=partition_name, as_of=as_of)
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["partition_name"],
            set_={"as_of": func.greatest(col(ConsentView.as_of), statement.excluded.as_of)},
        )
    )


async def view_dates_from(session: AsyncSession) -> datetime | None:
    """Since when the view of consents may be out of date (real time); None before the first heartbeat."""
    return (await session.exec(select(func.min(ConsentView.as_of)))).first()
