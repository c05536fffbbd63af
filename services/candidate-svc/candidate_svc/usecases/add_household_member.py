"""A member joins a candidate's household; the name goes to the vault under a key of its own."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken
from pathways_chassis.work import Work

from candidate_svc.domain.household import FamilyPlan, Relation, guardian_consents_for_a_minor
from candidate_svc.store.candidates import candidate_for, household_of
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.rows import HouseholdMember
from candidate_svc.usecases.register_candidate import Identity, store_identity
from candidate_svc.usecases.update_profile import tell_the_pool


class AddHouseholdMember(Command):
    """Who joins, how related, and how they move."""

    identity: Identity
    relation: Relation
    plan: FamilyPlan
    minor: bool = False
    guardian_consents: bool = False


async def add_household_member(
    work: Work, keyring: Keyring, candidate_id: UUID, command: AddHouseholdMember
) -> HouseholdMember:
    """Add a member. Raises `NotFound`, `RulesBroken` for a minor without a guardian's consent."""
    violation = guardian_consents_for_a_minor(command.minor, command.guardian_consents)
    if violation is not None:
        raise RulesBroken([violation])
    candidate = await candidate_for(work, candidate_id, lock=True)
    member = HouseholdMember(
        id=work.new_id(),
        candidate_id=candidate_id,
        relation=command.relation,
        plan=command.plan,
        minor=command.minor,
        guardian_consents=command.guardian_consents,
    )
    work.session.add(member)
    await store_identity(work, keyring, member.id, command.identity)
    await work.session.flush()
    candidate.profile = {**candidate.profile, "family_size": 1 + len(await household_of(work.session, candidate_id))}
    candidate.version += 1
    await tell_the_pool(work, candidate)
    return member
