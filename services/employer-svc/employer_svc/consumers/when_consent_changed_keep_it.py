"""What a person allows, as this service needs it: to be known to an employer by name; and to whom they said no.

A withdrawal comes ahead of its turn; a grant that is older and comes after it changes nothing.
"""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn

from employer_svc.store.people import CONSENTS, keep_consent, take_no_back
from employer_svc.usecases.heed_withdrawn_consent import heed_restored_consent, heed_withdrawn_consent

OLDER = superseded("a later word of the person is known")


async def when_consent_granted_keep_it(work: Work, event: ConsentGranted) -> Reaction:
    """The person allows it. Of other purposes than to be known by name, only a no is known, until it is taken back."""
    if event.purpose is not ConsentPurpose.SHARE_IDENTIFIED:
        await take_no_back(work, event.candidate_id, event.purpose)
        return APPLIED
    kept = await keep_consent(work, event.candidate_id, event.purpose, event.counterparty_id, granted=True)
    if not kept:
        return OLDER
    if event.counterparty_id is not None:
        await heed_restored_consent(work, event.candidate_id, event.counterparty_id)
    return APPLIED


async def when_consent_withdrawn_heed_it(work: Work, event: ConsentWithdrawn) -> Reaction:
    """From this moment nothing is shown or asked of the person for it; an employer that holds the name is told."""
    kept = await keep_consent(work, event.candidate_id, event.purpose, event.counterparty_id, granted=False)
    if not kept:
        return OLDER
    if event.counterparty_id is not None:
        await heed_withdrawn_consent(work, event.candidate_id, event.counterparty_id)
    return APPLIED


async def when_consent_heartbeat_know_the_age(work: Work, event: ConsentHeartbeat) -> Reaction:
    """The view of consents is as old as this beat."""
    await CONSENTS.hear(work.session, event.partition_name, event.as_of)
    return APPLIED
