"""Each guard of employer-svc about applications, offers, contracts and placements, broken by one request over HTTP."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final
from uuid import uuid4

from employer_svc.domain import application, employer, offer, placement
from pathways_single_machine.programme import cast

from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Guard, Request, is_refused
from .scene import Journey, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CASES = Cases()

UNREACHED: Final[Mapping[Guard, str]] = {
    offer.the_reservation_is_confirmed: "it takes a moment: shown while candidate-svc is away, with edited pathways",
    offer.the_offer_has_not_expired: "a timer of that moment ends the offer, so that nothing is left to accept",
}
"""Guards that no request of this file breaks, and why."""


@CASES.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)


def of_application(journey: Journey, action: str, *, by_the_person: bool = False) -> Request:
    path = f"/applications/{journey.application_id}"
    person = journey.person if by_the_person else journey.staff
    return Request(person, "employer", f"{path}/moves", {"action": action}, watched=path)


async def suspend(scene: Scene, employer_id: str) -> None:
    await scene.move_employer(employer_id, "suspend", reason="complaint")


# --- applications -------------------------------------------------------------------------------------------------


@CASES.breaks(application.a_reason_is_given, "reason", "this move needs a reason")
async def _(scene: Scene) -> Request:
    return of_application(await in_rounds(scene), "not_select")


@CASES.breaks(application.the_vacancy_is_open, "vacancy_id", "the vacancy is open")
async def _(scene: Scene) -> Request:
    journey = await scene.shortlisted(await scene.vacancy())
    pause = {"action": "pause", "reason": "busy_season"}
    await scene.do(cast.DIRECTOR, "employer", f"/vacancies/{journey.vacancy_id}/moves", pause)
    return of_application(journey, "invite")


@CASES.breaks(
    application.the_candidate_allows_to_be_identified,
    "candidate_id",
    "the consent `share_identified` stands for this employer",
)
async def _(scene: Scene) -> Request:
    journey = await scene.shortlisted(await scene.vacancy())
    await scene.move_application(journey.staff, journey, "invite")
    return of_application(journey, "express_interest", by_the_person=True)


@CASES.breaks(application.no_placement_binds_the_candidate, "candidate_id", "no placement binds the candidate")
async def _(scene: Scene) -> Request:
    parked = await scene.shortlisted(await scene.vacancy(await scene.employer()))
    await scene.placed(await scene.vacancy(), parked.candidate_id)
    return of_application(parked, "reopen")


# --- offers -------------------------------------------------------------------------------------------------------


async def in_rounds(scene: Scene) -> Journey:
    """Somebody to whom an offer could be made."""

    async def make() -> Journey:
        return await scene.in_rounds(await scene.vacancy())

    return await scene.once("in rounds", make)


async def offering(scene: Scene, journey: Journey | None = None, **changed: Any) -> Request:
    """An offer with something wrong in it."""
    journey = journey or await in_rounds(scene)
    path = f"/applications/{journey.application_id}"
    body = scene.offer_body(await scene.clock.now(), **changed)
    return Request(journey.staff, "employer", f"{path}/offer", body, watched=path)


@CASES.breaks(offer.the_person_reads_its_language, "language", "a language that the person reads")
async def _(scene: Scene) -> Request:
    journey = await scene.in_rounds(await scene.vacancy())
    path = f"/candidates/{journey.candidate_id}"
    known = await scene.ask(scene.caseworker, "candidate", path, method="GET")
    profile = {**known.json()["profile"], "languages": [{"language": "fra", "reading": "B1"}]}
    version = int(known.json()["version"])
    await scene.put(scene.caseworker, "candidate", f"{path}/profile", profile, version=version)
    return await offering(scene, journey)


@CASES.breaks(offer.the_offered_pay_reaches_the_vacancys, "pay/amount", "pay not below the vacancy's")
async def _(scene: Scene) -> Request:
    return await offering(scene, pay={"amount": "44000.00", "currency": "GBP", "period": "year"})


@CASES.breaks(offer.the_pathway_is_one_of_the_vacancys, "pathway", "a pathway of the vacancy")
async def _(scene: Scene) -> Request:
    return await offering(scene, pathway="pt_d3_highly_qualified")


@CASES.breaks(offer.the_workplace_lies_in_the_vacancys_country, "workplace_region", "a region of GB")
async def _(scene: Scene) -> Request:
    return await offering(scene, workplace_region="FR-IDF")


@CASES.breaks(offer.the_candidate_is_adult, "adult_confirmed", "the person is an adult at the start")
async def _(scene: Scene) -> Request:
    return await offering(scene, adult_confirmed=False)


@CASES.breaks(offer.the_offer_leaves_time_to_answer, "expires_at", "at least 3 days after the offer")
async def _(scene: Scene) -> Request:
    return await offering(scene, expires_at=(await scene.clock.now() + timedelta(days=2)).isoformat())


@CASES.breaks(offer.the_work_begins_after_the_answer, "start_date", "not before the offer expires")
async def _(scene: Scene) -> Request:
    return await offering(scene, start_date=str((await scene.clock.now()).date()))


@CASES.breaks(
    employer.the_named_sponsor_is_active,
    "sponsor_employer_id",
    "the sponsor is an active employer; it is not known",
)
async def _(scene: Scene) -> Request:
    return await offering(scene, sponsor_employer_id=str(uuid4()))


@CASES.breaks(employer.the_sponsor_licence_is_in_force, "sponsor_licence", "the sponsor licence is in force")
async def _(scene: Scene) -> Request:
    journey = await scene.in_rounds(await scene.vacancy(await scene.employer()))
    yesterday = (await scene.clock.now()).date() - timedelta(days=1)
    ended = {"reference": "LICENCE-0", "valid_until": str(yesterday)}
    await scene.find_out(journey.employer_id, sponsor_licence=ended)
    return await offering(scene, journey)


@CASES.breaks(offer.the_employer_is_active, "employer_id", "the employer is active; it is suspended")
async def _(scene: Scene) -> Request:
    journey = await scene.in_rounds(await scene.vacancy(await scene.employer()))
    await suspend(scene, journey.employer_id)
    return await offering(scene, journey)


@CASES.breaks(offer.a_seat_is_free, "vacancy_id", "a seat of the vacancy is free")
async def _(scene: Scene) -> Request:
    vacancy_id = await scene.vacancy(seats=1)
    first, second = await scene.in_rounds(vacancy_id), await scene.in_rounds(vacancy_id)
    pause = {"action": "pause", "reason": "busy_season"}
    await scene.do(cast.DIRECTOR, "employer", f"/vacancies/{vacancy_id}/moves", pause)
    made = await offering(scene, first)
    await scene.do(made.person, "employer", made.path, made.body)
    return await offering(scene, second)


@CASES.breaks(
    offer.the_vacancy_takes_offers,
    "vacancy_id",
    "the vacancy is open; it is filled",
    together_with="a seat of the vacancy is free",
)
async def _(scene: Scene) -> Request:
    vacancy_id = await scene.vacancy(seats=1)
    left = await scene.in_rounds(vacancy_id)
    await scene.offered(vacancy_id)
    return await offering(scene, left)


@CASES.breaks(offer.the_time_for_reflection_is_over, "shorten_reflection", "the time for reflection of 3 days is over")
async def _(scene: Scene) -> Request:
    journey = await scene.offered(await scene.vacancy())
    await scene.acknowledge(journey)
    path = f"/applications/{journey.application_id}"
    body = {"counselled": True, "shorten_reflection": False}
    return Request(journey.person, "employer", f"{path}/acceptance", body, watched=path)


async def accepting(scene: Scene, journey: Journey, *, counselled: bool = True) -> Request:
    """An answer of somebody who would shorten the time for reflection, or has waited."""
    path = f"/applications/{journey.application_id}"
    body = {"counselled": counselled, "shorten_reflection": True}
    return Request(journey.person, "employer", f"{path}/acceptance", body, watched=path)


@CASES.breaks(
    offer.the_safety_sheet_is_acknowledged,
    "safety_sheet",
    "the person has acknowledged version 2 of the safety sheet of gb_skilled_worker",
)
async def _(scene: Scene) -> Request:
    return await accepting(scene, await scene.offered(await scene.vacancy()))


# --- contracts ----------------------------------------------------------------------------------------------------


async def contracting(scene: Scene, journey: Journey | None = None, **changed: Any) -> Request:
    """A contract with something wrong in it."""

    async def make() -> Journey:
        return await scene.accepted(await scene.vacancy())

    if journey is None:
        journey = await scene.once("accepted", make)
    path = f"/applications/{journey.application_id}"
    return Request(journey.staff, "employer", f"{path}/contract", await scene.contract_body(**changed), watched=path)


@CASES.breaks(offer.both_sides_signed, "signed_by_candidate_on", "both sides signed; missing: signed_by_candidate_on")
async def _(scene: Scene) -> Request:
    return await contracting(scene, signed_by_candidate_on=None)


@CASES.breaks(offer.nobody_signed_in_the_future, "signed_by_candidate_on", "signed today or earlier")
async def _(scene: Scene) -> Request:
    tomorrow = (await scene.clock.now()).date() + timedelta(days=1)
    return await contracting(scene, signed_by_employer_on=str(tomorrow))


@CASES.breaks(
    offer.every_worker_cost_is_allowed,
    "costs",
    "no cost of recruitment on the worker; on the worker: recruitment",
)
async def _(scene: Scene) -> Request:
    return await contracting(scene, costs=[scene.cost_of("recruitment", "300.00", "worker")])


@CASES.breaks(
    offer.no_term_is_worse_than_offered,
    "terms/weekly_hours",
    "no term is worse than what was offered; weekly_hours is 45, offered was 38",
)
async def _(scene: Scene) -> Request:
    day = str((await scene.clock.now()).date())
    return await contracting(scene, terms=scene.terms_of(day, weekly_hours=45))


@CASES.breaks(offer.the_employer_may_contract, "employer_id", "the employer is active; it is suspended")
async def _(scene: Scene) -> Request:
    journey = await scene.accepted(await scene.vacancy(await scene.employer()))
    await suspend(scene, journey.employer_id)
    return await contracting(scene, journey)


# --- placements ---------------------------------------------------------------------------------------------------


async def of_placement(journey: Journey, action: str) -> Request:
    path = f"/placements/{journey.placement_id}"
    return Request(cast.DIRECTOR, "employer", f"{path}/moves", {"action": action}, watched=path)


@CASES.breaks(placement.a_reason_is_given, "reason", "this move needs a reason")
async def _(scene: Scene) -> Request:
    return await of_placement(await placed(scene), "freeze")


async def placed(scene: Scene) -> Journey:
    """Somebody whose placement waits for the visa, with an employer of its own."""

    async def make() -> Journey:
        return await scene.placed(await scene.vacancy(await scene.employer()))

    return await scene.once("placed elsewhere", make)


@CASES.breaks(placement.the_employer_is_active, "employer_id", "the employer is active; it is suspended")
async def _(scene: Scene) -> Request:
    journey = await placed(scene)
    await suspend(scene, journey.employer_id)
    return await of_placement(journey, "unfreeze")
