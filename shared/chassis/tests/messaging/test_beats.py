"""A view of a topic is as old as the partition that lags most; one that was never heard is older than any."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
import sqlalchemy as sa
from pathways_chassis.database import UtcDateTime, make_engine, make_sessions
from pathways_chassis.errors import ViewTooOld
from pathways_chassis.messaging.beats import View, keys_of_all_partitions
from pathways_chassis.messaging.partitioner import partition_of
from pathways_contracts.event import Topic
from pathways_contracts.registry import TOPICS
from sqlmodel.ext.asyncio.session import AsyncSession

NOW = datetime(2030, 5, 17, 12, tzinfo=UTC)
VIEW = View(
    Topic.CONSENT,
    sa.Table(
        "beat",
        sa.MetaData(),
        sa.Column("partition_name", sa.Text, primary_key=True),
        sa.Column("as_of", UtcDateTime, nullable=False),
    ),
)
KEYS = keys_of_all_partitions(Topic.CONSENT)


@pytest_asyncio.fixture(loop_scope="session")
async def session(fresh_database: Callable[[], Awaitable[str]]) -> AsyncIterator[AsyncSession]:
    """A transaction in a database with the table of the view."""
    engine = make_engine(await fresh_database())
    async with make_sessions(engine)() as session, session.begin():
        await (await session.connection()).run_sync(VIEW.beats.create)
        yield session
    await engine.dispose()


@pytest.mark.parametrize("topic", [Topic.CONSENT, Topic.CANDIDATE, Topic.COURSE])
def test_each_partition_of_a_topic_has_a_key_of_its_own(topic: Topic) -> None:
    partitions = TOPICS[topic].partitions
    assert [partition_of(key, partitions) for key in keys_of_all_partitions(topic)] == list(range(partitions))


async def test_a_view_is_as_old_as_the_partition_that_lags_most(session: AsyncSession) -> None:
    for key in KEYS:
        assert not await VIEW.is_fresh(session, NOW), "one partition was not heard yet"
        await VIEW.hear(session, key, NOW)
    assert await VIEW.is_fresh(session, NOW + timedelta(seconds=60))
    with pytest.raises(ViewTooOld):
        await VIEW.require_fresh(session, NOW + timedelta(seconds=61))
    later = NOW + timedelta(seconds=61)
    for key in KEYS[1:]:
        await VIEW.hear(session, key, later)
    assert not await VIEW.is_fresh(session, later), "the first partition stands still"
    await VIEW.hear(session, KEYS[0], later)
    await VIEW.hear(session, KEYS[0], NOW)
    assert await VIEW.is_fresh(session, later), "an older beat changes nothing"


async def test_beats_that_name_no_partition_of_the_topic_count_for_nothing(session: AsyncSession) -> None:
    for key in keys_of_all_partitions(Topic.CANDIDATE):
        await VIEW.hear(session, key, NOW)
    assert not await VIEW.is_fresh(session, NOW)
