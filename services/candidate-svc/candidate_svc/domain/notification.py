"""One message to one person: its states, when it may go out, and the port over which it does."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol
from uuid import UUID, uuid5

from pathways_chassis.machine import Machine
from pathways_contracts.events.candidate.notification import Channel, NotificationKind

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.safe_contact import SafeContact, usable


class NotificationState(StrEnum):
    """Where a message stands."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    SUPPRESSED = "suppressed"
    UNDELIVERABLE = "undeliverable"


class NotificationAction(StrEnum):
    """What can happen to a message."""

    CLAIM = "claim"
    HAND_OVER = "hand_over"
    POSTPONE = "postpone"
    RETRY = "retry"
    SUPPRESS = "suppress"
    GIVE_UP = "give_up"
    CONFIRM = "confirm"


S, A = NotificationState, NotificationAction

TRANSITIONS: Final[Mapping[tuple[NotificationState, NotificationAction], NotificationState]] = {
    (S.QUEUED, A.CLAIM): S.SENDING,
    (S.QUEUED, A.SUPPRESS): S.SUPPRESSED,
    # Whoever had it in hand died: somebody else takes it once the lease is over.
    (S.SENDING, A.CLAIM): S.SENDING,
    (S.SENDING, A.HAND_OVER): S.SENT,
    (S.SENDING, A.POSTPONE): S.QUEUED,
    (S.SENDING, A.RETRY): S.QUEUED,
    (S.SENDING, A.SUPPRESS): S.SUPPRESSED,
    (S.SENDING, A.GIVE_UP): S.UNDELIVERABLE,
    # Reports of a provider; one may come before the sender noted that it had handed the message over.
    (S.SENDING, A.CONFIRM): S.DELIVERED,
    (S.SENT, A.CONFIRM): S.DELIVERED,
    (S.SENT, A.RETRY): S.QUEUED,
    (S.SENT, A.GIVE_UP): S.UNDELIVERABLE,
}

NOTIFICATION: Final = Machine(name="notification", initial=S.QUEUED, transitions=TRANSITIONS)

# --- policy --------------------------------------------------------------------------------------------------

URGENT: Final = frozenset(
    {
        NotificationKind.ANSWER,
        NotificationKind.DOCUMENTS,
        NotificationKind.DECISION,
        NotificationKind.DATES,
        NotificationKind.BECOMES_FINAL,
    }
)
"""They concern a legal deadline or a safety: when no message may go out, a caseworker is asked to tell the person."""

SPACING: Final[Mapping[NotificationKind, timedelta]] = {
    **{kind: timedelta(days=1) for kind in NotificationKind if kind not in URGENT},
    NotificationKind.TRAINING: timedelta(days=7),
}
"""Business time in which a second message of a kind says nothing new. What is urgent is said each time."""

OUTDATED_AFTER: Final = timedelta(days=14)
"""Business time after which a message that could not go out is no news any more."""

MOST_ATTEMPTS: Final = 5
"""Over one channel; an attempt of whose end nobody knows counts too."""

_BACKOFF: Final = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))


def wait_after(attempts: int) -> timedelta:
    """Real time before the next attempt over the same channel."""
    return _BACKOFF[min(attempts, len(_BACKOFF)) - 1]


class Silence(StrEnum):
    """Why a message was not sent."""

    PERSON_LEFT = "person_left"
    NO_CONSENT = "no_consent"
    SETTLED = "settled"
    TOLD_ALREADY = "told_already"
    OUTDATED = "outdated"
    OUT_OF_REACH = "out_of_reach"
    NO_SAFE_CONTACT = "no_safe_contact"
    NO_MESSAGES = "no_messages"
    NOT_WANTED = "not_wanted"
    READ_BY_OTHERS = "read_by_others"


NOBODY_IS_ASKED: Final = frozenset({Silence.PERSON_LEFT, Silence.NO_CONSENT, Silence.SETTLED, Silence.TOLD_ALREADY})
"""With these nobody has to tell the person another way either."""

LEFT: Final = frozenset(
    {CandidateState.WITHDRAWN, CandidateState.SOLUTION_ELSEWHERE, CandidateState.DECEASED, CandidateState.ERASED}
)


# --- may it go out now? ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class News:
    """What there is to tell. `answer_by`: the last day on which it can still be done, true in every time zone."""

    kind: NotificationKind
    since: datetime
    answer_by: date | None = None
    given_up: frozenset[Channel] = frozenset()


@dataclass(frozen=True, slots=True)
class Hearer:
    """Whom it is to be told. `told_at`: when a message of this kind last went out to them."""

    state: CandidateState
    may_register: bool
    dormant: bool
    contact: SafeContact | None
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Send:
    """It goes out now, over this channel."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class Postpone:
    """It goes out later, when a message may come (UTC)."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Suppress:
    """It never goes out."""

    why: Silence


@dataclass(frozen=True, slots=True)
class GiveUp:
    """No channel is left."""


Decision = Send | Postpone | Suppress | GiveUp


def decide(news: News, hearer: Hearer, served: Collection[Channel], now: datetime) -> Decision:
    """What becomes of a message at this moment (business time). What forbids it comes before what hinders it."""
    silence = _silence(news, hearer, now)
    if silence is not None or hearer.contact is None:
        return Suppress(silence or Silence.NO_SAFE_CONTACT)
    contact = hearer.contact
    channels = usable(contact, served, news.given_up)
    if not channels:
        if news.given_up:
            return GiveUp()
        others_read_all = bool(contact.channels) and contact.read_by_others.issuperset(contact.channels)
        return Suppress(Silence.READ_BY_OTHERS if others_read_all else Silence.NO_SAFE_CONTACT)
    moment = now if contact.hours is None else contact.hours.next_moment(now)
    if moment == now:
        return Send(channels[0])
    too_late = news.answer_by is not None and moment.date() > news.answer_by
    return Suppress(Silence.OUTDATED) if too_late else Postpone(moment)


def _silence(news: News, hearer: Hearer, now: datetime) -> Silence | None:
    contact = hearer.contact
    told_just_now = hearer.told_at is not None and now - hearer.told_at < SPACING.get(news.kind, timedelta())
    reasons = {
        Silence.PERSON_LEFT: hearer.state in LEFT,
        Silence.NO_CONSENT: not hearer.may_register,
        Silence.OUTDATED: now - news.since > OUTDATED_AFTER
        or (news.answer_by is not None and now.date() > news.answer_by),
        Silence.OUT_OF_REACH: hearer.dormant or hearer.state is CandidateState.UNREACHABLE,
        Silence.NO_MESSAGES: contact is not None and contact.no_messages,
        Silence.NOT_WANTED: contact is not None and news.kind in contact.unwanted,
        Silence.TOLD_ALREADY: told_just_now,
    }
    return next((why for why, holds in reasons.items() if holds), None)


def asks_somebody(kind: NotificationKind, why: Silence) -> bool:
    """Whether a caseworker is to tell the person instead."""
    return kind in URGENT and why not in NOBODY_IS_ASKED


# --- the port ------------------------------------------------------------------------------------------------

_MESSAGES: Final = UUID("6f1d3f0e-5a0c-5c0a-9d52-3b1f6a1e7a10")


@dataclass(frozen=True, slots=True, repr=False)
class Message:
    """What an adapter hands to its provider. It is never printed: it holds an address."""

    notification_id: UUID
    kind: NotificationKind
    channel: Channel
    address: str
    subject: str
    text: str

    @property
    def reference(self) -> UUID:
        """The same at every attempt, so that a mailbox or a gateway can tell a repetition."""
        return uuid5(_MESSAGES, str(self.notification_id))


class Refused(Exception):
    """The provider takes no message to this address, now or later."""


class Unavailable(Exception):
    """The provider could not be asked, or asks to come back."""


class Notifier(Protocol):
    """A way to bring a message to a person. Raises `Refused` or `Unavailable`; neither repeats what it was given."""

    async def send(self, message: Message) -> None:
        """Hand the message over; returns once the provider has taken it on."""
