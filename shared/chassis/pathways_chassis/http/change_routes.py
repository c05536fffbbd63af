"""Changes as they happen: server-sent events about the aggregates whose history the caller may see."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Final
from uuid import UUID

import structlog
from fastapi import APIRouter, Header, Query, Request
from fastapi.sse import EventSourceResponse, format_sse_event
from pydantic import BaseModel, Field
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from pathways_chassis.actor import Actor
from pathways_chassis.http.lists import UNREAD_SECONDS
from pathways_chassis.http.places import Places
from pathways_chassis.http.problems import FieldProblem, Problem, request_id_of, responses, validation_problem
from pathways_chassis.http.security import authenticate_again, check_scopes, requires
from pathways_chassis.http.translations import problem_of
from pathways_chassis.messaging.changes import Change, Forgotten, NotOurs, NotYet, to_text
from pathways_chassis.runtime import Runtime
from pathways_chassis.walls import FOR, context_of
from pathways_chassis.work import Work

LOG = structlog.get_logger("changes")
HEARTBEAT_SECONDS: Final = 15.0
"""After so long without an event a stream says that it lives, how far it is, and asks whether its token still does."""
EVENT_STREAM: Final = "text/event-stream"

MaySee = Callable[[Work, str, UUID], Awaitable[bool]]
"""Whether the mover may see an aggregate, named by its machine and id."""


class ChangeView(BaseModel):
    """What happened to which aggregate. Read it to see how it stands."""

    type: str = Field(description="The event's type; `docs/events.md` tells what each says.")
    aggregate: str = Field(
        description="What kind of record was changed, as `GET /history/{aggregate}/{aggregate_id}` names it."
    )
    aggregate_id: UUID = Field(description="The id of what was changed.")
    version: int = Field(ge=1, description="The event's number among those of its aggregate, without gaps.")
    time: datetime = Field(description="When it happened, for the programme.")


def places_for_streams() -> Places:
    """A stream holds no connection between events, but asks for each event whether it may be shown."""
    return Places("streams of changes", most=100, most_for_one=5, retry_after_seconds=30)


def changes_router(scope: StrEnum, may_see: MaySee, aggregates: Mapping[str, str]) -> APIRouter:
    """The stream of a service. `aggregates`: by topic, the machine whose ids are the keys of the topic's records."""
    router = APIRouter(tags=["changes"])

    @router.get(
        "/changes",
        dependencies=[requires(scope)],
        # Not `EventSourceResponse`: FastAPI would then write a keyword of OpenAPI 3.2 into the document.
        response_class=Response,
        responses={200: _ANSWER, **responses(410, 422, 429, 503)},
    )
    async def follow_changes(
        request: Request,
        follow: Annotated[
            bool, Query(description="Whether to stay for what comes; otherwise the stream ends with what is there.")
        ] = True,
        last_event_id: Annotated[
            str | None,
            Header(
                max_length=200,
                pattern="^[A-Za-z0-9_-]+$",
                description="The last `id` that was read: what came after it is told first.",
            ),
        ] = None,
    ) -> Response:
        """Tell changes of what the caller may see as they happen.

        Each event has type `change`, an `id` to go on after, and data about one change without anything of a person.
        Without `Last-Event-ID` it begins now. A stream ends with an event `end` that says why, or breaks off.
        """
        if set(request.query_params) - {"follow"}:
            remedy = "Send none but these: follow."
            raise validation_problem([FieldProblem(field="query", rule="no unknown parameters", remedy=remedy)])
        runtime: Runtime = request.app.state.runtime
        epoch, position = await _begin(runtime, last_event_id)
        actor: Actor = request.state.actor
        held = ExitStack()
        held.enter_context(request.app.state.streams.one_for(actor.reference))
        stream = _Stream(request, runtime, str(scope), may_see, aggregates, epoch, position, follow)
        return _Told(stream.pieces(), held)

    return router


async def _begin(runtime: Runtime, last_event_id: str | None) -> tuple[int, int]:
    try:
        if last_event_id is None:
            return await runtime.changes.now()
        return await runtime.changes.position_of(last_event_id)
    except NotYet as error:
        raise Problem("unavailable", "This process has just begun.", headers={"Retry-After": "1"}) from error
    except NotOurs as error:
        raise validation_problem(
            [
                FieldProblem(
                    field="Last-Event-ID",
                    rule="the id of an event of this service",
                    remedy="Send the last id that was read, or none to begin now.",
                )
            ]
        ) from error
    except Forgotten as error:
        raise Problem(
            "gone",
            "What came after that event is not known here any more. Begin without it, then read the lists anew.",
        ) from error


class _Told(EventSourceResponse):
    """Holds a place until it has ended, and ends when nobody reads it."""

    def __init__(self, content: AsyncIterator[bytes], held: ExitStack) -> None:
        super().__init__(content)
        self._held = held

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_in_time(message: Message) -> None:
            async with asyncio.timeout(UNREAD_SECONDS):
                await send(message)

        with self._held:
            await super().__call__(scope, receive, send_in_time)


class _Stream:
    """One caller's stream."""

    def __init__(
        self,
        request: Request,
        runtime: Runtime,
        scope: str,
        may_see: MaySee,
        aggregates: Mapping[str, str],
        epoch: int,
        position: int,
        follow: bool,
    ) -> None:
        self._request = request
        self._runtime = runtime
        self._scope = scope
        self._may_see = may_see
        self._aggregates = aggregates
        self._epoch = epoch
        self._position = position
        self._follow = follow

    async def pieces(self) -> AsyncIterator[bytes]:
        """The stream as it is sent."""
        changes = self._runtime.changes
        changes.follow()
        told, heard_at = 0, time.monotonic()
        try:
            yield self._sign_of_life()
            if not self._follow:
                await changes.look()
            while True:
                actor = await authenticate_again(self._request)
                check_scopes(actor, [self._scope])
                found, position = await changes.after(self._position)
                for change in await self._shown(actor, found):
                    yield self._event(change)
                    told, heard_at = told + 1, time.monotonic()
                self._position = position
                if found:
                    continue
                if not self._follow:
                    yield self._sign_of_life()
                    return
                if time.monotonic() - heard_at >= HEARTBEAT_SECONDS:
                    yield self._sign_of_life()
                    heard_at = time.monotonic()
                await changes.more(self._position, HEARTBEAT_SECONDS)
        except Exception as error:
            problem = problem_of(self._request, error)
            if problem is None:
                raise
            document = problem.document(request_id_of(self._request))
            yield format_sse_event(event="end", data_str=document.model_dump_json())
        finally:
            changes.leave()
            LOG.info("stream of changes ended", told=told)

    async def _shown(self, actor: Actor, found: Sequence[Change]) -> list[Change]:
        """Those of the changes that the caller may see now, by the eyes of the service itself."""
        asked: dict[tuple[str, str], bool] = {
            (self._aggregates[one.topic], one.key): False for one in found if one.topic in self._aggregates
        }
        if asked:
            async with self._runtime.sessions() as session:
                await session.connection(execution_options={"postgresql_readonly": True, FOR: context_of(actor)})
                work = self._runtime.work(session, actor)
                for aggregate, key in asked:
                    asked[aggregate, key] = _is_id(key) and await self._may_see(work, aggregate, UUID(key))
        return [one for one in found if asked.get((self._aggregates.get(one.topic, ""), one.key))]

    def _event(self, change: Change) -> bytes:
        view = ChangeView(
            type=change.type,
            aggregate=self._aggregates[change.topic],
            aggregate_id=UUID(change.key),
            version=change.version,
            time=change.time,
        )
        return format_sse_event(event="change", id=to_text(self._epoch, change.id), data_str=view.model_dump_json())

    def _sign_of_life(self) -> bytes:
        """An id without data raises no event: it moves the position on past what was of no concern."""
        return format_sse_event(id=to_text(self._epoch, self._position), comment="so far")


def _is_id(key: str) -> bool:
    """Keys of heartbeats and of what has another name are no ids."""
    try:
        return str(UUID(key)) == key
    except ValueError:
        return False


_ANSWER: Final[dict[str, Any]] = {
    "description": "The changes as server-sent events. The data of each `change` is an object in JSON:\n\n"
    + "\n".join(f"- `{name}`: {field.description}" for name, field in ChangeView.model_fields.items()),
    "content": {EVENT_STREAM: {"schema": {"type": "string"}}},
}
