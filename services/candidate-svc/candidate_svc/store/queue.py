"""SQL about what is open here for the caller."""

from collections.abc import Sequence
from typing import Any

from pathways_chassis.belonging import of_their_organisation
from pathways_chassis.tables import task
from pathways_chassis.work import Work
from sqlalchemy import Row, select


async def open_tasks(work: Work, most: int) -> Sequence[Row[Any]]:
    """The oldest open tasks of the caller's organisation, at most so many."""
    theirs = of_their_organisation(work.actor, task.c.organisation_id)
    statement = select(*task.c).where(theirs, task.c.state == "open").order_by(task.c.id).limit(most)
    return (await work.session.execute(statement)).all()
