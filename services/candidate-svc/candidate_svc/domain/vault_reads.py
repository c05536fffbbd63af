"""Who opens the vault, and why: READS is the whole list (tests/architecture/test_vault_reads.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class VaultRead(StrEnum):
    """Why identity is decrypted."""

    DISCLOSURE = "disclosure"
    EMERGENCY = "emergency"
    EXPORT = "export"
    FILE_READ = "file_read"
    FILE_EXAMINED = "file_examined"
    MESSAGE = "message"
    AGE = "age"
    BIRTH_DATE_MENDED = "birth_date_mended"
    MERGE = "merge"
    STATISTICS = "statistics"


class WrittenDown(StrEnum):
    """Where it stands that it was read, in the transaction of what it led to. Nothing there is changed."""

    DISCLOSURE = "disclosure"
    VAULT_READING = "vault_reading"
    ATTRIBUTE_READING = "attribute_reading"
    STAGE_HISTORY = "stage_history"


@dataclass(frozen=True, slots=True)
class Reading:
    """`by`: the use case. `on_ground_of`: what lets it. `shown_to`: who learns what was read."""

    by: str
    on_ground_of: str
    shown_to: str
    written_down: WrittenDown


_W = WrittenDown

READS: Final[Mapping[VaultRead, Reading]] = {
    VaultRead.DISCLOSURE: Reading(
        "disclose_identity", "role, purpose and the consent that stands for it", "who asked", _W.DISCLOSURE
    ),
    VaultRead.EMERGENCY: Reading(
        "disclose_in_emergency", "a danger from a closed list, reviewed by somebody else", "who asked", _W.DISCLOSURE
    ),
    VaultRead.EXPORT: Reading(
        "export_personal_data",
        "a person's right to what is held of them, asked for by them, or with their consent by their partner",
        "who asked",
        _W.DISCLOSURE,
    ),
    VaultRead.FILE_READ: Reading(
        "read_document", "as a disclosure, by a link that ends soon", "who asked for the link", _W.DISCLOSURE
    ),
    VaultRead.FILE_EXAMINED: Reading(
        "examine_document",
        "nobody reads a file that was not looked through",
        "the scanner: a stream that it keeps nothing of",
        _W.STAGE_HISTORY,
    ),
    VaultRead.MESSAGE: Reading(
        "send_notification",
        "consent `register`, and the person's own rules of being reached",
        "the provider of the channel: one address, nothing else",
        _W.VAULT_READING,
    ),
    VaultRead.AGE: Reading(
        "make_sure_of_age", "nobody is bound before they are of age", "nobody: one bit is kept", _W.VAULT_READING
    ),
    VaultRead.BIRTH_DATE_MENDED: Reading(
        "state_attributes",
        "the partner mends a birth date, and by what the person is found follows from it",
        "nobody: keyed hashes are kept",
        _W.VAULT_READING,
    ),
    VaultRead.MERGE: Reading(
        "merge_candidates",
        "people decided that both records are of one person",
        "nobody: what the other record lacks is closed again under its key",
        _W.VAULT_READING,
    ),
    VaultRead.STATISTICS: Reading(
        "read_attributes",
        "selection is watched; counts are suppressed and groups have no name",
        "nobody: what is counted leaves the service, and no person's own",
        _W.ATTRIBUTE_READING,
    ),
}
