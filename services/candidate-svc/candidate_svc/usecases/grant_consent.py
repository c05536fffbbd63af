"""A person allows a purpose, to a named party where the purpose asks for one."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose, TechnicalLabel
from pathways_contracts.events.candidate.consent import ConsentGranted
from pydantic import Field

from candidate_svc.domain.consent import TO_BE_SHOWN, GivenHow, counterparty_fits
from candidate_svc.store.candidates import standing_consent
from candidate_svc.store.many import keep_consents
from candidate_svc.store.rows import Consent
from candidate_svc.usecases.follow_withdrawal import restore
from candidate_svc.usecases.profiles import person_to_change
from candidate_svc.usecases.update_profile import hear_of, tell_the_pool


class GrantConsent(Command):
    """What is allowed, under which version of the text, and how it was given."""

    purpose: ConsentPurpose
    counterparty_id: UUID | None = None
    text_version: Annotated[TechnicalLabel, Field(max_length=40)]
    given_how: GivenHow


async def grant_consent(work: Work, candidate_id: UUID, command: GrantConsent) -> Consent:
    """Record a consent; one that stands already is returned as it is. Raises `NotFound`, `RulesBroken`."""
    candidate = await person_to_change(work, candidate_id)
    require((counterparty_fits,), (command.purpose, command.counterparty_id is not None))
    standing = standing_consent(candidate_id, command.purpose, command.counterparty_id)
    known: Consent | None = (await work.session.execute(standing)).scalars().first()
    if known is not None:
        return known
    consent = await record_consent(work, candidate.id, command)
    if command.purpose in TO_BE_SHOWN:
        await tell_the_pool(work, candidate)
    await restore(work, candidate_id, command.purpose, command.counterparty_id)
    await hear_of(work, candidate)
    return consent


async def record_consent(work: Work, candidate_id: UUID, command: GrantConsent) -> Consent:
    """Write a consent that does not stand yet, and publish it. Raises `RulesBroken`."""
    consent = Consent(**_row(work, candidate_id, command))
    work.session.add(consent)
    await _tell(work, candidate_id, command)
    return consent


async def record_consents(work: Work, given: Sequence[tuple[UUID, GrantConsent]]) -> None:
    """As `record_consent` for each, of people who are written already; the events follow in the order of `given`."""
    await keep_consents(work.session, [_row(work, candidate_id, command) for candidate_id, command in given])
    for candidate_id, command in given:
        await _tell(work, candidate_id, command)


def _row(work: Work, candidate_id: UUID, command: GrantConsent) -> dict[str, Any]:
    require((counterparty_fits,), (command.purpose, command.counterparty_id is not None))
    return {
        "id": work.new_id(),
        "candidate_id": candidate_id,
        "purpose": command.purpose,
        "counterparty_id": command.counterparty_id,
        "text_version": command.text_version,
        "given_how": command.given_how.value,
        "granted_at": work.now,
        "version": 1,
    }


async def _tell(work: Work, candidate_id: UUID, command: GrantConsent) -> None:
    await work.publish(
        ConsentGranted(
            candidate_id=candidate_id,
            purpose=command.purpose,
            counterparty_id=command.counterparty_id,
            text_version=command.text_version,
        )
    )
