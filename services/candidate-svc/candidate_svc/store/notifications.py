"""SQL of messages to people and of the rules by which they may be reached."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.notification import Channel, NotificationKind
from sqlalchemy import Select, func, text
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.notification import NotificationState, Silence
from candidate_svc.domain.safe_contact import ADDRESS_FIELDS, Hours, SafeContact
from candidate_svc.store.candidates import visible_to
from candidate_svc.store.rows import Candidate, ContactRules, Notification, VaultField

# --- contact rules -----------------------------------------------------------------------------------------------


async def contact_rules_of(
    session: AsyncSession, candidate_id: UUID, *, lock: bool = False, share: bool = False
) -> ContactRules | None:
    """A person's rules, if they stated any.

    Whoever sends a message shares this lock until it is handed over; whoever silences the person takes it alone, and
    so waits for a message that is going out and lets none go out after it.
    """
    statement = select(ContactRules).where(ContactRules.candidate_id == candidate_id)
    if lock or share:
        statement = statement.with_for_update(read=share).execution_options(populate_existing=True)
    return (await session.exec(statement)).first()


async def let_nothing_more_out(session: AsyncSession, candidate_id: UUID) -> None:
    """Whoever leaves or is erased: a message that is going out right now is waited for, and none follows it."""
    await contact_rules_of(session, candidate_id, lock=True)


def safe_contact(rules: ContactRules) -> SafeContact:
    """The rules as the domain reads them."""
    hours = None
    if rules.from_time is not None and rules.until_time is not None:
        hours = Hours(rules.from_time, rules.until_time, rules.time_zone)
    return SafeContact(
        channels=tuple(Channel(one) for one in rules.channels),
        read_by_others=frozenset(Channel(one) for one in rules.read_by_others),
        language=rules.language,
        hours=hours,
        no_messages=rules.no_messages,
        unwanted=frozenset(NotificationKind(one) for one in rules.unwanted_kinds),
    )


async def keep_addresses(session: AsyncSession, person_id: UUID, closed: Mapping[Channel, bytes]) -> None:
    """Put encrypted addresses into the vault, over those that were there."""
    for channel, ciphertext in closed.items():
        await session.merge(VaultField(person_id=person_id, field=ADDRESS_FIELDS[channel], ciphertext=ciphertext))


async def drop_addresses(session: AsyncSession, person_id: UUID, *, but: Sequence[Channel] = ()) -> None:
    """Take the addresses of all channels but these out of the vault."""
    fields = [field for channel, field in ADDRESS_FIELDS.items() if channel not in but]
    await session.execute(
        sa.delete(VaultField).where(col(VaultField.person_id) == person_id, col(VaultField.field).in_(fields))
    )


# --- queueing ------------------------------------------------------------------------------------------------

_VALUES: Final = """
    insert into notification (id, candidate_id, event_id, correlation_id, kind, about_id, occasion, answer_by, state,
      given_up, attempts, news_since, due_at, version)
    select cast(:id as uuid), c.id, cast(:event_id as uuid), cast(:correlation_id as uuid), :kind,
      cast(:about_id as uuid), :occasion, cast(:answer_by as date), 'queued', '{}', 0,
      cast(:news_since as timestamptz), cast(:news_since as timestamptz), 1
    from candidate c where c.id = cast(:candidate_id as uuid)"""

_QUEUE: Final = text(f"{_VALUES} on conflict (id) do nothing")  # our own constant
_QUEUE_WHERE_RULES_ARE: Final = text(  # our own constant
    f"{_VALUES} and exists (select 1 from contact_rules r where r.candidate_id = c.id) on conflict (id) do nothing"  # noqa: S608  # ours
)


async def queue(work: Work, row: Mapping[str, Any], *, only_with_rules: bool) -> None:
    """Queue a message once, with those of other events of this type where there are.

    Nobody is queued who is not known here; with `only_with_rules` nobody either who said nothing of being reached.
    """
    await work.write(_QUEUE_WHERE_RULES_ARE if only_with_rules else _QUEUE, row)


_SETTLE: Final = text(
    f"""
    update notification set state = 'suppressed', reason = '{Silence.SETTLED}', version = version + 1
    where state = 'queued' and about_id = cast(:about_id as uuid) and kind = :kind
      and (cast(:occasion as text) is null or occasion = cast(:occasion as text))
    """  # noqa: S608  # our own constant
)


async def settle(work: Work, kind: NotificationKind, about_id: UUID, occasion: str | None) -> None:
    """What has not gone out yet need not go out any more."""
    await work.write(_SETTLE, {"kind": kind.value, "about_id": about_id, "occasion": occasion})


# --- sending -------------------------------------------------------------------------------------------------

_CLAIM: Final = text(
    """
    update notification set state = 'sending', attempts = attempts + 1, version = version + 1,
      lease_until = clock_timestamp() + cast(:lease as interval)
    where id in (
      select id from notification
      where (state = 'queued' and due_at <= cast(:now as timestamptz)
             and (retry_at is null or retry_at <= clock_timestamp()))
        or (state = 'sending' and lease_until < clock_timestamp())
      order by due_at limit :most for update skip locked)
    returning id, attempts
    """
)


async def claim_due(session: AsyncSession, now: datetime, lease: timedelta, most: int) -> Sequence[tuple[UUID, int]]:
    """Take messages that are due (business time), or whose sender died, in hand for a while: id and attempt."""
    rows = await session.execute(_CLAIM, {"now": now, "lease": lease, "most": most})
    return [(row.id, row.attempts) for row in rows]


async def notification_in_hand(session: AsyncSession, notification_id: UUID, attempt: int) -> Notification | None:
    """A message that this sender holds, locked; None when somebody else does by now."""
    statement = select(Notification).where(
        Notification.id == notification_id,
        Notification.state == NotificationState.SENDING,
        Notification.attempts == attempt,
    )
    return (await session.exec(statement.with_for_update().execution_options(populate_existing=True))).first()


async def person_of(session: AsyncSession, notification_id: UUID) -> UUID | None:
    """To whom a message is."""
    statement = select(Notification.candidate_id).where(Notification.id == notification_id)
    return (await session.exec(statement)).first()


async def told_at(session: AsyncSession, candidate_id: UUID, kind: NotificationKind) -> datetime | None:
    """When a message of a kind last went out to a person (business time)."""
    statement = select(func.max(Notification.sent_at)).where(
        Notification.candidate_id == candidate_id, Notification.kind == kind
    )
    return (await session.exec(statement)).one()


async def retry_later(session: AsyncSession, notification: Notification, wait: timedelta) -> None:
    """Not before so long from now (real time)."""
    notification.retry_at = (await session.execute(select(func.clock_timestamp()))).scalar_one() + wait


# --- showing -------------------------------------------------------------------------------------------------


def notifications_of(candidate_id: UUID) -> Select[Notification]:
    """A person's messages; those that wait for a day to come are not among them."""
    return sa.select(Notification).where(col(Notification.candidate_id) == candidate_id)


async def notification_for_report(session: AsyncSession, notification_id: UUID) -> Notification:
    """A message of which a provider reports, locked after its person's rules. Raises `NotFound`."""
    person = await person_of(session, notification_id)
    if person is not None:
        await contact_rules_of(session, person, share=True)
    statement = select(Notification).where(Notification.id == notification_id).with_for_update()
    found = (await session.exec(statement.execution_options(populate_existing=True))).first()
    if found is None:
        raise NotFound("notification", notification_id)
    return found


async def count_notifications(work: Work, programme_id: UUID | None) -> dict[str, int]:
    """How many messages to people whom the actor may see stand in each state."""
    statement = (
        sa.select(col(Notification.state), func.count())
        .join(Candidate, col(Candidate.id) == col(Notification.candidate_id))
        .where(visible_to(work.actor))
        .group_by(col(Notification.state))
    )
    if programme_id is not None:
        statement = statement.where(col(Candidate.programme_ids).contains([programme_id]))
    return {str(state): count for state, count in (await work.session.execute(statement)).all()}
