"""A caller that carries the position of one answer to another service is answered after that change has come there."""

import asyncio
from uuid import UUID, uuid4

import httpx
from employer_svc.testing import Recruitment
from pathways_chassis.messaging.written import Written, from_text, to_text
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateRegistered
from pathways_contracts.events.employer.application import ApplicationOpened

LONG = {"Prefer": "respond-async, wait=15"}


def position_of(*written: Written) -> dict[str, str]:
    """The header that carries a position."""
    return {"Pathways-Position": to_text(written) or ""}


async def applications_of(client: httpx.AsyncClient, candidate_id: UUID, **headers: str) -> httpx.Response:
    return await client.get(f"/applications?candidate_id={candidate_id}", headers=headers)


async def test_an_answer_tells_what_it_published(recruitment: Recruitment) -> None:
    application_id = await recruitment.shortlist(uuid4())
    answer = await recruitment.move(recruitment.staff, application_id, "invite")
    [written] = from_text(answer.headers["Pathways-Position"])
    assert (written.topic, written.key, written.sequence) == ("employer.application", application_id, 2)
    assert "Pathways-Position" not in (await recruitment.director.get(f"/applications/{application_id}")).headers


async def test_a_request_waits_for_the_position_that_it_carries(
    recruitment: Recruitment, service: ServiceUnderTest
) -> None:
    candidate_id = uuid4()
    await service.receive(CandidateRegistered(candidate_id=candidate_id, partner_id=recruitment.partner_id))
    match = recruitment.shortlisted(candidate_id, recruitment.vacancy_id)
    awaited = position_of(Written(match.topic.value, match.key, 0, 1, uuid4()))
    waiting = asyncio.create_task(applications_of(recruitment.director, candidate_id, **LONG, **awaited))
    early = await applications_of(recruitment.director, candidate_id, Prefer="wait=0", **awaited)
    assert "Preference-Applied" not in early.headers
    assert not waiting.done()
    await service.receive(match, wait=False)
    answer = await waiting
    assert answer.headers["Preference-Applied"] == "wait"
    assert len(answer.json()["items"]) == 1


async def test_whoever_cannot_wait_so_long_is_answered_and_told_so(recruitment: Recruitment) -> None:
    never = position_of(Written("matching.match", str(uuid4()), 0, 1, uuid4()))
    answer = await applications_of(recruitment.director, uuid4(), Prefer="wait=0", **never)
    assert answer.status_code == 200
    assert "Preference-Applied" not in answer.headers


async def test_a_refusal_too_says_whether_it_comes_after_what_was_awaited(
    recruitment: Recruitment, service: ServiceUnderTest
) -> None:
    """Only then is `not found` more than `not heard yet`."""
    candidate_id = uuid4()
    event_id = await service.receive(CandidateRegistered(candidate_id=candidate_id, partner_id=uuid4()))
    heard = position_of(Written("candidate.candidate", str(candidate_id), 0, 1, event_id))
    never = position_of(Written("candidate.candidate", str(candidate_id), 0, 2, uuid4()))
    for position, applied in ((heard, "wait"), (never, None)):
        answer = await recruitment.director.get(f"/applications/{uuid4()}", headers={"Prefer": "wait=0", **position})
        assert (answer.status_code, answer.headers.get("Preference-Applied")) == (404, applied)


async def test_a_position_that_nobody_gave_out_is_refused(recruitment: Recruitment) -> None:
    answer = await applications_of(recruitment.director, uuid4(), **LONG, **{"Pathways-Position": "nonsense"})
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == ["Pathways-Position"]


async def test_an_operator_can_follow_a_change_to_its_end_and_nobody_else(
    recruitment: Recruitment, service: ServiceUnderTest
) -> None:
    """What one event led to here would tell others which decision was made about a person."""
    candidate_id = uuid4()
    await service.receive(CandidateRegistered(candidate_id=candidate_id, partner_id=recruitment.partner_id))
    match = recruitment.shortlisted(candidate_id, recruitment.vacancy_id)
    event_id = await service.receive(match)
    awaited = position_of(Written(match.topic.value, match.key, 0, 1, event_id))
    by_operator = await service.client(Role.OPERATOR).get("/operations/lag", headers=LONG | awaited)
    [led_to] = from_text(by_operator.headers["Pathways-Position"])
    [opened] = [event for event in await service.published(ApplicationOpened) if event.candidate_id == candidate_id]
    assert led_to.key == str(opened.application_id)
    by_staff = await applications_of(recruitment.director, candidate_id, **LONG, **awaited)
    assert by_staff.headers["Preference-Applied"] == "wait"
    assert "Pathways-Position" not in by_staff.headers
