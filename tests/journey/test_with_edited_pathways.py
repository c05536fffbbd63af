"""What is seen once somebody has edited the pathways and candidate-svc was started anew, and while it was away."""

import sys
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
import pytest_asyncio
from candidate_svc.domain import authorisation, pathway, safety_sheet, visa_case
from candidate_svc.domain.pathway import FOLDER
from employer_svc.domain import application, offer
from pathways_single_machine.programme import cast
from pathways_single_machine.stack import SERVICES, Stack

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Request, is_refused
from .scene import PATHWAY, SIGN_OFF, Journey, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

OF_CANDIDATE, OF_EMPLOYER = Cases(), Cases()

WITH_FOLDER: Final = """
import runpy, sys
from pathlib import Path
from candidate_svc.domain import pathway
pathway.FOLDER = Path(sys.argv.pop(1))
runpy.run_module("candidate_svc", run_name="__main__", alter_sys=True)
"""
"""A start of candidate-svc with the pathways of another folder."""

RED: Final = "gb_red_route"
"""A pathway whose safety sheet has a red topic."""

EDITS: Final = {
    "be_single_permit": ('intake = "open"', 'intake = "closed"'),
    "ie_critical_skills": ("protection_check = false", "protection_check = true"),
}
"""What is edited in which pathway: one closes, another comes to ask for a protection check."""

NEW: Final = {"gb_second_route": "false", "gb_protected_route": "true", RED: "false"}
"""Pathways that are added, like that of skilled workers, and whether they ask for a protection check."""

PAY: Final = {"amount": "48000.00", "currency": "EUR", "period": "year"}
BELGIUM: Final[dict[str, Any]] = {"country": "BE", "pathways": ["be_single_permit"], "pay": PAY}
IRELAND: Final[dict[str, Any]] = {"country": "IE", "pathways": ["ie_critical_skills"], "pay": PAY}


@dataclass
class Before:
    """People who were on their way before the edit."""

    employer_id: str
    lodged: Journey
    ready: Journey
    accepted: Journey
    too_early: httpx.Response
    """A contract for an acceptance whose reservation nobody could confirm."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def before(scene: Scene, stack: Stack, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Before]:
    """candidate-svc stops; an offer is accepted while it is away; it starts with edited pathways."""
    employer_id = await scene.employer()
    vacancy_id = await scene.vacancy(employer_id, seats=2, **BELGIUM)
    terms: dict[str, Any] = {"pathway": "be_single_permit", "pay": PAY}
    lodged, ready = await scene.placed(vacancy_id, **terms), await scene.placed(vacancy_id, **terms)
    for journey in (lodged, ready):
        await scene.settle_rules(journey)
        await scene.decide(await scene.link(journey), *SIGN_OFF)
    await scene.decide(await scene.link(lodged), "lodge")
    accepted = await scene.offered(await scene.vacancy(employer_id))

    await scene.acknowledge(accepted)
    await stack.kill("candidate")
    answer = {"counselled": True, "shorten_reflection": True}
    path = f"/applications/{accepted.application_id}/acceptance"
    await scene.step(accepted.person, "employer", path, answer)
    contract = f"/applications/{accepted.application_id}/contract"
    too_early = await scene.ask(accepted.staff, "employer", contract, await signed(scene))
    folder = _edited(tmp_path_factory.mktemp("pathways"))
    [service] = [one for one in SERVICES if one.name == "candidate"]
    command = [sys.executable, "-c", WITH_FOLDER, str(folder)]
    await stack.supervisor.run(replace(stack._child(service), command=command))

    async def is_screened_again() -> bool:
        return bool((await scene.visa_case(ready))["pathway_version"] == 3)

    await scene.comes("another screening", is_screened_again)
    found = Before(employer_id, lodged, ready, accepted, too_early)

    async def noted() -> Before:
        return found

    yield await scene.once("before the edit", noted)


def _edited(folder: Path) -> Path:
    """A copy of the pathways with the edits, each as a new version."""
    for file in FOLDER.glob("*.toml"):
        text = file.read_text()
        if file.stem in EDITS:
            text = text.replace("version = 2", "version = 3").replace(*EDITS[file.stem])
        (folder / file.name).write_text(text)
    for code, asks in NEW.items():
        text = (FOLDER / f"{PATHWAY}.toml").read_text().replace(PATHWAY, code)
        text = text.replace('rating = "amber"', 'rating = "red"', 1) if code == RED else text
        (folder / f"{code}.toml").write_text(text.replace("protection_check = false", f"protection_check = {asks}"))
    return folder


async def signed(scene: Scene) -> dict[str, Any]:
    """A contract, by the clock of a service that is there."""
    now = await scene.get(cast.OPERATOR, "employer", "/development/clock")
    return scene.contract_of(now["now"][:10])


async def test_nothing_is_contracted_before_the_reservation_and_then_it_is(scene: Scene, before: Before) -> None:
    told = [(one["field"], one["rule"]) for one in before.too_early.json()["errors"]]
    assert (before.too_early.status_code, told) == (422, [("reservation", "the reservation is confirmed")])

    async def is_reserved() -> bool:
        return bool((await scene.application(before.accepted))["reservation_id"])

    await scene.comes("the reservation that was asked for while candidate-svc was away", is_reserved)
    path = f"/applications/{before.accepted.application_id}/contract"
    await scene.do(before.accepted.staff, "employer", path, await signed(scene))


async def test_pathway_closes_and_lodged_cases_go_on(scene: Scene, before: Before) -> None:
    case = await scene.visa_case(before.ready)
    assert case["authorisations"][-1]["state"] == "documents"
    assert {check["status"] for check in case["rule_checks"]} == {"unknown"}
    assert await scene.tasks(scene.caseworker, "candidate", "choose_other_pathway", case["id"])
    assert await scene.reservations(before.ready) == ["confirmed"], "a person chooses; software ends nothing"
    again = await scene.draft(before.employer_id, **BELGIUM)
    refused = await scene.ask(cast.DIRECTOR, "employer", f"/vacancies/{again}/moves", {"action": "open"})
    assert (refused.status_code, [one["field"] for one in refused.json()["errors"]]) == (422, ["pathways"])

    assert (await scene.link(before.lodged))["state"] == "lodged"
    await scene.decide(await scene.link(before.lodged), "grant")
    assert {check["status"] for check in (await scene.visa_case(before.lodged))["rule_checks"]} == {"met"}


# --- guards that no pathway as configured can break ---------------------------------------------------------------


@OF_CANDIDATE.one_by_one()
async def test_guard_of_candidate(scene: Scene, before: Before, case: Case) -> None:
    await is_refused(scene, case)


@OF_EMPLOYER.one_by_one()
async def test_guard_of_employer(scene: Scene, before: Before, case: Case) -> None:
    await is_refused(scene, case)


async def noted(scene: Scene) -> Before:
    """Who was on the way before the edit."""

    async def never() -> Before:
        raise AssertionError("the fixture has noted them")

    return await scene.once("before the edit", never)


async def move_of(scene: Scene, link: Mapping[str, Any], action: str) -> Request:
    path = f"/authorisations/{link['id']}/moves"
    watched = f"/visa-cases/{link['visa_case_id']}"
    return Request(cast.VISA_ADVISER, "candidate", path, {"action": action}, watched=watched)


@OF_CANDIDATE.breaks(authorisation.the_pathway_takes_cases, "pathway", "the pathway's intake is not closed")
async def _(scene: Scene) -> Request:
    ready = (await noted(scene)).ready
    await scene.settle_rules(ready)
    await scene.decide(await scene.link(ready), "seek_sponsorship")
    return await move_of(scene, await scene.link(ready), "sign_off")


async def turning(scene: Scene, to: str, *, counselled: bool = True, seen: bool = True) -> Request:
    """Somebody's case goes on under another pathway of the vacancy, whose sheet they have seen or not."""

    async def make() -> Journey:
        return await scene.placed(await scene.vacancy(pathways=[PATHWAY, *NEW]))

    journey = await scene.once(f"turning, {seen=}", make)
    if seen:
        await scene.acknowledge(journey, to)
    path = f"/visa-cases/{(await scene.visa_case(journey))['id']}"
    body = {"pathway": to, "reason": "closed_meanwhile", "counselled": counselled}
    return Request(cast.VISA_ADVISER, "candidate", f"{path}/pathway", body, watched=path)


@OF_CANDIDATE.breaks(pathway.the_person_is_eligible_for_it, "pathway", "the person is eligible for the pathway")
async def _(scene: Scene) -> Request:
    return await turning(scene, "gb_protected_route")


@OF_CANDIDATE.breaks(
    safety_sheet.the_safety_sheet_is_acknowledged,
    "safety_sheet",
    "the person has acknowledged version 2 of the safety sheet of gb_second_route",
)
async def _(scene: Scene) -> Request:
    return await turning(scene, "gb_second_route", seen=False)


@OF_CANDIDATE.breaks(
    safety_sheet.a_director_agrees_to_a_red_pathway,
    "safety_sheet",
    f"a programme director has agreed to {RED}, which is rated red, for this application",
)
async def _(scene: Scene) -> Request:
    return await turning(scene, RED)


@OF_CANDIDATE.breaks(
    pathway.the_person_has_been_counselled, "counselled", "the person was counselled on the pathway and agrees to it"
)
async def _(scene: Scene) -> Request:
    return await turning(scene, "gb_second_route", counselled=False)


@OF_CANDIDATE.breaks(visa_case.the_link_counts, "authorisation", "the authorisation belongs to the case's pathway")
async def _(scene: Scene) -> Request:
    turn = await turning(scene, "gb_second_route")
    earlier = (await scene.get(turn.person, "candidate", turn.watched))["authorisations"][0]
    await scene.do(turn.person, "candidate", turn.path, turn.body)
    return await move_of(scene, earlier, "collect_documents")


@OF_EMPLOYER.breaks(
    application.protection_is_verified_where_asked,
    "candidate_id",
    "the verdict `eligible` stands for one of the vacancy's pathways",
)
async def _(scene: Scene) -> Request:
    journey = await scene.invited(await scene.vacancy((await noted(scene)).employer_id, **IRELAND))
    path = f"/applications/{journey.application_id}"
    return Request(journey.person, "employer", f"{path}/moves", {"action": "express_interest"}, watched=path)


async def offered_by_red(scene: Scene) -> Journey:
    """Somebody who has seen the sheet of a red pathway by which they have an offer."""

    async def make() -> Journey:
        journey = await scene.offered(await scene.vacancy(pathways=[RED]), pathway=RED)
        await scene.acknowledge(journey)
        return journey

    return await scene.once("offered by a red pathway", make)


def answering(journey: Journey, *, counselled: bool, shorten: bool = True) -> Request:
    path = f"/applications/{journey.application_id}"
    body = {"counselled": counselled, "shorten_reflection": shorten}
    return Request(journey.person, "employer", f"{path}/acceptance", body, watched=path)


@OF_EMPLOYER.breaks(
    offer.a_director_agrees_to_a_red_pathway, "safety_sheet", f"a programme director has agreed to {RED}, which is ..."
)
async def _(scene: Scene) -> Request:
    return answering(await offered_by_red(scene), counselled=True)


@OF_EMPLOYER.breaks(
    offer.the_person_is_counselled_on_a_red_pathway,
    "counselled",
    "the person was counselled on a pathway that is rated red",
)
async def _(scene: Scene) -> Request:
    journey = await scene.offered(await scene.vacancy(pathways=[RED]), pathway=RED)
    acknowledged = await scene.acknowledge(journey)
    path = f"/candidates/{journey.candidate_id}/safety-acknowledgements/{acknowledged}/decision"
    await scene.do(cast.DIRECTOR, "candidate", path, {"decision": "agreed", "reason": "counselled_twice"})
    await scene.later(days=3, seconds=1)
    return answering(journey, counselled=False, shorten=False)
