"""SQL about plans, recognitions, credentials and orientation places. Who may see a row is decided here."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.database import table_of
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.case_team import Access
from sqlalchemy import ColumnElement, Select, or_, text
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from training_svc.domain.plan import OPEN, PlanState
from training_svc.domain.recognition import UNDECIDED, RecognitionState
from training_svc.store.courses import cohorts_seen_by, courses_seen_by
from training_svc.store.enrolments import enrolments_seen_by, home_outcomes_seen_by
from training_svc.store.learners import has_not_refused, is_known_to, may_be_trained_by
from training_svc.store.rows import (
    Cohort,
    Course,
    Credential,
    Enrolment,
    HomeOutcome,
    Orientation,
    Recognition,
    TrainingPlan,
)

R = TypeVar("R", TrainingPlan, Recognition, Credential, Orientation)


def plans_seen_by(actor: Actor, access: Access = Access.READ) -> Select[TrainingPlan]:
    """The plans of people whose training the actor may read, or change."""
    return sa.select(TrainingPlan).where(may_be_trained_by(actor, TrainingPlan.candidate_id, access))


def recognitions_seen_by(actor: Actor, access: Access = Access.READ) -> Select[Recognition]:
    """The recognitions of people whose training the actor may read, or change."""
    return sa.select(Recognition).where(may_be_trained_by(actor, Recognition.candidate_id, access))


def credentials_seen_by(actor: Actor, access: Access = Access.READ) -> Select[Credential]:
    """The credentials of people whose training the actor may read, or change."""
    return sa.select(Credential).where(may_be_trained_by(actor, Credential.candidate_id, access))


def orientations_seen_by(actor: Actor, access: Access = Access.READ) -> Select[Orientation]:
    """The orientation places that the actor may read, or change; trainers give it to whoever has not said no."""
    visible: ColumnElement[bool] = is_known_to(actor, Orientation.candidate_id, access)
    if Role.TRAINER in actor.roles:
        visible = or_(visible, has_not_refused(Orientation.candidate_id))
    return sa.select(Orientation).where(visible)


async def one_of(work: Work, seen: Select[R], kind: str, key: Any, row_id: UUID, *, lock: bool = False) -> R:
    """The row with this id among those seen. Raises `NotFound`."""
    statement = seen.where(key == row_id)
    if lock:
        statement = statement.with_for_update()
    found: R | None = (await work.session.execute(statement)).scalars().first()
    if found is None:
        raise NotFound(kind, row_id)
    return found


async def plan_for(work: Work, plan_id: UUID) -> TrainingPlan:
    """A plan that the actor may change, locked. Raises `NotFound`."""
    seen = plans_seen_by(work.actor, Access.WRITE)
    return await one_of(work, seen, "training plan", col(TrainingPlan.id), plan_id, lock=True)


async def recognition_for(work: Work, recognition_id: UUID, *, lock: bool = False) -> Recognition:
    """A recognition that the actor may read, or with `lock` change. Raises `NotFound`."""
    seen = recognitions_seen_by(work.actor, Access.WRITE if lock else Access.READ)
    return await one_of(work, seen, "recognition", col(Recognition.id), recognition_id, lock=lock)


async def credential_for(work: Work, credential_id: UUID) -> Credential:
    """A credential that the actor may see. Raises `NotFound`."""
    return await one_of(work, credentials_seen_by(work.actor), "credential", col(Credential.id), credential_id)


async def orientation_for(work: Work, orientation_id: UUID) -> Orientation:
    """An orientation place that the actor may change, locked. Raises `NotFound`."""
    seen = orientations_seen_by(work.actor, Access.WRITE)
    return await one_of(work, seen, "orientation", col(Orientation.id), orientation_id, lock=True)


async def open_plan_for(session: AsyncSession, candidate_id: UUID, vacancy_id: UUID) -> TrainingPlan | None:
    """The one plan that stands for a person and a vacancy, locked."""
    return (await open_plans_for(session, [(candidate_id, vacancy_id)])).get((candidate_id, vacancy_id))


async def open_plans_for(
    session: AsyncSession, pairs: Sequence[tuple[UUID, UUID]]
) -> dict[tuple[UUID, UUID], TrainingPlan]:
    """Of pairs of a person and a vacancy, the one plan that stands for each, locked."""
    candidate_ids, vacancy_ids = zip(*pairs, strict=True)
    parameters = {"candidate_ids": list(candidate_ids), "vacancy_ids": list(vacancy_ids)}
    statement = sa.select(TrainingPlan).from_statement(_OPEN_PLANS)
    found = (await session.execute(statement, parameters)).scalars().all()
    return {(plan.candidate_id, plan.vacancy_id): plan for plan in found if plan.candidate_id is not None}


# One look at the index of open plans for each pair.
_OPEN_PLANS: Final = text(
    f"""
    select {", ".join(f"plan.{column.name}" for column in table_of(TrainingPlan).columns)}
    from unnest(cast(:candidate_ids as uuid[]), cast(:vacancy_ids as uuid[]))
      as wanted (candidate_id, vacancy_id)
    cross join lateral (
      select * from training_plan as own
      where own.candidate_id = wanted.candidate_id and own.vacancy_id = wanted.vacancy_id
        and own.state in ({", ".join(f"'{state}'" for state in OPEN)})
      for update) as plan
    """  # noqa: S608  # names of columns and states
).columns(*table_of(TrainingPlan).columns)


async def plans_of(
    session: AsyncSession,
    states: Sequence[PlanState],
    *,
    candidate_id: UUID | None = None,
    vacancy_id: UUID | None = None,
) -> Sequence[TrainingPlan]:
    """The plans of a person, for a vacancy or both, in these states, locked."""
    statement = select(TrainingPlan).where(col(TrainingPlan.state).in_(states))
    if candidate_id is not None:
        statement = statement.where(TrainingPlan.candidate_id == candidate_id)
    if vacancy_id is not None:
        statement = statement.where(TrainingPlan.vacancy_id == vacancy_id)
    return (await session.exec(statement.order_by(col(TrainingPlan.id)).with_for_update())).all()


async def open_recognitions_of(session: AsyncSession, candidate_id: UUID) -> Sequence[Recognition]:
    """The recognitions of a person that wait for a decision, locked."""
    statement = select(Recognition).where(
        Recognition.candidate_id == candidate_id, col(Recognition.state).in_(UNDECIDED)
    )
    return (await session.exec(statement.order_by(col(Recognition.id)).with_for_update())).all()


async def recognitions_in(session: AsyncSession, candidate_id: UUID, state: RecognitionState) -> Sequence[Recognition]:
    """The recognitions of a person in a state, locked."""
    statement = select(Recognition).where(Recognition.candidate_id == candidate_id, Recognition.state == state)
    return (await session.exec(statement.order_by(col(Recognition.id)).with_for_update())).all()


async def orientation_of_placement(session: AsyncSession, placement_id: UUID) -> Orientation | None:
    """The place that belongs to a placement, locked."""
    statement = select(Orientation).where(Orientation.placement_id == placement_id).with_for_update()
    return (await session.exec(statement)).first()


async def orientations_of(session: AsyncSession, candidate_id: UUID) -> Sequence[Orientation]:
    """The places of a person, locked."""
    statement = select(Orientation).where(Orientation.candidate_id == candidate_id).order_by(col(Orientation.id))
    return (await session.exec(statement.with_for_update())).all()


async def may_see_history(work: Work, aggregate: str, aggregate_id: UUID) -> bool:
    """Whether the actor may see the history of an aggregate: of what they may read."""
    return await _is_among(work, aggregate, aggregate_id, Access.READ)


async def may_see_reasons(work: Work, aggregate: str, aggregate_id: UUID) -> bool:
    """Whether the actor may see why: of a person's, who may change it; of what is nobody's, everybody who sees it."""
    return await _is_among(work, aggregate, aggregate_id, Access.WRITE)


async def _is_among(work: Work, aggregate: str, aggregate_id: UUID, access: Access) -> bool:
    seen = _SEEN.get(aggregate)
    if seen is None:
        return False
    statement, key = seen(work.actor, access)
    return (await work.session.execute(statement.where(key == aggregate_id))).first() is not None


_SEEN: Final[Mapping[str, Callable[[Actor, Access], tuple[Select[Any], Any]]]] = {
    "course": lambda actor, _: (courses_seen_by(actor), col(Course.id)),
    "cohort": lambda actor, _: (cohorts_seen_by(actor), col(Cohort.id)),
    "enrolment": lambda *how: (enrolments_seen_by(*how), col(Enrolment.id)),
    "home_outcome": lambda *how: (home_outcomes_seen_by(*how), col(HomeOutcome.id)),
    "training_plan": lambda *how: (plans_seen_by(*how), col(TrainingPlan.id)),
    "recognition": lambda *how: (recognitions_seen_by(*how), col(Recognition.id)),
    "orientation": lambda *how: (orientations_seen_by(*how), col(Orientation.id)),
}
