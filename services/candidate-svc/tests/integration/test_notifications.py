"""People are told what concerns them: over channels that are safe for them, in neutral words, and never too often."""

import asyncio
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from candidate_svc.store.notifications import claim_due
from candidate_svc.store.rows import ContactRules, Notification, VaultField
from candidate_svc.testing import ANSWERED_WITHIN, PAY, Promise, Reachable
from candidate_svc.usecases.send_notification import LEASE, REACH_PERSON, send_notification
from pathways_chassis.actor import timer_actor
from pathways_chassis.database import table_of
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.events.candidate.notification import (
    Channel,
    NotificationSent,
    NotificationSuppressed,
    NotificationUndeliverable,
)
from pathways_contracts.events.employer.application import ApplicationAccepted
from pathways_contracts.events.integration.integration_case import CheckinRecorded, EmploymentStarted
from pathways_contracts.events.training.enrolment import TrainingPlanProposed
from sqlalchemy import select, text, update
from sqlmodel import col

NOTIFICATIONS = table_of(Notification)


@pytest.fixture(scope="module")
def service(sending_service: ServiceUnderTest) -> ServiceUnderTest:
    """A candidate-svc that sends real mails and asks a real gateway."""
    return sending_service


# --- told --------------------------------------------------------------------------------------------------------


async def test_an_offer_is_told_by_mail_in_neutral_words_with_the_day_by_which_to_answer(
    service: ServiceUnderTest, person: Reachable, mailbox: Any
) -> None:
    await person.state("email", "sms", language="fra")
    await person.offered()
    told = await person.comes_to("answer", ("sent", None))
    assert (told["channel"], told["language"]) == ("email", "fra")
    [mail] = mailbox.to(person.email)
    assert mail["From"] == "News <news@post.example.invalid>"
    assert mail["Subject"] == "Des nouvelles pour vous"
    assert mail["Auto-Submitted"] == "auto-generated"
    words = mail.get_content()
    assert told["answer_by"] in words
    deadline = (service.runtime.clock.now() + ANSWERED_WITHIN).date()
    assert date.fromisoformat(told["answer_by"]) < deadline
    assert not {"Testina", "Quillfeather", "1990"} & set(words.split())
    sent = [one for one in await service.published(NotificationSent) if str(one.notification_id) == told["id"]]
    assert [(one.kind, one.channel, one.language) for one in sent] == [("answer", Channel.EMAIL, "fra")]
    await service.eventually(lambda: _in_journey(person, "candidate.notification.sent"))


async def _in_journey(person: Reachable, event_type: str) -> bool:
    answer = await person.programme.caseworker.get(f"/candidates/{person.id}/journey")
    return event_type in {one["event_type"] for one in answer.json()["steps"]}


async def test_a_gateway_is_asked_in_its_own_shape_with_its_secret(person: Reachable, gateway: Any) -> None:
    await person.state("sms", language="ara")
    await person.offered()
    told = await person.comes_to("answer", ("sent", None))
    [(headers, sent)] = [one for one in gateway.asked if one[1]["messages"][0]["destination"] == person.phone]
    assert headers["authorization"] == "Bearer gateway-secret"
    [message] = sent["messages"]
    assert message["ref"] == told["id"]
    assert told["answer_by"] in message["body"]
    assert sent["from"] == "News"


async def test_the_same_event_tells_once(service: ServiceUnderTest, person: Reachable, mailbox: Any) -> None:
    await person.state("email")
    event_id = await service.receive(_plan(person))
    await person.comes_to("training", ("sent", None))
    async with service.runtime.sessions() as session, session.begin():
        rows = (await session.execute(select(NOTIFICATIONS).where(NOTIFICATIONS.c.event_id == event_id))).all()
    assert len(rows) == 1
    assert len(mailbox.to(person.email)) == 1


def _plan(person: Reachable) -> TrainingPlanProposed:
    return TrainingPlanProposed(
        plan_id=uuid4(), candidate_id=UUID(person.id), vacancy_id=uuid4(), course_ids=(uuid4(),)
    )


async def test_news_of_one_kind_comes_once_a_week_or_day(person: Reachable, mailbox: Any) -> None:
    await person.state("email")
    await person.planned()
    await person.comes_to("training", ("sent", None))
    await person.planned()
    await person.comes_to("training", ("sent", None), ("suppressed", "told_already"))
    await person.programme.let_pass(days=8)
    await person.planned()
    await person.comes_to("training", ("sent", None), ("sent", None), ("suppressed", "told_already"))
    assert len(mailbox.to(person.email)) == 2
    assert not await person.is_asked_for()


async def test_what_is_settled_before_it_went_out_does_not_go_out(service: ServiceUnderTest, person: Reachable) -> None:
    hour = service.runtime.clock.now()
    begin, end = ((hour + timedelta(hours=some)).strftime("%H:00") for some in (2, 4))
    await person.state("email", from_time=begin, until_time=end)
    promise = await person.offered()
    await person.comes_to("answer", ("queued", None))
    await service.receive(
        ApplicationAccepted(
            application_id=promise.application_id,
            candidate_id=promise.candidate_id,
            vacancy_id=promise.vacancy_id,
            employer_id=promise.employer_id,
        )
    )
    await person.comes_to("answer", ("suppressed", "settled"))
    assert not await person.is_asked_for()


async def test_a_check_in_is_asked_for_on_its_day_and_not_after_it_was_held(
    service: ServiceUnderTest, person: Reachable
) -> None:
    promise = await person.programme.reserved(person.id)
    await person.programme.confirm(promise)
    await person.state("email")
    await service.receive(_started(promise, service.runtime.clock.now().date()))
    await person.comes_to("check_in", *[("queued", None)] * 5)
    await service.receive(_checkin(promise, 7))
    await person.comes_to("check_in", *[("queued", None)] * 4, ("suppressed", "settled"))
    await person.programme.let_pass(days=30)
    await person.comes_to("check_in", *[("queued", None)] * 3, ("sent", None), ("suppressed", "settled"))


def _started(promise: Promise, day: date) -> EmploymentStarted:
    return EmploymentStarted(
        integration_case_id=promise.integration_case_id,
        placement_id=promise.placement_id,
        candidate_id=promise.candidate_id,
        employer_id=promise.employer_id,
        started_on=day,
        isco="7212",
        pay=PAY,
        weekly_hours=38,
    )


def _checkin(promise: Promise, day: int) -> CheckinRecorded:
    return CheckinRecorded(
        integration_case_id=promise.integration_case_id,
        placement_id=promise.placement_id,
        candidate_id=promise.candidate_id,
        day=day,
        recorded_on=date(2030, 3, 8),
        employed=True,
        same_employer=True,
    )


# --- not told ------------------------------------------------------------------------------------------------


async def test_who_said_nothing_gets_nothing_and_a_caseworker_tells_what_is_urgent(
    service: ServiceUnderTest, person: Reachable, mailbox: Any, gateway: Any
) -> None:
    await person.planned()
    assert await person.messages() == [], "of the rest nothing is kept in vain"
    await person.offered()
    told = await person.comes_to("answer", ("suppressed", "no_safe_contact"))
    assert await person.is_asked_for()
    task = await person.programme.task(REACH_PERSON, person.id)
    assert task["evidence"] == {
        "notification_id": told["id"],
        "kind": "answer",
        "reason": "no_safe_contact",
        "answer_by": told["answer_by"],
    }
    assert UUID(told["id"]) in {one.notification_id for one in await service.published(NotificationSuppressed)}
    reached = {"how": "by_phone", "reached": True}
    assert (
        await person.programme.caseworker.post(f"/candidates/{person.id}/contacts", json=reached)
    ).status_code == 201
    assert not await person.is_asked_for(), "whoever was reached was told"


async def test_nothing_goes_to_a_device_that_others_read(person: Reachable, mailbox: Any, gateway: Any) -> None:
    before = len(gateway.asked)
    await person.state("sms!", "email")
    await person.offered()
    assert (await person.comes_to("answer", ("sent", None)))["channel"] == "email"
    await person.state("sms!", "email!")
    await person.offered()
    await person.comes_to("answer", ("sent", None), ("suppressed", "read_by_others"))
    assert await person.is_asked_for()
    assert (len(gateway.asked), len(mailbox.to(person.email))) == (before, 1)


async def test_a_channel_that_is_off_is_never_counted_as_told(person: Reachable) -> None:
    await person.state("messaging")
    await person.offered()
    await person.comes_to("answer", ("suppressed", "no_safe_contact"))
    assert await person.is_asked_for()


async def test_who_opts_out_gets_nothing_at_once_and_what_is_urgent_becomes_a_task(
    service: ServiceUnderTest, person: Reachable, mailbox: Any
) -> None:
    own = service.client(Role.CANDIDATE, candidate_id=UUID(person.id))
    await person.state("email", client=own)
    out = await own.post(f"{person.path}/opt-out", json={"kinds": ["training"]})
    assert out.json()["unwanted_kinds"] == ["training"]
    await person.planned()
    await person.comes_to("training", ("suppressed", "not_wanted"))
    assert not await person.is_asked_for()
    assert (await own.post(f"{person.path}/opt-out", json={})).json()["no_messages"] is True
    await person.offered()
    await person.comes_to("answer", ("suppressed", "no_messages"))
    assert await person.is_asked_for()
    assert mailbox.to(person.email) == []


async def test_nobody_overwrites_an_opt_out_that_he_does_not_know_of(
    service: ServiceUnderTest, person: Reachable
) -> None:
    shown = await person.state("email")
    own = service.client(Role.CANDIDATE, candidate_id=UUID(person.id))
    await own.post(f"{person.path}/opt-out", json={})
    stale = await person.programme.caseworker.put(
        person.path, json={"channels": [{"channel": "email"}]}, headers={"If-Match": f'"{shown["version"]}"'}
    )
    assert stale.status_code == 412
    assert (await own.get(person.path)).json()["no_messages"] is True


async def test_a_message_waits_for_the_hours_of_the_person(
    service: ServiceUnderTest, person: Reachable, mailbox: Any
) -> None:
    now = service.runtime.clock.now()
    begins = (now + timedelta(hours=3)).replace(minute=0, second=0, microsecond=0)
    ends = begins + timedelta(hours=2)
    await person.state("email", from_time=f"{begins:%H:%M}", until_time=f"{ends:%H:%M}", time_zone="UTC")
    await person.offered()
    waits = await person.comes_to("answer", ("queued", None))
    await service.eventually(lambda: _due_later(person, now))
    assert waits["sent_at"] is None
    assert mailbox.to(person.email) == []
    await service.move_clock(seconds=(begins - now).total_seconds())
    told = await person.comes_to("answer", ("sent", None))
    assert begins <= datetime.fromisoformat(told["sent_at"]) < ends
    assert len(mailbox.to(person.email)) == 1


async def _due_later(person: Reachable, now: Any) -> bool:
    [one] = [each for each in await person.messages() if each["kind"] == "answer"]
    return bool(one["due_at"] > (now + timedelta(hours=1)).isoformat())


# --- withdrawal and erasure ----------------------------------------------------------------------------------------


async def waiting(service: ServiceUnderTest, person: Reachable) -> None:
    """An offer is queued for hours that come later."""
    now = service.runtime.clock.now()
    begin, end = ((now + timedelta(hours=some)).strftime("%H:00") for some in (3, 5))
    await person.state("email", from_time=begin, until_time=end)
    await person.offered()
    await service.eventually(lambda: _due_later(person, now))


async def test_a_withdrawal_between_queueing_and_sending_lets_nothing_out(
    service: ServiceUnderTest, person: Reachable, mailbox: Any
) -> None:
    await waiting(service, person)
    await person.programme.withdraw_consent(person.id, "register")
    await service.move_clock(hours=3.1)
    await person.comes_to("answer", ("suppressed", "no_consent"))
    assert mailbox.to(person.email) == []
    assert not await person.is_asked_for()


@pytest.mark.parametrize("move", ["withdraw", "record_death", "solve_elsewhere"])
async def test_who_left_is_told_nothing_more(
    service: ServiceUnderTest, person: Reachable, mailbox: Any, move: str
) -> None:
    await waiting(service, person)
    more = {"withdraw": {"reason": "own_wish"}, "solve_elsewhere": {"solution": "resettled"}}.get(move, {})
    await person.programme.moved(person.id, move, **more)
    await service.move_clock(hours=3.1)
    await person.comes_to("answer", ("suppressed", "person_left"))
    assert mailbox.to(person.email) == []


async def test_of_an_erased_person_no_address_and_no_message_is_left(
    service: ServiceUnderTest, person: Reachable, mailbox: Any
) -> None:
    await waiting(service, person)
    assert (await person.programme.caseworker.post(f"/candidates/{person.id}/erasure")).status_code == 200
    assert await person.messages() == []
    await service.move_clock(hours=3.1)
    async with service.runtime.sessions() as session:
        vault = await session.execute(
            select(col(VaultField.field)).where(
                col(VaultField.person_id) == UUID(person.id), col(VaultField.field).like("safe_%")
            )
        )
        assert vault.all() == []
        assert await session.get(ContactRules, UUID(person.id)) is None
    refused = await person.ask("email")
    assert refused.status_code == 422
    assert mailbox.to(person.email) == []


async def test_a_withdrawal_waits_for_the_message_that_is_going_out_and_no_other_follows(
    service: ServiceUnderTest, person: Reachable, mailbox: Any
) -> None:
    taken, let_go = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        taken.set()
        await let_go.wait()

    mailbox.before_answering = hold
    await person.state("email")
    await person.offered()
    await taken.wait()
    withdrawal = asyncio.create_task(person.programme.withdraw_consent(person.id, "register"))
    await service.eventually(service.somebody_waits_for_a_lock)
    assert not withdrawal.done()
    let_go.set()
    await withdrawal
    mailbox.before_answering = None
    await person.offered()
    await person.comes_to("answer", ("sent", None), ("suppressed", "no_consent"))
    assert len(mailbox.to(person.email)) == 1


# --- attempts ------------------------------------------------------------------------------------------------


async def let_retry(service: ServiceUnderTest, person: Reachable) -> None:
    """The wait before the next attempt is over."""
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(
            update(NOTIFICATIONS).where(NOTIFICATIONS.c.candidate_id == UUID(person.id)).values(retry_at=None)
        )


async def attempts(service: ServiceUnderTest, person: Reachable) -> tuple[int, list[str]]:
    async with service.runtime.sessions() as session:
        query = select(NOTIFICATIONS.c.attempts, NOTIFICATIONS.c.given_up).where(
            NOTIFICATIONS.c.candidate_id == UUID(person.id)
        )
        [row] = (await session.execute(query)).all()
    return row.attempts, row.given_up


async def test_a_provider_that_is_away_is_asked_again_later_and_then_the_next_channel(
    service: ServiceUnderTest, person: Reachable, mailbox: Any, gateway: Any
) -> None:
    mailbox.answer = "451 come back later"
    await person.state("email", "sms")
    await person.offered()
    for attempt in range(1, 5):
        await service.eventually(partial(_has, service, person, (attempt, [])))
        assert await person.stand("answer") == [("queued", None)]
        await let_retry(service, person)
    told = await person.comes_to("answer", ("sent", None))
    assert told["channel"] == "sms"
    assert (await attempts(service, person))[1] == ["email"]
    assert mailbox.to(person.email) == []


async def _has(service: ServiceUnderTest, person: Reachable, expected: tuple[int, list[str]]) -> bool:
    async with service.runtime.sessions() as session:
        query = select(NOTIFICATIONS.c.attempts, NOTIFICATIONS.c.given_up, NOTIFICATIONS.c.state).where(
            NOTIFICATIONS.c.candidate_id == UUID(person.id)
        )
        [row] = (await session.execute(query)).all()
    return (row.attempts, row.given_up) == expected and row.state == "queued"


async def test_an_address_that_is_refused_for_good_is_not_tried_again(
    service: ServiceUnderTest, person: Reachable, mailbox: Any, gateway: Any
) -> None:
    mailbox.answer, gateway.status = "550 no such mailbox", 422
    await person.state("email", "sms")
    await person.offered()
    told = await person.comes_to("answer", ("undeliverable", "every_channel_failed"))
    assert await person.is_asked_for()
    assert UUID(told["id"]) in {one.notification_id for one in await service.published(NotificationUndeliverable)}
    assert len([one for one in gateway.asked if one[1]["messages"][0]["destination"] == person.phone]) == 1


async def test_senders_that_keep_dying_do_not_repeat_it_without_end(
    service: ServiceUnderTest, person: Reachable, mailbox: Any
) -> None:
    await person.state("email")
    now = service.runtime.clock.now()
    await person.state("email", from_time=_hour(now, 3), until_time=_hour(now, 5))
    await person.offered()
    await service.eventually(lambda: _due_later(person, now))
    async with service.runtime.sessions() as session, session.begin():
        await session.execute(
            update(NOTIFICATIONS)
            .where(NOTIFICATIONS.c.candidate_id == UUID(person.id))
            .values(
                state="sending",
                attempts=5,
                due_at=now,
                lease_until=text("clock_timestamp() - interval '1 second'"),
            )
        )
    await person.comes_to("answer", ("undeliverable", "every_channel_failed"))
    assert mailbox.to(person.email) == []


def _hour(now: Any, later: int) -> str:
    return str((now + timedelta(hours=later)).strftime("%H:00"))


async def test_of_two_senders_one_sends(service: ServiceUnderTest, person: Reachable, mailbox: Any) -> None:
    """A message in hand is in nobody else's, and who held it before finds that it is gone."""
    await person.state("email")
    runtime = service.runtime
    await waiting(service, person)
    async with runtime.sessions() as session, session.begin():
        later = runtime.clock.now() + timedelta(hours=4)
        claimed = await claim_due(session, later, LEASE, 100)
        assert await claim_due(session, later, LEASE, 100) == []
    [(notification_id, attempt)] = [one for one in claimed if str(one[0]) in str(await person.messages())]
    async with runtime.sessions() as session, session.begin():
        work = runtime.work(session, timer_actor("test"))
        await send_notification(work, service.app.state.keyring, {}, notification_id, attempt - 1, timeout_seconds=1.0)
    assert await person.stand("answer") == [("sending", None)]


# --- reports of providers --------------------------------------------------------------------------------------


async def report(service: ServiceUnderTest, told: dict[str, Any], result: str, channel: str) -> httpx.Response:
    operator = service.client(Role.OPERATOR)
    return await operator.post(f"/notifications/{told['id']}/delivery", json={"result": result, "channel": channel})


async def test_a_provider_reports_that_a_message_arrived(service: ServiceUnderTest, person: Reachable) -> None:
    await person.state("email")
    await person.offered()
    told = await person.comes_to("answer", ("sent", None))
    for _ in range(2):
        answer = await report(service, told, "delivered", "email")
        assert (answer.status_code, answer.json()["state"]) == (200, "delivered")
    assert (await report(service, told, "delivered", "sms")).status_code == 409


async def test_what_comes_back_is_tried_over_the_next_channel_and_then_a_caseworker_is_asked(
    service: ServiceUnderTest, person: Reachable
) -> None:
    await person.state("email", "sms")
    await person.offered()
    told = await person.comes_to("answer", ("sent", None))
    for _ in range(2):
        assert (await report(service, told, "bounced", "email")).status_code == 200
    assert (await person.comes_to("answer", ("sent", None)))["channel"] == "sms"
    await report(service, told, "bounced", "sms")
    await person.comes_to("answer", ("undeliverable", "every_channel_failed"))
    assert await person.is_asked_for()


async def test_a_report_of_what_was_never_sent_is_refused(service: ServiceUnderTest, person: Reachable) -> None:
    await person.offered()
    told = await person.comes_to("answer", ("suppressed", "no_safe_contact"))
    assert (await report(service, told, "delivered", "email")).status_code == 409
    assert (await report(service, {"id": uuid4()}, "delivered", "email")).status_code == 404
