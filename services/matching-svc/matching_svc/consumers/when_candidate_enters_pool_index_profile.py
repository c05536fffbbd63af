"""Who enters the pool, or changes in it, is matched as they are now."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateProfileChanged,
    CandidateReturnedToPool,
)

from matching_svc.store.pool import Entry
from matching_svc.usecases.enter_pool import enter_pool


async def when_candidate_activated_index_profile(work: Work, event: CandidateActivated) -> Reaction:
    """A new member of the pool."""
    return await _index(
        work,
        Entry(
            event.candidate_id,
            event.profile,
            event.shareable,
            partner_id=event.partner_id,
            programme_ids=event.programme_ids,
            priority=False,
        ),
    )


async def when_candidate_profile_changed_index_profile(work: Work, event: CandidateProfileChanged) -> Reaction:
    """Skills, wishes, verdicts or the consent to share changed; it is told of members of the pool alone."""
    return await _index(work, Entry(event.candidate_id, event.profile, event.shareable))


async def when_candidate_returned_to_pool_index_profile(work: Work, event: CandidateReturnedToPool) -> Reaction:
    """Back again, perhaps first in line."""
    return await _index(
        work,
        Entry(
            event.candidate_id,
            event.profile,
            event.shareable,
            partner_id=event.partner_id,
            programme_ids=event.programme_ids,
            priority=event.priority,
        ),
    )


async def _index(work: Work, entry: Entry) -> Reaction:
    if not await enter_pool(work, entry):
        return superseded("a later event has hidden or erased the person")
    return APPLIED
