"""SQL about vacancies and the pathways that they name."""

from collections.abc import Collection, Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.codes import Pay
from pathways_contracts.events.candidate.pathway import IntakeStatus, PathwayPublished
from sqlalchemy import Select, func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from employer_svc.domain.application import HOLDS_A_SEAT
from employer_svc.domain.vacancy import NamedPathway, VacancyState
from employer_svc.store.rows import Application, Employer, KnownPathway, Vacancy
from employer_svc.store.visibility import employers_kept_by, employers_visible_to


def vacancies_seen_by(
    actor: Actor,
    *,
    programme_id: UUID | None = None,
) -> Select[Vacancy]:
    """The vacancies that the actor may see, filtered."""
    statement = sa.select(Vacancy).join(Employer, col(Employer.id) == col(Vacancy.employer_id))
    statement = statement.where(employers_visible_to(actor))
    if programme_id is not None:
        statement = statement.where(col(Vacancy.programme_ids).contains([programme_id]))
    return statement


async def vacancy_for(work: Work, vacancy_id: UUID) -> Vacancy:
    """A vacancy that the actor may see. Raises `NotFound`."""
    statement = vacancies_seen_by(work.actor).where(col(Vacancy.id) == vacancy_id)
    found: Vacancy | None = (await work.session.execute(statement)).scalars().first()
    if found is None:
        raise NotFound("vacancy", vacancy_id)
    return found


async def vacancy_to_change(work: Work, vacancy_id: UUID) -> Vacancy:
    """A vacancy that the actor may change, locked. Raises `NotFound`."""
    kept = select(Employer.id).where(employers_kept_by(work.actor))
    statement = select(Vacancy).where(Vacancy.id == vacancy_id, col(Vacancy.employer_id).in_(kept))
    statement = statement.with_for_update().execution_options(populate_existing=True)
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("vacancy", vacancy_id)
    return found


async def locked_vacancy(session: AsyncSession, vacancy_id: UUID) -> Vacancy | None:
    """A vacancy that an event or another of our rows names, locked and as it stands now."""
    statement = (
        select(Vacancy).where(Vacancy.id == vacancy_id).with_for_update().execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).first()


async def vacancies_in(session: AsyncSession, employer_id: UUID, states: Collection[VacancyState]) -> Sequence[Vacancy]:
    """The employer's vacancies in these states, locked, in the order of their ids."""
    statement = (
        select(Vacancy)
        .where(Vacancy.employer_id == employer_id, col(Vacancy.state).in_(states))
        .order_by(col(Vacancy.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).all()


async def offers_standing_for(session: AsyncSession, vacancy_id: UUID) -> int:
    """How many offers of the vacancy wait for an answer or a contract."""
    statement = select(func.count()).where(
        col(Application.vacancy_id) == vacancy_id, col(Application.state).in_(HOLDS_A_SEAT)
    )
    return (await session.exec(statement)).one()


# --- pathways ----------------------------------------------------------------------------------------------------


async def keep_pathway(session: AsyncSession, event: PathwayPublished) -> bool:
    """Know a pathway as it was published last. False when a newer version is known already."""
    values = {
        "pathway_version": event.pathway_version,
        "destination": event.destination,
        "intake": event.intake.value,
        "protection_check": event.protection_check,
        "pay_floor": None if event.pay_floor is None else event.pay_floor.model_dump(mode="json"),
        "valid_from": event.valid_from,
        "valid_to": event.valid_to,
        "safety": None if event.safety is None else event.safety.overall,
    }
    statement = (
        insert(KnownPathway)
        .values(code=event.pathway, **values)
        .on_conflict_do_update(
            index_elements=["code"],
            set_=values,
            where=col(KnownPathway.pathway_version) <= event.pathway_version,
        )
        .returning(col(KnownPathway.code))
    )
    return (await session.execute(statement)).first() is not None


async def known_pathways(session: AsyncSession, codes: Collection[str]) -> tuple[NamedPathway, ...]:
    """What is known of the pathways with these codes."""
    statement = select(KnownPathway).where(col(KnownPathway.code).in_(codes)).order_by(col(KnownPathway.code))
    return tuple(
        NamedPathway(
            code=row.code,
            destination=row.destination,
            intake=IntakeStatus(row.intake),
            pay_floor=None if row.pay_floor is None else Pay.model_validate(row.pay_floor),
            valid_from=row.valid_from,
            valid_to=row.valid_to,
        )
        for row in (await session.exec(statement)).all()
    )


async def pathways_without_protection_check(session: AsyncSession, codes: Collection[str]) -> frozenset[str]:
    """Those of the pathways that rest on no protection check."""
    statement = select(KnownPathway.code).where(
        col(KnownPathway.code).in_(codes), col(KnownPathway.protection_check).is_(False)
    )
    return frozenset((await session.exec(statement)).all())


async def vacancies_by_reference(work: Work, references: Collection[tuple[UUID, str]]) -> dict[tuple[UUID, str], UUID]:
    """The vacancies of employers whom the actor may change, by employer and its own number; the employers are locked.

    All employers are locked in one order, for everybody who writes for many.
    """
    employers = {employer_id for employer_id, _ in references}
    mine = select(Employer.id).where(col(Employer.id).in_(employers), employers_kept_by(work.actor))
    kept = (await work.session.exec(mine.order_by(col(Employer.id)).with_for_update())).all()
    rows = await work.session.execute(
        select(Vacancy.employer_id, Vacancy.employer_reference, Vacancy.id).where(
            col(Vacancy.employer_id).in_(kept),
            col(Vacancy.employer_reference).in_([reference for _, reference in references]),
        )
    )
    return {(employer_id, str(reference)): found for employer_id, reference, found in rows}
