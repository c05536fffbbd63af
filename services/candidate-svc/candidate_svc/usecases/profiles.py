"""What the pool may know of a person, gathered for an event; and the person whose data may still be changed."""

from collections.abc import Collection
from uuid import UUID

from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.events.candidate.candidate import PoolProfile

from candidate_svc.domain.candidate import CandidateState, the_person_is_not_erased, the_person_is_not_merged
from candidate_svc.domain.consent import TO_BE_SHOWN
from candidate_svc.store.candidates import candidate_for, household_of
from candidate_svc.store.many import allowed_by
from candidate_svc.store.protection import eligible_pathways
from candidate_svc.store.rows import Candidate


async def person_to_change(work: Work, candidate_id: UUID) -> Candidate:
    """A person whom the actor may see, locked. Raises `NotFound`, `RulesBroken` for an erased person.

    Also for a record that was merged: the problem names the one that stayed.
    """
    candidate = await candidate_for(work, candidate_id, lock=True)
    require((the_person_is_not_erased,), candidate.state)
    require((the_person_is_not_merged,), candidate.merged_into_id)
    return candidate


async def keep_profile(work: Work, candidate: Candidate, profile: PoolProfile) -> PoolProfile:
    """Store a profile. What checks, the household and the arrival say of a person is never taken as sent."""
    await work.session.flush()
    kept = profile.model_copy(
        update={
            "eligible_pathways": await eligible_pathways(work.session, candidate.id),
            "family_size": 1 + len(await household_of(work.session, candidate.id)),
            "arrived_in": candidate.arrived_in,
        }
    )
    candidate.profile = kept.model_dump(mode="json")
    return kept


def of_somebody_new(profile: PoolProfile) -> PoolProfile:
    """The profile of a person of whom nothing is known yet: no pathway is open to them, and they are one."""
    return profile.model_copy(update={"eligible_pathways": (), "family_size": 1, "arrived_in": None})


def stored_profile(candidate: Candidate) -> PoolProfile:
    """The profile as it was last kept; an erased person's is empty."""
    return PoolProfile.model_validate(candidate.profile)


async def shareable(work: Work, candidate: Candidate) -> bool:
    """Employers may see the anonymised profile: the person is active, and consents to be here and to be shown."""
    await work.session.flush()
    return is_shareable(candidate, (await allowed_by(work.session, [candidate.id]))[candidate.id])


def is_shareable(candidate: Candidate, allowed: Collection[ConsentPurpose]) -> bool:
    """As `shareable`, with the purposes that the person allows in hand."""
    return candidate.state is CandidateState.ACTIVE and TO_BE_SHOWN.issubset(allowed)
