"""Who enters the pool, or changes in it, is matched as they are now."""

from collections.abc import Sequence

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Told, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateProfileChanged,
    CandidateReturnedToPool,
)

from matching_svc.store.pool import Entry
from matching_svc.usecases.enter_pool import enter_pool_together


async def when_candidate_activated_index_profile(work: Work, event: CandidateActivated) -> Reaction:
    """A new member of the pool."""
    [reaction] = await when_candidates_activated_index_profiles([Told(work, event)])
    return reaction


async def when_candidates_activated_index_profiles(told: Sequence[Told]) -> Sequence[Reaction]:
    """The same for many."""
    entries = [
        Entry(
            event.candidate_id,
            event.profile,
            event.shareable,
            partner_id=event.partner_id,
            programme_ids=event.programme_ids,
            priority=False,
        )
        for _, event in told
    ]
    return await _index([work for work, _ in told], entries)


async def when_candidate_profile_changed_index_profile(work: Work, event: CandidateProfileChanged) -> Reaction:
    """Skills, wishes, verdicts or the consent to share changed; it is told of members of the pool alone."""
    [reaction] = await _index([work], [Entry(event.candidate_id, event.profile, event.shareable)])
    return reaction


async def when_candidate_returned_to_pool_index_profile(work: Work, event: CandidateReturnedToPool) -> Reaction:
    """Back again, perhaps first in line."""
    entry = Entry(
        event.candidate_id,
        event.profile,
        event.shareable,
        partner_id=event.partner_id,
        programme_ids=event.programme_ids,
        priority=event.priority,
    )
    [reaction] = await _index([work], [entry])
    return reaction


async def _index(works: Sequence[Work], entries: Sequence[Entry]) -> Sequence[Reaction]:
    hidden = superseded("a later event has hidden or erased the person")
    return [APPLIED if entered else hidden for entered in await enter_pool_together(works, entries)]
