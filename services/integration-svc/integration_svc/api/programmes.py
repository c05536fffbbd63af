"""Programmes, their funnel, outcomes and milestones."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.machine import RulesBroken, Violation
from pathways_contracts.access import Scope
from sqlmodel import col

from integration_svc.api.views import ClaimView, FigureView, FunnelView, OutcomesView, ProgrammeView
from integration_svc.domain.outcomes import SMALLEST_GROUP, funnel, outcomes
from integration_svc.store.people import STAFF
from integration_svc.store.programmes import (
    claims_seen_by,
    facts_of_programme,
    programme_for,
    programmes_seen_by,
)
from integration_svc.store.rows import MilestoneClaim, Programme
from integration_svc.usecases.clone_programme import CloneProgramme
from integration_svc.usecases.clone_programme import clone_programme as clone
from integration_svc.usecases.create_programme import CreateProgramme
from integration_svc.usecases.create_programme import create_programme as create
from integration_svc.usecases.move_milestone import MoveMilestone
from integration_svc.usecases.move_milestone import move_milestone as move_claim
from integration_svc.usecases.move_programme import MoveProgramme
from integration_svc.usecases.move_programme import move_programme as move

router = APIRouter(tags=["programmes"], route_class=TransactionalRoute)
READ = [requires(Scope.PROGRAMMES_READ)]
WRITE = [requires(Scope.PROGRAMMES_WRITE)]
OUTCOMES = [requires(Scope.OUTCOMES_READ)]


@router.post("/programmes", status_code=201, dependencies=WRITE, responses=responses(409, 422))
async def create_programme(work: Current, body: CreateProgramme, response: Response) -> ProgrammeView:
    """Write down a programme as a draft: funder, corridors, dates, targets, budget.

    It takes members once it is opened.
    """
    programme = await create(work, body)
    set_etag(response, programme)
    response.headers["Location"] = f"/programmes/{programme.id}"
    return ProgrammeView.model_validate(programme)


@router.get("/programmes", dependencies=READ, responses=responses(422))
async def list_programmes(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Programme, ProgrammeView, "state"))],
) -> Page[ProgrammeView]:
    """The programmes that the caller may know of, with their targets and budgets."""
    statement = programmes_seen_by(work.actor)
    found = await paging.entities(work.session, only(statement), col(Programme.id))
    return Page(items=[ProgrammeView.model_validate(programme) for programme in found])


@router.get("/programmes/{programme_id}", dependencies=READ, responses=responses(404))
async def get_programme(work: Current, programme_id: UUID, response: Response) -> ProgrammeView:
    """One programme with its targets, budget and shares of milestones."""
    programme = await programme_for(work, programme_id)
    set_etag(response, programme)
    return ProgrammeView.model_validate(programme)


@router.post(
    "/programmes/{programme_id}/clone", status_code=201, dependencies=WRITE, responses=responses(404, 409, 422)
)
async def clone_programme(
    work: Current, programme_id: UUID, response: Response, body: CloneProgramme | None = None
) -> ProgrammeView:
    """Write down a draft like this programme, with what shall differ, and without its members."""
    programme = await clone(work, programme_id, body or CloneProgramme())
    set_etag(response, programme)
    response.headers["Location"] = f"/programmes/{programme.id}"
    return ProgrammeView.model_validate(programme)


@router.post("/programmes/{programme_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_programme(work: Current, programme_id: UUID, body: MoveProgramme, response: Response) -> ProgrammeView:
    """Open a programme for members, or close it. What belongs to it stays."""
    programme = await move(work, programme_id, body)
    set_etag(response, programme)
    return ProgrammeView.model_validate(programme)


@router.get("/programmes/{programme_id}/funnel", dependencies=READ, responses=responses(404))
async def get_funnel(work: Current, programme_id: UUID) -> FunnelView:
    """How many people reached each stage. Small numbers are shown to those alone who may see the cases."""
    programme = await programme_for(work, programme_id)
    async with work.as_service("figures that name nobody"):
        facts = await facts_of_programme(work.session, programme.id)
    counts = funnel(facts, work.now.date())
    exact = Scope.INTEGRATION_READ in work.actor.scopes
    stages = {stage: count if exact or not 0 < count < SMALLEST_GROUP else None for stage, count in counts.items()}
    return FunnelView(programme_id=programme.id, stages=stages, suppressed=None in stages.values())


@router.get("/outcomes", dependencies=OUTCOMES, responses=responses(404, 422))
async def get_outcomes(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only this programme.")] = None
) -> OutcomesView:
    """How people fare who came by the programmes, as of today. Who does not see them all names one."""
    if programme_id is not None:
        await programme_for(work, programme_id)
    elif not work.actor.roles & STAFF:
        raise RulesBroken([Violation("programme_id", "a programme is named", "send programme_id")])
    today = work.now.date()
    async with work.as_service("figures that name nobody"):
        facts = await facts_of_programme(work.session, programme_id)
    figures = outcomes(facts, today)
    return OutcomesView(
        programme_id=programme_id, as_of=today, figures=tuple(FigureView.model_validate(figure) for figure in figures)
    )


@router.get("/milestones", dependencies=OUTCOMES, responses=responses(422))
async def list_milestones(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(MilestoneClaim, ClaimView, "candidate_id", "programme_id", "state"))],
) -> Page[ClaimView]:
    """The milestone claims of programmes that the caller may know of."""
    statement = claims_seen_by(work.actor)
    found = await paging.entities(work.session, only(statement), col(MilestoneClaim.id))
    return Page(items=[ClaimView.model_validate(claim) for claim in found])


@router.post("/milestones/{claim_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_milestone(work: Current, claim_id: UUID, body: MoveMilestone, response: Response) -> ClaimView:
    """Decide on a claim: evidence, verification, approval by another person, payment, or a rejection."""
    claim = await move_claim(work, claim_id, body)
    set_etag(response, claim)
    return ClaimView.model_validate(claim)
