"""A mark is found in whatever form it lies somewhere, and nothing else is."""

import base64
import json
import unicodedata
from collections.abc import Callable
from typing import Literal
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pathways_chassis.verifying.marks import SHORTEST, Marks

NAME = "Zoé Quillfeather"
NUMBER = "P-9081726354"
ARABIC = "زهراء الاختبار"
FLAG = "🪶 Quill"

every_mark = pytest.mark.parametrize("mark", [NAME, NUMBER, ARABIC, FLAG])


def around(content: bytes, offset: int = 0) -> bytes:
    return b"x" * offset + content + b"yz"


@every_mark
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("case", [str, str.lower, str.upper, str.casefold, str.swapcase])
def test_as_plain_text(mark: str, form: Literal["NFC", "NFD"], case: Callable[[str], str]) -> None:
    text = case(unicodedata.normalize(form, mark))
    assert Marks([mark]).found_in(around(text.encode())) == {0}


@every_mark
def test_with_the_escapes_of_json_and_of_addresses(mark: str) -> None:
    for text in (mark, mark.upper()):
        assert Marks([mark]).found_in(json.dumps({"a": text}).encode()) == {0}
        assert Marks([mark]).found_in(json.dumps({"a": text}).replace("\\u00e9", "\\u00E9").encode()) == {0}
        assert Marks([mark]).found_in(quote(text).encode()) == {0}


@every_mark
@pytest.mark.parametrize("offset", range(4))
def test_in_base64_hexadecimal_and_utf_16(mark: str, offset: int) -> None:
    for text in (mark, mark.lower(), mark.upper(), unicodedata.normalize("NFD", mark)):
        plain = around(text.encode(), offset)
        for content in (
            base64.b64encode(plain),
            base64.urlsafe_b64encode(plain),
            plain.hex().encode(),
            plain.hex().upper().encode(),
            text.encode("utf-16-le"),
            text.encode("utf-16-be"),
        ):
            assert Marks([mark]).found_in(around(content)) == {0}


def test_each_mark_is_told_by_its_number() -> None:
    marks = Marks([NAME, NUMBER, ARABIC])
    assert marks.found_in(f"{ARABIC} and {NAME}".encode()) == {0, 2}
    assert marks.found_in(b"nothing of it") == frozenset()


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_what_has_no_mark_in_it_is_left_alone(content: bytes) -> None:
    assert Marks([NUMBER]).found_in(content) == frozenset()


@pytest.mark.parametrize("marks", [[], ["abc"], ["  a  "]])
def test_no_mark_and_one_that_is_everywhere_are_refused(marks: list[str]) -> None:
    with pytest.raises(ValueError, match=f"no marks|at least {SHORTEST} signs"):
        Marks(marks)
