"""A bounded number of long answers at a time: so many in a process, and so many of them for one caller."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from pathways_chassis.http.problems import Problem


class Places:
    """Places for one sort of long answer."""

    def __init__(self, what: str, *, most: int, most_for_one: int, retry_after_seconds: int) -> None:
        self._what = what
        self._most = most
        self._most_for_one = most_for_one
        self._headers = {"Retry-After": str(retry_after_seconds)}
        self._taken: Counter[str] = Counter()

    @property
    def taken(self) -> int:
        """How many are taken now."""
        return self._taken.total()

    @contextmanager
    def one_for(self, caller: str) -> Iterator[None]:
        """Hold a place. Raises a 429 `Problem` where the caller holds its share, a 503 where all are taken."""
        if self._taken[caller] >= self._most_for_one:
            raise Problem(
                "too-many-requests",
                f"You have {self._most_for_one} {self._what} under way here. End one of them, or wait.",
                headers=self._headers,
            )
        if self.taken >= self._most:
            raise Problem("unavailable", f"All {self._what} of this process are taken.", headers=self._headers)
        self._taken[caller] += 1
        try:
            yield
        finally:
            self._taken[caller] -= 1
            self._taken += Counter()  # drops who holds none any more
