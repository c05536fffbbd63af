"""A person comes into the pool, or their profile changes there."""

from pathways_chassis.work import Work

from matching_svc.store.pool import Entry, enter, lock_pool
from matching_svc.usecases.leave_pool import leave_pool


async def enter_pool(work: Work, entry: Entry) -> bool:
    """Take the profile as it stands now. False where a later event has hidden or erased the person.

    Who is in the pool but shares nothing with employers is kept and shown to nobody.
    """
    await lock_pool(work.session)
    if not await enter(work, entry):
        return False
    if not entry.shareable:
        await leave_pool(work, entry.candidate_id, reason="not_shareable", stays=True)
    return True
