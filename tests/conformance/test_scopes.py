"""Operation by scope and by role: what is required is enough and cannot be done without, whatever else a token has."""

from collections.abc import Iterable
from typing import Final

import httpx
from pathways_contracts.access import ROLE_SCOPES, Role, Scope
from pathways_contracts.registry import Service

from .subject import ORGANISATION, Operation, Subject, problems_of

EVERY: Final = frozenset(scope.value for scope in Scope)
OPEN: Final = {
    Service.CANDIDATE: {f"POST /complaints{rest}" for rest in ("", "/{code}/look", "/{code}/moves", "/{code}/entries")}
}
"""Operations that anybody may call, who then leaves no trace."""


def with_scopes(subject: Subject, scopes: Iterable[str], *roles: Role) -> httpx.AsyncClient:
    """Somebody with these scopes, who has these roles, or all."""
    client = subject.under_test.anonymous()
    token = subject.under_test.token(
        *(roles or Role), organisation_id=ORGANISATION, subject="of the matrix", scope=" ".join(sorted(scopes))
    )
    client.headers["Authorization"] = f"Bearer {token}"
    return client


async def wrong_with_refusal(operation: Operation, client: httpx.AsyncClient, lacking: Iterable[str]) -> list[str]:
    """What is wrong with the refusal of somebody who lacks these scopes."""
    answer = await operation.call(client)
    wrong = list(problems_of(answer, 403))
    challenge = answer.headers.get("www-authenticate", "")
    told = challenge.partition('scope="')[2].partition('"')[0].split()
    if not wrong and (sorted(told) != sorted(lacking) or not all(scope in answer.text for scope in lacking)):
        wrong.append(f"names {told}, not {sorted(lacking)}")
    return wrong


def test_who_may_call_what_without_a_scope_is_a_short_list(subject: Subject) -> None:
    asked_for = {(one.method, one.path) for one in subject.operations}
    paths = subject.document["paths"]
    known = {(method.upper(), path) for path in paths for method in paths[path] if method != "parameters"}
    without = {f"{method} {path}" for method, path in known - asked_for}
    assert without - {"GET /healthz", "GET /readyz"} == OPEN.get(subject.service, set())


async def test_every_scope_but_the_one_that_is_required_is_not_enough(subject: Subject) -> None:
    clients = {scope: with_scopes(subject, EVERY - {scope}) for scope in EVERY}
    found = {}
    for operation in subject.operations:
        for scope in operation.scopes:
            if wrong := await wrong_with_refusal(operation, clients[scope], [scope]):
                found[f"{operation} without {scope}"] = wrong
    assert found == {}


async def test_the_scope_that_is_required_is_enough(subject: Subject) -> None:
    found, clients = {}, {one.scopes: with_scopes(subject, one.scopes) for one in subject.operations}
    for operation in subject.operations:
        answer = await operation.call(clients[operation.scopes])
        if "insufficient_scope" in answer.headers.get("www-authenticate", "") or answer.status_code in {401, 500}:
            found[str(operation)] = answer.text[:200]
    assert found == {}


async def test_no_role_gets_a_scope_that_it_does_not_carry_by_naming_it(subject: Subject) -> None:
    found = {}
    for role in Role:
        client, carried = with_scopes(subject, EVERY, role), {scope.value for scope in ROLE_SCOPES[role]}
        for operation in subject.operations:
            lacking = set(operation.scopes) - carried
            if lacking and (wrong := await wrong_with_refusal(operation, client, lacking)):
                found[f"{operation} as {role}"] = wrong
    assert found == {}
