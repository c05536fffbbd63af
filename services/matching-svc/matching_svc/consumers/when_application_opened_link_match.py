"""A shortlisted match became an application."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationOpened

from matching_svc.usecases.follow_application import link_application


async def when_application_opened_link_match(work: Work, event: ApplicationOpened) -> Reaction:
    """Note which."""
    if not await link_application(work, event.match_id, event.application_id):
        return conflict("no such match was made here")
    return APPLIED
