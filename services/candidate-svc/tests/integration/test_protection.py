"""Eligibility for protection-based pathways: two reviewers who are not the same person."""

import httpx
import pytest
from candidate_svc.testing import Programme, no_conflict
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateProfileChanged
from pathways_contracts.events.candidate.protection import ProtectionVerdictReached

PATHWAY = "ca_economic_mobility_pathways"


class Panel:
    """Reviewers of one partner, by name."""

    def __init__(self, service: ServiceUnderTest, programme: Programme, candidate_id: str) -> None:
        self._service, self._programme, self._candidate_id = service, programme, candidate_id

    async def says(self, reviewer: str, verdict: str, pathway: str = PATHWAY) -> httpx.Response:
        client = self._service.client(
            Role.CASEWORKER, organisation_id=self._programme.partner_id, subject=f"{self._candidate_id}-{reviewer}"
        )
        await no_conflict(client)
        body = {"pathway": pathway, "verdict": verdict, "evidence": "rsd_state"}
        return await client.post(f"/candidates/{self._candidate_id}/protection-reviews", json=body)

    async def state_after(self, reviewer: str, verdict: str) -> str:
        answer = await self.says(reviewer, verdict)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["state"])

    async def verdicts(self) -> list[str]:
        events = await self._service.published(ProtectionVerdictReached)
        return [event.verdict.value for event in events if str(event.candidate_id) == self._candidate_id]


@pytest.fixture
async def candidate_id(programme: Programme) -> str:
    return await programme.active()


@pytest.fixture
def panel(service: ServiceUnderTest, programme: Programme, candidate_id: str) -> Panel:
    return Panel(service, programme, candidate_id)


async def test_two_people_make_a_verdict(
    service: ServiceUnderTest, programme: Programme, panel: Panel, candidate_id: str
) -> None:
    assert await panel.state_after("ada", "eligible") == "first_reviewed"
    again = await panel.says("ada", "eligible")
    assert again.status_code == 422
    assert again.json()["errors"][0]["field"] == "reviewer"
    assert await panel.verdicts() == []

    assert await panel.state_after("ben", "eligible") == "eligible"
    assert await panel.verdicts() == ["eligible"]
    assert (await programme.person(candidate_id))["profile"]["eligible_pathways"] == [PATHWAY]
    told = [e for e in await service.published(CandidateProfileChanged) if str(e.candidate_id) == candidate_id]
    assert told[-1].profile.eligible_pathways == (PATHWAY,)
    assert (await panel.says("eve", "eligible")).status_code == 409

    [check] = (await programme.caseworker.get(f"/candidates/{candidate_id}/protection-checks")).json()["items"]
    assert (check["pathway"], check["state"]) == (PATHWAY, "eligible")
    history = await programme.caseworker.get(f"/history/protection/{check['id']}")
    assert [step["to_state"] for step in history.json()["items"]] == ["first_reviewed", "eligible"]


async def test_a_third_person_decides_where_two_differ(programme: Programme, panel: Panel, candidate_id: str) -> None:
    assert await panel.state_after("ada", "eligible") == "first_reviewed"
    assert await panel.state_after("ben", "not_eligible") == "differing"
    [check] = (await programme.caseworker.get(f"/candidates/{candidate_id}/protection-checks")).json()["items"]
    assert (await programme.task("review_protection_a_third_time", check["id"]))["evidence"] == {"pathway": PATHWAY}
    for reviewer in ("ada", "ben"):
        assert (await panel.says(reviewer, "eligible")).status_code == 422
    assert await panel.verdicts() == []
    assert await panel.state_after("eve", "not_eligible") == "not_eligible"
    assert await panel.verdicts() == ["not_eligible"]
    assert check["id"] not in await programme.open_tasks("review_protection_a_third_time")


async def test_a_verdict_is_reopened_and_reviewed_from_the_start(
    programme: Programme, panel: Panel, candidate_id: str
) -> None:
    path, body = f"/candidates/{candidate_id}/protection-reopenings", {"pathway": PATHWAY}
    assert (await programme.caseworker.post(path, json=body)).status_code == 404
    for reviewer in ("ada", "ben"):
        await panel.says(reviewer, "eligible")
    assert (await programme.caseworker.post(path, json=body)).json()["state"] == "requested"
    assert (await programme.person(candidate_id))["profile"]["eligible_pathways"] == []

    assert await panel.state_after("ben", "not_eligible") == "first_reviewed"
    assert (await programme.caseworker.post(path, json=body)).status_code == 409
    assert await panel.state_after("ada", "not_eligible") == "not_eligible"
    assert await panel.verdicts() == ["eligible", "not_eligible"]


async def test_a_pathway_that_nobody_configured_is_refused(panel: Panel) -> None:
    refused = await panel.says("ada", "eligible", "xx_nowhere")
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == "pathway"
