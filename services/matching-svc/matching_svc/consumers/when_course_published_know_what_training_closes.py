"""Courses and cohorts tell which gaps training can close before a vacancy starts."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.training.course import CohortCancelled, CohortOpened, CoursePublished

from matching_svc.usecases.keep_training import forget_cohort, keep_cohort, keep_course


async def when_course_published_know_what_training_closes(work: Work, event: CoursePublished) -> Reaction:
    """Keep the skills that it teaches."""
    await keep_course(work, event)
    return APPLIED


async def when_cohort_opened_judge_its_vacancies_again(work: Work, event: CohortOpened) -> Reaction:
    """A licence that it leads to in time is trainable."""
    await keep_cohort(work, event)
    return APPLIED


async def when_cohort_cancelled_judge_its_vacancies_again(work: Work, event: CohortCancelled) -> Reaction:
    """What it would have closed in time is open again."""
    await forget_cohort(work, event)
    return APPLIED
