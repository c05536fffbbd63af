"""A member joins a candidate's household, or changes the plan; a name goes to the vault under a key of its own."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work

from candidate_svc.domain.household import (
    FamilyPlan,
    NamedMember,
    Relation,
    a_member_is_known_by_one_thing,
    a_member_is_somebody_else,
    guardian_consents_for_a_minor,
)
from candidate_svc.store.candidates import candidate_for, household_of, member_for
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.rows import HouseholdMember
from candidate_svc.usecases.flag_possible_duplicates import Newcomer, flag_possible_duplicates
from candidate_svc.usecases.follow_family import follow_family
from candidate_svc.usecases.profiles import person_to_change
from candidate_svc.usecases.register_candidate import Identity, store_identity
from candidate_svc.usecases.update_profile import tell_the_pool


class AddHouseholdMember(Command):
    """Who joins, how related, and how they move.

    A member who is a candidate too is named by `candidate_id` in place of an identity: their visa is their own case.
    """

    identity: Identity | None = None
    candidate_id: UUID | None = None
    relation: Relation
    plan: FamilyPlan
    minor: bool = False
    guardian_consents: bool = False


class ChangeFamilyPlan(Command):
    """How a member moves from now on."""

    plan: FamilyPlan


async def add_household_member(
    work: Work, keyring: Keyring, candidate_id: UUID, command: AddHouseholdMember
) -> HouseholdMember:
    """Add a member. Raises `NotFound`, `RulesBroken` for a minor without a guardian's consent.

    Also for a member without, or with both of, identity and `candidate_id`, or for one who is named already.
    """
    candidate = await person_to_change(work, candidate_id)
    require((guardian_consents_for_a_minor,), (command.minor, command.guardian_consents))
    household = await household_of(work.session, candidate_id)
    named = NamedMember(
        of_candidate=candidate_id,
        has_identity=command.identity is not None,
        candidate_id=command.candidate_id,
        named_already=any(one.also_candidate_id == command.candidate_id for one in household),
    )
    require((a_member_is_known_by_one_thing, a_member_is_somebody_else), named)
    if command.candidate_id is not None:
        await candidate_for(work, command.candidate_id)
    member = HouseholdMember(
        id=work.new_id(),
        candidate_id=candidate_id,
        also_candidate_id=command.candidate_id,
        relation=command.relation,
        plan=command.plan,
        minor=command.minor,
        guardian_consents=command.guardian_consents,
    )
    work.session.add(member)
    if command.identity is not None:
        await store_identity(work, keyring, member.id, command.identity)
        await flag_possible_duplicates(work, keyring, [Newcomer(member.id, candidate_id, command.identity)])
    await tell_the_pool(work, candidate)
    await follow_family(work, candidate_id)
    return member


async def change_family_plan(
    work: Work, candidate_id: UUID, member_id: UUID, command: ChangeFamilyPlan
) -> HouseholdMember:
    """Change how a member moves. What an authority holds of them stays there. Raises `NotFound`, `RulesBroken`."""
    await person_to_change(work, candidate_id)
    member = await member_for(work, candidate_id, member_id)
    member.plan = command.plan
    member.version += 1
    await follow_family(work, candidate_id)
    return member
