"""Every event that names a candidate is a step of the journey that the candidate and the caseworker can read."""

from collections.abc import Sequence

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Told, superseded
from pathways_chassis.work import Work
from pathways_contracts.event import JourneyEvent

from candidate_svc.store.erasures import erased_among
from candidate_svc.store.journey import add_entry


async def record_every_step_of_the_journey(work: Work, event: JourneyEvent) -> Reaction:
    """Keep the step once; of somebody who is erased none but those of the erasure."""
    return (await record_steps_of_the_journey([Told(work, event)]))[0]


async def record_steps_of_the_journey(told: Sequence[Told]) -> Sequence[Reaction]:
    """As above for many of one type, in one look."""
    asked = {one.event.candidate_id for one in told if not one.event.outlives_erasure}
    erased = await erased_among(told[0].work.session, asked) if asked else frozenset()
    reactions = []
    for work, event in told:
        if event.candidate_id in erased:
            reactions.append(superseded("the person was erased"))
        else:
            await add_entry(work, event)
            reactions.append(APPLIED)
    return reactions
