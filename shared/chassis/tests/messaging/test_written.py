"""Read your writes: a position names what was published, and a reader can be waited for until it is past it."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import uuid4

import pytest
from pathways_chassis.messaging.reactions import Reaction
from pathways_chassis.messaging.written import (
    LONGEST_TEXT,
    MalformedPosition,
    Written,
    caused_by,
    from_text,
    to_text,
)
from pathways_chassis.testing.miniature import TOPIC, MiniatureService, alumni
from pathways_chassis.work import Work
from pathways_contracts.event import Event

CANDIDATE = uuid4()


def the(sequence: int, *, topic: str = TOPIC, epoch: int = 0) -> Written:
    """The event of the candidate with this sequence number."""
    return Written(topic, str(CANDIDATE), epoch, sequence, uuid4())


async def reached(service: MiniatureService, *written: Written, seconds: float) -> bool:
    consumer = service.consumer()
    return await service.runtime.progress.reached(
        service.runtime.sessions, consumer.name, consumer.topics, written, seconds
    )


def test_a_position_comes_back_as_it_was() -> None:
    written = [the(1), the(2, epoch=3), Written("candidate.pathway", "gb_skilled_worker", 0, 7, uuid4())]
    text = to_text(written)
    assert text is not None
    assert text.isascii()
    assert " " not in text
    assert from_text(text) == written


def test_nothing_written_and_too_much_written_have_no_position() -> None:
    assert to_text([]) is None
    assert to_text([the(number) for number in range(1, LONGEST_TEXT // 50)]) is None


@pytest.mark.parametrize(
    "text", ["", "x", "bm90IGpzb24", "e30", "W1tdXQ", "W1sxLDIsMyw0LDVdXQ", "ä", "W1siYSIsImIiLDAsLTEsIngiXV0"]
)
def test_what_no_service_gave_out_is_refused(text: str) -> None:
    with pytest.raises(MalformedPosition):
        from_text(text)


def test_numbers_that_no_position_holds_are_refused() -> None:
    for bad in (the(-1), the(1, epoch=2**31), the(1)._replace(key="a\0b")):
        with pytest.raises(MalformedPosition):
            from_text(to_text([bad]) or "")


async def test_waiting_ends_with_the_event_and_not_before(service: MiniatureService) -> None:
    assert not await reached(service, the(1), seconds=0.05)
    async with service.reading():
        waiting = asyncio.create_task(reached(service, the(1), the(2), seconds=10))
        service.send(alumni(CANDIDATE))
        assert await reached(service, the(1), seconds=10)
        assert not await reached(service, the(2), seconds=0.05)
        assert not waiting.done(), "the second one is still to come"
        service.send(alumni(CANDIDATE))
        assert await waiting
    assert await service.effects() == [1, 2]


async def test_who_waits_is_told_by_the_consumer_and_need_not_look_again(
    service: MiniatureService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pathways_chassis.messaging.written.LOOK_SECONDS", 60)
    waits = asyncio.Event()
    moved = service.runtime.progress.moved

    def watched() -> Callable[[float], Awaitable[bool]]:
        wait = moved()

        async def told(seconds: float) -> bool:
            waits.set()
            return await wait(seconds)

        return told

    monkeypatch.setattr(service.runtime.progress, "moved", watched)
    async with service.reading():
        waiting = asyncio.create_task(reached(service, the(1), seconds=30))
        await asyncio.wait_for(waits.wait(), 10)
        service.send(alumni(CANDIDATE))
        assert await asyncio.wait_for(waiting, 10)


async def test_a_topic_that_is_not_read_is_not_waited_for(service: MiniatureService) -> None:
    assert await reached(service, the(1, topic="employer.vacancy"), seconds=0)


async def test_a_later_epoch_is_past_an_earlier_one(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), 1, epoch=2)
    await service.read_all()
    assert await reached(service, the(5, epoch=1), seconds=0)
    assert not await reached(service, the(2, epoch=2), seconds=0)


async def test_what_waits_for_something_is_not_reached(service: MiniatureService) -> None:
    service.send(alumni(CANDIDATE), 2)
    await service.read_all()
    assert not await reached(service, the(2), seconds=0.05)


async def test_what_an_event_led_to_is_found(service: MiniatureService) -> None:
    other = uuid4()

    async def lead_on(work: Work, event: Event) -> Reaction | None:
        await work.publish(alumni(other))
        return None

    service.misbehave = lead_on
    record = service.send(alumni(CANDIDATE))
    await service.read_all()
    event_id = next(value for name, value in record.headers if name == "ce_id")
    assert event_id is not None
    cause = Written(TOPIC, str(CANDIDATE), 0, 1, type(CANDIDATE)(event_id.decode()))
    async with service.runtime.sessions() as session:
        [led_to] = await caused_by(session, [cause])
        assert (led_to.topic, led_to.key, led_to.sequence) == (TOPIC, str(other), 1)
        assert await caused_by(session, [the(1)]) == []
