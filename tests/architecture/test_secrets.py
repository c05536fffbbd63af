"""No secret is in the repository: nothing that looks like a key, a token or a password with a value."""

import math
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

REPOSITORY: Final = Path(__file__).resolve().parents[2]
LOCKS: Final = frozenset({"uv.lock", "package-lock.json"})
"""Files of hashes, made by package managers."""

PATTERNS: Final[Mapping[str, re.Pattern[str]]] = {
    "a private key": re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/=\\n]{40}"),
    "a private part of a JWK": re.compile(r"""["']d["']\s*:\s*["'][A-Za-z0-9_-]{40,}["']"""),
    "a signed token": re.compile(r"\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{20,}"),
    "an API key of ours": re.compile(r"\bpathways_[A-Za-z0-9]{10}_[A-Za-z0-9_-]{43}\b"),
    "a webhook's secret": re.compile(r"\bwhsec_[A-Za-z0-9+/]{32,}"),
    "a key of a cloud": re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[A-Za-z0-9_-]{35}\b"),
    "a token of a code host, a chat or a shop": re.compile(
        r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{50}|glpat-[\w-]{20}|xox[abprs]-[\w-]{10}|[sr]k_live_\w{20})"
    ),
    "a token of a package index": re.compile(r"\bpypi-[A-Za-z0-9_-]{40}|\bnpm_[A-Za-z0-9]{36}"),
    "a password in an address": re.compile(r"\b[a-z][a-z0-9+]+://[^\s:/@\"'{}<>$]+:(?P<word>[^\s:/@\"'{}<>$]{8,})@"),
    "a password with a value": re.compile(
        r"""(?i)\b\w*(?:password|passwd|secret|api_?key|token)["']?\s*[:=]\s*["'](?P<word>[^"'\s{}<>$]{12,})["']"""
    ),
    "many random characters": re.compile(r"(?<![\w+/=.-])(?P<random>[A-Za-z0-9+/_-]{32,}={0,2})(?![\w+/=-])"),
}
RANDOM_BITS: Final = 4.3
"""Of entropy for each character: words and paths have less, 32 random characters of base64 have more."""
SPECIMEN: Final = "whsec_c2VjcmV0LXRoYXQtaXMtc2hvd24tb25jZS0wMDAwMDA="
"""The secret of the documents' examples, which says in base64 that it is one."""


def entropy(text: str) -> float:
    """Bits for each character, by how often each comes."""
    return -sum(count / len(text) * math.log2(count / len(text)) for count in Counter(text).values())


def is_random(text: str) -> bool:
    """Whether nobody would write it: many different characters, of every sort, in no order of words."""
    sorts = (re.search(sort, text) for sort in ("[a-z]", "[A-Z]", "[0-9]"))
    return all(sorts) and entropy(text) >= RANDOM_BITS and not re.search(r"[a-z]{6}|[_/-].*[_/-].*[_/-]", text)


def secrets_in(text: str) -> Iterator[str]:
    """What looks like a secret, by its sort and its first characters."""
    for sort, pattern in PATTERNS.items():
        for found in pattern.finditer(text):
            parts = found.groupdict()
            value = parts.get("random") or parts.get("word") or found[0]
            if "random" in parts and not is_random(value):
                continue
            if "word" in parts and not (is_random(value) or re.search(r"\d.*[^\w\s]|[^\w\s].*\d", value)):
                continue  # words that say what they are
            yield f"{sort}: {value[:12]}…"


def files() -> list[Path]:
    """What the repository holds, and what is about to be added to it."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    told = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True, text=True).stdout
    return [REPOSITORY / name for name in told.split("\0") if name and (REPOSITORY / name).is_file()]


def test_no_secret_is_kept_in_the_repository() -> None:
    found, read = {}, 0
    for file in (one for one in files() if one.name not in LOCKS):
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        read += 1
        if told := list(secrets_in(text.replace(SPECIMEN, ""))):
            found[str(file.relative_to(REPOSITORY))] = told
    assert found == {}
    assert read > 1_000


@pytest.mark.parametrize(
    ("sort", "made_of"),
    [
        ("a private key", ("-----BEGIN EC PRIVATE KEY-----\n", "MHcCAQEEIBk7" * 4)),
        ("a private part of a JWK", ('"d": "', "GmA8xQ2" * 7, '"')),
        ("a signed token", ("eyJ", "hbGciOiJFUzI1NiJ9", ".eyJ", "zdWIiOiJzb21lYm9keSJ9", ".", "c2lnbmF0dXJl" * 3)),
        ("an API key of ours", ("pathways", "_k3Jd82hQpw_", "aB3" * 14, "x")),
        ("a webhook's secret", ("whsec", "_", "MfKQ9r8G" * 5)),
        ("a key of a cloud", ("AKIA", "Q7XK2M5N8P1R4T6V")),
        ("a token of a code host, a chat or a shop", ("ghp", "_", "a1B2c3" * 6)),
        ("a token of a package index", ("npm", "_", "a1B2c3" * 6)),
        ("a password in an address", ("postgresql://owner:", "Tr0ub4dor&3x", "@db/app")),
        ("a password with a value", ('password = "', "Tr0ub4dor&3x", '"')),
        ("many random characters", ('value = "', "q8Zr1VtX0bKc7NpL", "w2YhD5gJ9sFm3AeU", '"')),
    ],
)
def test_each_sort_is_noticed(sort: str, made_of: tuple[str, ...]) -> None:
    assert any(told.startswith(sort) for told in secrets_in("".join(made_of)))
