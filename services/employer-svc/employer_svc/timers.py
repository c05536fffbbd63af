"""What is due: TIMERS names the use case of each durable timer."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.clock import system_now
from pathways_chassis.erasing import BLANK_EVENTS, blanking
from pathways_chassis.messaging.reactions import Timers
from pathways_chassis.work import Work

from employer_svc.store.belongings import BELONGINGS
from employer_svc.usecases.end_application import END_WITHOUT_CONSENT, EXPIRE_OFFER
from employer_svc.usecases.forget_evidence import (
    FORGET_COMPLAINT_EVIDENCE,
    FORGET_COST_EVIDENCE,
    forget_complaint_evidence,
    forget_cost_evidence,
)
from employer_svc.usecases.heed_withdrawn_consent import end_without_consent
from employer_svc.usecases.keep_sponsor_licence import SPONSOR_LICENCE_ENDS, lose_sponsor_licence
from employer_svc.usecases.make_offer import expire_offer
from employer_svc.usecases.move_reimbursement import escalate_reimbursement
from employer_svc.usecases.owe_worker import REIMBURSEMENT_OVERDUE
from employer_svc.usecases.record_due_diligence import RECHECK_DUE_DILIGENCE, recheck_due_diligence


async def _expire_offer(work: Work, application_id: UUID, payload: Mapping[str, Any]) -> None:
    await expire_offer(work, application_id, UUID(payload["offer_id"]))


async def _lose_sponsor_licence(work: Work, employer_id: UUID, _: Mapping[str, Any]) -> None:
    await lose_sponsor_licence(work, employer_id)


async def _end_without_consent(work: Work, application_id: UUID, _: Mapping[str, Any]) -> None:
    await end_without_consent(work, application_id, system_now())


TIMERS: Final[Timers] = {
    EXPIRE_OFFER: _expire_offer,
    END_WITHOUT_CONSENT: _end_without_consent,
    SPONSOR_LICENCE_ENDS: _lose_sponsor_licence,
    RECHECK_DUE_DILIGENCE: recheck_due_diligence,
    REIMBURSEMENT_OVERDUE: escalate_reimbursement,
    FORGET_COST_EVIDENCE: forget_cost_evidence,
    FORGET_COMPLAINT_EVIDENCE: forget_complaint_evidence,
    BLANK_EVENTS: blanking(BELONGINGS),
}
