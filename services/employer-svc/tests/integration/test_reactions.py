"""What the facts of other services bring about, in any order, and what every ending gives back."""

import asyncio
from contextlib import nullcontext
from uuid import UUID, uuid4

import pytest
from employer_svc.consumers.when_record_quarantined_hide_person import (
    when_record_quarantined_hide_person,
)
from employer_svc.domain.application import LIVE, ApplicationState
from employer_svc.store.rows import Application
from employer_svc.testing import PATHWAY, PROTECTED_PATHWAY, Facts, Recruitment, pathway
from pathways_chassis.actor import timer_actor
from pathways_chassis.tables import reaction
from pathways_chassis.testing.kit import ServiceUnderTest
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateHandedOver,
    CandidateHidden,
    CandidateMerged,
    CandidateMergeUndone,
    CandidateRegistered,
    CandidateWithdrawn,
    PoolProfile,
)
from pathways_contracts.events.candidate.consent import ConsentGranted, ConsentWithdrawn
from pathways_contracts.events.candidate.reservation import (
    ReservationExpired,
    ReservationReleased,
)
from pathways_contracts.events.candidate.visa_case import VisaCaseCorrected
from pathways_contracts.events.employer.application import (
    ApplicationEnded,
    ApplicationNotOpened,
    ApplicationOpened,
    ApplicationParked,
    ApplicationReopened,
)
from pathways_contracts.events.employer.employer import EmployerSuspended
from pathways_contracts.events.employer.placement import (
    PlacementConfirmed,
    PlacementEnded,
    PlacementFrozen,
    PlacementStage,
    PlacementUnfrozen,
)
from pathways_contracts.events.employer.vacancy import VacancyFilled, VacancyReopened
from pathways_contracts.events.matching.match import MatchShortlisted
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError


async def placed(recruitment: Recruitment, vacancy_id: str | None = None) -> tuple[str, Facts]:
    candidate_id = uuid4()
    application_id, placement_id = await recruitment.placed(candidate_id, vacancy_id)
    return placement_id, Facts(recruitment, candidate_id, application_id, placement_id)


async def state_of(recruitment: Recruitment, placement_id: str) -> str:
    return str((await recruitment.placement(placement_id))["state"])


async def outcome_of(service: ServiceUnderTest, event_id: UUID) -> str:
    async with service.runtime.sessions() as session:
        found = (await session.execute(select(reaction.c.outcome).where(reaction.c.event_id == event_id))).scalar()
    return found or "applied"


# --- seats -------------------------------------------------------------------------------------------------------


async def test_the_last_seat_fills_the_vacancy_and_a_visa_refused_for_good_opens_it_again(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=1)
    waiting = await recruitment.in_rounds(uuid4(), vacancy_id)
    placement_id, facts = await placed(recruitment, vacancy_id)
    vacancy = await recruitment.vacancy(vacancy_id)
    assert (vacancy["state"], vacancy["held"], vacancy["filled"]) == ("filled", 0, 1)
    assert (await recruitment.offer(waiting)).status_code == 422

    await service.receive(facts.visa_opened())
    await service.receive(facts.visa_closed())
    assert await state_of(recruitment, placement_id) == "ended"
    vacancy = await recruitment.vacancy(vacancy_id)
    assert (vacancy["state"], vacancy["filled"], vacancy["free_seats"]) == ("open", 0, 1)
    for event_class in (VacancyFilled, VacancyReopened):
        assert vacancy_id in {str(event.vacancy_id) for event in await service.published(event_class)}
    [ended] = [one for one in await service.published(PlacementEnded) if str(one.placement_id) == placement_id]
    assert (ended.reason, ended.stage) == ("refused_no_remedy", PlacementStage.VISA)
    assert (await recruitment.offer(waiting)).status_code == 201


async def test_a_visa_case_under_another_pathway_keeps_seat_and_stage(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=1, pathways=[PATHWAY, PROTECTED_PATHWAY])
    placement_id, facts = await placed(recruitment, vacancy_id)
    [told] = [one for one in await service.published(PlacementConfirmed) if str(one.placement_id) == placement_id]
    assert set(told.allowed_pathways) == {PATHWAY, PROTECTED_PATHWAY}
    await service.receive(facts.visa_opened())
    await service.receive(facts.moved_to(PROTECTED_PATHWAY))
    placement, vacancy = await recruitment.placement(placement_id), await recruitment.vacancy(vacancy_id)
    assert (placement["pathway"], placement["state"]) == (PROTECTED_PATHWAY, "visa")
    assert (vacancy["state"], vacancy["held"], vacancy["filled"]) == ("filled", 0, 1)
    assert placement_id not in await recruitment.tasks("check_pathway_of_placement")
    assert await outcome_of(service, await service.receive(facts.moved_to(PROTECTED_PATHWAY))) == "superseded"


async def test_a_pathway_that_the_vacancy_does_not_pay_or_name_is_for_a_person(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    placement_id, facts = await placed(recruitment)
    dearer = {"amount": "99000.00", "currency": "GBP", "period": "year"}
    await service.receive(pathway("gb_dearer", pay_floor=dearer))
    await service.receive(facts.moved_to("gb_dearer"))
    assert (await recruitment.placement(placement_id))["pathway"] == "gb_dearer", "a fact is not refused"
    [evidence] = (await recruitment.tasks("check_pathway_of_placement")).values()
    assert evidence == {"pathway": "gb_dearer", "doubts": ["not_named_by_the_vacancy", "pay_below_the_floor"]}
    await service.receive(facts.moved_to(PATHWAY))
    assert await recruitment.tasks("check_pathway_of_placement") == {}
    await service.receive(facts.visa_closed())
    assert await outcome_of(service, await service.receive(facts.moved_to("gb_dearer"))) == "superseded"


async def test_who_has_a_placement_from_a_vacancy_gets_no_application_there_until_it_ends(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    placement_id, facts = await placed(recruitment)
    about = {"candidate_id": facts.visa["candidate_id"], "vacancy_id": UUID(recruitment.vacancy_id)}
    about |= {"employer_id": UUID(recruitment.employer_id)}

    async def shortlisted_anew() -> str:
        event = MatchShortlisted(**about, match_id=uuid4(), configuration_version=1)
        return await outcome_of(service, await service.receive(event))

    assert await shortlisted_anew() == "superseded"
    await service.receive(facts.visa_closed())
    assert await state_of(recruitment, placement_id) == "ended"
    assert await shortlisted_anew() == "applied", "a new attempt is a new application"


async def test_of_two_offers_at_once_for_one_seat_one_is_made(recruitment: Recruitment) -> None:
    vacancy_id = await recruitment.open_vacancy(seats=1)
    contenders = [await recruitment.in_rounds(uuid4(), vacancy_id) for _ in range(3)]
    answers = await asyncio.gather(*(recruitment.offer(one) for one in contenders))
    assert sorted(answer.status_code for answer in answers) == [201, 422, 422]
    vacancy = await recruitment.vacancy(vacancy_id)
    assert (vacancy["held"], vacancy["filled"], vacancy["state"]) == (1, 0, "filled")


@pytest.mark.parametrize(
    ("role", "action", "reason", "end"),
    [
        ("person", "decline", None, "declined"),
        ("person", "withdraw", None, "withdrawn"),
        ("staff", "lose_contact", "no_answer", "unreachable"),
        ("staff", "withdraw_offer", "budget_cut", "offer_withdrawn"),
    ],
)
async def test_every_end_of_an_offer_gives_its_seat_back(
    service: ServiceUnderTest, recruitment: Recruitment, role: str, action: str, reason: str | None, end: str
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.offered(candidate_id)
    assert (await recruitment.vacancy())["held"] == 1
    client = recruitment.person(candidate_id) if role == "person" else recruitment.staff
    assert await recruitment.moved(client, application_id, action, reason) == end
    assert (await recruitment.vacancy())["held"] == 0
    [ended] = [one for one in await service.published(ApplicationEnded) if str(one.application_id) == application_id]
    assert ended.end == end
    incidents = (await recruitment.director.get(f"/employers/{recruitment.employer_id}/incidents")).json()["items"]
    assert [one["kind"] for one in incidents] == (["offer_withdrawn"] if action == "withdraw_offer" else [])


# --- reservations ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lost", "end"),
    [(ReservationReleased, "withdrawn"), (ReservationExpired, "offer_withdrawn")],
)
async def test_a_lost_reservation_ends_the_application_before_the_contract(
    service: ServiceUnderTest, recruitment: Recruitment, lost: type[Event], end: str
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.reserved(candidate_id)
    ids = {"reservation_id": uuid4(), "application_id": UUID(application_id), "candidate_id": candidate_id}
    reason = {"reason": "candidate_withdrawn"} if lost is ReservationReleased else {}
    await service.receive(lost.model_validate({**ids, **reason}))
    assert (await recruitment.application(application_id))["state"] == end
    assert (await recruitment.vacancy())["held"] == 0


async def test_after_the_contract_a_released_reservation_changes_nothing(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id, placement_id = await recruitment.placed(candidate_id)
    ids = {"reservation_id": uuid4(), "application_id": UUID(application_id), "candidate_id": candidate_id}
    event_id = await service.receive(ReservationReleased(reason="journey_ended", **ids))
    assert await outcome_of(service, event_id) == "superseded"
    assert await state_of(recruitment, placement_id) == "confirmed"


# --- matches -----------------------------------------------------------------------------------------------------


async def test_a_match_becomes_one_application(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    match = recruitment.shortlisted(candidate_id, recruitment.vacancy_id)
    await service.receive(match)
    again = await service.receive(match)
    another = await service.receive(recruitment.shortlisted(candidate_id, recruitment.vacancy_id))
    unknown = await service.receive(recruitment.shortlisted(candidate_id, str(uuid4())))
    assert [await outcome_of(service, one) for one in (again, another)] == ["superseded", "superseded"]
    assert await outcome_of(service, unknown) == "conflict"
    found = (await recruitment.director.get(f"/applications?candidate_id={candidate_id}")).json()["items"]
    assert [one["match_id"] for one in found] == [str(match.match_id)]


ENDS = [("staff", "not_select", "other_skills"), ("person", "withdraw", None), ("staff", "lose_contact", "no_answer")]


@pytest.mark.parametrize(("role", "action", "reason"), ENDS)
async def test_a_new_attempt_is_a_new_application_once_the_earlier_one_ended(
    service: ServiceUnderTest, recruitment: Recruitment, role: str, action: str, reason: str | None
) -> None:
    candidate_id = uuid4()
    first = await recruitment.shortlist(candidate_id)
    live = await service.receive(recruitment.shortlisted(candidate_id, recruitment.vacancy_id))
    assert await outcome_of(service, live) == "superseded"
    [answer] = [one for one in await service.published(ApplicationNotOpened) if one.candidate_id == candidate_id]
    assert answer.reason == "application_lives"
    client = recruitment.person(candidate_id) if role == "person" else recruitment.staff
    await recruitment.moved(client, first, action, reason)
    second = await recruitment.shortlist(candidate_id)
    assert second != first
    opened = [one for one in await service.published(ApplicationOpened) if one.candidate_id == candidate_id]
    assert [str(one.application_id) for one in opened] == [first, second]
    await recruitment.moved(recruitment.staff, second, "park", "busy_season")
    parked = await service.receive(recruitment.shortlisted(candidate_id, recruitment.vacancy_id))
    assert await outcome_of(service, parked) == "superseded", "parked is live"


@pytest.mark.parametrize("state", ApplicationState)
async def test_the_database_refuses_a_second_live_application(
    service: ServiceUnderTest, recruitment: Recruitment, state: ApplicationState
) -> None:
    candidate_id = uuid4()
    await recruitment.shortlist(candidate_id)
    second = Application(
        id=uuid4(),
        match_id=uuid4(),
        candidate_id=candidate_id,
        vacancy_id=UUID(recruitment.vacancy_id),
        employer_id=UUID(recruitment.employer_id),
        state=state,
        opened_at=service.runtime.clock.now(),
    )
    refusal = pytest.raises(IntegrityError, match="application_one_live") if state in LIVE else nullcontext()
    async with service.runtime.sessions() as session:
        session.add(second)
        with refusal:
            await session.flush()


async def test_no_application_opens_for_a_closed_vacancy_or_for_somebody_who_left(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    gone = uuid4()
    await service.receive(CandidateWithdrawn(candidate_id=gone, reason="own_wish"))
    left = await service.receive(recruitment.shortlisted(gone, recruitment.vacancy_id))
    await recruitment.move_vacancy("close", "no_interest")
    late = recruitment.shortlisted(uuid4(), recruitment.vacancy_id)
    closed = await service.receive(late)
    assert [await outcome_of(service, one) for one in (left, closed)] == ["superseded", "superseded"]
    answers = {one.candidate_id: one for one in await service.published(ApplicationNotOpened)}
    assert answers[gone].reason == "person_left"
    assert (answers[late.candidate_id].match_id, answers[late.candidate_id].reason) == (late.match_id, "vacancy_closed")


# --- parked elsewhere --------------------------------------------------------------------------------------------


async def test_a_contract_parks_the_persons_other_applications_and_its_end_reopens_them(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    elsewhere = await Recruitment(service, partner_id=recruitment.partner_id).begin(seats=1)
    other_offer = await elsewhere.offered(candidate_id)
    early = await elsewhere.open_vacancy()
    other_invited = await elsewhere.shortlist(candidate_id, early)
    await elsewhere.moved(elsewhere.staff, other_invited, "invite")
    assert (await elsewhere.vacancy())["state"] == "filled"

    application_id, placement_id = await recruitment.placed(candidate_id)
    facts = Facts(recruitment, candidate_id, application_id, placement_id)
    assert [(await elsewhere.application(one))["state"] for one in (other_offer, other_invited)] == ["parked"] * 2
    assert (await elsewhere.vacancy())["state"] == "open", "a parked offer gives its seat back"
    assert (await elsewhere.move(elsewhere.staff, other_invited, "reopen")).status_code == 422

    await service.receive(facts.visa_closed())
    states = [(await elsewhere.application(one))["state"] for one in (other_offer, other_invited)]
    assert states == ["rounds", "invited"]
    for event_class in (ApplicationParked, ApplicationReopened):
        told = {str(event.application_id) for event in await service.published(event_class)}
        assert {other_offer, other_invited} <= told


async def test_what_a_person_parked_stays_parked_until_a_person_reopens_it(recruitment: Recruitment) -> None:
    application_id = await recruitment.in_rounds(uuid4())
    assert await recruitment.moved(recruitment.staff, application_id, "park", "busy_season") == "parked"
    assert await recruitment.moved(recruitment.staff, application_id, "reopen") == "rounds"
    assert (await recruitment.move(recruitment.staff, application_id, "reopen")).status_code == 409


async def test_the_reserve_list_can_be_invited_again(recruitment: Recruitment) -> None:
    application_id = await recruitment.in_rounds(uuid4())
    assert await recruitment.moved(recruitment.staff, application_id, "put_on_reserve_list") == "reserve_list"
    assert await recruitment.moved(recruitment.staff, application_id, "reinvite") == "invited"


# --- a placement's facts, in any order -----------------------------------------------------------------------------


async def test_facts_that_come_late_are_overtaken(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    placement_id, facts = await placed(recruitment)
    await service.receive(facts.arrived())
    assert await state_of(recruitment, placement_id) == "arrived"
    late = [await service.receive(fact) for fact in (facts.visa_opened(), facts.visa_granted())]
    assert [await outcome_of(service, one) for one in late] == ["superseded", "superseded"]
    await service.receive(facts.started())
    assert await state_of(recruitment, placement_id) == "started"


async def test_a_grant_ends_training_and_an_opening_does_not(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    placement_id, facts = await placed(recruitment)
    assert (await recruitment.move_placement(placement_id, "start_training")).json()["state"] == "training"
    event_id = await service.receive(facts.visa_opened())
    assert await outcome_of(service, event_id) == "superseded"
    assert (await recruitment.move_placement(placement_id, "finish_training")).json()["state"] == "visa"
    await recruitment.move_placement(placement_id, "start_training")
    await service.receive(facts.visa_granted())
    assert await state_of(recruitment, placement_id) == "predeparture"


async def test_who_is_in_the_country_may_begin_once_the_work_is_permitted(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    placement_id, facts = await placed(recruitment)
    await service.receive(facts.visa_opened())
    await service.receive(facts.work_permitted())
    assert await state_of(recruitment, placement_id) == "predeparture"
    taken_back = VisaCaseCorrected(
        authorisation="nomination",
        taken_back="grant",
        stage="lodged",
        reason="other_file",
        of_work_permitted=True,
        **facts.visa,
    )
    await service.receive(taken_back)
    assert await state_of(recruitment, placement_id) == "visa"
    await service.receive(facts.work_permitted())
    await service.receive(facts.started())
    assert await state_of(recruitment, placement_id) == "started"


async def test_frozen_goes_on_where_the_facts_have_led(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    placement_id, facts = await placed(recruitment)
    assert (await recruitment.move_placement(placement_id, "freeze")).status_code == 422
    assert (await recruitment.move_placement(placement_id, "freeze", "embassy_closed")).json()["state"] == "frozen"
    await service.receive(facts.visa_opened())
    await service.receive(facts.visa_granted())
    assert await state_of(recruitment, placement_id) == "frozen"
    assert (await recruitment.move_placement(placement_id, "unfreeze")).json()["state"] == "predeparture"
    for event_class in (PlacementFrozen, PlacementUnfrozen):
        assert placement_id in {str(event.placement_id) for event in await service.published(event_class)}


async def test_who_travels_while_frozen_is_followed_and_looked_at(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    placement_id, facts = await placed(recruitment)
    await recruitment.move_placement(placement_id, "freeze", "embassy_closed")
    await service.receive(facts.departed())
    assert await state_of(recruitment, placement_id) == "travelling"
    tasks = (await recruitment.director.get("/tasks?kind=travelled_while_frozen")).json()["items"]
    assert placement_id in {one["aggregate_id"] for one in tasks}


async def test_a_closed_visa_case_of_somebody_on_the_way_is_for_a_person_to_look_at(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    placement_id, facts = await placed(recruitment)
    await service.receive(facts.departed())
    event_id = await service.receive(facts.visa_closed())
    assert await outcome_of(service, event_id) == "conflict"
    assert await state_of(recruitment, placement_id) == "travelling"


async def test_permanence_is_noted_until_the_work_is_sustained(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    placement_id, facts = await placed(recruitment)
    never_started = await service.receive(facts.checked_in())
    assert await outcome_of(service, never_started) == "conflict"
    await service.receive(facts.permanent())
    await service.receive(facts.started())
    assert await state_of(recruitment, placement_id) == "started"
    await service.receive(facts.checked_in(same_employer=False))
    assert await state_of(recruitment, placement_id) == "started"
    await service.receive(facts.checked_in())
    assert await state_of(recruitment, placement_id) == "durable_status"


async def test_a_placement_that_nobody_knows_is_a_conflict(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    facts = Facts(recruitment, uuid4(), str(uuid4()), str(uuid4()))
    for fact in (facts.visa_opened(), facts.departed(), facts.started(), facts.job_ended(), facts.permanent()):
        assert await outcome_of(service, await service.receive(fact)) == "conflict"


# --- employers without standing ----------------------------------------------------------------------------------


async def test_suspension_pauses_and_freezes_and_its_end_lets_everything_go_on(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    placement_id, facts = await placed(recruitment)
    travelling_id, travelling = await placed(recruitment)
    await service.receive(facts.visa_opened())
    await service.receive(travelling.departed())
    paused_before = await recruitment.open_vacancy()
    await recruitment.move_vacancy("pause", "busy_season", vacancy_id=paused_before)
    assert (await recruitment.vacancy())["state"] == "filled"

    assert (await recruitment.move_employer("suspend")).status_code == 422
    assert await recruitment.employer_moved("suspend", "sponsor_licence_lost") == "suspended"
    assert (await recruitment.vacancy())["state"] == "paused"
    assert await state_of(recruitment, placement_id) == "frozen"
    assert await state_of(recruitment, travelling_id) == "travelling"
    assert (await recruitment.move_placement(placement_id, "unfreeze")).status_code == 422
    assert (await recruitment.move_vacancy("resume")).status_code == 422
    [told] = [
        one for one in await service.published(EmployerSuspended) if str(one.employer_id) == recruitment.employer_id
    ]
    assert told.reason == "sponsor_licence_lost"

    assert await recruitment.employer_moved("lift_suspension") == "active"
    assert (await recruitment.vacancy())["state"] == "filled"
    assert (await recruitment.vacancy(paused_before))["state"] == "paused"
    assert await state_of(recruitment, placement_id) == "visa"


async def test_an_employer_closes_once_nobody_waits_for_it(recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.offered(candidate_id)
    refused = await recruitment.move_employer("close", "insolvent")
    assert {error["field"] for error in refused.json()["errors"]} == {"applications"}
    assert (await recruitment.move_vacancy("close", "position_withdrawn")).status_code == 422
    await recruitment.moved(recruitment.caseworker, application_id, "withdraw")
    assert await recruitment.employer_moved("close", "insolvent") == "closed"
    assert (await recruitment.vacancy())["state"] == "closed"
    assert await recruitment.employer_moved("reopen", "new_owner") == "prospect"


# --- people ------------------------------------------------------------------------------------------------------


async def test_who_has_travelled_is_not_called_back(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    application_id, placement_id = await recruitment.placed(candidate_id)
    await service.receive(Facts(recruitment, candidate_id, application_id, placement_id).departed())
    await service.receive(CandidateWithdrawn(candidate_id=candidate_id, reason="own_wish"))
    assert await state_of(recruitment, placement_id) == "travelling"


async def test_a_hidden_person_is_not_shown_to_employers(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    candidate_id = uuid4()
    path = f"/applications/{await recruitment.shortlist(candidate_id)}"
    await service.receive(CandidateHidden(candidate_id=candidate_id, reason="consent_withdrawn"))
    assert (await recruitment.staff.get(path)).status_code == 404
    assert (await recruitment.caseworker.get(path)).status_code == 200
    profile = PoolProfile(skills=())
    shown = {"candidate_id": candidate_id, "partner_id": recruitment.partner_id, "profile": profile}
    await service.receive(CandidateActivated(shareable=False, **shown))
    assert (await recruitment.staff.get(path)).status_code == 404
    await service.receive(CandidateActivated(shareable=True, **shown))
    assert (await recruitment.staff.get(path)).status_code == 200


async def test_a_withdrawn_consent_stops_interest_and_tells_the_employer(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    known_by_name = await recruitment.interested(candidate_id)
    invited = await recruitment.shortlist(candidate_id, await recruitment.open_vacancy())
    await recruitment.moved(recruitment.staff, invited, "invite")
    await service.receive(
        ConsentWithdrawn(
            candidate_id=candidate_id,
            purpose=ConsentPurpose.SHARE_IDENTIFIED,
            counterparty_id=UUID(recruitment.employer_id),
        )
    )
    assert (await recruitment.move(recruitment.caseworker, invited, "express_interest")).status_code == 422
    assert (await recruitment.application(known_by_name))["state"] == "interested"
    tasks = (await recruitment.staff.get("/tasks?kind=consent_to_be_identified_withdrawn")).json()["items"]
    assert [one["aggregate_id"] for one in tasks] == [known_by_name]


async def test_a_withdrawn_consent_holds_the_selection_up_and_ends_it_after_72_hours(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    wanted, again = uuid4(), uuid4()
    offered, in_rounds = await recruitment.offered(wanted), await recruitment.in_rounds(again)
    accepted = await recruitment.reserved(uuid4())
    for candidate_id in (wanted, again, UUID((await recruitment.application(accepted))["candidate_id"])):
        await service.receive(
            ConsentWithdrawn(
                candidate_id=candidate_id,
                purpose=ConsentPurpose.SHARE_IDENTIFIED,
                counterparty_id=UUID(recruitment.employer_id),
            )
        )
    kind = "consent_to_be_identified_withdrawn"
    assert set(await recruitment.tasks(kind)) == {offered, in_rounds, accepted}
    for refused in (
        await recruitment.offer(in_rounds),
        await recruitment.staff.post(f"/applications/{in_rounds}/rounds", json={"kind": "interview"}),
        await recruitment.sign(accepted),
    ):
        assert refused.status_code == 404, "the employer does not see them any more"
    await recruitment.allow_identification(again)
    assert set(await recruitment.tasks(kind)) == {offered, accepted}

    await service.move_clock(hours=71.9)
    assert (await recruitment.application(offered))["state"] == "offer"
    await service.move_clock(hours=0.2)

    async def both_are_over() -> bool:
        return {(await recruitment.application(one))["state"] for one in (offered, accepted)} == {"withdrawn"}

    await service.eventually(both_are_over)
    assert (await recruitment.application(in_rounds))["state"] == "rounds", "granted again in time"
    assert await recruitment.tasks(kind) == {}
    ended = {one.application_id: one.reason for one in await service.published(ApplicationEnded)}
    assert (ended[UUID(offered)], ended[UUID(accepted)]) == ("consent_withdrawn",) * 2
    assert (await recruitment.vacancy())["held"] == 0


async def test_a_grant_that_is_older_than_the_withdrawal_changes_nothing(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    application_id = await recruitment.shortlist(candidate_id)
    await recruitment.moved(recruitment.staff, application_id, "invite")
    said = {
        "candidate_id": candidate_id,
        "purpose": ConsentPurpose.SHARE_IDENTIFIED,
        "counterparty_id": UUID(recruitment.employer_id),
    }
    place = ("candidate.consent", str(candidate_id))
    service._sequences[place] = 1  # the grant, first of the two, is still on its way
    await service.receive(ConsentWithdrawn.model_validate(said))
    service._sequences[place] = 0
    grant = await service.receive(ConsentGranted.model_validate({**said, "text_version": "1"}))

    async def is_superseded() -> bool:
        return await outcome_of(service, grant) == "superseded"

    await service.eventually(is_superseded)
    refused = await recruitment.move(recruitment.caseworker, application_id, "express_interest")
    assert [error["field"] for error in refused.json()["errors"]] == ["candidate_id"]


async def test_a_person_of_whom_an_event_is_unreadable_is_hidden(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    candidate_id = uuid4()
    path = f"/applications/{await recruitment.shortlist(candidate_id)}"
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("test"))
        for topic, key in (
            ("candidate.consent", "consents"),
            ("matching.match", str(candidate_id)),
        ):
            await when_record_quarantined_hide_person(work, topic, key)
    assert (await recruitment.staff.get(path)).status_code == 200
    async with service.runtime.sessions() as session, session.begin():
        work = service.runtime.work(session, timer_actor("test"))
        await when_record_quarantined_hide_person(work, "candidate.consent", str(candidate_id))
    assert (await recruitment.staff.get(path)).status_code == 404


# --- configuration and time --------------------------------------------------------------------------------------


async def test_an_older_version_of_a_pathway_is_superseded(service: ServiceUnderTest, recruitment: Recruitment) -> None:
    await service.receive(pathway("gb_versioned", pathway_version=2, intake="closed"))
    older = await service.receive(pathway("gb_versioned", pathway_version=1, intake="open"))
    assert await outcome_of(service, older) == "superseded"
    vacancy_id = await recruitment.write_vacancy(pathways=["gb_versioned"])
    await recruitment.move_vacancy("submit", vacancy_id=vacancy_id)
    refused = await recruitment.move_vacancy("open", vacancy_id=vacancy_id)
    assert [error["field"] for error in refused.json()["errors"]] == ["pathways"]


async def test_whoever_is_handed_over_is_seen_by_the_other_partner(
    recruitment: Recruitment, service: ServiceUnderTest
) -> None:
    candidate_id, other_partner = uuid4(), uuid4()
    path = f"/applications/{await recruitment.shortlist(candidate_id)}"
    others = service.client(Role.CASEWORKER, organisation_id=other_partner)
    assert (await others.get(path)).status_code == 404
    await service.receive(
        CandidateHandedOver(
            candidate_id=candidate_id, partner_id=other_partner, previous_partner_id=recruitment.partner_id
        )
    )
    assert (await others.get(path)).status_code == 200
    assert (await recruitment.caseworker.get(path)).status_code == 404


# --- two records of one person -------------------------------------------------------------------------------------


async def other_records(recruitment: Recruitment, candidate_id: UUID) -> list[list[str]]:
    """The vacancies at which the partner is asked to apply with the record that stays."""
    found = (await recruitment.caseworker.get("/tasks?kind=apply_with_other_record&state=open")).json()["items"]
    return [one["evidence"]["vacancy_ids"] for one in found if one["aggregate_id"] == str(candidate_id)]


async def test_who_had_two_records_goes_on_by_the_one_that_stays_and_all_of_it_is_taken_back(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    goes, stays = uuid4(), uuid4()
    elsewhere = await Recruitment(service, partner_id=recruitment.partner_id).begin(seats=1)
    offer, both = await elsewhere.offered(goes), await recruitment.shortlist(goes)
    await recruitment.shortlist(stays)
    await service.receive(CandidateRegistered(candidate_id=stays, partner_id=recruitment.partner_id))
    await service.receive(CandidateMerged(candidate_id=goes, into_candidate_id=stays))
    states = [(await one[0].application(one[1]))["state"] for one in ((elsewhere, offer), (recruitment, both))]
    assert states == ["parked", "parked"]
    assert await elsewhere.taken() == (0, 0), "an offer's seat is given back"
    [vacancies] = await other_records(recruitment, stays)
    assert vacancies == [elsewhere.vacancy_id], "at the other they have applied themselves"
    assert (await elsewhere.move(elsewhere.staff, offer, "reopen")).status_code == 404, "nobody is shown them there"

    await service.receive(CandidateMergeUndone(candidate_id=goes, from_candidate_id=stays))
    states = [(await one[0].application(one[1]))["state"] for one in ((elsewhere, offer), (recruitment, both))]
    assert states == ["rounds", "shortlisted"]
    assert await other_records(recruitment, stays) == []


async def test_a_merge_is_applied_once_and_an_older_fact_changes_nothing(
    service: ServiceUnderTest, recruitment: Recruitment
) -> None:
    goes, stays = uuid4(), uuid4()
    application_id = await recruitment.shortlist(goes)
    merged = CandidateMerged(candidate_id=goes, into_candidate_id=stays)
    await service.receive(merged)
    await service.receive(CandidateMergeUndone(candidate_id=goes, from_candidate_id=stays))
    await service.receive(merged)
    assert (await recruitment.application(application_id))["state"] == "parked"
    await service.receive(CandidateMergeUndone(candidate_id=goes, from_candidate_id=stays))
    assert (await recruitment.application(application_id))["state"] == "shortlisted"
