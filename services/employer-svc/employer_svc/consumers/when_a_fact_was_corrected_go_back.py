"""A fact of visa, travel or work was recorded by mistake: the placement goes back, where nothing has followed since.

A correction comes after the fact that it corrects, in the order of their topic. A placement that had not followed that
fact (it stood further along by another one) is left as it is, and one that has gone on since is a conflict for a person
to look at. The end of work that was none lets the placement stand again, unless its seat or the person was given on.
"""

from typing import Final

from pathways_chassis.messaging.reactions import APPLIED, Reaction
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseCorrected
from pathways_contracts.events.integration.integration_case import (
    CheckinCorrected,
    EmploymentCorrected,
    EmploymentEnded,
)
from pathways_contracts.events.integration.travel import ArrivalCorrected

from employer_svc.consumers.answers import OF_A_VISA
from employer_svc.domain.placement import SUSTAINED_FROM_DAY, PlacementAction, shown_on
from employer_svc.usecases.correct_placement import go_back, stand_again

_GRANTS: Final = {
    "entry_visa": PlacementAction.GRANT_VISA,
    "permanence": PlacementAction.GRANT_DURABLE_STATUS,
}


async def when_visa_case_corrected_go_back(work: Work, event: VisaCaseCorrected) -> Reaction:
    """No visa after all, or no permanent status; other corrections of the case change nothing here."""
    action = PlacementAction.GRANT_VISA if event.of_work_permitted else _GRANTS.get(event.authorisation)
    if event.taken_back != "grant" or action is None:
        return APPLIED
    return OF_A_VISA[await go_back(work, event.placement_id, action, reason=event.reason)]


async def when_arrival_corrected_go_back(work: Work, event: ArrivalCorrected) -> Reaction:
    """Not arrived after all."""
    return OF_A_VISA[await go_back(work, event.placement_id, PlacementAction.ARRIVE, reason=event.reason)]


async def when_employment_corrected_go_back(work: Work, event: EmploymentCorrected) -> Reaction:
    """Work has not begun after all, or has not ended."""
    if event.taken_back == "start_work":
        return OF_A_VISA[await go_back(work, event.placement_id, PlacementAction.START_WORK, reason=event.reason)]
    stands = await stand_again(work, event.placement_id, because_of=EmploymentEnded.wire_name, reason=event.reason)
    return OF_A_VISA[stands]


async def when_day_180_is_corrected_go_back(work: Work, event: CheckinCorrected) -> Reaction:
    """Not sustained after all, until the check-in is made."""
    if event.day < SUSTAINED_FROM_DAY:
        return APPLIED
    made_for = shown_on(event.day)
    return OF_A_VISA[
        await go_back(work, event.placement_id, PlacementAction.SUSTAIN, reason=event.reason, made_for=made_for)
    ]
