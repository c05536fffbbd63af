"""What nobody may be chosen by: the attributes that selection is watched for, and the group that a statement gives.

They lie in the vault alone. A group is a word of this module; a value is never one.
"""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from candidate_svc.domain.age import latest_birth, years_old
from candidate_svc.domain.identity import DISABILITY, BirthDatePrecision, Disability, Gender, IdentityField

REGIONS_FILE: Final = Path(__file__).parents[1] / "regions" / "m49.toml"


class ProtectedAttribute(StrEnum):
    """Attributes by which selection is compared."""

    GENDER = "gender"
    AGE_BAND = "age_band"
    NATIONALITY_REGION = "nationality_region"
    DISABILITY = "disability"


NOT_STATED: Final = "not_stated"
"""Whoever did not state it, or does not allow that it is read for this. Nothing is guessed."""

SEVERAL_REGIONS: Final = "several_regions"
UNLISTED: Final = "unlisted"

AGE_BANDS: Final[Sequence[tuple[int, str]]] = (
    (0, "to_14"),
    (15, "15_to_24"),
    (25, "25_to_34"),
    (35, "35_to_44"),
    (45, "45_to_54"),
    (55, "55_to_64"),
    (65, "from_65"),
)
"""First year of age and name: the ten-year bands in which the ILO publishes labour statistics (ILOSTAT)."""

VAULT_FIELDS: Final[Mapping[ProtectedAttribute, tuple[str, ...]]] = {
    ProtectedAttribute.GENDER: (IdentityField.GENDER.value,),
    ProtectedAttribute.AGE_BAND: (IdentityField.BIRTH_DATE.value, IdentityField.BIRTH_DATE_PRECISION.value),
    ProtectedAttribute.NATIONALITY_REGION: (IdentityField.NATIONALITIES.value,),
    ProtectedAttribute.DISABILITY: (DISABILITY,),
}
"""What of the vault is opened to know the group."""


@cache
def _regions() -> Mapping[str, str]:
    """The M49 subregion of each country by its ISO 3166-1 alpha-2 code."""
    read = tomllib.loads(REGIONS_FILE.read_text("utf-8"))
    return {country: name for name, region in read.items() for country in region["countries"]}


def groups_of(attribute: ProtectedAttribute) -> Sequence[str]:
    """Every group there is, whether somebody belongs to it or not; `not_stated` last."""
    match attribute:
        case ProtectedAttribute.GENDER:
            stated = [one.value for one in Gender if one is not Gender.UNDISCLOSED]
        case ProtectedAttribute.AGE_BAND:
            stated = [name for _, name in AGE_BANDS]
        case ProtectedAttribute.NATIONALITY_REGION:
            stated = [*dict.fromkeys(_regions().values()), SEVERAL_REGIONS, UNLISTED]
        case ProtectedAttribute.DISABILITY:
            stated = [one.value for one in Disability if one is not Disability.UNDISCLOSED]
    return (*stated, NOT_STATED)


def group_of(attribute: ProtectedAttribute, fields: Mapping[str, str], on: date) -> str:
    """The group of somebody by the fields of their vault on a day."""
    first, *rest = VAULT_FIELDS[attribute]
    stated = fields.get(first, "")
    if not stated:
        return NOT_STATED
    match attribute:
        case ProtectedAttribute.GENDER | ProtectedAttribute.DISABILITY:
            return NOT_STATED if stated in (Gender.UNDISCLOSED, Disability.UNDISCLOSED) else stated
        case ProtectedAttribute.AGE_BAND:
            precision = BirthDatePrecision(fields.get(rest[0], BirthDatePrecision.DAY))
            return _age_band(date.fromisoformat(stated), precision, on)
        case ProtectedAttribute.NATIONALITY_REGION:
            regions = {_regions().get(country, UNLISTED) for country in stated.split(",")}
            return regions.pop() if len(regions) == 1 else SEVERAL_REGIONS


def _age_band(born_on: date, precision: BirthDatePrecision, on: date) -> str:
    """The band that fits every day on which the person may have been born; where two do, it is not known."""
    earliest = {
        BirthDatePrecision.DAY: born_on,
        BirthDatePrecision.MONTH: born_on.replace(day=1),
        BirthDatePrecision.YEAR: born_on.replace(month=1, day=1),
    }[precision]
    bands = {_band(years_old(born, on)) for born in (earliest, latest_birth(born_on, precision))}
    return bands.pop() if len(bands) == 1 else NOT_STATED


def _band(years: int) -> str:
    return [name for first, name in AGE_BANDS if first <= max(years, 0)][-1]
