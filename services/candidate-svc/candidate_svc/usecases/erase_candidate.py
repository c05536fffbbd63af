"""A person is erased: the key is destroyed, so that nothing it closed can be read again, and every service is told."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateErased, PoolProfile

from candidate_svc.domain.candidate import CandidateAction
from candidate_svc.store.candidates import candidate_for, household_of
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.many import forget_references
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.move_candidate import MoveCandidate, advance_candidate

NOTHING: Final = PoolProfile(skills=())


async def erase_candidate(work: Work, keyring: Keyring, candidate_id: UUID) -> Candidate:
    """Erase a person and the household. Raises `NotFound`, `IllegalTransition` when it was done before.

    The keys go first: should the transaction fail afterwards, the person is unreadable and the erasure is repeated.
    """
    candidate = await candidate_for(work, candidate_id, lock=True)
    await advance_candidate(work, candidate, MoveCandidate(action=CandidateAction.ERASE, reason="erasure"))
    candidate.profile, candidate.partner_reference = NOTHING.model_dump(mode="json"), None
    await forget_references(work.session, candidate_id)
    candidate.retention_due_at = None
    await work.publish(CandidateErased(candidate_id=candidate_id, erased_at=work.now))
    await work.session.flush()
    for person_id in (candidate_id, *(member.id for member in await household_of(work.session, candidate_id))):
        await keyring.destroy(person_id)
    return candidate
