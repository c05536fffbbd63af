"""Somebody has heard of a person: the silence is over, and with it everything that it had led to."""

from typing import Final

from pathways_chassis.work import Work

from candidate_svc.domain.policy import DORMANT_AFTER_MONTHS, months_after
from candidate_svc.store.rows import Candidate

CONTACT_DORMANT_PERSON: Final = "contact_dormant_person"
ERASE_DORMANT_PERSON: Final = "erase_dormant_person"


async def keep_awake(work: Work, candidate: Candidate) -> bool:
    """Note that the person was heard of now. Returns whether they were dormant, and so may be shown again."""
    candidate.last_heard_at = work.now
    if candidate.dormant_since is None:
        return False
    candidate.dormant_since = None
    candidate.retention_due_at = months_after(work.now, DORMANT_AFTER_MONTHS)
    candidate.version += 1
    await work.record_stage("candidate", candidate.id, candidate.state, "wake", candidate.state)
    await work.close_tasks((CONTACT_DORMANT_PERSON, ERASE_DORMANT_PERSON), candidate.id)
    return True
