"""What a person said last cannot be read: the cautious reading holds, and nothing that is final follows from it."""

from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.learner import CANDIDATE_HIDDEN
from training_svc.domain.plan import PlanState
from training_svc.store.learners import learner_of_event
from training_svc.store.learning import plans_of
from training_svc.usecases.answer_plan import supersede_plans


async def hide_learner(work: Work, candidate_id: UUID) -> None:
    """Nobody plans for the person; plans that nobody has answered are taken back, as one agreed to is their own."""
    learner = await learner_of_event(work, candidate_id)
    learner.hidden = True
    proposed = await plans_of(work.session, (PlanState.PROPOSED,), candidate_id=candidate_id)
    await supersede_plans(work, proposed, CANDIDATE_HIDDEN)


async def distrust_consent(work: Work, candidate_id: UUID) -> None:
    """Trainers are not shown the person; no time begins to run, as nobody knows that anything was withdrawn."""
    learner = await learner_of_event(work, candidate_id)
    learner.training_allowed = False
