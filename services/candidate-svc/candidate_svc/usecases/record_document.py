"""A document that a person holds is recorded: its kind and validity here, its number in the vault."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pydantic import Field

from candidate_svc.store.document_files import document_field
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.rows import Document, VaultField
from candidate_svc.usecases.expire_document import watch_document
from candidate_svc.usecases.profiles import person_to_change
from candidate_svc.usecases.update_profile import hear_of


class RecordDocument(Command):
    """A document. The number is encrypted at once."""

    kind: ReasonCode
    number: Annotated[str, Field(min_length=1, max_length=60)] | None = None
    valid_until: date | None = None


async def record_document(work: Work, keyring: Keyring, candidate_id: UUID, command: RecordDocument) -> Document:
    """Record a document; a case rests on a travel document until it expires. Raises `NotFound`, `RulesBroken`."""
    await hear_of(work, await person_to_change(work, candidate_id))
    document = Document(id=work.new_id(), candidate_id=candidate_id, kind=command.kind, valid_until=command.valid_until)
    work.session.add(document)
    if command.number is not None:
        key = await keyring.key_for(candidate_id)
        field = document_field(document.id)
        work.session.add(VaultField(person_id=candidate_id, field=field, ciphertext=key.close(field, command.number)))
    await watch_document(work, document)
    return document
