"""What the programme's staff are told while consents are not up to date here."""

from typing import Any, Final

from pathways_chassis.http.freshness import shown_while_fresh

from integration_svc.store.people import CONSENTS, relies_on_consents

SHOWN_WHILE_ALLOWED: Final[Any] = shown_while_fresh(CONSENTS, relies_on_consents)
"""Beside `requires(...)` of a route that shows people: staff, who are shown nobody who said no, are answered with 503
while a withdrawal may still be on its way. Alerts are shown without it: nobody in danger waits for a bus."""
