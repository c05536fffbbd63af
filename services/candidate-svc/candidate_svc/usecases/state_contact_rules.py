"""A person says how they may be reached without harm, and may at any time say that they want no message."""

from collections.abc import Sequence
from datetime import time
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden, StaleVersion
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import LanguageCode
from pathways_contracts.events.candidate.notification import Channel, NotificationKind
from pydantic import Field

from candidate_svc.domain.safe_contact import (
    ADDRESS_FIELDS,
    DEFAULT_LANGUAGE,
    StatedChannel,
    StatedHours,
    addresses_are_known,
    addresses_fit,
    each_channel_once,
    hours_are_local,
    hours_make_a_span,
    the_time_zone_is_known,
)
from candidate_svc.store.candidates import OF_A_PARTNER, acts_for_self, candidate_for, vault_fields
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.notifications import contact_rules_of, drop_addresses, keep_addresses
from candidate_svc.store.rows import Candidate, ContactRules
from candidate_svc.usecases.profiles import person_to_change


class ChannelRule(Command):
    """A channel. An `address` is encrypted at once and shown nowhere; left out, the earlier one stays.

    `read_by_others`: somebody else sees what arrives there. Then nothing is sent to it, however neutral.
    """

    channel: Channel
    address: Annotated[str, Field(min_length=3, max_length=200)] | None = None
    read_by_others: bool = False


class StateContactRules(Command):
    """How a person may be reached: channels in the order of their preference, language, hours, what is not wanted."""

    channels: Annotated[tuple[ChannelRule, ...], Field(max_length=3)] = ()
    language: LanguageCode = DEFAULT_LANGUAGE
    time_zone: Annotated[str, Field(max_length=40, description="Of the IANA database.", examples=["Asia/Amman"])] = (
        "UTC"
    )
    from_time: Annotated[time | None, Field(description="Begin of the hours in which a message may come.")] = None
    until_time: Annotated[time | None, Field(description="Their end; they may pass midnight.")] = None
    no_messages: bool = False
    unwanted_kinds: tuple[NotificationKind, ...] = ()


class OptOut(Command):
    """Of which kinds no message is wanted any more; without any, of none at all."""

    kinds: tuple[NotificationKind, ...] = ()


async def rules_of(work: Work, candidate_id: UUID) -> ContactRules:
    """The rules of a person; of somebody who stated none those by which nothing goes out, as version 0.

    Raises `NotFound`, `Forbidden`.
    """
    candidate = await candidate_for(work, candidate_id)
    _require_trusted(work, candidate)
    return await contact_rules_of(work.session, candidate_id) or _none_stated(candidate_id)


async def state_contact_rules(
    work: Work, keyring: Keyring, candidate_id: UUID, command: StateContactRules, expected_version: int
) -> ContactRules:
    """Replace the rules that the caller has seen, so that nobody overwrites an opt-out that he does not know of.

    Raises `NotFound`, `Forbidden`, `StaleVersion`, `RulesBroken`.
    """
    candidate = await person_to_change(work, candidate_id)
    _require_trusted(work, candidate)
    rules = await contact_rules_of(work.session, candidate_id, lock=True)
    current = 0 if rules is None else rules.version
    if current != expected_version:
        raise StaleVersion(expected_version, current)
    await _keep_channels(work, keyring, candidate_id, command.channels)
    require(
        (hours_are_local, hours_make_a_span, the_time_zone_is_known),
        StatedHours(command.from_time, command.until_time, command.time_zone),
    )
    if rules is None:
        rules = _none_stated(candidate_id)
        work.session.add(rules)
    rules.channels = [one.channel.value for one in command.channels]
    rules.read_by_others = [one.channel.value for one in command.channels if one.read_by_others]
    rules.language, rules.time_zone = command.language, command.time_zone
    rules.from_time, rules.until_time = command.from_time, command.until_time
    rules.no_messages = command.no_messages
    rules.unwanted_kinds = sorted({kind.value for kind in command.unwanted_kinds})
    rules.version += 1
    await _record(work, candidate, "state_contact_rules")
    return rules


async def opt_out(work: Work, candidate_id: UUID, command: OptOut) -> ContactRules:
    """From this moment no such message goes out; one that is going out right now is waited for.

    Raises `NotFound`, `Forbidden`, `RulesBroken` for an erased person.
    """
    candidate = await person_to_change(work, candidate_id)
    _require_trusted(work, candidate)
    rules = await contact_rules_of(work.session, candidate_id, lock=True)
    if rules is None:
        rules = _none_stated(candidate_id)
        work.session.add(rules)
    if command.kinds:
        rules.unwanted_kinds = sorted({*rules.unwanted_kinds, *(kind.value for kind in command.kinds)})
    else:
        rules.no_messages = True
    rules.version += 1
    await _record(work, candidate, "opt_out")
    return rules


def _require_trusted(work: Work, candidate: Candidate) -> None:
    """Who reads a person's device is known to the person and to the partner who looks after them, to nobody else."""
    if acts_for_self(work.actor) or (work.actor.roles & OF_A_PARTNER and work.actor.acts_for(candidate.partner_id)):
        return
    raise Forbidden("how a person is reached is known to them and to their partner", "ask the caseworker")


def _none_stated(candidate_id: UUID) -> ContactRules:
    return ContactRules(candidate_id=candidate_id, language=DEFAULT_LANGUAGE, time_zone="UTC", version=0)


async def _keep_channels(work: Work, keyring: Keyring, candidate_id: UUID, channels: Sequence[ChannelRule]) -> None:
    kept = await vault_fields(work.session, candidate_id, list(ADDRESS_FIELDS.values()))
    stated = [StatedChannel(one.channel, one.address, ADDRESS_FIELDS[one.channel] in kept) for one in channels]
    require((each_channel_once, addresses_fit, addresses_are_known), stated)
    fresh = {one.channel: one.address for one in channels if one.address is not None}
    await drop_addresses(work.session, candidate_id, but=[one.channel for one in channels])
    if fresh:
        key = await keyring.key_for(candidate_id)
        closed = {channel: key.close(ADDRESS_FIELDS[channel], address) for channel, address in fresh.items()}
        await keep_addresses(work.session, candidate_id, closed)


async def _record(work: Work, candidate: Candidate, action: str) -> None:
    await work.session.flush()
    await work.record_stage("candidate", candidate.id, candidate.state, action, candidate.state)
