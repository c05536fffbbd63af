"""Which moves of a candidate are asked for over HTTP, by whom, and what they must name."""

from dataclasses import dataclass

from pathways_chassis.machine import Violation
from pathways_contracts.events.candidate.candidate import SolutionElsewhere

from candidate_svc.domain.candidate import MOVES_OF_A_PERSON, MOVES_OF_THE_CANDIDATE, CandidateAction


@dataclass(frozen=True, slots=True)
class Asked:
    """A move with what was stated. `by_the_candidate`: the person asks for themselves."""

    action: CandidateAction
    solution: SolutionElsewhere | None = None
    priority: bool = False
    by_the_candidate: bool = False


def only_a_person_may_ask(asked: Asked) -> Violation | None:
    """Reservation, work and erasure have ways of their own."""
    if asked.action in MOVES_OF_A_PERSON:
        return None
    return Violation(
        "action", f"`{asked.action}` follows from another step of the journey", "take that step, and this follows"
    )


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
