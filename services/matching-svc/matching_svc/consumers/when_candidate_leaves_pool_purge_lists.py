"""Who leaves the pool is off every list at once, and what was proposed expires."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateBecameAlumni,
    CandidatePlaced,
    CandidateReserved,
    CandidateSetAside,
)

from matching_svc.usecases.leave_pool import leave_pool


async def when_candidate_reserved_purge_lists(work: Work, event: CandidateReserved) -> Reaction:
    """Promised to one application, hence to no other vacancy."""
    await leave_pool(work, event.candidate_id, reason="candidate_reserved")
    return APPLIED


async def when_candidate_placed_purge_lists(work: Work, event: CandidatePlaced) -> Reaction:
    """At work."""
    await leave_pool(work, event.candidate_id, reason="candidate_placed")
    return APPLIED


async def when_candidate_set_aside_purge_lists(work: Work, event: CandidateSetAside) -> Reaction:
    """Out of the pool for a reason, with a way back."""
    await leave_pool(work, event.candidate_id, reason=f"candidate_{event.state}")
    return APPLIED


async def when_candidate_became_alumni_purge_lists(work: Work, event: CandidateBecameAlumni) -> Reaction:
    """The journey ended well."""
    await leave_pool(work, event.candidate_id, reason="candidate_alumni")
    return APPLIED
