"""What an employer is shown of people by matching-svc: by stage, under pseudonyms, in bands that ten people share."""

from collections import Counter
from typing import Any
from uuid import UUID, uuid4

import pytest
from pathways_contracts.access import Role
from pathways_contracts.codes import Cefr, ConsentPurpose
from pathways_contracts.events.candidate.candidate import CandidateHidden, CandidateReserved, WorkExperience
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn
from pathways_contracts.events.employer.application import ApplicationOpened
from pathways_contracts.stages import Part, Stage, shown_at

from .conftest import World, english


async def entries(world: World, vacancy_id: UUID, **filters: Any) -> list[dict[str, Any]]:
    """The list as the employer sees it."""
    answer = await world.employer.get(f"/vacancies/{vacancy_id}/matches", params={"limit": 100, **filters})
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def names(world: World, vacancy_id: UUID) -> dict[str, str]:
    """Which pseudonym is whose, as the programme's staff see it."""
    answer = await world.caseworker.get(f"/vacancies/{vacancy_id}/matches", params={"limit": 100})
    return {one["candidate_id"]: one["pseudonym"] for one in answer.json()["items"]}


def shown_fields(content: dict[str, Any]) -> set[str]:
    """The fields that say anything."""
    return {name for name, value in content.items() if value is not None}


def test_the_fields_of_the_anonymised_stage_are_these() -> None:
    shown = {part: " ".join(sorted(shown_at(Stage.ANONYMISED, part))) for part in Part}
    assert shown[Part.LIST_ENTRY] == "coverage_per_cent match_id profile pseudonym rank state verdicts"
    assert shown[Part.PROFILE] == "isco languages years_below years_from"
    assert shown[Part.EXPLANATION] == "coverage_per_cent pseudonym skills vacancy_id"
    assert shown[Part.SKILL] == "code essential evidence held"
    assert shown[Part.MATCH] == (
        "application_end application_id configuration_version decided_at employer_id id pseudonym reason state"
        " vacancy_id version"
    )
    assert shown[Part.IDENTITY] == ""


async def test_every_answer_to_an_employer_says_what_the_stage_allows_and_no_more(world: World) -> None:
    people = [await world.activate() for _ in range(10)]
    vacancy_id = await world.open_vacancy()
    for one in people:
        match = await world.proposed(vacancy_id, one)
    listed = await entries(world, vacancy_id)
    explained = (
        await world.employer.post(
            "/matches/explain", json={"vacancy_id": str(vacancy_id), "pseudonym": listed[0]["pseudonym"]}
        )
    ).json()
    alone = (await world.employer.get(f"/matches/{match['id']}")).json()
    [first, *_] = (await world.employer.get("/matches", params={"vacancy_id": str(vacancy_id)})).json()["items"]

    for part, content in ((Part.LIST_ENTRY, listed[0]), (Part.PROFILE, listed[0]["profile"]), (Part.MATCH, first)):
        assert shown_fields(content) <= shown_at(Stage.ANONYMISED, part), part
    members = {"explanation", "told", "gaps", "courses", "anonymised"}
    assert shown_fields(alone) - members <= shown_at(Stage.ANONYMISED, Part.MATCH)
    for answer in (explained, alone):
        assert (answer["explanation"], answer["told"], answer["gaps"], answer["courses"]) == (None, None, [], [])
        assert set(answer["anonymised"]) <= shown_at(Stage.ANONYMISED, Part.EXPLANATION)
        for skill in answer["anonymised"]["skills"]:
            assert set(skill) == shown_at(Stage.ANONYMISED, Part.SKILL)
    for answer in (listed, explained, alone, first):
        assert not any(str(one) in str(answer) for one in people), "no id of anybody"
    counts = (await world.employer.get(f"/vacancies/{vacancy_id}/matches")).json()["counts"]
    assert counts["considered"] % 5 == counts["proposable"] % 5 == 0
    assert counts["not_met"] == counts["unknown"] == counts["trainable"] == {}


async def test_a_skill_is_shown_if_the_vacancy_asks_for_it_and_then_always(world: World) -> None:
    other, *asked = world.essential
    for _ in range(5):
        await world.activate()
    vacancy_id = await world.open_vacancy(essential_skills=tuple(asked[:3]), optional_skills=tuple(asked[3:5]))
    await world.service.eventually(lambda: entries(world, vacancy_id))
    entry, *_ = await entries(world, vacancy_id)
    pair = {"vacancy_id": str(vacancy_id), "pseudonym": entry["pseudonym"]}
    answer = await world.employer.post("/matches/explain", json=pair)
    skills = answer.json()["anonymised"]["skills"]
    assert {one["code"]: one["held"] for one in skills} == dict.fromkeys(asked[:5], True)
    assert other not in answer.text
    assert entry["profile"] == dict.fromkeys(shown_at(Stage.ANONYMISED, Part.PROFILE)), "five show no band"


async def test_bands_are_shown_as_closely_as_ten_people_of_the_list_share_them(world: World) -> None:
    isco = world.occupation.isco
    alike = [await world.activate() for _ in range(9)]
    longer = [await world.activate(experience=(WorkExperience(isco=isco, months=130),)) for _ in range(10)]
    fluent = await world.activate(languages=(english(Cefr.C2),))
    vacancy_id = await world.open_vacancy()

    async def all_there() -> bool:
        return sum(one["match_id"] is not None for one in await entries(world, vacancy_id)) == 20

    await world.service.eventually(all_there)
    whose = await names(world, vacancy_id)
    shown = {entry["pseudonym"]: entry["profile"] for entry in await entries(world, vacancy_id)}
    assert min(Counter(str(profile) for profile in shown.values()).values()) >= 10
    closest = {"isco": isco[:3], "years_from": 10, "years_below": None, "languages": {"eng": "B2"}}
    assert [shown[whose[str(one)]] for one in longer] == [closest] * 10
    with_somebody = shown[whose[str(fluent)]]
    assert with_somebody == {**closest, "years_from": 3, "years_below": 5, "languages": None}
    assert [shown[whose[str(one)]] for one in alike] == [with_somebody] * 9, "for the sake of one who speaks better"

    await world.service.receive(CandidateHidden(candidate_id=longer[0], reason="consent_withdrawn"))
    shown = {entry["pseudonym"]: entry["profile"] for entry in await entries(world, vacancy_id)}
    assert len(shown) == 19
    assert {shown[whose[str(one)]]["years_below"] for one in longer[1:]} == {None}
    assert len({str(profile) for profile in shown.values()}) == 1, "nine alone are not told from the others any more"


async def test_the_order_of_an_employers_list_says_no_more_than_what_is_shown(world: World) -> None:
    for months in (48, 50, 52, 54, 56):
        await world.activate(experience=(WorkExperience(isco=world.occupation.isco, months=months),))
    await world.activate(without=world.essential[:2])
    vacancy_id = await world.open_vacancy()

    async def all_there() -> bool:
        return len(await entries(world, vacancy_id)) == 6

    await world.service.eventually(all_there)
    listed = await entries(world, vacancy_id)
    assert listed == sorted(listed, key=lambda one: (-one["coverage_per_cent"], one["pseudonym"]))
    names_in_order = [one["pseudonym"] for one in listed]
    cut = await entries(world, vacancy_id, limit=2)
    assert [one["pseudonym"] for one in cut] == names_in_order[:2], "neither does where it is cut"


async def test_a_person_has_another_pseudonym_at_each_vacancy_and_an_employer_knows_no_id(world: World) -> None:
    await world.four_others()
    person = await world.activate()
    first, second = await world.open_vacancy(), await world.open_vacancy()
    for vacancy_id in (first, second):
        await world.proposed(vacancy_id, person)
    one, other = (await entries(world, first))[0], (await entries(world, second))[0]
    assert one["pseudonym"] != other["pseudonym"]
    path = f"/vacancies/{second}/shortlist"
    for named in ({"pseudonym": one["pseudonym"]}, {"candidate_id": str(person)}):
        assert (await world.employer.post(path, json=named)).status_code == 404, "of another list, or an id"
        assert (
            await world.employer.post("/matches/explain", json={**named, "vacancy_id": str(second)})
        ).status_code in (404,)
    assert (await world.employer.get("/matches", params={"candidate_id": str(person)})).json()["items"] == []
    assert (await world.employer.get(f"/candidates/{person}/matches")).status_code == 404
    both = {"pseudonym": other["pseudonym"], "candidate_id": str(person)}
    for named in ({}, both):
        assert (await world.employer.post(path, json=named)).status_code == 422
    answer = await world.employer.post(path, json={"pseudonym": other["pseudonym"]})
    assert (answer.status_code, answer.json()["pseudonym"]) == (201, other["pseudonym"])


async def test_of_fewer_than_five_who_pass_the_rules_an_employer_is_shown_nobody_and_staff_may_propose(
    world: World,
) -> None:
    await world.four_others()
    person = await world.activate()
    vacancy_id = await world.open_vacancy()
    match = await world.proposed(vacancy_id, person)
    path = f"/vacancies/{vacancy_id}"
    pseudonym = (await names(world, vacancy_id))[str(person)]
    asked: tuple[tuple[str, str, dict[str, str] | None], ...] = (
        ("GET", f"/matches/{match['id']}", None),
        ("GET", f"/history/match/{match['id']}", None),
        ("POST", "/matches/explain", {"vacancy_id": str(vacancy_id), "pseudonym": pseudonym}),
        ("POST", f"/matches/{match['id']}/shortlist", None),
        ("POST", f"{path}/shortlist", {"pseudonym": pseudonym}),
        ("POST", f"/matches/{match['id']}/dismissal", {"reason": "too_far"}),
    )
    listed = (await world.employer.get(f"{path}/matches")).json()
    assert (len(listed["items"]), listed["fewer_than"], listed["counts"]["proposable"]) == (5, None, 5)

    [gone, *_] = [one for one in await world.listed(vacancy_id) if one != str(person)]
    await world.service.receive(CandidateHidden(candidate_id=UUID(gone), reason="consent_withdrawn"))
    listed = (await world.employer.get(f"{path}/matches")).json()
    assert (listed["items"], listed["fewer_than"], listed["counts"]["proposable"]) == ([], 5, 0)
    assert (await world.employer.get("/matches", params={"vacancy_id": str(vacancy_id)})).json()["items"] == []
    assert "proposed" not in (await world.employer.get("/matches/counts")).json()
    for method, where, body in asked:
        answer = await world.employer.request(method, where, json=body)
        assert answer.status_code == 404, (method, where)

    seen = (await world.caseworker.get(f"{path}/matches")).json()
    assert (len(seen["items"]), seen["fewer_than"]) == (4, None)
    assert (await world.caseworker.get(f"{path}/search")).json()["items"] != []
    assert (await world.caseworker.post(f"/matches/{match['id']}/shortlist")).status_code == 200
    assert (await world.employer.get(f"/matches/{match['id']}")).status_code == 404, "until an application is there"
    ids = {"application_id": uuid4(), "candidate_id": person, "match_id": UUID(match["id"])}
    await world.service.receive(ApplicationOpened(**ids, vacancy_id=vacancy_id, employer_id=world.employer_id))
    assert (await world.employer.get(f"/matches/{match['id']}")).json()["pseudonym"] == pseudonym


@pytest.mark.parametrize("purpose", [ConsentPurpose.REGISTER, ConsentPurpose.SHARE_ANONYMISED])
async def test_who_is_reserved_and_withdraws_is_in_no_match_until_they_allow_it_again(
    world: World, purpose: ConsentPurpose
) -> None:
    person = await world.activate()
    vacancy_id = await world.open_vacancy()
    match = await world.proposed(vacancy_id, person)
    await world.caseworker.post(f"/matches/{match['id']}/shortlist")
    application = {"application_id": uuid4(), "candidate_id": person}
    place = {"vacancy_id": vacancy_id, "employer_id": world.employer_id, "match_id": UUID(match["id"])}
    await world.service.receive(ApplicationOpened(**application, **place))
    await world.service.receive(CandidateReserved(**application, reservation_id=uuid4()))
    clients = (world.employer, world.caseworker, world.director)
    paths = (f"/matches/{match['id']}", f"/history/match/{match['id']}")

    async def seen() -> set[tuple[int, int, int]]:
        return {
            (
                (await client.get(paths[0])).status_code,
                (await client.get(paths[1])).status_code,
                len((await client.get("/matches", params={"vacancy_id": str(vacancy_id)})).json()["items"]),
            )
            for client in clients
        }

    allowed = ConsentGranted(candidate_id=person, purpose=purpose, text_version="1")
    await world.service.receive(allowed)
    assert await seen() == {(200, 200, 1)}
    await world.service.receive(ConsentWithdrawn(candidate_id=person, purpose=ConsentPurpose.TRAINING))
    assert await seen() == {(200, 200, 1)}, "another purpose is none by which people are shown here"
    await world.service.receive(ConsentWithdrawn(candidate_id=person, purpose=purpose))
    assert await seen() == {(404, 404, 0)}
    await world.service.receive(allowed)
    assert await seen() == {(200, 200, 1)}


@pytest.mark.parametrize("role", [Role.VISA_ADVISER, Role.INTEGRATION_WORKER])
async def test_who_decides_no_matches_sees_none(world: World, role: Role) -> None:
    person = await world.activate()
    vacancy_id = await world.open_vacancy()
    match = await world.proposed(vacancy_id, person)
    client = world.service.client(role, organisation_id=world.partner_id)
    for path in ("/matches", f"/matches/{match['id']}", "/matches/counts", "/gaps", f"/candidates/{person}/matches"):
        assert (await client.get(path)).status_code == 403, path
    for path in (f"/vacancies/{vacancy_id}/matches", f"/vacancies/{vacancy_id}/search", "/rounds"):
        assert (await client.get(path)).status_code == 403, path
