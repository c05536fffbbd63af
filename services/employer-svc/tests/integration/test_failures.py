"""The domain's table of failures, row by row, as far as employers take part: what follows, and where the seats are."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from employer_svc.domain.application import LIVE
from employer_svc.testing import Facts, Recruitment
from pathways_chassis.tables import reaction
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    Aside,
    CandidateActivated,
    CandidateDied,
    CandidateErased,
    CandidateFoundSolutionElsewhere,
    CandidateHidden,
    CandidateReturnedToPool,
    CandidateSetAside,
    CandidateWithdrawn,
    PoolProfile,
    SolutionElsewhere,
)
from pathways_contracts.events.candidate.reservation import ReservationRejected
from pathways_contracts.events.employer.application import ApplicationEnded
from pathways_contracts.events.employer.employer import EmployerSuspended, SponsorLicenceEnded
from pathways_contracts.events.training.enrolment import (
    EnrolmentAdvanced,
    EnrolmentDropped,
    EnrolmentFailed,
    EnrolmentStage,
)
from sqlalchemy import select


async def arrived_at(recruitment: Recruitment, vacancy_id: str) -> str:
    """The placement of somebody who has arrived."""
    candidate_id = uuid4()
    application_id, placement_id = await recruitment.placed(candidate_id, vacancy_id)
    await recruitment.service.receive(Facts(recruitment, candidate_id, application_id, placement_id).arrived())
    return placement_id


async def ended_as(service: ServiceUnderTest, application_id: str) -> tuple[str, str | None]:
    """The end that was told of an application, and the reason that was told with it."""
    [told] = [one for one in await service.published(ApplicationEnded) if str(one.application_id) == application_id]
    return told.end.value, told.reason


# --- visa refused --------------------------------------------------------------------------------------------------


async def test_visa_refused_gives_the_seat_back_and_reopens_what_was_parked_where_it_is_open(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    elsewhere = await Recruitment(service, partner_id=recruitment.partner_id).begin()
    parked = await elsewhere.offered(candidate_id)
    closed_for_now = await elsewhere.open_vacancy()
    parked_there = await elsewhere.in_rounds(candidate_id, closed_for_now)
    assert await elsewhere.taken() == (1, 0)
    vacancy_id = await recruitment.open_vacancy(seats=1)
    placement = await recruitment.placed(candidate_id, vacancy_id)
    facts = Facts(recruitment, candidate_id, *placement)
    await elsewhere.move_vacancy("pause", "busy_season", vacancy_id=closed_for_now)
    assert await recruitment.taken(vacancy_id) == (0, 1)
    assert await elsewhere.taken() == (0, 0), "a parked offer holds no seat"

    await service.receive(facts.visa_opened())
    await service.receive(facts.visa_closed())
    ended = await recruitment.placement(placement[1])
    assert (ended["state"], ended["end_reason"]) == ("ended", "refused_no_remedy")
    assert await recruitment.taken(vacancy_id) == (0, 0)
    assert (await recruitment.vacancy(vacancy_id))["state"] == "open"
    assert (await elsewhere.application(parked))["state"] == "rounds"
    assert (await elsewhere.application(parked_there))["state"] == "parked"
    await elsewhere.move_vacancy("resume", vacancy_id=closed_for_now)
    assert (await elsewhere.application(parked_there))["state"] == "rounds"


# --- offer withdrawn, offer expired, reservation rejected ------------------------------------------------------------


@pytest.mark.parametrize("state", ["offer", "accepted"])
async def test_offer_withdrawn_gives_the_seat_back_and_the_employer_answers_for_it(
    service: ServiceUnderTest, recruitment: Recruitment, state: str
) -> None:
    candidate_id = uuid4()
    application_id = await (recruitment.offered if state == "offer" else recruitment.accepted)(candidate_id)
    assert await recruitment.taken() == (1, 0)
    await recruitment.moved(recruitment.staff, application_id, "withdraw_offer", "budget_cut")
    assert await recruitment.taken() == (0, 0)
    assert await ended_as(service, application_id) == ("offer_withdrawn", "budget_cut")
    incidents = (await recruitment.director.get(f"/employers/{recruitment.employer_id}/incidents")).json()["items"]
    assert [(one["kind"], one["application_id"]) for one in incidents] == [("offer_withdrawn", application_id)]


async def test_offer_expired_gives_the_seat_back_and_a_person_decides(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    application_id = await recruitment.offered(uuid4())
    assert await recruitment.taken() == (1, 0)
    await service.move_clock(days=21, seconds=1)

    async def has_lapsed() -> bool:
        return bool((await recruitment.application(application_id))["state"] == "offer_withdrawn")

    await service.eventually(has_lapsed)
    assert await recruitment.taken() == (0, 0)
    assert await ended_as(service, application_id) == ("offer_withdrawn", "offer_expired")
    assert application_id in await recruitment.tasks("offer_expired")
    incidents = (await recruitment.director.get(f"/employers/{recruitment.employer_id}/incidents")).json()["items"]
    assert incidents == [], "nobody answers for time that passed"


async def test_reservation_rejected_gives_the_seat_back_and_the_employer_is_not_told_why(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.accepted(candidate_id)
    assert await recruitment.taken() == (1, 0)
    ids = {"reservation_id": uuid4(), "application_id": UUID(application_id), "candidate_id": candidate_id}
    await service.receive(ReservationRejected(reason="candidate_on_hold", **ids))
    assert (await recruitment.application(application_id))["state"] == "reservation_rejected"
    assert await recruitment.taken() == (0, 0)
    assert await ended_as(service, application_id) == ("reservation_rejected", None)
    history = (await recruitment.staff.get(f"/history/application/{application_id}")).json()["items"]
    assert history[-1]["reason"] is None
    assert "candidate_on_hold" not in (await recruitment.staff.get(f"/applications/{application_id}")).text


# --- the person leaves, or is hidden ---------------------------------------------------------------------------------

LEAVING: list[tuple[type[Event], dict[str, Any]]] = [
    (CandidateWithdrawn, {"reason": "own_wish"}),
    (CandidateFoundSolutionElsewhere, {"solution": SolutionElsewhere.RESETTLED}),
    (CandidateDied, {}),
    (CandidateErased, {"erased_at": datetime(2026, 3, 2, tzinfo=UTC)}),
]
TAKES = {"offer": (1, 0), "accepted": (1, 0), "confirmed": (0, 1), "frozen": (0, 1)}
"""The seats that somebody takes who stands there; elsewhere none."""


async def bring_to(recruitment: Recruitment, state: str, candidate_id: UUID) -> str:
    """Somebody's application at the vacancy, or the placement that it became, in a live state."""
    moves: dict[str, list[tuple[str, str | None]]] = {
        "invited": [("invite", None)],
        "parked": [("park", "busy_season")],
        "reserve_list": [("put_on_reserve_list", None)],
    }
    match state:
        case "interested":
            return await recruitment.interested(candidate_id)
        case "rounds":
            return await recruitment.in_rounds(candidate_id)
        case "offer":
            return await recruitment.offered(candidate_id)
        case "accepted":
            return await recruitment.accepted(candidate_id)
        case "confirmed" | "frozen":
            _, placement_id = await recruitment.placed(candidate_id)
            if state == "frozen":
                await recruitment.move_placement(placement_id, "freeze", "embassy_closed")
            return placement_id
        case _:
            application_id = await recruitment.shortlist(candidate_id)
            for action, reason in moves.get(state, []):
                await recruitment.moved(recruitment.staff, application_id, action, reason)
            return application_id


EVERYWHERE = (*sorted(LIVE), "confirmed", "frozen")
LEAVING_FROM = [
    pytest.param(leaves, said, state, id=f"{leaves.__name__}-{state}")
    for (leaves, said), states in zip(LEAVING, (EVERYWHERE, ("accepted",), ("confirmed",), EVERYWHERE), strict=True)
    for state in states
]


@pytest.mark.parametrize(("leaves", "said", "state"), LEAVING_FROM)
async def test_who_leaves_frees_the_seat_from_wherever_they_stand(
    service: ServiceUnderTest, recruitment: Recruitment, leaves: type[Event], said: dict[str, Any], state: str
) -> None:
    candidate_id = uuid4()
    await recruitment.offered(uuid4())
    subject = await bring_to(recruitment, state, candidate_id)
    held, filled = TAKES.get(state, (0, 0))
    assert await recruitment.taken() == (1 + held, filled)
    assert (await recruitment.vacancy())["state"] == ("filled" if held + filled else "open")

    await service.receive(leaves.model_validate({"candidate_id": candidate_id, **said}))
    read = recruitment.placement if filled else recruitment.application
    assert (await read(subject))["state"] == ("ended" if filled else "withdrawn")
    assert await recruitment.taken() == (1, 0), "the other one's seat is nobody else's"
    assert (await recruitment.vacancy())["state"] == "open"


@pytest.mark.parametrize("state", ["offer", "accepted", "confirmed"])
async def test_a_hidden_person_keeps_the_seat_while_it_can_be_undone(
    service: ServiceUnderTest, recruitment: Recruitment, state: str
) -> None:
    candidate_id = uuid4()
    subject = await bring_to(recruitment, state, candidate_id)
    before = await recruitment.taken()
    await service.receive(CandidateHidden(candidate_id=candidate_id, reason="consent_withdrawn"))
    assert await recruitment.taken() == before == TAKES[state]
    if state != "confirmed":
        path = f"/applications/{subject}"
        assert (await recruitment.staff.get(path)).status_code == 404
        shown = {"candidate_id": candidate_id, "partner_id": recruitment.partner_id}
        await service.receive(CandidateActivated(shareable=True, profile=PoolProfile(skills=()), **shown))
        assert (await recruitment.staff.get(path)).json()["state"] == state
    await service.receive(CandidateHidden(candidate_id=candidate_id, reason="consent_withdrawn"))
    await service.receive(CandidateWithdrawn(candidate_id=candidate_id, reason="consent_withdrawn"))
    assert await recruitment.taken() == (0, 0), "candidate-svc concludes it after 72 hours"


async def test_who_is_set_aside_is_not_shown_until_the_return(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.in_rounds(candidate_id)
    path = f"/applications/{application_id}"
    about = {"candidate_id": candidate_id}
    await service.receive(CandidateSetAside(**about, state=Aside.ON_HOLD, reason="illness"))
    assert (await recruitment.staff.get(path)).status_code == 404
    shown = {"partner_id": recruitment.partner_id, "shareable": True, "profile": PoolProfile(skills=())}
    await service.receive(CandidateReturnedToPool(**about, **shown, reason="resume"))
    assert (await recruitment.staff.get(path)).json()["state"] == "rounds", "the attempt was not lost"


async def test_a_hidden_persons_offer_expires_like_any_other(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    await recruitment.offered(candidate_id)
    await service.receive(CandidateHidden(candidate_id=candidate_id, reason="dormant"))
    assert await recruitment.taken() == (1, 0)
    await service.move_clock(days=21, seconds=1)

    async def is_free() -> bool:
        return await recruitment.taken() == (0, 0)

    await service.eventually(is_free)


# --- job lost --------------------------------------------------------------------------------------------------------


async def test_job_lost_gives_the_seat_back(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    placement = await recruitment.placed(candidate_id)
    facts = Facts(recruitment, candidate_id, *placement)
    await service.receive(facts.started())
    assert await recruitment.taken() == (0, 1)
    await service.receive(facts.job_ended())
    found = await recruitment.placement(placement[1])
    assert (found["state"], found["end_reason"]) == ("ended", "redundancy")
    assert await recruitment.taken() == (0, 0)
    late = [await service.receive(fact) for fact in (facts.started(), facts.job_ended())]
    async with service.runtime.sessions() as session:
        outcomes = await session.execute(select(reaction.c.event_id, reaction.c.outcome))
        noted = {event_id: outcome for event_id, outcome in outcomes if event_id in late}
    assert [noted[one] for one in late] == ["conflict", "superseded"]
    assert await recruitment.taken() == (0, 0), "a seat comes back once"


# --- training dropped --------------------------------------------------------------------------------------------


def training_lost(lost: type[Event], candidate_id: UUID) -> tuple[Event, dict[str, str]]:
    """The news of it, and what an employer may read of it."""
    ids: dict[str, Any] = {"enrolment_id": uuid4(), "cohort_id": uuid4(), "candidate_id": candidate_id}
    more, word = {
        EnrolmentDropped: ({"reason": "health"}, "dropped"),
        EnrolmentFailed: ({}, "failed"),
        EnrolmentAdvanced: ({"stage": "deferred"}, "deferred"),
    }[lost]
    told = {"training": word} | {name: str(ids[name]) for name in ("enrolment_id", "cohort_id")}
    return lost.model_validate({**ids, **more}), told


@pytest.mark.parametrize("lost", [EnrolmentDropped, EnrolmentFailed, EnrolmentAdvanced])
async def test_training_dropped_lets_a_person_recheck_what_was_offered(
    service: ServiceUnderTest, recruitment: Recruitment, lost: type[Event]
) -> None:
    vacancy_id = await recruitment.open_vacancy(train_to_hire=True, seats=3)
    offered, accepted, placed, frozen = uuid4(), uuid4(), uuid4(), uuid4()
    other_vacancy = await recruitment.open_vacancy(train_to_hire=True, seats=1)
    _, frozen_placement = await recruitment.placed(frozen, other_vacancy)
    await recruitment.move_placement(frozen_placement, "freeze", "embassy_closed")
    expected = {
        offered: (await recruitment.offered(offered, vacancy_id), "offer"),
        accepted: (await recruitment.accepted(accepted, vacancy_id), "accepted"),
        placed: ((await recruitment.placed(placed, vacancy_id))[1], "confirmed"),
        frozen: (frozen_placement, "frozen"),
    }
    assert await recruitment.taken(vacancy_id) == (2, 1)
    for candidate_id, (aggregate_id, state) in expected.items():
        news, told = training_lost(lost, candidate_id)
        await service.receive(news)
        assert (await recruitment.tasks("recheck_offer_conditions"))[aggregate_id] == {**told, "state": state}
    assert await recruitment.taken(vacancy_id) == (2, 1), "nothing ends by itself"

    application_id, _ = expected[offered]
    await recruitment.moved(recruitment.person(offered), application_id, "decline")
    await recruitment.move_placement(frozen_placement, "end", "training_dropped")
    open_now = set(await recruitment.tasks("recheck_offer_conditions"))
    assert open_now == {expected[accepted][0], expected[placed][0]}
    assert await recruitment.taken(vacancy_id) == (1, 1)


async def test_training_dropped_is_no_task_where_nothing_rests_on_it(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    without_training, in_rounds, travelling = uuid4(), uuid4(), uuid4()
    vacancy_id = await recruitment.open_vacancy(train_to_hire=True)
    await recruitment.offered(without_training)
    await recruitment.in_rounds(in_rounds, vacancy_id)
    placement = await recruitment.placed(travelling, vacancy_id)
    await service.receive(Facts(recruitment, travelling, *placement).departed())
    for candidate_id in (without_training, in_rounds, travelling, uuid4()):
        await service.receive(training_lost(EnrolmentDropped, candidate_id)[0])
    paused = uuid4()
    await recruitment.offered(paused, vacancy_id)
    ids = {"enrolment_id": uuid4(), "cohort_id": uuid4(), "candidate_id": paused}
    await service.receive(EnrolmentAdvanced(stage=EnrolmentStage.IN_PROGRESS, **ids))
    assert not await recruitment.tasks("recheck_offer_conditions")


# --- employer suspended, sponsor lost ------------------------------------------------------------------------------


async def test_employer_suspended_pauses_vacancies_and_freezes_placements_before_travel(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=4)
    offered = await recruitment.offered(uuid4(), vacancy_id)
    _, waiting = await recruitment.placed(uuid4(), vacancy_id)
    arrived = await arrived_at(recruitment, vacancy_id)
    assert await recruitment.taken(vacancy_id) == (1, 2)

    await recruitment.employer_moved("suspend", "fees_charged")
    assert (await recruitment.vacancy(vacancy_id))["state"] == "paused"
    assert [(await recruitment.placement(one))["state"] for one in (waiting, arrived)] == ["frozen", "arrived"]
    assert (await recruitment.application(offered))["state"] == "offer"
    assert await recruitment.taken(vacancy_id) == (1, 2), "no seat is lost by it"
    [told] = [
        one for one in await service.published(EmployerSuspended) if one.employer_id == UUID(recruitment.employer_id)
    ]
    assert told.reason == "fees_charged", "integration protects who has arrived by this event"

    await recruitment.employer_moved("lift_suspension")
    assert (await recruitment.vacancy(vacancy_id))["state"] == "open"
    assert (await recruitment.placement(waiting))["state"] == "confirmed"


async def test_sponsor_lost_pauses_and_freezes_until_the_licence_is_renewed(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=4)
    _, waiting = await recruitment.placed(uuid4(), vacancy_id)
    _, frozen_before = await recruitment.placed(uuid4(), vacancy_id)
    await recruitment.move_placement(frozen_before, "freeze", "embassy_closed")
    arrived = await arrived_at(recruitment, vacancy_id)
    reserved, offered = await recruitment.reserved(uuid4(), vacancy_id), recruitment.terms()
    paused_before = await recruitment.open_vacancy()
    await recruitment.move_vacancy("pause", "busy_season", vacancy_id=paused_before)
    written = await recruitment.write_vacancy()
    await recruitment.move_vacancy("submit", vacancy_id=written)
    assert await recruitment.taken(vacancy_id) == (1, 3)
    assert (await recruitment.vacancy(vacancy_id))["state"] == "filled"

    await recruitment.lose_licence()
    [evidence] = (await recruitment.tasks("renew_sponsor_licence")).values()
    assert (evidence["vacancies_paused"], evidence["placements_frozen"]) == (2, 1), (
        "with the vacancy that everybody has"
    )
    vacancy, placement = await recruitment.vacancy(vacancy_id), await recruitment.placement(waiting)
    assert (vacancy["state"], vacancy["pause_reason"]) == ("paused", "sponsor_licence_ended")
    assert (placement["state"], placement["freeze_reason"]) == ("frozen", "sponsor_licence_ended")
    assert (await recruitment.placement(arrived))["state"] == "arrived"
    assert await recruitment.taken(vacancy_id) == (1, 3)
    employer = (await recruitment.director.get(f"/employers/{recruitment.employer_id}")).json()
    assert employer["state"] == "active", "nobody is suspended by software"
    suspended = {str(one.employer_id) for one in await service.published(EmployerSuspended)}
    assert recruitment.employer_id not in suspended
    for refused in (
        await recruitment.move_vacancy("resume", vacancy_id=vacancy_id),
        await recruitment.move_vacancy("resume", vacancy_id=paused_before),
        await recruitment.move_vacancy("open", vacancy_id=written),
        await recruitment.move_placement(waiting, "unfreeze"),
        await recruitment.sign(reserved, terms=offered),
    ):
        assert [error["field"] for error in refused.json()["errors"]] == ["sponsor_licence"]

    await recruitment.hold_licence(days=700)
    assert (await recruitment.vacancy(vacancy_id))["state"] == "filled"
    assert (await recruitment.vacancy(paused_before))["pause_reason"] == "busy_season"
    states = [(await recruitment.placement(one))["state"] for one in (waiting, frozen_before, arrived)]
    assert states == ["confirmed", "frozen", "arrived"]
    assert not await recruitment.tasks("renew_sponsor_licence")
    assert await recruitment.taken(vacancy_id) == (1, 3)


async def test_sponsor_lost_is_nothing_where_the_licence_was_renewed_in_time(recruitment: Recruitment) -> None:
    in_time = await Recruitment(recruitment.service).begin()
    await in_time.hold_licence(days=2)
    await in_time.hold_licence(days=700)
    await recruitment.lose_licence()
    assert (await recruitment.vacancy())["state"] == "paused"
    assert (await in_time.vacancy())["state"] == "open"


@pytest.mark.parametrize("first", ["suspend", "lose_licence"])
async def test_sponsor_lost_and_employer_suspended_hold_until_neither_is_left(
    recruitment: Recruitment, first: str
) -> None:
    _, placement_id = await recruitment.placed(uuid4())
    if first == "suspend":
        await recruitment.employer_moved("suspend", "fees_charged")
        await recruitment.lose_licence()
        await recruitment.hold_licence(days=700)
    else:
        await recruitment.lose_licence()
        await recruitment.employer_moved("suspend", "fees_charged")
        await recruitment.employer_moved("lift_suspension")
    assert (await recruitment.vacancy())["state"] == "paused"
    assert (await recruitment.placement(placement_id))["state"] == "frozen"
    if first == "suspend":
        await recruitment.employer_moved("lift_suspension")
    else:
        await recruitment.hold_licence(days=700)
    assert (await recruitment.vacancy())["state"] == "open"
    assert (await recruitment.placement(placement_id))["state"] == "confirmed"
    assert await recruitment.taken() == (0, 1)


async def test_sponsor_lost_counts_where_an_offer_named_it_and_nowhere_else(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    sponsor = await Recruitment(service).begin()
    sponsored, other = uuid4(), uuid4()
    offered = await recruitment.in_rounds(sponsored)
    await recruitment.offer(offered, sponsor_employer_id=sponsor.employer_id)
    placement_id = await recruitment.placed_from_offer(sponsored, offered)
    _, of_its_own = await recruitment.placed(other)

    async def states() -> list[str]:
        return [(await recruitment.placement(one))["state"] for one in (placement_id, of_its_own)]

    await recruitment.lose_licence()
    assert await states() == ["confirmed", "frozen"], "another one sponsors the first"
    await recruitment.hold_licence(days=700)
    await sponsor.lose_licence()
    assert await states() == ["frozen", "confirmed"]
    told = [str(one.employer_id) for one in await service.published(SponsorLicenceEnded)]
    assert told[-2:] == [recruitment.employer_id, sponsor.employer_id], "whoever has arrived is protected elsewhere"
    assert (await recruitment.vacancy())["state"] == "filled", "its own recruitment goes on"
    refused = await recruitment.move_placement(placement_id, "unfreeze")
    assert [error["field"] for error in refused.json()["errors"]] == ["sponsor_licence"]
    await recruitment.employer_moved("suspend", "fees_charged")
    await sponsor.hold_licence(days=700)
    assert await states() == ["frozen", "frozen"], "the employer is suspended still"
    await recruitment.employer_moved("lift_suspension")
    assert await states() == ["confirmed", "confirmed"]
    await recruitment.employer_moved("suspend", "fees_charged")
    assert await states() == ["frozen", "frozen"], "whoever sponsors"
    await recruitment.employer_moved("lift_suspension")
    await sponsor.employer_moved("suspend", "fees_charged")
    assert await states() == ["frozen", "confirmed"]
    assert await recruitment.taken() == (0, 2)
