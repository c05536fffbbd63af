"""A token as Keycloak makes it by the mappers of deploy/keycloak/realm.json opens the door; its ID token does not."""

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey
from pathways_chassis.auth import Authenticator, PublishedKeys, TokenRefused
from pathways_contracts.access import ROLE_SCOPES, Role, Scope

ROOT: Final = Path(__file__).resolve().parents[2]
REALM: Final[Mapping[str, Any]] = json.loads((ROOT / "deploy/keycloak/realm.json").read_text("utf-8"))
ISSUER: Final = "https://login.pathways.example/realms/pathways"
ORGANISATION: Final = "0190a000-0000-7000-8000-0000000000b1"
FRONT_END, OPERATIONS = (one for one in REALM["clients"])
SCOPES: Final = {one["name"]: one for one in REALM["clientScopes"]}
KEYS: Final[Mapping[str, RSAKey | ECKey]] = {
    "RS256": RSAKey.generate_key(2048, {"kid": "rs"}),
    "ES256": ECKey.generate_key("P-256", {"kid": "es"}),
}


def mapped(client: Mapping[str, Any], roles: list[str], attributes: Mapping[str, str]) -> dict[str, Any]:
    """The claims that a client's scopes add for a user."""
    claims: dict[str, Any] = {}
    mappers = [one for name in client["defaultClientScopes"] for one in SCOPES[name]["protocolMappers"]]
    for mapper in mappers:
        config = mapper["config"]
        assert config["access.token.claim"] == "true"
        match mapper["protocolMapper"]:
            case "oidc-audience-mapper":
                claims["aud"] = [config["included.custom.audience"], "account"]
            case "oidc-sub-mapper":
                claims["sub"] = "5f0c6c55-4a0e-4a39-9d5b-1f3d1f7f6a10"
            case "oidc-usermodel-realm-role-mapper":
                claims[config["claim.name"]] = [*roles, "offline_access", "default-roles-pathways"]
            case "oidc-usermodel-attribute-mapper":
                if config["user.attribute"] in attributes:
                    claims[config["claim.name"]] = attributes[config["user.attribute"]]
            case unknown:
                raise AssertionError(unknown)
    told = [
        name for name in client["defaultClientScopes"] if SCOPES[name]["attributes"]["include.in.token.scope"] == "true"
    ]
    return {**claims, "scope": " ".join(["openid", *told])}


def access_token(algorithm: str, client: Mapping[str, Any], roles: list[str], attributes: Mapping[str, str]) -> str:
    """With what Keycloak says of itself beside."""
    now = int(time.time())
    of_keycloak = {
        "iss": ISSUER,
        "iat": now,
        "exp": now + REALM["accessTokenLifespan"],
        "auth_time": now,
        "jti": "onrtac:3c4b",
        "typ": "Bearer",
        "azp": client["clientId"],
        "sid": "0f6a",
        "acr": "1",
        "realm_access": {"roles": [*roles, "offline_access"]},
        "resource_access": {"account": {"roles": ["view-profile"]}},
        "preferred_username": "synthetic",
    }
    kind = "at+jwt" if client["attributes"]["access.token.header.type.rfc9068"] == "true" else "JWT"
    header = {"alg": algorithm, "kid": KEYS[algorithm].kid, "typ": kind}
    return jwt.encode(header, {**of_keycloak, **mapped(client, roles, attributes)}, KEYS[algorithm])


async def published() -> dict[str, Any]:
    return {"keys": [key.as_dict(private=False) for key in KEYS.values()]}


def authenticator(**settings: Any) -> Authenticator:
    return Authenticator(issuer=ISSUER, audience="pathways", keys=PublishedKeys(published), **settings)


@pytest.mark.parametrize("algorithm", sorted(KEYS))
async def test_a_person_of_an_organisation_is_let_in(algorithm: str) -> None:
    token = access_token(algorithm, FRONT_END, ["caseworker"], {"organisation_id": ORGANISATION})
    actor = await authenticator().actor(token)
    assert actor.roles == {"caseworker"}
    assert (actor.organisation_id, actor.candidate_id) == (UUID(ORGANISATION), None)
    assert actor.scopes == {scope.value for scope in ROLE_SCOPES[Role.CASEWORKER]}


async def test_operators_have_their_four_scopes_and_no_more() -> None:
    [account] = REALM["users"]
    actor = await authenticator().actor(access_token("RS256", OPERATIONS, account["realmRoles"], {}))
    assert actor.scopes == {"events:read", "events:operate", "operations:read", "operations:write"}


async def test_roles_are_found_where_keycloak_puts_them_without_a_mapper() -> None:
    elsewhere = authenticator(roles_claim="realm_access.roles")
    token = access_token("RS256", FRONT_END, ["donor"], {})
    assert (await elsewhere.actor(token)).roles == {"donor"}
    nowhere = await authenticator(roles_claim="resource_access.pathways.roles").actor(token)
    assert not nowhere.roles | nowhere.scopes


@pytest.mark.parametrize("kind", ["ID", "Refresh", "Offline"])
async def test_what_is_not_for_access_is_refused_though_it_names_the_audience(kind: str) -> None:
    now = int(time.time())
    claims = {**mapped(FRONT_END, ["caseworker"], {}), "iss": ISSUER, "iat": now, "exp": now + 60, "typ": kind}
    token = jwt.encode({"alg": "RS256", "kid": "rs", "typ": "JWT"}, claims, KEYS["RS256"])
    with pytest.raises(TokenRefused, match="not an access token"):
        await authenticator().actor(token)


def test_the_realm_has_every_role_and_every_scope_no_person_and_no_secret() -> None:
    assert {one["name"] for one in REALM["roles"]["realm"]} == set(Role)
    assert set(SCOPES) == {*Scope, "pathways"}
    assert [one["username"] for one in REALM["users"]] == ["service-account-pathways-operations"]
    assert not [client for client in REALM["clients"] if "secret" in client or client["directAccessGrantsEnabled"]]


def test_nobody_sets_their_own_organisation() -> None:
    [profile] = REALM["components"]["org.keycloak.userprofile.UserProfileProvider"]
    attributes = json.loads(profile["config"]["kc.user.profile.config"][0])["attributes"]
    edits = {one["name"]: one["permissions"]["edit"] for one in attributes}
    assert edits["organisation_id"] == edits["candidate_id"] == ["admin"]
