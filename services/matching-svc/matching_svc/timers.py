"""What is due: nothing here waits for a date, matches expire with their vacancy or person."""

from typing import Final

from pathways_chassis.messaging.reactions import Timers

TIMERS: Final[Timers] = {}
