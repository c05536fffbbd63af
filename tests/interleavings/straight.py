"""One order of a scenario from its beginning to its end on the databases as they are: no row is ever put back.

What comes of it must be an end that the exploration found. So it is seen that a service which was put into a state is
the service that came into it by itself.
"""

import json
from collections import deque
from random import Random

from pathways_chassis.messaging.decoding import place_of, receive
from pathways_chassis.messaging.transport import Record

from .model import tell
from .scenarios import Scenario
from .world import Command, Service, World, cause_of

Place = tuple[str, str, str]
"""Reader, topic, key."""


class Straight:
    """A scenario that is played once, by chance."""

    def __init__(self, world: World, scenario: Scenario, random: Random) -> None:
        self._world = world.of(scenario.services)
        self._scenario, self._random = scenario, random
        self._queues: dict[Place, deque[Record]] = {}
        self._only_kept: set[tuple[str, str, str, int]] = set()

    async def play(self) -> tuple[bytes, ...]:
        """Each service's state at the end."""
        _, threads = await tell(self._world, self._scenario)
        commands = [deque(thread) for thread in threads]
        for service in self._world.services:
            await service.sent()
        while await self._one_step([len(thread) for thread in threads], commands):
            pass
        return tuple([await self._digest(service) for service in self._world.services])

    async def _digest(self, service: Service) -> bytes:
        """Without what is parked and will only be kept: the exploration does not deliver it."""
        rows = await service.snapshots.capture()
        parked = [
            row
            for row in json.loads(rows["parked_record"])
            if (service.name, row["topic"], row["key"], row["aggregate_seq"]) not in self._only_kept
        ]
        return service.snapshots.digest({**rows, "parked_record": json.dumps(parked)})

    async def _one_step(self, lengths: list[int], commands: list[deque[Command]]) -> bool:
        """Take one of the steps that are possible, in any order; False where none is left."""
        threads: list[int | Place] = [number for number, left in enumerate(commands) if left]
        places: list[int | Place] = [place for place, records in self._queues.items() if records]
        for which in self._random.sample([*threads, *places], len(threads) + len(places)):
            if isinstance(which, tuple):
                await self._deliver(which)
                return True
            left = commands[which]
            at = lengths[which] - len(left)
            sent = await self._world.run(left[0], f"command/{which}/{at}", minute=1 + at)
            if sent is not None:
                left.popleft()
                self._send(sent)
                return True
        return await self._looks()

    async def _deliver(self, place: Place) -> None:
        service = self._world.service(place[0])
        record = self._queues[place].popleft()
        if service.only_keeps(record):
            self._only_kept.add((*place, receive(record).sequence))
        self._send(await self._world.deliver(service, record, cause_of(service, record)))
        if self._random.random() < 0.5:
            self._send(await self._world.deliver(service, record, cause_of(service, record, again=True)))

    async def _looks(self) -> bool:
        """At the end, what is parked is looked at as long as that leads on."""
        led_on = False
        for service in self._world.services:
            before = await service.snapshots.capture()
            self._send(await self._world.look(service, before))
            after = await service.snapshots.capture()
            led_on |= service.snapshots.digest(before) != service.snapshots.digest(after)
        return led_on

    def _send(self, records: list[Record]) -> None:
        for record in records:
            for service in self._world.services:
                if record.topic in service.topics:
                    self._queues.setdefault((service.name, *place_of(record)), deque()).append(record)
