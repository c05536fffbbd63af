"""Replicas share the shards, come, go, freeze and die: lists stay exact, and nobody is proposed twice."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import pytest
import pytest_asyncio
from matching_svc import background
from matching_svc.domain.shards import SHARDS, shard_of
from matching_svc.index.segments.rehearsal import rehearse
from matching_svc.migrate import FOLDER
from matching_svc.settings import MatchingSettings
from matching_svc.store.change_log import (
    KEPT,
    LostTrack,
    Position,
    note_change,
    position_now,
    read_on,
    trim,
    waiting_changes,
)
from matching_svc.store.rows import Subject
from matching_svc.store.shards import Standing, beat, fence, leave
from matching_svc.usecases.keeping import Keeping
from matching_svc.usecases.refresh_lists import write_lists
from pathways_chassis.actor import timer_actor
from pathways_chassis.ids import new_id
from pathways_chassis.runtime import Runtime
from pathways_chassis.settings import Environment
from sqlalchemy import text

from .several import Programme, Replica, anew, eventually, lists_are_exact, proposed_in_turn, written

LEASE_SECONDS = 0.8


@pytest_asyncio.fixture
async def settings(fresh_database: Callable[..., Awaitable[str]]) -> MatchingSettings:
    """Of replicas on a database of their own, which do not dawdle."""
    rehearse()
    return MatchingSettings(
        environment=Environment.TEST,
        database_url=await fresh_database(migrations=FOLDER),
        issuer="https://issuer.test",
        jwks_url="https://issuer.test/jwks",
        look_seconds=0.02,
        list_spacing_seconds=0.05,
        proposal_quiet_seconds=0.05,
        shard_lease_seconds=LEASE_SECONDS,
    )


@pytest_asyncio.fixture
async def runtime(settings: MatchingSettings) -> AsyncIterator[Runtime]:
    """Of whoever is no replica."""
    runtime = Runtime.of(settings)
    yield runtime
    await runtime.engine.dispose()


def share(*replicas: Replica) -> list[int]:
    """How many shards each keeps lists of."""
    return [len(one.keeping.followed) for one in replicas]


async def shared_as(replicas: list[Replica], shards: list[int]) -> float:
    """Wait until they do; the seconds."""

    async def holds() -> bool:
        return share(*replicas) == shards

    return await eventually(holds, f"{shards} shards")


async def exact(runtime: Runtime) -> float:
    """Wait until every list is as it would be made anew; the seconds."""
    return await eventually(lambda: lists_are_exact(runtime), "exact lists")


# --- lists -----------------------------------------------------------------------------------------------------------


async def test_replicas_that_come_and_go_share_the_shards_and_each_list_is_exact(
    settings: MatchingSettings, runtime: Runtime
) -> None:
    programme = Programme(runtime, random.Random(1))
    await programme.begin(people=30, vacancies=20)
    first = await Replica.start(settings)
    await shared_as([first], [64])
    await exact(runtime)
    second = await Replica.start(settings)
    await shared_as([first, second], [32, 32])
    third = await Replica.start(settings)
    await shared_as([first, second, third], [22, 22, 20])
    await programme.arrive()
    await exact(runtime)
    await second.stop()
    seconds = await shared_as([first, third], [32, 32])
    print(f"shards of a stopped replica were taken after {seconds:.2f} s")
    await first.kill()
    seconds = await shared_as([third], [64])
    print(f"shards of a killed replica were taken after {seconds:.2f} s of a lease of {LEASE_SECONDS} s")
    await programme.arrive()
    await exact(runtime)
    assert await proposed_in_turn(runtime) == []
    await third.stop()


async def test_lists_are_exact_and_nobody_is_proposed_twice_whatever_happens_to_replicas(
    settings: MatchingSettings, runtime: Runtime
) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    dice = random.Random(seed)
    programme = Programme(runtime, dice)
    await programme.begin(people=40, vacancies=12)
    replicas = [await Replica.start(settings) for _ in range(2)]
    for _ in range(8):
        for _ in range(dice.randint(3, 12)):
            await programme.something_happens()
        chance = dice.random()
        if chance < 0.4 and len(replicas) > 1:
            gone = replicas.pop(dice.randrange(len(replicas)))
            await (gone.kill() if dice.random() < 0.6 else gone.stop())
        elif chance < 0.8 and len(replicas) < 3:
            replicas.append(await Replica.start(settings))
        else:
            await eventually(lambda: lists_are_exact(runtime), f"exact lists with seed {seed}")
    for vacancy_id in programme.vacancies:
        await programme.dismiss_somebody(vacancy_id)
    for somebody in programme.people:
        await programme.arrive(somebody)

    async def all_is_proposed() -> bool:
        return not any(one.keeping.unproposed or one.keeping.unwritten for one in replicas)

    await eventually(lambda: lists_are_exact(runtime), f"exact lists with seed {seed}")
    await eventually(all_is_proposed, "proposals")
    assert await proposed_in_turn(runtime) == [], f"seed {seed}"
    for one in replicas:
        await one.stop()


async def test_whoever_stood_still_until_its_lease_ran_out_writes_nothing_and_lets_go(
    settings: MatchingSettings, runtime: Runtime
) -> None:
    programme = Programme(runtime, random.Random(3))
    await programme.begin(people=30, vacancies=12)
    frozen = await Replica.start(settings)
    await shared_as([frozen], [64])
    await exact(runtime)
    gate = frozen.stand_still()
    hold = frozen.loops[0]
    frozen.never_leaves()
    hold.cancel()
    await programme.arrive()
    await asyncio.to_thread(gate.is_reached.wait, 10)

    other = await Replica.start(settings)
    await shared_as([other], [64])
    for _ in range(10):
        await programme.something_happens()
    await exact(runtime)
    before = await written(runtime)
    its = Keeping(frozen.keeping.position, frozen.keeping.replica, followed=frozen.keeping.followed)
    gate.open()

    async def has_let_go() -> bool:
        return not frozen.keeping.of(before)

    await eventually(has_let_go, "the shards of who stood still let go")
    assert await written(runtime) == before, "what it had computed was refused"
    async with runtime.sessions() as session, session.begin():
        late = await write_lists(runtime.work(session, timer_actor("late")), its, dict.fromkeys(before, ()), 1)
    assert not late.vacancy_ids
    assert late.lost == frozenset(map(shard_of, before))
    assert await written(runtime) == before

    # It goes on as a replica among others.
    frozen.loops = [frozen.loops[1], asyncio.create_task(frozen.keeper.hold(frozen.runtime))]
    await shared_as([frozen, other], [32, 32])
    await exact(runtime)
    assert await proposed_in_turn(runtime) == []
    await frozen.kill()
    await other.stop()


async def test_a_write_waits_for_nobody_and_is_refused_under_an_old_epoch(
    settings: MatchingSettings, runtime: Runtime
) -> None:
    programme = Programme(runtime, random.Random(5))
    await programme.begin(people=10, vacancies=3)
    replica = await Replica.start(settings)
    await shared_as([replica], [64])
    await exact(runtime)
    right = await anew(runtime)
    [vacancy_id, *_] = right
    shard = shard_of(vacancy_id)
    async with runtime.sessions() as session, session.begin():
        await session.execute(text("update shard_lease set epoch = epoch + 1 where shard = :shard"), {"shard": shard})
        # Somebody held it for a moment, and wrote what they knew.
        await session.execute(
            text("update best_list set configuration_version = 0, candidate_ids = '{}', points = '{}'")
        )
        work = runtime.work(session, timer_actor("late"))
        late = await write_lists(work, replica.keeping, {vacancy_id: ()}, 1)
        assert not late.vacancy_ids
        assert late.lost == {shard}

    async def is_followed_anew() -> bool:
        return replica.keeping.followed == replica.keeping.held and len(replica.keeping.held) == SHARDS

    await eventually(is_followed_anew)

    async def is_written_anew() -> bool:
        return (await written(runtime))[vacancy_id] == right[vacancy_id]

    await eventually(is_written_anew, "the list that somebody else wrote last")
    await replica.stop()


async def test_a_list_that_somebody_changes_the_vacancy_of_is_left_for_the_next_time(
    settings: MatchingSettings, runtime: Runtime
) -> None:
    programme = Programme(runtime, random.Random(7))
    await programme.begin(people=10, vacancies=2)
    replica = await Replica.start(settings)
    await exact(runtime)
    first, second = programme.vacancies
    lists = {one: replica.keeper._kept.shown(one) for one in (first, second)}
    async with runtime.sessions() as busy, busy.begin():
        await busy.execute(text("select from vacancy_requirement where vacancy_id = :one for update"), {"one": first})
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, timer_actor("lists"))
            assert (await write_lists(work, replica.keeping, lists, 1)).vacancy_ids == {second}
    await programme.close(second)
    async with runtime.sessions() as session, session.begin():
        work = runtime.work(session, timer_actor("lists"))
        assert (await write_lists(work, replica.keeping, lists, 1)).vacancy_ids == {first}, "the other one is closed"
    assert set(await written(runtime)) == {first}
    await replica.stop()


async def test_whoever_cannot_keep_lists_any_more_gives_its_shards_back(
    settings: MatchingSettings, runtime: Runtime
) -> None:
    programme = Programme(runtime, random.Random(11))
    await programme.begin(people=10, vacancies=6)
    broken, other = await Replica.start(settings), await Replica.start(settings)
    await shared_as([broken, other], [32, 32])

    def fails(*_: object) -> None:
        raise ZeroDivisionError

    vars(broken.keeper._kept)["follow"] = fails
    await programme.arrive()
    await shared_as([other], [64])
    await exact(runtime)
    ended = await asyncio.gather(*broken.loops, return_exceptions=True)
    assert [type(one) for one in ended] == [type(None), ZeroDivisionError]
    await broken.runtime.engine.dispose()
    await other.stop()


# --- leases ----------------------------------------------------------------------------------------------------------


async def beats(runtime: Runtime, replica: UUID, seconds: float = 30.0) -> dict[int, int]:
    async with runtime.sessions() as session, session.begin():
        return dict(await beat(session, replica, seconds, Standing()))


async def still_holds(runtime: Runtime, replica: UUID, held: dict[int, int]) -> int:
    async with runtime.sessions() as session, session.begin():
        return len(await fence(session, replica, held))


async def test_a_lease_that_runs_out_or_is_given_back_changes_hands_under_a_new_epoch(runtime: Runtime) -> None:
    dead, heir = new_id(), new_id()
    before = await beats(runtime, dead, seconds=0.0)
    assert len(before) == await still_holds(runtime, dead, before) == SHARDS
    after = await beats(runtime, heir)
    assert len(after) == SHARDS
    assert all(after[shard] > epoch for shard, epoch in before.items())
    assert await still_holds(runtime, dead, before) == 0
    assert await still_holds(runtime, dead, after) == 0, "the epoch is the holder's alone"
    async with runtime.sessions() as session, session.begin():
        await leave(session, heir)
    assert await still_holds(runtime, heir, after) == 0


async def test_whoever_was_late_and_not_inherited_from_goes_on_as_before(runtime: Runtime) -> None:
    late = new_id()
    before = await beats(runtime, late, seconds=0.0)
    assert await beats(runtime, late) == before


# --- the change log --------------------------------------------------------------------------------------------------


async def test_what_commits_late_is_read_late_and_never_missed(runtime: Runtime) -> None:
    early, late = new_id(), new_id()
    async with runtime.sessions() as session:
        position = await position_now(session)
    async with runtime.sessions() as slow, slow.begin():
        await note_change(slow, Subject.CANDIDATE, [early])
        async with runtime.sessions() as quick, quick.begin():
            await note_change(quick, Subject.VACANCY, [late])
        async with runtime.sessions() as session:
            news = await read_on(session, position)
        assert (news.changes, *news.people, *news.vacancies) == (1, late), "waits for nobody"
    async with runtime.sessions() as session:
        assert (await waiting_changes(session, news.position))[0] == 1
        after = await read_on(session, news.position)
        assert (after.changes, *after.people, *after.vacancies) == (1, early)
        assert (await read_on(session, after.position)).changes == 0, "each once"


async def test_what_is_undone_is_never_read_and_what_is_noted_twice_is_read_once(runtime: Runtime) -> None:
    async with runtime.sessions() as session:
        position = await position_now(session)
    async with runtime.sessions() as session:
        await note_change(session, Subject.CANDIDATE, [new_id()])
        await session.rollback()
    somebody = new_id()
    async with runtime.sessions() as session, session.begin():
        await note_change(session, Subject.CANDIDATE, [somebody])
        async with session.begin_nested():
            await note_change(session, Subject.CANDIDATE, [somebody, new_id()])
    async with runtime.sessions() as session:
        assert (await read_on(session, position)).changes == 2


def promoted(here: Position) -> Position:
    """Of before the database was promoted from a copy."""
    return here._replace(timeline="0000002A")


def old(here: Position) -> Position:
    """Of so long ago that the log may have been trimmed since."""
    return here._replace(at=here.at - KEPT / 2 - timedelta(seconds=1))


@pytest.mark.parametrize("lost", [promoted, old])
async def test_who_looked_too_long_ago_or_on_another_timeline_begins_anew(
    settings: MatchingSettings, runtime: Runtime, lost: Callable[[Position], Position]
) -> None:
    programme = Programme(runtime, random.Random(9))
    await programme.begin(people=10, vacancies=3)
    replica = await Replica.start(settings)
    await exact(runtime)
    async with runtime.sessions() as session:
        with pytest.raises(LostTrack):
            await read_on(session, lost(replica.keeping.position))
    index = replica.keeper._engine.index
    await replica.pause()
    replica.keeping.position = lost(replica.keeping.position)
    replica.keeping.unwritten = dict.fromkeys(programme.vacancies, 0.0)
    replica.resume()

    async def is_loaded_anew() -> bool:
        return replica.keeper._engine.index is not index

    await eventually(is_loaded_anew)
    await programme.arrive()
    await exact(runtime)
    await replica.stop()


async def test_the_log_keeps_what_somebody_may_have_to_read(runtime: Runtime) -> None:
    async with runtime.sessions() as session, session.begin():
        before = await position_now(session)
        await note_change(session, Subject.CANDIDATE, [new_id()])
    async with runtime.sessions() as session, session.begin():
        after = await position_now(session)
        await trim(session, before)
        assert (await waiting_changes(session, before))[0] == 1
    async with runtime.sessions() as session, session.begin():
        await trim(session, after)
        assert (await waiting_changes(session, before))[0] == 0


async def test_what_was_noted_long_before_it_was_committed_is_kept_until_it_is_read(runtime: Runtime) -> None:
    somebody = new_id()
    async with runtime.sessions() as slow, slow.begin():
        await note_change(slow, Subject.CANDIDATE, [somebody])
        await slow.execute(text("update change set recorded_at = recorded_at - interval '1 day'"))
        async with runtime.sessions() as session:
            position = await position_now(session)
    async with runtime.sessions() as session, session.begin():
        await trim(session, position)
    async with runtime.sessions() as session:
        assert (await read_on(session, position)).people == {somebody}


async def test_what_a_dump_brought_along_goes_with_the_first_trimming(runtime: Runtime) -> None:
    async with runtime.sessions() as session, session.begin():
        await session.execute(
            text("insert into change (transaction, subject, subject_id) values (:far, 'candidate', :somebody)"),
            {"far": 2**40, "somebody": new_id()},
        )
    async with runtime.sessions() as session, session.begin():
        position = await position_now(session)
        assert (await read_on(session, position)).changes == 0
        await trim(session, position)
        assert (await session.execute(text("select count(*) from change"))).scalar_one() == 0


async def test_a_replica_trims_to_where_it_was_so_long_ago(
    settings: MatchingSettings, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "KEPT", timedelta(0))
    monkeypatch.setattr(background, "TRIM_SECONDS", 0.0)
    programme = Programme(runtime, random.Random(11))
    await programme.begin(people=3, vacancies=1)
    replica = await Replica.start(settings)

    async def is_empty() -> bool:
        async with runtime.sessions() as session:
            return bool((await session.execute(text("select count(*) = 0 from change"))).scalar_one())

    await eventually(is_empty)
    await programme.arrive()
    await exact(runtime)
    await eventually(is_empty)
    await replica.stop()
