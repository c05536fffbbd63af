"""The team of a person, as candidate-svc tells of it: whose training a part lets an organisation read, and no more."""

import json
from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid4

import httpx
import pytest
from pathways_chassis.actor import Actor, ActorKind, event_actor
from pathways_chassis.clock import system_now
from pathways_chassis.errors import NotFound
from pathways_chassis.http.lists import NDJSON
from pathways_chassis.walls import FOR, context_of
from pathways_contracts.access import Role
from pathways_contracts.case_team import JOINING, TERMS, Matter, TeamPart
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import Event, Topic
from pathways_contracts.events.candidate.candidate import (
    CandidateErased,
    CandidateHidden,
    CandidateMerged,
    CandidateProfileChanged,
    CandidateRegistered,
    PoolProfile,
)
from pathways_contracts.events.candidate.case_team import TeamMemberJoined, TeamMemberLeft
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn
from pathways_taxonomy import taxonomy
from sqlalchemy import text
from training_svc.consumers.when_record_quarantined_hide_person import when_record_quarantined_hide_person
from training_svc.store.enrolments import enrolment_for
from training_svc.store.learners import learner_for
from training_svc.store.learning import may_see_history, orientation_for, plan_for, recognition_for
from training_svc.testing import Programme, created, gap, placement_confirmed, skill

SEES: Final = frozenset(part for part in JOINING if Matter.TRAINING in TERMS[part].matters)
LISTS: Final = ("enrolments", "recognitions", "credentials", "plans", "orientations")
WALLED: Final = (
    "learner",
    "team_member",
    "enrolment",
    "support",
    "attendance",
    "home_outcome",
    "recognition",
    "credential",
    "training_plan",
    "orientation",
)


class Taught(NamedTuple):
    """A person who was certified for work at home after help with two barriers, and left another course."""

    learner: UUID
    certified: str
    left: str
    outcome: str
    recognition: str
    credential: str
    plan: str
    orientation: str

    @property
    def histories(self) -> list[str]:
        """The addresses of all of theirs."""
        enrolments = [one.removeprefix("/enrolments/") for one in (self.certified, self.left)]
        return [
            *(f"/history/enrolment/{one}" for one in enrolments),
            f"/history/home_outcome/{self.outcome}",
            f"/history/recognition/{self.recognition}",
            f"/history/training_plan/{self.plan}",
            f"/history/orientation/{self.orientation}",
        ]


async def taught(programme: Programme) -> Taught:
    learner, placement = await programme.learner(), uuid4()
    cohort = await programme.open_cohort(track="home")
    certified = await programme.application(cohort, learner, "transport", "psychosocial")
    for barrier in ("transport", "psychosocial"):
        help_of = {"barrier": barrier, "provider_code": "somebody"}
        created(await programme.trainer.post(f"{certified}/supports", json=help_of))
    await programme.move(certified, "accept", "enrol")
    await programme.move(f"/cohorts/{cohort['id']}", "start")
    await programme.move(certified, "start")
    today = programme.service.runtime.clock.now().date().isoformat()
    day = {"session_on": today, "present": False}
    assert (await programme.trainer.post(f"{certified}/attendance", json=day)).status_code == 200
    await programme.move(certified, "complete")
    credential = created(await programme.trainer.post(f"{certified}/credential"))
    left = await programme.application(await programme.open_cohort(), learner)
    await programme.move(left, "drop", reason="illness")
    recognition, _ = await programme.interviewed(learner)
    await programme.course([skill(31)])
    await programme.service.receive(gap(learner, uuid4(), [skill(31)]))
    await programme.service.receive(placement_confirmed(learner, placement, uuid4()))
    async with programme.service.runtime.sessions() as session:
        outcomes = await session.execute(
            text("select id from home_outcome where candidate_id = :one"), {"one": learner}
        )
    return Taught(
        learner,
        certified,
        left,
        str(outcomes.scalar_one()),
        recognition.removeprefix("/recognitions/"),
        credential["id"],
        (await programme.plans_of(learner))[0]["id"],
        (await programme.orientation_of(placement))["id"],
    )


def joined(person: Taught, organisation_id: UUID, part: TeamPart = TeamPart.RECRUITER) -> TeamMemberJoined:
    return TeamMemberJoined(
        candidate_id=person.learner, team_member_id=uuid4(), organisation_id=organisation_id, part=part
    )


def left(member: TeamMemberJoined) -> TeamMemberLeft:
    return TeamMemberLeft(**member.model_dump(), reason="part_is_done")


async def hear(programme: Programme, *events: Event) -> None:
    for event in events:
        await programme.service.receive(event)


async def listed(client: httpx.AsyncClient, path: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await client.get(path, params={"limit": 200})).json()["items"]
    return items


async def exported(client: httpx.AsyncClient, path: str) -> list[dict[str, Any]]:
    lines = (await client.get(path, headers={"Accept": NDJSON})).text.splitlines()
    return [json.loads(line) for line in lines][:-1]


async def heard(client: httpx.AsyncClient, after: str = "") -> tuple[set[str], str]:
    """Of what changes tell after a position, and the position after them."""
    headers = {"Last-Event-ID": after} if after else {}
    lines = (await client.get("/changes", params={"follow": "false"}, headers=headers)).text.splitlines()
    data = [json.loads(line.removeprefix("data: ")) for line in lines if line.startswith("data: ")]
    return {one["aggregate_id"] for one in data}, next(one[4:] for one in reversed(lines) if one.startswith("id: "))


async def sees(client: httpx.AsyncClient, person: Taught) -> bool:
    """Whether a caller reads the person's training: by single row, list, export, count and history alike."""
    singles = (
        person.certified,
        person.left,
        f"/recognitions/{person.recognition}",
        f"/credentials/{person.credential}",
        *person.histories,
    )
    found = [(await client.get(path)).status_code == 200 for path in singles]
    for name in LISTS:
        items = await listed(client, f"/{name}")
        assert await exported(client, f"/{name}") == items
        found.append(bool(items))
        assert {one["candidate_id"] for one in items} <= {str(person.learner)}
    found.append(bool((await client.get("/enrolments/counts")).json()))
    assert len(set(found)) == 1, found
    return found[0]


def commands(person: Taught, cohort: str) -> Sequence[tuple[str, dict[str, Any]]]:
    """Whatever a partner's people may ask for about somebody."""
    certified = person.certified
    return [
        (f"/cohorts/{cohort}/enrolments", {"candidate_id": str(person.learner)}),
        ("/recognitions", {"candidate_id": str(person.learner), "occupation": taxonomy().occupations[0].code}),
        (f"{certified}/supports", {"barrier": "device", "provider_code": "somebody"}),
        (f"{certified}/moves", {"action": "defer", "reason": "illness"}),
        (f"{certified}/attendance", {"session_on": "2026-01-01", "present": True}),
        (f"{certified}/home-outcome", {"action": "look_again"}),
        (f"{person.left}/corrections", {"reason": "wrong_person"}),
        (f"/recognitions/{person.recognition}/moves", {"action": "withdraw", "reason": "own_wish"}),
        (f"/plans/{person.plan}/moves", {"action": "decline", "reason": "own_wish"}),
        (f"/orientations/{person.orientation}/completion", {}),
        (f"/orientations/{person.orientation}/moves", {"action": "cancel", "reason": "own_wish"}),
    ]


@pytest.mark.parametrize("part", JOINING)
async def test_each_part_reads_what_it_may_and_none_changes_anything(programme: Programme, part: TeamPart) -> None:
    person, stranger, organisation_id = await taught(programme), uuid4(), uuid4()
    await hear(programme, CandidateRegistered(candidate_id=stranger, partner_id=uuid4()))
    member = programme.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    administrator = programme.service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=organisation_id)
    another = programme.service.client(Role.CASEWORKER, organisation_id=uuid4())
    visa_adviser = programme.service.client(Role.VISA_ADVISER, organisation_id=organisation_id)
    for client in (member, administrator):
        assert not await sees(client, person)
    await programme.service.tells_changes_to(member)
    _, begin = await heard(member)

    joins = joined(person, organisation_id, part)
    await hear(programme, joins)
    for client in (member, administrator):
        assert await sees(client, person) == (part in SEES)
    for client in (another, visa_adviser, programme.service.client(Role.CASEWORKER)):
        assert (await client.get(person.certified)).status_code == 404
    assert (await member.get(f"/people/{person.learner}/data")).status_code == 404, "the partner's alone"

    cohort = (await programme.open_cohort())["id"]
    before = await listed(programme.caseworker, "/enrolments")
    for path, body in commands(person, cohort):
        assert (await member.post(path, json=body)).status_code == 404, path
    assert (await member.post(f"{person.certified}/credential")).status_code == 403
    assert await listed(programme.caseworker, "/enrolments") == before

    await programme.move(f"/orientations/{person.orientation}", "cancel", reason="trainer_ill")
    await programme.move(f"/orientations/{person.orientation}", "rebook")
    told, _ = await heard(member, begin)
    assert (person.orientation in told) == (part in SEES)
    assert person.orientation not in (await heard(another, begin))[0]

    await hear(programme, left(joins))
    assert not await sees(member, person)
    assert person.orientation not in (await heard(member, begin))[0]


async def test_what_tells_more_than_training_stays_with_the_partner(programme: Programme) -> None:
    person, organisation_id = await taught(programme), uuid4()
    member = programme.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    await hear(programme, joined(person, organisation_id))
    for client, barriers, reason in (
        (programme.caseworker, ["transport", "psychosocial"], "illness"),
        (programme.trainer, ["transport", "psychosocial"], "illness"),
        (member, ["transport"], None),
    ):
        shown = (await client.get(person.certified)).json()
        assert shown["barriers"] == barriers
        assert sorted(one["barrier"] for one in shown["supports"]) == sorted(barriers)
        assert [one["present"] for one in shown["attendance"]] == [False]
        assert shown["home_outcome"]["state"] == "planned"
        dropped = (await client.get(person.left)).json()
        assert (dropped["state"], dropped["reason"]) == ("dropped", reason)
        for items in (await listed(client, "/enrolments"), await exported(client, "/enrolments")):
            assert {(tuple(one["barriers"]), one["reason"]) for one in items} == {(tuple(barriers), None), ((), reason)}
        history = f"/history/enrolment/{person.left.removeprefix('/enrolments/')}"
        assert [one["reason"] for one in await listed(client, history)] == [None, reason]
    course = (await programme.course([skill(32)]))["id"]
    assert await listed(member, f"/history/course/{course}") == await listed(
        programme.caseworker, f"/history/course/{course}"
    )


async def test_of_whom_training_is_not_allowed_or_who_is_hidden_no_team_is_told(programme: Programme) -> None:
    person, organisation_id = await taught(programme), uuid4()
    member = programme.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    await hear(programme, joined(person, organisation_id))
    who = {"candidate_id": person.learner}
    refused = ConsentWithdrawn(**who, purpose=ConsentPurpose.TRAINING)
    allowed = ConsentGranted(**who, purpose=ConsentPurpose.TRAINING, text_version="2")
    shown = CandidateProfileChanged(**who, profile=PoolProfile(skills=()), shareable=True)
    stays = ConsentGranted(**who, purpose=ConsentPurpose.REGISTER, text_version="2")
    for says, takes_back in (
        (refused, allowed),
        (ConsentWithdrawn(**who, purpose=ConsentPurpose.REGISTER), stays),
        (CandidateHidden(**who, reason="dormant"), shown),
    ):
        assert await sees(member, person)
        await hear(programme, says)
        assert not await sees(member, person)
        assert await sees(programme.caseworker, person)
        await hear(programme, takes_back)
    assert await sees(member, person)
    runtime = programme.service.runtime
    async with runtime.sessions() as session, session.begin():
        work = runtime.work(session, event_actor("quarantine", uuid4()))
        await when_record_quarantined_hide_person(work, Topic.CONSENT.value, str(person.learner))
    assert not await sees(member, person), "it may have been an end"


async def test_an_end_that_overtakes_the_beginning_stays(programme: Programme) -> None:
    person, organisation_id = await taught(programme), uuid4()
    member = programme.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    joins = joined(person, organisation_id)
    await hear(programme, left(joins), joins)
    assert not await sees(member, person)
    await hear(programme, joined(person, organisation_id, TeamPart.DESTINATION))
    assert await sees(member, person), "a later membership is another"


async def test_the_erased_have_no_team(programme: Programme) -> None:
    person, organisation_id = await taught(programme), uuid4()
    member = programme.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    await hear(
        programme,
        joined(person, organisation_id),
        CandidateErased(candidate_id=person.learner, erased_at=system_now()),
        joined(person, organisation_id),
    )
    async with programme.service.runtime.sessions() as session:
        kept = await session.execute(
            text("select count(*) from team_member where organisation_id = :one"), {"one": organisation_id}
        )
        last = await session.execute(text("select outcome || ': ' || detail from reaction order by id desc limit 1"))
    assert kept.scalar_one() == 0
    assert last.scalar_one() == "superseded: the person was erased"
    assert not await sees(member, person)


async def test_a_team_is_of_the_record_that_it_was_named_for(programme: Programme) -> None:
    person, organisation_id = await taught(programme), uuid4()
    member = programme.service.client(Role.CASEWORKER, organisation_id=organisation_id)
    stays = await programme.learner()
    await hear(
        programme,
        joined(person, organisation_id),
        CandidateMerged(candidate_id=person.learner, into_candidate_id=stays),
    )
    assert not any([await listed(member, f"/{name}") for name in LISTS]), "what the record had is the other's"
    await hear(programme, joined(person._replace(learner=stays), organisation_id))
    assert await sees(member, person._replace(learner=stays))


async def test_each_wall_alone_holds(programme: Programme) -> None:
    person, organisation_id, runtime = await taught(programme), uuid4(), programme.service.runtime
    await programme.application(await programme.open_cohort(), await programme.learner())
    actor = Actor(ActorKind.PERSON, "member", roles=frozenset({Role.CASEWORKER.value}), organisation_id=organisation_id)

    async def seen(*, commands: bool = False) -> dict[str, int]:
        """How many rows of each table PostgreSQL shows to the member who asks for all, to read or to command."""
        async with runtime.sessions() as session:
            await session.connection(execution_options={FOR: context_of(actor)})
            if commands:
                await session.execute(text("set local pathways.commands = 'true'"))
            counts = {name: text(f"select count(*) from {name}") for name in WALLED}
            return {name: (await session.execute(count)).scalar_one() for name, count in counts.items()}

    nothing = dict.fromkeys(WALLED, 0)
    everything = {**dict.fromkeys(WALLED, 1), "enrolment": 2, "support": 2}
    assert await seen() == nothing
    for memberships, part in enumerate(JOINING, start=1):
        joins = joined(person, organisation_id, part)
        await hear(programme, joins)
        shown = everything if part in SEES else nothing
        assert await seen() == {**shown, "team_member": memberships}, part
        assert await seen(commands=True) == {**nothing, "team_member": memberships}, part
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, actor)
            assert await may_see_history(work, "recognition", UUID(person.recognition)) == (part in SEES), part
            for change in (
                learner_for(work, person.learner),
                enrolment_for(work, UUID(person.certified.removeprefix("/enrolments/"))),
                recognition_for(work, UUID(person.recognition), lock=True),
                plan_for(work, UUID(person.plan)),
                orientation_for(work, UUID(person.orientation)),
            ):
                with pytest.raises(NotFound):
                    await change
        await hear(programme, left(joins))
        assert await seen() == {**nothing, "team_member": memberships}, part
        async with runtime.sessions() as session, session.begin():
            work = runtime.work(session, actor)
            assert not await may_see_history(work, "recognition", UUID(person.recognition)), part
