"""A consent event that nobody could read may have been a withdrawal: it is taken for one until it is clear."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.event import Topic

from integration_svc.usecases.distrust_consents import distrust_consents


async def when_record_quarantined_distrust_consents(work: Work, topic: str, key: str) -> None:
    """Called in the transaction that quarantines the record."""
    if topic != Topic.CONSENT:
        return
    try:
        candidate_id = UUID(key)
    except ValueError:
        return  # a heartbeat's key is no person
    await distrust_consents(work, candidate_id)
