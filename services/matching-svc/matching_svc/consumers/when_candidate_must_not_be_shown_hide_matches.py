"""Who withdrew, was hidden or has gone for good is shown to nobody from this moment on."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateDied,
    CandidateErased,
    CandidateFoundSolutionElsewhere,
    CandidateHidden,
    CandidateMerged,
    CandidateWithdrawn,
)

from matching_svc.usecases.leave_pool import erase_candidate, leave_pool


async def when_candidate_withdrawn_hide_matches(work: Work, event: CandidateWithdrawn) -> Reaction:
    """Applied at once, whatever else of the person waits."""
    await leave_pool(work, event.candidate_id, reason="candidate_withdrawn", hide=True)
    return APPLIED


async def when_candidate_hidden_hide_matches(work: Work, event: CandidateHidden) -> Reaction:
    """Applied at once, whatever else of the person waits."""
    await leave_pool(work, event.candidate_id, reason="candidate_hidden", hide=True)
    return APPLIED


async def when_candidate_found_solution_elsewhere_hide_matches(
    work: Work, event: CandidateFoundSolutionElsewhere
) -> Reaction:
    """A good end outside the programme."""
    await leave_pool(work, event.candidate_id, reason="candidate_solution_elsewhere", hide=True)
    return APPLIED


async def when_candidate_died_hide_matches(work: Work, event: CandidateDied) -> Reaction:
    """Nobody is asked about the person again."""
    await leave_pool(work, event.candidate_id, reason="candidate_deceased", hide=True)
    return APPLIED


async def when_candidate_merged_hide_matches(work: Work, event: CandidateMerged) -> Reaction:
    """The person is on the lists by their other record. Applied at once; where it is undone, the pool tells anew."""
    await leave_pool(work, event.candidate_id, reason="candidate_merged", hide=True)
    return APPLIED


async def when_candidate_erased_forget_profile(work: Work, event: CandidateErased) -> Reaction:
    """The profile is deleted; the id alone is kept, so that nothing late brings it back."""
    await erase_candidate(work, event.candidate_id, event.erased_at)
    return APPLIED
