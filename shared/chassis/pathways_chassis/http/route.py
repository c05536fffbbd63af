"""One request, one transaction: it is committed once, before the answer leaves, or not at all."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager
from enum import Enum
from typing import Annotated, Any, ClassVar, Final, Protocol
from uuid import UUID

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.responses import FileResponse, StreamingResponse
from fastapi.routing import APIRoute
from pathways_contracts.access import Scope
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession
from starlette.responses import Response

from pathways_chassis.actor import ANYBODY, Actor
from pathways_chassis.audit import write_down
from pathways_chassis.errors import NotFound
from pathways_chassis.http.audited import SAFE_METHODS, entry_of_deed, note_shown
from pathways_chassis.http.depth import check_depth
from pathways_chassis.http.idempotency import Once, answer_kept, claim, once
from pathways_chassis.http.lists import Export, list_shape_of, narrowed, wants_lines
from pathways_chassis.http.named import context_of_command
from pathways_chassis.http.problems import FieldProblem, Problem, request_id_of, unsupported, validation_problem
from pathways_chassis.http.quota import Sort, sort_of, spend
from pathways_chassis.http.security import authenticate, check_scopes, scopes_required_by
from pathways_chassis.http.versions import version_in
from pathways_chassis.http.waiting import tell_applied, tell_position, wait_as_preferred
from pathways_chassis.messaging.written import Written, caused_by
from pathways_chassis.settings import ServiceSettings
from pathways_chassis.walls import FOR, OfCommand, context_of
from pathways_chassis.work import Seen, Work

WORKS_THROUGH_ALL: Final = frozenset({Scope.OPERATIONS_WRITE, Scope.ROUNDS_DECIDE})
"""Scopes of what goes over everything that there is: given up half-way, it would never be done."""

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Edge(Protocol):
    """What a route needs of the service's runtime."""

    settings: ServiceSettings
    sessions: async_sessionmaker[AsyncSession]

    def work(
        self,
        session: AsyncSession,
        actor: Actor,
        *,
        correlation_id: UUID | None = None,
        causation_id: UUID | None = None,
    ) -> Work: ...

    def wake_relay(self) -> None: ...

    async def has_applied(self, written: Sequence[Written], seconds: float) -> bool: ...


class Repeated(Enum):
    """What becomes of a command that is sent again with its idempotency key."""

    ANSWERED = "answered"
    """It gets the first answer, which was kept."""
    REFUSED = "refused"
    """It is told that it was done (409): the first answer holds what may stand nowhere."""
    HARMLESS = "harmless"
    """It needs no key: it asks, or puts the same at the same place."""


class TransactionalRoute(APIRoute):
    """`APIRouter(route_class=TransactionalRoute)`: authenticated, in one transaction, idempotent when asked.

    Safe methods read in a read-only transaction. An exception, or an answer of 400 and above, undoes everything, and
    so does the time that a request may take. An answer tells the position of what it published; a request may ask to
    be answered after another's.
    """

    repeated: ClassVar[Repeated] = Repeated.ANSWERED
    needs_token: ClassVar[bool] = True
    may_be_compressed: ClassVar[bool] = True

    def get_route_handler(self) -> Handler:
        answer = super().get_route_handler()
        scopes = scopes_required_by(self.dependencies) or ()
        repeated, needs_token = self.repeated, self.needs_token
        may_take_long = not WORKS_THROUGH_ALL.isdisjoint(scopes)
        wants_json = self.body_field is not None
        parameters = frozenset(_parameters(self.dependant))
        listed = list_shape_of(self)

        async def handle(request: Request) -> Response:
            known = needs_token or "authorization" in request.headers
            actor = await authenticate(request) if known else ANYBODY
            reads = request.method in SAFE_METHODS
            await spend(request, actor, sort_of(request) if needs_token else Sort.OPEN)
            # Before a stored answer may be replayed, not only before a new one is made.
            check_scopes(actor, scopes)
            _check_parameters(request, parameters)
            # The whole body first: a slow sender holds no connection.
            body = await request.body()
            if wants_json and body:
                _check_media_type(request)
                check_depth(body)
            runtime: Edge = request.app.state.runtime
            seconds = None if may_take_long else runtime.settings.request_seconds
            wanted = None if listed is None else listed.fields_wanted(request)
            awaited = await wait_as_preferred(request, runtime)
            response: Response
            if listed is not None and wants_lines(request):
                response = await Export(request, runtime, answer, wanted).begin(actor)
            elif reads:
                response = await _read(request, runtime, actor, answer, awaited, seconds)
                if wanted is not None:
                    response = narrowed(response, wanted)
            else:
                # Whoever may stay unknown leaves no trace of the login that they happen to have.
                client = actor.reference if needs_token else ANYBODY.reference
                keeps = repeated is Repeated.ANSWERED
                command = None if repeated is Repeated.HARMLESS else once(request, client, body, keeps_answers=keeps)
                asks_for = await context_of_command(request, actor, reads_body=wants_json and bool(body))
                response = await _write(
                    request, runtime, actor, body, answer, command, seconds, keeps_answer=keeps, asks_for=asks_for
                )
            if listed is not None:
                response.headers.add_vary_header("Accept")
            tell_applied(request, response)
            return response

        return handle


class UnkeptRoute(TransactionalRoute):
    """A route whose answers must stand nowhere: of a request with a key, only that it was done is kept."""

    repeated = Repeated.REFUSED
    may_be_compressed = False


class HarmlessRoute(UnkeptRoute):
    """A route that may be repeated as it is: it asks, in a body that no log holds, or puts the same where it stands."""

    repeated = Repeated.HARMLESS


class OpenRoute(UnkeptRoute):
    """A route for anybody, with or without a token; one that is sent must be valid. It keeps no answer either."""

    needs_token = False


class OpenHarmlessRoute(OpenRoute):
    """A route for anybody that may be repeated as it is."""

    repeated = Repeated.HARMLESS


async def current_work(request: Request) -> Work:
    """The request's transaction."""
    work = getattr(request.state, "work", None)
    if not isinstance(work, Work):
        raise TypeError("Current needs APIRouter(route_class=TransactionalRoute)")
    return work


def after_commit(request: Request, step: Callable[[], None]) -> None:
    """Do something that must not happen unless the transaction holds, such as a change of the process itself."""
    request.state.after_commit = [*getattr(request.state, "after_commit", ()), step]


Current = Annotated[Work, Depends(current_work)]
"""The transaction in hand, as a route's parameter."""


def _parameters(dependant: Dependant) -> Iterator[str]:
    """Names of all parameters of the query, those of dependencies among them."""
    yield from (field.alias for field in dependant.query_params)
    for dependency in dependant.dependencies:
        yield from _parameters(dependency)


def _check_parameters(request: Request, known: frozenset[str]) -> None:
    # A misspelled filter that is passed over would be answered as if everything had been asked for.
    if known and not known.issuperset(request.query_params):
        remedy = f"Send none but these: {', '.join(sorted(known))}."
        raise validation_problem([FieldProblem(field="query", rule="no unknown parameters", remedy=remedy)])


def _check_media_type(request: Request) -> None:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json" and not (
        media_type.startswith("application/") and media_type.endswith("+json")
    ):
        raise unsupported("application/json", "Send the body as application/json.")


def _hand_over(request: Request, runtime: Edge, actor: Actor, session: AsyncSession) -> Work:
    work = request.state.work = runtime.work(session, actor, causation_id=request_id_of(request))
    return work


def moves_a_record(path: str) -> bool:
    """Whether an operation makes moves of the record in its address, at the version that If-Match may name."""
    return path.endswith("}/moves")


def _seen(request: Request) -> Seen | None:
    if_match = request.headers.get("if-match")
    if if_match is None or not moves_a_record(request.scope["route"].path):
        return None
    try:
        record = UUID([*request.path_params.values()][-1])
    except ValueError:
        return None  # refused as soon as it is read
    return Seen(record, version_in(if_match))


def _check_seen(seen: Seen | None) -> None:
    if seen is not None and not seen.is_current:
        remedy = "Leave it out: this move goes by the state alone."
        raise validation_problem(
            [FieldProblem(field="If-Match", rule="a version that this move looks at", remedy=remedy)]
        )


def _check_is_whole(response: Response) -> None:
    if isinstance(response, StreamingResponse | FileResponse):
        # It would be produced after the transaction ended.
        raise TypeError("a stream needs a plain APIRoute and its own session")


@asynccontextmanager
async def _in_time(seconds: float | None) -> AsyncIterator[None]:
    """Raises a 503 `Problem` in the middle of whatever takes longer than it may; None: as long as it takes."""
    try:
        async with asyncio.timeout(seconds) as limit:
            yield
    except TimeoutError as error:
        if not limit.expired():
            raise
        raise Problem(
            "out-of-time",
            f"This took longer than {seconds:g} seconds and was given up; nothing was changed by it.",
            errors=[
                FieldProblem(
                    field="request",
                    rule=f"done within {seconds:g} seconds",
                    remedy="Ask for less at once, or send it again when there is less to do here.",
                )
            ],
            headers={"Retry-After": "30"},
        ) from error


async def _read(
    request: Request,
    runtime: Edge,
    actor: Actor,
    answer: Handler,
    awaited: Sequence[Written] | None,
    seconds: float | None,
) -> Response:
    async with _in_time(seconds), runtime.sessions() as session:
        await session.connection(execution_options={"postgresql_readonly": True, FOR: context_of(actor)})
        _hand_over(request, runtime, actor, session)
        response = await answer(request)
        _check_is_whole(response)
        note_shown(request, response)
        if awaited and Scope.OPERATIONS_READ in actor.scopes:
            # What those events led to here: an operator who follows them all comes to the end of a change. Others
            # would learn which decisions about a person were made.
            tell_position(response, await caused_by(session, awaited))
        return response


async def _shown(asks_for: OfCommand, answering: Awaitable[Response]) -> Response:
    """The answer to a command. Raises `NotFound` where it names what its caller is not shown, whatever was done."""
    try:
        response = await answering
    except SQLAlchemyError as error:
        if asks_for.is_stopped:
            raise NotFound(*asks_for.missing) from error
        raise
    if asks_for.is_stopped and response.status_code < 400:
        raise NotFound(*asks_for.missing)
    return response


async def _write(
    request: Request,
    runtime: Edge,
    actor: Actor,
    body: bytes,
    answer: Handler,
    wanted: Once | None,
    seconds: float | None,
    *,
    keeps_answer: bool,
    asks_for: OfCommand,
) -> Response:
    async with runtime.sessions() as session:
        async with _in_time(seconds):
            await session.connection(execution_options={FOR: asks_for})
            if wanted is not None:
                stored = await claim(session, wanted)
                if stored is not None:
                    await write_down(session, entry_of_deed(request, actor, body, stored, replayed=True))
                    await session.commit()
                    return stored
            seen = _hand_over(request, runtime, actor, session).seen = _seen(request)
            response = await _shown(asks_for, answer(request))
            _check_is_whole(response)
            _check_seen(seen)
            if response.status_code >= 400:
                await session.rollback()
                return response
            tell_position(response, request.state.work.written)
            kept = answer_kept(wanted, response) if wanted is not None and keeps_answer else None
            await write_down(session, entry_of_deed(request, actor, body, response), kept)
        # Never given up in the middle: nobody could say then whether it was done.
        await session.commit()
    for step in getattr(request.state, "after_commit", ()):
        step()
    runtime.wake_relay()
    return response
