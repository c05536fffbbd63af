"""What became of a learner who was trained for work at home (Skills Mobility Partnerships)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation


class HomeOutcomeState(StrEnum):
    """What a learner of the track `home` does once certified. `retained`: it has lasted."""

    PLANNED = "planned"
    EMPLOYED = "employed"
    SELF_EMPLOYED = "self_employed"
    APPRENTICESHIP = "apprenticeship"
    FURTHER_TRAINING = "further_training"
    RETAINED = "retained"


class HomeOutcomeAction(StrEnum):
    """What can happen to it. `look_again`: what was begun is over, or was recorded by mistake."""

    FIND_EMPLOYMENT = "find_employment"
    BECOME_SELF_EMPLOYED = "become_self_employed"
    BEGIN_APPRENTICESHIP = "begin_apprenticeship"
    CONTINUE_TRAINING = "continue_training"
    LOOK_AGAIN = "look_again"
    RETAIN = "retain"


S, A = HomeOutcomeState, HomeOutcomeAction

BEGINS: Final[Mapping[HomeOutcomeAction, HomeOutcomeState]] = {
    A.FIND_EMPLOYMENT: S.EMPLOYED,
    A.BECOME_SELF_EMPLOYED: S.SELF_EMPLOYED,
    A.BEGIN_APPRENTICESHIP: S.APPRENTICESHIP,
    A.CONTINUE_TRAINING: S.FURTHER_TRAINING,
}
"""What a learner may begin, from the plan or from something else that was begun."""
BEGUN: Final = tuple(BEGINS.values())

TRANSITIONS: Final[Mapping[tuple[HomeOutcomeState, HomeOutcomeAction], HomeOutcomeState]] = {
    **{
        (before, action): begun
        for action, begun in BEGINS.items()
        for before in (S.PLANNED, *BEGUN)
        if before is not begun
    },
    **{(state, A.LOOK_AGAIN): S.PLANNED for state in BEGUN},
    **{(state, A.RETAIN): S.RETAINED for state in BEGUN},
}

ASKED_AFTER: Final = timedelta(days=90)
"""How long a plan may stand before somebody asks what became of it (programme policy)."""
RETAINED_AFTER: Final = timedelta(days=180)
"""How long something must have lasted to count as retained (programme policy): as work abroad on day 180."""


@dataclass(frozen=True, slots=True)
class HomeStep:
    """What the moves ask for: the day that is stated, and the day on which what holds now began."""

    today: date
    since: date | None
    began_on: date | None


def the_first_day_is_named(step: HomeStep) -> Violation | None:
    """What was begun has a first day, and it is a fact."""
    if step.since is not None and step.since <= step.today:
        return None
    return Violation("since", "the first day is named, and lies in the past", "send the day on which it began")


def it_has_lasted(step: HomeStep) -> Violation | None:
    """Retained is who has done it for half a year."""
    if step.began_on is not None and step.began_on + RETAINED_AFTER <= step.today:
        return None
    lasts_until = None if step.began_on is None else step.began_on + RETAINED_AFTER
    return Violation("action", "it has lasted for 180 days", f"ask the person again on {lasts_until}")


HOME_OUTCOME: Final = Machine(
    name="home_outcome",
    initial=S.PLANNED,
    transitions=TRANSITIONS,
    guards={**dict.fromkeys(BEGINS, (the_first_day_is_named,)), A.RETAIN: (it_has_lasted,)},
)
