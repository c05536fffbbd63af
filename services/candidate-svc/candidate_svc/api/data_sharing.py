"""Agreements between partners about data of people."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.command import View
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from pathways_contracts.codes import ConsentPurpose, CountryCode
from sqlmodel import col

from candidate_svc.domain.data_sharing import AgreementState, SharedField
from candidate_svc.store.consent_rows import DataSharingAgreement
from candidate_svc.store.data_sharing import agreement_for, agreements_seen_by
from candidate_svc.usecases.share_data import DraftAgreement, MoveAgreement
from candidate_svc.usecases.share_data import draft_agreement as draft
from candidate_svc.usecases.share_data import move_agreement as move

router = APIRouter(prefix="/data-sharing-agreements", tags=["data sharing"], route_class=TransactionalRoute)
MANAGE = [requires(Scope.AGREEMENTS_MANAGE)]


class DataSharingAgreementView(View):
    """What two partners agree may cross between them."""

    id: UUID
    party_id: UUID
    other_party_id: UUID
    purposes: tuple[ConsentPurpose, ...]
    fields: tuple[SharedField, ...]
    countries: tuple[CountryCode, ...]
    valid_from: date
    valid_until: date
    state: AgreementState
    signed_by: UUID | None
    version: int


@router.post("", status_code=201, dependencies=MANAGE, responses=responses(422))
async def draft_agreement(work: Current, body: DraftAgreement, response: Response) -> DataSharingAgreementView:
    """Draft an agreement with another partner. It holds once an administrator of each has signed it."""
    agreement = await draft(work, body)
    set_etag(response, agreement)
    return DataSharingAgreementView.model_validate(agreement)


@router.get("", dependencies=MANAGE, responses=responses(422))
async def list_agreements(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(DataSharingAgreement, DataSharingAgreementView, "state"))],
) -> Page[DataSharingAgreementView]:
    """The agreements of the caller's organisation with other partners, about what may cross between them."""
    statement = agreements_seen_by(work.actor)
    found = await paging.entities(work.session, only(statement), col(DataSharingAgreement.id))
    return Page(items=[DataSharingAgreementView.model_validate(one) for one in found])


@router.get("/{agreement_id}", dependencies=MANAGE, responses=responses(404))
async def get_agreement(work: Current, agreement_id: UUID, response: Response) -> DataSharingAgreementView:
    """One agreement between two partners: what may cross, for whom, from when to when."""
    agreement = await agreement_for(work, agreement_id)
    set_etag(response, agreement)
    return DataSharingAgreementView.model_validate(agreement)


@router.post("/{agreement_id}/moves", dependencies=MANAGE, responses=responses(404, 409, 422))
async def move_agreement(
    work: Current, agreement_id: UUID, body: MoveAgreement, response: Response
) -> DataSharingAgreementView:
    """Sign, countersign, suspend, resume or terminate for the caller's organisation. It begins and ends by itself."""
    agreement = await move(work, agreement_id, body)
    set_etag(response, agreement)
    return DataSharingAgreementView.model_validate(agreement)
