"""Gaps between a person and a vacancy become a training plan that the person decides on."""

from collections.abc import Sequence

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Told, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.matching.gap import GapFound

from training_svc.domain.covering import Gap
from training_svc.store.learners import hidden_among
from training_svc.usecases.propose_plan import Proposal, propose_plans


async def when_gap_found_propose_training_plan(work: Work, event: GapFound) -> Reaction:
    """Propose courses that close the whole gap, unless the person must not be shown."""
    [reaction] = await when_gaps_found_propose_training_plans([Told(work, event)])
    return reaction


async def when_gaps_found_propose_training_plans(told: Sequence[Told]) -> Sequence[Reaction]:
    """The same for many."""
    hidden = await hidden_among(told[0].work.session, [one.event.candidate_id for one in told])
    proposals = [
        Proposal(
            work, event.candidate_id, event.vacancy_id, Gap(frozenset(event.missing_skills), event.missing_languages)
        )
        for work, event in told
        if event.candidate_id not in hidden
    ]
    if proposals:
        await propose_plans(proposals)
    not_shown = superseded("the person must not be shown to anybody")
    return [not_shown if one.event.candidate_id in hidden else APPLIED for one in told]
