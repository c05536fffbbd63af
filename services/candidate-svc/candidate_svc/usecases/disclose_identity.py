"""Identity is shown to one party, for one purpose, with consent, and never without a trace."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose
from pathways_contracts.stages import Part, Stage, shown_at
from pydantic import Field

from candidate_svc.domain.candidate import the_person_is_not_merged
from candidate_svc.domain.consent import PER_COUNTERPARTY, serves_the_purpose
from candidate_svc.domain.data_sharing import IN_WORDS_OF_AN_AGREEMENT
from candidate_svc.domain.errors import ConsentMissing, PersonErased
from candidate_svc.domain.identity import IdentityField
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.candidates import candidate_for, candidate_of_event, standing_consent
from candidate_svc.store.cases import has_contract_with
from candidate_svc.store.disclosure_rows import Disclosure
from candidate_svc.store.keyring import KeyMissing, Keyring
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.cross import may_be_shown
from candidate_svc.usecases.open_vault import open_vault


class RequestDisclosure(Command):
    """Whose identity, which fields, for which purpose, and why now."""

    candidate_id: UUID
    purpose: ConsentPurpose
    fields: Annotated[tuple[IdentityField, ...], Field(min_length=1)]
    reason: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,60}$", description="A reason code.")]


def who_works_for_the_purpose(work: Work, purpose: ConsentPurpose) -> None:
    """Nobody else is shown anybody for it. Raises `Forbidden`, before anything is looked up."""
    if not serves_the_purpose(purpose, work.actor.roles):
        raise Forbidden(f"nobody of your role is shown names for `{purpose}`", "name the purpose of your work")


async def person_disclosed(work: Work, candidate_id: UUID, purpose: ConsentPurpose) -> Candidate:
    """The person of whom the actor may be shown something for a purpose; the consent is locked while it is read.

    The counterparty is the actor's own organisation; to who asks for it, nobody is known and nobody has consented are
    one answer. Raises `Forbidden`, `NotFound`, `ConsentMissing`, `RulesBroken` for a record that was merged.
    """
    who_works_for_the_purpose(work, purpose)
    counterparty_id = work.actor.organisation_id if purpose in PER_COUNTERPARTY else None
    if purpose in PER_COUNTERPARTY:
        candidate = await candidate_of_event(work, candidate_id)
    else:
        candidate = await candidate_for(work, candidate_id)
    if candidate is None:
        raise ConsentMissing(purpose)
    require((the_person_is_not_merged,), candidate.merged_into_id)
    if purpose in PER_COUNTERPARTY and counterparty_id is None:
        raise ConsentMissing(purpose)
    consent = standing_consent(candidate.id, purpose, counterparty_id).with_for_update(read=True)
    if (await work.session.execute(consent)).scalars().first() is None:
        raise ConsentMissing(purpose)
    return candidate


async def disclose_identity(
    work: Work, keyring: Keyring, command: RequestDisclosure
) -> tuple[Disclosure, dict[str, str]]:
    """The fields asked for, of people whom the actor may know of or who allowed it to the actor's organisation.

    Raises `PersonErased`, and as `person_disclosed`.
    """
    candidate = await person_disclosed(work, command.candidate_id, command.purpose)
    crossing = {IN_WORDS_OF_AN_AGREEMENT[field] for field in command.fields}
    await may_be_shown(work, candidate, command.purpose, crossing)
    await _mind_the_stage(work, command)
    try:
        fields = await open_vault(work, keyring, candidate.id, command.fields, VaultRead.DISCLOSURE)
    except KeyMissing:
        raise PersonErased from None
    disclosure = Disclosure(
        id=work.new_id(),
        candidate_id=candidate.id,
        actor=work.actor.reference,
        counterparty_id=work.actor.organisation_id,
        purpose=command.purpose,
        fields=[field.value for field in command.fields],
        reason=command.reason,
        disclosed_at=work.now,
    )
    work.session.add(disclosure)
    return disclosure, fields


async def _mind_the_stage(work: Work, command: RequestDisclosure) -> None:
    """An employer is shown what it needs for interviews, and with a contract what an authority asks it for."""
    if Role.EMPLOYER not in work.actor.roles:
        return
    contract = await has_contract_with(work.session, command.candidate_id, work.actor.organisation_id)
    stage = Stage.CONTRACTED if contract else Stage.IDENTIFIED
    too_early = set(command.fields) - shown_at(stage, Part.IDENTITY)
    if too_early:
        raise Forbidden(
            f"an employer is not shown {', '.join(sorted(too_early))} of a person who is {stage}",
            f"ask for {', '.join(sorted(shown_at(stage, Part.IDENTITY)))}",
        )
