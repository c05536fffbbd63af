"""An application that ended leaves its match decided: the pair is not proposed again to the same vacancy."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationEnded

from matching_svc.usecases.follow_application import note_end


async def when_application_ended_keep_match_decided(work: Work, event: ApplicationEnded) -> Reaction:
    """Note how it ended."""
    if not await note_end(work, event.application_id, event.end.value):
        return superseded("the application came from no match of this service")
    return APPLIED
