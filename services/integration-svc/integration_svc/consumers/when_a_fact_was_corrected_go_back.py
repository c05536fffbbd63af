"""A fact of the person, the visa or the placement was none: what it led to here is undone, and it counts no more.

A correction comes after the fact that it corrects, in the order of their topic. What ended for another reason stays
ended, and a journey that has begun is not held by a visa that was none: a person looks at the placement.
"""

from typing import Final

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import (
    CandidateCorrected,
    CandidateDied,
    CandidateFoundSolutionElsewhere,
    CandidateWithdrawn,
)
from pathways_contracts.events.candidate.visa_case import VisaCaseCorrected
from pathways_contracts.events.employer.application import ApplicationCorrected
from pathways_contracts.events.employer.placement import PlacementCorrected

from integration_svc.domain.facts import FactKind
from integration_svc.store.cases import case_of_placement, travel_of_case
from integration_svc.store.people import is_erased
from integration_svc.usecases.care_again import care_again
from integration_svc.usecases.hold_travel import VISA_LOST, take_visa_back
from integration_svc.usecases.placement_again import placement_again
from integration_svc.usecases.record_fact import take_fact_back

_LEFT_BY: Final = {
    "withdraw": CandidateWithdrawn.wire_name,
    "solve_elsewhere": CandidateFoundSolutionElsewhere.wire_name,
    "record_death": CandidateDied.wire_name,
}
_UNDOES_WORK: Final = frozenset({"start_work", "lose_job"})
"""After `lose_job` the person is told to be placed anew, and that counts again."""
_DECIDED: Final = {"grant": FactKind.VISA_GRANTED, "refuse": FactKind.VISA_REFUSED}


async def when_candidate_corrected_care_again(work: Work, event: CandidateCorrected) -> Reaction:
    """Who was gone by mistake is looked after as before."""
    if await is_erased(work.session, event.candidate_id):
        return superseded("the person was erased")
    if event.taken_back in _UNDOES_WORK:
        await take_fact_back(work, FactKind.PLACED, candidate_id=event.candidate_id)
    if event.taken_back == "withdraw":
        await take_fact_back(work, FactKind.WITHDRAWN, subject_id=event.candidate_id)
    if event.taken_back in _LEFT_BY:
        left_by = _LEFT_BY[event.taken_back]
        await care_again(work, event.candidate_id, because_of=left_by, reason=event.reason)
    return APPLIED


async def when_visa_case_corrected_hold_travel(work: Work, event: VisaCaseCorrected) -> Reaction:
    """A visa that was not granted is none to travel on; a decision that was none counts no more.

    Nobody may begin on a permission that was none, and who is in the country is not sent home by it: a person looks.
    """
    if not (event.authorisation == "entry_visa" or event.of_work_permitted) or event.taken_back not in _DECIDED:
        return APPLIED
    await take_fact_back(work, _DECIDED[event.taken_back], subject_id=event.visa_case_id)
    case = await case_of_placement(work.session, event.placement_id) if event.taken_back == "grant" else None
    if case is None:
        return APPLIED
    travel = await travel_of_case(work.session, case.id)
    if not await take_visa_back(work, travel, VISA_LOST, event.reason):
        return conflict("the journey has begun or is over")
    return APPLIED


async def when_application_corrected_count_it_no_more(work: Work, event: ApplicationCorrected) -> Reaction:
    """It has not ended."""
    await take_fact_back(work, FactKind.APPLICATION_ENDED, subject_id=event.application_id)
    return APPLIED


async def when_placement_corrected_go_on(work: Work, event: PlacementCorrected) -> Reaction:
    """A placement that had ended stands again; other corrections follow from what is known here."""
    if event.taken_back == "end" and not await placement_again(work, event.placement_id, event.reason):
        return superseded("the placement had not ended here")
    return APPLIED
