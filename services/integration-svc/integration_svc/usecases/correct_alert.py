"""A person was called safe by mistake: the alert goes on where it stood, and escalates as before."""

from uuid import UUID

from pathways_chassis.corrections import Taken
from pathways_chassis.work import Work
from pathways_contracts.events.integration.protection_alert import ProtectionAlertCorrected

from integration_svc.domain.facts import FactKind
from integration_svc.domain.protection_alert import AlertState
from integration_svc.store.rows import ProtectionAlert
from integration_svc.usecases.move_alert import alert_of_worker, escalate_from_now, nearest_deadline
from integration_svc.usecases.offer_new_work import offer_new_work_again
from integration_svc.usecases.raise_alert import TRIAGE_OVERDUE, end_of, open_alert_task
from integration_svc.usecases.record_fact import take_fact_back


async def alert_to_correct(work: Work, alert_id: UUID) -> ProtectionAlert:
    """An alert, locked, for whoever works on alerts. Raises `NotFound`, `Forbidden`."""
    return await alert_of_worker(work, alert_id)


async def follow_alert(work: Work, raised: ProtectionAlert, taken: Taken) -> None:
    """Ask for the next step again, and tell."""
    raised.resolved_at = raised.resolution = None
    await take_up_again(work, raised)
    await take_fact_back(work, FactKind.ALERT_RESOLVED, subject_id=raised.id)
    await work.publish(
        ProtectionAlertCorrected(
            protection_alert_id=raised.id,
            candidate_id=raised.candidate_id,
            placement_id=raised.placement_id,
            state=raised.state.value,
            reason=taken.reason,
        )
    )


async def take_up_again(work: Work, raised: ProtectionAlert) -> None:
    """The task of the next step, new work and legal help where nobody has begun to seek them, and the escalations."""
    triage = raised.state is AlertState.RAISED
    due_on, step = (raised.triage_by, "triage") if triage else (nearest_deadline(raised), f"after_{raised.state}")
    await open_alert_task(work, raised, due_on=due_on, step=step)
    if triage:
        await work.set_timer(TRIAGE_OVERDUE, raised.id, end_of(raised.triage_by))
    await offer_new_work_again(work, raised)
    await escalate_from_now(work, raised)
