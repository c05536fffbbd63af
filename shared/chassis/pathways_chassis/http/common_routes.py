"""What every service offers beside its own: tasks, histories, the steerable clock, and what operators watch."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request, Response
from pathways_contracts.access import Scope
from pydantic import AwareDatetime, Field
from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.dialects.postgresql import insert

from pathways_chassis.belonging import Readables, of_their_work
from pathways_chassis.clock import BusinessClock, system_now
from pathways_chassis.command import Command, View
from pathways_chassis.errors import NotFound
from pathways_chassis.http.audit_routes import audit_router
from pathways_chassis.http.change_routes import MaySee, changes_router
from pathways_chassis.http.event_routes import event_routers
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import FieldProblem, Problem, responses, validation_problem
from pathways_chassis.http.rebuild_routes import rebuild_router
from pathways_chassis.http.route import Current, TransactionalRoute, after_commit
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import ExpectedVersion, check_version, set_etag
from pathways_chassis.runtime import CLOCK_OFFSET
from pathways_chassis.settings import Environment
from pathways_chassis.sweep import sweep
from pathways_chassis.tables import (
    aggregate_position,
    outbox,
    parked_record,
    quarantined_record,
    service_state,
    stage_history,
    task,
)
from pathways_chassis.work import Work

FURTHEST: Final = timedelta(days=20 * 366)
"""How far the business clock may be ahead of real time: it cannot be turned back, so a slip must not be for ever."""


def common_routers(
    *,
    environment: Environment,
    history_scope: StrEnum,
    may_see_history: MaySee | None = None,
    may_see_reasons: MaySee | None = None,
    changes: Mapping[str, str] = MappingProxyType({}),
    readables: Readables = MappingProxyType({}),
) -> Sequence[APIRouter]:
    """The routers that every service mounts. The steerable clock does not exist in production.

    Without `may_see_history`, persons whose token is bound to one candidate or organisation see no history. Who sees a
    history hears of its `changes`: by topic, the machine of the aggregates whose ids are its keys. Whom
    `may_see_reasons` denies them is not told the reasons of its moves. Staff see the tasks about `readables` as far as
    they may read them.
    """
    routers = [
        _task_router(readables),
        _history_router(history_scope, may_see_history or _unbound, may_see_reasons),
        changes_router(history_scope, may_see_history or _unbound, changes),
        _operations_router(),
        audit_router(),
        *event_routers(),
        rebuild_router(),
    ]
    if environment is not Environment.PRODUCTION:
        routers.append(_clock_router())
    return routers


# --- tasks -----------------------------------------------------------------------------------------------------


class TaskState(StrEnum):
    """Whether a person still has to do it."""

    OPEN = "open"
    DONE = "done"


class TaskView(View):
    """Something for a person to do, with what is known about it."""

    id: UUID
    kind: str
    aggregate: str
    aggregate_id: UUID
    organisation_id: UUID | None
    evidence: dict[str, Any]
    due_at: datetime | None
    state: TaskState
    done_by: str | None
    version: int
    recorded_at: datetime


def _task_router(readables: Readables) -> APIRouter:
    router = APIRouter(prefix="/tasks", tags=["tasks"], route_class=TransactionalRoute)

    @router.get("", dependencies=[requires(Scope.TASKS_READ)])
    async def list_tasks(
        work: Current,
        page: Paging,
        only: Annotated[Only, Depends(Filters(task.c, TaskView, "state", "kind", "aggregate_id"))],
    ) -> Page[TaskView]:
        """What people of the caller's organisation have to do, oldest first.

        A task is opened where software may not go on by itself: each says about which record, why, and by when.
        Directors see every task. Trainers, visa advisers and integration workers see those about records that they may
        read, of people who have not said no to their work.
        """
        statement = select(*task.c).where(of_their_work(work.actor, task, readables))
        rows = await page.rows(work.session, only(statement), task.c.id)
        return Page(items=[TaskView.model_validate(row) for row in rows])

    @router.post("/{task_id}/done", dependencies=[requires(Scope.TASKS_WRITE)], responses=responses(404, 409, 412, 428))
    async def finish_task(task_id: UUID, work: Current, expected: ExpectedVersion, response: Response) -> TaskView:
        """Say that a person has done what the task asks for.

        It changes nothing else: the move that the task asked for has a route of its own. A task that is done already
        is refused (409).
        """
        theirs = of_their_work(work.actor, task, readables)
        query = select(task).where(task.c.id == task_id, theirs).with_for_update()
        row = (await work.session.execute(query)).one_or_none()
        if row is None:
            raise NotFound("task", task_id)
        check_version(row, expected)
        if row.state == TaskState.DONE:
            raise Problem("transition-not-allowed", "task is in state done, which does not allow finish.")
        done = await work.session.execute(
            update(task)
            .where(task.c.id == task_id)
            .values(state=TaskState.DONE.value, done_by=work.actor.reference, version=task.c.version + 1)
            .returning(*task.c)
        )
        view = TaskView.model_validate(done.one())
        set_etag(response, view)
        return view

    return router


# --- histories -------------------------------------------------------------------------------------------------


class StageView(View):
    """One step of an aggregate: who or what moved it, when (business time) and why.

    Step `correct` takes the step before it back; `proposed_by` is the other one of the two who did.
    """

    from_state: str | None
    action: str
    to_state: str
    actor_kind: str
    actor_reference: str
    reason: str | None
    proposed_by: str | None
    happened_at: datetime
    recorded_at: datetime


async def _unbound(work: Work, aggregate: str, aggregate_id: UUID) -> bool:
    return work.actor.is_of_the_programme


def _history_router(scope: StrEnum, may_see: MaySee, may_see_reasons: MaySee | None) -> APIRouter:
    router = APIRouter(prefix="/history", tags=["history"], route_class=TransactionalRoute)

    @router.get("/{aggregate}/{aggregate_id}", dependencies=[requires(scope)], responses=responses(404))
    async def read_history(
        aggregate: Annotated[str, Path(max_length=60, pattern="^[a-z_]+$")],
        aggregate_id: UUID,
        work: Current,
        page: Paging,
    ) -> Page[StageView]:
        """Every move of one record, oldest first: what, by whom or what, when and why.

        Only for who may see the record itself; otherwise it is not there (404).
        """
        if not await may_see(work, aggregate, aggregate_id):
            raise NotFound("history", aggregate_id)
        statement = select(*stage_history.c).where(
            stage_history.c.aggregate == aggregate, stage_history.c.aggregate_id == aggregate_id
        )
        rows = await page.rows(work.session, statement, stage_history.c.id)
        if not rows and page.after is None:
            raise NotFound("history", aggregate_id)
        stages = [StageView.model_validate(row) for row in rows]
        if may_see_reasons is not None and not await may_see_reasons(work, aggregate, aggregate_id):
            stages = [stage.model_copy(update={"reason": None}) for stage in stages]
        return Page(items=stages)

    return router


# --- the business clock, outside production --------------------------------------------------------------------


class MoveClock(Command):
    """A later moment, or how far business time is to be ahead of real time.

    The same offset sent to several services gives them the same clock to the microsecond.
    """

    now: AwareDatetime | None = None
    offset_seconds: Annotated[float, Field(ge=0)] | None = None


class ClockView(View):
    """What time it is for the programme, and how far that is ahead of real time."""

    now: datetime
    offset_seconds: float


def _clock_router() -> APIRouter:
    router = APIRouter(prefix="/development/clock", tags=["development"], route_class=TransactionalRoute)

    @router.get("", dependencies=[requires(Scope.OPERATIONS_READ)])
    async def read_clock(request: Request, work: Current) -> ClockView:
        """The business clock."""
        clock: BusinessClock = request.app.state.runtime.clock
        return ClockView(now=work.now, offset_seconds=clock.offset.total_seconds())

    @router.post("", dependencies=[requires(Scope.OPERATIONS_WRITE)], responses=responses(409))
    async def move_clock(move: MoveClock, request: Request, work: Current) -> ClockView:
        """Live on from a later moment. Every timer that is due by then fires."""
        clock: BusinessClock = request.app.state.runtime.clock
        if (move.now is None) == (move.offset_seconds is None):
            raise validation_problem(
                [FieldProblem(field="/now", rule="either now or offset_seconds", remedy="Send one of the two.")]
            )
        real = system_now()
        offset = move.now - real if move.now is not None else timedelta(seconds=move.offset_seconds or 0)
        if offset > FURTHEST:
            raise validation_problem(
                [FieldProblem(field="/now", rule="at most 20 years ahead", remedy="Send an earlier moment.")]
            )
        microseconds = offset // timedelta(microseconds=1)
        statement = insert(service_state).values(name=CLOCK_OFFSET, value=microseconds)
        moved = await work.session.execute(
            statement.on_conflict_do_update(
                index_elements=["name"],
                set_={"value": statement.excluded.value},
                where=service_state.c.value <= statement.excluded.value,
            ).returning(service_state.c.value)
        )
        if moved.first() is None or offset < clock.offset:
            it_is = clock.now().isoformat()
            raise Problem(
                "clock-moved-backwards",
                f"It is {it_is} already. Send a later moment.",
                errors=[
                    FieldProblem(
                        field="/now" if move.now is not None else "/offset_seconds",
                        rule="not before the clock's time",
                        remedy=f"Send a moment after {it_is}.",
                    )
                ],
            )
        # The process follows once the row is safe, so that a restart never finds an earlier time.
        after_commit(request, lambda: request.app.state.runtime.move_clock(offset))
        return ClockView(now=real + offset, offset_seconds=offset.total_seconds())

    return router


# --- what operators watch --------------------------------------------------------------------------------------


class Lag(View):
    """What waits in this service. Ages are real time in seconds."""

    outbox_pending: int
    outbox_oldest_seconds: float
    parked: int
    parked_oldest_seconds: float
    blocked_aggregates: int
    quarantined: int


class SweepView(View):
    """How many findings a sweep had, by the kind of task that each opened."""

    found: dict[str, int]


def _operations_router() -> APIRouter:
    router = APIRouter(prefix="/operations", tags=["operations"], route_class=TransactionalRoute)

    @router.get("/lag", dependencies=[requires(Scope.OPERATIONS_READ)])
    async def read_lag(work: Current) -> Lag:
        """How much waits to be published, to be taken up again, or to be looked at by an operator."""
        now = func.clock_timestamp()

        def oldest(column: ColumnElement[Any]) -> ColumnElement[Any]:
            return func.coalesce(func.extract("epoch", now - func.min(column)), 0)

        pending = select(func.count(), oldest(outbox.c.created_at)).where(outbox.c.published_at.is_(None))
        waiting, waiting_age = (await work.session.execute(pending)).one()
        parked, parked_age = (
            await work.session.execute(select(func.count(), oldest(parked_record.c.recorded_at)))
        ).one()
        blocked = select(func.count()).where(aggregate_position.c.blocked == 1)
        quarantined = select(func.count()).where(quarantined_record.c.state == "open")
        return Lag(
            outbox_pending=waiting,
            outbox_oldest_seconds=float(waiting_age),
            parked=parked,
            parked_oldest_seconds=float(parked_age),
            blocked_aggregates=(await work.session.execute(blocked)).scalar_one(),
            quarantined=(await work.session.execute(quarantined)).scalar_one(),
        )

    @router.post("/sweep", dependencies=[requires(Scope.OPERATIONS_WRITE)], responses=responses())
    async def sweep_now(request: Request, work: Current) -> SweepView:
        """Look for what nobody and nothing will move any more; each finding becomes a task with its evidence."""
        sweeper = request.app.state.runtime.sweeper
        return SweepView(found=await sweep(work, sweeper.checks))

    return router
