"""No remedy is left: the case is closed, the promise given back, and the person in the pool again, first in line."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode

from candidate_svc.domain.visa_case import the_case_is_open, the_chain_has_ended
from candidate_svc.store.cases import authorisations_of, visa_case_for
from candidate_svc.store.rows import VisaCase
from candidate_svc.usecases.end_promise import end_promise
from candidate_svc.usecases.end_visa_case import end_visa_case


class CloseVisaCase(Command):
    """Why no remedy is left, such as `refused_no_remedy`."""

    reason: ReasonCode


async def close_visa_case(work: Work, visa_case_id: UUID, command: CloseVisaCase) -> VisaCase:
    """Close a case whose authorisation in hand was refused, withdrawn or expired. Raises `NotFound`, `RulesBroken`."""
    case = await visa_case_for(work, visa_case_id, lock=True)
    require((the_case_is_open,), case.closed_at)
    require((the_chain_has_ended,), await authorisations_of(work.session, case.id))
    work.correlation_id = case.application_id
    await end_visa_case(work, case, command.reason)
    await end_promise(work, case.candidate_id, case.application_id, reason=command.reason)
    return case
