"""Credentials that were earned."""

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

from training_svc.api.freshness import SHOWN_BY_CONSENT
from training_svc.api.views import CredentialView
from training_svc.store.learning import credential_for, credentials_seen_by
from training_svc.store.rows import Credential

router = APIRouter(prefix="/credentials", tags=["credentials"], route_class=TransactionalRoute)
READ = [requires(Scope.TRAINING_READ), SHOWN_BY_CONSENT]
FILTERS = Filters(Credential, CredentialView, "candidate_id", "enrolment_id", "recognition_id")


@router.get("", dependencies=READ, responses=responses(422, 503))
async def list_credentials(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(FILTERS)],
) -> Page[CredentialView]:
    """The credentials of people whom the caller may know of."""
    statement = credentials_seen_by(work.actor)
    found = await paging.entities(work.session, only(statement), col(Credential.id))
    return Page(items=[CredentialView.model_validate(credential) for credential in found])


@router.get("/{credential_id}", dependencies=READ, responses=responses(404, 503))
async def get_credential(work: Current, credential_id: UUID) -> CredentialView:
    """One credential: what it proves, of whom, and by which enrolment or recognition it was earned."""
    return CredentialView.model_validate(await credential_for(work, credential_id))
