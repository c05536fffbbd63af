"""Agreements between two partners about data of people: nothing crosses between them that none in force covers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.codes import ConsentPurpose

from candidate_svc.domain.identity import IdentityField


class AgreementState(StrEnum):
    """Where an agreement stands. `ended`: its time was over; `terminated`: a party gave notice."""

    DRAFT = "draft"
    SIGNED_BY_ONE = "signed_by_one"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    ENDED = "ended"
    TERMINATED = "terminated"


class AgreementAction(StrEnum):
    """What can happen to an agreement. `begin` and `end` come with their days."""

    SIGN = "sign"
    COUNTERSIGN = "countersign"
    BEGIN = "begin"
    SUSPEND = "suspend"
    RESUME = "resume"
    END = "end"
    TERMINATE = "terminate"


class SharedField(StrEnum):
    """What of a person may cross. `record`: everything but identity and documents; `documents`: their numbers too."""

    RECORD = "record"
    NAME = "name"
    BIRTH_DATE = "birth_date"
    GENDER = "gender"
    NATIONALITIES = "nationalities"
    CONTACTS = "contacts"
    DOCUMENTS = "documents"


S, A = AgreementState, AgreementAction

_ALIVE: Final = (S.DRAFT, S.SIGNED_BY_ONE, S.SIGNED, S.IN_FORCE, S.SUSPENDED)

TRANSITIONS: Final[Mapping[tuple[AgreementState, AgreementAction], AgreementState]] = {
    (S.DRAFT, A.SIGN): S.SIGNED_BY_ONE,
    (S.SIGNED_BY_ONE, A.COUNTERSIGN): S.SIGNED,
    (S.SIGNED, A.BEGIN): S.IN_FORCE,
    (S.IN_FORCE, A.SUSPEND): S.SUSPENDED,
    (S.SUSPENDED, A.RESUME): S.IN_FORCE,
    **{(state, A.END): S.ENDED for state in _ALIVE},
    **{(state, A.TERMINATE): S.TERMINATED for state in _ALIVE},
}


@dataclass(frozen=True, slots=True)
class Signing:
    """Who moves an agreement. `signed_by` and `suspended_by` are the parties that did so before."""

    party: UUID | None
    signed_by: UUID | None
    suspended_by: UUID | None


def the_other_party_countersigns(signing: Signing) -> Violation | None:
    """Nobody agrees with themselves."""
    if signing.party is None or signing.party != signing.signed_by:
        return None
    return Violation("action", "the other party countersigns", "ask an administrator of the other partner")


def who_suspended_it_resumes_it(signing: Signing) -> Violation | None:
    """What one party has stopped, the other does not start again."""
    if signing.party is None or signing.party == signing.suspended_by:
        return None
    return Violation("action", "it is resumed by the party that suspended it", "ask an administrator of that partner")


DATA_SHARING: Final = Machine(
    name="data_sharing_agreement",
    initial=S.DRAFT,
    transitions=TRANSITIONS,
    guards={A.COUNTERSIGN: (the_other_party_countersigns,), A.RESUME: (who_suspended_it_resumes_it,)},
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What an agreement says, before it is written."""

    party: UUID | None
    other_party: UUID
    valid_from: date
    valid_until: date
    today: date


def two_parties_agree(terms: Terms) -> Violation | None:
    """An agreement has two parties."""
    if terms.party != terms.other_party:
        return None
    return Violation("other_party_id", "another partner than your own", "name the other partner")


def it_holds_for_a_time(terms: Terms) -> Violation | None:
    """It begins before it ends, and has not ended yet."""
    if max(terms.valid_from, terms.today) <= terms.valid_until:
        return None
    return Violation("valid_until", "the last day is today or later, and not before the first", "name a later last day")


@dataclass(frozen=True, slots=True)
class Covered:
    """What an agreement in force between two partners covers."""

    purposes: frozenset[ConsentPurpose]
    fields: frozenset[SharedField]
    countries: frozenset[str]


@dataclass(frozen=True, slots=True)
class Crossing:
    """What is to cross between two partners: for which purpose, which fields, and where the person is or goes.

    `countries` are those that are known; `agreements` are those in force between the two.
    """

    purpose: ConsentPurpose
    fields: Collection[SharedField]
    countries: Collection[str]
    agreements: Sequence[Covered]


def an_agreement_covers_it(crossing: Crossing) -> Violation | None:
    """One agreement in force covers purpose, fields and countries; the violation names what the nearest lacks."""
    lacking = [_lacking(crossing, one) for one in crossing.agreements]
    if not all(lacking) and lacking:
        return None
    nearest = min(lacking, key=len, default=["any agreement in force"])
    return Violation(
        "data_sharing_agreement",
        f"an agreement in force between the two partners covers what crosses; missing: {', '.join(nearest)}",
        "let an administrator of each partner sign one: POST /data-sharing-agreements",
    )


def _lacking(crossing: Crossing, covered: Covered) -> list[str]:
    lacking = [] if crossing.purpose in covered.purposes else [f"purpose {crossing.purpose}"]
    lacking += [f"field {field}" for field in sorted(set(crossing.fields) - covered.fields)]
    lacking += [f"country {country}" for country in sorted(set(crossing.countries) - covered.countries)]
    return lacking


IN_WORDS_OF_AN_AGREEMENT: Final[Mapping[IdentityField, SharedField]] = {
    IdentityField.GIVEN_NAMES: SharedField.NAME,
    IdentityField.FAMILY_NAMES: SharedField.NAME,
    IdentityField.BIRTH_DATE: SharedField.BIRTH_DATE,
    IdentityField.BIRTH_DATE_PRECISION: SharedField.BIRTH_DATE,
    IdentityField.GENDER: SharedField.GENDER,
    IdentityField.NATIONALITIES: SharedField.NATIONALITIES,
    IdentityField.PHONE: SharedField.CONTACTS,
    IdentityField.EMAIL: SharedField.CONTACTS,
    IdentityField.TRAVEL_DOCUMENT_NUMBER: SharedField.DOCUMENTS,
}
"""As what a field of the vault crosses."""
