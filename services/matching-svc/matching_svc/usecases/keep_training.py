"""Courses and cohorts become known: they tell what training can close before a vacancy starts."""

from pathways_chassis.work import Work
from pathways_contracts.events.training.course import CohortCancelled, CohortOpened, CoursePublished

from matching_svc.store.change_log import note_change
from matching_svc.store.pool import drop_cohort
from matching_svc.store.rows import CohortRow, CourseRow, Subject


async def keep_course(work: Work, event: CoursePublished) -> None:
    """Keep the newest form of a course."""
    await work.session.merge(
        CourseRow(
            course_id=event.course_id,
            skills=list(event.skills),
            hours=event.hours,
            modules=[one.model_dump(mode="json") for one in event.modules],
            languages=[one.model_dump(mode="json") for one in event.languages],
        )
    )


async def keep_cohort(work: Work, event: CohortOpened) -> None:
    """Keep a cohort; the vacancies that it trains for are looked at again."""
    if await work.session.get(CourseRow, event.course_id) is None:
        # A cohort's course is published on the same topic before it; one without skills closes no gap.
        work.session.add(CourseRow(course_id=event.course_id, skills=[], hours=0))
    await work.session.merge(
        CohortRow(
            cohort_id=event.cohort_id,
            course_id=event.course_id,
            starts_on=event.starts_on,
            ends_on=event.ends_on,
            seats=event.seats,
            vacancy_ids=list(event.vacancy_ids),
        )
    )
    await note_change(work.session, Subject.VACANCY, event.vacancy_ids)


async def forget_cohort(work: Work, event: CohortCancelled) -> None:
    """A cohort that does not take place closes nothing; the vacancies that it trained for are looked at again."""
    await note_change(work.session, Subject.VACANCY, await drop_cohort(work.session, event.cohort_id))
