"""A run of a course is planned, with its seats, its dates, and the vacancies that it trains for."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pydantic import Field

from training_svc.domain.cohort import COHORT, Track
from training_svc.store.courses import course_for
from training_svc.store.rows import Cohort

REMIND_OF_START: Final = "remind_of_cohort_start"


class PlanCohort(Command):
    """When, for how many, and to which end."""

    starts_on: date
    ends_on: date
    seats: Annotated[int, Field(ge=1, le=1000)]
    track: Track
    vacancy_ids: Annotated[tuple[UUID, ...], Field(max_length=100)] = ()
    programme_ids: tuple[UUID, ...] = ()


async def plan_cohort(work: Work, course_id: UUID, command: PlanCohort) -> Cohort:
    """Plan a run by the actor's organisation. Raises `NotFound`, `RulesBroken`."""
    course = await course_for(work, course_id)
    if command.ends_on < command.starts_on:
        raise RulesBroken([Violation("ends_on", "not before starts_on", "send the dates in their order")])
    cohort = Cohort(
        id=work.new_id(),
        course_id=course.id,
        provider_id=work.actor.organisation_id,
        trainer=work.actor.reference,
        starts_on=command.starts_on,
        ends_on=command.ends_on,
        seats=command.seats,
        track=command.track,
        vacancy_ids=list(command.vacancy_ids),
        programme_ids=list(command.programme_ids),
        state=COHORT.initial,
    )
    work.session.add(cohort)
    await work.record_stage(COHORT.name, cohort.id, None, "plan", cohort.state)
    # When the first day is over and nothing has started, somebody should look.
    first_day_over = datetime.combine(cohort.starts_on, time.min, UTC) + timedelta(days=1)
    await work.set_timer(REMIND_OF_START, cohort.id, first_day_over)
    return cohort
