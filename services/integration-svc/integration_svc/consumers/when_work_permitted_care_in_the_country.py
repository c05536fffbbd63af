"""Somebody who is in the country already may begin to work for another employer: a case without a journey."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Waiting, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import WorkPermitted

from integration_svc.store.cases import case_of_placement
from integration_svc.store.people import is_erased, placement_of_event
from integration_svc.usecases.open_case import open_case_in_the_country


async def when_work_permitted_care_in_the_country(work: Work, event: WorkPermitted) -> Reaction:
    """Open the case once, as of somebody who has arrived; that of the earlier job stays until a person closes it."""
    if await is_erased(work.session, event.candidate_id):
        return superseded("the person was erased")
    placement = await placement_of_event(work.session, event.placement_id)
    if placement is None:
        raise Waiting(f"employer.placement.confirmed of placement {event.placement_id}")
    if placement.ended_at is not None:
        return superseded("the placement has ended")
    if await case_of_placement(work.session, placement.id) is not None:
        return superseded("the case is open")
    await open_case_in_the_country(work, placement, event)
    return APPLIED
