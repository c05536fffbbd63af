"""Applications: from the shortlist over rounds and offer to the contract."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from pathways_contracts.stages import Stage
from sqlmodel import col

from employer_svc.api.freshness import SHOWN_WHILE_ALLOWED
from employer_svc.api.views import (
    ApplicationInFull,
    ApplicationView,
    ContractView,
    PlacementView,
    RoundView,
    application_in_full,
    application_view,
)
from employer_svc.store.applications import (
    application_for,
    applications_seen_by,
    count_applications,
    offer_of,
    rounds_of,
    stages_of,
)
from employer_svc.store.rows import Application
from employer_svc.usecases.accept_offer import AcceptOffer
from employer_svc.usecases.accept_offer import accept_offer as accept
from employer_svc.usecases.make_offer import MakeOffer
from employer_svc.usecases.make_offer import make_offer as offer
from employer_svc.usecases.move_application import MoveApplication
from employer_svc.usecases.move_application import move_application as move
from employer_svc.usecases.run_rounds import DecideRound, OpenRound
from employer_svc.usecases.run_rounds import decide_round as decide
from employer_svc.usecases.run_rounds import open_round as begin
from employer_svc.usecases.sign_contract import SignContract
from employer_svc.usecases.sign_contract import sign_contract as sign

router = APIRouter(prefix="/applications", tags=["applications"], route_class=TransactionalRoute)
READ = [requires(Scope.APPLICATIONS_READ), *SHOWN_WHILE_ALLOWED]
WRITE = [requires(Scope.APPLICATIONS_WRITE), *SHOWN_WHILE_ALLOWED]


@router.get("", dependencies=READ, responses=responses(422, 503))
async def list_applications(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Application, ApplicationView, "vacancy_id", "employer_id", "state"))],
    candidate_id: Annotated[
        UUID | None, Query(description="Only those of this person, where the caller knows who it is.")
    ] = None,
    programme_id: Annotated[UUID | None, Query(description="Only members of this programme.")] = None,
) -> Page[ApplicationView]:
    """The applications that the caller may know of: one attempt of one person at one vacancy each.

    An application is opened by itself when a match is shortlisted.
    """
    statement = applications_seen_by(work.actor, candidate_id=candidate_id, programme_id=programme_id)
    found = await paging.entities(work.session, only(statement), col(Application.id))
    stages = await stages_of(work.session, work.actor, found)
    return Page(items=[application_view(application, stages[application.id]) for application in found])


@router.get("/counts", dependencies=READ, responses=responses(422, 503))
async def count_applications_by_state(
    work: Current, programme_id: Annotated[UUID | None, Query(description="Only this programme.")] = None
) -> dict[str, int]:
    """How many applications stand in each state, of those that the caller may know of."""
    return await count_applications(work.session, work.actor, programme_id)


@router.get("/{application_id}", dependencies=READ, responses=responses(404, 503))
async def get_application(work: Current, application_id: UUID, response: Response) -> ApplicationInFull:
    """One application: where it stands, how each round of selection went, and the latest offer with its terms."""
    return await _in_full(work, await application_for(work, application_id), response)


@router.post("/{application_id}/moves", dependencies=READ, responses=responses(403, 404, 409, 422, 503))
async def move_application(
    work: Current, application_id: UUID, body: MoveApplication, response: Response
) -> ApplicationInFull:
    """Invite a person, note their word, begin the rounds, put them on the reserve list, park or end it.

    Interest, declining and withdrawing are the person's word (`offers:answer`); the rest needs `applications:write`.
    """
    return await _in_full(work, await move(work, application_id, body), response)


@router.post("/{application_id}/rounds", status_code=201, dependencies=WRITE, responses=responses(404, 409, 422, 503))
async def open_round(work: Current, application_id: UUID, body: OpenRound) -> RoundView:
    """Add a round of selection, of a kind such as an interview; they are numbered from 1."""
    return RoundView.model_validate(await begin(work, application_id, body))


@router.post("/{application_id}/rounds/{number}/result", dependencies=WRITE, responses=responses(404, 422, 503))
async def decide_round(
    work: Current, application_id: UUID, number: Annotated[int, Path(ge=1, le=10_000)], body: DecideRound
) -> RoundView:
    """Record how a round went. A failed round does not end the application: a person does."""
    return RoundView.model_validate(await decide(work, application_id, number, body))


@router.post("/{application_id}/offer", status_code=201, dependencies=WRITE, responses=responses(404, 409, 422, 503))
async def make_offer(work: Current, application_id: UUID, body: MakeOffer, response: Response) -> ApplicationInFull:
    """Make a written offer; it holds a seat until it is answered, withdrawn or expires."""
    return await _in_full(work, await offer(work, application_id, body), response)


@router.post(
    "/{application_id}/acceptance",
    dependencies=[requires(Scope.OFFERS_ANSWER)],
    responses=responses(404, 409, 422, 503),
)
async def accept_offer(work: Current, application_id: UUID, body: AcceptOffer, response: Response) -> ApplicationInFull:
    """Accept the offer for the person, after the time for reflection; only they may shorten it, counselled.

    The person is then reserved by candidate-svc. Where that is refused, the application ends and the seat is free
    again.
    """
    return await _in_full(work, await accept(work, application_id, body), response)


@router.post("/{application_id}/contract", status_code=201, dependencies=WRITE, responses=responses(404, 409, 422, 503))
async def sign_contract(work: Current, application_id: UUID, body: SignContract, response: Response) -> ContractView:
    """Record both signatures: the application is contracted and a placement confirmed, in one transaction."""
    application, placement = await sign(work, application_id, body)
    set_etag(response, application)
    response.headers["Location"] = f"/placements/{placement.id}"
    return ContractView(
        application=application_view(application, await _stage(work, application)),
        placement=PlacementView.model_validate(placement),
    )


async def _in_full(work: Work, application: Application, response: Response) -> ApplicationInFull:
    await work.session.flush()
    set_etag(response, application)
    rounds = tuple(await rounds_of(work.session, application.id))
    stage = await _stage(work, application)
    return application_in_full(application, stage, rounds, await offer_of(work.session, application))


async def _stage(work: Work, application: Application) -> Stage | None:
    return (await stages_of(work.session, work.actor, [application]))[application.id]
