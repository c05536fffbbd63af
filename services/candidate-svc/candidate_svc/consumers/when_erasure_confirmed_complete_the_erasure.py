"""A service has erased a person: when all have, the erasure is complete."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.erasure import ErasureConfirmed
from pathways_contracts.registry import TOPICS

from candidate_svc.usecases.complete_erasure import confirm_erasure


async def when_erasure_confirmed_complete_the_erasure(work: Work, event: ErasureConfirmed) -> Reaction:
    """Keep what the service has done and what it keeps."""
    await confirm_erasure(work, event.candidate_id, TOPICS[event.topic].producer, event.tables)
    return APPLIED
