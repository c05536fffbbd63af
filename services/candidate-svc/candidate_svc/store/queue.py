"""SQL about what is open here for the caller."""

from collections.abc import Sequence
from typing import Any

from pathways_chassis.belonging import of_their_work
from pathways_chassis.tables import task
from pathways_chassis.work import Work
from sqlalchemy import Row, select

from candidate_svc.store.readable import READABLES


async def open_tasks(work: Work, most: int) -> Sequence[Row[Any]]:
    """The oldest open tasks of the caller's organisation, or work, at most so many."""
    theirs = of_their_work(work.actor, task, READABLES)
    statement = select(*task.c).where(theirs, task.c.state == "open").order_by(task.c.id).limit(most)
    return (await work.session.execute(statement)).all()
