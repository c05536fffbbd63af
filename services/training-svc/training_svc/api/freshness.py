"""A person's data is taken in for training only while it is known what the person allows."""

from typing import Any, Final

from fastapi import Depends
from pathways_chassis.clock import system_now
from pathways_chassis.http.problems import Problem
from pathways_chassis.http.route import Current

from training_svc.domain.learner import is_fresh
from training_svc.store.learners import view_dates_from


async def consents_are_fresh(work: Current) -> None:
    """Raises a 503 `Problem` when a withdrawn consent might not have arrived yet."""
    if not is_fresh(await view_dates_from(work.session), system_now()):
        raise Problem(
            "unavailable",
            "Consents are not up to date here for the moment, so that nobody is taken in. Please try again.",
            headers={"Retry-After": "15"},
        )


FRESH_CONSENTS: Final[Any] = Depends(consents_are_fresh)
"""For `dependencies=[...]` of an operation that takes a person in."""
