"""Code systems and value types shared by events and APIs: ISO, ISCO-08, ESCO, CEFR, EQF, money, consent."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Final, get_args

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from pathways_contracts.exact import Exact, day, moment

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2."""
RegionCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")]
"""ISO 3166-2."""
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{3}$")]
"""ISO 639-3."""
CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 4217."""
IscoCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
"""ISCO-08 unit group, four digits."""
ConceptCode = Annotated[str, StringConstraints(pattern=r"^(https?://|urn:)[^\s]{4,190}$")]
"""A skill or occupation: its ESCO URI, or a URN of the project's own taxonomy."""
PathwayCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(_[a-z0-9]+)+$")]
"""A pathway of the versioned configuration, such as `gb_skilled_worker`."""
EqfLevel = Annotated[int, Field(ge=1, le=8)]
"""Level of the European Qualifications Framework."""
ReasonCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,60}$")]
"""A reason as a code; free text stays with its owner."""
TechnicalLabel = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$")]
"""A release, a version or a partition of the log. Without spaces, so that no sentence fits."""

FORMS: Final[Mapping[str, str]] = {
    get_args(code)[1].pattern: words
    for code, words in (
        (CountryCode, "a country's two capital letters (ISO 3166-1), such as GB"),
        (RegionCode, "a region's code (ISO 3166-2), such as GB-SCT"),
        (LanguageCode, "a language's three small letters (ISO 639-3), such as fra"),
        (CurrencyCode, "a currency's three capital letters (ISO 4217), such as EUR"),
        (IscoCode, "the four digits of a unit group (ISCO-08), such as 7212"),
        (ConceptCode, "a skill's or occupation's code, a URI or URN as the search of the taxonomy answers with"),
        (PathwayCode, "a pathway's code, such as gb_skilled_worker"),
        (ReasonCode, "a code of small letters, digits and underscores, such as family_reasons"),
    )
}
"""What a code looks like, in words, by its pattern: for somebody who has sent another."""


def _in_utc(instant: datetime) -> datetime:
    return instant.astimezone(UTC)


Instant = Annotated[AwareDatetime, BeforeValidator(moment), AfterValidator(_in_utc)]
"""A moment in UTC. One without an offset is refused."""

Day = Annotated[date, BeforeValidator(day)]
"""A date of the calendar. A number of seconds is none."""


class Frozen(Exact):
    """A value: immutable, and tolerant of fields that a later writer added."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Closed to who sends one, as there are no other fields to send; open to who reads one."""
        told = handler(schema)
        if handler.mode == "validation":
            handler.resolve_ref_schema(told)["additionalProperties"] = False
        return told


class Cefr(StrEnum):
    """Levels of the Common European Framework of Reference for Languages."""

    NONE = "none"
    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"


CEFR_ORDER: tuple[Cefr, ...] = tuple(Cefr)


class LanguageSkill(Frozen):
    """CEFR level per language skill."""

    language: LanguageCode
    listening: Cefr = Cefr.NONE
    reading: Cefr = Cefr.NONE
    speaking: Cefr = Cefr.NONE
    writing: Cefr = Cefr.NONE


class Evidence(StrEnum):
    """How a skill is evidenced, weakest first."""

    SELF = "self"
    REFERENCE = "reference"
    DOCUMENT = "document"
    TESTED = "tested"


class PayPeriod(StrEnum):
    """What a gross amount is paid for."""

    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"


def _to_hundredths(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"))


class Pay(Frozen):
    """Gross pay, always written with two decimal places."""

    amount: Annotated[Decimal, Field(gt=0, max_digits=12, decimal_places=2), AfterValidator(_to_hundredths)]
    currency: CurrencyCode
    period: PayPeriod


class ConsentPurpose(StrEnum):
    """What a person may allow. `share_identified` is given to one counterparty."""

    REGISTER = "register"
    SHARE_ANONYMISED = "share_anonymised"
    SHARE_IDENTIFIED = "share_identified"
    IMMIGRATION = "immigration"
    TRAINING = "training"
    MENTOR = "mentor"
    INTEGRATION = "integration"
    STORY = "story"
    RESEARCH = "research"


class VacancyKind(StrEnum):
    """What is offered."""

    JOB = "job"
    APPRENTICESHIP = "apprenticeship"
    TRAINEESHIP = "traineeship"
