"""A reserved person has started work."""

from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidatePlaced

from candidate_svc.domain.candidate import CANDIDATE, CandidateAction
from candidate_svc.domain.household import FamilyPlan
from candidate_svc.store.cases import visa_case_of_placement
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.follow_family import begin_family_visas


async def place_candidate(work: Work, candidate: Candidate, placement_id: UUID) -> None:
    """From reserved to placed; nobody with work is first in line, and whoever is to follow may now apply.

    Raises `IllegalTransition`.
    """
    await work.move(CANDIDATE, candidate, CandidateAction.START_WORK)
    candidate.priority = False
    await work.publish(CandidatePlaced(candidate_id=candidate.id, placement_id=placement_id))
    case = await visa_case_of_placement(work.session, placement_id)
    if case is not None:
        await begin_family_visas(work, case, FamilyPlan.FOLLOW)
