"""A person comes into the pool, or their profile changes there."""

from collections.abc import Sequence

from pathways_chassis.work import Work

from matching_svc.store.pool import Entry, enter, lock_pool
from matching_svc.usecases.leave_pool import leave_pool


async def enter_pool(work: Work, entry: Entry) -> bool:
    """Take the profile as it stands now. False where a later event has hidden or erased the person.

    Who is in the pool but shares nothing with employers is kept and shown to nobody.
    """
    [entered] = await enter_pool_together([work], [entry])
    return entered


async def enter_pool_together(works: Sequence[Work], entries: Sequence[Entry]) -> Sequence[bool]:
    """As `enter_pool` for different people, each by its work of one transaction."""
    await lock_pool(works[0].session)
    entered = await enter(works, entries)
    for work, entry in zip(works, entries, strict=True):
        if entry.candidate_id in entered and not entry.shareable:
            await leave_pool(work, entry.candidate_id, reason="not_shareable", stays=True)
    return [entry.candidate_id in entered for entry in entries]
