"""A person who no longer consents to training is hidden from trainers at once; for 72 hours nothing is final."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentWithdrawn

from training_svc.usecases.follow_consent import follow_consent, refuse_registration


async def when_consent_withdrawn_suspend_training(work: Work, event: ConsentWithdrawn) -> Reaction:
    """Take over the withdrawal, if it is of training or of everything."""
    if event.purpose is ConsentPurpose.REGISTER:
        known = await refuse_registration(work, event.candidate_id)
        return APPLIED if known else superseded("a later word of this person is known")
    if event.purpose is not ConsentPurpose.TRAINING:
        return APPLIED
    if not await follow_consent(work, event.candidate_id, allowed=False):
        return superseded("a later word of this person is known")
    return APPLIED
