"""Who reviews eligibility: declared conflicts, what evidence is worth, audits of verdicts, additional places."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.errors import NotFound
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import VersionSeen, check_seen, set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from sqlmodel import col

from candidate_svc.api.safeguard_views import (
    AdditionalityView,
    AuditAgreementView,
    DeclarationView,
    EvidenceTypeView,
    ProtectionAuditView,
    TieView,
)
from candidate_svc.domain.protection import EVIDENCE_TYPES
from candidate_svc.domain.protection_audit import SMALLEST_COUNT, by_evidence, by_pathway
from candidate_svc.store.review_rows import ConflictDeclaration, ProtectionAudit
from candidate_svc.store.reviewing import audits_open_to, count_additional, declaration_of, ties_of
from candidate_svc.usecases.audit_verdict import AuditVerdict, audits_done
from candidate_svc.usecases.audit_verdict import audit_verdict as audit
from candidate_svc.usecases.declare_conflicts import DeclareConflicts
from candidate_svc.usecases.declare_conflicts import declare_conflicts as declare

router = APIRouter(tags=["protection reviews"], route_class=TransactionalRoute)
REVIEW = [requires(Scope.PROTECTION_REVIEW)]
FIGURES = [requires(Scope.OUTCOMES_READ)]


@router.put("/conflict-declaration", dependencies=REVIEW, responses=responses(412, 422))
async def declare_conflicts(
    work: Current, body: DeclareConflicts, seen: VersionSeen, response: Response
) -> DeclarationView:
    """Declare what ties the caller to people and organisations, or that nothing does. Nobody reviews before."""
    if seen is not None:
        # Nobody but its author writes one, so that nobody has to name a version.
        check_seen(await declaration_of(work.session, work.actor.reference, lock=True), seen)
    return await _shown(work, await declare(work, body), response)


@router.get("/conflict-declaration", dependencies=REVIEW, responses=responses(404))
async def get_conflict_declaration(work: Current, response: Response) -> DeclarationView:
    """What the caller has declared about ties to people and organisations."""
    found = await declaration_of(work.session, work.actor.reference)
    if found is None:
        raise NotFound("conflict declaration", "of the caller")
    return await _shown(work, found, response)


@router.get("/protection-evidence", dependencies=REVIEW)
async def list_evidence_types(_: Current) -> Page[EvidenceTypeView]:
    """What may be named as evidence: how strong it is, and whether its last day is named with it."""
    return Page(
        items=[
            EvidenceTypeView(evidence=kind, strength=one.strength, expires=one.expires)
            for kind, one in EVIDENCE_TYPES.items()
        ]
    )


@router.get("/protection-audits", dependencies=REVIEW, responses=responses(422))
async def list_protection_audits(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(ProtectionAudit, ProtectionAuditView, "pathway"))],
) -> Page[ProtectionAuditView]:
    """Verdicts that reviewers of the caller's organisation may look at again. What was found is not shown."""
    found = await paging.entities(work.session, only(audits_open_to(work.actor)), col(ProtectionAudit.id))
    return Page(items=[ProtectionAuditView.model_validate(one) for one in found])


@router.post("/protection-audits/{audit_id}/finding", dependencies=REVIEW, responses=responses(404, 422))
async def audit_verdict(work: Current, audit_id: UUID, body: AuditVerdict) -> ProtectionAuditView:
    """A third reviewer, of another organisation, finds for themselves. Where it differs, the check begins anew."""
    return ProtectionAuditView.model_validate(await audit(work, audit_id, body))


@router.get("/protection-audits/agreement", dependencies=FIGURES)
async def read_agreement(work: Current) -> AuditAgreementView:
    """How often auditors agreed, by pathway and by evidence. Groups of fewer than five are not told."""
    async with work.as_service("figures that name nobody"):
        done = await audits_done(work)
    return AuditAgreementView.model_validate({"by_pathway": by_pathway(done), "by_evidence": by_evidence(done)})


@router.get("/additional-placements", dependencies=FIGURES, responses=responses(422))
async def read_additionality(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only members of this programme.")] = None
) -> AdditionalityView:
    """How many people with a resettlement case have found a place beside it. Fewer than five are not told."""
    async with work.as_service("figures that name nobody"):
        people, counselled = await count_additional(work.session, programme_id)
    told = people >= SMALLEST_COUNT
    apart = min(counselled, people - counselled) not in range(1, SMALLEST_COUNT)
    return AdditionalityView(people=people if told else None, counselled=counselled if told and apart else None)


async def _shown(work: Work, declaration: ConflictDeclaration, response: Response) -> DeclarationView:
    set_etag(response, declaration)
    await work.session.flush()
    ties = await ties_of(work.session, declaration.reviewer)
    return DeclarationView(
        declared_at=declaration.declared_at,
        ties=tuple(TieView.model_validate(tie) for tie in ties),
        version=declaration.version,
    )
