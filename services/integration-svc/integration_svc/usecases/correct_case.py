"""Start or end of work was recorded by mistake: the case stands where it stood, and the others follow."""

from uuid import UUID

from pathways_chassis.corrections import Taken
from pathways_chassis.machine import NotTakenBack, require
from pathways_chassis.work import Work
from pathways_contracts.events.integration.integration_case import EmploymentCorrected, IntegrationStage

from integration_svc.domain.checkin import CheckinState
from integration_svc.domain.facts import FactKind
from integration_svc.domain.integration_case import CASE, CaseAction, no_checkin_was_made
from integration_svc.store.cases import alerts_of_person, case_for, checkins_of
from integration_svc.store.rows import IntegrationCase
from integration_svc.usecases.end_employment import JOB_LOST
from integration_svc.usecases.move_alert import lapse
from integration_svc.usecases.move_case import stop_following
from integration_svc.usecases.record_fact import take_fact_back
from integration_svc.usecases.start_employment import PAY_BELOW_CONTRACT


async def case_to_correct(work: Work, case_id: UUID) -> IntegrationCase:
    """A case of a person whom the actor may know of, locked. Raises `NotFound`."""
    return await case_for(work, case_id, lock=True)


async def check_case(work: Work, case: IntegrationCase, taken: Taken) -> None:
    """Nothing has followed: no check-in was made of work that had not begun."""
    if taken.action == CaseAction.ARRIVE:
        raise NotTakenBack(CASE.name, "the arrival", "Correct it with the journey: POST /travels/{id}/corrections.")
    if taken.action == CaseAction.START_WORK:
        made = [one for one in await checkins_of(work.session, case.id) if one.state is CheckinState.RECORDED]
        require((no_checkin_was_made,), len(made))


async def follow_case(work: Work, case: IntegrationCase, taken: Taken) -> None:
    """Undo what start or end of work had led to here, and tell."""
    work.correlation_id = case.application_id
    if taken.action == CaseAction.START_WORK:
        await _work_has_not_begun(work, case)
    else:
        await _work_goes_on(work, case, taken)
    await work.publish(
        EmploymentCorrected(
            integration_case_id=case.id,
            placement_id=case.placement_id,
            candidate_id=case.candidate_id,
            taken_back=taken.action,
            stage=IntegrationStage(case.state.value),
            reason=taken.reason,
        )
    )


async def _work_has_not_begun(work: Work, case: IntegrationCase) -> None:
    case.started_on = None
    await stop_following(work, case)
    for checkin in await checkins_of(work.session, case.id):
        await work.session.delete(checkin)
    await work.close_task(PAY_BELOW_CONTRACT, case.id)
    await take_fact_back(work, FactKind.STARTED, subject_id=case.id)


async def _work_goes_on(work: Work, case: IntegrationCase, taken: Taken) -> None:
    case.employment_ended_on = case.employment_end_reason = None
    for raised in await alerts_of_person(work.session, case.candidate_id):
        if raised.trigger == JOB_LOST and raised.integration_case_id == case.id:
            await lapse(work, raised, taken.reason)
            await take_fact_back(work, FactKind.ALERT_RAISED, subject_id=raised.id)
    await take_fact_back(work, FactKind.EMPLOYMENT_ENDED, subject_id=case.id)
