"""Whose history an actor may see: that of every aggregate that they may read."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.work import Work
from sqlmodel import col

from employer_svc.store.applications import applications_seen_by
from employer_svc.store.employers import employers_seen_by
from employer_svc.store.placements import placements_seen_by
from employer_svc.store.rows import Application, Employer, Placement, Vacancy
from employer_svc.store.vacancies import vacancies_seen_by


def _seen(aggregate: str, actor: Actor, row_id: UUID) -> Any:
    match aggregate:
        case "employer":
            return employers_seen_by(actor).where(col(Employer.id) == row_id)
        case "vacancy":
            return vacancies_seen_by(actor).where(col(Vacancy.id) == row_id)
        case "application":
            return applications_seen_by(actor).where(col(Application.id) == row_id)
        case "placement":
            return placements_seen_by(actor).where(col(Placement.id) == row_id)
        case _:
            return None


async def may_see_history(work: Work, aggregate: str, aggregate_id: UUID) -> bool:
    """Whether the actor may see the history of an aggregate, named by its machine and id."""
    statement = _seen(aggregate, work.actor, aggregate_id)
    if statement is None:
        return False
    return bool((await work.session.execute(sa.select(statement.exists()))).scalar())
