"""Only a token of the right issuer, for this service, at this time and under a published key opens the door."""

import asyncio
import base64
import hmac
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from joserfc.jwk import ECKey, OctKey, RSAKey
from pathways_chassis.auth import Authenticator, KeysUnavailable, PublishedKeys, TokenRefused


async def test_a_good_token_becomes_an_actor(issuer: Any) -> None:
    candidate = "01890a5d-ac96-774b-bcce-b302099a8057"
    token = issuer.token(
        roles=["caseworker", "of_another_system"], scope="tasks:read other:thing", candidate_id=candidate
    )
    actor = await issuer.authenticator().actor(token)
    assert actor.reference == "worker-1"
    assert actor.roles == {"caseworker"}
    assert actor.scopes == {"tasks:read"}
    assert str(actor.candidate_id) == candidate


async def test_a_token_never_carries_more_than_its_roles_allow(issuer: Any) -> None:
    actor = await issuer.authenticator().actor(issuer.token(roles=["donor"], scope="tasks:write outcomes:read"))
    assert actor.scopes == {"outcomes:read"}


def _unsigned(issuer: Any) -> str:
    _, payload, _ = issuer.token().split(".")
    return f"eyJhbGciOiJub25lIiwia2lkIjoib25lIn0.{payload}."


def _by_public_key_as_secret(issuer: Any) -> str:
    """The classic confusion: HMAC with the published key as its secret."""
    header = base64.urlsafe_b64encode(b'{"alg":"HS256","kid":"one"}').rstrip(b"=")
    signed = header + b"." + issuer.token().split(".")[1].encode()
    tag = hmac.digest(issuer.key.as_pem(private=False), signed, "sha256")
    token: bytes = signed + b"." + base64.urlsafe_b64encode(tag).rstrip(b"=")
    return token.decode()


REFUSED: dict[str, Callable[[Any], str]] = {
    "none": lambda _: "",
    "no token": lambda _: "nonsense",
    "three empty parts": lambda _: "..",
    "HS256": lambda issuer: issuer.token(
        key=OctKey.import_key("a-secret-of-thirty-two-bytes-or-more"), header={"alg": "HS256"}
    ),
    "HS256 with the public key": _by_public_key_as_secret,
    "alg none": _unsigned,
    "another key under a known id": lambda issuer: issuer.token(key=ECKey.generate_key("P-256")),
    "unknown key": lambda issuer: issuer.token(key=ECKey.generate_key("P-256"), header={"kid": "two"}),
    "no key id": lambda issuer: issuer.token(header={"kid": ""}),
    "wrong issuer": lambda issuer: issuer.token(iss="https://elsewhere.test"),
    "no issuer": lambda issuer: issuer.token(iss=None),
    "wrong audience": lambda issuer: issuer.token(aud="elsewhere"),
    "no audience": lambda issuer: issuer.token(aud=None),
    "expired": lambda issuer: issuer.token(exp=int(time.time()) - 31),
    "no expiry": lambda issuer: issuer.token(exp=None),
    "not yet valid": lambda issuer: issuer.token(nbf=int(time.time()) + 60),
    "no subject": lambda issuer: issuer.token(sub=None),
    "changed": lambda issuer: issuer.token()[:-8] + "AAAAAAAA",
}


@pytest.mark.parametrize("case", REFUSED)
async def test_a_bad_token_is_refused(issuer: Any, case: str) -> None:
    token = REFUSED[case](issuer)
    with pytest.raises(TokenRefused) as refused:
        await issuer.authenticator().actor(token)
    assert not token or token not in str(refused.value)


async def test_an_accepted_token_is_refused_once_it_has_expired_though_it_is_remembered(issuer: Any) -> None:
    moment = time.time()
    authenticator = issuer.authenticator(now=lambda: moment)
    token = issuer.token(exp=int(moment) + 5)
    assert await authenticator.actor(token) is await authenticator.actor(token)
    moment += 60
    with pytest.raises(TokenRefused, match="expired"):
        await authenticator.actor(token)


async def test_half_a_minute_of_skew_is_forgiven(issuer: Any) -> None:
    now = int(time.time())
    await issuer.authenticator().actor(issuer.token(exp=now - 20, nbf=now + 20))


async def test_rs256_is_taken_too(issuer: Any) -> None:
    key = RSAKey.generate_key(2048, {"kid": "rsa"})
    issuer.others.append(key)
    assert await issuer.authenticator().actor(issuer.token(key=key, header={"alg": "RS256", "kid": "rsa"}))


async def test_keys_are_fetched_once_for_many(issuer: Any) -> None:
    authenticator, token = issuer.authenticator(), issuer.token()
    await asyncio.gather(*(authenticator.actor(token) for _ in range(50)))
    assert issuer.fetched == 1


async def test_a_new_key_is_found_and_a_flood_of_unknown_ones_is_not_passed_on(issuer: Any) -> None:
    clock = [1000.0]
    keys = PublishedKeys(issuer.publish, monotonic=lambda: clock[0])
    await keys.key("one")
    issuer.others.append(ECKey.generate_key("P-256", {"kid": "two"}))
    clock[0] += 11
    await keys.key("two")
    assert issuer.fetched == 2
    for name in range(100):
        with pytest.raises(TokenRefused):
            await keys.key(f"forged-{name}")
    assert issuer.fetched == 2


async def test_keys_stay_good_while_the_issuer_is_away(issuer: Any) -> None:
    clock, away = [1000.0], [False]

    async def publish() -> dict[str, Any]:
        if away[0]:
            raise httpx.ConnectError("away")
        return dict(await issuer.publish())

    keys = PublishedKeys(publish, monotonic=lambda: clock[0])
    await keys.key("one")
    away[0] = True
    clock[0] += 3600
    await keys.key("one")


async def test_without_any_keys_nobody_is_let_in_and_nobody_is_accused(issuer: Any) -> None:
    async def publish() -> dict[str, Any]:
        raise httpx.ConnectError("away")

    keys = PublishedKeys(publish)
    for _ in range(2):
        with pytest.raises(KeysUnavailable):
            await keys.key("one")


async def test_a_published_secret_is_no_key() -> None:
    secret = OctKey.import_key("a-secret-of-thirty-two-bytes-or-more", {"kid": "one"})

    async def publish() -> dict[str, Any]:
        return {"keys": [secret.as_dict(private=True)]}

    with pytest.raises(TokenRefused):
        await Authenticator(issuer="i", audience="a", keys=PublishedKeys(publish))._keys.key("one")


async def test_the_door_says_why(client: httpx.AsyncClient, issuer: Any) -> None:
    none = await client.get("/thoughts", headers={"Authorization": ""})
    assert none.status_code == 401
    assert none.headers["www-authenticate"].startswith("Bearer")
    assert none.json()["type"].endswith("/unauthenticated")
    (wanted,) = none.json()["errors"]
    assert wanted["field"] == "Authorization"
    assert "https://issuer.test for the audience pathways" in wanted["remedy"]
    assert "`Authorization: Bearer <token>`" in wanted["remedy"]
    basic = await client.get("/thoughts", headers={"Authorization": "Basic d29yZDp3b3Jk"})
    assert basic.status_code == 401
    old = await client.get("/thoughts", headers={"Authorization": f"Bearer {issuer.token(exp=1)}"})
    assert 'error="invalid_token"' in old.headers["www-authenticate"]
    assert "expired" in old.json()["detail"]
    assert [error["field"] for error in old.json()["errors"]] == ["Authorization"]
    lesser = await client.post(
        "/thoughts", json={"text": "x"}, headers={"Authorization": f"Bearer {issuer.token(scope='tasks:read')}"}
    )
    assert lesser.status_code == 403
    assert "tasks:write" in lesser.json()["detail"]


async def test_the_token_is_checked_before_the_body(client: httpx.AsyncClient) -> None:
    answer = await client.post("/thoughts", json={"text": 7}, headers={"Authorization": "Bearer x"})
    assert answer.status_code == 401
