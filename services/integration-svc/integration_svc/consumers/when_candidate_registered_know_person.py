"""A registered or activated candidate is known here by partner and programmes."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateActivated, CandidateRegistered

from integration_svc.usecases.know_person import know_person


async def when_candidate_registered_know_person(
    work: Work, event: CandidateRegistered | CandidateActivated
) -> Reaction:
    """Keep what decides who may see the person's cases, and where facts are filed."""
    if not await know_person(work, event.candidate_id, event.partner_id, event.programme_ids):
        return superseded("the person was erased")
    return APPLIED
