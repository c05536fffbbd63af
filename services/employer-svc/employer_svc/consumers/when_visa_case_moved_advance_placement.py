"""A placement follows its visa case: visa, pre-departure, or its end.

The case is opened by our own `placement.confirmed`, so that the placement is always known. Within the visa case's topic
the order holds: opened, granted or closed. Against travel and work, whose topics run beside it, a later stage
overtakes: a grant that is heard after the departure is superseded. During training the opening is superseded, since the
visa stage follows training; a grant leads on from training at once. While frozen, the stage to go on from is what
moves.
"""

from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import (
    PermanentStatusGranted,
    VisaCaseClosed,
    VisaCaseMovedToPathway,
    VisaCaseOpened,
    VisaGranted,
    WorkPermitted,
)

from employer_svc.consumers.answers import OF_A_VISA
from employer_svc.domain.placement import PlacementAction
from employer_svc.usecases.advance_placement import end_without_visa, follow, note_permanent_status
from employer_svc.usecases.follow_pathway import follow_pathway


async def when_visa_case_opened_placement_is_in_visa(work: Work, event: VisaCaseOpened) -> Reaction:
    """The visa stage begins."""
    return OF_A_VISA[await follow(work, event.placement_id, PlacementAction.OPEN_VISA_CASE)]


async def when_visa_granted_placement_is_in_predeparture(work: Work, event: VisaGranted) -> Reaction:
    """The person may travel soon."""
    return OF_A_VISA[await follow(work, event.placement_id, PlacementAction.GRANT_VISA)]


async def when_work_permitted_placement_is_in_predeparture(work: Work, event: WorkPermitted) -> Reaction:
    """Somebody who is in the country already may begin to work: nothing but the first day comes next."""
    return OF_A_VISA[await follow(work, event.placement_id, PlacementAction.GRANT_VISA)]


async def when_visa_case_moved_to_pathway_follow_it(work: Work, event: VisaCaseMovedToPathway) -> Reaction:
    """The placement goes on under the other pathway: its seat stays filled, and its stage is what it was."""
    return OF_A_VISA[await follow_pathway(work, event.placement_id, event.pathway)]


async def when_visa_case_closed_end_placement(work: Work, event: VisaCaseClosed) -> Reaction:
    """No visa: the seat is free, parked applications go on. For somebody who has travelled, a person looks."""
    return OF_A_VISA[await end_without_visa(work, event.placement_id, reason=event.reason)]


async def when_permanent_status_granted_placement_is_durable(work: Work, event: PermanentStatusGranted) -> Reaction:
    """Durable once the work is sustained; noted until then, as a pathway may grant permanence on arrival."""
    return OF_A_VISA[await note_permanent_status(work, event.placement_id)]
