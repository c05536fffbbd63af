"""SQL about applications, their rounds and offers. A vacancy is always locked before its applications."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import Forbidden, NotFound
from pathways_chassis.work import Work
from pathways_contracts.case_team import Access
from pathways_contracts.stages import Stage
from sqlalchemy import ColumnElement, Select, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from employer_svc.domain.application import LIVE, ApplicationState, Side
from employer_svc.store.rows import Application, Offer, SelectionRound, Vacancy
from employer_svc.store.vacancies import locked_vacancy
from employer_svc.store.visibility import (
    applications_spoken_for,
    applications_visible_to,
    people_known_to,
    sees_whom_may_be_shown,
)

_WHO_SPEAKS: Final = {
    Side.EMPLOYER: "let the employer's staff do it, the partner that looks after it, or a director",
    Side.PERSON: "let the person do it, or a caseworker of theirs",
}


def applications_seen_by(
    actor: Actor,
    *,
    candidate_id: UUID | None = None,
    programme_id: UUID | None = None,
) -> Select[Application]:
    """The applications that the actor may see, filtered."""
    statement = sa.select(Application).where(applications_visible_to(actor))
    if candidate_id is not None:
        statement = statement.where(col(Application.candidate_id) == candidate_id)
        if sees_whom_may_be_shown(actor) and actor.organisation_id is not None:
            # An id that an employer has from elsewhere finds nobody whom it does not know.
            statement = statement.where(people_known_to(actor.organisation_id))
    if programme_id is not None:
        statement = statement.where(col(Application.programme_ids).contains([programme_id]))
    return statement


async def stages_of(
    session: AsyncSession, actor: Actor, applications: Sequence[Application]
) -> Mapping[UUID, Stage | None]:
    """How much of the person of each application the actor is shown; None for the programme's staff and the person."""
    if not sees_whom_may_be_shown(actor) or actor.organisation_id is None:
        return {one.id: None for one in applications}
    statement = select(Application.id).where(
        col(Application.id).in_([one.id for one in applications]), people_known_to(actor.organisation_id)
    )
    known = set((await session.exec(statement)).all())

    def reached(application: Application) -> Stage:
        if application.state is ApplicationState.CONTRACTED:
            return Stage.CONTRACTED
        return Stage.IDENTIFIED if application.id in known else Stage.ANONYMISED

    return {one.id: reached(one) for one in applications}


async def count_applications(session: AsyncSession, actor: Actor, programme_id: UUID | None) -> dict[str, int]:
    """How many of the visible applications stand in each state."""
    seen = applications_seen_by(actor, programme_id=programme_id).subquery()
    rows = await session.execute(select(seen.c.state, func.count()).group_by(seen.c.state))
    return {str(state): count for state, count in rows.all()}


async def application_for(work: Work, application_id: UUID, access: Access = Access.READ) -> Application:
    """An application that the actor may see, or change. Raises `NotFound`."""
    statement = select(Application).where(Application.id == application_id, applications_visible_to(work.actor, access))
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("application", application_id)
    return found


async def application_to_change(work: Work, application_id: UUID, side: Side | None) -> tuple[Application, Vacancy]:
    """An application that the actor may change, and its vacancy, both locked.

    Raises `NotFound`, and `Forbidden` where the change is a side's word that the actor may not give. The application
    is the correlation of everything that follows.
    """
    found = await _locked(work.session, application_id, applications_visible_to(work.actor, Access.WRITE))
    if found is None:
        raise NotFound("application", application_id)
    if side is not None:
        spoken_for = select(Application.id).where(
            Application.id == application_id, applications_spoken_for(work.actor, side)
        )
        if (await work.session.exec(spoken_for)).first() is None:
            raise Forbidden(f"this is the {side}'s word to give", _WHO_SPEAKS[side])
    work.correlation_id = application_id
    return found


async def application_of_event(session: AsyncSession, application_id: UUID) -> tuple[Application, Vacancy] | None:
    """An application that an event or a timer names, and its vacancy, both locked."""
    return await _locked(session, application_id, sa.true())


async def _locked(
    session: AsyncSession, application_id: UUID, may_see: ColumnElement[bool]
) -> tuple[Application, Vacancy] | None:
    vacancy_id = (
        await session.exec(select(Application.vacancy_id).where(Application.id == application_id, may_see))
    ).first()
    vacancy = await locked_vacancy(session, vacancy_id) if vacancy_id is not None else None
    if vacancy is None:
        return None
    statement = (
        select(Application)
        .where(Application.id == application_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).one(), vacancy


async def application_of_match(session: AsyncSession, match_id: UUID) -> Application | None:
    """The application that a match became."""
    return (await session.exec(select(Application).where(Application.match_id == match_id))).first()


async def live_application(session: AsyncSession, candidate_id: UUID, vacancy_id: UUID) -> Application | None:
    """The attempt of a person at a vacancy that has not ended."""
    statement = select(Application).where(
        Application.candidate_id == candidate_id,
        Application.vacancy_id == vacancy_id,
        col(Application.state).in_(LIVE),
    )
    return (await session.exec(statement)).first()


async def applications_of_candidate(
    session: AsyncSession, candidate_id: UUID, states: Collection[ApplicationState]
) -> Sequence[UUID]:
    """The ids of a person's applications in these states, in the order of their vacancies."""
    statement = (
        select(Application.id)
        .where(Application.candidate_id == candidate_id, col(Application.state).in_(states))
        .order_by(col(Application.vacancy_id), col(Application.id))
    )
    return (await session.exec(statement)).all()


async def applications_under(
    session: AsyncSession, candidate_id: UUID, pathway: str, states: Collection[ApplicationState]
) -> Sequence[Application]:
    """A person's applications in these states at vacancies that name a pathway."""
    statement = (
        select(Application)
        .join(Vacancy, col(Vacancy.id) == col(Application.vacancy_id))
        .where(
            Application.candidate_id == candidate_id,
            col(Application.state).in_(states),
            col(Vacancy.pathways).contains([pathway]),
        )
    )
    return (await session.exec(statement.order_by(col(Application.id)))).all()


async def count_on_reserve_list(session: AsyncSession, vacancy_id: UUID) -> int:
    """How many people are on the reserve list of a vacancy."""
    statement = select(func.count()).where(
        col(Application.vacancy_id) == vacancy_id, col(Application.state) == ApplicationState.RESERVE_LIST
    )
    return (await session.exec(statement)).one()


async def train_to_hire_applications_of(
    session: AsyncSession, candidate_id: UUID, states: Collection[ApplicationState]
) -> Sequence[Application]:
    """A person's applications in these states at vacancies that ask for people who will be trained."""
    statement = (
        select(Application)
        .join(Vacancy, col(Vacancy.id) == col(Application.vacancy_id))
        .where(
            Application.candidate_id == candidate_id,
            col(Application.state).in_(states),
            col(Vacancy.train_to_hire),
        )
    )
    return (await session.exec(statement.order_by(col(Application.id)))).all()


async def applications_of_vacancy(
    session: AsyncSession, vacancy_id: UUID, states: Collection[ApplicationState]
) -> Sequence[Application]:
    """A locked vacancy's applications in these states, locked."""
    statement = (
        select(Application)
        .where(Application.vacancy_id == vacancy_id, col(Application.state).in_(states))
        .order_by(col(Application.id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).all()


# --- rounds and offers -------------------------------------------------------------------------------------------


async def rounds_of(session: AsyncSession, application_id: UUID) -> Sequence[SelectionRound]:
    """The rounds of an application, in order."""
    statement = (
        select(SelectionRound)
        .where(SelectionRound.application_id == application_id)
        .order_by(col(SelectionRound.number))
    )
    return (await session.exec(statement)).all()


async def round_of(session: AsyncSession, application_id: UUID, number: int) -> SelectionRound:
    """One round of an application that is locked. Raises `NotFound`."""
    statement = select(SelectionRound).where(
        SelectionRound.application_id == application_id, SelectionRound.number == number
    )
    found = (await session.exec(statement)).first()
    if found is None:
        raise NotFound("round", str(number))
    return found


async def offer_of(session: AsyncSession, application: Application) -> Offer | None:
    """The latest offer of an application."""
    return None if application.offer_id is None else await session.get(Offer, application.offer_id)
