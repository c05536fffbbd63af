"""The battery is whole: every fault is shown to see something, what counts does count, and figures are kept."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest
from pathways_chassis.database import make_engine

from .account import Account, settle
from .battery import FAULTS, IN_SHORT
from .ledger import Ledger
from .page import tables
from .tables import create_tables
from .weakenings import WEAKENINGS

KEY = "a person"
TOPIC = "candidate.candidate"


def test_every_fault_names_a_build_that_it_must_catch() -> None:
    assert {name for name, fault in FAULTS.items() if not fault.catches} == set()
    assert {weakening for fault in FAULTS.values() for weakening in fault.catches} == set(WEAKENINGS)


def test_what_is_played_in_short_is_a_fault() -> None:
    assert set(FAULTS) >= IN_SHORT


@pytest.fixture
async def database(fresh_database: Callable[..., Awaitable[str]]) -> str:
    """Writer and reader in one."""
    url = await fresh_database()
    engine = make_engine(url)
    await create_tables(engine)
    await engine.dispose()
    return url


@pytest.mark.parametrize(
    ("effects", "troubles"),
    [
        ([1, 2, 3], {}),
        ([1, 3], {"lost": 1}),
        ([1, 2, 2, 3], {"doubled": 1}),
        ([2, 1, 3], {"inverted": 1}),
        ([1, 2, -3], {"lost": 1}),  # another event had its effect under this number
        ([], {"lost": 3}),
    ],
)
async def test_what_is_not_as_promised_is_counted(
    database: str, effects: Sequence[int], troubles: dict[str, int]
) -> None:
    connection = await asyncpg.connect(database)
    ids = {sequence: uuid4() for sequence in (1, 2, 3)}
    for sequence in ids:
        await connection.execute(
            "insert into outbox (event_id, topic, key, aggregate_seq, payload, headers)"
            " values ($1, $2, $3, $4, '', '{\"ce_producerepoch\": \"0\"}')",
            *(ids[sequence], TOPIC, KEY, sequence),
        )
    for sequence in effects:
        await connection.execute(
            "insert into effect (topic, key, producer_epoch, sequence, event_id) values ($1, $2, 0, $3, $4)",
            *(TOPIC, KEY, abs(sequence), ids.get(sequence, uuid4())),
        )
    account = await settle(connection, connection, [KEY], acknowledged=3)
    assert account.troubles == troubles
    missing = await settle(connection, connection, [KEY], acknowledged=5, hidden=[KEY])
    assert missing.troubles == {"vanished": 2, **troubles, "visible": 1}
    await connection.close()


def test_rounds_accumulate_by_commit_and_trouble_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "faults.json"
    name = next(iter(FAULTS))
    for trouble in ("", "1 lost"):
        Ledger(path, "first").enter(name, "kafka", Account(acknowledged=1200, effects=1199), 2.0, trouble)
    Ledger(path, "second").enter(name, "kafka", Account(), 1.0, "")
    again = Ledger(path, "first")
    assert (again.rounds(name, "kafka"), again.rounds(name, "embedded")) == (2, 0)
    shown = "\n".join(tables(again.figures))
    assert f"| {name} | kafka | 2 | 2,400 | 2,398 |" in shown
    assert f"- {name} / kafka: 1 lost" in shown
    assert f"{name} on embedded" in shown, "what was not played is named"


def test_a_weakened_build_that_was_not_seen_is_shown(tmp_path: Path) -> None:
    name, fault = next(iter(FAULTS.items()))
    ledger = Ledger(tmp_path / "faults.json", "commit")
    ledger.enter_weakened(name, fault.catches[0], 6, "")
    assert not ledger.is_seen(name, fault.catches[0])
    assert "**not seen**" in "\n".join(tables(ledger.figures))
