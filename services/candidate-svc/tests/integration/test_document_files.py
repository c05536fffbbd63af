"""Files of documents: sent in parts, judged before anybody reads them, and read by links for one reader."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio
from candidate_svc.domain.document_file import PART_BYTES, Blobs
from candidate_svc.domain.document_link import LINK_LASTS
from candidate_svc.domain.policy import SUPERSEDED_FILE_KEPT_MONTHS
from candidate_svc.main import create_app
from candidate_svc.migrate import FOLDER, KEYRING_FOLDER
from candidate_svc.settings import CandidateSettings
from candidate_svc.testing import Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest, service_under_test
from pathways_contracts.access import Role
from sqlalchemy import text

from .uploading import EICAR, Clamd, Documents, pdf, picture, put_part, running_clamd

MARK = b"Quillfeather-planted-mark"
LIMIT = 4 * PART_BYTES
OF_A_PERSON = 8 * LIMIT


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def clamd() -> AsyncIterator[Clamd]:
    """The scanner of the module's tests."""
    async with running_clamd() as running:
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the blobs lie."""
    return tmp_path_factory.mktemp("blobs")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(
    fresh_module_database: Callable[[], Awaitable[str]],
    tmp_path_factory: pytest.TempPathFactory,
    clamd: Clamd,
    folder: Path,
) -> AsyncIterator[ServiceUnderTest]:
    """A candidate-svc with a folder of blobs and a scanner."""
    key_file = tmp_path_factory.mktemp("keys") / "wrapping.key"
    key_file.write_bytes(os.urandom(32))
    async with service_under_test(
        create_app,
        CandidateSettings,
        fresh_module_database,
        migrations=[(FOLDER, "database_url"), (KEYRING_FOLDER, "keyring_database_url")],
        wrapping_key_file=key_file,
        blob_store=folder.as_uri(),
        document_bytes=LIMIT,
        document_bytes_of_a_person=OF_A_PERSON,
        scan_by="clamd",
        scan_address=f"tcp://127.0.0.1:{clamd.port}",
    ) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def passport(programme: Programme) -> Documents:
    """The passport of somebody who allows to be registered."""
    return await Documents.of(programme, await programme.active())


def rule_of(answer: httpx.Response) -> tuple[int, str, str]:
    [error] = answer.json()["errors"]
    return answer.status_code, error["field"], error["remedy"]


def lies_there(folder: Path, file_id: str) -> bool:
    return (folder / UUID(file_id).hex).exists()


async def gone(service: ServiceUnderTest, folder: Path, *file_ids: str) -> None:
    async def holds() -> bool:
        return not any(lies_there(folder, one) for one in file_ids)

    await service.eventually(holds)


# --- parts --------------------------------------------------------------------------------------------------------


async def test_a_file_arrives_in_parts_and_is_read_as_it_was_sent(passport: Documents) -> None:
    content = picture(2 * PART_BYTES + 77, MARK)
    file_id = await passport.stored(content)
    assert await passport.read(file_id) == content
    shown = await passport.file(file_id)
    assert (shown["number"], shown["size"], shown["received"]) == (1, len(content), len(content))
    listed = await passport.programme.caseworker.get(passport.path)
    assert [one["id"] for one in listed.json()["items"]] == [file_id]


async def test_parts_may_be_repeated_and_a_missing_one_is_asked_for(passport: Documents) -> None:
    content = picture(3 * PART_BYTES)
    file_id = (await passport.begin(content)).json()["id"]
    first, second = content[:PART_BYTES], content[PART_BYTES : 2 * PART_BYTES]

    early = await passport.put(file_id, PART_BYTES, second)
    assert rule_of(early) == (422, "offset", "send the part at offset 0")
    for _ in range(2):
        assert (await passport.put(file_id, 0, first)).json()["received"] == PART_BYTES
    changed = await passport.put(file_id, 0, second)
    assert rule_of(changed)[:2] == (422, "body")
    short = await passport.put(file_id, PART_BYTES, second[:-1])
    assert rule_of(short) == (422, "body", f"send {PART_BYTES} bytes")
    beside = await passport.put(file_id, PART_BYTES + 1, second)
    assert rule_of(beside)[:2] == (422, "body")

    done = await passport.programme.caseworker.post(f"/document-files/{file_id}/completion")
    assert rule_of(done) == (422, "received", f"send the part at offset {PART_BYTES}")
    assert (await passport.put(file_id, PART_BYTES, second)).json()["received"] == 2 * PART_BYTES
    assert (await passport.file(file_id))["received"] == 2 * PART_BYTES


async def test_a_part_that_is_no_stream_of_bytes_is_refused(passport: Documents) -> None:
    content = picture(100)
    file_id = (await passport.begin(content)).json()["id"]
    answer = await passport.programme.caseworker.put(f"/document-files/{file_id}/parts/0", json={})
    assert answer.status_code == 415


async def test_more_bytes_than_the_setting_allows_are_refused_before_the_first_comes(passport: Documents) -> None:
    body = {"media_type": "image/png", "size": LIMIT + 1, "sha256": "0" * 64}
    refused = await passport.programme.caseworker.post(passport.path, json=body)
    assert rule_of(refused)[:2] == (422, "size")
    assert refused.json()["errors"][0]["rule"] == f"at most {LIMIT} bytes"


async def test_the_files_of_a_person_take_no_more_room_together_than_they_may(passport: Documents) -> None:
    body = {"media_type": "image/png", "size": LIMIT, "sha256": "0" * 64}
    for _ in range(OF_A_PERSON // LIMIT):
        assert (await passport.programme.caseworker.post(passport.path, json=body)).status_code == 201
    refused = await passport.programme.caseworker.post(passport.path, json={**body, "size": 1})
    assert rule_of(refused)[:2] == (422, "size")
    assert f"at most {OF_A_PERSON} bytes together" in refused.text


@pytest.mark.parametrize("media_type", ["image/svg+xml", "text/html", "application/zip"])
async def test_media_types_that_may_hold_a_programme_are_not_taken(passport: Documents, media_type: str) -> None:
    refused = await passport.begin(b"<svg/>", media_type)
    assert refused.status_code == 422
    assert "application/pdf" in refused.json()["errors"][0]["rule"]


async def test_after_the_last_part_nothing_is_taken_any_more(passport: Documents) -> None:
    content = picture(500)
    file_id = await passport.stored(content)
    assert (await passport.put(file_id, 0, content)).status_code == 409
    assert (await passport.programme.caseworker.post(f"/document-files/{file_id}/completion")).status_code == 409


async def test_an_upload_that_is_not_completed_in_time_is_thrown_away(
    service: ServiceUnderTest, passport: Documents, folder: Path
) -> None:
    file_id = await passport.sent(picture(500))
    assert lies_there(folder, file_id)
    await passport.programme.let_pass(hours=23)
    assert (await passport.file(file_id))["state"] == "uploading"
    await passport.programme.let_pass(hours=2)
    await passport.comes_to(file_id, "abandoned")
    await gone(service, folder, file_id)


async def test_nobody_sends_parts_of_a_person_whom_they_may_not_see(
    service: ServiceUnderTest, passport: Documents
) -> None:
    stranger = Programme(service).caseworker
    file_id = (await passport.begin(picture(10))).json()["id"]
    assert (await put_part(stranger, file_id, 0, picture(10))).status_code == 404
    assert (await stranger.get(f"/document-files/{file_id}")).status_code == 404
    assert (await stranger.post(f"/document-files/{file_id}/completion")).status_code == 404
    person = service.client(Role.CANDIDATE, candidate_id=UUID(passport.candidate_id))
    assert (await put_part(person, file_id, 0, picture(10))).status_code == 200, "their own, they may"


# --- the verdict --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "media_type", "reason"),
    [
        (pdf(script="app.alert(1)"), "application/pdf", "pdf_with_javascript"),
        (pdf(attached=b"inside"), "application/pdf", "pdf_with_embedded_file"),
        (pdf(password="secret"), "application/pdf", "pdf_is_locked"),
        (b"%PDF-1.7\nnothing of a PDF follows", "application/pdf", "pdf_is_unreadable"),
        (picture(100), "application/pdf", "content_is_jpeg"),
        (pdf(), "image/png", "content_is_pdf"),
        (b"<!DOCTYPE html><script>1</script>", "image/png", "content_is_html"),
        (b'<?xml version="1.0"?><svg onload="1"/>', "image/webp", "content_is_svg"),
        (b"PK\x03\x04" + bytes(50), "image/tiff", "content_is_an_archive"),
        (b"anything else", "image/heic", "content_is_of_another_type"),
    ],
)
async def test_what_is_not_what_it_says_or_would_do_something_is_refused_by_name(
    service: ServiceUnderTest, passport: Documents, folder: Path, content: bytes, media_type: str, reason: str
) -> None:
    file_id = await passport.completed(content, media_type)
    await passport.comes_to(file_id, "refused", reason)
    task = await passport.programme.task("document_file_not_kept", passport.document_id)
    assert task["evidence"] == {"document_file_id": file_id, "reason": reason}
    await gone(service, folder, file_id)

    await passport.stored(pdf(), "application/pdf")
    assert passport.document_id not in await passport.programme.open_tasks("document_file_not_kept")


async def test_another_content_than_was_announced_is_refused(passport: Documents) -> None:
    announced, sent = picture(300), picture(300, b"other")
    file_id = (await passport.begin(announced)).json()["id"]
    await passport.put(file_id, 0, sent)
    await passport.programme.caseworker.post(f"/document-files/{file_id}/completion")
    await passport.comes_to(file_id, "refused", "content_has_another_digest")


async def test_malware_is_found_across_parts_and_nobody_reads_it(
    service: ServiceUnderTest, passport: Documents, folder: Path
) -> None:
    lead = picture(PART_BYTES - len(EICAR) // 2)
    content = lead + EICAR + bytes(100)
    file_id = await passport.completed(content)
    await passport.comes_to(file_id, "infected", "malware_found")
    assert rule_of(await passport.ask(file_id))[:2] == (422, "document_file_id")
    await gone(service, folder, file_id)


async def test_without_a_verdict_a_file_waits_and_is_not_read_and_holds_up_no_other(
    service: ServiceUnderTest, passport: Documents, clamd: Clamd
) -> None:
    clamd.most = 150
    file_id = await passport.completed(picture(211))

    async def asked_twice() -> bool:
        return clamd.scanned.count(211) > 1

    await service.eventually(asked_twice)
    await passport.stored(picture(100))
    assert (await passport.file(file_id))["state"] == "scanning"
    assert rule_of(await passport.ask(file_id)) == (422, "document_file_id", "wait for its verdict")
    clamd.most = None
    await passport.comes_to(file_id, "stored")


# --- what lies in the store ---------------------------------------------------------------------------------------


def parts_of(folder: Path, file_id: str) -> list[Path]:
    return sorted((folder / UUID(file_id).hex).iterdir())


async def test_neither_store_nor_database_holds_the_content_in_the_clear(
    service: ServiceUnderTest, passport: Documents, folder: Path
) -> None:
    file_id = await passport.sent(picture(PART_BYTES + 9, MARK))
    assert len(parts_of(folder, file_id)) == 2
    assert [one for one in parts_of(folder, file_id) if MARK in one.read_bytes()] == []
    async with service.runtime.sessions() as session:
        row = (
            await session.execute(text("select f::text from document_file f where id = :id"), {"id": file_id})
        ).scalar_one()
    assert MARK.hex() not in row


async def test_parts_that_were_swapped_cut_off_or_altered_are_not_shown(passport: Documents, folder: Path) -> None:
    content = picture(2 * PART_BYTES)
    swapped, cut, altered, foreign = [await passport.stored(content) for _ in range(4)]
    one, other = parts_of(folder, swapped)
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    parts_of(folder, cut)[0].unlink()
    place = parts_of(folder, altered)[0]
    place.write_bytes(place.read_bytes()[:-1] + b"\0")
    parts_of(folder, foreign)[0].write_bytes(first)
    for file_id in (swapped, cut, altered, foreign):
        answer = await passport.programme.caseworker.get(await passport.link(file_id))
        assert answer.status_code == 409, "the key fits, the place does not"


# --- reading ------------------------------------------------------------------------------------------------------


async def test_a_link_is_logged_and_shows_an_attachment(service: ServiceUnderTest, passport: Documents) -> None:
    file_id = await passport.stored(content := pdf(), "application/pdf")
    answer = await passport.programme.caseworker.get(await passport.link(file_id))
    assert answer.content == content
    assert answer.headers["content-disposition"] == 'attachment; filename="passport-1.pdf"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    shown = await passport.programme.caseworker.get(f"/candidates/{passport.candidate_id}/disclosures")
    [disclosed] = shown.json()["items"]
    assert (disclosed["document_file_id"], disclosed["purpose"], disclosed["fields"]) == (file_id, "register", [])


async def test_a_link_is_of_its_reader_for_its_file_and_ends(service: ServiceUnderTest, passport: Documents) -> None:
    programme = passport.programme
    file_id, other = await passport.stored(picture(100)), await passport.stored(picture(200))
    path = await passport.link(file_id)
    colleague = service.client(Role.CASEWORKER, organisation_id=programme.partner_id, subject="a colleague")
    assert (await colleague.get(path)).status_code == 404
    elsewhere = service.client(Role.CASEWORKER, Role.VISA_ADVISER, subject=f"caseworker-{programme.partner_id}")
    assert (await elsewhere.get(path)).status_code == 404, "the same subject for nobody"
    assert (await programme.caseworker.get(path.replace(file_id, other))).status_code == 404
    last = "A" if path[-5] != "A" else "B"
    assert (await programme.caseworker.get(path[:-5] + last + path[-4:])).status_code == 404
    assert (await programme.caseworker.get(f"/document-files/{file_id}/content/specimen")).status_code == 404
    assert (await service.anonymous().get(path)).status_code == 401
    assert (await programme.caseworker.get(path)).status_code == 200
    await programme.let_pass(seconds=LINK_LASTS.total_seconds() + 1)
    assert (await programme.caseworker.get(path)).status_code == 410


async def test_a_file_is_shown_for_a_purpose_that_the_person_allows_now(
    service: ServiceUnderTest, passport: Documents
) -> None:
    programme = passport.programme
    file_id = await passport.stored(picture(100))
    adviser = service.client(Role.VISA_ADVISER)
    refused = await passport.ask(file_id, adviser, purpose="immigration")
    assert (refused.status_code, refused.json()["type"].rpartition("/")[2]) == (403, "consent-missing")
    await programme.consent(passport.candidate_id, "immigration")
    allowed = await passport.ask(file_id, adviser, purpose="immigration")
    assert (await adviser.get(allowed.json()["path"])).status_code == 200
    assert (await passport.ask(file_id, adviser, purpose="register")).status_code == 403, "not an adviser's work"

    await programme.withdraw_consent(passport.candidate_id, "immigration")
    assert (await adviser.get(allowed.json()["path"])).status_code == 404, "a link does not outlive the consent"


async def test_another_organisation_reads_a_file_by_an_agreement_that_still_stands(
    service: ServiceUnderTest, passport: Documents
) -> None:
    programme, provider_id = passport.programme, uuid4()
    file_id = await passport.stored(picture(100))
    trainer = service.client(Role.TRAINER, organisation_id=provider_id)
    await programme.consent(passport.candidate_id, "training")
    nobody = (422, "data_sharing_agreement")
    assert rule_of(await passport.ask(file_id, trainer, purpose="training"))[:2] == nobody
    await programme.agree_with(provider_id, purposes=["training"], fields=["record", "name"])
    refused = await passport.ask(file_id, trainer, purpose="training")
    assert refused.json()["errors"][0]["rule"].endswith("missing: field documents")
    path = await programme.agree_with(provider_id, purposes=["training"], fields=["documents"])
    link = (await passport.ask(file_id, trainer, purpose="training")).json()["path"]
    assert (await trainer.get(link)).status_code == 200
    administrator = service.client(Role.PARTNER_ADMINISTRATOR, organisation_id=provider_id)
    suspended = await administrator.post(f"{path}/moves", json={"action": "suspend"})
    assert suspended.json()["state"] == "suspended"
    assert rule_of(await trainer.get(link))[:2] == nobody, "a link does not outlive the agreement"


class WithdrawsMeanwhile:
    """The blobs of a service, in front of which the person withdraws as the second part is read."""

    def __init__(self, blobs: Blobs, withdraw: Callable[[], Awaitable[object]]) -> None:
        self._blobs, self._withdraw = blobs, withdraw
        self.read: list[int] = []

    async def get(self, file_id: UUID, number: int) -> bytes:
        self.read.append(number)
        if number == 1:
            await self._withdraw()
        return await self._blobs.get(file_id, number)


async def test_who_reads_slowly_reads_no_further_than_the_person_allows(
    service: ServiceUnderTest, passport: Documents
) -> None:
    programme = passport.programme
    file_id = await passport.stored(picture(3 * PART_BYTES))
    path = (await passport.ask(file_id)).json()["path"]
    stored = service.app.state.blobs
    blobs = WithdrawsMeanwhile(stored, lambda: programme.withdraw_consent(passport.candidate_id, "register"))
    service.app.state.blobs = blobs
    try:
        answer = await programme.caseworker.get(path)
    finally:
        service.app.state.blobs = stored
    assert len(answer.content) < int(answer.headers["content-length"]), "it broke off"
    assert blobs.read == [0, 1], "the last part was not opened"


async def test_who_may_be_told_a_name_is_not_shown_documents_for_it(
    service: ServiceUnderTest, passport: Documents
) -> None:
    file_id = await passport.stored(picture(100))
    refused = await passport.ask(file_id, purpose="share_identified")
    assert rule_of(refused)[:2] == (422, "purpose")


# --- versions -----------------------------------------------------------------------------------------------------


async def test_a_newer_version_takes_the_place_of_the_older_which_is_kept_for_a_while(
    service: ServiceUnderTest, passport: Documents, folder: Path
) -> None:
    first = await passport.stored(picture(100, b"one"))
    of_first = await passport.stored(
        picture(50), translation={"of": first, "language": "eng", "certified_by": "sworn_translator"}
    )
    second = await passport.stored(picture(100, b"two"))
    shown = {one: await passport.file(one) for one in (first, of_first, second)}
    assert [(one["state"], one["number"]) for one in shown.values()] == [
        ("superseded", 1),
        ("superseded", None),
        ("stored", 2),
    ]
    assert await passport.read(first) == picture(100, b"one")
    assert (shown[of_first]["language"], shown[of_first]["certified_by"]) == ("eng", "sworn_translator")

    await passport.programme.let_pass(days=31 * SUPERSEDED_FILE_KEPT_MONTHS)
    await passport.comes_to(first, "forgotten")
    await gone(service, folder, first, of_first)
    assert lies_there(folder, second)


async def test_a_translation_is_of_a_version_and_another_into_its_language_takes_its_place(
    passport: Documents,
) -> None:
    version = await passport.stored(picture(100))
    into = {lang: {"of": version, "language": lang} for lang in ("eng", "por")}
    english, portuguese, better = [
        await passport.stored(picture(50 + place), translation=into[lang])
        for place, lang in enumerate(("eng", "por", "eng"))
    ]
    states = [(await passport.file(one))["state"] for one in (version, english, portuguese, better)]
    assert states == ["stored", "superseded", "stored", "stored"]

    another = await Documents.of(passport.programme, passport.candidate_id, "diploma")
    for of in (version, english):
        refused = await another.begin(picture(9), translation={"of": of, "language": "eng"})
        assert rule_of(refused)[:2] == (422, "translation.of")
    dated = await passport.begin(picture(9), translation=into["eng"], valid_until="2040-01-01")
    assert rule_of(dated)[:2] == (422, "valid_until")


async def with_entry_visa(programme: Programme, days: int) -> tuple[Promise, Documents]:
    """Somebody on the way whose passport ends in so many days."""
    promise = await programme.with_case()
    ends = (programme.service.runtime.clock.now() + timedelta(days=days)).date()
    passport = await Documents.of(programme, str(promise.candidate_id), valid_until=str(ends))
    return promise, passport


async def missing(programme: Programme, promise: Promise) -> bool:
    return (await programme.case(promise))["id"] in await programme.open_tasks("renew_travel_document")


async def test_a_version_that_is_valid_longer_lets_the_case_stand_and_a_shorter_one_does_not(
    service: ServiceUnderTest, programme: Programme
) -> None:
    later = str((service.runtime.clock.now() + timedelta(days=4000)).date())
    renewed, renewed_passport = await with_entry_visa(programme, 10)
    late, late_passport = await with_entry_visa(programme, 10)
    shortened, shortened_passport = await with_entry_visa(programme, 4000)
    await renewed_passport.stored(picture(100), valid_until=later)
    soon = str((service.runtime.clock.now() + timedelta(days=5)).date())
    await shortened_passport.stored(picture(100), valid_until=soon)

    await programme.let_pass(days=12)
    assert [await missing(programme, one) for one in (renewed, late, shortened)] == [False, True, True]
    await late_passport.stored(picture(100), valid_until=later)
    assert not await missing(programme, late), "who has renewed it is asked no more"
    past = str((service.runtime.clock.now() - timedelta(days=1)).date())
    await renewed_passport.stored(picture(101), valid_until=past)
    assert await missing(programme, renewed), "a version that shows it is over already"


# --- what goes ----------------------------------------------------------------------------------------------------


async def counts_of(service: ServiceUnderTest, person: Documents) -> dict[str, int]:
    async with service.runtime.sessions() as session:
        return {
            table: (await session.execute(text(statement), {"id": person.candidate_id})).scalar_one()
            for table, statement in {
                "document": "select count(*) from document where candidate_id = :id",
                "file": "select count(*) from document_file where person_id = :id",
                "number": "select count(*) from vault_field where person_id = :id and field like 'document:%'",
            }.items()
        }


async def test_an_erased_persons_documents_are_gone_and_others_are_not(
    service: ServiceUnderTest, programme: Programme, folder: Path
) -> None:
    erased = await Documents.of(programme, await programme.active(), number="P-1")
    stays = await Documents.of(programme, await programme.active(), number="P-2")
    kept = await stays.stored(picture(100))
    version = await erased.stored(picture(100))
    translated = await erased.stored(picture(70), translation={"of": version, "language": "eng"})
    half = await erased.sent(picture(80))
    path = await erased.link(version)

    done = await programme.caseworker.post(f"/candidates/{erased.candidate_id}/erasure")
    assert done.status_code == 200, done.text
    assert await counts_of(service, erased) == {"document": 0, "file": 0, "number": 0}
    assert await counts_of(service, stays) == {"document": 1, "file": 1, "number": 1}
    await gone(service, folder, version, translated, half)
    assert (await programme.caseworker.get(path)).status_code == 404
    assert (await erased.put(half, 0, picture(80))).status_code == 404
    assert await stays.read(kept) == picture(100)


async def test_documents_follow_a_merge_and_can_be_read_and_erased_there(
    service: ServiceUnderTest, programme: Programme, folder: Path
) -> None:
    identity = {"given_names": "Twicea", "family_names": "Doublet", "birth_date": "1971-03-17"}
    one, other = [await programme.register(identity=identity) for _ in range(2)]
    await programme.consent(one, "register")
    absorbed = await Documents.of(programme, other)
    file_id = await absorbed.stored(content := picture(100))
    listed = await programme.caseworker.get("/duplicates", params={"candidate_id": one})
    [pair] = listed.json()["items"]
    side = "candidate" if pair["candidate"]["candidate_id"] == one else "other"
    merged = await programme.caseworker.post(
        f"/duplicates/{pair['id']}/moves", json={"action": "merge", "survivor": side}
    )
    assert merged.status_code == 200, merged.text
    assert await absorbed.read(file_id) == content
    await programme.caseworker.post(f"/candidates/{one}/erasure")
    assert await counts_of(service, absorbed) == {"document": 0, "file": 0, "number": 0}
    await gone(service, folder, file_id)


async def test_blobs_of_which_no_row_knows_are_told_to_the_operator_and_deleted_after_a_week(
    service: ServiceUnderTest, passport: Documents, folder: Path
) -> None:
    from candidate_svc.usecases.forget_documents import find_ownerless
    from pathways_chassis.actor import timer_actor

    kept, restored, lost = [await passport.stored(picture(100 + place)) for place in range(3)]
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(text("update document_file set state = 'forgotten' where id = :id"), {"id": kept})
    orphan = folder / ("0" * 31 + "7")
    orphan.mkdir()
    (orphan / "000000").write_bytes(b"noise")
    blobs: Any = service.app.state.blobs
    async with service.runtime.sessions() as session, session.begin():
        found = await find_ownerless(service.runtime.work(session, timer_actor("test")), blobs)
    assert found == 1
    assert service.runtime.sweeper is not None
    await service.runtime.sweeper.look()
    operator = service.client(Role.OPERATOR, Role.PROGRAMME_DIRECTOR)
    told = await operator.get("/tasks", params={"kind": "blobs_without_file", "state": "open"})
    assert [one["evidence"]["files"] for one in told.json()["items"]] == [1]
    assert orphan.exists()
    await passport.programme.let_pass(days=8)

    async def deleted() -> bool:
        return not orphan.exists()

    await service.eventually(deleted)
    assert all(lies_there(folder, one) for one in (kept, restored, lost))
