"""An event of a person that nobody could read may have been a withdrawal: the person is hidden until it is clear."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.event import Topic

from employer_svc.store.people import hide

OF_PERSONS: Final = frozenset({Topic.CANDIDATE.value, Topic.CONSENT.value})


async def when_record_quarantined_hide_person(work: Work, topic: str, key: str) -> None:
    """Called in the transaction that quarantines the record."""
    if topic not in OF_PERSONS:
        return
    try:
        candidate_id = UUID(key)
    except ValueError:
        return  # a heartbeat's key is no person
    await hide(work.session, candidate_id)
