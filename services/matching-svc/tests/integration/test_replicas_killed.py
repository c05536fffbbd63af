"""Processes of matching-svc under a stream of events, killed and stopped: lists are exact, nobody is proposed twice."""

import asyncio
import os
import random
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final
from uuid import UUID

import asyncpg
import pytest
from matching_svc.domain.shards import SHARDS
from matching_svc.index.segments.rehearsal import rehearse
from matching_svc.migrate import FOLDER
from matching_svc.settings import MatchingSettings
from matching_svc.testing import random_person, random_vacancy
from pathways_chassis.clock import system_now
from pathways_chassis.ids import new_id
from pathways_chassis.messaging.embedded_log import EmbeddedLogTransport
from pathways_chassis.messaging.topics import all_topics
from pathways_chassis.messaging.transport import OutgoingRecord, Producer
from pathways_chassis.runtime import Runtime
from pathways_chassis.settings import Environment
from pathways_chassis.walls import connect_as_service
from pathways_contracts.codes import Pay, PayPeriod
from pathways_contracts.envelope import envelope_for
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateErased,
    CandidateHidden,
    CandidateProfileChanged,
)
from pathways_contracts.events.employer.vacancy import VacancyClosed, VacancyOpened
from pathways_contracts.registry import TOPICS
from pathways_single_machine.lifeline import free_port

from .several import TAXONOMY, eventually, lists_are_exact, proposed_in_turn

pytestmark = pytest.mark.processes

LEASE_SECONDS: Final = 1.5
PEOPLE: Final = 40
VACANCIES: Final = 15
PAUSE_SECONDS: Final = 0.02


class Others:
    """The services that tell matching of people and vacancies, at random, until they are told to end."""

    def __init__(self, producer: Producer, dice: random.Random) -> None:
        self._producer, self._dice = producer, dice
        self._people: list[UUID] = []
        self._vacancies: list[UUID] = []
        self.sent: dict[tuple[str, str], int] = {}

    async def tell(self, event: Event) -> None:
        """Put it on the bus as its producer would."""
        place = (event.topic.value, event.key)
        sequence = self.sent[place] = self.sent.get(place, 0) + 1
        envelope = envelope_for(
            event,
            event_id=new_id(),
            source=f"/{TOPICS[event.topic].producer}-svc",
            time=system_now(),
            aggregate_seq=sequence,
        )
        body = event.model_dump_json().encode()
        await self._producer.send([OutgoingRecord(*place, body, envelope.headers())])

    async def begin(self) -> None:
        """A pool and open vacancies."""
        for _ in range(VACANCIES):
            await self._open(new_id())
        for _ in range(PEOPLE):
            await self._arrive()

    async def go_on(self, ended: asyncio.Event) -> None:
        """Something happens, again and again."""
        while not ended.is_set():
            await self._anything()
            await asyncio.sleep(PAUSE_SECONDS)

    async def _anything(self) -> None:
        dice, chance = self._dice, self._dice.random()
        somebody = dice.choice(self._people)
        if chance < 0.3:
            await self._arrive()
        elif chance < 0.7:
            profile = random_person(dice, TAXONOMY).profile
            await self.tell(CandidateProfileChanged(candidate_id=somebody, profile=profile, shareable=True))
        elif chance < 0.85:
            await self.tell(CandidateHidden(candidate_id=somebody, reason="at_own_wish"))
        elif chance < 0.9:
            self._people.remove(somebody)
            await self.tell(CandidateErased(candidate_id=somebody, erased_at=system_now()))
        elif chance < 0.97:
            await self._open(dice.choice([new_id(), dice.choice(self._vacancies)]))
        else:
            gone = self._vacancies.pop(dice.randrange(len(self._vacancies)))
            await self.tell(VacancyClosed(vacancy_id=gone, employer_id=new_id(), reason="no_interest"))

    async def _arrive(self) -> None:
        profile = random_person(self._dice, TAXONOMY).profile
        one = CandidateActivated(candidate_id=new_id(), partner_id=new_id(), profile=profile, shareable=True)
        self._people.append(one.candidate_id)
        await self.tell(one)

    async def _open(self, vacancy_id: UUID) -> None:
        demand = random_vacancy(self._dice, TAXONOMY).demand.model_dump()
        pay = Pay(amount="3000", currency="EUR", period=PayPeriod.MONTH)
        self._vacancies += [] if vacancy_id in self._vacancies else [vacancy_id]
        opened = {**demand, "vacancy_id": vacancy_id, "employer_id": new_id(), "pay": pay, "free_seats": 3}
        await self.tell(VacancyOpened.model_validate(opened))


def environment(settings: MatchingSettings) -> dict[str, str]:
    """The settings of a process that does not dawdle."""
    assert settings.embedded_log_url is not None
    return {
        "PATH": os.environ["PATH"],
        "PATHWAYS_ENVIRONMENT": "test",
        "PATHWAYS_TRANSPORT": "embedded",
        "PATHWAYS_DATABASE_URL": settings.database_url.get_secret_value(),
        "PATHWAYS_EMBEDDED_LOG_URL": settings.embedded_log_url.get_secret_value(),
        "PATHWAYS_ISSUER": settings.issuer,
        "PATHWAYS_JWKS_URL": settings.jwks_url,
        "PATHWAYS_LOOK_SECONDS": "0.05",
        "PATHWAYS_LIST_SPACING_SECONDS": "0.2",
        "PATHWAYS_PROPOSAL_QUIET_SECONDS": "0.0",
        "PATHWAYS_SHARD_LEASE_SECONDS": str(LEASE_SECONDS),
    }


@asynccontextmanager
async def process(settings: MatchingSettings, log: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """matching-svc as a process of its own, and its end."""
    with log.open("ab") as kept:
        running = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "matching_svc", stdout=kept, stderr=kept,
            env=environment(settings) | {"PATHWAYS_PORT": str(free_port())},
        )  # fmt: skip
    try:
        yield running
    finally:
        if running.returncode is None:
            running.kill()
        await running.wait()


async def shared_by(database: asyncpg.Connection, replicas: int) -> float:
    """Wait until so many hold all shards between them; the seconds."""

    async def holds() -> bool:
        held = await database.fetch("select count(*) from shard_lease where holder is not null group by holder")
        return sum(row["count"] for row in held) == SHARDS and len(held) == replicas

    return await eventually(holds, f"shards shared by {replicas}")


async def test_lists_and_proposals_survive_kills_and_stops_under_a_stream_of_events(
    fresh_database: Callable[..., Awaitable[str]], tmp_path: Path
) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    rehearse()
    settings = MatchingSettings(
        environment=Environment.TEST,
        transport="embedded",
        database_url=await fresh_database(migrations=FOLDER),
        embedded_log_url=await fresh_database(),
        issuer="https://issuer.test",
        jwks_url="https://issuer.test/jwks",
    )
    assert settings.embedded_log_url is not None
    runtime = Runtime.of(settings)
    database = await connect_as_service(settings.database_url.get_secret_value())
    transport = EmbeddedLogTransport(settings.embedded_log_url.get_secret_value())
    await transport.ensure_topics(all_topics(copies=1))
    others = Others(await transport.producer("others"), random.Random(seed))
    await others.begin()
    ended = asyncio.Event()
    log = tmp_path / "replicas.log"

    async def everything_is_applied() -> bool:
        rows = await database.fetch("select topic, key, last_seq from aggregate_position")
        known = {(row["topic"], row["key"]): row["last_seq"] for row in rows}
        return all(known.get(place) == last for place, last in others.sent.items())

    async with process(settings, log) as first, process(settings, log) as second:
        await shared_by(database, 2)
        stream = asyncio.create_task(others.go_on(ended))
        first.send_signal(signal.SIGKILL)
        struck = time.monotonic()
        await first.wait()
        await shared_by(database, 1)
        print(f"a killed replica's shards were taken after {time.monotonic() - struck:.1f} s, lease {LEASE_SECONDS} s")
        async with process(settings, log):
            await shared_by(database, 2)
            # Frozen, perhaps with a lock in hand: others do not wait for it, and thawed it goes on as one of them.
            second.send_signal(signal.SIGSTOP)
            struck = time.monotonic()
            await shared_by(database, 1)
            print(f"a frozen replica's shards were taken after {time.monotonic() - struck:.1f} s")
            second.send_signal(signal.SIGCONT)
            await shared_by(database, 2)
            second.terminate()
            struck = time.monotonic()
            await shared_by(database, 1)
            print(f"a stopped replica's shards were taken after {time.monotonic() - struck:.1f} s")
            assert await asyncio.wait_for(second.wait(), 20) == -signal.SIGTERM, log.read_text()[-3000:]
            ended.set()
            await stream
            await eventually(everything_is_applied, f"the stream of seed {seed}")
            await eventually(lambda: lists_are_exact(runtime), f"exact lists with seed {seed}")
            assert await proposed_in_turn(runtime) == [], f"seed {seed}"
            assert await database.fetchval("select count(*) from match") > VACANCIES
            assert await database.fetchval("select count(*) from quarantined_record") == 0
    await transport.close()
    await database.close()
    await runtime.engine.dispose()
