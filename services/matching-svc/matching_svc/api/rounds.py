"""Assignment rounds: asked for, looked at with their alternatives side by side, confirmed by a person."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.command import View
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import NewestFirst, Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from matching_svc.domain.round import Alternative, Promised, RoundState
from matching_svc.store.round_rows import AssignmentRound, RoundSeat
from matching_svc.store.rounds import all_rounds, round_for, seats_seen_by
from matching_svc.usecases.confirm_round import ConfirmRound, Why
from matching_svc.usecases.confirm_round import confirm_round as confirm
from matching_svc.usecases.end_round import discard_round as discard
from matching_svc.usecases.request_round import LendGroups, RequestRound
from matching_svc.usecases.request_round import lend_groups as lend
from matching_svc.usecases.request_round import request_round as request

router = APIRouter(prefix="/rounds", tags=["rounds"], route_class=TransactionalRoute)
lending = APIRouter(prefix="/rounds", tags=["rounds"], route_class=UnkeptRoute)
READ = [requires(Scope.ROUNDS_READ)]
DECIDE = [requires(Scope.ROUNDS_DECIDE)]


class GroupView(View):
    """People of a group on lists, those with a seat, and the least of them asked for. Told until the round ends."""

    group: int
    considered: int
    seated: int
    floor: int | None
    reachable: bool


class OutcomeView(View):
    """One alternative. `cost_points`: how much less than the best total.

    `at_most_more`: points that any assignment of the whole pool under the same rules can have more, at most; 0 proves
    that none is better, and None that no such thing is claimed. `blocking_pairs`: people and vacancies that would
    rather have each other. `whole_pool`: it would be the same if everybody stood on every list.
    """

    alternative: Alternative
    points: int
    seats_filled: int
    cost_points: int
    blocking_pairs: int
    at_most_more: int | None
    whole_pool: bool
    groups: tuple[GroupView, ...]


class ResultView(View):
    """What was worked out, over how many vacancies, seats, people, and pairs of vacancy and person.

    `lists_lengthened`: vacancies whose list was too short for the proof. `gone`: those that closed meanwhile.
    """

    outcomes: tuple[OutcomeView, ...]
    vacancies: int
    seats: int
    people: int
    pairs: int
    lists_lengthened: int
    longest_list: int
    promised_left_out: int
    promised_kept: int
    gone: tuple[UUID, ...]


class RoundView(View):
    """A round. `step`, `done` and `steps` tell how far it is; `reason` why it ended without a confirmation."""

    id: UUID
    state: RoundState
    vacancy_ids: tuple[UUID, ...]
    stable: bool
    parity_per_cent: int | None
    promised: Promised
    awaits_groups: bool
    requested_by: str
    requested_at: datetime
    step: str | None
    done: int
    steps: int
    attempts: int
    configuration_version: int | None
    result: ResultView | None
    alternative: Alternative | None
    reason: str | None
    version: int


class SeatView(View):
    """A person on a seat of a vacancy."""

    vacancy_id: UUID
    candidate_id: UUID
    points: int


class LeftOutView(View):
    """A seat that is not proposed, as something has changed since it was worked out."""

    vacancy_id: UUID
    candidate_id: UUID
    why: Why


class ConfirmedView(View):
    """What came of a confirmation: new matches, those that stood already, and seats left out."""

    round: RoundView
    proposed: int
    standing: int
    left_out: tuple[LeftOutView, ...]


@router.post("", status_code=202, dependencies=DECIDE, responses=responses(422))
async def request_round(work: Current, body: RequestRound, response: Response) -> RoundView:
    """Ask who should be proposed where so that the whole round is best. It is worked out beside everything else."""
    row = await request(work, body)
    return _shown(row, response, location=True)


@router.get("", dependencies=READ, responses=responses(422))
async def list_rounds(
    work: Current, paging: NewestFirst, only: Annotated[Only, Depends(Filters(AssignmentRound, RoundView, "state"))]
) -> Page[RoundView]:
    """Every round, in which many vacancies are filled at once, newest first: how far it is, and for what."""
    found = await paging.entities(work.session, only(all_rounds()), col(AssignmentRound.id))
    return Page(items=[RoundView.model_validate(row) for row in found])


@router.get("/{round_id}", dependencies=READ, responses=responses(404))
async def get_round(work: Current, round_id: UUID, response: Response) -> RoundView:
    """How far a round is, and its alternatives side by side once they are there."""
    return _shown(await round_for(work, round_id), response)


@router.get("/{round_id}/seats", dependencies=READ, responses=responses(404, 422))
async def list_seats(
    work: Current,
    round_id: UUID,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(RoundSeat, SeatView, "vacancy_id", "candidate_id"))],
    alternative: Annotated[Alternative, Query(description="Of this alternative.")] = Alternative.BEST,
) -> Page[SeatView]:
    """Who would come where, until the round ends; without people who may no longer be shown.

    A partner's staff see the seats of the people whom their partner looks after.
    """
    await round_for(work, round_id)
    statement = seats_seen_by(work.actor, round_id, alternative)
    found = await paging.entities(work.session, only(statement), col(RoundSeat.id))
    return Page(items=[SeatView.model_validate(one) for one in found])


@lending.post("/{round_id}/groups", dependencies=DECIDE, responses=responses(404, 409, 422))
async def lend_groups(work: Current, round_id: UUID, body: LendGroups, response: Response) -> RoundView:
    """Lend opaque groups to a round that keeps a floor for each.

    They are deleted at its end: within a week, and by `expires_at`.
    """
    return _shown(await lend(work, round_id, body), response)


@router.post("/{round_id}/confirmation", dependencies=DECIDE, responses=responses(404, 409, 422))
async def confirm_round(work: Current, round_id: UUID, body: ConfirmRound, response: Response) -> ConfirmedView:
    """Choose an alternative: its matches are proposed, but for those of whom something has changed since."""
    confirmed = await confirm(work, round_id, body)
    set_etag(response, confirmed.round)
    return ConfirmedView.model_validate(confirmed)


@router.post("/{round_id}/discard", dependencies=DECIDE, responses=responses(404, 409))
async def discard_round(work: Current, round_id: UUID, response: Response) -> RoundView:
    """Let nothing come of a round, also of one that is being worked out."""
    return _shown(await discard(work, round_id), response)


def _shown(row: AssignmentRound, response: Response, *, location: bool = False) -> RoundView:
    set_etag(response, row)
    if location:
        response.headers["Location"] = f"/rounds/{row.id}"
    return RoundView.model_validate(row)
