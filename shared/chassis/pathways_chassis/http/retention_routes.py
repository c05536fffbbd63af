"""What a service forgets after its time: how much is due, counted without changing anything, and doing it at once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from fastapi import APIRouter, Request
from pathways_contracts.access import Scope
from pathways_contracts.erasure import Ground
from pathways_contracts.registry import Service

from pathways_chassis.command import View
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.messaging.operating import Act, write_down
from pathways_chassis.retention import COMING, Fate, Rule, due_by
from pathways_chassis.runtime import Runtime
from pathways_chassis.work import Work

STEPS: Final = 200
"""Things that a timer or loop ends in one request, each in a transaction of its own."""


class RuleView(View):
    """A rule with how many things are due by it at this moment, and how many more will be within 30 days.

    `done_by` is the timer or loop that ends them; what is kept for good has none, and nothing of it is ever due.
    """

    what: str
    tables: list[str]
    because: str
    ground: Ground | None
    period: str
    counted_from: str
    fate: Fate
    done_by: str | None
    due: int
    due_within_30_days: int


class RetentionView(View):
    """A dry run, at a moment of business time."""

    service: Service
    now: datetime
    rules: list[RuleView]


class AppliedView(View):
    """Of a rule by which something was due: how much of that is done, and how much is left."""

    what: str
    fate: Fate
    done: int
    left: int


class AppliedRetentionView(View):
    """What was due at a moment of business time, and what became of it. Send it again where something is left."""

    service: Service
    now: datetime
    rules: list[AppliedView]


def retention_router(service: Service, rules: Sequence[Rule]) -> APIRouter:
    """`GET /retention` and `POST /retention`."""
    router = APIRouter(prefix="/retention", tags=["operations"], route_class=TransactionalRoute)

    @router.get("", dependencies=[requires(Scope.OPERATIONS_READ)])
    async def read_retention(work: Current) -> RetentionView:
        """A dry run: what this service keeps for how long, and how much of it is due. Nothing is changed."""
        async with work.as_service("counts of what is due, which name nobody"):
            seen = [_seen(rule, *await _counts(work, rule)) for rule in rules]
        return RetentionView(service=service, now=work.now, rules=seen)

    @router.post("", dependencies=[requires(Scope.OPERATIONS_WRITE)], responses=responses())
    async def apply_retention(act: Act, request: Request, work: Current) -> AppliedRetentionView:
        """Delete now what `GET /retention` lists as due, in batches. Nobody is erased by it: a task asks for that."""
        runtime: Runtime = request.app.state.runtime
        found = {rule.what: await due_by(work.session, rule, work.now, work.now) for rule in rules}
        due = [rule for rule in rules if found[rule.what]]
        for done_by in dict.fromkeys(rule.done_by for rule in due if rule.done_by is not None):
            await runtime.forget(done_by, STEPS)
        applied = []
        for rule in due:
            left = await due_by(work.session, rule, work.now, work.now)
            done = max(0, found[rule.what] - left)
            applied.append(AppliedView(what=rule.what, fate=rule.fate, done=done, left=left))
        await write_down(work, work.new_id(), "apply_retention", act, sum(one.done for one in applied))
        return AppliedRetentionView(service=service, now=work.now, rules=applied)

    return router


async def _counts(work: Work, rule: Rule) -> tuple[int, int]:
    """What is due, and what will be later."""
    due = await due_by(work.session, rule, work.now, work.now)
    return due, await due_by(work.session, rule, work.now, work.now + COMING) - due


def _seen(rule: Rule, due: int, later: int) -> RuleView:
    return RuleView(
        what=rule.what,
        tables=list(rule.tables),
        because=rule.because,
        ground=rule.ground,
        period=rule.period,
        counted_from=rule.counted_from,
        fate=rule.fate,
        done_by=rule.done_by,
        due=due,
        due_within_30_days=later,
    )
