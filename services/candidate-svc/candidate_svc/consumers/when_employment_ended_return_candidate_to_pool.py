"""A lost job brings the candidate back to the pool, first in line."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.integration.integration_case import EmploymentEnded

from candidate_svc.usecases.release_reservation import release_standing_reservation
from candidate_svc.usecases.return_to_pool import return_to_pool


async def when_employment_ended_return_candidate_to_pool(work: Work, event: EmploymentEnded) -> Reaction:
    """Back in the pool with priority; the promise that led to the job is given back."""
    await release_standing_reservation(work, event.candidate_id, reason=event.reason)
    if not await return_to_pool(work, event.candidate_id, reason=event.reason, priority=True):
        return superseded("the person stands elsewhere by now")
    return APPLIED
