"""An operation that is going: each answer says since when and until when (RFC 9745, RFC 8594), the document too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from fastapi import Depends, params


@dataclass(frozen=True)
class Going:
    """Since when an operation is deprecated, when it ends, and the address of what says how to do without it."""

    since: datetime
    ends: datetime
    see: str

    async def __call__(self) -> None:
        """Nothing to do in a request: it is a mark that stands among the dependencies of a route."""

    @property
    def headers(self) -> Mapping[str, str]:
        """What each answer of the operation carries."""
        return {
            "Deprecation": f"@{int(self.since.timestamp())}",
            "Sunset": format_datetime(self.ends.astimezone(UTC), usegmt=True),
            "Link": f'<{self.see}>; rel="deprecation", <{self.see}>; rel="sunset"',
        }


def going(*, since: datetime, ends: datetime, see: str) -> Any:
    """For `dependencies=[...]` of a route or a router that is going. Raises `ValueError` for an end before."""
    if ends <= since:
        raise ValueError("an operation ends after it was told to be going")
    return Depends(Going(since, ends, see))


def going_by(dependencies: Sequence[params.Depends]) -> Going | None:
    """The mark that `going` put among the dependencies; None for an operation that stays."""
    return next((one.dependency for one in dependencies if isinstance(one.dependency, Going)), None)
