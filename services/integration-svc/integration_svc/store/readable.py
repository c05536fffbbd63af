"""Which aggregates somebody may read, and so their histories and tasks: by which scope, and which rows."""

from typing import Final
from uuid import UUID

from pathways_chassis.belonging import Readable, Readables, is_read_by
from pathways_chassis.work import Work
from pathways_contracts.access import Scope

from integration_svc.store.cases import (
    alerts_seen_by,
    cases_seen_by,
    checkins_seen_by,
    legs_seen_by,
    referrals_seen_by,
    travels_seen_by,
)
from integration_svc.store.people import people_seen_by
from integration_svc.store.programmes import claims_seen_by, programmes_seen_by

READABLES: Final[Readables] = {
    "candidate": Readable(Scope.INTEGRATION_READ, people_seen_by),
    "integration_case": Readable(Scope.INTEGRATION_READ, cases_seen_by),
    "travel": Readable(Scope.INTEGRATION_READ, travels_seen_by),
    "travel_leg": Readable(Scope.INTEGRATION_READ, legs_seen_by),
    "checkin": Readable(Scope.INTEGRATION_READ, checkins_seen_by),
    "referral": Readable(Scope.INTEGRATION_READ, referrals_seen_by),
    "protection_alert": Readable(Scope.ALERTS_WRITE, alerts_seen_by),
    "programme": Readable(Scope.PROGRAMMES_READ, programmes_seen_by),
    "milestone_claim": Readable(Scope.OUTCOMES_READ, claims_seen_by),
}
"""Who reads alerts is who acts upon them. Neither people nor referrals have a history."""


async def may_see_history(work: Work, aggregate: str, aggregate_id: UUID) -> bool:
    """Whether the actor may see the history of an aggregate: that of whom or what they may know of."""
    return await is_read_by(work, READABLES, aggregate, aggregate_id)
