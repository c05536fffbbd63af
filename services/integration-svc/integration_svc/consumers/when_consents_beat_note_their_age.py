"""A heartbeat says how old the view of consents is."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.consent import ConsentHeartbeat

from integration_svc.store.people import CONSENTS


async def when_consents_beat_note_their_age(work: Work, event: ConsentHeartbeat) -> Reaction:
    """Keep the age; referrals stop when it grows too high."""
    await CONSENTS.hear(work.session, event.partition_name, event.as_of)
    return APPLIED
