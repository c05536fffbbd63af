"""An employer answers for a complaint that was upheld, and is told once so many people came that it tells of nobody."""

from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.employer import NOBODY_IS_TOLD_FROM, IncidentKind
from employer_svc.store.costs import people_placed_at, untold_complaints
from employer_svc.store.employers import employers_standing
from employer_svc.store.rows import Incident


async def hold_to_account(work: Work, employer_id: UUID) -> bool:
    """Note it. False where there is no such employer."""
    if not await employers_standing(work.session, {employer_id}):
        return False
    work.session.add(
        Incident(id=work.new_id(), employer_id=employer_id, kind=IncidentKind.COMPLAINT_UPHELD, opened_at=work.now)
    )
    await work.session.flush()
    await tell_of_complaints(work, employer_id)
    return True


async def tell_of_complaints(work: Work, employer_id: UUID) -> None:
    """Tell what waits, if by now enough people came."""
    waiting = await untold_complaints(work.session, employer_id)
    if not waiting or await people_placed_at(work.session, employer_id) < NOBODY_IS_TOLD_FROM:
        return
    for incident in waiting:
        # As if it had just been noted: the day of the complaint would narrow down who was there.
        incident.opened_at = incident.told_at = work.now
        incident.version += 1
