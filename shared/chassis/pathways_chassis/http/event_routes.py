"""Operating the events of a service: what waits and what was set aside, and what an operator decides of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Request, status
from pathways_contracts.access import Scope
from pydantic import Field
from sqlalchemy import Row, select
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.command import View
from pathways_chassis.errors import NotFound
from pathways_chassis.http.pages import NewestFirst, Page, Paging
from pathways_chassis.http.problems import Problem, responses
from pathways_chassis.http.route import Current, TransactionalRoute, UnkeptRoute, after_commit
from pathways_chassis.http.security import requires
from pathways_chassis.messaging import operating, topics
from pathways_chassis.messaging.decoding import PoisonReason
from pathways_chassis.messaging.operating import Act, Replay, Republish
from pathways_chassis.messaging.parking import ParkedState
from pathways_chassis.messaging.quarantine import DeadLetterState
from pathways_chassis.messaging.transport import TopicPartition
from pathways_chassis.runtime import Runtime
from pathways_chassis.tables import consumer_offset, operator_action, parked_record, quarantined_record, republication

_READ = [requires(Scope.EVENTS_READ)]
_OPERATE = [requires(Scope.EVENTS_OPERATE)]
_Name = Annotated[str | None, Query(max_length=200)]


def event_routers() -> Sequence[APIRouter]:
    """The routers that every service mounts."""
    return (_watching(), _dead_letters(), _payloads(), _publishing(), _actions())


def _router(name: str) -> APIRouter:
    return APIRouter(prefix="/events", tags=[name], route_class=TransactionalRoute)


# --- what waits ------------------------------------------------------------------------------------------------


class PartitionLag(View):
    """How far the consumer is in one partition. `end` and `lag` are null while the bus does not tell."""

    topic: str
    partition: int
    position: int
    end: int | None
    lag: int | None


class ConsumerLag(View):
    """How far this service's consumer is. `trouble` says what keeps it from its work, if anything does."""

    consumer: str
    trouble: str | None
    lag: int
    partitions: list[PartitionLag]


class TopicPending(View):
    """What waits to be published of one topic."""

    topic: str
    pending: int


class RepublicationView(View):
    """A stretch of the outbox that is being published again."""

    id: UUID
    topics: list[str] | None
    total: int
    sent: int


class OutboxView(View):
    """What waits to be published; ages are real time in seconds. `leading`: this process carries it to the bus."""

    pending: int
    oldest_seconds: float
    last_published_at: datetime | None
    leading: bool
    topics: list[TopicPending]
    republication: RepublicationView | None


class ParkedView(View):
    """A record that waits: behind another of its aggregate, or for a prerequisite."""

    id: int
    consumer: str
    topic: str
    key: str
    aggregate_seq: int
    state: ParkedState
    prerequisite: str | None
    deadline: datetime | None
    recorded_at: datetime


class DriftView(View):
    """One thing in which a topic of the bus is not as the registry has it; `found` is null where it is missing."""

    topic: str
    what: str
    wanted: str
    found: str | None


class TopicsView(View):
    """Where the bus differs from the registry; empty where it does not."""

    drift: list[DriftView]


def _watching() -> APIRouter:
    router = _router("events")

    @router.get("/lag", dependencies=_READ)
    async def read_event_lag(request: Request, work: Current) -> ConsumerLag:
        """How far the consumer is in each partition that it has begun: the end on the bus less its own position."""
        runtime: Runtime = request.app.state.runtime
        rows = await work.session.execute(
            select(consumer_offset).order_by(consumer_offset.c.topic, consumer_offset.c.partition)
        )
        known = {TopicPartition(row.topic, row.partition): row.next_offset for row in rows}
        consumer = runtime.consumer
        ends = await consumer.ends(list(known)) if consumer is not None and known else {}
        partitions = [
            PartitionLag(
                topic=one.topic,
                partition=one.partition,
                position=position,
                end=ends.get(one),
                lag=max(0, ends[one] - position) if one in ends else None,
            )
            for one, position in known.items()
        ]
        return ConsumerLag(
            consumer=runtime.settings.service_name,
            trouble="not running" if consumer is None else consumer.unready(),
            lag=sum(one.lag or 0 for one in partitions),
            partitions=partitions,
        )

    @router.get("/outbox", dependencies=_READ)
    async def read_outbox(request: Request, work: Current) -> OutboxView:
        """What waits to be published, and what is being published again."""
        runtime: Runtime = request.app.state.runtime
        pending, oldest, last = await operating.outbox_of(work.session)
        under_way = (
            await work.session.execute(select(republication).where(republication.c.ended_at.is_(None)))
        ).first()
        return OutboxView(
            pending=sum(count for _, count in pending),
            oldest_seconds=oldest,
            last_published_at=last,
            leading=runtime.relay is not None and runtime.relay.leading,
            topics=[TopicPending(topic=topic, pending=count) for topic, count in pending],
            republication=None if under_way is None else RepublicationView.model_validate(under_way),
        )

    @router.get("/parked", dependencies=_READ)
    async def list_parked(work: Current, page: Paging, topic: _Name = None, key: _Name = None) -> Page[ParkedView]:
        """Records that wait behind another one or for a prerequisite, those parked first at first.

        Their content is not shown.
        """
        statement = select(*parked_record.c)
        if topic is not None:
            statement = statement.where(parked_record.c.topic == topic)
        if key is not None:
            statement = statement.where(parked_record.c.key == key)
        rows = await page.rows(work.session, statement, parked_record.c.id)
        return Page(items=[ParkedView.model_validate(row) for row in rows])

    @router.get("/topics", dependencies=_READ)
    async def read_topic_drift(request: Request, work: Current) -> TopicsView:
        """Whether the topics of the bus are as the registry has them."""
        runtime: Runtime = request.app.state.runtime
        if runtime.transport is None:
            raise Problem("unavailable", "This process has no bus.", headers={"Retry-After": "5"})
        found = await topics.drift(runtime.transport, runtime.settings.kafka_copies)
        return TopicsView(drift=[DriftView.model_validate(one) for one in found])

    return router


# --- dead letters ----------------------------------------------------------------------------------------------


class DeadLetterView(View):
    """A record that was set aside: where it stands, why, how often, and what has become of it. Never its content.

    `waiting` counts the records of its aggregate that wait now. `aggregate_seq` is null where its place could not be
    read.
    """

    id: UUID
    consumer: str
    topic: str
    partition: int
    offset: int
    key: str | None
    aggregate_seq: int | None
    reason: PoisonReason
    detail: str
    attempt: int
    state: DeadLetterState
    recorded_at: datetime
    waiting: int = 0


class RecordContent(View):
    """A record as it came. The value is text or, where it is none, base64."""

    headers: list[tuple[str, str | None]]
    text: str | None = None
    base64: str | None = None


async def _shown(session: AsyncSession, letters: Sequence[Row[Any]]) -> list[DeadLetterView]:
    waiting = await operating.waiting_behind(session, letters)
    return [
        DeadLetterView.model_validate(letter).model_copy(update={"waiting": waiting.get(letter.id, 0)})
        for letter in letters
    ]


def _look_at_parked(request: Request) -> None:
    """Once the decision is safe, let the consumer of this process look at once; others look by themselves."""
    consumer = request.app.state.runtime.consumer
    if consumer is not None:
        after_commit(request, consumer.look_at_parked)


def _dead_letters() -> APIRouter:
    router = _router("events")

    @router.get("/dead-letters", dependencies=_READ)
    async def list_dead_letters(
        work: Current,
        page: Paging,
        state: DeadLetterState | None = None,
        topic: _Name = None,
        key: _Name = None,
        reason: PoisonReason | None = None,
    ) -> Page[DeadLetterView]:
        """Records that were set aside. Their content is not shown."""
        statement = select(*quarantined_record.c)
        wanted = {"state": state, "topic": topic, "key": key, "reason": reason}
        for name, value in wanted.items():
            if value is not None:
                statement = statement.where(quarantined_record.c[name] == str(value))
        rows = await page.rows(work.session, statement, quarantined_record.c.id)
        return Page(items=await _shown(work.session, rows))

    @router.get("/dead-letters/{dead_letter_id}", dependencies=_READ, responses=responses(404))
    async def read_dead_letter(dead_letter_id: UUID, work: Current) -> DeadLetterView:
        """One record that was set aside: why, how often it was tried, and how many wait behind it.

        Its content is not shown.
        """
        [shown] = await _shown(work.session, [await operating.found(work.session, dead_letter_id)])
        return shown

    @router.post(
        "/dead-letters/replay",
        status_code=status.HTTP_202_ACCEPTED,
        dependencies=_OPERATE,
        responses=responses(404, 409),
    )
    async def replay_dead_letters(wanted: Replay, request: Request, work: Current) -> "ActionView":
        """Deliver open dead letters once more to this service alone, in the order of their aggregates.

        Each is applied once; what waits behind it follows. One that fails again is open again. The action tells how
        far it has come.
        """
        action = await operating.replay(work, wanted)
        _look_at_parked(request)
        return await _action(work.session, action)

    @router.post("/dead-letters/{dead_letter_id}/discard", dependencies=_OPERATE, responses=responses(404, 409))
    async def discard_dead_letter(dead_letter_id: UUID, act: Act, request: Request, work: Current) -> DeadLetterView:
        """Give a record up, so that its aggregate goes on.

        Whom it may have been about stays hidden, whatever comes later, until somebody has found out what it said and
        lets the aggregate be trusted.
        """
        letter = await operating.discard(work, dead_letter_id, act)
        _look_at_parked(request)
        [shown] = await _shown(work.session, [letter])
        return shown

    @router.post("/dead-letters/{dead_letter_id}/trust", dependencies=_OPERATE, responses=responses(404, 409))
    async def trust_after_dead_letter(dead_letter_id: UUID, act: Act, work: Current) -> DeadLetterView:
        """Say that a discarded record hid nobody: from their next event on, the person may be shown again.

        Refused for a record that is not discarded.
        """
        [shown] = await _shown(work.session, [await operating.trust(work, dead_letter_id, act)])
        return shown

    return router


def _payloads() -> APIRouter:
    router = APIRouter(prefix="/events", tags=["events"], route_class=UnkeptRoute)

    @router.post("/dead-letters/{dead_letter_id}/content", dependencies=_OPERATE, responses=responses(404))
    async def look_into_dead_letter(dead_letter_id: UUID, act: Act, work: Current) -> RecordContent:
        """The record as it came. Who looked, when and why is written down; the answer is kept nowhere."""
        return RecordContent.model_validate(await operating.look_into(work, dead_letter_id, act))

    return router


# --- publishing again, and what was done -----------------------------------------------------------------------


class ActionView(View):
    """What an operator did: who, when, why, to what, and how far it has come.

    `progress` has a replay's dead letters by their state (`open`: failed again), and a republication's `sent` and
    `total` records (`ended`: 1 when it is over).
    """

    id: UUID
    action: str
    actor: str
    reason: str
    target: dict[str, Any]
    affected: int
    recorded_at: datetime
    progress: dict[str, int] = Field(default_factory=dict)


async def _with_progress(session: AsyncSession, rows: Sequence[Row[Any]]) -> list[ActionView]:
    progress = await operating.progress_of(session, [row.id for row in rows])
    return [ActionView.model_validate(row).model_copy(update={"progress": progress.get(row.id, {})}) for row in rows]


async def _action(session: AsyncSession, action_id: UUID) -> ActionView:
    row = (await session.execute(select(operator_action).where(operator_action.c.id == action_id))).first()
    if row is None:
        raise NotFound("action", action_id)
    [shown] = await _with_progress(session, [row])
    return shown


def _publishing() -> APIRouter:
    router = _router("events")

    @router.post(
        "/republications", status_code=status.HTTP_202_ACCEPTED, dependencies=_OPERATE, responses=responses(409)
    )
    async def republish_events(wanted: Republish, work: Current) -> ActionView:
        """Publish once more what was written since a moment, in the order of the outbox, between what is new.

        For a bus that lost its records, or a reader that was set back. Readers know what they have applied.
        """
        return await _action(work.session, await operating.republish(work, wanted))

    @router.post("/republications/{republication_id}/stop", dependencies=_OPERATE, responses=responses(404, 409))
    async def stop_republication(republication_id: UUID, act: Act, work: Current) -> ActionView:
        """Publish no more of a stretch that is under way; its action tells how much was sent."""
        await operating.stop_republication(work, republication_id, act)
        return await _action(work.session, republication_id)

    return router


def _actions() -> APIRouter:
    router = _router("events")

    @router.get("/actions", dependencies=_READ)
    async def list_event_actions(work: Current, page: NewestFirst) -> Page[ActionView]:
        """What operators did to the events of this service, the latest first, with who it was and why."""
        rows = await page.rows(work.session, select(*operator_action.c), operator_action.c.id)
        return Page(items=await _with_progress(work.session, rows))

    @router.get("/actions/{action_id}", dependencies=_READ, responses=responses(404))
    async def read_event_action(action_id: UUID, work: Current) -> ActionView:
        """One thing that an operator did, and how far it has come."""
        return await _action(work.session, action_id)

    return router
