"""The token issuer of development: signs whatever roles it is asked for, so it refuses to run anywhere else."""

import os
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import parse_qs

import uvicorn
from joserfc import jwt
from joserfc.jwk import ECKey
from pathways_contracts.access import Role, Scope, scopes_of
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

ALLOWED_ENVIRONMENTS: Final = frozenset({"development", "test"})
ALGORITHM: Final = "ES256"
REFUSED_EXIT_CODE: Final = 3
PROBLEMS: Final = "https://problems.pathways.example/"
REMEDIES: Final = {
    "subject": "Send a name for whom the token is for, for example `me`.",
    "roles": f"Send one or more of {', '.join(Role)}.",
    "organisation_id": "Send the UUID of the person's organisation, or leave it out.",
    "candidate_id": "Send the UUID of the candidate whose token it is, or leave it out.",
    "ttl": "Send a number of seconds, at most 86400, or leave it out for an hour.",
}


class IssuerRefused(RuntimeError):
    """The environment is not one in which anybody may mint tokens."""


class IssuerSettings(BaseSettings):
    """Settings by environment, prefix PATHWAYS_. No environment named counts as production."""

    model_config = SettingsConfigDict(env_prefix="PATHWAYS_", extra="ignore")

    environment: str = "production"
    issuer: str = "http://127.0.0.1:8100"
    audience: str = "pathways"
    issuer_key_file: Path = Path(".run/secrets/issuer.key")
    host: str = "127.0.0.1"
    port: int = 8100


def _listed(value: object) -> object:
    """Roles come as a JSON list, as repeated form fields, or separated by spaces in one."""
    if isinstance(value, str):
        return value.split()
    if isinstance(value, list):
        return [part for each in value for part in (each.split() if isinstance(each, str) else [each])]
    return value


class TokenRequest(BaseModel):
    """Whom the token is for. `ttl` is in seconds, at most a day."""

    model_config = ConfigDict(extra="forbid")

    subject: str = Field(min_length=1, max_length=200)
    roles: Annotated[list[Role], BeforeValidator(_listed)] = Field(min_length=1)
    organisation_id: uuid.UUID | None = None
    candidate_id: uuid.UUID | None = None
    ttl: int = Field(default=3600, ge=1, le=86_400)


class TokenResponse(BaseModel):
    """As RFC 6749, section 5.1."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105  # a type, not a secret
    expires_in: int
    scope: str


def signing_key(path: Path) -> ECKey:
    """The P-256 key kept at `path`, generated at the first start, readable by its owner alone."""
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = ECKey.generate_key("P-256")
        half = path.with_name(f"{path.name}.{os.getpid()}")
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(fresh.as_pem(private=True))
        half.rename(path)
    # The key id is the key's thumbprint (RFC 7638): another key never has the same.
    public = ECKey.import_key(path.read_bytes())
    return ECKey.import_key(path.read_bytes(), {"kid": public.thumbprint(), "use": "sig", "alg": ALGORITHM})


def claims_of(request: TokenRequest, *, issuer: str, audience: str, now: datetime, token_id: str) -> dict[str, Any]:
    """The claims of a token: RFC 7519 names, `scope` as RFC 8693, `roles` and the two ids as Pathways reads them.

    An id that was not asked for is absent.
    """
    issued = int(now.timestamp())
    claims: dict[str, Any] = {
        "iss": issuer,
        "aud": audience,
        "sub": request.subject,
        "iat": issued,
        "exp": issued + request.ttl,
        "jti": token_id,
        "roles": [role.value for role in request.roles],
        "scope": " ".join(sorted(scopes_of(frozenset(request.roles)))),
    }
    ids = {"organisation_id": request.organisation_id, "candidate_id": request.candidate_id}
    return claims | {name: str(value) for name, value in ids.items() if value is not None}


def create_app(
    settings: IssuerSettings,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    new_token_id: Callable[[], str] = lambda: str(uuid.uuid4()),
) -> Starlette:
    """The issuer's routes.

    Raises:
        IssuerRefused: outside development and test.
    """
    if settings.environment not in ALLOWED_ENVIRONMENTS:
        raise IssuerRefused(
            f"The development token issuer refuses to start: PATHWAYS_ENVIRONMENT is "
            f"{settings.environment!r}, and it signs tokens for anybody. It runs only in "
            f"{' and '.join(sorted(ALLOWED_ENVIRONMENTS))}; elsewhere use your OpenID provider."
        )
    key = signing_key(settings.issuer_key_file)
    issuer = settings.issuer.rstrip("/")

    async def discovery(request: Request) -> JSONResponse:
        return JSONResponse(
            {
                "issuer": issuer,
                "jwks_uri": f"{issuer}/.well-known/jwks.json",
                "token_endpoint": f"{issuer}/token",
                "token_endpoint_auth_methods_supported": ["none"],
                "grant_types_supported": ["client_credentials"],
                "response_types_supported": ["token"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": [ALGORITHM],
                "scopes_supported": sorted(Scope),
            }
        )

    async def jwks(request: Request) -> JSONResponse:
        return JSONResponse({"keys": [key.as_dict(private=False)]})

    async def token(request: Request) -> JSONResponse:
        body = await request.body()
        try:
            if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
                wanted = TokenRequest.model_validate(_form(body))
            else:
                wanted = TokenRequest.model_validate_json(body)
        except (ValidationError, UnicodeDecodeError) as refusal:
            return _refused(refusal)
        claims = claims_of(wanted, issuer=issuer, audience=settings.audience, now=now(), token_id=new_token_id())
        signed = jwt.encode({"alg": ALGORITHM, "kid": key.kid}, claims, key)
        answer = TokenResponse(access_token=signed, expires_in=wanted.ttl, scope=claims["scope"])
        return JSONResponse(answer.model_dump(), headers={"Cache-Control": "no-store"})

    async def front_page(request: Request) -> JSONResponse:
        return JSONResponse(
            {
                "what": "The token issuer of development: POST subject and roles to /token, get a bearer token.",
                "token": f"{issuer}/token",
                "roles": [role.value for role in Role],
                "configuration": f"{issuer}/.well-known/openid-configuration",
                "keys": f"{issuer}/.well-known/jwks.json",
                "health": f"{issuer}/readyz",
            }
        )

    async def readyz(request: Request) -> JSONResponse:
        return JSONResponse({"status": "ready"})

    return Starlette(
        routes=[
            Route("/", front_page),
            Route("/.well-known/openid-configuration", discovery),
            Route("/.well-known/jwks.json", jwks),
            Route("/token", token, methods=["POST"]),
            Route("/readyz", readyz),
        ],
        exception_handlers={HTTPException: _not_offered},
    )


def _form(body: bytes) -> Mapping[str, object]:
    fields = parse_qs(body.decode())
    fields.pop("grant_type", None)  # an OAuth client sends it; there is only one way here
    return {name: values if name == "roles" else values[-1] for name, values in fields.items()}


def _refused(refusal: ValidationError | UnicodeDecodeError) -> JSONResponse:
    """Each wrong field with its rule and a remedy; never the value that was sent."""
    if isinstance(refusal, ValidationError):
        errors = [
            _wrong(error["loc"], error["msg"]) for error in refusal.errors(include_url=False, include_input=False)
        ]
    else:
        errors = [{"field": "", "rule": "text in UTF-8", "remedy": "Send JSON or a form in UTF-8."}]
    return _problem(
        "validation",
        422,
        "This token cannot be minted",
        f"Send subject and roles as JSON or as a form. Roles are: {', '.join(Role)}.",
        errors,
    )


def _wrong(where: tuple[int | str, ...], message: str) -> dict[str, str]:
    name = str(where[0]) if where else ""
    return {
        "field": "".join(f"/{part}" for part in where),  # a JSON pointer, as the services answer
        "rule": message,
        "remedy": REMEDIES.get(name, f"Leave it out: a token request has {', '.join(REMEDIES)}."),
    }


def _problem(
    slug: str, status: int, title: str, detail: str, errors: Sequence[Mapping[str, str]], **headers: str
) -> JSONResponse:
    """RFC 9457, as the services answer."""
    body = {"type": f"{PROBLEMS}{slug}", "title": title, "status": status, "detail": detail, "errors": list(errors)}
    return JSONResponse(body, status_code=status, media_type="application/problem+json", headers=headers)


async def _not_offered(request: Request, refusal: Exception) -> JSONResponse:
    """An address or a method that there is not."""
    assert isinstance(refusal, HTTPException)  # Starlette's signature is wider than what it hands over
    if refusal.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        errors = [{"field": "", "rule": "another method", "remedy": "POST to /token, GET everything else."}]
        slug, detail = "method-not-allowed", "This address takes another method."
    else:
        errors = [{"field": "", "rule": "a known address", "remedy": "GET / lists what is here."}]
        slug, detail = "not-found", "There is nothing at this address."
    title = HTTPStatus(refusal.status_code).phrase
    return _problem(slug, refusal.status_code, title, detail, errors, **dict(refusal.headers or {}))


def main() -> int:
    """Serve until stopped; code 3 when refused."""
    settings = IssuerSettings()
    try:
        app = create_app(settings)
    except IssuerRefused as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED_EXIT_CODE
    uvicorn.run(app, host=settings.host, port=settings.port, access_log=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
