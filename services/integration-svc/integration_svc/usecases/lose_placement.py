"""What a placement needs around it breaks away: before travel the case ends, afterwards the person is protected."""

from pathways_chassis.work import Work

from integration_svc.domain.integration_case import IN_THE_COUNTRY, CaseState
from integration_svc.store.rows import IntegrationCase, Placement
from integration_svc.usecases.cancel_case import cancel_before_travel
from integration_svc.usecases.offer_new_work import offer_new_work
from integration_svc.usecases.raise_alert import alert


async def lose(work: Work, placement: Placement, case: IntegrationCase, *, trigger: str, reason: str) -> str:
    """Cancel the case before travel; raise an alert for whoever is on the way or has arrived. Says what it did."""
    if case.state is CaseState.PREPARING and await cancel_before_travel(work, case, reason):
        return "cancelled"
    if case.state not in {CaseState.PREPARING, *IN_THE_COUNTRY}:
        return "ended before"
    if case.employment_ended_on is not None:
        # The end of the job has raised an alert of its own.
        return "protected before"
    raised = await alert(
        work,
        trigger,
        candidate_id=case.candidate_id,
        placement=placement,
        status_ends=work.now.date(),
        evidence={"reason": reason},
    )
    if placement.ended_at is not None and case.state in IN_THE_COUNTRY:
        await offer_new_work(work, raised, placement, reason, ended_on=work.now.date())
    return "protected"
