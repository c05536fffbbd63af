"""A frozen placement takes no step before travel until it is lifted."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementFrozen, PlacementUnfrozen

from integration_svc.domain.travel import has_left
from integration_svc.store.cases import case_of_placement, travel_of_case
from integration_svc.store.people import placement_of_event
from integration_svc.usecases.hold_travel import BOOKED_BUT_FROZEN, ask_about_booking
from integration_svc.usecases.lose_placement import lose


async def when_placement_frozen_hold_travel(work: Work, event: PlacementFrozen) -> Reaction:
    """Hold bookings and departures; whoever booked already gets a task, and who has left is protected."""
    placement = await placement_of_event(work.session, event.placement_id)
    if placement is None or placement.ended_at is not None:
        return superseded("the placement has ended or was never kept here")
    placement.frozen = True
    case = await case_of_placement(work.session, placement.id)
    if case is not None:
        travel = await travel_of_case(work.session, case.id)
        if has_left(travel.state, travel.departed_at):
            # The freeze was decided before its owner heard of the departure: what it is for has happened abroad.
            await lose(work, placement, case, trigger=event.reason, reason=event.reason)
        else:
            await ask_about_booking(work, travel, BOOKED_BUT_FROZEN, {"reason": event.reason})
    return APPLIED


async def when_placement_unfrozen_go_on(work: Work, event: PlacementUnfrozen) -> Reaction:
    """Let travel go on from where it stood."""
    placement = await placement_of_event(work.session, event.placement_id)
    if placement is None or placement.ended_at is not None:
        return superseded("the placement has ended or was never kept here")
    placement.frozen = False
    case = await case_of_placement(work.session, placement.id)
    if case is not None:
        await work.close_task(BOOKED_BUT_FROZEN, (await travel_of_case(work.session, case.id)).id)
    return APPLIED
