"""SQL about consents: how they were said, in which words, and who was shown what by them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.tables import task
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.store.consent_rows import ConsentEvidence, UsedConsentText
from candidate_svc.store.rows import Candidate, Consent, Document

MANY = 200


async def has_document(session: AsyncSession, candidate_id: UUID, document_id: UUID | None) -> bool:
    """Whether a document is one of a person's."""
    if document_id is None:
        return False
    statement = select(Document.id).where(Document.id == document_id, Document.candidate_id == candidate_id)
    return (await session.exec(statement)).first() is not None


async def evidence_of(session: AsyncSession, consent_ids: Collection[UUID]) -> Mapping[UUID, Sequence[ConsentEvidence]]:
    """What was said about each of these consents, oldest first."""
    statement = select(ConsentEvidence).where(col(ConsentEvidence.consent_id).in_(consent_ids))
    found: dict[UUID, list[ConsentEvidence]] = defaultdict(list)
    for one in (await session.exec(statement.order_by(col(ConsentEvidence.id)))).all():
        found[one.consent_id].append(one)
    return found


async def use_text(session: AsyncSession, text: Mapping[str, Any]) -> bool:
    """Note that people are asked in a text, by the columns of `UsedConsentText`. False where it had other words."""
    mine = insert(UsedConsentText).values(text).on_conflict_do_nothing()
    await session.execute(mine)
    used = select(UsedConsentText.content_hash).where(
        *(col(getattr(UsedConsentText, name)) == text[name] for name in ("purpose", "version", "language"))
    )
    return bool((await session.exec(used)).one() == text["content_hash"])


async def agreed_to_outdated(
    work: Work, purpose: ConsentPurpose, outdated: Collection[str], current: str
) -> Sequence[tuple[Consent, UUID]]:
    """Consents that stand under an outdated text, whose people were not asked again for the current one, with their
    partners; locked, and not more than can be asked in one transaction."""
    statement = (
        sa.select(Consent, col(Candidate.partner_id))
        .join(Candidate, col(Candidate.id) == col(Consent.candidate_id))
        .where(
            col(Consent.purpose) == purpose,
            col(Consent.withdrawn_at).is_(None),
            col(Consent.text_version).in_(outdated),
            col(Consent.asked_again_for).is_distinct_from(current),
        )
        .limit(MANY)
        .with_for_update(of=Consent, skip_locked=True)
    )
    return [(consent, partner_id) for consent, partner_id in (await work.session.execute(statement)).all()]


async def with_task(session: AsyncSession, kind: str, aggregate_ids: Sequence[UUID]) -> set[UUID]:
    """Those of which somebody has, or had, a thing of this kind to do."""
    statement = sa.select(task.c.aggregate_id).where(task.c.kind == kind, task.c.aggregate_id.in_(aggregate_ids))
    return set((await session.execute(statement)).scalars())


@dataclass(frozen=True, slots=True)
class Recipient:
    """What one organisation was shown of a person for one purpose; None for the programme's own people.

    `allowed`: whether the consent stands by which it may be shown more.
    """

    organisation_id: UUID | None
    purpose: ConsentPurpose
    fields: tuple[str, ...]
    times: int
    first_shown_at: datetime
    last_shown_at: datetime
    allowed: bool


async def recipients_of(session: AsyncSession, candidate_id: UUID) -> Sequence[Recipient]:
    """Who holds something of a person's identity, by organisation and purpose, whoever was shown it first before.

    But for an emergency of which it is not safe yet to tell the person.
    """
    rows = await session.execute(_RECIPIENTS, {"candidate_id": candidate_id})
    return [
        Recipient(
            organisation_id=row.counterparty_id,
            purpose=ConsentPurpose(row.purpose),
            fields=tuple(row.fields),
            times=row.times,
            first_shown_at=row.first_shown_at,
            last_shown_at=row.last_shown_at,
            allowed=row.allowed,
        )
        for row in rows
    ]


_RECIPIENTS = sa.text(
    """
    select shown.*, exists (
        select from consent
        where candidate_id = :candidate_id and consent.purpose = shown.purpose and withdrawn_at is null
        and (consent.counterparty_id is null or consent.counterparty_id = shown.counterparty_id)
    ) as allowed
    from (
        select counterparty_id, purpose, array_agg(distinct field order by field) as fields,
            count(distinct disclosure.id) as times,
            min(disclosed_at) as first_shown_at, max(disclosed_at) as last_shown_at
        from disclosure cross join lateral unnest(fields) as field
        where candidate_id = :candidate_id
            and not exists (select from emergency_disclosure e where e.id = disclosure.id and e.withheld)
        group by counterparty_id, purpose
    ) as shown
    order by first_shown_at, counterparty_id, purpose
    """
)
