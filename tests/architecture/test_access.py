"""Least rights: every scope opens something and is somebody's, and what a machine may do is no more than its issuer."""

import json
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from pathways_contracts.access import (
    OF_PERSONS_ALONE,
    ROLE_SCOPES,
    ROLES_OF_MACHINES,
    Role,
    Scope,
    scopes_of_machine,
)
from pathways_contracts.registry import Service

ROOT: Final = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("scope", Scope, ids=str)
def test_every_scope_opens_an_operation_and_a_role_carries_it(scope: Scope) -> None:
    documents = [(ROOT / f"services/{service}-svc/openapi.json").read_text("utf-8") for service in Service]
    asked = {
        named
        for document in documents
        for methods in json.loads(document)["paths"].values()
        for operation in methods.values()
        for one in operation.get("security", ())
        for scopes in one.values()
        for named in scopes
    }
    assert scope.value in asked
    assert [role for role in Role if scope in ROLE_SCOPES[role]]


def test_no_machine_is_a_candidate_or_an_operator_and_each_is_what_its_issuers_people_are() -> None:
    given = {role for roles in ROLES_OF_MACHINES.values() for role in roles}
    assert not given & {Role.CANDIDATE, Role.OPERATOR}
    for issuer, roles in ROLES_OF_MACHINES.items():
        assert Scope.API_KEYS_MANAGE in ROLE_SCOPES[issuer]
        assert {scope for role in roles for scope in ROLE_SCOPES[role]} <= ROLE_SCOPES[issuer]
    assert set(ROLES_OF_MACHINES) == {role for role in Role if Scope.API_KEYS_MANAGE in ROLE_SCOPES[role]}


def test_what_people_decide_no_machine_does() -> None:
    assert not [pair for pair in product(Role, OF_PERSONS_ALONE) if pair[1] in scopes_of_machine(pair[0])]
