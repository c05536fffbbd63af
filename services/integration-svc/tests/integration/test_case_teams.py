"""The team of a person, as candidate-svc tells of it: who reads and who changes their care, by part."""

from contextlib import suppress
from typing import Any, Final
from uuid import UUID, uuid4

import httpx
import pytest
from integration_svc.store.cases import case_for
from integration_svc.testing import Traveller, World
from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.errors import NotFound
from pathways_chassis.testing.corrections import are_shown, propose
from pathways_chassis.walls import FOR, context_of
from pathways_contracts.access import Role
from pathways_contracts.case_team import JOINING, TERMS, Access, Matter, TeamPart, consents_of_every_part
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import CandidateErased
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn
from sqlalchemy import text

NOTHING: Final[dict[Matter, Access]] = {}


def joined(person: Traveller, organisation_id: UUID, part: TeamPart) -> TeamMemberJoined:
    return TeamMemberJoined(
        candidate_id=person.candidate_id, team_member_id=uuid4(), organisation_id=organisation_id, part=part
    )


def left(member: TeamMemberJoined) -> TeamMemberLeft:
    return TeamMemberLeft(**member.model_dump(), reason="part_is_done")


async def access_of(world: World, client: httpx.AsyncClient, person: Traveller, case_id: str) -> dict[Matter, Access]:
    """What a caseworker reads and changes of a person here, by single row, list, count and history alike."""
    found = {}
    single = (await client.get(f"/integration-cases/{case_id}")).status_code == 200
    history = (await client.get(f"/history/integration_case/{case_id}")).status_code == 200
    counted = bool(sum((await world.get("/integration-cases/counts", client)).values()))
    listed = {
        path: bool((await world.get(path, client))["items"]) for path in ("/integration-cases", "/travels", "/checkins")
    }
    arrival = (await client.get(f"/placements/{person.placement_id}/arrival")).status_code == 200
    assert {single, history, counted, arrival, *listed.values()} == {single}
    house = {"nights_secured": 14, "from_date": str(world.today)}
    changed = (await client.post(f"/integration-cases/{case_id}/housing", json=house)).status_code != 404
    if single or changed:
        found[Matter.CARE] = Access.WRITE if changed else Access.READ
    alerts = bool((await world.get("/alerts", client))["items"])
    body = {"trigger": "threats", "placement_id": str(person.placement_id)}
    raised = (await client.post("/alerts", json=body)).status_code == 201
    assert alerts == raised
    if raised:
        found[Matter.ALERT] = Access.WRITE
    return found


@pytest.mark.parametrize("part", JOINING)
async def test_each_part_reads_and_changes_what_it_may(world: World, part: TeamPart) -> None:
    person, stranger, organisation_id = Traveller(), Traveller(), uuid4()
    case_id = await world.start(person)
    await world.hear(stranger.registered())
    await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    member = world.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    another = world.service.client(Role.CASEWORKER, organisation_id=uuid4())
    assert await access_of(world, member, person, case_id) == NOTHING
    joins = joined(person, organisation_id, part)
    await world.hear(joins, joined(stranger, organisation_id, part))
    here = {matter: how for matter, how in TERMS[part].matters.items() if matter in {Matter.CARE, Matter.ALERT}}
    assert await access_of(world, member, person, case_id) == here
    assert await access_of(world, another, person, case_id) == NOTHING
    nobody = world.service.client(Role.CASEWORKER)
    assert (await nobody.get(f"/integration-cases/{case_id}")).status_code == 404
    await world.hear(left(joins))
    assert await access_of(world, member, person, case_id) == NOTHING


async def test_whoever_has_left_is_shown_no_proposal_of_theirs(world: World) -> None:
    person, organisation_id = Traveller(), uuid4()
    await world.start(person)
    alert = await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    joins = joined(person, organisation_id, TeamPart.DESTINATION)
    await world.hear(joins)
    member, colleague = (
        world.service.client(Role.CASEWORKER, organisation_id=organisation_id, subject=one) for one in ("one", "other")
    )
    for move in ({"action": "triage"}, {"action": "plan_safety"}, {"action": "resolve", "reason": "safe"}):
        moved = await member.post(f"/alerts/{alert['id']}/moves", json=move)
        assert moved.status_code == 200, moved.text
    proposed = await propose(member, f"/alerts/{alert['id']}")
    assert proposed.status_code == 201, proposed.text
    assert await are_shown(colleague, proposed.json()["id"])
    await world.hear(left(joins))
    for former in (member, colleague):
        assert not await are_shown(former, proposed.json()["id"])
    assert await are_shown(world.director, proposed.json()["id"])


async def test_an_end_that_overtakes_the_beginning_stays(world: World) -> None:
    person, organisation_id = Traveller(), uuid4()
    case_id = await world.start(person)
    joins = joined(person, organisation_id, TeamPart.DESTINATION)
    await world.hear(left(joins), joins)
    member = world.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    assert (await member.get(f"/integration-cases/{case_id}")).status_code == 404
    await world.hear(joined(person, organisation_id, TeamPart.SPONSOR_GROUP))
    assert (await member.get(f"/integration-cases/{case_id}")).status_code == 200, "a later membership is another"


@pytest.mark.parametrize("part", [one for one in JOINING if TERMS[one].matters.keys() & {Matter.CARE, Matter.ALERT}])
async def test_a_team_is_shown_nobody_who_has_withdrawn_what_every_part_rests_on(world: World, part: TeamPart) -> None:
    """The end of the membership comes by an event of its own, which may be later."""
    person, organisation_id = Traveller(), uuid4()
    case_id = await world.start(person)
    await world.post("/alerts", {"trigger": "threats", "placement_id": str(person.placement_id)})
    member = world.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    await world.hear(joined(person, organisation_id, part))
    here = {matter: how for matter, how in TERMS[part].matters.items() if matter in {Matter.CARE, Matter.ALERT}}
    assert await access_of(world, member, person, case_id) == here
    for purpose in sorted({purpose for matter in here for purpose in consents_of_every_part(matter)}):
        who = {"candidate_id": person.candidate_id, "purpose": purpose}
        await world.hear(ConsentWithdrawn.model_validate(who))
        stays = {matter: how for matter, how in here.items() if purpose not in consents_of_every_part(matter)}
        assert await access_of(world, member, person, case_id) == stays
        await world.hear(ConsentGranted.model_validate({**who, "text_version": "2"}))
        assert await access_of(world, member, person, case_id) == here
    mentor = {"candidate_id": person.candidate_id, "purpose": ConsentPurpose.MENTOR}
    await world.hear(ConsentWithdrawn.model_validate(mentor))
    assert await access_of(world, member, person, case_id) == here, "no part rests on it"


async def test_the_erased_have_no_team(world: World) -> None:
    person, organisation_id = Traveller(), uuid4()
    case_id = await world.start(person)
    joins = joined(person, organisation_id, TeamPart.DESTINATION)
    await world.hear(joins, CandidateErased(candidate_id=person.candidate_id, erased_at=world.now))
    await world.hear(joined(person, organisation_id, TeamPart.DESTINATION))
    assert (await world.outcomes_of_reactions())[-1] == "superseded: the person was erased"
    member = world.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    assert (await member.get(f"/integration-cases/{case_id}")).status_code == 404


async def test_each_wall_alone_holds(world: World) -> None:
    """Of a person's care: what PostgreSQL shows to read and to command, and what the first wall shows without it."""
    person, organisation_id, runtime = Traveller(), uuid4(), world.service.runtime
    case_id = UUID(await world.start(person))
    await world.start(Traveller())
    actor = Actor(ActorKind.PERSON, "member", roles=frozenset({Role.CASEWORKER.value}), organisation_id=organisation_id)

    async def by_the_second(*, commands: bool) -> int:
        async with runtime.sessions() as session:
            await session.connection(execution_options={FOR: context_of(actor)})
            if commands:
                await session.execute(text("set local pathways.commands = 'true'"))
            return int((await session.execute(text("select count(*) from integration_case"))).scalar_one())

    async def by_the_first(*, lock: bool) -> int:
        async with runtime.sessions() as session, session.begin():
            with suppress(NotFound):
                await case_for(runtime.work(session, actor), case_id, lock=lock)
                return 1
            return 0

    async def shown() -> tuple[set[int], set[int]]:
        """How many cases to read, and to change, by either wall."""
        return (
            {await by_the_second(commands=False), await by_the_first(lock=False)},
            {await by_the_second(commands=True), await by_the_first(lock=True)},
        )

    assert await shown() == ({0}, {0})
    for part in JOINING:
        joins = joined(person, organisation_id, part)
        await world.hear(joins)
        access = TERMS[part].matters.get(Matter.CARE)
        assert await shown() == ({int(access is not None)}, {int(access is Access.WRITE)}), part
        await world.hear(left(joins))
        assert await shown() == ({0}, {0}), part
    await world.hear(joined(person, organisation_id, TeamPart.DESTINATION))
    assert await shown() == ({1}, {1})
    # A record without the fields of its contract, as a broken producer would send it: it may be the end.
    fields: dict[str, Any] = {"candidate_id": person.candidate_id}
    await world.hear(TeamMemberLeft.model_construct(**fields))

    async def is_hidden() -> bool:
        return await shown() == ({0}, {0})

    await world.service.eventually(is_hidden)
