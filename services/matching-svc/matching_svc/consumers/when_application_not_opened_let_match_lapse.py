"""No application came of a match that a person shortlisted: it is over, and the pair may be tried again."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationNotOpened

from matching_svc.usecases.follow_application import lapse


async def when_application_not_opened_let_match_lapse(work: Work, event: ApplicationNotOpened) -> Reaction:
    """The vacancy had closed, or the person had left or is there already."""
    if not await lapse(work, event.match_id, event.reason):
        return superseded("the match is not on a shortlist")
    return APPLIED
