"""Builds with one promise taken out. Each fault of the battery names those that it must catch."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final
from unittest.mock import patch

from pathways_chassis.messaging import positions, relay
from pathways_chassis.messaging.applying import Applying
from pathways_chassis.messaging.consumer import Consumer
from pathways_chassis.messaging.positions import Position, Standing
from pathways_chassis.messaging.relay import Relay
from pathways_chassis.messaging.transport import Producer, SendFailed, TopicPartition
from pathways_contracts.events.candidate.candidate import CandidateHidden
from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

Patch = Callable[[], Any]
"""Makes a context manager under which something is out."""


@dataclass(frozen=True)
class Weakening:
    """What is taken out of the process that is started with it."""

    what: str
    without: Sequence[Patch]

    @contextmanager
    def in_force(self) -> Iterator[None]:
        """Weaken this process."""
        with ExitStack() as stack:
            for without in self.without:
                stack.enter_context(without())
            yield


def _always_next(position: Position, producer_epoch: int, sequence: int) -> Standing:
    return Standing.NEXT


_TAKE_OVER = positions.take_over
_TELL_OF_POISON = Applying.tell_of_poison


async def _from_the_beginning(
    session: AsyncSession, name: str, partitions: Sequence[TopicPartition]
) -> Mapping[TopicPartition, tuple[int, int]]:
    owned = await _TAKE_OVER(session, name, partitions)
    return {partition: (0, epoch) for partition, (_, epoch) in owned.items()}


async def _let_go_at_once(self: Consumer, partitions: Any) -> None:
    """The record in hand goes on while another owner begins."""


_CLAIM_BY_ANYBODY = text(str(positions._CLAIM).replace("and own.owner_epoch = claimed.owner_epoch", ""))
_BEHIND_THE_LAST = """
select id, topic, key, payload, headers, created_at from outbox
where id > (select coalesce(max(id), 0) from outbox where published_at is not null) order by id limit $1
"""


async def _carry_and_mark_all(self: Relay, connection: Any, producer: Producer) -> bool:
    rows = await connection.fetch(relay._PENDING, relay.BATCH)
    with suppress(SendFailed):
        await producer.send([relay._record(row) for row in rows])
    await connection.execute(relay._MARK, [row["id"] for row in rows])
    return bool(rows)


async def _tell_of_poison_only(self: Applying, *told: Any) -> None:
    with patch.object(self, "_on_quarantine", None):
        await _TELL_OF_POISON(self, *told)


def _no_position_check() -> Any:
    return patch.object(Position, "standing", _always_next)


WEAKENINGS: Final[Mapping[str, Weakening]] = {
    "position_check": Weakening("a record that is told again counts again", [_no_position_check]),
    "positions_in_the_database": Weakening(
        "where a reader stands is known to the bus alone",
        [_no_position_check, lambda: patch.object(positions, "take_over", _from_the_beginning)],
    ),
    "pending_rows": Weakening(
        "the relay reads behind the last id that it sent", [lambda: patch.object(relay, "_PENDING", _BEHIND_THE_LAST)]
    ),
    "stop_at_the_first_failure": Weakening(
        "the relay goes on after a failed send", [lambda: patch.object(Relay, "_carry", _carry_and_mark_all)]
    ),
    "owner_fencing": Weakening(
        "partitions are let go at once, and whoever had one may still write",
        [
            _no_position_check,
            lambda: patch.object(Consumer, "on_revoked", _let_go_at_once),
            lambda: patch.object(positions, "_CLAIM", _CLAIM_BY_ANYBODY),
        ],
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
