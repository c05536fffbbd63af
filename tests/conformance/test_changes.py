"""Changes as they happen, in every service: everybody hears of what they may read the history of, and it is written."""

import json
from collections.abc import Mapping
from importlib import import_module

import httpx
from pathways_chassis.clock import system_now
from pathways_chassis.ids import new_id
from pathways_chassis.tables import outbox
from pathways_contracts.access import ROLE_SCOPES, Role
from sqlalchemy import func, insert, text

from .subject import ORGANISATION, Subject
from .worlds import HISTORY_OF, OURS, THEIRS, somebody, the


def client_of(subject: Subject, role: Role) -> httpx.AsyncClient:
    """Somebody of our world with one role."""
    actor = somebody(role)
    return subject.under_test.client(role, organisation_id=actor.organisation_id, candidate_id=actor.candidate_id)


async def heard(client: httpx.AsyncClient, after: str) -> set[str]:
    """The ids of what is told after a position."""
    answer = await client.get("/changes", params={"follow": "false"}, headers={"Last-Event-ID": after})
    assert answer.status_code == 200, answer.text
    lines = [line.removeprefix("data: ") for line in answer.text.splitlines() if line.startswith("data: ")]
    return {json.loads(line)["aggregate_id"] for line in lines}


async def happen(subject: Subject, topic: str, *about: str) -> None:
    """Something of a topic about each, as if it had been published."""
    async with subject.under_test.runtime.sessions() as session, session.begin():
        for one in about:
            headers = {"ce_type": "specimen.happened", "ce_time": system_now().isoformat()}
            event = {"event_id": new_id(), "topic": topic, "key": one, "aggregate_seq": 1, "payload": b"{}"}
            await session.execute(insert(outbox).values(**event, headers=headers, published_at=func.now()))


async def test_everybody_hears_of_their_own_changes_alone(worlds: Subject) -> None:
    """Of what has a history that one may read, and of nothing else."""
    kind = HISTORY_OF[worlds.service]
    changes: Mapping[str, str] = import_module(f"{worlds.service}_svc.api.changes").CHANGES
    [topic] = [one for one, machine in changes.items() if machine == kind]
    [scopes] = [one.scopes for one in worlds.operations if one.lasts]
    director = client_of(worlds, Role.PROGRAMME_DIRECTOR)

    async def has_begun() -> bool:
        return (await director.get("/changes?follow=false")).status_code == 200

    await worlds.under_test.eventually(has_begun)
    after = (await director.get("/changes?follow=false")).text.rpartition("id: ")[2].splitlines()[0]
    both = {world: str(the(world, kind)) for world in (OURS, THEIRS)}
    await happen(worlds, topic, *both.values())
    told, wrong = 0, []
    for role in (one for one in Role if {scope.value for scope in ROLE_SCOPES[one]}.issuperset(scopes)):
        client = client_of(worlds, role)
        found = await heard(client, after)
        for world, one in both.items():
            readable = (await client.get(f"/history/{kind}/{one}")).status_code == 200
            told += readable
            if (one in found) != readable:
                wrong.append(f"a {role} hears of {world}: {one in found}, and may read its history: {readable}")
    assert wrong == []
    assert told >= 2


async def test_who_follows_changes_is_written_down(subject: Subject) -> None:
    client = subject.under_test.client(*Role, organisation_id=ORGANISATION, subject="who follows")

    async def follows() -> bool:
        return (await client.get("/changes", params={"follow": "false"})).status_code == 200

    await subject.under_test.eventually(follows)
    async with subject.under_test.runtime.sessions() as session:
        query = text("select operation, status from audit_entry where actor = 'who follows'")
        assert ("follow_changes", 200) in [tuple(row) for row in await session.execute(query)]
