"""Visa cases: their requirements, sponsorship and authorisations."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from candidate_svc.api.views import AuthorisationView, FamilyView, RuleCheckView, VisaCaseInFull, VisaCaseView
from candidate_svc.domain.pathway import other_pathways
from candidate_svc.store.cases import (
    authorisations_of,
    family_authorisations_of,
    rule_checks_of,
    superseded_authorisations_of,
    visa_case_for,
    visa_cases_seen_by,
)
from candidate_svc.store.rows import VisaCase
from candidate_svc.usecases.check_rule import CheckRule, RecordSponsorship
from candidate_svc.usecases.check_rule import check_rule as check
from candidate_svc.usecases.check_rule import record_sponsorship as sponsor
from candidate_svc.usecases.close_visa_case import CloseVisaCase
from candidate_svc.usecases.close_visa_case import close_visa_case as close
from candidate_svc.usecases.decide_on_parting import DecideOnParting
from candidate_svc.usecases.decide_on_parting import decide_on_parting as decide
from candidate_svc.usecases.move_authorisation import MoveAuthorisation
from candidate_svc.usecases.move_authorisation import move_authorisation as move
from candidate_svc.usecases.move_to_pathway import MoveToPathway
from candidate_svc.usecases.move_to_pathway import move_to_pathway as turn_to

router = APIRouter(tags=["visa cases"], route_class=TransactionalRoute)
READ = [requires(Scope.VISA_CASES_READ)]
WRITE = [requires(Scope.VISA_CASES_WRITE)]
FILTERS = Filters(VisaCase, VisaCaseView, "candidate_id", "application_id", "placement_id", "pathway")


@router.get("/visa-cases", dependencies=READ, responses=responses(422))
async def list_visa_cases(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(FILTERS)],
    open_only: Annotated[bool, Query(description="Leave out closed cases.")] = False,
) -> Page[VisaCaseView]:
    """The visa cases of people whom the caller may know of.

    A case is opened by itself when a placement is confirmed.
    """
    statement = visa_cases_seen_by(work.actor, open_only=open_only)
    found = await paging.entities(work.session, only(statement), col(VisaCase.id))
    return Page(items=[VisaCaseView.model_validate(case) for case in found])


@router.get("/visa-cases/{visa_case_id}", dependencies=READ, responses=responses(404))
async def get_visa_case(work: Current, visa_case_id: UUID, response: Response) -> VisaCaseInFull:
    """A visa case with its chain of authorisations and its requirements."""
    case = await visa_case_for(work, visa_case_id)
    set_etag(response, case)
    chain = await authorisations_of(work.session, case.id)
    family = await family_authorisations_of(work.session, case.id)
    left = await superseded_authorisations_of(work.session, case.id)
    checks = await rule_checks_of(work.session, case.id)
    return VisaCaseInFull(
        **VisaCaseView.model_validate(case).model_dump(),
        authorisations=tuple(AuthorisationView.model_validate(one) for one in chain),
        family_authorisations=tuple(AuthorisationView.model_validate(one) for one in family),
        superseded_authorisations=tuple(AuthorisationView.model_validate(one) for one in left),
        other_pathways=other_pathways(case.pathway, case.destination, case.allowed_pathways, work.now.date()),
        family=None if case.family_told is None else FamilyView.model_validate(case.family_told),
        rule_checks=tuple(RuleCheckView.model_validate(one) for one in checks),
    )


@router.post("/visa-cases/{visa_case_id}/rule-checks", dependencies=WRITE, responses=responses(404, 422))
async def check_rule(work: Current, visa_case_id: UUID, body: CheckRule) -> RuleCheckView:
    """Record how a requirement of the pathway stands today, and by which document it is met.

    It advises; whether the case is ready, a person signs off.
    """
    return RuleCheckView.model_validate(await check(work, visa_case_id, body))


@router.post("/visa-cases/{visa_case_id}/sponsorship", dependencies=WRITE, responses=responses(404, 422))
async def record_sponsorship(work: Current, visa_case_id: UUID, body: RecordSponsorship) -> VisaCaseView:
    """Record the reference of the employer's sponsorship; no case is signed off without one."""
    return VisaCaseView.model_validate(await sponsor(work, visa_case_id, body))


@router.post("/visa-cases/{visa_case_id}/closure", dependencies=WRITE, responses=responses(404, 422))
async def close_visa_case(work: Current, visa_case_id: UUID, body: CloseVisaCase) -> VisaCaseView:
    """Close a case for which no remedy is left: the person goes back to the pool, first in line."""
    return VisaCaseView.model_validate(await close(work, visa_case_id, body))


@router.post("/visa-cases/{visa_case_id}/pathway", dependencies=WRITE, responses=responses(404, 422))
async def move_to_pathway(work: Current, visa_case_id: UUID, body: MoveToPathway) -> VisaCaseView:
    """Move a case to another pathway that its vacancy allows: a new chain begins, every requirement is checked anew.

    The authorisations under the earlier pathway end and are kept; seat and reservation stay as they are.
    """
    return VisaCaseView.model_validate(await turn_to(work, visa_case_id, body))


@router.post(
    "/visa-cases/{visa_case_id}/family-decision",
    dependencies=[requires(Scope.CANDIDATES_WRITE)],
    responses=responses(404, 422),
)
async def decide_on_parting(work: Current, visa_case_id: UUID, body: DecideOnParting) -> FamilyView:
    """Record whether the person goes although a member's visa was refused. Nobody else decides it."""
    return FamilyView.model_validate((await decide(work, visa_case_id, body)).family_told)


@router.post("/authorisations/{authorisation_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_authorisation(
    work: Current, authorisation_id: UUID, body: MoveAuthorisation, response: Response
) -> AuthorisationView:
    """Move an authorisation: collect documents, sign off, lodge, record the authority's decision."""
    authorisation = await move(work, authorisation_id, body)
    set_etag(response, authorisation)
    return AuthorisationView.model_validate(authorisation)
