"""The chain names the first row that is not as it was written: altered, taken out, added, or cut off at the end."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

import asyncpg
import pytest
import pytest_asyncio
from pathways_chassis import tables
from pathways_chassis.audit import Entry, write_down
from pathways_chassis.database import make_engine, make_sessions
from pathways_chassis.sealing import SEAL_LOCK, take
from pathways_chassis.testing.templates import with_tables
from pathways_chassis.verifying.chain import Published, Verdict, verify_audit
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

pytestmark = pytest.mark.asyncio(loop_scope="session")


def entry(*about: UUID, actor: str = "caseworker") -> Entry:
    return Entry(
        request_id=uuid4(),
        operation="get_thing",
        method="GET",
        actor=actor,
        roles=("caseworker", "employer"),
        organisation_id=uuid4(),
        person_id=None,
        about=about,
        count=None,
        purpose="placement",
        status=200,
        replayed=False,
    )


@dataclass
class Audit:
    """One service's audit, and the roots that it has published."""

    url: str
    sessions: async_sessionmaker[AsyncSession]
    published: list[Published]

    async def seal(self) -> int:
        """A block of what is pending; how many entries it has."""
        async with self.sessions() as session, session.begin():
            block = await take(session)
        if block is None:
            return 0
        self.published.append(Published(block.number, block.root.hex(), 0))
        return len(block.entry_ids)

    async def write(self, *entries: Entry, seal: bool = True) -> None:
        async with self.sessions() as session, session.begin():
            for one in entries:
                await write_down(session, one)
        if seal:
            await self.seal()

    async def forge(self, *statements: str) -> None:
        """Change the database as its owner, without the triggers."""
        connection = await asyncpg.connect(self.url)
        for table in ("audit_entry", "audit_block"):
            await connection.execute(f"alter table {table} disable trigger append_only")
        for statement in statements:
            await connection.execute(statement)
        await connection.close()

    async def verified(self) -> Verdict:
        return await verify_audit("training", self.url, self.published)

    async def troubles(self) -> Sequence[str]:
        return (await self.verified()).troubles


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def created(fresh_module_database: Callable[[], Awaitable[str]]) -> str:
    return await with_tables(await fresh_module_database(), tables.metadata)


@pytest_asyncio.fixture(loop_scope="session")
async def audit(fresh_database: Callable[..., Awaitable[str]], created: str) -> AsyncIterator[Audit]:
    """Three blocks: entries 1 and 2, entries 3 and 4, entry 5."""
    url = await fresh_database(created)
    engine = make_engine(url)
    made = Audit(url, make_sessions(engine), [])
    await made.write(entry(uuid4()), entry(uuid4(), uuid4()))
    await made.write(entry(), entry(uuid4()))
    await made.write(entry(uuid4()))
    yield made
    await engine.dispose()


async def test_as_it_was_written_it_is_whole(audit: Audit) -> None:
    await audit.write(entry(uuid4()), seal=False)
    verdict = await audit.verified()
    assert verdict.troubles == []
    assert (verdict.entries, verdict.blocks, verdict.unsealed, verdict.published) == (5, 3, 1, 3)
    assert verdict.last_root == audit.published[-1].root


@pytest.mark.parametrize(
    "change",
    [
        "actor = 'nobody'",
        "operation = 'list_things'",
        "about = '{}'",
        "recorded_at = recorded_at - interval '1 minute'",
        "organisation_id = null",
        "roles = '{caseworker}'",
        "status = 404",
        "replayed = true",
        "purpose = null",
        "person_id = gen_random_uuid()",
        "request_id = null",
        "method = 'POST'",
        "count = 1",
    ],
)
async def test_an_altered_row_is_named(audit: Audit, change: str) -> None:
    await audit.forge(f"update audit_entry set {change} where id = 4")  # the list above
    verdict = await audit.verified()
    assert verdict.troubles == ["entry 4 of block 2 was altered"]
    assert verdict.first == "entry 4 of block 2 was altered"


async def test_a_row_that_was_taken_out_is_named(audit: Audit) -> None:
    await audit.forge("delete from audit_entry where id = 3")
    assert await audit.troubles() == ["entry 3 of block 2 is missing"]


async def test_a_row_that_was_put_in_is_named(audit: Audit) -> None:
    await audit.forge(
        "insert into audit_entry (id, operation, method, actor, roles, about, status, replayed)"
        " overriding system value values (0, 'get_thing', 'GET', 'x', '{}', '{}', 200, false)"
    )
    assert await audit.troubles() == ["entry 0 is in no block, and does not wait for one: it was added"]


async def test_a_row_that_is_dated_back_and_sealed_is_named(audit: Audit) -> None:
    await audit.forge(
        "with made as (insert into audit_entry (recorded_at, operation, method, actor, roles, about, status, replayed)"
        " values (now() - interval '3 days', 'get_thing', 'GET', 'x', '{}', '{}', 200, false) returning id)"
        " insert into audit_pending select id from made"
    )
    await audit.seal()
    assert await audit.troubles() == ["entry 6 of block 4 is dated long before block 3: it was added"]


async def test_a_row_and_its_hash_altered_together_are_told_by_the_block(audit: Audit) -> None:
    await audit.forge("update audit_block set leaves = overlay(leaves placing '\\x00' from 1 for 1) where number = 2")
    assert await audit.troubles() == [
        "entry 3 of block 2 was altered",
        "block 2 was altered: its root is not that of what is in it",
    ]


async def test_a_block_that_was_made_anew_is_told_by_the_next_and_by_what_was_published(audit: Audit) -> None:
    await audit.forge("update audit_block set root = sha256('x') where number = 2")
    troubles = await audit.troubles()
    assert troubles[0] == "block 2 was altered: its root is not that of what is in it"
    assert "block 3 does not follow block 2: it names another root before it" in troubles
    assert "block 2 was published (epoch 0) and has another root" in troubles


async def test_a_block_that_was_taken_out_is_named(audit: Audit) -> None:
    await audit.forge("delete from audit_block where number = 2")
    assert (await audit.troubles())[0] == "block 2 is missing"


async def test_an_end_that_was_cut_off_is_told_by_what_was_published(audit: Audit) -> None:
    await audit.forge("delete from audit_block where number = 3", "delete from audit_entry where id = 5")
    assert await audit.troubles() == ["block 3 was published (epoch 0) and is not there"]


async def test_a_row_that_goes_before_it_is_sealed_is_named(audit: Audit) -> None:
    await audit.write(entry(), seal=False)
    await audit.forge("delete from audit_entry where id = 6")
    assert await audit.troubles() == ["entry 6 is missing before it was sealed"]


async def test_a_sealer_that_is_gone_is_noticed(audit: Audit) -> None:
    await audit.write(entry(), seal=False)
    await audit.forge("update audit_entry set recorded_at = recorded_at - interval '10 minutes' where id = 6")
    [trouble] = await audit.troubles()
    assert trouble.startswith("entry 6 has waited for its block")
    assert trouble.endswith("nobody seals")


# --- sealing -----------------------------------------------------------------------------------------------------


async def test_what_commits_late_is_in_a_later_block_and_nobody_waits_for_it(audit: Audit) -> None:
    async with audit.sessions() as slow:
        await write_down(slow, entry(actor="slow"))
        await audit.write(entry(actor="quick"), seal=False)
        assert await audit.seal() == 1
        await slow.commit()
    assert await audit.seal() == 1
    verdict = await audit.verified()
    assert (verdict.troubles, verdict.entries, verdict.unsealed) == ([], 7, 0)


async def test_what_is_undone_leaves_no_gap(audit: Audit) -> None:
    async with audit.sessions() as session:
        await write_down(session, entry())
        await session.rollback()
    assert await audit.seal() == 0
    await audit.write(entry())
    assert await audit.troubles() == []


async def test_one_replica_seals_at_a_time(audit: Audit) -> None:
    await audit.write(entry(), seal=False)
    other = await asyncpg.connect(audit.url)
    await other.execute("select pg_advisory_lock($1)", SEAL_LOCK)
    assert await audit.seal() == 0
    await other.close()
    assert await audit.seal() == 1
