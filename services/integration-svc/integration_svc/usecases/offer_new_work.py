"""A job is lost: a person looks for another one, with the employers of the programme first, and for legal help."""

from datetime import UTC, datetime, time, timedelta
from typing import Final

from pathways_chassis.work import Work

from integration_svc.domain.protection_alert import ALERT
from integration_svc.store.people import person_of
from integration_svc.store.rows import Placement, ProtectionAlert

REMATCH_FIRST: Final = "rematch_in_employer_pool_first"
LEGAL_REFERRAL: Final = "legal_referral"


async def offer_new_work(work: Work, raised: ProtectionAlert, placement: Placement | None, reason: str) -> None:
    """Open both tasks beside the alert; the case goes on until a person closes it."""
    person = await person_of(work.session, raised.candidate_id)
    evidence: dict[str, str] = {"reason": reason, "planning_deadline": raised.planning_deadline.isoformat()}
    if placement is not None:
        evidence |= {"isco": placement.isco, "destination": placement.destination}
    for kind, due_on in ((REMATCH_FIRST, raised.triage_by), (LEGAL_REFERRAL, raised.planning_deadline)):
        await work.open_task(
            kind,
            ALERT.name,
            raised.id,
            organisation_id=person.partner_id,
            due_at=datetime.combine(due_on + timedelta(days=1), time(), UTC),
            evidence=evidence,
        )


async def new_work_is_sought(work: Work, raised: ProtectionAlert) -> None:
    """The alert has moved on to rematching: the task to begin it is done."""
    await work.close_task(REMATCH_FIRST, raised.id)


async def legal_help_is_sought(work: Work, raised: ProtectionAlert) -> None:
    """The person was referred."""
    await work.close_task(LEGAL_REFERRAL, raised.id)
