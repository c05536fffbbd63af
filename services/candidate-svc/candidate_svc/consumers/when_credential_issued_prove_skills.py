"""An earned credential shows in the candidate's profile as tested skills."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.training.credential import CredentialIssued

from candidate_svc.usecases.prove_skills import prove_skills


async def when_credential_issued_prove_skills(work: Work, event: CredentialIssued) -> Reaction:
    """Raise the profile; a learner may be a household member without a profile of their own."""
    if not await prove_skills(work, event.candidate_id, event.skills, event.languages, event.education_level):
        return superseded("the learner has no profile in the pool")
    return APPLIED
