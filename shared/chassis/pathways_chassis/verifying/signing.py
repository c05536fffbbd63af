"""A report that was signed: whoever has the public key sees that nothing of it was changed. Ed25519 (RFC 8032)."""

import base64
import hashlib
import json
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from pathways_chassis.verifying.searching import Search

FORM: Final = "pathways-erasure-report/1"


def make_keys(private: Path, public: Path) -> None:
    """A pair of keys as PEM files; the private one is readable by its owner alone. Raises `OSError`."""
    key = Ed25519PrivateKey.generate()
    with open(private, "xb", opener=_for_owner) as file:  # a path opens with no opener
        file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    public.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))


def report_of(search: Search, made_at: datetime) -> dict[str, Any]:
    """What was searched and found. Marks are in it by number and by the hash of all of them, never as text."""
    digest = hashlib.sha256("\n".join(search.marks.texts).encode()).hexdigest()
    return {
        "form": FORM,
        "made_at": made_at.isoformat(),
        "marks": len(search.marks.texts),
        "marks_sha256": digest,
        "searched": search.searched,
        "found": search.found,
        "places": [
            {
                "place": name,
                "pieces": place.pieces,
                "bytes": place.size,
                "found": place.found,
                "marks": sorted(place.marks),
            }
            for name, place in sorted(search.places.items())
        ],
    }


def sign(report: Mapping[str, Any], key_file: Path) -> dict[str, Any]:
    """The report with its signature. Raises `ValueError` where the file holds no private Ed25519 key."""
    key = load_pem_private_key(key_file.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"{key_file} holds no private key of Ed25519")
    return {"report": report, "signature": base64.b64encode(key.sign(_signed(report))).decode()}


def is_genuine(signed: Mapping[str, Any], key_file: Path) -> bool:
    """Whether the owner of the key signed exactly this report. Raises `ValueError` where the file holds no such key."""
    key = load_pem_public_key(key_file.read_bytes())
    if not isinstance(key, Ed25519PublicKey):
        raise ValueError(f"{key_file} holds no public key of Ed25519")
    try:
        key.verify(base64.b64decode(signed["signature"], validate=True), _signed(signed["report"]))
    except (InvalidSignature, KeyError, ValueError, TypeError):
        return False
    return True


def _signed(report: Any) -> bytes:
    """The bytes that are signed: JSON in one form."""
    return json.dumps(report, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
