"""What an operator decides of events: replay, discard, trust again, publish again. Each is kept with its reason."""

import base64
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Final
from uuid import UUID

from pathways_contracts.event import Topic
from pydantic import AwareDatetime, Field
from sqlalchemy import Row, exists, func, select, text, update
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.command import Command
from pathways_chassis.errors import Conflict, NotFound
from pathways_chassis.machine import RulesBroken, Violation
from pathways_chassis.messaging import positions
from pathways_chassis.messaging.decoding import PoisonReason
from pathways_chassis.messaging.parking import ParkedState
from pathways_chassis.messaging.quarantine import DEAD_LETTER, DeadLetterAction, DeadLetterState, states_before
from pathways_chassis.messaging.stored import restored_headers
from pathways_chassis.tables import (
    operator_action,
    outbox,
    parked_record,
    quarantined_record,
    rebuild,
    republication,
)
from pathways_chassis.work import Work

MOST: Final = 10_000
"""Dead letters that one action replays; they are delivered one by one, in the order of their aggregates."""
CHECK_WHAT_WAS_DISCARDED: Final = "event_discarded"
"""The task of whoever finds out what an event said that nobody could read."""

Reason = Annotated[
    str, Field(min_length=3, max_length=500, description="Why, for those who look later. Names of persons never.")
]


class Act(Command):
    """An operator's decision. It is kept with who took it and when."""

    reason: Reason


class Replay(Act):
    """Which open dead letters are delivered once more: those with these ids, of this topic, of this sort of poison."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=200)] | None = None
    topic: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    poison: PoisonReason | None = None


class Republish(Act):
    """What was written to the outbox since then (real time) is published again, of all topics or of these."""

    since: AwareDatetime
    topics: Annotated[list[Topic], Field(min_length=1)] | None = None


# --- dead letters ----------------------------------------------------------------------------------------------

_PLACED: Final = text(
    """
    update parked_record as parked set state = :replaying from quarantined_record as letter
    where letter.action_id = :action and letter.state = :replaying and parked.consumer = letter.consumer
      and parked.topic = letter.topic and parked.key = letter.key and parked.producer_epoch = letter.producer_epoch
      and parked.aggregate_seq = letter.aggregate_seq and parked.state = :poisoned
    """
)

_GONE: Final = text(
    """
    update quarantined_record as letter set state = :superseded
    where letter.action_id = :action and letter.state = :replaying and letter.aggregate_seq is not null
      and not exists (
        select from parked_record as parked where parked.consumer = letter.consumer and parked.topic = letter.topic
          and parked.key = letter.key and parked.producer_epoch = letter.producer_epoch
          and parked.aggregate_seq = letter.aggregate_seq)
    """
)


async def replay(work: Work, wanted: Replay) -> UUID:
    """Have dead letters delivered once more to the consumer that set them aside, each in its turn; the action's id.

    Raises `NotFound` or `IllegalTransition` for an id that cannot be, `RulesBroken` where nothing is named.
    """
    if wanted.ids is None and wanted.topic is None and wanted.poison is None:
        raise RulesBroken([Violation("ids", "says which", "name ids, a topic or a sort of poison")])
    letter = quarantined_record.c
    if wanted.ids is not None:
        rows = await work.session.execute(select(letter.id, letter.state).where(letter.id.in_(wanted.ids)))
        states = {row.id: DeadLetterState(row.state) for row in rows}
        for letter_id in wanted.ids:
            if letter_id not in states:
                raise NotFound("dead letter", letter_id)
            DEAD_LETTER.advance(states[letter_id], DeadLetterAction.REPLAY)
    chosen = select(letter.id).where(letter.state.in_(states_before(DeadLetterAction.REPLAY)))
    if wanted.ids is not None:
        chosen = chosen.where(letter.id.in_(wanted.ids))
    if wanted.topic is not None:
        chosen = chosen.where(letter.topic == wanted.topic)
    if wanted.poison is not None:
        chosen = chosen.where(letter.reason == wanted.poison.value)
    chosen = chosen.order_by(letter.topic, letter.partition, letter.log_epoch, letter.offset).limit(MOST)
    action = work.new_id()
    replaying = DeadLetterState.REPLAYING.value
    marked = await work.session.execute(
        update(quarantined_record)
        .where(letter.id.in_(chosen.with_for_update()))
        .values(state=replaying, action_id=action)
        .returning(letter.id)
    )
    affected = len(marked.all())
    await work.session.execute(
        _PLACED, {"replaying": ParkedState.REPLAYING.value, "poisoned": ParkedState.POISONED.value, "action": action}
    )
    # Its aggregate has gone on without it: nothing waits that could be delivered.
    superseded = DeadLetterState.SUPERSEDED.value
    await work.session.execute(_GONE, {"superseded": superseded, "replaying": replaying, "action": action})
    await write_down(work, action, DeadLetterAction.REPLAY, wanted, affected)
    return action


async def discard(work: Work, letter_id: UUID, act: Act) -> Row[Any]:
    """Give a dead letter up, so that its aggregate goes on.

    Nobody knows what it said: whom it may have been about stays hidden after later events too, and a person gets a
    task to find out. Raises `NotFound` or `IllegalTransition`.
    """
    letter = await _moved(work, letter_id, DeadLetterAction.DISCARD)
    if letter.key is not None:
        await positions.distrust(work.session, letter.consumer, (letter.topic, letter.key), True)
    if letter.aggregate_seq is not None:
        await work.session.execute(
            update(parked_record)
            .where(
                parked_record.c.consumer == letter.consumer,
                parked_record.c.topic == letter.topic,
                parked_record.c.key == letter.key,
                parked_record.c.producer_epoch == letter.producer_epoch,
                parked_record.c.aggregate_seq == letter.aggregate_seq,
                parked_record.c.state == ParkedState.POISONED.value,
            )
            .values(state=ParkedState.DONE.value)
        )
    await work.open_task(
        CHECK_WHAT_WAS_DISCARDED,
        "dead_letter",
        letter.id,
        evidence={"topic": letter.topic, "key": letter.key, "reason": letter.reason},
    )
    await write_down(work, work.new_id(), DeadLetterAction.DISCARD, act, 1, dead_letter_id=str(letter_id))
    return letter


async def trust(work: Work, letter_id: UUID, act: Act) -> Row[Any]:
    """Somebody found out that a discarded event hid nobody: what comes later of its aggregate counts again.

    Raises `NotFound` or `IllegalTransition`.
    """
    letter = await _moved(work, letter_id, DeadLetterAction.TRUST)
    column = quarantined_record.c
    others = exists().where(
        column.consumer == letter.consumer,
        column.topic == letter.topic,
        column.key == letter.key,
        column.state == DeadLetterState.DISCARDED.value,
    )
    if letter.key is not None and not (await work.session.execute(select(others))).scalar_one():
        await positions.distrust(work.session, letter.consumer, (letter.topic, letter.key), False)
    await work.close_task(CHECK_WHAT_WAS_DISCARDED, letter.id)
    await write_down(work, work.new_id(), DeadLetterAction.TRUST, act, 1, dead_letter_id=str(letter_id))
    return letter


async def look_into(work: Work, letter_id: UUID, act: Act) -> Mapping[str, Any]:
    """The record as it came: its headers and its value, as text or, where it is none, as base64. Raises `NotFound`."""
    letter = await found(work.session, letter_id)
    await write_down(work, work.new_id(), "look_into", act, 1, dead_letter_id=str(letter_id))
    return {
        "headers": [
            [name, None if value is None else value.decode(errors="backslashreplace")]
            for name, value in restored_headers(letter.headers)
        ],
        **_readable(letter.value),
    }


def _readable(value: bytes | None) -> dict[str, str]:
    if value is None:
        return {}
    try:
        return {"text": value.decode()}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(value).decode()}


async def found(session: AsyncSession, letter_id: UUID, *, for_update: bool = False) -> Row[Any]:
    """A dead letter. Raises `NotFound`."""
    statement = select(quarantined_record).where(quarantined_record.c.id == letter_id)
    row = (await session.execute(statement.with_for_update() if for_update else statement)).first()
    if row is None:
        raise NotFound("dead letter", letter_id)
    return row


async def _moved(work: Work, letter_id: UUID, action: DeadLetterAction) -> Row[Any]:
    """The dead letter after the action."""
    letter = await found(work.session, letter_id)
    # The position first, as whoever delivers locks it.
    await positions.load(work.session, letter.consumer, {(letter.topic, letter.key or "")})
    letter = await found(work.session, letter_id, for_update=True)
    state = DEAD_LETTER.advance(DeadLetterState(letter.state), action)
    moved = await work.session.execute(
        update(quarantined_record)
        .where(quarantined_record.c.id == letter_id)
        .values(state=state.value)
        .returning(*quarantined_record.c)
    )
    return moved.one()


# --- publishing again ------------------------------------------------------------------------------------------


async def republish(work: Work, wanted: Republish) -> UUID:
    """Have the relay send a stretch of the outbox once more, in its order, between what is new; the action's id.

    Raises `Conflict` while another stretch is under way.
    """
    if (await work.session.execute(select(exists().where(republication.c.ended_at.is_(None))))).scalar_one():
        raise Conflict("Another stretch is being published again.", "Wait until it is done: GET /events/outbox tells.")
    chosen = (
        outbox.c.created_at >= wanted.since,
        outbox.c.published_at.is_not(None),
        outbox.c.headers.has_key("ce_aggregateseq"),
    )
    statement = select(func.count(), func.min(outbox.c.id), func.max(outbox.c.id)).where(*chosen)
    if wanted.topics is not None:
        statement = statement.where(outbox.c.topic.in_(wanted.topics))
    total, first, last = (await work.session.execute(statement)).one()
    action = work.new_id()
    await write_down(work, action, "republish", wanted, total)
    await work.session.execute(
        republication.insert().values(
            id=action,
            topics=wanted.topics,
            next_id=first or 0,
            last_id=last or 0,
            total=total,
            ended_at=None if total else func.clock_timestamp(),
        )
    )
    return action


async def stop_republication(work: Work, action_id: UUID, act: Act) -> None:
    """Publish no more of a stretch; what was sent is sent. The batch in hand goes to its end.

    Raises `NotFound`, or `Conflict` where it is over.
    """
    wanted = select(republication.c.ended_at).where(republication.c.id == action_id).with_for_update()
    row = (await work.session.execute(wanted)).first()
    if row is None:
        raise NotFound("republication", action_id)
    if row.ended_at is not None:
        raise Conflict("It is over already.", "GET /events/actions tells how much was sent.")
    await work.session.execute(
        update(republication).where(republication.c.id == action_id).values(ended_at=func.clock_timestamp())
    )
    await write_down(work, work.new_id(), "stop_republication", act, 1, republication_id=str(action_id))


# --- what was done ---------------------------------------------------------------------------------------------


async def write_down(work: Work, action_id: UUID, action: str, act: Act, affected: int, **more: str) -> None:
    """Keep who decided what, when and why."""
    target = act.model_dump(mode="json", exclude={"reason"}, exclude_none=True) | more
    await work.session.execute(
        operator_action.insert().values(
            id=action_id,
            action=str(action),
            actor=work.actor.reference,
            reason=act.reason,
            target=target,
            affected=affected,
        )
    )


async def progress_of(session: AsyncSession, action_ids: Sequence[UUID]) -> dict[UUID, dict[str, int]]:
    """How far actions have come.

    Of a replay its dead letters by state, of a republication `sent` and `total`, of a rebuild the rows that `changed`.
    """
    found: dict[UUID, dict[str, int]] = {}
    letter = quarantined_record.c
    letters = await session.execute(
        select(letter.action_id, letter.state, func.count())
        .where(letter.action_id.in_(action_ids))
        .group_by(letter.action_id, letter.state)
    )
    for action_id, state, count in letters:
        found.setdefault(action_id, {})[state] = count
    rebuilds = await session.execute(select(rebuild).where(rebuild.c.id.in_(action_ids)))
    for row in rebuilds:
        found[row.id] = {"changed": row.changed or 0, "ended": int(row.ended_at is not None)}
    stretches = await session.execute(select(republication).where(republication.c.id.in_(action_ids)))
    for row in stretches:
        found[row.id] = {"sent": row.sent, "total": row.total, "ended": int(row.ended_at is not None)}
    return found


# --- what waits ------------------------------------------------------------------------------------------------


async def waiting_behind(session: AsyncSession, letters: Sequence[Row[Any]]) -> dict[UUID, int]:
    """How many records of its aggregate wait while a dead letter is open."""
    places = {(letter.consumer, letter.topic, letter.key) for letter in letters if letter.key is not None}
    parked = parked_record.c
    if not places:
        return {}
    counted = await session.execute(
        select(parked.consumer, parked.topic, parked.key, func.count())
        .where(
            parked.topic.in_([topic for _, topic, _ in places]),
            parked.key.in_([key for _, _, key in places]),
            parked.state.in_([ParkedState.BEHIND.value, ParkedState.WAITING.value]),
        )
        .group_by(parked.consumer, parked.topic, parked.key)
    )
    counts = {(consumer, topic, key): count for consumer, topic, key, count in counted}
    return {letter.id: counts.get((letter.consumer, letter.topic, letter.key), 0) for letter in letters}


async def outbox_of(session: AsyncSession) -> tuple[list[tuple[str, int]], float, datetime | None]:
    """What waits to be published by topic, the age of the oldest in seconds, and when something last was."""
    pending = outbox.c.published_at.is_(None)
    by_topic = await session.execute(
        select(outbox.c.topic, func.count()).where(pending).group_by(outbox.c.topic).order_by(outbox.c.topic)
    )
    age = func.coalesce(func.extract("epoch", func.clock_timestamp() - func.min(outbox.c.created_at)), 0)
    oldest = (await session.execute(select(age).where(pending))).scalar_one()
    last = select(outbox.c.published_at).where(outbox.c.published_at.is_not(None)).order_by(outbox.c.id.desc()).limit(1)
    return [(topic, count) for topic, count in by_topic], float(oldest), (await session.execute(last)).scalar()
