"""SQL about the tasks of a person's cases: whose they are follows who looks after the person."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col

from integration_svc.store.rows import Checkin, IntegrationCase, ProtectionAlert, Travel


def aggregates_about(candidate_id: UUID) -> sa.CompoundSelect[Any]:
    """The ids that an open task about a person may have, theirs among them."""
    about = [
        sa.select(col(table.id)).where(col(table.candidate_id) == candidate_id)
        for table in (IntegrationCase, Travel, Checkin, ProtectionAlert)
    ]
    return sa.union_all(sa.select(sa.literal(candidate_id)), *about)
