"""A placement follows the travel: departed, arrived.

Both are facts of the world and lead on from every earlier stage: an arrival that is heard before the grant or the
departure moves the placement to arrived, and what is heard afterwards is superseded. Even a frozen placement follows,
with a task for a person.
"""

from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.integration.travel import ArrivalConfirmed, TravelDeparted

from employer_svc.consumers.answers import OF_THE_WORLD
from employer_svc.domain.placement import PlacementAction
from employer_svc.usecases.advance_placement import follow


async def when_travel_departed_placement_is_travelling(work: Work, event: TravelDeparted) -> Reaction:
    """On the way."""
    return OF_THE_WORLD[await follow(work, event.placement_id, PlacementAction.DEPART)]


async def when_arrival_confirmed_placement_has_arrived(work: Work, event: ArrivalConfirmed) -> Reaction:
    """Arrived."""
    return OF_THE_WORLD[await follow(work, event.placement_id, PlacementAction.ARRIVE)]
