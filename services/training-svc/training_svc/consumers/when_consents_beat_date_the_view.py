"""A heartbeat of consents says how old this service's view of them is."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.consent import ConsentHeartbeat

from training_svc.store.learners import CONSENTS


async def when_consents_beat_date_the_view(work: Work, event: ConsentHeartbeat) -> Reaction:
    """Keep the moment."""
    await CONSENTS.hear(work.session, event.partition_name, event.as_of)
    return APPLIED
