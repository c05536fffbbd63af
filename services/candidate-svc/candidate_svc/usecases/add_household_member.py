"""A member joins a candidate's household; the name goes to the vault under a key of its own."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work

from candidate_svc.domain.household import FamilyPlan, Relation, guardian_consents_for_a_minor
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.rows import HouseholdMember
from candidate_svc.usecases.profiles import person_to_change
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
    candidate = await person_to_change(work, candidate_id)
    require((guardian_consents_for_a_minor,), (command.minor, command.guardian_consents))
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
    await tell_the_pool(work, candidate)
    return member
