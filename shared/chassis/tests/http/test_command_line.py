"""`pathways`: what it prints, what its exit code says, and that one service's trouble does not hide the others."""

import io
import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from fastapi import FastAPI
from pathways_chassis import tables
from pathways_chassis.operating import rebuilding
from pathways_chassis.operating import services as reaching
from pathways_chassis.operating.command_line import WRONGLY_ASKED, carried_out, main, parse
from pathways_chassis.operating.deciding import since
from pathways_chassis.operating.report import Report
from pathways_chassis.operating.services import OperatorSettings, Refused, WronglyAsked, token_of
from pathways_chassis.runtime import Runtime
from pydantic import SecretStr
from sqlalchemy import insert

from .conftest import Issuer, tiny_app

NOW = datetime(2030, 1, 1, tzinfo=UTC)
BOTH = "candidate=http://candidate.test,employer=http://employer.test"
Answer = Callable[[httpx.Request], httpx.Response]
Pathways = Callable[..., Awaitable[Report]]


def away(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("nobody listens")


@pytest.fixture
async def app(runtime: Runtime, issuer: Issuer) -> Any:
    made: FastAPI = tiny_app(lambda: runtime, issuer)
    async with made.router.lifespan_context(made):
        yield made


@pytest.fixture
def pathways(app: FastAPI, issuer: Issuer, monkeypatch: pytest.MonkeyPatch) -> Pathways:
    """`await pathways("events lag")`: candidate-svc is the tiny service, employer-svc as `employer` answers."""
    monkeypatch.setattr(reaching, "PAUSE_SECONDS", 0.0)

    async def run(
        words: str, *, employer: Answer = away, scope: str = "events:read events:operate", services: str = BOTH
    ) -> Report:
        token = issuer.token(roles=["operator"], scope=scope, sub="operator-1")
        mounts: dict[str, httpx.AsyncBaseTransport | None] = {
            "all://candidate.test": httpx.ASGITransport(app),
            "all://employer.test": httpx.MockTransport(employer),
        }
        async with httpx.AsyncClient(mounts=mounts) as client:
            settings = OperatorSettings(services=services, token=SecretStr(token))
            return await carried_out(parse(words.split()), settings, client)

    return run


async def set_aside(runtime: Runtime, count: int) -> None:
    async with runtime.sessions() as session, session.begin():
        for offset in range(count):
            await session.execute(
                insert(tables.quarantined_record).values(
                    id=uuid4(), consumer="tiny", topic="a.topic", partition=0, offset=offset, key=str(offset),
                    reason="undecodable", detail="no valid CloudEvent", headers=[], value=b"canary",
                )
            )  # fmt: skip


# --- one service's trouble ---------------------------------------------------------------------------------------


async def test_a_service_that_is_away_is_named_and_the_others_are_shown(runtime: Runtime, pathways: Pathways) -> None:
    await set_aside(runtime, 2)
    found = await pathways("events dead-letters")
    assert [(row["service"], row["key"]) for row in sorted(found.rows, key=lambda row: str(row["key"]))] == [
        ("candidate", "0"),
        ("candidate", "1"),
    ]
    [trouble] = found.troubles
    assert trouble.startswith("employer cannot be reached at http://")
    assert "PATHWAYS_SERVICES" in trouble
    assert (await pathways("events dead-letters --service candidate")).troubles == []


async def test_a_refusal_is_told_in_the_words_of_the_service(pathways: Pathways) -> None:
    found = await pathways("events lag --service candidate", scope="tasks:read")
    [told] = found.troubles
    assert "This needs the scope events:read." in told
    assert "Use a token that carries events:read" in told


async def test_what_answers_without_a_problem_is_told_by_its_status(pathways: Pathways) -> None:
    found = await pathways("events lag --service employer", employer=lambda _: httpx.Response(502, text="<html>"))
    assert found.troubles == ["employer: status 502"]


async def test_who_is_busy_is_asked_again_with_the_same_key(pathways: Pathways) -> None:
    asked: list[httpx.Request] = []

    def busy(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        if len(asked) < reaching.ATTEMPTS:
            return httpx.Response(503, json={"detail": "busy"})
        done = {"sent": 3, "total": 3, "ended": 1}
        return httpx.Response(202, json={"id": str(uuid4()), "affected": 3, "progress": done})

    found = await pathways("events republish --service employer --since 2h --reason lost", employer=busy)
    assert (found.troubles, [row["affected"] for row in found.rows]) == ([], [3])
    assert len({request.headers["idempotency-key"] for request in asked}) == 1


async def test_what_is_not_over_in_time_is_a_trouble(pathways: Pathways) -> None:
    def slow(request: httpx.Request) -> httpx.Response:
        return httpx.Response(202, json={"id": "1", "affected": 3, "progress": {"sent": 1, "total": 3, "ended": 0}})

    found = await pathways("events republish --service employer --since 2h --reason lost --wait 0", employer=slow)
    assert found.troubles == ["employer: still under way, see `pathways events outbox`"]


async def test_what_is_published_again_is_stopped_wherever_it_is(pathways: Pathways) -> None:
    asked: list[str] = []

    def employer(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json={"republication": {"id": "7", "sent": 2, "total": 9}})
        asked.append(request.url.path)
        return httpx.Response(200, json={"id": "7", "affected": 9, "progress": {"sent": 2, "total": 9, "ended": 1}})

    done = await pathways("events stop --reason enough", employer=employer)
    assert (done.troubles, [row["service"] for row in done.rows]) == ([], ["employer"])
    assert asked == ["/events/republications/7/stop"]


async def test_every_page_is_followed(runtime: Runtime, pathways: Pathways, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reaching, "PAGE", 2)
    await set_aside(runtime, 5)
    found = await pathways("events dead-letters --service candidate --topic a.topic --poison undecodable")
    assert sorted(row["offset"] for row in found.rows) == [0, 1, 2, 3, 4]


async def test_a_dead_letter_is_found_in_whatever_service_has_it(runtime: Runtime, pathways: Pathways) -> None:
    await set_aside(runtime, 1)
    [letter] = (await pathways("events dead-letters --service candidate")).rows

    def knows_none(request: httpx.Request) -> httpx.Response:
        return httpx.Response(404, json={"detail": "There is none."})

    turned = "employer=http://employer.test,candidate=http://candidate.test"
    given_up = await pathways(f"events discard {letter['id']} --reason broken", employer=knows_none, services=turned)
    assert [(row["service"], row["state"]) for row in given_up.rows] == [("candidate", "discarded")]
    with pytest.raises(Refused, match="no service has a dead letter"):
        await pathways(f"events show {uuid4()}", employer=knows_none)
    with pytest.raises(Refused, match="employer cannot be reached"):
        await pathways(f"events show {uuid4()}")


async def test_lag_shows_where_something_waits_and_bounds_are_troubles(pathways: Pathways) -> None:
    def behind(request: httpx.Request) -> httpx.Response:
        partitions = [
            {
                "topic": "a.topic",
                "partition": number,
                "position": 3,
                "end": end,
                "lag": None if end is None else end - 3,
            }
            for number, end in enumerate((3, 8, None))
        ]
        return httpx.Response(
            200, json={"consumer": "employer", "trouble": "halted: poison", "lag": 5, "partitions": partitions}
        )

    found = await pathways("events lag --service employer --above 4", employer=behind)
    assert [row["partition"] for row in found.shown or ()] == [1, 2]
    assert [row["partition"] for row in found.rows] == [0, 1, 2]
    assert found.troubles == [
        "employer: halted: poison",
        "employer: the bus does not tell the end of 1 partitions",
        "employer: 5 events behind, more than 4",
    ]


async def test_an_outbox_that_waits_too_long_is_a_trouble(pathways: Pathways) -> None:
    def waiting(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"pending": 2, "oldest_seconds": 61.0, "republication": None})

    assert (await pathways("events outbox --service employer", employer=waiting)).troubles == [
        "employer: the oldest waits for 61 s"
    ]
    assert (await pathways("events outbox --service employer --older 90", employer=waiting)).troubles == []


async def test_differences_that_every_service_sees_are_told_once(pathways: Pathways) -> None:
    def differs(request: httpx.Request) -> httpx.Response:
        one = {"topic": "a.topic", "what": "partitions", "wanted": "6", "found": "3"}
        return httpx.Response(200, json={"drift": [one]})

    two = "employer=http://employer.test,training=http://employer.test"
    found = await pathways("events topics", employer=differs, services=two)
    assert (len(found.rows), found.troubles) == (1, ["differences: 1"])


# --- asked wrongly -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("events lag --service accounting", "--service"),
        ("events replay --reason why", "--topic"),
        (f"events show {UUID(int=1)} --content", "--reason"),
        ("events republish --since yesterday --reason why", "--since"),
        ("events republish --since 2026-01-01T00:00:00 --reason why", "--since"),
    ],
)
async def test_what_has_to_be_changed_is_said(pathways: Pathways, words: str, said: str) -> None:
    with pytest.raises(WronglyAsked, match=said):
        await pathways(words)


@pytest.mark.parametrize("services", ["accounting=http://a.test", "candidate=a.test", "candidate"])
async def test_addresses_are_those_of_services(pathways: Pathways, services: str) -> None:
    with pytest.raises(WronglyAsked, match="PATHWAYS_SERVICES"):
        await pathways("events lag", services=services)


def test_a_wrong_command_ends_with_its_own_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("PATHWAYS_TOKEN", "PATHWAYS_TOKEN_URL", "PATHWAYS_KAFKA_BOOTSTRAP_SERVERS"):
        monkeypatch.delenv(name, raising=False)
    assert main(["events", "lag"]) == WRONGLY_ASKED
    assert "PATHWAYS_TOKEN" in capsys.readouterr().err
    monkeypatch.setenv("PATHWAYS_TRANSPORT", "kafka")
    assert main(["topics"]) == WRONGLY_ASKED
    assert "kafka_bootstrap_servers" in capsys.readouterr().err.lower()
    monkeypatch.setenv("PATHWAYS_KAFKA_COPIES", "0")
    assert main(["topics"]) == WRONGLY_ASKED
    assert "kafka_copies" in capsys.readouterr().err
    with pytest.raises(SystemExit) as unknown:
        main(["events", "show", "seven"])
    assert unknown.value.code == WRONGLY_ASKED


def test_a_moment_or_how_long_ago() -> None:
    assert since("90m", NOW) == NOW - timedelta(minutes=90)
    assert since("2d", NOW) == NOW - timedelta(days=2)
    assert since("2029-12-31T10:00:00+02:00", NOW) == datetime(2029, 12, 31, 8, tzinfo=UTC)


# --- tokens ------------------------------------------------------------------------------------------------------


async def test_a_clients_credentials_get_a_token_for_these_rights(app: FastAPI) -> None:
    asked: list[httpx.Request] = []

    def issue(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json={"access_token": "t"})

    settings = OperatorSettings(
        token_url="https://issuer.test/token", client_id="operator", client_secret=SecretStr("secret")
    )
    async with httpx.AsyncClient(transport=httpx.MockTransport(issue)) as client:
        assert await token_of(settings, client) == "t"
    [request] = asked
    assert request.headers["authorization"].startswith("Basic ")
    assert b"grant_type=client_credentials&scope=events%3Aread+events%3Aoperate" in request.content


@pytest.mark.parametrize(
    "answer", [httpx.Response(401, json={}), httpx.Response(200, json={}), httpx.Response(200, text="no")]
)
async def test_an_issuer_that_gives_none_is_named_without_the_secret(answer: httpx.Response) -> None:
    settings = OperatorSettings(
        token_url="https://issuer.test/token", client_id="operator", client_secret=SecretStr("canary")
    )
    async with httpx.AsyncClient(transport=httpx.MockTransport(lambda _: answer)) as client:
        with pytest.raises(WronglyAsked, match="PATHWAYS_TOKEN_URL") as refused:
            await token_of(settings, client)
    assert "canary" not in str(refused.value)


# --- what is printed ---------------------------------------------------------------------------------------------


def printed(report: Report, *, as_json: bool = False) -> tuple[int, str, str]:
    out, errors = io.StringIO(), io.StringIO()
    code = report.show(as_json=as_json, out=out, errors=errors)
    return code, out.getvalue(), errors.getvalue()


def test_people_see_a_table_and_what_is_wrong_beside_it() -> None:
    rows: list[Mapping[str, Any]] = [
        {"service": "candidate", "lag": 12, "progress": {"open": 1}, "more": 1},
        {"service": "employer", "lag": None, "progress": {}},
    ]
    report = Report(("service", "lag", "progress"), rows, ["employer is away"])
    assert printed(report) == (
        1,
        "service    lag  progress\ncandidate   12  open 1\nemployer     -\n",
        "! employer is away\n",
    )
    assert printed(Report(("service",), nothing="nobody is behind")) == (0, "nobody is behind\n", "")
    assert printed(Report(("service",), [], ["away"], nothing="nobody is behind")) == (1, "", "! away\n")


def test_programs_get_everything_as_json() -> None:
    report = Report(("service",), [{"service": "candidate", "lag": 12}], ["away"], shown=[])
    code, out, errors = printed(report, as_json=True)
    assert (code, json.loads(out), errors) == (
        1,
        {"items": [{"service": "candidate", "lag": 12}], "troubles": ["away"]},
        "",
    )


# --- a projection made anew --------------------------------------------------------------------------------------


class Rebuilding:
    """employer-svc, which can make `pool` anew; `looks` is what it answers to one look after the other."""

    def __init__(self, *looks: dict[str, Any], under_way: dict[str, Any] | None = None) -> None:
        self.looks = list(looks)
        self.under_way = under_way
        self.asked: list[tuple[str, dict[str, Any]]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if request.method == "POST":
            self.asked.append((path, json.loads(request.content)))
            status = 200 if path.endswith("/abort") else 202
            return httpx.Response(status, json=self.looks.pop(0) if "rebuilds" in path else {})
        if path == "/events/rebuilds":
            pool = {"name": "pool", "topics": ["employer.vacancy", "employer.placement"], "tables": ["a"]}
            return httpx.Response(200, json={"projections": [pool], "under_way": self.under_way})
        return httpx.Response(200, json=self.looks.pop(0))


def look(**changes: Any) -> dict[str, Any]:
    first = {"id": "1", "projection": "pool", "consumer": "employer.v2", "outcome": None, "changed": None}
    return {**first, "trouble": None, "ended_at": None, "progress": {}, **changes}


SWAPPED = look(outcome="swapped", changed=3, ended_at="2030-01-01T00:00:00Z")
ABORTED = look(outcome="aborted", ended_at="2030-01-01T00:00:00Z")
MENDED = "rebuild employer pool --reason mended"


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "LOOK_SECONDS", 0.0)
    monkeypatch.setattr(rebuilding, "TELL_SECONDS", -1.0)


@pytest.mark.usefixtures("at_once")
async def test_a_rebuild_is_followed_to_its_end_and_says_how_far_it_is(
    pathways: Pathways, capsys: pytest.CaptureFixture[str]
) -> None:
    come = {"read": 5, "total": 9, "waiting": 1}
    employer = Rebuilding(look(), look(progress=come), look(progress=come, trouble="1 record cannot be read"), SWAPPED)
    done = await pathways(MENDED, employer=employer)
    assert (done.troubles, done.rows[0]["outcome"], done.rows[0]["changed"]) == ([], "swapped", 3)
    assert employer.asked == [("/events/rebuilds", {"projection": "pool", "reason": "mended"})]
    assert capsys.readouterr().err.splitlines() == [
        "employer: begins",
        "employer: 5 of 9 records read, 1 wait",
        "employer: 5 of 9 records read, 1 wait: 1 record cannot be read",
    ]


@pytest.mark.usefixtures("at_once")
async def test_one_that_is_under_way_is_followed_rather_than_begun_again(pathways: Pathways) -> None:
    employer = Rebuilding(SWAPPED, under_way=look())
    assert (await pathways(MENDED, employer=employer)).troubles == []
    assert employer.asked == []


@pytest.mark.usefixtures("at_once")
async def test_its_producers_publish_again_what_they_ever_wrote(pathways: Pathways) -> None:
    employer = Rebuilding(look(), SWAPPED)
    await pathways(f"{MENDED} --republish", employer=employer)
    topics = ["employer.vacancy", "employer.placement"]
    again = {"reason": "mended", "since": rebuilding.FROM_THE_FIRST, "topics": topics}
    assert employer.asked[1:] == [("/events/republications", again)]


@pytest.mark.usefixtures("at_once")
async def test_a_rebuild_is_given_up(pathways: Pathways) -> None:
    employer = Rebuilding(look(outcome="aborted"), ABORTED, under_way=look())
    assert (await pathways(f"{MENDED} --abort", employer=employer)).troubles == []
    assert employer.asked == [("/events/rebuilds/1/abort", {"reason": "mended"})]
    with pytest.raises(Refused, match="pool is not being made anew"):
        await pathways(f"{MENDED} --abort", employer=Rebuilding())


@pytest.mark.usefixtures("at_once")
async def test_a_rebuild_that_goes_on_or_was_given_up_by_another_is_a_trouble(pathways: Pathways) -> None:
    going_on = await pathways(f"{MENDED} --wait 0", employer=Rebuilding(look(trouble="2 records wait")))
    assert going_on.troubles[0] == "employer: 2 records wait"
    assert going_on.troubles[1].startswith("employer: still under way")
    assert (await pathways(MENDED, employer=Rebuilding(look(), ABORTED))).troubles == ["employer: it was aborted"]


async def test_what_cannot_be_made_anew_is_said_with_what_can(pathways: Pathways) -> None:
    with pytest.raises(WronglyAsked, match="employer can make anew: pool"):
        await pathways("rebuild employer faces --reason mended", employer=Rebuilding())
    with pytest.raises(Refused, match="courses is being made anew"):
        await pathways(MENDED, employer=Rebuilding(under_way=look(projection="courses")))
    with pytest.raises(WronglyAsked, match="candidate can make anew: nothing"):
        await pathways("rebuild candidate pool --reason mended")


# --- what is kept for how long -----------------------------------------------------------------------------------


def rule(**more: object) -> dict[str, object]:
    return {"what": "answers", "fate": "delete", **more}


async def test_a_dry_run_only_reads_and_leaves_out_what_is_kept_for_good(pathways: Pathways) -> None:
    asked: list[str] = []

    def kept(request: httpx.Request) -> httpx.Response:
        asked.append(request.method)
        ends, stays = rule(done_by="answers", due=2), rule(done_by=None, due=0, what="proof")
        return httpx.Response(200, json={"now": "2027-01-01T00:00:00Z", "rules": [ends, stays]})

    found = await pathways("retention --service employer", employer=kept)
    assert ([row["what"] for row in found.rows], asked) == (["answers", "proof"], ["GET"])
    assert [row["what"] for row in found.shown or ()] == ["answers"]


async def test_what_is_due_is_done_batch_after_batch_until_nothing_more_is_done(pathways: Pathways) -> None:
    batches = [rule(done=200, left=150), rule(done=149, left=1), rule(done=0, left=1)]

    def done(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"rules": [batches.pop(0)]})

    found = await pathways("retention --service employer --apply --reason yearly", employer=done)
    assert (batches, [(row["done"], row["left"]) for row in found.rows]) == ([], [(349, 1)])
    assert found.troubles == ["employer: of answers 1 are left"]


async def test_what_others_have_done_meanwhile_is_not_left(pathways: Pathways) -> None:
    batches = [[rule(done=200, left=150)], []]

    def done(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"rules": batches.pop(0)})

    found = await pathways("retention --service employer --apply --reason yearly", employer=done)
    assert ([(row["done"], row["left"]) for row in found.rows], found.troubles) == ([(200, 0)], [])


async def test_who_applies_retention_says_why(pathways: Pathways) -> None:
    with pytest.raises(WronglyAsked, match="--reason"):
        await pathways("retention --apply")
