"""A person no longer allows a purpose: from this moment nothing is disclosed for it."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import CandidateHidden
from pathways_contracts.events.candidate.consent import ConsentWithdrawn

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.consent import TO_BE_SHOWN, GivenHow, Said, it_is_recorded_how_they_said_no
from candidate_svc.store.candidates import acts_for_self, candidate_for
from candidate_svc.store.consent_rows import ConsentEvidence
from candidate_svc.store.notifications import let_nothing_more_out
from candidate_svc.store.rows import Candidate, Consent
from candidate_svc.usecases.follow_withdrawal import follow_withdrawal
from candidate_svc.usecases.grant_consent import ASK_FOR_CONSENT_AGAIN
from candidate_svc.usecases.keep_team import end_parts_resting_on
from candidate_svc.usecases.update_profile import hear_of


class WithdrawConsent(Command):
    """How the person said so to whoever records it. Themselves they need not say anything; nobody needs a proof."""

    said_how: GivenHow | None = None


async def withdraw_consent(work: Work, candidate_id: UUID, consent_id: UUID, command: WithdrawConsent) -> Consent:
    """Withdraw a consent that stands; withdrawing it again changes nothing. Raises `NotFound`, `RulesBroken`.

    What cannot be undone follows after 72 hours, unless the consent is granted again until then.
    A person who is hidden by it is shown again once the consent is granted anew: the profile is then published with
    `shareable` true.
    """
    candidate = await candidate_for(work, candidate_id, lock=True)
    themself = acts_for_self(work.actor)
    require((it_is_recorded_how_they_said_no,), (themself, command.said_how))
    consent = await work.session.get(Consent, consent_id, with_for_update=True)
    if consent is None or consent.candidate_id != candidate_id:
        raise NotFound("consent", consent_id)
    if consent.withdrawn_at is None:
        await withdraw(work, candidate, consent, how=GivenHow.ONLINE if themself else command.said_how)
    return consent


async def withdraw(work: Work, candidate: Candidate, consent: Consent, how: GivenHow | None = None) -> None:
    """Withdraw a consent that stands, locked after its person, with all that follows. `how`: unless by a merge."""
    if consent.purpose is ConsentPurpose.REGISTER:
        await let_nothing_more_out(work.session, candidate.id)
    consent.withdrawn_at = work.now
    consent.version += 1
    note_word(work, consent.id, Said.WITHDRAWN, how)
    await work.close_task(ASK_FOR_CONSENT_AGAIN, consent.id)
    await work.publish(
        ConsentWithdrawn(candidate_id=candidate.id, purpose=consent.purpose, counterparty_id=consent.counterparty_id)
    )
    if consent.purpose in TO_BE_SHOWN and candidate.state is CandidateState.ACTIVE:
        await work.publish(CandidateHidden(candidate_id=candidate.id, reason="consent_withdrawn"))
    if consent.counterparty_id is None:
        await end_parts_resting_on(work, candidate.id, consent.purpose)
    await follow_withdrawal(work, candidate, consent)
    await hear_of(work, candidate)


def note_word(work: Work, consent_id: UUID, said: Said, how: GivenHow | None = None) -> None:
    """Write what was said about a consent that is written already, without a text."""
    word = ConsentEvidence(
        id=work.new_id(),
        consent_id=consent_id,
        said=said,
        how=how,
        recorded_by=work.actor.reference,
        recorded_at=work.now,
    )
    work.session.add(word)
