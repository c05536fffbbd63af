"""SQL about who was shown whose identity."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import Select
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.store.candidates import acts_for_self, visible_to
from candidate_svc.store.disclosure_rows import Disclosure, EmergencyDisclosure
from candidate_svc.store.rows import Candidate, Consent


async def disclosures_of(work: Work, candidate_id: UUID) -> Sequence[Disclosure]:
    """Who was shown a person's identity, oldest first. The person sees all but what is still unsafe to tell them."""
    statement = select(Disclosure).where(Disclosure.candidate_id == candidate_id).order_by(col(Disclosure.id))
    if acts_for_self(work.actor):
        withheld = select(EmergencyDisclosure.id).where(EmergencyDisclosure.withheld)
        statement = statement.where(col(Disclosure.id).not_in(withheld))
    return (await work.session.exec(statement)).all()


def _disclosed_for(candidate_id: UUID, purpose: ConsentPurpose, counterparty_id: UUID | None) -> Select[Disclosure]:
    """What was shown of a person for a purpose; to one party where the purpose is allowed to one at a time."""
    statement = sa.select(Disclosure).where(
        col(Disclosure.candidate_id) == candidate_id, col(Disclosure.purpose) == purpose
    )
    return statement if counterparty_id is None else statement.where(col(Disclosure.counterparty_id) == counterparty_id)


async def disclosures_for(
    session: AsyncSession, candidate_id: UUID, purpose: ConsentPurpose, counterparty_id: UUID | None
) -> Sequence[Disclosure]:
    """Every disclosure of a person for a purpose (to a party)."""
    return (await session.execute(_disclosed_for(candidate_id, purpose, counterparty_id))).scalars().all()


async def recipients_under(session: AsyncSession, consent: Consent) -> Sequence[Disclosure]:
    """The latest disclosure to each organisation that was shown the person's identity while this consent stood."""
    statement = _disclosed_for(consent.candidate_id, consent.purpose, consent.counterparty_id).where(
        col(Disclosure.counterparty_id).is_not(None), col(Disclosure.disclosed_at) >= consent.granted_at
    )
    shown = (await session.execute(statement.order_by(col(Disclosure.id)))).scalars()
    return list({disclosure.counterparty_id: disclosure for disclosure in shown}.values())


# --- in an emergency ---------------------------------------------------------------------------------------------


def emergencies_seen_by(actor: Actor) -> Select[EmergencyDisclosure]:
    """Emergencies of people whom the actor may know of."""
    return (
        sa.select(EmergencyDisclosure)
        .join(Candidate, col(Candidate.id) == col(EmergencyDisclosure.candidate_id))
        .where(visible_to(actor))
    )


async def emergency_for(work: Work, disclosure_id: UUID) -> tuple[EmergencyDisclosure, Disclosure]:
    """An emergency that the actor may know of, locked, and what was shown. Raises `NotFound`."""
    seen = emergencies_seen_by(work.actor).where(col(EmergencyDisclosure.id) == disclosure_id)
    found = (await work.session.execute(seen.with_for_update(of=EmergencyDisclosure))).scalars().first()
    if found is None:
        raise NotFound("emergency disclosure", disclosure_id)
    shown = (await work.session.exec(select(Disclosure).where(Disclosure.id == disclosure_id))).one()
    return found, shown


async def emergency_locked(session: AsyncSession, disclosure_id: UUID) -> EmergencyDisclosure | None:
    """An emergency, whoever may know of it."""
    statement = select(EmergencyDisclosure).where(EmergencyDisclosure.id == disclosure_id)
    return (await session.exec(statement.with_for_update())).first()


async def shown_in(session: AsyncSession, emergencies: Sequence[EmergencyDisclosure]) -> dict[UUID, Disclosure]:
    """What was shown in each emergency, by its id."""
    ids = [one.id for one in emergencies]
    rows = (await session.exec(select(Disclosure).where(col(Disclosure.id).in_(ids)))).all()
    return {row.id: row for row in rows}
