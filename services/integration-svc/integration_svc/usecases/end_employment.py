"""A job ends: a protection alert is raised, and nothing is closed."""

from datetime import date
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.integration.integration_case import EmploymentEnded

from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import CASE, CaseAction, LastDayOfWork
from integration_svc.store.cases import case_for
from integration_svc.store.people import placement_of_event
from integration_svc.store.rows import IntegrationCase
from integration_svc.usecases.offer_new_work import offer_new_work
from integration_svc.usecases.raise_alert import alert
from integration_svc.usecases.record_fact import record_fact

JOB_LOST = "job_lost"


class EndEmployment(Command):
    """The last day of work, and why it was the last."""

    ended_on: date
    reason: ReasonCode


async def end_employment(work: Work, case_id: UUID, command: EndEmployment) -> IntegrationCase:
    """Record the end of the job. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    case = await case_for(work, case_id, lock=True)
    work.correlation_id = case.application_id
    day = LastDayOfWork(
        ended_on=command.ended_on,
        started_on=case.started_on or command.ended_on,
        today=work.now.date(),
        ended_before=case.employment_ended_on is not None,
    )
    await work.move(CASE, case, CaseAction.LOSE_JOB, facts=day, reason=command.reason)
    case.employment_ended_on, case.employment_end_reason = command.ended_on, command.reason
    await record_fact(
        work,
        FactKind.EMPLOYMENT_ENDED,
        candidate_id=case.candidate_id,
        subject_id=case.id,
        programme_ids=case.programme_ids,
        measures={"reason": command.reason},
    )
    await work.publish(
        EmploymentEnded(
            integration_case_id=case.id,
            placement_id=case.placement_id,
            candidate_id=case.candidate_id,
            employer_id=case.employer_id,
            ended_on=command.ended_on,
            reason=command.reason,
        )
    )
    placement = await placement_of_event(work.session, case.placement_id)
    raised = await alert(
        work,
        JOB_LOST,
        candidate_id=case.candidate_id,
        placement=placement,
        status_ends=command.ended_on,
        evidence={"reason": command.reason},
    )
    await offer_new_work(work, raised, placement, command.reason, ended_on=command.ended_on)
    return case
