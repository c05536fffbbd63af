"""How a driven journey goes: to the end of the first year, or another way. Shares are assumptions, not statistics."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Fate(StrEnum):
    """What becomes of a journey."""

    SUSTAINED = "sustained"
    DECLINES = "declines"
    """The person says no to the offer."""
    OFFER_WITHDRAWN = "offer_withdrawn"
    """The employer takes the offer back after it was accepted."""
    PROMISED_TWICE = "promised_twice"
    """The person accepts a second offer as well; the second promise is rejected, the first goes on."""
    PROMISED_ELSEWHERE = "promised_elsewhere"
    """That second application."""
    WITHDRAWS = "withdraws"
    """The person leaves the programme while the visa is prepared."""
    EMPLOYER_SUSPENDED = "employer_suspended"
    """The employer is suspended for a while before travel; the placement is frozen and goes on."""
    VISA_REFUSED = "visa_refused"
    """No remedy is left; the person is back in the pool."""
    ARRIVES_LATE = "arrives_late"
    """Nobody hears of the arrival in time; a welfare check finds the person safe."""
    LOSES_JOB = "loses_job"
    """The job ends within the first months; an alert is raised, the person is first in line again."""


PER_HUNDRED: Final[Mapping[Fate, int]] = {
    Fate.VISA_REFUSED: 6,
    Fate.DECLINES: 5,
    Fate.LOSES_JOB: 5,
    Fate.OFFER_WITHDRAWN: 3,
    Fate.WITHDRAWS: 3,
    Fate.PROMISED_TWICE: 2,
    Fate.ARRIVES_LATE: 2,
    Fate.EMPLOYER_SUSPENDED: 1,
}
"""Of a hundred journeys so many go this way; of twelve or more at least one each; of fewer the first alone."""


def fates(journeys: int) -> list[Fate]:
    """A fate for each of so many journeys; those that go to the end come first."""
    if journeys < 2:
        return [Fate.SUSTAINED] * journeys
    if journeys < len(PER_HUNDRED) + 4:
        another_way = [next(iter(PER_HUNDRED))]
    else:
        another_way = [
            fate for fate, share in PER_HUNDRED.items() for _ in range(max(1, round(journeys * share / 100)))
        ]
    return [Fate.SUSTAINED] * (journeys - len(another_way)) + another_way
