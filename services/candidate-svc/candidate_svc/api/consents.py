"""What a person allows."""

from uuid import UUID

from fastapi import APIRouter
from pathways_chassis.http.pages import Page
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from candidate_svc.api.views import ConsentView
from candidate_svc.store.candidates import candidate_for, consents_of
from candidate_svc.usecases.grant_consent import GrantConsent
from candidate_svc.usecases.grant_consent import grant_consent as grant
from candidate_svc.usecases.withdraw_consent import withdraw_consent as withdraw

router = APIRouter(prefix="/candidates/{candidate_id}/consents", tags=["consents"], route_class=TransactionalRoute)
WRITE = [requires(Scope.CONSENTS_WRITE)]


@router.post("", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def grant_consent(work: Current, candidate_id: UUID, body: GrantConsent) -> ConsentView:
    """Record that a person allows a purpose, to a named party where the purpose asks for one."""
    return ConsentView.model_validate(await grant(work, candidate_id, body))


@router.get("", dependencies=[requires(Scope.CANDIDATES_READ)], responses=responses(404))
async def list_consents(work: Current, candidate_id: UUID) -> Page[ConsentView]:
    """All consents, withdrawn ones too, oldest first."""
    candidate = await candidate_for(work, candidate_id)
    return Page(items=[ConsentView.model_validate(one) for one in await consents_of(work.session, candidate.id)])


@router.post("/{consent_id}/withdrawal", dependencies=WRITE, responses=responses(404))
async def withdraw_consent(work: Current, candidate_id: UUID, consent_id: UUID) -> ConsentView:
    """Withdraw a consent: from this moment nothing is disclosed for it."""
    return ConsentView.model_validate(await withdraw(work, candidate_id, consent_id))
