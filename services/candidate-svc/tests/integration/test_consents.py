"""A consent is given in words that hold, with evidence; who was shown something of a person hears of the end."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.domain.consent_text import FOLDER, use_consent_texts
from candidate_svc.testing import GIVEN as ASKED_IN_ENGLISH
from candidate_svc.testing import SAID_NO, Programme
from candidate_svc.usecases.keep_consent_texts import TextEdited, ask_again, note_consent_texts
from pathways_chassis.actor import timer_actor
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.consent import ConsentGranted

GIVEN = {**ASKED_IN_ENGLISH, "purpose": "story", "text_language": "spa"}


async def give(client: httpx.AsyncClient, person: str, **changed: Any) -> httpx.Response:
    return await client.post(f"/candidates/{person}/consents", json={**GIVEN, **changed})


def broken(answer: httpx.Response) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [one["field"] for one in answer.json()["errors"]]


async def said_of(programme: Programme, person: str) -> list[dict[str, Any]]:
    listed = (await programme.caseworker.get(f"/candidates/{person}/consents")).json()["items"]
    return [each for one in listed for each in one["evidence"]]


# --- texts ----------------------------------------------------------------------------------------------------------


async def test_every_purpose_can_be_explained_in_four_languages(programme: Programme) -> None:
    listed = (await programme.caseworker.get("/consent-texts")).json()["items"]
    assert {(one["purpose"], one["language"]) for one in listed} == {
        (purpose, language) for purpose in ConsentPurpose for language in ("ara", "eng", "fra", "spa")
    }
    assert all(one["current"] for one in listed)
    assert len({one["content_hash"] for one in listed}) == len(listed)
    asked = {"purpose": "training", "language": "ara"}
    french = {"Accept-Language": "fr"}
    [one] = (await programme.caseworker.get("/consent-texts", params=asked, headers=french)).json()["items"]
    assert one["language"] == "ara"
    read = await programme.caseworker.get("/consent-texts", headers=french)
    assert {one["language"] for one in read.json()["items"]} == {"fra"}
    nowhere = await programme.caseworker.get("/consent-texts", params={"language": "tir"})
    assert nowhere.json()["items"] == []
    assert "Content-Language" not in nowhere.headers
    assert set(one["words"]) == {"title", "what_for", "who_sees", "how_to_withdraw", "after_withdrawal"}


@pytest.mark.parametrize("version", ["2025-9", "2027-1"])
async def test_a_version_that_does_not_hold_is_refused_with_the_one_that_does(
    programme: Programme, version: str
) -> None:
    person = await programme.register()
    answer = await give(programme.caseworker, person, text_version=version)
    assert broken(answer) == ["text_version"]
    assert "2026-1" in answer.json()["errors"][0]["remedy"]


async def test_a_language_without_a_text_is_refused_with_those_that_have_one(programme: Programme) -> None:
    answer = await give(programme.caseworker, await programme.register(), text_language="deu")
    assert broken(answer) == ["text_language"]
    assert "ara, eng, fra, spa" in answer.json()["errors"][0]["rule"]


@pytest.fixture
def texts(tmp_path: Path) -> Iterator[Path]:
    """An operator's folder of texts."""
    for one in FOLDER.glob("*.toml"):
        (tmp_path / one.name).write_bytes(one.read_bytes())
    use_consent_texts(tmp_path)
    yield tmp_path
    use_consent_texts(None)


def add_version(folder: Path, *, material: bool) -> None:
    words = tomllib.loads((folder / "story.toml").read_text("utf-8"))["versions"][0]["texts"]["spa"]
    lines = "".join(f'{name} = "{text} ."\n' for name, text in words.items())
    head = f'\n[[versions]]\nversion = "2026-2"\nvalid_from = 2026-02-01\nmaterial_change = {str(material).lower()}\n'
    with (folder / "story.toml").open("a", encoding="utf-8") as file:
        file.write(f"{head}\n[versions.texts.spa]\n{lines}")
    use_consent_texts(folder)


async def ask_everybody(service: ServiceUnderTest) -> None:
    async with service.runtime.sessions() as session, session.begin():
        while await ask_again(service.runtime.work(session, timer_actor("test"))):
            pass


async def test_a_material_change_is_asked_for_again_and_the_consent_stands_until_then(
    service: ServiceUnderTest, programme: Programme, texts: Path
) -> None:
    person = await programme.register()
    consent = (await give(programme.caseworker, person)).json()
    add_version(texts, material=True)
    await ask_everybody(service)
    await ask_everybody(service)
    assert consent["id"] in await programme.open_tasks("ask_for_consent_again")
    [stands] = (await programme.caseworker.get(f"/candidates/{person}/consents")).json()["items"]
    assert (stands["withdrawn_at"], stands["text_version"]) == (None, "2026-1")

    again = (await give(programme.caseworker, person, text_version="2026-2")).json()
    assert (again["id"], again["text_version"]) == (consent["id"], "2026-2")
    assert consent["id"] not in await programme.open_tasks("ask_for_consent_again")
    said = await said_of(programme, person)
    assert [one["text_version"] for one in said] == ["2026-1", "2026-2"]
    assert len({one["text_hash"] for one in said}) == 2
    told = [one.text_version for one in await service.published(ConsentGranted) if str(one.candidate_id) == person]
    assert told == ["2026-1", "2026-2"]


async def test_a_change_that_is_not_material_asks_nobody(
    service: ServiceUnderTest, programme: Programme, texts: Path
) -> None:
    consent = (await give(programme.caseworker, await programme.register())).json()
    add_version(texts, material=False)
    await ask_everybody(service)
    assert consent["id"] not in await programme.open_tasks("ask_for_consent_again")


async def test_a_text_in_use_is_never_edited(service: ServiceUnderTest, texts: Path) -> None:
    async with service.runtime.sessions() as session:
        work = service.runtime.work(session, timer_actor("test"))
        await note_consent_texts(work)
        file = texts / "mentor.toml"
        file.write_text(file.read_text("utf-8").replace("Having a mentor", "Having two mentors"), "utf-8")
        use_consent_texts(texts)
        with pytest.raises(TextEdited, match="`mentor` 2026-1 in eng"):
            await note_consent_texts(work)


def test_a_folder_without_a_purpose_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="register"):
        use_consent_texts(tmp_path)
    use_consent_texts(None)


# --- evidence -------------------------------------------------------------------------------------------------------


async def test_a_signed_form_is_one_of_the_persons_documents(programme: Programme) -> None:
    person, other = await programme.register(), await programme.register()
    forms = []
    for one in (person, other):
        made = await programme.caseworker.post(f"/candidates/{one}/documents", json={"kind": "signed_consent"})
        forms.append(made.json()["id"])
    for document in ({}, {"document_id": str(uuid4())}, {"document_id": forms[1]}):
        assert broken(await give(programme.caseworker, person, given_how="signed_form", **document)) == ["document_id"]
    given = await give(programme.caseworker, person, given_how="signed_form", document_id=forms[0])
    assert given.status_code == 201
    [said] = await said_of(programme, person)
    assert (said["said"], said["how"], said["document_id"], said["text_language"]) == (
        "granted",
        "signed_form",
        forms[0],
        "spa",
    )
    assert broken(await give(programme.caseworker, other, document_id=forms[1])) == ["document_id"]


async def test_of_a_call_a_second_person_knows(service: ServiceUnderTest, programme: Programme) -> None:
    person = await programme.register()
    caller = service.client(Role.CASEWORKER, organisation_id=programme.partner_id, subject="caller-1")
    for witness in ({}, {"witness": "caller-1"}):
        assert broken(await give(caller, person, given_how="by_phone", **witness)) == ["witness"]
    assert broken(await give(caller, person, witness="interpreter-7")) == ["witness"]
    assert (await give(caller, person, given_how="by_phone", witness="Her Aunt")).status_code == 422, "no free text"
    assert (await give(caller, person, given_how="by_phone", witness="interpreter-7")).status_code == 201
    [said] = await said_of(programme, person)
    assert (said["witness"], said["recorded_by"]) == ("interpreter-7", "caller-1")


async def test_online_the_person_says_it_themself(service: ServiceUnderTest, programme: Programme) -> None:
    person = await programme.register()
    assert broken(await give(programme.caseworker, person, given_how="online")) == ["given_how"]
    themself = service.client(Role.CANDIDATE, candidate_id=UUID(person))
    given = await give(themself, person, given_how="online")
    assert given.status_code == 201
    path = f"/candidates/{person}/consents/{given.json()['id']}/withdrawal"
    assert broken(await programme.caseworker.post(path)) == ["said_how"]
    assert (await themself.post(path)).status_code == 200, "the person needs to say nothing more"
    assert [(one["said"], one["how"]) for one in await said_of(programme, person)] == [
        ("granted", "online"),
        ("withdrawn", "online"),
    ]


async def test_a_caseworker_withdraws_on_the_persons_word(programme: Programme) -> None:
    person = await programme.register()
    given = (await give(programme.caseworker, person)).json()
    path = f"/candidates/{person}/consents/{given['id']}/withdrawal"
    assert (await programme.caseworker.post(path, json={"said_how": "by_phone"})).status_code == 200
    assert (await programme.caseworker.post(path, json=SAID_NO)).status_code == 200
    assert [one["how"] for one in await said_of(programme, person)] == ["in_person", "by_phone"], "once"


# --- recipients -----------------------------------------------------------------------------------------------------


async def test_recipients_hear_of_the_withdrawal_at_once_and_of_its_end(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person, employer_id = await programme.active(), uuid4()
    employer = service.client(Role.EMPLOYER, organisation_id=employer_id)
    consent = await programme.consent(person, "share_identified", employer_id)
    for fields in (["given_names"], ["given_names", "phone"]):
        body = {"candidate_id": person, "purpose": "share_identified", "fields": fields, "reason": "interview"}
        assert (await employer.post("/disclosures", json=body)).status_code == 201
    own = service.client(Role.CANDIDATE, candidate_id=UUID(person))

    async def holders() -> list[tuple[str, list[str], int, bool]]:
        listed = (await own.get(f"/candidates/{person}/recipients")).json()["items"]
        return [(one["organisation_id"], one["fields"], one["times"], one["allowed"]) for one in listed]

    async def told() -> list[str]:
        listed = (await employer.get("/tasks", params={"state": "open"})).json()["items"]
        assert all(one["evidence"] == {"candidate_id": person, "purpose": "share_identified"} for one in listed)
        return [one["kind"] for one in listed]

    assert await holders() == [(str(employer_id), ["given_names", "phone"], 2, True)]
    assert await told() == []
    await own.post(f"/candidates/{person}/consents/{consent['id']}/withdrawal")
    assert await told() == ["heed_withdrawn_consent"]
    assert await holders() == [(str(employer_id), ["given_names", "phone"], 2, False)]
    await programme.consent(person, "share_identified", employer_id)
    assert await told() == ["heed_restored_consent"]
    await programme.withdraw_consent(person, "share_identified")
    assert await told() == ["heed_withdrawn_consent"], "they hold what they were shown under the first consent"


# --- whom the programme's staff see ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "purpose"),
    [
        (Role.VISA_ADVISER, "immigration"),
        (Role.INTEGRATION_WORKER, "integration"),
        (Role.VISA_ADVISER, "register"),
    ],
)
async def test_staff_see_nobody_who_withdrew_their_work_and_the_partner_still_does(
    service: ServiceUnderTest, programme: Programme, role: Role, purpose: str
) -> None:
    promise = await programme.with_case()
    person = str(promise.candidate_id)
    if purpose != "register":
        await programme.consent(person, purpose)
    case = await programme.case(promise)
    staff = service.client(role, subject=f"{role}-1")
    paths = [
        f"/candidates/{person}",
        f"/candidates/{person}/journey",
        f"/visa-cases/{case['id']}",
        f"/history/candidate/{person}",
    ]

    async def seen(client: httpx.AsyncClient) -> set[int]:
        return {(await client.get(path)).status_code for path in paths}

    assert await seen(staff) == {200}
    await programme.withdraw_consent(person, purpose)
    assert await seen(staff) == {404}
    assert await seen(programme.caseworker) == {200}
    for path in ("/visa-cases", "/candidates?state=reserved&limit=200"):
        assert person not in (await staff.get(path)).text
    await programme.consent(person, purpose)
    assert await seen(staff) == {200}


async def test_who_keeps_a_mentor_is_known_to_those_who_look_for_one(
    service: ServiceUnderTest, programme: Programme
) -> None:
    person, worker = await programme.active(), service.client(Role.INTEGRATION_WORKER)
    for purpose in ("integration", "mentor"):
        await programme.consent(person, purpose)
    for purpose, seen in (("integration", 200), ("mentor", 404)):
        await programme.withdraw_consent(person, purpose)
        assert (await worker.get(f"/candidates/{person}")).status_code == seen
