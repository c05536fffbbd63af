"""A person says at a check-in that they paid, or are paid less than agreed: noted, and told to no employer.

Whoever looks after the person asks what was paid, helps, and asks whether the employer may be told.
"""

from typing import Final

from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.integration.concern import Concern, ConcernRaised

from employer_svc.consumers.answers import OF_A_VISA
from employer_svc.domain.employer import IncidentKind
from employer_svc.usecases.note_concern import note_concern

_KINDS: Final = {
    Concern.FEES_CHARGED: IncidentKind.WORKER_PAID_COST,
    Concern.PAY_BELOW_CONTRACT: IncidentKind.PAY_BELOW_CONTRACT,
}


async def when_concern_raised_note_it_in_confidence(work: Work, event: ConcernRaised) -> Reaction:
    """An incident that the employer is not told of before the person agrees. An ended placement counts too."""
    return OF_A_VISA[await note_concern(work, event.placement_id, _KINDS[event.concern])]
