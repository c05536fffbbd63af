"""A person is taken in for training only while it is known what they allow."""

from datetime import datetime
from uuid import UUID

from pathways_chassis.work import Work

from training_svc.domain.errors import ConsentsStale
from training_svc.domain.learner import is_fresh
from training_svc.store.learners import learner_for, view_dates_from
from training_svc.store.rows import Learner


async def require_fresh_consents(work: Work, system_now: datetime) -> None:
    """Go on only where no withdrawal may still be on its way. `system_now` is real time. Raises `ConsentsStale`."""
    if not is_fresh(await view_dates_from(work.session), system_now):
        raise ConsentsStale


async def take_in(work: Work, candidate_id: UUID, system_now: datetime) -> Learner:
    """The learner, locked, with a consent that is up to date, whatever it says. `system_now` is real time.

    Raises `NotFound`, `ConsentsStale`.
    """
    await require_fresh_consents(work, system_now)
    return await learner_for(work, candidate_id)
