"""What the pool says of a person: whose caseworkers look after them, and whether they may be shown."""

from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.learner import Moment
from training_svc.store.learners import learner_of_event, moment_of
from training_svc.store.tasks import aggregates_about
from training_svc.usecases.hide_learner import hide_learner


async def know_learner(work: Work, candidate_id: UUID, partner_id: UUID) -> None:
    """A person is looked after by this partner."""
    learner = await learner_of_event(work, candidate_id)
    if not learner.erased:
        learner.partner_id = partner_id


async def hand_over(work: Work, candidate_id: UUID, partner_id: UUID) -> bool:
    """Another partner looks after the person, and has their open tasks. False when the person was erased."""
    learner = await learner_of_event(work, candidate_id)
    if learner.erased:
        return False
    previous, learner.partner_id = learner.partner_id, partner_id
    await work.session.flush()
    if previous is not None:
        await work.give_tasks(aggregates_about(candidate_id), previous, partner_id)
    return True


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
