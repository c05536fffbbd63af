"""What each entrance does alike, a service's and the one before all: a request's id, headers, a body's rest."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from uuid import UUID

from starlette.datastructures import Headers
from starlette.types import Receive

from pathways_chassis.ids import new_id

LINGER_SECONDS: Final = 10.0
"""How long the rest of a refused body is read and dropped, so that its sender can read the answer."""

SECURITY_HEADERS: Final[Mapping[str, str]] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}
"""Sent with every answer, unless the answer has its own."""


async def drop_rest(receive: Receive) -> None:
    """Read the rest of a body and keep nothing of it, for `LINGER_SECONDS` at most."""
    with suppress(TimeoutError):
        async with asyncio.timeout(LINGER_SECONDS):
            more = True
            while more:
                dropped = await receive()
                more = dropped["type"] == "http.request" and dropped.get("more_body", False)


class ResponseBroken(Exception):
    """An answer could not be finished; what happened stands in the log."""


def request_id_in(headers: Headers) -> UUID:
    """The client's own id when it is a UUID, so that both logs can be read together; else a fresh one."""
    offered = headers.get("x-request-id")
    if offered is not None:
        try:
            return UUID(offered)
        except ValueError:
            pass
    return new_id()
