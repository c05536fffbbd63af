"""The only place where identity is shown."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pathways_chassis.command import View
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import FieldProblem, Problem, responses
from pathways_chassis.http.route import Current, TransactionalRoute, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from sqlmodel import col

from candidate_svc.api.candidates import Keys
from candidate_svc.api.views import EmergencyDisclosureView
from candidate_svc.domain.emergency_disclosure import ReviewState
from candidate_svc.domain.errors import ConsentMissing, PersonErased
from candidate_svc.domain.identity import IdentityField
from candidate_svc.store.disclosure_rows import EmergencyDisclosure
from candidate_svc.store.disclosures import emergencies_seen_by, shown_in
from candidate_svc.usecases.disclose_identity import RequestDisclosure, disclose_identity
from candidate_svc.usecases.disclose_in_emergency import RequestEmergencyDisclosure, ReviewEmergencyDisclosure
from candidate_svc.usecases.disclose_in_emergency import disclose_in_emergency as disclose_without_consent
from candidate_svc.usecases.disclose_in_emergency import review_emergency_disclosure as review

router = APIRouter(prefix="/disclosures", tags=["disclosures"], route_class=UnkeptRoute)
emergencies = APIRouter(prefix="/disclosures/emergencies", tags=["disclosures"], route_class=TransactionalRoute)


class DisclosedIdentity(View):
    """What was shown, under the number by which it stands in the log."""

    disclosure_id: UUID
    candidate_id: UUID
    fields: dict[IdentityField, str]


@router.post(
    "",
    status_code=201,
    dependencies=[requires(Scope.DISCLOSURES_REQUEST)],
    responses=responses(403, 404, 410, 422),
)
async def request_disclosure(work: Current, keys: Keys, body: RequestDisclosure) -> DisclosedIdentity:
    """Show fields of a person's identity for a purpose that the person allows, and log who asked and why.

    The answer is kept nowhere: asking again discloses, and logs, again.
    """
    try:
        disclosure, fields = await disclose_identity(work, keys, body)
    except ConsentMissing as missing:
        raise consent_missing(missing) from None
    except PersonErased:
        raise gone() from None
    shown = {IdentityField(name): value for name, value in fields.items()}
    return DisclosedIdentity(disclosure_id=disclosure.id, candidate_id=disclosure.candidate_id, fields=shown)


def consent_missing(missing: ConsentMissing) -> Problem:
    """That the person does not allow it, and what would help."""
    return Problem(
        "consent-missing",
        "The person has not allowed this, or has withdrawn it.",
        errors=[
            FieldProblem(
                field="/purpose",
                rule=f"a consent `{missing.purpose}` stands",
                remedy="Ask the person; their caseworker records what they allow, and to whom.",
            )
        ],
    )


@router.post(
    "/emergencies",
    status_code=201,
    dependencies=[requires(Scope.DISCLOSURES_REQUEST)],
    responses=responses(403, 404, 410, 422),
)
async def disclose_in_emergency(work: Current, keys: Keys, body: RequestEmergencyDisclosure) -> DisclosedIdentity:
    """Show fields of a person's identity without their consent, because somebody is in danger.

    The partner's administrator and the programme's director are told at once, and somebody else reviews it within two
    days. The person is told, unless that is not safe.
    """
    try:
        disclosure, fields = await disclose_without_consent(work, keys, body)
    except PersonErased:
        raise gone() from None
    shown = {IdentityField(name): value for name, value in fields.items()}
    return DisclosedIdentity(disclosure_id=disclosure.id, candidate_id=disclosure.candidate_id, fields=shown)


@emergencies.get("", dependencies=[requires(Scope.DISCLOSURES_REVIEW)], responses=responses(422))
async def list_emergencies(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(EmergencyDisclosure, EmergencyDisclosureView, "state", "candidate_id"))],
) -> Page[EmergencyDisclosureView]:
    """What was shown without consent, and what became of its review; of the caller's own people, or of all."""
    statement = emergencies_seen_by(work.actor)
    found = await paging.entities(work.session, only(statement), col(EmergencyDisclosure.id))
    return Page(items=await _shown(work, found))


@emergencies.post(
    "/{disclosure_id}/moves", dependencies=[requires(Scope.DISCLOSURES_REVIEW)], responses=responses(404, 409, 422)
)
async def review_emergency(
    work: Current, disclosure_id: UUID, body: ReviewEmergencyDisclosure, response: Response
) -> EmergencyDisclosureView:
    """Say whether it was right to look. Nobody reviews their own; `review_again` takes back what was said."""
    emergency = await review(work, disclosure_id, body)
    set_etag(response, emergency)
    [shown] = await _shown(work, [emergency])
    return shown


async def _shown(work: Work, found: Sequence[EmergencyDisclosure]) -> list[EmergencyDisclosureView]:
    await work.session.flush()
    shown = await shown_in(work.session, found)
    return [
        EmergencyDisclosureView(
            **one.model_dump(exclude={"id"}),
            disclosure_id=one.id,
            shown_to=shown[one.id].actor,
            fields=tuple(IdentityField(field) for field in shown[one.id].fields),
            disclosed_at=shown[one.id].disclosed_at,
            is_overdue=one.state is ReviewState.TO_REVIEW and one.review_due_at < work.now,
        )
        for one in found
    ]


def gone() -> Problem:
    """Of somebody who was erased nothing can be shown."""
    return Problem("gone", "The person was erased: there is nothing left to show.")
