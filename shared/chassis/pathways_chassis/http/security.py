"""Who may call an operation: the bearer token at the door and the scope that each operation names."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any, Final

from fastapi import Depends, Request, Security, params
from fastapi.security import HTTPBearer
from fastapi.security.base import SecurityBase

from pathways_chassis.actor import Actor
from pathways_chassis.api_keys import SCHEME, ApiKeys
from pathways_chassis.auth import Authenticator, TokenRefused
from pathways_chassis.http.problems import FieldProblem, Problem
from pathways_chassis.http.quota import sort_of, spend

CHALLENGE: Final = 'Bearer realm="pathways"'

BEARER: Final = "bearer"
"""The name of the security scheme in the documents."""

bearer = HTTPBearer(
    scheme_name=BEARER,
    bearerFormat="JWT or API key",
    description="A person's access token: a JWT of the configured OpenID provider, signed with ES256 or RS256. "
    f"Or a machine's API key, which begins with `{SCHEME}`.",
    auto_error=False,
)


async def authenticate(request: Request) -> Actor:
    """The person behind the request's token, or the machine behind its API key. Raises a 401 `Problem`."""
    known = getattr(request.state, "actor", None)
    if isinstance(known, Actor):
        return known
    authenticator: Authenticator = request.app.state.authenticator
    sent = request.headers.getlist("authorization")
    if len(sent) > 1:
        raise _unauthenticated("Send one Authorization header.", authenticator, CHALLENGE)
    scheme, _, token = "".join(sent).partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token:
        raise _unauthenticated("Send a bearer token.", authenticator, CHALLENGE)
    try:
        if token.startswith(SCHEME):
            api_keys: ApiKeys = request.app.state.api_keys
            actor = await api_keys.actor(token)
        else:
            actor = await authenticator.actor(token)
    except TokenRefused as refused:
        raise _unauthenticated(str(refused), authenticator, f'{CHALLENGE}, error="invalid_token"') from refused
    request.state.actor = actor
    return actor


async def authenticate_again(request: Request) -> Actor:
    """The person behind the request's token, if it is still good: for answers that last. Raises a 401 `Problem`."""
    request.state.actor = None
    return await authenticate(request)


def _unauthenticated(detail: str, authenticator: Authenticator, challenge: str) -> Problem:
    wanted = FieldProblem(
        field="Authorization",
        rule="Bearer, and a token or an API key that is valid now",
        remedy=f"Get a token from {authenticator.issuer} for the audience {authenticator.audience}, or an API key "
        f"of your organisation's administrator, and send it as `Authorization: Bearer <token>`.",
    )
    return Problem("unauthenticated", detail, errors=[wanted], headers={"WWW-Authenticate": challenge})


def check_scopes(actor: Actor, scopes: Sequence[str]) -> None:
    """Raises a 403 `Problem` that names the scopes which are missing."""
    missing = [scope for scope in scopes if scope not in actor.scopes]
    if missing:
        raise Problem(
            "forbidden",
            f"This needs the scope {' and '.join(missing)}.",
            errors=[
                FieldProblem(
                    field="Authorization",
                    rule=f"scope {scope}",
                    remedy=f"Use a token that carries {scope} and a role that allows it.",
                )
                for scope in missing
            ],
            headers={"WWW-Authenticate": f'{CHALLENGE}, error="insufficient_scope", scope="{" ".join(missing)}"'},
        )


class RequiresScopes(SecurityBase):
    """The dependency behind `requires`: lets an actor with all the scopes pass. In the documents it is the bearer's."""

    def __init__(self, scopes: Sequence[str]) -> None:
        self.model = bearer.model
        self.scheme_name = bearer.scheme_name
        self.scopes = tuple(scopes)

    async def __call__(self, request: Request) -> Actor:
        actor = await authenticate(request)
        if not hasattr(request.state, "quota"):
            # A transactional route has counted it before it read the body.
            await spend(request, actor, sort_of(request))
        check_scopes(actor, self.scopes)
        return actor


def requires(*scopes: StrEnum) -> Any:
    """For `dependencies=[...]` of an operation: the scopes that its caller must have, all of them."""
    names = [scope.value for scope in scopes]
    return Security(RequiresScopes(names), scopes=names)


def scopes_required_by(dependencies: Sequence[params.Depends]) -> tuple[str, ...] | None:
    """The scopes that `requires` put among the dependencies; None where nothing was required."""
    found = [one.dependency for one in dependencies if isinstance(one.dependency, RequiresScopes)]
    return tuple(scope for one in found for scope in one.scopes) if found else None


CurrentActor = Annotated[Actor, Depends(authenticate)]
"""The person who calls, for a route that needs no `Work`."""
