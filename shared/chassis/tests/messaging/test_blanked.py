"""An event whose body was blanked keeps its place: whoever reads it late, or for the first time, passes it by."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

import pytest
from pathways_chassis.tables import aggregate_position, parked_record, quarantined_record
from pathways_chassis.testing.miniature import PARTITION, MiniatureService, alumni, eventually, hidden

CANDIDATE = uuid4()


def blank(service: MiniatureService) -> None:
    """As an erasure leaves the body and the headers of an event."""
    records = service.bus.log[PARTITION]
    records[-1] = replace(records[-1], value=b"{}", headers=(*records[-1].headers, ("ce_blanked", b"erasure")))


@pytest.mark.parametrize("order", [(1, 2, 3, 4), (1, 4, 3, 2), (3, 2, 1, 4)])
@pytest.mark.parametrize("event", [alumni, hidden])
async def test_a_blank_event_has_no_effect_and_holds_up_nobody(
    service: MiniatureService, order: Sequence[int], event: object
) -> None:
    for sequence in order:
        service.send(hidden(CANDIDATE) if sequence == 3 and event is hidden else alumni(CANDIDATE), sequence)
        if sequence == 3:
            blank(service)

    async def all_had_their_turn() -> bool:
        positions = await service.rows(aggregate_position)
        return [row.last_seq for row in positions] == [4] and not await service.rows(parked_record)

    async with service.reading():
        await eventually(all_had_their_turn)
    assert await service.effects() == [1, 2, 4]
    assert await service.rows(quarantined_record) == [], "a body that is gone is no poison"
