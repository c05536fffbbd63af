"""Each guard of candidate-svc about two records of one person, broken alone by one request to the running service."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import uuid4

from candidate_svc.domain import candidate, merging, possible_duplicate, recognising
from pathways_single_machine.programme import cast

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Guard, Request, is_refused
from .scene import Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

UNREACHED: Final[Mapping[Guard, str]] = {}
"""Guards that no request of this file breaks, and why."""


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


def somebody() -> dict[str, Any]:
    """An identity that shares nothing with anybody else's but its document, when it is registered twice."""
    return {
        "given_names": "Testina",
        "family_names": "Quillfeather",
        "birth_date": "1990-01-01",
        "travel_document_number": uuid4().hex,
    }


async def pair_of(scene: Scene, candidate_id: str) -> str:
    answer = await scene.ask(
        scene.caseworker, "candidate", f"/duplicates?candidate_id={candidate_id}&state=flagged", method="GET"
    )
    by_document = [one for one in answer.json()["items"] if "same_travel_document" in one["reasons"]]
    return str(by_document[0]["id"])


async def two(scene: Scene) -> tuple[str, str, str]:
    """The older and the younger record of one person, and their pair."""
    identity = somebody()
    older, younger = await scene.active(identity=identity), await scene.active(identity=identity)
    return older, younger, await pair_of(scene, younger)


async def move(scene: Scene, pair: str, action: str, **more: Any) -> None:
    await scene.do(scene.caseworker, "candidate", f"/duplicates/{pair}/moves", {"action": action, **more})


def of_pair(scene: Scene, pair: str, **body: Any) -> Request:
    path = f"/duplicates/{pair}"
    return Request(scene.caseworker, "candidate", f"{path}/moves", body, watched=path)


@CASES.breaks(candidate.the_person_is_not_merged, "candidate_id", "the record was not merged into another")
async def _(scene: Scene) -> Request:
    _, younger, pair = await two(scene)
    await move(scene, pair, "merge", survivor="other")
    path = f"/candidates/{younger}"
    return Request(scene.caseworker, "candidate", f"{path}/documents", {"kind": "passport"}, watched=path)


@CASES.breaks(possible_duplicate.the_survivor_is_named, "survivor", "`merge` names the record that stays")
async def _(scene: Scene) -> Request:
    _, _, pair = await two(scene)
    return of_pair(scene, pair, action="merge")


@CASES.breaks(
    possible_duplicate.a_partner_proposes, "action", "a merge is proposed by one of two partners to the other"
)
async def _(scene: Scene) -> Request:
    _, _, pair = await two(scene)
    return of_pair(scene, pair, action="propose", survivor="other")


@CASES.breaks(possible_duplicate.only_people_decide, "action", "`lapse` follows from an erasure")
async def _(scene: Scene) -> Request:
    _, _, pair = await two(scene)
    return of_pair(scene, pair, action="lapse")


@CASES.breaks(possible_duplicate.an_undo_says_why, "reason", "what is undone has a reason")
async def _(scene: Scene) -> Request:
    _, _, pair = await two(scene)
    await move(scene, pair, "merge", survivor="other")
    return of_pair(scene, pair, action="undo")


@CASES.breaks(merging.both_are_candidates, "action", "two candidates are merged, not a member of a household")
async def _(scene: Scene) -> Request:
    identity = somebody()
    head = await scene.active()
    member = {"identity": identity, "relation": "spouse", "plan": "together"}
    await scene.do(scene.caseworker, "candidate", f"/candidates/{head}/household-members", member)
    pair = await pair_of(scene, await scene.active(identity=identity))
    return of_pair(scene, pair, action="merge", survivor="other")


@CASES.breaks(merging.the_survivor_is_here, "survivor", "the record that stays is not `deceased`")
async def _(scene: Scene) -> Request:
    older, _, pair = await two(scene)
    await scene.move_person(older, "record_death")
    return of_pair(scene, pair, action="merge", survivor="other")


@CASES.breaks(
    merging.the_absorbed_is_free, "survivor", "the record that goes is promised to nobody and under no finding"
)
async def _(scene: Scene) -> Request:
    _, younger, pair = await two(scene)
    await scene.move_person(younger, "find_ineligible", reason="other_country")
    return of_pair(scene, pair, action="merge", survivor="other")


@CASES.breaks(merging.the_absorbed_has_taken_in_nobody, "survivor", "the record that goes has taken in no other")
async def _(scene: Scene) -> Request:
    identity = somebody()
    older, younger = await scene.active(identity=identity), await scene.active(identity=identity)
    await move(scene, await pair_of(scene, younger), "merge", survivor="other")
    third = await pair_of(scene, await scene.active(identity=identity))
    assert older != younger
    return of_pair(scene, third, action="merge", survivor="candidate")


@CASES.breaks(merging.no_handover_is_offered, "survivor", "no hand-over of the record that goes is offered")
async def _(scene: Scene) -> Request:
    _, younger, pair = await two(scene)
    other = str(uuid4())
    await scene.agree_with(other)
    offer = {"to_partner_id": other, "reason": "moved_region", "consent_given": True, "given_how": "in_person"}
    await scene.do(scene.caseworker, "candidate", f"/candidates/{younger}/handovers", offer)
    return of_pair(scene, pair, action="merge", survivor="other")


@CASES.breaks(merging.the_other_partner_agrees, "action", "both partners say that the two are one")
async def _(scene: Scene) -> Request:
    identity = somebody()
    await scene.active(identity=identity)
    elsewhere = cast.caseworker(str(uuid4()))
    made = await scene.step(elsewhere, "candidate", "/candidates", {"identity": identity})
    path = f"/duplicates?candidate_id={made['id']}&state=flagged"
    items = (await scene.ask(elsewhere, "candidate", path, method="GET")).json()["items"]
    [pair] = [one["id"] for one in items if "same_travel_document" in one["reasons"]]
    return of_pair(scene, pair, action="merge", survivor="other")


# --- members of a household ----------------------------------------------------------------------------------------


async def with_member(scene: Scene, **more: Any) -> tuple[str, str, str]:
    """Somebody with a member of the household, the member's own record, and their pair."""
    identity = somebody()
    head = await scene.active()
    member = {"identity": identity, "relation": "sibling", "plan": "together", **more}
    await scene.do(scene.caseworker, "candidate", f"/candidates/{head}/household-members", member)
    own = await scene.active(identity=identity)
    return head, own, await pair_of(scene, own)


@CASES.breaks(recognising.the_pair_names_a_member, "action", "one of the two is a member of a household")
async def _(scene: Scene) -> Request:
    _, _, pair = await two(scene)
    return of_pair(scene, pair, action="recognise")


@CASES.breaks(recognising.both_are_here, "state", "neither of the two is `deceased`")
async def _(scene: Scene) -> Request:
    _, own, pair = await with_member(scene)
    await scene.move_person(own, "record_death")
    return of_pair(scene, pair, action="recognise")


@CASES.breaks(recognising.the_member_is_of_age, "minor", "the member is of age")
async def _(scene: Scene) -> Request:
    *_, pair = await with_member(scene, minor=True, guardian_consents=True)
    return of_pair(scene, pair, action="recognise")


@CASES.breaks(recognising.both_are_looked_after_by_one, "partner_id", "one partner looks after both")
async def _(scene: Scene) -> Request:
    identity = somebody()
    head = await scene.active()
    member = {"identity": identity, "relation": "sibling", "plan": "together"}
    await scene.do(scene.caseworker, "candidate", f"/candidates/{head}/household-members", member)
    elsewhere = cast.caseworker(str(uuid4()))
    made = await scene.step(elsewhere, "candidate", "/candidates", {"identity": identity})
    path = f"/duplicates?candidate_id={made['id']}&state=flagged"
    items = (await scene.ask(elsewhere, "candidate", path, method="GET")).json()["items"]
    [pair] = [one["id"] for one in items if "same_travel_document" in one["reasons"]]
    return of_pair(scene, pair, action="recognise")


@CASES.breaks(recognising.neither_is_merged, "state", "neither of the two is `merged`")
async def _(scene: Scene) -> Request:
    identity = somebody()
    head = await scene.active()
    member = {"identity": identity, "relation": "sibling", "plan": "together"}
    await scene.do(scene.caseworker, "candidate", f"/candidates/{head}/household-members", member)
    own = await scene.active(identity=identity)
    pair = await pair_of(scene, own)
    await move(scene, pair, "recognise")
    again = await scene.active(identity=identity)
    path = f"/duplicates?candidate_id={again}&state=flagged"
    items = (await scene.ask(scene.caseworker, "candidate", path, method="GET")).json()["items"]
    [both] = [one["id"] for one in items if one["other"]["candidate_id"] == own and one["member_id"] is None]
    await move(scene, both, "merge", survivor="candidate")
    return of_pair(scene, pair, action="undo", reason="wrong_person")
