"""Vacancies by the file: the rules that hold for one hold for each line, and a file may be sent again."""

import json
from typing import Any
from uuid import uuid4

import httpx
from employer_svc.testing import Recruitment
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role

NDJSON = {"Content-Type": "application/x-ndjson"}


async def send(client: httpx.AsyncClient, *lines: dict[str, Any]) -> list[dict[str, Any]]:
    body = "".join(json.dumps(line) + "\n" for line in lines)
    answer = await client.post("/vacancies/bulk", content=body, headers=NDJSON)
    assert answer.status_code == 200, answer.text
    return [json.loads(line) for line in answer.text.splitlines()]


def outcomes(results: list[dict[str, Any]]) -> list[str]:
    return [one["outcome"] for one in results]


async def test_vacancies_are_written_and_handed_in_once(recruitment: Recruitment) -> None:
    number = str(uuid4())
    handed_in = recruitment.vacancy_body(employer_reference=f"{number}-1", submit=True)
    draft = recruitment.vacancy_body(employer_reference=f"{number}-2")
    first = await send(recruitment.staff, handed_in, draft)
    assert outcomes(first) == ["accepted", "accepted"]
    states = [(await recruitment.vacancy(one["id"]))["state"] for one in first]
    assert states == ["review", "draft"]
    again = await send(recruitment.staff, draft, handed_in)
    assert outcomes(again) == ["repeated", "repeated"]
    assert [one["id"] for one in again] == [first[1]["id"], first[0]["id"]]


async def test_no_rule_is_weaker_for_a_line(recruitment: Recruitment) -> None:
    number = str(uuid4())
    results = await send(
        recruitment.staff,
        recruitment.vacancy_body(employer_reference=f"{number}-1"),
        recruitment.vacancy_body(employer_reference=f"{number}-2", occupation="none"),
        recruitment.vacancy_body(employer_reference=f"{number}-3", employer_id=str(uuid4())),
        recruitment.vacancy_body(employer_reference=f"{number}-4", open=True),
        recruitment.vacancy_body(employer_reference=f"{number}-5"),
    )
    assert outcomes(results) == ["accepted", "refused", "refused", "refused", "accepted"]
    assert results[2]["problem"]["status"] == 404
    assert results[3]["problem"]["errors"][0]["rule"] == "no unknown fields"


async def test_the_vacancies_of_another_employer_are_not_told_of(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    line = recruitment.vacancy_body(employer_reference=str(uuid4()))
    assert outcomes(await send(recruitment.staff, line)) == ["accepted"]
    stranger = service.client(Role.EMPLOYER, organisation_id=uuid4())
    [refused] = await send(stranger, line)
    assert "id" not in refused
    assert refused["problem"]["status"] == 404


async def test_a_trainer_may_not_write_vacancies(service: ServiceUnderTest) -> None:
    answer = await service.client(Role.TRAINER).post("/vacancies/bulk", content=b"{}", headers=NDJSON)
    assert answer.status_code == 403
