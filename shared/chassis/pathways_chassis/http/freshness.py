"""Who is shown something by what another service told last is answered with 503 while that may not have arrived."""

from collections.abc import Callable
from typing import Any

from fastapi import Depends

from pathways_chassis.actor import Actor
from pathways_chassis.clock import system_now
from pathways_chassis.http.route import Current
from pathways_chassis.messaging.beats import View


def shown_while_fresh(view: View, relies_on_it: Callable[[Actor], bool]) -> Any:
    """Beside `requires(...)` of a route: a 503 for the actors that rely on the view while it is too old."""

    async def check(work: Current) -> None:
        if relies_on_it(work.actor):
            await view.require_fresh(work.session, system_now())

    return Depends(check)
