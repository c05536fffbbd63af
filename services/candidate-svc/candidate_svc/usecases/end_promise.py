"""What a person was promised for comes to an end: the case is closed, the promise released, the person free again."""

from uuid import UUID

from pathways_chassis.work import Work

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.cases import confirmed_reservation_of, visa_case_of_application
from candidate_svc.usecases.end_visa_case import end_visa_case
from candidate_svc.usecases.release_reservation import release
from candidate_svc.usecases.return_to_pool import return_to_pool


async def end_promise(
    work: Work, candidate_id: UUID, application_id: UUID, *, reason: str, has_travelled: bool = False
) -> None:
    """Close, release, return, in one transaction. A promise that does not stand any more changes nothing.

    Once the person has travelled, the visa case outlives the promise: there is a status to keep. The first day of work
    may be known here later than the end of the placement.
    """
    candidate = await candidate_of_event(work, candidate_id)
    reservation = await confirmed_reservation_of(work.session, candidate_id)
    if candidate is None or reservation is None or reservation.application_id != application_id:
        return
    work.correlation_id = application_id
    case = await visa_case_of_application(work.session, application_id)
    before_work = candidate.state is CandidateState.RESERVED and not has_travelled
    if case is not None and case.closed_at is None and before_work:
        await end_visa_case(work, case, reason)
    await release(work, reservation, reason=reason)
    await return_to_pool(work, candidate_id, reason=reason, priority=True)
