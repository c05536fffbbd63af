"""A placement or a job had not ended, or work had not begun: promise, standing and visa case follow.

A correction comes after the fact that it corrects, in the order of their topic. Whether a placement stands again is
decided by employer-svc alone, which has its seat: that the job had not ended changes nothing here before
`placement.corrected` has said so, and binds again where the end of work is heard only after that. Who was promised
elsewhere since, or has left, is a conflict for a person to look at.
"""

from typing import Final

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.employer.placement import PlacementCorrected
from pathways_contracts.events.integration.integration_case import EmploymentCorrected

from candidate_svc.usecases.bind_again import Bound, bind_again, work_has_not_begun

_REACTIONS: Final[dict[Bound, Reaction]] = {
    Bound.DONE: APPLIED,
    Bound.UNKNOWN: superseded("no promise of this placement was ever kept"),
    Bound.BEFORE: superseded("the person stands there already"),
    Bound.WENT_ON: conflict("the person has gone on since"),
    Bound.UNDECIDED: superseded("employer-svc decides whether the placement stands, and tells"),
}


async def when_placement_corrected_bind_again(work: Work, event: PlacementCorrected) -> Reaction:
    """A placement that had ended stands again; its other corrections follow from what is known here."""
    if event.taken_back != "end":
        return APPLIED
    return _REACTIONS[await bind_again(work, event.placement_id, event.reason)]


async def when_employment_corrected_stand_again(work: Work, event: EmploymentCorrected) -> Reaction:
    """At work as before, or not yet."""
    if event.taken_back == "start_work":
        return _REACTIONS[await work_has_not_begun(work, event.placement_id, event.reason)]
    return _REACTIONS[await bind_again(work, event.placement_id, event.reason, only_if_decided=True)]
