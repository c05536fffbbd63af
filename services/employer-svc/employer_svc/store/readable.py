"""Which aggregates somebody may read, and so their histories and tasks: by which scope, and which rows."""

from typing import Final
from uuid import UUID

from pathways_chassis.belonging import Readable, Readables, is_read_by
from pathways_chassis.work import Work
from pathways_contracts.access import Scope

from employer_svc.store.applications import applications_seen_by
from employer_svc.store.costs import incidents_seen_by, reimbursements_seen_by
from employer_svc.store.employers import employers_seen_by
from employer_svc.store.placements import placements_seen_by
from employer_svc.store.vacancies import vacancies_seen_by

_WITH_HISTORY: Final[Readables] = {
    "employer": Readable(Scope.EMPLOYERS_READ, employers_seen_by),
    "vacancy": Readable(Scope.VACANCIES_READ, vacancies_seen_by),
    "application": Readable(Scope.APPLICATIONS_READ, applications_seen_by),
    "placement": Readable(Scope.PLACEMENTS_READ, placements_seen_by),
}
READABLES: Final[Readables] = {
    **_WITH_HISTORY,
    "incident": Readable(Scope.EMPLOYERS_READ, incidents_seen_by),
    "reimbursement": Readable(Scope.PLACEMENTS_READ, reimbursements_seen_by),
}


async def may_see_history(work: Work, aggregate: str, aggregate_id: UUID) -> bool:
    """Whether the actor may see the history of an aggregate, named by its machine and id."""
    return await is_read_by(work, _WITH_HISTORY, aggregate, aggregate_id)
