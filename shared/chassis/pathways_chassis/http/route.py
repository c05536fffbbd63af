"""One request, one transaction: it is committed once, before the answer leaves, or not at all."""

import hashlib
from collections.abc import Callable, Coroutine, Iterator, Sequence
from typing import Annotated, Any, ClassVar, Final, Protocol
from uuid import UUID

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.responses import FileResponse, StreamingResponse
from fastapi.routing import APIRoute
from pathways_contracts.access import Scope
from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession
from starlette.responses import Response

from pathways_chassis.actor import ANYBODY, Actor
from pathways_chassis.audit import write_down
from pathways_chassis.http.audited import SAFE_METHODS, entry_of_deed, note_shown
from pathways_chassis.http.lists import Export, list_shape_of, narrowed, wants_lines
from pathways_chassis.http.problems import FieldProblem, Problem, request_id_of, validation_problem
from pathways_chassis.http.security import authenticate, check_scopes, scopes_required_by
from pathways_chassis.http.waiting import APPLIED, tell_position, wait_as_preferred
from pathways_chassis.messaging.written import Written, caused_by
from pathways_chassis.tables import idempotency
from pathways_chassis.walls import FOR, context_of
from pathways_chassis.work import Work

IDEMPOTENCY_KEY: Final = "Idempotency-Key"
REPLAYED: Final = "Idempotency-Replayed"

_NOT_STORED: Final = frozenset({"content-length", "date", "server", "x-request-id"})

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Edge(Protocol):
    """What a route needs of the service's runtime."""

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


class TransactionalRoute(APIRoute):
    """`APIRouter(route_class=TransactionalRoute)`: authenticated, in one transaction, idempotent when asked.

    Safe methods read in a read-only transaction. An exception, or an answer of 400 and above, undoes everything.
    An answer tells the position of what it published; a request may ask to be answered after another's.
    """

    keeps_answers: ClassVar[bool] = True
    needs_token: ClassVar[bool] = True

    def get_route_handler(self) -> Handler:
        answer = super().get_route_handler()
        scopes = scopes_required_by(self.dependencies) or ()
        keeps_answers, needs_token = self.keeps_answers, self.needs_token
        wants_json = self.body_field is not None
        parameters = frozenset(_parameters(self.dependant))
        listed = list_shape_of(self)

        async def handle(request: Request) -> Response:
            known = needs_token or "authorization" in request.headers
            actor = await authenticate(request) if known else ANYBODY
            # Before a stored answer may be replayed, not only before a new one is made.
            check_scopes(actor, scopes)
            _check_parameters(request, parameters)
            # The whole body first: a slow sender holds no connection.
            body = await request.body()
            if wants_json and body:
                _check_media_type(request)
            runtime: Edge = request.app.state.runtime
            wanted = None if listed is None else listed.fields_wanted(request)
            awaited = await wait_as_preferred(request, runtime)
            response: Response
            if listed is not None and wants_lines(request):
                response = await Export(request, runtime, answer, wanted).begin(actor)
            elif request.method in SAFE_METHODS:
                response = await _read(request, runtime, actor, answer, awaited)
                if wanted is not None:
                    response = narrowed(response, wanted)
            else:
                key = _idempotency_key(request) if keeps_answers else None
                response = await _write(request, runtime, actor, body, answer, key)
            if listed is not None:
                response.headers.add_vary_header("Accept")
            if awaited is not None:
                response.headers[APPLIED] = "wait"
            return response

        return handle


class UnkeptRoute(TransactionalRoute):
    """A route whose answers must stand nowhere: no key, no replay. Repeating a request does it again."""

    keeps_answers = False


class OpenRoute(UnkeptRoute):
    """A route for anybody, with or without a token; one that is sent must be valid. It keeps no answer either."""

    needs_token = False


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
        raise Problem("unsupported-media-type", "Send the body as application/json.")


def _hand_over(request: Request, runtime: Edge, actor: Actor, session: AsyncSession) -> None:
    request.state.work = runtime.work(session, actor, causation_id=request_id_of(request))


def _check_is_whole(response: Response) -> None:
    if isinstance(response, StreamingResponse | FileResponse):
        # It would be produced after the transaction ended.
        raise TypeError("a stream needs a plain APIRoute and its own session")


async def _read(
    request: Request, runtime: Edge, actor: Actor, answer: Handler, awaited: Sequence[Written] | None
) -> Response:
    async with runtime.sessions() as session:
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


async def _write(
    request: Request, runtime: Edge, actor: Actor, body: bytes, answer: Handler, key: str | None
) -> Response:
    async with runtime.sessions() as session:
        if key is not None:
            stored = await _claim_key(session, actor, key, _fingerprint(request, body))
            if stored is not None:
                await write_down(session, entry_of_deed(request, actor, body, stored, replayed=True))
                await session.commit()
                return stored
        _hand_over(request, runtime, actor, session)
        response = await answer(request)
        _check_is_whole(response)
        if response.status_code >= 400:
            await session.rollback()
            return response
        tell_position(response, request.state.work.written)
        if key is not None:
            await _keep_answer(session, actor, key, response)
        await write_down(session, entry_of_deed(request, actor, body, response))
        await session.commit()
    for step in getattr(request.state, "after_commit", ()):
        step()
    runtime.wake_relay()
    return response


# --- Idempotency-Key -------------------------------------------------------------------------------------------


def _idempotency_key(request: Request) -> str | None:
    """The SHA-256 of the caller's key."""
    key = request.headers.get(IDEMPOTENCY_KEY)
    if key is None:
        return None
    if not (1 <= len(key) <= 255 and key.isascii() and key.isprintable()):
        raise validation_problem(
            [
                FieldProblem(
                    field=IDEMPOTENCY_KEY,
                    rule="1 to 255 printable ASCII characters",
                    remedy="Send a fresh UUID for each new request, and the same one when you repeat it.",
                )
            ]
        )
    # Some callers make keys of names or addresses; none of that is kept.
    return hashlib.sha256(key.encode()).hexdigest()


def _fingerprint(request: Request, body: bytes) -> str:
    """SHA-256 over what makes two requests the same: method, address, precondition and body."""
    digest = hashlib.sha256()
    for part in (
        request.method.encode(),
        request.scope["path"].encode(),
        request.scope.get("query_string", b""),
        request.headers.get("if-match", "").encode(),
        body,
    ):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


async def _claim_key(session: AsyncSession, actor: Actor, key: str, fingerprint: str) -> Response | None:
    """Take the key for this transaction, or give the answer that it already led to.

    The insert waits for a transaction that holds the key; if that one is undone, the key is free again.
    """
    try:
        claimed = await session.execute(
            insert(idempotency)
            .values(client=actor.reference, key=key, fingerprint=fingerprint)
            .on_conflict_do_nothing()
            .returning(idempotency.c.key)
        )
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == "55P03":
            raise Problem(
                "request-in-progress",
                "A request with this idempotency key is still being worked on. Repeat it in a moment.",
                headers={"Retry-After": "5"},
            ) from error
        raise
    if claimed.first() is not None:
        return None
    stored = (
        await session.execute(
            select(idempotency).where(idempotency.c.client == actor.reference, idempotency.c.key == key)
        )
    ).one()
    if stored.fingerprint != fingerprint:
        raise Problem(
            "idempotency-key-reused",
            "This idempotency key was used for a different request.",
            errors=[
                FieldProblem(
                    field=IDEMPOTENCY_KEY, rule="one key, one request", remedy="Send a fresh key, such as a UUID."
                )
            ],
        )
    response = Response(content=stored.body or b"", status_code=stored.status)
    for name, value in stored.headers:
        response.headers.append(name, value)
    response.headers[REPLAYED] = "true"
    return response


async def _keep_answer(session: AsyncSession, actor: Actor, key: str, response: Response) -> None:
    headers = [[name, value] for name, value in response.headers.items() if name not in _NOT_STORED]
    await session.flush()
    await session.execute(
        update(idempotency)
        .where(idempotency.c.client == actor.reference, idempotency.c.key == key)
        .values(status=response.status_code, headers=headers, body=bytes(response.body))
    )
