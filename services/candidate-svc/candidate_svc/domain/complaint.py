"""A complaint that whom it is about cannot see: states, moves, deadlines, and who may handle it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.access import Role

FOLDER: Final = Path(__file__).parents[1] / "complaint_texts"
DEFAULT_LANGUAGE: Final = "eng"

ACKNOWLEDGED_WITHIN: Final = timedelta(days=7)
"""Five working days of any week, whichever two of its days are free (policy of the programme)."""
ANSWERED_WITHIN: Final = timedelta(days=30)
"""From the day on which it was filed, or appealed; then it is escalated."""
APPEALED_WITHIN: Final = timedelta(days=30)
"""From the answer; then the complaint is closed."""

MOST_ENTRIES: Final = 50
"""How often who complained may say more: nobody fills the disk through a channel without a login."""


class ComplaintAbout(StrEnum):
    """Whom a complaint is about."""

    EMPLOYER = "employer"
    PARTNER = "partner"
    PROGRAMME = "programme"
    RECRUITER = "recruiter"


class ComplaintCategory(StrEnum):
    """What a complaint is about."""

    FEES = "fees"
    PAY_OR_HOURS = "pay_or_hours"
    CONTRACT = "contract"
    DOCUMENTS_WITHHELD = "documents_withheld"
    HOUSING = "housing"
    SAFETY = "safety"
    VIOLENCE_OR_HARASSMENT = "violence_or_harassment"
    DISCRIMINATION = "discrimination"
    DATA_PROTECTION = "data_protection"
    CONDUCT = "conduct"
    OTHER = "other"


class ComplaintState(StrEnum):
    """Where a complaint stands."""

    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    INVESTIGATING = "investigating"
    RESOLVED = "resolved"
    REFERRED = "referred"
    APPEALED = "appealed"
    CLOSED = "closed"


class ComplaintAction(StrEnum):
    """What can happen to a complaint."""

    ACKNOWLEDGE = "acknowledge"
    INVESTIGATE = "investigate"
    RESOLVE = "resolve"
    REFER = "refer"
    APPEAL = "appeal"
    WITHDRAW = "withdraw"
    CLOSE = "close"


class ComplaintOutcome(StrEnum):
    """What was found about a complaint."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly_upheld"
    NOT_UPHELD = "not_upheld"


S, A = ComplaintState, ComplaintAction

TRANSITIONS: Final[Mapping[tuple[ComplaintState, ComplaintAction], ComplaintState]] = {
    (S.RECEIVED, A.ACKNOWLEDGE): S.ACKNOWLEDGED,
    (S.ACKNOWLEDGED, A.INVESTIGATE): S.INVESTIGATING,
    (S.APPEALED, A.INVESTIGATE): S.INVESTIGATING,
    (S.INVESTIGATING, A.RESOLVE): S.RESOLVED,
    (S.ACKNOWLEDGED, A.REFER): S.REFERRED,
    (S.INVESTIGATING, A.REFER): S.REFERRED,
    (S.RESOLVED, A.APPEAL): S.APPEALED,
    (S.REFERRED, A.APPEAL): S.APPEALED,
    **{(state, A.WITHDRAW): S.CLOSED for state in (S.RECEIVED, S.ACKNOWLEDGED, S.INVESTIGATING, S.APPEALED)},
    (S.RESOLVED, A.CLOSE): S.CLOSED,
    (S.REFERRED, A.CLOSE): S.CLOSED,
}

ANSWERED: Final = frozenset({S.RESOLVED, S.REFERRED})
WAITS_FOR_THE_PROGRAMME: Final = frozenset({S.RECEIVED, S.ACKNOWLEDGED, S.INVESTIGATING, S.APPEALED})


UPHELD: Final = frozenset({ComplaintOutcome.UPHELD, ComplaintOutcome.PARTLY_UPHELD})


class MoveOfHandler(StrEnum):
    """Moves of whoever handles it; it closes by itself once nobody may appeal any more."""

    ACKNOWLEDGE = "acknowledge"
    INVESTIGATE = "investigate"
    RESOLVE = "resolve"
    REFER = "refer"


class MoveOfComplainant(StrEnum):
    """Moves of who complained."""

    APPEAL = "appeal"
    WITHDRAW = "withdraw"


HANDLED_BY: Final[Mapping[ComplaintAbout, Role]] = {
    ComplaintAbout.EMPLOYER: Role.PROGRAMME_DIRECTOR,
    ComplaintAbout.RECRUITER: Role.PROGRAMME_DIRECTOR,
    ComplaintAbout.PARTNER: Role.PROGRAMME_DIRECTOR,
    ComplaintAbout.PROGRAMME: Role.PARTNER_ADMINISTRATOR,
}
"""A partner may look after the employer that is complained about, so that the programme handles it, and a partner what
is about the programme. Nobody else sees that there is one."""


@dataclass(frozen=True, slots=True)
class Handling:
    """The facts that the moves of a handler ask for. `answered_by`: who gave the answer that was appealed."""

    by: str
    answered_by: str | None = None
    outcome: ComplaintOutcome | None = None


def an_outcome_is_named(handling: Handling) -> Violation | None:
    """Who complained is told what was found."""
    if handling.outcome is not None:
        return None
    return Violation("outcome", "an answer names what was found", f"one of: {', '.join(ComplaintOutcome)}")


def another_person_hears_the_appeal(handling: Handling) -> Violation | None:
    """Nobody judges their own answer."""
    if handling.answered_by is None or handling.by != handling.answered_by:
        return None
    return Violation("actor", "another person hears the appeal", "let a colleague take it")


def somebody_will_read_it(state: ComplaintState) -> Violation | None:
    """Words are taken while the programme has something to do; of what was answered nobody is told."""
    if state in WAITS_FOR_THE_PROGRAMME:
        return None
    return Violation("code", "more is said while the programme has not answered", "appeal first, or file another one")


def it_has_room_for_more(entries: int) -> Violation | None:
    """A complaint does not grow without end. `entries`: how often who complained has said something."""
    if entries < MOST_ENTRIES:
        return None
    return Violation("text", f"at most {MOST_ENTRIES} entries of who complained", "wait for the answer or file another")


COMPLAINT: Final = Machine(
    name="complaint",
    initial=S.RECEIVED,
    transitions=TRANSITIONS,
    guards={
        A.INVESTIGATE: (another_person_hears_the_appeal,),
        A.RESOLVE: (another_person_hears_the_appeal, an_outcome_is_named),
        A.REFER: (another_person_hears_the_appeal,),
    },
)


def due_at(state: ComplaintState, since: datetime) -> datetime:
    """By when the programme has to move on, from the day on which it was filed or appealed."""
    return since + (ACKNOWLEDGED_WITHIN if state is S.RECEIVED else ANSWERED_WITHIN)


@cache
def texts() -> Mapping[str, Mapping[ComplaintState, str]]:
    """What each state means for who complained, by language. Raises `ValueError` where a language lacks a state."""
    loaded = (tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml")))
    return {one["language"]: {ComplaintState(state): text for state, text in one["states"].items()} for one in loaded}


def language_told(language: str) -> str:
    """The language in which whoever complained in one is told: that one, or English where nobody has written it."""
    return language if language in texts() else DEFAULT_LANGUAGE


def told(state: ComplaintState, language: str) -> str:
    """The state in words."""
    return texts()[language_told(language)][state]
