"""No offer binds somebody who is not certainly of age. The birth date stays in the vault, and nobody else is told."""

from datetime import date
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from candidate_svc.domain.age import is_certainly_of_age
from candidate_svc.domain.identity import BirthDatePrecision, IdentityField
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.keyring import KeyMissing, keyring_of
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.open_vault import open_vault

MAKE_SURE_OF_AGE: Final = "make_sure_of_age"
_BORN: Final = (IdentityField.BIRTH_DATE, IdentityField.BIRTH_DATE_PRECISION)


async def is_of_age(work: Work, candidate: Candidate) -> bool:
    """Whether the person is certainly of age today. Who once was, stays so: then the vault is not opened.

    Where nothing is known of a birth date, nothing is certain.
    """
    if candidate.of_age:
        return True
    try:
        born = await open_vault(work, keyring_of(work.session), candidate.id, _BORN, VaultRead.AGE)
    except KeyMissing:
        return False
    if IdentityField.BIRTH_DATE not in born:
        return False
    precision = BirthDatePrecision(born.get(IdentityField.BIRTH_DATE_PRECISION, BirthDatePrecision.DAY))
    candidate.of_age = is_certainly_of_age(
        date.fromisoformat(born[IdentityField.BIRTH_DATE]), precision, work.now.date()
    )
    return candidate.of_age


async def make_sure_of_age(work: Work, candidate_id: UUID, application_id: UUID) -> bool:
    """Somebody was made an offer: their caseworker is asked where they are not certainly of age. False when unknown."""
    candidate = await candidate_of_event(work, candidate_id)
    if candidate is None:
        return False
    if not await is_of_age(work, candidate):
        await ask_about_age(work, candidate, application_id)
    return True


async def ask_about_age(work: Work, candidate: Candidate, application_id: UUID) -> None:
    """A person looks: at the birth date as it was recorded, or at an offer that comes too early."""
    await work.open_task(
        MAKE_SURE_OF_AGE,
        "candidate",
        candidate.id,
        organisation_id=candidate.partner_id,
        due_at=work.now,
        evidence={"application_id": str(application_id)},
    )
