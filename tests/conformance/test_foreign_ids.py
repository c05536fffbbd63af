"""An id of somebody else's is answered as an id of nothing: every operation with an id in its path, each bound role.

Each service holds two worlds, behind its first wall alone: the second one is taken down. Somebody of the one asks for
what is of the other. That there is something to ask for shows in that its own people, or a director, are answered
otherwise than about nothing. Then commands come with the first wall down: the second one stops them alone.
"""

import inspect
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import pytest
from pathways_chassis.actor import Actor
from pathways_chassis.http.audited import SAFE_METHODS
from pathways_chassis.http.named import rows_named
from pathways_chassis.walls import Walls
from pathways_contracts.access import ROLE_SCOPES, Role
from pathways_contracts.registry import Service
from sqlalchemy import ColumnElement, true

from .conftest import SecondWall
from .subject import BYTES, Operation, Subject
from .worlds import ORGANISATION_OF, OURS, THEIRS, kind_of, record_of, somebody, the

NOWHERE: Final = "nowhere"
NEVER, MISSING, UNFIT, BROKEN = 403, 404, 422, 500
BOUND: Final = (*ORGANISATION_OF, Role.CANDIDATE)
"""Roles that act for one organisation or one person."""

PARTNERS: Final = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})
SHARED: Final[Mapping[str, tuple[frozenset[Role], str]]] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                "GET /employers/{employer_id}",
                "GET /employers/{employer_id}/incidents",
                "GET /vacancies/{vacancy_id}",
                "POST /vacancies/{vacancy_id}/rounds",
                "PUT /vacancies/{vacancy_id}/rounds/outcomes",
                "POST /vacancies/{vacancy_id}/group-offers",
            ),
            (PARTNERS, "employers and their jobs are for whoever places people; each application is looked up apart"),
        ),
        **dict.fromkeys(
            (
                "GET /vacancies/{vacancy_id}/matches",
                "GET /vacancies/{vacancy_id}/search",
                "POST /vacancies/{vacancy_id}/shortlist",
                "GET /rounds/{round_id}",
                "GET /rounds/{round_id}/seats",
            ),
            (PARTNERS, "jobs and rounds over them are for whoever places people; of these each is told of their own"),
        ),
        "GET /parity-reports/{report_id}": (frozenset({Role.DONOR}), "ratios of groups are nobody's"),
        "POST /protection-audits/{audit_id}/finding": (PARTNERS, "an audit is done by those who were not involved"),
    }
)
"""By operation, of one service where it is one of all, who of the bound may know of others' records, and why."""

NOT_MADE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "GET /document-files/{document_file_id}/content/{link}": "a link is signed, for one reader and one file",
        "GET /candidates/{candidate_id}/matches": "people are matched in memory, where nobody is put here",
    }
)
"""Operations for which no record of others is made here, and why."""
NOBODY_IN_THE_POOL: Final = frozenset({"POST /matches/explain", "POST /vacancies/{vacancy_id}/shortlist"})
"""Commands about people in memory, where nobody is put here."""


def bodies_of(subject: Subject, operation: Operation, world: str = OURS) -> Sequence[object]:
    """The least body and the example's; the walled rows that they name are of a world, all else is of ours."""
    if not operation.takes_a_body or operation.takes_bytes:
        return [None]
    [content] = operation.document["requestBody"]["content"].values()
    walled = subject.under_test.app.state.walls.named.keys()
    bodies = (subject.body_of(operation), content.get("example"))
    return [of_world(body, world, walled) for body in bodies if body is not None]


def of_world(body: object, world: str, walled: Collection[str]) -> object:
    if not isinstance(body, dict):
        return body
    return {
        name: str(the(world if name in walled else OURS, name.removesuffix("_id")))
        if name.endswith("_id") and isinstance(one, str)
        else one
        for name, one in body.items()
    }


async def answered(
    subject: Subject, operation: Operation, role: Role, world: str, body_of: str = OURS
) -> tuple[object, ...]:
    """What somebody of ours is answered about the record of a world, but for ids; of the first body that fits."""
    actor = somebody(role)
    client = subject.under_test.client(role, organisation_id=actor.organisation_id, candidate_id=actor.candidate_id)
    ids = [str(the(world, kind_of(operation, name, subject.service))) for name in operation.identifiers]
    address = record_of(subject, operation, world)
    for body in bodies_of(subject, operation, body_of):
        sent: dict[str, Any] = {"json": body} if body is not None else {}
        headers = {"If-Match": '"1"'}
        if operation.takes_bytes:
            sent, headers = {"content": b"some"}, {**headers, "Content-Type": BYTES}
        answer = await client.request(operation.method, address, headers=headers, **sent)
        assert answer.status_code != BROKEN, f"{operation} fails for a {role} about {world}"
        if answer.status_code != UNFIT:
            break
    if answer.headers.get("content-type") != "application/problem+json":
        return (answer.status_code,)
    problem = answer.json()
    words = f"{problem['detail']} {problem.get('errors')}"
    for one in ids:
        words = words.replace(one, "<id>")
    return answer.status_code, problem["type"], words


def may_call(operation: Operation, role: Role) -> bool:
    return bool(set(operation.scopes) & {scope.value for scope in ROLE_SCOPES[role]})


def asked_about(subject: Subject) -> list[Operation]:
    """The operations with an id in their path that a bound role may call."""
    return [
        operation
        for operation in subject.operations
        if operation.identifiers and any(may_call(operation, role) for role in BOUND)
    ]


async def test_what_is_of_others_is_answered_as_what_is_not_there(worlds_to_change: Subject) -> None:
    wrong = []
    for operation in asked_about(worlds_to_change):
        shared, _ = (
            SHARED.get(str(operation)) or SHARED.get(f"{worlds_to_change.service} {operation}") or (frozenset(), "")
        )
        made = False
        for role in (one for one in (*BOUND, Role.PROGRAMME_DIRECTOR) if may_call(operation, one)):
            nothing = await answered(worlds_to_change, operation, role, NOWHERE)
            if role in BOUND:
                theirs = await answered(worlds_to_change, operation, role, THEIRS)
                if (theirs != nothing) != (role in shared):
                    wrong.append(f"{operation} tells a {role} of others {theirs}, of nothing {nothing}")
                if nothing[0] not in (MISSING, NEVER):
                    wrong.append(f"{operation} answers a {role} before it looks: {nothing}")
            made = made or await answered(worlds_to_change, operation, role, OURS) != nothing
        if made == (str(operation) in NOT_MADE):
            wrong.append(f"{operation}: {'a record was made, take it out' if made else 'no record was made for it'}")
    assert wrong == []


# --- the second wall alone -------------------------------------------------------------------------------------


class Asked(NamedTuple):
    """A command of somebody of ours; in its address or in its body it names a walled row, which is of others."""

    operation: Operation
    role: Role
    in_address: bool

    async def of(self, subject: Subject, world: str) -> tuple[object, ...]:
        address, body = (world, OURS) if self.in_address else (OURS, world)
        return await answered(subject, self.operation, self.role, address, body)

    def __str__(self) -> str:
        return f"{self.operation} of a {self.role}, others' id in its {'address' if self.in_address else 'body'},"


def commands_behind(walls: Walls, subject: Subject) -> Iterator[Asked]:
    """Each command of each bound role that the second wall is to stop."""
    for operation in subject.operations:
        if operation.method in SAFE_METHODS or operation.takes_lines:
            continue
        parameters = dict.fromkeys(operation.identifiers, str(the(THEIRS, "")))
        bodies = bodies_of(subject, operation, THEIRS)
        shared, _ = SHARED.get(str(operation), (frozenset(), ""))
        for role in (one for one in BOUND if may_call(operation, one) and one not in shared):
            how = walls, somebody(role), operation.method, operation.path
            if any(rows_named(*how, parameters, None)):
                yield Asked(operation, role, in_address=True)
            if any(any(rows_named(*how, {}, body)) for body in bodies):
                yield Asked(operation, role, in_address=False)


def take_down_first_wall(service: Service, monkeypatch: pytest.MonkeyPatch) -> int:
    """Every condition of the store about whoever asks holds for everybody. Answers how many there were."""
    modules = [one for name, one in sys.modules.items() if name.startswith(f"{service}_svc.")]
    conditions = {
        found
        for module in modules
        for found in vars(module).values()
        if inspect.isfunction(found)
        and found.__module__.startswith(f"{service}_svc.store.")
        and found.__annotations__.get("return") == ColumnElement[bool]
        and Actor in found.__annotations__.values()
    }
    for module in modules:
        for name, found in list(vars(module).items()):
            if inspect.isfunction(found) and found in conditions:
                monkeypatch.setattr(module, name, lambda *_, **__: true())
    return len(conditions)


async def test_the_second_wall_alone_stops_each_command_about_what_is_of_others(
    worlds_to_change: Subject, second_wall: SecondWall, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert take_down_first_wall(worlds_to_change.service, monkeypatch)
    asked = {str(one): one for one in commands_behind(worlds_to_change.under_test.app.state.walls, worlds_to_change)}
    async with second_wall():
        nothing = {name: await one.of(worlds_to_change, NOWHERE) for name, one in asked.items()}
        theirs = {name: await one.of(worlds_to_change, THEIRS) for name, one in asked.items()}
    wrong = [f"{name} is answered {theirs[name]}, about nothing {nothing[name]}" for name in asked]
    assert [one for one, name in zip(wrong, asked, strict=True) if theirs[name] != nothing[name]] == []
    # Without any wall they are done, or refused for another reason.
    looked = {name: one for name, one in asked.items() if nothing[name][0] == MISSING}
    stopped = {name for name, one in looked.items() if await one.of(worlds_to_change, THEIRS) != nothing[name]}
    not_made = {name for name, one in looked.items() if str(one.operation) in NOBODY_IN_THE_POOL}
    assert looked.keys() - stopped == not_made, f"{len(stopped)} of {len(asked)} were stopped by the second wall alone"
