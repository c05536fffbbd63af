"""A person who is in the pool and may be shown may be planned for."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateProfileChanged,
    CandidateReturnedToPool,
)

from training_svc.usecases.follow_standing import allow_showing, stop_showing

Shown = CandidateActivated | CandidateProfileChanged | CandidateReturnedToPool


async def when_candidate_shown_allow_plans(work: Work, event: Shown) -> Reaction:
    """Take over whether the person may be shown."""
    if event.shareable:
        await allow_showing(work, event.candidate_id)
    elif not await stop_showing(work, event.candidate_id, is_here=True):
        return superseded("a later standing of this person is known")
    return APPLIED
