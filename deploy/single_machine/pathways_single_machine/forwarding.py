"""A request carried to a service and its answer back, both piece by piece: only the piece on its way is held.

Both ways run at once. A service may answer lines while it is sent more of them, and may refuse a body before it has
come: the answer goes out, the rest is dropped.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Final

import h11
from pathways_chassis.http.entrance import ResponseBroken, drop_rest
from pathways_chassis.http.problems import Problem
from pathways_chassis.http.reference import DOCUMENT
from pathways_contracts.one_address import is_within, links_at, prefix_of, reference_at
from pathways_contracts.registry import Service
from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

CONNECT_SECONDS: Final = 5.0
PATIENCE_SECONDS: Final = 300.0
"""How long nothing may move in either direction. A service gives most requests up by itself after a minute."""

PIECE_BYTES: Final = 65_536
RETRY_AFTER: Final = {"Retry-After": "5"}

OF_ONE_CONNECTION: Final = frozenset(
    {b"connection", b"keep-alive", b"proxy-connection", b"te", b"trailer", b"transfer-encoding", b"upgrade"}
    | {b"proxy-authenticate", b"proxy-authorization", b"expect"}
)
"""Headers that mean this connection alone (RFC 9110, 7.6.1); what is expected before a body is told by this side."""

SAID_BY_THE_DOOR: Final = frozenset(
    {b"forwarded", b"host", b"x-forwarded-for", b"x-forwarded-host", b"x-forwarded-proto", b"x-request-id"}
)
"""A caller could claim any: they are believed from here."""

RawHeaders = list[tuple[bytes, bytes]]


class Forwarding:
    """An ASGI app: everything below a service's prefix.

    Answers with a problem where there is nothing to carry back, and raises `ResponseBroken` where an answer breaks off:
    then the server ends the caller's connection, so that half an answer never looks whole.
    """

    def __init__(self, service: Service, host: str, port: int, *, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self.service = service
        self._host = host
        self._port = port
        self._patience_seconds = patience_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        caller = _Caller(scope, receive, send)
        try:
            await self._while_asked(scope, caller)
        except Problem as problem:
            await problem.response(scope["state"]["request_id"])(scope, receive, caller.send)

    async def _while_asked(self, scope: Scope, caller: "_Caller") -> None:
        """Carry, until the caller leaves."""
        carrying = asyncio.create_task(self._carry(scope, caller))
        leaving = asyncio.create_task(caller.left())
        try:
            await asyncio.wait({carrying, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (carrying, leaving):
                task.cancel()
            await asyncio.wait({carrying, leaving})
        if not carrying.cancelled():
            carrying.result()

    def _target(self, scope: Scope) -> bytes:
        """The path and query at the service, as they were written. Raises a 404 `Problem`."""
        raw: bytes = scope["raw_path"]
        prefix = prefix_of(self.service)
        if is_within(scope["path"].removeprefix(prefix)):
            raise Problem(
                "not-found",
                f"This is not led to from here: operators ask {self.service}-svc itself. "
                f"The document of all services is {DOCUMENT}, its pages are /docs and /redoc.",
            )
        if not raw.startswith(f"{prefix}/".encode()):
            raise Problem("not-found", "There is nothing at this address.")
        query: bytes = scope.get("query_string", b"")
        return raw.removeprefix(prefix.encode()) + (b"?" + query if query else b"")

    async def _carry(self, scope: Scope, caller: "_Caller") -> None:
        host = Headers(scope=scope).get("host", f"{self._host}:{self._port}")
        request = _request_to_service(scope, self._target(scope), host)
        try:
            async with (
                self._connection() as (reader, writer),
                asyncio.timeout(self._patience_seconds) as patience,
            ):
                moved = _reset(patience, self._patience_seconds)
                exchange = _Exchange(reader, writer, moved)
                sending = asyncio.create_task(exchange.send(request, caller.body()))
                try:
                    await self._answer(exchange, caller, host, sending)
                finally:
                    await _end(sending)
        except TimeoutError:
            raise self._lost(caller, "gateway-timeout", f"was silent for {self._patience_seconds:g} seconds") from None
        except (OSError, h11.RemoteProtocolError):
            raise self._lost(caller, "bad-gateway", "broke off before it answered") from None

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        """One for this request alone. Raises a 503 `Problem` where the service is away: nothing was sent then.

        The service is not asked to close it: one that answers early would, and its answer could be lost on the way.
        """
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                reader, writer = await asyncio.open_connection(self._host, self._port)
        except OSError:  # a TimeoutError is one
            detail = f"{self.service} cannot be reached at the moment; nothing was sent to it."
            raise Problem("unavailable", detail, headers=RETRY_AFTER) from None
        try:
            yield reader, writer
        finally:
            # Not closed politely: half a body must not look whole.
            writer.transport.abort()
            with suppress(OSError):
                await writer.wait_closed()

    async def _answer(self, exchange: "_Exchange", caller: "_Caller", host: str, sending: "asyncio.Task[None]") -> None:
        event = await exchange.event()
        while isinstance(event, h11.InformationalResponse):
            event = await exchange.event()
        if not isinstance(event, h11.Response):
            raise ConnectionResetError
        headers = _headers_to_caller(self.service, event.headers.raw_items(), host)
        await caller.send({"type": "http.response.start", "status": event.status_code, "headers": headers})
        while isinstance(event := await exchange.event(), h11.Data):
            await caller.send({"type": "http.response.body", "body": bytes(event.data), "more_body": True})
        if not isinstance(event, h11.EndOfMessage):
            raise ConnectionResetError
        await _end(sending)
        await caller.send({"type": "http.response.body", "body": b"", "more_body": False})

    def _lost(self, caller: "_Caller", slug: str, how: str) -> Exception:
        return ResponseBroken() if caller.is_answered else Problem(slug, f"{self.service} {how}.", headers=RETRY_AFTER)


class _Left(Exception):
    """The caller went before all of the body had come."""


class _Caller:
    """Who asked: the body as it comes, and where the answer goes."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        self._ended = asyncio.Event()
        if not _has_body(scope):
            self._ended.set()
        self._is_gone = False
        self.is_answered = False

    @property
    def has_ended(self) -> bool:
        """Whether nothing of the body is to come."""
        return self._ended.is_set()

    async def body(self) -> AsyncIterator[bytes]:
        """Piece by piece. Raises `_Left`."""
        while not self.has_ended:
            message = await self._receive()
            self._is_gone = message["type"] == "http.disconnect"
            if self._is_gone or not message.get("more_body", False):
                self._ended.set()
            if self._is_gone:
                raise _Left
            if piece := message.get("body", b""):
                yield piece

    async def left(self) -> None:
        """Returns when the caller has gone."""
        await self._ended.wait()
        while not self._is_gone:
            self._is_gone = (await self._receive())["type"] == "http.disconnect"

    async def send(self, message: Message) -> None:
        """A part of the answer. Where the answer ends before the body does, the body's sender is let read it first."""
        self.is_answered = True
        is_early = not self.has_ended
        if message["type"] == "http.response.start" and is_early and message["status"] >= 400:
            message["headers"] = [*message["headers"], (b"connection", b"close")]
        if message["type"] == "http.response.body" and is_early and not message.get("more_body", False):
            await self._send({**message, "more_body": True})
            await drop_rest(self._receive)
            message = {**message, "body": b""}
        await self._send(message)


class _Exchange:
    """HTTP/1.1 with a service over one connection, in both directions at once."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, moved: Callable[[], None]) -> None:
        self._connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=PIECE_BYTES)
        self._reader = reader
        self._writer = writer
        self._moved = moved

    async def send(self, request: h11.Request, body: AsyncIterator[bytes]) -> None:
        """All of a request. Where the service takes no more of it, its answer says why."""
        with suppress(OSError, h11.LocalProtocolError):
            await self._write(request)
            async for piece in body:
                await self._write(h11.Data(data=piece))
            await self._write(h11.EndOfMessage())

    async def _write(self, event: h11.Event) -> None:
        self._writer.write(self._connection.send(event) or b"")
        await self._writer.drain()
        self._moved()

    async def event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        """The next part of the answer."""
        while (event := self._connection.next_event()) is h11.NEED_DATA:
            self._connection.receive_data(await self._reader.read(PIECE_BYTES))
            self._moved()
        return event


def _reset(patience: asyncio.Timeout, seconds: float) -> Callable[[], None]:
    loop = asyncio.get_running_loop()
    return lambda: patience.reschedule(loop.time() + seconds)


async def _end(task: "asyncio.Task[None]") -> None:
    """Cancel a task, and let it come to its end."""
    task.cancel()
    await asyncio.wait({task})
    if not task.cancelled() and (failure := task.exception()) is not None and not isinstance(failure, _Left):
        raise failure


def _kept(headers: Iterable[tuple[bytes, bytes]]) -> RawHeaders:
    """Without those of one connection, and those that `Connection` names as such."""
    given = [(name.lower(), value) for name, value in headers]
    named = {part.strip().lower() for name, value in given if name == b"connection" for part in value.split(b",")}
    return [(name, value) for name, value in given if name not in OF_ONE_CONNECTION | named]


def _has_body(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"


def _request_to_service(scope: Scope, target: bytes, host: str) -> h11.Request:
    """Raises a 400 `Problem`."""
    try:
        return h11.Request(method=scope["method"], target=target, headers=_headers_to_service(scope, host))
    except h11.LocalProtocolError:
        raise Problem("malformed-request", "The request cannot be read.") from None


def _headers_to_service(scope: Scope, host: str) -> RawHeaders:
    headers = [(name, value) for name, value in _kept(scope["headers"]) if name not in SAID_BY_THE_DOOR]
    if any(name == b"transfer-encoding" for name, _ in scope["headers"]):
        headers = [(name, value) for name, value in headers if name != b"content-length"]
        headers.append((b"transfer-encoding", b"chunked"))
    client = scope.get("client")
    return [
        (b"host", host.encode("latin-1")),
        *headers,
        *([(b"x-forwarded-for", client[0].encode())] if client else []),
        (b"x-forwarded-proto", scope["scheme"].encode()),
        (b"x-request-id", str(scope["state"]["request_id"]).encode()),
    ]


def _headers_to_caller(service: Service, headers: RawHeaders, host: str) -> RawHeaders:
    """As the service sent them, with addresses that lead through the door."""
    leads = {b"location": reference_at, b"content-location": reference_at, b"link": links_at}
    return [
        (name, leads[name](service, value.decode("latin-1"), host).encode("latin-1") if name in leads else value)
        for name, value in _kept(headers)
    ]
