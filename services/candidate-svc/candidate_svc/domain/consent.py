"""What a person may allow, and what a disclosure needs."""

from typing import Final

from pathways_chassis.machine import Violation
from pathways_contracts.codes import ConsentPurpose

PER_COUNTERPARTY: Final = frozenset({ConsentPurpose.SHARE_IDENTIFIED})
"""Purposes that are allowed to one named party at a time."""


def counterparty_fits(purpose: ConsentPurpose, has_counterparty: bool) -> Violation | None:
    """A purpose names a counterparty exactly where it is given to one."""
    if (purpose in PER_COUNTERPARTY) == has_counterparty:
        return None
    if has_counterparty:
        return Violation("counterparty_id", f"`{purpose}` is not given to one party", "leave counterparty_id out")
    return Violation("counterparty_id", f"`{purpose}` is given to one party", "name the party in counterparty_id")
