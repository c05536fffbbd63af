"""Whoever holds the wrapping keys: files of one machine, and a key management service as it is documented."""

import asyncio
import json
import os
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from candidate_svc.settings import Transit
from candidate_svc.store.key_providers import KeyProviders
from candidate_svc.store.key_providers.files import FileKeys
from candidate_svc.store.key_providers.port import (
    Bound,
    KeyProvider,
    KeyProviderRefused,
    KeyProviderUnavailable,
    WrappingKeyUnknown,
)
from candidate_svc.store.key_providers.transit import AT_ONCE, ATTEMPTS, TransitKeys
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import SecretStr

TOKEN = "s.of-a-test"
KEYS = [Bound(os.urandom(32), f"person_key:{number}".encode()) for number in range(3)]


@dataclass
class TransitServer:
    """A stand-in for the transit engine: `encrypt` and `decrypt`. `failures` are statuses that it answers first."""

    keys: dict[str, AESGCM]
    url: str = ""
    failures: list[int] = field(default_factory=list)
    asked: list[tuple[str, dict[str, str], Any]] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request and hang up."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:-2])}
        sent = json.loads(await reader.readexactly(int(headers["content-length"])))
        path = head[0].split(" ")[1]
        self.asked.append((path, headers, sent))
        status, body = (self.failures.pop(0), {"errors": []}) if self.failures else self.answer(path, headers, sent)
        content = json.dumps(body).encode()
        writer.write(f"HTTP/1.1 {status} X\r\ncontent-length: {len(content)}\r\nconnection: close\r\n\r\n".encode())
        writer.write(content)
        await writer.drain()
        writer.close()

    def answer(self, path: str, headers: dict[str, str], sent: Any) -> tuple[int, Any]:
        """As the documentation says."""
        _, _, mount, action, name = path.split("/")
        if headers.get("x-vault-token") != TOKEN:
            return 403, {"errors": ["permission denied"]}
        if mount != "transit":
            return 404, {"errors": ["no handler for route"]}
        if name not in self.keys:
            return 400, {"errors": ["encryption key not found"]}
        results = [self.one(action, self.keys[name], each) for each in sent["batch_input"]]
        return (400 if any("error" in one for one in results) else 200), {"data": {"batch_results": results}}

    def one(self, action: str, key: AESGCM, asked: dict[str, str]) -> dict[str, Any]:
        """One entry of a batch."""
        bound_to = b64decode(asked["associated_data"])
        if action == "encrypt":
            nonce = os.urandom(12)
            closed = b64encode(nonce + key.encrypt(nonce, b64decode(asked["plaintext"]), bound_to)).decode()
            return {"ciphertext": f"vault:v1:{closed}", "key_version": 1}
        closed_bytes = b64decode(asked["ciphertext"].removeprefix("vault:v1:"))
        try:
            return {"plaintext": b64encode(key.decrypt(closed_bytes[:12], closed_bytes[12:], bound_to)).decode()}
        except InvalidTag:
            return {"error": "cipher: message authentication failed"}


@asynccontextmanager
async def transit_server() -> AsyncIterator[TransitServer]:
    served = TransitServer({name: AESGCM(os.urandom(32)) for name in ("persons", "persons-2")})
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0)
    served.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield served
    finally:
        server.close()
        await server.wait_closed()


def transit(url: str, **other: Any) -> Transit:
    said: dict[str, Any] = {"url": url, "token": SecretStr(TOKEN), "token_file": None, "mount": "transit"}
    said |= {"namespace": None, "ca_file": None, "timeout_seconds": 5.0}
    return Transit(**(said | other))


@pytest.fixture
async def server() -> AsyncIterator[TransitServer]:
    async with transit_server() as running:
        yield running


@pytest.fixture
async def in_transit(server: TransitServer) -> AsyncIterator[TransitKeys]:
    keys = TransitKeys(transit(server.url))
    yield keys
    await keys.close()


@pytest.fixture(params=["files", "transit"])
async def provider(request: pytest.FixtureRequest, tmp_path: Path, in_transit: TransitKeys) -> KeyProvider:
    """Each way to hold the keys `persons` and `persons-2`."""
    if request.param == "transit":
        return in_transit
    for name in ("persons", "persons-2"):
        (tmp_path / f"{name}.key").write_bytes(os.urandom(32))
    return FileKeys({}, tmp_path)


async def test_what_was_wrapped_is_unwrapped_in_its_order(provider: KeyProvider) -> None:
    wrapped = await provider.wrap("persons", KEYS)
    assert not any(key.content in closed for key, closed in zip(KEYS, wrapped, strict=True))
    again = [Bound(closed, key.context) for key, closed in zip(KEYS, wrapped, strict=True)]
    assert await provider.unwrap("persons", again) == [key.content for key in KEYS]


async def test_a_key_that_is_bound_to_another_row_does_not_open(provider: KeyProvider) -> None:
    [wrapped] = await provider.wrap("persons", KEYS[:1])
    with pytest.raises(InvalidTag):
        await provider.unwrap("persons", [Bound(wrapped, KEYS[1].context)])


async def test_a_key_does_not_open_what_another_one_wrapped(provider: KeyProvider) -> None:
    [wrapped] = await provider.wrap("persons", KEYS[:1])
    with pytest.raises(InvalidTag):
        await provider.unwrap("persons-2", [Bound(wrapped, KEYS[0].context)])


async def test_a_key_that_nobody_holds_is_named(provider: KeyProvider) -> None:
    with pytest.raises(WrappingKeyUnknown, match="persons-9"):
        await provider.wrap("persons-9", KEYS)


# --- files -----------------------------------------------------------------------------------------------------


async def test_a_file_that_is_put_into_the_folder_is_there_without_a_restart(tmp_path: Path) -> None:
    keys = FileKeys({}, tmp_path)
    with pytest.raises(WrappingKeyUnknown):
        await keys.wrap("file-2", KEYS)
    (tmp_path / "file-2.key").write_bytes(os.urandom(32))
    assert len(await keys.wrap("file-2", KEYS)) == len(KEYS)


async def test_a_file_of_another_length_is_no_key(tmp_path: Path) -> None:
    (tmp_path / "short.key").write_bytes(b"short")
    with pytest.raises(KeyProviderRefused, match="32 random bytes"):
        await FileKeys({}, tmp_path).wrap("short", KEYS)


async def test_many_keys_are_wrapped_beside_the_event_loop(tmp_path: Path) -> None:
    (tmp_path / "one.key").write_bytes(os.urandom(32))
    many = KEYS * 40
    keys = FileKeys({}, tmp_path)
    wrapped = await keys.wrap("one", many)
    opened = await keys.unwrap("one", [Bound(one, key.context) for key, one in zip(many, wrapped, strict=True)])
    assert opened == [key.content for key in many]


# --- the key management service --------------------------------------------------------------------------------


async def test_a_whole_batch_is_one_request_with_the_token_and_the_namespace(server: TransitServer) -> None:
    keys = TransitKeys(transit(server.url, namespace="programme"))
    await keys.wrap("persons", KEYS)
    await keys.close()
    [(path, headers, sent)] = server.asked
    assert path == "/v1/transit/encrypt/persons"
    assert headers["x-vault-token"] == TOKEN
    assert headers["x-vault-namespace"] == "programme"
    assert len(sent["batch_input"]) == len(KEYS)


async def test_more_keys_than_fit_into_one_request_are_several(server: TransitServer, in_transit: TransitKeys) -> None:
    assert len(await in_transit.wrap("persons", KEYS[:1] * (AT_ONCE + 1))) == AT_ONCE + 1
    assert [len(sent["batch_input"]) for _, _, sent in server.asked] == [AT_ONCE, 1]


@pytest.mark.parametrize("status", [412, 429, 500, 503])
async def test_a_service_that_is_busy_or_sealed_is_asked_again(
    server: TransitServer, in_transit: TransitKeys, status: int
) -> None:
    server.failures = [status] * (ATTEMPTS - 1)
    assert await in_transit.wrap("persons", KEYS)
    assert len(server.asked) == ATTEMPTS


async def test_one_that_stays_away_is_unavailable_which_passes(server: TransitServer, in_transit: TransitKeys) -> None:
    server.failures = [503] * ATTEMPTS
    with pytest.raises(KeyProviderUnavailable, match="503"):
        await in_transit.wrap("persons", KEYS)


async def test_nobody_who_listens_is_unavailable() -> None:
    async with transit_server() as server:
        url = server.url
    keys = TransitKeys(transit(url))
    with pytest.raises(KeyProviderUnavailable, match="ConnectError"):
        await keys.wrap("persons", KEYS)
    await keys.close()


async def test_a_token_that_may_not_is_refused_at_once_and_not_repeated_in_words(server: TransitServer) -> None:
    keys = TransitKeys(transit(server.url, token=SecretStr("s.stranger")))
    with pytest.raises(KeyProviderRefused, match="may not encrypt") as refused:
        await keys.wrap("persons", KEYS)
    await keys.close()
    assert "stranger" not in str(refused.value)
    assert len(server.asked) == 1


async def test_a_mount_that_is_not_there_is_named_by_its_setting(server: TransitServer) -> None:
    keys = TransitKeys(transit(server.url, mount="elsewhere"))
    with pytest.raises(KeyProviderRefused, match="PATHWAYS_TRANSIT_MOUNT"):
        await keys.wrap("persons", KEYS)
    await keys.close()


async def test_a_token_that_was_renewed_in_its_file_is_taken_up(server: TransitServer, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("s.old\n")
    keys = TransitKeys(transit(server.url, token=None, token_file=tmp_path / "token"))
    with pytest.raises(KeyProviderRefused):
        await keys.wrap("persons", KEYS)
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    assert await keys.wrap("persons", KEYS)
    await keys.close()


# --- both ------------------------------------------------------------------------------------------------------


async def test_each_key_is_asked_of_whoever_holds_it(server: TransitServer, tmp_path: Path) -> None:
    (tmp_path / "file-1.key").write_bytes(os.urandom(32))
    both = KeyProviders(FileKeys({}, tmp_path), TransitKeys(transit(server.url)))
    [by_file], [by_service] = await both.wrap("file-1", KEYS[:1]), await both.wrap("transit/persons", KEYS[:1])
    assert by_service.startswith(b"vault:v1:")
    assert await both.unwrap("file-1", [Bound(by_file, KEYS[0].context)]) == [KEYS[0].content]
    assert await both.unwrap("transit/persons", [Bound(by_service, KEYS[0].context)]) == [KEYS[0].content]
    await both.close()


async def test_without_a_service_none_of_its_keys_is_known(tmp_path: Path) -> None:
    with pytest.raises(WrappingKeyUnknown, match="transit/persons"):
        await KeyProviders(FileKeys({}, tmp_path), None).wrap("transit/persons", KEYS)
