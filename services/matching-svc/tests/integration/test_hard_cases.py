"""What comes in the wrong order, what is poisoned, and what is found again after a restart."""

import threading
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any
from uuid import UUID, uuid4

import pytest
from matching_svc import background
from matching_svc.background import ListKeeper
from matching_svc.consumers.when_record_quarantined_hide_person import when_record_quarantined_hide_person
from matching_svc.domain.facts import Person
from matching_svc.domain.shards import SHARDS
from matching_svc.index.segments.index import SegmentIndex
from matching_svc.main import create_app
from matching_svc.migrate import FOLDER
from matching_svc.settings import MatchingSettings
from matching_svc.store.pool import Entry, PersonAsWritten, read_person
from matching_svc.usecases.engine import Engine, load_index
from matching_svc.usecases.enter_pool import enter_pool
from matching_svc.usecases.keeping import Keeping
from matching_svc.usecases.leave_pool import leave_pool
from matching_svc.usecases.refresh_lists import Proposed, Written, propose_from_lists, write_lists
from pathways_chassis.actor import event_actor
from pathways_chassis.ids import new_id
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_chassis.work import Work
from pathways_contracts.envelope import Envelope, envelope_for
from pathways_contracts.event import Topic
from pathways_contracts.events.candidate.candidate import CandidateActivated
from pathways_contracts.events.matching.match import MatchProposed
from sqlalchemy.exc import DBAPIError
from sqlmodel.ext.asyncio.session import AsyncSession

from .conftest import World


def as_of(world: World, session: AsyncSession, candidate_id: UUID, sequence: int) -> Work:
    """Work begun by a person's event of this sequence."""
    event = CandidateActivated(
        candidate_id=candidate_id, partner_id=world.partner_id, profile=world.profile(), shareable=True
    )
    envelope: Envelope = envelope_for(
        event, event_id=new_id(), source="candidate", time=world.service.runtime.clock.now(), aggregate_seq=sequence
    )
    return world.service.runtime.work(session, event_actor(envelope.type, envelope.id), envelope=envelope)


async def test_an_older_event_that_comes_after_the_hiding_shows_nobody(world: World) -> None:
    candidate_id = uuid4()
    vacancy_id = await world.open_vacancy()
    entry = Entry(candidate_id, world.profile(), shareable=True, partner_id=world.partner_id)
    async with world.service.runtime.sessions() as session, session.begin():
        await leave_pool(as_of(world, session, candidate_id, 4), candidate_id, reason="candidate_hidden", hide=True)
    async with world.service.runtime.sessions() as session, session.begin():
        assert not await enter_pool(as_of(world, session, candidate_id, 3), entry), "parked before, drained after"
    other = await world.activate()
    await world.eventually_listed(vacancy_id, other)
    async with world.service.runtime.sessions() as session, session.begin():
        assert await enter_pool(as_of(world, session, candidate_id, 5), entry)
    await world.proposed(vacancy_id, candidate_id)


async def test_a_list_computed_before_the_hiding_and_written_after_it_shows_nobody(world: World) -> None:
    candidate_id, kept = await world.activate(), await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.proposed(vacancy_id, candidate_id)
    engine: Engine = world.service.app.state.engine
    keeping: Keeping = world.service.app.state.keeping
    [computed] = engine.index.best_candidates([vacancy_id], 100)
    assert candidate_id in {one.candidate_id for one in computed.ranked}
    runtime = world.service.runtime
    async with runtime.sessions() as session, session.begin():
        await leave_pool(as_of(world, session, candidate_id, 9), candidate_id, reason="candidate_hidden", hide=True)
    async with runtime.sessions() as session, session.begin():
        work = as_of(world, session, candidate_id, 9)
        written = await write_lists(work, keeping, {vacancy_id: computed.ranked}, 1)
        assert written.vacancy_ids == {vacancy_id}
        await propose_from_lists(work, keeping, [computed], 1)
    assert await world.listed(vacancy_id) == [str(kept)]
    proposals = [one for one in await world.service.published(MatchProposed) if one.candidate_id == candidate_id]
    assert len(proposals) == 1, "that of before"


async def test_a_poisoned_record_hides_its_person_and_no_other(world: World) -> None:
    candidate_id, other = await world.activate(), await world.activate()
    vacancy_id = await world.open_vacancy()
    await world.proposed(vacancy_id, candidate_id)
    await world.proposed(vacancy_id, other)
    async with world.service.runtime.sessions() as session, session.begin():
        work = as_of(world, session, candidate_id, 1)
        work.envelope = None
        await when_record_quarantined_hide_person(work, Topic.VACANCY.value, str(other))
        await when_record_quarantined_hide_person(work, Topic.CANDIDATE.value, "no id at all")
        await when_record_quarantined_hide_person(work, Topic.CANDIDATE.value, str(candidate_id))
    assert await world.listed(vacancy_id) == [str(other)]
    assert await world.matches(candidate_id=candidate_id) == []


async def test_a_restarted_process_loads_the_pool_from_its_own_rows_and_proposes_nothing_twice(
    world: World, service: ServiceUnderTest
) -> None:
    candidate_id = await world.activate()
    # So many that some lie in whichever half of the shards the restarted process takes.
    vacancies = [await world.open_vacancy() for _ in range(20)]
    for vacancy_id in vacancies:
        await world.proposed(vacancy_id, candidate_id)
    running: Engine = service.app.state.engine
    async with service.runtime.sessions() as session:
        index, position = await load_index(session, running.scoring, SegmentIndex)
    assert index.vacancies() == running.index.vacancies()
    assert index.best_candidates(vacancies, 9) == running.index.best_candidates(vacancies, 9)
    before = len(await service.published(MatchProposed))
    settings = MatchingSettings.model_validate(service.runtime.settings.model_dump())
    keeping = Keeping(position)
    keeper = ListKeeper(Engine(running.scoring, index), keeping, SegmentIndex, settings)
    # Both take part for a moment.
    await service.eventually(lambda: holds_shards(keeper, keeping, service))
    await keeper.follow(service.runtime)
    assert keeping.unproposed
    await keeper.propose(service.runtime)
    assert len(await service.published(MatchProposed)) == before
    await keeper.leave(service.runtime)


async def holds_shards(keeper: ListKeeper, keeping: Keeping, service: ServiceUnderTest) -> bool:
    await keeper.beat(service.runtime)
    return len(keeping.held) == SHARDS // 2


def kept_by_hand(
    fresh_database: Callable[[], Awaitable[str]], **more: Any
) -> AbstractAsyncContextManager[ServiceUnderTest]:
    """A service that looks at no change by itself: a test lets it follow, write and propose."""
    return service_under_test(
        create_app,
        MatchingSettings,
        fresh_database,
        migrations=[(FOLDER, "database_url")],
        look_seconds=3600,
        list_spacing_seconds=0.0,
        **more,
    )


async def test_a_pool_that_arrives_at_once_is_proposed_from_as_a_whole(
    fresh_database: Callable[[], Awaitable[str]],
) -> None:
    async with service_under_test(
        create_app,
        MatchingSettings,
        fresh_database,
        migrations=[(FOLDER, "database_url")],
        look_seconds=0.05,
        list_spacing_seconds=0.0,
    ) as service:
        world = World(service, "ZZ")
        vacancy_id = await world.open_vacancy()
        people = [await world.activate(without=world.essential[:2] if at < 30 else (), wait=False) for at in range(60)]
        best = sorted(people[30:])[:20]
        for candidate_id in best:
            await world.proposed(vacancy_id, candidate_id)
        assert (await world.listed(vacancy_id))[:20] == [str(one) for one in best]


async def test_a_pile_of_changes_is_taken_in_whole_before_any_list_is_written(
    fresh_database: Callable[[], Awaitable[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []

    async def counted(*args: Any) -> Written:
        written.append(len(args[2]))
        return await write_lists(*args)

    def read_elsewhere(written: PersonAsWritten) -> Person:
        assert threading.current_thread() is not threading.main_thread(), "thousands take a second"
        return read_person(written)

    async with service_under_test(
        create_app, MatchingSettings, fresh_database, migrations=[(FOLDER, "database_url")], look_seconds=3600
    ) as service:
        world = World(service, "ZZ")
        vacancy_id = await world.open_vacancy()
        people = [await world.activate() for _ in range(10)]
        monkeypatch.setattr(background, "TAKEN_TOGETHER", 3)
        monkeypatch.setattr(background, "write_lists", counted)
        monkeypatch.setattr(background, "read_person", read_elsewhere)
        keeper: ListKeeper = service.app.state.keeper
        await keeper.follow(service.runtime)
        await keeper.write(service.runtime)
        assert set(await world.listed(vacancy_id)) == {str(one) for one in people}
        assert written == [1]


async def test_changes_are_taken_in_while_a_pile_of_lists_is_proposed_from(
    fresh_database: Callable[[], Awaitable[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    proposing: list[int] = []
    listed: list[str] = []

    async with kept_by_hand(fresh_database, proposal_quiet_seconds=0.0) as service:
        world = World(service, "ZZ")
        keeper: ListKeeper = service.app.state.keeper
        first, last = sorted([await world.open_vacancy() for _ in range(2)])
        early = await world.activate()

        async def somebody_comes_between(*args: Any) -> Proposed:
            proposing.append(len(args[2]))
            listed[:] = await world.listed(last)
            if len(proposing) == 1:
                await world.activate()
            return await propose_from_lists(*args)

        await keeper.follow(service.runtime)
        await keeper.write(service.runtime)
        monkeypatch.setattr(background, "PROPOSED_TOGETHER", 1)
        monkeypatch.setattr(background, "propose_from_lists", somebody_comes_between)
        keeping: Keeping = service.app.state.keeping
        keeping.unproposed_since = -3600.0
        await keeper.propose(service.runtime)
        assert proposing == [1, 1]
        assert first in keeping.unproposed
        assert not keeper._has_waited_long, "what changed meanwhile waits from then on"
        assert str(early) in listed
        assert len(listed) == 2, "who came while the first was proposed from is on the list of the last"
        assert len(await world.matches(vacancy_id=last)) == 2
        assert len(await world.matches(vacancy_id=first)) == 1
        await keeper.propose(service.runtime)
        assert len(await world.matches(vacancy_id=first)) == 2, "nothing of it is lost"


async def test_a_pool_that_moves_on_after_all_is_not_proposed_from_to_the_end(
    fresh_database: Callable[[], Awaitable[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with kept_by_hand(fresh_database, proposal_quiet_seconds=3600.0) as service:
        world = World(service, "ZZ")
        keeper: ListKeeper = service.app.state.keeper
        keeping: Keeping = service.app.state.keeping
        first, last = sorted([await world.open_vacancy() for _ in range(2)])
        await world.activate()
        await keeper.follow(service.runtime)
        waited_since = keeping.unproposed_since
        monkeypatch.setattr(background, "PROPOSED_TOGETHER", 1)
        await keeper.propose(service.runtime)
        assert len(await world.matches(vacancy_id=first)) == 1
        assert await world.matches(vacancy_id=last) == []
        assert keeping.unproposed == {last}
        assert keeping.unproposed_since == waited_since, "its patience goes on"


class LockTimedOut(Exception):
    """As the driver tells that a lock was not to be had in time."""

    sqlstate = "55P03"


async def test_a_pool_that_is_locked_for_long_does_not_end_the_lists(
    fresh_database: Callable[[], Awaitable[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = 0

    async def busy_at_first(*args: Any) -> Proposed:
        nonlocal refused
        if refused < 2:
            refused += 1
            raise DBAPIError("select 1", {}, LockTimedOut())
        return await propose_from_lists(*args)

    monkeypatch.setattr(background, "propose_from_lists", busy_at_first)
    async with service_under_test(
        create_app, MatchingSettings, fresh_database, migrations=[(FOLDER, "database_url")], look_seconds=0.05
    ) as service:
        world = World(service, "ZZ")
        vacancy_id = await world.open_vacancy()
        await world.proposed(vacancy_id, await world.activate(wait=False))
    assert refused == 2
