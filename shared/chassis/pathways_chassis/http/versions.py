"""Versions of rows as ETag and If-Match: nobody overwrites what they have not seen.

A read adds a digest of what it shows behind the version (`conditional`); a change goes by the version alone.
"""

import re
from typing import Annotated, Final, Protocol

from fastapi import Depends, Header, Response

from pathways_chassis.errors import StaleVersion
from pathways_chassis.http.problems import FieldProblem, Problem, validation_problem

RECORD_TAG: Final = '^"[0-9]{1,9}(-[0-9a-f]{16}(-gzip)?)?"$'
"""A record's tag: its version, and perhaps a digest of what was shown, and that it was compressed."""


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
        raise _not_named()
    return version_in(if_match)


def version_in(if_match: str) -> int:
    """The version that an If-Match names. Raises a 422 `Problem` where it is no ETag of a record."""
    tag = if_match.strip()
    if not re.fullmatch(RECORD_TAG, tag):
        raise validation_problem(
            [FieldProblem(field="If-Match", rule="one strong ETag", remedy='Send the ETag as you got it, such as "3".')]
        )
    return int(tag.strip('"').partition("-")[0])


ExpectedVersion = Annotated[int, Depends(expected_version)]
"""The version that the caller has seen, as a route's or use case's parameter."""


async def version_seen(
    if_match: Annotated[
        str | None, Header(description="The ETag that was read; left out where nothing is there yet.", examples=['"3"'])
    ] = None,
) -> int | None:
    """The version that the caller has seen; None where they saw nothing."""
    return None if if_match is None else version_in(if_match)


VersionSeen = Annotated[int | None, Depends(version_seen)]
"""The version that the caller has seen, for a PUT that also makes what is not there yet."""


def check_seen(row: Versioned | None, seen: int | None) -> None:
    """Raises `StaleVersion` (412), or a 428 `Problem` where something is there and no version of it was named."""
    if row is None:
        if seen is not None:
            raise StaleVersion(seen, 0)
    elif seen is None:
        raise _not_named()
    else:
        check_version(row, seen)


def _not_named() -> Problem:
    return Problem(
        "precondition-required",
        "Name the version you want to change.",
        errors=[
            FieldProblem(field="If-Match", rule="required", remedy="Read it first, then send its ETag as If-Match.")
        ],
    )


def check_version(row: Versioned, expected: int) -> None:
    """Raises `StaleVersion` (412). The row must have been read `with_for_update`, or two may pass at once."""
    if row.version != expected:
        raise StaleVersion(expected, row.version)
