"""Each guard of a parity report, broken alone by one request to the running service."""

from typing import Any, Final

from candidate_svc.domain import parity
from pathways_single_machine.programme import cast

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Request, is_refused
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

REPORTS: Final = "/parity-reports"


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


def months(first: str, last: str) -> dict[str, Any]:
    return {"stage": "proposed", "first_month": first, "last_month": last}


def of_months(first: str, last: str) -> Request:
    return Request(cast.DIRECTOR, "candidate", REPORTS, months(first, last), watched=REPORTS)


@CASES.breaks(parity.months_are_in_order, "first_month", "the first month is not after the last")
async def _(scene: Scene) -> Request:
    return of_months("2020-03", "2020-01")


@CASES.breaks(parity.the_last_month_is_over, "last_month", "the last month is over")
async def _(scene: Scene) -> Request:
    return of_months("2020-01", "2099-12")


@CASES.breaks(parity.periods_do_not_overlap, "first_month", "reports of one programme and stage share no month")
async def _(scene: Scene) -> Request:
    await scene.do(cast.DIRECTOR, "candidate", REPORTS, months("2020-01", "2020-02"))
    return of_months("2020-02", "2020-03")
