"""Makes a service's app: every part that all services share, and none that needs a connection before it starts."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Final, Protocol

import fastapi_offline
from fastapi import APIRouter, FastAPI, Request
from fastapi.openapi.docs import get_redoc_html, get_swagger_ui_html
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.api_keys import API_KEYS, ApiKeys, reads_api_keys
from pathways_chassis.auth import Authenticator, PublishedKeys, fetch_keys_from
from pathways_chassis.clock import BusinessClock
from pathways_chassis.http.bulk import MAX_LINE_BYTES, MAX_LINES, BulkRoute, LineResult
from pathways_chassis.http.edge import RequestEdge
from pathways_chassis.http.examples import tell
from pathways_chassis.http.lists import NDJSON, describe_forms, describe_list, list_shape_of, places_for_exports
from pathways_chassis.http.problems import (
    FieldProblem,
    Problem,
    ProblemDocument,
    problem_response,
    responses,
)
from pathways_chassis.http.route import IDEMPOTENCY_KEY, SAFE_METHODS, OpenRoute, TransactionalRoute
from pathways_chassis.http.security import scopes_required_by
from pathways_chassis.http.translations import install_problems
from pathways_chassis.http.waiting import APPLIED, LONGEST_WAIT_SECONDS, POSITION, PREFER
from pathways_chassis.metrics import CONTENT_TYPE, exposition
from pathways_chassis.settings import ServiceSettings

ATTRIBUTION: Final = "This service uses the ESCO classification of the European Commission."
MAX_BODY_BYTES: Final = 1_048_576
PUBLIC_PATHS: Final = frozenset({"/", "/healthz", "/readyz", "/metrics", "/openapi.json", "/docs", "/redoc"})
"""Operations that anyone may call. Every other one must name its scopes by `requires`."""

_DOCS_POLICY: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'"
)


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
    authenticator: Authenticator | None = None,
    max_body_bytes: int = MAX_BODY_BYTES,
    words: Sequence[Path] = (),
) -> FastAPI:
    """The app of a service. Raises `UnguardedOperation` when an operation would be open to everyone.

    `lifespan` makes the runtime and closes it; nothing is connected before. Without an `authenticator`, tokens are
    checked as the runtime's settings say. `words` are the files of what fields mean and of examples (`http/words.py`).
    """

    @asynccontextmanager
    async def live(app: FastAPI) -> AsyncIterator[None]:
        async with lifespan() as runtime:
            app.state.runtime = runtime
            app.state.authenticator = authenticator or authenticator_of(runtime.settings)
            view = API_KEYS if reads_api_keys(runtime.settings.service_name) else None
            app.state.api_keys = ApiKeys(lambda: runtime.sessions(), lambda: runtime.clock.now(), view)
            yield

    app = FastAPI(
        title=title,
        description=f"{description}\n\n{ATTRIBUTION}",
        version=version,
        lifespan=live,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=_operation_id,
        # Its spans hold paths and queries, and its metrics lack what the edge answers by itself; the edge makes ours.
        telemetry={"tracing": False, "logs": False, "metrics": False},
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.exports = places_for_exports()
    install_problems(app)
    app.include_router(_health_router())
    for router in routers:
        app.include_router(router)
    streamed = {path for _, path, context, _ in operations(app) if isinstance(context.original_route, BulkRoute)}
    app.add_middleware(RequestEdge, max_body_bytes=max_body_bytes, streamed=streamed)
    _mount_docs(app)
    _check_guards(app)
    _document(app, words)
    return app


def authenticator_of(settings: ServiceSettings) -> Authenticator:
    """Tokens as a service's settings say."""
    return Authenticator(
        issuer=settings.issuer,
        audience=settings.audience,
        keys=PublishedKeys(fetch_keys_from(settings.jwks_url)),
        roles_claim=settings.roles_claim,
    )


def operations(app: FastAPI) -> Iterator[tuple[str, str, RouteContext, tuple[str, ...] | None]]:
    """Every operation: method, path, route and the scopes that it requires; None where it requires nothing."""
    for context in iter_route_contexts(app.routes):
        if isinstance(context.original_route, APIRoute):
            for method in sorted(context.methods or ()):
                yield method, context.path or "", context, scopes_required_by(context.dependencies)


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


def _mount_docs(app: FastAPI) -> None:
    """Swagger UI and ReDoc from this package's own files: no page loads anything from elsewhere."""
    files = Path(fastapi_offline.__file__).parent / "static"
    app.mount("/docs/files", StaticFiles(directory=files), name="docs-files")

    def page(content: HTMLResponse) -> HTMLResponse:
        content.headers["Content-Security-Policy"] = _DOCS_POLICY
        return content

    @app.get("/", include_in_schema=False)
    async def front_page(request: Request) -> RedirectResponse:
        return RedirectResponse(f"{request.scope.get('root_path', '')}/docs")

    @app.get("/docs", include_in_schema=False)
    async def swagger_page(request: Request) -> HTMLResponse:
        root = request.scope.get("root_path", "")
        return page(
            get_swagger_ui_html(
                openapi_url=f"{root}{app.openapi_url}",
                title=app.title,
                swagger_js_url=f"{root}/docs/files/swagger-ui-bundle.js",
                swagger_css_url=f"{root}/docs/files/swagger-ui.css",
                swagger_favicon_url=f"{root}/docs/files/favicon.png",
            )
        )

    @app.get("/redoc", include_in_schema=False)
    async def redoc_page(request: Request) -> HTMLResponse:
        root = request.scope.get("root_path", "")
        return page(
            get_redoc_html(
                openapi_url=f"{root}{app.openapi_url}",
                title=app.title,
                redoc_js_url=f"{root}/docs/files/redoc.standalone.js",
                redoc_favicon_url=f"{root}/docs/files/favicon.png",
                with_google_fonts=False,
            )
        )


# --- the OpenAPI document --------------------------------------------------------------------------------------


def _document(app: FastAPI, words: Sequence[Path]) -> None:
    """Let the document tell what the edge adds: problems, waiting, the idempotency key, required preconditions."""
    original = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _with_forms(app, tell(app, _complete(app, original()), *words))
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way to extend the document


def _complete(app: FastAPI, document: dict[str, Any]) -> dict[str, Any]:
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    problem = ProblemDocument.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["ProblemDocument"] = problem
    for method, path, context, scopes in operations(app):
        operation = document["paths"].get(path, {}).get(method.lower())
        if operation is None:
            continue
        if isinstance(context.original_route, BulkRoute):
            _add_lines(operation, schemas, context.original_route)
        if listed := list_shape_of(context.original_route):
            describe_list(operation, listed)
        _add_problems(operation, secured=scopes is not None, transactional=_is_transactional(context))
        if _is_transactional(context):
            operation.setdefault("parameters", []).extend(_WAITING_PARAMETERS)
        if method not in SAFE_METHODS and _keeps_answers(context):
            operation.setdefault("parameters", []).append(_IDEMPOTENCY_PARAMETER)
        for parameter in operation.get("parameters", []):
            if parameter["name"].lower() == "if-match":
                parameter.update(name="If-Match", required=True, schema={"type": "string"})
    document["components"]["schemas"] = dict(sorted(schemas.items()))
    return document


def _with_forms(app: FastAPI, document: dict[str, Any]) -> dict[str, Any]:
    """The document with the other forms of its lists: their schemas and examples follow from those of the pages."""
    schemas = document["components"]["schemas"]
    for method, path, context, _ in operations(app):
        if path in document["paths"] and list_shape_of(context.original_route):
            describe_forms(document["paths"][path][method.lower()], schemas)
    document["components"]["schemas"] = dict(sorted(schemas.items()))
    return document


_IDEMPOTENCY_PARAMETER: Final[dict[str, Any]] = {
    "name": IDEMPOTENCY_KEY,
    "in": "header",
    "required": False,
    "description": "Repeat a request with the same key and it has its effect once; the first answer is sent again.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255},
}

_WAITING_PARAMETERS: Final[tuple[dict[str, Any], ...]] = (
    {
        "name": PREFER,
        "in": "header",
        "required": False,
        "description": f"`wait=5`: with a position, wait so many seconds (at most {LONGEST_WAIT_SECONDS}) until this "
        f"service has applied it. `{APPLIED}: wait` says that it has.",
        "schema": {"type": "string"},
    },
    {
        "name": POSITION,
        "in": "header",
        "required": False,
        "description": "As another service's answer gave it out: what that change published.",
        "schema": {"type": "string"},
    },
)


def _add_lines(operation: dict[str, Any], schemas: dict[str, Any], route: BulkRoute) -> None:
    for model in (route.line_model, LineResult):
        schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
        for name, definition in {**schema.pop("$defs", {}), model.__name__: schema}.items():
            schemas.setdefault(name, definition)
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


def _is_transactional(context: RouteContext) -> bool:
    return isinstance(context.original_route, TransactionalRoute)


def _keeps_answers(context: RouteContext) -> bool:
    return isinstance(context.original_route, TransactionalRoute) and context.original_route.keeps_answers


def _add_problems(operation: dict[str, Any], *, secured: bool, transactional: bool) -> None:
    documented = operation["responses"]
    statuses = {500}
    if secured or transactional:
        # A token that nobody has to send must be valid all the same.
        statuses |= {401, 503}
    if secured:
        statuses |= {403}
    if operation.get("parameters") or "requestBody" in operation:
        statuses |= {422}
        if "HTTPValidationError" in str(documented.get("422")):
            del documented["422"]  # FastAPI's own shape is never sent
    if "requestBody" in operation:
        streamed = NDJSON in operation["requestBody"]["content"]
        statuses |= {415} if streamed else {400, 413, 415} if transactional else {400, 413}
    for status in statuses:
        documented.setdefault(str(status), problem_response(status))
    operation["responses"] = dict(sorted(documented.items()))
