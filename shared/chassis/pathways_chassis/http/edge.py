"""The door of a service: request id, size limit, headers, span, one log line, and the answer when all else fails."""

import sys
import time
from collections.abc import Collection, Mapping, MutableMapping
from functools import cache
from typing import Any, Final
from uuid import UUID

import structlog
from opentelemetry import trace
from opentelemetry.trace import SpanKind, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pathways_chassis import metrics
from pathways_chassis.audit import NotWrittenDown
from pathways_chassis.http.audited import write_at_the_door
from pathways_chassis.http.entrance import SECURITY_HEADERS, ResponseBroken, drop_rest, request_id_in
from pathways_chassis.http.problems import FieldProblem, Problem
from pathways_chassis.http.translations import internal_problem

logger = structlog.get_logger(__name__)

_PROPAGATOR: Final = TraceContextTextMapPropagator()
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

_WITHHELD: Final = "withheld"
"""Noted beside the status of an answer that did not leave, as the audit could not be written."""

LONGEST_QUERY_BYTES: Final = 8_192
MOST_PARAMETERS: Final = 100
LARGEST_HEADERS_BYTES: Final = 32_768


class RequestEdge:
    """Wraps an app. The limit counts bytes as they arrive, so that no more than one chunk beyond it is ever held.

    `streamed` names the paths that limit their bodies by lines as they read them, and hold none; `going` the headers of
    operations that are going, by method and path.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        max_body_bytes: int,
        streamed: Collection[str] = (),
        going: Mapping[tuple[str, str], Mapping[str, str]] | None = None,
    ) -> None:
        self.app = app
        self.max_body_bytes = max_body_bytes
        self.streamed = frozenset(streamed)
        self.going = going or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        request_id = request_id_in(headers)
        scope.setdefault("state", {})["request_id"] = request_id
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        parent = _PROPAGATOR.extract({"traceparent": headers.get("traceparent", "")})
        started = time.perf_counter()
        answered: dict[str, int] = {}

        async def send_dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                try:
                    await write_at_the_door(scope, message["status"])
                except NotWrittenDown:
                    answered[_WITHHELD] = 1
                    raise
                answered["status"] = message["status"]
                _dress(message, scope, request_id, self.going.get((method, _route_of(scope)), {}))
            await send(message)

        # Exceptions are not recorded on the span: their text could hold personal data.
        with (
            _tracer_of(trace.get_tracer_provider()).start_as_current_span(
                method, parent, kind=SpanKind.SERVER, record_exception=False, set_status_on_exception=False
            ) as span,
            structlog.contextvars.bound_contextvars(request_id=str(request_id)),
        ):
            try:
                await self._answer(scope, receive, send_dressed, headers, request_id, answered)
            finally:
                status = answered.get("status", 0)
                route = _route_of(scope)
                span.update_name(f"{method} {route}")
                span.set_attributes(
                    {
                        "http.request.method": method,
                        "http.route": route,
                        "http.response.status_code": status,
                        "pathways.request_id": str(request_id),
                    }
                )
                if status >= 500 or status == 0:
                    span.set_status(StatusCode.ERROR)
                seconds = time.perf_counter() - started
                metrics.HTTP_DURATION.record(
                    seconds,
                    {"http_request_method": method, "http_route": route, "http_response_status_code": status},
                )
                logger.info("request", method=method, route=route, status=status, duration_ms=round(seconds * 1000, 2))

    async def _answer(
        self,
        scope: Scope,
        receive: Receive,
        send: Send,
        headers: Headers,
        request_id: UUID,
        answered: MutableMapping[str, int],
    ) -> None:
        announced = headers.get("content-length")
        limit = sys.maxsize if scope["path"] in self.streamed else self.max_body_bytes
        body = _Body(receive, send, limit)
        unreadable = _unreadable(scope)
        if unreadable is not None:
            await unreadable.response(request_id)(scope, receive, send)
            return
        if announced is not None and (not announced.isdigit() or int(announced) > limit):
            body.is_too_large = True
            await body.problem().response(request_id)(scope, receive, body.send)
            return
        try:
            await self.app(scope, body.receive, body.send)
        except Exception as error:
            # The last resort: answered and logged without its text, never raised into the server's own log.
            if _WITHHELD in answered:
                problem = Problem(
                    "unavailable",
                    "Whoever reads is written down first, and that cannot be done at the moment. Please try again.",
                    headers={"Retry-After": "5"},
                )
            else:
                problem = internal_problem(error, request_id)
            if "status" in answered:
                # Too late for an answer; the server closes the connection, so that the client sees a broken body.
                raise ResponseBroken() from None
            await problem.response(request_id)(scope, receive, send)


@cache
def _tracer_of(provider: trace.TracerProvider) -> trace.Tracer:
    """A provider makes a new one each time it is asked."""
    return provider.get_tracer(__name__)


def _unreadable(scope: Scope) -> Problem | None:
    """What is too large of a request before its body."""
    query = scope.get("query_string", b"")
    if len(query) > LONGEST_QUERY_BYTES or query.count(b"&") >= MOST_PARAMETERS:
        rule = f"at most {MOST_PARAMETERS} parameters in {LONGEST_QUERY_BYTES} bytes"
        remedy = "Ask for less at once."
        wrong = FieldProblem(field="query", rule=rule, remedy=remedy)
        return Problem("address-too-long", f"A query has {rule}. {remedy}", errors=[wrong])
    if sum(len(name) + len(value) for name, value in scope["headers"]) > LARGEST_HEADERS_BYTES:
        rule = f"at most {LARGEST_HEADERS_BYTES} bytes"
        remedy = "Leave out headers that this service does not read."
        wrong = FieldProblem(field="headers", rule=rule, remedy=remedy)
        return Problem("headers-too-large", f"Headers have {rule}. {remedy}", errors=[wrong])
    return None


class _Body:
    """A request's body as it arrives, counted. Once it is too large, nothing of it is kept."""

    def __init__(self, receive: Receive, send: Send, limit: int) -> None:
        self._receive = receive
        self._send = send
        self._limit = limit
        self._arrived = 0
        self._ended = False
        self.is_too_large = False

    def problem(self) -> Problem:
        return Problem(
            "body-too-large",
            f"This service reads bodies of at most {self._limit} bytes.",
            headers={"Connection": "close"},
        )

    async def receive(self) -> Message:
        message = await self._receive()
        self._ended = message["type"] != "http.request" or not message.get("more_body", False)
        self._arrived += len(message.get("body", b""))
        if self._arrived > self._limit:
            self.is_too_large = True
            raise self.problem()
        return message

    async def send(self, message: Message) -> None:
        last = message["type"] == "http.response.body" and not message.get("more_body", False)
        if not (last and self.is_too_large):
            await self._send(message)
            return
        # Closing on a client that still sends would reset the connection and destroy the answer on its way. So the
        # answer goes out, the rest is read and dropped for a while, and then the connection ends.
        await self._send({**message, "more_body": True})
        if not self._ended:
            await drop_rest(self._receive)
        await self._send({"type": "http.response.body", "body": b"", "more_body": False})


def _route_of(scope: Scope) -> str:
    """The template of the route that matched; never the path itself, which holds ids."""
    return getattr(scope.get("route"), "path", None) or "unmatched"


def _dress(message: Message, scope: Scope, request_id: UUID, going: Mapping[str, str]) -> None:
    headers: Any = MutableHeaders(scope=message)
    headers.update(scope["state"].get("quota", {}))
    headers["X-Request-ID"] = str(request_id)
    for name, value in SECURITY_HEADERS.items():
        headers.setdefault(name, value)
    for name, value in going.items():
        headers.append(name, value)
