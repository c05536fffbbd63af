"""Many at once: lines of JSON in and out as they stream, a result for each line, safe to send again."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Final, Generic, NamedTuple, TypeVar
from uuid import UUID

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field, ValidationError
from sqlalchemy.exc import IntegrityError
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from pathways_chassis.actor import Actor
from pathways_chassis.audit import write_down
from pathways_chassis.command import BulkLine, Taken
from pathways_chassis.http.audited import entry_of_lines, is_written_down
from pathways_chassis.http.depth import check_depth
from pathways_chassis.http.entrance import drop_rest
from pathways_chassis.http.lists import NDJSON
from pathways_chassis.http.problems import (
    FieldProblem,
    Problem,
    ProblemDocument,
    request_id_of,
    unsupported,
)
from pathways_chassis.http.quota import Sort
from pathways_chassis.http.route import Edge
from pathways_chassis.http.schema_errors import problem_of_validation
from pathways_chassis.http.security import authenticate
from pathways_chassis.http.translations import internal_problem, problem_of
from pathways_chassis.work import Work

MAX_LINES: Final = 10_000
MAX_LINE_BYTES: Final = 65_536
CHUNK_LINES: Final = 100
"""So many lines share a transaction."""

PAUSE_SECONDS: Final = 0.05
"""A sender who pauses so long is answered on what came so far."""

ATTEMPTS: Final = 4
FIRST_BACKOFF_SECONDS: Final = 0.2


# --- what goes in and out ----------------------------------------------------------------------------------------


class LineOutcome(StrEnum):
    """What became of a line."""

    ACCEPTED = "accepted"
    """Done and kept."""
    REPEATED = "repeated"
    """It was done before; `id` is what it led to then."""
    REFUSED = "refused"
    """Nothing was changed by it; `problem` says why and what would mend it."""


class LineResult(BaseModel):
    """What became of one line, by its number; blank lines are counted and not answered.

    `possible_duplicate_of` names others that may be the same: a person decides, nothing is blocked. Where a request
    ends early, the last result is about the first line that was not read: send the rest again from there.
    """

    line: int = Field(ge=1)
    reference: str | None = None
    outcome: LineOutcome
    id: UUID | None = None
    possible_duplicate_of: tuple[UUID, ...] = ()
    problem: ProblemDocument | None = None


L = TypeVar("L", bound=BulkLine)
Take = Callable[[Work, Sequence[L]], Awaitable[Sequence[Taken]]]
"""Takes lines with different keys, all or none, in their order. Whatever it raises refuses them."""


# --- reading -----------------------------------------------------------------------------------------------------


class RawLine(NamedTuple):
    """A line as it came, counted from 1; `content` is None where it was longer than a line may be."""

    number: int
    content: bytes | None


class LineSplitter:
    """Cuts a body into lines as it arrives. Holds no more than one line; of one that is too long, nothing."""

    def __init__(self, max_line_bytes: int = MAX_LINE_BYTES) -> None:
        self._limit = max_line_bytes
        self._number = 0
        self._held = bytearray()
        self._is_too_long = False

    @property
    def lines(self) -> int:
        """How many lines have ended so far."""
        return self._number

    def feed(self, piece: bytes) -> Iterator[RawLine]:
        """The lines that end in this piece, without blank ones."""
        *ended, rest = piece.split(b"\n")
        for part in ended:
            self._hold(part)
            yield from self._end_line()
        self._hold(rest)

    def end(self) -> Iterator[RawLine]:
        """The last line, where the body does not end with a line break."""
        if self._held or self._is_too_long:
            yield from self._end_line()

    def _hold(self, part: bytes) -> None:
        if self._is_too_long or len(self._held) + len(part) > self._limit:
            self._is_too_long = True
            self._held.clear()
        else:
            self._held += part

    def _end_line(self) -> Iterator[RawLine]:
        self._number += 1
        content = None if self._is_too_long else bytes(self._held).strip()
        self._held.clear()
        self._is_too_long = False
        if content is None or content:
            yield RawLine(self._number, content)


class Lines(Generic[L]):
    """The lines of a request that is being read: `return lines.answer(take)`."""

    def __init__(self, request: Request, actor: Actor, model: type[L]) -> None:
        self._request = request
        self._actor = actor
        self._model = model

    def answer(self, take: Take[L]) -> Response:
        """Take the lines as they come and answer each, in order."""
        return _Answer(self._request, self._actor, self._model, take)


class LinesOf(Generic[L]):
    """For `Annotated[Lines[X], Depends(LinesOf(X))]` of a route of a `BulkRoute` router."""

    def __init__(self, model: type[L]) -> None:
        self.model = model

    async def __call__(self, request: Request) -> Lines[L]:
        media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media_type != NDJSON:
            raise unsupported(NDJSON, f"Send one JSON object a line as {NDJSON}.")
        return Lines(request, await authenticate(request), self.model)


class BulkRoute(APIRoute):
    """`APIRouter(route_class=BulkRoute)`: the body is read while it is answered, so no limit of bytes is set on it."""

    is_streamed: ClassVar[bool] = True
    sort: ClassVar[Sort] = Sort.BULK

    @property
    def line_model(self) -> type[BulkLine]:
        """What a line holds. Raises `TypeError` for a route that reads no lines."""
        for one in self.dependant.dependencies:
            if isinstance(one.call, LinesOf):
                return one.call.model
        raise TypeError(f"{self.path} takes no Lines")


# --- working and answering ---------------------------------------------------------------------------------------


class _Stop(Exception):
    """Nothing more is taken: the database stays away."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.slug)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class _End:
    """Nothing more is read. `problem` tells why there would have been more."""

    number: int
    problem: Problem | None = None


class _Answer(Response, Generic[L]):
    """Reads, works and sends at once. Results wait in memory for a client that sends all before it reads."""

    media_type = NDJSON

    def __init__(self, request: Request, actor: Actor, model: type[L], take: Take[L]) -> None:
        super().__init__()
        del self.headers["content-length"]
        self._runtime: Edge = request.app.state.runtime
        self._request = request
        self._actor = actor
        self._model = model
        self._take = take
        self._arriving: asyncio.Queue[RawLine | _End] = asyncio.Queue(CHUNK_LINES * 2)
        self._results: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._body_ended = False
        self._next = 1

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_written_down(self._request)
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async with asyncio.TaskGroup() as tasks:
            reading = tasks.create_task(self._read(receive))
            tasks.create_task(self._work())
            while (results := await self._results.get()) is not None:
                await send({"type": "http.response.body", "body": results, "more_body": True})
            reading.cancel()
        if not self._body_ended:
            await drop_rest(receive)
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _read(self, receive: Receive) -> None:
        splitter = LineSplitter()
        while not self._body_ended:
            message = await receive()
            if message["type"] != "http.request":
                # Gone. What it sent whole is done, half a line is not.
                self._body_ended = True
                break
            self._body_ended = not message.get("more_body", False)
            lines = [*splitter.feed(message.get("body", b"")), *(splitter.end() if self._body_ended else ())]
            for line in lines:
                if line.number > MAX_LINES:
                    await self._arriving.put(_End(line.number, _too_many_lines()))
                    return
                await self._arriving.put(line)
        await self._arriving.put(_End(splitter.lines + 1))

    async def _work(self) -> None:
        try:
            end: _End | None = None
            while end is None:
                chunk, end = await self._chunk()
                await self._answer_chunk(chunk)
            if end.problem is not None:
                self._send([self._refused(end.number, None, end.problem)])
        except _Stop as stop:
            self._send([self._refused(self._next, None, stop.problem)])
        finally:
            self._results.put_nowait(None)

    async def _chunk(self) -> tuple[list[RawLine], _End | None]:
        """Lines that came together, and the end if it came with them."""
        chunk: list[RawLine] = []
        entry = await self._arriving.get()
        while not isinstance(entry, _End):
            chunk.append(entry)
            if len(chunk) == CHUNK_LINES:
                return chunk, None
            try:
                async with asyncio.timeout(PAUSE_SECONDS):
                    entry = await self._arriving.get()
            except TimeoutError:
                return chunk, None
        return chunk, entry

    async def _answer_chunk(self, chunk: Sequence[RawLine]) -> None:
        results: list[LineResult] = []
        together: dict[object, tuple[int, L]] = {}

        async def settle() -> None:
            if together:
                numbers, lines = zip(*together.values(), strict=True)
                for number, line, taken in zip(numbers, lines, await self._settle(lines), strict=True):
                    results.append(self._result(number, line, taken))
                together.clear()
                results.sort(key=lambda result: result.line)
            self._send(results)
            results.clear()

        for raw in chunk:
            line = self._parse(raw)
            if isinstance(line, Problem):
                results.append(self._refused(raw.number, None, line))
                continue
            if line.key in together:
                await settle()
            together[line.key] = (raw.number, line)
        await settle()

    def _parse(self, raw: RawLine) -> L | Problem:
        if raw.content is None:
            return Problem("body-too-large", f"A line has at most {MAX_LINE_BYTES} bytes.")
        try:
            check_depth(raw.content)
            return self._model.model_validate_json(raw.content)
        except Problem as problem:
            return problem
        except ValidationError as error:
            found = [{**one, "loc": ("body", *one["loc"])} for one in error.errors(include_url=False)]
            return problem_of_validation(self._request, RequestValidationError(found))

    async def _settle(self, lines: Sequence[L]) -> Sequence[Taken | Problem]:
        """One transaction for the lines, tried again while the database is busy. Raises `_Stop`."""
        backoff = FIRST_BACKOFF_SECONDS
        for attempt in range(1, ATTEMPTS + 1):
            try:
                async with self._runtime.sessions() as session:
                    work = self._runtime.work(session, self._actor, causation_id=request_id_of(self._request))
                    taken = await self._take_apart(work, lines)
                    if ids := [one.id for one in taken if isinstance(one, Taken)]:
                        await write_down(session, entry_of_lines(self._request, self._actor, ids))
                    await session.commit()
                self._runtime.wake_relay()
                return taken
            except Exception as error:
                problem = problem_of(self._request, error)
                if problem is None or problem.status != 503:
                    raise
                if attempt == ATTEMPTS:
                    raise _Stop(problem) from error
            await asyncio.sleep(backoff)
            backoff *= 2
        raise AssertionError("unreachable")

    async def _take_apart(self, work: Work, lines: Sequence[L], *, again: bool = True) -> list[Taken | Problem]:
        """Take the lines together; where that is refused, by halves, until only the line itself is refused."""
        try:
            async with work.session.begin_nested(), work.gathering():
                return list(await self._take(work, lines))
        except Exception as error:
            work.session.expunge_all()
            problem = problem_of(self._request, error)
            if problem is not None and problem.status == 503:
                raise
            if len(lines) > 1:
                half = len(lines) // 2
                first = await self._take_apart(work, lines[:half])
                return first + await self._take_apart(work, lines[half:])
            if again and isinstance(error, IntegrityError):
                # Somebody else has just done it: now it can be seen.
                return await self._take_apart(work, lines, again=False)
            return [problem or internal_problem(error, request_id_of(self._request))]

    def _result(self, number: int, line: L, taken: Taken | Problem) -> LineResult:
        if isinstance(taken, Problem):
            return self._refused(number, line.reference, taken)
        return LineResult(
            line=number,
            reference=line.reference,
            outcome=LineOutcome.REPEATED if taken.repeated else LineOutcome.ACCEPTED,
            id=taken.id,
            possible_duplicate_of=taken.possible_duplicate_of,
        )

    def _refused(self, number: int, reference: str | None, problem: Problem) -> LineResult:
        return LineResult(
            line=number,
            reference=reference,
            outcome=LineOutcome.REFUSED,
            problem=problem.document(request_id_of(self._request)),
        )

    def _send(self, results: Sequence[LineResult]) -> None:
        if results:
            self._next = results[-1].line + 1
            written = [result.model_dump_json(exclude_defaults=True) for result in results]
            self._results.put_nowait("".join(f"{one}\n" for one in written).encode())


def _too_many_lines() -> Problem:
    return Problem(
        "body-too-large",
        f"A request has at most {MAX_LINES} lines. Send the rest in another one, from this line on.",
        errors=[FieldProblem(field="/", rule=f"at most {MAX_LINES} lines", remedy="Send the rest from this line on.")],
    )


def describe_lines(operation: dict[str, Any], schemas: dict[str, Any], route: BulkRoute) -> None:
    """Say in a document what a line is and how each is answered."""
    for model in (route.line_model, LineResult):
        schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
        found = {**schema.pop("$defs", {}), model.__name__: schema}
        asked = [model.__name__]
        while asked:  # what is there already refers to its own: of the rest, what nobody refers to stays out
            if (name := asked.pop()) not in schemas:
                schemas[name] = found[name]
                asked += re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(found[name]))
    reference = {"$ref": f"#/components/schemas/{route.line_model.__name__}"}
    operation["requestBody"] = {
        "required": True,
        "description": f"One JSON object a line; at most {MAX_LINES} lines of at most {MAX_LINE_BYTES} bytes each.",
        "content": {NDJSON: {"schema": reference}},
    }
    operation["responses"]["200"] = {
        "description": "One result a line, in the order of the lines, each sent once what it tells is kept.",
        "content": {NDJSON: {"schema": {"$ref": "#/components/schemas/LineResult"}}},
    }
