"""What shows a guard over real processes: a request that breaks it alone, its refusal, and that nothing has changed."""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest
from pathways_chassis.machine import Violation
from pathways_chassis.testing.machines import guards_in, modules_of
from pathways_single_machine.programme.callers import Person

from .scene import Scene

Guard = Callable[..., Violation | None]


@dataclass(frozen=True)
class Request:
    """One request of somebody, and what must be the same after its refusal.

    `watched` is read by `witness`, by default whoever asks; `lines`: the body goes as a stream of one line.
    `content`: bytes go as they are.
    """

    person: Person
    service: str
    path: str
    body: Mapping[str, Any] = field(default_factory=dict)
    watched: str = ""
    witness: Person | None = None
    method: str = "POST"
    version: int | None = None
    lines: bool = False
    content: bytes | None = None


Provocation = Callable[[Scene], Awaitable[Request]]


@dataclass(frozen=True)
class Case:
    """A guard, how to break it alone, and the field and rule that its refusal names (`...` stands for anything).

    `together_with`: the rule of another guard of the same field, without which this one cannot be broken.
    """

    guard: Guard
    field: str
    rule: str
    provoke: Provocation
    together_with: str | None = None

    def __str__(self) -> str:
        return name_of(self.guard)


class Cases(list[Case]):
    """The cases of one service, in their order."""

    def breaks(
        self, guard: Guard, field: str, rule: str, *, together_with: str | None = None
    ) -> Callable[[Provocation], Provocation]:
        """Note the decorated function as the way in which a guard is broken."""

        def note(provoke: Provocation) -> Provocation:
            self.append(Case(guard, field, rule, provoke, together_with))
            return provoke

        return note

    def one_by_one(self) -> pytest.MarkDecorator:
        """One named test for each case."""
        return pytest.mark.parametrize("case", self, ids=str)


def name_of(guard: Guard) -> str:
    """Such as `vacancy.the_terms_are_complete`."""
    return f"{guard.__module__.rpartition('.')[2]}.{guard.__name__}"


def guards_of(package: ModuleType) -> set[str]:
    """Every guard that a service's domain defines, in use by a machine or by a use case."""
    return {name_of(guard) for module in modules_of(package) for guard in guards_in(module)}


async def is_refused(scene: Scene, case: Case) -> None:
    """The request is answered 422 with this guard's problem alone, tells of no event, and has changed nothing."""
    request = await case.provoke(scene)
    before = await _shown(scene, request)
    status, problem, published = await _ask(scene, request)
    assert status == 422, f"{case}: {status} {problem}"
    assert problem["type"].endswith("/rule-not-met")
    told = problem["errors"]
    alone = case.together_with is None
    assert [one["field"] for one in told] == [case.field] * (1 if alone else 2), told
    assert alone or told[1]["rule"] == case.together_with
    pattern = re.escape(case.rule).replace(re.escape("..."), ".+")
    assert re.fullmatch(pattern, told[0]["rule"]), told
    assert told[0]["remedy"], "what would mend it"
    assert not published
    after = await _shown(scene, request)
    assert after == before, f"{before} became {after}"


async def _ask(scene: Scene, request: Request) -> tuple[int, dict[str, Any], bool]:
    if request.lines:
        line = await scene.send_line(request.person, request.service, request.path, json.dumps(dict(request.body)))
        problem = line["problem"]
        return problem["status"], problem, False
    answer = await scene.ask(
        request.person,
        request.service,
        request.path,
        request.body,
        method=request.method,
        version=request.version,
        content=request.content,
    )
    return answer.status_code, answer.json(), "Pathways-Position" in answer.headers


async def _shown(scene: Scene, request: Request) -> tuple[str | None, Any]:
    """What is watched, with its version."""
    answer = await scene.ask(request.witness or request.person, request.service, request.watched, method="GET")
    assert answer.is_success, f"{request.watched}: {answer.status_code} {answer.text}"
    return answer.headers.get("ETag"), answer.json()
