"""What a service holds of one person, for that person and their partner's caseworkers."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter
from pathways_contracts.access import Scope
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

from pathways_chassis.actor import Actor
from pathways_chassis.belongings import Belongings
from pathways_chassis.command import View
from pathways_chassis.erasing import partner_of, rows_of
from pathways_chassis.errors import NotFound
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires


class PersonalDataView(View):
    """Rows by table, with every column, as `docs/erasure.md` lists what is exported. Nothing where nothing is held.

    `kept`: of which of these tables something outlives an erasure, and on which ground.
    """

    service: Service
    candidate_id: UUID
    tables: dict[str, list[dict[str, Any]]]
    kept: dict[str, Ground]


def person_router(belongings: Belongings) -> APIRouter:
    """`GET /people/{candidate_id}/data`."""
    router = APIRouter(prefix="/people", tags=["people"], route_class=TransactionalRoute)

    @router.get("/{candidate_id}/data", dependencies=[requires(Scope.PERSONAL_DATA_READ)], responses=responses(404))
    async def read_personal_data(work: Current, candidate_id: UUID) -> PersonalDataView:
        """What this service holds of a person: their own, or of whom the caller's organisation looks after."""
        themselves = work.actor.candidate_id == candidate_id
        async with work.as_service("whose somebody is decides whether what is held of them is shown"):
            tables = await rows_of(work.session, belongings, candidate_id, themselves=themselves)
            partner_id = await partner_of(work.session, belongings, candidate_id)
        if not themselves and (partner_id is None or not _looks_after(work.actor, partner_id)):
            raise NotFound("person", candidate_id)
        kept = {table: ground for table, ground in belongings.kept.items() if table in tables}
        return PersonalDataView(service=belongings.service, candidate_id=candidate_id, tables=tables, kept=kept)

    return router


def _looks_after(actor: Actor, partner_id: UUID) -> bool:
    """Of others, and of whom nobody here knows whose they are, nobody learns whether anything is held."""
    return actor.candidate_id is None and actor.organisation_id == partner_id
