"""Every machine of training-svc against a text of its own: the whole table, what it refuses, what can be reached."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Any

import pytest
from pathways_chassis.machine import IllegalTransition, Machine
from training_svc.domain.cohort import COHORT, CohortAction, CohortState
from training_svc.domain.course import COURSE, CourseAction, CourseState
from training_svc.domain.enrolment import ENROLMENT, EnrolmentAction, EnrolmentState
from training_svc.domain.home_outcome import HOME_OUTCOME, HomeOutcomeAction, HomeOutcomeState
from training_svc.domain.orientation import ORIENTATION, OrientationAction, OrientationState
from training_svc.domain.plan import PLAN, PlanAction, PlanState
from training_svc.domain.recognition import RECOGNITION, RecognitionAction, RecognitionState

COURSE_MOVES = """
    draft   --publish--> published
"""

COHORT_MOVES = """
    planned              --open-->   open
    open                 --start-->  running
    running              --finish--> finished
    planned open running --cancel--> cancelled
"""

ENROLMENT_MOVES = """
    applied                      --waitlist--> waitlisted
    applied waitlisted           --accept-->   accepted
    accepted                     --enrol-->    enrolled
    enrolled                     --start-->    in_progress
    in_progress                  --complete--> completed
    in_progress                  --fail-->     failed
    completed                    --certify-->  certified

    applied waitlisted accepted  --defer-->    deferred
    enrolled in_progress         --defer-->    deferred
    deferred                     --return-->   applied

    applied waitlisted accepted  --drop-->     dropped
    enrolled in_progress         --drop-->     dropped
    deferred                     --drop-->     dropped
"""

RECOGNITION_MOVES = """
    requested                           --collect_evidence--> evidence
    evidence                            --self_assess-->      self_assessment
    self_assessment                     --interview-->        interview
    interview                           --take_practical-->   practical
    interview practical appeal          --decide-->           decided
    decided                             --certify-->          certified
    decided certified                   --appeal-->           appeal

    requested evidence self_assessment  --withdraw-->         withdrawn
    interview practical appeal          --withdraw-->         withdrawn
"""

ORIENTATION_MOVES = """
    reserved    --complete--> completed
    reserved    --cancel-->   cancelled
    cancelled   --rebook-->   reserved
"""

HOME_OUTCOME_MOVES = """
    planned self_employed apprenticeship further_training   --find_employment-->      employed
    planned employed apprenticeship further_training        --become_self_employed--> self_employed
    planned employed self_employed further_training         --begin_apprenticeship--> apprenticeship
    planned employed self_employed apprenticeship           --continue_training-->    further_training

    employed self_employed apprenticeship further_training  --look_again-->           planned
    employed self_employed apprenticeship further_training  --retain-->               retained
"""

PLAN_MOVES = """
    proposed         --agree-->     agreed
    proposed         --decline-->   declined
    proposed agreed  --supersede--> superseded
"""


@dataclass(frozen=True)
class Specification:
    """A machine and what a reader of the domain expects of it."""

    machine: Machine[Any, Any]
    states: type[StrEnum]
    actions: type[StrEnum]
    moves: str
    first: str
    ends: frozenset[str]

    def table(self) -> Mapping[tuple[str, str], str]:
        return {(source, action): target for source, action, target in self.lines()}

    def lines(self) -> Iterator[tuple[str, str, str]]:
        for line in filter(str.strip, self.moves.splitlines()):
            sources, _, rest = line.partition("--")
            action, _, target = rest.partition("-->")
            for source in sources.split():
                yield source, action.strip(), target.strip()


SPECIFICATIONS = [
    Specification(COURSE, CourseState, CourseAction, COURSE_MOVES, "draft", frozenset({"published"})),
    Specification(COHORT, CohortState, CohortAction, COHORT_MOVES, "planned", frozenset({"finished", "cancelled"})),
    Specification(
        ENROLMENT,
        EnrolmentState,
        EnrolmentAction,
        ENROLMENT_MOVES,
        "applied",
        frozenset({"certified", "dropped", "failed"}),
    ),
    Specification(
        RECOGNITION, RecognitionState, RecognitionAction, RECOGNITION_MOVES, "requested", frozenset({"withdrawn"})
    ),
    Specification(
        ORIENTATION, OrientationState, OrientationAction, ORIENTATION_MOVES, "reserved", frozenset({"completed"})
    ),
    Specification(
        HOME_OUTCOME, HomeOutcomeState, HomeOutcomeAction, HOME_OUTCOME_MOVES, "planned", frozenset({"retained"})
    ),
    Specification(PLAN, PlanState, PlanAction, PLAN_MOVES, "proposed", frozenset({"declined", "superseded"})),
]

every_machine = pytest.mark.parametrize("expected", SPECIFICATIONS, ids=lambda one: one.machine.name)


@every_machine
def test_the_table_is_the_specification(expected: Specification) -> None:
    table = {(str(state), str(action)): str(target) for (state, action), target in expected.machine.transitions.items()}

    assert table == expected.table()
    assert len(list(expected.lines())) == len(expected.table()), "a move is written twice"


@every_machine
def test_every_pair_of_state_and_action_is_moved_or_refused_by_name(expected: Specification) -> None:
    unguarded = Machine("unguarded", expected.machine.initial, expected.machine.transitions)
    table = expected.table()

    for state, action in product(expected.states, expected.actions):
        if (state, action) in table:
            assert unguarded.advance(state, action) == table[state, action]
            continue
        with pytest.raises(IllegalTransition) as refused:
            unguarded.advance(state, action)
        assert (refused.value.state, refused.value.action) == (state, action)
        assert set(refused.value.allowed) == {known for source, known in table if source == state}


@every_machine
def test_every_state_is_reached_from_the_first(expected: Specification) -> None:
    assert expected.machine.initial == expected.first
    reached, frontier = {expected.first}, {expected.first}
    while frontier:
        frontier = {target for source, _, target in expected.lines() if source in frontier} - reached
        reached |= frontier

    assert reached == set(expected.states)


@every_machine
def test_only_the_named_states_are_ends(expected: Specification) -> None:
    assert set(expected.states) - {source for source, _ in expected.table()} == expected.ends
