"""What a pathway means is shown, acknowledged before an offer is accepted, and shown again when it gets worse."""

from typing import Any
from uuid import UUID

import pytest
from candidate_svc.domain.pathway import known_pathway
from candidate_svc.testing import Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.pathway import PathwayPublished, SafetyRating
from pathways_contracts.events.candidate.safety_sheet import RedPathwayDecided, SafetySheetAcknowledged

from .test_pathway_changes import BRITAIN, publish_anew

AGAIN, DECIDE = "show_safety_sheet_again", "decide_on_red_pathway"


def red() -> dict[str, Any]:
    """A change of the sheet by which one topic is red."""
    sheet = known_pathway(BRITAIN).safety_sheet
    return {
        "safety_sheet": sheet.model_copy(
            update={"re_entry": sheet.re_entry.model_copy(update={"rating": SafetyRating.RED})}
        )
    }


@pytest.mark.parametrize("language", ["eng", "fra", "spa", "ara"])
async def test_everybody_reads_the_sheet_of_a_pathway(service: ServiceUnderTest, language: str) -> None:
    person = service.client(Role.CANDIDATE)
    answer = await person.get(f"/pathways/{BRITAIN}/safety-sheet", params={"language": language})
    shown = answer.json()
    assert list(shown["topics"]) == ["permanence", "re_entry", "asylum_access", "family"]
    assert (shown["overall"], shown["language"]) == ("amber", language)
    assert {topic["confirmed"] for topic in shown["topics"].values()} == {False}
    assert all(topic["statement"] and topic["source"] for topic in shown["topics"].values())


async def test_a_sheet_in_no_language_and_of_no_pathway_is_not_shown(programme: Programme) -> None:
    answer = await programme.caseworker.get(f"/pathways/{BRITAIN}/safety-sheet", params={"language": "tir"})
    assert [one["field"] for one in answer.json()["errors"]] == ["language"]
    assert (await programme.caseworker.get("/pathways/xx_unknown/safety-sheet")).status_code == 404


async def test_ratings_are_published_with_the_pathway(service: ServiceUnderTest, programme: Programme) -> None:
    async def is_published() -> bool:
        return any(one.pathway == BRITAIN for one in await service.published(PathwayPublished))

    await service.eventually(is_published)
    told = next(one for one in await service.published(PathwayPublished) if one.pathway == BRITAIN)
    assert told.safety is not None
    assert told.safety.overall == "amber"


async def test_the_person_or_a_caseworker_with_them_acknowledges_it(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = Promise(UUID(await programme.active()))
    with_them = await programme.acknowledge(promise)
    assert with_them.status_code == 201, with_them.text
    assert with_them.json()["with_a_caseworker"] is True
    own = service.client(Role.CANDIDATE, candidate_id=promise.candidate_id)
    path = f"/candidates/{promise.candidate_id}/safety-acknowledgements"
    body = {"application_id": str(promise.application_id), "pathway": BRITAIN, "language": "fra"}
    alone = await own.post(path, json={**body, "pathway_version": known_pathway(BRITAIN).version})
    assert (alone.json()["id"], alone.json()["with_a_caseworker"]) == (with_them.json()["id"], False)
    assert [one["language"] for one in (await own.get(path)).json()["items"]] == ["fra"]
    told = [e for e in await service.published(SafetySheetAcknowledged) if e.candidate_id == promise.candidate_id]
    assert [(e.application_id, e.pathway, e.overall) for e in told] == [(promise.application_id, BRITAIN, "amber")] * 2


async def test_whoever_reads_none_of_its_languages_has_it_interpreted(programme: Programme) -> None:
    profile = {"skills": [], "languages": [{"language": "tir", "reading": "B1"}]}
    promise = Promise(UUID(await programme.register(profile=profile)))
    refused = await programme.acknowledge(promise)
    assert [one["field"] for one in refused.json()["errors"]] == ["language"]
    assert (await programme.acknowledge(promise, interpreted=True)).status_code == 201


async def test_an_earlier_version_is_not_acknowledged(programme: Programme) -> None:
    refused = await programme.acknowledge(Promise(UUID(await programme.register())), pathway_version=1)
    assert [one["field"] for one in refused.json()["errors"]] == ["pathway_version"]


async def test_a_worse_sheet_is_shown_again_to_who_is_promised_and_a_director_decides_on_red(
    service: ServiceUnderTest, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    director = service.client(Role.PROGRAMME_DIRECTOR)
    promised, free = await programme.reserved(), Promise(UUID(await programme.active()))
    seen = {one: (await programme.acknowledge(one)).json()["id"] for one in (promised, free)}
    path = f"/candidates/{promised.candidate_id}/safety-acknowledgements/{seen[promised]}/decision"
    decision = {"decision": "agreed", "reason": "counselled_twice"}
    early = await director.post(path, json=decision)
    assert [one["rule"] for one in early.json()["errors"]] == ["the safety sheet is rated red; it is amber"]

    version = await publish_anew(service, monkeypatch, **red())
    assert await programme.open_tasks(AGAIN) == [seen[promised]], "who has no promise is asked when they accept"
    task = await programme.task(AGAIN, seen[promised])
    assert (task["evidence"]["pathway_version"], task["evidence"]["overall"]) == (version, "red")
    assert await programme.reservation(promised) == "confirmed", "nothing is stopped"

    assert (await programme.acknowledge(promised)).status_code == 201
    assert await programme.open_tasks(AGAIN) == []
    waiting = (await director.get("/tasks", params={"kind": DECIDE, "state": "open"})).json()["items"]
    assert [one["aggregate_id"] for one in waiting] == [seen[promised]]
    assert await programme.open_tasks(DECIDE) == [], "it is the programme's, not the partner's"
    assert (await programme.caseworker.post(path, json=decision)).status_code == 403
    agreed = await director.post(path, json=decision)
    assert (agreed.status_code, agreed.json()["decision"]) == (200, "agreed"), agreed.text
    told = [e for e in await service.published(RedPathwayDecided) if e.candidate_id == promised.candidate_id]
    assert [(e.decision, e.pathway_version, e.reason) for e in told] == [("agreed", version, "counselled_twice")]
    still = (await director.get("/tasks", params={"kind": DECIDE, "state": "open"})).json()["items"]
    assert still == []

    await publish_anew(service, monkeypatch, **red())
    assert await programme.open_tasks(AGAIN) == [], "no worse than what they have seen"
    stale = await director.post(path, json=decision)
    assert [one["field"] for one in stale.json()["errors"]] == ["decision"]
    again = await programme.acknowledge(promised)
    assert again.json()["decision"] is None, "a new version is decided on anew"


async def test_nothing_is_kept_of_whom_is_erased(service: ServiceUnderTest, programme: Programme) -> None:
    promise = Promise(UUID(await programme.active()))
    await programme.acknowledge(promise)
    path = f"/candidates/{promise.candidate_id}"
    erased = await programme.caseworker.post(f"{path}/erasure")
    assert erased.status_code in (200, 204), erased.text
    assert (await programme.caseworker.get(f"{path}/safety-acknowledgements")).json()["items"] == []
