"""A person who had two records learns by the one that stays; where they are two people after all, each by their own."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateMerged, CandidateMergeUndone

from training_svc.usecases.follow_merge import follow_merge, follow_undone_merge


async def when_candidate_merged_learn_as_one(work: Work, event: CandidateMerged) -> Reaction:
    """Enrolments, plans, recognitions, credentials and orientation places are the other record's."""
    if not await follow_merge(work, event.candidate_id, event.into_candidate_id):
        return superseded("a later standing of this record is known")
    return APPLIED


async def when_merge_undone_learn_as_two(work: Work, event: CandidateMergeUndone) -> Reaction:
    """What had come from the record goes back; whether the person may be shown, the pool tells."""
    if not await follow_undone_merge(work, event.candidate_id, event.from_candidate_id):
        return superseded("a later standing of this record is known")
    return APPLIED
