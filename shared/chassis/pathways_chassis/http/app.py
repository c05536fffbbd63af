"""Makes a service's app: every part that all services share, and none that needs a connection before it starts."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Final, Protocol

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import Response
from fastapi.routing import APIRoute, iter_route_contexts
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.api_keys import API_KEYS, ApiKeys, reads_api_keys
from pathways_chassis.auth import Authenticator, PublishedKeys, fetch_keys_from
from pathways_chassis.clock import BusinessClock
from pathways_chassis.http.bulk import BulkRoute
from pathways_chassis.http.change_routes import places_for_streams
from pathways_chassis.http.conditional import Compression, ConditionalAnswers, Head
from pathways_chassis.http.directory import Directory
from pathways_chassis.http.document import install_document, operations
from pathways_chassis.http.edge import RequestEdge
from pathways_chassis.http.going import going_by
from pathways_chassis.http.lists import places_for_exports
from pathways_chassis.http.problems import FieldProblem, Problem, responses
from pathways_chassis.http.quota import Quotas
from pathways_chassis.http.reference import mount_reference
from pathways_chassis.http.route import OpenRoute, TransactionalRoute
from pathways_chassis.http.security import scopes_required_by
from pathways_chassis.http.translations import install_problems
from pathways_chassis.metrics import CONTENT_TYPE, exposition
from pathways_chassis.settings import ServiceSettings
from pathways_chassis.walls import NO_WALLS, Walls

ATTRIBUTION: Final = "This service uses the ESCO classification of the European Commission."
MAX_BODY_BYTES: Final = 1_048_576
PUBLIC_PATHS: Final = frozenset({"/", "/healthz", "/readyz", "/metrics", "/openapi.json", "/docs", "/redoc"})
"""Operations that anyone may call. Every other one must name its scopes by `requires`."""


class ServiceRuntime(Protocol):
    """What the app needs of a service's runtime beyond what routes need."""

    @property
    def settings(self) -> ServiceSettings: ...

    @property
    def sessions(self) -> async_sessionmaker[AsyncSession]: ...

    @property
    def clock(self) -> BusinessClock: ...

    async def readiness(self) -> dict[str, str | None]: ...


class UnguardedOperation(Exception):
    """An operation that names no scope, or whose scopes do not stand at the route or its router."""


class Health(BaseModel):
    """The process answers."""

    status: str


class Readiness(BaseModel):
    """The parts that are ready to work."""

    status: str
    parts: list[str]


def make_app(
    *,
    title: str,
    description: str,
    version: str,
    lifespan: Callable[[], AbstractAsyncContextManager[ServiceRuntime]],
    routers: Sequence[APIRouter],
    tags: Mapping[str, str] | None = None,
    authenticator: Authenticator | None = None,
    max_body_bytes: int = MAX_BODY_BYTES,
    words: Sequence[Path] = (),
    webhooks: APIRouter | None = None,
    walls: Walls = NO_WALLS,
) -> FastAPI:
    """The app of a service. Raises `UnguardedOperation` when an operation would be open to everyone.

    `lifespan` makes the runtime and closes it; nothing is connected before. `tags` describes the tags of the
    service's own routers, `words` are the files of what fields mean and of examples (`http/words.py`), `webhooks`
    tells of the messages that it sends (`http/webhooks.py`). `walls` say which rows its commands name. Without an
    `authenticator`, tokens are checked as the runtime's settings say.
    """

    @asynccontextmanager
    async def live(app: FastAPI) -> AsyncIterator[None]:
        async with lifespan() as runtime:
            app.state.runtime = runtime
            app.state.quotas = Quotas.of(runtime.settings)
            app.state.authenticator = authenticator or authenticator_of(runtime.settings)
            view = API_KEYS if reads_api_keys(runtime.settings.service_name) else None
            app.state.api_keys = ApiKeys(lambda: runtime.sessions(), lambda: runtime.clock.now(), view)
            try:
                yield
            finally:
                await app.state.quotas.close()

    app = FastAPI(
        title=title,
        description=f"{description}\n\n{ATTRIBUTION}",
        version=version,
        lifespan=live,
        webhooks=webhooks,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=_operation_id,
        # Its spans hold paths and queries, and its metrics lack what the edge answers by itself; the edge makes ours.
        telemetry={"tracing": False, "logs": False, "metrics": False},
        contact={"name": "The maintainers of Pathways"},
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.walls = walls
    app.state.exports = places_for_exports()
    app.state.streams = places_for_streams()
    install_problems(app)
    app.include_router(_health_router())
    for router in routers:
        app.include_router(router)
    streamed = {path for _, path, context, _ in operations(app) if isinstance(context.original_route, BulkRoute)}
    for wrapper in (ConditionalAnswers, Compression, Head):
        app.add_middleware(wrapper)
    going = {
        (method, path): mark.headers
        for method, path, context, _ in operations(app)
        if (mark := going_by(context.dependencies)) is not None
    }
    app.add_middleware(RequestEdge, max_body_bytes=max_body_bytes, streamed=streamed, going=going)
    mount_reference(app)
    _check_guards(app)
    app.router.middleware_stack = Directory(app.router, iter_route_contexts(app.routes))
    install_document(app, tags or {}, words)
    return app


def authenticator_of(settings: ServiceSettings) -> Authenticator:
    """Tokens as a service's settings say."""
    return Authenticator(
        issuer=settings.issuer,
        audience=settings.audience,
        keys=PublishedKeys(fetch_keys_from(settings.jwks_url)),
        roles_claim=settings.roles_claim,
    )


def _operation_id(route: APIRoute) -> str:
    return route.name


def _check_guards(app: FastAPI) -> None:
    names: dict[str, str] = {}
    for method, path, context, scopes in operations(app):
        if path in PUBLIC_PATHS:
            continue
        if not scopes and not isinstance(context.original_route, OpenRoute):
            raise UnguardedOperation(f"{method} {path} names no scope: add dependencies=[requires(...)]")
        route = context.original_route
        if scopes and isinstance(route, TransactionalRoute) and scopes_required_by(route.dependencies) != scopes:
            raise UnguardedOperation(
                f"{method} {path}: put requires(...) at the route or its router, not at the inclusion"
            )
        name = context.name or ""
        if names.setdefault(name, path) != path:
            raise ValueError(f"two operations are called {name}: {names[name]} and {path}")


def _health_router() -> APIRouter:
    router = APIRouter(tags=["health"])

    @router.get("/healthz")
    async def alive() -> Health:
        """Whether the process answers. It says nothing about what it depends on: that is `/readyz`."""
        return Health(status="alive")

    @router.get("/readyz", responses=responses(503))
    async def ready(request: Request) -> Readiness:
        """Whether every part of the service can work: database, bus, and what it has to have read before.

        503 with the parts that cannot and why; a load balancer sends nobody here then.
        """
        runtime: ServiceRuntime = request.app.state.runtime
        parts = await runtime.readiness()
        unready = {name: reason for name, reason in parts.items() if reason is not None}
        if unready:
            raise Problem(
                "unavailable",
                f"Not ready: {', '.join(sorted(unready))}.",
                errors=[
                    FieldProblem(field=name, rule="ready", remedy=f"{reason}")
                    for name, reason in sorted(unready.items())
                ],
                headers={"Retry-After": "5"},
            )
        return Readiness(status="ready", parts=sorted(parts))

    @router.get("/metrics", include_in_schema=False)
    def measured() -> Response:
        """The metrics in Prometheus' text format. Made in a thread: it takes a while where there are many."""
        return Response(exposition(), media_type=CONTENT_TYPE)

    return router
