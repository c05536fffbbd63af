"""Nobody opens the vault but by the list: each place that decrypts identity is one that READS names."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from candidate_svc.domain.vault_reads import READS, VaultRead, WrittenDown

SERVICE: Final = Path(__file__).resolve().parents[2] / "services" / "candidate-svc" / "candidate_svc"
DOOR: Final = "usecases/open_vault.py"
OF_MANY: Final = "usecases/read_attributes.py"
"""Opens fields of many people at once, for what is counted."""
OF_FILES: Final = frozenset({"store/sealed.py", "usecases/examine_document.py"})
"""Parts of files, for `read_document` and `examine_document` alone."""
OF_COMPLAINTS: Final = "store/complaints.py"
"""What was said in a complaint lies under a key of its own, and is no person's field; its history says who read it."""
OF_WEBHOOKS: Final = "store/webhooks.py"
"""Secrets that messages to organisations are signed with, under a key of each subscription."""
OPENS: Final = frozenset({"open", "open_all", "open_bytes"})
NO_PERSONS_KEY: Final = frozenset({"os", "Path"})
"""What else has an `open`."""


def calls_in(source: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))


def opens_a_field(call: ast.Call) -> bool:
    """Whether it is `something.open(...)` or `something.open_all(...)` of what may be a person's key."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in OPENS:
        return False
    return not (isinstance(call.func.value, ast.Name) and call.func.value.id in NO_PERSONS_KEY)


def modules() -> Iterator[tuple[str, str]]:
    for path in sorted(SERVICE.rglob("*.py")):
        yield path.relative_to(SERVICE).as_posix(), path.read_text("utf-8")


def test_identity_is_decrypted_at_the_door_for_statistics_and_in_files_alone() -> None:
    openers = {name for name, source in modules() if any(opens_a_field(call) for call in calls_in(source))}
    # A key opens several fields by opening each.
    assert openers - {"store/keyring.py"} == {DOOR, OF_MANY, OF_COMPLAINTS, OF_WEBHOOKS, *OF_FILES}


def test_files_are_read_by_use_cases_of_the_list() -> None:
    readers = {name for name, source in modules() if "SealedFile(" in source} - OF_FILES
    # Who uploads a file writes its parts.
    assert readers == {"usecases/read_document.py", "usecases/upload_document.py"}


def reasons_in(source: str) -> set[str]:
    """The members of `VaultRead` that a module names."""
    return {
        node.attr
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "VaultRead"
    }


@pytest.mark.parametrize("why", list(VaultRead), ids=str)
def test_each_reason_is_one_use_case_and_the_list_names_it(why: VaultRead) -> None:
    named = [name for name, source in modules() if name.startswith("usecases/") and why.name in reasons_in(source)]
    assert named == [f"usecases/{READS[why].by}.py"]


def test_every_reading_says_on_which_ground_and_who_learns_of_it() -> None:
    assert READS.keys() == set(VaultRead)
    for reading in READS.values():
        assert reading.on_ground_of
        assert reading.shown_to


def test_what_shows_a_name_to_somebody_is_a_disclosure() -> None:
    shown = {why for why, reading in READS.items() if reading.shown_to.startswith("who asked")}
    assert {READS[why].written_down for why in shown} == {WrittenDown.DISCLOSURE}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("key.open('phone', text)", True),
        ("key.open_all(fields)", True),
        ("os.open(path, 0)", False),
        ("open(p)", False),
    ],
)
def test_the_search_finds_what_it_looks_for(source: str, found: bool) -> None:
    assert any(opens_a_field(call) for call in calls_in(source)) is found
