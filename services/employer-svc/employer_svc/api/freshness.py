"""What employers and staff are told while it is not known for certain here who may be shown."""

from typing import Any, Final

from pathways_chassis.http.freshness import shown_while_fresh

from employer_svc.store.people import CONSENTS, PEOPLE
from employer_svc.store.visibility import sees_who_has_not_said_no, sees_whom_may_be_shown

STAFF_WHILE_ALLOWED: Final[Any] = shown_while_fresh(CONSENTS, sees_who_has_not_said_no)
"""Beside `requires(...)` of a route that shows placements: a contract stays known to its employer."""
SHOWN_WHILE_ALLOWED: Final[tuple[Any, ...]] = (
    shown_while_fresh(PEOPLE, sees_whom_may_be_shown),
    shown_while_fresh(CONSENTS, sees_whom_may_be_shown),
    STAFF_WHILE_ALLOWED,
)
"""Beside `requires(...)` of a route that shows applications: employers, from whom people can be hidden, and staff, to
whom people can say no, are answered with 503 while somebody's hiding or withdrawal may still be on its way."""
