"""What each role is shown: which fields of which record, of whose changes, and that it is written down.

The fields are a list that is committed, `fields_by_role.json`. Whoever changes what is shown has it written anew, by
`WRITE_FIELDS=1 pytest tests/conformance/test_shown.py`, and reads the difference.
"""

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import httpx
import pytest
from pathways_chassis.clock import system_now
from pathways_chassis.ids import new_id
from pathways_chassis.tables import outbox
from pathways_contracts.access import ROLE_SCOPES, Role
from sqlalchemy import func, insert, text

from .subject import ORGANISATION, Operation, Subject
from .worlds import HISTORY_OF, OURS, THEIRS, client_of, record_of, the

FIELDS: Final = Path(__file__).with_name("fields_by_role.json")
WRITES: Final = "WRITE_FIELDS"
AN_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ITS_OWN_WORK: Final = ("/operations", "/events", "/development", "/audit-entries")
"""What operators see of what a service does; it goes on while they look."""
NOBODYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "/document-files/{document_file_id}/content/{link}": "a link is signed, for one reader and one file",
        "/conflict-declaration": "what a reviewer has declared, and nobody here has",
        "/candidates/{candidate_id}/matches": "people are matched in memory, where nobody is put here",
        "/occupations/by-code": "what a classification says of a code, to everybody",
        "/skills/by-code": "what a classification says of a code, to everybody",
        "/vacancies/proposals": "what a classification says of a code, to everybody",
    }
)
"""Readings of what the worlds do not have."""

Shown = Mapping[str, str] | int
"""By object, the names of what it tells; or the status of a refusal."""


def may_call(operation: Operation, role: Role) -> bool:
    return set(operation.scopes) <= {scope.value for scope in ROLE_SCOPES[role]}


def fields_of(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every value that is told, as its object and its name there; what is null, or an empty list, tells nothing."""
    for one in node if isinstance(node, list) else [node]:
        for name, each in one.items() if isinstance(one, Mapping) else ():
            plain = AN_ID.sub("<id>", name)
            if isinstance(each, Mapping) or (isinstance(each, list) and any(isinstance(_, Mapping) for _ in each)):
                yield from fields_of(each, f"{path}.{plain}" if path else plain)
            elif each is not None and each != []:
                yield path, plain


async def shown(subject: Subject, operation: Operation, role: Role, world: str) -> Shown:
    """What a role is shown of the record of a world, or of the first page."""
    needed = {one["name"]: one.get("example", "specimen") for one in operation.queried if one.get("required")}
    answer = await client_of(subject, role).get(record_of(subject, operation, world), params=needed)
    if answer.status_code != 200:
        return answer.status_code
    names: defaultdict[str, set[str]] = defaultdict(set)
    for path, name in fields_of(answer.json()):
        names[path].add(name)
    return {path: " ".join(sorted(told)) for path, told in sorted(names.items())}


async def shown_by_role(subject: Subject, operation: Operation) -> dict[str, dict[str, Shown]]:
    """Of each role that may call it, together with those who are shown the same."""
    groups: list[tuple[dict[str, Shown], list[str]]] = []
    for role in (one for one in Role if may_call(operation, one)):
        own = await shown(subject, operation, role, OURS)
        others = await shown(subject, operation, role, THEIRS) if operation.identifiers else own
        found = {"all": own} if own == others else {"own": own, "others'": others}
        for same, roles in groups:
            if same == found:
                roles.append(role)
                break
        else:
            groups.append((found, [role]))
    return {", ".join(sorted(roles)): found for found, roles in groups}


def asked_for(subject: Subject) -> Sequence[Operation]:
    return [
        one
        for one in subject.operations
        if one.method == "GET" and not one.lasts and not one.path.startswith(ITS_OWN_WORK)
    ]


@pytest.mark.timeout(120)
async def test_each_role_is_shown_the_fields_of_the_list_and_no_other(worlds: Subject) -> None:
    found = {one.path: await shown_by_role(worlds, one) for one in asked_for(worlds)}
    listed = json.loads(FIELDS.read_text("utf-8")) if FIELDS.exists() else {}
    if os.environ.get(WRITES):
        listed[worlds.service.value] = found
        FIELDS.write_text(json.dumps(listed, indent=1, sort_keys=True) + "\n", "utf-8")
    known = listed[worlds.service.value]
    differing = {path: found.get(path) for path in found.keys() | known.keys() if found.get(path) != known.get(path)}
    assert differing == {}, f"{FIELDS.name} says otherwise: {WRITES}=1 writes it anew"
    empty = {
        path
        for path, by_role in found.items()
        if not any(isinstance(each, Mapping) for one in by_role.values() for each in one.values())
    }
    assert empty == NOBODYS.keys() & found.keys(), "the worlds have something for every reading"


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
    await worlds.under_test.tells_changes_to(director)
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
    await subject.under_test.tells_changes_to(client)
    async with subject.under_test.runtime.sessions() as session:
        query = text("select operation, status from audit_entry where actor = 'who follows'")
        assert ("follow_changes", 200) in [tuple(row) for row in await session.execute(query)]
