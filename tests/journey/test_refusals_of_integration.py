"""Each guard of integration-svc but those of travel, broken alone by one request to the running service."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final
from uuid import uuid4

from integration_svc.domain import checkin, integration_case, milestone, programme, protection_alert
from pathways_single_machine.programme import cast

from . import schooling
from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Guard, Request, is_refused
from .scene import PAY, WORKER, Journey, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

UNREACHED: Final[Mapping[Guard, str]] = {
    checkin.the_window_went_by_twice: "only a timer makes this move, and only when the window went by twice",
}
"""Guards that no request of this file breaks, and why."""


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


async def day_after(scene: Scene, days: int) -> str:
    return str((await scene.clock.now()).date() + timedelta(days=days))


# --- programmes and their milestones ------------------------------------------------------------------------------


async def new_programme(scene: Scene, **changed: Any) -> dict[str, Any]:
    """What a programme is written down with."""
    return {
        "code": f"synthetic_{uuid4().hex[:12]}",
        "name": "Synthetic programme",
        "funder_code": "synthetic_funder",
        "corridors": [["JO", "GB"]],
        "partner_ids": [scene.partner_id],
        "starts_on": await day_after(scene, -30),
        "ends_on": await day_after(scene, 300),
        **changed,
    }


async def written(scene: Scene, **changed: Any) -> Request:
    body = await new_programme(scene, **changed)
    return Request(cast.DIRECTOR, "integration", "/programmes", body, watched="/programmes?limit=200")


@CASES.breaks(programme.the_end_follows_the_start, "ends_on", "a programme ends after it begins")
async def _(scene: Scene) -> Request:
    return await written(scene, ends_on=await day_after(scene, -31))


@CASES.breaks(programme.milestones_share_at_most_the_whole, "milestones", "milestones add up to 100 per cent or less")
async def _(scene: Scene) -> Request:
    return await written(scene, milestones={"enrolled": 60, "credential": 60})


@CASES.breaks(programme.the_programme_has_not_ended, "ends_on", "a programme is opened before its end")
async def _(scene: Scene) -> Request:
    body = await new_programme(scene, ends_on=await day_after(scene, -1))
    path = f"/programmes/{(await scene.do(cast.DIRECTOR, 'integration', '/programmes', body))['id']}"
    return Request(cast.DIRECTOR, "integration", f"{path}/moves", {"action": "open"}, watched=path)


async def claim(scene: Scene, action: str) -> Request:
    """A move of a claim that somebody's enrolment has earned."""

    async def make() -> str:
        body = await new_programme(scene)
        made = await scene.do(cast.DIRECTOR, "integration", "/programmes", body)
        person = await scene.active("training", programme_ids=[made["id"]])
        await schooling.move(
            scene, await schooling.applied(scene, await schooling.cohort(scene), person), "accept", "enrol"
        )
        return str(made["id"])

    watched = f"/milestones?programme_id={await scene.once('claim', make)}"
    [found] = await scene.items(cast.DIRECTOR, "integration", watched)
    path = f"/milestones/{found['id']}/moves"
    return Request(cast.DIRECTOR, "integration", path, {"action": action}, watched=watched)


@CASES.breaks(milestone.a_rejection_names_its_reason, "reason", "rejecting a claim needs a reason")
async def _(scene: Scene) -> Request:
    return await claim(scene, "reject")


@CASES.breaks(milestone.evidence_is_named, "evidence_reference", "evidence is named by a reference")
async def _(scene: Scene) -> Request:
    return await claim(scene, "add_evidence")


@CASES.breaks(milestone.another_person_approves, "actor", "approved by another person than verified")
async def _(scene: Scene) -> Request:
    approval = await claim(scene, "approve")
    for body in ({"action": "add_evidence", "evidence_reference": "file-17"}, {"action": "verify"}):
        await scene.do(cast.DIRECTOR, "integration", approval.path, body)
    return approval


# --- the first and the last day of work ---------------------------------------------------------------------------


async def on_case(scene: Scene, journey: Journey, route: str, **body: object) -> Request:
    path = f"/integration-cases/{(await scene.case(journey))['id']}"
    return Request(WORKER, "integration", f"{path}/{route}", body, watched=path)


async def first_day(scene: Scene, days: int) -> Request:
    """The beginning of work so many days from the arrival, which is today."""

    async def make() -> Journey:
        return await scene.arrived(await scene.vacancy())

    journey = await scene.once("arrived", make)
    job = {"isco": "3212", "pay": PAY, "weekly_hours": 38}
    return await on_case(scene, journey, "employment-start", started_on=await day_after(scene, days), **job)


@CASES.breaks(
    integration_case.work_starts_after_the_arrival,
    "started_on",
    "work starts on or after the day of arrival",
)
async def _(scene: Scene) -> Request:
    return await first_day(scene, -2)


@CASES.breaks(integration_case.work_has_started, "started_on", "the first day of work lies in the past")
async def _(scene: Scene) -> Request:
    return await first_day(scene, 1)


async def at_work(scene: Scene) -> Journey:
    """Somebody whose first day of work is today."""

    async def make() -> Journey:
        return await scene.at_work(await scene.vacancy())

    return await scene.once("at work", make)


async def last_day(scene: Scene, days: int) -> Request:
    ended_on = await day_after(scene, days)
    return await on_case(scene, await at_work(scene), "employment-end", ended_on=ended_on, reason="redundancy")


@CASES.breaks(integration_case.the_last_day_follows_the_first, "ended_on", "a job ends on or after its first day")
async def _(scene: Scene) -> Request:
    return await last_day(scene, -2)


@CASES.breaks(integration_case.the_job_has_ended, "ended_on", "the last day of work lies in the past")
async def _(scene: Scene) -> Request:
    return await last_day(scene, 1)


# --- check-ins ----------------------------------------------------------------------------------------------------


async def checked(scene: Scene, **said: object) -> Request:
    answers = {"day": 7, "employed": True, "same_employer": True, **said}
    return await on_case(scene, await at_work(scene), "checkins", **answers)


@CASES.breaks(checkin.the_checkin_was_made_in_its_window, "day", "made from ... to ...")
async def _(scene: Scene) -> Request:
    return await checked(scene, day=90)


async def within_the_window(scene: Scene) -> None:
    """The fifth day of work, once."""

    async def wait() -> bool:
        await at_work(scene)
        await scene.later(days=5)
        return True

    await scene.once("fifth day of work", wait)


@CASES.breaks(
    checkin.the_checkin_was_not_made_tomorrow, "offline_recorded_on", "a check-in made offline lies in the past"
)
async def _(scene: Scene) -> Request:
    await within_the_window(scene)
    return await checked(scene, offline_recorded_on=await day_after(scene, 1))


@CASES.breaks(checkin.the_same_employer_employs, "same_employer", "with the same employer only when employed")
async def _(scene: Scene) -> Request:
    await within_the_window(scene)
    return await checked(scene, employed=False)


# --- the end of a case, and alerts --------------------------------------------------------------------------------


@CASES.breaks(integration_case.half_a_year_is_checked, "checkins", "the check-in of day 180 is recorded")
async def _(scene: Scene) -> Request:
    return await on_case(scene, await at_work(scene), "moves", action="stabilise")


@CASES.breaks(
    integration_case.the_first_year_is_checked_or_a_reason_given,
    "reason",
    "the check-in of day 365 is recorded, or a reason is given",
)
async def _(scene: Scene) -> Request:
    return await on_case(scene, await at_work(scene), "moves", action="close")


@CASES.breaks(integration_case.only_a_person_may_ask, "action", "`arrive` follows from travel or work")
async def _(scene: Scene) -> Request:
    return await on_case(scene, await at_work(scene), "moves", action="arrive")


async def triaged(scene: Scene) -> str:
    """An alert of somebody at work."""

    async def make() -> str:
        body = {"trigger": "unpaid_wages", "placement_id": (await at_work(scene)).placement_id}
        alert = await scene.do(WORKER, "integration", "/alerts", body)
        await scene.do(WORKER, "integration", f"/alerts/{alert['id']}/moves", {"action": "triage"})
        return str(alert["id"])

    return await scene.once("alert", make)


async def of_alert(scene: Scene, action: str) -> Request:
    path = f"/alerts/{await triaged(scene)}/moves"
    watched = f"/alerts?candidate_id={(await at_work(scene)).candidate_id}"
    return Request(WORKER, "integration", path, {"action": action}, watched=watched)


@CASES.breaks(protection_alert.a_reason_is_given, "reason", "resolving an alert needs a reason")
async def _(scene: Scene) -> Request:
    return await of_alert(scene, "resolve")


@CASES.breaks(protection_alert.only_a_person_may_ask, "action", "`lapse` follows from a death or an erasure")
async def _(scene: Scene) -> Request:
    return await of_alert(scene, "lapse")


@CASES.breaks(integration_case.no_protection_alert_is_open, "alerts", "every protection alert of the case is resolved")
async def _(scene: Scene) -> Request:
    await triaged(scene)
    return await on_case(scene, await at_work(scene), "moves", action="close", reason="moved_on")


@CASES.breaks(integration_case.the_job_has_not_ended_before, "integration_case", "the job has not been ended before")
async def _(scene: Scene) -> Request:
    ending = await last_day(scene, 0)
    await scene.do(WORKER, "integration", ending.path, ending.body)
    return ending
