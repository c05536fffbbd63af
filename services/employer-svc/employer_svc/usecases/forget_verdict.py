"""A protection verdict does not stand any more: the person's partner looks at the applications that rest on it."""

from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.application import HOLDS_A_SEAT, ApplicationState
from employer_svc.store.applications import applications_under
from employer_svc.store.people import drop_verdict, partner_of

RECHECK_PROTECTION: Final = "recheck_protection"
_RESTS_ON_IT: Final = frozenset({ApplicationState.INTERESTED, ApplicationState.ROUNDS, *HOLDS_A_SEAT})


async def forget_verdict(work: Work, candidate_id: UUID, pathway: str) -> None:
    """Forget it. The task goes to the partner and to no employer: it says something about the person's protection."""
    await drop_verdict(work.session, candidate_id, pathway)
    partner_id = await partner_of(work.session, candidate_id)
    for application in await applications_under(work.session, candidate_id, pathway, _RESTS_ON_IT):
        await work.open_task(
            RECHECK_PROTECTION,
            "application",
            application.id,
            organisation_id=partner_id,
            evidence={"pathway": pathway, "state": application.state.value},
        )
