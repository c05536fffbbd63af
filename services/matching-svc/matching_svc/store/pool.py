"""SQL about the pool: who is in it, and what vacancies ask for."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.database import table_of
from pathways_chassis.messaging.beats import View
from pathways_chassis.work import Work
from pathways_contracts.codes import LanguageSkill
from pathways_contracts.event import Topic
from pathways_contracts.events.candidate.candidate import PoolProfile
from sqlalchemy import delete, func, text, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.anonymity import bands_of
from matching_svc.domain.facts import Demand, Person, Vacancy
from matching_svc.domain.training import Cohort, Course, Module
from matching_svc.store.change_log import note_change
from matching_svc.store.rows import (
    CandidateProfile,
    CohortRow,
    CourseRow,
    ErasedCandidate,
    HeartbeatSeen,
    PathwayRule,
    Subject,
    VacancyRequirement,
    VacancyState,
)

PEOPLE: Final = View(Topic.CANDIDATE, table_of(HeartbeatSeen))
"""How old this service's view of who may be shown is: hiding comes with the candidates' own events."""

POOL_LOCK: Final = 7_203_001
_LOCKED_IN: Final = "the transaction that holds the pool's lock"


async def lock_pool(session: AsyncSession) -> None:
    """From here to the end of the transaction, nobody else changes who is in the pool or proposed.

    Taken before any row that others write: so nobody is proposed afterwards who was hidden before, and two who expire
    matches do not wait for each other's rows.
    """
    transaction = session.sync_session.get_transaction()
    if transaction is None or session.info.get(_LOCKED_IN) is not transaction:
        await session.execute(select(func.pg_advisory_xact_lock(POOL_LOCK)))
        session.info[_LOCKED_IN] = session.sync_session.get_transaction()


# --- people ------------------------------------------------------------------------------------------------------

# Arrays in place of rows of parameters: one statement for any number of people.
_ENTER = text(
    """
    with told as (
      select * from unnest(cast(:candidate_ids as uuid[]), cast(:partner_ids as uuid[]),
          cast(:programme_ids as text[]), cast(:profiles as text[]), cast(:bands as text[]),
          cast(:shareable as boolean[]), cast(:priorities as boolean[]), cast(:epochs as integer[]),
          cast(:sequences as integer[]))
        as told (candidate_id, partner_id, programme_ids, profile, bands, shareable, priority, epoch, sequence)),
    entered as (
      insert into candidate_profile as known (candidate_id, partner_id, programme_ids, profile, bands, in_pool,
        shareable, priority, hidden_epoch, hidden_sequence, version)
      select candidate_id, partner_id, coalesce(cast(programme_ids as uuid[]), '{}'), cast(profile as jsonb), bands,
        true, shareable, coalesce(priority, false), -1, 0, 1
      from told where not exists (select from erased_candidate e where e.candidate_id = told.candidate_id)
      order by candidate_id
      on conflict (candidate_id) do update set
        partner_id = coalesce(excluded.partner_id, known.partner_id),
        programme_ids = (select coalesce(cast(t.programme_ids as uuid[]), known.programme_ids) from told t
          where t.candidate_id = known.candidate_id),
        profile = excluded.profile, bands = excluded.bands, in_pool = true, shareable = excluded.shareable,
        priority = (select coalesce(t.priority, known.priority) from told t where t.candidate_id = known.candidate_id),
        version = known.version + 1
      where (known.hidden_epoch, known.hidden_sequence)
        < (select t.epoch, t.sequence from told t where t.candidate_id = known.candidate_id)
      returning candidate_id, shareable),
    shown as (
      update match set hidden = false
      where hidden and candidate_id in (select candidate_id from entered where entered.shareable)),
    noted as (
      insert into change (subject, subject_id) select 'candidate', candidate_id from entered on conflict do nothing)
    select candidate_id from entered
    """
)


PersonAsWritten = tuple[UUID, str, bool]
"""Who, the profile in JSON, and whether first in line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """How a person comes into the pool. None keeps what is known."""

    candidate_id: UUID
    profile: PoolProfile
    shareable: bool
    partner_id: UUID | None = None
    programme_ids: tuple[UUID, ...] | None = None
    priority: bool | None = None


async def enter(works: Sequence[Work], entries: Sequence[Entry]) -> set[UUID]:
    """Take different people in, or anew, each by the event of its work. Without whom a later event hid or erased."""
    places = [_place(work) for work in works]
    found = await works[0].session.execute(
        _ENTER,
        {
            "candidate_ids": [one.candidate_id for one in entries],
            "partner_ids": [one.partner_id for one in entries],
            "programme_ids": [_written(one.programme_ids) for one in entries],
            "profiles": [one.profile.model_dump_json() for one in entries],
            "bands": [bands_of(one.profile) for one in entries],
            "shareable": [one.shareable for one in entries],
            "priorities": [one.priority for one in entries],
            "epochs": [epoch for epoch, _ in places],
            "sequences": [sequence for _, sequence in places],
        },
    )
    return set(found.scalars())


def _written(ids: Sequence[UUID] | None) -> str | None:
    """As an array of arrays could not hold it: these are of different lengths."""
    return None if ids is None else "{" + ",".join(map(str, ids)) + "}"


async def leave(work: Work, candidate_id: UUID, *, hide: bool) -> bool:
    """Take a person out; `hide` keeps events out that are older than this one. False where nobody was in."""
    epoch, sequence = _place(work)
    hidden: dict[str, Any] = {"shareable": False} if hide else {}
    if hide and work.envelope is not None:
        hidden |= {"hidden_epoch": epoch, "hidden_sequence": sequence}
    found = await work.session.execute(
        update(CandidateProfile)
        .where(col(CandidateProfile.candidate_id) == candidate_id)
        .values(in_pool=False, priority=False, version=CandidateProfile.version + 1, **hidden)
        .returning(col(CandidateProfile.candidate_id))
    )
    known = found.first() is not None
    if not known and hide and not await is_erased(work.session, candidate_id):
        # The hiding overtook the arrival: what comes of it later must not show the person.
        await work.session.execute(
            insert(CandidateProfile).values(
                candidate_id=candidate_id,
                programme_ids=[],
                profile=PoolProfile(skills=()).model_dump(mode="json"),
                in_pool=False,
                shareable=False,
                priority=False,
                hidden_epoch=epoch,
                hidden_sequence=sequence,
                version=1,
            )
        )
    await note_change(work.session, Subject.CANDIDATE, [candidate_id])
    return known


class Handed(NamedTuple):
    """Whose somebody was here before a hand-over."""

    partner_id: UUID | None


async def hand_over(session: AsyncSession, candidate_id: UUID, partner_id: UUID) -> Handed | None:
    """Another partner looks after the person. None where nobody is known here."""
    known = await session.execute(
        select(col(CandidateProfile.partner_id)).where(CandidateProfile.candidate_id == candidate_id).with_for_update()
    )
    before = known.first()
    if before is None:
        return None
    await session.execute(
        update(CandidateProfile)
        .where(col(CandidateProfile.candidate_id) == candidate_id)
        .values(partner_id=partner_id, version=CandidateProfile.version + 1)
    )
    return Handed(before.partner_id)


async def is_erased(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether the person was erased here."""
    return await session.get(ErasedCandidate, candidate_id) is not None


def _place(work: Work) -> tuple[int, int]:
    """Where the event in hand stands among those of its person."""
    envelope = work.envelope
    return (envelope.producerepoch, envelope.aggregateseq or 0) if envelope is not None else (-1, 0)


async def remember_erased(work: Work, candidate_id: UUID, erased_at: datetime) -> None:
    """Remember that somebody was erased, so that nothing late brings them back."""
    await work.session.execute(
        insert(ErasedCandidate).values(candidate_id=candidate_id, erased_at=erased_at).on_conflict_do_nothing()
    )


def is_live() -> sa.ColumnElement[bool]:
    """Who may be shown: in the pool and consenting to it."""
    return col(CandidateProfile.in_pool) & col(CandidateProfile.shareable)


def _as_written() -> sa.Select[UUID, str, bool]:
    return sa.select(
        col(CandidateProfile.candidate_id),
        sa.cast(col(CandidateProfile.profile), sa.Text),
        col(CandidateProfile.priority),
    ).where(is_live())


async def live_people(session: AsyncSession, among: Collection[UUID]) -> list[PersonAsWritten]:
    """Of some people, those who may be shown; `read_person` makes people of them, in any thread."""
    # One array: a list of single parameters may be no longer than 32,767.
    statement = _as_written().where(
        col(CandidateProfile.candidate_id) == func.any(sa.cast(list(among), ARRAY(sa.Uuid())))
    )
    found = await session.execute(statement)
    return [(candidate_id, profile, priority) for candidate_id, profile, priority in found]


async def all_live_people(session: AsyncSession, at_a_time: int) -> AsyncIterator[Sequence[PersonAsWritten]]:
    """The same of everybody, so many at a time."""
    found = await session.stream(_as_written(), execution_options={"yield_per": at_a_time})
    async for rows in found.partitions():
        yield [(candidate_id, profile, priority) for candidate_id, profile, priority in rows]


def read_person(written: PersonAsWritten) -> Person:
    """A person as scoring sees them."""
    candidate_id, profile, priority = written
    return Person(candidate_id, PoolProfile.model_validate_json(profile), priority)


async def live_person(session: AsyncSession, candidate_id: UUID) -> Person | None:
    """A person who may be shown."""
    found = await live_people(session, [candidate_id])
    return read_person(found[0]) if found else None


async def programmes_of_live(session: AsyncSession, among: Collection[UUID]) -> dict[UUID, list[UUID]]:
    """Of some people, those who may be shown, with their programmes."""
    statement = sa.select(col(CandidateProfile.candidate_id), col(CandidateProfile.programme_ids)).where(
        is_live(), col(CandidateProfile.candidate_id) == func.any(sa.cast(list(among), ARRAY(sa.Uuid())))
    )
    return {row.candidate_id: row.programme_ids for row in (await session.execute(statement)).all()}


# --- vacancies ---------------------------------------------------------------------------------------------------


async def vacancy_row(session: AsyncSession, vacancy_id: UUID, *, lock: bool = False) -> VacancyRequirement | None:
    """A vacancy that an event names."""
    statement = select(VacancyRequirement).where(VacancyRequirement.vacancy_id == vacancy_id)
    return (await session.exec(statement.with_for_update() if lock else statement)).first()


async def open_vacancies(session: AsyncSession, among: Collection[UUID] | None = None) -> list[Vacancy]:
    """Vacancies that take people, with what pathways and cohorts say of them; of some, or all."""
    statement = select(VacancyRequirement).where(VacancyRequirement.state == VacancyState.OPEN)
    if among is not None:
        statement = statement.where(
            col(VacancyRequirement.vacancy_id) == func.any(sa.cast(list(among), ARRAY(sa.Uuid())))
        )
    return await vacancies_of(session, (await session.exec(statement)).all())


async def vacancies_of(session: AsyncSession, rows: Sequence[VacancyRequirement]) -> list[Vacancy]:
    """Rows as scoring sees them."""
    checked = frozenset(
        (await session.exec(select(PathwayRule.pathway).where(col(PathwayRule.protection_check)))).all()
    )
    cohorts = (await session.exec(select(CohortRow).where(func.cardinality(CohortRow.vacancy_ids) > 0))).all()
    earliest: dict[UUID, list[CohortRow]] = {}
    for cohort in cohorts:
        for vacancy_id in cohort.vacancy_ids:
            earliest.setdefault(vacancy_id, []).append(cohort)
    found = []
    for row in rows:
        demand = Demand.model_validate(row.demand)
        in_time = any(cohort.ends_on <= demand.start_date for cohort in earliest.get(row.vacancy_id, ()))
        found.append(Vacancy(row.vacancy_id, demand, checked & frozenset(demand.pathways), in_time))
    return found


async def employers_of_open(session: AsyncSession, among: Collection[UUID]) -> dict[UUID, VacancyRequirement]:
    """Of some vacancies, the rows of those that take people."""
    statement = select(VacancyRequirement).where(
        VacancyRequirement.state == VacancyState.OPEN,
        col(VacancyRequirement.vacancy_id) == func.any(sa.cast(list(among), ARRAY(sa.Uuid()))),
    )
    return {row.vacancy_id: row for row in (await session.exec(statement)).all()}


async def courses_for(session: AsyncSession, vacancy: Vacancy, today: date) -> list[Course]:
    """Courses that teach something the vacancy asks for, or have a cohort that trains people for it.

    Each with the cohort that ends before the vacancy starts and begins next; one that runs already comes after those
    that are still to begin. A cohort for other vacancies is none for this one.
    """
    demand = vacancy.demand
    skills = sa.cast(list(demand.essential_skills), ARRAY(sa.Text))
    languages = [one.language for one in demand.languages]
    teaches_language = sa.exists(
        sa.select(sa.literal(1))
        .select_from(func.jsonb_array_elements(col(CourseRow.languages)).table_valued("value").alias("taught"))
        .where(text("taught.value ->> 'language' = any(:languages)").bindparams(languages=languages))
    )
    trains_for_it = col(CohortRow.vacancy_ids).contains([vacancy.vacancy_id])
    rows = (
        await session.exec(
            select(CourseRow).where(
                col(CourseRow.skills).bool_op("&&")(skills)
                | teaches_language
                | col(CourseRow.course_id).in_(sa.select(col(CohortRow.course_id)).where(trains_for_it))
            )
        )
    ).all()
    cohorts = await session.exec(
        select(CohortRow)
        .where(
            col(CohortRow.course_id).in_([row.course_id for row in rows]),
            col(CohortRow.ends_on) <= demand.start_date,
            col(CohortRow.ends_on) >= today,
            trains_for_it | (func.cardinality(CohortRow.vacancy_ids) == 0),
        )
        .order_by(col(CohortRow.starts_on) < today, col(CohortRow.starts_on), col(CohortRow.cohort_id))
    )
    by_course: dict[UUID, list[CohortRow]] = {}
    for cohort in cohorts:
        by_course.setdefault(cohort.course_id, []).append(cohort)
    return [_course(row, by_course.get(row.course_id, []), vacancy.vacancy_id) for row in rows]


def _course(row: CourseRow, in_time: Sequence[CohortRow], vacancy_id: UUID) -> Course:
    next_one = in_time[0] if in_time else None
    return Course(
        row.course_id,
        frozenset(row.skills),
        row.hours,
        languages=tuple(LanguageSkill.model_validate(one) for one in row.languages),
        modules=tuple(Module(UUID(one["module_id"]), frozenset(one["skills"]), one["hours"]) for one in row.modules),
        cohort=Cohort(next_one.cohort_id, next_one.starts_on, next_one.ends_on, next_one.seats) if next_one else None,
        trains_for_it=any(vacancy_id in cohort.vacancy_ids for cohort in in_time),
    )


async def drop_cohort(session: AsyncSession, cohort_id: UUID) -> list[UUID]:
    """Delete a cohort, and give the vacancies that it trained people for."""
    statement = delete(CohortRow).where(col(CohortRow.cohort_id) == cohort_id).returning(col(CohortRow.vacancy_ids))
    return list((await session.execute(statement)).scalar_one_or_none() or ())


async def pool_sizes(session: AsyncSession) -> tuple[int, int]:
    """How many people may be shown, and how many vacancies are open."""
    people = sa.select(func.count()).where(col(CandidateProfile.in_pool), col(CandidateProfile.shareable))
    vacancies = sa.select(func.count()).where(col(VacancyRequirement.state) == VacancyState.OPEN)
    counts = (await session.execute(sa.select(people.scalar_subquery(), vacancies.scalar_subquery()))).one()
    return counts[0], counts[1]
