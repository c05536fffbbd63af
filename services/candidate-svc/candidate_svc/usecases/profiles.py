"""What the pool may know of a person, gathered for an event."""

from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import PoolProfile

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.store.candidates import allows
from candidate_svc.store.protection import eligible_pathways
from candidate_svc.store.rows import Candidate


async def pool_profile(work: Work, candidate: Candidate) -> PoolProfile:
    """The stored profile with the pathways that protection checks have opened."""
    await work.session.flush()
    stored = PoolProfile.model_validate(candidate.profile or {"skills": ()})
    return stored.model_copy(update={"eligible_pathways": await eligible_pathways(work.session, candidate.id)})


async def shareable(work: Work, candidate: Candidate) -> bool:
    """Employers may see the anonymised profile: the person is active and consents to `share_anonymised`."""
    await work.session.flush()
    return candidate.state is CandidateState.ACTIVE and await allows(
        work.session, candidate.id, ConsentPurpose.SHARE_ANONYMISED
    )
