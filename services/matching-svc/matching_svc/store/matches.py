"""SQL about lists, matches and gaps. Who may see which is decided here."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from sqlalchemy import ColumnElement, Select, delete, false, func, text, true, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.lists import BestList
from matching_svc.domain.match import NOT_AGAIN, STANDING, MatchState
from matching_svc.store.pool import is_live
from matching_svc.store.rows import (
    BestListRow,
    CandidateProfile,
    FoundGap,
    Match,
    ScoringConfigurationRow,
    VacancyRequirement,
    VacancyState,
)

SEES_ALL: Final = frozenset(
    {
        Role.CASEWORKER,
        Role.PARTNER_ADMINISTRATOR,
        Role.PROGRAMME_DIRECTOR,
        Role.VISA_ADVISER,
        Role.INTEGRATION_WORKER,
    }
)


def _seen(actor: Actor, employer_id: Any, candidate_id: Any) -> ColumnElement[bool]:
    """All, those of the own vacancies, or those of the own person."""
    if actor.roles & SEES_ALL:
        return true()
    if Role.EMPLOYER in actor.roles and actor.organisation_id is not None:
        return col(employer_id) == actor.organisation_id
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None and candidate_id is not None:
        return col(candidate_id) == actor.candidate_id
    return false()


def sees_whom_may_be_shown(actor: Actor) -> bool:
    """Whether the actor sees people only as long as they may be shown."""
    return Role.EMPLOYER in actor.roles and not actor.roles & SEES_ALL


def visible_matches(actor: Actor) -> ColumnElement[bool]:
    """Which matches the actor may know of; never those of a hidden person."""
    return _seen(actor, Match.employer_id, Match.candidate_id) & ~col(Match.hidden)


def visible_vacancies(actor: Actor) -> ColumnElement[bool]:
    """Whose lists the actor may know of. A list shows other people, hence no candidate sees one."""
    return _seen(actor, VacancyRequirement.employer_id, None)


async def open_vacancies_seen_by(session: AsyncSession, actor: Actor) -> set[UUID]:
    """The open vacancies that the actor may be shown a person's score for; a candidate sees all."""
    statement = sa.select(col(VacancyRequirement.vacancy_id)).where(
        col(VacancyRequirement.state) == VacancyState.OPEN,
        true() if Role.CANDIDATE in actor.roles else visible_vacancies(actor),
    )
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


def matches_seen_by(
    actor: Actor,
    *,
    vacancy_id: UUID | None = None,
    candidate_id: UUID | None = None,
    state: MatchState | None = None,
    programme_id: UUID | None = None,
) -> Select[Match]:
    """The matches that the actor may see, filtered."""
    statement = sa.select(Match).where(visible_matches(actor))
    if vacancy_id is not None:
        statement = statement.where(col(Match.vacancy_id) == vacancy_id)
    if candidate_id is not None:
        statement = statement.where(col(Match.candidate_id) == candidate_id)
    if state is not None:
        statement = statement.where(col(Match.state) == state)
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


async def standing_match(session: AsyncSession, vacancy_id: UUID, candidate_id: UUID) -> Match | None:
    """The match of a pair that stands, locked."""
    statement = (
        select(Match)
        .where(Match.vacancy_id == vacancy_id, Match.candidate_id == candidate_id, col(Match.state).in_(list(STANDING)))
        .with_for_update()
    )
    return (await session.exec(statement)).first()


async def latest_match_states(
    session: AsyncSession, vacancy_id: UUID, candidate_ids: Collection[UUID]
) -> dict[UUID, Match]:
    """The newest match of each pair on a list."""
    statement = (
        select(Match)
        .where(
            Match.vacancy_id == vacancy_id,
            col(Match.candidate_id) == func.any(sa.cast(list(candidate_ids), ARRAY(sa.Uuid()))),
            ~col(Match.hidden),
        )
        .order_by(col(Match.id))
    )
    return {row.candidate_id: row for row in (await session.exec(statement)).all()}


async def match_of_application(session: AsyncSession, application_id: UUID) -> Match | None:
    """The match that became an application, locked."""
    statement = select(Match).where(Match.application_id == application_id).with_for_update()
    return (await session.exec(statement)).first()


# --- in bulk, for the refresh and for endings --------------------------------------------------------------------


async def pairs_not_again(session: AsyncSession, vacancy_ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """By vacancy, the people whom software does not propose again."""
    statement = sa.select(col(Match.vacancy_id), col(Match.candidate_id)).where(
        col(Match.vacancy_id).in_(vacancy_ids), col(Match.state).in_(list(NOT_AGAIN))
    )
    found: dict[UUID, set[UUID]] = {}
    for vacancy_id, candidate_id in (await session.execute(statement)).all():
        found.setdefault(vacancy_id, set()).add(candidate_id)
    return found


async def add_matches(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write new matches at once."""
    if rows:
        await session.execute(insert(Match), list(rows))


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


_PURGE = text(
    """
    update best_list set candidate_ids = array_remove(candidate_ids, :candidate_id), entries = (
      select coalesce(jsonb_agg(entry order by place), '[]'::jsonb)
      from jsonb_array_elements(entries) with ordinality as kept(entry, place)
      where entry ->> 'candidate_id' <> cast(:candidate_id as text))
    where candidate_ids @> array[:candidate_id]
    """
).bindparams(sa.bindparam("candidate_id", type_=sa.Uuid()))


async def purge_from_lists(session: AsyncSession, candidate_id: UUID) -> None:
    """Take a person off every list, at once."""
    await session.execute(_PURGE, {"candidate_id": candidate_id})


async def drop_list(session: AsyncSession, vacancy_id: UUID) -> None:
    """A vacancy that takes nobody has no list."""
    await session.execute(delete(BestListRow).where(col(BestListRow.vacancy_id) == vacancy_id))


async def write_lists(
    session: AsyncSession, lists: Sequence[BestList], configuration_version: int, computed_at: datetime
) -> None:
    """Replace the lists of some vacancies, one row each."""
    if not lists:
        return
    statement = insert(BestListRow)
    columns = ("configuration_version", "candidate_ids", "entries", "computed_at")
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["vacancy_id"], set_={name: statement.excluded[name] for name in columns}
        ),
        [
            {
                "vacancy_id": one.vacancy_id,
                "configuration_version": configuration_version,
                "candidate_ids": [ranked.candidate_id for ranked in one.ranked],
                "entries": [ranked.as_json() for ranked in one.ranked],
                "computed_at": computed_at,
            }
            for one in lists
        ],
    )


async def best_list(session: AsyncSession, vacancy_id: UUID) -> BestListRow | None:
    """The list of a vacancy as it was last written."""
    return await session.get(BestListRow, vacancy_id)


# --- gaps --------------------------------------------------------------------------------------------------------


async def known_gaps(session: AsyncSession, vacancy_ids: Collection[UUID]) -> set[tuple[UUID, UUID]]:
    """Pairs of vacancy and person whose gap was told of."""
    statement = sa.select(col(FoundGap.vacancy_id), col(FoundGap.candidate_id)).where(
        col(FoundGap.vacancy_id).in_(vacancy_ids)
    )
    return {(vacancy_id, candidate_id) for vacancy_id, candidate_id in (await session.execute(statement)).all()}


async def add_gaps(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write new gaps at once."""
    if rows:
        await session.execute(insert(FoundGap), list(rows))


async def forget_gaps(session: AsyncSession, candidate_id: UUID) -> None:
    """Delete what was found about an erased person."""
    await session.execute(delete(FoundGap).where(col(FoundGap.candidate_id) == candidate_id))


async def gaps_seen_by(session: AsyncSession, actor: Actor, vacancy_id: UUID | None, limit: int) -> Sequence[FoundGap]:
    """Gaps of people who may be shown, best score after closing first."""
    statement = (
        select(FoundGap)
        .join(VacancyRequirement, col(VacancyRequirement.vacancy_id) == col(FoundGap.vacancy_id))
        .join(CandidateProfile, col(CandidateProfile.candidate_id) == col(FoundGap.candidate_id))
        .where(is_live(), _seen(actor, VacancyRequirement.employer_id, FoundGap.candidate_id))
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
