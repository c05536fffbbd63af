"""Problems as RFC 9457 tells them: a stable type, what is wrong in plain words, and never what was sent."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID

from fastapi import Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from pathways_chassis.http.catalogue import CATALOGUE, MEDIA_TYPE, TYPE_BASE

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


def unsupported(media_type: str, remedy: str) -> Problem:
    """415 with the media type that is read."""
    wrong = FieldProblem(field="Content-Type", rule=media_type, remedy=remedy)
    return Problem("unsupported-media-type", remedy, errors=[wrong])


# --- documenting -----------------------------------------------------------------------------------------------


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems of an operation for `responses=` of a route, by status; the document then tells their sorts."""
    return {status: {"description": HTTPStatus(status).phrase} for status in statuses}
