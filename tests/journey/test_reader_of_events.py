"""The example reads what a whole programme told on Apache Kafka, and knows of placements what employer-svc knows."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Callers
from pathways_single_machine.stack import SERVICES

from .conftest import Finished
from .pages import PAGES, Block, beside_the_repository, blocks_of, run

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.parametrize("stack", ["kafka"], indirect=True, scope="package"),
    pytest.mark.timeout(900),  # the first test may wait for the whole programme
]


def reached(blocks: Iterable[Block], servers: str) -> list[Block]:
    """The blocks with another address of Kafka."""
    return [Block(block.language, block.text.replace("localhost:9092", servers)) for block in blocks]


async def test_the_page_is_run_and_the_reader_knows_what_the_service_knows(finished: Finished, tmp_path: Path) -> None:
    stack = finished.stack
    servers = stack.environment_of(SERVICES[0])["PATHWAYS_KAFKA_BOOTSTRAP_SERVERS"]
    said = await run(reached(blocks_of(PAGES / "events.md"), servers), stack.urls, beside_the_repository(tmp_path))
    assert "are identical" in said
    assert "waits for" not in said
    assert "set aside" not in said

    async with Callers(stack.urls) as callers:
        shown = await callers.items(cast.DIRECTOR, "employer", "/placements", limit=200)
    with closing(sqlite3.connect(tmp_path / ".run" / "events" / "placements.db")) as file:
        stands = dict(
            file.execute("select id, iif(ended is null, iif(frozen, 'frozen', stage), 'ended') from placement")
        )
    assert stands == {placement["id"]: placement["state"] for placement in shown}
    assert len(stands) >= len(finished.state.tracks) - 5
