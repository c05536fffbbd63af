"""Evidence of costs and of complaints is kept for seven years; amounts and outcomes stay."""

from typing import Any
from uuid import uuid4

from employer_svc.store.rows import CostItem, Incident
from employer_svc.testing import Recruitment, cost
from pathways_chassis.tables import timer
from pathways_chassis.testing.kit import ServiceUnderTest
from sqlalchemy import func, select


async def test_evidence_of_a_cost_and_of_the_complaint_about_it_is_kept_for_seven_years(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    _, placement_id = await recruitment.placed(uuid4())
    fee = cost("recruitment", worker="350.00")
    paid = await recruitment.staff.post(f"/placements/{placement_id}/costs", json={**fee, "receipt_reference": "R-17"})
    assert paid.status_code == 201, paid.text
    path = f"/employers/{recruitment.employer_id}/incidents"
    [incident] = (await recruitment.director.get(path)).json()["items"]

    async def evidence() -> tuple[Any, ...]:
        async with service.runtime.sessions() as session:
            item = await session.get_one(CostItem, paid.json()["id"])
            complaint = await session.get_one(Incident, incident["id"])
            return item.receipt_reference, item.recorded_by == "forgotten", complaint.resolved_by is not None

    async def nothing_is_due() -> bool:
        waiting = select(func.count()).where(
            timer.c.fired_at.is_(None), timer.c.cancelled_at.is_(None), timer.c.due_at <= service.runtime.clock.now()
        )
        async with service.runtime.sessions() as session:
            return bool((await session.execute(waiting)).scalar_one() == 0)

    async def let_pass(days: int) -> None:
        await service.move_clock(days=days)
        await service.eventually(nothing_is_due)

    await let_pass(365)
    settled = await recruitment.director.post(
        f"/incidents/{incident['id']}/resolution", json={"resolution": "unfounded"}
    )
    assert settled.status_code == 200, settled.text
    await let_pass(6 * 365)
    assert await evidence() == ("R-17", False, True)
    await let_pass(3)
    assert await evidence() == (None, True, True), "the complaint was settled a year later"
    await let_pass(366)
    assert await evidence() == (None, True, False)
    [item] = [
        one
        for one in (await recruitment.staff.get(f"/placements/{placement_id}/costs")).json()["items"]
        if one["id"] == paid.json()["id"]
    ]
    [share] = item["shares"]
    assert (share["amount"], share["payer"]) == ("350.00", "worker"), "what was paid by whom stays"
