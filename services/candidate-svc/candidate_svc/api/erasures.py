"""Erasures: what was erased, what is kept and why."""

from uuid import UUID

from fastapi import APIRouter
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from pathways_contracts.erasure import GROUNDS, ErasedRows
from pathways_contracts.registry import Service

from candidate_svc.api.candidates import Keys
from candidate_svc.api.views import ErasureView, KeptView, ServiceErasureView
from candidate_svc.store.erasure_rows import ErasureConfirmation
from candidate_svc.store.erasures import confirmations_of, erasure_for

router = APIRouter(prefix="/candidates/{candidate_id}/erasure", tags=["candidates"], route_class=TransactionalRoute)


@router.get("", dependencies=[requires(Scope.CANDIDATES_READ)], responses=responses(404))
async def get_erasure(work: Current, keys: Keys, candidate_id: UUID) -> ErasureView:
    """What each service has erased of a person, what it keeps and until when, and who has not confirmed yet."""
    erasure = await erasure_for(work, candidate_id)
    confirmed = {one.service: one for one in await confirmations_of(work.session, candidate_id)}
    destroyed_at = (await keys.erasures.of([candidate_id])).get(candidate_id)
    services = [_of_service(service, confirmed.get(service)) for service in Service]
    grounds = sorted({one.ground for service in services for one in service.tables if one.ground is not None})
    return ErasureView(
        candidate_id=erasure.id,
        state=erasure.state,
        requested_at=erasure.requested_at,
        key_destroyed_at=destroyed_at,
        last_key_copy_dies_at=destroyed_at and keys.when_last_copy_dies(destroyed_at),
        completed_at=erasure.completed_at,
        services=tuple(services),
        kept=tuple(KeptView(ground=ground, reason=GROUNDS[ground][0], until=GROUNDS[ground][1]) for ground in grounds),
    )


def _of_service(service: Service, confirmed: ErasureConfirmation | None) -> ServiceErasureView:
    if confirmed is None:
        return ServiceErasureView(service=service)
    tables = tuple(ErasedRows.model_validate(one) for one in confirmed.tables)
    return ServiceErasureView(service=service, confirmed_at=confirmed.confirmed_at, tables=tables)
