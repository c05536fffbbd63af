"""Versions of rows as ETag and If-Match: nobody overwrites what he has not seen."""

import re
from typing import Annotated, Protocol

from fastapi import Depends, Header, Response

from pathways_chassis.errors import StaleVersion
from pathways_chassis.http.problems import FieldProblem, Problem, validation_problem


class Versioned(Protocol):
    """A row, or a view of one, that counts its changes."""

    @property
    def version(self) -> int: ...


def etag_of(row: Versioned) -> str:
    """The version as an ETag: `"3"`."""
    return f'"{row.version}"'


def set_etag(response: Response, row: Versioned) -> None:
    """Let the answer carry the row's version."""
    response.headers["ETag"] = etag_of(row)


async def expected_version(
    if_match: Annotated[
        str | None, Header(description='The ETag that was read, such as `"3"`.', examples=['"3"'])
    ] = None,
) -> int:
    """The version that the caller has seen. Raises a 428 `Problem` when it is not named."""
    if if_match is None:
        raise Problem(
            "precondition-required",
            "Name the version you want to change.",
            errors=[
                FieldProblem(field="If-Match", rule="required", remedy="Read it first, then send its ETag as If-Match.")
            ],
        )
    found = re.fullmatch(r'"([0-9]{1,9})"', if_match.strip())
    if found is None:
        raise validation_problem(
            [FieldProblem(field="If-Match", rule="one strong ETag", remedy='Send the ETag as you got it, such as "3".')]
        )
    return int(found.group(1))


ExpectedVersion = Annotated[int, Depends(expected_version)]
"""The version that the caller has seen, as a route's or use case's parameter."""


def check_version(row: Versioned, expected: int) -> None:
    """Raises `StaleVersion` (412). The row must have been read `with_for_update`, or two may pass at once."""
    if row.version != expected:
        raise StaleVersion(expected, row.version)
