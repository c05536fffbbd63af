"""How long a service keeps what it holds, as data: what, for how long, since when, what happens then, and by whom.

A service declares its rules in `store/retention.py`; those of the chassis are here. Single things are forgotten by
their timers and by loops, which the rules name; how many are due is counted by the rules, and changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import structlog
from pathways_contracts.erasure import GROUNDS, Ground
from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.belongings import Belongings
from pathways_chassis.erasing import BLANK_EVENTS, CARRIED_WITHIN
from pathways_chassis.faults import is_transient
from pathways_chassis.pace import Pace

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("retention")

ANSWERS_KEPT: Final = timedelta(days=7)
"""So long is a command's answer given once more to whoever sends its `Idempotency-Key` again (real time)."""
ANSWERS_AT_ONCE: Final = 1_000
LOOK_SECONDS: Final = 3600.0
RETRY_SECONDS: Final = 60.0
FORGET_ANSWERS: Final = "answers"
"""The loop that forgets answers."""

COMING: Final = timedelta(days=30)
"""How far a dry run looks ahead."""

ENDING: Final = frozenset({Ground.COST_EVIDENCE, Ground.VISA_FILE})
"""The grounds that end; what is kept on another one is kept for good."""
FOR_GOOD: Final = "for good"


class Fate(StrEnum):
    """What happens when the time is over. Of `blank` the row stays, without what is forgotten; `ask` asks a person."""

    DELETE = "delete"
    BLANK = "blank"
    HIDE = "hide"
    ASK = "ask"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What becomes of something that is kept for a `period`, counted from a moment.

    `done_by` is the timer or the loop that does it. `due` is SQL that counts what is due at `:until` (business time,
    as `:now` is). What is kept for good has neither.
    """

    what: str
    tables: tuple[str, ...]
    because: str
    ground: Ground | None = None
    period: str
    counted_from: str
    fate: Fate
    done_by: str | None = None
    due: str | None = None

    def __post_init__(self) -> None:
        ends = self.fate is not Fate.KEEP
        if (self.done_by is not None, self.due is not None, self.period != FOR_GOOD) != (ends, ends, ends):
            raise ValueError(f"{self.what}: is kept for good, or has a period, who ends it, and how it is counted")


def by_timer(action: str) -> str:
    """SQL that counts the timers of an action, each of one thing."""
    return f"""
        select count(*) from timer where action = '{action}' and fired_at is null and cancelled_at is null
          and due_at <= cast(:until as timestamptz)
    """


OF_EVERY_SERVICE: Final = (
    Rule(
        what="answers_to_commands",
        tables=("idempotency",),
        because="a command that is sent again has its effect once; an answer may show a person",
        period=f"{ANSWERS_KEPT.days} days",
        counted_from="the command (real time)",
        fate=Fate.DELETE,
        done_by=FORGET_ANSWERS,
        due=f"""
            select count(*) from idempotency where recorded_at <= clock_timestamp()
              + (cast(:until as timestamptz) - cast(:now as timestamptz)) - interval '{ANSWERS_KEPT.days} days'
        """,
    ),
    Rule(
        what="events_of_an_erasure",
        tables=("outbox",),
        because="what an erasure leads to has to be carried first",
        period=f"{CARRIED_WITHIN.days} day",
        counted_from="the erasure",
        fate=Fate.BLANK,
        done_by=BLANK_EVENTS,
        due=by_timer(BLANK_EVENTS),
    ),
)


def retention_of(belongings: Belongings, *rules: Rule) -> tuple[Rule, ...]:
    """A service's own rules, those of every service, and what it keeps for good, by its ground."""
    return (*rules, *OF_EVERY_SERVICE, *_kept_for_good(belongings))


def _kept_for_good(belongings: Belongings) -> Sequence[Rule]:
    tables = {
        ground: tuple(dict.fromkeys(one.table for one in belongings.holdings if one.ground is ground))
        for ground in Ground
        if ground not in ENDING
    }
    return [
        Rule(
            what=ground,
            tables=found,
            because=GROUNDS[ground][0],
            ground=ground,
            period=FOR_GOOD,
            counted_from="",
            fate=Fate.KEEP,
        )
        for ground, found in tables.items()
        if found
    ]


async def due_by(session: AsyncSession, rule: Rule, now: datetime, until: datetime) -> int:
    """How many things a rule will have ended at `until`, of those that it has not ended yet (business time)."""
    if rule.due is None:
        return 0
    times = {"now": now, "until": until}
    query = text(rule.due)
    named = {name: times[name] for name in times if f":{name}" in rule.due}
    return int((await session.execute(query, named)).scalar_one())


_FORGET_ANSWERS: Final = f"""
with gone as (delete from idempotency where ctid = any(array(
  select ctid from idempotency where recorded_at <= clock_timestamp() - interval '{ANSWERS_KEPT.days} days'
  limit :most for update skip locked)) returning 1)
select count(*) from gone
"""


async def forget_answers(session: AsyncSession) -> int:
    """Delete some of the answers to commands whose time is over. Returns how many."""
    return int((await session.execute(text(_FORGET_ANSWERS), {"most": ANSWERS_AT_ONCE})).scalar_one())


class AnswersForgetter:
    """Forgets answers to commands now and then. Replicas share the work."""

    def __init__(self, runtime: "Runtime") -> None:
        self._runtime = runtime
        self._pace = Pace()

    def stop(self) -> None:
        """Finish the batch in hand and leave."""
        self._pace.stop()

    async def run(self) -> None:
        """Forget until stopped."""
        while not self._pace.is_over:
            pause = LOOK_SECONDS
            try:
                while not self._pace.is_over and await self.forget_some():
                    pass
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("answers not forgotten", error=type(error).__name__)
                pause = RETRY_SECONDS
            await self._pace.rest(pause)

    async def forget_some(self) -> int:
        """One batch, in a transaction of its own. Returns how many there were."""
        async with self._runtime.sessions() as session, session.begin():
            return await forget_answers(session)
