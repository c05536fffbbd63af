"""A person's skills, experience, languages and wishes change; matching is told while they are in the pool."""

from uuid import UUID

from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateProfileChanged, PoolProfile
from pathways_taxonomy import taxonomy

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.store.candidates import candidate_for
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.profiles import pool_profile, shareable


async def update_profile(work: Work, candidate_id: UUID, profile: PoolProfile) -> Candidate:
    """Replace the profile. Raises `NotFound`, `RulesBroken` for codes that the taxonomy does not have."""
    check_codes(profile)
    candidate = await candidate_for(work, candidate_id, lock=True)
    candidate.profile = profile.model_dump(mode="json")
    candidate.version += 1
    await tell_the_pool(work, candidate)
    return candidate


async def tell_the_pool(work: Work, candidate: Candidate) -> None:
    """Publish the profile as it stands now, if the person is in the pool."""
    if candidate.state is not CandidateState.ACTIVE:
        return
    await work.publish(
        CandidateProfileChanged(
            candidate_id=candidate.id,
            profile=await pool_profile(work, candidate),
            shareable=await shareable(work, candidate),
        )
    )


def check_codes(profile: PoolProfile) -> None:
    """Every skill exists in the pinned release of the taxonomy. Raises `RulesBroken` naming each that does not."""
    known = taxonomy()
    violations = [
        Violation(
            f"profile.skills.{place}.code",
            f"not a skill of {known.name} {known.release}",
            "search GET /skills by label and send the code it gives",
        )
        for place, skill in enumerate(profile.skills)
        if not known.knows_skill(skill.code)
    ]
    if violations:
        raise RulesBroken(violations)
