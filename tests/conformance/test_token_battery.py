"""By what somebody might get in: each token and each API key of the table is refused, and leaves no trace."""

import base64
import hmac
import json
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import pytest
import sqlalchemy as sa
from joserfc import jwt
from joserfc.jwk import ECKey
from joserfc.jws import JWSRegistry
from pathways_chassis.api_keys import Secret, know_issued, know_revoked, know_rotated, new_prefix, new_secret
from pathways_chassis.ids import new_id
from pathways_chassis.tables import api_key_view
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.api_key import ApiKeyEvent, ApiKeyIssued, ApiKeyRevoked, ApiKeyRotated
from pathways_contracts.registry import Service

from .subject import ORGANISATION, Subject, problems_of

ASKED: Final = "/tasks"
"""What every service has, and a caseworker may read."""
PLAIN: Final = '{"alg": "ES256", "kid": "test"}'
ES256: Final = JWSRegistry.algorithms["ES256"]
KNOW: Final[Mapping[type[ApiKeyEvent], Any]] = {
    ApiKeyIssued: know_issued,
    ApiKeyRotated: know_rotated,
    ApiKeyRevoked: know_revoked,
}


@dataclass
class Forge:
    """Makes what is sent as Authorization to one service."""

    subject: Subject

    @property
    def now(self) -> int:
        return int(time.time())

    def token(self, header: Mapping[str, object] | None = None, **claims: Any) -> str:
        """A caseworker's token, spoilt in one thing."""
        make = self.subject.under_test.token
        return make(Role.CASEWORKER, organisation_id=ORGANISATION, header=header or {}, **claims)

    def signed_by_a_stranger(self, header: Mapping[str, object]) -> str:
        """With a stranger's key under a name that the issuer publishes, or under another."""
        stranger = ECKey.generate_key("P-256")
        spoilt = {name: stranger.as_dict(private=False) if name == "jwk" else value for name, value in header.items()}
        claims = json.loads(_decoded(self.token().split(".")[1]))
        registry = JWSRegistry(strict_check_header=False)
        return jwt.encode({"alg": "ES256", "kid": "test", **spoilt}, claims, stranger, registry=registry)

    def put_together(self, header: str, claims: str | None = None, *, secret: bytes | None = None) -> str:
        """From JSON as it is written; signed with a secret, or not at all."""
        told = self.token().split(".")[1] if claims is None else _encoded(claims.encode())
        signed = f"{_encoded(header.encode())}.{told}"
        return f"{signed}.{_encoded(hmac.digest(secret, signed.encode(), 'sha256')) if secret else ''}"

    def as_written(self, header: str, claims: str | None = None) -> str:
        """Signed by the issuer as it stands, whatever a library would say to it."""
        told = _decoded(self.token().split(".")[1]).decode() if claims is None else claims
        signed = f"{_encoded(header.encode())}.{_encoded(told.encode())}"
        by = ES256.sign(signed.encode(), self.subject.under_test.key)
        return f"{signed}.{_encoded(by)}"

    def said_twice(self) -> str:
        """With a claim that two readers would read in two ways."""
        claims = _decoded(self.token().split(".")[1]).decode()
        return self.as_written(PLAIN, claims[:-1] + ', "roles": ["programme_director"]}')

    async def tell(self, event: ApiKeyEvent) -> None:
        """Let the service know of a key as it does: by the event, or where keys are issued, in the transaction."""
        if self.subject.service is not Service.CANDIDATE:
            await self.subject.under_test.receive(event)
            return
        async with self.subject.under_test.runtime.sessions() as session, session.begin():
            await KNOW[type(event)](session, event)

    async def key(self, secret: Secret, **changed: object) -> tuple[UUID, str]:
        """A caseworker's machine with a key that is known here."""
        now = self.subject.under_test.runtime.clock.now()
        issued = {
            "api_key_id": new_id(),
            "prefix": new_prefix(),
            "secret_digest": secret.digest,
            "organisation_id": ORGANISATION,
            "role": Role.CASEWORKER,
            "scopes": ("tasks:read",),
            "expires_at": now + timedelta(days=1),
            **changed,
        }
        event = ApiKeyIssued.model_validate(issued)
        await self.tell(event)
        return event.api_key_id, event.prefix

    async def rotated(self, key_id: UUID, secret: Secret, overlap: timedelta) -> None:
        """The key has another secret."""
        now = self.subject.under_test.runtime.clock.now()
        end = now + timedelta(days=1)
        await self.tell(
            ApiKeyRotated(
                api_key_id=key_id, secret_digest=secret.digest, former_valid_until=now + overlap, expires_at=end
            )
        )


def _encoded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


Bad = Callable[[Forge], str]
BEARER: Final = "Bearer "
TOKENS: Final[Mapping[str, Bad]] = {
    "no scheme": lambda forge: forge.token(),
    "wrong scheme": lambda forge: f"Basic {forge.token()}",
    "empty": lambda _: "",
    "scheme alone": lambda _: "Bearer",
    "nothing after the scheme": lambda _: "Bearer   ",
    "no token": lambda _: "Bearer nonsense",
    "three empty parts": lambda _: "Bearer ..",
    "two tokens": lambda forge: f"Bearer {forge.token()} {forge.token()}",
    "alg none": lambda forge: BEARER + forge.put_together('{"alg": "none", "kid": "test"}'),
    "alg None in another case": lambda forge: BEARER + forge.put_together('{"alg": "nOnE", "kid": "test"}'),
    "HS256 with the public key as PEM": lambda forge: (
        BEARER
        + forge.put_together(
            '{"alg": "HS256", "kid": "test"}', secret=forge.subject.under_test.key.as_pem(private=False)
        )
    ),
    "HS256 with the public key as JWK": lambda forge: (
        BEARER
        + forge.put_together(
            '{"alg": "HS256", "kid": "test"}',
            secret=json.dumps(forge.subject.under_test.key.as_dict(private=False)).encode(),
        )
    ),
    "another's key under a published name": lambda forge: BEARER + forge.signed_by_a_stranger({}),
    "key brought along: jwk": lambda forge: BEARER + forge.signed_by_a_stranger({"jwk": "own"}),
    "key brought along: jku": lambda forge: BEARER + forge.token({"jku": "https://stranger.test/jwks"}),
    "key brought along: x5u": lambda forge: BEARER + forge.token({"x5u": "https://stranger.test/cert"}),
    "key brought along: x5c": lambda forge: BEARER + forge.token({"x5c": ["MIIB"]}),
    "unknown key": lambda forge: BEARER + forge.token({"kid": "another"}),
    "key named as a path": lambda forge: BEARER + forge.token({"kid": "../../dev/null"}),
    "expired": lambda forge: BEARER + forge.token(iat=forge.now - 7200, exp=forge.now - 3600),
    "without an end": lambda forge: BEARER + forge.token(exp=None),
    "not yet valid": lambda forge: BEARER + forge.token(nbf=forge.now + 3600),
    "issued in the future": lambda forge: BEARER + forge.token(iat=forge.now + 3600),
    "wrong issuer": lambda forge: BEARER + forge.token(iss="https://another.test"),
    "wrong audience": lambda forge: BEARER + forge.token(aud="another"),
    "without an audience": lambda forge: BEARER + forge.token(aud=None),
    "ID token by its nonce": lambda forge: BEARER + forge.token(nonce="n-0S6_WzA2Mj", azp="front end"),
    "ID token by its hash": lambda forge: BEARER + forge.token(at_hash="77QmUPtjPfzWtF2AnpK9RQ"),
    "ID token by the claim typ": lambda forge: BEARER + forge.token(typ="ID"),
    "refresh token by the claim typ": lambda forge: BEARER + forge.token(typ="Refresh"),
    "ID token by token_use": lambda forge: BEARER + forge.token(token_use="id"),
    "logout token": lambda forge: BEARER + forge.token({"typ": "logout+jwt"}),
    "proof of possession": lambda forge: BEARER + forge.token({"typ": "dpop+jwt"}),
    "unknown critical header": lambda forge: (
        BEARER + forge.as_written('{"alg": "ES256", "kid": "test", "crit": ["stranger"], "stranger": 1}')
    ),
    "oversized": lambda forge: BEARER + forge.token(padding="x" * 9000),
    "a claim twice": lambda forge: BEARER + forge.said_twice(),
    "a header twice": lambda forge: BEARER + forge.as_written('{"kid": "another", "alg": "ES256", "kid": "test"}'),
    "deep": lambda forge: BEARER + forge.as_written(PLAIN, "[" * 3000 + "]" * 3000),
}
"""What is sent instead of a good token."""


async def _revoked(forge: Forge) -> str:
    secret = new_secret()
    key_id, prefix = await forge.key(secret)
    await forge.tell(ApiKeyRevoked(api_key_id=key_id, reason="no_longer_used"))
    return secret.key(prefix)


async def _of_an_organisation_that_left(forge: Forge) -> str:
    secret = new_secret()
    key_id, prefix = await forge.key(secret)
    await forge.tell(ApiKeyRevoked(api_key_id=key_id, reason="employer_closed"))
    return secret.key(prefix)


async def _revoked_before_it_was_heard_of(forge: Forge) -> str:
    secret, key_id = new_secret(), new_id()
    await forge.tell(ApiKeyRevoked(api_key_id=key_id, reason="no_longer_used"))
    _, prefix = await forge.key(secret, api_key_id=key_id)
    return secret.key(prefix)


async def _expired(forge: Forge) -> str:
    secret = new_secret()
    _, prefix = await forge.key(secret, expires_at=forge.subject.under_test.runtime.clock.now())
    return secret.key(prefix)


async def _rotated_out(forge: Forge) -> str:
    secret = new_secret()
    key_id, prefix = await forge.key(secret)
    await forge.rotated(key_id, new_secret(), overlap=timedelta(0))
    return secret.key(prefix)


async def _rotated_out_twice(forge: Forge) -> str:
    secret = new_secret()
    key_id, prefix = await forge.key(secret)
    for _ in range(2):
        await forge.rotated(key_id, new_secret(), overlap=timedelta(hours=1))
    return secret.key(prefix)


async def _truncated(forge: Forge) -> str:
    secret = new_secret()
    _, prefix = await forge.key(secret)
    return secret.key(prefix)[:-1]


async def _secret_of_another(forge: Forge) -> str:
    secret, another = new_secret(), new_secret()
    await forge.key(another)
    _, prefix = await forge.key(secret)
    return another.key(prefix)


async def _unknown(_: Forge) -> str:
    return new_secret().key(new_prefix())


async def _digest_as_secret(forge: Forge) -> str:
    secret = new_secret()
    _, prefix = await forge.key(secret)
    return f"pathways_{prefix}_{secret.digest[:43]}"


API_KEYS: Final[Mapping[str, Callable[[Forge], Awaitable[str]]]] = {
    "revoked": _revoked,
    "of an organisation that left": _of_an_organisation_that_left,
    "revoked before it was heard of": _revoked_before_it_was_heard_of,
    "expired": _expired,
    "rotated out": _rotated_out,
    "rotated out twice within the overlap": _rotated_out_twice,
    "truncated": _truncated,
    "secret of another key": _secret_of_another,
    "unknown": _unknown,
    "digest as secret": _digest_as_secret,
}
"""Keys that are no longer, not yet or never let in."""


async def wrong_with(subject: Subject, capfd: pytest.CaptureFixture[str], *sent: str) -> list[str]:
    """What is wrong with the answer to these Authorization headers, which should be a 401 that tells nobody of them."""
    client = subject.under_test.anonymous()
    capfd.readouterr()
    answer = await client.get(ASKED, headers=[("Authorization", one) for one in sent])
    logged = "".join(capfd.readouterr())
    wrong = list(problems_of(answer, 401))
    if not answer.headers.get("www-authenticate", "").startswith("Bearer "):
        wrong.append("no challenge")
    if ASKED not in logged:
        wrong.append("the call is not in the log, which shows nothing then")
    parts = {part for one in sent for word in one.split() for part in (word, *word.split(".")) if len(part) > 20}
    wrong += [
        f"told in {place}"
        for place, text in (("answer", answer.text), ("log", logged))
        if any(part in text for part in parts)
    ]
    return wrong


async def test_what_the_table_spoils_is_good(subject: Subject) -> None:
    forge, secret = Forge(subject), new_secret()
    _, prefix = await forge.key(secret)
    client = subject.under_test.anonymous()
    kinds: Sequence[Mapping[str, object]] = ({"typ": "at+jwt"}, {"typ": "application/at+jwt"}, {})
    for good in (secret.key(prefix), *(forge.token(kind) for kind in kinds), forge.token(typ="Bearer", nonce="n")):
        answer = await client.get(ASKED, headers={"Authorization": BEARER + good})
        assert answer.status_code == 200, answer.text


async def test_every_token_of_the_table_is_refused(subject: Subject, capfd: pytest.CaptureFixture[str]) -> None:
    forge = Forge(subject)
    assert {
        name: wrong for name, bad in TOKENS.items() if (wrong := await wrong_with(subject, capfd, bad(forge)))
    } == {}
    assert await wrong_with(subject, capfd) == [], "nothing at all"
    twice = [BEARER + forge.token(), BEARER + forge.token()]
    assert await wrong_with(subject, capfd, *twice) == [], "two headers"


async def test_every_api_key_of_the_table_is_refused(subject: Subject, capfd: pytest.CaptureFixture[str]) -> None:
    forge = Forge(subject)
    found = {name: await wrong_with(subject, capfd, BEARER + await bad(forge)) for name, bad in API_KEYS.items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


async def test_a_rotated_key_is_let_in_with_both_secrets_for_the_overlap(subject: Subject) -> None:
    forge, former, current = Forge(subject), new_secret(), new_secret()
    key_id, prefix = await forge.key(former)
    await forge.rotated(key_id, current, overlap=timedelta(hours=1))
    client = subject.under_test.anonymous()
    for secret in (former, current):
        answer = await client.get(ASKED, headers={"Authorization": BEARER + secret.key(prefix)})
        assert answer.status_code == 200, answer.text


async def test_a_machine_has_what_its_role_has_and_people_do_not_keep_for_themselves(subject: Subject) -> None:
    """Whatever an event says: a service gives no key more than that."""
    forge, secret = Forge(subject), new_secret()
    _, prefix = await forge.key(secret, scopes=("tasks:read", "protection:review", "operations:read"))
    client = subject.under_test.anonymous()
    client.headers["Authorization"] = BEARER + secret.key(prefix)
    assert (await client.get(ASKED)).status_code == 200
    refused = await client.get("/operations/lag")
    assert refused.status_code == 403, refused.text


async def test_nobody_is_let_in_by_a_key_while_its_revocation_may_be_on_its_way(subject: Subject) -> None:
    if subject.service is Service.CANDIDATE:
        return  # it revokes in the transaction that tells of it
    forge, secret = Forge(subject), new_secret()
    _, prefix = await forge.key(secret)
    client = subject.under_test.anonymous()
    client.headers["Authorization"] = BEARER + secret.key(prefix)

    async def heard(ago: timedelta) -> None:
        async with subject.under_test.runtime.sessions() as session, session.begin():
            await session.execute(sa.update(api_key_view).values(as_of=sa.func.clock_timestamp() - ago))

    await heard(timedelta(seconds=61))
    try:
        stale = await client.get(ASKED)
        assert list(problems_of(stale, 503)) == []
        assert stale.headers["retry-after"]
    finally:
        await heard(-timedelta(hours=1))
    assert (await client.get(ASKED)).status_code == 200


async def test_a_record_about_a_key_that_cannot_be_read_shuts_it_out(subject: Subject) -> None:
    if subject.service is Service.CANDIDATE:
        return  # it reads none
    forge, secret = Forge(subject), new_secret()
    key_id, prefix = await forge.key(secret)
    client = subject.under_test.anonymous()
    client.headers["Authorization"] = BEARER + secret.key(prefix)
    assert (await client.get(ASKED)).status_code == 200
    await subject.under_test.receive(ApiKeyRevoked(api_key_id=key_id, reason="leaked"), body=b'{"reason": 1}')
    assert (await client.get(ASKED)).status_code == 401
