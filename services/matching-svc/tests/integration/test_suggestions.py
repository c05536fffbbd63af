"""From words to codes: suggestions for a person to confirm, of a text that stands nowhere afterwards."""

from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
import structlog
from opentelemetry import trace
from pathways_chassis.telemetry import configure_tracing
from pathways_contracts.access import Role
from pathways_taxonomy import LONGEST_TEXT

from .conftest import World

SECRET = "Qatarazna"
LINE = f"My name is {SECRET} Person. 5 years as a welder and forklift driver, MIG/MAG, some plumbing"


async def test_a_line_is_answered_with_concepts_and_the_words_that_led_to_them(world: World) -> None:
    person = world.service.client(Role.CANDIDATE, candidate_id=uuid4())
    answer = await person.post("/taxonomy/suggestions", json={"text": LINE})
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["release"], found["language"]) == ("starter-1", "eng")
    occupations = {one["occupation"]["label"]: one for one in found["occupations"]}
    assert occupations.keys() == {"welder", "forklift driver"}
    [words] = occupations["forklift driver"]["words"]
    assert words["text"] == LINE[words["starts_at"] : words["ends_at"]] == "forklift driver"
    assert occupations["welder"]["confidence"] == 1.0
    skills = {one["skill"]["label"]: one["matched_label"] for one in found["skills"]}
    assert skills["install water and waste pipes"] == "plumbing"
    assert (await person.post("/taxonomy/suggestions", json={"text": LINE, "limit": 1})).json()["skills"] == found[
        "skills"
    ][:1]


async def test_what_was_written_is_in_no_log_no_trace_and_no_table(
    world: World,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    traced = tmp_path / "trace.jsonl"
    monkeypatch.setattr(trace, "set_tracer_provider", lambda _: None)
    provider = configure_tracing("matching-svc", {"PATHWAYS_TRACE_FILE": str(traced)})
    monkeypatch.setattr(trace, "get_tracer_provider", lambda: provider)
    client = world.service.client(Role.CANDIDATE, candidate_id=uuid4())
    key = {"Idempotency-Key": str(uuid4())}
    with structlog.testing.capture_logs() as logged:
        for text in (LINE, LINE * 20, f"{SECRET}\x00"):
            first = await client.post("/taxonomy/suggestions", json={"text": text}, headers=key)
            again = await client.post("/taxonomy/suggestions", json={"text": text}, headers=key)
            assert "Idempotency-Replayed" not in again.headers
            if first.status_code != 200:
                assert SECRET not in first.text, "a refusal repeats nothing of what was sent"
    provider.shutdown()
    assert sum(one["event"] == "request" for one in logged) == 6
    assert traced.read_text().count("POST /taxonomy/suggestions") >= 6
    written = capfd.readouterr()
    for place in (
        str(logged),
        traced.read_text(),
        caplog.text,
        written.out,
        written.err,
        await everything_stored(world),
    ):
        assert SECRET not in place


async def everything_stored(world: World) -> str:
    """All rows of all tables as text."""
    async with world.service.runtime.sessions() as session:
        tables = await session.execute(
            sa.text("select format('%I', tablename) from pg_tables where schemaname = 'public'")
        )
        rows: list[str] = []
        for table in tables.scalars():
            rows += (await session.execute(sa.text(f"select t::text from {table} t"))).scalars()
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"text": ""}, "/text"),
        ({"text": "x" * (LONGEST_TEXT + 1)}, "/text"),
        ({}, "/text"),
        ({"text": "welder", "language": "deu"}, "/language"),
        ({"text": "welder", "language": "English"}, "/language"),
        ({"text": "welder", "limit": 0}, "/limit"),
    ],
)
async def test_what_cannot_be_read_is_answered_with_field_rule_and_remedy(
    world: World, body: dict[str, object], field: str
) -> None:
    answer = await world.employer.post("/taxonomy/suggestions", json=body)
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert error["field"] == field
    assert error["rule"]
    assert error["remedy"]


async def test_a_language_without_such_words_breaks_a_rule_and_no_schema(world: World) -> None:
    answer = await world.employer.post("/taxonomy/suggestions", json={"text": "welder", "language": "deu"})
    assert answer.json()["type"].endswith("/rule-not-met")


async def test_nobody_without_a_role_that_reads_the_taxonomy_is_answered(world: World) -> None:
    assert (await world.service.client().post("/taxonomy/suggestions", json={"text": "welder"})).status_code == 403
