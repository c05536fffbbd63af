"""The audit as directors and operators read it. Reading it is written into it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pathways_contracts.access import Scope
from pathways_contracts.codes import Instant
from sqlalchemy import select

from pathways_chassis.command import View
from pathways_chassis.http.pages import NewestFirst, Page
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.tables import audit_entry


class AuditEntryView(View):
    """Who did or read what: opaque ids, codes and times (real time), and nothing of what was sent or shown.

    `actor` is a subject, of a person who acts for themselves their opaque id. `person_id` is for or about whom it was,
    where one person was named. `about` has at most 200 ids; `count` tells how many things were shown or taken, where
    there may be several. `purpose` is as it was stated. A repeated request that was answered again is `replayed`.
    """

    id: int
    recorded_at: datetime
    request_id: UUID | None
    operation: str
    method: str
    actor: str
    roles: tuple[str, ...]
    organisation_id: UUID | None
    person_id: UUID | None
    about: tuple[UUID, ...]
    count: int | None
    purpose: str | None
    status: int
    replayed: bool


def audit_router() -> APIRouter:
    """`GET /audit-entries`."""
    router = APIRouter(prefix="/audit-entries", tags=["audit"], route_class=TransactionalRoute)

    @router.get("", dependencies=[requires(Scope.AUDIT_READ)])
    async def list_audit_entries(
        work: Current,
        page: NewestFirst,
        actor: Annotated[str | None, Query(max_length=255, description="Only what this one did or read.")] = None,
        about: Annotated[UUID | None, Query(description="Only what was about this id.")] = None,
        since: Annotated[Instant | None, Query(description="Only from this moment on (real time).")] = None,
    ) -> Page[AuditEntryView]:
        """Who did or read what in this service, newest first: deeds, readings of people, and refused attempts."""
        statement = select(*audit_entry.c)
        if actor is not None:
            statement = statement.where(audit_entry.c.actor == actor)
        if about is not None:
            statement = statement.where(audit_entry.c.about.contains([about]))
        if since is not None:
            statement = statement.where(audit_entry.c.recorded_at >= since)
        rows = await page.rows(work.session, statement, audit_entry.c.id)
        return Page(items=[AuditEntryView.model_validate(row) for row in rows])

    return router
