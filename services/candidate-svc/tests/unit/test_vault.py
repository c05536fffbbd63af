"""A person's key: what it closes only it opens, and only in its own place."""

from uuid import UUID, uuid4

import pytest
from candidate_svc.store.keyring import PersonKey
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PERSON = UUID("00000000-0000-7000-8000-000000000001")
KEY = AESGCM.generate_key(bit_length=256)


def test_what_a_key_closes_it_opens() -> None:
    key = PersonKey(PERSON, KEY)
    closed = {field: key.close(field, value) for field, value in (("phone", "+000555"), ("given_names", "Ünïq"))}
    assert key.open_all(closed) == {"phone": "+000555", "given_names": "Ünïq"}
    assert b"555" not in closed["phone"]


def test_the_same_text_is_never_closed_alike() -> None:
    key = PersonKey(PERSON, KEY)
    assert key.close("phone", "+000555") != key.close("phone", "+000555")


def test_ciphertext_in_another_field_does_not_open() -> None:
    key = PersonKey(PERSON, KEY)
    with pytest.raises(InvalidTag):
        key.open("email", key.close("phone", "+000555"))


def test_ciphertext_of_another_person_does_not_open_even_by_the_same_key() -> None:
    with pytest.raises(InvalidTag):
        PersonKey(uuid4(), KEY).open("phone", PersonKey(PERSON, KEY).close("phone", "+000555"))


def test_altered_ciphertext_does_not_open() -> None:
    key = PersonKey(PERSON, KEY)
    closed = key.close("phone", "+000555")
    with pytest.raises(InvalidTag):
        key.open("phone", closed[:-1] + bytes([closed[-1] ^ 1]))
