"""When it fails: one test per row of the domain's failure table in which this service has a part.

Each looks at the person, the promise, the visa case, the open tasks and what was published, before and after.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from candidate_svc.domain import pathway as configuration
from candidate_svc.testing import ENTRY_VISA, SIGN_OFF, Programme, Promise
from candidate_svc.usecases.publish_pathways import publish_pathways
from candidate_svc.usecases.send_notification import REACH_PERSON
from pathways_chassis.actor import timer_actor
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.codes import Cefr, LanguageSkill
from pathways_contracts.event import Topic
from pathways_contracts.events.candidate.pathway import IntakeStatus
from pathways_contracts.events.training.credential import CredentialIssued
from sqlalchemy import text

RELEASED = ["candidate.reservation.released", "candidate.candidate.returned_to_pool"]


@dataclass(frozen=True)
class Picture:
    """How everything stands of one person: of the case `open`, the reason of its end, or None where there is none."""

    person: str
    first_in_line: bool
    promise: str | None
    case: str | None
    links: tuple[str, ...]
    tasks: frozenset[str]


class Observer:
    """Looks at one person, and remembers which events were published before."""

    def __init__(self, service: ServiceUnderTest, programme: Programme, promise: Promise) -> None:
        self.service, self.programme, self.promise = service, programme, promise
        self.seen = 0

    async def picture(self) -> Picture:
        """How things stand now."""
        promise = self.promise
        person = await self.programme.person(promise.candidate_id)
        found = await self.programme.director.get("/visa-cases", params={"placement_id": str(promise.placement_id)})
        case = (await self.programme.case(promise)) if found.json()["items"] else None
        tasks = await self.programme.caseworker.get("/tasks", params={"state": "open", "limit": 200})
        return Picture(
            person=str(person["state"]),
            first_in_line=bool(person["priority"]),
            promise=await self.programme.reservation(promise),
            case=None if case is None else (case["close_reason"] or "open"),
            links=() if case is None else tuple(one["state"] for one in case["authorisations"]),
            # Nobody said how they may be reached; what people are told of all this has tests of its own.
            tasks=frozenset(one["kind"] for one in tasks.json()["items"]) - {REACH_PERSON},
        )

    async def news(self) -> list[str]:
        """What was published about the person since the last look, in order."""
        async with self.service.runtime.sessions() as session:
            rows = await session.execute(
                text(
                    "select id, headers ->> 'ce_type' from outbox where id > :seen"
                    " and convert_from(payload, 'UTF8')::jsonb ->> 'candidate_id' = :person and topic <> :messages"
                    " order by id"
                ),
                {"person": str(self.promise.candidate_id), "messages": Topic.NOTIFICATION, "seen": self.seen},
            )
            told = rows.all()
        self.seen = told[-1][0] if told else self.seen
        return [event_type for _, event_type in told]

    async def comes_to_be(self, expected: Picture) -> None:
        """Wait for the picture: what a timer does comes by itself."""

        async def holds() -> bool:
            return await self.picture() == expected

        try:
            await self.service.eventually(holds)
        except AssertionError:
            assert await self.picture() == expected


@pytest.fixture
async def observer(service: ServiceUnderTest, programme: Programme) -> Observer:
    """Somebody with a contract and a visa case, whose tests and credentials are in the profile."""
    promise = await programme.with_case()
    found = Observer(service, programme, promise)
    await found.news()
    return found


ON_THE_WAY = Picture(
    person="reserved",
    first_in_line=False,
    promise="confirmed",
    case="open",
    links=("screening",),
    tasks=frozenset(),
)


async def lodged(programme: Programme, promise: Promise) -> dict[str, Any]:
    """The entry visa, before the authority."""
    link = await programme.to_entry_visa(promise)
    await programme.decided(link, *SIGN_OFF, "lodge")
    return link


async def test_visa_refused(service: ServiceUnderTest, programme: Programme, observer: Observer) -> None:
    credential = CredentialIssued(
        credential_id=uuid4(),
        candidate_id=observer.promise.candidate_id,
        enrolment_id=uuid4(),
        skills=(),
        languages=(LanguageSkill(language="eng", speaking=Cefr.B2),),
    )
    await service.receive(credential)
    link = await lodged(programme, observer.promise)
    before = replace(ON_THE_WAY, links=("granted", "lodged"))
    assert await observer.picture() == before
    await observer.news()

    await programme.decided(link, "refuse", reason="funds", remedy_deadline="2030-02-01")
    refused = replace(before, links=("granted", "refused"), tasks=frozenset({"decide_on_remedy"}))
    assert await observer.picture() == refused
    assert await observer.news() == ["candidate.visa_case.refused"]
    case = await programme.case(observer.promise)
    task = await programme.task("decide_on_remedy", case["id"])
    assert (task["evidence"], task["due_at"][:10]) == ({"reason": "funds", "other_pathways": []}, "2030-02-01")

    await programme.decided(link, "ask_for_review")
    assert await observer.picture() == replace(before, links=("granted", "review"))
    await programme.decided(link, "refuse", reason="unchanged")
    assert await observer.picture() == refused, "the promise stands while a remedy is open"
    await observer.news()

    body = {"reason": "no_remedy"}
    assert (await programme.adviser.post(f"/visa-cases/{case['id']}/closure", json=body)).status_code == 200
    ended = Picture("active", True, "released", "no_remedy", ("granted", "refused"), frozenset())
    assert await observer.picture() == ended
    assert await observer.news() == ["candidate.visa_case.closed", *RELEASED]
    person = await programme.person(observer.promise.candidate_id)
    assert person["profile"]["languages"][0]["speaking"] == "B2", "what was learnt is kept"


async def test_offer_withdrawn(service: ServiceUnderTest, programme: Programme) -> None:
    observer = Observer(service, programme, await programme.reserved())
    assert await observer.picture() == replace(ON_THE_WAY, case=None, links=())
    await observer.news()
    await programme.end_application(observer.promise)
    assert await observer.picture() == Picture("active", True, "released", None, (), frozenset())
    assert await observer.news() == RELEASED


async def test_offer_withdrawn_once_a_case_is_open(programme: Programme, observer: Observer) -> None:
    assert await observer.picture() == ON_THE_WAY
    await programme.end_application(observer.promise, reason="employer_insolvent")
    ended = Picture("active", True, "released", "employer_insolvent", ("screening",), frozenset())
    assert await observer.picture() == ended
    assert await observer.news() == ["candidate.visa_case.closed", *RELEASED]


async def test_reservation_rejected(service: ServiceUnderTest, programme: Programme, observer: Observer) -> None:
    second = Observer(service, programme, Promise(observer.promise.candidate_id))
    assert await second.picture() == replace(ON_THE_WAY, promise=None, case=None, links=())
    await programme.accept(second.promise)
    assert await second.picture() == replace(ON_THE_WAY, promise="rejected", case=None, links=())
    assert await observer.picture() == ON_THE_WAY, "the promise that stands is not touched"
    assert await observer.news() == ["candidate.reservation.rejected"]

    await programme.end_application(second.promise)
    assert await observer.picture() == ON_THE_WAY, "nor by the end of the rejected one"
    assert await observer.news() == []


async def test_consent_withdrawn(service: ServiceUnderTest, programme: Programme, observer: Observer) -> None:
    await programme.consent(str(observer.promise.candidate_id), "immigration")
    assert await observer.picture() == ON_THE_WAY
    await observer.news()
    await programme.withdraw_consent(observer.promise.candidate_id, "immigration")
    assert await observer.news() == ["candidate.consent.withdrawn"]
    await programme.let_pass(hours=71)
    assert await observer.picture() == ON_THE_WAY
    await service.move_clock(hours=2)
    await observer.comes_to_be(Picture("active", True, "released", "consent_withdrawn", ("screening",), frozenset()))
    assert await observer.news() == ["candidate.visa_case.closed", *RELEASED]


async def test_consent_withdrawn_while_a_visa_is_lodged(
    service: ServiceUnderTest, programme: Programme, observer: Observer
) -> None:
    await programme.consent(str(observer.promise.candidate_id), "immigration")
    await lodged(programme, observer.promise)
    await observer.news()
    await programme.withdraw_consent(observer.promise.candidate_id, "immigration")
    asked = replace(ON_THE_WAY, links=("granted", "lodged"), tasks=frozenset({"ask_about_lodged_visa"}))
    assert await observer.picture() == asked
    await programme.let_pass(hours=73)
    assert await observer.picture() == asked
    assert await observer.news() == ["candidate.consent.withdrawn"]


async def test_document_expires_before_travel(
    service: ServiceUnderTest, programme: Programme, observer: Observer
) -> None:
    until = service.runtime.clock.now().date() + timedelta(days=5)
    path, body = (
        f"/candidates/{observer.promise.candidate_id}/documents",
        {"kind": "passport", "valid_until": str(until)},
    )
    assert (await programme.caseworker.post(path, json=body)).status_code == 201
    link = await lodged(programme, observer.promise)
    await programme.decided(link, "grant", **ENTRY_VISA)
    granted = replace(ON_THE_WAY, links=("granted", "granted", "screening"))
    assert await observer.picture() == granted
    await observer.news()

    await service.move_clock(days=6)
    back = replace(granted, links=("granted", "documents", "screening"), tasks=frozenset({"renew_travel_document"}))
    await observer.comes_to_be(back)
    assert await observer.news() == ["candidate.visa_case.advanced"]


async def test_job_lost(programme: Programme, observer: Observer) -> None:
    await programme.start_work(observer.promise)
    at_work = replace(ON_THE_WAY, person="placed")
    assert await observer.picture() == at_work
    await observer.news()
    await programme.lose_work(observer.promise)
    lost = replace(at_work, person="active", first_in_line=True, promise="released")
    assert await observer.picture() == lost, "the case goes on: the person has a status to keep"
    assert await observer.news() == RELEASED


@pytest.mark.parametrize(
    ("intake", "task"), [(IntakeStatus.OPEN, "screen_again"), (IntakeStatus.CLOSED, "choose_other_pathway")]
)
async def test_pathway_closes_or_changes(
    service: ServiceUnderTest,
    programme: Programme,
    observer: Observer,
    monkeypatch: pytest.MonkeyPatch,
    intake: IntakeStatus,
    task: str,
) -> None:
    other = Programme(service)
    elsewhere = Observer(service, other, await other.with_case())
    await lodged(other, elsewhere.promise)
    await programme.settle_rules(await programme.case(observer.promise))
    [link] = (await programme.case(observer.promise))["authorisations"]
    await programme.decided(link, *SIGN_OFF)
    assert await observer.picture() == replace(ON_THE_WAY, links=("ready",))
    for one in (observer, elsewhere):
        await one.news()

    found = dict(configuration.pathways())
    version = {IntakeStatus.OPEN: 3, IntakeStatus.CLOSED: 4}[intake]
    found["gb_skilled_worker"] = found["gb_skilled_worker"].model_copy(update={"version": version, "intake": intake})
    monkeypatch.setattr(configuration, "pathways", lambda: found)
    monkeypatch.setattr("candidate_svc.usecases.publish_pathways.pathways", lambda: found)
    async with service.runtime.sessions() as session, session.begin():
        await publish_pathways(service.runtime.work(session, timer_actor("publish_pathways")))

    await observer.comes_to_be(replace(ON_THE_WAY, links=("documents",), tasks=frozenset({task})))
    assert await observer.news() == ["candidate.visa_case.advanced"]
    assert {one["status"] for one in (await programme.case(observer.promise))["rule_checks"]} == {"unknown"}
    assert await elsewhere.picture() == replace(ON_THE_WAY, links=("granted", "lodged")), "lodged cases go on"
    assert await elsewhere.news() == []
    assert {one["status"] for one in (await other.case(elsewhere.promise))["rule_checks"]} == {"met"}


# --- whoever leaves, and ends that come late ---------------------------------------------------------------


async def withdraws(programme: Programme, candidate_id: object) -> None:
    await programme.moved(candidate_id, "withdraw", reason="own_wish")


async def is_resettled(programme: Programme, candidate_id: object) -> None:
    await programme.moved(candidate_id, "solve_elsewhere", solution="resettled")


async def dies(programme: Programme, candidate_id: object) -> None:
    await programme.moved(candidate_id, "record_death")


async def is_erased(programme: Programme, candidate_id: object) -> None:
    assert (await programme.caseworker.post(f"/candidates/{candidate_id}/erasure")).status_code == 200


Leaving = Callable[[Programme, object], Awaitable[None]]
LEAVING = [
    (withdraws, "withdrawn", "candidate.candidate.withdrawn"),
    (is_resettled, "solution_elsewhere", "candidate.candidate.found_solution_elsewhere"),
    (dies, "deceased", "candidate.candidate.died"),
    (is_erased, "erased", "candidate.candidate.erased"),
]


@pytest.mark.parametrize(("leaves", "state", "event"), LEAVING)
async def test_whoever_leaves_is_promised_to_nobody(
    programme: Programme, observer: Observer, leaves: Leaving, state: str, event: str
) -> None:
    assert await observer.picture() == ON_THE_WAY
    await leaves(programme, observer.promise.candidate_id)
    gone = Picture(state, False, "released", f"candidate_{state}", ("screening",), frozenset())
    assert await observer.picture() == gone
    assert await observer.news() == ["candidate.visa_case.closed", "candidate.reservation.released", event]

    await programme.end_application(observer.promise)
    await programme.end_placement(observer.promise)
    assert await observer.picture() == gone, "an end that arrives later finds nothing to end"
    assert await observer.news() == []


@pytest.mark.parametrize(("leaves", "state", "event"), LEAVING)
async def test_of_whoever_leaves_a_lodged_case_is_settled_by_a_person(
    programme: Programme, observer: Observer, leaves: Leaving, state: str, event: str
) -> None:
    await lodged(programme, observer.promise)
    await observer.news()
    await leaves(programme, observer.promise.candidate_id)
    expected = Picture(state, False, "released", "open", ("granted", "lodged"), frozenset({"settle_visa_case"}))
    assert await observer.picture() == expected
    assert await observer.news() == ["candidate.reservation.released", event]


async def test_an_end_that_arrives_after_the_contract_frees_the_person_once(
    programme: Programme, observer: Observer
) -> None:
    await programme.end_application(observer.promise)
    ended = Picture("active", True, "released", "application_offer_withdrawn", ("screening",), frozenset())
    assert await observer.picture() == ended
    await observer.news()
    await programme.end_placement(observer.promise)
    await programme.confirm(observer.promise)
    assert await observer.picture() == ended, "neither a second end nor a contract that comes late changes that"
    assert await observer.news() == []
    again = await programme.reserved(str(observer.promise.candidate_id))
    assert await programme.reservation(again) == "confirmed", "the person is free for the next offer"
