"""Operating events: every service replays, gives up and publishes again in the same way, by the command line."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import asyncpg
import httpx
import pytest
from pathways_chassis.operating.command_line import carried_out, parse
from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import OperatorSettings, Refused
from pathways_contracts.access import Role
from pathways_contracts.event import Event
from pathways_contracts.events.candidate.candidate import CandidateActivated
from pathways_contracts.registry import Service
from pydantic import SecretStr

from .subject import Subject

EXAMPLE: Final = Path("shared/contracts/examples/candidate.candidate.activated.v1.json")
REPOSITORY: Final = Path(__file__).resolve().parents[2]
SHOWN: Final = {
    Service.EMPLOYER: "select not hidden from candidate_standing where candidate_id = $1",
    Service.MATCHING: "select in_pool and shareable from candidate_profile where candidate_id = $1",
    Service.TRAINING: "select not hidden from learner where id = $1",
}
"""Who shows people by the events of their standing. The others show nobody by them."""
BROKEN: Final = b'{"candidate_id": "nobody"}'

Command = Callable[..., Awaitable[Report]]


@pytest.fixture
def pathways(subject: Subject) -> Command:
    """`await pathways("events", "lag")`: a command of an operator to the service."""

    async def run(*words: str) -> Report:
        given = parse([*words, "--service", subject.service.value])
        settings = OperatorSettings(
            services=f"{subject.service}=http://service.test",
            token=SecretStr(subject.under_test.token(Role.OPERATOR, subject="operator-1")),
        )
        transport = httpx.ASGITransport(app=subject.under_test.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport) as client:
            return await carried_out(given, settings, client)

    return run


def activated(candidate_id: UUID) -> Event:
    """Somebody enters the pool, and may be shown."""
    example = json.loads((REPOSITORY / EXAMPLE).read_text("utf-8"))["data"]
    return CandidateActivated.model_validate(example | {"candidate_id": candidate_id})


async def is_shown(subject: Subject, candidate_id: UUID) -> bool | None:
    """Whether the service shows the person; None for one that shows nobody by the events of their standing."""
    if subject.service not in SHOWN:
        return None
    connection = await asyncpg.connect(subject.under_test.runtime.settings.database_url.get_secret_value())
    try:
        shown: bool = await connection.fetchval(SHOWN[subject.service], candidate_id)
    finally:
        await connection.close()
    return shown


def shows(subject: Subject, candidate_id: UUID) -> Callable[[], Awaitable[bool]]:
    async def holds() -> bool:
        return await is_shown(subject, candidate_id) is not False

    return holds


async def only_letter(pathways: Command, candidate_id: UUID, state: str = "any") -> dict[str, Any]:
    [letter] = (await pathways("events", "dead-letters", "--key", str(candidate_id), "--state", state)).rows
    return dict(letter)


async def test_a_poisoned_event_is_replayed_given_up_and_trusted_and_hides_its_person_meanwhile(
    subject: Subject, pathways: Command
) -> None:
    under_test, person = subject.under_test, uuid4()
    await under_test.receive(activated(person))
    assert await is_shown(subject, person) is not False
    await under_test.receive(activated(person), body=BROKEN)
    assert not await is_shown(subject, person)
    letter = await only_letter(pathways, person, "open")
    assert (letter["reason"], letter["attempt"], letter["waiting"]) == ("schema_violation", 1, 0)
    await under_test.receive(activated(person))
    await under_test.eventually(lambda: waits(pathways, letter["id"], 1))

    again = await pathways("events", "replay", letter["id"], "--reason", "is it mended?")
    assert again.troubles == [f"{subject.service}: 1 failed again"]
    assert (await only_letter(pathways, person))["attempt"] == 2

    shown = await pathways("events", "show", letter["id"], "--content", "--reason", "to find out")
    assert shown.rows[0]["content"]["text"] == BROKEN.decode()
    assert [parked["aggregate_seq"] for parked in shown.rows[0]["behind"]] == [3]

    await pathways("events", "discard", letter["id"], "--reason", "nobody can read it")
    await under_test.receive(activated(person))
    await under_test.eventually(lambda: waits(pathways, letter["id"], 0))
    assert not await is_shown(subject, person), "it may have been a withdrawal"

    await pathways("events", "trust", letter["id"], "--reason", "the partner says it was a change of languages")
    assert not await is_shown(subject, person), "until the person's next event"
    await under_test.receive(activated(person))
    await under_test.eventually(shows(subject, person))
    done = [row["action"] for row in (await pathways("events", "actions")).rows if row["actor"] == "operator-1"]
    assert done[:4] == ["trust", "discard", "look_into", "replay"]


async def waits(pathways: Command, letter_id: str, count: int) -> bool:
    [letter] = (await pathways("events", "show", letter_id)).rows
    return bool(letter["waiting"] == count)


async def test_the_lag_is_known_in_every_partition_and_comes_to_nothing(subject: Subject, pathways: Command) -> None:
    await subject.under_test.receive(activated(uuid4()))

    async def nobody_is_behind() -> bool:
        seen = await pathways("events", "lag", "--all")
        assert seen.troubles == []
        return all(row["lag"] == 0 for row in seen.rows)

    await subject.under_test.eventually(nobody_is_behind)
    topics = {(row["topic"], row["partition"]) for row in (await pathways("events", "lag", "--all")).rows}
    assert ("candidate.candidate", 5) in topics


async def test_topics_and_outbox_are_well_and_what_was_published_goes_out_again(
    subject: Subject, pathways: Command
) -> None:
    assert (await pathways("events", "topics")).troubles == []
    seen = await pathways("events", "outbox")
    assert (seen.troubles, len(seen.rows)) == ([], 1)
    again = await pathways("events", "republish", "--since", "1d", "--reason", "to see it")
    assert again.troubles == []
    [done] = again.rows
    assert done["progress"] == {"sent": done["affected"], "total": done["affected"], "ended": 1}


async def test_what_no_service_knows_is_said(pathways: Command) -> None:
    with pytest.raises(Refused, match="no service has a dead letter"):
        await pathways("events", "show", str(uuid4()))
