"""What a person may allow, and what a disclosure needs."""

from collections.abc import Collection, Mapping, Sequence
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
    """How the person gave consent."""

    IN_PERSON = "in_person"
    BY_PHONE = "by_phone"
    SIGNED_FORM = "signed_form"
    ONLINE = "online"


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


def each_consent_once(given: Sequence[tuple[ConsentPurpose, UUID | None]]) -> Violation | None:
    """What is given at the desk names each purpose and counterparty once."""
    if len(set(given)) == len(given):
        return None
    return Violation("consents", "each purpose and counterparty once", "leave out what is there twice")


def serves_the_purpose(purpose: ConsentPurpose, roles: Collection[str]) -> bool:
    """Whether one of the roles is there to work for this purpose."""
    return not DISCLOSED_TO[purpose].isdisjoint(roles)
