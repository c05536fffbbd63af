"""What a person allows decides what may be disclosed from here."""

from collections.abc import Sequence
from uuid import UUID

from pathways_chassis.messaging.reactions import APPLIED, Reaction, Told, superseded
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn

from integration_svc.domain.integration_case import CASE
from integration_svc.store.cases import open_cases_of, was_referred
from integration_svc.store.people import erased_among, person_of, set_consent

TELL_PROVIDERS = "tell_providers_of_withdrawal"
TELL_MENTOR = "tell_mentor_of_withdrawal"


async def when_consent_granted_keep_it(work: Work, event: ConsentGranted) -> Reaction:
    """Keep a grant that is not bound to one party; those to employers are no matter of this service."""
    [reaction] = await when_consents_granted_keep_them([Told(work, event)])
    return reaction


async def when_consents_granted_keep_them(told: Sequence[Told]) -> Sequence[Reaction]:
    """The same for many."""
    unbound = [one for one in told if one.event.counterparty_id is None]
    people = [one.event.candidate_id for one in unbound]
    erased = await erased_among(told[0].work.session, people) if people else set()
    for work, event in unbound:
        if event.candidate_id not in erased:
            await set_consent(work, event.candidate_id, event.purpose, allowed=True)
    return [superseded("the person was erased") if one.event.candidate_id in erased else APPLIED for one in told]


async def when_consent_withdrawn_stop_disclosing(work: Work, event: ConsentWithdrawn) -> Reaction:
    """Stop at once; providers and mentors who know of the person are told by a person."""
    if event.counterparty_id is not None:
        return APPLIED
    await set_consent(work, event.candidate_id, event.purpose, allowed=False)
    if event.purpose is ConsentPurpose.INTEGRATION and await was_referred(work.session, event.candidate_id):
        person = await person_of(work.session, event.candidate_id)
        await work.open_task(TELL_PROVIDERS, "candidate", event.candidate_id, organisation_id=person.partner_id)
    if event.purpose is ConsentPurpose.MENTOR:
        await _end_mentoring(work, event.candidate_id)
    return APPLIED


async def _end_mentoring(work: Work, candidate_id: UUID) -> None:
    for case in await open_cases_of(work.session, candidate_id):
        if case.mentor_reference is None:
            continue
        person = await person_of(work.session, candidate_id)
        await work.open_task(
            TELL_MENTOR,
            CASE.name,
            case.id,
            organisation_id=person.partner_id,
            evidence={"mentor_reference": case.mentor_reference},
        )
        case.mentor_reference = None
        case.version += 1
