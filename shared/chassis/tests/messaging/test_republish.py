"""A stretch of the outbox is published again: all of it, in its order, between what is new, through a lost send."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.clock import system_now
from pathways_chassis.errors import Conflict
from pathways_chassis.messaging import operating, relay
from pathways_chassis.messaging.operating import Act, Republish
from pathways_chassis.messaging.transport import OutgoingRecord
from pathways_chassis.tables import outbox, republication
from pathways_chassis.testing.miniature import MiniatureService, alumni, eventually
from sqlalchemy import text

from .test_relay import carrying, is_carried

LONG_AGO = timedelta(days=1)


async def republish(service: MiniatureService, since: datetime, topics: list[str] | None = None) -> UUID:
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, Actor(ActorKind.PERSON, "operator-1"))
        return await operating.republish(work, Republish(reason="the bus lost it", since=since, topics=topics))


async def stretch(service: MiniatureService) -> Any:
    return (await service.rows(republication))[-1]


async def is_over(service: MiniatureService) -> bool:
    return (await stretch(service)).ended_at is not None


async def publish_all(service: MiniatureService, count: int) -> list[tuple[str, int]]:
    """Events of three candidates, carried once; returns key and sequence of each in the order of the outbox."""
    candidates = [uuid4() for _ in range(3)]
    for number in range(count):
        await service.publish(alumni(candidates[number % 3]))
    async with carrying(service):
        await eventually(lambda: is_carried(service))
    rows = sorted(await service.rows(outbox), key=lambda row: row.id)
    return [(row.key, row.aggregate_seq) for row in rows]


def on_the_bus(service: MiniatureService) -> list[tuple[str, int]]:
    [records] = service.bus.log.values()
    return [(record.key or "", int(dict(record.headers)["ce_aggregateseq"] or b"0")) for record in records]


@pytest.mark.parametrize("batch", [500, 4])
async def test_all_since_then_is_published_again_in_the_order_of_the_outbox(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(relay, "BATCH", batch)
    written = await publish_all(service, 8)
    await republish(service, system_now() - LONG_AGO)
    async with carrying(service):
        await eventually(lambda: is_over(service))
    assert on_the_bus(service) == written + written
    done = await stretch(service)
    assert (done.sent, done.total) == (8, 8)


async def test_only_what_was_written_since_then_is_published_again(service: MiniatureService) -> None:
    written = await publish_all(service, 4)
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(text("update outbox set created_at = created_at - interval '1 hour' where id <= 2"))
    await republish(service, system_now() - timedelta(minutes=10))
    async with carrying(service):
        await eventually(lambda: is_over(service))
    assert on_the_bus(service) == written + written[2:]


async def test_readers_apply_nothing_twice(service: MiniatureService) -> None:
    await publish_all(service, 6)
    await service.read_all()
    before = await service.effects()
    await republish(service, system_now() - LONG_AGO)
    async with carrying(service):
        await eventually(lambda: is_over(service))
    await service.read_all()
    assert await service.effects() == before
    assert service.bus.length() == 12


async def test_what_is_new_does_not_wait_for_it_and_stays_in_order(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay, "BATCH", 2)
    written = await publish_all(service, 8)
    await republish(service, system_now() - LONG_AGO)
    fresh = uuid4()
    for _ in range(2):
        await service.publish(alumni(fresh))
    async with carrying(service):
        await eventually(lambda: is_over(service))
        await eventually(lambda: is_carried(service))
    sent = on_the_bus(service)[8:]
    assert sent[:2] == [(str(fresh), 1), (str(fresh), 2)]
    assert sent[2:] == written


async def test_after_a_lost_send_it_goes_on_where_it_stood(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay, "RETRY_SECONDS", 0.01)
    written = await publish_all(service, 5)
    lost = iter([True])

    def lose_from(record: OutgoingRecord) -> bool:
        return service.bus.length() == 8 and next(lost, False)

    service.bus.lose_from = lose_from
    await republish(service, system_now() - LONG_AGO)
    async with carrying(service):
        await eventually(lambda: is_over(service))
    assert on_the_bus(service) == written + written
    assert (await stretch(service)).sent == 5


async def test_one_stretch_at_a_time_and_of_the_topics_that_were_named(service: MiniatureService) -> None:
    await publish_all(service, 3)
    await republish(service, system_now() - LONG_AGO, ["candidate.consent"])
    assert await is_over(service), "there was nothing of it"
    await republish(service, system_now() - LONG_AGO, ["candidate.candidate"])
    with pytest.raises(Conflict):
        await republish(service, system_now() - LONG_AGO)
    async with carrying(service):
        await eventually(lambda: is_over(service))
    assert service.bus.length() == 6


async def test_what_is_stopped_ends_where_it_stands_and_another_may_begin(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the relay has a batch in hand: its end does not take the stop back."""
    monkeypatch.setattr(relay, "BATCH", 2)
    await publish_all(service, 8)

    async def stop() -> None:
        async with service.runtime.sessions() as session, session.begin():
            work = service.runtime.work(session, Actor(ActorKind.PERSON, "operator-1"))
            await operating.stop_republication(work, (await stretch(service)).id, Act(reason="too many"))

    class StopsWhileItSends:
        async def send(self, records: Sequence[OutgoingRecord]) -> None:
            if (await stretch(service)).sent == 4 and not await is_over(service):
                await stop()
            await bus.send(records)

        async def close(self) -> None: ...

    async def producer(client_id: str) -> StopsWhileItSends:
        return StopsWhileItSends()

    bus = await service.bus.producer("relay")
    monkeypatch.setattr(service.bus, "producer", producer)
    await republish(service, system_now() - LONG_AGO)
    async with carrying(service):
        await eventually(lambda: is_over(service))
        await service.publish(alumni(uuid4()))
        await eventually(lambda: is_carried(service))
    assert await is_over(service)
    assert (await stretch(service)).sent == 4
    assert service.bus.length() == 8 + 6 + 1, "the batch in hand went out"
    with pytest.raises(Conflict):
        await stop()
    await republish(service, system_now() - LONG_AGO)
