"""What a person may allow, and what a disclosure needs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_chassis.machine import Violation
from pathways_contracts.access import Role
from pathways_contracts.codes import ConsentPurpose

from candidate_svc.domain.policy import CONSENT_RESTORABLE

PER_COUNTERPARTY: Final = frozenset({ConsentPurpose.SHARE_IDENTIFIED})
"""Purposes that are allowed to one named party at a time."""

TO_BE_SHOWN: Final = frozenset({ConsentPurpose.REGISTER, ConsentPurpose.SHARE_ANONYMISED})
"""Both must stand while employers may see the anonymised profile; withdrawing either hides the person at once."""


class GivenHow(StrEnum):
    """How the person said yes or no."""

    IN_PERSON = "in_person"
    BY_PHONE = "by_phone"
    SIGNED_FORM = "signed_form"
    ONLINE = "online"


class Said(StrEnum):
    """Whether the person gave a consent or took it back."""

    GRANTED = "granted"
    WITHDRAWN = "withdrawn"


class Consequence(StrEnum):
    """What cannot be undone once a purpose is not allowed any more."""

    LEAVES = "leaves"
    ENDS_CASE = "ends_case"


IRREVERSIBLE: Final[Mapping[ConsentPurpose, Consequence]] = {
    ConsentPurpose.REGISTER: Consequence.LEAVES,
    ConsentPurpose.IMMIGRATION: Consequence.ENDS_CASE,
}
"""What follows here, after a time, of a withdrawal; of every other purpose nothing but that it is not served."""


def is_final(withdrawn_last: datetime | None, now: datetime) -> bool:
    """Whether the last withdrawal of a purpose may not be taken back any more."""
    return withdrawn_last is not None and now >= withdrawn_last + CONSENT_RESTORABLE


_CASEWORK: Final = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})

DISCLOSED_TO: Final[Mapping[ConsentPurpose, frozenset[Role]]] = {
    ConsentPurpose.REGISTER: _CASEWORK,
    ConsentPurpose.SHARE_IDENTIFIED: frozenset(Role),
    ConsentPurpose.IMMIGRATION: _CASEWORK | {Role.VISA_ADVISER},
    ConsentPurpose.TRAINING: _CASEWORK | {Role.TRAINER},
    ConsentPurpose.MENTOR: _CASEWORK | {Role.INTEGRATION_WORKER},
    ConsentPurpose.INTEGRATION: _CASEWORK | {Role.INTEGRATION_WORKER},
    ConsentPurpose.STORY: _CASEWORK,
    ConsentPurpose.RESEARCH: _CASEWORK,
    ConsentPurpose.SHARE_ANONYMISED: frozenset(),
}
"""Whose work a purpose is. Nobody is named for the anonymised profile."""


def counterparty_fits(given: tuple[ConsentPurpose, bool]) -> Violation | None:
    """A purpose names a counterparty exactly where it is given to one. `given`: the purpose, whether one is named."""
    purpose, has_counterparty = given
    if (purpose in PER_COUNTERPARTY) == has_counterparty:
        return None
    if has_counterparty:
        return Violation("counterparty_id", f"`{purpose}` is not given to one party", "leave counterparty_id out")
    return Violation("counterparty_id", f"`{purpose}` is given to one party", "name the party in counterparty_id")


@dataclass(frozen=True, slots=True)
class Giving:
    """How a consent was given, and to whom it was said. `form_is_theirs`: the document named is one of the person's."""

    given_how: GivenHow
    form_named: bool
    form_is_theirs: bool
    witness: str | None
    recorded_by: str
    by_the_person: bool


def a_signed_form_is_on_file(giving: Giving) -> Violation | None:
    """Who signed a form has it among their documents; nothing else is proven by one."""
    if giving.given_how is not GivenHow.SIGNED_FORM:
        if not giving.form_named:
            return None
        return Violation("document_id", "a document proves a signed form alone", "leave document_id out")
    if giving.form_is_theirs:
        return None
    return Violation(
        "document_id",
        "a signed form is one of the person's documents",
        "record the form by POST /candidates/{candidate_id}/documents, then name it in document_id",
    )


def a_call_has_a_witness(giving: Giving) -> Violation | None:
    """Of what was said by phone a second person knows: the witness or the interpreter."""
    if giving.given_how is not GivenHow.BY_PHONE:
        if giving.witness is None:
            return None
        return Violation("witness", "a witness is named for a call alone", "leave witness out")
    if giving.witness is not None and giving.witness != giving.recorded_by:
        return None
    return Violation(
        "witness",
        "somebody else than who records it heard the call",
        "name the witness or interpreter by the subject of their token",
    )


def online_is_said_by_the_person(giving: Giving) -> Violation | None:
    """Nobody says it online in somebody's stead."""
    if giving.given_how is not GivenHow.ONLINE or giving.by_the_person:
        return None
    return Violation(
        "given_how",
        "`online` is recorded by the person themself, after signing in",
        "say how they told you: in_person, by_phone or signed_form",
    )


def it_is_recorded_how_they_said_no(word: tuple[bool, GivenHow | None]) -> Violation | None:
    """The person withdraws, or somebody records their word. `word`: whether it is the person, and how they said it."""
    by_the_person, said_how = word
    if by_the_person or said_how is not None:
        return None
    return Violation(
        "said_how", "who withdraws for a person says how the person told them", "send said_how; no proof is asked for"
    )


def each_consent_once(given: Sequence[tuple[ConsentPurpose, UUID | None]]) -> Violation | None:
    """What is given at the desk names each purpose and counterparty once."""
    if len(set(given)) == len(given):
        return None
    return Violation("consents", "each purpose and counterparty once", "leave out what is there twice")


def serves_the_purpose(purpose: ConsentPurpose, roles: Collection[str]) -> bool:
    """Whether one of the roles is there to work for this purpose."""
    return not DISCLOSED_TO[purpose].isdisjoint(roles)
