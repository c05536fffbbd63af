"""A person says that they paid: recorded in confidence, unless they wish that their employer is told."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import CurrencyCode
from pydantic import Field

from employer_svc.domain.cost import CostType, Payer
from employer_svc.store.placements import placement_of_person
from employer_svc.store.rows import CostItem
from employer_svc.usecases.record_cost import Amount, CostShare, ReceiptReference, RecordCost, write_cost


class ReportFee(Command):
    """What the person paid, and whether the employer may be told now. They may agree to that later."""

    type: CostType
    amount: Amount
    currency: CurrencyCode
    receipt_reference: ReceiptReference | None = None
    tell_employer: Annotated[bool, Field(description="The person agrees that the employer is told.")] = False


async def report_fee(work: Work, placement_id: UUID, command: ReportFee) -> CostItem:
    """Record it on the person's word, given by them or their caseworker. Raises `NotFound`.

    The placement's version stays: the employer sees it.
    """
    placement = await placement_of_person(work, placement_id)
    cost = RecordCost(
        type=command.type,
        amount=command.amount,
        currency=command.currency,
        shares=(CostShare(payer=Payer.WORKER, amount=command.amount),),
        receipt_reference=command.receipt_reference,
    )
    return await write_cost(work, placement, cost, in_confidence=not command.tell_employer)
