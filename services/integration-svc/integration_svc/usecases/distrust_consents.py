"""A record about a person's consents could not be read: until it is, nothing is disclosed of that person."""

from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.work import Work
from sqlmodel import col

from integration_svc.store.rows import Consent


async def distrust_consents(work: Work, candidate_id: UUID) -> None:
    """Take every consent of the person as withdrawn; a later grant counts again."""
    await work.session.execute(
        sa.update(Consent).where(col(Consent.candidate_id) == candidate_id).values(allowed=False)
    )
