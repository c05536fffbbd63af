"""What an employer is told while it is not known for certain here who may be shown."""

from typing import Any, Final

from pathways_chassis.http.freshness import shown_while_fresh

from employer_svc.store.people import PEOPLE
from employer_svc.store.visibility import sees_whom_may_be_shown

SHOWN_WHILE_ALLOWED: Final[Any] = shown_while_fresh(PEOPLE, sees_whom_may_be_shown)
"""Beside `requires(...)` of a route that shows applications: employers, from whom people can be hidden, are answered
with 503 while somebody's hiding may still be on its way."""
