"""A person who had two records is cared for and counted as one; where they are two people after all, as two."""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateMerged, CandidateMergeUndone

from integration_svc.usecases.follow_merge import follow_merge, follow_undone_merge


async def when_candidate_merged_count_once(work: Work, event: CandidateMerged) -> Reaction:
    """Placements, cases, alerts, facts and claims are the other record's."""
    if not await follow_merge(work, event.candidate_id, event.into_candidate_id):
        return superseded("something later is known of this record")
    return APPLIED


async def when_merge_undone_count_twice(work: Work, event: CandidateMergeUndone) -> Reaction:
    """What had come from the record goes back."""
    if not await follow_undone_merge(work, event.candidate_id, event.from_candidate_id):
        return superseded("something later is known of this record")
    return APPLIED
