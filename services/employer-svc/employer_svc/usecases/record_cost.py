"""A line of the cost ledger. What a worker paid unfairly is an incident, to be paid back by the employer."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import CurrencyCode
from pydantic import Field

from employer_svc.domain.cost import COST_RULES, Costing, CostType, Incurred, Lender, Loan, Payer, Share, borne_unfairly
from employer_svc.store.placements import placement_to_change
from employer_svc.store.rows import CostItem, Placement
from employer_svc.store.visibility import is_of_an_employer
from employer_svc.usecases.forget_evidence import forget_cost_evidence_later
from employer_svc.usecases.owe_worker import owe_worker

Amount = Annotated[Decimal, Field(gt=0, max_digits=12, decimal_places=2)]
ReceiptReference = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/-]{0,59}$")]


class LoanTerms(Command):
    """On which terms the person borrowed. Allowed are those of a state or a charity, without interest, free of ties."""

    lender: Lender
    interest_free: bool
    tied_to_the_employer: bool
    disclosed_to_the_person: bool


class CostShare(Command):
    """Who bears how much of it; with the terms where it is a loan."""

    payer: Payer
    amount: Amount
    loan: LoanTerms | None = None

    def known(self) -> Share:
        """As the rules know it."""
        return Share(self.payer, self.amount, None if self.loan is None else Loan(**self.loan.model_dump()))


class RecordCost(Command):
    """What it was for, how much, and who paid which share of it."""

    type: CostType
    amount: Amount
    currency: CurrencyCode
    shares: Annotated[tuple[CostShare, ...], Field(min_length=1, max_length=len(Payer))]
    incurred: Annotated[
        Incurred, Field(description="`earlier`: the person had borne it before, and for another reason.")
    ] = Incurred.FOR_THIS_JOB
    receipt_reference: ReceiptReference | None = None

    @property
    def known_shares(self) -> tuple[Share, ...]:
        """The shares as the rules know them."""
        return tuple(share.known() for share in self.shares)


async def record_cost(work: Work, placement_id: UUID, command: RecordCost) -> CostItem:
    """Add a line. Raises `NotFound`, `RulesBroken`."""
    placement, _ = await placement_to_change(work, placement_id)
    placement.version += 1
    return await write_cost(work, placement, command)


async def write_cost(
    work: Work, placement: Placement, command: RecordCost, *, in_confidence: bool = False, at: str = ""
) -> CostItem:
    """Add a line to a placement in hand; open an incident where a worker paid what no worker should.

    `at`: where the line stands in what was sent. Raises `RulesBroken`.
    """
    shares = command.known_shares
    by_the_employer = is_of_an_employer(work.actor)
    require(COST_RULES, Costing(command.amount, shares, command.incurred, by_the_employer=by_the_employer, at=at))
    item = CostItem(
        id=work.new_id(),
        placement_id=placement.id,
        type=command.type,
        amount=command.amount,
        currency=command.currency,
        shares=[share.model_dump(mode="json") for share in command.shares],
        incurred=command.incurred,
        in_confidence=in_confidence,
        receipt_reference=command.receipt_reference,
        recorded_by=work.actor.reference,
        recorded_at=work.now,
    )
    work.session.add(item)
    await work.session.flush()
    await forget_cost_evidence_later(work, item)
    borne = borne_unfairly(command.type, shares, command.incurred)
    if borne:
        await owe_worker(work, placement, item, borne)
    return item
