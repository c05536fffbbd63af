"""A person states anew what is told by nobody else of them, or has a mistake in it mended; the pool is told nothing."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import CountryCode

from candidate_svc.domain.age import is_certainly_of_age
from candidate_svc.domain.identity import (
    BirthDatePrecision,
    Disability,
    Gender,
    IdentityField,
    a_birth_lies_in_the_past,
)
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.many import drop_fields, keep_fields
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.flag_possible_duplicates import Newcomer, keep_traces_anew
from candidate_svc.usecases.open_vault import open_vault
from candidate_svc.usecases.profiles import person_to_change
from candidate_svc.usecases.register_candidate import Identity, texts_of


class StateAttributes(Command):
    """What the person states now. What is left out stays; `undisclosed`, and no nationality, take a statement back.

    `birth_date_precision` goes with a birth date; left out there, the day is known.
    """

    gender: Gender | None = None
    birth_date: date | None = None
    birth_date_precision: BirthDatePrecision | None = None
    nationalities: tuple[CountryCode, ...] | None = None
    disability: Disability | None = None


async def state_attributes(work: Work, keyring: Keyring, candidate_id: UUID, command: StateAttributes) -> Candidate:
    """Keep it encrypted in place of what was stated before. Raises `NotFound`, `Forbidden`, `RulesBroken`.

    A birth date is mended by a partner: nobody makes themselves of age.
    """
    candidate = await person_to_change(work, candidate_id)
    if command.birth_date is not None and Role.CANDIDATE in work.actor.roles:
        raise Forbidden("a birth date is mended by a partner", "leave birth_date out, and ask your caseworker")
    require((a_precision_goes_with_a_date,), command)
    if command.birth_date is not None:
        too_late = a_birth_lies_in_the_past((command.birth_date, work.now.date()))
        if too_late is not None:
            raise RulesBroken([replace(too_late, field="birth_date")])
        command = command.model_copy(
            update={"birth_date_precision": command.birth_date_precision or BirthDatePrecision.DAY}
        )
    key = await keyring.key_for(candidate.id)
    stated = texts_of(command)
    await drop_fields(work.session, candidate.id, stated)
    await keep_fields(work.session, [(candidate.id, field, key.close(field, text)) for field, text in stated.items()])
    if command.birth_date is not None:
        await _be_born_then(work, keyring, candidate)
    candidate.version += 1
    await work.session.flush()
    await work.record_stage("candidate", candidate.id, candidate.state, "state_attributes", candidate.state)
    return candidate


def a_precision_goes_with_a_date(command: StateAttributes) -> Violation | None:
    """How much is known of a date is said together with it."""
    if command.birth_date_precision is None or command.birth_date is not None:
        return None
    return Violation("birth_date_precision", "a precision goes with a birth date", "send birth_date with it")


async def _be_born_then(work: Work, keyring: Keyring, candidate: Candidate) -> None:
    """Whether the person is of age, and by what they are found again, follow from the date."""
    fields = await open_vault(work, keyring, candidate.id, list(IdentityField), VaultRead.BIRTH_DATE_MENDED)
    nationalities = [one for one in fields.pop(IdentityField.NATIONALITIES, "").split(",") if one]
    identity = Identity.model_validate({**fields, "nationalities": nationalities})
    candidate.of_age = is_certainly_of_age(identity.birth_date, identity.birth_date_precision, work.now.date())
    await keep_traces_anew(work, keyring, Newcomer(candidate.id, candidate.id, identity))
