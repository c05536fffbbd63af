"""A review was made by mistake: its round counts no more, and a verdict that it had made does not stand."""

from pathways_chassis.corrections import Taken
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.protection import ProtectionVerdictCorrected

from candidate_svc.domain.protection import VERDICTS, ProtectionState
from candidate_svc.store.candidates import candidate_for
from candidate_svc.store.rows import ProtectionCheck
from candidate_svc.usecases.review_protection import REVIEW_A_THIRD_TIME
from candidate_svc.usecases.update_profile import tell_the_pool


async def follow_protection(work: Work, check: ProtectionCheck, taken: Taken) -> None:
    """Tell of the verdict that was, and let the pool know which pathways are open."""
    await work.cancel_timers(check.id)
    await work.close_task(REVIEW_A_THIRD_TIME, check.id)
    verdict = VERDICTS.get(ProtectionState(taken.after))
    if verdict is None:
        return
    await work.publish(
        ProtectionVerdictCorrected(
            candidate_id=check.candidate_id, pathway=check.pathway, verdict=verdict, reason=taken.reason
        )
    )
    await tell_the_pool(work, await candidate_for(work, check.candidate_id, lock=True))
