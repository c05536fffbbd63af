"""A person is erased: what is open ends, and nothing here names them any more."""

from uuid import UUID

from pathways_chassis.erasing import begin
from pathways_chassis.work import Work
from pathways_contracts.events.training.erasure import TrainingErasureConfirmed

from training_svc.store.belongings import BELONGINGS
from training_svc.store.learners import learner_of_event
from training_svc.store.merging import release_merged_into
from training_svc.usecases.end_training import end_training
from training_svc.usecases.follow_merge import part


async def forget_learner(work: Work, candidate_id: UUID) -> None:
    """Erase the person: end what is open, then take their id out of every row that can do without it.

    What another record has taken in is erased with this one, whichever of both is told first.
    """
    learner = await learner_of_event(work, candidate_id)
    erasure = await begin(work, BELONGINGS, candidate_id)
    await part(work, learner, goes_on=False)
    await end_training(work, candidate_id, reason="candidate_erased")
    learner.erased, learner.hidden, learner.training_allowed = True, True, False
    await work.session.flush()
    done = await erasure.finish()
    await release_merged_into(work.session, candidate_id)
    await work.publish(TrainingErasureConfirmed(candidate_id=candidate_id, tables=done))
