"""A heartbeat of candidates says how old this service's view of who may be shown is."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateHeartbeat

from matching_svc.store.pool import PEOPLE


async def when_candidates_beat_date_the_view(work: Work, event: CandidateHeartbeat) -> Reaction:
    """Keep the moment."""
    await PEOPLE.hear(work.session, event.partition_name, event.as_of)
    return APPLIED
