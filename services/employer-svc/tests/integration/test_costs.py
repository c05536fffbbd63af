"""Who pays for a placement: the ledger, fees that a person reports in confidence, and how what they paid comes back."""

from typing import Any
from uuid import UUID, uuid4

import httpx
from employer_svc.testing import Facts, Recruitment, cost
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.complaint import ComplaintUpheld
from pathways_contracts.events.integration.concern import Concern, ConcernRaised

from .test_rules_over_http import fields_of

FEE = {"type": "recruitment", "amount": "300.00", "currency": "GBP"}


async def items(client: httpx.AsyncClient, path: str) -> list[dict[str, Any]]:
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def opening(recruitment: Recruitment) -> httpx.Response:
    """The employer's next vacancy is opened."""
    vacancy_id = await recruitment.write_vacancy()
    await recruitment.move_vacancy("submit", vacancy_id=vacancy_id)
    return await recruitment.move_vacancy("open", vacancy_id=vacancy_id)


async def move(client: httpx.AsyncClient, reimbursement: dict[str, Any], action: str) -> httpx.Response:
    return await client.post(f"/reimbursements/{reimbursement['id']}/moves", json={"action": action})


async def moved(client: httpx.AsyncClient, reimbursement: dict[str, Any], action: str) -> str:
    answer = await move(client, reimbursement, action)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["state"])


async def owed(recruitment: Recruitment, placement_id: str) -> dict[str, Any]:
    """The only reimbursement of a placement, as a director sees it."""
    [found] = await items(recruitment.director, f"/placements/{placement_id}/reimbursements")
    return found


async def test_a_split_cost_is_one_line_and_the_statement_adds_it_up(recruitment: Recruitment) -> None:
    _, placement_id = await recruitment.placed(uuid4())
    path = f"/placements/{placement_id}/costs"
    split = cost("tests", employer="60.00", donor="40.00")
    assert (await recruitment.staff.post(path, json=split)).status_code == 201
    earlier = {**cost("tests", worker="180.00"), "incurred": "earlier"}
    assert fields_of(await recruitment.staff.post(path, json=earlier)) == {"incurred"}
    assert (await recruitment.director.post(path, json=earlier)).status_code == 201
    terms = {"lender": "charity", "interest_free": True, "tied_to_the_employer": False, "disclosed_to_the_person": True}
    lent = cost("language", loan="50.00")
    assert fields_of(await recruitment.staff.post(path, json=lent)) == {"shares"}
    lent["shares"][0]["loan"] = terms
    assert (await recruitment.staff.post(path, json=lent)).status_code == 201
    assert fields_of(await recruitment.staff.post(path, json={**split, "amount": "99.99"})) == {"shares"}

    statement = (await recruitment.staff.get(f"/placements/{placement_id}/statement")).json()
    assert statement["sums"] == [
        {
            "currency": "GBP",
            "total": "1050.00",
            "by_payer": {"employer": "960.00", "donor": "40.00", "loan": "50.00"},
            "by_type": {"travel": "900.00", "tests": "100.00", "language": "50.00"},
            "earlier": "180.00",
            "owed_to_the_worker": "0",
        }
    ]
    assert not await items(recruitment.director, f"/employers/{recruitment.employer_id}/incidents")


async def test_a_contract_names_the_line_that_is_wrong(recruitment: Recruitment) -> None:
    application_id = await recruitment.reserved(uuid4())
    wrong = {**cost("tests", employer="60.00"), "amount": "61.00"}
    assert fields_of(await recruitment.sign(application_id, costs=[cost("travel", employer="1.00"), wrong])) == {
        "costs/1/shares"
    }


async def test_what_a_worker_paid_blocks_the_next_vacancy_until_they_say_that_it_came_back(
    recruitment: Recruitment,
) -> None:
    person = uuid4()
    _, placement_id = await recruitment.placed(person)
    split = cost("medical", employer="80.00", worker="120.00")
    assert (await recruitment.staff.post(f"/placements/{placement_id}/costs", json=split)).status_code == 201
    assert (await recruitment.placement(placement_id))["state"] == "confirmed", "never this contract"
    reimbursement = await owed(recruitment, placement_id)
    assert (reimbursement["state"], reimbursement["amount"]) == ("claimed", "120.00")
    task = (await recruitment.tasks("reimburse_worker"))[reimbursement["id"]]
    assert task["amount"] == "120.00"
    [sums] = (await recruitment.staff.get(f"/placements/{placement_id}/statement")).json()["sums"]
    assert sums["owed_to_the_worker"] == "120.00"

    assert fields_of(await opening(recruitment)) == {"employer_id"}
    incident = f"/incidents/{reimbursement['incident_id']}/resolution"
    explained = await recruitment.director.post(incident, json={"resolution": "explained"})
    assert fields_of(explained) == {"resolution"}
    assert (await move(recruitment.staff, reimbursement, "confirm")).status_code == 403, "not the employer's word"
    assert fields_of(await move(recruitment.director, reimbursement, "pay_from_hardship_fund")) == {"action"}
    assert await moved(recruitment.staff, reimbursement, "pay") == "paid_by_employer"
    assert not await recruitment.tasks("reimburse_worker")
    assert fields_of(await opening(recruitment)) == {"employer_id"}, "paid is what the employer says"
    assert await moved(recruitment.person(person), reimbursement, "deny") == "claimed"
    assert await recruitment.tasks("reimburse_worker")
    assert not await recruitment.tasks("reimbursement_overdue"), "the programme's own task"
    assert await moved(recruitment.staff, reimbursement, "pay") == "paid_by_employer"
    assert await moved(recruitment.caseworker, reimbursement, "confirm") == "confirmed"
    assert (await opening(recruitment)).status_code == 200
    [settled] = await items(recruitment.staff, f"/employers/{recruitment.employer_id}/incidents")
    assert settled["resolution"] == "reimbursed_by_employer"
    [sums] = (await recruitment.staff.get(f"/placements/{placement_id}/statement")).json()["sums"]
    assert sums["owed_to_the_worker"] == "0"


async def test_the_hardship_fund_pays_what_the_employer_does_not(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    person = uuid4()
    _, placement_id = await recruitment.placed(person)
    fee = cost("recruitment", worker="300.00")
    assert (await recruitment.staff.post(f"/placements/{placement_id}/costs", json=fee)).status_code == 201
    reimbursement = await owed(recruitment, placement_id)
    await service.move_clock(days=31)

    async def is_escalated() -> bool:
        waiting = await items(recruitment.director, "/tasks?kind=reimbursement_overdue&state=open&limit=200")
        return reimbursement["id"] in {one["aggregate_id"] for one in waiting}

    await service.eventually(is_escalated)
    assert await moved(recruitment.director, reimbursement, "pay_from_hardship_fund") == "paid_by_hardship_fund"
    assert not await is_escalated()
    assert await moved(recruitment.person(person), reimbursement, "confirm") == "confirmed"
    assert (await opening(recruitment)).status_code == 200


async def seen_by_the_employer(recruitment: Recruitment, placement_id: str) -> dict[str, Any]:
    """Everything about a placement, its costs and its employer that the employer's staff can read."""
    own = f"/employers/{recruitment.employer_id}"
    paths = [
        own,
        f"{own}/incidents",
        f"/placements/{placement_id}",
        f"/placements/{placement_id}/costs",
        f"/placements/{placement_id}/statement",
        f"/placements/{placement_id}/reimbursements",
        f"/history/placement/{placement_id}",
        f"/history/employer/{recruitment.employer_id}",
        "/placements",
        "/placements/counts",
        "/applications/counts",
        "/tasks?limit=200",
        "/corrections",
    ]
    found = {}
    for path in paths:
        answer = await recruitment.staff.get(path)
        found[path] = (answer.status_code, answer.headers.get("ETag"), answer.json())
    return found


async def test_what_a_person_reports_in_confidence_leaves_no_trace_that_the_employer_could_see(
    recruitment: Recruitment,
) -> None:
    person = uuid4()
    _, placement_id = await recruitment.placed(person)
    before = await seen_by_the_employer(recruitment, placement_id)
    reported = await recruitment.person(person).post(f"/placements/{placement_id}/fee-reports", json=FEE)
    assert reported.status_code == 201, reported.text
    reimbursement = await owed(recruitment, placement_id)
    assert reimbursement["state"] == "open"
    assert await seen_by_the_employer(recruitment, placement_id) == before
    for path in (f"/history/reimbursement/{reimbursement['id']}", f"/history/incident/{reimbursement['incident_id']}"):
        assert (await recruitment.staff.get(path)).status_code == 404
    assert (await move(recruitment.staff, reimbursement, "pay")).status_code == 404
    assert (await opening(recruitment)).status_code == 200, "a refusal would tell it"

    helper = recruitment.service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=uuid4())
    assert not await items(helper, f"/employers/{recruitment.employer_id}/incidents"), "of another partner"
    for trusted in (recruitment.director, recruitment.caseworker):
        assert len(await items(trusted, f"/employers/{recruitment.employer_id}/incidents")) == 1
    [sums] = (await recruitment.person(person).get(f"/placements/{placement_id}/statement")).json()["sums"]
    assert sums["owed_to_the_worker"] == "300.00"
    disclosure = f"/incidents/{reimbursement['incident_id']}/disclosure"
    assert (await recruitment.staff.post(disclosure)).status_code == 403
    assert (await recruitment.person(uuid4()).post(disclosure)).status_code == 404

    assert (await recruitment.person(person).post(disclosure)).status_code == 200
    assert (await owed(recruitment, placement_id))["state"] == "claimed"
    [incident] = await items(recruitment.staff, f"/employers/{recruitment.employer_id}/incidents")
    assert incident["id"] == reimbursement["incident_id"]
    assert not await items(helper, f"/employers/{recruitment.employer_id}/incidents"), "told the employer alone"
    assert len(await items(recruitment.staff, f"/placements/{placement_id}/costs")) == 2
    assert fields_of(await opening(recruitment)) == {"employer_id"}


async def test_the_fund_pays_at_once_what_the_employer_is_not_told(recruitment: Recruitment) -> None:
    person = uuid4()
    _, placement_id = await recruitment.placed(person)
    before = await seen_by_the_employer(recruitment, placement_id)
    path = f"/placements/{placement_id}/fee-reports"
    assert (await recruitment.caseworker.post(path, json=FEE)).status_code == 201
    reimbursement = await owed(recruitment, placement_id)
    assert await moved(recruitment.director, reimbursement, "pay_from_hardship_fund") == "paid_by_hardship_fund"
    assert await moved(recruitment.person(person), reimbursement, "confirm") == "confirmed"
    assert await seen_by_the_employer(recruitment, placement_id) == before


async def test_a_concern_of_a_checkin_is_kept_in_confidence_and_waits_for_its_amount(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    person = uuid4()
    application_id, placement_id = await recruitment.placed(person)
    await service.receive(Facts(recruitment, person, application_id, placement_id).started())
    before = await seen_by_the_employer(recruitment, placement_id)

    def concern(kind: Concern, day: int) -> ConcernRaised:
        return ConcernRaised(
            candidate_id=person,
            placement_id=UUID(placement_id),
            integration_case_id=uuid4(),
            day=day,
            concern=kind,
        )

    for kind, day in ((Concern.FEES_CHARGED, 7), (Concern.FEES_CHARGED, 30), (Concern.PAY_BELOW_CONTRACT, 30)):
        await service.receive(concern(kind, day))
    path = f"/employers/{recruitment.employer_id}/incidents"
    known = await items(recruitment.director, path)
    assert sorted(one["kind"] for one in known) == ["pay_below_contract", "worker_paid_cost"]
    assert await seen_by_the_employer(recruitment, placement_id) == before
    tasks = await items(recruitment.caseworker, "/tasks?kind=told_in_confidence&state=open")
    assert {one["aggregate_id"] for one in tasks} == {one["id"] for one in known}

    reports = f"/placements/{placement_id}/fee-reports"
    assert (await recruitment.caseworker.post(reports, json=FEE)).status_code == 201
    assert len(await items(recruitment.director, path)) == 2, "it says what was paid of the first"
    assert await seen_by_the_employer(recruitment, placement_id) == before
    third = cost("medical", worker="10.00")
    assert (await recruitment.staff.post(f"/placements/{placement_id}/costs", json=third)).status_code == 201
    assert len(await items(recruitment.staff, path)) == 1, "what the employer says itself joins nothing"


async def test_an_employer_hears_of_an_upheld_complaint_once_it_could_be_of_anybody(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    for _ in range(2):
        await recruitment.placed(uuid4())
    await service.receive(ComplaintUpheld(complaint_id=uuid4(), employer_id=UUID(recruitment.employer_id)))
    path = f"/employers/{recruitment.employer_id}/incidents"
    [known] = await items(recruitment.director, path)
    assert (known["kind"], known["told_at"], known["placement_id"]) == ("complaint_upheld", None, None)
    assert not await items(recruitment.staff, path)
    assert not await items(recruitment.administrator, path)
    vacancy_id = await recruitment.open_vacancy(seats=4)
    for _ in range(2):
        await recruitment.placed(uuid4(), vacancy_id)
    assert not await items(recruitment.staff, path)
    await recruitment.placed(uuid4(), vacancy_id)
    [told] = await items(recruitment.staff, path)
    assert told["opened_at"] == told["told_at"]
    assert (await opening(recruitment)).status_code == 200
