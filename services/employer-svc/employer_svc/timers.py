"""What is due: TIMERS names the use case of each durable timer."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from pathways_chassis.messaging.reactions import Timers
from pathways_chassis.work import Work

from employer_svc.usecases.end_application import EXPIRE_OFFER
from employer_svc.usecases.make_offer import expire_offer
from employer_svc.usecases.record_due_diligence import SPONSOR_LICENCE_ENDS, ask_for_a_new_licence


async def _expire_offer(work: Work, application_id: UUID, payload: Mapping[str, Any]) -> None:
    await expire_offer(work, application_id, UUID(payload["offer_id"]))


async def _ask_for_a_new_licence(work: Work, employer_id: UUID, _: Mapping[str, Any]) -> None:
    await ask_for_a_new_licence(work, employer_id)


TIMERS: Final[Timers] = {EXPIRE_OFFER: _expire_offer, SPONSOR_LICENCE_ENDS: _ask_for_a_new_licence}
