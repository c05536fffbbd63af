"""Problems as RFC 9457 tells them: a stable type, what is wrong in plain words, and never what was sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from fastapi import Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

MEDIA_TYPE: Final = "application/problem+json"
TYPE_BASE: Final = "https://problems.pathways.example/"


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

SLUG_OF_STATUS: Final[Mapping[int, str]] = {
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


def validation_problem(errors: Sequence[FieldProblem]) -> Problem:
    """422 with what is wrong where."""
    fields = sorted({error.field for error in errors})
    return Problem("validation", f"Please mend: {', '.join(fields)}.", errors=errors)


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
