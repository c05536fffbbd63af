"""Parked records are taken up again, in the order of their aggregate, when what they waited for has come."""

import math
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import structlog
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis import metrics
from pathways_chassis.clock import system_now
from pathways_chassis.faults import is_transient
from pathways_chassis.messaging import parking, positions, quarantine, tally
from pathways_chassis.messaging.applying import CONTRADICTIONS, Applying, ConsumerHalted
from pathways_chassis.messaging.decoding import Poison, PoisonReason, Received, place_of, receive
from pathways_chassis.messaging.parking import ParkedRecord, ParkedState
from pathways_chassis.messaging.positions import Place, Position, Standing
from pathways_chassis.messaging.quarantine import DeadLetterAction
from pathways_chassis.messaging.reactions import Waiting, conflict
from pathways_chassis.messaging.transport import Record
from pathways_chassis.pace import Pace
from pathways_chassis.telemetry import frames_of

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("drain")
LOOK_SECONDS = 0.3
IDLE_LOOK_SECONDS = 2.0
"""Where nothing is blocked: another replica may have parked something."""
LONGEST_PAUSE_SECONDS = 3.0
PAGE = 200
ATTEMPTS = 5


@dataclass(slots=True)
class _Pause:
    """How long an aggregate that could not go on is left alone, and how often its reaction failed."""

    seconds: float = LOOK_SECONDS / 2
    until: float = 0.0
    failures: int = 0
    failure: Exception | None = None

    def lengthen(self) -> None:
        self.seconds = min(2 * self.seconds, LONGEST_PAUSE_SECONDS)
        self.until = time.monotonic() + self.seconds


class Draining:
    """Looks after blocked aggregates. Replicas may run it side by side: the position's row is the lock."""

    def __init__(self, runtime: "Runtime", applying: Applying) -> None:
        self._runtime = runtime
        self._applying = applying
        self._consumer = applying.consumer
        self._pauses: dict[Place, _Pause] = {}
        self._pace = Pace()

    def wake(self) -> None:
        """Something may have been parked."""
        self._pace.wake()

    def stop(self) -> None:
        """Finish the record in hand and leave."""
        self._pace.stop()

    async def run(self) -> None:
        """Try blocked aggregates again until stopped: what was awaited may have come."""
        while not self._pace.is_over:
            self._pace.look()
            soonest = 0.0
            try:
                soonest = await self._round()
            except ConsumerHalted as halt:
                LOG.error("draining halted", reason=str(halt))
                return
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("drain interrupted", error=type(error).__name__)
            if soonest < math.inf:
                await self._pace.rest(LOOK_SECONDS)
            await self._pace.until_woken(min(soonest - time.monotonic(), IDLE_LOOK_SECONDS))

    async def _round(self) -> float:
        """Try each blocked aggregate once, unless it is left alone for a while.

        Returns when the first may be tried again (monotonic seconds), infinity where nothing is blocked.
        """
        seen: set[Place] = await self._deliver_again()
        after: Place | None = None
        while True:
            async with self._runtime.sessions() as session:
                page = await parking.waiting_places(session, self._consumer, after, PAGE)
            for place in page:
                await self._go_on(place)
            seen.update(page)
            if len(page) < PAGE or self._pace.is_over:
                break
            after = page[-1]
        self._pauses = {place: pause for place, pause in self._pauses.items() if place in seen}
        return min((self._pauses[place].until if place in self._pauses else 0.0 for place in seen), default=math.inf)

    async def _deliver_again(self) -> set[Place]:
        """Replay the dead letters that have no turn of their own, as if they came now. Returns what was tried."""
        async with self._runtime.sessions() as session:
            letters = await quarantine.unplaced(session, self._consumer, PAGE)
        for letter_id, record in letters:
            if self._pace.is_over:
                break
            pause = self._pauses.setdefault(_of_letter(letter_id), _Pause())
            if time.monotonic() < pause.until:
                continue
            try:
                await self._deliver(letter_id, record, pause.failure if pause.failures >= ATTEMPTS else None)
            except ConsumerHalted:
                raise
            except Exception as error:
                if is_transient(error):
                    raise
                LOG.error("replay failed", topic=record.topic, error=type(error).__name__, frames=frames_of(error))
                pause.failures, pause.failure = pause.failures + 1, error
                pause.lengthen()
            else:
                self._pauses.pop(_of_letter(letter_id), None)
                self._runtime.moved_on()
        return {_of_letter(letter_id) for letter_id, _ in letters}

    async def _deliver(self, letter_id: UUID, record: Record, failure: Exception | None) -> None:
        """Once, in a transaction; after too many failures the record is set aside again."""
        async with self._transaction() as session:
            known = await positions.load(session, self._consumer, {place_of(record)})
            if not await quarantine.begin_replay(session, letter_id):
                return
            position = known[place_of(record)]
            if failure is None:
                await self._applying.take_or_set_aside(session, position, record)
            else:
                await self._applying.give_up(session, position, record, failure)
            await positions.save(session, self._consumer, known)

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[AsyncSession]:
        async with (
            self._runtime.sessions() as session,
            tally.counted(session, self._consumer, tally.PARKED),
        ):
            yield session

    async def _go_on(self, place: Place) -> None:
        pause = self._pauses.get(place)
        if pause is not None and time.monotonic() < pause.until:
            return
        while not self._pace.is_over:
            try:
                async with self._transaction() as session:
                    more = await self._step(session, place)
            except ConsumerHalted:
                raise
            except Exception as error:
                if is_transient(error):
                    raise
                # Counted, and quarantined at the last attempt; it stays parked and is never lost.
                LOG.error("parked reaction failed", topic=place[0], error=type(error).__name__, frames=frames_of(error))
                self._pauses.setdefault(place, _Pause()).failures += 1
                metrics.RETRIES.add(1, {"what": "parked record"})
                more = False
            if not more:
                self._pauses.setdefault(place, _Pause()).lengthen()
                return
            self._pauses.pop(place, None)
            self._runtime.moved_on()

    async def _step(self, session: AsyncSession, place: Place) -> bool:
        """Take up the earliest parked record of an aggregate. True when another may follow."""
        known = await positions.load(session, self._consumer, {place})
        position = known[place]
        parked = await parking.next_parked(session, self._consumer, place)
        if parked is None:
            position.block(False)
            more = False
        else:
            more = await self._take_up(session, place, position, parked)
        await positions.save(session, self._consumer, known)
        return more

    async def _take_up(self, session: AsyncSession, place: Place, position: Position, parked: ParkedRecord) -> bool:
        standing = position.standing(parked.producer_epoch, parked.sequence)
        if standing is Standing.PAST:
            await parking.unpark(session, parked.id)
            await quarantine.close(session, self._consumer, parked.record, DeadLetterAction.SUPERSEDE)
            return True
        if standing is Standing.AHEAD:
            missing = (position.producer_epoch, position.last_seq + 1)
            if not await quarantine.close_gap(session, self._consumer, place, missing, parked.record):
                return False
            position.advance(*missing)
            return True
        if parked.state is ParkedState.POISONED:
            return False
        if parked.state is not ParkedState.DONE and not await self._settle(session, place, position, parked):
            return False
        position.advance(parked.producer_epoch, parked.sequence)
        await parking.unpark(session, parked.id)
        await quarantine.close(session, self._consumer, parked.record, DeadLetterAction.SUCCEED)
        return True

    async def _settle(self, session: AsyncSession, place: Place, position: Position, parked: ParkedRecord) -> bool:
        """Whether the record is done with: applied, or set down as a conflict."""
        try:
            received = receive(parked.record)
            try:
                async with session.begin_nested():
                    await self._applying.react(session, received, distrusted=position.distrusted)
            except Waiting as wait:
                return await self._wait(session, parked, received, wait)
            except CONTRADICTIONS as broken:
                await self._applying.note(session, received, conflict(str(broken)))
        except Poison as poison:
            return await self._poison(session, parked, poison)
        except Exception as error:
            pause = self._pauses.get(place)
            if is_transient(error) or pause is None or pause.failures < ATTEMPTS - 1:
                raise
            return await self._poison(session, parked, Poison(PoisonReason.HANDLER_FAILED, type(error).__name__))
        return True

    async def _wait(self, session: AsyncSession, parked: ParkedRecord, received: Received, wait: Waiting) -> bool:
        deadline = parked.deadline or system_now() + wait.patience
        if deadline < system_now():
            detail = f"waited in vain for {wait.prerequisite}"
            await self._applying.note(session, received, conflict(detail))
            return True
        await parking.mark(session, parked.id, ParkedState.WAITING, prerequisite=wait.prerequisite, deadline=deadline)
        return False

    async def _poison(self, session: AsyncSession, parked: ParkedRecord, poison: Poison) -> bool:
        await parking.mark(session, parked.id, ParkedState.POISONED)
        await self._applying.tell_of_poison(session, parked.record, poison, (parked.producer_epoch, parked.sequence))
        return False


def _of_letter(letter_id: UUID) -> Place:
    """What a dead letter without an aggregate is paused under."""
    return "", str(letter_id)
