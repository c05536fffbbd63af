"""Everything that is held of a person, identity included, for them or for their partner on their behalf; logged."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.erasing import rows_of
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pydantic import Field

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.errors import ConsentMissing, PersonErased
from candidate_svc.domain.page import PageLanguage
from candidate_svc.domain.personal_data import Held
from candidate_svc.domain.safe_contact import DEFAULT_LANGUAGE
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.domain.wording import wording_for
from candidate_svc.store.belongings import BELONGINGS
from candidate_svc.store.candidates import (
    acts_for_self,
    candidate_for,
    household_of,
    names_of_vault_fields,
    standing_consent,
)
from candidate_svc.store.complaints import said_in_own
from candidate_svc.store.disclosure_rows import Disclosure
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.notifications import contact_rules_of
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.open_vault import open_vault

OWN_DATA: Final = "export_of_own_data"


class ExportFormat(StrEnum):
    """For a machine, or for the person to read."""

    JSON = "json"
    HTML = "html"


class ExportPersonalData(Command):
    """How the export is laid out."""

    format: ExportFormat = ExportFormat.JSON
    language: PageLanguage | None = Field(
        default=None, description="Of the page; without one, the language in which the person wants to be written to."
    )


@dataclass(frozen=True, slots=True)
class OwnData:
    """What this service holds: the vault by person, the household's too, and the rest; and the person's language."""

    identity: dict[str, dict[str, str]]
    held: Held
    language: PageLanguage


async def person_exported(work: Work, candidate_id: UUID, *, lock: bool = False) -> Candidate:
    """The person, if the actor may have what is held of them: their own, or with their consent `register`.

    Locked, the consent stands until the transaction ends. Raises `NotFound`, `PersonErased`, `ConsentMissing`.
    """
    candidate = await candidate_for(work, candidate_id)
    if candidate.state is CandidateState.ERASED:
        raise PersonErased
    if not acts_for_self(work.actor):
        consent = standing_consent(candidate.id, ConsentPurpose.REGISTER, None)
        locked = consent.with_for_update(read=True) if lock else consent
        if (await work.session.execute(locked)).scalars().first() is None:
            raise ConsentMissing(ConsentPurpose.REGISTER)
    return candidate


async def export_personal_data(work: Work, keyring: Keyring, candidate_id: UUID) -> OwnData:
    """Gather what lies here. A complaint is shown to nobody but the person: it may be about whoever asks for them.

    Raises as `person_exported`.
    """
    candidate = await person_exported(work, candidate_id, lock=True)
    people = [candidate.id, *(member.id for member in await household_of(work.session, candidate.id))]
    vault = {}
    for person_id in people:
        fields = await names_of_vault_fields(work.session, person_id)
        vault[str(person_id)] = await open_vault(work, keyring, person_id, fields, VaultRead.EXPORT) if fields else {}
    themselves = work.actor.candidate_id == candidate.id
    tables: dict[str, list[dict[str, Any]]] = await rows_of(
        work.session, BELONGINGS, candidate.id, themselves=themselves
    )
    for complaint in tables.get("complaint", ()):
        complaint["entries"] = await said_in_own(work, keyring, UUID(complaint["id"]))
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
    kept = {table: ground for table, ground in BELONGINGS.kept.items() if table in tables}
    rules = await contact_rules_of(work.session, candidate.id)
    language = wording_for(DEFAULT_LANGUAGE if rules is None else rules.language).language
    return OwnData(vault, Held(tables, kept), PageLanguage(language))
