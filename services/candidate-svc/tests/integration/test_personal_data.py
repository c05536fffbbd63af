"""A person has everything that is held of them from all services, or is told who did not answer."""

from html import unescape
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.domain.page import PageLanguage
from candidate_svc.domain.personal_data import words_in
from candidate_svc.other_services import OTHERS
from candidate_svc.testing import IDENTITY, Programme
from pathways_chassis.http.language_tags import tag_of
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

from .others import HELD_BY, Others, others_answer


async def test_everything_is_in_one_document_and_the_reading_is_logged(
    service: ServiceUnderTest, programme: Programme, others: Others
) -> None:
    person = await programme.active()
    own = service.client(Role.CANDIDATE, candidate_id=UUID(person))
    answer = await own.post(f"/candidates/{person}/data-exports")
    assert answer.status_code == 201, answer.text
    export = answer.json()
    assert export["form"] == "pathways-personal-data/1"
    assert export["identity"][person]["family_names"] == IDENTITY["family_names"]
    assert {"candidate", "consent", "stage_history"} <= set(export["services"]["candidate"])
    assert {name: set(export["services"][name]) for name in OTHERS} == {name: {HELD_BY[name]} for name in OTHERS}
    assert {name: export["kept"][name] for name in OTHERS} == {name: {HELD_BY[name]: "outcome"} for name in OTHERS}
    assert export["kept"]["candidate"]["consent"] == "proof"
    assert {authorization for _, authorization in others.asked} == {own.headers["Authorization"]}
    logged = (await programme.caseworker.get(f"/candidates/{person}/disclosures")).json()["items"]
    assert [one["reason"] for one in logged] == ["export_of_own_data"]


@pytest.mark.parametrize("away", [{Service.TRAINING}, {Service.EMPLOYER, Service.MATCHING}])
async def test_there_is_no_export_with_a_gap(
    service: ServiceUnderTest, programme: Programme, others: Others, away: set[Service]
) -> None:
    person = await programme.active()
    others.away = away
    refused = await programme.caseworker.post(f"/candidates/{person}/data-exports")
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "30")
    assert {one["field"] for one in refused.json()["errors"]} == {f"/services/{service}" for service in away}
    others.away = set()
    assert (await programme.caseworker.post(f"/candidates/{person}/data-exports")).status_code == 201


async def test_who_has_heard_of_the_person_and_knows_nobody_holds_nothing(programme: Programme, others: Others) -> None:
    person = await programme.active()
    others.knows_nobody = {Service.MATCHING}
    export = (await programme.caseworker.post(f"/candidates/{person}/data-exports")).json()
    assert export["services"]["matching"] == {}
    others.has_heard = False
    refused = await programme.caseworker.post(f"/candidates/{person}/data-exports")
    assert refused.status_code == 503, "whose the person is may be on its way: that is a gap"
    assert [one["field"] for one in refused.json()["errors"]] == ["/services/matching"]


async def test_the_callers_token_follows_no_redirect(service: ServiceUnderTest, programme: Programme) -> None:
    person, asked = await programme.active(), set[str]()

    def lead_astray(request: httpx.Request) -> httpx.Response:
        asked.add(request.url.host)
        return httpx.Response(307, headers={"Location": f"http://stranger.test{request.url.path}"})

    with others_answer(service, lead_astray):
        answer = await programme.caseworker.post(f"/candidates/{person}/data-exports")
    assert answer.status_code == 503, answer.text
    assert asked == {f"{name}.test" for name in OTHERS}


async def test_a_service_without_an_address_is_one_that_does_not_answer(programme: Programme) -> None:
    refused = await programme.caseworker.post(f"/candidates/{await programme.active()}/data-exports")
    assert refused.status_code == 503
    assert all(service in refused.json()["detail"] for service in OTHERS)


async def test_only_the_person_and_their_partner_have_it(
    service: ServiceUnderTest, programme: Programme, others: Others
) -> None:
    person = await programme.active()
    for client in (
        service.client(Role.CASEWORKER, organisation_id=uuid4()),
        service.client(Role.CANDIDATE, candidate_id=uuid4()),
    ):
        assert (await client.post(f"/candidates/{person}/data-exports")).status_code == 404
    director = service.client(Role.PROGRAMME_DIRECTOR)
    assert (await director.post(f"/candidates/{person}/data-exports")).status_code == 403
    assert (await programme.caseworker.post(f"/candidates/{person}/erasure")).status_code == 200
    assert (await programme.caseworker.post(f"/candidates/{person}/data-exports")).status_code == 410
    assert others.asked == [], "nobody is asked about somebody whom the caller may not know of"


# --- to read -----------------------------------------------------------------------------------------------------


async def page_of(client: httpx.AsyncClient, person: str, **how: str) -> dict[str, str]:
    answer = await client.post(f"/candidates/{person}/data-exports", json={"format": "html", **how})
    assert answer.status_code == 201, answer.text
    found: dict[str, str] = answer.json()
    assert answer.headers["Content-Language"] == tag_of(found["language"])
    return found


@pytest.mark.parametrize("language", list(PageLanguage))
async def test_the_person_reads_who_holds_what_and_why(
    programme: Programme, others: Others, language: PageLanguage
) -> None:
    html = (await page_of(programme.caseworker, await programme.active(), language=language))["html"]
    words = words_in(language)
    direction = "rtl" if language is PageLanguage.ARABIC else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in html
    shown = unescape(html)
    for service in Service:
        assert f"<h2>{words.services[service].name}</h2>" in shown
        assert words.services[service].why in shown
    for table in ("candidate", "consent", *HELD_BY.values()):
        assert f"<h3>{words.tables[table]}</h3>" in shown
    assert f"{words.kept} {words.grounds[Ground.OUTCOME]}" in shown
    assert f'{words.fields["family_names"]}</th><td dir="auto">{IDENTITY["family_names"]}<' in shown


async def test_every_field_of_the_vault_has_words(programme: Programme, others: Others) -> None:
    person = await programme.active()
    document = {"kind": "passport", "number": "X1234567"}
    recorded = await programme.caseworker.post(f"/candidates/{person}/documents", json=document)
    assert recorded.status_code == 201, recorded.text
    rules = {"time_zone": "Africa/Cairo", "channels": [{"channel": "email", "address": "testina@example.org"}]}
    path = f"/candidates/{person}/contact-rules"
    stated = await programme.caseworker.put(path, json=rules, headers={"If-Match": '"0"'})
    assert stated.status_code == 200, stated.text
    html = (await page_of(programme.caseworker, person, language="spa"))["html"]
    words = words_in(PageLanguage.SPANISH)
    assert f'{words.fields["safe_email"]}</th><td dir="auto">testina@example.org<' in html
    number = UUID(recorded.json()["id"]).hex[:24]
    assert f'{words.document_number} {number}</th><td dir="auto">X1234567<' in html
    for listed in ("disclosures", "recipients"):
        shown = await programme.caseworker.get(f"/candidates/{person}/{listed}")
        assert shown.status_code == 200, "what an export held beside what can be asked for is listed too"
        assert "safe_email" in shown.json()["items"][-1]["fields"]


async def test_values_are_plain_and_escaped(programme: Programme, others: Others) -> None:
    html = (await page_of(programme.caseworker, await programme.active()))["html"]
    assert '<th scope="row">state</th><td dir="auto">&lt;b&gt;open&lt;/b&gt;</td>' in html
    assert '<th scope="row">made_at</th><td dir="auto">2030-05-01 09:30 UTC</td>' in html
    assert '<th scope="row">day</th><td dir="auto">2030-05-01</td>' in html
    assert "missing" not in html


async def test_the_page_is_in_the_language_in_which_the_person_is_written_to(
    service: ServiceUnderTest, programme: Programme, others: Others
) -> None:
    person = await programme.active()
    assert (await page_of(programme.caseworker, person))["language"] == "eng"
    rules = {"language": "arz", "time_zone": "Africa/Cairo"}
    path = f"/candidates/{person}/contact-rules"
    stated = await programme.caseworker.put(path, json=rules, headers={"If-Match": '"0"'})
    assert stated.status_code == 200, stated.text
    assert (await page_of(programme.caseworker, person))["language"] == "ara"
    assert (await page_of(programme.caseworker, person, language="fra"))["language"] == "fra"


# --- complaints --------------------------------------------------------------------------------------------------


async def test_what_a_person_complained_of_is_shown_to_themselves_alone(
    service: ServiceUnderTest, programme: Programme, others: Others
) -> None:
    person = await programme.active()
    themselves = service.client(Role.CANDIDATE, candidate_id=UUID(person))
    said = {"about": "partner", "category": "conduct", "language": "eng", "text": "They read my letters"}
    assert (await themselves.post("/complaints", json=said)).status_code == 201
    [complaint] = (await export_of(themselves, person))["services"]["candidate"]["complaint"]
    assert (complaint["about"], complaint["entries"][0]["text"]) == ("partner", said["text"])
    assert not {"secret_hash", "answered_by"} & set(complaint)
    assert said["text"] in (await page_of(themselves, person))["html"]
    for shown in (
        (await export_of(programme.caseworker, person))["services"]["candidate"],
        (await programme.caseworker.get(f"/people/{person}/data")).json()["tables"],
    ):
        assert "consent" in shown
        assert "complaint" not in shown


async def export_of(client: httpx.AsyncClient, person: str) -> dict[str, Any]:
    answer = await client.post(f"/candidates/{person}/data-exports")
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_after_a_withdrawal_the_person_alone_has_it(
    service: ServiceUnderTest, programme: Programme, others: Others
) -> None:
    person = await programme.active()
    await programme.withdraw_consent(person, "register")
    refused = await programme.caseworker.post(f"/candidates/{person}/data-exports")
    assert (refused.status_code, refused.json()["type"].rpartition("/")[2]) == (403, "consent-missing")
    own = service.client(Role.CANDIDATE, candidate_id=UUID(person))
    assert (await own.post(f"/candidates/{person}/data-exports")).status_code == 201
