"""The versions of the weights that scores are made with."""

from fastapi import APIRouter
from pathways_chassis.http.pages import Page, Paging
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from sqlmodel import col

from matching_svc.api.views import ConfigurationView
from matching_svc.store.matches import configurations
from matching_svc.store.rows import ScoringConfigurationRow

router = APIRouter(prefix="/scoring-configurations", tags=["scoring"], route_class=TransactionalRoute)


@router.get("", dependencies=[requires(Scope.MATCHES_READ)])
async def list_scoring_configurations(work: Current, paging: Paging) -> Page[ConfigurationView]:
    """Every version of the weights of a score, oldest first. A match names the version that it was made with."""
    found = await paging.entities(work.session, configurations(), col(ScoringConfigurationRow.version))
    return Page(items=[ConfigurationView.model_validate(row) for row in found])
