"""Builds with one promise taken out. Each fault of the battery names those that it must catch."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from unittest.mock import patch

import asyncpg
from aiokafka import TopicPartition as KafkaTopicPartition
from pathways_chassis import faults
from pathways_chassis.messaging import consumer, positions, relay
from pathways_chassis.messaging.applying import Applying
from pathways_chassis.messaging.consumer import Consumer
from pathways_chassis.messaging.decoding import place_of, receive
from pathways_chassis.messaging.kafka import KafkaSubscription
from pathways_chassis.messaging.positions import Place, Position, Standing
from pathways_chassis.messaging.relay import Relay
from pathways_chassis.messaging.together import Run
from pathways_chassis.messaging.transport import Producer, Record, SendFailed, Subscription, TopicPartition
from pathways_contracts.events.candidate.candidate import CandidateHidden
from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

NEWCOMERS: Final = "again"
"""The group of readers that come when all has been told."""
WITHOUT: Final = "FAULTS_WITHOUT"
"""Names a weakening to a service that is started as it is, through `weakened/sitecustomize.py`."""
Patch = Callable[[], Any]
"""Makes a context manager under which something is out."""


@dataclass(frozen=True)
class Weakening:
    """What is taken out of the process that is started with it, or of the ground as it comes up."""

    what: str
    without: Sequence[Patch] = ()
    of_the_ground: bool = False

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """Weaken this process."""
        with ExitStack() as stack:
            for without in self.without:
                stack.enter_context(without())
            yield


def _always_next(position: Position, producer_epoch: int, sequence: int) -> Standing:
    return Standing.NEXT


_TAKE = KafkaSubscription._take
_READ = Consumer._read
_LEAD = Relay._lead
_APPLY = Applying.take
_TELL_OF_POISON = Applying.tell_of_poison


async def _go_on_where_the_bus_says(self: KafkaSubscription, taken: Sequence[TopicPartition]) -> None:
    await _TAKE(self, taken)
    for partition in taken:
        noted = await self._consumer.committed(KafkaTopicPartition(*partition))
        self.seek(partition, noted or 0)


async def _begin_at_the_end(self: KafkaSubscription, taken: Sequence[TopicPartition]) -> None:
    await _TAKE(self, taken)
    if self._consumer._group_id == NEWCOMERS:
        for partition, end in (await self.end_offsets(taken)).items():
            self.seek(partition, end)


async def _note_and_then_apply(self: Consumer, bus: Subscription) -> None:
    poll = bus.poll

    async def noting(most: int, seconds: float) -> dict[TopicPartition, list[Record]]:
        read = await poll(most, seconds)
        if read:
            await bus.commit({partition: records[-1].offset + 1 for partition, records in read.items()})
        return read

    with patch.object(bus, "poll", noting):
        await _READ(self, bus)


async def _lead_from_the_start_or_never(self: Relay) -> None:
    connection = await asyncpg.connect(self._database_url)
    try:
        is_free = await connection.fetchval("select pg_try_advisory_lock($1)", relay.LEADER_LOCK)
    finally:
        await connection.close()
    if not is_free:
        await self._pace.end()
    await _LEAD(self)


def _by_the_clock() -> Any:
    latest: dict[Place, datetime] = {}

    async def take(
        self: Applying, session: AsyncSession, position: Position, record: Record, run: Run | None = None
    ) -> None:
        received = receive(record)
        place = place_of(record)
        if received.envelope.time < latest.get(place, received.envelope.time):
            position.advance(received.envelope.producerepoch, received.sequence)
            return
        await _APPLY(self, session, position, record, run)
        latest[place] = received.envelope.time

    return patch.object(Applying, "take", take)


def _undo_when_asked_back(self: Consumer, partitions: Iterable[TopicPartition]) -> bool:
    if self._is_over() or not self._leaving.isdisjoint(partitions):
        raise consumer._LetGo
    return False


async def _let_go_at_once(self: Consumer, partitions: Any) -> None:
    """The record in hand goes on while another owner begins."""


_CLAIM_BY_ANYBODY = text(str(positions._CLAIM).replace("and own.owner_epoch = claimed.owner_epoch", ""))
_BEHIND_THE_LAST = """
select id, topic, key, payload, headers, created_at from outbox
where id > (select coalesce(max(id), 0) from outbox where published_at is not null) order by id limit $1
"""

_DELETE = "delete from outbox where id = any($1::bigint[]) and created_at between $2 and $3"


async def _carry_and_mark_all(self: Relay, connection: Any, producer: Producer) -> bool:
    rows = await connection.fetch(relay._PENDING, relay.BATCH)
    with suppress(SendFailed):
        await producer.send([relay._record(row) for row in rows])
    if rows:
        await relay._mark(connection, rows)
    return len(rows) == relay.BATCH


async def _tell_of_poison_only(self: Applying, *told: Any) -> None:
    with patch.object(self, "_on_quarantine", None):
        await _TELL_OF_POISON(self, *told)


def _no_position_check() -> Any:
    return patch.object(Position, "standing", _always_next)


def _by_the_bus() -> Any:
    return patch.object(KafkaSubscription, "_take", _go_on_where_the_bus_says)


WEAKENINGS: Final[Mapping[str, Weakening]] = {
    "position_check": Weakening("a record that is told again counts again", [_no_position_check]),
    "positions_in_the_database": Weakening(
        "where a reader stands is known to the bus alone", [_no_position_check, _by_the_bus]
    ),
    "effects_before_the_note": Weakening(
        "where a reader stands is known to the bus alone, and told to it before the effects",
        [_no_position_check, _by_the_bus, lambda: patch.object(Consumer, "_read", _note_and_then_apply)],
    ),
    "pending_rows": Weakening(
        "the relay reads behind the last id that it sent", [lambda: patch.object(relay, "_PENDING", _BEHIND_THE_LAST)]
    ),
    "relays_that_stand_by": Weakening(
        "a relay that does not lead from the start never leads",
        [lambda: patch.object(Relay, "_lead", _lead_from_the_start_or_never)],
    ),
    "stop_at_the_first_failure": Weakening(
        "the relay goes on after a failed send", [lambda: patch.object(Relay, "_carry", _carry_and_mark_all)]
    ),
    "copies": Weakening("topics are kept once", of_the_ground=True),
    "waiting_for_the_disk": Weakening("the writer's database acknowledges what is not on its disk", of_the_ground=True),
    "full_disks_pass": Weakening(
        "a full disk is taken for the reaction's or our own fault",
        [lambda: patch.object(faults, "_CLASSES", ("08", "40", "57"))],
    ),
    "epoch_of_a_restored_writer": Weakening("a restored writer counts on as if nothing had happened"),
    "owner_fencing": Weakening(
        "partitions are let go at once, and whoever had one may still write",
        [
            _no_position_check,
            lambda: patch.object(Consumer, "on_revoked", _let_go_at_once),
            lambda: patch.object(positions, "_CLAIM", _CLAIM_BY_ANYBODY),
        ],
    ),
    "leaving_when_told": Weakening(
        "a reader goes on after SIGTERM", [lambda: patch.object(Consumer, "stop", lambda self: None)]
    ),
    "numbers_before_clocks": Weakening(
        "what is older by the clock of its writer is taken for a duplicate", [_by_the_clock]
    ),
    "looks_that_end": Weakening(
        "a look takes as long as it takes, and is undone when a partition is asked back",
        [
            lambda: patch.object(consumer, "LOOK_SECONDS", float("inf")),
            lambda: patch.object(Consumer, "_is_asked_back", _undo_when_asked_back),
        ],
    ),
    "from_the_beginning": Weakening(
        "a new reader begins with what comes from now on",
        [lambda: patch.object(KafkaSubscription, "_take", _begin_at_the_end)],
    ),
    "kept_events": Weakening(
        "what was sent is deleted",
        [lambda: patch.object(relay, "_MARK", _DELETE)],
    ),
    "monotone_events": Weakening(
        "withdrawal, hiding and erasure wait like any event",
        [
            lambda: patch.object(CandidateHidden, "monotone", False),
            lambda: patch.object(Applying, "tell_of_poison", _tell_of_poison_only),
        ],
    ),
    "hiding_at_quarantine": Weakening(
        "the person whose event is poison stays visible",
        [lambda: patch.object(Applying, "tell_of_poison", _tell_of_poison_only)],
    ),
}
"""By name. What lies outside of the processes, `stage.py` and the faults take out."""
