"""SQL about the pool: who is in it, what vacancies ask for, and what the index has yet to take in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.work import Work
from pathways_contracts.events.candidate.candidate import PoolProfile
from sqlalchemy import delete, func, text, update
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.domain.facts import Demand, Person, Vacancy
from matching_svc.domain.training import Course
from matching_svc.store.rows import (
    CandidateProfile,
    Change,
    CohortRow,
    CourseRow,
    ErasedCandidate,
    PathwayRule,
    Subject,
    VacancyRequirement,
    VacancyState,
)

POOL_LOCK: Final = 7_203_001
_LOCKED_IN: Final = "the transaction that holds the pool's lock"


async def lock_pool(session: AsyncSession) -> None:
    """From here to the end of the transaction, nobody else changes who is in the pool, on a list or proposed.

    Taken before any row that others write: so a person who was hidden is on no list that is written afterwards, and
    two who purge lists do not wait for each other's rows.
    """
    transaction = session.sync_session.get_transaction()
    if transaction is None or session.info.get(_LOCKED_IN) is not transaction:
        await session.execute(select(func.pg_advisory_xact_lock(POOL_LOCK)))
        session.info[_LOCKED_IN] = session.sync_session.get_transaction()


# --- people ------------------------------------------------------------------------------------------------------

_ENTER = text(
    """
    with entered as (
      insert into candidate_profile (candidate_id, partner_id, programme_ids, profile, in_pool, shareable, priority,
        hidden_epoch, hidden_sequence, version)
      select :candidate_id, cast(:partner_id as uuid), coalesce(cast(:programme_ids as uuid[]), '{}'),
        cast(:profile as jsonb), true, :shareable, coalesce(cast(:priority as boolean), false), -1, 0, 1
      where not exists (select from erased_candidate where candidate_id = :candidate_id)
      on conflict (candidate_id) do update set
        partner_id = coalesce(excluded.partner_id, candidate_profile.partner_id),
        programme_ids = coalesce(cast(:programme_ids as uuid[]), candidate_profile.programme_ids),
        profile = excluded.profile, in_pool = true, shareable = excluded.shareable,
        priority = coalesce(cast(:priority as boolean), candidate_profile.priority),
        version = candidate_profile.version + 1
      where (candidate_profile.hidden_epoch, candidate_profile.hidden_sequence)
        < (cast(:epoch as integer), cast(:sequence as integer))
      returning candidate_id),
    shown as (
      update match set hidden = false
      where hidden and :shareable and candidate_id in (select candidate_id from entered))
    insert into change (subject, subject_id) select 'candidate', candidate_id from entered returning id
    """
).bindparams(sa.bindparam("programme_ids", type_=ARRAY(sa.Uuid())), sa.bindparam("candidate_id", type_=sa.Uuid()),
             sa.bindparam("partner_id", type_=sa.Uuid()))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """How a person comes into the pool. None keeps what is known."""

    candidate_id: UUID
    profile: PoolProfile
    shareable: bool
    partner_id: UUID | None = None
    programme_ids: tuple[UUID, ...] | None = None
    priority: bool | None = None


async def enter(work: Work, entry: Entry) -> bool:
    """Take a person in, or anew. False where a later event hid or erased the person."""
    epoch, sequence = _place(work)
    found = await work.session.execute(
        _ENTER,
        {
            "candidate_id": entry.candidate_id,
            "partner_id": entry.partner_id,
            "programme_ids": None if entry.programme_ids is None else list(entry.programme_ids),
            "profile": entry.profile.model_dump_json(),
            "shareable": entry.shareable,
            "priority": entry.priority,
            "epoch": epoch,
            "sequence": sequence,
        },
    )
    return found.first() is not None


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


async def is_erased(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether the person was erased here."""
    return await session.get(ErasedCandidate, candidate_id) is not None


def _place(work: Work) -> tuple[int, int]:
    """Where the event in hand stands among those of its person."""
    envelope = work.envelope
    return (envelope.producerepoch, envelope.aggregateseq or 0) if envelope is not None else (-1, 0)


async def forget(work: Work, candidate_id: UUID) -> None:
    """Delete a person's profile and remember only that they were erased."""
    await work.session.execute(delete(CandidateProfile).where(col(CandidateProfile.candidate_id) == candidate_id))
    await work.session.execute(
        insert(ErasedCandidate).values(candidate_id=candidate_id, erased_at=work.now).on_conflict_do_nothing()
    )


def is_live() -> sa.ColumnElement[bool]:
    """Who may be shown: in the pool and consenting to it."""
    return col(CandidateProfile.in_pool) & col(CandidateProfile.shareable)


def person_of(row: CandidateProfile) -> Person:
    """A row as scoring sees it."""
    return Person(row.candidate_id, PoolProfile.model_validate(row.profile), row.priority)


async def live_people(session: AsyncSession, among: Collection[UUID] | None = None) -> list[Person]:
    """People who may be shown; of some, or all."""
    statement = select(CandidateProfile).where(is_live())
    if among is not None:
        statement = statement.where(col(CandidateProfile.candidate_id).in_(among))
    return [person_of(row) for row in (await session.exec(statement)).all()]


async def live_person(session: AsyncSession, candidate_id: UUID) -> Person | None:
    """A person who may be shown."""
    found = await live_people(session, [candidate_id])
    return found[0] if found else None


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
        statement = statement.where(col(VacancyRequirement.vacancy_id).in_(among))
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
        VacancyRequirement.state == VacancyState.OPEN, col(VacancyRequirement.vacancy_id).in_(among)
    )
    return {row.vacancy_id: row for row in (await session.exec(statement)).all()}


async def courses_for(session: AsyncSession, vacancy: Vacancy) -> list[Course]:
    """Courses that teach something the vacancy asks for."""
    asked = sa.cast(list(vacancy.demand.essential_skills), ARRAY(sa.Text))
    rows = (await session.exec(select(CourseRow).where(col(CourseRow.skills).bool_op("&&")(asked)))).all()
    cohorts = await session.exec(
        select(CohortRow.course_id).where(
            col(CohortRow.course_id).in_([row.course_id for row in rows]),
            col(CohortRow.ends_on) <= vacancy.demand.start_date,
        )
    )
    in_time = set(cohorts.all())
    return [Course(row.course_id, frozenset(row.skills), row.hours, row.course_id in in_time) for row in rows]


# --- changes -----------------------------------------------------------------------------------------------------


async def note_change(session: AsyncSession, subject: Subject, subject_ids: Collection[UUID]) -> None:
    """Let the next refresh look at these."""
    if subject_ids:
        await session.flush()
        await session.execute(insert(Change), [{"subject": subject, "subject_id": one} for one in subject_ids])


async def note_vacancies_of_pathway(session: AsyncSession, pathway: str) -> None:
    """Let the next refresh look at every open vacancy of a pathway."""
    statement = sa.select(col(VacancyRequirement.vacancy_id)).where(
        col(VacancyRequirement.state) == VacancyState.OPEN,
        col(VacancyRequirement.demand)["pathways"].contains(sa.cast([pathway], JSONB)),
    )
    await note_change(session, Subject.VACANCY, (await session.execute(statement)).scalars().all())


async def pool_sizes(session: AsyncSession) -> tuple[int, int]:
    """How many people may be shown, and how many vacancies are open."""
    people = sa.select(func.count()).where(col(CandidateProfile.in_pool), col(CandidateProfile.shareable))
    vacancies = sa.select(func.count()).where(col(VacancyRequirement.state) == VacancyState.OPEN)
    counts = (await session.execute(sa.select(people.scalar_subquery(), vacancies.scalar_subquery()))).one()
    return counts[0], counts[1]


async def waiting_changes(session: AsyncSession) -> tuple[int, int]:
    """How many changes wait, and the newest among them."""
    found = (await session.execute(sa.select(func.count(), func.coalesce(func.max(Change.id), 0)))).one()
    return found[0], found[1]


async def changes(session: AsyncSession) -> list[Change]:
    """All changes that wait."""
    return list((await session.exec(select(Change).order_by(col(Change.id)))).all())


async def drop_changes(session: AsyncSession, change_ids: Collection[int]) -> None:
    """The index has taken these in, and their lists are written."""
    await session.execute(
        delete(Change).where(col(Change.id) == func.any(sa.cast(list(change_ids), ARRAY(sa.BigInteger))))
    )
