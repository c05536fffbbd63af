"""What the pool says of a person: whose caseworkers look after them, and whether they may be shown."""

from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.learner import Moment
from training_svc.store.learners import learner_of_event, moment_of
from training_svc.usecases.hide_learner import hide_learner


async def know_learner(work: Work, candidate_id: UUID, partner_id: UUID) -> None:
    """A person is looked after by this partner."""
    learner = await learner_of_event(work, candidate_id)
    if not learner.erased:
        learner.partner_id = partner_id


async def follow_standing(work: Work, candidate_id: UUID, *, hidden: bool) -> bool:
    """Take over whether the person may be shown. False when something later was known already."""
    learner = await learner_of_event(work, candidate_id)
    moment = moment_of(work)
    if learner.erased or moment <= Moment(learner.standing_epoch, learner.standing_sequence):
        return False
    learner.standing_epoch, learner.standing_sequence = moment
    learner.hidden = hidden
    if hidden:
        await hide_learner(work, candidate_id)
    return True
