"""A placement follows the work: started, sustained from day 180, ended.

Within the integration case's topic the order holds. Against travel, the start of work overtakes: an arrival that is
heard later is superseded. A check-in of day 180 for somebody who never started is a conflict for a person to look at.
"""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.integration.integration_case import (
    CheckinRecorded,
    EmploymentEnded,
    EmploymentStarted,
)

from employer_svc.consumers.answers import OF_A_VISA, OF_THE_WORLD
from employer_svc.domain.placement import SUSTAINED_FROM_DAY, PlacementAction, shown_on
from employer_svc.usecases.advance_placement import end_employment, follow


async def when_employment_started_placement_has_started(work: Work, event: EmploymentStarted) -> Reaction:
    """The first day of work."""
    return OF_THE_WORLD[await follow(work, event.placement_id, PlacementAction.START_WORK)]


async def when_day_180_is_reached_placement_is_sustained(work: Work, event: CheckinRecorded) -> Reaction:
    """Sustained: after half a year, or a year, still at work with the same employer. Earlier ones change nothing."""
    if event.day < SUSTAINED_FROM_DAY or not (event.employed and event.same_employer):
        return APPLIED
    reason = shown_on(event.day)
    return OF_THE_WORLD[await follow(work, event.placement_id, PlacementAction.SUSTAIN, reason=reason)]


async def when_employment_ended_end_placement(work: Work, event: EmploymentEnded) -> Reaction:
    """The job ended and the seat comes back. A placement that ended before is left as it is."""
    return OF_A_VISA[await end_employment(work, event.placement_id, reason=event.reason)]
