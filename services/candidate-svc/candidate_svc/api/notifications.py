"""How a person may be reached, what they were told, and what providers report of it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import ExpectedVersion, set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from candidate_svc.api.candidates import Keys
from candidate_svc.api.views import ContactRulesView, NotificationView
from candidate_svc.store.candidates import candidate_for
from candidate_svc.store.notifications import count_notifications as count
from candidate_svc.store.notifications import notifications_of
from candidate_svc.store.rows import ContactRules, Notification
from candidate_svc.usecases.report_delivery import ReportDelivery
from candidate_svc.usecases.report_delivery import report_delivery as report
from candidate_svc.usecases.state_contact_rules import OptOut, StateContactRules, rules_of
from candidate_svc.usecases.state_contact_rules import opt_out as leave_alone
from candidate_svc.usecases.state_contact_rules import state_contact_rules as state

router = APIRouter(tags=["notifications"], route_class=TransactionalRoute)
READ = [requires(Scope.CANDIDATES_READ)]
CONTACTS = [requires(Scope.CONTACTS_MANAGE)]
REPORT = [requires(Scope.NOTIFICATIONS_REPORT)]


@router.get("/candidates/{candidate_id}/contact-rules", dependencies=CONTACTS, responses=responses(403, 404))
async def get_contact_rules(work: Current, candidate_id: UUID, response: Response) -> ContactRulesView:
    """How the person may be reached, without addresses. Version 0 is that of somebody who said nothing yet."""
    return _shown(await rules_of(work, candidate_id), response)


@router.put(
    "/candidates/{candidate_id}/contact-rules", dependencies=CONTACTS, responses=responses(403, 404, 412, 422, 428)
)
async def state_contact_rules(
    work: Current,
    keys: Keys,
    candidate_id: UUID,
    body: StateContactRules,
    expected: ExpectedVersion,
    response: Response,
) -> ContactRulesView:
    """Replace how the person may be reached. Addresses are encrypted at once and never shown here again."""
    return _shown(await state(work, keys, candidate_id, body, expected), response)


@router.post(
    "/candidates/{candidate_id}/contact-rules/opt-out", dependencies=CONTACTS, responses=responses(403, 404, 422)
)
async def opt_out(work: Current, candidate_id: UUID, body: OptOut, response: Response) -> ContactRulesView:
    """The person wants no messages, or none of these kinds: at once, whatever version is known."""
    return _shown(await leave_alone(work, candidate_id, body), response)


@router.get("/candidates/{candidate_id}/notifications", dependencies=READ, responses=responses(404, 422))
async def list_notifications(
    work: Current,
    candidate_id: UUID,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Notification, NotificationView, "state", "kind"))],
) -> Page[NotificationView]:
    """What the person was told, is to be told or was not told, and why."""
    candidate = await candidate_for(work, candidate_id)
    found = await paging.entities(work.session, only(notifications_of(candidate.id)), col(Notification.id))
    return Page(items=[NotificationView.model_validate(one) for one in found])


@router.get("/notifications/counts", dependencies=READ, responses=responses(422))
async def count_notifications(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only this programme.")] = None
) -> dict[str, int]:
    """How many messages to people stand in each state."""
    return await count(work, programme_id)


@router.post("/notifications/{notification_id}/delivery", dependencies=REPORT, responses=responses(404, 409, 422))
async def report_delivery(work: Current, notification_id: UUID, body: ReportDelivery) -> NotificationView:
    """A provider reports that a message arrived or came back. Twice is once."""
    return NotificationView.model_validate(await report(work, notification_id, body))


def _shown(rules: ContactRules, response: Response) -> ContactRulesView:
    set_etag(response, rules)
    return ContactRulesView.of(rules)
