"""What software leaves to a person: somebody arrived, left before the first day at work, and their case has closed."""

from collections.abc import Collection
from typing import Final

from pathways_single_machine.programme import cast

from tests.journey.asking import Asking

AFTER_TRAVEL: Final = ("travelling", "arrived")
CONFLICT: Final = "reaction_conflict"


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
