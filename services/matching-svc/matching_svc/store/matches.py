"""SQL about matches and gaps, each read as somebody may see it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.database import table_of
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from sqlalchemy import Select, false, func, true, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.facts import Person
from matching_svc.domain.match import NOT_AGAIN, STANDING, MatchState
from matching_svc.store.pool import is_live, live_person
from matching_svc.store.rows import (
    BestListRow,
    CandidateProfile,
    FoundGap,
    Match,
    ScoringConfigurationRow,
    VacancyRequirement,
    VacancyState,
)
from matching_svc.store.visibility import (
    DIRECTOR,
    are_rows_shown,
    sees_whom_may_be_shown,
    visible_matches,
    visible_people,
    visible_vacancies,
)


async def open_vacancies_seen_by(session: AsyncSession, actor: Actor, country: str | None = None) -> set[UUID]:
    """The open vacancies, all or of a country, that the actor may be shown a person's score for: a candidate, any."""
    statement = sa.select(col(VacancyRequirement.vacancy_id)).where(
        col(VacancyRequirement.state) == VacancyState.OPEN,
        true() if Role.CANDIDATE in actor.roles else visible_vacancies(actor),
    )
    if country is not None:
        statement = statement.where(col(VacancyRequirement.demand)["country"].astext == country)
    return set((await session.execute(statement)).scalars())


async def vacancy_for(work: Work, vacancy_id: UUID) -> VacancyRequirement:
    """A vacancy whose list the actor may see. Raises `NotFound`."""
    statement = select(VacancyRequirement).where(
        VacancyRequirement.vacancy_id == vacancy_id, visible_vacancies(work.actor)
    )
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("vacancy", vacancy_id)
    return found


async def match_for(work: Work, match_id: UUID, *, lock: bool = False) -> Match:
    """A match that the actor may see. Raises `NotFound`."""
    statement = select(Match).where(Match.id == match_id, visible_matches(work.actor))
    found = (await work.session.exec(statement.with_for_update() if lock else statement)).first()
    if found is None:
        raise NotFound("match", match_id)
    return found


async def person_for(work: Work, candidate_id: UUID) -> Person:
    """A person who may be shown, and of whom the actor may know. Raises `NotFound`."""
    statement = sa.select(col(CandidateProfile.candidate_id)).where(
        col(CandidateProfile.candidate_id) == candidate_id, visible_people(work.actor)
    )
    if (await work.session.execute(statement)).first() is not None:
        person = await live_person(work.session, candidate_id)
        if person is not None:
            return person
    raise NotFound("candidate", candidate_id)


async def people_to_search(work: Work, programme_id: UUID | None) -> set[UUID] | None:
    """Who of a programme may be shown, of those whom the actor knows of; None for everybody."""
    if programme_id is None and work.actor.roles & DIRECTOR:
        return None
    statement = sa.select(col(CandidateProfile.candidate_id)).where(is_live(), visible_people(work.actor))
    if programme_id is not None:
        statement = statement.where(col(CandidateProfile.programme_ids).contains([programme_id]))
    return set((await work.session.execute(statement)).scalars())


def matches_seen_by(
    actor: Actor,
    *,
    candidate_id: UUID | None = None,
    programme_id: UUID | None = None,
) -> Select[Match]:
    """The matches that the actor may see, filtered."""
    statement = sa.select(Match).where(visible_matches(actor))
    if candidate_id is not None:
        known = false() if sees_whom_may_be_shown(actor) else col(Match.candidate_id) == candidate_id
        statement = statement.where(known)
    if programme_id is not None:
        statement = statement.where(col(Match.programme_ids).contains([programme_id]))
    return statement


async def count_by_state(session: AsyncSession, actor: Actor, programme_id: UUID | None) -> dict[str, int]:
    """How many of the visible matches stand in each state."""
    seen = matches_seen_by(actor, programme_id=programme_id).subquery()
    rows = await session.execute(sa.select(seen.c.state, func.count()).group_by(seen.c.state))
    return {MatchState(state).value: count for state, count in rows.all()}


async def may_see_history(work: Work, aggregate: str, aggregate_id: UUID) -> bool:
    """Whether the actor may see the history of a match."""
    if aggregate != "match":
        return False
    statement = sa.select(col(Match.id)).where(col(Match.id) == aggregate_id, visible_matches(work.actor))
    return (await work.session.execute(statement)).first() is not None


async def people_named(work: Work, vacancy_id: UUID) -> Sequence[UUID]:
    """Whom the actor may mean by a pseudonym: on the list of a vacancy as it is shown to them, or matched with it."""
    shown = are_rows_shown(sa.literal(vacancy_id, sa.Uuid())) if sees_whom_may_be_shown(work.actor) else true()
    listed = (
        sa.select(col(CandidateProfile.candidate_id))
        .join(BestListRow, col(CandidateProfile.candidate_id) == func.any(col(BestListRow.candidate_ids)))
        .where(col(BestListRow.vacancy_id) == vacancy_id, shown, visible_people(work.actor))
    )
    matched = sa.select(col(Match.candidate_id)).where(col(Match.vacancy_id) == vacancy_id, visible_matches(work.actor))
    return list((await work.session.execute(listed.union(matched))).scalars())


async def standing_match(session: AsyncSession, vacancy_id: UUID, candidate_id: UUID) -> Match | None:
    """The match of a pair that stands, locked."""
    statement = (
        select(Match)
        .where(Match.vacancy_id == vacancy_id, Match.candidate_id == candidate_id, col(Match.state).in_(list(STANDING)))
        .with_for_update()
    )
    return (await session.exec(statement)).first()


async def newest_matches(
    session: AsyncSession, vacancy_id: UUID, candidate_ids: Collection[UUID]
) -> dict[UUID, tuple[UUID, MatchState]]:
    """Of some people, the newest match with a vacancy and where it stands."""
    statement = (
        sa.select(col(Match.candidate_id), col(Match.id), col(Match.state))
        .where(
            col(Match.vacancy_id) == vacancy_id,
            col(Match.candidate_id) == func.any(sa.cast(list(candidate_ids), ARRAY(sa.Uuid()))),
            ~col(Match.hidden),
        )
        .order_by(col(Match.id))
    )
    return {who: (match_id, state) for who, match_id, state in (await session.execute(statement)).all()}


async def match_of_application(session: AsyncSession, application_id: UUID) -> Match | None:
    """The match that became an application, locked."""
    statement = select(Match).where(Match.application_id == application_id).with_for_update()
    return (await session.exec(statement)).first()


# --- in bulk, for the refresh and for endings --------------------------------------------------------------------


async def pairs_not_again(session: AsyncSession, vacancy_ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """By vacancy, the people whom software does not propose again."""
    statement = sa.select(col(Match.vacancy_id), col(Match.candidate_id)).where(
        col(Match.vacancy_id) == func.any(sa.cast(list(vacancy_ids), ARRAY(sa.Uuid()))),
        col(Match.state).in_(list(NOT_AGAIN)),
    )
    found: dict[UUID, set[UUID]] = {}
    for vacancy_id, candidate_id in (await session.execute(statement)).all():
        found.setdefault(vacancy_id, set()).add(candidate_id)
    return found


async def add_matches(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> set[UUID]:
    """Write new matches at once, but for pairs of which one stands. The ids of those that were written."""
    if not rows:
        return set()
    matches = table_of(Match)
    statement = insert(matches).on_conflict_do_nothing().returning(matches.c.id)
    return set((await session.execute(statement, list(rows))).scalars())


async def lock_proposed(
    session: AsyncSession, *, vacancy_id: UUID | None = None, candidate_id: UUID | None = None
) -> Sequence[Match]:
    """The proposals of a vacancy or of a person, locked in order of their ids."""
    statement = select(Match).where(Match.state == MatchState.PROPOSED).order_by(col(Match.id)).with_for_update()
    if vacancy_id is not None:
        statement = statement.where(Match.vacancy_id == vacancy_id)
    if candidate_id is not None:
        statement = statement.where(Match.candidate_id == candidate_id)
    return (await session.exec(statement)).all()


async def hide_matches(session: AsyncSession, candidate_id: UUID) -> None:
    """Nobody sees the person's matches any more."""
    await session.execute(update(Match).where(col(Match.candidate_id) == candidate_id).values(hidden=True))


# --- gaps --------------------------------------------------------------------------------------------------------


async def add_gaps(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> set[tuple[UUID, UUID]]:
    """Write gaps at once, but for those that were told of. The pairs of vacancy and person that are new."""
    if not rows:
        return set()
    gaps = table_of(FoundGap)
    statement = insert(gaps).on_conflict_do_nothing().returning(gaps.c.vacancy_id, gaps.c.candidate_id)
    written = await session.execute(statement, list(rows))
    return {(vacancy_id, candidate_id) for vacancy_id, candidate_id in written.all()}


async def gaps_seen_by(session: AsyncSession, actor: Actor, vacancy_id: UUID | None, limit: int) -> Sequence[FoundGap]:
    """Gaps of people who may be shown, best score after closing first; to employers, none: they tell of levels."""
    if sees_whom_may_be_shown(actor):
        return ()
    statement = (
        select(FoundGap)
        .join(VacancyRequirement, col(VacancyRequirement.vacancy_id) == col(FoundGap.vacancy_id))
        .join(CandidateProfile, col(CandidateProfile.candidate_id) == col(FoundGap.candidate_id))
        .where(is_live(), visible_people(actor))
        .order_by(col(FoundGap.score_points_if_closed).desc(), col(FoundGap.vacancy_id), col(FoundGap.candidate_id))
        .limit(limit)
    )
    if vacancy_id is not None:
        statement = statement.where(FoundGap.vacancy_id == vacancy_id)
    return (await session.exec(statement)).all()


# --- configurations ----------------------------------------------------------------------------------------------


async def configuration_row(session: AsyncSession, version: int | None = None) -> ScoringConfigurationRow | None:
    """A version, or the newest."""
    statement = select(ScoringConfigurationRow).order_by(col(ScoringConfigurationRow.version).desc()).limit(1)
    if version is not None:
        statement = statement.where(ScoringConfigurationRow.version == version)
    return (await session.exec(statement)).first()


def configurations() -> Select[ScoringConfigurationRow]:
    """Every version."""
    return sa.select(ScoringConfigurationRow)
