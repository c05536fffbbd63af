"""Each guard of employer-svc about employers and vacancies, broken alone by one request to the running service."""

from collections.abc import Mapping
from typing import Any, Final

from employer_svc.domain import cost, due_diligence, employer, reimbursement, vacancy
from pathways_single_machine.programme import cast

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Guard, Request, is_refused
from .scene import PATHWAY, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

UNREACHED: Final[Mapping[Guard, str]] = {
    employer.an_agreement_is_in_force: "whatever ends an agreement leads to a state in which nothing is activated",
}
"""Guards that no request of this file breaks, and why."""


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


# --- employers ----------------------------------------------------------------------------------------------------


def of_employer(employer_id: str, action: str, reason: str | None = None) -> Request:
    path = f"/employers/{employer_id}"
    body = {"action": action, "reason": reason}
    return Request(cast.DIRECTOR, "employer", f"{path}/moves", body, watched=path)


async def agreed(scene: Scene, **found: Any) -> Request:
    """The activation of an employer of whom something is missing."""
    employer_id = await scene.prospect()
    await scene.move_employer(employer_id, "start_due_diligence")
    await scene.find_out(employer_id, **found)
    await scene.move_employer(employer_id, "agree")
    return of_employer(employer_id, "activate")


@CASES.breaks(employer.due_diligence_is_complete, "due_diligence", "points of due diligence not met: no_fees")
async def _(scene: Scene) -> Request:
    findings = await scene.findings()
    [fees] = [one for one in findings if one["point"] == "no_fees"]
    fees["outcome"] = "not_met"
    return await agreed(scene, findings=findings)


@CASES.breaks(employer.due_diligence_was_approved, "due_diligence", "a second person approved the due diligence")
async def _(scene: Scene) -> Request:
    employer_id = await looked_into(scene)
    await scene.move_employer(employer_id, "agree")
    return of_employer(employer_id, "activate")


async def looked_into(scene: Scene) -> str:
    """An employer whose due diligence nobody has approved."""
    employer_id = await scene.prospect()
    await scene.move_employer(employer_id, "start_due_diligence")
    await scene.look_into(employer_id)
    return employer_id


@CASES.breaks(due_diligence.another_person_approves, "actor", "a second person approves a due diligence")
async def _(scene: Scene) -> Request:
    path = f"/employers/{await looked_into(scene)}"
    return Request(cast.DIRECTOR, "employer", f"{path}/due-diligence/approval", {}, watched=path)


async def finding(scene: Scene, findings: list[dict[str, Any]]) -> Request:
    """A record of due diligence with something wrong in its findings."""
    path = f"/employers/{await scene.shared_employer()}"
    version = (await scene.get(cast.DIRECTOR, "employer", path))["version"]
    body = {"findings": findings, "fee_pledge": True, "briefing_done": True}
    return Request(
        cast.DIRECTOR, "employer", f"{path}/due-diligence", body, watched=path, method="PUT", version=version
    )


@CASES.breaks(due_diligence.each_point_is_found_once, "findings", "each point of iris_2019 once; not so: no_fees")
async def _(scene: Scene) -> Request:
    return await finding(scene, [one for one in await scene.findings() if one["point"] != "no_fees"])


@CASES.breaks(
    due_diligence.every_finding_rests_on_evidence,
    "findings",
    "every finding rests on evidence; not so: access_to_remedy",
)
async def _(scene: Scene) -> Request:
    findings = await scene.findings()
    [remedy] = [one for one in findings if one["point"] == "access_to_remedy"]
    remedy["evidence"] = []
    return await finding(scene, findings)


@CASES.breaks(due_diligence.nothing_was_checked_in_the_future, "findings", "checked today or earlier; not so: ...")
async def _(scene: Scene) -> Request:
    return await finding(scene, await scene.findings(days_ago=-2))


@CASES.breaks(employer.the_fee_pledge_is_given, "fee_pledge", "the employer pledges that workers pay nothing")
async def _(scene: Scene) -> Request:
    return await agreed(scene, fee_pledge=False)


@CASES.breaks(employer.the_briefing_is_done, "briefing_done", "the employer was briefed")
async def _(scene: Scene) -> Request:
    return await agreed(scene, briefing_done=False)


@CASES.breaks(employer.a_reason_is_given, "reason", "this move needs a reason")
async def _(scene: Scene) -> Request:
    return of_employer(await scene.shared_employer(), "suspend")


@CASES.breaks(employer.no_offer_stands, "applications", "no offer of this employer stands")
async def _(scene: Scene) -> Request:
    employer_id, _vacancy = await with_offer(scene)
    return of_employer(employer_id, "close", "insolvency")


@CASES.breaks(employer.no_placement_is_under_way, "placements", "nobody is on the way to this employer")
async def _(scene: Scene) -> Request:
    employer_id, _placement = await with_placement(scene)
    return of_employer(employer_id, "close", "insolvency")


async def with_offer(scene: Scene) -> tuple[str, str]:
    """An employer with a vacancy of three seats, one of them held by an offer."""

    async def make() -> tuple[str, str]:
        employer_id = await scene.employer()
        vacancy_id = await scene.vacancy(employer_id, seats=3)
        await scene.offered(vacancy_id)
        return employer_id, vacancy_id

    return await scene.once("employer with offer", make)


async def with_placement(scene: Scene) -> tuple[str, str]:
    """An employer and somebody on the way to it."""

    async def make() -> tuple[str, str]:
        employer_id = await scene.employer()
        return employer_id, (await scene.placed(await scene.vacancy(employer_id))).placement_id

    return await scene.once("employer with placement", make)


# --- opening a vacancy --------------------------------------------------------------------------------------------


async def opening(scene: Scene, employer_id: str | None = None, **changed: Any) -> Request:
    """The opening of a vacancy in review."""
    path = f"/vacancies/{await scene.draft(employer_id, **changed)}"
    return Request(cast.DIRECTOR, "employer", f"{path}/moves", {"action": "open"}, watched=path)


@CASES.breaks(vacancy.the_employer_is_active, "employer_id", "the employer is active; it is suspended")
async def _(scene: Scene) -> Request:
    employer_id = await scene.employer()
    await scene.move_employer(employer_id, "suspend", reason="complaint")
    return await opening(scene, employer_id)


@CASES.breaks(vacancy.the_fee_pledge_stands, "fee_pledge", "the employer pledges that workers pay nothing")
async def _(scene: Scene) -> Request:
    employer_id = await scene.employer()
    await scene.find_out(employer_id, fee_pledge=False)
    return await opening(scene, employer_id)


@CASES.breaks(vacancy.the_employer_was_briefed, "briefing_done", "the employer was briefed")
async def _(scene: Scene) -> Request:
    employer_id = await scene.employer()
    await scene.find_out(employer_id, briefing_done=False)
    return await opening(scene, employer_id)


@CASES.breaks(vacancy.the_terms_are_complete, "terms", "the terms are complete; missing: contract_months")
async def _(scene: Scene) -> Request:
    return await opening(scene, contract_months=None)


@CASES.breaks(
    vacancy.pay_reaches_the_floor_of_each_pathway,
    "pay/amount",
    "pay is at or above the floor of gb_skilled_worker (...)",
)
async def _(scene: Scene) -> Request:
    return await opening(scene, pay={"amount": "30000.00", "currency": "GBP", "period": "year"})


@CASES.breaks(vacancy.pay_reaches_the_going_rate, "pay/amount", "pay is at or above the going rate")
async def _(scene: Scene) -> Request:
    return await opening(scene, going_rate={"amount": "60000.00", "currency": "GBP", "period": "year"})


@CASES.breaks(vacancy.every_pathway_is_known, "pathways", "configured pathways; not known: gb_unheard_of")
async def _(scene: Scene) -> Request:
    return await opening(scene, pathways=[PATHWAY, "gb_unheard_of"])


@CASES.breaks(
    vacancy.every_pathway_leads_to_the_country,
    "pathways",
    "pathways that lead to GB; not so: pt_d3_highly_qualified",
)
async def _(scene: Scene) -> Request:
    return await opening(scene, pathways=[PATHWAY, "pt_d3_highly_qualified"])


@CASES.breaks(vacancy.one_pathway_takes_new_cases, "pathways", "at least one named pathway takes new cases")
async def _(scene: Scene) -> Request:
    return await opening(scene, country="IT", pathways=["it_outside_quota_after_training"])


@CASES.breaks(vacancy.the_due_diligence_holds, "due_diligence", "an approved due diligence holds; it ended on ...")
async def _(scene: Scene) -> Request:
    employer_id = await scene.employer()
    await scene.find_out(employer_id, findings=await scene.findings(days_ago=731))
    return await opening(scene, employer_id)


@CASES.breaks(vacancy.no_worker_waits_for_reimbursement, "employer_id", "no worker waits for a reimbursement")
async def _(scene: Scene) -> Request:
    employer_id, placement_id = await with_placement(scene)
    paid = scene.cost_of("recruitment", "300.00", "worker")
    await scene.do(cast.DIRECTOR, "employer", f"/placements/{placement_id}/costs", paid)
    return await opening(scene, employer_id)


# --- costs and what comes back ------------------------------------------------------------------------------------


async def costing(scene: Scene, **changed: Any) -> Request:
    """A line of the ledger with something wrong in it, written by the employer's staff."""
    employer_id, placement_id = await with_placement(scene)
    path = f"/placements/{placement_id}/costs"
    body = {**scene.cost_of("travel", "300.00", "employer"), **changed}
    return Request(cast.employer(employer_id), "employer", path, body, watched=path)


@CASES.breaks(cost.the_shares_make_up_the_amount, "shares", "the shares add up to 301.00; they add up to 300.00")
async def _(scene: Scene) -> Request:
    return await costing(scene, amount="301.00")


@CASES.breaks(cost.no_payer_is_named_twice, "shares", "each payer once; twice: donor")
async def _(scene: Scene) -> Request:
    return await costing(scene, shares=[{"payer": "donor", "amount": "150.00"}] * 2)


@CASES.breaks(cost.every_loan_is_allowed, "shares", "loans as they are allowed; what is not: it bears interest")
async def _(scene: Scene) -> Request:
    terms = {
        "lender": "charity",
        "interest_free": False,
        "tied_to_the_employer": False,
        "disclosed_to_the_person": True,
    }
    return await costing(scene, shares=[{"payer": "loan", "amount": "300.00", "loan": terms}])


@CASES.breaks(cost.the_employer_calls_no_cost_earlier, "incurred", "earlier costs are recorded by the programme")
async def _(scene: Scene) -> Request:
    return await costing(scene, incurred="earlier")


async def owing(scene: Scene) -> tuple[str, str]:
    """A placement whose worker paid, and the reimbursement that the employer was told of."""

    async def make() -> tuple[str, str]:
        placement_id = (await scene.placed(await scene.vacancy(await scene.employer()))).placement_id
        fee = scene.cost_of("recruitment", "300.00", "worker")
        await scene.do(cast.DIRECTOR, "employer", f"/placements/{placement_id}/costs", fee)
        [owed] = await scene.items(cast.DIRECTOR, "employer", f"/placements/{placement_id}/reimbursements")
        return f"/placements/{placement_id}/reimbursements", owed["id"]

    return await scene.once("owing", make)


@CASES.breaks(reimbursement.the_employer_had_its_time, "action", "the employer has 30 days to pay")
async def _(scene: Scene) -> Request:
    watched, owed = await owing(scene)
    body = {"action": "pay_from_hardship_fund"}
    return Request(cast.DIRECTOR, "employer", f"/reimbursements/{owed}/moves", body, watched=watched)


async def settling(scene: Scene, **incident: Any) -> Request:
    """The settlement of an incident."""
    watched, _owed = await owing(scene)
    [found] = await scene.items(cast.DIRECTOR, "employer", watched)
    path = f"/incidents/{found['incident_id']}/resolution"
    return Request(cast.DIRECTOR, "employer", path, incident, watched=watched)


@CASES.breaks(reimbursement.what_a_worker_paid_comes_back, "resolution", "the reimbursement settles what a worker paid")
async def _(scene: Scene) -> Request:
    return await settling(scene, resolution="explained")


@CASES.breaks(reimbursement.the_incident_is_open, "incident", "an open incident")
async def _(scene: Scene) -> Request:
    again = await settling(scene, resolution="unfounded")
    await scene.do(again.person, "employer", again.path, again.body)
    return again


# --- other moves of a vacancy, and its seats ----------------------------------------------------------------------


async def shared_vacancy(scene: Scene) -> str:
    """An open vacancy that stays as it is."""
    return await scene.once("vacancy", scene.vacancy)


def of_vacancy(vacancy_id: str, action: str, reason: str | None = None) -> Request:
    path = f"/vacancies/{vacancy_id}"
    body = {"action": action, "reason": reason}
    return Request(cast.DIRECTOR, "employer", f"{path}/moves", body, watched=path)


@CASES.breaks(vacancy.a_reason_is_given, "reason", "this move needs a reason")
async def _(scene: Scene) -> Request:
    return of_vacancy(await shared_vacancy(scene), "pause")


@CASES.breaks(vacancy.the_reason_is_counted, "reason", "closing names a counted reason")
async def _(scene: Scene) -> Request:
    return of_vacancy(await shared_vacancy(scene), "close", "some_reason")


@CASES.breaks(vacancy.no_offer_stands, "applications", "no offer stands")
async def _(scene: Scene) -> Request:
    _employer, vacancy_id = await with_offer(scene)
    return of_vacancy(vacancy_id, "close", "no_interest")


@CASES.breaks(vacancy.only_a_person_may_ask, "action", "`fill` follows from seats")
async def _(scene: Scene) -> Request:
    return of_vacancy(await shared_vacancy(scene), "fill")


def more_seats(vacancy_id: str, add: int) -> Request:
    path = f"/vacancies/{vacancy_id}"
    return Request(cast.DIRECTOR, "employer", f"{path}/seats", {"add": add}, watched=path)


@CASES.breaks(vacancy.the_vacancy_counts_its_seats, "add", "the vacancy has a number of seats")
async def _(scene: Scene) -> Request:
    return more_seats(await scene.vacancy(seats=None), 1)


@CASES.breaks(vacancy.the_vacancy_was_opened_and_is_not_held_up, "state", "the vacancy is open or filled; it is review")
async def _(scene: Scene) -> Request:
    return more_seats(await scene.draft(), 1)


@CASES.breaks(vacancy.no_taken_seat_is_given_up, "add", "at least 1 seats stay")
async def _(scene: Scene) -> Request:
    _employer, vacancy_id = await with_offer(scene)
    return more_seats(vacancy_id, -3)


@CASES.breaks(vacancy.the_seats_are_not_too_many, "add", "at most 10000 seats")
async def _(scene: Scene) -> Request:
    return more_seats(await shared_vacancy(scene), 9_999)
