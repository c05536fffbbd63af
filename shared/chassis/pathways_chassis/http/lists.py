"""How a list leaves: as a page, with some of its fields, or whole as lines of JSON from one snapshot."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Protocol
from urllib.parse import urlencode

import msgspec
import structlog
from fastapi import Request
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field
from sqlalchemy import text
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.types import Message, Receive, Scope, Send

from pathways_chassis.actor import Actor
from pathways_chassis.http.audited import note_shown, write_at_the_door
from pathways_chassis.http.pages import MAX_LIMIT, Page, Pages
from pathways_chassis.http.places import Places
from pathways_chassis.http.problems import (
    FieldProblem,
    Problem,
    ProblemDocument,
    request_id_of,
    validation_problem,
)
from pathways_chassis.http.security import authenticate_again
from pathways_chassis.http.translations import problem_of
from pathways_chassis.walls import FOR, context_of
from pathways_chassis.work import Work

LOG = structlog.get_logger("lists")
NDJSON: Final = "application/x-ndjson"
SPARSE: Final = "application/vnd.pathways.sparse+json"
"""The media type of a page with some fields: of the whole page's schema its entries meet nothing that is required."""

EXPORT_SECONDS: Final = 300.0
"""So old may the snapshot of an export grow: it shows what somebody may have withdrawn meanwhile, and holds a
connection. Longer ones are interrupted, and go on from their cursor in a snapshot of that moment."""
UNREAD_SECONDS: Final = 30.0
"""Whoever reads nothing for so long is gone."""


def places_for_exports() -> Places:
    """Each holds one of a process's sixteen connections for as long as it lasts."""
    return Places("exports", most=4, most_for_one=2, retry_after_seconds=10)


# --- the shape of a list -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ListShape:
    """What a list offers: its orders, its entries' class and their fields."""

    sorts: Sequence[str]
    entry: type[BaseModel]
    fields: Sequence[str]

    def fields_wanted(self, request: Request) -> frozenset[str] | None:
        """Which fields were asked for; None for all. Raises a 422 `Problem` for one that the entries lack."""
        sent = request.query_params.getlist("fields")
        if not sent:
            return None
        wanted = [name for one in sent for name in one.split(",")]
        if len(wanted) > len(self.fields) or not set(self.fields).issuperset(wanted):
            raise validation_problem(
                [
                    FieldProblem(
                        field="fields",
                        rule="fields of this list's entries, each once, with commas between them",
                        remedy=f"Send some of these: {','.join(self.fields)}.",
                    )
                ]
            )
        return frozenset(wanted)


def list_shape_of(route: BaseRoute) -> ListShape | None:
    """The shape of a route that answers in pages; None for every other."""
    if not isinstance(route, APIRoute):
        return None
    for one in route.dependant.dependencies:
        if isinstance(one.call, Pages):
            model: type[Page[Any]] = route.response_model
            (entry,) = model.__pydantic_generic_metadata__["args"]
            return ListShape(one.call.sorts, entry, tuple(entry.model_json_schema(mode="serialization")["properties"]))
    return None


# --- some fields -------------------------------------------------------------------------------------------------


class _Items(msgspec.Struct):
    items: list[msgspec.Raw]


def narrowed(response: Response, wanted: frozenset[str]) -> Response:
    """A page with these fields of its entries alone."""
    items = [_some_of(item, wanted) for item in msgspec.json.decode(response.body, type=_Items).items]
    body = msgspec.json.encode({"items": [msgspec.Raw(item) for item in items]})
    made = Response(body, status_code=response.status_code, media_type=SPARSE)
    for name, value in response.headers.items():
        if name not in {"content-length", "content-type"}:
            made.headers.append(name, value)
    return made


def _some_of(item: msgspec.Raw, wanted: frozenset[str] | None) -> bytes:
    if wanted is None:
        return bytes(item)
    whole = msgspec.json.decode(item, type=dict[str, msgspec.Raw])
    return msgspec.json.encode({name: value for name, value in whole.items() if name in wanted})


# --- the whole list ----------------------------------------------------------------------------------------------


class ExportState(StrEnum):
    """How far an export is."""

    GOES_ON = "goes_on"
    """There is more. Whoever breaks off here goes on from `cursor`."""
    COMPLETE = "complete"
    """That was everything. A stream that does not end with this line is broken."""
    INTERRUPTED = "interrupted"
    """There is more, but not now; `problem` says why. Go on from `cursor`."""


class ExportMark(BaseModel):
    """Where an export stands."""

    state: ExportState = Field(description="Whether there is more.")
    lines: int = Field(ge=0, description="How many entries came before this line in this answer.")
    cursor: str | None = Field(default=None, description="From where to go on; without it there is no more.")
    problem: ProblemDocument | None = Field(default=None, description="Why it was interrupted.")


class ExportLine(BaseModel):
    """A line that is no entry. No entry of any list has a field `export`."""

    export: ExportMark = Field(description="Where the export stands.")


class Edge(Protocol):
    """What an export needs of the service's runtime."""

    sessions: async_sessionmaker[AsyncSession]

    def work(self, session: AsyncSession, actor: Actor) -> Work: ...


def wants_lines(request: Request) -> bool:
    """Whether the caller asks for the whole list as lines."""
    accepted = [one.partition(";") for one in request.headers.get("accept", "").lower().split(",")]
    return any(name.strip() == NDJSON and rest.replace(" ", "") != "q=0" for name, _, rest in accepted)


class Export(Response):
    """The whole list under its caller's eyes, page by page in one read-only snapshot; holds one page at a time."""

    media_type = NDJSON

    def __init__(
        self,
        request: Request,
        runtime: Edge,
        answer: Callable[[Request], Coroutine[Any, Any, Response]],
        wanted: frozenset[str] | None,
    ) -> None:
        super().__init__()
        del self.headers["content-length"]
        self._request = request
        self._runtime = runtime
        self._answer = answer
        self._wanted = wanted
        self._held = AsyncExitStack()
        self._lines = 0
        self._state: ExportState | None = None
        self._cursor: str | None = request.query_params.get("cursor")

    async def begin(self, actor: Actor) -> "Export":
        """Take a place and a snapshot, and have the first page: what is wrong with the question is answered now."""
        try:
            self._held.enter_context(self._request.app.state.exports.one_for(actor.reference))
            self._session = await self._held.enter_async_context(self._runtime.sessions())
            await self._session.connection(
                execution_options={
                    "postgresql_readonly": True,
                    "isolation_level": "REPEATABLE READ",
                    FOR: context_of(actor),
                }
            )
            # A reader's pauses are no reason to take the snapshot away, and a process that is gone holds none.
            idle = text(f"set local idle_in_transaction_session_timeout = '{int(UNREAD_SECONDS * 2)}s'")
            await self._session.execute(idle)
            self._first = await self._page(actor)
        except BaseException:
            await self._held.aclose()
            raise
        return self

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_in_time(message: Message) -> None:
            async with asyncio.timeout(UNREAD_SECONDS):
                await send(message)

        async with self._held:
            await send_in_time({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            try:
                async for piece in self._pieces():
                    await send_in_time({"type": "http.response.body", "body": piece, "more_body": True})
            finally:
                route = self._request.scope["route"].path
                LOG.info("export", route=route, lines=self._lines, state=self._state or "not read")
        await send_in_time({"type": "http.response.body", "body": b"", "more_body": False})

    async def _pieces(self) -> AsyncIterator[bytes]:
        deadline = time.monotonic() + EXPORT_SECONDS
        page = self._first
        while True:
            self._lines += len(page)
            state = ExportState.COMPLETE if self._cursor is None else ExportState.GOES_ON
            yield b"".join(_some_of(item, self._wanted) + b"\n" for item in page) + self._mark(state)
            if state is ExportState.COMPLETE or await self._request.is_disconnected():
                return
            try:
                if time.monotonic() > deadline:
                    raise Problem("unavailable", f"An export lasts {EXPORT_SECONDS:.0f} s at most. Go on from here.")
                page = await self._page(await authenticate_again(self._request))
                await write_at_the_door(self._request.scope, self.status_code)
            except Exception as error:
                problem = problem_of(self._request, error)
                if problem is None:
                    raise
                told = problem.document(request_id_of(self._request))
                yield self._mark(ExportState.INTERRUPTED, told)
                return

    def _mark(self, state: ExportState, problem: ProblemDocument | None = None) -> bytes:
        self._state = state
        mark = ExportMark(state=state, lines=self._lines, cursor=self._cursor, problem=problem)
        return ExportLine(export=mark).model_dump_json(exclude_none=True).encode() + b"\n"

    async def _page(self, actor: Actor) -> list[msgspec.Raw]:
        """The next page, by the list's own route: it decides what its caller sees, here as there."""
        asked = [one for one in self._request.query_params.multi_items() if one[0] != "cursor"]
        if self._cursor is not None:
            asked.append(("cursor", self._cursor))
        if "limit" not in self._request.query_params:
            asked.append(("limit", str(MAX_LIMIT)))
        state = {**self._request.scope["state"], "work": self._runtime.work(self._session, actor), "next_cursor": None}
        scope = {**self._request.scope, "query_string": urlencode(asked).encode(), "state": state}
        response = await self._answer(Request(scope, self._request.receive))
        note_shown(self._request, response)
        self._cursor = state["next_cursor"]
        return msgspec.json.decode(response.body, type=_Items).items


# --- the document ------------------------------------------------------------------------------------------------


def describe_list(operation: dict[str, Any], shape: ListShape) -> None:
    """Let the document tell a list's orders and fields."""
    parameters = {one["name"]: one for one in operation["parameters"] if one["in"] == "query"}
    parameters["sort"]["schema"] = {"type": "string", "enum": list(shape.sorts), "default": shape.sorts[0]}
    parameters["cursor"]["schema"] = {"type": "string", "pattern": "^[A-Za-z0-9_-]+$", "maxLength": 200}
    parameters["fields"].update(
        style="form",
        explode=False,
        schema={
            "type": "array",
            "items": {"type": "string", "enum": list(shape.fields)},
            "minItems": 1,
            "maxItems": len(shape.fields),
        },
    )


def describe_forms(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Let a document that has its words and examples tell the other two forms of a list."""
    mark = ExportLine.model_json_schema(ref_template="#/components/schemas/{model}", mode="serialization")
    for name, definition in {**mark.pop("$defs", {}), ExportLine.__name__: mark}.items():
        schemas.setdefault(name, definition)
    content = operation["responses"]["200"]["content"]
    page = content["application/json"]
    entry = schemas[page["schema"]["$ref"].rpartition("/")[2]]["properties"]["items"]["items"]
    name = entry["$ref"].rpartition("/")[2]
    schemas[f"Sparse{name}"] = {
        **{key: value for key, value in schemas[name].items() if key not in {"required", "title"}},
        "title": f"Sparse{name}",
        "description": f"Some fields of {name}, as `fields` asked for.",
        "minProperties": 1,
    }
    some = {"$ref": f"#/components/schemas/Sparse{name}"}
    [example] = page["example"]["items"][:1]
    few = dict(list(example.items())[:2])
    content[SPARSE] = {
        "schema": {"type": "object", "required": ["items"], "properties": {"items": {"type": "array", "items": some}}},
        "example": {"items": [few]},
    }
    # As for lines that are sent: the schema is that of one line.
    content[NDJSON] = {
        "schema": {"anyOf": [entry, some, {"$ref": "#/components/schemas/ExportLine"}]},
        "example": example,
    }
