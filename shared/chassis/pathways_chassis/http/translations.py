"""From exceptions to problems: what each failure means to the caller, and nothing of its text."""

import socket
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import sqlalchemy.exc
import structlog
from asyncpg import exceptions as postgres
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute, iter_route_contexts
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import SQLModel
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from pathways_chassis.auth import KeysUnavailable
from pathways_chassis.errors import Conflict, Forbidden, NotFound, StaleVersion, ViewTooOld
from pathways_chassis.faults import is_transient
from pathways_chassis.http.catalogue import CATALOGUE
from pathways_chassis.http.problems import (
    SLUG_OF_STATUS,
    FieldProblem,
    Problem,
    request_id_of,
    validation_problem,
)
from pathways_chassis.http.schema_errors import problem_of_validation
from pathways_chassis.http.waiting import tell_applied
from pathways_chassis.machine import IllegalTransition, NotTakenBack, RulesBroken
from pathways_chassis.messaging.transport import TransportUnavailable
from pathways_chassis.telemetry import frames_of

RETRY_AFTER_SECONDS: Final = "5"
NEXT_BEAT_SECONDS: Final = "15"
_READ_ONLY: Final = "25006"
"""read_only_sql_transaction, https://www.postgresql.org/docs/current/errcodes-appendix.html"""

logger = structlog.get_logger(__name__)


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
    """All methods of an address; the framework names those of the first route alone.

    Where a word of its own and a parameter both fit the address, the word is meant.
    """
    by_path: dict[str, set[str]] = {}
    for context in iter_route_contexts(request.app.routes):
        if isinstance(context.original_route, APIRoute) and context.path_regex.match(request.url.path):
            by_path.setdefault(context.path or "", set()).update(context.methods or ())
    meant = min(by_path, key=lambda path: path.count("{"), default="")
    return ", ".join(sorted(by_path.get(meant, ())))


def _of_http(request: Request, error: HTTPException) -> Problem:
    known = {
        400: "The request cannot be read.",
        404: "There is nothing at this address.",
        405: "This method is not offered at this address.",
        413: "The body is larger than this service reads.",
    }
    slug = SLUG_OF_STATUS.get(error.status_code, "malformed-request" if error.status_code < 500 else "internal")
    detail = known.get(error.status_code, CATALOGUE[slug].title + ".")
    if error.status_code == 405:
        allowed = _allowed_methods(request)
        wrong = FieldProblem(field="method", rule=f"one of {allowed}", remedy=f"Send one of these: {allowed}.")
        return Problem(slug, detail, errors=[wrong], headers={"Allow": allowed})
    return Problem(slug, detail, headers=error.headers, status=error.status_code)


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
            tell_applied(request, response)
            return response

        return handle

    for kind, translate in _TRANSLATIONS.items():
        app.add_exception_handler(kind, handler(translate))
