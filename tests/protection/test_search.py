"""The search finds a mark in whatever way it was written down, and nothing else."""

import base64
import bz2
import gzip
import json
import lzma
import os
import zlib
from collections.abc import Callable
from datetime import date
from typing import Final
from urllib.parse import quote

import pytest

from .marks import Mark, Planted
from .search import Search

PLANTED: Final = Planted(1)
NAME: Final = PLANTED.word("1", "family_names")
BORN: Final = PLANTED.identity("2")["birth_date"]
SEARCH: Final = Search(PLANTED.marks)

WRITTEN: Final[dict[str, Callable[[str], bytes]]] = {
    "UTF-8": str.encode,
    "capitals": lambda name: name.upper().encode(),
    "UTF-16": lambda name: name.encode("utf-16"),
    "JSON": lambda name: json.dumps({"name": name}).encode(),
    "JSON in UTF-8": lambda name: json.dumps({"name": name}, ensure_ascii=False).encode(),
    "an address": lambda name: f"/people?name={quote(name)}".encode(),
    "hexadecimal": lambda name: f"\\x{name.encode().hex()}".encode(),
    "hexadecimal capitals": lambda name: name.encode().hex().upper().encode(),
    "base64": lambda name: base64.b64encode(name.encode()),
    "base64 of JSON": lambda name: base64.b64encode(json.dumps({"n": name}, ensure_ascii=False).encode()),
    "base64 behind one byte": lambda name: base64.b64encode(b"-" + name.encode() + b"-"),
    "base64 behind two bytes": lambda name: base64.b64encode(b"--" + name.encode() + b"--"),
    "base64 of URLs": lambda name: base64.urlsafe_b64encode(b"-" + name.encode()),
    "bytes of Python": lambda name: repr(name.encode()).encode(),
    "gzip": lambda name: gzip.compress(name.encode()),
    "zlib": lambda name: zlib.compress(name.encode()),
    "bzip2": lambda name: bz2.compress(name.encode()),
    "xz": lambda name: lzma.compress(name.encode()),
    "gzip of JSON": lambda name: gzip.compress(json.dumps({"name": name}).encode()),
    "without accents": lambda name: name.replace("ñé", "ne").encode(),
}


@pytest.mark.parametrize("writing", WRITTEN.values(), ids=WRITTEN)
def test_a_name_is_found_however_it_was_written_down(writing: Callable[[str], bytes]) -> None:
    found = SEARCH.find("here", writing(NAME))
    assert {finding.mark for finding in found} == {Mark("1", "family_names", NAME)}


@pytest.mark.parametrize("around", [(0, 0), (1, 0), (4 << 20, 3), ((4 << 20) - 5, 99)])
def test_a_name_is_found_wherever_it_stands(around: tuple[int, int]) -> None:
    before, behind = around
    assert len(SEARCH.find("here", b"." * before + NAME.encode() + b"." * behind)) == 1


def test_a_birth_date_is_found() -> None:
    for written in (BORN, repr(date.fromisoformat(BORN)), f"{date.fromisoformat(BORN):%d/%m/%Y}"):
        assert {finding.mark.text for finding in SEARCH.find("here", written.encode())} == {BORN}


def test_nothing_is_found_where_nothing_is() -> None:
    assert SEARCH.find("here", os.urandom(1 << 20)) == set()
    assert SEARCH.find("here", b"") == SEARCH.find("here", b"short") == set()


def test_a_mark_that_could_stand_anywhere_by_chance_is_refused() -> None:
    with pytest.raises(ValueError, match="by chance"):
        Search([Mark("1", "phone", "12345")])
