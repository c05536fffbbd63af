"""Vacancies: written, reviewed, opened, paused, closed."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pathways_chassis.http.filters import Filters, Only
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import ExpectedVersion, set_etag
from pathways_contracts.access import Scope
from pathways_contracts.codes import ConceptCode
from sqlmodel import col

from employer_svc.api.views import VacancyView, vacancy_view
from employer_svc.store.rows import Vacancy
from employer_svc.store.vacancies import vacancies_seen_by, vacancy_for
from employer_svc.usecases.add_seats import AddSeats
from employer_svc.usecases.add_seats import add_seats as add
from employer_svc.usecases.move_vacancy import MoveVacancy
from employer_svc.usecases.move_vacancy import move_vacancy as move
from employer_svc.usecases.write_vacancy import SkillProposal, WriteVacancy, propose_skills, rewrite_vacancy
from employer_svc.usecases.write_vacancy import create_vacancy as create

router = APIRouter(prefix="/vacancies", tags=["vacancies"], route_class=TransactionalRoute)
READ = [requires(Scope.VACANCIES_READ)]
WRITE = [requires(Scope.VACANCIES_WRITE)]


@router.get("/proposals", dependencies=READ, responses=responses(422))
async def propose_vacancy(
    _: Current, occupation: Annotated[ConceptCode, Query(description="The code of an occupation.")]
) -> SkillProposal:
    """What an occupation asks for: its ISCO-08 group, essential and optional skills."""
    return propose_skills(occupation)


@router.post("", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def create_vacancy(work: Current, body: WriteVacancy, response: Response) -> VacancyView:
    """Write a vacancy as a draft; terms may still be missing.

    People are matched to it once it was reviewed and opened.
    """
    vacancy = await create(work, body)
    set_etag(response, vacancy)
    response.headers["Location"] = f"/vacancies/{vacancy.id}"
    return vacancy_view(vacancy)


@router.get("", dependencies=READ, responses=responses(422))
async def list_vacancies(
    work: Current,
    paging: Paging,
    only: Annotated[Only, Depends(Filters(Vacancy, VacancyView, "state", "employer_id", "country", "kind"))],
    programme_id: Annotated[UUID | None, Query(description="Only members of this programme.")] = None,
) -> Page[VacancyView]:
    """The vacancies that the caller may see; an employer sees its own."""
    statement = vacancies_seen_by(work.actor, programme_id=programme_id)
    found = await paging.entities(work.session, only(statement), col(Vacancy.id))
    return Page(items=[vacancy_view(vacancy) for vacancy in found])


@router.get("/{vacancy_id}", dependencies=READ, responses=responses(404))
async def get_vacancy(work: Current, vacancy_id: UUID, response: Response) -> VacancyView:
    """One vacancy: what it asks for and pays, how many seats are free, promised and filled, and where it stands."""
    vacancy = await vacancy_for(work, vacancy_id)
    set_etag(response, vacancy)
    return vacancy_view(vacancy)


@router.put("/{vacancy_id}", dependencies=WRITE, responses=responses(404, 412, 422, 428))
async def update_vacancy(
    work: Current, vacancy_id: UUID, body: WriteVacancy, expected: ExpectedVersion, response: Response
) -> VacancyView:
    """Replace every term of a draft or of a vacancy in review; what is left out is then missing."""
    vacancy = await rewrite_vacancy(work, vacancy_id, body, expected)
    set_etag(response, vacancy)
    return vacancy_view(vacancy)


@router.post("/{vacancy_id}/moves", dependencies=WRITE, responses=responses(404, 409, 422))
async def move_vacancy(work: Current, vacancy_id: UUID, body: MoveVacancy, response: Response) -> VacancyView:
    """Move a vacancy. Opening names every rule that is not met, all at once."""
    vacancy = await move(work, vacancy_id, body)
    set_etag(response, vacancy)
    return vacancy_view(vacancy)


@router.post("/{vacancy_id}/seats", dependencies=WRITE, responses=responses(404, 422))
async def add_seats(work: Current, vacancy_id: UUID, body: AddSeats, response: Response) -> VacancyView:
    """Add seats to an open or filled vacancy, or give up free ones. A filled one is open again once a seat is free."""
    vacancy = await add(work, vacancy_id, body)
    set_etag(response, vacancy)
    return vacancy_view(vacancy)
