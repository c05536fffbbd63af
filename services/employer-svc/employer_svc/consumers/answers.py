"""How what became of another service's fact is recorded."""

from typing import Final

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict, superseded

from employer_svc.usecases.advance_placement import Progress
from employer_svc.usecases.note_reservation import Noted

OF_A_VISA: Final = {
    Progress.DONE: APPLIED,
    Progress.UNKNOWN: conflict("there is no such placement"),
    Progress.ENDED: superseded("the placement has ended"),
    Progress.OVERTAKEN: superseded("the placement is further along"),
    Progress.TOO_LATE: conflict("the person travels or works already"),
    Progress.WENT_ON: conflict("the placement has gone on since"),
    Progress.GIVEN_ON: conflict("the seat was given on, or another placement binds the person, or they have left"),
}
"""News of a visa for a placement that ended is late and harmless: candidate-svc hears of the end."""

OF_THE_WORLD: Final = {**OF_A_VISA, Progress.ENDED: conflict("the placement had ended before")}
"""Travel and work of somebody whose placement had ended is for a person to look at."""

OF_A_RESERVATION: Final[dict[Noted, Reaction]] = {
    Noted.DONE: APPLIED,
    Noted.UNKNOWN: conflict("there is no such application"),
    Noted.OVERTAKEN: superseded("the application stands elsewhere by now"),
}
