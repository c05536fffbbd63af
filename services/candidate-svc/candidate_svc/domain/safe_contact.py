"""How a person may be reached without harm: over which channels, when, in which language, and of what."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from pathways_chassis.machine import Violation
from pathways_contracts.events.candidate.notification import Channel, NotificationKind

ADDRESS_FIELDS: Final[Mapping[Channel, str]] = {channel: f"safe_{channel}" for channel in Channel}
"""Where the vault keeps the address of a channel. No disclosure may name these fields: they serve messages alone."""

_PHONE: Final = re.compile(r"\+[1-9][0-9]{6,14}")
_FORMS: Final[Mapping[Channel, tuple[re.Pattern[str], str]]] = {
    Channel.EMAIL: (re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"), "an e-mail address"),
    Channel.SMS: (_PHONE, "a phone number with + and its country code (E.164)"),
    Channel.MESSAGING: (_PHONE, "a phone number with + and its country code (E.164)"),
}
DEFAULT_LANGUAGE: Final = "eng"


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of a day in which a message may come, in a time zone; they may pass midnight."""

    begin: time
    end: time
    time_zone: str

    def next_moment(self, now: datetime) -> datetime:
        """`now` where it lies within, else the next begin (UTC)."""
        local = now.astimezone(ZoneInfo(self.time_zone))
        clock = local.time()
        within = self.begin <= clock < self.end if self.begin < self.end else clock >= self.begin or clock < self.end
        if within:
            return now
        day = local.date() if clock < self.begin else local.date() + timedelta(days=1)
        return datetime.combine(day, self.begin, ZoneInfo(self.time_zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class SafeContact:
    """What a person says of it. `channels` in the order of preference; on some somebody else reads along."""

    channels: tuple[Channel, ...] = ()
    read_by_others: frozenset[Channel] = frozenset()
    language: str = DEFAULT_LANGUAGE
    hours: Hours | None = None
    no_messages: bool = False
    unwanted: frozenset[NotificationKind] = frozenset()


# --- what can be stated ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StatedChannel:
    """A channel as it was stated. `address` is the new one, if one was sent; `known`: an earlier one is kept."""

    channel: Channel
    address: str | None
    known: bool


def each_channel_once(channels: Sequence[StatedChannel]) -> Violation | None:
    """The order of preference names a channel once."""
    if len({one.channel for one in channels}) == len(channels):
        return None
    return Violation("channels", "each channel once", "leave out what is there twice")


def addresses_fit(channels: Sequence[StatedChannel]) -> Violation | None:
    """An address has the form that its channel needs. The answer never repeats it."""
    for place, one in enumerate(channels):
        form, name = _FORMS[one.channel]
        if one.address is not None and form.fullmatch(one.address) is None:
            return Violation(f"channels.{place}.address", f"{name} for `{one.channel}`", f"send {name}")
    return None


def addresses_are_known(channels: Sequence[StatedChannel]) -> Violation | None:
    """A channel is of use with an address alone."""
    for place, one in enumerate(channels):
        if one.address is None and not one.known:
            return Violation(f"channels.{place}.address", "an address for a new channel", "send the address")
    return None


@dataclass(frozen=True, slots=True)
class StatedHours:
    """Hours as they were stated."""

    begin: time | None
    end: time | None
    time_zone: str


def hours_make_a_span(stated: StatedHours) -> Violation | None:
    """Hours have a begin and an end that differ; without both a message may come at any time."""
    if stated.begin is stated.end is None:
        return None
    if stated.begin is not None and stated.end is not None and stated.begin != stated.end:
        return None
    return Violation("from_time", "begin and end of the hours, and they differ", "send both or none of them")


def hours_are_local(stated: StatedHours) -> Violation | None:
    """Hours are those of the person's time zone, without an offset of their own."""
    if all(one is None or one.tzinfo is None for one in (stated.begin, stated.end)):
        return None
    return Violation("from_time", "hours of the time zone in `time_zone`", "send hours such as `09:00`")


def the_time_zone_is_known(stated: StatedHours) -> Violation | None:
    """Hours are hours of a place."""
    if stated.time_zone in available_timezones():
        return None
    return Violation("time_zone", "a time zone of the IANA database", "send one such as `Asia/Amman`")


def usable(contact: SafeContact, served: Collection[Channel], given_up: Collection[Channel]) -> Sequence[Channel]:
    """The channels that may be tried, best first: served here, read by nobody else, and not given up before."""
    return [
        channel
        for channel in contact.channels
        if channel in served and channel not in contact.read_by_others and channel not in given_up
    ]
