"""Every event that names a candidate is a step of the journey that the candidate and the caseworker can read."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.event import JourneyEvent

from candidate_svc.store.journey import add_entry


async def record_every_step_of_the_journey(work: Work, event: JourneyEvent) -> Reaction:
    """Keep the step once."""
    await add_entry(work, event)
    return APPLIED
