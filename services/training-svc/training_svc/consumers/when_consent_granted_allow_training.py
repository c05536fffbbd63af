"""A person who consents to training may be enrolled."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentGranted

from training_svc.store.learners import stay_after_all
from training_svc.usecases.follow_consent import follow_consent


async def when_consent_granted_allow_training(work: Work, event: ConsentGranted) -> Reaction:
    """Take over the consent, if it is to training."""
    if event.purpose is ConsentPurpose.REGISTER:
        await stay_after_all(work, event.candidate_id)
    if event.purpose is not ConsentPurpose.TRAINING:
        return APPLIED
    if not await follow_consent(work, event.candidate_id, allowed=True):
        return superseded("a later word of this person is known")
    return APPLIED
