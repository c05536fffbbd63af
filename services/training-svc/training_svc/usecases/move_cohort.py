"""A cohort opens, starts, finishes or is cancelled."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.training.course import CohortCancelled, CohortOpened

from training_svc.domain.cohort import COHORT, ENDS, CohortAction, CohortFacts, CohortState
from training_svc.domain.course import CourseState
from training_svc.domain.enrolment import UNFINISHED, EnrolmentAction, EnrolmentState
from training_svc.store.courses import cohort_for, course_of
from training_svc.store.enrolments import count_in, enrolments_in
from training_svc.store.rows import Cohort
from training_svc.usecases.move_enrolment import advance_enrolment
from training_svc.usecases.plan_cohort import REMIND_OF_START

START_COHORT = "start_cohort"


class MoveCohort(Command):
    """A move. A cancellation has a reason."""

    action: CohortAction
    reason: ReasonCode | None = None


async def move_cohort(work: Work, cohort_id: UUID, command: MoveCohort) -> Cohort:
    """Make the move. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    cohort = await cohort_for(work, cohort_id, own=True)
    facts = CohortFacts(
        course_published=(await course_of(work.session, cohort.course_id)).state is CourseState.PUBLISHED,
        enrolled=await count_in(work.session, cohort.id, EnrolmentState.ENROLLED),
        in_progress=await count_in(work.session, cohort.id, EnrolmentState.IN_PROGRESS),
        reason=command.reason,
    )
    await work.move(COHORT, cohort, command.action, facts=facts, reason=command.reason)
    if cohort.state is CohortState.OPEN:
        await work.publish(
            CohortOpened(
                course_id=cohort.course_id,
                cohort_id=cohort.id,
                starts_on=cohort.starts_on,
                ends_on=cohort.ends_on,
                seats=cohort.seats,
                vacancy_ids=tuple(cohort.vacancy_ids),
            )
        )
        return cohort
    if cohort.state is CohortState.CANCELLED and command.reason is not None:
        await work.publish(CohortCancelled(course_id=cohort.course_id, cohort_id=cohort.id, reason=command.reason))
    await work.cancel_timers(cohort.id, REMIND_OF_START)
    await work.close_task(START_COHORT, cohort.id)
    if cohort.state in ENDS:
        # Nobody loses their way because a course does not take place, or went by without them: each may return, here or
        # to another cohort.
        for enrolment in await enrolments_in(work.session, cohort.id, UNFINISHED):
            await advance_enrolment(work, enrolment, cohort, EnrolmentAction.DEFER, reason=f"cohort_{cohort.state}")
    return cohort


async def remind_of_cohort_start(work: Work, cohort: Cohort) -> None:
    """The first day is over: who answers for a cohort that has not started is asked to start or cancel it."""
    if cohort.state in (CohortState.PLANNED, CohortState.OPEN):
        await work.open_task(
            START_COHORT,
            COHORT.name,
            cohort.id,
            organisation_id=cohort.provider_id,
            due_at=work.now,
            evidence={"starts_on": cohort.starts_on.isoformat(), "state": cohort.state.value},
        )
