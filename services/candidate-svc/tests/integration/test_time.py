"""What time brings by itself: checks grow old, a hold ends, and nobody is kept of whom nobody has heard.

The clock only moves forward: the tests of a module share it, so each looks at people of its own.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from candidate_svc.testing import SIGN_OFF, Programme, Promise
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.candidate import CandidateHidden, CandidateProfileChanged
from pathways_contracts.events.employer.application import ApplicationAdvanced, ApplicationStage
from sqlalchemy import text


def there_is(programme: Programme, kind: str, aggregate_id: str) -> Callable[[], Awaitable[bool]]:
    async def holds() -> bool:
        return aggregate_id in await programme.open_tasks(kind)

    return holds


# --- checks ----------------------------------------------------------------------------------------------


async def test_a_check_that_has_grown_old_is_asked_for_again(service: ServiceUnderTest, programme: Programme) -> None:
    old, young, lodged, closed = [await programme.with_case() for _ in range(4)]
    for promise in (old, lodged, closed):
        await programme.settle_rules(await programme.case(promise))
    case, of_young = await programme.case(old), await programme.case(young)
    await programme.decided((await programme.case(lodged))["authorisations"][0], *SIGN_OFF, "lodge")
    await programme.end_application(closed)

    await programme.let_pass(days=89)
    await programme.settle_rules(of_young)
    assert await programme.open_tasks("check_rule_again") == []

    await programme.let_pass(days=2)
    await service.eventually(there_is(programme, "check_rule_again", case["id"]))
    assert await programme.open_tasks("check_rule_again") == [case["id"]], "whose file is still to be signed off"
    requirements = sorted(one["requirement"] for one in case["rule_checks"])
    assert (await programme.task("check_rule_again", case["id"]))["evidence"] == {"requirements": requirements}
    [link] = case["authorisations"]
    await programme.decided(link, "collect_documents", "seek_sponsorship")
    refused = await programme.decide(link, "sign_off")
    assert refused.json()["errors"][0]["rule"].startswith("checked over 90 days ago: ")

    await programme.settle_rules(case, but=["language"])
    assert case["id"] in await programme.open_tasks("check_rule_again")
    await programme.settle_rules(case)
    assert case["id"] not in await programme.open_tasks("check_rule_again")
    assert await programme.decided(link, "sign_off") == "ready"


async def test_checks_that_grew_old_with_an_authority_are_asked_for_once_the_file_is_back(
    service: ServiceUnderTest, programme: Programme
) -> None:
    promise = await programme.with_case()
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, *SIGN_OFF, "lodge")
    case = await programme.case(promise)
    await programme.let_pass(days=91)
    assert case["id"] not in await programme.open_tasks("check_rule_again"), "an authority holds it"
    await programme.decided(link, "refuse", reason="funds")
    await programme.decided(link, "return_to_documents")
    assert case["id"] in await programme.open_tasks("check_rule_again")


# --- on hold ---------------------------------------------------------------------------------------------


async def test_a_hold_ends_with_a_task_and_a_person_resumes(service: ServiceUnderTest, programme: Programme) -> None:
    held, resumed, forever = [await programme.active() for _ in range(3)]
    until = str(service.runtime.clock.now().date() + timedelta(days=10))
    for person in (held, resumed):
        await programme.moved(person, "hold", reason="own_wish", until=until)
    await programme.moved(forever, "hold", reason="own_wish")
    await programme.moved(resumed, "resume")

    await programme.let_pass(days=8)
    assert await programme.open_tasks("hold_is_over") == []
    await programme.let_pass(days=3)
    await service.eventually(there_is(programme, "hold_is_over", held))
    assert await programme.open_tasks("hold_is_over") == [held]
    assert await programme.state(held) == "on_hold", "software resumes nobody"
    assert await programme.moved(held, "resume") == "active"
    assert await programme.open_tasks("hold_is_over") == []


# --- retention -------------------------------------------------------------------------------------------


async def hidden(service: ServiceUnderTest, candidate_id: str) -> list[str]:
    events = await service.published(CandidateHidden)
    return [one.reason for one in events if str(one.candidate_id) == candidate_id]


async def shown(service: ServiceUnderTest, candidate_id: str) -> list[bool]:
    events = await service.published(CandidateProfileChanged)
    return [one.shareable for one in events if str(one.candidate_id) == candidate_id]


async def contact(programme: Programme, candidate_id: str, *, reached: bool) -> dict[str, Any]:
    body = {"how": "by_phone", "reached": reached}
    answer = await programme.caseworker.post(f"/candidates/{candidate_id}/contacts", json=body)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def dormant(programme: Programme, candidate_id: str) -> bool:
    return (await programme.person(candidate_id))["dormant_since"] is not None


async def test_nobody_is_kept_of_whom_nobody_has_heard(service: ServiceUnderTest, programme: Programme) -> None:
    silent, moved, changed, called, reserved, elsewhere, left = [await programme.active() for _ in range(7)]
    await programme.moved(left, "withdraw", reason="own_wish")
    promise = await programme.with_case_of(reserved)
    attempts = "contact_dormant_person"

    await service.move_clock(days=700)
    await programme.moved(moved, "hold", reason="own_wish")
    await programme.moved(moved, "resume")
    await programme.consent(changed, "story")
    await contact(programme, called, reached=True)
    application = Promise(UUID(elsewhere))
    await service.receive(
        ApplicationAdvanced(
            application_id=application.application_id,
            candidate_id=application.candidate_id,
            vacancy_id=application.vacancy_id,
            employer_id=application.employer_id,
            stage=ApplicationStage.INVITED,
        )
    )
    assert await programme.open_tasks(attempts) == []

    await service.move_clock(days=40)
    await service.eventually(there_is(programme, attempts, silent))
    assert await programme.open_tasks(attempts) == [silent]
    assert await hidden(service, silent) == ["dormant"]
    assert await dormant(programme, silent)
    for awake in (moved, changed, called, reserved, elsewhere):
        assert not await dormant(programme, awake)
        assert await hidden(service, awake) == []
    assert await hidden(service, left) == [], "who has left was not shown, and is not sought"

    person = await programme.person(silent)
    version = {"If-Match": f'"{person["version"]}"'}
    await contact(programme, silent, reached=False)
    assert await programme.open_tasks(attempts) == [], "this attempt was made"
    assert await dormant(programme, silent)
    await service.move_clock(days=92)
    await service.eventually(there_is(programme, attempts, silent))
    assert await hidden(service, silent) == ["dormant"], "hidden once"

    before = len(await shown(service, silent))
    woken = await contact(programme, silent, reached=True)
    assert (woken["how"], woken["reached"]) == ("by_phone", True)
    assert not await dormant(programme, silent)
    assert await programme.open_tasks(attempts) == []
    assert (await shown(service, silent))[before:] == [True], "shown again, as the consents allow it"
    listed = (await programme.caseworker.get(f"/candidates/{silent}/contacts")).json()["items"]
    assert [one["reached"] for one in listed] == [False, True]
    stale = await programme.caseworker.put(f"/candidates/{silent}/profile", json=person["profile"], headers=version)
    assert stale.status_code == 412
    assert await programme.reservation(promise) == "confirmed"


async def due(service: ServiceUnderTest) -> dict[str, tuple[int, int]]:
    """By each rule what a dry run finds due, and what within 30 days."""
    answer = await service.client(Role.OPERATOR).get("/retention")
    assert answer.status_code == 200, answer.text
    return {rule["what"]: (rule["due"], rule["due_within_30_days"]) for rule in answer.json()["rules"]}


async def all_dormant(service: ServiceUnderTest) -> int:
    async with service.runtime.sessions() as session:
        query = text("select count(*) from candidate where dormant_since is not null")
        return int((await session.execute(query)).scalar_one())


async def test_a_dry_run_says_who_will_be_hidden_and_nobody_is_erased_by_what_it_lists(
    service: ServiceUnderTest, programme: Programme
) -> None:
    async def nobody_is_due() -> bool:
        found = await due(service)
        return found["dormant_person"][0] == found["person_to_be_erased"][0] == 0

    silent, reserved = [await programme.active() for _ in range(2)]
    await programme.with_case_of(reserved)
    await service.move_clock(days=715)
    await service.eventually(nobody_is_due)
    before, (_, coming) = await all_dormant(service), (await due(service))["dormant_person"]
    assert coming >= 1
    assert (await all_dormant(service), await dormant(programme, silent)) == (before, False), "nothing was changed"
    await service.move_clock(days=30)
    await service.eventually(nobody_is_due)
    assert await all_dormant(service) == before + coming, "those that were listed, and nobody else"
    assert await dormant(programme, silent)
    assert not await dormant(programme, reserved)

    await service.move_clock(days=61 * 31 - 745)
    applied = await service.client(Role.OPERATOR).post("/retention", json={"reason": "the yearly look"})
    assert applied.status_code == 200, applied.text
    await service.eventually(there_is(programme, "erase_dormant_person", silent))
    await service.eventually(nobody_is_due)
    assert (await programme.person(silent))["state"] == "active", "a person erases, never software"


async def test_after_five_years_a_person_erases(service: ServiceUnderTest, programme: Programme) -> None:
    silent, woken, left = [await programme.active() for _ in range(3)]
    await programme.moved(left, "withdraw", reason="own_wish")
    await service.move_clock(days=61 * 31)

    for person in (silent, woken, left):
        await service.eventually(there_is(programme, "erase_dormant_person", person))
        assert await dormant(programme, person)
    assert await programme.open_tasks("contact_dormant_person") == []
    assert await programme.state(silent) == "active", "software erases nobody"

    await contact(programme, woken, reached=True)
    assert set(await programme.open_tasks("erase_dormant_person")) == {silent, left}
    erased = await programme.caseworker.post(f"/candidates/{silent}/erasure")
    assert erased.json()["state"] == "erased"
    assert await programme.open_tasks("erase_dormant_person") == [left]
    unknown = await programme.caseworker.post(
        f"/candidates/{uuid4()}/contacts", json={"how": "by_phone", "reached": True}
    )
    assert unknown.status_code == 404
