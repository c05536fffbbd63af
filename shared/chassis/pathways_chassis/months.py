"""The outbox is kept for ever, month by month (UTC): each has a table, made ahead of its time, and none is missing."""

from typing import TYPE_CHECKING, Any, Final

import structlog
from sqlalchemy import Connection, text
from sqlmodel.ext.asyncio.session import AsyncSession

from pathways_chassis.faults import is_transient
from pathways_chassis.pace import Pace

if TYPE_CHECKING:
    from pathways_chassis.runtime import Runtime

LOG = structlog.get_logger("months")
AHEAD: Final = 3
"""Months that stand before they begin: so long may nobody be there to make the next one."""
LOOK_SECONDS: Final = 3600.0
RETRY_SECONDS: Final = 60.0

WITHOUT_MONTH: Final = "outbox_without_month"
"""The part of the outbox that takes what no month does. It is empty while months are made ahead."""

# Attached rather than made in place: that locks out nobody who writes to another month. What was caught meanwhile goes
# where it belongs; who is writing to that part at that moment is waited for.
_MAKE: Final = """
do $$
declare
  month timestamp;
  name text;
  begins timestamptz;
  ends timestamptz;
begin
  perform pg_advisory_xact_lock(7202613);
  for month in
    select date_trunc('month', clock_timestamp() at time zone 'UTC') + number * interval '1 month'
    from generate_series(0, {ahead}) as number
    union
    select distinct date_trunc('month', created_at at time zone 'UTC') from {found_in}
    order by 1
  loop
    name = 'outbox_' || to_char(month, 'YYYY_MM');
    continue when to_regclass(name) is not null;
    begins = month at time zone 'UTC';
    ends = (month + interval '1 month') at time zone 'UTC';
    execute format('create table %I (like outbox including defaults)', name);
    if exists (select from outbox_without_month where created_at >= begins and created_at < ends) then
      lock table outbox_without_month in access exclusive mode;
      execute format(
        'with caught as (delete from outbox_without_month where created_at >= %L and created_at < %L returning *)'
        ' insert into %I select * from caught', begins, ends, name);
    end if;
    execute format('alter table outbox attach partition %I for values from (%L) to (%L)', name, begins, ends);
  end loop;
end $$
"""


def partition_by_month(connection: Connection, since: str = WITHOUT_MONTH) -> None:
    """Give an outbox that has no parts yet the one that takes what no month does, and its months.

    Those are also the months of the rows in the table `since`.
    """
    connection.exec_driver_sql(f"create table {WITHOUT_MONTH} partition of outbox default")
    connection.exec_driver_sql(_MAKE.format(ahead=AHEAD, found_in=since))


def make_on_creation(target: Any, connection: Connection, **_: Any) -> None:
    """For the creation of the table from its description: a listener to `after_create`."""
    partition_by_month(connection)


async def make_months(session: AsyncSession) -> None:
    """Make what is missing of this month and the next ones, and of those that something was caught for.

    Raises what `is_transient` knows where somebody holds the outbox for longer than two seconds.
    """
    # Whoever writes queues up behind a lock that is waited for.
    await session.execute(text("set local lock_timeout = '2s'"))
    await (await session.connection()).exec_driver_sql(_MAKE.format(ahead=AHEAD, found_in=WITHOUT_MONTH))


class MonthMaker:
    """Makes months ahead of their time, whether or not there is a bus. Replicas wait for each other."""

    def __init__(self, runtime: "Runtime") -> None:
        self._runtime = runtime
        self._pace = Pace()

    def stop(self) -> None:
        """Leave."""
        self._pace.stop()

    async def run(self) -> None:
        """Look until stopped."""
        while not self._pace.is_over:
            pause = LOOK_SECONDS
            try:
                async with self._runtime.sessions() as session, session.begin():
                    await make_months(session)
            except Exception as error:
                if not is_transient(error):
                    raise
                LOG.warning("months not made", error=type(error).__name__)
                pause = RETRY_SECONDS
            await self._pace.rest(pause)
