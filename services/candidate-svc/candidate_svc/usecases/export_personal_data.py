"""Everything that is held of a person, identity included, for them or for their partner on their behalf; logged."""

from typing import Any, Final
from uuid import UUID

from pathways_chassis.erasing import rows_of
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.errors import PersonErased
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.belongings import BELONGINGS
from candidate_svc.store.candidates import candidate_for, household_of, names_of_vault_fields
from candidate_svc.store.disclosure_rows import Disclosure
from candidate_svc.store.keyring import Keyring
from candidate_svc.usecases.open_vault import open_vault

OWN_DATA: Final = "export_of_own_data"


async def export_personal_data(
    work: Work, keyring: Keyring, candidate_id: UUID
) -> tuple[dict[str, dict[str, str]], dict[str, list[dict[str, Any]]]]:
    """The fields of the vault by person (the household's too), and this service's rows by table.

    Raises `NotFound`, `PersonErased`.
    """
    candidate = await candidate_for(work, candidate_id)
    if candidate.state is CandidateState.ERASED:
        raise PersonErased
    people = [candidate.id, *(member.id for member in await household_of(work.session, candidate.id))]
    vault = {}
    for person_id in people:
        fields = await names_of_vault_fields(work.session, person_id)
        vault[str(person_id)] = await open_vault(work, keyring, person_id, fields, VaultRead.EXPORT) if fields else {}
    tables = await rows_of(work.session, BELONGINGS, candidate.id)
    work.session.add(
        Disclosure(
            id=work.new_id(),
            candidate_id=candidate.id,
            actor=work.actor.reference,
            counterparty_id=work.actor.organisation_id,
            purpose=ConsentPurpose.REGISTER,
            fields=sorted({field for fields in vault.values() for field in fields}),
            reason=OWN_DATA,
            disclosed_at=work.now,
        )
    )
    return vault, tables
