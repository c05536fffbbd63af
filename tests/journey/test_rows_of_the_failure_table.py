"""The failure table over five real processes: one test for each row, with fresh people on the stack of the journey.

What follows is looked at in every service that has a part in it. Nothing is waited for by sleeping: a request returns
once all services have taken in what came of it, and what a timer does is waited for by its effect.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from pathways_single_machine.programme import cast

from . import schooling
from .asking import ON_THE_EMBEDDED_LOG
from .scene import SIGN_OFF, WORKER, Journey, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

ROWS: Final[Mapping[str, tuple[str, ...]]] = {
    "visa refused": (
        "test_visa_refused_with_a_remedy_keeps_everything",
        "test_visa_refused_without_a_remedy_frees_seat_and_person_and_reopens_what_was_parked",
    ),
    "offer withdrawn": ("test_offer_withdrawn_frees_seat_and_person_who_is_first_in_line",),
    "reservation rejected": (
        "test_reservation_rejected_ends_the_second_application_without_its_reason",
        "test_reservation_rejected_for_a_minor_is_told_to_the_caseworker_alone",
    ),
    "consent withdrawn": (
        "test_consent_withdrawn_hides_at_once_and_restores",
        "test_consent_withdrawn_is_irreversible_after_72_hours_and_a_lodged_visa_asks",
    ),
    "employer suspended, sponsor lost": (
        "test_employer_suspended_pauses_freezes_and_protects_who_has_arrived",
        "test_sponsor_lost_pauses_and_freezes_until_the_licence_is_renewed",
    ),
    "training dropped": ("test_training_dropped_offers_something_else_and_lets_a_person_recheck_the_offer",),
    "document expires before travel": ("test_document_expires_before_travel_and_the_visa_goes_back_to_documents",),
    "arrival overdue": ("test_arrival_overdue_is_a_welfare_check_and_is_rebooked",),
    "job lost": (
        "test_job_lost_is_an_alert_and_no_closure",
        "test_job_lost_and_another_one_in_the_country_needs_no_entry_visa",
    ),
    "pathway closes or changes": ("test_pathway_closes_and_lodged_cases_go_on",),
    "a case without a next step": ("test_a_case_without_a_next_step_becomes_a_task",),
}
"""Every row of the table of what follows when something fails, and the tests that show it.

A pathway closes in `test_with_edited_pathways.py`: candidate-svc is started anew for it.
"""

# --- visa refused -------------------------------------------------------------------------------------------------


async def test_visa_refused_with_a_remedy_keeps_everything(scene: Scene) -> None:
    journey = await scene.lodged(await scene.vacancy(seats=1))
    until = str((await scene.clock.now()).date() + timedelta(days=28))
    link = await scene.link(journey)
    await scene.decide(link, "refuse", reason="insufficient_ties", remedy_deadline=until)
    case = await scene.visa_case(journey)
    [task] = await scene.tasks(scene.caseworker, "candidate", "decide_on_remedy", case["id"])
    assert (task["evidence"]["reason"], task["due_at"][:10]) == ("insufficient_ties", until)
    assert await scene.seats(journey.vacancy_id) == ("filled", 0, 1)
    assert await scene.reservations(journey) == ["confirmed"]

    await scene.decide(link, "relodge")
    assert await scene.tasks(scene.caseworker, "candidate", "decide_on_remedy", case["id"]) == []
    await scene.grant(journey)
    assert (await scene.placement(journey))["state"] == "predeparture"


async def test_visa_refused_without_a_remedy_frees_seat_and_person_and_reopens_what_was_parked(scene: Scene) -> None:
    person = await scene.active()
    elsewhere = await scene.vacancy(await scene.employer())
    parked = await scene.offered(elsewhere, person)
    assert await scene.seats(elsewhere) == ("open", 1, 0)
    journey = await scene.lodged(await scene.vacancy(seats=1), person)
    assert ((await scene.application(parked))["state"], await scene.seats(elsewhere)) == ("parked", ("open", 0, 0))
    assert await scene.seats(journey.vacancy_id) == ("filled", 0, 1)
    learnt = (await scene.stands(person))["profile"]

    await scene.decide(await scene.link(journey), "refuse", reason="funds")
    path = f"/visa-cases/{(await scene.visa_case(journey))['id']}/closure"
    await scene.do(cast.VISA_ADVISER, "candidate", path, {"reason": "refused_no_remedy"})
    assert (await scene.placement(journey))["state"] == "ended"
    assert await scene.seats(journey.vacancy_id) == ("open", 0, 0)
    assert await scene.reservations(journey) == ["released"]
    stands = await scene.stands(person)
    assert (stands["state"], stands["priority"], stands["profile"]) == ("active", True, learnt)
    assert (await scene.application(parked))["state"] == "rounds", "its seat was given back: a new offer can be made"


# --- offer withdrawn, reservation rejected ------------------------------------------------------------------------


async def test_offer_withdrawn_frees_seat_and_person_who_is_first_in_line(scene: Scene) -> None:
    journey = await scene.accepted(await scene.vacancy(await scene.employer(), seats=1))
    assert (await scene.seats(journey.vacancy_id), await scene.reservations(journey)) == (
        ("filled", 1, 0),
        ["confirmed"],
    )
    await scene.move_application(journey.staff, journey, "withdraw_offer", "position_cut")
    assert (await scene.seats(journey.vacancy_id), await scene.reservations(journey)) == (
        ("open", 0, 0),
        ["released"],
    )
    stands = await scene.stands(journey.candidate_id)
    assert (stands["state"], stands["priority"]) == ("active", True)
    path = f"/employers/{journey.employer_id}/incidents"
    [incident] = await scene.items(cast.DIRECTOR, "employer", path)
    assert (incident["kind"], incident["application_id"]) == ("offer_withdrawn", journey.application_id)
    again = await scene.accepted(journey.vacancy_id, await scene.active())
    assert await scene.reservations(again) == ["confirmed"], "the seat serves the next one"


async def test_reservation_rejected_ends_the_second_application_without_its_reason(scene: Scene) -> None:
    person = await scene.active()
    second = await scene.offered(await scene.vacancy(await scene.employer(), seats=1), person)
    first = await scene.accepted(await scene.vacancy(), person)
    assert await scene.seats(second.vacancy_id) == ("filled", 1, 0)
    await scene.accept(second)
    assert (await scene.reservations(first), await scene.reservations(second)) == (["confirmed"], ["rejected"])
    assert await scene.seats(second.vacancy_id) == ("open", 0, 0)
    stages = await scene.items(second.staff, "employer", f"/history/application/{second.application_id}")
    assert (stages[-1]["to_state"], stages[-1]["reason"]) == ("reservation_rejected", None)
    assert (await scene.application(first))["state"] == "accepted"


async def test_reservation_rejected_for_a_minor_is_told_to_the_caseworker_alone(scene: Scene) -> None:
    born_on = (await scene.clock.now()).date() - timedelta(days=17 * 365)
    identity = {"given_names": "Testina", "family_names": "Quillfeather", "birth_date": str(born_on)}
    journey = await scene.accepted(await scene.vacancy(seats=1), await scene.active(identity=identity))
    assert await scene.reservations(journey) == ["rejected"]
    assert await scene.seats(journey.vacancy_id) == ("open", 0, 0)
    stages = await scene.items(journey.staff, "employer", f"/history/application/{journey.application_id}")
    assert (stages[-1]["to_state"], stages[-1]["reason"]) == ("reservation_rejected", None)
    assert (await scene.stands(journey.candidate_id))["state"] == "active", "software sets nobody aside"
    assert await scene.tasks(scene.caseworker, "candidate", "make_sure_of_age", journey.candidate_id)


# --- consent withdrawn --------------------------------------------------------------------------------------------


async def test_consent_withdrawn_hides_at_once_and_restores(scene: Scene) -> None:
    person, vacancy_id = await scene.active("training"), await scene.vacancy()
    cohort_id = await schooling.cohort(scene)
    await scene.withdraw_consent(person, "share_anonymised")
    shortlist, body = f"/vacancies/{vacancy_id}/shortlist", {"candidate_id": person}
    hidden = await scene.ask(scene.caseworker, "matching", shortlist, body)
    assert hidden.status_code == 404
    assert await schooling.applied(scene, cohort_id, person), "that purpose only"
    assert (await scene.stands(person))["state"] == "active"

    await scene.consent(person, "share_anonymised")
    assert (await scene.shortlisted(vacancy_id, person)).application_id


async def test_consent_withdrawn_is_irreversible_after_72_hours_and_a_lodged_visa_asks(scene: Scene) -> None:
    leaves = await scene.placed(await scene.vacancy(), await scene.active("immigration"))
    restores = await scene.placed(await scene.vacancy(), await scene.active("immigration"))
    is_asked = await scene.lodged(await scene.vacancy(), await scene.active("immigration"))
    for journey in (leaves, restores, is_asked):
        await scene.withdraw_consent(journey.candidate_id, "immigration")
    case_id = (await scene.visa_case(is_asked))["id"]
    assert await scene.tasks(scene.caseworker, "candidate", "ask_about_lodged_visa", case_id)
    await scene.consent(restores.candidate_id, "immigration")
    assert await scene.reservations(leaves) == ["confirmed"]
    await scene.later(hours=73)

    async def is_released() -> bool:
        return await scene.reservations(leaves) == ["released"]

    await scene.comes("the end of a withdrawn promise", is_released)

    async def is_ended() -> bool:
        return bool((await scene.placement(leaves))["state"] == "ended")

    await scene.comes("the end of its placement", is_ended)
    for journey in (restores, is_asked):
        assert (await scene.reservations(journey), (await scene.placement(journey))["state"]) == (
            ["confirmed"],
            "visa",
        )


# --- employer suspended, sponsor lost -----------------------------------------------------------------------------


async def alerts(scene: Scene, journey: Journey) -> list[str]:
    """What the open alerts of a person were raised for."""
    found = await scene.items(WORKER, "integration", f"/alerts?candidate_id={journey.candidate_id}")
    return [alert["trigger"] for alert in found]


async def test_employer_suspended_pauses_freezes_and_protects_who_has_arrived(scene: Scene) -> None:
    employer_id = await scene.employer()
    vacancy_id = await scene.vacancy(employer_id, seats=4)
    arrived, waiting = await scene.arrived(vacancy_id), await scene.placed(vacancy_id)
    await scene.move_employer(employer_id, "suspend", reason="fees_charged")
    assert await scene.seats(vacancy_id) == ("paused", 0, 2)
    assert [(await scene.placement(one))["state"] for one in (arrived, waiting)] == ["arrived", "frozen"]
    assert (await alerts(scene, arrived), await alerts(scene, waiting)) == (["employer_suspended"], [])
    hidden = await scene.ask(arrived.staff, "integration", "/alerts", method="GET")
    assert hidden.status_code == 403, "an employer hears of no alert"

    await scene.move_employer(employer_id, "lift_suspension")
    assert await scene.seats(vacancy_id) == ("open", 0, 2)
    assert [(await scene.placement(one))["state"] for one in (arrived, waiting)] == ["arrived", "visa"]


async def test_sponsor_lost_pauses_and_freezes_until_the_licence_is_renewed(scene: Scene) -> None:
    until = (await scene.clock.now()).date() + timedelta(days=2)
    licence = {"reference": "LICENCE-2", "valid_until": str(until)}
    employer_id = await scene.employer(sponsor_licence=licence)
    vacancy_id = await scene.vacancy(employer_id, seats=2)
    waiting = await scene.placed(vacancy_id)
    await scene.later(days=3)

    async def is_frozen() -> bool:
        return bool((await scene.placement(waiting))["state"] == "frozen")

    await scene.comes("a placement frozen with its licence", is_frozen)
    assert await scene.seats(vacancy_id) == ("paused", 0, 1)
    assert await scene.tasks(waiting.staff, "employer", "renew_sponsor_licence", employer_id)

    await scene.find_out(employer_id)
    assert (await scene.seats(vacancy_id), (await scene.placement(waiting))["state"]) == (("open", 0, 1), "visa")
    assert await scene.tasks(waiting.staff, "employer", "renew_sponsor_licence", employer_id) == []


# --- training dropped ---------------------------------------------------------------------------------------------


async def test_training_dropped_offers_something_else_and_lets_a_person_recheck_the_offer(scene: Scene) -> None:
    person = await scene.active("training")
    enrolment_id = await schooling.applied(scene, await schooling.cohort(scene, seats=1), person)
    await schooling.move(scene, enrolment_id, "accept", "enrol")
    journey = await scene.offered(await scene.vacancy(await scene.employer(), train_to_hire=True), person)

    path, left = f"/enrolments/{enrolment_id}/moves", {"action": "drop", "reason": "health"}
    refused = await scene.ask(cast.TRAINER, "training", path, left)
    assert (refused.status_code, [one["field"] for one in refused.json()["errors"]]) == (422, ["offered"])
    await scene.do(cast.TRAINER, "training", path, {**left, "offered": ["defer", "support"]})
    [task] = await scene.tasks(journey.staff, "employer", "recheck_offer_conditions", journey.application_id)
    assert (task["evidence"]["training"], task["evidence"]["state"]) == ("dropped", "offer")
    assert (await scene.application(journey))["state"] == "offer", "nothing ends by itself"
    assert (await scene.seats(journey.vacancy_id))[1:] == (1, 0)


# --- document expires before travel, arrival overdue, job lost ----------------------------------------------------


async def test_document_expires_before_travel_and_the_visa_goes_back_to_documents(scene: Scene) -> None:
    person = await scene.active()
    until = (await scene.clock.now()).date() + timedelta(days=5)
    passport = {"kind": "passport", "valid_until": str(until)}
    await scene.do(scene.caseworker, "candidate", f"/candidates/{person}/documents", passport)
    journey = await scene.booked(await scene.vacancy(), person)
    entry = (await scene.visa_case(journey))["authorisations"][1]
    assert (entry["kind"], entry["state"], (await scene.travel(journey))["state"]) == (
        "entry_visa",
        "granted",
        "booked",
    )
    await scene.later(days=6)

    async def went_back() -> bool:
        return bool((await scene.visa_case(journey))["authorisations"][1]["state"] == "documents")

    await scene.comes("a visa back at its documents", went_back)
    case_id = (await scene.visa_case(journey))["id"]
    assert await scene.tasks(scene.caseworker, "candidate", "renew_travel_document", case_id)

    async def is_held() -> bool:
        path = f"/travels/{(await scene.travel(journey))['id']}/departure"
        return (await scene.ask(WORKER, "integration", path)).status_code == 422

    await scene.comes("a journey that is held", is_held)
    assert await scene.reservations(journey) == ["confirmed"]


async def test_arrival_overdue_is_a_welfare_check_and_is_rebooked(scene: Scene) -> None:
    journey = await scene.booked(await scene.vacancy())
    await scene.depart(journey)
    trip = await scene.travel(journey)
    await scene.later(days=1, hours=16)

    async def asked(kind: str) -> bool:
        found = await scene.items(scene.caseworker, "integration", f"/tasks?kind={kind}&state=open&limit=200")
        about = {trip["id"], *(leg["id"] for leg in trip["legs"])}
        return any(task["aggregate_id"] in about for task in found)

    await scene.comes("a welfare check", lambda: asked("welfare_check"))
    path = f"/travels/{trip['id']}"
    await scene.do(WORKER, "integration", f"{path}/missed", {"reason": "connection_missed"})
    assert await asked("rebook_travel")
    assert not await asked("welfare_check"), "the person was found"
    await scene.do(WORKER, "integration", f"{path}/booking", await scene.legs())
    assert not await asked("rebook_travel")
    await scene.depart(journey)
    await scene.arrive(journey)
    assert (await scene.placement(journey))["state"] == "arrived"


async def test_job_lost_is_an_alert_and_no_closure(scene: Scene) -> None:
    journey = await scene.at_work(await scene.vacancy(seats=1))
    assert (await scene.seats(journey.vacancy_id), await scene.reservations(journey)) == (
        ("filled", 0, 1),
        ["confirmed"],
    )
    case = await scene.case(journey)
    ended = {"ended_on": str((await scene.clock.now()).date()), "reason": "insolvency"}
    await scene.do(WORKER, "integration", f"/integration-cases/{case['id']}/employment-end", ended)
    assert await alerts(scene, journey) == ["job_lost"]
    assert (await scene.case(journey))["state"] == "active", "never an automatic closure"
    for kind in ("rematch_in_employer_pool_first", "legal_referral"):
        found = await scene.items(scene.caseworker, "integration", f"/tasks?kind={kind}&state=open&limit=200")
        assert any(task["organisation_id"] == scene.partner_id for task in found), kind
    stands = await scene.stands(journey.candidate_id)
    assert (stands["state"], stands["priority"]) == ("active", True)
    assert ((await scene.placement(journey))["state"], await scene.seats(journey.vacancy_id)) == (
        "ended",
        ("open", 0, 0),
    )
    assert await scene.reservations(journey) == ["released"]


async def test_job_lost_and_another_one_in_the_country_needs_no_entry_visa(scene: Scene) -> None:
    lost = await scene.at_work(await scene.vacancy())
    ended = {"ended_on": str((await scene.clock.now()).date()), "reason": "insolvency"}
    await scene.do(WORKER, "integration", f"/integration-cases/{(await scene.case(lost))['id']}/employment-end", ended)
    found = await scene.vacancy(await scene.employer())

    async def comes_first() -> bool:
        listed = await scene.items(scene.caseworker, "matching", f"/candidates/{lost.candidate_id}/matches?limit=100")
        there = [one["in_the_country"] for one in listed]
        return any(one["vacancy_id"] == found for one in listed) and there == sorted(there, reverse=True) and there[0]

    await scene.comes("vacancies of the country first", comes_first)
    journey = await scene.placed(found, lost.candidate_id)
    assert [link["kind"] for link in (await scene.visa_case(journey))["authorisations"]] == ["nomination"]
    assert (await scene.orientation(journey))["state"] == "cancelled", "nobody leaves"
    await scene.settle_rules(journey)
    await scene.decide(await scene.link(journey), *SIGN_OFF, "lodge", "grant")
    assert ((await scene.case(journey))["state"], (await scene.travel(journey))["state"]) == ("arrived", "arrived")
    await scene.start_work(journey)
    assert (await scene.placement(journey))["state"] == "started"
    assert (await scene.stands(journey.candidate_id))["state"] == "placed"


# --- a case without a next step ------------------------------------------------------------


async def test_a_case_without_a_next_step_becomes_a_task(scene: Scene) -> None:
    employer_id = await scene.employer()
    forgotten = await scene.invited(await scene.vacancy(employer_id))
    kind = "application_without_next_step"
    await scene.do(cast.OPERATOR, "employer", "/operations/sweep")
    assert await scene.tasks(forgotten.staff, "employer", kind, forgotten.application_id) == []
    await scene.later(days=31)
    await scene.do(cast.OPERATOR, "employer", "/operations/sweep")
    [task] = await scene.tasks(forgotten.staff, "employer", kind, forgotten.application_id)
    assert task["evidence"]["state"] == "invited"

    await scene.move_application(scene.caseworker, forgotten, "express_interest")
    await scene.do(cast.OPERATOR, "employer", "/operations/sweep")
    assert await scene.tasks(forgotten.staff, "employer", kind, forgotten.application_id) == []
