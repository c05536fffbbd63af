"""Protection alerts: a danger to a person's status or safety, and the way to safety."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.access import FOR_ONE_ORGANISATION, Role


class AlertState(StrEnum):
    """Where an alert stands. Lapsed: the person is gone from the programme's care, or there was no danger."""

    RAISED = "raised"
    TRIAGED = "triaged"
    SAFE_PLAN = "safe_plan"
    REMATCHING = "rematching"
    LEGAL = "legal"
    ASYLUM_ADVICE = "asylum_advice"
    RESOLVED = "resolved"
    LAPSED = "lapsed"


class AlertAction(StrEnum):
    """What can happen to an alert."""

    TRIAGE = "triage"
    PLAN_SAFETY = "plan_safety"
    REMATCH = "rematch"
    REFER_TO_LEGAL = "refer_to_legal"
    ADVISE_ON_ASYLUM = "advise_on_asylum"
    RESOLVE = "resolve"
    LAPSE = "lapse"


S, A = AlertState, AlertAction

BRANCHES: Final = (S.REMATCHING, S.LEGAL, S.ASYLUM_ADVICE)
_BRANCH_OF: Final = {A.REMATCH: S.REMATCHING, A.REFER_TO_LEGAL: S.LEGAL, A.ADVISE_ON_ASYLUM: S.ASYLUM_ADVICE}

TRANSITIONS: Final[Mapping[tuple[AlertState, AlertAction], AlertState]] = {
    (S.RAISED, A.TRIAGE): S.TRIAGED,
    (S.TRIAGED, A.PLAN_SAFETY): S.SAFE_PLAN,
    # From the safe plan to a branch, and from one branch to another when the person's way changes.
    **{
        (state, action): branch
        for action, branch in _BRANCH_OF.items()
        for state in (S.SAFE_PLAN, *BRANCHES)
        if state is not branch
    },
    **{(state, A.RESOLVE): S.RESOLVED for state in (S.TRIAGED, S.SAFE_PLAN, *BRANCHES)},
    **{(state, A.LAPSE): S.LAPSED for state in (S.RAISED, S.TRIAGED, S.SAFE_PLAN, *BRANCHES)},
}


TAKES_BACK: Final[Mapping[tuple[AlertState, AlertAction], AlertState]] = {
    (before, action): before for before, action in TRANSITIONS if action in (A.RESOLVE, A.LAPSE)
}
"""Called safe by mistake; a lapse follows corrections elsewhere."""

ENDS: Final = frozenset({S.RESOLVED, S.LAPSED})


@dataclass(frozen=True, slots=True)
class AlertMove:
    """What was said with a move."""

    reason: str | None


def a_reason_is_given(move: AlertMove) -> Violation | None:
    """Who calls a person safe says why."""
    if move.reason:
        return None
    return Violation("reason", "resolving an alert needs a reason", "send the reason as a code, such as `new_job`")


ALERT: Final = Machine(
    name="protection_alert",
    initial=S.RAISED,
    transitions=TRANSITIONS,
    guards={A.RESOLVE: (a_reason_is_given,)},
    takes_back=TAKES_BACK,
    instead=dict.fromkeys(A, "Go on from here: plan, rematch, refer, advise or resolve."),
)

ESCALATIONS: Final[Mapping[int, Role]] = {
    25: Role.CASEWORKER,
    50: Role.PARTNER_ADMINISTRATOR,
    75: Role.PROGRAMME_DIRECTOR,
    90: Role.PROGRAMME_DIRECTOR,
}
"""Percentages of the time to the deadline at which somebody is told, and who (policy of the programme).

Whoever was told before still has the next step as a task: nothing is taken from anybody.
"""

TOLD_WHEN_NOT_TRIAGED: Final = Role.PARTNER_ADMINISTRATOR
"""Who is told of an alert that nobody has looked at in its time."""

ABUSE: Final = frozenset({"unsafe", "passport_held", "fees_charged", "abuse", "exploitation", "unpaid_wages"})
"""Triggers that stand for an employer's wrong: leaving such an employer never loses a payment."""


def planning_deadline(counted_from: date, days: int | None, cautious_days: int) -> date:
    """When a safe plan must stand: the pathway's own days where they are known, else the cautious number."""
    return counted_from + timedelta(days=cautious_days if days is None else days)


def escalation_moments(raised_at: datetime, deadline: date) -> tuple[tuple[int, datetime], ...]:
    """(percent, moment) of each escalation between the alert and the end of its planning deadline, in UTC."""
    whole = datetime.combine(deadline + timedelta(days=1), time(), UTC) - raised_at
    whole = max(whole, timedelta(0))
    return tuple((percent, raised_at + whole * percent / 100) for percent in ESCALATIONS)


def escalations_ahead(raised_at: datetime, deadline: date, now: datetime) -> tuple[tuple[int, datetime], ...]:
    """As `escalation_moments`, of a deadline that becomes known at `now`: the last that went by is due now."""
    moments = escalation_moments(raised_at, deadline)
    passed = [percent for percent, moment in moments if moment <= now]
    ahead = tuple((percent, moment) for percent, moment in moments if moment > now)
    return ((passed[-1], now), *ahead) if passed else ahead


def only_a_person_may_ask(action: AlertAction) -> Violation | None:
    """An alert lapses by a death or an erasure alone, never by a click."""
    if action is not AlertAction.LAPSE:
        return None
    return Violation("action", "`lapse` follows from a death or an erasure", "resolve the alert with its reason")


def is_told_at_the_partner(role: Role) -> bool:
    """Whether somebody of the person's partner is meant, and not the programme's own staff."""
    return role in FOR_ONE_ORGANISATION
