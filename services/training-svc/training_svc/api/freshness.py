"""What a caller is told while consents are not up to date here."""

from typing import Any, Final

from pathways_chassis.http.freshness import shown_while_fresh

from training_svc.store.learners import CONSENTS, relies_on_consents

SHOWN_BY_CONSENT: Final[Any] = shown_while_fresh(CONSENTS, relies_on_consents)
"""Beside `requires(...)` of a route that shows people: who knows of them by their consent alone is answered with 503
while a withdrawal may still be on its way."""
