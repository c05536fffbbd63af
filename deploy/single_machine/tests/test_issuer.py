"""The development issuer: tokens any OpenID library verifies, and no start outside development."""

import os
import stat
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from joserfc import jwt
from joserfc.errors import BadSignatureError
from joserfc.jwk import ECKey, KeySet
from pathways_contracts.access import ROLE_SCOPES, Role
from pathways_single_machine.issuer import (
    REFUSED_EXIT_CODE,
    IssuerRefused,
    IssuerSettings,
    create_app,
    signing_key,
)

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
CASEWORKER = {"subject": "asha", "roles": ["caseworker"]}
CANDIDATE = "0190c1de-0000-7000-8000-000000000002"


def settings(folder: Path, **changes: Any) -> IssuerSettings:
    values = {"environment": "test", "issuer": "http://issuer.test", "audience": "pathways"}
    return IssuerSettings(**{**values, "issuer_key_file": folder / "keys" / "issuer.key", **changes})


@pytest_asyncio.fixture(loop_scope="session")
async def client(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(settings(tmp_path), now=lambda: NOW, new_token_id=lambda: "token-1")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://issuer.test") as issuer:
        yield issuer


async def claims(client: httpx.AsyncClient, answer: httpx.Response) -> Mapping[str, Any]:
    """The token's claims, verified the way a service does it: from discovery to the published keys."""
    assert answer.status_code == 200, answer.text
    document = (await client.get("/.well-known/openid-configuration")).json()
    keys = KeySet.import_key_set((await client.get(document["jwks_uri"])).json())
    token = jwt.decode(answer.json()["access_token"], keys, algorithms=["ES256"])
    assert token.header["kid"]
    return token.claims


async def test_a_token_carries_the_roles_and_the_scopes_of_the_contract(client: httpx.AsyncClient) -> None:
    wanted = {
        "subject": "asha",
        "roles": ["caseworker", "donor"],
        "organisation_id": "0190c1de-0000-7000-8000-000000000001",
        "ttl": 60,
    }
    answer = await client.post("/token", json=wanted)
    found = await claims(client, answer)

    assert dict(found) == {
        "iss": "http://issuer.test",
        "aud": "pathways",
        "sub": "asha",
        "iat": int(NOW.timestamp()),
        "exp": int(NOW.timestamp()) + 60,
        "jti": "token-1",
        "roles": ["caseworker", "donor"],
        "scope": " ".join(sorted(ROLE_SCOPES[Role.CASEWORKER] | ROLE_SCOPES[Role.DONOR])),
        "organisation_id": "0190c1de-0000-7000-8000-000000000001",
    }
    assert answer.json()["expires_in"] == 60
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("form", ["roles=caseworker&roles=donor", "roles=caseworker+donor"])
async def test_a_form_is_as_good_as_json(client: httpx.AsyncClient, form: str) -> None:
    answer = await client.post(
        "/token",
        content=f"grant_type=client_credentials&subject=asha&candidate_id={CANDIDATE}&{form}",
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    found = await claims(client, answer)
    assert found["roles"] == ["caseworker", "donor"]
    assert found["candidate_id"] == CANDIDATE


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"roles": ["king"]}, "/roles/0"),
        ({"roles": []}, "/roles"),
        ({"subject": ""}, "/subject"),
        ({"ttl": 86_401}, "/ttl"),
        ({"organisation_id": "abc"}, "/organisation_id"),
        ({"scope": "everything"}, "/scope"),
    ],
)
async def test_a_wrong_request_names_the_field_and_the_rule(
    client: httpx.AsyncClient, change: dict[str, Any], field: str
) -> None:
    answer = await client.post("/token", json=CASEWORKER | change)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert all(error["remedy"].endswith(".") for error in answer.json()["errors"])
    assert "caseworker" in answer.json()["detail"], "the remedy lists the roles there are"


async def test_the_front_page_says_what_is_here_and_which_roles_there_are(client: httpx.AsyncClient) -> None:
    page = (await client.get("/")).json()
    assert page["token"] == "http://issuer.test/token"  # an address
    assert page["roles"] == [role.value for role in Role]
    assert (await client.get(page["configuration"])).status_code == 200


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/token", 405), ("GET", "/nowhere", 404)])
async def test_what_is_not_offered_is_a_problem_with_a_remedy(
    client: httpx.AsyncClient, method: str, path: str, status: int
) -> None:
    answer = await client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["errors"][0]["remedy"]


@pytest.mark.parametrize("body", [b"no json", b"\xff\xfe"])
async def test_a_body_that_is_no_json_is_a_problem_too(client: httpx.AsyncClient, body: bytes) -> None:
    assert (await client.post("/token", content=body)).status_code == 422


async def test_the_private_part_of_the_key_is_not_published(client: httpx.AsyncClient) -> None:
    (key,) = (await client.get("/.well-known/jwks.json")).json()["keys"]
    assert "d" not in key
    assert (key["kty"], key["crv"], key["alg"], key["use"]) == ("EC", "P-256", "ES256", "sig")


async def test_a_token_of_another_key_does_not_verify(client: httpx.AsyncClient, tmp_path: Path) -> None:
    answer = await client.post("/token", json=CASEWORKER)
    with pytest.raises(BadSignatureError):
        jwt.decode(answer.json()["access_token"], ECKey.generate_key("P-256"), algorithms=["ES256"])


def test_the_key_is_kept_for_the_owner_alone_and_stays_the_same(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "issuer.key"
    first = signing_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert signing_key(path).kid == first.kid
    assert [file.name for file in path.parent.iterdir()] == ["issuer.key"]


@pytest.mark.parametrize("environment", ["production", "staging", "Development", ""])
def test_the_app_itself_refuses_other_environments(tmp_path: Path, environment: str) -> None:
    with pytest.raises(IssuerRefused, match="refuses to start"):
        create_app(settings(tmp_path, environment=environment))
    assert not (tmp_path / "keys").exists(), "no key is made where none may sign"


@pytest.mark.parametrize("environment", ["production", None])
def test_the_process_refuses_with_a_sentence_and_a_code(tmp_path: Path, environment: str | None) -> None:
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PATHWAYS_")}
    if environment is not None:
        variables["PATHWAYS_ENVIRONMENT"] = environment
    ended = subprocess.run(
        [sys.executable, "-m", "pathways_single_machine.issuer"],
        check=False,
        capture_output=True,
        text=True,
        env=variables,
        cwd=tmp_path,
        timeout=60,
    )
    assert ended.returncode == REFUSED_EXIT_CODE
    assert "PATHWAYS_ENVIRONMENT is 'production'" in ended.stderr
    assert "Traceback" not in ended.stderr
