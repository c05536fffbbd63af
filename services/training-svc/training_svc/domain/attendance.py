"""What may be recorded of a learner's presence."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from pathways_chassis.machine import Guard, Violation

from training_svc.domain.enrolment import EnrolmentState


@dataclass(frozen=True, slots=True)
class Session:
    """A day of teaching, as somebody wants to record it."""

    state: EnrolmentState
    session_on: date
    today: date


def the_learner_is_in_progress(session: Session) -> Violation | None:
    """Presence is recorded of people who are learning."""
    if session.state is EnrolmentState.IN_PROGRESS:
        return None
    return Violation("state", f"the learner is in progress, not {session.state}", "start the enrolment first")


def the_session_has_taken_place(session: Session) -> Violation | None:
    """Nobody was present tomorrow."""
    if session.session_on <= session.today:
        return None
    return Violation("session_on", "the session is not in the future", "record it when it has taken place")


ATTENDANCE_RULES: Final[tuple[Guard, ...]] = (the_learner_is_in_progress, the_session_has_taken_place)
