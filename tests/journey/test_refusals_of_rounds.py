"""Each guard of an assignment round, broken alone by one request to the running service."""

from typing import Final

from matching_svc.domain import round as assignment
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import eventually

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Request, is_refused
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES: Final = Cases()


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


@CASES.breaks(assignment.the_alternative_was_worked_out, "alternative", "the alternative was worked out in this round")
async def _(scene: Scene) -> Request:
    vacancy_id = await scene.vacancy()
    counts = "/pool"

    async def is_known() -> bool:
        waiting = await scene.get(cast.OPERATOR, "matching", counts)
        return not waiting["waiting_changes"]

    await eventually("the vacancy is known", is_known, within=30)
    made = await scene.step(cast.DIRECTOR, "matching", "/rounds", {"vacancy_ids": [vacancy_id]})
    path = f"/rounds/{made['id']}"

    async def is_worked_out() -> bool:
        return bool((await scene.get(cast.DIRECTOR, "matching", path))["state"] == "proposed")

    await eventually("the round is worked out", is_worked_out, within=30)
    body = {"alternative": "parity"}
    return Request(cast.DIRECTOR, "matching", f"{path}/confirmation", body, watched=path)
