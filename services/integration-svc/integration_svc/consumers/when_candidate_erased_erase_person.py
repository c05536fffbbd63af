"""An erased person leaves nothing here that leads back to them."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateErased

from integration_svc.usecases.erase_person import erase


async def when_candidate_erased_erase_person(work: Work, event: CandidateErased) -> Reaction:
    """End all care, then cut the rows off the person."""
    await erase(work, event.candidate_id)
    return APPLIED
