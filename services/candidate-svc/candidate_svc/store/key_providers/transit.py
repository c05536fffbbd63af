"""Wrapping keys that never leave a key management service: the transit engine of HashiCorp Vault and of OpenBao.

The interface is that of their documentation (`POST /v1/<mount>/encrypt/<key>` and `/decrypt/<key>`, a batch in
`batch_input`, the context as `associated_data`). A key is of a type
that takes associated data, as `aes256-gcm96` does.
"""

import ssl
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

import httpx
import stamina
from cryptography.exceptions import InvalidTag

from candidate_svc.settings import Transit
from candidate_svc.store.key_providers.port import (
    Bound,
    KeyProviderFailed,
    KeyProviderRefused,
    KeyProviderUnavailable,
    WrappingKeyUnknown,
)

AT_ONCE: Final = 500
"""Keys in one request."""
ATTEMPTS: Final = 3
_BUSY: Final = frozenset({HTTPStatus.PRECONDITION_FAILED, HTTPStatus.TOO_MANY_REQUESTS})
"""412: a replica of the service has not heard yet of what another one knows."""
_NO_SUCH_KEY: Final = "key not found"


class TransitKeys:
    """Each call is tried a few times within its time limit. A token's policy has to allow `update` on both paths."""

    def __init__(self, transit: Transit) -> None:
        self._transit = transit
        trusted = ssl.create_default_context(cafile=None if transit.ca_file is None else str(transit.ca_file))
        self._client = httpx.AsyncClient(base_url=transit.url, timeout=transit.timeout_seconds, verify=trusted)

    async def wrap(self, name: str, keys: Sequence[Bound]) -> Sequence[bytes]:
        """What the service answers, as it is to be sent back: `vault:v1:...`."""
        asked = [{"plaintext": _text(key.content), "associated_data": _text(key.context)} for key in keys]
        answered = await self._all("encrypt", name, asked)
        return [_field(one, "ciphertext").encode() for one in answered]

    async def unwrap(self, name: str, wrapped: Sequence[Bound]) -> Sequence[bytes]:
        """The keys as they were."""
        asked = [{"ciphertext": key.content.decode(), "associated_data": _text(key.context)} for key in wrapped]
        answered = await self._all("decrypt", name, asked)
        return [b64decode(_field(one, "plaintext")) for one in answered]

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()

    async def _all(self, action: str, name: str, asked: Sequence[Mapping[str, str]]) -> Sequence[Mapping[str, Any]]:
        answered: list[Mapping[str, Any]] = []
        for first in range(0, len(asked), AT_ONCE):
            batch = asked[first : first + AT_ONCE]
            async for attempt in stamina.retry_context(
                on=KeyProviderUnavailable,
                attempts=ATTEMPTS,
                timeout=self._transit.timeout_seconds,
                wait_initial=0.05,
                wait_jitter=0.05,
            ):
                with attempt:
                    answered += await self._batch(action, name, batch)
        return answered

    async def _batch(self, action: str, name: str, batch: Sequence[Mapping[str, str]]) -> Sequence[Mapping[str, Any]]:
        path = f"v1/{self._transit.mount}/{action}/{name}"
        try:
            answer = await self._client.post(path, json={"batch_input": list(batch)}, headers=self._headers())
        except httpx.HTTPError as error:
            raise KeyProviderUnavailable(f"the key management service is away ({type(error).__name__})") from None
        if answer.is_success:
            return _results(answer, len(batch))
        raise _failure(answer, action, name)

    def _headers(self) -> Mapping[str, str]:
        """The token is read anew each time: an agent beside the service may renew its file."""
        headers = {"X-Vault-Request": "true", "X-Vault-Token": self._transit.read_token()}
        return headers if self._transit.namespace is None else {**headers, "X-Vault-Namespace": self._transit.namespace}


def _results(answer: httpx.Response, wanted: int) -> Sequence[Mapping[str, Any]]:
    try:
        results: Sequence[Mapping[str, Any]] = answer.json()["data"]["batch_results"]
    except (ValueError, KeyError, TypeError):
        raise KeyProviderUnavailable("what answers is no key management service") from None
    if len(results) != wanted:
        raise KeyProviderUnavailable("the key management service answered for another number of keys")
    return results


def _failure(answer: httpx.Response, action: str, name: str) -> Exception:
    """What a status means. The service's own words are not passed on: they may repeat what was sent."""
    status = answer.status_code
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status in _BUSY:
        return KeyProviderUnavailable(f"the key management service is not able to answer (status {status})")
    if status == HTTPStatus.BAD_REQUEST:
        if _NO_SUCH_KEY in answer.text:
            return WrappingKeyUnknown(name)
        return InvalidTag() if action == "decrypt" else KeyProviderRefused(f"the key `{name}` wraps nothing so")
    if status == HTTPStatus.NOT_FOUND:
        return KeyProviderRefused("no transit engine is mounted where PATHWAYS_TRANSIT_MOUNT says")
    return KeyProviderRefused(f"the token may not {action} with the key `{name}` (status {status})")


def _field(result: Mapping[str, Any], name: str) -> str:
    """Raises where one of a batch failed though the whole did not."""
    if result.get("error"):
        raise InvalidTag
    value = result.get(name)
    if not isinstance(value, str):
        raise KeyProviderFailed("the key management service left a key out")
    return value


def _text(content: bytes) -> str:
    return b64encode(content).decode()
