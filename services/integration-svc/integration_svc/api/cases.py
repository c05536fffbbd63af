"""Integration cases: housing, mentors, referrals, work, check-ins, the directory."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.clock import system_now
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_contracts.access import Scope
from pathways_contracts.codes import ReasonCode
from sqlmodel import col

from integration_svc.api.consenting import consenting
from integration_svc.api.freshness import SHOWN_WHILE_ALLOWED
from integration_svc.api.views import (
    CaseInFull,
    CaseView,
    CheckinView,
    FirstDaysTaskView,
    ProviderView,
    ReferralView,
)
from integration_svc.store.cases import (
    case_for,
    cases_seen_by,
    checkins_of,
    checkins_seen_by,
    count_by_state,
    first_days_of,
    providers,
    referrals_of,
)
from integration_svc.store.rows import Checkin, IntegrationCase, Provider
from integration_svc.usecases.end_employment import EndEmployment
from integration_svc.usecases.end_employment import end_employment as end
from integration_svc.usecases.first_days import FinishStep
from integration_svc.usecases.first_days import finish_step as finish
from integration_svc.usecases.move_case import MoveCase
from integration_svc.usecases.move_case import move_case as move
from integration_svc.usecases.plan_travel import SecureHousing
from integration_svc.usecases.plan_travel import secure_housing as house
from integration_svc.usecases.record_checkin import RecordCheckin
from integration_svc.usecases.record_checkin import record_checkin as record
from integration_svc.usecases.start_employment import StartEmployment
from integration_svc.usecases.start_employment import start_employment as start
from integration_svc.usecases.support import AssignMentor, ListProvider, ReferToProvider
from integration_svc.usecases.support import assign_mentor as assign
from integration_svc.usecases.support import list_provider as list_in_directory
from integration_svc.usecases.support import refer_to_provider as refer

router = APIRouter(tags=["integration cases"], route_class=TransactionalRoute)
READ = [requires(Scope.INTEGRATION_READ), SHOWN_WHILE_ALLOWED]
WRITE = [requires(Scope.INTEGRATION_WRITE)]
CASE_FILTERS = Filters(
    IntegrationCase, CaseView, "candidate_id", "placement_id", "application_id", "employer_id", "state"
)


@router.get("/integration-cases", dependencies=READ, responses=responses(422, 503))
async def list_cases(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(CASE_FILTERS)],
    programme_id: Annotated[UUID | None, Query(description="Only cases of this programme.")] = None,
) -> Page[CaseView]:
    """Integration cases of people whom the caller may know of.

    A case is opened by itself with the visa, and follows the person from the journey through the first year of work.
    """
    statement = cases_seen_by(work.actor, programme_id=programme_id)
    found = await paging.entities(work.session, only(statement), col(IntegrationCase.id))
    return Page(items=[CaseView.model_validate(case) for case in found])


@router.get("/integration-cases/counts", dependencies=READ, responses=responses(422, 503))
async def count_cases(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only this programme.")] = None
) -> dict[str, int]:
    """How many integration cases stand in each state, of people whom the caller may know of."""
    return await count_by_state(work.session, work.actor, programme_id)


@router.get("/integration-cases/{case_id}", dependencies=READ, responses=responses(404, 503))
async def get_case(work: Current, case_id: UUID, response: Response) -> CaseInFull:
    """One case with its first days, referrals and check-ins."""
    case = await case_for(work, case_id)
    set_etag(response, case)
    return CaseInFull(
        **CaseView.model_validate(case).model_dump(),
        first_days=tuple(FirstDaysTaskView.model_validate(one) for one in await first_days_of(work.session, case.id)),
        referrals=tuple(ReferralView.model_validate(one) for one in await referrals_of(work.session, case.id)),
        checkins=tuple(CheckinView.model_validate(one) for one in await checkins_of(work.session, case.id)),
    )


@router.post(
    "/integration-cases/{case_id}/housing",
    dependencies=[requires(Scope.TRAVEL_WRITE)],
    responses=responses(404, 422),
)
async def secure_housing(work: Current, case_id: UUID, body: SecureHousing, response: Response) -> CaseView:
    """Record for how many nights the person has a roof, from a day on."""
    case = await house(work, case_id, body)
    set_etag(response, case)
    return CaseView.model_validate(case)


@router.post("/integration-cases/{case_id}/mentor", dependencies=WRITE, responses=responses(403, 404, 422, 503))
async def assign_mentor(work: Current, case_id: UUID, body: AssignMentor, response: Response) -> CaseView:
    """Assign a mentor, by an opaque reference, to a person who consents to `mentor`."""
    with consenting():
        case = await assign(work, case_id, body, system_now())
    set_etag(response, case)
    return CaseView.model_validate(case)


@router.post(
    "/integration-cases/{case_id}/referrals",
    status_code=201,
    dependencies=WRITE,
    responses=responses(403, 404, 422, 503),
)
async def refer_to_provider(work: Current, case_id: UUID, body: ReferToProvider) -> ReferralView:
    """Refer a person who consents to `integration` to a provider."""
    with consenting():
        return ReferralView.model_validate(await refer(work, case_id, body, system_now()))


@router.post("/integration-cases/{case_id}/employment-start", dependencies=WRITE, responses=responses(404, 409, 422))
async def start_employment(work: Current, case_id: UUID, body: StartEmployment, response: Response) -> CaseView:
    """Record the first day of work and the work as it really began.

    The check-ins of a year are scheduled: after 7, 30, 90, 180 and 365 days. The employer's side hears that work has
    begun.
    """
    case = await start(work, case_id, body)
    set_etag(response, case)
    return CaseView.model_validate(case)


@router.post("/integration-cases/{case_id}/employment-end", dependencies=WRITE, responses=responses(404, 409, 422))
async def end_employment(work: Current, case_id: UUID, body: EndEmployment, response: Response) -> CaseView:
    """Record that the job has ended, and why.

    A protection alert is raised, since a permit may depend on the job. The case stays open, and the person goes back
    to the pool, first in line.
    """
    case = await end(work, case_id, body)
    set_etag(response, case)
    return CaseView.model_validate(case)


@router.post("/integration-cases/{case_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_case(work: Current, case_id: UUID, body: MoveCase, response: Response) -> CaseView:
    """Call a case stable after half a year, or close it."""
    case = await move(work, case_id, body)
    set_etag(response, case)
    return CaseView.model_validate(case)


@router.post(
    "/integration-cases/{case_id}/first-days/{task_id}/done", dependencies=WRITE, responses=responses(404, 422)
)
async def finish_step(
    work: Current, case_id: UUID, task_id: UUID, response: Response, body: FinishStep | None = None
) -> FirstDaysTaskView:
    """Record on which day a step of the first days was done, such as the registration of an address."""
    step = await finish(work, case_id, task_id, body or FinishStep())
    set_etag(response, step)
    return FirstDaysTaskView.model_validate(step)


@router.post(
    "/integration-cases/{case_id}/checkins",
    status_code=201,
    dependencies=[requires(Scope.CHECKINS_WRITE)],
    responses=responses(404, 409, 422),
)
async def record_checkin(work: Current, case_id: UUID, body: RecordCheckin, response: Response) -> CheckinView:
    """Record how the person fares, at a check-in and within its window.

    What was not asked or not answered is left out and counts as unknown, never as well.
    """
    checkin = await record(work, case_id, body)
    set_etag(response, checkin)
    return CheckinView.model_validate(checkin)


@router.get("/checkins", dependencies=READ, responses=responses(422, 503))
async def list_checkins(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Checkin, CheckinView, "candidate_id", "integration_case_id", "state"))],
    due: Annotated[bool, Query(description="Only those to be made today, a second try among them.")] = False,
) -> Page[CheckinView]:
    """The check-ins of people whom the caller may know of: due, recorded or missed."""
    statement = checkins_seen_by(
        work.actor,
        due_on=work.now.date() if due else None,
    )
    found = await paging.entities(work.session, only(statement), col(Checkin.id))
    return Page(items=[CheckinView.model_validate(checkin) for checkin in found])


@router.get("/providers", dependencies=[requires(Scope.INTEGRATION_READ)], responses=responses(422))
async def list_providers(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Provider, ProviderView, "country"))],
    need_code: Annotated[ReasonCode | None, Query(description="Only who helps with this.")] = None,
) -> Page[ProviderView]:
    """The directory of providers: who helps with what, and where."""
    found = await paging.entities(work.session, only(providers(need_code)), col(Provider.id))
    return Page(items=[ProviderView.model_validate(provider) for provider in found])


@router.post("/providers", status_code=201, dependencies=WRITE, responses=responses(409, 422))
async def register_provider(work: Current, body: ListProvider, response: Response) -> ProviderView:
    """Write a provider into the directory; one whose code is known is written anew."""
    provider = await list_in_directory(work, body)
    set_etag(response, provider)
    return ProviderView.model_validate(provider)
