"""Registering people, their profile, household and documents, and moving their standing."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from pathways_chassis.command import Closed
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, HarmlessRoute, TransactionalRoute, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import ExpectedVersion, check_version, set_etag
from pathways_contracts.access import Scope
from sqlmodel import col

from candidate_svc.api.views import (
    CandidateView,
    ContactView,
    DisclosureView,
    DocumentView,
    HouseholdMemberView,
    ProtectionCheckView,
    RecipientView,
    RegisteredView,
    ReservationView,
)
from candidate_svc.store.candidates import (
    candidate_for,
    candidate_shown,
    candidates_seen_by,
    contacts_of,
    count_by_state,
    household_of,
    member_for,
)
from candidate_svc.store.cases import documents_of, reservations_of
from candidate_svc.store.consents import recipients_of
from candidate_svc.store.disclosures import disclosures_of
from candidate_svc.store.duplicates import resembling
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.protection import checks_of
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.add_household_member import AddHouseholdMember, ChangeFamilyPlan
from candidate_svc.usecases.add_household_member import add_household_member as add_member
from candidate_svc.usecases.add_household_member import change_family_plan as change_plan
from candidate_svc.usecases.erase_candidate import erase_candidate as erase
from candidate_svc.usecases.move_candidate import MoveCandidate
from candidate_svc.usecases.move_candidate import move_candidate as move
from candidate_svc.usecases.record_contact import RecordContact
from candidate_svc.usecases.record_contact import record_contact as contact
from candidate_svc.usecases.record_document import RecordDocument
from candidate_svc.usecases.record_document import record_document as record
from candidate_svc.usecases.register_candidate import RegisterCandidate
from candidate_svc.usecases.register_candidate import register_candidate as register
from candidate_svc.usecases.review_protection import ReopenProtection, ReviewProtection
from candidate_svc.usecases.review_protection import reopen_protection as reopen
from candidate_svc.usecases.review_protection import review_protection as review
from candidate_svc.usecases.state_attributes import StateAttributes
from candidate_svc.usecases.state_attributes import state_attributes as state
from candidate_svc.usecases.update_profile import Profile
from candidate_svc.usecases.update_profile import update_profile as update

router = APIRouter(prefix="/candidates", tags=["candidates"], route_class=TransactionalRoute)
unkept = APIRouter(prefix="/candidates", tags=["candidates"], route_class=UnkeptRoute)
by_version = APIRouter(prefix="/candidates", tags=["candidates"], route_class=HarmlessRoute)
"""What the version lets happen once. A hash of so few possible bodies would tell what somebody stated: none is kept."""
READ = [requires(Scope.CANDIDATES_READ)]
WRITE = [requires(Scope.CANDIDATES_WRITE)]


async def keyring_of(request: Request) -> Keyring:
    """The keys of persons."""
    keyring: Keyring = request.app.state.keyring
    return keyring


Keys = Annotated[Keyring, Depends(keyring_of)]


@router.post("", status_code=201, dependencies=WRITE, responses=responses(403, 409, 422))
async def register_candidate(work: Current, keys: Keys, body: RegisterCandidate, response: Response) -> RegisteredView:
    """Register a person. The identity is encrypted at once and never shown here again.

    Who resembles somebody is registered all the same: a person compares both (`GET /duplicates`).
    """
    candidate = await register(work, keys, body)
    set_etag(response, candidate)
    response.headers["Location"] = f"/candidates/{candidate.id}"
    others = await resembling(work.session, work.actor, [candidate.id])
    shown = RegisteredView.model_validate(candidate)
    return shown.model_copy(update={"possible_duplicate_of": others.get(candidate.id, ())})


@router.get("", dependencies=READ, responses=responses(422))
async def list_candidates(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Candidate, CandidateView, "state", "partner_id"))],
    programme_id: Annotated[UUID | None, Query(description="Only members of this programme.")] = None,
) -> Page[CandidateView]:
    """The people whom the caller may know of, without identity: a public code, a standing, a profile."""
    statement = candidates_seen_by(work.actor, programme_id=programme_id)
    found = await paging.entities(work.session, only(statement), col(Candidate.id))
    return Page(items=[CandidateView.model_validate(candidate) for candidate in found])


@router.get("/counts", dependencies=READ, responses=responses(422))
async def count_candidates(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only this programme.")] = None
) -> dict[str, int]:
    """How many people stand in each state, of those whom the caller may know of."""
    return await count_by_state(work.session, work.actor, programme_id)


@router.get("/{candidate_id}", dependencies=READ, responses=responses(404))
async def get_candidate(work: Current, candidate_id: UUID, response: Response) -> CandidateView:
    """One person, without identity: public code, standing and profile.

    Identity is shown by `POST /disclosures` alone.
    """
    candidate = await candidate_shown(work, candidate_id)
    set_etag(response, candidate)
    return CandidateView.model_validate(candidate)


@router.put("/{candidate_id}/profile", dependencies=WRITE, responses=responses(404, 412, 422, 428))
async def update_profile(
    work: Current, candidate_id: UUID, body: Closed[Profile], expected: ExpectedVersion, response: Response
) -> CandidateView:
    """Replace a person's profile as a whole: skills, experience, languages and wishes.

    Their matches are scored anew.
    """
    check_version(await candidate_for(work, candidate_id, lock=True), expected)
    candidate = await update(work, candidate_id, body)
    set_etag(response, candidate)
    return CandidateView.model_validate(candidate)


@by_version.put(
    "/{candidate_id}/protected-attributes", dependencies=WRITE, responses=responses(403, 404, 412, 422, 428)
)
async def state_attributes(
    work: Current, keys: Keys, candidate_id: UUID, body: StateAttributes, expected: ExpectedVersion, response: Response
) -> CandidateView:
    """State gender, birth date, nationalities or a disability anew. It is encrypted at once and never shown here.

    Nobody is chosen by it: matching is not told. A birth date is mended by a partner alone.
    """
    check_version(await candidate_for(work, candidate_id, lock=True), expected)
    candidate = await state(work, keys, candidate_id, body)
    set_etag(response, candidate)
    return CandidateView.model_validate(candidate)


@router.post("/{candidate_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_candidate(work: Current, candidate_id: UUID, body: MoveCandidate, response: Response) -> CandidateView:
    """Move a person's standing on, such as `submit`, `activate`, `hold` or `withdraw`.

    `activate` asks for identity and the consent `register`. Others hear of it by events: whoever is not active is
    matched no more.
    """
    candidate = await move(work, candidate_id, body)
    set_etag(response, candidate)
    return CandidateView.model_validate(candidate)


@router.post("/{candidate_id}/erasure", dependencies=WRITE, responses=responses(404, 409))
async def erase_candidate(work: Current, keys: Keys, candidate_id: UUID) -> CandidateView:
    """Erase a person: the key is destroyed and every service is told. There is no way back."""
    return CandidateView.model_validate(await erase(work, keys, candidate_id))


@router.post("/{candidate_id}/household-members", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def add_household_member(
    work: Current, keys: Keys, candidate_id: UUID, body: AddHouseholdMember
) -> HouseholdMemberView:
    """Add a member of the household. The identity is encrypted at once."""
    return HouseholdMemberView.model_validate(await add_member(work, keys, candidate_id, body))


@router.put(
    "/{candidate_id}/household-members/{member_id}/plan", dependencies=WRITE, responses=responses(404, 412, 422, 428)
)
async def change_family_plan(
    work: Current,
    candidate_id: UUID,
    member_id: UUID,
    body: ChangeFamilyPlan,
    expected: ExpectedVersion,
    response: Response,
) -> HouseholdMemberView:
    """Change how a member moves: together with the person, later, or not at all."""
    candidate = await candidate_for(work, candidate_id, lock=True)
    check_version(await member_for(work, candidate.id, member_id), expected)
    member = await change_plan(work, candidate_id, member_id, body)
    set_etag(response, member)
    return HouseholdMemberView.model_validate(member)


@router.get("/{candidate_id}/household-members", dependencies=READ, responses=responses(404))
async def list_household_members(work: Current, candidate_id: UUID) -> Page[HouseholdMemberView]:
    """The members of a person's household, without names."""
    candidate = await candidate_for(work, candidate_id)
    members = await household_of(work.session, candidate.id)
    return Page(items=[HouseholdMemberView.model_validate(member) for member in members])


@router.post("/{candidate_id}/contacts", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def record_contact(work: Current, candidate_id: UUID, body: RecordContact) -> ContactView:
    """Record that contact with the person was sought, and whether they answered. Who answers is dormant no more."""
    return ContactView.model_validate(await contact(work, candidate_id, body))


@router.get("/{candidate_id}/contacts", dependencies=READ, responses=responses(404))
async def list_contacts(work: Current, candidate_id: UUID) -> Page[ContactView]:
    """Each time that contact with the person was sought, and whether they answered; oldest first."""
    candidate = await candidate_for(work, candidate_id)
    return Page(items=[ContactView.model_validate(one) for one in await contacts_of(work.session, candidate.id)])


@router.post("/{candidate_id}/documents", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def record_document(work: Current, keys: Keys, candidate_id: UUID, body: RecordDocument) -> DocumentView:
    """Record a document that the person holds. Its number is encrypted at once."""
    return DocumentView.model_validate(await record(work, keys, candidate_id, body))


@router.get("/{candidate_id}/documents", dependencies=READ, responses=responses(404))
async def list_documents(work: Current, candidate_id: UUID) -> Page[DocumentView]:
    """The documents that the person holds, by kind and validity, without their numbers."""
    candidate = await candidate_for(work, candidate_id)
    documents = await documents_of(work.session, candidate.id)
    return Page(items=[DocumentView.model_validate(document) for document in documents])


@router.post(
    "/{candidate_id}/protection-reviews",
    status_code=201,
    dependencies=[requires(Scope.PROTECTION_REVIEW)],
    responses=responses(404, 409, 422),
)
async def review_protection(work: Current, candidate_id: UUID, body: ReviewProtection) -> ProtectionCheckView:
    """Review a person's eligibility for a pathway. Two reviewers who differ in person make a verdict."""
    return ProtectionCheckView.model_validate(await review(work, candidate_id, body))


@router.post(
    "/{candidate_id}/protection-reopenings",
    dependencies=[requires(Scope.PROTECTION_REVIEW)],
    responses=responses(404, 409, 422),
)
async def reopen_protection(work: Current, candidate_id: UUID, body: ReopenProtection) -> ProtectionCheckView:
    """Begin a new round of reviews of a person's eligibility for a pathway, because circumstances changed."""
    return ProtectionCheckView.model_validate(await reopen(work, candidate_id, body))


@router.get("/{candidate_id}/protection-checks", dependencies=READ, responses=responses(404))
async def list_protection_checks(work: Current, candidate_id: UUID) -> Page[ProtectionCheckView]:
    """The person's protection checks, one for each pathway that asks for a verdict."""
    candidate = await candidate_for(work, candidate_id)
    checks = await checks_of(work.session, candidate.id)
    return Page(items=[ProtectionCheckView.model_validate(check) for check in checks])


@router.get("/{candidate_id}/disclosures", dependencies=READ, responses=responses(404))
async def list_disclosures(work: Current, candidate_id: UUID) -> Page[DisclosureView]:
    """Who was shown which fields of the person's identity, when and why. Oldest first, without the fields' content.

    The person sees the same, but for an emergency of which it is not safe yet to tell them.
    """
    candidate = await candidate_for(work, candidate_id)
    disclosures = await disclosures_of(work, candidate.id)
    return Page(items=[DisclosureView.model_validate(disclosure) for disclosure in disclosures])


@router.get("/{candidate_id}/recipients", dependencies=READ, responses=responses(404))
async def list_recipients(work: Current, candidate_id: UUID) -> Page[RecipientView]:
    """Who holds something of the person's identity: what each organisation was shown, and whether it still may be."""
    candidate = await candidate_for(work, candidate_id)
    return Page(items=[RecipientView.model_validate(one) for one in await recipients_of(work.session, candidate.id)])


@router.get("/{candidate_id}/reservations", dependencies=READ, responses=responses(404))
async def list_reservations(work: Current, candidate_id: UUID) -> Page[ReservationView]:
    """To which applications the person was promised, and what became of it. One promise holds at a time."""
    candidate = await candidate_for(work, candidate_id)
    reservations = await reservations_of(work.session, candidate.id)
    return Page(items=[ReservationView.model_validate(reservation) for reservation in reservations])
