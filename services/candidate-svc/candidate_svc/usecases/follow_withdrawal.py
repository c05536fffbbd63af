"""What follows when a consent is withdrawn: recipients are told, and what cannot be undone waits for 72 hours."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose

from candidate_svc.domain.candidate import TRANSITIONS, CandidateAction, CandidateState
from candidate_svc.domain.consent import IRREVERSIBLE, Consequence, is_final
from candidate_svc.domain.policy import CONSENT_RESTORABLE
from candidate_svc.domain.visa_case import has_been_lodged
from candidate_svc.store.candidates import (
    candidate_of_event,
    standing_consent,
    withdrawn_last,
)
from candidate_svc.store.cases import (
    authorisations_of,
    confirmed_reservation_of,
    family_authorisations_of,
    open_cases_of,
)
from candidate_svc.store.consents import with_task
from candidate_svc.store.disclosure_rows import Disclosure
from candidate_svc.store.disclosures import disclosures_for, recipients_under
from candidate_svc.store.rows import Candidate, Consent, VisaCase
from candidate_svc.usecases.end_promise import end_promise
from candidate_svc.usecases.move_candidate import MoveCandidate, advance_candidate
from candidate_svc.usecases.open_visa_case import ASK_FOR_IMMIGRATION_CONSENT

WITHDRAWAL_IS_FINAL: Final = "withdrawal_is_final"
TELL_RECIPIENT: Final = "tell_recipient"
HEED_WITHDRAWAL: Final = "heed_withdrawn_consent"
"""For the recipient itself, at once: delete what you hold, unless the law makes you keep it."""
HEED_RESTORED_CONSENT: Final = "heed_restored_consent"
ASK_ABOUT_LODGED_VISA: Final = "ask_about_lodged_visa"
REASON: Final = "consent_withdrawn"


async def follow_withdrawal(work: Work, candidate: Candidate, consent: Consent) -> None:
    """Tell each recipient, name it to the partner, ask about what an authority holds, and wait with the rest."""
    final_at = work.now + CONSENT_RESTORABLE
    for disclosure in await recipients_under(work.session, consent):
        if disclosure.counterparty_id == candidate.partner_id:
            continue  # They withdrew it there: the partner who looks after the person knows.
        await work.open_task(
            TELL_RECIPIENT,
            "disclosure",
            disclosure.id,
            organisation_id=candidate.partner_id,
            due_at=final_at,
            evidence={"recipient": str(disclosure.counterparty_id), "purpose": consent.purpose.value},
        )
        await _ask_recipient(work, HEED_WITHDRAWAL, disclosure)
    await _ask_again_who_was_told_of_a_restoration(work, consent)
    if consent.purpose in IRREVERSIBLE:
        asked = await _ask_about_lodged(work, candidate)
        await work.set_timer(WITHDRAWAL_IS_FINAL, consent.id, final_at, {"asked": asked})


async def restore(work: Work, candidate_id: UUID, purpose: ConsentPurpose, counterparty_id: UUID | None) -> None:
    """The purpose is allowed again: what was to be done about its withdrawal is not, and who was told hears of it."""
    disclosures = await disclosures_for(work.session, candidate_id, purpose, counterparty_id)
    told = await with_task(work.session, HEED_WITHDRAWAL, [disclosure.id for disclosure in disclosures])
    for disclosure in disclosures:
        await work.close_tasks((TELL_RECIPIENT, HEED_WITHDRAWAL), disclosure.id)
        if disclosure.id in told:
            await _ask_recipient(work, HEED_RESTORED_CONSENT, disclosure)
    if purpose in IRREVERSIBLE:
        for case in await open_cases_of(work.session, candidate_id):
            await work.close_tasks((ASK_ABOUT_LODGED_VISA, ASK_FOR_IMMIGRATION_CONSENT), case.id)


async def _ask_again_who_was_told_of_a_restoration(work: Work, consent: Consent) -> None:
    shown = await disclosures_for(work.session, consent.candidate_id, consent.purpose, consent.counterparty_id)
    told = await with_task(work.session, HEED_RESTORED_CONSENT, [disclosure.id for disclosure in shown])
    for disclosure in shown:
        if disclosure.id in told:
            await work.close_task(HEED_RESTORED_CONSENT, disclosure.id)
            await _ask_recipient(work, HEED_WITHDRAWAL, disclosure)


async def _ask_recipient(work: Work, kind: str, disclosure: Disclosure) -> None:
    await work.open_task(
        kind,
        "disclosure",
        disclosure.id,
        organisation_id=disclosure.counterparty_id,
        due_at=work.now,
        evidence={"candidate_id": str(disclosure.candidate_id), "purpose": disclosure.purpose.value},
    )


async def conclude_withdrawal(work: Work, consent_id: UUID, payload: Mapping[str, Any]) -> None:
    """The 72 hours are over. What was granted again, or an authority holds, is not touched.

    Who granted and withdrew it anew has 72 hours from that last word.
    """
    consent = await work.session.get(Consent, consent_id)
    candidate = await candidate_of_event(work, consent.candidate_id) if consent is not None else None
    if consent is None or candidate is None:
        return
    standing = standing_consent(candidate.id, consent.purpose, consent.counterparty_id)
    if (await work.session.execute(standing)).first() is not None:
        return
    if not is_final(await withdrawn_last(work.session, consent), work.now):
        return
    lodged = await _lodged_cases(work, candidate)
    if lodged:
        if not payload["asked"]:
            await _ask_about_lodged(work, candidate)
        return
    if IRREVERSIBLE[consent.purpose] is Consequence.LEAVES:
        if (candidate.state, CandidateAction.WITHDRAW) in TRANSITIONS:
            await advance_candidate(work, candidate, MoveCandidate(action=CandidateAction.WITHDRAW, reason=REASON))
        return
    for case in await open_cases_of(work.session, candidate.id):
        await end_promise(work, candidate.id, case.application_id, reason=REASON)
    promise = await confirmed_reservation_of(work.session, candidate.id)
    if promise is not None and candidate.state is CandidateState.RESERVED:
        # Accepted, and no case has been opened yet: none will be.
        await end_promise(work, candidate.id, promise.application_id, reason=REASON)


async def _ask_about_lodged(work: Work, candidate: Candidate) -> bool:
    cases = await _lodged_cases(work, candidate)
    for case in cases:
        await work.open_task(
            ASK_ABOUT_LODGED_VISA,
            "visa_case",
            case.id,
            organisation_id=candidate.partner_id,
            evidence={"reason": REASON},
        )
    return bool(cases)


async def _lodged_cases(work: Work, candidate: Candidate) -> list[VisaCase]:
    return [
        case
        for case in await open_cases_of(work.session, candidate.id)
        if has_been_lodged(await authorisations_of(work.session, case.id))
        or has_been_lodged(await family_authorisations_of(work.session, case.id))
    ]
