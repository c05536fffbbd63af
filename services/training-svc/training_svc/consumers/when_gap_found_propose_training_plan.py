"""Gaps between a person and a vacancy become a training plan that the person decides on."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.matching.gap import GapFound

from training_svc.domain.covering import Gap
from training_svc.store.learners import is_hidden
from training_svc.usecases.propose_plan import propose_plan


async def when_gap_found_propose_training_plan(work: Work, event: GapFound) -> Reaction:
    """Propose courses that close the whole gap, unless the person must not be shown."""
    if await is_hidden(work.session, event.candidate_id):
        return superseded("the person must not be shown to anybody")
    await propose_plan(
        work,
        candidate_id=event.candidate_id,
        vacancy_id=event.vacancy_id,
        gap=Gap(frozenset(event.missing_skills), event.missing_languages),
    )
    return APPLIED
