"""An employer has left the programme: none of its machines is let in any more."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.employer.employer import EmployerClosed

from candidate_svc.usecases.manage_api_keys import revoke_keys_of


async def when_employer_closed_revoke_its_api_keys(work: Work, event: EmployerClosed) -> Reaction:
    """Revoke what is in use; people's tokens are their provider's."""
    await revoke_keys_of(work, event.employer_id, "employer_closed")
    return APPLIED
