"""What is known here of a person who learns."""

from datetime import timedelta
from typing import Final, NamedTuple

PATIENCE_AFTER_WITHDRAWAL: Final = timedelta(hours=72)
"""How long a withdrawn consent can be given again before training ends for good (policy of the programme)."""

CANDIDATE_WITHDRAWN: Final = "candidate_withdrawn"
SOLUTION_ELSEWHERE: Final = "solution_elsewhere"
CANDIDATE_DECEASED: Final = "candidate_deceased"
CANDIDATE_HIDDEN: Final = "candidate_hidden"
CONSENT_WITHDRAWN: Final = "consent_withdrawn"
LEFT_FOR: Final = (CANDIDATE_WITHDRAWN, SOLUTION_ELSEWHERE, CANDIDATE_DECEASED)
"""The reasons with which everything ends here because the person has left the programme."""


ASK_FOR_CONSENT: Final = "ask_for_training_consent"
"""The task, about an enrolment or a recognition, while a withdrawn consent can be given again."""


class Moment(NamedTuple):
    """A producer's place in its own order: what is later replaces what is earlier, whichever arrives first."""

    epoch: int = 0
    sequence: int = 0
