"""What a caller is told while consents are not up to date here."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from fastapi import Depends
from pathways_chassis.clock import system_now
from pathways_chassis.http.problems import Problem
from pathways_chassis.http.route import Current

from training_svc.domain.errors import ConsentsStale
from training_svc.store.learners import relies_on_consents
from training_svc.usecases.take_in import require_fresh_consents


@contextmanager
def fresh_consents() -> Iterator[None]:
    """Around a call that relies on consents. Raises a 503 `Problem` for `ConsentsStale`."""
    try:
        yield
    except ConsentsStale as stale:
        raise Problem(
            "unavailable",
            "Consents are not up to date here for the moment, so that nothing is done by them. Please try again.",
            headers={"Retry-After": "15"},
        ) from stale


async def _shown_by_consent(work: Current) -> None:
    if relies_on_consents(work.actor):
        with fresh_consents():
            await require_fresh_consents(work, system_now())


SHOWN_BY_CONSENT: Final[Any] = Depends(_shown_by_consent)
"""Beside `requires(...)` of a route that shows people: who knows of them by their consent alone is answered with 503
while a withdrawal may still be on its way."""
