"""A person had two records: what they learn is the record's that stays, and goes back if it was a mistake."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.enrolment import ENROLMENT
from training_svc.domain.learner import CANDIDATE_HIDDEN, CONSENT_WITHDRAWN, LEFT_FOR, Moment
from training_svc.store.enrolments import open_enrolments_of
from training_svc.store.learners import learner_of_event, moment_of
from training_svc.store.merging import aggregates_from, enrolments_from, give, give_back, open_enrolments_from
from training_svc.store.rows import Learner
from training_svc.usecases.end_training import end_training
from training_svc.usecases.follow_consent import heed_consent
from training_svc.usecases.learn_again import learn_again

CHOOSE_ONE_ENROLMENT: Final = "choose_one_enrolment"
MERGE_UNDONE: Final = "merge_undone"


async def follow_merge(work: Work, candidate_id: UUID, into_candidate_id: UUID) -> bool:
    """Nobody plans for the record any more, and what it has is the other's. False when something later is known.

    The other's consent to training counts. Where both learn in one cohort, the partner has a task to choose. Who has
    left the programme by the other has left it.
    """
    absorbed, survivor = await _both(work, candidate_id, into_candidate_id)
    if not _is_later(work, absorbed):
        return False
    absorbed.hidden = True
    await part(work, absorbed)
    if survivor.erased:
        return True  # Erasure of one erases both: the word of this one is on its way.
    absorbed.merged_into_id, absorbed.merged_at = survivor.id, work.now
    await work.session.flush()
    await give(work.session, absorbed.id, survivor.id, hidden=survivor.hidden)
    await _give_tasks(work, absorbed, absorbed, survivor)
    await heed_consent(work, survivor, await open_enrolments_from(work.session, absorbed.id))
    if survivor.left_for is not None:
        for record in (survivor, absorbed):
            await end_training(work, record.id, reason=survivor.left_for)
    for enrolment in await open_enrolments_of(work.session, absorbed.id):
        await work.open_task(
            CHOOSE_ONE_ENROLMENT,
            ENROLMENT.name,
            enrolment.id,
            organisation_id=absorbed.partner_id,
            evidence={"cohort_id": str(enrolment.cohort_id), "candidate_id": str(survivor.id)},
        )
    return True


async def follow_undone_merge(work: Work, candidate_id: UUID, from_candidate_id: UUID) -> bool:
    """Two people after all: each learns their own. False when something later is known already.

    Hidden until the pool tells that the person may be shown.
    """
    absorbed, _ = await _both(work, candidate_id, from_candidate_id)
    if not _is_later(work, absorbed):
        return False
    absorbed.hidden = True
    await part(work, absorbed)
    return True


async def part(work: Work, absorbed: Learner, *, goes_on: bool = True) -> None:
    """What had come from a locked record is its own again; nothing where it is not merged.

    `goes_on`: what has ended meanwhile because of the other is taken up again, or somebody finds another place.
    """
    if absorbed.merged_into_id is None:
        return
    survivor = await learner_of_event(work, absorbed.merged_into_id)
    await _give_tasks(work, absorbed, survivor, absorbed)
    for enrolment in await open_enrolments_of(work.session, absorbed.id):
        await work.close_task(CHOOSE_ONE_ENROLMENT, enrolment.id)
    returned, merged_at = await enrolments_from(work.session, absorbed.id), absorbed.merged_at
    await give_back(work.session, absorbed.id)
    absorbed.merged_into_id = absorbed.merged_at = None
    await work.session.flush()
    if goes_on and absorbed.left_for is None:
        for reason in (*LEFT_FOR, CANDIDATE_HIDDEN, *((CONSENT_WITHDRAWN,) if absorbed.training_allowed else ())):
            await learn_again(work, absorbed.id, ended_for=reason, reason=MERGE_UNDONE, since=merged_at)
    open_now = await open_enrolments_of(work.session, absorbed.id)
    await heed_consent(work, absorbed, [one for one in open_now if one.id in returned])


async def _both(work: Work, candidate_id: UUID, other_id: UUID) -> tuple[Learner, Learner]:
    """Locked in one order, whichever is merged into which."""
    learners = {one: await learner_of_event(work, one) for one in sorted((candidate_id, other_id))}
    return learners[candidate_id], learners[other_id]


def _is_later(work: Work, learner: Learner) -> bool:
    """Whether the event in hand decides of the record's standing; then it is noted as the one that did."""
    moment = moment_of(work)
    if learner.erased or moment <= Moment(learner.standing_epoch, learner.standing_sequence):
        return False
    learner.standing_epoch, learner.standing_sequence = moment
    return True


async def _give_tasks(work: Work, absorbed: Learner, previous: Learner, new: Learner) -> None:
    if previous.partner_id is not None and new.partner_id is not None:
        await work.give_tasks(aggregates_from(absorbed.id), previous.partner_id, new.partner_id)
