"""An application or placement that ended leaves its match decided: software does not propose the pair there again.

A person may: whoever is shortlisted anew gets a match, and an application, of their own.
"""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Waiting, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.application import ApplicationEnded
from pathways_contracts.events.employer.placement import PlacementEnded

from matching_svc.usecases.follow_application import is_awaited, note_end

_NO_MATCH = superseded("the application came from no match of this service")


async def when_application_ended_keep_match_decided(work: Work, event: ApplicationEnded) -> Reaction:
    """Note how it ended."""
    return APPLIED if await note_end(work, event.application_id, event.end.value) else _NO_MATCH


async def when_placement_ended_keep_match_decided(work: Work, event: PlacementEnded) -> Reaction:
    """A contracted application lives as long as its placement. Its end may be heard before its beginning.

    What is awaited is asked first, which locks it: an application that is linked meanwhile is then found by its id.
    """
    awaited = await is_awaited(work, event.vacancy_id, event.candidate_id)
    if await note_end(work, event.application_id, "placement_ended"):
        return APPLIED
    if awaited:
        raise Waiting(f"employer.application.opened of application {event.application_id}")
    return _NO_MATCH
