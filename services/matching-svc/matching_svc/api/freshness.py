"""What an employer is told while it is not known for certain here who may be shown."""

from typing import Any, Final

from pathways_chassis.http.freshness import shown_while_fresh

from matching_svc.store.consents import CONSENTS
from matching_svc.store.pool import PEOPLE
from matching_svc.store.visibility import sees_whom_may_be_shown

SHOWN_WHILE_ALLOWED: Final[tuple[Any, ...]] = (
    shown_while_fresh(PEOPLE, sees_whom_may_be_shown),
    shown_while_fresh(CONSENTS, sees_whom_may_be_shown),
)
"""Beside `requires(...)` of a route that shows people: employers, who see them by their consent alone, are answered
with 503 while somebody's hiding or withdrawal may still be on its way."""
