"""Until nothing more follows by itself; and what software then leaves to a person.

That is somebody who arrived, and left the programme before the first day at work: their case has closed.
"""

from collections.abc import Collection
from functools import partial
from typing import Final

from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import eventually

from tests.journey.asking import NAMES, Asking

AFTER_TRAVEL: Final = ("travelling", "arrived")
CONFLICT: Final = "reaction_conflict"


async def come_to_rest(asking: Asking) -> None:
    """Wait until every service has published what it wrote and applied what it reads, seen twice in a row."""
    for _ in range(2):
        for service in NAMES:
            await eventually(f"{service} at rest", partial(_rests, asking, service))


async def _rests(asking: Asking, service: str) -> bool:
    written = await asking.get(cast.OPERATOR, service, "/operations/lag")
    read = await asking.get(cast.OPERATOR, service, "/events/lag")
    return bool(written["outbox_pending"] == 0 and read["lag"] == 0)


async def settle(asking: Asking, people: Collection[str]) -> int:
    """A director ends the placements of these people that nobody will begin. How many those were."""
    ended = 0
    for candidate_id in sorted(people):
        placements = await asking.items(cast.DIRECTOR, "employer", f"/placements?candidate_id={candidate_id}")
        for placement in placements:
            if placement["state"] in AFTER_TRAVEL:
                body = {"action": "end", "reason": "left_programme"}
                await asking.do(cast.DIRECTOR, "employer", f"/placements/{placement['id']}/moves", body)
                ended += 1
    if ended:
        for task in await asking.items(cast.DIRECTOR, "employer", f"/tasks?kind={CONFLICT}&state=open&limit=200"):
            path = f"/tasks/{task['id']}/done"
            answer = await asking.ask(cast.DIRECTOR, "employer", path, version=task["version"])
            assert answer.is_success, answer.text
    return ended
