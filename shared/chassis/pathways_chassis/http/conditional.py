"""Answers that need not be sent again: entity tags, If-None-Match and 304, HEAD, and gzip for what is large."""

import hashlib
import re
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.gzip import GZipResponder
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SMALLEST_BYTES: Final = 1_000
"""Less is sent as it is: one packet takes it anyway."""
GZIP_LEVEL: Final = 5
_COMPRESSED: Final = ("application/json", "application/x-ndjson", "text/")
_GZIP: Final = "-gzip"
_TAG: Final = re.compile(r'(?:W/)?"([^"]*)"')
_OF_NO_CONTENT: Final = ("content-type", "content-length", "content-encoding")


class ConditionalAnswers:
    """Wraps an app. Every whole answer of 200 to a GET has an ETag over its content, as the caller is shown it.

    The content is made before it is compared: a 304 says of it what a 200 would, and to nobody else. A record's tag
    keeps its version in front (`"3-9f86d081884c7d65"`), which If-Match goes by; that of anything else is weak.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        await self.app(scope, receive, _Tagging(scope, send))


class _Tagging:
    """Holds the start of an answer back until its content is there; a stream goes by as it is."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._seen = Headers(scope=scope).get("if-none-match")
        self._send = send
        self._start: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_whole(message):
            self._start = message
            return
        start, self._start = self._start, None
        if start is None or message["type"] != "http.response.body" or message.get("more_body", False):
            if start is not None:
                await self._send(start)
            await self._send(message)
            return
        headers = MutableHeaders(scope=start)
        tag = headers["ETag"] = _tag_of(headers.get("etag"), message.get("body", b""))
        if self._seen is not None and _names(self._seen, tag):
            for name in _OF_NO_CONTENT:
                del headers[name]
            start["status"], message = 304, {**message, "body": b""}
        await self._send(start)
        await self._send(message)


def _is_whole(start: Message) -> bool:
    """Whether the content of a 200 comes in one piece: a stream knows no length, and its headers go out at once."""
    return start["status"] == 200 and "content-length" in Headers(raw=start["headers"])


def _tag_of(version: str | None, content: bytes) -> str:
    digest = hashlib.blake2b(content, digest_size=8).hexdigest()
    return f'W/"{digest}"' if version is None else f'"{version.strip(chr(34))}-{digest}"'


def _names(seen: str, tag: str) -> bool:
    """Whether one of the tags, compared as RFC 9110 (13.1.2) has it for reading, is this one in any encoding."""
    wanted = _TAG.fullmatch(tag)
    return seen.strip() == "*" or (
        wanted is not None and any(one.removesuffix(_GZIP) == wanted[1] for one in _TAG.findall(seen))
    )


class Head:
    """Wraps an app. HEAD is answered as GET would be, without the content; a stream is ended at its first piece."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return
        ended = False

        async def send_head(message: Message) -> None:
            nonlocal ended
            if ended:
                return
            if message["type"] == "http.response.body":
                ended, message = True, {"type": "http.response.body", "body": b"", "more_body": False}
            await send(message)

        async def receive_or_gone() -> Message:
            return {"type": "http.disconnect"} if ended else await receive()

        scope["method"] = "GET"
        try:
            await self.app(scope, receive_or_gone, send_head)
        finally:
            scope["method"] = "HEAD"


class Compression:
    """Wraps an app. Compresses what is read, by Accept-Encoding, as it is sent: each line of a stream by itself.

    Commands, and reads whose answers stand nowhere, go uncompressed: beside a secret, the size of what a stranger can
    have put into the same answer would tell of it (BREACH). Events sent by the server are never compressed.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return

        async def send_varying(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if "accept-encoding" not in headers.get("vary", "").lower():
                    headers.add_vary_header("Accept-Encoding")
            await send(message)

        takes_gzip = _takes_gzip(Headers(scope=scope).get("accept-encoding", ""))
        await (_Responder(self.app, scope) if takes_gzip else self.app)(scope, receive, send_varying)


class _Responder(GZipResponder):
    """Compresses unless the route that answers keeps no answers, and says so in a record's tag."""

    def __init__(self, app: ASGIApp, scope: Scope) -> None:
        super().__init__(app, SMALLEST_BYTES, GZIP_LEVEL)
        self._scope = scope
        self._as_it_is = False

    async def send_with_compression(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            media_type = Headers(raw=message["headers"]).get("content-type", "")
            route = self._scope.get("route")
            self._as_it_is = (
                message["status"] != 200
                or not media_type.startswith(_COMPRESSED)
                or not getattr(route, "may_be_compressed", True)
            )
        if self._as_it_is:
            await self.send(message)
            return
        await super().send_with_compression(message)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_tagged(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                tag = headers.get("etag")
                if tag is not None and headers.get("content-encoding") == "gzip" and not tag.startswith("W/"):
                    headers["ETag"] = f'{tag[:-1]}{_GZIP}"'
            await send(message)

        await super().__call__(scope, receive, send_tagged)


def _takes_gzip(accepted: str) -> bool:
    """Whether Accept-Encoding (RFC 9110, 12.5.3) allows gzip by its name or by `*`, with a weight above nothing."""
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, _, parameter = part.partition(";")
        weight = re.fullmatch(r"\s*q=([01](?:\.\d{0,3})?)\s*", parameter)
        weights[name.strip()] = 1.0 if weight is None else float(weight[1])
    return weights.get("gzip", weights.get("*", 0.0)) > 0
