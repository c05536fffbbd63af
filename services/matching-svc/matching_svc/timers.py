"""What is due: TIMERS names the use case of each durable timer. Matches expire with their vacancy or person."""

from typing import Final

from pathways_chassis.erasing import BLANK_EVENTS, blanking
from pathways_chassis.messaging.reactions import Timers

from matching_svc.store.belongings import BELONGINGS
from matching_svc.usecases.end_round import EXPIRE_ROUND, expire_round

TIMERS: Final[Timers] = {
    EXPIRE_ROUND: expire_round,
    BLANK_EVENTS: blanking(BELONGINGS),
}
