"""What the API shows of costs, incidents and reimbursements."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from pathways_chassis.command import View

from employer_svc.domain.cost import CostType, Incurred, Lender, Line, Payer, Share, sums_of
from employer_svc.domain.employer import IncidentKind, Resolution
from employer_svc.domain.reimbursement import EMPLOYER_PAYS_WITHIN, OWED, ReimbursementState
from employer_svc.store.rows import CostItem, Reimbursement


class LoanView(View):
    """The terms of a loan."""

    lender: Lender
    interest_free: bool
    tied_to_the_employer: bool
    disclosed_to_the_person: bool


class ShareView(View):
    """What one payer bears."""

    payer: Payer
    amount: Decimal
    loan: LoanView | None


class CostView(View):
    """A line of the cost ledger."""

    id: UUID
    placement_id: UUID
    type: CostType
    amount: Decimal
    currency: str
    shares: tuple[ShareView, ...]
    incurred: Incurred
    in_confidence: bool
    receipt_reference: str | None
    recorded_at: datetime


class SumsView(View):
    """The sums in one currency. What the person bore earlier, for another reason, is no part of the total."""

    currency: str
    total: Decimal
    by_payer: dict[Payer, Decimal]
    by_type: dict[CostType, Decimal]
    earlier: Decimal
    owed_to_the_worker: Decimal


class StatementView(View):
    """What a placement has cost, as far as the reader may know it."""

    placement_id: UUID
    sums: tuple[SumsView, ...]


def statement_view(
    placement_id: UUID, items: Iterable[CostItem], reimbursements: Iterable[Reimbursement]
) -> StatementView:
    """The sums of a ledger as the API shows them."""
    lines = (
        Line(
            item.type,
            item.currency,
            item.incurred,
            tuple(Share(Payer(one["payer"]), Decimal(one["amount"])) for one in item.shares),
        )
        for item in items
    )
    owed = ((one.currency, one.amount) for one in reimbursements if one.state in OWED)
    return StatementView(
        placement_id=placement_id, sums=tuple(SumsView.model_validate(one) for one in sums_of(lines, owed))
    )


class IncidentView(View):
    """What an employer has to answer for. `told_at` is null as long as the employer must not know of it."""

    id: UUID
    employer_id: UUID
    kind: IncidentKind
    application_id: UUID | None
    placement_id: UUID | None
    cost_item_id: UUID | None
    opened_at: datetime
    told_at: datetime | None
    resolution: Resolution | None
    resolved_at: datetime | None
    version: int


class ReimbursementView(View):
    """What comes back to a worker. `due_at`: by when the employer pays, once it was told."""

    id: UUID
    incident_id: UUID
    placement_id: UUID
    employer_id: UUID
    state: ReimbursementState
    amount: Decimal
    currency: str
    opened_at: datetime
    claimed_at: datetime | None
    due_at: datetime | None
    paid_at: datetime | None
    version: int


def reimbursement_view(reimbursement: Reimbursement) -> ReimbursementView:
    """A reimbursement as the API shows it."""
    told_at = reimbursement.claimed_at
    due_at = None if told_at is None else told_at + EMPLOYER_PAYS_WITHIN
    return ReimbursementView.model_validate({**reimbursement.model_dump(), "due_at": due_at})
