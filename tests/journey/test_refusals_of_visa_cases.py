"""Each guard of candidate-svc about visa cases, broken alone by one request to the running service."""

from collections.abc import Mapping
from typing import Final

from candidate_svc.domain import authorisation, decisions, family, pathway, visa_case
from pathways_single_machine.programme import cast

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Guard, Request, is_refused
from .scene import SIGN_OFF, WORKER, Journey, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

UNREACHED: Final[Mapping[Guard, str]] = {
    authorisation.an_adviser_signs: "no other role carries the scope that the route asks for",
}
"""Guards of visa cases that no request of this file breaks, and why."""

NAMED: Final = {"given_names": "Testina", "family_names": "Quillfeather", "birth_date": "1990-01-01"}


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


async def of_case(scene: Scene, journey: Journey, route: str, **body: object) -> Request:
    path = f"/visa-cases/{(await scene.visa_case(journey))['id']}"
    return Request(cast.VISA_ADVISER, "candidate", f"{path}/{route}", body, watched=path)


async def of_link(scene: Scene, journey: Journey, action: str, **more: object) -> Request:
    case = await scene.visa_case(journey)
    path = f"/authorisations/{case['authorisations'][-1]['id']}/moves"
    return Request(
        cast.VISA_ADVISER, "candidate", path, {"action": action, **more}, watched=f"/visa-cases/{case['id']}"
    )


async def placed(scene: Scene) -> Journey:
    """Somebody whose case is in screening."""

    async def make() -> Journey:
        return await scene.placed(await scene.vacancy())

    return await scene.once("placed", make)


@CASES.breaks(
    pathway.an_alternative_is_accepted, "document", "an alternative names a document that the pathway accepts"
)
async def _(scene: Scene) -> Request:
    return await of_case(scene, await placed(scene), "rule-checks", requirement="language", status="alternative")


@CASES.breaks(
    visa_case.the_chain_has_ended,
    "visa_case",
    "a case is closed when its authorisation in hand was refused or withdrawn or has expired",
)
async def _(scene: Scene) -> Request:
    return await of_case(scene, await placed(scene), "closure", reason="refused_no_remedy")


@CASES.breaks(
    family.there_is_somebody_to_part_from,
    "parting_accepted",
    "the visa of somebody who travels together was refused",
)
async def _(scene: Scene) -> Request:
    asked = await of_case(scene, await placed(scene), "family-decision", parting_accepted=True, counselled=True)
    return Request(scene.caseworker, "candidate", asked.path, asked.body, watched=asked.watched)


@CASES.breaks(
    family.the_person_decides_on_parting,
    "counselled",
    "the candidate decides, or a caseworker records their word after counselling",
)
async def _(scene: Scene) -> Request:
    person = await scene.active()
    body = {"identity": NAMED, "relation": "spouse", "plan": "together"}
    await scene.do(scene.caseworker, "candidate", f"/candidates/{person}/household-members", body)
    journey = await scene.placed(await scene.vacancy(), person)
    [link] = (await scene.visa_case(journey))["family_authorisations"]
    await scene.decide(link, "withdraw")
    asked = await of_case(scene, journey, "family-decision", parting_accepted=True)
    return Request(scene.caseworker, "candidate", asked.path, asked.body, watched=asked.watched)


@CASES.breaks(visa_case.the_case_is_open, "visa_case", "the case is open")
async def _(scene: Scene) -> Request:
    journey = await scene.placed(await scene.vacancy())
    await scene.decide(await scene.link(journey), "withdraw")
    closure = await of_case(scene, journey, "closure", reason="refused_no_remedy")
    await scene.do(closure.person, "candidate", closure.path, closure.body)
    return await of_case(scene, journey, "rule-checks", requirement="language", status="met")


async def before_sign_off(scene: Scene) -> Journey:
    """Somebody of whose nomination nothing is missing any more but the signature."""

    async def make() -> Journey:
        journey = await scene.placed(await scene.vacancy())
        await scene.settle_rules(journey)
        await scene.decide(await scene.link(journey), *SIGN_OFF[:-1])
        return journey

    return await scene.once("before sign-off", make)


@CASES.breaks(authorisation.the_sponsor_is_valid, "sponsor_reference", "a valid sponsorship is recorded")
async def _(scene: Scene) -> Request:
    journey = await placed(scene)
    await scene.settle_rules(journey, sponsored=False)
    await scene.decide(await scene.link(journey), *SIGN_OFF[:-1])
    return await of_link(scene, journey, "sign_off")


@CASES.breaks(
    authorisation.every_requirement_is_satisfied, "rule_checks", "not yet met, alternative or waived: language"
)
async def _(scene: Scene) -> Request:
    journey = await before_sign_off(scene)
    check = await of_case(scene, journey, "rule-checks", requirement="language", status="missing")
    await scene.do(check.person, "candidate", check.path, check.body)
    return await of_link(scene, journey, "sign_off")


@CASES.breaks(decisions.a_refusal_names_its_reason, "reason", "a refusal names the authority's reason")
async def _(scene: Scene) -> Request:
    return await of_link(scene, await lodged(scene), "refuse")


@CASES.breaks(
    decisions.a_grant_names_its_validity,
    "valid_until",
    "a granted entry visa names valid_from, valid_until and travel_document_valid_until",
)
async def _(scene: Scene) -> Request:
    return await of_link(scene, await lodged(scene), "grant")


async def lodged(scene: Scene) -> Journey:
    """Somebody whose entry visa is before an authority."""

    async def make() -> Journey:
        return await scene.lodged(await scene.vacancy())

    return await scene.once("lodged", make)


async def to_pathway(scene: Scene, journey: Journey) -> Request:
    body = {"pathway": "pt_d3_highly_qualified", "reason": "refused", "counselled": True}
    return await of_case(scene, journey, "pathway", **body)


@CASES.breaks(visa_case.no_authority_holds_the_file, "visa_case", "no authority holds an authorisation of the case")
async def _(scene: Scene) -> Request:
    return await to_pathway(scene, await lodged(scene))


@CASES.breaks(pathway.the_pathway_is_a_choice, "pathway", "another open pathway of the vacancy to the same destination")
async def _(scene: Scene) -> Request:
    return await to_pathway(scene, await before_sign_off(scene))


@CASES.breaks(visa_case.no_visa_stands, "visa_case", "no entry visa was granted under the pathway")
async def _(scene: Scene) -> Request:
    return await to_pathway(scene, await scene.granted(await scene.vacancy()))


@CASES.breaks(visa_case.no_work_is_permitted, "visa_case", "no work was permitted under the pathway")
async def _(scene: Scene) -> Request:
    lost = await scene.at_work(await scene.vacancy())
    body = {"ended_on": str((await scene.clock.now()).date()), "reason": "insolvency"}
    path = f"/integration-cases/{(await scene.case(lost))['id']}/employment-end"
    await scene.do(WORKER, "integration", path, body)
    journey = await scene.placed(await scene.vacancy(), lost.candidate_id)
    await scene.settle_rules(journey)
    await scene.decide(await scene.link(journey), *SIGN_OFF, "lodge", "grant")
    return await to_pathway(scene, journey)


@CASES.breaks(visa_case.the_promise_stands, "visa_case", "the person is reserved for the placement of the case")
async def _(scene: Scene) -> Request:
    journey = await lodged(scene)
    await scene.move_person(journey.candidate_id, "withdraw", reason="own_wish")
    await scene.decide(await scene.link(journey), "refuse", reason="funds")
    return await to_pathway(scene, journey)


@CASES.breaks(authorisation.every_check_is_fresh, "rule_checks", "checked over 90 days ago: ...")
async def _(scene: Scene) -> Request:
    journey = await before_sign_off(scene)
    check = await of_case(scene, journey, "rule-checks", requirement="language", status="met")
    await scene.do(check.person, "candidate", check.path, check.body)
    await scene.later(days=91)
    return await of_link(scene, journey, "sign_off")
