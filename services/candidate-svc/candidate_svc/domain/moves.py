"""Which moves of a candidate are asked for over HTTP, and what they must name."""

from pathways_chassis.machine import Violation
from pathways_contracts.events.candidate.candidate import SolutionElsewhere

from candidate_svc.domain.candidate import MOVES_OF_A_PERSON, CandidateAction

Asked = tuple[CandidateAction, SolutionElsewhere | None]


def only_a_person_may_ask(asked: Asked) -> Violation | None:
    """Reservation, work and erasure have ways of their own."""
    if asked[0] in MOVES_OF_A_PERSON:
        return None
    return Violation(
        "action", f"`{asked[0]}` follows from another step of the journey", "take that step, and this follows"
    )


def a_solution_is_named(asked: Asked) -> Violation | None:
    """A solution outside the programme says which."""
    if asked[0] is not CandidateAction.SOLVE_ELSEWHERE or asked[1] is not None:
        return None
    return Violation("solution", "the kind of solution is named", "send solution, such as `resettled`")
