"""Which group somebody belongs to: by what they stated, and never by a guess."""

from collections import Counter
from datetime import date

import pytest
from candidate_svc.domain.protected_attributes import ProtectedAttribute, _regions, group_of, groups_of

GENDER, AGE = ProtectedAttribute.GENDER, ProtectedAttribute.AGE_BAND
REGION, DISABILITY = ProtectedAttribute.NATIONALITY_REGION, ProtectedAttribute.DISABILITY
TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("attribute", "fields", "group"),
    [
        (GENDER, {"gender": "female"}, "female"),
        (GENDER, {"gender": "other"}, "other"),
        (GENDER, {"gender": "undisclosed"}, "not_stated"),
        (GENDER, {}, "not_stated"),
        (DISABILITY, {"disability": "yes"}, "yes"),
        (DISABILITY, {"disability": "undisclosed"}, "not_stated"),
        (DISABILITY, {}, "not_stated"),
        (REGION, {"nationalities": "SY"}, "western_asia"),
        (REGION, {"nationalities": "SY,IQ"}, "western_asia"),
        (REGION, {"nationalities": "SY,VE"}, "several_regions"),
        (REGION, {"nationalities": "XA"}, "unlisted"),
        (REGION, {"nationalities": ""}, "not_stated"),
        (AGE, {"birth_date": "2001-04-01"}, "15_to_24"),
        (AGE, {"birth_date": "2001-03-31"}, "25_to_34"),
        (AGE, {"birth_date": "1930-01-01"}, "from_65"),
        (AGE, {"birth_date": "2020-01-01"}, "to_14"),
        (AGE, {"birth_date": "2001-01-01", "birth_date_precision": "year"}, "not_stated"),
        (AGE, {"birth_date": "1996-01-01", "birth_date_precision": "year"}, "25_to_34"),
        (AGE, {"birth_date": "2001-03-01", "birth_date_precision": "month"}, "25_to_34"),
        (AGE, {"birth_date": "2001-03-31", "birth_date_precision": "month"}, "25_to_34"),
        (AGE, {}, "not_stated"),
    ],
)
def test_a_statement_belongs_to_one_group(attribute: ProtectedAttribute, fields: dict[str, str], group: str) -> None:
    assert group_of(attribute, fields, TODAY) == group
    assert group in groups_of(attribute)


def test_a_band_is_known_only_where_every_possible_birthday_falls_into_it() -> None:
    on = date(2026, 3, 15)
    assert group_of(AGE, {"birth_date": "2001-03-10", "birth_date_precision": "month"}, on) == "not_stated"
    assert group_of(AGE, {"birth_date": "2001-03-10"}, on) == "25_to_34"


def test_every_country_of_m49_has_one_subregion() -> None:
    regions = _regions()
    assert len(regions) == 247
    assert len(set(regions.values())) == 22
    assert {regions[country] for country in ("SY", "AF", "SD", "ET", "CD", "VE", "UA", "MM")} == {
        "western_asia",
        "southern_asia",
        "northern_africa",
        "eastern_africa",
        "middle_africa",
        "south_america",
        "eastern_europe",
        "south_eastern_asia",
    }
    assert Counter(regions.values())["southern_asia"] == 9
