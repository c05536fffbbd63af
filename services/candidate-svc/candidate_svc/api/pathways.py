"""The configured pathways."""

from fastapi import APIRouter
from pathways_chassis.errors import NotFound
from pathways_chassis.http.pages import Page
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from candidate_svc.domain.pathway import Pathway
from candidate_svc.domain.pathway import pathways as configured

router = APIRouter(prefix="/pathways", tags=["pathways"], route_class=TransactionalRoute)
READ = [requires(Scope.TAXONOMY_READ)]


@router.get("", dependencies=READ)
async def list_pathways(_: Current) -> Page[Pathway]:
    """Every configured pathway with its rules, source and date. Configuration, never legal advice."""
    return Page(items=list(configured().values()))


@router.get("/{code}", dependencies=READ, responses=responses(404))
async def get_pathway(_: Current, code: str) -> Pathway:
    """One pathway with its rules in force, their source and date. Configuration, never legal advice."""
    found = configured().get(code)
    if found is None:
        raise NotFound("pathway", code)
    return found
