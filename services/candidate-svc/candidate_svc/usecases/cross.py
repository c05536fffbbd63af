"""Whether something of a person may cross from their partner to another organisation, and be shown there."""

from collections.abc import Collection
from uuid import UUID

from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose

from candidate_svc.domain.data_sharing import Crossing, SharedField, an_agreement_covers_it
from candidate_svc.store.cases import destinations_of
from candidate_svc.store.data_sharing import in_force_between
from candidate_svc.store.rows import Candidate


async def may_cross(
    work: Work, candidate: Candidate, to: UUID, purpose: ConsentPurpose, fields: Collection[SharedField]
) -> None:
    """Let something of a person cross from their partner to another organisation. Raises `RulesBroken`.

    The agreements are locked while they are relied on. The countries are that to which the programme has brought the
    person and those to which their open visa cases lead; no other is known of anybody outside of the vault.
    """
    arrived_in = {candidate.arrived_in} if candidate.arrived_in else set()
    crossing = Crossing(
        purpose=purpose,
        fields=fields,
        countries=arrived_in | await destinations_of(work.session, candidate.id),
        agreements=await in_force_between(work.session, candidate.partner_id, to),
    )
    require((an_agreement_covers_it,), crossing)


async def may_be_shown(
    work: Work, candidate: Candidate, purpose: ConsentPurpose, fields: Collection[SharedField]
) -> None:
    """Let the actor read something of a person. Raises `RulesBroken`.

    To another organisation nothing crosses without an agreement; an employer has the person's word.
    """
    organisation = work.actor.organisation_id
    if organisation in {None, candidate.partner_id} or Role.EMPLOYER in work.actor.roles:
        return
    await may_cross(work, candidate, organisation, purpose, fields)
