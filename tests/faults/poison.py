"""Records that nobody can understand, one of each kind, also on a person who then withdraws."""

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from random import Random
from typing import Final
from uuid import UUID, uuid4

from pathways_chassis.database import make_engine, make_sessions
from pathways_chassis.messaging import outbox
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateBecameAlumni, CandidateHidden
from sqlalchemy import text

from .stage import Stage, until

EVENTS = 1200
KINDS: Final[Mapping[str, str]] = {
    "undecodable": "headers = headers - 'ce_id'",
    "unknown type": 'headers = headers || \'{"ce_type": "candidate.candidate.transmogrified"}\'',
    "newer version alone": 'headers = headers || \'{"ce_eventversion": "99"}\'',
    "schema violation": "payload = '{}'::bytea",
}
"""How a row of the outbox becomes poison before anybody has seen it."""


async def of_each_kind(stage: Stage, chance: Random) -> float:
    """Each spoils one person's events in their midst; others go on, and who withdraws behind it is hidden."""
    await stage.reader()
    writer = await stage.writer(EVENTS, rate=800)
    await stage.has_committed(writer, EVENTS // 4)
    spoilt = chance.sample(stage.aggregates, len(KINDS))
    for aggregate, becomes in zip(spoilt, KINDS.values(), strict=True):
        await _write(stage, CandidateBecameAlumni(candidate_id=aggregate), becomes)
    stage.stuck = [str(aggregate) for aggregate in spoilt]
    await stage.is_done(writer)
    struck = time.monotonic()
    leaves = spoilt[: len(KINDS) // 2]
    for aggregate in leaves:
        await _write(stage, CandidateHidden(candidate_id=aggregate, reason="at_own_wish"))
    stage.hidden = [str(aggregate) for aggregate in spoilt]
    await stage.caught_up()

    async def are_set_aside() -> bool:
        async with stage.database("reader") as database:
            query = "select count(distinct key) from quarantined_record where key = any($1::text[])"
            return bool(await database.fetchval(query, stage.stuck) == len(KINDS)) and await _have_gone(stage, leaves)

    await until("the quarantine of each kind", are_set_aside)
    return time.monotonic() - struck


async def _have_gone(stage: Stage, leaves: list[UUID]) -> bool:
    """Whether every withdrawal has had its effect, ahead of what waits behind the poison."""
    async with stage.database("writer") as writer, stage.database("reader") as reader:
        keys = [str(aggregate) for aggregate in leaves]
        last = await writer.fetch(
            "select key, max(aggregate_seq) from outbox where topic = $2 and key = any($1::text[]) group by key",
            keys,
            CandidateHidden.topic.value,
        )
        found = [
            await reader.fetchval(
                "select count(*) from effect where topic = $3 and key = $1 and sequence = $2",
                key,
                sequence,
                CandidateHidden.topic.value,
            )
            for key, sequence in last
        ]
    return all(found)


async def _write(stage: Stage, event: Event, becomes: str | None = None) -> None:
    """Commit an event, as it is or spoilt."""
    engine = make_engine(stage.postgres.url("writer"))
    event_id = uuid4()
    async with make_sessions(engine)() as session, session.begin():
        await outbox.append(session, event, event_id=event_id, source="/witness", time=datetime.now(UTC))
        if becomes is not None:
            await session.execute(
                text(f"update outbox set {becomes} where event_id = :event_id").bindparams(event_id=event_id)
            )
    await engine.dispose()
