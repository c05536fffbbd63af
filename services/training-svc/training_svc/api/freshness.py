"""What a caller is told while consents are not up to date here."""

from collections.abc import Iterator
from contextlib import contextmanager

from pathways_chassis.http.problems import Problem

from training_svc.domain.errors import ConsentsStale


@contextmanager
def fresh_consents() -> Iterator[None]:
    """Around a call that takes a person in. Raises a 503 `Problem` for `ConsentsStale`."""
    try:
        yield
    except ConsentsStale as stale:
        raise Problem(
            "unavailable",
            "Consents are not up to date here for the moment, so that nobody is taken in. Please try again.",
            headers={"Retry-After": "15"},
        ) from stale
