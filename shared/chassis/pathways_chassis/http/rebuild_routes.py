"""Making a projection of a service anew, from the first event: what can be, how far it has come, and giving it up."""

from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, status
from pathways_contracts.access import Scope
from pydantic import Field
from sqlalchemy import Row, select

from pathways_chassis.command import View
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.messaging import rebuilding
from pathways_chassis.messaging.operating import Act
from pathways_chassis.messaging.rebuilding import Rebuild
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import rebuild
from pathways_chassis.work import Work

_READ = [requires(Scope.EVENTS_READ)]
_OPERATE = [requires(Scope.EVENTS_OPERATE)]


class ProjectionView(View):
    """Tables that can be made anew from the events of these topics."""

    name: str
    topics: list[str]
    tables: list[str]


class RebuildView(View):
    """A projection that is or was made anew: by which consumer, how it ended, and in how many rows it differed.

    `trouble` says what keeps it from its end and does not pass by itself. `progress` has, until there is an outcome,
    the records `read`, of `total`, and how many of them are `waiting`.
    """

    id: UUID
    projection: str
    consumer: str
    outcome: str | None
    changed: int | None
    trouble: str | None
    ended_at: datetime | None
    progress: dict[str, int] = Field(default_factory=dict)


class RebuildsView(View):
    """What can be made anew, and what is just now."""

    projections: list[ProjectionView]
    under_way: RebuildView | None


async def _shown(work: Work, runtime: Runtime, asked: Row[Any]) -> RebuildView:
    come = await rebuilding.progress(work.session, runtime.settings.service_name, asked, runtime.projections)
    return RebuildView.model_validate(asked).model_copy(update={"progress": come})


def rebuild_router() -> APIRouter:
    """The router that every service mounts."""
    router = APIRouter(prefix="/events/rebuilds", tags=["events"], route_class=TransactionalRoute)

    @router.get("", dependencies=_READ)
    async def read_rebuilds(request: Request, work: Current) -> RebuildsView:
        """The projections (tables made from events) that can be made anew, and the one that is being made just now."""
        runtime: Runtime = request.app.state.runtime
        under_way = (await work.session.execute(select(rebuild).where(rebuild.c.ended_at.is_(None)))).first()
        return RebuildsView(
            projections=[
                ProjectionView(name=name, topics=one.topic_names, tables=[table.name for table in one.tables])
                for name, one in runtime.projections.items()
            ],
            under_way=None if under_way is None else await _shown(work, runtime, under_way),
        )

    @router.get("/{rebuild_id}", dependencies=_READ, responses=responses(404))
    async def read_rebuild(rebuild_id: UUID, request: Request, work: Current) -> RebuildView:
        """How far the making of a projection has come, or how it ended."""
        return await _shown(work, request.app.state.runtime, await rebuilding.found(work.session, rebuild_id))

    @router.post("", status_code=status.HTTP_202_ACCEPTED, dependencies=_OPERATE, responses=responses(409))
    async def rebuild_projection(wanted: Rebuild, request: Request, work: Current) -> RebuildView:
        """Make a projection anew from the first event, beside the live one, and swap them in one transaction.

        It goes on over restarts, and ends by itself once both have heard the same. One at a time.
        """
        runtime: Runtime = request.app.state.runtime
        action = await rebuilding.begin(work, wanted, runtime.settings.service_name, runtime.projections)
        return await _shown(work, runtime, await rebuilding.found(work.session, action))

    @router.post("/{rebuild_id}/abort", dependencies=_OPERATE, responses=responses(404, 409))
    async def abort_rebuild(rebuild_id: UUID, act: Act, request: Request, work: Current) -> RebuildView:
        """Give it up: what was made so far is thrown away, and the live projection stays as it is."""
        await rebuilding.abort(work, rebuild_id, act)
        return await _shown(work, request.app.state.runtime, await rebuilding.found(work.session, rebuild_id))

    return router
