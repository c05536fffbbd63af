"""A visa case ends without a visa: the promise is given back and the person is in the pool again, first in line."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.candidate.visa_case import VisaCaseClosed

from candidate_svc.domain.authorisation import ENDS_WITHOUT_VISA
from candidate_svc.store.cases import authorisations_of, visa_case_for
from candidate_svc.store.rows import VisaCase
from candidate_svc.usecases.release_reservation import release_standing_reservation
from candidate_svc.usecases.return_to_pool import return_to_pool


class CloseVisaCase(Command):
    """Why no remedy is left, such as `refused_no_remedy`."""

    reason: ReasonCode


async def close_visa_case(work: Work, visa_case_id: UUID, command: CloseVisaCase) -> VisaCase:
    """Close a case whose last authorisation was refused, withdrawn or expired. Raises `NotFound`, `RulesBroken`."""
    case = await visa_case_for(work, visa_case_id, lock=True)
    chain = await authorisations_of(work.session, case.id)
    if case.closed_at is not None or chain[-1].state not in ENDS_WITHOUT_VISA:
        raise RulesBroken(
            [
                Violation(
                    "visa_case",
                    "an open case is closed when its last authorisation was refused, withdrawn or has expired",
                    "record the authority's decision, or withdraw the authorisation first",
                )
            ]
        )
    await close(work, case, command.reason)
    return case


async def close(work: Work, case: VisaCase, reason: str) -> None:
    """Close, tell, release, return: in one transaction."""
    work.correlation_id = case.application_id
    case.closed_at, case.close_reason = work.now, reason
    case.version += 1
    await work.record_stage("visa_case", case.id, "open", "close", "closed", reason)
    await work.close_task("decide_on_remedy", case.id)
    await work.publish(
        VisaCaseClosed(
            visa_case_id=case.id,
            candidate_id=case.candidate_id,
            placement_id=case.placement_id,
            application_id=case.application_id,
            reason=reason,
        )
    )
    await release_standing_reservation(work, case.candidate_id, reason=reason)
    await return_to_pool(work, case.candidate_id, reason=reason, priority=True)
