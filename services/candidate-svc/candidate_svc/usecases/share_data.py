"""Two partners agree about what may cross between them; an agreement begins and ends with its days."""

from datetime import UTC, date, datetime, time
from typing import Annotated, Final, Literal
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose, CountryCode, ReasonCode
from pydantic import Field

from candidate_svc.domain.data_sharing import (
    DATA_SHARING,
    TRANSITIONS,
    AgreementAction,
    AgreementState,
    SharedField,
    Signing,
    Terms,
    it_holds_for_a_time,
    two_parties_agree,
)
from candidate_svc.domain.policy import AGREEMENT_RENEWAL_NOTICE, end_of
from candidate_svc.store.consent_rows import DataSharingAgreement
from candidate_svc.store.data_sharing import agreement_for, agreement_locked
from candidate_svc.usecases.keep_team import end_uncovered

AGREEMENT_BEGINS: Final = "agreement_begins"
AGREEMENT_ENDS: Final = "agreement_ends"
AGREEMENT_RUNS_OUT: Final = "agreement_runs_out"
SIGN_AGREEMENT: Final = "sign_data_sharing_agreement"
RENEW_AGREEMENT: Final = "renew_data_sharing_agreement"


class DraftAgreement(Command):
    """With whom, and what may cross between the two: for which purposes, which fields, of people in which countries."""

    other_party_id: UUID
    purposes: Annotated[tuple[ConsentPurpose, ...], Field(min_length=1)]
    fields: Annotated[tuple[SharedField, ...], Field(min_length=1)]
    countries: Annotated[tuple[CountryCode, ...], Field(min_length=1, max_length=250)]
    valid_from: date
    valid_until: date


class MoveAgreement(Command):
    """A move of a party. It begins and ends with its days."""

    action: Literal[
        AgreementAction.SIGN,
        AgreementAction.COUNTERSIGN,
        AgreementAction.SUSPEND,
        AgreementAction.RESUME,
        AgreementAction.TERMINATE,
    ]
    reason: ReasonCode | None = None


async def draft_agreement(work: Work, command: DraftAgreement) -> DataSharingAgreement:
    """Write an agreement between the actor's organisation and another. Raises `Forbidden`, `RulesBroken`."""
    party = work.actor.organisation_id
    if party is None:
        raise Forbidden("an agreement is drafted by a party", "use a token of an administrator with organisation_id")
    terms = Terms(party, command.other_party_id, command.valid_from, command.valid_until, work.now.date())
    require((two_parties_agree, it_holds_for_a_time), terms)
    agreement = DataSharingAgreement(
        id=work.new_id(),
        party_id=party,
        other_party_id=command.other_party_id,
        purposes=sorted(set(command.purposes)),
        fields=sorted(set(command.fields)),
        countries=sorted(set(command.countries)),
        valid_from=command.valid_from,
        valid_until=command.valid_until,
        state=DATA_SHARING.initial,
    )
    work.session.add(agreement)
    await work.record_stage(DATA_SHARING.name, agreement.id, None, "draft", DATA_SHARING.initial)
    await work.set_timer(AGREEMENT_ENDS, agreement.id, end_of(agreement.valid_until))
    return agreement


async def move_agreement(work: Work, agreement_id: UUID, command: MoveAgreement) -> DataSharingAgreement:
    """Sign, suspend, resume or terminate for the actor's organisation.

    Raises `Forbidden`, `NotFound`, `IllegalTransition`, `RulesBroken`.
    """
    agreement = await agreement_for(work, agreement_id, lock=True)
    party = work.actor.organisation_id
    if party not in {agreement.party_id, agreement.other_party_id}:
        raise Forbidden("an agreement is moved by its parties", "ask an administrator of one of them")
    await _advance(work, agreement, command.action, party, command.reason)
    match command.action:
        case AgreementAction.SIGN:
            agreement.signed_by = party
            other = agreement.other_party_id if party == agreement.party_id else agreement.party_id
            await work.open_task(SIGN_AGREEMENT, DATA_SHARING.name, agreement.id, organisation_id=other)
        case AgreementAction.COUNTERSIGN:
            await work.close_task(SIGN_AGREEMENT, agreement.id)
            begins = datetime.combine(agreement.valid_from, time.min, UTC)
            if begins <= work.now:
                await _advance(work, agreement, AgreementAction.BEGIN, None)
            else:
                await work.set_timer(AGREEMENT_BEGINS, agreement.id, begins)
            notice = end_of(agreement.valid_until) - AGREEMENT_RENEWAL_NOTICE
            await work.set_timer(AGREEMENT_RUNS_OUT, agreement.id, max(notice, work.now))
        case AgreementAction.SUSPEND:
            agreement.suspended_by = party
        case AgreementAction.RESUME:
            agreement.suspended_by = None
        case _:
            await work.close_tasks((SIGN_AGREEMENT, RENEW_AGREEMENT), agreement.id)
    return agreement


async def follow_the_days(work: Work, agreement_id: UUID, action: AgreementAction) -> None:
    """A day of the agreement has come; one that is over already stays so."""
    agreement = await agreement_locked(work.session, agreement_id)
    if agreement is None or (agreement.state, action) not in TRANSITIONS:
        return
    await _advance(work, agreement, action, None)
    if action is AgreementAction.END:
        await work.close_tasks((SIGN_AGREEMENT, RENEW_AGREEMENT), agreement.id)


async def ask_for_a_new_one(work: Work, agreement_id: UUID) -> None:
    """An agreement runs out soon: the party that drafted it is asked for a new one."""
    agreement = await agreement_locked(work.session, agreement_id)
    if agreement is not None and (agreement.state, AgreementAction.END) in TRANSITIONS:
        await work.open_task(
            RENEW_AGREEMENT,
            DATA_SHARING.name,
            agreement.id,
            organisation_id=agreement.party_id,
            due_at=end_of(agreement.valid_until),
            evidence={"other_party_id": str(agreement.other_party_id)},
        )


async def _advance(
    work: Work, agreement: DataSharingAgreement, action: AgreementAction, party: UUID | None, reason: str | None = None
) -> None:
    facts = Signing(party=party, signed_by=agreement.signed_by, suspended_by=agreement.suspended_by)
    before = agreement.state
    await work.move(DATA_SHARING, agreement, action, facts=facts, reason=reason)
    if before is AgreementState.IN_FORCE:
        await end_uncovered(work, agreement.party_id, agreement.other_party_id)
