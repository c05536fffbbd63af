"""Recognition of prior learning: what a person can do is shown, assessed by a stranger to their training, certified."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.events.training.recognition import RecognitionResult


class RecognitionState(StrEnum):
    """Where a recognition stands."""

    REQUESTED = "requested"
    EVIDENCE = "evidence"
    SELF_ASSESSMENT = "self_assessment"
    INTERVIEW = "interview"
    PRACTICAL = "practical"
    DECIDED = "decided"
    APPEAL = "appeal"
    CERTIFIED = "certified"
    WITHDRAWN = "withdrawn"


class RecognitionAction(StrEnum):
    """What can happen to a recognition."""

    COLLECT_EVIDENCE = "collect_evidence"
    SELF_ASSESS = "self_assess"
    INTERVIEW = "interview"
    TAKE_PRACTICAL = "take_practical"
    DECIDE = "decide"
    CERTIFY = "certify"
    APPEAL = "appeal"
    WITHDRAW = "withdraw"


S, A = RecognitionState, RecognitionAction

UNDECIDED: Final = (S.REQUESTED, S.EVIDENCE, S.SELF_ASSESSMENT, S.INTERVIEW, S.PRACTICAL, S.APPEAL)

TRANSITIONS: Final[Mapping[tuple[RecognitionState, RecognitionAction], RecognitionState]] = {
    (S.REQUESTED, A.COLLECT_EVIDENCE): S.EVIDENCE,
    (S.EVIDENCE, A.SELF_ASSESS): S.SELF_ASSESSMENT,
    (S.SELF_ASSESSMENT, A.INTERVIEW): S.INTERVIEW,
    (S.INTERVIEW, A.TAKE_PRACTICAL): S.PRACTICAL,
    (S.INTERVIEW, A.DECIDE): S.DECIDED,
    (S.PRACTICAL, A.DECIDE): S.DECIDED,
    (S.APPEAL, A.DECIDE): S.DECIDED,
    (S.DECIDED, A.CERTIFY): S.CERTIFIED,
    (S.DECIDED, A.APPEAL): S.APPEAL,
    # A partial result is certified at once and may be appealed none the less: the credential stays whatever follows.
    (S.CERTIFIED, A.APPEAL): S.APPEAL,
    **{(state, A.WITHDRAW): S.WITHDRAWN for state in UNDECIDED},
}

TAKES_BACK: Final[Mapping[tuple[RecognitionState, RecognitionAction], RecognitionState]] = {
    (before, action): before for before, action in TRANSITIONS if action in (A.DECIDE, A.WITHDRAW)
}
"""Decided or withdrawn by mistake; what a decision has certified stays."""

INSTEAD: Final[Mapping[RecognitionAction, str]] = {
    **dict.fromkeys((A.COLLECT_EVIDENCE, A.SELF_ASSESS, A.INTERVIEW, A.TAKE_PRACTICAL), "Go on to the decision."),
    A.CERTIFY: "What was certified stays; the person may appeal.",
    A.APPEAL: "Decide the appeal.",
}
"""What helps where no correction does."""

MOVES_OF_A_PERSON: Final = frozenset(A) - {A.DECIDE, A.CERTIFY}
"""Moves that are asked for by name; a decision has a way of its own and brings the certificate."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What an assessor found, and what the rules ask about it.

    `essential` are the occupation's essential skills, `trainers` the subjects who have trained the person,
    `earlier_assessor` who decided before an appeal.
    """

    result: RecognitionResult
    missing: frozenset[str]
    essential: frozenset[str]
    assessor: str
    trainers: frozenset[str]
    earlier_assessor: str | None = None

    @property
    def proven(self) -> frozenset[str]:
        """The skills that the decision recognises."""
        return frozenset() if self.result is RecognitionResult.NOT_YET else self.essential - self.missing


def the_assessor_is_not_the_trainer(decision: Decision) -> Violation | None:
    """Nobody judges their own teaching."""
    if decision.assessor not in decision.trainers:
        return None
    return Violation("assessor", "the assessor has not trained this person", "let another assessor decide")


def an_appeal_is_decided_by_another(decision: Decision) -> Violation | None:
    """Nobody judges an appeal against themselves."""
    if decision.assessor != decision.earlier_assessor:
        return None
    return Violation("assessor", "an appeal is decided by another assessor", "let another assessor decide")


def gaps_are_skills_of_the_occupation(decision: Decision) -> Violation | None:
    """A gap is one of the occupation's essential skills."""
    strangers = sorted(decision.missing - decision.essential)
    if not strangers:
        return None
    return Violation(
        "missing_skills",
        f"essential skills of the occupation; not among them: {', '.join(strangers)}",
        "send codes of GET /recognitions/{recognition_id}",
    )


def the_gaps_fit_the_result(decision: Decision) -> Violation | None:
    """`full` has no gaps; `partial` has some and proves something."""
    if decision.result is RecognitionResult.FULL and decision.missing:
        return Violation("missing_skills", "a full result has no gaps", "leave them out, or decide `partial`")
    if decision.result is RecognitionResult.PARTIAL and not decision.missing:
        return Violation("missing_skills", "a partial result names its gaps", "name them, or decide `full`")
    if decision.result is RecognitionResult.PARTIAL and not decision.proven:
        return Violation("missing_skills", "a partial result proves a skill", "decide `not_yet`")
    return None


def something_was_recognised(result: RecognitionResult) -> Violation | None:
    """A certificate says what a person can do."""
    if result is not RecognitionResult.NOT_YET:
        return None
    return Violation("result", "a result of `full` or `partial`", "the person may appeal, or ask again after training")


def something_was_withheld(result: RecognitionResult) -> Violation | None:
    """An appeal is about what was not recognised."""
    if result is not RecognitionResult.FULL:
        return None
    return Violation("result", "a result of `partial` or `not_yet`", "everything was recognised: no appeal is needed")


RECOGNITION: Final = Machine(
    name="recognition",
    initial=S.REQUESTED,
    transitions=TRANSITIONS,
    guards={
        A.DECIDE: (
            the_assessor_is_not_the_trainer,
            an_appeal_is_decided_by_another,
            gaps_are_skills_of_the_occupation,
            the_gaps_fit_the_result,
        ),
        A.CERTIFY: (something_was_recognised,),
        A.APPEAL: (something_was_withheld,),
    },
    takes_back=TAKES_BACK,
    instead=INSTEAD,
)


RELIES_ON_CONSENT: Final = frozenset({A.COLLECT_EVIDENCE, A.SELF_ASSESS, A.INTERVIEW, A.TAKE_PRACTICAL, A.DECIDE})
"""Moves that work on what a person can do; an appeal and a withdrawal are the person's own word."""


def the_person_allows_training(allowed: bool) -> Violation | None:
    """Nobody looks at what a person can do who does not allow it, or no longer does."""
    if allowed:
        return None
    return Violation("candidate_id", "the person consents to `training`", "record it with the candidate service")


def only_a_person_may_ask(action: RecognitionAction) -> Violation | None:
    """A decision is more than a move."""
    if action in MOVES_OF_A_PERSON:
        return None
    return Violation(
        "action", f"`{action}` comes with the decision", "decide by POST /recognitions/{recognition_id}/decision"
    )
