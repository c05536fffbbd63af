"""An employer is shown who an applicant is once they allow it, and as long as they do; a contract stays known."""

from typing import Any
from uuid import UUID, uuid4

import httpx
from employer_svc.testing import Recruitment
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentWithdrawn
from pathways_contracts.stages import Part, Stage, shown_at

TOLD_WHO = {"candidate_id", "programme_ids"}


async def answers(client: httpx.AsyncClient, application_id: str) -> list[dict[str, Any]]:
    """The application alone, and as the list has it."""
    alone = (await client.get(f"/applications/{application_id}")).json()
    listed = (await client.get("/applications", params={"limit": 200})).json()["items"]
    return [alone, *(one for one in listed if one["id"] == application_id)]


async def found_by_id(client: httpx.AsyncClient, candidate_id: UUID) -> int:
    """How many applications a caller finds who has the person's id from elsewhere."""
    answer = await client.get("/applications", params={"candidate_id": str(candidate_id)})
    return len(answer.json()["items"])


def test_the_fields_of_each_stage_are_these() -> None:
    everybody = shown_at(Stage.ANONYMISED, Part.APPLICATION)
    assert " ".join(sorted(everybody)) == (
        "employer_id id match_id offer opened_at parked_state reservation_id rounds state vacancy_id version"
    )
    for stage in (Stage.IDENTIFIED, Stage.CONTRACTED):
        assert shown_at(stage, Part.APPLICATION) - everybody == TOLD_WHO


async def test_an_employer_is_told_who_it_is_while_the_person_allows_it(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.shortlist(candidate_id)
    for answer in await answers(recruitment.staff, application_id):
        assert {answer[name] for name in TOLD_WHO} == {None}
        assert {name for name, value in answer.items() if value is not None} <= shown_at(
            Stage.ANONYMISED, Part.APPLICATION
        )
    assert await found_by_id(recruitment.staff, candidate_id) == 0
    for answer in await answers(recruitment.caseworker, application_id):
        assert answer["candidate_id"] == str(candidate_id), "the programme's staff know"

    await recruitment.allow_identification(candidate_id)
    for answer in await answers(recruitment.staff, application_id):
        assert (answer["candidate_id"], answer["programme_ids"]) == (str(candidate_id), [str(recruitment.programme_id)])
    assert await found_by_id(recruitment.staff, candidate_id) == 1

    await service.receive(
        ConsentWithdrawn(
            candidate_id=candidate_id,
            purpose=ConsentPurpose.SHARE_IDENTIFIED,
            counterparty_id=UUID(recruitment.employer_id),
        )
    )
    assert (await recruitment.staff.get(f"/applications/{application_id}")).status_code == 404, "it knows who it was"
    assert await found_by_id(recruitment.staff, candidate_id) == 0


async def test_whom_a_person_allows_another_employer_to_know_this_one_does_not(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.shortlist(candidate_id)
    other = await Recruitment(service).begin()
    await other.allow_identification(candidate_id)
    for answer in await answers(recruitment.staff, application_id):
        assert answer["candidate_id"] is None


async def test_a_contract_stays_known(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    application_id, _ = await recruitment.placed(candidate_id)
    await service.receive(
        ConsentWithdrawn(
            candidate_id=candidate_id,
            purpose=ConsentPurpose.SHARE_IDENTIFIED,
            counterparty_id=UUID(recruitment.employer_id),
        )
    )
    for answer in await answers(recruitment.staff, application_id):
        assert answer["candidate_id"] == str(candidate_id)
