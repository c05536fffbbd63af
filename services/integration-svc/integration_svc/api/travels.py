"""Journeys: clearances, booking, departure, arrival."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from sqlmodel import col

from integration_svc.api.freshness import SHOWN_WHILE_ALLOWED
from integration_svc.api.views import ClearanceView, FamilyView, LegView, TravelInFull, TravelView
from integration_svc.domain.policy import policy
from integration_svc.domain.travel import Family
from integration_svc.store.cases import clearances_of, legs_of, travel_for, travels_seen_by
from integration_svc.store.rows import Placement, Travel
from integration_svc.usecases.book_travel import BookTravel
from integration_svc.usecases.book_travel import book_travel as book
from integration_svc.usecases.confirm_arrival import ConfirmArrival
from integration_svc.usecases.confirm_arrival import confirm_arrival as confirm
from integration_svc.usecases.depart import MoveLeg, RecordDeparture, RecordMissed
from integration_svc.usecases.depart import move_leg as follow
from integration_svc.usecases.depart import record_departure as depart
from integration_svc.usecases.depart import record_missed as miss
from integration_svc.usecases.follow_family import family_of
from integration_svc.usecases.hold_travel import ReplanTravel
from integration_svc.usecases.hold_travel import replan_travel as replan
from integration_svc.usecases.plan_travel import RecordClearance
from integration_svc.usecases.plan_travel import record_clearance as clear

router = APIRouter(prefix="/travels", tags=["travel"], route_class=TransactionalRoute)
READ = [requires(Scope.INTEGRATION_READ), SHOWN_WHILE_ALLOWED]
WRITE = [requires(Scope.TRAVEL_WRITE)]
FILTERS = Filters(Travel, TravelView, "candidate_id", "integration_case_id", "placement_id", "state")


@router.get("", dependencies=READ, responses=responses(422, 503))
async def list_travels(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(FILTERS)],
) -> Page[TravelView]:
    """The journeys to the country of work of people whom the caller may know of.

    A journey is planned by itself once a visa is granted.
    """
    found = await paging.entities(work.session, only(travels_seen_by(work.actor)), col(Travel.id))
    return Page(items=[TravelView.model_validate(travel) for travel in found])


@router.get("/{travel_id}", dependencies=READ, responses=responses(404, 503))
async def get_travel(work: Current, travel_id: UUID, response: Response) -> TravelInFull:
    """One journey with its legs and clearances, and what it needs before a booking."""
    return await _in_full(work, await travel_for(work, travel_id), response)


@router.post("/{travel_id}/clearances", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def record_clearance(work: Current, travel_id: UUID, body: RecordClearance, response: Response) -> TravelInFull:
    """Record a clearance that was given, such as an exit permit. A booking asks for all of `required_clearances`."""
    return await _in_full(work, await clear(work, travel_id, body), response)


@router.post("/{travel_id}/booking", dependencies=WRITE, responses=responses(404, 409, 422))
async def book_travel(work: Current, travel_id: UUID, body: BookTravel, response: Response) -> TravelInFull:
    """Book the whole way, leg by leg.

    Asked for are visas, documents valid for the route, clearances, the orientation and a roof for the first nights.
    Every rule that is not met is named at once.
    """
    return await _in_full(work, await book(work, travel_id, body), response)


@router.post("/{travel_id}/replanning", dependencies=WRITE, responses=responses(404, 409, 422))
async def replan_travel(work: Current, travel_id: UUID, body: ReplanTravel, response: Response) -> TravelInFull:
    """Give a booking back before it was used: the journey is planned anew."""
    return await _in_full(work, await replan(work, travel_id, body), response)


@router.post("/{travel_id}/departure", dependencies=WRITE, responses=responses(404, 409, 422))
async def record_departure(
    work: Current, travel_id: UUID, response: Response, body: RecordDeparture | None = None
) -> TravelInFull:
    """Record that the first leg has left: the person is on the way."""
    return await _in_full(work, await depart(work, travel_id, body or RecordDeparture()), response)


@router.post("/{travel_id}/legs/{leg_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_leg(work: Current, travel_id: UUID, leg_id: UUID, body: MoveLeg, response: Response) -> LegView:
    """Record that a later leg has left, or that a leg has arrived."""
    leg = await follow(work, travel_id, leg_id, body)
    set_etag(response, leg)
    return LegView.model_validate(leg)


@router.post("/{travel_id}/missed", dependencies=WRITE, responses=responses(404, 409, 422))
async def record_missed(work: Current, travel_id: UUID, body: RecordMissed, response: Response) -> TravelInFull:
    """Record that a leg was missed, and why. The journey is planned anew."""
    return await _in_full(work, await miss(work, travel_id, body), response)


@router.post("/{travel_id}/arrival", dependencies=WRITE, responses=responses(404, 409, 422))
async def confirm_arrival(work: Current, travel_id: UUID, body: ConfirmArrival, response: Response) -> TravelInFull:
    """Record that the person has arrived.

    The first days are planned, and the employer's side hears of it.
    """
    return await _in_full(work, await confirm(work, travel_id, body), response)


async def _in_full(work: Work, travel: Travel, response: Response) -> TravelInFull:
    set_etag(response, travel)
    await work.session.flush()
    placement = await work.session.get_one(Placement, travel.placement_id)
    return TravelInFull(
        **TravelView.model_validate(travel).model_dump(),
        legs=tuple(LegView.model_validate(leg) for leg in await legs_of(work.session, travel)),
        clearances=tuple(
            ClearanceView.model_validate(clearance) for clearance in await clearances_of(work.session, travel.id)
        ),
        required_clearances=policy().required_clearances,
        orientation_done=placement.orientation_done_at is not None,
        frozen=placement.frozen,
        family=FamilyView.model_validate(family_of(placement) if travel.member_id is None else Family()),
    )
