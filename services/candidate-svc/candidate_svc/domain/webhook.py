"""Webhook subscriptions: where one stands, what it may name, and when a message that did not arrive is sent again."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final, Protocol

from pathways_chassis.machine import Machine, Violation


class WebhookState(StrEnum):
    """Where a subscription stands. `paused` by the subscriber: messages wait; `disabled`: it failed for long."""

    ACTIVE = "active"
    PAUSED = "paused"
    DISABLED = "disabled"
    REMOVED = "removed"


class WebhookAction(StrEnum):
    """What can happen to a subscription. `disable` comes of its failures."""

    PAUSE = "pause"
    RESUME = "resume"
    DISABLE = "disable"
    REMOVE = "remove"


S, A = WebhookState, WebhookAction

TRANSITIONS: Final[Mapping[tuple[WebhookState, WebhookAction], WebhookState]] = {
    (S.ACTIVE, A.PAUSE): S.PAUSED,
    (S.PAUSED, A.RESUME): S.ACTIVE,
    (S.ACTIVE, A.DISABLE): S.DISABLED,
    # What was on its way when it was paused is answered with 410.
    (S.PAUSED, A.DISABLE): S.DISABLED,
    (S.DISABLED, A.RESUME): S.ACTIVE,
    **{(state, A.REMOVE): S.REMOVED for state in (S.ACTIVE, S.PAUSED, S.DISABLED)},
}

WEBHOOK_SUBSCRIPTION: Final = Machine(name="webhook_subscription", initial=S.ACTIVE, transitions=TRANSITIONS)

GATHERS: Final = (S.ACTIVE, S.PAUSED)
"""Here events are kept for a subscription; what happens while it is disabled it is never told."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The types that a subscription names, and those that its audience may name."""

    types: Collection[str]
    public: Collection[str]


def every_type_is_public_to_the_subscriber(wanted: Wanted) -> Violation | None:
    """Nobody subscribes to what is not told to them."""
    unknown = sorted(set(wanted.types) - set(wanted.public))
    if not unknown:
        return None
    return Violation(
        "event_types",
        f"types that you may subscribe to; not {', '.join(unknown)}",
        "choose from GET /webhook-event-types",
    )


# --- deliveries --------------------------------------------------------------------------------------------------


class DeliveryState(StrEnum):
    """Where a message to one subscription stands.

    `failed`: given up, and sent again when somebody asks; `dropped`: it may not be told any more, or to nobody.
    """

    WAITING = "waiting"
    SENDING = "sending"
    DELIVERED = "delivered"
    FAILED = "failed"
    DROPPED = "dropped"


OPEN: Final = (DeliveryState.WAITING, DeliveryState.SENDING)
"""A message that stands here holds back the later ones of its aggregate."""


class DeliveryError(StrEnum):
    """Why an attempt did not arrive, or why a message is sent no more."""

    NO_CONNECTION = "no_connection"
    TIMEOUT = "timeout"
    ADDRESS_REFUSED = "address_refused"
    REDIRECT = "redirect"
    STATUS = "status"
    GONE = "gone"
    MAY_NOT_BE_TOLD = "may_not_be_told"
    SUBSCRIPTION_ENDED = "subscription_ended"


@dataclass(frozen=True, slots=True)
class Answer:
    """How an attempt ended: a status (with the wait that the receiver asks for), or an error without one."""

    status: int | None = None
    error: DeliveryError | None = None
    retry_after: timedelta | None = None

    @property
    def arrived(self) -> bool:
        """Whether the receiver has taken it."""
        return self.error is None and self.status is not None and 200 <= self.status < 300


def answer_of(status: int, retry_after: timedelta | None = None) -> Answer:
    """What a status means."""
    if 200 <= status < 300:
        return Answer(status)
    if status == 410:
        return Answer(status, DeliveryError.GONE)
    if 300 <= status < 400:
        return Answer(status, DeliveryError.REDIRECT)
    return Answer(status, DeliveryError.STATUS, retry_after if status in (429, 503) else None)


class Receiver(Protocol):
    """Whoever carries a message to an address."""

    async def post(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Send it once; what goes wrong is in the answer."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Real times. `waits` before the second attempt and each later one; after the last the message is given up.

    `jitter` is how much longer a wait may be, as a share of it, so that not all come at once. `longest_wait` bounds
    what a receiver asks for. A subscription whose every message fails for `disable_after` is disabled.
    """

    waits: tuple[timedelta, ...]
    jitter: float
    longest_wait: timedelta
    disable_after: timedelta
    lease: timedelta

    def wait_after(self, attempts: int, answer: Answer, chance: float) -> timedelta | None:
        """How long to wait after so many attempts; `chance` in [0, 1). None when it is given up."""
        if attempts > len(self.waits):
            return None
        wait = self.waits[attempts - 1] * (1 + self.jitter * chance)
        asked = min(answer.retry_after or timedelta(0), self.longest_wait)
        return max(wait, asked)


PATIENCE: Final = Patience(
    waits=(
        timedelta(seconds=5),
        timedelta(minutes=5),
        timedelta(minutes=30),
        timedelta(hours=2),
        timedelta(hours=5),
        timedelta(hours=10),
        timedelta(hours=14),
        timedelta(hours=20),
        timedelta(hours=24),
    ),
    jitter=0.1,
    longest_wait=timedelta(hours=24),
    disable_after=timedelta(days=5),
    lease=timedelta(seconds=60),
)
"""About three days: the schedule that the Standard Webhooks specification gives."""

KEPT: Final = timedelta(days=30)
"""How long a message is kept, delivered or not (real time)."""
MOST_SUBSCRIPTIONS: Final = 20
"""Of one organisation."""
OVERLAP_HOURS: Final = 24
"""How long the secret before signs too after a rotation, where nobody says otherwise."""


# --- what may be told --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Standing:
    """What a person allows. `refuses_*`: their last word was a withdrawal, of `share_identified` to this employer."""

    has_left: bool
    dormant: bool
    refuses_register: bool
    shares_anonymised: bool
    named_to_employer: bool
    refuses_employer: bool


def partner_may_be_told(standing: Standing) -> bool:
    """Whether a partner that looks after the person may be sent anything of them."""
    return not (standing.has_left or standing.refuses_register)


def employer_may_be_told(standing: Standing, *, contracted: bool) -> bool:
    """Whether an employer may be sent something of a person at its vacancy: as long as it would be shown them.

    A contract stays known to its employer.
    """
    if standing.has_left or standing.refuses_register:
        return False
    shown = standing.shares_anonymised and not standing.dormant and not standing.refuses_employer
    return contracted or shown
