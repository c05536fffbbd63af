"""Selection is watched from events and the vault: what a report tells, whom it reads, and groups that are lent."""

import asyncio
import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.testing import GIVEN, Programme, somebody_else
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateProfileChanged
from pathways_contracts.events.matching.match import MatchProposed, MatchShortlisted
from pathways_taxonomy import taxonomy
from sqlalchemy import text

CONSENTS: Final = ("register", "share_anonymised", "research")
WOMAN: Final = {"gender": "female", "nationalities": ["SY"], "birth_date": "1996-05-01", "disability": "no"}
MAN: Final = {"gender": "male", "nationalities": ["VE"], "birth_date": "1996-05-01", "disability": "no"}
Stated = dict[str, Any]


class Watch:
    """A director, a programme of their own, and its people."""

    def __init__(self, service: ServiceUnderTest, programme: Programme) -> None:
        self.service, self.programme = service, programme
        self.programme_id = uuid4()
        self.director = service.client(Role.PROGRAMME_DIRECTOR, subject="director-1")

    async def pool(self, *stated: Stated, consents: Sequence[str] = CONSENTS) -> list[str]:
        """People in the pool of the programme."""
        lines = [
            {
                "partner_reference": str(uuid4()),
                "identity": {**somebody_else(), **one},
                "profile": {"skills": [{"code": taxonomy().skills[0].code}]},
                "consents": [{"purpose": each, **GIVEN} for each in consents],
                "programme_ids": [str(self.programme_id)],
                "submit": True,
                "activate": True,
            }
            for one in stated
        ]
        body = "".join(json.dumps(line) + "\n" for line in lines)
        headers = {"Content-Type": "application/x-ndjson"}
        answer = await self.programme.caseworker.post("/candidates/bulk", content=body, headers=headers)
        results = [json.loads(line) for line in answer.text.splitlines()]
        assert {one["outcome"] for one in results} == {"accepted"}, results[0]
        return [one["id"] for one in results]

    async def select(self, *candidate_ids: str, event: type[Any] = MatchProposed) -> None:
        """Matching tells that these people were selected."""
        score = {"score_points": 7} if event is MatchProposed else {}
        for candidate_id in candidate_ids:
            await self.service.receive(
                event(
                    match_id=uuid4(),
                    vacancy_id=uuid4(),
                    employer_id=uuid4(),
                    candidate_id=candidate_id,
                    configuration_version=1,
                    **score,
                ),
                wait=candidate_id == candidate_ids[-1],
            )

    @property
    def month(self) -> str:
        """The month in which business stands."""
        return f"{self.service.runtime.clock.now():%Y-%m}"

    async def next_month(self) -> str:
        """The month is over; returns which one."""
        month = self.month
        while self.month == month:
            await self.service.move_clock(days=5)
        return month

    async def ask(self, month: str, **more: Any) -> httpx.Response:
        body = {
            "stage": "proposed",
            "first_month": month,
            "last_month": month,
            "programme_id": str(self.programme_id),
            **more,
        }
        return await self.director.post("/parity-reports", json=body)

    async def report(self, month: str, **more: Any) -> dict[str, Any]:
        """A report that is new."""
        answer = await self.ask(month, **more)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def lend(self, **body: Any) -> httpx.Response:
        return await self.director.post("/group-loans", json={"attribute": "gender", "reason": "spring_round", **body})

    async def readings(self) -> list[dict[str, Any]]:
        """Who had attributes of this programme's people read."""
        found = (await self.director.get("/attribute-readings", params={"limit": 200})).json()["items"]
        return [one for one in found if one["programme_id"] == str(self.programme_id)]


@pytest.fixture
def watch(service: ServiceUnderTest, programme: Programme) -> Watch:
    return Watch(service, programme)


def group(report: dict[str, Any], attribute: str, name: str) -> dict[str, Any]:
    [found] = [one for one in report["ratios"][attribute] if one["group"] == name]
    return dict(found)


# --- reports ------------------------------------------------------------------------------------------------------


async def test_a_report_holds_each_group_against_the_most_selected(watch: Watch) -> None:
    women, men = await watch.pool(*[WOMAN] * 40), await watch.pool(*[MAN] * 40)
    others = await watch.pool({**WOMAN, "gender": "other", "disability": "yes"}, {**WOMAN, "gender": "undisclosed"})
    await watch.select(*women[:10], *men[:30], men[0], others[0])
    report = await watch.report(await watch.next_month())
    assert group(report, "gender", "male") == {
        "group": "male", "standing": "most_selected", "considered": 40, "selected": 30, "rate": 0.75, "ratio": 1.0,
        "significant": None,
    }  # fmt: skip
    assert group(report, "gender", "female") == {
        "group": "female", "standing": "under_threshold", "considered": 40, "selected": 10, "rate": 0.25, "ratio": 0.33,
        "significant": True,
    }  # fmt: skip
    assert [group(report, "gender", one)["standing"] for one in ("other", "not_stated")] == ["suppressed"] * 2
    regions = [group(report, "nationality_region", one)["ratio"] for one in ("western_asia", "south_america")]
    assert regions == [0.35, 1.0]
    assert group(report, "disability", "yes")["considered"] is None
    assert report["rules"] == {"threshold": 0.8, "smallest_group": 30, "smallest_selection": 10, "counts_to": 10}
    assert "SY" not in json.dumps(report)


async def test_stages_are_told_apart_and_only_the_period_counts(watch: Watch) -> None:
    women, men = await watch.pool(*[WOMAN] * 30), await watch.pool(*[MAN] * 30)
    await watch.select(*women, *men)
    await watch.select(*men[:10], event=MatchShortlisted)
    first = await watch.next_month()
    await watch.select(*women[:10], event=MatchShortlisted)
    second = await watch.next_month()
    rates = {
        (month, stage): [group(report, "gender", one)["rate"] for one in ("female", "male")]
        for month in (first, second)
        for stage in ("proposed", "shortlisted")
        for report in [await watch.report(month, stage=stage)]
    }
    assert rates == {
        (first, "proposed"): [1.0, 1.0],
        (first, "shortlisted"): [0.0, 0.33],
        (second, "proposed"): [None, None],
        (second, "shortlisted"): [0.33, 0.0],
    }


async def test_whoever_left_before_the_period_was_not_considered(watch: Watch) -> None:
    women, men = await watch.pool(*[WOMAN] * 40), await watch.pool(*[MAN] * 30)
    for one in women[:10]:
        await watch.programme.moved(one, "hold", reason="own_wish")
    await watch.next_month()
    await watch.select(*women[10:20], *men)
    report = await watch.report(await watch.next_month())
    assert group(report, "gender", "female")["considered"] == 30
    assert group(report, "gender", "female")["rate"] == 0.33


async def test_who_does_not_allow_it_is_not_read(watch: Watch) -> None:
    women = await watch.pool(*[WOMAN] * 30)
    men = await watch.pool(*[MAN] * 30, consents=CONSENTS[:2])
    taken_back = await watch.pool(*[WOMAN] * 2)
    for one in taken_back:
        await watch.programme.withdraw_consent(one, "research")
    await watch.select(*women, *men)
    report = await watch.report(await watch.next_month())
    assert group(report, "gender", "not_stated")["considered"] == 30
    assert group(report, "gender", "male")["standing"] == "suppressed"
    [reading] = await watch.readings()
    assert (reading["id"], reading["people"]) == (report["reading_id"], 30)
    assert (reading["actor"], reading["purpose"]) == ("director-1", "parity_report")
    assert set(reading["attributes"]) == {"gender", "age_band", "nationality_region", "disability"}


async def test_the_erased_count_and_are_of_no_group(watch: Watch) -> None:
    women = await watch.pool(*[WOMAN] * 60)
    await watch.select(*women)
    for one in women[:30]:
        assert (await watch.programme.caseworker.post(f"/candidates/{one}/erasure")).status_code == 200
    report = await watch.report(await watch.next_month())
    assert [group(report, "gender", one)["considered"] for one in ("female", "not_stated")] == [30, 30]


async def test_two_records_of_one_person_count_once(watch: Watch) -> None:
    women, men = await watch.pool(*[WOMAN] * 29), await watch.pool(*[MAN] * 30)
    twice = {**WOMAN, "birth_date": "1961-02-03", "phone": "+000555900900"}
    [stays], [goes] = await watch.pool(twice), await watch.pool(twice)
    await watch.select(*women, *men[:15], goes)
    caseworker = watch.programme.caseworker
    [pair] = (await caseworker.get("/duplicates", params={"candidate_id": goes})).json()["items"]
    merge = {"action": "merge", "survivor": "candidate" if pair["candidate"]["candidate_id"] == stays else "other"}
    assert (await caseworker.post(f"/duplicates/{pair['id']}/moves", json=merge)).status_code == 200
    report = await watch.report(await watch.next_month())
    assert group(report, "gender", "female")["rate"] == 1.0, "who was selected under the one record was, not a 31st"


async def test_who_asks_at_the_same_time_has_one_report(watch: Watch) -> None:
    await watch.pool(WOMAN)
    month = await watch.next_month()
    answers = await asyncio.gather(*(watch.ask(month) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 201]
    assert len({answer.json()["id"] for answer in answers}) == 1


async def test_the_same_question_has_the_same_answer(watch: Watch) -> None:
    women, men = await watch.pool(*[WOMAN] * 30), await watch.pool(*[MAN] * 30)
    await watch.select(*women, *men[:15])
    month = await watch.next_month()
    report = await watch.report(month)
    await state(watch, women[0], gender="male")
    again = await watch.ask(month)
    assert again.status_code == 200
    assert again.json() == report
    assert len(await watch.readings()) == 1
    assert (await watch.director.get(f"/parity-reports/{report['id']}")).json() == report
    listed = await watch.director.get("/parity-reports", params={"programme_id": str(watch.programme_id)})
    assert listed.json()["items"] == [report]


async def test_refusals_name_field_rule_and_remedy(watch: Watch) -> None:
    await watch.pool(WOMAN)
    first, second = await watch.next_month(), await watch.next_month()
    await watch.report(first)
    for wrong, field in (
        ({"last_month": second}, "first_month"),
        ({"first_month": second, "last_month": first}, "first_month"),
        ({"first_month": watch.month, "last_month": watch.month}, "last_month"),
        ({"first_month": "2026-13"}, "/first_month"),
        ({"stage": "hired"}, "/stage"),
    ):
        refused = await watch.ask(first, **wrong)
        assert refused.status_code == 422, wrong
        [error] = refused.json()["errors"]
        assert error["field"] == field
        assert error["rule"]
        assert error["remedy"]


async def test_directors_have_it_computed_and_donors_read_it(service: ServiceUnderTest, watch: Watch) -> None:
    await watch.pool(WOMAN)
    report = await watch.report(await watch.next_month())
    donor = service.client(Role.DONOR)
    assert (await donor.get(f"/parity-reports/{report['id']}")).json() == report
    assert (await donor.get("/attribute-readings")).status_code == 403
    for nobody in (donor, watch.programme.caseworker):
        assert (await nobody.post("/parity-reports", json={})).status_code == 403
        assert (await nobody.post("/group-loans", json={})).status_code == 403
    assert (await watch.programme.caseworker.get("/parity-reports")).status_code == 403
    assert (await watch.director.get(f"/parity-reports/{uuid4()}")).status_code == 404


# --- loans --------------------------------------------------------------------------------------------------------


async def test_groups_are_lent_as_numbers_without_a_meaning(service: ServiceUnderTest, watch: Watch) -> None:
    women, men = await watch.pool(*[WOMAN] * 31), await watch.pool(*[MAN] * 33)
    few = await watch.pool(*[{**WOMAN, "gender": "other"}] * 4)
    silent = await watch.pool(*[WOMAN] * 28, consents=CONSENTS[:2])
    answer = await watch.lend(programme_id=str(watch.programme_id))
    assert answer.status_code == 201, answer.text
    loan = answer.json()
    assert set(loan) == {"loan_id", "expires_at", "groups"}
    groups = loan["groups"]
    assert [len({groups[one] for one in people}) for people in (women, men, few + silent)] == [1, 1, 1]
    assert {groups[one] for one in (women[0], men[0], few[0])} == {1, 2, 3}
    assert list(groups) == sorted(groups), "their order tells nothing"

    [reading] = await watch.readings()
    assert (reading["id"], reading["purpose"], reading["reason"]) == (loan["loan_id"], "group_loan", "spring_round")
    assert (reading["attributes"], reading["people"]) == (["gender"], 68)
    assert reading["expires_at"] == loan["expires_at"]
    async with service.runtime.sessions() as connection:
        [kept] = (
            await connection.execute(
                text("select t::text from attribute_reading t where id = :id"), {"id": reading["id"]}
            )
        ).scalars()
    assert women[0] not in kept


async def test_a_loan_is_not_kept_to_be_answered_again(watch: Watch) -> None:
    await watch.pool(*[WOMAN] * 30, *[MAN] * 30)
    watch.director.headers["Idempotency-Key"] = "the same key twice"
    loans = [await watch.lend(programme_id=str(watch.programme_id)) for _ in range(2)]
    assert [loan.status_code for loan in loans] == [201, 409]
    assert loans[1].json()["type"].endswith("/already-done")
    assert [one["id"] for one in await watch.readings()] == [loans[0].json()["loan_id"]]


async def test_a_number_means_something_else_each_time(watch: Watch) -> None:
    women = await watch.pool(*[WOMAN] * 30)
    await watch.pool(*[MAN] * 30)
    drawn = {(await watch.lend(programme_id=str(watch.programme_id))).json()["groups"][women[0]] for _ in range(40)}
    assert drawn == {1, 2}


async def test_only_people_in_the_pool_have_groups(watch: Watch) -> None:
    people = await watch.pool(*[WOMAN] * 30, *[MAN] * 30)
    assert (await watch.lend(candidate_ids=people)).status_code == 201
    await watch.programme.moved(people[3], "hold", reason="own_wish")
    refused = await watch.lend(candidate_ids=people)
    assert [one["field"] for one in refused.json()["errors"]] == ["candidate_ids.3"]
    for wrong in ({}, {"candidate_ids": people, "programme_id": str(watch.programme_id)}):
        assert [one["field"] for one in (await watch.lend(**wrong)).json()["errors"]] == ["candidate_ids"]


async def test_a_loan_that_tells_nobody_apart_stands_in_the_log_too(watch: Watch) -> None:
    await watch.pool(*[WOMAN] * 30, *[MAN] * 29)
    loan = await watch.lend(programme_id=str(watch.programme_id))
    [reading] = await watch.readings()
    assert (reading["purpose"], reading["people"]) == ("group_loan", 59), "the vault was opened"
    assert (loan.status_code, set(loan.json()["groups"].values())) == (201, {1})


# --- what a person states -----------------------------------------------------------------------------------------


async def state(watch: Watch, candidate_id: str, **stated: Any) -> httpx.Response:
    version = (await watch.programme.person(candidate_id))["version"]
    return await watch.programme.caseworker.put(
        f"/candidates/{candidate_id}/protected-attributes", json=stated, headers={"If-Match": f'"{version}"'}
    )


async def in_the_vault(service: ServiceUnderTest, candidate_id: str) -> dict[str, str]:
    async with service.runtime.sessions() as connection:
        rows = await connection.execute(
            text("select field, ciphertext from vault_field where person_id = :id"), {"id": candidate_id}
        )
        key = await service.app.state.keyring.existing_key(UUID(candidate_id))
        opened: dict[str, str] = key.open_all({field: bytes(closed) for field, closed in rows})
        return opened


async def test_what_is_stated_anew_replaces_the_statement_and_nobody_is_told(
    service: ServiceUnderTest, watch: Watch
) -> None:
    [candidate_id] = await watch.pool(WOMAN)
    before = await in_the_vault(service, candidate_id)
    answer = await state(watch, candidate_id, gender="other", nationalities=["SY", "AM"], disability="yes")
    assert answer.status_code == 200, answer.text
    assert await in_the_vault(service, candidate_id) == {
        **before, "gender": "other", "nationalities": "SY,AM", "disability": "yes",
    }  # fmt: skip
    assert "other" not in answer.text
    told = {str(one.candidate_id) for one in await service.published(CandidateProfileChanged)}
    assert candidate_id not in told


async def test_a_birth_date_that_was_mended_counts_everywhere(service: ServiceUnderTest, watch: Watch) -> None:
    year = service.runtime.clock.now().year
    [child] = await watch.pool({**WOMAN, "birth_date": f"{year - 10}-01-01"})

    async def of_age() -> bool:
        async with service.runtime.sessions() as connection:
            return bool(
                (await connection.execute(text("select of_age from candidate where id = :id"), {"id": child})).scalar()
            )

    assert not await of_age()
    twin = {**somebody_else(), "birth_date": "1961-07-09", "given_names": "Orsolya", "family_names": "Brandvold"}
    assert (await state(watch, child, birth_date="1961-07-09")).status_code == 200
    assert await of_age()
    same = {**twin, "given_names": "Testina", "family_names": "Quillfeather"}
    registered = await watch.programme.caseworker.post("/candidates", json={"identity": same})
    assert child in registered.json()["possible_duplicate_of"], "they are found by the date that holds now"


async def test_nobody_makes_themselves_of_age(service: ServiceUnderTest, watch: Watch) -> None:
    [child] = await watch.pool({**WOMAN, "birth_date": f"{service.runtime.clock.now().year - 10}-01-01"})
    person = service.client(Role.CANDIDATE, candidate_id=UUID(child))
    headers = {"If-Match": f'"{(await watch.programme.person(child))["version"]}"'}
    path = f"/candidates/{child}/protected-attributes"
    refused = await person.put(path, json={"birth_date": "1961-07-09"}, headers=headers)
    assert refused.status_code == 403, refused.text
    assert (await person.put(path, json={"gender": "other"}, headers=headers)).status_code == 200


async def test_what_was_stated_cannot_be_guessed_from_what_is_kept_of_a_request(
    service: ServiceUnderTest, watch: Watch
) -> None:
    [candidate_id] = await watch.pool(WOMAN)
    key = str(uuid4())
    watch.programme.caseworker.headers["Idempotency-Key"] = key
    try:
        assert (await state(watch, candidate_id, disability="yes")).status_code == 200
    finally:
        del watch.programme.caseworker.headers["Idempotency-Key"]
    async with service.runtime.sessions() as connection:
        known = {"key": sha256(key.encode()).hexdigest()}
        kept = await connection.execute(text("select fingerprint from idempotency where key = :key"), known)
        assert kept.all() == [], "a hash of so few possible bodies tells which it was, and outlives an erasure"


async def test_statements_that_cannot_be_are_refused(service: ServiceUnderTest, watch: Watch) -> None:
    [candidate_id] = await watch.pool(WOMAN)
    tomorrow = f"{service.runtime.clock.now().year + 1}-01-01"
    for wrong, field in (
        ({"birth_date": tomorrow}, "birth_date"),
        ({"birth_date_precision": "year"}, "birth_date_precision"),
        ({"disability": "severe"}, "/disability"),
        ({"religion": "x"}, "/*"),
    ):
        refused = await state(watch, candidate_id, **wrong)
        assert refused.status_code == 422, wrong
        assert refused.json()["errors"][0]["field"] == field
    stranger = service.client(Role.CASEWORKER, organisation_id=uuid4())
    path = f"/candidates/{candidate_id}/protected-attributes"
    assert (await stranger.put(path, json={}, headers={"If-Match": '"1"'})).status_code == 404


async def test_no_disclosure_names_a_disability(watch: Watch) -> None:
    [candidate_id] = await watch.pool({**WOMAN, "disability": "yes"})
    body = {"candidate_id": candidate_id, "purpose": "register", "fields": ["disability"], "reason": "interview"}
    refused = await watch.programme.caseworker.post("/disclosures", json=body)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == "/fields/0"
