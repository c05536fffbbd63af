"""A line of the cost ledger. What a worker paid unfairly is an incident, to be paid back by the employer."""

from decimal import Decimal
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import CurrencyCode
from pydantic import Field

from employer_svc.domain.cost import CostType, Payer, is_borne_unfairly
from employer_svc.domain.employer import IncidentKind
from employer_svc.store.placements import placement_to_change
from employer_svc.store.rows import CostItem, Incident, Placement
from employer_svc.usecases.forget_evidence import forget_cost_evidence_later

REIMBURSE_WORKER: Final = "reimburse_worker"


class RecordCost(Command):
    """What it was for, how much, and who paid. Split costs are several lines."""

    type: CostType
    amount: Annotated[Decimal, Field(gt=0, max_digits=12, decimal_places=2)]
    currency: CurrencyCode
    payer: Payer
    receipt_reference: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/-]{0,59}$")] | None = None


async def record_cost(work: Work, placement_id: UUID, command: RecordCost) -> CostItem:
    """Add a line. Raises `NotFound`."""
    placement, _ = await placement_to_change(work, placement_id)
    placement.version += 1
    return await write_cost(work, placement, command)


async def write_cost(work: Work, placement: Placement, command: RecordCost) -> CostItem:
    """Add a line to a placement in hand; open an incident where a worker paid what no worker should."""
    item = CostItem(
        id=work.new_id(),
        placement_id=placement.id,
        type=command.type,
        amount=command.amount,
        currency=command.currency,
        payer=command.payer,
        receipt_reference=command.receipt_reference,
        recorded_by=work.actor.reference,
        recorded_at=work.now,
    )
    work.session.add(item)
    await work.session.flush()
    await forget_cost_evidence_later(work, item)
    if is_borne_unfairly(command.type, command.payer):
        incident = Incident(
            id=work.new_id(),
            employer_id=placement.employer_id,
            kind=IncidentKind.WORKER_PAID_COST,
            application_id=placement.application_id,
            placement_id=placement.id,
            cost_item_id=item.id,
            opened_at=work.now,
        )
        work.session.add(incident)
        await work.open_task(
            REIMBURSE_WORKER,
            "incident",
            incident.id,
            organisation_id=placement.employer_id,
            evidence={
                "placement_id": str(placement.id),
                "cost_type": command.type.value,
                "amount": str(command.amount),
                "currency": command.currency,
            },
        )
    return item
