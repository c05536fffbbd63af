"""A person who no longer consents to training is hidden from trainers at once; for 72 hours nothing is final."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentWithdrawn

from training_svc.usecases.follow_consent import follow_consent


async def when_consent_withdrawn_suspend_training(work: Work, event: ConsentWithdrawn) -> Reaction:
    """Take over the withdrawal, if it is of training."""
    if event.purpose is not ConsentPurpose.TRAINING:
        return APPLIED
    if not await follow_consent(work, event.candidate_id, allowed=False):
        return superseded("a later word of this person is known")
    return APPLIED
