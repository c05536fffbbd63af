"""What is known here of a person's standing: the partner, whether they may be shown, whether they left.

Withdrawal, hiding and erasure come ahead of their turn; an older event that comes after them changes nothing.
"""

from collections.abc import Mapping
from typing import Final

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateActivated,
    CandidateCorrected,
    CandidateDied,
    CandidateErased,
    CandidateFoundSolutionElsewhere,
    CandidateHandedOver,
    CandidateHeartbeat,
    CandidateHidden,
    CandidateMerged,
    CandidateMergeUndone,
    CandidateProfileChanged,
    CandidateRegistered,
    CandidateReturnedToPool,
    CandidateSetAside,
    CandidateWithdrawn,
)

from employer_svc.domain.offer import languages_read
from employer_svc.store.people import PEOPLE, keep_partner, keep_reading, keep_standing
from employer_svc.usecases.erase_person import erase_person
from employer_svc.usecases.follow_merge import follow_merge, follow_undone_merge
from employer_svc.usecases.leave_programme import leave_programme
from employer_svc.usecases.return_to_programme import return_to_programme

_WITHDREW: Final = "candidate_withdrew"
_SOLUTION: Final = "solution_elsewhere"
_DECEASED: Final = "candidate_deceased"
_LEFT_FOR: Final[Mapping[str, str]] = {
    "withdraw": _WITHDREW,
    "solve_elsewhere": _SOLUTION,
    "record_death": _DECEASED,
}
"""The reason with which everything ended here, by the move of the person's standing."""


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
    await keep_reading(work, event.candidate_id, languages_read(event.profile.languages))
    return APPLIED


async def when_candidate_hidden_show_no_more(work: Work, event: CandidateHidden) -> Reaction:
    """Employers no longer see the person's applications."""
    await keep_standing(work, event.candidate_id, gone=False, hidden=True)
    return APPLIED


async def when_candidate_set_aside_show_no_more(work: Work, event: CandidateSetAside) -> Reaction:
    """Out of the pool with a way back: employers see the person when they have returned, and never learn why."""
    await keep_standing(work, event.candidate_id, gone=False, hidden=True)
    return APPLIED


async def when_candidate_withdrawn_end_everything(work: Work, event: CandidateWithdrawn) -> Reaction:
    """The reason stays with candidate-svc: it may say something about the person that is not for employers."""
    await leave_programme(work, event.candidate_id, reason=_WITHDREW)
    return APPLIED


async def when_candidate_found_solution_end_everything(work: Work, event: CandidateFoundSolutionElsewhere) -> Reaction:
    """A solution outside the programme, never a failure."""
    await leave_programme(work, event.candidate_id, reason=_SOLUTION)
    return APPLIED


async def when_candidate_died_end_everything(work: Work, event: CandidateDied) -> Reaction:
    """The person died."""
    await leave_programme(work, event.candidate_id, reason=_DECEASED)
    return APPLIED


async def when_candidate_corrected_take_them_back(work: Work, event: CandidateCorrected) -> Reaction:
    """Who left or was set aside by mistake: the pool tells, right after, whether they may be shown."""
    if event.state == "withdrawn":
        return superseded("the person had left before")
    await return_to_programme(work, event.candidate_id, left_for=_LEFT_FOR.get(event.taken_back), reason=event.reason)
    return APPLIED


async def when_candidate_merged_park_everything(work: Work, event: CandidateMerged) -> Reaction:
    """The person goes on by their other record."""
    if not await follow_merge(work, event.candidate_id, event.into_candidate_id):
        return superseded("a later standing of this record is known")
    return APPLIED


async def when_merge_undone_go_on(work: Work, event: CandidateMergeUndone) -> Reaction:
    """Two people after all: what was set aside goes on."""
    if not await follow_undone_merge(work, event.candidate_id):
        return superseded("a later standing of this record is known")
    return APPLIED


async def when_candidate_erased_end_everything(work: Work, event: CandidateErased) -> Reaction:
    """Nothing is kept of what was told about the person but opaque facts."""
    await erase_person(work, event.candidate_id)
    return APPLIED


async def when_candidate_heartbeat_know_the_age(work: Work, event: CandidateHeartbeat) -> Reaction:
    """The view of who may be shown is as old as this beat."""
    await PEOPLE.hear(work.session, event.partition_name, event.as_of)
    return APPLIED
