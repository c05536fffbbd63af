"""A person allows a purpose, in words that hold today, to a named party where the purpose asks for one."""

from collections.abc import Sequence
from typing import Annotated, Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose, LanguageCode, TechnicalLabel
from pathways_contracts.events.candidate.consent import ConsentGranted
from pydantic import Field

from candidate_svc.domain.consent import (
    TO_BE_SHOWN,
    GivenHow,
    Giving,
    Said,
    a_call_has_a_witness,
    a_signed_form_is_on_file,
    counterparty_fits,
    online_is_said_by_the_person,
)
from candidate_svc.domain.consent_text import (
    Asked,
    consent_texts,
    the_text_is_current,
    the_text_is_in_that_language,
)
from candidate_svc.store.candidates import acts_for_self, standing_consent
from candidate_svc.store.consents import has_document
from candidate_svc.store.many import keep_consents, keep_evidence
from candidate_svc.store.rows import Consent
from candidate_svc.usecases.follow_withdrawal import restore
from candidate_svc.usecases.profiles import person_to_change
from candidate_svc.usecases.update_profile import hear_of, tell_the_pool

ASK_FOR_CONSENT_AGAIN: Final = "ask_for_consent_again"

ActorReference = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:@/-]{0,99}$")]
"""The subject of somebody's token. Without spaces, so that no name and no sentence fits."""


class GrantConsent(Command):
    """What is allowed, in which words the person was asked, and how they said yes.

    `document_id`: the signed form among the person's documents; `witness`: who else heard a call, by the subject of
    their token.
    """

    purpose: ConsentPurpose
    counterparty_id: UUID | None = None
    text_version: Annotated[TechnicalLabel, Field(max_length=40)]
    text_language: LanguageCode
    given_how: GivenHow
    document_id: UUID | None = None
    witness: ActorReference | None = None


async def grant_consent(work: Work, candidate_id: UUID, command: GrantConsent) -> Consent:
    """Record a consent; one that stands already under the same text is returned as it is.

    Raises `NotFound`, `RulesBroken`.
    """
    candidate = await person_to_change(work, candidate_id)
    form_is_theirs = await has_document(work.session, candidate.id, command.document_id)
    _check(work, command, form_is_theirs=form_is_theirs)
    standing = standing_consent(candidate_id, command.purpose, command.counterparty_id).with_for_update()
    known: Consent | None = (await work.session.execute(standing)).scalars().first()
    if known is not None:
        if known.text_version != command.text_version:
            await _agree_to_newer_text(work, known, command)
            await hear_of(work, candidate)
        return known
    consent = Consent(**_row(work, candidate_id, command))
    work.session.add(consent)
    await _note(work, [(consent.id, command)])
    await _tell(work, candidate_id, command)
    if command.purpose in TO_BE_SHOWN:
        await tell_the_pool(work, candidate)
    await restore(work, candidate_id, command.purpose, command.counterparty_id)
    await hear_of(work, candidate)
    return consent


async def record_consents(work: Work, given: Sequence[tuple[UUID, GrantConsent]]) -> None:
    """Write what people say as they are registered, when they have no documents yet; the events follow in its order.

    Raises `RulesBroken`.
    """
    rows = []
    for candidate_id, command in given:
        _check(work, command, form_is_theirs=False)
        rows.append(_row(work, candidate_id, command))
    await keep_consents(work.session, rows)
    await _note(work, [(row["id"], command) for row, (_, command) in zip(rows, given, strict=True)])
    for candidate_id, command in given:
        await _tell(work, candidate_id, command)


async def _agree_to_newer_text(work: Work, consent: Consent, command: GrantConsent) -> None:
    consent.text_version, consent.given_how = command.text_version, command.given_how.value
    consent.version += 1
    await work.close_task(ASK_FOR_CONSENT_AGAIN, consent.id)
    await _note(work, [(consent.id, command)])
    await _tell(work, consent.candidate_id, command)


def _check(work: Work, command: GrantConsent, *, form_is_theirs: bool) -> None:
    require((counterparty_fits,), (command.purpose, command.counterparty_id is not None))
    asked = Asked(command.purpose, command.text_version, command.text_language, work.now.date())
    require((the_text_is_current, the_text_is_in_that_language), asked)
    giving = Giving(
        given_how=command.given_how,
        form_named=command.document_id is not None,
        form_is_theirs=form_is_theirs,
        witness=command.witness,
        recorded_by=work.actor.reference,
        by_the_person=acts_for_self(work.actor),
    )
    require((a_signed_form_is_on_file, a_call_has_a_witness, online_is_said_by_the_person), giving)


def _row(work: Work, candidate_id: UUID, command: GrantConsent) -> dict[str, Any]:
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


async def _note(work: Work, given: Sequence[tuple[UUID, GrantConsent]]) -> None:
    texts, today = consent_texts(), work.now.date()
    rows = []
    for consent_id, command in given:
        text = texts[command.purpose].current(today)
        rows.append(
            {
                "id": work.new_id(),
                "consent_id": consent_id,
                "said": Said.GRANTED,
                "how": command.given_how,
                "text_version": command.text_version,
                "text_language": command.text_language,
                "text_hash": None if text is None else text.content_hash(command.text_language),
                "document_id": command.document_id,
                "witness": command.witness,
                "recorded_by": work.actor.reference,
                "recorded_at": work.now,
            }
        )
    await keep_evidence(work.session, rows)


async def _tell(work: Work, candidate_id: UUID, command: GrantConsent) -> None:
    await work.publish(
        ConsentGranted(
            candidate_id=candidate_id,
            purpose=command.purpose,
            counterparty_id=command.counterparty_id,
            text_version=command.text_version,
        )
    )
