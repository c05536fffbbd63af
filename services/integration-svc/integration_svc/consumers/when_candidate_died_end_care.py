"""Nobody is reminded to call a person who died."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateDied

from integration_svc.usecases.forget_person import end_care


async def when_candidate_died_end_care(work: Work, event: CandidateDied) -> Reaction:
    """End every case, reminder and alert."""
    await end_care(work, event.candidate_id, "person_died")
    return APPLIED
