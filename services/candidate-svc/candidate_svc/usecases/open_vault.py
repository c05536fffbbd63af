"""The door to the vault: one person's fields are decrypted for a reason of the list, counted and written down."""

from collections.abc import Collection
from uuid import UUID

from pathways_chassis.metrics import VAULT_READS
from pathways_chassis.work import Work

from candidate_svc.domain.vault_reads import READS, VaultRead, WrittenDown
from candidate_svc.store.candidates import vault_fields
from candidate_svc.store.disclosure_rows import VaultReading
from candidate_svc.store.keyring import Keyring


async def open_vault(
    work: Work, keyring: Keyring, person_id: UUID, fields: Collection[str], why: VaultRead
) -> dict[str, str]:
    """Those of the fields that exist. Raises `KeyMissing` for who was erased or never had an identity.

    A disclosure is written down by its use case, which knows the purpose; everything else here.
    """
    key = await keyring.existing_key(person_id)
    opened = key.open_all(await vault_fields(work.session, person_id, fields))
    VAULT_READS.add(1, {"why": why.value})
    if opened and READS[why].written_down is WrittenDown.VAULT_READING:
        work.session.add(
            VaultReading(
                id=work.new_id(),
                person_id=person_id,
                why=why,
                fields=sorted(opened),
                actor=work.actor.reference,
                read_at=work.now,
            )
        )
    return opened
