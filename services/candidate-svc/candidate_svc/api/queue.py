"""What the caller has to do in all services, in one answer."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from pathways_chassis.command import View
from pathways_chassis.http.common_routes import TaskView
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from pathways_contracts.codes import Day
from pathways_contracts.registry import Service

from candidate_svc.domain.queue import MOST, Colleagues, Open, in_the_queue, place_in_the_queue
from candidate_svc.store.queue import open_tasks

router = APIRouter(prefix="/queue", tags=["tasks"], route_class=TransactionalRoute)


class QueueEntry(TaskView):
    """An open task, and the service that has it: there it is done."""

    service: Service


class QueueView(View):
    """Open tasks of all services, what is due first at the top."""

    entries: tuple[QueueEntry, ...]
    more: tuple[Service, ...]
    silent: tuple[Service, ...]


def _colleagues(request: Request) -> Colleagues:
    found: Colleagues = request.app.state.other_services
    return found


@router.get("", dependencies=[requires(Scope.TASKS_READ)], responses=responses(422))
async def get_queue(
    work: Current,
    colleagues: Annotated[Colleagues, Depends(_colleagues)],
    request: Request,
    due_by: Annotated[Day | None, Query(description="Only what is due by the end of this day, or has no end.")] = None,
) -> QueueView:
    """What people of the caller's organisation have to do, in all services: what is due first at the top.

    Each service is asked in the caller's name and shows what `GET /tasks` there would, the oldest 200. One that does
    not answer holds up no other: it is named.
    """
    told = await colleagues.open_tasks(request.headers["Authorization"])
    own = await open_tasks(work, MOST + 1)
    found = {Service.CANDIDATE: Open([row._asdict() for row in own[:MOST]], more=len(own) > MOST), **told}
    entries = [
        QueueEntry.model_validate({**task, "service": service})
        for service, theirs in found.items()
        for task in theirs.tasks
    ]
    due = [one for one in entries if in_the_queue(one.due_at, due_by)]
    return QueueView(
        entries=tuple(sorted(due, key=lambda one: place_in_the_queue(one.due_at, one.recorded_at))),
        more=tuple(service for service, theirs in found.items() if theirs.more),
        silent=tuple(service for service in Service if service not in found),
    )
