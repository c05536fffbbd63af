"""A person is erased: the key is destroyed, so that nothing it closed can be read again, and every service is told."""

from uuid import UUID

from pathways_chassis.erasing import begin
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateErased
from pathways_contracts.registry import Service

from candidate_svc.domain.candidate import CandidateAction, CandidateState
from candidate_svc.store.belongings import BELONGINGS
from candidate_svc.store.candidates import candidate_for, household_of
from candidate_svc.store.duplicates import lock_people
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.merging import absorbed_by
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.complete_erasure import begin_erasure, confirm_erasure
from candidate_svc.usecases.forget_documents import forget_documents
from candidate_svc.usecases.move_candidate import MoveCandidate, advance_candidate
from candidate_svc.usecases.move_duplicate import let_lapse


async def erase_candidate(work: Work, keyring: Keyring, candidate_id: UUID) -> Candidate:
    """Erase a person and the household, every record of theirs. Raises `NotFound`.

    `IllegalTransition` when it was done before. The keys go first: should the transaction fail afterwards, the person
    is unreadable and the erasure is repeated.
    """
    asked = await candidate_for(work, candidate_id)
    stays = asked.merged_into_id or asked.id
    records = await lock_people(work, [stays, *await absorbed_by(work.session, stays)])
    members = [member.id for record_id in records for member in await household_of(work.session, record_id)]
    for record in records.values():
        if record.id == candidate_id or record.state is not CandidateState.ERASED:
            await _erase(work, record)
    await work.session.flush()
    await keyring.destroy([*records, *members])
    await work.session.refresh(records[candidate_id])
    return records[candidate_id]


async def _erase(work: Work, candidate: Candidate) -> None:
    erasure = await begin(work, BELONGINGS, candidate.id)
    await advance_candidate(work, candidate, MoveCandidate(action=CandidateAction.ERASE, reason="erasure"))
    await let_lapse(work, candidate.id)
    documents = await forget_documents(work, candidate.id)
    done = await erasure.finish()
    await begin_erasure(work, candidate.id)
    await confirm_erasure(work, candidate.id, Service.CANDIDATE, (*documents, *done))
    await work.publish(CandidateErased(candidate_id=candidate.id, erased_at=work.now))
