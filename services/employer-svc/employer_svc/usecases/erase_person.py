"""A person is erased: what is open ends, and nothing is kept but what an employer's record and evidence rest on."""

from uuid import UUID

from pathways_chassis.erasing import begin
from pathways_chassis.work import Work
from pathways_contracts.events.employer.erasure import EmployerErasureConfirmed

from employer_svc.store.belongings import BELONGINGS
from employer_svc.store.people import note_erased
from employer_svc.usecases.leave_programme import leave_programme


async def erase_person(work: Work, candidate_id: UUID) -> None:
    """End everything, erase what the inventory says, and confirm it."""
    await note_erased(work.session, candidate_id)
    erasure = await begin(work, BELONGINGS, candidate_id)
    await leave_programme(work, candidate_id, reason="candidate_left")
    await work.publish(EmployerErasureConfirmed(candidate_id=candidate_id, tables=await erasure.finish()))
