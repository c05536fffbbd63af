"""A person is taken in for training only while it is known what they allow."""

from datetime import datetime
from uuid import UUID

from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work

from training_svc.store.learners import CONSENTS, learner_for
from training_svc.store.rows import Learner


async def take_in(work: Work, candidate_id: UUID, system_now: datetime) -> Learner:
    """The learner, locked, with a consent that is up to date, whatever it says. `system_now` is real time.

    Raises `NotFound`, `ViewTooOld`, `RulesBroken` for a record that was merged into another.
    """
    await CONSENTS.require_fresh(work.session, system_now)
    learner = await learner_for(work, candidate_id)
    if learner.merged_into_id is not None:
        raise RulesBroken(
            [Violation("candidate_id", "the record was not merged into another", f"name {learner.merged_into_id}")]
        )
    return learner
