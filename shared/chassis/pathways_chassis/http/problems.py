"""Problems as RFC 9457 tells them: a stable type, what is wrong in plain words, and never what was sent."""

import re
import socket
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import sqlalchemy.exc
import structlog
from asyncpg import exceptions as postgres
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute, iter_route_contexts
from pathways_contracts.codes import FORMS
from pydantic import BaseModel
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import SQLModel
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from pathways_chassis.auth import KeysUnavailable
from pathways_chassis.errors import Conflict, Forbidden, NotFound, StaleVersion, ViewTooOld
from pathways_chassis.faults import is_transient
from pathways_chassis.machine import IllegalTransition, NotTakenBack, RulesBroken
from pathways_chassis.messaging.transport import TransportUnavailable
from pathways_chassis.telemetry import frames_of

MEDIA_TYPE: Final = "application/problem+json"
TYPE_BASE: Final = "https://problems.pathways.example/"
RETRY_AFTER_SECONDS: Final = "5"
NEXT_BEAT_SECONDS: Final = "15"
_READ_ONLY: Final = "25006"
"""read_only_sql_transaction, https://www.postgresql.org/docs/current/errcodes-appendix.html"""

logger = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One entry of the catalogue: the status it comes with and its title."""

    status: int
    title: str


CATALOGUE: Final[Mapping[str, ProblemKind]] = {
    "malformed-request": ProblemKind(400, "The request cannot be read"),
    "unauthenticated": ProblemKind(401, "A valid token is needed"),
    "forbidden": ProblemKind(403, "This is not permitted to you"),
    "consent-missing": ProblemKind(403, "There is no consent for this"),
    "not-found": ProblemKind(404, "There is no such thing"),
    "method-not-allowed": ProblemKind(405, "This method is not offered here"),
    "not-acceptable": ProblemKind(406, "None of the accepted media types can be sent"),
    "conflict": ProblemKind(409, "The request contradicts what is"),
    "transition-not-allowed": ProblemKind(409, "The state does not allow this action"),
    "request-in-progress": ProblemKind(409, "The same request is still being worked on"),
    "clock-moved-backwards": ProblemKind(409, "The business clock only moves forward"),
    "gone": ProblemKind(410, "This no longer exists"),
    "stale-version": ProblemKind(412, "The version is not the current one"),
    "body-too-large": ProblemKind(413, "The body is too large"),
    "unsupported-media-type": ProblemKind(415, "The body has the wrong media type"),
    "validation": ProblemKind(422, "The request does not meet its schema"),
    "rule-not-met": ProblemKind(422, "A rule is not met"),
    "idempotency-key-reused": ProblemKind(422, "The idempotency key belongs to another request"),
    "precondition-required": ProblemKind(428, "The request must name the version it changes"),
    "too-many-requests": ProblemKind(429, "Too many requests"),
    "internal": ProblemKind(500, "Something failed on our side"),
    "unavailable": ProblemKind(503, "Temporarily unavailable"),
}
"""Every problem that a service may answer, by the last part of its type."""

_SLUG_OF_STATUS: Final[Mapping[int, str]] = {
    400: "malformed-request",
    401: "unauthenticated",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    409: "conflict",
    410: "gone",
    412: "stale-version",
    413: "body-too-large",
    415: "unsupported-media-type",
    422: "validation",
    428: "precondition-required",
    429: "too-many-requests",
    500: "internal",
    503: "unavailable",
}


class FieldProblem(BaseModel):
    """Where it is wrong, which rule says so, and what would mend it."""

    field: str
    rule: str
    remedy: str


class ProblemDocument(BaseModel):
    """An RFC 9457 problem."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[FieldProblem] = []


class Problem(Exception):
    """An answer that is not what was hoped for. `detail` and `errors` are shown: never put what was sent into them."""

    def __init__(
        self,
        slug: str,
        detail: str,
        *,
        errors: Sequence[FieldProblem] = (),
        headers: Mapping[str, str] | None = None,
        status: int | None = None,
        title: str | None = None,
    ) -> None:
        super().__init__(f"{slug}: {detail}")
        kind = CATALOGUE[slug]
        self.slug = slug
        self.status = status or kind.status
        self.title = title or kind.title
        self.detail = detail
        self.errors = tuple(errors)
        self.headers = dict(headers or {})

    @property
    def type(self) -> str:
        """The stable URL of this sort of problem."""
        return TYPE_BASE + self.slug

    def document(self, request_id: UUID | None) -> ProblemDocument:
        """The problem as it is told; its instance is the request."""
        return ProblemDocument(
            type=self.type,
            title=self.title,
            status=self.status,
            detail=self.detail,
            instance=f"urn:uuid:{request_id}" if request_id else "about:blank",
            errors=list(self.errors),
        )

    def response(self, request_id: UUID | None) -> JSONResponse:
        """The problem as an answer."""
        content = self.document(request_id).model_dump(exclude={"errors"} if not self.errors else None)
        return JSONResponse(content, self.status, headers=self.headers, media_type=MEDIA_TYPE)


def request_id_of(request: Request) -> UUID | None:
    """The id that the request was given at the door."""
    found = getattr(request.state, "request_id", None)
    return found if isinstance(found, UUID) else None


# --- documenting -----------------------------------------------------------------------------------------------


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems of an operation for `responses=` of a route, by status."""
    return {status: problem_response(status) for status in statuses}


def problem_response(status: int) -> dict[str, Any]:
    """One documented problem. Its description lists the titles that come with the status."""
    titles = [f"{kind.title} (`{slug}`)" for slug, kind in CATALOGUE.items() if kind.status == status]
    return {
        "description": "; ".join(titles) or "A problem",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}},
    }


PROBLEM_RESPONSES: Final[Mapping[int | str, dict[str, Any]]] = responses(
    *sorted({kind.status for kind in CATALOGUE.values()})
)
"""Every problem by status, for a route that picks its own."""


# --- what schema errors mean in plain words --------------------------------------------------------------------

_REMEDIES: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("required", "Send this field."),
    "extra_forbidden": ("no unknown fields", "Leave out fields that the schema does not have."),
    "json_invalid": ("valid JSON", "Send a body that is valid JSON."),
    "string_too_short": ("at least {min_length} characters", "Send at least {min_length} characters."),
    "string_too_long": ("at most {max_length} characters", "Send at most {max_length} characters."),
    "string_pattern_mismatch": ("pattern {pattern}", "Send text of the form {pattern}."),
    "too_short": ("at least {min_length} entries", "Send at least {min_length} entries."),
    "too_long": ("at most {max_length} entries", "Send at most {max_length} entries."),
    "greater_than": ("greater than {gt}", "Send a value greater than {gt}."),
    "greater_than_equal": ("at least {ge}", "Send a value of at least {ge}."),
    "less_than": ("less than {lt}", "Send a value less than {lt}."),
    "less_than_equal": ("at most {le}", "Send a value of at most {le}."),
    "multiple_of": ("multiple of {multiple_of}", "Send a multiple of {multiple_of}."),
    "enum": ("one of {expected}", "Send one of {expected}."),
    "literal_error": ("one of {expected}", "Send one of {expected}."),
    "union_tag_invalid": ("one of {expected_tags}", "Send one of {expected_tags}."),
    "union_tag_not_found": ("kind is named", "Name the kind of this entry."),
    "decimal_max_digits": ("at most {max_digits} digits", "Send at most {max_digits} digits."),
    "decimal_max_places": ("at most {decimal_places} decimals", "Send at most {decimal_places} decimals."),
    "timezone_aware": ("instant with a time zone", "Send an instant with its offset, such as 2026-03-01T09:00:00Z."),
    "date_past": ("a date in the past", "Send a date that lies in the past."),
    "date_future": ("a date in the future", "Send a date that lies in the future."),
    "datetime_past": ("an instant in the past", "Send an instant that lies in the past."),
    "datetime_future": ("an instant in the future", "Send an instant that lies in the future."),
    "value_error": ("a value that its description allows", "Send a value that the field's description allows."),
    "assertion_error": ("a value that its description allows", "Send a value that the field's description allows."),
}

_FAMILIES: Final[Sequence[tuple[str, str, str]]] = (
    ("uuid", "UUID", "Send a UUID."),
    ("datetime", "instant", "Send an instant with its offset, such as 2026-03-01T09:00:00Z."),
    ("date", "date", "Send a date such as 2026-03-01."),
    ("timezone", "instant with a time zone", "Send an instant with its offset, such as 2026-03-01T09:00:00Z."),
    ("time_delta", "duration", "Send an ISO 8601 duration such as P30D."),
    ("time", "time of day", "Send a time such as 09:00:00."),
    ("bool", "true or false", "Send true or false."),
    ("int", "whole number", "Send a whole number."),
    ("float", "number", "Send a number."),
    ("finite", "finite number", "Send a finite number."),
    ("decimal", "decimal number", "Send a decimal number."),
    ("string", "text", "Send text."),
    ("list", "list", "Send a list."),
    ("tuple", "list", "Send a list."),
    ("set", "list without repetitions", "Send a list without repetitions."),
    ("frozen_set", "list without repetitions", "Send a list without repetitions."),
    ("dict", "object", "Send a JSON object."),
    ("model", "object", "Send a JSON object."),
    ("url", "URL", "Send an absolute URL."),
)


def _rule_and_remedy(error: Mapping[str, Any]) -> tuple[str, str]:
    kind = str(error["type"])
    context = error.get("ctx") or {}
    form = FORMS.get(str(context.get("pattern")))
    if form is not None:
        return form, f"Send {form}."
    if kind in _REMEDIES:
        rule, remedy = _REMEDIES[kind]
        try:
            # The context of these kinds holds the schema's bounds, never the value.
            return rule.format_map(context), remedy.format_map(context)
        except KeyError:
            pass
    for prefix, rule, remedy in _FAMILIES:
        if kind.startswith(prefix + "_"):
            return rule, remedy
    if not context and re.fullmatch(r"[a-z][a-z0-9_]*", kind):
        # A PydanticCustomError of ours: its kind names the rule, its message is the remedy.
        message, sent = str(error.get("msg", "")), error.get("input")
        if message and not _echoes(message, sent):
            return kind.replace("_", " "), message
    return "a value that the schema allows", "Send a value that the schema allows."


def _echoes(message: str, sent: object) -> bool:
    """Whether any text or number that was sent reappears in the message."""
    return any(leaf in message for leaf in _leaves(sent))


def _leaves(sent: object) -> Iterator[str]:
    if isinstance(sent, Mapping):
        for name, value in sent.items():
            yield str(name)
            yield from _leaves(value)
    elif isinstance(sent, list | tuple | set):
        for value in sent:
            yield from _leaves(value)
    elif isinstance(sent, bytes):
        yield sent.decode("utf-8", "replace")
    elif sent is not None and str(sent):
        yield str(sent)


def _field(location: Sequence[int | str], vocabulary: frozenset[str]) -> str:
    """A JSON pointer into the body, or the name of a parameter.

    A location can hold what was sent (a key of an object), so that only words of the API's own documents are shown.
    """
    where, *path = location or ("body",)
    if where == "body":
        # The position of a JSON error and the tags of unions are no steps into the body.
        steps = [str(step) if isinstance(step, int) or step in vocabulary else "*" for step in path]
        return "/" + "/".join(steps) if steps else "/"
    return str(path[0]) if path and path[0] in vocabulary else str(where)


def _vocabulary(app: FastAPI) -> frozenset[str]:
    """Every field and parameter name of the API."""
    found = getattr(app.state, "problem_vocabulary", None)
    if isinstance(found, frozenset):
        return found
    words: set[str] = set()

    def collect(node: object) -> None:
        if isinstance(node, Mapping):
            properties = node.get("properties")
            if isinstance(properties, Mapping):
                words.update(properties)
            if "in" in node and isinstance(node.get("name"), str):
                words.add(node["name"])
                words.add(node["name"].lower())
            for value in node.values():
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)

    collect(app.openapi())
    vocabulary = frozenset(words)
    app.state.problem_vocabulary = vocabulary
    return vocabulary


def validation_problem(errors: Sequence[FieldProblem]) -> Problem:
    """422 with what is wrong where."""
    fields = sorted({error.field for error in errors})
    return Problem("validation", f"Please mend: {', '.join(fields)}.", errors=errors)


# --- from exceptions to problems -------------------------------------------------------------------------------


def problem_of_validation(request: Request, error: RequestValidationError) -> Problem:
    """What does not meet its schema, in words of the API's own documents."""
    vocabulary = _vocabulary(request.app)
    found = []
    for one in error.errors():
        location = one["loc"][:1] if one["type"] == "json_invalid" else one["loc"]
        rule, remedy = _rule_and_remedy(one)
        found.append(FieldProblem(field=_field(location, vocabulary), rule=rule, remedy=remedy))
    return validation_problem(found)


def _of_transition(_: Request, error: IllegalTransition) -> Problem:
    allowed = ", ".join(error.allowed) or ("nothing here" if error.elsewhere else "nothing, as this state is an end")
    remedy = " ".join(part for part in (f"Allowed: {allowed}.", error.elsewhere) if part)
    return Problem(
        "transition-not-allowed",
        f"{error.machine} is in state {error.state}, which does not allow {error.action}. {remedy}",
        errors=[FieldProblem(field="state", rule=f"{error.action} is not possible in {error.state}", remedy=remedy)],
    )


def _of_not_taken_back(_: Request, error: NotTakenBack) -> Problem:
    return Problem(
        "transition-not-allowed",
        f"No correction takes back this move of {error.machine}: {error.move}. {error.instead}",
        errors=[FieldProblem(field="action", rule=f"{error.move} is not taken back", remedy=error.instead)],
    )


def _of_rules(_: Request, error: RulesBroken) -> Problem:
    errors = [FieldProblem(field=one.field, rule=one.rule, remedy=one.remedy) for one in error.violations]
    return Problem("rule-not-met", "Nothing was changed. Please mend what is named.", errors=errors)


def _of_stale_version(_: Request, error: StaleVersion) -> Problem:
    return Problem(
        "stale-version",
        f"Version {error.expected} was named and {error.current} is current. Read it again, then decide again.",
        errors=[FieldProblem(field="If-Match", rule="current version", remedy=f'Send If-Match: "{error.current}".')],
    )


def _of_stale_data(_: Request, __: StaleDataError) -> Problem:
    return Problem("stale-version", "It was changed meanwhile. Read it again, then decide again.")


def _of_not_found(_: Request, error: NotFound) -> Problem:
    return Problem("not-found", f"There is no {error.kind} with this id, or it is not yours to see.")


def _of_forbidden(_: Request, error: Forbidden) -> Problem:
    return Problem(
        "forbidden", error.rule, errors=[FieldProblem(field="Authorization", rule=error.rule, remedy=error.remedy)]
    )


def _of_conflict(_: Request, error: Conflict) -> Problem:
    return Problem(
        "conflict",
        f"{error.rule} {error.remedy}",
        errors=[FieldProblem(field="state", rule=error.rule, remedy=error.remedy)],
    )


def _unavailable(what: str) -> Problem:
    return Problem("unavailable", f"{what} Please try again.", headers={"Retry-After": RETRY_AFTER_SECONDS})


def _of_view(_: Request, error: ViewTooOld) -> Problem:
    return Problem(
        "unavailable",
        f"What `{error.topic}` told last may not have arrived here, so that nothing is shown or done by it. "
        "Please try again.",
        headers={"Retry-After": NEXT_BEAT_SECONDS},
    )


def _of_transport(_: Request, __: TransportUnavailable) -> Problem:
    return _unavailable("The event log cannot be reached at the moment.")


def _of_keys(_: Request, __: KeysUnavailable) -> Problem:
    return _unavailable("Tokens cannot be checked at the moment.")


def _of_no_connection(_: Request, __: Exception) -> Problem:
    return _unavailable("The database cannot be reached at the moment.")


def _of_database(request: Request, error: sqlalchemy.exc.DBAPIError) -> Problem | None:
    original = error.orig
    driver = original.__cause__ if original is not None else None
    state = str(getattr(driver, "sqlstate", None) or getattr(original, "sqlstate", None) or "")
    if isinstance(error, sqlalchemy.exc.IntegrityError) or state.startswith("23"):
        logger.info("integrity_conflict", constraint=getattr(driver, "constraint_name", None), sqlstate=state)
        return Problem(
            "conflict",
            "This contradicts what is already stored. Read the present state, then decide again.",
            errors=_taken(getattr(driver, "constraint_name", None)),
        )
    # A GET that writes is refused by the transaction that was begun for it: that does not pass.
    if is_transient(error) and (request.method, state) != ("GET", _READ_ONLY):
        return _unavailable("The database is busy, full or cannot be reached at the moment.")
    if state.startswith("22") or isinstance(driver, postgres.DataError):
        return validation_problem(
            [
                FieldProblem(
                    field="/",
                    rule="values that can be stored",
                    remedy="Leave out NUL characters and keep numbers and dates within their ranges.",
                )
            ]
        )
    return None


def _taken(constraint_name: str | None) -> tuple[FieldProblem, ...]:
    """The fields that have to be unique together, by the constraint's name; its values are nobody's to see."""
    # Each service's rows have a metadata of their own.
    for table in (table for rows in SQLModel.__subclasses__() for table in rows.metadata.tables.values()):
        for constraint in table.constraints:
            if not isinstance(constraint, sqlalchemy.UniqueConstraint):
                continue
            columns = [column.name for column in constraint.columns]
            # As the naming convention names it, for one that has no name of its own.
            if constraint_name == (constraint.name or f"uq_{table.name}_{'_'.join(columns)}"):
                return (
                    FieldProblem(
                        field=f"/{columns[-1]}",
                        rule=f"{' and '.join(columns)} belong to one only",
                        remedy="Another has it already: read that one, or send another value.",
                    ),
                )
    return ()


def _allowed_methods(request: Request) -> str:
    """All methods of an address; the framework names those of the first route alone."""
    methods: set[str] = set()
    for context in iter_route_contexts(request.app.routes):
        if isinstance(context.original_route, APIRoute) and context.path_regex.match(request.url.path):
            methods |= context.methods or set()
    return ", ".join(sorted(methods))


def _of_http(request: Request, error: HTTPException) -> Problem:
    known = {
        400: "The request cannot be read.",
        404: "There is nothing at this address.",
        405: "This method is not offered at this address.",
        413: "The body is larger than this service reads.",
    }
    slug = _SLUG_OF_STATUS.get(error.status_code, "malformed-request" if error.status_code < 500 else "internal")
    detail = known.get(error.status_code, CATALOGUE[slug].title + ".")
    headers = {"Allow": _allowed_methods(request)} if error.status_code == 405 else error.headers
    return Problem(slug, detail, headers=headers, status=error.status_code)


def _of_disconnect(_: Request, __: ClientDisconnect) -> Problem:
    return Problem("malformed-request", "The connection ended before the body did.")


def _of_problem(_: Request, error: Problem) -> Problem:
    return error


_TRANSLATIONS: Final[Mapping[type[Exception], Any]] = {
    Problem: _of_problem,
    RequestValidationError: problem_of_validation,
    IllegalTransition: _of_transition,
    NotTakenBack: _of_not_taken_back,
    RulesBroken: _of_rules,
    StaleVersion: _of_stale_version,
    StaleDataError: _of_stale_data,
    NotFound: _of_not_found,
    Forbidden: _of_forbidden,
    Conflict: _of_conflict,
    ViewTooOld: _of_view,
    TransportUnavailable: _of_transport,
    KeysUnavailable: _of_keys,
    ConnectionError: _of_no_connection,
    TimeoutError: _of_no_connection,
    socket.gaierror: _of_no_connection,
    sqlalchemy.exc.TimeoutError: _of_no_connection,
    postgres.PostgresConnectionError: _of_no_connection,
    postgres.CannotConnectNowError: _of_no_connection,
    postgres.InsufficientResourcesError: _of_no_connection,
    sqlalchemy.exc.DBAPIError: _of_database,
    HTTPException: _of_http,
    ClientDisconnect: _of_disconnect,
}


def problem_of(request: Request, error: Exception) -> Problem | None:
    """What an exception means to the caller; None for one that is our own fault."""
    for kind in type(error).__mro__:
        if kind in _TRANSLATIONS:
            translated: Problem | None = _TRANSLATIONS[kind](request, error)
            return translated
    return None


def internal_problem(error: BaseException, request_id: UUID | None) -> Problem:
    """500. The exception's text may hold personal data: its type and place are logged, and nothing is shown."""
    logger.error(
        "unhandled_exception",
        request_id=str(request_id),
        exception_type=f"{type(error).__module__}.{type(error).__qualname__}",
        frames=frames_of(error),
    )
    return Problem("internal", "This was noted. Please quote the instance when you report it.")


def install_problems(app: FastAPI) -> None:
    """Answer every exception with a problem."""

    def handler(translate: Any) -> Any:
        async def handle(request: Request, error: Exception) -> JSONResponse:
            request_id = request_id_of(request)
            problem = translate(request, error)
            if problem is None:
                problem = internal_problem(error, request_id)
            elif problem.status == 503:
                logger.warning(
                    "unavailable",
                    request_id=str(request_id),
                    exception_type=type(error).__name__,
                    frames=frames_of(error),
                )
            response: JSONResponse = problem.response(request_id)
            return response

        return handle

    for kind, translate in _TRANSLATIONS.items():
        app.add_exception_handler(kind, handler(translate))
