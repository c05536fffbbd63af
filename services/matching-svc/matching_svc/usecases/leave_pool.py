"""A person is no longer available: shown on no list from now on, and what was proposed expires."""

from datetime import datetime
from uuid import UUID

from pathways_chassis.erasing import begin
from pathways_chassis.work import Work
from pathways_contracts.events.matching.erasure import MatchingErasureConfirmed

from matching_svc.store.belongings import BELONGINGS
from matching_svc.store.matches import hide_matches
from matching_svc.store.pool import leave, lock_pool, remember_erased
from matching_svc.usecases.expire_matches import expire_matches


async def leave_pool(work: Work, candidate_id: UUID, *, reason: str, hide: bool = False, stays: bool = False) -> None:
    """Expire proposals in this transaction; lists show those alone who are in the pool and may be shown.

    `hide`: nobody sees the person's matches either, and older events that come later change nothing. `stays`: the
    person remains in the pool without being shown.
    """
    await lock_pool(work.session)
    if not stays:
        await leave(work, candidate_id, hide=hide)
    await expire_matches(work, candidate_id=candidate_id, reason=reason)
    if hide:
        await hide_matches(work.session, candidate_id)


async def erase_candidate(work: Work, candidate_id: UUID, erased_at: datetime) -> None:
    """Forget what was known of a person. Matches stay as opaque pairs that nobody is shown."""
    await lock_pool(work.session)
    erasure = await begin(work, BELONGINGS, candidate_id)
    await leave_pool(work, candidate_id, reason="candidate_erased", hide=True)
    await remember_erased(work, candidate_id, erased_at)
    await work.publish(MatchingErasureConfirmed(candidate_id=candidate_id, tables=await erasure.finish()))
