"""A real service as the explorer sees it: states by number, each input taken in the state it is asked for."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pathways_chassis.messaging.decoding import receive
from pathways_chassis.messaging.transport import Record

from .composed import Input, Letter, Taken
from .snapshots import Rows
from .world import Command, Service, World, cause_of


class Post:
    """Records by number; equal ones have one."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self._numbers: dict[tuple[Any, ...], int] = {}

    def number_of(self, record: Record) -> int:
        """The number by which all services know it."""
        known = (record.topic, record.key, record.value, record.headers)
        if known not in self._numbers:
            self._numbers[known] = len(self.records)
            self.records.append(record)
        return self._numbers[known]


class Stage:
    """One service and its states. Takes what it is asked to in any of them, by putting its rows back."""

    def __init__(
        self, world: World, service: Service, threads: Sequence[Sequence[Command]], post: Post, names: Mapping[str, str]
    ) -> None:
        self.name = service.name
        self.topics = service.topics
        self._world, self._service, self._threads, self._post = world, service, threads, post
        self._names = names
        self._states: list[Rows] = []
        self._only_kept: dict[int, bool] = {}
        self._digests: list[bytes] = []
        self._numbers: dict[bytes, int] = {}
        self._stands: Rows | None = None
        self._facts: dict[int, Mapping[str, list[dict[str, Any]]]] = {}

    async def begin(self) -> None:
        """The service as it stands is its state 0."""
        await self._service.sent()
        await self._number()

    async def take(self, state: int, what: Input) -> Taken | None:
        if what.kind in ("deliver", "again") and self.only_keeps(what.first):
            return Taken(state)
        await self._service.snapshots.put_back(self._states[state], self._stands)
        self._stands = None
        sent = await self._carry_out(state, what)
        if sent is None:
            self._stands = self._states[state]
            return None
        if what.kind == "deliver":
            await self._check_position(self._post.records[what.first])
        letters = tuple(Letter(one.topic, one.key or "", self._post.number_of(one)) for one in sent)
        return Taken(await self._number(), letters)

    def may_look(self, state: int) -> bool:
        return '"blocked":1' in self._states[state]["aggregate_position"]

    def only_keeps(self, record: int) -> bool:
        if record not in self._only_kept:
            self._only_kept[record] = self._service.only_keeps(self._post.records[record])
        return self._only_kept[record]

    def describe(self, what: Input) -> str:
        if what.kind == "command":
            words = self._threads[what.first][what.second].words
            for one, name in self._names.items():
                words = words.replace(one, name)
            return words
        if what.kind == "look":
            return "looks at what is parked"
        headers = dict(self._post.records[what.first].headers)
        event = (headers["ce_type"] or b"").decode().removeprefix("pathways.")
        return f"hears {event}" if what.kind == "deliver" else f"hears {event} a second time"

    def digest(self, state: int) -> bytes:
        """By which a state is known in any run of the scenario."""
        return self._digests[state]

    def rows(self, state: int) -> Mapping[str, list[dict[str, Any]]]:
        """The rows of a state by table."""
        if state not in self._facts:
            self._facts[state] = {table: json.loads(rows) for table, rows in self._states[state].items()}
        return self._facts[state]

    async def _carry_out(self, state: int, what: Input) -> list[Record] | None:
        if what.kind == "command":
            command = self._threads[what.first][what.second]
            return await self._world.run(command, f"command/{what.first}/{what.second}", minute=1 + what.second)
        if what.kind == "look":
            return await self._world.look(self._service, self._states[state])
        record = self._post.records[what.first]
        sequence = receive(record).sequence
        again = what.kind == "again"
        await self._service.snapshots.stand_before(*self._place(record), sequence + again)
        return await self._world.deliver(self._service, record, cause_of(self._service, record, again))

    async def _check_position(self, record: Record) -> None:
        """States are told apart without positions, which the queues tell: a delivery has to move its own on."""
        if not await self._service.snapshots.stands_at(*self._place(record), receive(record).sequence):
            raise AssertionError(f"{self.name} does not stand where it heard {record.topic}")

    def _place(self, record: Record) -> tuple[str, str, str]:
        return self.name, record.topic, record.key or ""

    async def _number(self) -> int:
        snapshots = self._service.snapshots
        self._stands = await snapshots.capture()
        digest = snapshots.digest(self._stands)
        known = self._numbers.get(digest)
        if known is None:
            known = self._numbers[digest] = len(self._states)
            self._states.append(self._stands)
            self._digests.append(digest)
        return known
