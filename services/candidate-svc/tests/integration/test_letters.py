"""Papers with a name on them: laid out where the name lies, by consent, and logged."""

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.domain.letter import PURPOSES, LetterKind
from candidate_svc.domain.page import PageLanguage
from candidate_svc.testing import Programme, somebody_else
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role

CERTIFICATE: dict[str, Any] = {
    "kind": "training_certificate",
    "language": "eng",
    "organisation": "Weld & Sons (Training)",
    "subject": "Welding, level 2",
    "from_date": "2030-01-07",
    "until_date": "2030-03-29",
}


async def letter(client: httpx.AsyncClient, candidate_id: str, **changed: Any) -> httpx.Response:
    return await client.post("/letters", json={**CERTIFICATE, "candidate_id": candidate_id, **changed})


async def test_a_certificate_shows_who_it_is_for(service: ServiceUnderTest, programme: Programme) -> None:
    person = await programme.active("training")
    school = uuid4()
    await programme.agree_with(school, purposes=["training"])
    answer = await letter(service.client(Role.TRAINER, organisation_id=school), person)
    assert answer.status_code == 201, answer.text
    html = answer.json()["html"]
    assert "Testina Quillfeather" in html
    assert "Weld &amp; Sons (Training)" in html
    assert '<html lang="eng" dir="ltr">' in html
    assert answer.headers["Content-Language"] == "en"


async def test_it_is_a_disclosure_of_just_these_fields(service: ServiceUnderTest, programme: Programme) -> None:
    person = await programme.active("training")
    answer = await letter(programme.caseworker, person)
    themselves = service.client(Role.CANDIDATE, candidate_id=UUID(person))
    [entry] = (await themselves.get(f"/candidates/{person}/disclosures")).json()["items"]
    assert (entry["id"], entry["reason"]) == (answer.json()["disclosure_id"], "training_certificate")
    assert entry["purpose"] == "training"
    assert set(entry["fields"]) == {"given_names", "family_names", "birth_date", "birth_date_precision"}


@pytest.mark.parametrize("kind", list(LetterKind))
async def test_without_the_consent_to_its_purpose_there_is_no_paper(programme: Programme, kind: LetterKind) -> None:
    answer = await letter(programme.caseworker, await programme.active(), kind=kind.value)
    assert answer.status_code == 403
    assert answer.json()["type"].endswith("/consent-missing")
    assert PURPOSES[kind] in answer.text


async def test_who_was_erased_is_on_no_paper(programme: Programme) -> None:
    person = await programme.active("training")
    assert (await programme.caseworker.post(f"/candidates/{person}/erasure")).status_code == 200
    assert (await letter(programme.caseworker, person)).status_code in {403, 410}


async def test_arabic_runs_from_right_to_left(programme: Programme) -> None:
    answer = await letter(programme.caseworker, await programme.active("training"), language="ara")
    assert '<html lang="ara" dir="rtl">' in answer.json()["html"]
    assert "شهادة تدريب" in answer.json()["html"]


@pytest.mark.parametrize("language", list(PageLanguage))
@pytest.mark.parametrize("kind", [LetterKind.TRAVEL_TICKET, LetterKind.EMPLOYMENT_CONFIRMATION])
async def test_every_paper_has_every_language(programme: Programme, kind: LetterKind, language: PageLanguage) -> None:
    person = await programme.active("integration")
    answer = await letter(programme.caseworker, person, kind=kind.value, language=language.value)
    assert answer.status_code == 201, answer.text


async def test_of_a_birth_date_only_what_is_known_is_shown(programme: Programme) -> None:
    identity = {**somebody_else(), "birth_date": "1951-01-01", "birth_date_precision": "year"}
    person = await programme.register(identity=identity)
    for purpose in ("register", "training"):
        await programme.consent(person, purpose)
    html = (await letter(programme.caseworker, person)).json()["html"]
    assert '<td dir="auto">1951</td>' in html


@pytest.mark.parametrize(
    "changed",
    [
        {"subject": "<script>alert(1)</script>"},
        {"organisation": "Two\nlines"},
        {"organisation": "Turned \u202e round"},
        {"subject": "x" * 81},
        {"until_date": "2029-01-01"},
        {"kind": "reference"},
        {"language": "deu"},
    ],
)
async def test_what_is_no_plain_name_or_date_is_refused(programme: Programme, changed: dict[str, str]) -> None:
    answer = await letter(programme.caseworker, await programme.active("training"), **changed)
    assert answer.status_code == 422


async def test_names_are_written_in_any_script_and_as_printed(programme: Programme) -> None:
    person = await programme.active("training")
    named = {"organisation": "L’École de Kraków", "subject": "لحام"}
    html = (await letter(programme.caseworker, person, **named)).json()["html"]
    assert [name for name in named.values() if name not in html] == []


async def test_a_name_is_never_markup(programme: Programme) -> None:
    person = await programme.register(identity={**somebody_else(), "given_names": "<b>Bold</b>"})
    for purpose in ("register", "training"):
        await programme.consent(person, purpose)
    html = (await letter(programme.caseworker, person)).json()["html"]
    assert "&lt;b&gt;Bold&lt;/b&gt;" in html
    assert "<b>" not in html
