"""The faults, each with the bus it is played on, how often, and the promises that it sees broken."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final, Literal, Protocol

from . import disks, kills, outages, poison, replays, services
from .account import Account
from .stage import BusKind, on_stage

Where = BusKind | Literal["five services"]
Play = Callable[[Any, Random], Awaitable[float]]
"""Plays a round on its ground; returns the seconds from the strike until all has had its effect."""
ROUNDS_OF_A_KILL: Final = 20
ROUNDS_OF_AN_OUTAGE: Final = 5


class Ground(Protocol):
    """What rounds are played on. Processes that are started on it are weakened as `without` says."""

    without: str | None

    @property
    def kind(self) -> Where: ...

    def begin(self) -> None: ...

    async def account(self) -> Account: ...

    async def end(self) -> None: ...


@asynccontextmanager
async def ground(where: Where, folder: Path, without: str | None = None) -> AsyncIterator[Ground]:
    """Bring it up in a folder, as it is or weakened. Raises `Cannot` where this machine does not let us."""
    async with AsyncExitStack() as leaving:
        if where == "five services":
            yield await leaving.enter_async_context(services.five_services(folder, without))
            return
        disk = leaving.enter_context(disks.small_disk(folder / "disk")) if "small" in where else None
        yield await leaving.enter_async_context(on_stage(folder, where, without, disk))


@dataclass(frozen=True)
class Fault:
    """One way of going wrong. `catches` names weakenings under which it must not come out even.

    `alone`: each round has a ground of its own, on which nothing was played before.
    """

    play: Play
    rounds: int
    on: tuple[Where, ...]
    catches: tuple[str, ...]
    alone: bool = False


def _kill(play: Play, *on: Where, catches: tuple[str, ...]) -> Fault:
    return Fault(play, ROUNDS_OF_A_KILL, on or ("kafka", "embedded"), catches)


def _outage(play: Play, *on: Where, catches: tuple[str, ...], alone: bool = False) -> Fault:
    return Fault(play, ROUNDS_OF_AN_OUTAGE, on or ("kafka", "embedded"), catches, alone)


IN_SHORT: Final = frozenset(
    {
        "kill between commit and publish",
        "kill between publish and mark",
        "kill of a reader",
        "kill between effects and note",
        "kill of the only broker",
        "database killed and started",
        "reader's database restored",
        "writer's database restored",
        "poison of each kind",
        "three times and shuffled",
        "the bus lost everything",
        "kill of one of five services",
    }
)
"""What `SHORT=1` plays once, on Apache Kafka alone."""

FAULTS: Final[Mapping[str, Fault]] = {
    "kill of the writer": _kill(kills.the_writer, catches=("pending_rows",)),
    "kill between commit and publish": _kill(kills.between_commit_and_publish, catches=("pending_rows",)),
    "kill between publish and mark": _kill(kills.between_publish_and_mark, catches=("position_check",)),
    "kill of a reader": _kill(kills.the_reader, catches=("effects_before_the_note",)),
    "kill between effects and note": _kill(kills.between_effects_and_note, catches=("positions_in_the_database",)),
    "kill of the leading relay": _kill(kills.the_leader_of_two_relays, catches=("relays_that_stand_by",)),
    "kill of the only broker": _kill(kills.a_broker, "kafka", catches=("stop_at_the_first_failure",)),
    "kill of one broker of three": _kill(kills.a_broker, "three brokers", catches=("copies",)),
    "kill of one of five services": _kill(services.kill_of_a_service, "five services", catches=("pending_rows",)),
    "broker paused for 30 s": _outage(outages.broker_paused, "kafka", catches=("stop_at_the_first_failure",)),
    "network cut for 15 s": _outage(outages.network_cut, "kafka over a cable", catches=("stop_at_the_first_failure",)),
    "database killed and started": _outage(outages.database_restarted, catches=("waiting_for_the_disk",)),
    "disk full under the database": _outage(
        disks.under_the_database, "kafka, small database", "embedded, small database", catches=("full_disks_pass",)
    ),
    "disk full under the broker's log": _outage(
        disks.under_the_log, "kafka, small log", catches=("stop_at_the_first_failure",)
    ),
    "reader's database restored": _outage(outages.reader_restored, catches=("positions_in_the_database",)),
    "writer's database restored": _outage(outages.writer_restored, catches=("epoch_of_a_restored_writer",)),
    "rebalance storm": _outage(outages.rebalance_storm, catches=("owner_fencing",)),
    "SIGTERM under load": _outage(outages.told_to_stop_under_load, catches=("leaving_when_told",)),
    "clocks an hour apart": _outage(outages.clocks_an_hour_apart, catches=("numbers_before_clocks",)),
    "a reader ten times slower": _outage(outages.a_slow_reader, catches=("looks_that_end",)),
    "three times and shuffled": _outage(replays.three_times_and_shuffled, catches=("position_check",)),
    # Its reader stops at too much poison in a minute, and so would that of the next round.
    "poison of each kind": _outage(
        poison.of_each_kind, catches=("hiding_at_quarantine", "monotone_events"), alone=True
    ),
    "from the first event": _outage(replays.from_the_first_event, catches=("from_the_beginning",), alone=True),
    "the bus lost everything": _outage(replays.the_bus_lost_everything, "kafka", catches=("kept_events",)),
}
