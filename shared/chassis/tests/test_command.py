"""What a body may hold: no text that the database would not keep, wherever it lies."""

from typing import Annotated

import pytest
from pathways_chassis.command import NO_NUL, Command
from pydantic import Field, ValidationError


class Inner(Command):
    notes: tuple[str, ...] = ()


class Outer(Command):
    """`type` is a field's name that a schema of Pydantic's has as well."""

    type: str
    reason: Annotated[str, Field(min_length=3)] | None = None
    code: Annotated[str, Field(pattern="^[a-z]+$")] = "a"
    inner: Inner = Inner()


def test_every_character_but_one_may_stand_in_a_text() -> None:
    sent = {"type": "a\nb", "reason": "\u0001 ok \U0001f600", "inner": {"notes": ["\t"]}}
    assert Outer.model_validate(sent).type == "a\nb"
    for place in ({"type": "\0"}, {"type": "a", "reason": "ab\0c"}, {"type": "a", "inner": {"notes": ["", "\0"]}}):
        with pytest.raises(ValidationError, match="should match pattern"):
            Outer.model_validate(place)


def test_the_schema_says_so_and_keeps_the_form_that_a_text_has() -> None:
    schema = Outer.model_json_schema()
    assert schema["properties"]["type"]["pattern"] == NO_NUL
    assert schema["properties"]["code"]["pattern"] == "^[a-z]+$"
