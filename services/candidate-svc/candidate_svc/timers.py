"""What is due: TIMERS names the use case of each durable timer."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.messaging.reactions import Timers
from pathways_chassis.work import Work

from candidate_svc.store.rows import Reservation
from candidate_svc.usecases.release_reservation import expire
from candidate_svc.usecases.request_reservation import EXPIRE_RESERVATION
from candidate_svc.usecases.return_to_pool import return_to_pool


async def _expire_reservation(work: Work, reservation_id: UUID, _: Mapping[str, Any]) -> None:
    reservation = await work.session.get(Reservation, reservation_id, with_for_update=True)
    if reservation is None or not await expire(work, reservation):
        return
    await return_to_pool(work, reservation.candidate_id, reason="reservation_expired", priority=False)


TIMERS: Final[Timers] = {EXPIRE_RESERVATION: _expire_reservation}
