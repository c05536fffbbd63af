"""SQL about enrolments, supports and attendance. Who may see a row is decided here."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.case_team import Access
from sqlalchemy import ColumnElement, Select, and_, func, or_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from training_svc.domain.enrolment import UNFINISHED, EnrolmentState
from training_svc.store.learners import allows_training, is_known_to, runs
from training_svc.store.rows import Attendance, Cohort, Enrolment, HomeOutcome, Support

OPEN_STATES = (*UNFINISHED, EnrolmentState.DEFERRED)


def visible_to(actor: Actor, access: Access = Access.READ) -> ColumnElement[bool]:
    """Enrolments that the actor may read, or change; who runs the cohort those of people who allow training."""
    return or_(
        is_known_to(actor, Enrolment.candidate_id, access),
        and_(runs(actor, Cohort.provider_id), allows_training(Enrolment.candidate_id)),
    )


def enrolments_seen_by(
    actor: Actor, access: Access = Access.READ, *, programme_id: UUID | None = None
) -> Select[Enrolment]:
    """The enrolments that the actor may read, or change, filtered."""
    visible = visible_to(actor, access)
    statement = sa.select(Enrolment).join(Cohort, col(Cohort.id) == col(Enrolment.cohort_id)).where(visible)
    if programme_id is not None:
        statement = statement.where(col(Cohort.programme_ids).contains([programme_id]))
    return statement


async def count_by_state(session: AsyncSession, actor: Actor, programme_id: UUID | None) -> dict[str, int]:
    """How many of the visible enrolments stand in each state."""
    seen = enrolments_seen_by(actor, programme_id=programme_id).subquery()
    rows = await session.execute(select(seen.c.state, func.count()).group_by(seen.c.state))
    return {str(state): count for state, count in rows.all()}


def is_told_in_full(actor: Actor) -> ColumnElement[bool]:
    """Of an enrolment that the actor may read, whether they are told more than training: who may change it is."""
    return visible_to(actor, Access.WRITE).label("in_full")


async def enrolment_read_by(work: Work, enrolment_id: UUID) -> tuple[Enrolment, bool]:
    """An enrolment that the actor may read, and whether they are told all of it. Raises `NotFound`."""
    statement = enrolments_seen_by(work.actor).where(col(Enrolment.id) == enrolment_id)
    found = (await work.session.execute(statement.add_columns(is_told_in_full(work.actor)))).first()
    if found is None:
        raise NotFound("enrolment", enrolment_id)
    return found[0], found[1]


async def enrolment_for(work: Work, enrolment_id: UUID, *, lock: bool = False) -> tuple[Enrolment, Cohort]:
    """An enrolment that the actor may change, and its cohort. Raises `NotFound`.

    With `lock` the cohort is locked before the enrolment, as everywhere, so that two moves never wait for each other.
    """
    visible = enrolments_seen_by(work.actor, Access.WRITE).where(col(Enrolment.id) == enrolment_id)
    found = (await work.session.execute(visible)).scalars().first()
    if found is None:
        raise NotFound("enrolment", enrolment_id)
    return await locked_enrolment(work, found) if lock else (found, await cohort_of(work.session, found.cohort_id))


async def locked_enrolment(work: Work, enrolment: Enrolment) -> tuple[Enrolment, Cohort]:
    """The cohort and the enrolment, locked in this order and read anew."""
    cohort = await cohort_of(work.session, enrolment.cohort_id, lock=True)
    await work.session.refresh(enrolment, with_for_update=True)
    return enrolment, cohort


async def cohort_of(session: AsyncSession, cohort_id: UUID, *, lock: bool = False) -> Cohort:
    """The cohort of an enrolment."""
    statement = select(Cohort).where(Cohort.id == cohort_id)
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    return (await session.exec(statement)).one()


async def standing_enrolment(session: AsyncSession, cohort_id: UUID, candidate_id: UUID) -> Enrolment | None:
    """The enrolment of a person in a cohort that has not ended without success."""
    statement = select(Enrolment).where(
        Enrolment.cohort_id == cohort_id,
        Enrolment.candidate_id == candidate_id,
        col(Enrolment.state).not_in((EnrolmentState.DROPPED, EnrolmentState.FAILED)),
    )
    return (await session.exec(statement)).first()


async def open_enrolments_of(session: AsyncSession, candidate_id: UUID) -> Sequence[Enrolment]:
    """The enrolments of a person that are not finished, deferred ones among them."""
    statement = select(Enrolment).where(Enrolment.candidate_id == candidate_id, col(Enrolment.state).in_(OPEN_STATES))
    return (await session.exec(statement.order_by(col(Enrolment.cohort_id)))).all()


async def dropped_enrolments_of(session: AsyncSession, candidate_id: UUID, reason: str) -> Sequence[Enrolment]:
    """The enrolments of a person that were dropped for a reason, in the order of their cohorts.

    Those that another record has taken in are among them.
    """
    statement = select(Enrolment).where(
        or_(col(Enrolment.candidate_id) == candidate_id, col(Enrolment.merged_from_id) == candidate_id),
        Enrolment.state == EnrolmentState.DROPPED,
        Enrolment.reason == reason,
    )
    return (await session.exec(statement.order_by(col(Enrolment.cohort_id)))).all()


async def enrolments_in(
    session: AsyncSession, cohort_id: UUID, states: Sequence[EnrolmentState]
) -> Sequence[Enrolment]:
    """The enrolments of a cohort in these states, longest waiting first."""
    statement = select(Enrolment).where(Enrolment.cohort_id == cohort_id, col(Enrolment.state).in_(states))
    return (await session.exec(statement.order_by(col(Enrolment.applied_at), col(Enrolment.id)))).all()


async def home_outcome_of(session: AsyncSession, enrolment_id: UUID, *, lock: bool = False) -> HomeOutcome | None:
    """What became of the learner of an enrolment, where they were trained for work at home."""
    statement = select(HomeOutcome).where(HomeOutcome.enrolment_id == enrolment_id)
    return (await session.exec(statement.with_for_update() if lock else statement)).first()


async def home_outcomes_of(session: AsyncSession, candidate_id: UUID) -> Sequence[HomeOutcome]:
    """What became of a person after each course for work at home, locked."""
    statement = select(HomeOutcome).where(HomeOutcome.candidate_id == candidate_id).order_by(col(HomeOutcome.id))
    return (await session.exec(statement.with_for_update())).all()


def home_outcomes_seen_by(actor: Actor, access: Access = Access.READ) -> Select[HomeOutcome]:
    """What became of the learners whose enrolments the actor may read, or change."""
    seen = enrolments_seen_by(actor, access).with_only_columns(col(Enrolment.id))
    return sa.select(HomeOutcome).where(col(HomeOutcome.enrolment_id).in_(seen))


async def count_in(session: AsyncSession, cohort_id: UUID, state: EnrolmentState) -> int:
    """How many learners of a cohort stand in a state."""
    statement = select(func.count()).where(Enrolment.cohort_id == cohort_id, Enrolment.state == state)
    return (await session.exec(statement)).one()


# --- supports and attendance ---------------------------------------------------------------------------------------


async def supports_of(session: AsyncSession, enrolment_id: UUID) -> Sequence[Support]:
    """The supports that are in place."""
    statement = select(Support).where(Support.enrolment_id == enrolment_id).order_by(col(Support.id))
    return (await session.exec(statement)).all()


async def attendance_of(session: AsyncSession, enrolment_id: UUID) -> Sequence[Attendance]:
    """A learner's days, oldest first."""
    statement = select(Attendance).where(Attendance.enrolment_id == enrolment_id)
    return (await session.exec(statement.order_by(col(Attendance.session_on)))).all()


async def note_attendance(session: AsyncSession, attendance: Attendance) -> None:
    """Keep a learner's day; saying it again corrects it."""
    statement = insert(Attendance).values(attendance.model_dump())
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["enrolment_id", "session_on"],
            set_={"present": statement.excluded.present, "recorded_by": statement.excluded.recorded_by},
        )
    )


async def trainers_of(session: AsyncSession, candidate_id: UUID) -> frozenset[str]:
    """The subjects who have trained a person: who answers for a cohort they learnt in, who recorded their days."""
    began = (EnrolmentState.IN_PROGRESS, EnrolmentState.COMPLETED, EnrolmentState.CERTIFIED, EnrolmentState.FAILED)
    answered = (
        select(Cohort.trainer)
        .join(Enrolment, col(Enrolment.cohort_id) == col(Cohort.id))
        .where(Enrolment.candidate_id == candidate_id, col(Enrolment.state).in_(began))
    )
    recorded = (
        select(Attendance.recorded_by)
        .join(Enrolment, col(Enrolment.id) == col(Attendance.enrolment_id))
        .where(Enrolment.candidate_id == candidate_id)
    )
    return frozenset((await session.exec(answered)).all()) | frozenset((await session.exec(recorded)).all())
