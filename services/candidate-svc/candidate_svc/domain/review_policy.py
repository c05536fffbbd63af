"""Who may review eligibility with whom, as configuration of the programme."""

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

FILE: Final = Path(__file__).parents[1] / "policy" / "review_policy.toml"

_path = FILE


class Pair(BaseModel):
    """Two organisations: the one whose reviewer is first, and the one whose reviewer is second."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: UUID
    second: UUID


class ReviewPolicy(BaseModel):
    """One version of the policy, with its source and the day of its decision."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    decided_on: date
    declaration_valid_days: Annotated[int, Field(gt=0)]
    audit_share: Annotated[Decimal, Field(ge=0, le=1)]
    paid_per_placement: frozenset[UUID]
    pairs: tuple[Pair, ...]

    @property
    def declaration_valid_for(self) -> timedelta:
        """How long a declaration of conflicts stands."""
        return timedelta(days=self.declaration_valid_days)

    def names(self, first: UUID, second: UUID) -> bool:
        """Whether these two are named as a pair."""
        return any((pair.first, pair.second) == (first, second) for pair in self.pairs)

    def may_review_together(self, first: UUID | None, second: UUID | None) -> bool:
        """Whether reviewers of these two make a verdict together; the programme's own staff may with anybody."""
        return not self.pairs or first is None or second is None or self.names(first, second)


def pin_review_policy(path: str | None) -> ReviewPolicy:
    """Work with the file at `path`, or with the service's own when there is none, and read it at once.

    Raises `OSError`, `tomllib.TOMLDecodeError` or pydantic's `ValidationError` naming the field.
    """
    global _path  # one file per process, set by its parts list
    _path = Path(path) if path else FILE
    review_policy.cache_clear()
    return review_policy()


@cache
def review_policy() -> ReviewPolicy:
    """The policy in force."""
    return ReviewPolicy.model_validate(tomllib.loads(_path.read_text("utf-8")))
