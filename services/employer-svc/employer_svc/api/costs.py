"""What a placement costs and who pays: the ledger, fees that a person reports, incidents and reimbursements."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from sqlmodel import col

from employer_svc.api.cost_views import (
    CostView,
    IncidentView,
    ReimbursementView,
    StatementView,
    reimbursement_view,
    statement_view,
)
from employer_svc.store.costs import costs_of, incidents_of, reimbursements_of
from employer_svc.store.employers import employer_for
from employer_svc.store.placements import placement_with_ledger
from employer_svc.store.rows import Incident
from employer_svc.usecases.move_reimbursement import MoveReimbursement
from employer_svc.usecases.move_reimbursement import move_reimbursement as move
from employer_svc.usecases.record_cost import RecordCost
from employer_svc.usecases.record_cost import record_cost as record
from employer_svc.usecases.report_fee import ReportFee
from employer_svc.usecases.report_fee import report_fee as report
from employer_svc.usecases.resolve_incident import ResolveIncident
from employer_svc.usecases.resolve_incident import resolve_incident as resolve
from employer_svc.usecases.tell_employer import tell_employer

router = APIRouter(tags=["costs"], route_class=TransactionalRoute)
READ = [requires(Scope.PLACEMENTS_READ)]
WRITE = [requires(Scope.PLACEMENTS_WRITE)]
OF_THE_PERSON = [requires(Scope.FEES_REPORT)]


@router.post("/placements/{placement_id}/costs", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def record_cost(work: Current, placement_id: UUID, body: RecordCost) -> CostView:
    """Add a line to the ledger. A cost of recruitment that the worker paid opens an incident against the employer."""
    return CostView.model_validate(await record(work, placement_id, body))


@router.get("/placements/{placement_id}/costs", dependencies=READ, responses=responses(404))
async def list_costs(work: Current, placement_id: UUID) -> Page[CostView]:
    """The cost ledger of a placement, oldest line first.

    What a person said in confidence is not shown to the employer.
    """
    placement = await placement_with_ledger(work, placement_id)
    return Page(items=[CostView.model_validate(item) for item in await costs_of(work, placement.id)])


@router.get("/placements/{placement_id}/statement", dependencies=READ, responses=responses(404))
async def get_statement(work: Current, placement_id: UUID) -> StatementView:
    """What a placement has cost by currency, payer and type, and what is still owed to the worker."""
    placement = await placement_with_ledger(work, placement_id)
    return statement_view(placement.id, await costs_of(work, placement.id), await reimbursements_of(work, placement.id))


@router.post(
    "/placements/{placement_id}/fee-reports", status_code=201, dependencies=OF_THE_PERSON, responses=responses(404, 422)
)
async def report_fee(work: Current, placement_id: UUID, body: ReportFee) -> CostView:
    """A person reports what they paid. The employer sees nothing of it before the person agrees."""
    return CostView.model_validate(await report(work, placement_id, body))


@router.get("/placements/{placement_id}/reimbursements", dependencies=READ, responses=responses(404))
async def list_reimbursements(work: Current, placement_id: UUID) -> Page[ReimbursementView]:
    """What has to come back to the worker of a placement, oldest first."""
    placement = await placement_with_ledger(work, placement_id)
    return Page(items=[reimbursement_view(one) for one in await reimbursements_of(work, placement.id)])


@router.post("/reimbursements/{reimbursement_id}/moves", dependencies=READ, responses=responses(403, 404, 409, 422))
async def move_reimbursement(work: Current, reimbursement_id: UUID, body: MoveReimbursement) -> ReimbursementView:
    """Pay (`placements:write`), pay from the hardship fund (`employers:approve`), confirm or deny (`fees:report`)."""
    return reimbursement_view(await move(work, reimbursement_id, body))


@router.get(
    "/employers/{employer_id}/incidents", dependencies=[requires(Scope.EMPLOYERS_READ)], responses=responses(404)
)
async def list_incidents(
    work: Current,
    employer_id: UUID,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Incident, IncidentView, "kind"))],
) -> Page[IncidentView]:
    """What the employer had to answer for, oldest first.

    Itself and the partner that looks after it see what it was told of; other partners what concerns people of theirs.
    """
    employer = await employer_for(work, employer_id)
    found = await paging.entities(work.session, only(incidents_of(work.actor, employer.id)), col(Incident.id))
    return Page(items=[IncidentView.model_validate(incident) for incident in found])


@router.post("/incidents/{incident_id}/disclosure", dependencies=OF_THE_PERSON, responses=responses(404))
async def tell_the_employer(work: Current, incident_id: UUID) -> IncidentView:
    """The person agrees that their employer is told of what they had said in confidence; what is owed is claimed."""
    return IncidentView.model_validate(await tell_employer(work, incident_id))


@router.post(
    "/incidents/{incident_id}/resolution",
    dependencies=[requires(Scope.EMPLOYERS_APPROVE)],
    responses=responses(404, 422),
)
async def resolve_incident(work: Current, incident_id: UUID, body: ResolveIncident) -> IncidentView:
    """Settle an incident. What a worker paid is settled by its reimbursement instead, or as unfounded."""
    return IncidentView.model_validate(await resolve(work, incident_id, body))
