"""What an entry of the audit costs: of a deed in its transaction, of a reading before its answer, of the sealer.

`python -m benchmarks.audit_cost`, on a PostgreSQL of its own: processor time of the service's process, medians of three
rounds, by turns. The server's own work and the wait for its disk come on top.
"""

import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median
from typing import Final
from uuid import uuid4

from pathways_chassis import tables
from pathways_chassis.audit import Auditor, Entry, write_down
from pathways_chassis.database import make_engine, make_sessions
from pathways_chassis.sealing import MOST_ENTRIES, take
from pathways_single_machine.postgres import EmbeddedPostgres, free_port
from sqlalchemy import text

ROUNDS: Final = 3
TIMES: Final = 160
AT_ONCE: Final = 16


def entry(ids: int) -> Entry:
    """Of somebody who reads a page with so many people on it."""
    return Entry(
        request_id=uuid4(),
        operation="list_enrolments",
        method="GET",
        actor=str(uuid4()),
        roles=("caseworker",),
        organisation_id=uuid4(),
        person_id=None,
        about=tuple(uuid4() for _ in range(ids)),
        count=ids,
        purpose=None,
        status=200,
        replayed=False,
    )


async def measure(url: str) -> None:
    """Print microseconds."""
    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(tables.metadata.create_all)
    sessions, auditor = make_sessions(engine), Auditor(url)

    async def deed(*, audited: bool) -> None:
        async with sessions() as session, session.begin():
            await session.execute(text("insert into service_state values (:name, 1)"), {"name": str(uuid4())})
            if audited:
                await write_down(session, entry(1))

    async def at_once(ids: int) -> None:
        await asyncio.gather(*(auditor.write(entry(ids)) for _ in range(AT_ONCE)))

    async def sealed() -> None:
        async with sessions() as session, session.begin():
            await take(session)

    figures: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for name, work, times, each in (
            ("deed without", lambda: deed(audited=False), TIMES, 1),
            ("deed with", lambda: deed(audited=True), TIMES, 1),
            ("reading of one, alone", lambda: auditor.write(entry(1)), TIMES, 1),
            ("reading of 50, alone", lambda: auditor.write(entry(50)), TIMES, 1),
            ("reading of one, 16 at once", lambda: at_once(1), TIMES // AT_ONCE, AT_ONCE),
            ("reading of 50, 16 at once", lambda: at_once(50), TIMES // AT_ONCE, AT_ONCE),
            ("sealing", sealed, 1, min(MOST_ENTRIES, 3 * TIMES + 2 * (TIMES // AT_ONCE) * AT_ONCE)),
        ):
            figures.setdefault(name, []).append(await seconds_of(work, times) / times / each)
    for name, found in figures.items():
        print(f"{name:30}{median(found) * 1e6:8.0f} µs")
    await auditor.close()
    await engine.dispose()


async def seconds_of(work: Callable[[], Awaitable[None]], times: int) -> float:
    """Processor time of so many times, one after the other."""
    begun = time.process_time()
    for _ in range(times):
        await work()
    return time.process_time() - begun


async def main() -> None:
    """Measure on a server that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="pathways-audit-") as name:
        os.chmod(name, 0o711)  # noqa: S103  # as root, the server's own user passes through to its data
        server = EmbeddedPostgres(Path(name) / "postgres", free_port(), durable=False)
        await server.start()
        try:
            await measure(await server.ensure_database("audit_cost"))
        finally:
            await server.stop()


if __name__ == "__main__":
    asyncio.run(main())
