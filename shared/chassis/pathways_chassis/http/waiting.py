"""Read your writes over services: `Prefer: wait=5` with the position that another service gave out (RFC 7240)."""

import re
from collections.abc import Sequence
from typing import Final, Protocol

from fastapi import Request
from starlette.responses import Response

from pathways_chassis.http.problems import FieldProblem, validation_problem
from pathways_chassis.messaging.written import MalformedPosition, Written, from_text, to_text

POSITION: Final = "Pathways-Position"
"""On an answer: what was published by it. On a request: what the service is asked to wait for."""

PREFER: Final = "Prefer"
APPLIED: Final = "Preference-Applied"
LONGEST_WAIT_SECONDS: Final = 20
_WAIT: Final = re.compile(r"(?:^|[,;])\s*wait\s*=\s*\"?(\d{1,6})\"?\s*(?:$|[,;])", re.IGNORECASE)


class Reader(Protocol):
    """What waiting needs of the service's runtime."""

    async def has_applied(self, written: Sequence[Written], seconds: float) -> bool: ...


async def wait_as_preferred(request: Request, runtime: Reader) -> list[Written] | None:
    """Wait until the service is past the events of the position that was sent, as long as the request prefers.

    Returns the events when it is past them; None where nothing was asked, or the time was too short: then the answer
    is that of now, and lacks `Preference-Applied`. Raises `Problem` for a malformed position.
    """
    position = request.headers.get(POSITION)
    if position is None:
        return None
    try:
        written = from_text(position)
    except MalformedPosition:
        raise validation_problem(
            [FieldProblem(field=POSITION, rule="a position as a service gave it out", remedy="Send it unchanged.")]
        ) from None
    seconds = seconds_preferred(request.headers.get(PREFER, ""))
    request.state.has_waited = seconds is not None and await runtime.has_applied(written, seconds)
    return written if request.state.has_waited else None


def seconds_preferred(prefer: str) -> float | None:
    """How long the caller would wait, from the header; None where it does not say."""
    found = _WAIT.search(prefer)
    return None if found is None else float(min(int(found[1]), LONGEST_WAIT_SECONDS))


def tell_applied(request: Request, response: Response) -> None:
    """Say of an answer, a refusal too, that it is one of after what the request asked to wait for."""
    if getattr(request.state, "has_waited", False):
        response.headers[APPLIED] = "wait"


def tell_position(response: Response, written: Sequence[Written]) -> None:
    """Let the caller carry on what was published."""
    position = to_text(written)
    if position is not None:
        response.headers[POSITION] = position
