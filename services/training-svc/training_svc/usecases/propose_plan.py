"""Gaps between a person and a vacancy become a plan of courses, or a note that nobody teaches what is asked for."""

from collections.abc import Collection
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.training.enrolment import TrainingPlanProposed

from training_svc.domain.covering import Gap, smallest_cover
from training_svc.domain.plan import PLAN, PlanAction, PlanState
from training_svc.store.courses import offers
from training_svc.store.learning import open_plan_for
from training_svc.store.rows import TrainingPlan

TEACH_WHAT_IS_MISSING = "teach_what_is_missing"


async def propose_plan(work: Work, *, candidate_id: UUID, vacancy_id: UUID, gap: Gap) -> TrainingPlan | None:
    """The plan that stands for this person and vacancy now, or None where no courses close the gap.

    A plan that was agreed stands; one that was only proposed gives way to a different one.
    """
    standing = await open_plan_for(work.session, candidate_id, vacancy_id)
    if standing is not None and standing.state is PlanState.AGREED:
        return standing
    found = await offers(work.session, sorted(gap.skills), with_languages=bool(gap.languages))
    cover = smallest_cover(gap, found)
    if cover.uncovered:
        await _note_what_nobody_teaches(work, vacancy_id, cover.uncovered)
    if standing is not None:
        if not cover.uncovered and set(cover.course_ids) == set(standing.course_ids):
            return standing
        await work.move(PLAN, standing, PlanAction.SUPERSEDE, reason="gap_changed")
        await work.session.flush()
    if cover.uncovered or not cover.course_ids:
        return None
    return await _propose(work, candidate_id, vacancy_id, cover.course_ids)


async def _note_what_nobody_teaches(work: Work, vacancy_id: UUID, skills: Collection[str]) -> None:
    """One task for a vacancy, whoever lacks it: the note is about courses, never about a person.

    What is noted already is only read: many gaps of one vacancy come at once, and must not wait for each other.
    """
    standing = await work.open_task_evidence(TEACH_WHAT_IS_MISSING, vacancy_id)
    noted = frozenset(standing.get("not_taught", ())) if standing is not None else frozenset()
    if not noted.issuperset(skills):
        await work.open_task(
            TEACH_WHAT_IS_MISSING, "vacancy", vacancy_id, evidence={"not_taught": sorted(noted.union(skills))}
        )


async def _propose(work: Work, candidate_id: UUID, vacancy_id: UUID, course_ids: tuple[UUID, ...]) -> TrainingPlan:
    plan = TrainingPlan(
        id=work.new_id(),
        candidate_id=candidate_id,
        vacancy_id=vacancy_id,
        course_ids=list(course_ids),
        state=PLAN.initial,
        proposed_at=work.now,
    )
    work.session.add(plan)
    await work.record_stage(PLAN.name, plan.id, None, "propose", plan.state)
    await work.publish(
        TrainingPlanProposed(plan_id=plan.id, candidate_id=candidate_id, vacancy_id=vacancy_id, course_ids=course_ids)
    )
    return plan
