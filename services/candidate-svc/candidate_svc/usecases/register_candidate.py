"""A partner registers a person: the identity goes to the vault, the rest to the pool."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.command import Closed, Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import CountryCode
from pathways_contracts.events.candidate.candidate import CandidateRegistered
from pydantic import Field

from candidate_svc.domain.age import is_certainly_of_age
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.consent import each_consent_once
from candidate_svc.domain.identity import BirthDatePrecision, Disability, Gender, a_birth_lies_in_the_past
from candidate_svc.domain.policy import DORMANT_AFTER_MONTHS, months_after
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.many import keep_fields
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.flag_possible_duplicates import Newcomer, flag_possible_duplicates
from candidate_svc.usecases.grant_consent import GrantConsent, record_consents
from candidate_svc.usecases.profiles import of_somebody_new
from candidate_svc.usecases.update_profile import Profile, check_codes

_CODE_ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


class Identity(Command):
    """Who a person is. Kept encrypted, shown by disclosure alone."""

    given_names: Annotated[str, Field(min_length=1, max_length=200)]
    family_names: Annotated[str, Field(min_length=1, max_length=200)]
    birth_date: date
    birth_date_precision: BirthDatePrecision = BirthDatePrecision.DAY
    gender: Gender = Gender.UNDISCLOSED
    nationalities: tuple[CountryCode, ...] = ()
    disability: Disability | None = None
    phone: Annotated[str, Field(max_length=40)] | None = None
    email: Annotated[str, Field(max_length=200)] | None = None
    travel_document_number: Annotated[str, Field(max_length=60)] | None = None


class RegisterCandidate(Command):
    """A new person, with the consents given at the desk.

    `partner_reference` is the partner's own number for them, without a name in it.
    """

    identity: Identity
    profile: Closed[Profile] = Profile(skills=())
    consents: tuple[GrantConsent, ...] = ()
    programme_ids: tuple[UUID, ...] = ()
    partner_reference: Annotated[str, Field(max_length=100)] | None = None


async def register_candidate(work: Work, keyring: Keyring, command: RegisterCandidate) -> Candidate:
    """Register a person for the actor's organisation. Raises `Forbidden`, `RulesBroken`."""
    [candidate] = await register_candidates(work, keyring, [command])
    return candidate


async def register_candidates(
    work: Work, keyring: Keyring, commands: Sequence[RegisterCandidate]
) -> Sequence[Candidate]:
    """Register people, all or none. Raises as `register_candidate`."""
    partner_id = work.actor.organisation_id
    if partner_id is None or not work.actor.roles & {Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR}:
        raise Forbidden("a person is registered by a partner", "use a token of a caseworker with organisation_id")
    for command in commands:
        check_codes(command.profile)
        require((each_consent_once,), [(consent.purpose, consent.counterparty_id) for consent in command.consents])
    candidates = [
        Candidate(
            id=work.new_id(),
            public_code="".join(secrets.choice(_CODE_ALPHABET) for _ in range(10)),
            partner_id=partner_id,
            registered_by=partner_id,
            partner_reference=command.partner_reference,
            programme_ids=list(command.programme_ids),
            state=CandidateState.DRAFT,
            profile=of_somebody_new(command.profile).model_dump(mode="json"),
            registered_at=work.now,
            of_age=is_certainly_of_age(
                command.identity.birth_date, command.identity.birth_date_precision, work.now.date()
            ),
            retention_due_at=months_after(work.now, DORMANT_AFTER_MONTHS),
        )
        for command in commands
    ]
    work.session.add_all(candidates)
    people = list(zip(candidates, commands, strict=True))
    await store_identities(work, keyring, {candidate.id: command.identity for candidate, command in people})
    resembling = [Newcomer(candidate.id, candidate.id, command.identity) for candidate, command in people]
    await flag_possible_duplicates(work, keyring, resembling)
    for candidate, command in people:
        await work.record_stage("candidate", candidate.id, None, "register", CandidateState.DRAFT)
        await work.publish(
            CandidateRegistered(candidate_id=candidate.id, partner_id=partner_id, programme_ids=command.programme_ids)
        )
    await record_consents(
        work, [(candidate.id, consent) for candidate, command in people for consent in command.consents]
    )
    return candidates


async def store_identity(work: Work, keyring: Keyring, person_id: UUID, identity: Identity) -> None:
    """Encrypt a new person's identity under a key of their own. Raises `RulesBroken` for a birth in the future."""
    await store_identities(work, keyring, {person_id: identity})


async def store_identities(work: Work, keyring: Keyring, identities: Mapping[UUID, Identity]) -> None:
    """As `store_identity` for each."""
    for identity in identities.values():
        require((a_birth_lies_in_the_past,), (identity.birth_date, work.now.date()))
    await work.session.flush()
    keys = await keyring.keys_for(list(identities))
    closed = []
    for person_id, identity in identities.items():
        for field, text in texts_of(identity).items():
            closed.append((person_id, field, keys[person_id].close(field, text)))
    await keep_fields(work.session, closed)


def texts_of(stated: Command) -> dict[str, str]:
    """What was stated of a person, as the vault keeps it: a text by field."""
    fields = stated.model_dump(mode="json", exclude_none=True)
    return {field: ",".join(value) if isinstance(value, list) else str(value) for field, value in fields.items()}
