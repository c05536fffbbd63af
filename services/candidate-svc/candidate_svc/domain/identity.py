"""What the vault may hold of a person, and which of it a disclosure may name."""

from enum import StrEnum


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
