"""A number is a number and a truth is a truth, in whatever they are held."""

from datetime import date, time
from typing import Annotated, Any

import pytest
from pathways_contracts.exact import Exact
from pydantic import AwareDatetime, Field, ValidationError


class Inner(Exact):
    """Nested."""

    years: int | None = None


class Outer(Exact):
    """Holds numbers and truths in every way."""

    months: Annotated[int, Field(ge=0)] = 0
    sure: bool = False
    share: float = 0.0
    listed: tuple[int, ...] = ()
    named: dict[int, bool] = Field(default_factory=dict)
    inner: Inner | None = None
    born_on: date | None = None
    said_at: AwareDatetime | None = None
    opens: time | None = None
    type: int = 0
    metadata: int = 0


GOOD: dict[str, Any] = {
    "months": 3,
    "sure": True,
    "share": 1,
    "listed": [1],
    "named": {"7": True},
    "inner": {"years": 2},
    "born_on": "1995-05-01",
    "said_at": "2027-03-01T09:00:00Z",
    "opens": "09:00",
}


def test_what_its_schema_allows_is_read() -> None:
    assert Outer.model_validate(GOOD).named == {7: True}
    assert Outer.model_validate({"months": 5.0}).months == 5
    assert Outer.model_validate(Outer.model_validate(GOOD).model_dump()) == Outer.model_validate(GOOD)
    assert Outer.model_json_schema()["properties"]["months"]["type"] == "integer"


@pytest.mark.parametrize(
    "wrong",
    [
        {"months": True},
        {"months": "3"},
        {"sure": 1},
        {"sure": "true"},
        {"share": False},
        {"listed": [True]},
        {"named": {"7": 1}},
        {"inner": {"years": False}},
        {"months": 5.5},
        {"born_on": 0},
        {"born_on": "0"},
        {"said_at": 0.5},
        {"said_at": "1600000000"},
        {"opens": 3600},
        {"type": "1"},
        {"metadata": "1"},
    ],
    ids=str,
)
def test_another_kind_of_value_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Outer.model_validate(GOOD | wrong)
