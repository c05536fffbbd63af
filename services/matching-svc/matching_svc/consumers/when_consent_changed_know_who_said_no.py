"""Who withdrew is shown to nobody: in decided matches neither, though a job took them out of the pool before.

A withdrawal comes ahead of its turn; a grant that is older and comes after it changes nothing.
"""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentHeartbeat, ConsentWithdrawn

from matching_svc.store.consents import CONSENTS, TO_BE_SHOWN, keep_no, take_no_back


async def when_consent_withdrawn_know_it(work: Work, event: ConsentWithdrawn) -> Reaction:
    """From this moment no match of theirs is shown."""
    if event.purpose not in TO_BE_SHOWN:
        return APPLIED
    kept = await keep_no(work, event.candidate_id, event.purpose)
    return APPLIED if kept else superseded("a later word of the person is known, or they were erased")


async def when_consent_granted_take_no_back(work: Work, event: ConsentGranted) -> Reaction:
    """Their matches are shown again."""
    if event.purpose in TO_BE_SHOWN:
        await take_no_back(work, event.candidate_id, event.purpose)
    return APPLIED


async def when_consents_beat_date_the_view(work: Work, event: ConsentHeartbeat) -> Reaction:
    """Keep the moment."""
    await CONSENTS.hear(work.session, event.partition_name, event.as_of)
    return APPLIED
