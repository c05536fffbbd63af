"""A poisoned record of a person hides that person: nobody is shown whose standing or consents cannot be read."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.event import Topic

from matching_svc.usecases.leave_pool import leave_pool


async def when_record_quarantined_hide_person(work: Work, topic: str, key: str) -> None:
    """In the transaction of the quarantine; the person's next event in the pool shows them again."""
    if topic not in (Topic.CANDIDATE, Topic.CONSENT):
        return
    try:
        candidate_id = UUID(key)
    except ValueError:
        # A key that is no id is nobody's: there is no one to hide.
        return
    await leave_pool(work, candidate_id, reason="record_quarantined", hide=True)
