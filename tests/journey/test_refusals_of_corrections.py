"""Each guard that stands before a correction, in whichever service: a proposal that it alone refuses, over HTTP."""

from typing import Any, Final

from candidate_svc.domain import visa_case
from employer_svc.domain import application, placement, vacancy
from integration_svc.domain import integration_case
from matching_svc.domain import match
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import Person
from pathways_taxonomy import open_taxonomy
from training_svc.domain import enrolment

from . import schooling
from .asking import ON_THE_EMBEDDED_LOG
from .refusals import Case, Cases, Request, is_refused
from .scene import WORKER, Journey, Scene

pytestmark = list(ON_THE_EMBEDDED_LOG)

CANDIDATE, EMPLOYER, MATCHING, TRAINING, INTEGRATION = Cases(), Cases(), Cases(), Cases(), Cases()


def correction(person: Person, service: str, path: str, watched: str = "") -> Request:
    """A proposal that the last move was a mistake."""
    body = {"reason": "wrong_person"}
    return Request(person, service, f"{path}/corrections", body, watched=watched or path)


# --- visa cases ---------------------------------------------------------------------------------------------------


async def of_link(scene: Scene, journey: Journey, place: int) -> Request:
    case = await scene.visa_case(journey)
    path = f"/authorisations/{case['authorisations'][place]['id']}"
    return correction(cast.VISA_ADVISER, "candidate", path, f"/visa-cases/{case['id']}")


@CANDIDATE.breaks(visa_case.no_later_link_has_moved, "authorisation", "nothing that follows the grant has moved on")
async def _(scene: Scene) -> Request:
    return await of_link(scene, await scene.lodged(await scene.vacancy()), 0)


@CANDIDATE.breaks(visa_case.nobody_travelled_on_it, "authorisation", "nobody has travelled on the visa")
async def _(scene: Scene) -> Request:
    journey = await scene.booked(await scene.vacancy())
    await scene.depart(journey)
    return await of_link(scene, journey, 1)


# --- applications -------------------------------------------------------------------------------------------------


async def not_selected(scene: Scene) -> Journey:
    """Somebody who was not selected, at a vacancy of their own."""
    journey = await scene.shortlisted(await scene.vacancy())
    await scene.move_application(journey.staff, journey, "not_select", "other_profile")
    return journey


def of_application(journey: Journey) -> Request:
    return correction(journey.staff, "employer", f"/applications/{journey.application_id}")


@EMPLOYER.breaks(application.the_vacancy_has_not_closed, "vacancy_id", "the vacancy has not closed")
async def _(scene: Scene) -> Request:
    journey = await not_selected(scene)
    close = {"action": "close", "reason": "no_interest"}
    await scene.do(cast.DIRECTOR, "employer", f"/vacancies/{journey.vacancy_id}/moves", close)
    return of_application(journey)


@EMPLOYER.breaks(
    application.no_other_attempt_stands, "application", "no other attempt of the person at this vacancy stands"
)
async def _(scene: Scene) -> Request:
    journey = await not_selected(scene)
    await scene.shortlisted(journey.vacancy_id, journey.candidate_id)
    return of_application(journey)


@EMPLOYER.breaks(application.the_person_is_in_the_programme, "candidate_id", "the person is in the programme")
async def _(scene: Scene) -> Request:
    journey = await scene.invited(await scene.vacancy())
    await scene.move_application(scene.caseworker, journey, "decline")
    await scene.move_person(journey.candidate_id, "withdraw", reason="own_wish")
    # An employer no longer sees who has left; the caseworker takes back the person's own word.
    return correction(scene.caseworker, "employer", f"/applications/{journey.application_id}")


# --- placements and vacancies -------------------------------------------------------------------------------------


async def ended(scene: Scene) -> Journey:
    """Somebody whose placement has ended, at a vacancy of one seat."""
    journey = await scene.placed(await scene.vacancy(seats=1))
    end = {"action": "end", "reason": "position_cut"}
    await scene.do(cast.DIRECTOR, "employer", f"/placements/{journey.placement_id}/moves", end)
    return journey


def of_placement(journey: Journey) -> Request:
    return correction(cast.DIRECTOR, "employer", f"/placements/{journey.placement_id}")


@EMPLOYER.breaks(placement.its_seat_is_free, "vacancy_id", "a seat of the vacancy is free")
async def _(scene: Scene) -> Request:
    journey = await ended(scene)
    await scene.offered(journey.vacancy_id)
    return of_placement(journey)


@EMPLOYER.breaks(
    placement.no_other_placement_binds, "candidate_id", "no other placement or acceptance binds the person"
)
async def _(scene: Scene) -> Request:
    journey = await ended(scene)
    await scene.placed(await scene.vacancy(await scene.employer()), journey.candidate_id)
    return of_placement(journey)


@EMPLOYER.breaks(placement.the_person_has_not_left, "candidate_id", "the person is in the programme")
async def _(scene: Scene) -> Request:
    journey = await ended(scene)
    await scene.move_person(journey.candidate_id, "withdraw", reason="own_wish")
    return of_placement(journey)


@EMPLOYER.breaks(vacancy.the_employer_has_not_closed, "employer_id", "the employer has not left the programme")
async def _(scene: Scene) -> Request:
    employer_id = await scene.employer()
    path = f"/vacancies/{await scene.vacancy(employer_id)}"
    close = {"action": "close", "reason": "no_interest"}
    await scene.do(cast.DIRECTOR, "employer", f"{path}/moves", close)
    await scene.move_employer(employer_id, "close", reason="insolvency")
    return correction(cast.DIRECTOR, "employer", path)


# --- matches ------------------------------------------------------------------------------------------------------


@MATCHING.breaks(match.no_other_match_stands, "match", "no other match of this person and vacancy stands")
async def _(scene: Scene) -> Request:
    occupation = open_taxonomy(None).occupations[0].code
    skills = [{"code": skill.code} for skill in open_taxonomy(None).essential_skills(occupation)]
    person, vacancy_id = await scene.active(profile={"skills": skills}), await scene.vacancy()
    watched = f"/matches?vacancy_id={vacancy_id}&candidate_id={person}"

    async def proposal() -> list[dict[str, Any]]:
        return await scene.items(cast.DIRECTOR, "matching", watched)

    [proposed] = await scene.comes("a proposal", proposal)
    path = f"/matches/{proposed['id']}"
    staff = cast.employer(await scene.shared_employer())
    await scene.do(staff, "matching", f"{path}/dismissal", {"reason": "other_profile"})
    await scene.shortlisted(vacancy_id, person)
    return correction(staff, "matching", path, watched)


# --- training, work -----------------------------------------------------------------------------------------------


@TRAINING.breaks(enrolment.no_other_enrolment_stands, "enrolment", "the learner has no other enrolment in the cohort")
async def _(scene: Scene) -> Request:
    person, cohort_id = await scene.active("training"), await schooling.cohort(scene)
    first = await schooling.applied(scene, cohort_id, person)
    await schooling.move(scene, first, "drop", reason="health")
    await schooling.applied(scene, cohort_id, person)
    return correction(cast.TRAINER, "training", f"/enrolments/{first}")


@INTEGRATION.breaks(integration_case.no_checkin_was_made, "checkins", "no check-in of this work was made")
async def _(scene: Scene) -> Request:
    path = f"/integration-cases/{(await scene.case(await scene.at_work(await scene.vacancy())))['id']}"
    await scene.later(days=5)
    body = {"day": 7, "employed": True, "same_employer": True}
    await scene.do(WORKER, "integration", f"{path}/checkins", body)
    return correction(WORKER, "integration", path)


EVERY: Final = Cases([*CANDIDATE, *EMPLOYER, *MATCHING, *TRAINING, *INTEGRATION])


@EVERY.one_by_one()
async def test_guard(scene: Scene, case: Case) -> None:
    await is_refused(scene, case)
