"""SQL of a merge: what one record has here is given to the other, and given back by `merged_from_id`.

Where the database allows one row of a person only (an enrolment that stands in a cohort, an open plan for a vacancy)
and the other record has it, the row stays where it is.
"""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import ColumnElement
from sqlalchemy.orm import aliased
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from training_svc.domain.enrolment import EnrolmentState
from training_svc.domain.plan import OPEN, PlanState
from training_svc.store.enrolments import OPEN_STATES
from training_svc.store.rows import Credential, Enrolment, HomeOutcome, Learner, Orientation, Recognition, TrainingPlan

HELD: Final = (Enrolment, HomeOutcome, Recognition, Credential, TrainingPlan, Orientation)
"""The tables whose rows name a person."""

_ENDED: Final = (EnrolmentState.DROPPED, EnrolmentState.FAILED)


def _has_room(table: Any, person: UUID) -> ColumnElement[bool]:
    """Whether a row may become this person's."""
    other = aliased(table)
    if table is Enrolment:
        standing = sa.exists().where(
            col(other.candidate_id) == person,
            col(other.cohort_id) == col(Enrolment.cohort_id),
            col(other.state).not_in(_ENDED),
        )
        return sa.or_(col(Enrolment.state).in_(_ENDED), ~standing)
    if table is TrainingPlan:
        open_plan = sa.exists().where(
            col(other.candidate_id) == person,
            col(other.vacancy_id) == col(TrainingPlan.vacancy_id),
            col(other.state).in_(OPEN),
        )
        return sa.or_(col(TrainingPlan.state).not_in(OPEN), ~open_plan)
    return sa.true()


async def give(session: AsyncSession, absorbed: UUID, survivor: UUID, *, hidden: bool) -> None:
    """What one record has becomes the other's. `hidden`: nobody plans for the other, so unanswered plans stay."""
    for table in HELD:
        given = sa.update(table).where(
            col(table.candidate_id) == absorbed, col(table.merged_from_id).is_(None), _has_room(table, survivor)
        )
        if hidden and table is TrainingPlan:
            given = given.where(col(TrainingPlan.state) != PlanState.PROPOSED)
        await _write(session, given.values(candidate_id=survivor, merged_from_id=absorbed))


async def give_back(session: AsyncSession, absorbed: UUID) -> None:
    """What had come from a record is that record's again, as far as nobody was erased meanwhile."""
    for table in HELD:
        back = sa.update(table).where(col(table.merged_from_id) == absorbed, _has_room(table, absorbed))
        await _write(session, back.values(candidate_id=absorbed, merged_from_id=None))


async def _write(session: AsyncSession, statement: sa.Update) -> None:
    await session.execute(statement, execution_options={"synchronize_session": "fetch"})


def aggregates_from(absorbed: UUID) -> sa.CompoundSelect[Any]:
    """The ids that an open task about what has come from a record may have."""
    return sa.union_all(*(sa.select(col(table.id)).where(col(table.merged_from_id) == absorbed) for table in HELD))


async def enrolments_from(session: AsyncSession, absorbed: UUID) -> frozenset[UUID]:
    """The ids of the enrolments that have come from a record."""
    statement = sa.select(col(Enrolment.id)).where(col(Enrolment.merged_from_id) == absorbed)
    return frozenset((await session.execute(statement)).scalars())


async def open_enrolments_from(session: AsyncSession, absorbed: UUID) -> Sequence[Enrolment]:
    """The unfinished enrolments that have come from a record, deferred ones among them."""
    statement = sa.select(Enrolment).where(
        col(Enrolment.merged_from_id) == absorbed, col(Enrolment.state).in_(OPEN_STATES)
    )
    return (await session.execute(statement.order_by(col(Enrolment.cohort_id)))).scalars().all()


async def release_merged_into(session: AsyncSession, survivor: UUID) -> None:
    """Nothing leads to a record any more that is erased."""
    await _write(
        session,
        sa.update(Learner).where(col(Learner.merged_into_id) == survivor).values(merged_into_id=None, merged_at=None),
    )
