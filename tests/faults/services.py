"""The five services as they are: one dies in a burst over HTTP; who was acknowledged is known everywhere, once."""

import asyncio
import io
import os
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any, Final
from unittest.mock import patch
from uuid import uuid4

import asyncpg
import httpx
from pathways_chassis.walls import connect_as_service
from pathways_single_machine.programme.loading import consent
from pathways_single_machine.settings import LauncherSettings
from pathways_single_machine.stack import SERVICES, Stack
from pathways_taxonomy import open_taxonomy
from rich.console import Console

from tests.journey.asking import Asking

from .account import Account
from .stage import JARS, ROOT, NeverCame, check_kafka, until
from .weakenings import WITHOUT

PEOPLE: Final = 40
AT_ONCE: Final = 6
WEAKENED: Final = ROOT / "tests" / "faults" / "weakened"
READERS: Final = tuple(service.name for service in SERVICES if service.name != "candidate")


class FiveServices:
    """A stack on Apache Kafka, and a partner that registers people without giving up."""

    kind: Final = "five services"

    def __init__(self, stack: Stack, asking: Asking, without: str | None = None) -> None:
        self.stack, self._asking, self.without = stack, asking, without
        self.answers: Counter[int] = Counter()
        self.people: list[str] = []

    def begin(self) -> None:
        """New people."""
        self.answers, self.people = Counter(), []

    async def end(self) -> None:
        """Whoever was struck is up again."""
        for service in SERVICES:
            if not self.stack.supervisor.is_running(service.name):
                await self.stack.start(service.name)

    async def burst(self) -> None:
        """Register people and bring them into the pool; what is not answered is asked again, with the same key."""
        waiting = asyncio.Semaphore(AT_ONCE)

        async def one() -> None:
            async with waiting:
                self.people.append(await self._active())

        await asyncio.gather(*(one() for _ in range(PEOPLE)))

    async def _active(self) -> str:
        body = {
            "identity": {"given_names": "Testina", "family_names": uuid4().hex, "birth_date": "1990-01-01"},
            "profile": {"skills": [{"code": open_taxonomy(None).skills[0].code}]},
            "consents": [consent(purpose) for purpose in ("register", "share_anonymised")],
            "programme_ids": [self._asking.programme_id],
        }
        candidate_id = str((await self._insist("/candidates", body))["id"])
        for action in ("submit", "activate"):
            await self._insist(f"/candidates/{candidate_id}/moves", {"action": action})
        return candidate_id

    async def _insist(self, path: str, body: dict[str, Any]) -> Any:
        headers = {"Idempotency-Key": uuid4().hex}
        while True:
            try:
                answer = await self._asking.ask(self._asking.caseworker, "candidate", path, body, headers=headers)
            except httpx.TransportError:
                await asyncio.sleep(0.1)
                continue
            self.answers[answer.status_code] += 1
            if answer.is_success:
                return answer.json()
            if answer.status_code != 503 or "Retry-After" not in answer.headers:
                raise NeverCame(f"POST {path} answered {answer.status_code}: {answer.text}")
            await asyncio.sleep(0.1)

    async def everybody_is_known(self) -> float:
        """Wait until each service stands where candidate-svc does with each of the people."""
        query = "select key, last from aggregate_sequence where topic = 'candidate.candidate' and key = any($1)"
        standing = {row["key"]: row["last"] for row in await self._rows("candidate", query)}

        async def holds() -> bool:
            return all([await self._stands(name) == standing for name in READERS])

        return await until("everybody in all services", holds)

    async def _stands(self, service: str) -> dict[str, int]:
        query = "select key, last_seq from aggregate_position where topic = 'candidate.candidate' and key = any($1)"
        return {row["key"]: row["last_seq"] for row in await self._rows(service, query)}

    async def account(self) -> Account:
        """Registrations against the facts that integration-svc counts them by, and what any service has set aside."""
        account = Account(acknowledged=len(self.people), refused=self.answers[503])
        active = await self._rows(
            "candidate", "select id from candidate where state = 'active' and id = any($1::text[]::uuid[])"
        )
        registered = await self._rows(
            "integration",
            "select candidate_id from outcome_fact"
            " where kind = 'registered' and candidate_id = any($1::text[]::uuid[])",
        )
        account.committed = len(active)
        account.vanished = len(self.people) - len(active)
        account.effects = len(registered)
        known = {row["candidate_id"] for row in registered}
        account.doubled = len(registered) - len(known)
        account.lost = len(self.people) - len(known)
        for name in READERS:
            account.parked += len(await self._rows(name, "select id from parked_record where key = any($1)"))
            account.parked += len(await self._rows(name, "select id from quarantined_record where key = any($1)"))
        return account

    async def _rows(self, service: str, query: str) -> list[asyncpg.Record]:
        connection = await connect_as_service(self.stack.database_url(service))
        try:
            return list(await connection.fetch(query, self.people))
        finally:
            await connection.close()


async def kill_of_a_service(services: FiveServices, chance: Random) -> float:
    """Any of the five, in the middle of the burst."""
    bursting = asyncio.create_task(services.burst())
    await until("the middle of the burst", lambda: _are(services, chance.randint(1, PEOPLE // 2)))
    name = chance.choice([service.name for service in SERVICES])
    await services.stack.kill(name)
    struck = time.monotonic()
    await services.stack.start(name)
    await bursting
    await services.everybody_is_known()
    return time.monotonic() - struck


async def _are(services: FiveServices, people: int) -> bool:
    return len(services.people) >= people


@asynccontextmanager
async def five_services(folder: Path, without: str | None = None) -> AsyncIterator[FiveServices]:
    """The stack of `make run` on Apache Kafka, empty; its processes are weakened as they begin, where that is asked."""
    check_kafka()
    settings = LauncherSettings(environment="test", port_base=0, transport="kafka", run_folder=folder, kafka_jars=JARS)
    begins = {"PYTHONPATH": f"{WEAKENED}{os.pathsep}{ROOT}", WITHOUT: without} if without else {}
    with patch.dict(os.environ, begins):
        async with Stack(settings, console=Console(file=io.StringIO())) as stack, Asking(stack.urls) as asking:
            yield FiveServices(stack, asking, without)
