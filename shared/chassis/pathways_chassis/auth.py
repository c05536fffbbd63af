"""Who is asking: bearer tokens of any OpenID provider, checked against its published keys."""

import asyncio
import base64
import hashlib
import json
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet, RSAKey
from pathways_contracts.access import Role, scopes_of

from pathways_chassis.actor import Actor, ActorKind

ALGORITHMS: Final = ("ES256", "RS256")
LONGEST_TOKEN: Final = 8_192
"""Characters. One with every role and scope has a quarter of them."""
TYPES: Final = frozenset({None, "JWT", "at+jwt", "application/at+jwt"})
"""What a header may say that the token is (RFC 9068, 2.1); most providers say no more than JWT."""
KEYS_BROUGHT_ALONG: Final = frozenset({"jwk", "jku", "x5c", "x5u"})
"""Headers by which a token names the key that it wants to be checked with."""
ACCESS_BY_CLAIM: Final = {"typ": "Bearer", "token_use": "access"}
"""Claims by which providers tell access tokens from others where the header does not, with the value for access."""
OF_ID_TOKENS: Final = frozenset({"nonce", "at_hash", "c_hash"})
"""Claims that tell a client who signed in (OpenID Connect Core, 2): such a token opens no door."""
LEEWAY_SECONDS: Final = 30
KEYS_FRESH_SECONDS: Final = 600.0
REFETCH_PAUSE_SECONDS: Final = 10.0
"""At most one fetch in this time because of an unknown key, so that forged tokens cannot flood the issuer."""

FetchKeys = Callable[[], Awaitable[dict[str, Any]]]


ACCEPTED_SECONDS: Final = 30.0
"""How long an accepted token is not verified again: the signature is a tenth of a request's work."""
ACCEPTED_TOKENS: Final = 10_000


class TokenRefused(Exception):
    """The token is not accepted. The reason is safe to show: it never holds the token or a claim."""


class KeysUnavailable(ConnectionError):
    """The issuer's keys cannot be had at the moment."""


def fetch_keys_from(url: str) -> FetchKeys:
    """Fetch a JWKS by HTTP."""

    async def fetch() -> dict[str, Any]:
        async with httpx.AsyncClient(timeout=5.0, follow_redirects=False) as client:
            response = await client.get(url)
            response.raise_for_status()
            document = response.json()
        if not isinstance(document, dict):
            raise ValueError("a JWKS is a JSON object")
        return document

    return fetch


class PublishedKeys:
    """The issuer's keys: cached, fetched by one task at a time, and once more for a key that is not known."""

    def __init__(self, fetch: FetchKeys, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._fetch = fetch
        self._monotonic = monotonic
        self._keys: dict[str, ECKey | RSAKey] = {}
        self._fetched_at: float | None = None
        self._tried_at: float | None = None
        self._lock = asyncio.Lock()

    async def key(self, kid: str) -> ECKey | RSAKey:
        """The key with this id. Raises `TokenRefused` when there is none, `KeysUnavailable` when nobody can say."""
        if not self._is_fresh() or kid not in self._keys:
            await self._refresh(kid)
        found = self._keys.get(kid)
        if found is None:
            raise TokenRefused("The token was signed with a key that its issuer does not publish.")
        return found

    def _is_fresh(self) -> bool:
        return self._fetched_at is not None and self._monotonic() - self._fetched_at < KEYS_FRESH_SECONDS

    def _may_try(self) -> bool:
        return self._tried_at is None or self._monotonic() - self._tried_at >= REFETCH_PAUSE_SECONDS

    async def _refresh(self, kid: str) -> None:
        async with self._lock:
            if (self._is_fresh() and kid in self._keys) or not self._may_try():
                # Another task fetched meanwhile, or the last try was a moment ago: what we have must do.
                if self._fetched_at is None:
                    raise KeysUnavailable("the issuer's keys cannot be had")
                return
            self._tried_at = self._monotonic()
            try:
                document = await self._fetch()
                # `KeySet` would also take symmetric keys; a published one is no key at all.
                imported = KeySet.import_key_set(document)  # type: ignore[arg-type]  # checked by the import itself
            except (httpx.HTTPError, OSError, ValueError, KeyError, JoseError) as error:
                if self._fetched_at is None:
                    raise KeysUnavailable("the issuer's keys cannot be had") from error
                return  # keys that were good a moment ago stay good while the issuer is away
            self._keys = {
                key.kid: key for key in imported.keys if isinstance(key, ECKey | RSAKey) and key.kid is not None
            }
            self._fetched_at = self._monotonic()


class Authenticator:
    """Turns a bearer token of `issuer` for `audience` into an actor.

    `roles_claim`: where the roles stand among the claims, such as `realm_access.roles`.
    """

    def __init__(
        self,
        *,
        issuer: str,
        audience: str,
        keys: PublishedKeys,
        roles_claim: str = "roles",
        now: Callable[[], float] = time.time,
    ) -> None:
        self.issuer = issuer
        self.audience = audience
        self._keys = keys
        self._roles_claim = roles_claim.split(".")
        self._now = now
        self._accepted: OrderedDict[bytes, tuple[Actor, float]] = OrderedDict()
        self._claims = jwt.JWTClaimsRegistry(
            now=lambda: int(now()),
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": audience},
            exp={"essential": True},
            sub={"essential": True},
        )

    async def actor(self, token: str) -> Actor:
        """The person behind the token, with the scopes that both the token and its roles carry.

        A token that was accepted is not verified again for a moment. Raises `TokenRefused` or `KeysUnavailable`.
        """
        digest = hashlib.sha256(token.encode()).digest()
        known = self._accepted.get(digest)
        if known is not None and self._now() < known[1]:
            return known[0]
        actor, expires = await self._verify(token)
        self._accepted[digest] = (actor, min(expires, self._now() + ACCEPTED_SECONDS))
        if len(self._accepted) > ACCEPTED_TOKENS:
            self._accepted.popitem(last=False)
        return actor

    async def _verify(self, token: str) -> tuple[Actor, float]:
        header, told = _read(token)
        algorithm, kid = header.get("alg"), header.get("kid")
        if algorithm not in ALGORITHMS:
            raise TokenRefused("The token is not signed with ES256 or RS256.")
        if KEYS_BROUGHT_ALONG & header.keys():
            raise TokenRefused("The token brings a key along; only those that its issuer publishes count.")
        if not isinstance(kid, str):
            raise TokenRefused("The token does not name its key.")
        _check_is_for_access(header, told)
        key = await self._keys.key(kid)
        try:
            decoded = jwt.decode(token, key, algorithms=list(ALGORITHMS))
            self._claims.validate(decoded.claims)
        except (JoseError, ValueError) as error:
            raise TokenRefused(_reason(error)) from error
        roles: object = decoded.claims
        for step in self._roles_claim:
            roles = roles.get(step) if isinstance(roles, Mapping) else None
        return _actor(decoded.claims, roles), float(decoded.claims["exp"])


def _read(token: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Header and claims as they were sent, not yet to be believed. What comes twice would be read in two ways."""
    try:
        if len(token) > LONGEST_TOKEN:
            raise ValueError("longer than any token")
        header, claims, _ = (base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in token.split("."))
        read = [json.loads(part, object_pairs_hook=_each_once) for part in (header, claims)]
        if not all(isinstance(part, dict) for part in read):
            raise ValueError("header and claims are objects")
    except (ValueError, RecursionError) as error:
        raise TokenRefused("The token is not a signed JWT, is too long, or says something twice.") from error
    return read[0], read[1]


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name comes twice")
    return found


def _check_is_for_access(header: Mapping[str, Any], claims: Mapping[str, Any]) -> None:
    """Refuse ID tokens, refresh tokens and others that the same issuer signs with the same keys."""
    kind = header.get("typ")
    if not (kind is None or isinstance(kind, str)) or kind not in TYPES:
        raise TokenRefused("The token is not an access token.")
    says_so = [claims[name] == access for name, access in ACCESS_BY_CLAIM.items() if name in claims]
    if not all(says_so):
        raise TokenRefused("The token is not an access token.")
    if not says_so and kind in {None, "JWT"} and OF_ID_TOKENS & claims.keys():
        raise TokenRefused("The token is not an access token.")


def _reason(error: Exception) -> str:
    code = getattr(error, "error", "")
    claim = getattr(error, "claim", None)
    if code == "expired_token":
        return "The token has expired."
    if claim in {"iss", "aud", "nbf", "exp", "sub", "iat"}:
        return f"The token's claim {claim} is missing, not yet valid or not for this service."
    return "The token's signature or content is not valid."


def _actor(claims: dict[str, Any], told_roles: object) -> Actor:
    known = {role.value for role in Role}
    # A provider may carry roles of other systems; only ours count.
    roles = frozenset(Role(name) for name in _words(told_roles) if name in known)
    allowed = frozenset(scope.value for scope in scopes_of(roles))
    return Actor(
        kind=ActorKind.PERSON,
        reference=str(claims["sub"]),
        roles=frozenset(role.value for role in roles),
        scopes=allowed & _words(claims.get("scope")),
        organisation_id=_uuid(claims, "organisation_id"),
        candidate_id=_uuid(claims, "candidate_id"),
    )


def _words(value: object) -> frozenset[str]:
    if isinstance(value, str):
        return frozenset(value.split())
    if isinstance(value, Collection):
        return frozenset(word for word in value if isinstance(word, str))
    return frozenset()


def _uuid(claims: dict[str, Any], name: str) -> UUID | None:
    value = claims.get(name)
    if value is None:
        return None
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError) as error:
        raise TokenRefused(f"The token's claim {name} is not a UUID.") from error
