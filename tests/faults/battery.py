"""The faults, each with the bus it is played on, how often, and the promises that it sees broken."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final, Literal, Protocol

from . import kills, outages, poison, replays, services
from .account import Account
from .stage import BusKind, on_stage

Where = BusKind | Literal["five services"]
Play = Callable[[Any, Random], Awaitable[float]]
"""Plays a round on its ground; returns the seconds from the strike until all has had its effect."""
ROUNDS_OF_A_KILL: Final = 20
ROUNDS_OF_AN_OUTAGE: Final = 5


class Ground(Protocol):
    """What rounds are played on."""

    @property
    def kind(self) -> Where: ...

    def begin(self) -> None: ...

    async def account(self) -> Account: ...

    async def end(self) -> None: ...


def ground(where: Where, folder: Path, without: str | None = None) -> AbstractAsyncContextManager[Ground]:
    """Bring it up in a folder, as it is or weakened."""
    if where == "five services":
        return services.five_services(folder)
    return on_stage(folder, where, without)


@dataclass(frozen=True)
class Fault:
    """One way of going wrong. `catches` names weakenings under which it must not come out even."""

    play: Play
    rounds: int
    on: tuple[Where, ...]
    catches: tuple[str, ...] = ()


def _kill(play: Play, *on: Where, catches: tuple[str, ...] = ()) -> Fault:
    return Fault(play, ROUNDS_OF_A_KILL, on or ("kafka", "embedded"), catches)


def _outage(play: Play, *on: Where, catches: tuple[str, ...] = ()) -> Fault:
    return Fault(play, ROUNDS_OF_AN_OUTAGE, on or ("kafka", "embedded"), catches)


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
"""What is played once, on Apache Kafka alone, before a change lands."""

FAULTS: Final[Mapping[str, Fault]] = {
    "kill of the writer": _kill(kills.the_writer, catches=("pending_rows",)),
    "kill between commit and publish": _kill(kills.between_commit_and_publish, catches=("pending_rows",)),
    "kill between publish and mark": _kill(kills.between_publish_and_mark, catches=("position_check",)),
    "kill of a reader": _kill(kills.the_reader, catches=("positions_in_the_database",)),
    "kill between effects and note": _kill(kills.between_effects_and_note, catches=("positions_in_the_database",)),
    "kill of the leading relay": _kill(kills.the_leader_of_two_relays),
    "kill of the only broker": _kill(kills.a_broker, "kafka", catches=("stop_at_the_first_failure",)),
    "kill of one broker of three": _kill(kills.a_broker, "three brokers"),
    "kill of one of five services": _kill(services.kill_of_a_service, "five services"),
    "broker paused for 30 s": _outage(outages.broker_paused, "kafka", catches=("stop_at_the_first_failure",)),
    "network cut for 15 s": _outage(outages.network_cut, "kafka over a cable"),
    "database killed and started": _outage(outages.database_restarted),
    "reader's database restored": _outage(outages.reader_restored, catches=("position_check",)),
    "writer's database restored": _outage(outages.writer_restored),
    "rebalance storm": _outage(outages.rebalance_storm, catches=("owner_fencing",)),
    "SIGTERM under load": _outage(outages.told_to_stop_under_load),
    "clocks an hour apart": _outage(outages.clocks_an_hour_apart),
    "a reader ten times slower": _outage(outages.a_slow_reader),
    "three times and shuffled": _outage(replays.three_times_and_shuffled, catches=("position_check",)),
    "poison of each kind": _outage(poison.of_each_kind, catches=("hiding_at_quarantine", "monotone_events")),
    "from the first event": _outage(replays.from_the_first_event),
    "the bus lost everything": _outage(replays.the_bus_lost_everything, "kafka"),
}
