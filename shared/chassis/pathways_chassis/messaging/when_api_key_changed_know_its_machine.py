"""An API key was issued, rotated or revoked: its machine is let in here accordingly, as long as that is known fresh."""

from typing import Final

from pathways_contracts.events.candidate.api_key import ApiKeyHeartbeat, ApiKeyIssued, ApiKeyRevoked, ApiKeyRotated

from pathways_chassis.api_keys import API_KEYS, know_issued, know_revoked, know_rotated
from pathways_chassis.messaging.reactions import APPLIED, Reaction, Subscriptions, on
from pathways_chassis.work import Work


async def when_api_key_issued_know_its_machine(work: Work, event: ApiKeyIssued) -> Reaction:
    """Let it in."""
    await know_issued(work.session, event)
    return APPLIED


async def when_api_key_rotated_know_its_machine(work: Work, event: ApiKeyRotated) -> Reaction:
    """Let it in with the new secret."""
    await know_rotated(work.session, event)
    return APPLIED


async def when_api_key_revoked_know_its_machine(work: Work, event: ApiKeyRevoked) -> Reaction:
    """Let it in no more."""
    await know_revoked(work.session, event)
    return APPLIED


async def when_api_keys_beat_date_the_view(work: Work, event: ApiKeyHeartbeat) -> Reaction:
    """Keep the moment."""
    await API_KEYS.hear(work.session, event.partition_name, event.as_of)
    return APPLIED


KNOW_MACHINES: Final[Subscriptions] = (
    on(ApiKeyIssued, when_api_key_issued_know_its_machine),
    on(ApiKeyRotated, when_api_key_rotated_know_its_machine),
    on(ApiKeyRevoked, when_api_key_revoked_know_its_machine),
    on(ApiKeyHeartbeat, when_api_keys_beat_date_the_view),
)
"""The lines of each service that reads of keys, among its SUBSCRIPTIONS."""
