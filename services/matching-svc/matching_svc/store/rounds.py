"""SQL about assignment rounds. Whoever may read rounds sees them all, and on their seats the people of theirs."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from sqlalchemy import Select, delete, func, text, update
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.match import MatchState
from matching_svc.domain.round import Alternative, RoundState
from matching_svc.store.pool import is_live
from matching_svc.store.round_rows import AssignmentRound, RoundGroup, RoundSeat
from matching_svc.store.rows import CandidateProfile, CohortRow, Match, VacancyRequirement, VacancyState
from matching_svc.store.visibility import visible_people


async def round_for(work: Work, round_id: UUID, *, lock: bool = False) -> AssignmentRound:
    """A round. Raises `NotFound`."""
    found = await work.session.get(AssignmentRound, round_id, with_for_update=lock or None)
    if found is None:
        raise NotFound("round", round_id)
    return found


def all_rounds() -> Select[AssignmentRound]:
    """Every round."""
    return sa.select(AssignmentRound)


async def open_among(
    session: AsyncSession,
    *,
    vacancy_ids: Collection[UUID] | None = None,
    programme_id: UUID | None = None,
    cohort_id: UUID | None = None,
    country: str | None = None,
) -> list[UUID]:
    """The vacancies that take people and have a seat to give, of those that every filter names, by id."""
    statement = sa.select(col(VacancyRequirement.vacancy_id)).where(
        col(VacancyRequirement.state) == VacancyState.OPEN, col(VacancyRequirement.free_seats) > 0
    )
    if vacancy_ids is not None:
        statement = statement.where(
            col(VacancyRequirement.vacancy_id) == func.any(sa.cast(list(vacancy_ids), ARRAY(sa.Uuid())))
        )
    if programme_id is not None:
        statement = statement.where(col(VacancyRequirement.programme_ids).contains([programme_id]))
    if country is not None:
        statement = statement.where(col(VacancyRequirement.demand)["country"].astext == country)
    if cohort_id is not None:
        trained_for = sa.select(func.unnest(col(CohortRow.vacancy_ids))).where(col(CohortRow.cohort_id) == cohort_id)
        statement = statement.where(col(VacancyRequirement.vacancy_id).in_(trained_for))
    ordered = statement.order_by(col(VacancyRequirement.vacancy_id))
    return list((await session.execute(ordered)).scalars())


async def rows_with_seats(session: AsyncSession, vacancy_ids: Collection[UUID]) -> list[VacancyRequirement]:
    """Of some vacancies, those that still take people and have a seat to give, by id."""
    statement = (
        select(VacancyRequirement)
        .where(
            col(VacancyRequirement.vacancy_id) == func.any(sa.cast(list(vacancy_ids), ARRAY(sa.Uuid()))),
            VacancyRequirement.state == VacancyState.OPEN,
            col(VacancyRequirement.free_seats) > 0,
        )
        .order_by(col(VacancyRequirement.vacancy_id))
    )
    return list((await session.exec(statement)).all())


async def promised(session: AsyncSession) -> list[tuple[UUID, UUID]]:
    """Vacancy and person of every match on a shortlist whose application, if there is one, has not ended."""
    statement = sa.select(col(Match.vacancy_id), col(Match.candidate_id)).where(
        col(Match.state) == MatchState.SHORTLISTED, col(Match.application_end).is_(None)
    )
    return [(row.vacancy_id, row.candidate_id) for row in await session.execute(statement)]


async def dismissed(session: AsyncSession, vacancy_ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """By vacancy, the people whom somebody has set aside for it, or whose attempt there was decided."""
    statement = sa.select(col(Match.vacancy_id), col(Match.candidate_id)).where(
        col(Match.vacancy_id) == func.any(sa.cast(list(vacancy_ids), ARRAY(sa.Uuid()))),
        (col(Match.state) == MatchState.DISMISSED)
        | ((col(Match.state) == MatchState.SHORTLISTED) & col(Match.application_end).is_not(None)),
    )
    found: dict[UUID, set[UUID]] = {}
    for vacancy_id, candidate_id in (await session.execute(statement)).all():
        found.setdefault(vacancy_id, set()).add(candidate_id)
    return found


# --- who works on which ------------------------------------------------------------------------------------------


async def next_to_do(session: AsyncSession, silence: timedelta) -> AssignmentRound | None:
    """The round that has waited longest: new, or of a process that was silent for so long. Locked; others pass it."""
    statement = (
        select(AssignmentRound)
        .where(
            ~col(AssignmentRound.awaits_groups),
            (col(AssignmentRound.state) == RoundState.REQUESTED)
            | (
                (col(AssignmentRound.state) == RoundState.RUNNING)
                & (col(AssignmentRound.beat_at) < func.clock_timestamp() - silence)
            ),
        )
        .order_by(col(AssignmentRound.requested_at), col(AssignmentRound.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return (await session.exec(statement)).first()


async def beat(session: AsyncSession, round_id: UUID, runner: UUID, step: str, done: int, steps: int) -> bool:
    """Tell that the process lives, and how far it is. False where the round is no longer its."""
    found = await session.execute(
        update(AssignmentRound)
        .where(
            col(AssignmentRound.id) == round_id,
            col(AssignmentRound.runner) == runner,
            col(AssignmentRound.state) == RoundState.RUNNING,
        )
        .values(beat_at=func.clock_timestamp(), step=step, done=done, steps=steps)
        .returning(col(AssignmentRound.id))
    )
    return found.first() is not None


async def mark_taken(session: AsyncSession, row: AssignmentRound, runner: UUID) -> None:
    """From here on the round is this process', which beats for it."""
    row.runner, row.attempts = runner, row.attempts + 1
    await session.flush()
    await session.execute(
        update(AssignmentRound).where(col(AssignmentRound.id) == row.id).values(beat_at=func.clock_timestamp())
    )


# --- groups and seats --------------------------------------------------------------------------------------------

_LEND = text(
    """
    insert into round_group (round_id, candidate_id, group_number)
    select :round_id, one.candidate_id, one.group_number
    from unnest(cast(:candidate_ids as uuid[]), cast(:group_numbers as integer[])) as one (candidate_id, group_number)
    where not exists (select from erased_candidate where erased_candidate.candidate_id = one.candidate_id)
    on conflict (round_id, candidate_id) do update set group_number = excluded.group_number
    """
)
_SEAT = text(
    """
    insert into round_seat (round_id, alternative, vacancy_id, candidate_id, points)
    select :round_id, :alternative, one.vacancy_id, one.candidate_id, one.points
    from unnest(cast(:vacancy_ids as uuid[]), cast(:candidate_ids as uuid[]), cast(:points as integer[]))
      with ordinality as one (vacancy_id, candidate_id, points, place)
    where not exists (select from erased_candidate where erased_candidate.candidate_id = one.candidate_id)
    order by one.place
    """
)


async def lend(session: AsyncSession, round_id: UUID, groups: Mapping[UUID, int]) -> None:
    """Keep the groups of some people for a round, but of who was erased; of who is told of twice, the later one."""
    parameters = {"round_id": round_id, "candidate_ids": list(groups), "group_numbers": list(groups.values())}
    await session.execute(_LEND, parameters)


async def groups_lent(session: AsyncSession, round_id: UUID) -> dict[UUID, int]:
    """The groups that were lent for a round."""
    statement = sa.select(col(RoundGroup.candidate_id), col(RoundGroup.group_number)).where(
        col(RoundGroup.round_id) == round_id
    )
    return {row.candidate_id: row.group_number for row in await session.execute(statement)}


async def add_seats(
    session: AsyncSession, round_id: UUID, alternative: Alternative, seats: Sequence[tuple[UUID, UUID, int]]
) -> None:
    """Keep an alternative: vacancy, person and points of each seat, but of people who were erased."""
    vacancy_ids, candidate_ids, points = zip(*seats, strict=True) if seats else ((), (), ())
    await session.execute(
        _SEAT,
        {
            "round_id": round_id,
            "alternative": alternative.value,
            "vacancy_ids": list(vacancy_ids),
            "candidate_ids": list(candidate_ids),
            "points": list(points),
        },
    )


def seats_seen_by(actor: Actor, round_id: UUID, alternative: Alternative) -> Select[RoundSeat]:
    """The seats of an alternative with people of whom the actor may know, and who may still be shown."""
    return (
        sa.select(RoundSeat)
        .join(CandidateProfile, col(CandidateProfile.candidate_id) == col(RoundSeat.candidate_id))
        .where(
            col(RoundSeat.round_id) == round_id,
            col(RoundSeat.alternative) == alternative.value,
            is_live(),
            visible_people(actor),
        )
    )


async def every_seat_of(session: AsyncSession, round_id: UUID, alternative: Alternative) -> Sequence[RoundSeat]:
    """The seats of an alternative as they were worked out."""
    statement = (
        select(RoundSeat)
        .where(RoundSeat.round_id == round_id, RoundSeat.alternative == alternative.value)
        .order_by(col(RoundSeat.id))
    )
    return (await session.exec(statement)).all()


async def forget_groups_and_seats(session: AsyncSession, round_id: UUID) -> None:
    """Delete what was lent for a round, and who would have come where."""
    await session.execute(delete(RoundGroup).where(col(RoundGroup.round_id) == round_id))
    await session.execute(delete(RoundSeat).where(col(RoundSeat.round_id) == round_id))
