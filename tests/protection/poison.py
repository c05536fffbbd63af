"""A record about somebody that nobody can read: every reader sets it aside, and the person's erasure goes past it."""

from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID, uuid4

from pathways_chassis.database import make_engine, make_sessions
from pathways_chassis.messaging import outbox
from pathways_contracts import registry
from pathways_contracts.events.candidate.candidate import CandidateActivated, PoolProfile
from pathways_single_machine.programme import cast
from pathways_single_machine.programme.callers import eventually
from pathways_single_machine.stack import Stack
from sqlalchemy import text

from tests.journey.asking import Asking

READERS: Final = tuple(reader.value for reader in registry.READERS[CandidateActivated.wire_name])


async def poison(stack: Stack, candidate_id: str) -> None:
    """Publish a record about a person that breaks its contract."""
    engine = make_engine(stack.database_url("candidate"))
    event_id, profile = uuid4(), PoolProfile(skills=())
    event = CandidateActivated(candidate_id=UUID(candidate_id), partner_id=uuid4(), profile=profile, shareable=False)
    async with make_sessions(engine)() as session, session.begin():
        await outbox.append(session, event, event_id=event_id, source="/candidate", time=datetime.now(UTC))
        await session.execute(
            text("update outbox set payload = '{}'::bytea where event_id = :event_id").bindparams(event_id=event_id)
        )
    await engine.dispose()


async def give_up(asking: Asking, candidate_id: str) -> int:
    """Discard what every reader has set aside of a person. How many records those were."""
    discarded = 0
    for service in READERS:

        async def is_set_aside(of: str = service) -> list[dict[str, Any]]:
            return await asking.items(cast.OPERATOR, of, f"/events/dead-letters?state=open&key={candidate_id}")

        for letter in await eventually(f"a dead letter of {service}", is_set_aside, within=60):
            path = f"/events/dead-letters/{letter['id']}/discard"
            await asking.step(cast.OPERATOR, service, path, {"reason": "a record that nobody can read"})
            discarded += 1
    return discarded
