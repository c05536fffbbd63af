"""Completes a service's OpenAPI document: what the edge adds to each operation, and what a generator has to know."""

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from fastapi import FastAPI
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts
from starlette.routing import BaseRoute

from pathways_chassis.http.audited import SAFE_METHODS
from pathways_chassis.http.bulk import BulkRoute, describe_lines
from pathways_chassis.http.catalogue import CATALOGUE, MEDIA_TYPE, specimen
from pathways_chassis.http.examples import tell
from pathways_chassis.http.going import going_by
from pathways_chassis.http.idempotency import IDEMPOTENCY_KEY, REPLAYED
from pathways_chassis.http.languages import CHOSEN_BY, TOLD_IN, VARY, told_by
from pathways_chassis.http.lists import NDJSON, describe_forms, describe_list, list_shape_of
from pathways_chassis.http.problems import ProblemDocument
from pathways_chassis.http.route import OpenRoute, Repeated, TransactionalRoute, moves_a_record
from pathways_chassis.http.schema_names import name_plainly
from pathways_chassis.http.security import BEARER, scopes_required_by
from pathways_chassis.http.versions import RECORD_TAG
from pathways_chassis.http.waiting import APPLIED, LONGEST_WAIT_SECONDS, POSITION, PREFER
from pathways_chassis.http.webhooks import complete_webhooks
from pathways_chassis.messaging.written import LONGEST_TEXT

SERVERS: Final = [{"url": "/", "description": "The service that this document was read from."}]

COMMON_TAGS: Final[Mapping[str, str]] = {
    "audit": "Who did or read what, when and for whom: written with the deed, sealed in a chain, and verified.",
    "health": "Whether the service answers and is ready. For whoever runs it; no token.",
    "tasks": "What waits for a person to do, with what is known about it.",
    "history": "Which moves a record has made, when and by whom.",
    "changes": "What happens to what one may see, told as it happens.",
    "corrections": "A mistake that two people take back: one proposes, another decides.",
    "people": "What a service holds of one person, for that person and their partner.",
    "operations": "What an operator watches and does: what waits, what is overdue, how long things are kept.",
    "events": "How events go out and come in. An aggregate is one record with its events in their order, a dead letter "
    "an event that could not be applied and was set aside, a projection a table made of events.",
    "bulk": "Many records in one request, as lines of JSON; each line is answered by a line.",
    "development": "The programme's clock, in development alone.",
}
"""Tags of what every service offers."""

_TIME_OF_DAY: Final = r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?$"

_SPACES: Final = r"\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000"
"""Unicode's White_Space, as `\\s` in a class has it here. In ECMA 262 it is without U+0085, but with U+FEFF."""

_DIGITS: Final = "[0-9]{1,10}([.][0-9]{1,2})?"
_LARGEST: Final = 9_999_999_999
"""Decimals have twelve digits, two of them behind the point."""

_KEY: Final = {"type": "string", "pattern": "^[!-~]([ -~]*[!-~])?$", "minLength": 1, "maxLength": 255}
"""Printable ASCII; spaces around a header's value are none of it."""
_ONCE: Final = f"{IDEMPOTENCY_KEY}-Unanswered"
_SEEN: Final = "If-Match"
_HELD: Final = "If-None-Match"
_TAG_OF_A_LIST: Final = "ETag-Of-A-List"
_PARAMETERS: Final[Mapping[str, Mapping[str, Any]]] = {
    IDEMPOTENCY_KEY: {
        "description": "Repeat a request with the same key and it has its effect once; the first answer is sent again, "
        f"with `{REPLAYED}: true`. A key is kept for seven days.",
        "schema": _KEY,
        "example": "0190a000-0000-7000-8000-00000000c0de",
    },
    _ONCE: {
        "description": "Repeat a request with the same key and it has its effect once. What the first answer held is "
        "kept nowhere, so that you are told that it was done (409, `already-done`). A key is kept for seven days.",
        "schema": _KEY,
        "example": "0190a000-0000-7000-8000-00000000c0de",
    },
    _SEEN: {
        "description": "The ETag that was read. The move is made of that version alone; left out, its state decides.",
        "schema": {"type": "string", "pattern": RECORD_TAG},
        "example": '"3"',
    },
    _HELD: {
        "description": "The ETag of what you hold, or several with commas between them: while one of them stands, the "
        "answer is 304 without content.",
        "schema": {"type": "string"},
        "example": '"3-9f86d081884c7d65"',
    },
    PREFER: {
        "description": f"`wait=5`: with a position, wait so many seconds (at most {LONGEST_WAIT_SECONDS}) until this "
        f"service has applied it. `{APPLIED}: wait` says that it has.",
        "schema": {"type": "string"},
        "example": "wait=5",
    },
    POSITION: {
        "description": "As another service's answer gave it out: what that change published.",
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]+$", "maxLength": LONGEST_TEXT},
    },
}
"""Request headers that the edge reads, of operations that do not name them themselves."""

_HEADERS: Final[Mapping[str, Mapping[str, Any]]] = {
    "X-Request-ID": {
        "description": "The id of this request in our logs: the one that was sent, if that is a UUID, or a fresh one.",
        "required": True,
        "schema": {"type": "string", "format": "uuid"},
    },
    "ETag": {
        "description": 'What is shown, behind the version of a record that counts them: `"3-9f86d081884c7d65"`. '
        "Sent as `If-Match` it says what was seen; as `If-None-Match`, a read is answered with 304 while that is so.",
        "required": True,
        "schema": {"type": "string"},
    },
    _TAG_OF_A_LIST: {
        "description": "What is shown, where it comes as a page: lines have none. Sent as `If-None-Match`, it is "
        "answered with 304 while the page is the same.",
        "schema": {"type": "string"},
    },
    "RateLimit": {
        "description": "What is left of the quota that the request was counted by, and in how many seconds it is whole "
        'again: `"reads";r=599;t=60`. (draft-ietf-httpapi-ratelimit-headers)',
        "schema": {"type": "string"},
    },
    "RateLimit-Policy": {
        "description": 'That quota: how many requests in how many seconds, as `"reads";q=600;w=60`.',
        "schema": {"type": "string"},
    },
    "Link": {
        "description": '`<address>; rel="next"` leads to the next page: follow it as it is. Without it this was the '
        'last. Of an operation that is going, `rel="deprecation"` and `rel="sunset"` say what instead. (RFC 8288)',
        "schema": {"type": "string"},
    },
    "Location": {
        "description": "Where what was made can be read, where it has an address of its own.",
        "schema": {"type": "string", "format": "uri-reference"},
    },
    POSITION: {
        "description": f"What this change published. Sent on to another service with `{PREFER}: wait=5`, that service "
        "answers after it has applied it.",
        "schema": {"type": "string"},
    },
    REPLAYED: {
        "description": "`true` where this is the first answer to the same `Idempotency-Key`, sent again.",
        "schema": {"type": "string", "const": "true"},
    },
    APPLIED: {
        "description": "`wait` where the service has applied the position that was sent. (RFC 7240)",
        "schema": {"type": "string", "const": "wait"},
    },
    "Retry-After": {
        "description": "After how many seconds the request may be sent again.",
        "schema": {"type": "integer", "minimum": 0},
    },
    "WWW-Authenticate": {
        "description": "What a token lacks. (RFC 6750)",
        "schema": {"type": "string"},
    },
    TOLD_IN: {
        "description": "The languages that it is told in (RFC 5646).",
        "schema": {"type": "string"},
    },
    VARY: {
        "description": f"`{CHOSEN_BY}`, among others: whoever asks for another language may be told in that.",
        "schema": {"type": "string"},
    },
    "Deprecation": {
        "description": "Since when the operation is going, as `@` and seconds since 1970. (RFC 9745)",
        "required": True,
        "schema": {"type": "string", "pattern": "^@[0-9]+$"},
    },
    "Sunset": {
        "description": "When the operation ends, as an HTTP date. (RFC 8594)",
        "required": True,
        "schema": {"type": "string"},
    },
}
"""Response headers, described once and referred to."""

_AT_THE_DOOR: Final = frozenset({"413", "414", "431"})
"""What is answered before it is known which operation was meant."""

_QUOTA: Final = ("RateLimit", "RateLimit-Policy")
"""What every answer tells to whoever was counted."""


def operations(app: FastAPI) -> Iterator[tuple[str, str, RouteContext, tuple[str, ...] | None]]:
    """Every operation: method, path, route and the scopes that it requires; None where it requires nothing."""
    for context in iter_route_contexts(app.routes):
        if isinstance(context.original_route, APIRoute):
            for method in sorted(context.methods or ()):
                yield method, context.path or "", context, scopes_required_by(context.dependencies)


def install_document(app: FastAPI, tags: Mapping[str, str], words: Sequence[Path]) -> None:
    """Let the app's document be complete. `tags` describes the service's own tags, `words` the rest."""
    original = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _completed(app, original(), {**COMMON_TAGS, **tags}, words)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way to extend the document


def _completed(
    app: FastAPI, document: dict[str, Any], tags: Mapping[str, str], words: Sequence[Path]
) -> dict[str, Any]:
    components = document.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    problem = ProblemDocument.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["ProblemDocument"] = problem
    documented = [
        (document["paths"][path][method.lower()], method, context, scopes)
        for method, path, context, scopes in operations(app)
        if method.lower() in document["paths"].get(path, {})
    ]
    for operation, _, context, _ in documented:
        if isinstance(context.original_route, BulkRoute):
            describe_lines(operation, schemas, context.original_route)
        if listed := list_shape_of(context.original_route):
            describe_list(operation, listed)
    complete_webhooks(document)
    # Words and examples are of what the service says by itself; what is said once for all comes after.
    tell(app, document, *words)
    for operation, _, context, _ in documented:
        if list_shape_of(context.original_route):
            describe_forms(operation, schemas)
    for part in (schemas, document["paths"]):
        _say_plainly(part)
    for operation, method, context, scopes in documented:
        _complete(operation, method, context, scopes, components)
    document["servers"] = SERVERS
    document["tags"] = _tags(document, tags)
    document["components"] = {kind: dict(sorted(entries.items())) for kind, entries in sorted(components.items())}
    name_plainly(document)
    return document


def _complete(
    operation: dict[str, Any],
    method: str,
    context: RouteContext,
    scopes: tuple[str, ...] | None,
    components: dict[str, dict[str, Any]],
) -> None:
    route = context.original_route
    transactional = isinstance(route, TransactionalRoute)
    repeated = getattr(route, "repeated", Repeated.HARMLESS) if method not in SAFE_METHODS else Repeated.HARMLESS
    keeps_answers = repeated is Repeated.ANSWERED
    moves = moves_a_record(context.path or "")
    if isinstance(route, OpenRoute):
        operation["security"] = [{}, {BEARER: []}]
    elif scopes is None:
        operation["security"] = []
    _add_problems(operation, context, secured=scopes is not None, repeated=repeated, components=components)
    for parameter in operation.get("parameters", []):
        if parameter["name"].lower() == "if-match":
            required = "left out" not in parameter["description"]
            schema = {"type": "string", "pattern": RECORD_TAG}
            parameter.update(name="If-Match", required=required, schema=schema)
    metered = scopes is not None or transactional
    tagged = _tagged(operation, route, method)
    if tagged and method == "GET":
        operation["responses"]["304"] = _referred(components, "responses", "not-modified", _unchanged(components))
    sent = [
        *([_SEEN] if moves else []),
        *([_HELD] if tagged and method == "GET" else []),
        *([PREFER, POSITION] if transactional else []),
        *([IDEMPOTENCY_KEY] if keeps_answers else [_ONCE] if repeated is Repeated.REFUSED else []),
    ]
    _add_parameters(operation, sent, components)
    for status, answer in operation["responses"].items():
        if status < "300":
            names = {*_headers_of(operation, status, method, transactional=transactional, keeps_answers=keeps_answers)}
            names |= {tagged} if tagged else set()
            names |= {*_QUOTA} if metered else set()
            names |= told_by(route.dependant) if isinstance(route, APIRoute) else set()
            _add_headers(answer, names, components)
    operation["responses"] = dict(sorted(operation["responses"].items()))
    if going_by(context.dependencies) is not None:
        _mark_as_going(operation, components)


def _mark_as_going(operation: dict[str, Any], components: dict[str, dict[str, Any]]) -> None:
    operation["deprecated"] = True
    for status, answer in operation["responses"].items():
        if status in _AT_THE_DOOR:
            continue
        # What others refer to as well is told anew: their answers say nothing of an end.
        told = copy.deepcopy(components["responses"][answer["$ref"].rpartition("/")[2]]) if "$ref" in answer else answer
        _add_headers(told, ("Deprecation", "Sunset", "Link"), components)
        operation["responses"][status] = told


def _tags(document: Mapping[str, Any], described: Mapping[str, str]) -> list[dict[str, str]]:
    """The tags in use, by name. The lint of the documents refuses one that nobody described."""
    items = [*document["paths"].values(), *document.get("webhooks", {}).values()]
    used = {tag for item in items for operation in item.values() for tag in operation.get("tags", ())}
    return [{"name": tag, "description": described.get(tag, "")} for tag in sorted(used)]


def _say_plainly(node: Any) -> None:
    """Say of times of day, of decimals and of spaces what is read.

    A time of day has no offset here, as a clock on a wall; JSON Schema's format `time` demands one. Decimals are read
    as text or as numbers, of which their own schema says one bound alone. What `\\s` means, each language's regular
    expressions see otherwise.
    """
    if isinstance(node, dict):
        if isinstance(pattern := node.get("pattern"), str):
            node["pattern"] = pattern.replace(r"\s", _SPACES)
        match node.get("anyOf"):
            case [{"type": "number"} as number, {"type": "string", **rest}] if not rest:
                above = "(?!0+([.]0+)?$)" if "exclusiveMinimum" in number else ""
                number |= {"maximum": _LARGEST, "multipleOf": 0.01}
                node["anyOf"] = [number, {"type": "string", "pattern": f"^{above}{_DIGITS}$"}]
        if node.get("format") == "time":
            del node["format"]
            node["pattern"] = _TIME_OF_DAY
        for child in node.values():
            _say_plainly(child)
    elif isinstance(node, list):
        for child in node:
            _say_plainly(child)


# --- what the edge reads and sends -----------------------------------------------------------------------------


def _add_parameters(operation: dict[str, Any], names: Iterable[str], components: dict[str, dict[str, Any]]) -> None:
    for name in names:
        parameter = {"name": name.removesuffix("-Unanswered"), "in": "header", "required": False, **_PARAMETERS[name]}
        reference = _referred(components, "parameters", name, parameter)
        operation.setdefault("parameters", []).append(reference)


def _tagged(operation: Mapping[str, Any], route: BaseRoute, method: str) -> str | None:
    """The header by which an answer tells its tag; None where it has none.

    Whatever is read whole has one, over its content. What is changed has its record's, which a route sets at the
    `Response` that it asks for.
    """
    (_, answer), *_ = operation["responses"].items()
    if not isinstance(route, APIRoute) or "application/json" not in answer.get("content", {}):
        return None
    if method == "GET":
        return _TAG_OF_A_LIST if list_shape_of(route) else "ETag"
    counts = "version" in getattr(route.response_model, "model_fields", {})
    return "ETag" if counts and route.dependant.response_param_name else None


def _unchanged(components: dict[str, dict[str, Any]]) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": "It is still what you hold: nothing is sent again."}
    _add_headers(answer, ("X-Request-ID", "ETag", *_QUOTA), components)
    return answer


def _headers_of(
    operation: Mapping[str, Any], status: str, method: str, *, transactional: bool, keeps_answers: bool
) -> Iterator[str]:
    """The headers that an answer of this operation may carry."""
    yield "X-Request-ID"
    if any(parameter.get("name") == "cursor" for parameter in operation.get("parameters", ())):
        yield "Link"
    if status == "201":
        yield "Location"
    if transactional:
        yield APPLIED
        if method not in SAFE_METHODS:
            yield POSITION
    if keeps_answers:
        yield REPLAYED


def _add_headers(answer: dict[str, Any], names: Iterable[str], components: dict[str, dict[str, Any]]) -> None:
    described = answer.setdefault("headers", {})
    for name in sorted(names):
        told = "ETag" if name == _TAG_OF_A_LIST else name
        described.setdefault(told, _referred(components, "headers", name, _HEADERS[name]))


def _referred(components: dict[str, dict[str, Any]], kind: str, name: str, what: Mapping[str, Any]) -> dict[str, str]:
    """A reference to a component, which is made where it is missing."""
    components.setdefault(kind, {}).setdefault(name, dict(what))
    return {"$ref": f"#/components/{kind}/{name}"}


# --- problems --------------------------------------------------------------------------------------------------


def _add_problems(
    operation: dict[str, Any],
    context: RouteContext,
    *,
    secured: bool,
    repeated: Repeated,
    components: dict[str, dict[str, Any]],
) -> None:
    documented = operation["responses"]
    slugs = set(_of_the_edge(operation, context, secured=secured, repeated=repeated))
    for status in [status for status in documented if status >= "400"]:
        # What a route names by its status stands for each sort of it that a use case may answer.
        slugs.update(_SAID_BY_STATUS.get(int(status), ()))
        del documented[status]
    by_status: dict[int, list[str]] = {}
    for slug, kind in CATALOGUE.items():
        if slug in slugs:
            by_status.setdefault(kind.status, []).append(slug)
    for status, sorts in by_status.items():
        response = _problem_response(sorts, components)
        documented[str(status)] = _referred(components, "responses", ".".join(sorts), response)
    operation["responses"] = dict(sorted(documented.items()))


_SAID_BY_STATUS: Final[Mapping[int, tuple[str, ...]]] = {
    400: ("malformed-request",),
    403: ("forbidden", "consent-missing"),
    404: ("not-found",),
    409: ("conflict", "transition-not-allowed"),
    410: ("gone",),
    412: ("stale-version",),
    413: ("body-too-large",),
    415: ("unsupported-media-type",),
    422: ("validation", "rule-not-met"),
    428: ("precondition-required",),
    429: ("too-many-requests",),
    503: ("unavailable",),
}
"""What `responses(status)` of a route means. Unnamed there, a problem of the edge may stand at the operation still."""


def _of_the_edge(
    operation: Mapping[str, Any], context: RouteContext, *, secured: bool, repeated: Repeated
) -> Iterator[str]:
    """The problems that are answered before and around what the route itself does."""
    yield from ("internal", "address-too-long", "headers-too-large")
    body = operation.get("requestBody")
    streamed = body is not None and NDJSON in body["content"]
    # Whoever sends a body where none is read sends it to the same limit.
    yield from () if streamed else ("body-too-large",)
    transactional = isinstance(context.original_route, TransactionalRoute)
    if secured or transactional:
        # A token that nobody has to send must be valid all the same.
        yield from ("unauthenticated", "unavailable")
    if secured:
        yield "forbidden"
    if operation.get("parameters") or body is not None or transactional:
        yield "validation"
    if secured or transactional:
        yield "too-many-requests"
    if transactional:
        yield "out-of-time"
    if repeated is not Repeated.HARMLESS:
        yield from ("request-in-progress", "idempotency-key-reused")
        yield from ("already-done",) if repeated is Repeated.REFUSED else ()
    if moves_a_record(context.path or ""):
        yield "stale-version"
    if body is not None:
        yield from () if streamed else ("malformed-request",)
        yield from ("unsupported-media-type",) if streamed or transactional else ()
    if (context.path or "").startswith("/development/clock") and repeated is Repeated.ANSWERED:
        yield "clock-moved-backwards"
    if any(parameter["name"].lower() == "if-match" for parameter in operation.get("parameters", ())):
        yield from ("stale-version", "precondition-required")


_BEFORE_IT_IS_COUNTED: Final = frozenset(
    {"unauthenticated", "body-too-large", "address-too-long", "headers-too-large", "internal", "unavailable"}
)


def _problem_response(slugs: list[str], components: dict[str, dict[str, Any]]) -> dict[str, Any]:
    kinds = [CATALOGUE[slug] for slug in slugs]
    answer: dict[str, Any] = {
        "description": "; ".join(f"{kind.title} (`{slug}`)" for slug, kind in zip(slugs, kinds, strict=True)),
        "content": {
            MEDIA_TYPE: {
                "schema": {"$ref": "#/components/schemas/ProblemDocument"},
                "examples": {slug: {"summary": CATALOGUE[slug].title, "value": specimen(slug)} for slug in slugs},
            }
        },
    }
    names = ["X-Request-ID"]
    names += ["Retry-After"] if any(kind.passes for kind in kinds) else []
    names += [APPLIED] if "not-found" in slugs else []
    names += ["WWW-Authenticate"] if {"unauthenticated", "forbidden"} & set(slugs) else []
    names += [] if _BEFORE_IT_IS_COUNTED.issuperset(slugs) else _QUOTA
    _add_headers(answer, names, components)
    return answer
