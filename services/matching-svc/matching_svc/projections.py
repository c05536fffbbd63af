"""What of this service is made of events alone, and can be made anew from the first one."""

from typing import Final

from pathways_chassis.database import table_of
from pathways_chassis.messaging.shadow import Changed, Projection, Projections
from pathways_contracts.event import Topic
from sqlmodel.ext.asyncio.session import AsyncSession

from matching_svc.store.change_log import note_change, note_open_vacancies
from matching_svc.store.rows import CandidateProfile, CohortRow, CourseRow, ErasedCandidate, Subject


async def _look_at_people_again(session: AsyncSession, changed: Changed) -> None:
    """Let every index take in whoever is known otherwise than before."""
    people = {one for ids in changed.values() for one in ids}
    await note_change(session, Subject.CANDIDATE, people)


async def _look_at_vacancies_again(session: AsyncSession, changed: Changed) -> None:
    """What training closes is judged anew."""
    if any(changed.values()):
        await note_open_vacancies(session)


PROJECTIONS: Final[Projections] = {
    "pool": Projection(
        topics=(Topic.CANDIDATE,),
        tables=(table_of(CandidateProfile), table_of(ErasedCandidate)),
        swapped=_look_at_people_again,
    ),
    "courses": Projection(
        topics=(Topic.COURSE,), tables=(table_of(CourseRow), table_of(CohortRow)), swapped=_look_at_vacancies_again
    ),
}
"""By the name that an operator gives."""
