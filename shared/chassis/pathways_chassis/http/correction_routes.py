"""The routes of corrections, the same in every service: propose, list, decide."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_contracts.access import Scope
from pathways_contracts.codes import ReasonCode

from pathways_chassis.command import Command, View
from pathways_chassis.corrections import (
    Correctable,
    Correctables,
    CorrectionAction,
    CorrectionState,
    correction_for,
    corrections_seen_by,
    decide,
    propose,
)
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.tables import correction

READ = [requires(Scope.TASKS_READ)]
WRITE = [requires(Scope.TASKS_WRITE)]


class ProposeCorrection(Command):
    """Why the last move was a mistake, such as `wrong_person`."""

    reason: ReasonCode


class CorrectionMove(StrEnum):
    """What somebody answers to a proposal."""

    CONFIRM = "confirm"
    REJECT = "reject"
    WITHDRAW = "withdraw"


class MoveCorrection(Command):
    """Confirmed and rejected by another person than who proposed; withdrawn by who proposed."""

    action: CorrectionMove


class CorrectionView(View):
    """A move that is to be taken back: made in `from_state`, it led to `to_state`; the correction leads `back_to`."""

    id: UUID
    aggregate: str
    aggregate_id: UUID
    action: str
    from_state: str
    to_state: str
    back_to: str
    reason: str
    organisation_id: UUID | None
    proposed_by: str
    proposed_at: datetime
    decided_by: str | None
    decided_at: datetime | None
    state: CorrectionState
    version: int


def corrections_router(correctables: Correctables) -> APIRouter:
    """`POST /<aggregates>/{id}/corrections` for each, and the proposals with their answers."""
    router = APIRouter(tags=["corrections"], route_class=TransactionalRoute)
    for correctable in correctables:
        router.add_api_route(
            f"/{correctable.path}/{{aggregate_id}}/corrections",
            _proposing(correctable),
            methods=["POST"],
            status_code=201,
            dependencies=[requires(correctable.scope)],
            responses=responses(403, 404, 409, 422),
            name=f"correct_{correctable.machine.name}",
            summary=f"Propose to take back the {correctable.machine.name.replace('_', ' ')}'s last move",
        )

    @router.get("/corrections", dependencies=READ, responses=responses(422))
    async def list_corrections(
        work: Current,
        page: Paging,
        only: Annotated[Only, Depends(Filters(correction.c, CorrectionView, "state", "aggregate", "aggregate_id"))],
    ) -> Page[CorrectionView]:
        """What people of the caller's organisation have proposed to take back, oldest first.

        Trainers, visa advisers and integration workers see what they may decide on, of people who have not said no to
        their work; directors see all.
        """
        rows = await page.rows(work.session, only(corrections_seen_by(work.actor, correctables)), correction.c.id)
        return Page(items=[CorrectionView.model_validate(row) for row in rows])

    @router.get("/corrections/{correction_id}", dependencies=READ, responses=responses(404))
    async def get_correction(work: Current, correction_id: UUID, response: Response) -> CorrectionView:
        """One proposal to take a move back: which move, why, who proposed it, and what the second person answered."""
        view = CorrectionView.model_validate(await correction_for(work, correctables, correction_id))
        set_etag(response, view)
        return view

    @router.post("/corrections/{correction_id}/moves", dependencies=WRITE, responses=responses(403, 404, 409, 422))
    async def move_correction(
        work: Current, correction_id: UUID, body: MoveCorrection, response: Response
    ) -> CorrectionView:
        """Confirm or reject as the second person, or withdraw one's own.

        Where the aggregate has moved on since, nothing is taken back: the answer's state is `overtaken`.
        """
        answered = await decide(work, correctables, correction_id, CorrectionAction(body.action.value))
        view = CorrectionView.model_validate(answered)
        set_etag(response, view)
        return view

    return router


def _proposing(correctable: Correctable) -> Callable[..., Awaitable[CorrectionView]]:
    async def propose_correction(
        work: Current, aggregate_id: UUID, body: ProposeCorrection, response: Response
    ) -> CorrectionView:
        view = CorrectionView.model_validate(await propose(work, correctable, aggregate_id, body.reason))
        set_etag(response, view)
        response.headers["Location"] = f"/corrections/{view.id}"
        return view

    propose_correction.__doc__ = (
        f"Propose that the last move of this {correctable.machine.name.replace('_', ' ')} is taken back. "
        "A second person decides."
    )
    return propose_correction
