"""A producer that was restored from a backup counts on under a new epoch, and its readers take what it writes anew."""

from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg
import pytest
from pathways_chassis.operating.command_line import WRONGLY_ASKED, main, parse
from pathways_chassis.operating.epoch import DatabaseSettings, raise_epoch
from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import Refused, WronglyAsked
from pathways_chassis.tables import operator_action, outbox
from pathways_chassis.testing.miniature import MiniatureService, alumni, eventually
from pydantic import SecretStr, ValidationError
from sqlalchemy import text

from .test_relay import carrying, is_carried

CANDIDATE = uuid4()


async def raised(service: MiniatureService, database: str | None = None, reason: str = "restored") -> Report:
    """As an operator does, with the service stopped."""
    await service.runtime.engine.dispose()
    name = database or urlsplit(service.url).path.removeprefix("/")
    given = parse(["epoch", "raise", name, "--reason", reason])
    return await raise_epoch(DatabaseSettings(database_url=SecretStr(service.url)), given)


async def told(service: MiniatureService, count: int) -> None:
    for _ in range(count):
        await service.publish(alumni(CANDIDATE))
    async with carrying(service):
        await eventually(lambda: is_carried(service))


async def go_back_to(service: MiniatureService, number: int) -> None:
    """As if restored from a backup in which the aggregate had so many events."""
    async with service.runtime.sessions() as session, session.begin():
        for table in ("outbox", "event_place"):
            await session.execute(text(f"delete from {table} where aggregate_seq > :number"), {"number": number})
        await session.execute(text("update aggregate_sequence set last = :number"), {"number": number})


async def test_what_a_restored_producer_writes_has_its_effect_once_under_the_new_epoch(
    service: MiniatureService,
) -> None:
    await told(service, 5)
    await service.read_all()
    await go_back_to(service, 3)

    assert (await raised(service)).rows[0]["epoch"] == 1

    await told(service, 3)
    await service.read_all()
    assert await service.effects() == [1, 2, 3, 4, 5, 4, 5, 6]


async def test_without_it_readers_take_what_is_new_for_what_they_had(service: MiniatureService) -> None:
    """What the command is for."""
    await told(service, 5)
    await service.read_all()
    await go_back_to(service, 3)
    await told(service, 3)
    await service.read_all()
    assert await service.effects() == [1, 2, 3, 4, 5, 6]


async def test_each_time_is_one_more_and_is_written_down(service: MiniatureService) -> None:
    await service.publish(alumni(CANDIDATE))
    epochs = [(await raised(service, reason=f"backup {number}")).rows[0]["epoch"] for number in (1, 2)]
    assert epochs == [1, 2]
    rows = sorted(await service.rows(operator_action), key=lambda row: row.id)
    assert [(row.action, row.reason, row.target["epoch"], row.target["pending"]) for row in rows] == [
        ("raise_epoch", "backup 1", 1, 1),
        ("raise_epoch", "backup 2", 2, 1),
    ]
    assert all(row.actor.startswith("role ") for row in rows)


async def test_while_somebody_is_connected_nothing_is_raised(service: MiniatureService) -> None:
    replica = await asyncpg.connect(service.url)
    try:
        with pytest.raises(Refused, match="stop every replica first"):
            await raised(service)
    finally:
        await replica.close()
    assert await service.rows(operator_action) == []
    await service.publish(alumni(CANDIDATE))
    [row] = await service.rows(outbox)
    assert row.headers["ce_producerepoch"] == "0"


async def test_another_database_than_the_one_that_is_named_is_left_alone(service: MiniatureService) -> None:
    with pytest.raises(WronglyAsked, match="not to pathways_candidate"):
        await raised(service, database="pathways_candidate")
    with pytest.raises(ValidationError, match="reason"):
        await raised(service, reason="x")
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(text("alter table outbox rename to letters"))
    with pytest.raises(WronglyAsked, match="no database of a service"):
        await raised(service)


def test_a_database_that_is_away_or_not_named_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATHWAYS_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    assert main(["epoch", "raise", "nothing", "--reason", "restored"]) == 1
    monkeypatch.delenv("PATHWAYS_DATABASE_URL")
    assert main(["epoch", "raise", "nothing", "--reason", "restored"]) == WRONGLY_ASKED
