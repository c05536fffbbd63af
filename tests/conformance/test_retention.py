"""Each service says of all that it holds how long it is kept; a dry run counts, and what is due can be done at once."""

from datetime import timedelta
from importlib import import_module
from typing import Any, Final

from pathways_chassis.ids import new_id
from pathways_chassis.messaging.reactions import Timers
from pathways_chassis.retention import ANSWERS_KEPT, Rule
from pathways_contracts.access import Role
from pathways_contracts.registry import Service
from sqlalchemy import text

from .subject import Subject
from .test_belongings import belongings_of, columns_of

FORGETS: Final = ("forget", "blank", "abandon", "discard", "erase", "purge")
"""How use cases begin that make something gone."""


def rules_of(service: Service) -> tuple[Rule, ...]:
    found: tuple[Rule, ...] = import_module(f"{service}_svc.store.retention").RETENTION
    return found


def timers_of(service: Service) -> Timers:
    found: Timers = import_module(f"{service}_svc.timers").TIMERS
    return found


def test_every_timer_that_forgets_is_in_a_rule(service: Service) -> None:
    forgetting = {
        action
        for action, handler in timers_of(service).items()
        if action.startswith(FORGETS) or getattr(handler, "__name__", "").startswith(FORGETS)
    }
    assert forgetting <= {rule.done_by for rule in rules_of(service)}, "store/retention.py names each"


def test_what_a_rule_says_is_done_by_somebody(subject: Subject) -> None:
    doing = {*timers_of(subject.service), *subject.under_test.runtime.tasks}
    assert {rule.done_by for rule in rules_of(subject.service)} - {None} <= doing


def test_everything_that_is_kept_on_a_ground_has_a_rule(service: Service) -> None:
    ruled = {(table, rule.ground) for rule in rules_of(service) for table in rule.tables}
    timers = {"timer"}  # those that end what is kept, which the rules name
    kept = {(one.table, one.ground) for one in belongings_of(service).holdings if one.ground is not None}
    assert {(table, ground) for table, ground in kept - ruled if table not in timers} == set()


def test_a_rule_has_a_name_of_its_own(service: Service) -> None:
    names = [rule.what for rule in rules_of(service)]
    assert len(names) == len(set(names))


async def test_a_rule_is_about_tables_that_there_are(subject: Subject) -> None:
    tables = set(await columns_of(subject))
    assert {table for rule in rules_of(subject.service) for table in rule.tables} <= tables


async def dry_run(subject: Subject) -> dict[str, dict[str, Any]]:
    answer = await subject.under_test.client(Role.OPERATOR).get("/retention")
    assert answer.status_code == 200, answer.text
    return {rule["what"]: rule for rule in answer.json()["rules"]}


async def old_answers(subject: Subject) -> int:
    async with subject.under_test.runtime.sessions() as session:
        query = text("select count(*) from idempotency where client = 'long ago'")
        return int((await session.execute(query)).scalar_one())


async def test_a_dry_run_changes_nothing_and_what_it_lists_is_done(subject: Subject) -> None:
    operator = subject.under_test.client(Role.OPERATOR)
    async with subject.under_test.runtime.sessions() as session, session.begin():
        for _ in range(3):
            await session.execute(
                text(
                    "insert into idempotency (client, key, fingerprint, recorded_at) "
                    "values ('long ago', :key, 'x', clock_timestamp() - cast(:ago as interval))"
                ),
                {"key": str(new_id()), "ago": ANSWERS_KEPT + timedelta(hours=1)},
            )
    assert set(await dry_run(subject)) == {rule.what for rule in rules_of(subject.service)}
    assert (await dry_run(subject))["answers_to_commands"]["due"] == 3
    assert await old_answers(subject) == 3
    applied = await operator.post("/retention", json={"reason": "the yearly look"})
    assert applied.status_code == 200, applied.text
    [answers] = [rule for rule in applied.json()["rules"] if rule["what"] == "answers_to_commands"]
    assert (answers["done"], answers["left"]) == (3, 0)
    assert await old_answers(subject) == 0
    assert (await dry_run(subject))["answers_to_commands"]["due"] == 0
    latest = (await operator.get("/events/actions")).json()["items"][0]
    assert (latest["action"], latest["reason"]) == ("apply_retention", "the yearly look")


async def test_nobody_but_operators_sees_or_applies_it(subject: Subject) -> None:
    for role in set(Role) - {Role.OPERATOR}:
        client = subject.under_test.client(role)
        assert (await client.get("/retention")).status_code == 403, role
        assert (await client.post("/retention", json={"reason": "why"})).status_code == 403, role
