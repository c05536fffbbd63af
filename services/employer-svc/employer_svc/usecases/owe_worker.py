"""A worker paid what no worker should: an incident, and a reimbursement that the employer is told of, or not yet."""

from decimal import Decimal
from typing import Final

from pathways_chassis.work import Work

from employer_svc.domain.employer import IncidentKind
from employer_svc.domain.reimbursement import EMPLOYER_PAYS_WITHIN, REIMBURSEMENT, ReimbursementAction
from employer_svc.store.costs import open_incident
from employer_svc.store.people import partner_of
from employer_svc.store.rows import CostItem, Incident, Placement, Reimbursement

REIMBURSE_WORKER: Final = "reimburse_worker"
REIMBURSEMENT_OVERDUE: Final = "reimbursement_overdue"
TOLD_IN_CONFIDENCE: Final = "told_in_confidence"
"""For whoever looks after the person: help them, and ask whether the employer may be told."""


async def note_incident(work: Work, placement: Placement, kind: IncidentKind, *, in_confidence: bool) -> Incident:
    """What the employer has to answer for at a placement; in confidence, until the person agrees that it is told."""
    incident = Incident(
        id=work.new_id(),
        employer_id=placement.employer_id,
        kind=kind,
        application_id=placement.application_id,
        placement_id=placement.id,
        opened_at=work.now,
        told_at=None if in_confidence else work.now,
    )
    work.session.add(incident)
    await work.session.flush()
    if in_confidence:
        await work.open_task(
            TOLD_IN_CONFIDENCE,
            "incident",
            incident.id,
            organisation_id=await partner_of(work.session, placement.candidate_id),
            evidence={"kind": kind.value, "placement_id": str(placement.id)},
        )
    return incident


async def owe_worker(work: Work, placement: Placement, item: CostItem, amount: Decimal) -> Reimbursement:
    """Open what has to come back, and claim it unless it was reported in confidence."""
    kind = IncidentKind.WORKER_PAID_COST
    incident = await open_incident(
        work.session, placement.id, kind, in_confidence=item.in_confidence
    ) or await note_incident(work, placement, kind, in_confidence=item.in_confidence)
    incident.cost_item_id = item.id
    reimbursement = Reimbursement(
        id=work.new_id(),
        incident_id=incident.id,
        placement_id=placement.id,
        employer_id=placement.employer_id,
        state=REIMBURSEMENT.initial,
        amount=amount,
        currency=item.currency,
        opened_at=work.now,
    )
    work.session.add(reimbursement)
    await work.record_stage("reimbursement", reimbursement.id, None, "open", reimbursement.state)
    if incident.told_at is not None:
        await claim(work, reimbursement)
    return reimbursement


async def claim(work: Work, reimbursement: Reimbursement) -> None:
    """The employer is told what it owes, and has its time to pay."""
    await work.move(REIMBURSEMENT, reimbursement, ReimbursementAction.CLAIM)
    reimbursement.claimed_at = work.now
    await work.set_timer(REIMBURSEMENT_OVERDUE, reimbursement.id, work.now + EMPLOYER_PAYS_WITHIN)
    await ask_employer_to_pay(work, reimbursement)


async def ask_employer_to_pay(work: Work, reimbursement: Reimbursement) -> None:
    """A task of the employer, until it has paid."""
    told_at = reimbursement.claimed_at or work.now
    await work.open_task(
        REIMBURSE_WORKER,
        "reimbursement",
        reimbursement.id,
        organisation_id=reimbursement.employer_id,
        due_at=told_at + EMPLOYER_PAYS_WITHIN,
        evidence={
            "placement_id": str(reimbursement.placement_id),
            "amount": str(reimbursement.amount),
            "currency": reimbursement.currency,
        },
    )
