"""A job is lost: a person looks for another one, with the employers of the programme first, and for legal help."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from pathways_chassis.work import Work

from integration_svc.domain.protection_alert import ALERT, AlertState
from integration_svc.store.people import deadline_of, person_of
from integration_svc.store.rows import Placement, ProtectionAlert
from integration_svc.store.tasks import evidence_of_task

REMATCH_FIRST: Final = "rematch_in_employer_pool_first"
LEGAL_REFERRAL: Final = "legal_referral"
NOTIFY_AUTHORITY: Final = "notify_authority_of_job_loss"


async def offer_new_work(
    work: Work, raised: ProtectionAlert, placement: Placement | None, reason: str, *, ended_on: date
) -> None:
    """Open both tasks beside the alert; the case goes on until a person closes it.

    A third one where the pathway says within how many days an authority is told: that duty outlasts the alert.
    """
    person = await person_of(work.session, raised.candidate_id)
    evidence: dict[str, str] = {"reason": reason, "planning_deadline": raised.planning_deadline.isoformat()}
    if placement is not None:
        evidence |= {"isco": placement.isco, "destination": placement.destination, "pathway": placement.pathway}
    deadline = None if placement is None else await deadline_of(work.session, placement.pathway)
    if deadline is not None and deadline.job_loss_trigger is not None:
        evidence["days_count_from"] = deadline.job_loss_trigger
    for kind, due_on in ((REMATCH_FIRST, raised.triage_by), (LEGAL_REFERRAL, raised.planning_deadline)):
        await work.open_task(
            kind,
            ALERT.name,
            raised.id,
            organisation_id=person.partner_id,
            due_at=datetime.combine(due_on + timedelta(days=1), time(), UTC),
            evidence=evidence,
        )
    notice_days = None if deadline is None else deadline.job_loss_notice_days
    if notice_days is not None:
        await work.open_task(
            NOTIFY_AUTHORITY,
            ALERT.name,
            raised.id,
            organisation_id=person.partner_id,
            due_at=datetime.combine(ended_on + timedelta(days=notice_days + 1), time(), UTC),
            evidence=evidence,
        )


async def offer_new_work_again(work: Work, raised: ProtectionAlert) -> None:
    """The alert of a lost job had ended by mistake: what was asked for and never begun is asked for again."""
    begun = {stage["to_state"] for stage in await work.history(ALERT.name, raised.id)}
    person = await person_of(work.session, raised.candidate_id)
    for kind, branch, due_on in (
        (REMATCH_FIRST, AlertState.REMATCHING, raised.triage_by),
        (LEGAL_REFERRAL, AlertState.LEGAL, raised.planning_deadline),
    ):
        evidence = await evidence_of_task(work.session, kind, raised.id)
        if evidence is not None and branch not in begun:
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
