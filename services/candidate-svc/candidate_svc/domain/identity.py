"""What the vault may hold of a person, and which of it a disclosure may name."""

from datetime import date
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Violation


class BirthDatePrecision(StrEnum):
    """How much of a birth date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Gender(StrEnum):
    """As the person states it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNDISCLOSED = "undisclosed"


class Disability(StrEnum):
    """Whether the person has a disability, as they state it; what it is, nobody is asked."""

    YES = "yes"
    NO = "no"
    UNDISCLOSED = "undisclosed"


DISABILITY: Final = "disability"
"""A field of the vault that no disclosure may ask for: it is there for statistics alone."""


class IdentityField(StrEnum):
    """Fields of the vault that a disclosure may ask for."""

    GIVEN_NAMES = "given_names"
    FAMILY_NAMES = "family_names"
    BIRTH_DATE = "birth_date"
    BIRTH_DATE_PRECISION = "birth_date_precision"
    GENDER = "gender"
    NATIONALITIES = "nationalities"
    PHONE = "phone"
    EMAIL = "email"
    TRAVEL_DOCUMENT_NUMBER = "travel_document_number"


def a_birth_lies_in_the_past(dates: tuple[date, date]) -> Violation | None:
    """`dates`: the birth date and today."""
    born_on, today = dates
    if born_on <= today:
        return None
    return Violation("identity.birth_date", "a birth date lies in the past", "send the date as the person states it")
