"""An erasure is complete when every service has confirmed it; a person looks after one that is not in time."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.erasure import ErasedRows
from pathways_contracts.registry import Service

from candidate_svc.domain.erasure import ERASURE, ErasureAction, ErasureState
from candidate_svc.domain.policy import ERASURE_CONFIRMED_WITHIN
from candidate_svc.store.erasure_rows import Erasure
from candidate_svc.store.erasures import confirm, confirmations_of, erasure_locked

ERASURE_OVERDUE: Final = "erasure_overdue"


async def begin_erasure(work: Work, candidate_id: UUID) -> None:
    """From now on every service has so long to confirm."""
    work.session.add(
        Erasure(
            id=candidate_id,
            state=ErasureState.REQUESTED,
            requested_at=work.now,
        )
    )
    await work.session.flush()
    await work.set_timer(ERASURE_OVERDUE, candidate_id, work.now + ERASURE_CONFIRMED_WITHIN)


async def confirm_erasure(work: Work, candidate_id: UUID, service: Service, tables: Sequence[ErasedRows]) -> None:
    """Keep what a service did; complete when it was the last."""
    erasure = await erasure_locked(work.session, candidate_id)
    if erasure is None:
        return
    confirmed = await confirm(work, candidate_id, service, [one.model_dump(mode="json") for one in tables])
    if confirmed == frozenset(Service) and erasure.state is not ErasureState.COMPLETE:
        await work.move(ERASURE, erasure, ErasureAction.COMPLETE)
        erasure.completed_at = work.now
        await work.cancel_timers(candidate_id, ERASURE_OVERDUE)
        await work.close_task(ERASURE_OVERDUE, candidate_id)


async def miss_erasure(work: Work, candidate_id: UUID, _: Mapping[str, Any]) -> None:
    """Somebody finds out why a service has not answered."""
    erasure = await erasure_locked(work.session, candidate_id)
    if erasure is None or erasure.state is not ErasureState.REQUESTED:
        return
    await work.move(ERASURE, erasure, ErasureAction.BECOME_OVERDUE)
    confirmed = {one.service for one in await confirmations_of(work.session, candidate_id)}
    await work.open_task(
        ERASURE_OVERDUE,
        ERASURE.name,
        candidate_id,
        evidence={"services": sorted(service.value for service in set(Service) - confirmed)},
    )
