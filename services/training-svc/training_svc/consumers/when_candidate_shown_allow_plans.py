"""A person who is in the pool and may be shown may be planned for."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateProfileChanged,
    CandidateReturnedToPool,
)

from training_svc.usecases.follow_standing import follow_standing

Shown = CandidateActivated | CandidateProfileChanged | CandidateReturnedToPool


async def when_candidate_shown_allow_plans(work: Work, event: Shown) -> Reaction:
    """Take over whether the person may be shown."""
    if not await follow_standing(work, event.candidate_id, hidden=not event.shareable):
        return superseded("a later standing of this person is known")
    return APPLIED
