"""Keyset pages: an opaque cursor, a Link to the next page, no totals."""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Annotated, Any, Final, Generic, TypeVar
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from pydantic import BaseModel
from sqlalchemy import ColumnElement, Row, Select
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.http.problems import FieldProblem, validation_problem

DEFAULT_LIMIT: Final = 50
MAX_LIMIT: Final = 200

T = TypeVar("T")
Key = UUID | int


class Page(BaseModel, Generic[T]):
    """One page. The `Link` header with `rel="next"` leads on; without it this was the last."""

    items: list[T]


@dataclass
class PageRequest:
    """Which page was asked for; writes the link to the next one."""

    limit: int
    after: Key | None
    request: Request
    response: Response

    async def entities(
        self, session: AsyncSession, statement: Select[T], key: Any, *, descending: bool = False
    ) -> list[T]:
        """The page of a select of one entity, ordered by its unique `key` column (UUID or whole number)."""
        return [row[0] for row in await self.rows(session, statement, key, descending=descending)]

    async def rows(
        self, session: AsyncSession, statement: Select[Any], key: Any, *, descending: bool = False
    ) -> list[Row[Any]]:
        """The page of a select, ordered by a unique `key` column (UUID or whole number)."""
        column: ColumnElement[Any] = key
        self._check_kind(column)
        if self.after is not None:
            statement = statement.where(column < self.after if descending else column > self.after)
        statement = statement.add_columns(column.label("page_key"))
        ordered = statement.order_by(None).order_by(column.desc() if descending else column.asc())
        # One more than asked for tells whether there is a next page.
        found = list((await session.execute(ordered.limit(self.limit + 1))).all())
        page = found[: self.limit]
        if len(found) > self.limit:
            cursor = encode_cursor(page[-1].page_key)
            url = self.request.url.include_query_params(cursor=cursor)
            self.response.headers["Link"] = f'<{url.path}?{url.query}>; rel="next"'
        return page

    def _check_kind(self, column: ColumnElement[Any]) -> None:
        if self.after is not None and not isinstance(self.after, column.type.python_type):
            raise _malformed()


def encode_cursor(last: Key) -> str:
    """The last key of a page, opaque."""
    content = json.dumps({"after": last if isinstance(last, int) else str(last)}, separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def decode_cursor(cursor: str) -> Key:
    """The key to go on after. Raises a 422 `Problem`."""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        content = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        after = content["after"]
        if isinstance(after, int) and not isinstance(after, bool) and 0 <= after < 2**63:
            return after
        return UUID(after)
    except (binascii.Error, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _malformed() from error


def _malformed() -> Exception:
    return validation_problem(
        [
            FieldProblem(
                field="cursor",
                rule="a cursor from a Link header",
                remedy="Follow the link of the last page, or leave the cursor out to begin again.",
            )
        ]
    )


async def page_request(
    request: Request,
    response: Response,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT, description="Entries per page.")] = DEFAULT_LIMIT,
    cursor: Annotated[
        str | None, Query(max_length=200, description="From the `Link` header of the page before.")
    ] = None,
) -> PageRequest:
    """Which page was asked for. Raises a 422 `Problem` for a cursor that is not ours."""
    return PageRequest(limit, decode_cursor(cursor) if cursor is not None else None, request, response)


Paging = Annotated[PageRequest, Depends(page_request)]
"""The page that was asked for, as a route's parameter."""
