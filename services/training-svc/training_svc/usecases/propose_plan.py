"""Gaps between a person and a vacancy become a plan of courses, or a note that nobody teaches what is asked for."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.training.enrolment import TrainingPlanProposed

from training_svc.domain.covering import Cover, Gap, smallest_cover
from training_svc.domain.plan import PLAN, PlanAction, PlanState
from training_svc.store.courses import offers
from training_svc.store.learning import open_plans_for
from training_svc.store.rows import TrainingPlan

TEACH_WHAT_IS_MISSING: Final = "teach_what_is_missing"


class Proposal(NamedTuple):
    """What is missing between a person and a vacancy, with the work that it came by."""

    work: Work
    candidate_id: UUID
    vacancy_id: UUID
    gap: Gap

    @property
    def pair(self) -> tuple[UUID, UUID]:
        """The person and the vacancy."""
        return self.candidate_id, self.vacancy_id


async def propose_plans(proposals: Sequence[Proposal]) -> None:
    """Propose for different people, all in one transaction, where courses close the gap.

    A plan that was agreed stands; one that was only proposed gives way to a different one.
    """
    session = proposals[0].work.session
    standing = await open_plans_for(session, [one.pair for one in proposals])
    asked = [one for one in proposals if not _is_agreed(standing.get(one.pair))]
    if not asked:
        return
    skills = sorted(frozenset[str]().union(*(one.gap.skills for one in asked)))
    found = await offers(session, skills, with_languages=any(one.gap.languages for one in asked))
    covers = [smallest_cover(one.gap, found) for one in asked]
    await _note_what_nobody_teaches(asked, covers)
    for one, cover in zip(asked, covers, strict=True):
        await _replace(one, standing.get(one.pair), cover)


def _is_agreed(plan: TrainingPlan | None) -> bool:
    return plan is not None and plan.state is PlanState.AGREED


async def _replace(one: Proposal, standing: TrainingPlan | None, cover: Cover) -> None:
    if standing is not None:
        if not cover.uncovered and set(cover.course_ids) == set(standing.course_ids):
            return
        await one.work.move(PLAN, standing, PlanAction.SUPERSEDE, reason="gap_changed")
        await one.work.session.flush()
    if not cover.uncovered and cover.course_ids:
        await _propose(one.work, one.candidate_id, one.vacancy_id, cover.course_ids)


async def _note_what_nobody_teaches(proposals: Sequence[Proposal], covers: Sequence[Cover]) -> None:
    """One task for a vacancy, whoever lacks it: the note is about courses, never about a person.

    What is noted already is only read: many gaps of one vacancy come at once, and must not wait for each other.
    """
    lacking: dict[UUID, tuple[Work, set[str]]] = {}
    for one, cover in zip(proposals, covers, strict=True):
        if cover.uncovered:
            lacking.setdefault(one.vacancy_id, (one.work, set()))[1].update(cover.uncovered)
    if not lacking:
        return
    standing = await proposals[0].work.evidence_of_open_tasks(TEACH_WHAT_IS_MISSING, list(lacking))
    for vacancy_id, (work, skills) in sorted(lacking.items()):
        noted = frozenset(standing.get(vacancy_id, {}).get("not_taught", ()))
        if not noted.issuperset(skills):
            await work.open_task(
                TEACH_WHAT_IS_MISSING, "vacancy", vacancy_id, evidence={"not_taught": sorted(noted.union(skills))}
            )


async def _propose(work: Work, candidate_id: UUID, vacancy_id: UUID, course_ids: tuple[UUID, ...]) -> None:
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
