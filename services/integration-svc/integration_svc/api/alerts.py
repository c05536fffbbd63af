"""Protection alerts. Employers neither see nor hear of them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from integration_svc.api.views import AlertView
from integration_svc.store.cases import alerts_seen_by
from integration_svc.store.rows import ProtectionAlert
from integration_svc.usecases.move_alert import MoveAlert, RecordNotice
from integration_svc.usecases.move_alert import move_alert as move
from integration_svc.usecases.move_alert import record_notice as note
from integration_svc.usecases.raise_alert import RaiseAlert
from integration_svc.usecases.raise_alert import raise_alert as raise_one

router = APIRouter(prefix="/alerts", tags=["protection alerts"], route_class=TransactionalRoute)
ALERTS = [requires(Scope.ALERTS_WRITE)]
FILTERS = Filters(ProtectionAlert, AlertView, "candidate_id", "integration_case_id", "placement_id", "state")


@router.get("", dependencies=ALERTS, responses=responses(422))
async def list_alerts(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(FILTERS)],
) -> Page[AlertView]:
    """Protection alerts of people whom the caller may know of: a danger to somebody, with the days that are left."""
    statement = alerts_seen_by(work.actor)
    found = await paging.entities(work.session, only(statement), col(ProtectionAlert.id))
    return Page(items=[AlertView.model_validate(alert) for alert in found])


@router.post("", status_code=201, dependencies=ALERTS, responses=responses(404, 422))
async def raise_alert(work: Current, body: RaiseAlert, response: Response) -> AlertView:
    """Raise an alert: a candidate for themselves, a worker for a person. The same danger is raised once."""
    alert = await raise_one(work, body)
    set_etag(response, alert)
    return AlertView.model_validate(alert)


@router.post("/{alert_id}/moves", dependencies=ALERTS, responses=responses(403, 404, 409, 422))
async def move_alert(work: Current, alert_id: UUID, body: MoveAlert, response: Response) -> AlertView:
    """Move an alert on: triage, a safe plan, a way out, safety.

    Resolving it names its reason. Nothing of it reaches an employer.
    """
    alert = await move(work, alert_id, body)
    set_etag(response, alert)
    return AlertView.model_validate(alert)


@router.post("/{alert_id}/notices", dependencies=ALERTS, responses=responses(403, 404, 422))
async def record_notice(work: Current, alert_id: UUID, body: RecordNotice, response: Response) -> AlertView:
    """Record the notice from which the pathway counts its days: the legal deadline follows."""
    alert = await note(work, alert_id, body)
    set_etag(response, alert)
    return AlertView.model_validate(alert)
