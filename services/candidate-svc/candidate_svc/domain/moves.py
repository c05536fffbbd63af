"""Which moves of a candidate are asked for over HTTP, by whom, and what they must name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pathways_chassis.machine import Violation
from pathways_contracts.events.candidate.candidate import SolutionElsewhere

from candidate_svc.domain.candidate import MOVES_OF_A_PERSON, MOVES_OF_THE_CANDIDATE, CandidateAction

ERASURE: Final = "POST /candidates/{id}/erasure erases the person."

_STEPS: Final[Mapping[CandidateAction, str]] = {
    CandidateAction.RESERVE: "accept the offer: POST /applications/{id}/acceptance of employer-svc",
    CandidateAction.RELEASE: "end the application: POST /applications/{id}/moves of employer-svc",
    CandidateAction.START_WORK: "POST /integration-cases/{id}/employment-start of integration-svc",
    CandidateAction.LOSE_JOB: "POST /integration-cases/{id}/employment-end of integration-svc",
    CandidateAction.BECOME_ALUMNI: "close the case: POST /integration-cases/{id}/moves of integration-svc",
    CandidateAction.MERGE: "compare both records: POST /duplicates/{id}/moves",
    CandidateAction.ERASE: "POST /candidates/{id}/erasure",
}
"""Where the moves are made that are not asked for here."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A move with what was stated. `by_the_candidate`: the person asks for themselves."""

    action: CandidateAction
    solution: SolutionElsewhere | None = None
    priority: bool = False
    by_the_candidate: bool = False


def only_a_person_may_ask(asked: Asked) -> Violation | None:
    """Reservation, work, a merge and erasure have ways of their own."""
    if asked.action in MOVES_OF_A_PERSON:
        return None
    return Violation("action", f"`{asked.action}` follows from another step of the journey", _STEPS[asked.action])


def a_solution_is_named(asked: Asked) -> Violation | None:
    """A solution outside the programme says which."""
    if asked.action is not CandidateAction.SOLVE_ELSEWHERE or asked.solution is not None:
        return None
    return Violation("solution", "the kind of solution is named", "send solution, such as `resettled`")


def candidates_decide_only_for_themselves(asked: Asked) -> Violation | None:
    """Nobody activates themselves, upholds their own appeal or puts themselves first in line."""
    if not asked.by_the_candidate or (asked.action in MOVES_OF_THE_CANDIDATE and not asked.priority):
        return None
    return Violation("action", f"`{asked.action}` is decided by the partner or the programme", "ask the caseworker")
