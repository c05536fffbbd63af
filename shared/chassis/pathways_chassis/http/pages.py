"""Keyset pages: an opaque cursor of one question, orders that an index supports, a Link to the next page, no totals."""

import base64
import binascii
import hashlib
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

OLDEST_FIRST: Final = "created_at"
NEWEST_FIRST: Final = "-created_at"
"""Ids rise with time, so that the index of the primary key gives both orders."""

NOT_ASKED: Final = frozenset({"cursor", "limit", "fields", "sort"})
"""Parameters that change how much of a list is shown at a time, or have a place of their own in a cursor."""

T = TypeVar("T")
Key = UUID | int


class Page(BaseModel, Generic[T]):
    """One page. The `Link` header with `rel="next"` leads on; without it this was the last."""

    items: list[T]


@dataclass
class PageRequest:
    """Which page was asked for; writes the link to the next one."""

    limit: int
    sort: str
    question: str
    after: Key | None
    request: Request
    response: Response

    async def entities(self, session: AsyncSession, statement: Select[T], key: Any) -> list[T]:
        """The page of a select of one entity, ordered by its unique `key` column (UUID or whole number)."""
        return [row[0] for row in await self.rows(session, statement, key)]

    async def rows(self, session: AsyncSession, statement: Select[Any], key: Any) -> list[Row[Any]]:
        """The page of a select, ordered by a unique `key` column (UUID or whole number)."""
        column: ColumnElement[Any] = key
        descending = self.sort.startswith("-")
        if self.after is not None:
            if not isinstance(self.after, column.type.python_type):
                raise _malformed()
            statement = statement.where(column < self.after if descending else column > self.after)
        statement = statement.add_columns(column.label("page_key"))
        ordered = statement.order_by(None).order_by(column.desc() if descending else column.asc())
        # One more than asked for tells whether there is a next page.
        found = list((await session.execute(ordered.limit(self.limit + 1))).all())
        page = found[: self.limit]
        if len(found) > self.limit:
            cursor = self.request.state.next_cursor = encode_cursor(page[-1].page_key, self.question)
            url = self.request.url.include_query_params(cursor=cursor)
            self.response.headers["Link"] = f'<{url.path}?{url.query}>; rel="next"'
        return page


def encode_cursor(last: Key, question: str) -> str:
    """The last key of a page of an answer to this question, opaque."""
    after = last if isinstance(last, int) else str(last)
    content = json.dumps({"after": after, "of": question}, separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def decode_cursor(cursor: str, question: str) -> Key:
    """The key to go on after. Raises a 422 `Problem`."""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        content = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        after, of = content["after"], content["of"]
        key = after if isinstance(after, int) and not isinstance(after, bool) and 0 <= after < 2**63 else UUID(after)
    except (binascii.Error, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _malformed() from error
    if of != question:
        raise validation_problem(
            [
                FieldProblem(
                    field="cursor",
                    rule="a cursor of this list in this order with these filters",
                    remedy="Leave the cursor out, or send what it was given out for.",
                )
            ]
        )
    return key


def question_of(request: Request, sort: str) -> str:
    """What a list was asked: the digest of its address, its filters and its order."""
    asked = sorted(one for one in request.query_params.multi_items() if one[0] not in NOT_ASKED)
    content = json.dumps([request.scope["path"], sort, asked], separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


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


class Pages:
    """The orders that a list offers, each with `-` before it for descending; the first is that of who names none.

    A dependency that gives a route its `PageRequest`. Raises a 422 `Problem` for a cursor that is not one of this
    question and for an order that the list does not have. `fields` is read where the answer leaves (lists.py).
    """

    def __init__(self, *sorts: str) -> None:
        self.sorts = sorts

    async def __call__(
        self,
        request: Request,
        response: Response,
        limit: Annotated[int, Query(ge=1, le=MAX_LIMIT, description="Entries per page.")] = DEFAULT_LIMIT,
        cursor: Annotated[
            str | None, Query(max_length=200, description="From the `Link` header of the page before.")
        ] = None,
        sort: Annotated[str | None, Query(max_length=60, description="In which order; `-` is descending.")] = None,
        fields: Annotated[
            str | None,
            Query(max_length=1000, description="Only these fields of each entry, with commas between them."),
        ] = None,
    ) -> PageRequest:
        del fields
        chosen = self.sorts[0] if sort is None else sort
        if chosen not in self.sorts:
            raise validation_problem(
                [
                    FieldProblem(
                        field="sort",
                        rule="an order that this list has",
                        remedy=f"Send one of these: {', '.join(self.sorts)}.",
                    )
                ]
            )
        question = question_of(request, chosen)
        after = decode_cursor(cursor, question) if cursor is not None else None
        return PageRequest(limit, chosen, question, after, request, response)


Paging = Annotated[PageRequest, Depends(Pages(OLDEST_FIRST, NEWEST_FIRST))]
"""The page that was asked for, as a route's parameter."""

NewestFirst = Annotated[PageRequest, Depends(Pages(NEWEST_FIRST, OLDEST_FIRST))]
"""As `Paging`, for a list of which the end is wanted first."""
