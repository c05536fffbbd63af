"""A person's skills, experience, languages and wishes change; matching is told while they are in the pool."""

from uuid import UUID

from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import CandidateProfileChanged, PoolProfile
from pathways_taxonomy import taxonomy
from pydantic import ConfigDict

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.keep_awake import keep_awake
from candidate_svc.usecases.profiles import keep_profile, person_to_change, shareable, stored_profile


class Profile(PoolProfile):
    """Skills, experience, languages, wishes.

    `eligible_pathways`, `family_size` and `arrived_in` are not taken as sent.
    """

    model_config = ConfigDict(extra="forbid")


async def update_profile(work: Work, candidate_id: UUID, profile: PoolProfile) -> Candidate:
    """Replace the profile. Raises `NotFound`, `RulesBroken` for codes that the taxonomy does not have."""
    check_codes(profile)
    candidate = await person_to_change(work, candidate_id)
    await change_profile(work, candidate, profile)
    return candidate


async def change_profile(work: Work, candidate: Candidate, profile: PoolProfile) -> None:
    """Keep a profile and publish it, if the person is in the pool."""
    await keep_awake(work, candidate)
    kept = await keep_profile(work, candidate, profile)
    candidate.version += 1
    if candidate.state is CandidateState.ACTIVE:
        await work.publish(
            CandidateProfileChanged(candidate_id=candidate.id, profile=kept, shareable=await shareable(work, candidate))
        )


async def tell_the_pool(work: Work, candidate: Candidate) -> None:
    """Something that a profile is read with has changed: verdicts, household, or the consent to be shown."""
    await change_profile(work, candidate, stored_profile(candidate))


async def hear_of(work: Work, candidate: Candidate) -> None:
    """Somebody has heard of the person without a change of the profile: who was dormant is shown again."""
    if await keep_awake(work, candidate):
        await tell_the_pool(work, candidate)


def check_codes(profile: PoolProfile) -> None:
    """Every skill exists in the pinned release of the taxonomy. Raises `RulesBroken` naming each that does not."""
    known = taxonomy()
    violations = [
        Violation(
            f"profile.skills.{place}.code",
            f"not a skill of {known.name} {known.release}",
            "search GET /skills of the matching service by label and send the code it gives",
        )
        for place, skill in enumerate(profile.skills)
        if not known.knows_skill(skill.code)
    ]
    if violations:
        raise RulesBroken(violations)
