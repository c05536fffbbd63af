"""What is known here of a person's standing: the partner, whether they may be shown, whether they left.

Withdrawal, hiding and erasure come ahead of their turn; an older event that comes after them changes nothing.
"""

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateDied,
    CandidateErased,
    CandidateFoundSolutionElsewhere,
    CandidateHandedOver,
    CandidateHidden,
    CandidateProfileChanged,
    CandidateRegistered,
    CandidateReturnedToPool,
    CandidateWithdrawn,
)

from employer_svc.store.people import forget, keep_partner, keep_standing
from employer_svc.usecases.leave_programme import leave_programme


async def when_candidate_registered_know_the_partner(work: Work, event: CandidateRegistered) -> Reaction:
    """The partner's caseworkers see the person's applications."""
    await keep_partner(work, event.candidate_id, event.partner_id)
    return APPLIED


async def when_candidate_handed_over_know_the_new_partner(work: Work, event: CandidateHandedOver) -> Reaction:
    """From now on the other partner's caseworkers see the person's applications, and the former one's do not."""
    await keep_partner(work, event.candidate_id, event.partner_id)
    return APPLIED


async def when_candidate_may_be_shown_show_again(
    work: Work, event: CandidateActivated | CandidateReturnedToPool | CandidateProfileChanged
) -> Reaction:
    """In the pool, and shown to employers as the person allows."""
    if not isinstance(event, CandidateProfileChanged):
        await keep_partner(work, event.candidate_id, event.partner_id)
    await keep_standing(work, event.candidate_id, gone=False, hidden=not event.shareable)
    return APPLIED


async def when_candidate_hidden_show_no_more(work: Work, event: CandidateHidden) -> Reaction:
    """Employers no longer see the person's applications."""
    await keep_standing(work, event.candidate_id, gone=False, hidden=True)
    return APPLIED


async def when_candidate_withdrawn_end_everything(work: Work, event: CandidateWithdrawn) -> Reaction:
    """The reason stays with candidate-svc: it may say something about the person that is not for employers."""
    await leave_programme(work, event.candidate_id, reason="candidate_withdrew")
    return APPLIED


async def when_candidate_found_solution_end_everything(work: Work, event: CandidateFoundSolutionElsewhere) -> Reaction:
    """A solution outside the programme, never a failure."""
    await leave_programme(work, event.candidate_id, reason="solution_elsewhere")
    return APPLIED


async def when_candidate_died_end_everything(work: Work, event: CandidateDied) -> Reaction:
    """The person died."""
    await leave_programme(work, event.candidate_id, reason="candidate_deceased")
    return APPLIED


async def when_candidate_erased_end_everything(work: Work, event: CandidateErased) -> Reaction:
    """Nothing is kept of what was told about the person but opaque facts."""
    await leave_programme(work, event.candidate_id, reason="candidate_left")
    await forget(work.session, event.candidate_id)
    return APPLIED
