"""Writes deploy/keycloak/realm.json: a realm whose tokens the services take. Run with --check to compare only."""

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pathways_contracts.access import Role, Scope

from tools.written import ROOT, write_or_check

FILE: Final = ROOT / "deploy" / "keycloak" / "realm.json"
AUDIENCE: Final = "pathways"
OPERATIONS: Final = "pathways-operations"
OF_OPERATORS: Final = (Scope.EVENTS_READ, Scope.EVENTS_OPERATE, Scope.OPERATIONS_READ, Scope.OPERATIONS_WRITE)
"""What the operators' command line asks for."""
OF_PEOPLE: Final = tuple(scope for scope in Scope if scope not in OF_OPERATORS)
BOUND_TO: Final = ("organisation_id", "candidate_id")
AT_ONCE: Final = {"access.token.claim": "true", "id.token.claim": "false", "userinfo.token.claim": "false"}
_ADMINISTRATORS_ALONE: Final = {"view": ["admin"], "edit": ["admin"]}
_ONES_OWN: Final = {"view": ["admin", "user"], "edit": ["admin"]}


def _mapper(name: str, kind: str, **config: str) -> Mapping[str, Any]:
    return {"name": name, "protocol": "openid-connect", "protocolMapper": kind, "config": {**AT_ONCE, **config}}


def _mappers() -> Iterable[Mapping[str, Any]]:
    yield _mapper("audience", "oidc-audience-mapper", **{"included.custom.audience": AUDIENCE})
    yield _mapper("subject", "oidc-sub-mapper")
    named = {"claim.name": "roles", "jsonType.label": "String", "multivalued": "true"}
    yield _mapper("roles", "oidc-usermodel-realm-role-mapper", **named)
    for attribute in BOUND_TO:
        named = {"user.attribute": attribute, "claim.name": attribute, "jsonType.label": "String"}
        yield _mapper(attribute, "oidc-usermodel-attribute-mapper", **named)


def _scope(name: str, description: str, *, told: bool, mappers: Iterable[Mapping[str, Any]] = ()) -> Mapping[str, Any]:
    return {
        "name": name,
        "description": description,
        "protocol": "openid-connect",
        "attributes": {"include.in.token.scope": str(told).lower(), "display.on.consent.screen": "false"},
        "protocolMappers": list(mappers),
    }


def _client(name: str, scopes: Iterable[Scope], **more: Any) -> Mapping[str, Any]:
    return {
        "clientId": name,
        "protocol": "openid-connect",
        "enabled": True,
        "implicitFlowEnabled": False,
        "directAccessGrantsEnabled": False,
        "fullScopeAllowed": True,
        "defaultClientScopes": [AUDIENCE, *scopes],
        "optionalClientScopes": [],
        **more,
    }


def _user_profile() -> str:
    """Whose attributes are whose: nobody moves themselves to another organisation, or becomes another candidate."""
    attributes = [
        *({"name": name, "permissions": _ONES_OWN} for name in ("username", "email", "firstName", "lastName")),
        *({"name": name, "permissions": _ADMINISTRATORS_ALONE, "multivalued": False} for name in BOUND_TO),
    ]
    return json.dumps({"attributes": attributes})


def realm() -> Mapping[str, Any]:
    """The realm as Keycloak imports it: no secret, no person."""
    at_jwt = {"access.token.header.type.rfc9068": "true"}
    return {
        "realm": AUDIENCE,
        "enabled": True,
        "sslRequired": "external",
        "registrationAllowed": False,
        "bruteForceProtected": True,
        "defaultSignatureAlgorithm": "RS256",
        "accessTokenLifespan": 900,
        "revokeRefreshToken": True,
        "refreshTokenMaxReuse": 0,
        "roles": {"realm": [{"name": role.value, "description": role.value.replace("_", " ")} for role in Role]},
        "clientScopes": [
            _scope(AUDIENCE, "Who it is, as every service reads it", told=False, mappers=_mappers()),
            *(_scope(scope.value, "A permission of the services", told=True) for scope in Scope),
        ],
        "clients": [
            _client(
                "pathways-front-end",
                OF_PEOPLE,
                publicClient=True,
                standardFlowEnabled=True,
                redirectUris=["https://front-end.pathways.example/*"],
                webOrigins=["+"],
                attributes={**at_jwt, "pkce.code.challenge.method": "S256"},
            ),
            _client(
                OPERATIONS,
                OF_OPERATORS,
                publicClient=False,
                standardFlowEnabled=False,
                serviceAccountsEnabled=True,
                attributes=at_jwt,
            ),
        ],
        "users": [
            {
                "username": f"service-account-{OPERATIONS}",
                "enabled": True,
                "serviceAccountClientId": OPERATIONS,
                "realmRoles": [Role.OPERATOR.value],
            }
        ],
        "components": {
            "org.keycloak.userprofile.UserProfileProvider": [
                {
                    "providerId": "declarative-user-profile",
                    "subComponents": {},
                    "config": {"kc.user.profile.config": [_user_profile()]},
                }
            ]
        },
    }


def page() -> str:
    """The whole file."""
    return json.dumps(realm(), indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(write_or_check(FILE, page, __doc__))
