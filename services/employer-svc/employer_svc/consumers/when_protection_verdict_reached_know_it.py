"""Verdicts of protection checks: asked for before somebody expresses interest where every pathway rests on them."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.protection import (
    ProtectionVerdict,
    ProtectionVerdictCorrected,
    ProtectionVerdictReached,
)

from employer_svc.store.people import keep_verdict
from employer_svc.usecases.forget_verdict import forget_verdict


async def when_protection_verdict_reached_know_it(work: Work, event: ProtectionVerdictReached) -> Reaction:
    """Know the latest verdict."""
    eligible = event.verdict is ProtectionVerdict.ELIGIBLE
    await keep_verdict(work.session, event.candidate_id, event.pathway, eligible=eligible)
    return APPLIED


async def when_protection_verdict_corrected_forget_it(work: Work, event: ProtectionVerdictCorrected) -> Reaction:
    """There is no verdict until two review anew; what rests on it, a person looks at."""
    await forget_verdict(work, event.candidate_id, event.pathway)
    return APPLIED
