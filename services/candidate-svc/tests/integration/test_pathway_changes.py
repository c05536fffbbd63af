"""A pathway's rules change or its intake closes: what was lodged goes on, the rest is screened again by a person."""

from itertools import count
from typing import Any
from uuid import UUID

import pytest
from candidate_svc.domain import pathway as configuration
from candidate_svc.testing import ENTRY_VISA, SIGN_OFF, Programme, Promise
from candidate_svc.usecases.publish_pathways import publish_pathways
from candidate_svc.usecases.screen_again import SCREEN_CASE_AGAIN
from pathways_chassis.actor import timer_actor
from pathways_chassis.tables import timer
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.events.candidate.pathway import IntakeStatus, PathwayPublished
from pathways_contracts.events.candidate.visa_case import VisaCaseAdvanced
from sqlalchemy import select

BRITAIN = "gb_skilled_worker"
VERSIONS = count(3)


async def publish_anew(service: ServiceUnderTest, monkeypatch: pytest.MonkeyPatch, **change: Any) -> int:
    """A new version of the pathway is in force, as after a start with changed configuration. Returns its number."""
    found, version = dict(configuration.pathways()), next(VERSIONS)
    found[BRITAIN] = found[BRITAIN].model_copy(update={"version": version, **change})
    monkeypatch.setattr(configuration, "pathways", lambda: found)
    monkeypatch.setattr("candidate_svc.usecases.publish_pathways.pathways", lambda: found)
    async with service.runtime.sessions() as session, session.begin():
        await publish_pathways(service.runtime.work(session, timer_actor("publish_pathways")))
    told = [one.pathway_version for one in await service.published(PathwayPublished) if one.pathway == BRITAIN]
    assert told[-1] == version
    return version


async def screened_again(service: ServiceUnderTest, programme: Programme, promise: Promise, version: int) -> Any:
    async def holds() -> bool:
        return bool((await programme.case(promise))["pathway_version"] == version)

    await service.eventually(holds)
    return await programme.case(promise)


def checks(case: dict[str, Any]) -> set[tuple[str, str | None]]:
    return {(one["status"], one["reason"]) for one in case["rule_checks"]}


async def test_a_case_that_was_not_lodged_is_screened_again(
    service: ServiceUnderTest, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise = await programme.with_case()
    case = await programme.case(promise)
    await programme.settle_rules(case)
    assert checks(await programme.case(promise)) == {("met", None)}
    [link] = case["authorisations"]
    assert await programme.decided(link, *SIGN_OFF) == "ready"

    version = await publish_anew(service, monkeypatch)
    case = await screened_again(service, programme, promise, version)
    assert checks(case) == {("unknown", "pathway_changed")}
    assert case["authorisations"][0]["state"] == "documents", "it was signed off under other rules"
    stages = [e.stage for e in await service.published(VisaCaseAdvanced) if e.placement_id == promise.placement_id]
    assert stages == ["documents", "sponsorship", "ready", "documents"]
    task = await programme.task("screen_again", case["id"])
    assert task["evidence"] == {"pathway": BRITAIN, "pathway_version": version, "intake": "open"}
    assert await programme.reservation(promise) == "confirmed"
    await programme.decided(link, "seek_sponsorship")
    assert (await programme.decide(link, "sign_off")).status_code == 422

    await programme.settle_rules(case, but=["language"])
    assert case["id"] in await programme.open_tasks("screen_again"), "until everything is checked"
    await programme.settle_rules(case)
    assert case["id"] not in await programme.open_tasks("screen_again")
    assert checks(await programme.case(promise)) == {("met", None)}
    assert await programme.decided(link, "sign_off", "lodge") == "lodged"


async def test_a_lodged_case_goes_on_even_where_the_intake_has_closed(
    service: ServiceUnderTest, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    lodged, waiting = await programme.with_case(), await programme.with_case()
    entry = await programme.to_entry_visa(lodged)
    before = await programme.case(lodged)

    version = await publish_anew(service, monkeypatch, intake=IntakeStatus.CLOSED)
    case = await screened_again(service, programme, waiting, version)
    task = await programme.task("choose_other_pathway", case["id"])
    assert task["evidence"]["intake"] == "closed"
    assert case["id"] not in await programme.open_tasks("screen_again")
    assert await programme.reservation(waiting) == "confirmed", "a person chooses; software ends nothing"

    assert await programme.case(lodged) == before
    assert await programme.decided(entry, *SIGN_OFF, "lodge", "grant", **ENTRY_VISA) == "granted"
    for kind in ("screen_again", "choose_other_pathway"):
        assert before["id"] not in await programme.open_tasks(kind)

    await programme.settle_rules(case)
    [link] = case["authorisations"]
    await programme.decided(link, "collect_documents", "seek_sponsorship")
    refused = await programme.decide(link, "sign_off")
    assert [one["field"] for one in refused.json()["errors"]] == ["pathway"]
    await programme.decided(link, "withdraw")
    body = {"reason": "pathway_closed"}
    assert (await programme.adviser.post(f"/visa-cases/{case['id']}/closure", json=body)).status_code == 200
    assert case["id"] not in await programme.open_tasks("choose_other_pathway")
    assert await programme.reservation(waiting) == "released"


async def test_a_replica_with_older_rules_leaves_it_to_one_that_knows_the_new_ones(
    service: ServiceUnderTest, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise = await programme.with_case()
    before = await programme.case(promise)
    version = next(VERSIONS)
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("publish_pathways"))
        await work.set_timer(SCREEN_CASE_AGAIN, UUID(before["id"]), work.now, {"pathway_version": version})

    async def attempts() -> list[tuple[bool, int]]:
        async with service.runtime.sessions() as session:
            tried = select(timer.c.fired_at, timer.c.attempts).where(timer.c.aggregate_id == UUID(before["id"]))
            return [(row.fired_at is not None, row.attempts) for row in await session.execute(tried)]

    async def tried_once() -> bool:
        return await attempts() == [(False, 1)]

    await service.eventually(tried_once)
    assert await programme.case(promise) == before
    found = dict(configuration.pathways())
    found[BRITAIN] = found[BRITAIN].model_copy(update={"version": version})
    monkeypatch.setattr(configuration, "pathways", lambda: found)
    await screened_again(service, programme, promise, version)


async def test_a_closed_case_and_one_under_the_newest_rules_are_left_alone(
    service: ServiceUnderTest, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, other = await programme.with_case(), await programme.with_case("ie_critical_skills")
    await programme.end_application(closed)
    before = [await programme.case(one) for one in (closed, other)]
    witness = await programme.with_case()
    version = await publish_anew(service, monkeypatch)
    await screened_again(service, programme, witness, version)
    assert [await programme.case(one) for one in (closed, other)] == before
