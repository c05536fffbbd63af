"""SQL about many people at once: what a chunk of lines asks in one statement each."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from pathways_chassis.database import table_of
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import delete, func, insert, text
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.store.candidates import visible_to
from candidate_svc.store.consent_rows import ConsentEvidence
from candidate_svc.store.rows import (
    Candidate,
    Consent,
    HouseholdMember,
    ProtectionReview,
    VaultField,
)

StandingConsent = tuple[UUID, ConsentPurpose, UUID | None]
"""Whose, for what, given to whom."""


async def allowed_by(
    session: AsyncSession, candidate_ids: Collection[UUID]
) -> Mapping[UUID, frozenset[ConsentPurpose]]:
    """The purposes without counterparty that each person allows; nobody is missing."""
    rows = await session.execute(
        select(Consent.candidate_id, Consent.purpose).where(
            col(Consent.candidate_id).in_(candidate_ids),
            col(Consent.withdrawn_at).is_(None),
            col(Consent.counterparty_id).is_(None),
        )
    )
    found: dict[UUID, set[ConsentPurpose]] = {candidate_id: set() for candidate_id in candidate_ids}
    for candidate_id, purpose in rows:
        found[candidate_id].add(purpose)
    return {candidate_id: frozenset(purposes) for candidate_id, purposes in found.items()}


async def partners_of(session: AsyncSession, candidate_ids: Collection[UUID]) -> Mapping[UUID, UUID]:
    """The partner that takes care of each person."""
    rows = await session.execute(select(Candidate.id, Candidate.partner_id).where(col(Candidate.id).in_(candidate_ids)))
    return dict(rows.all())


async def records_that_stay(session: AsyncSession, candidate_ids: Collection[UUID]) -> Mapping[UUID, UUID]:
    """For each record the one that it was merged into, or itself."""
    stays = func.coalesce(Candidate.merged_into_id, Candidate.id)
    rows = await session.execute(select(Candidate.id, stays).where(col(Candidate.id).in_(candidate_ids)))
    return dict(rows.all())


async def with_identity(session: AsyncSession, person_ids: Collection[UUID]) -> frozenset[UUID]:
    """Those of whom the vault holds anything."""
    return frozenset((await session.execute(_WITH_IDENTITY, {"ids": list(person_ids)})).scalars())


# The limit keeps it to one look at the index for each person, however large the vault has become.
_WITH_IDENTITY: Final = text(
    """
    select person.id from unnest(cast(:ids as uuid[])) as person (id)
    cross join lateral (select from vault_field where person_id = person.id limit 1) as held
    """
)


async def keep_fields(session: AsyncSession, fields: Iterable[tuple[UUID, str, bytes]]) -> None:
    """Put encrypted fields into the vault: person, field, ciphertext."""
    rows = [{"person_id": person, "field": field, "ciphertext": closed} for person, field, closed in fields]
    if rows:
        await session.execute(_KEEP_FIELD, rows)


_KEEP_FIELD: Final = insert(table_of(VaultField))


async def keep_consents(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write consents by their columns."""
    if rows:
        await session.execute(_KEEP_CONSENT, rows)


_KEEP_CONSENT: Final = insert(table_of(Consent))


async def keep_evidence(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write how consents were given, by their columns."""
    if rows:
        await session.flush()
        await session.execute(_KEEP_EVIDENCE, rows)


_KEEP_EVIDENCE: Final = insert(table_of(ConsentEvidence))


async def drop_fields(session: AsyncSession, person_id: UUID, fields: Collection[str]) -> None:
    """Take fields of a person out of the vault."""
    if fields:
        await session.execute(
            delete(VaultField).where(col(VaultField.person_id) == person_id, col(VaultField.field).in_(fields))
        )


# --- by the partner's own references -------------------------------------------------------------------------------


async def candidates_by_reference(
    session: AsyncSession, partner_id: UUID | None, references: Collection[str]
) -> dict[str, UUID]:
    """The candidates whom a partner registered, by its own numbers for them; some may be another's by now.

    The number of a record that was merged leads to the one that stayed.
    """
    if partner_id is None or not references:
        return {}
    rows = await session.execute(
        select(Candidate.partner_reference, func.coalesce(Candidate.merged_into_id, Candidate.id)).where(
            Candidate.registered_by == partner_id, col(Candidate.partner_reference).in_(references)
        )
    )
    return {str(reference): candidate_id for reference, candidate_id in rows}


async def lock_together(work: Work, candidate_ids: Collection[UUID]) -> None:
    """Lock those of these people whom the actor may see, in one order for everybody who locks many."""
    statement = select(Candidate.id).where(col(Candidate.id).in_(candidate_ids), visible_to(work.actor))
    await work.session.execute(statement.order_by(col(Candidate.id)).with_for_update())


async def members_by_reference(
    session: AsyncSession, candidate_ids: Collection[UUID], references: Collection[str]
) -> dict[tuple[UUID, str], UUID]:
    """Household members by candidate and the partner's reference."""
    rows = await session.execute(
        select(HouseholdMember.candidate_id, HouseholdMember.partner_reference, HouseholdMember.id).where(
            col(HouseholdMember.candidate_id).in_(candidate_ids),
            col(HouseholdMember.partner_reference).in_(references),
        )
    )
    return {(candidate_id, str(reference)): found for candidate_id, reference, found in rows}


async def consents_by_reference(
    session: AsyncSession, candidate_ids: Collection[UUID], references: Collection[str]
) -> dict[tuple[UUID, str], UUID]:
    """Consents by candidate and the partner's reference, withdrawn ones too: what was taken back stays taken back."""
    rows = await session.execute(
        select(Consent.candidate_id, Consent.partner_reference, Consent.id).where(
            col(Consent.candidate_id).in_(candidate_ids), col(Consent.partner_reference).in_(references)
        )
    )
    return {(candidate_id, str(reference)): found for candidate_id, reference, found in rows}


async def standing_consents(session: AsyncSession, candidate_ids: Collection[UUID]) -> dict[StandingConsent, UUID]:
    """Every consent that stands."""
    rows = await session.execute(
        select(Consent.candidate_id, Consent.purpose, Consent.counterparty_id, Consent.id).where(
            col(Consent.candidate_id).in_(candidate_ids), col(Consent.withdrawn_at).is_(None)
        )
    )
    return {(candidate_id, purpose, counterparty): found for candidate_id, purpose, counterparty, found in rows}


async def checks_reviewed_by(session: AsyncSession, reviewer: str, references: Collection[str]) -> dict[str, UUID]:
    """The checks that a reviewer's own references led to."""
    rows = await session.execute(
        select(ProtectionReview.partner_reference, ProtectionReview.check_id).where(
            ProtectionReview.reviewer == reviewer, col(ProtectionReview.partner_reference).in_(references)
        )
    )
    return {str(reference): check_id for reference, check_id in rows}
