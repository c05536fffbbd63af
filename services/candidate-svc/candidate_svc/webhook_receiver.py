"""Sends a webhook to an address on the public internet and nowhere else: the one that was looked at is called."""

import asyncio
import re
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

import httpcore
import httpx

from candidate_svc.domain.webhook import Answer, DeliveryError, answer_of
from candidate_svc.domain.webhook_address import (
    Doors,
    Target,
    is_public,
    is_this_machine,
    the_address_may_be_called,
)

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""The addresses of a host (name, port)."""
USER_AGENT: Final = "Pathways-Webhooks"


class AddressRefused(Exception):
    """A name leads to where nothing is sent. Not an error of httpcore, so that nothing tries again."""


async def resolved(host: str, port: int) -> Sequence[str]:
    """The addresses of a host as this machine resolves it. Raises `httpcore.ConnectError`."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError("no such host") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedNetwork(httpcore.AsyncNetworkBackend):
    """Resolves a name once, looks at every address, and connects to one that it has looked at."""

    def __init__(self, doors: Doors, resolve: Resolve = resolved) -> None:
        self._doors = doors
        self._resolve = resolve
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  # httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Raises `AddressRefused` where one of the addresses is not public: a name has no business with both."""
        addresses = await self._resolve(host, port)
        if not addresses or not all(map(self._is_open, addresses)):
            raise AddressRefused
        failure: Exception = httpcore.ConnectError("no address")
        for address in addresses:
            try:
                return await self._network.connect_tcp(address, port, timeout, local_address, socket_options)
            except httpcore.ConnectError as error:
                failure = error
        raise failure

    def _is_open(self, address: str) -> bool:
        return is_public(address) or (self._doors.this_machine and is_this_machine(address))


class HttpReceiver:
    """POSTs a body. Follows no redirect, uses no proxy, keeps no cookie and reads no answer but its status."""

    def __init__(self, doors: Doors, timeout_seconds: float, resolve: Resolve = resolved) -> None:
        self._doors = doors
        self._timeout_seconds = timeout_seconds
        self._resolve = resolve
        self._tls: ssl.SSLContext = httpx.create_ssl_context()

    async def post(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Send it once, within the time for all of it; what goes wrong is in the answer."""
        if the_address_may_be_called(Target(url, self._doors)) is not None:
            return Answer(error=DeliveryError.ADDRESS_REFUSED)
        try:
            async with asyncio.timeout(self._timeout_seconds):
                return await self._post(url, headers, body)
        except AddressRefused:
            return Answer(error=DeliveryError.ADDRESS_REFUSED)
        except (TimeoutError, httpcore.TimeoutException):
            return Answer(error=DeliveryError.TIMEOUT)
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError):
            return Answer(error=DeliveryError.NO_CONNECTION)

    async def _post(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        network = GuardedNetwork(self._doors, self._resolve)
        sent: list[tuple[bytes | str, bytes | str]] = [
            ("Host", httpx.URL(url).netloc),
            ("Content-Type", "application/json"),
            ("User-Agent", USER_AGENT),
            *headers.items(),
        ]
        async with (
            httpcore.AsyncConnectionPool(ssl_context=self._tls, network_backend=network, retries=0) as pool,
            pool.stream("POST", url, headers=sent, content=body) as answer,
        ):
            asked = dict(answer.headers).get(b"retry-after", b"")
            return answer_of(answer.status, retry_after_of(asked.decode("latin-1")))


def retry_after_of(value: str) -> timedelta | None:
    """Seconds that a receiver asks to wait; None where it says nothing, or a date."""
    return timedelta(seconds=int(value)) if re.fullmatch(r"[0-9]{1,9}", value.strip()) else None
