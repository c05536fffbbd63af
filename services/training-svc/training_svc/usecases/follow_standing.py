"""What the pool says of a person: whose caseworkers look after them, and whether they may be shown."""

from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.learner import Moment
from training_svc.store.learners import keep_partner, learner_of_event, moment_of, show
from training_svc.store.tasks import aggregates_about
from training_svc.usecases.end_training import end_training
from training_svc.usecases.hide_learner import hide_learner


async def know_learner(work: Work, candidate_id: UUID, partner_id: UUID) -> None:
    """A person is looked after by this partner."""
    await keep_partner(work, candidate_id, partner_id)


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


async def allow_showing(work: Work, candidate_id: UUID) -> None:
    """The person may be shown, unless something later is known already."""
    await show(work, candidate_id)


async def leave(work: Work, candidate_id: UUID, *, reason: str) -> bool:
    """The person has left the programme: what they had begun here ends. False when something later was known."""
    if not await stop_showing(work, candidate_id):
        return False
    (await learner_of_event(work, candidate_id)).left_for = reason
    await end_training(work, candidate_id, reason=reason)
    return True


async def stop_showing(work: Work, candidate_id: UUID, *, is_here: bool = False) -> bool:
    """The person must not be shown. False when something later was known already.

    `is_here`: the person is in the programme, also if they had left it before.
    """
    learner = await learner_of_event(work, candidate_id)
    moment = moment_of(work)
    if learner.erased or moment <= Moment(learner.standing_epoch, learner.standing_sequence):
        return False
    learner.standing_epoch, learner.standing_sequence = moment
    learner.hidden = True
    if is_here:
        learner.left_for = None
    await hide_learner(work, candidate_id)
    return True
