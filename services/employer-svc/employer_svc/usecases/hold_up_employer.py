"""What an employer's loss of standing holds up, and lets go on: vacancies pause, placements before travel freeze.

Two things hold up: a suspension and a sponsor licence that ended. What either of them held up goes on once neither is
left. Whoever has travelled is never touched from here.
"""

from typing import Final

from pathways_chassis.work import Work

from employer_svc.domain.employer import EmployerState, licence_has_ended
from employer_svc.domain.placement import BEFORE_TRAVEL, PlacementState
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.placements import placements_of_employer
from employer_svc.store.rows import Employer
from employer_svc.store.vacancies import vacancies_in
from employer_svc.usecases.freeze_placement import freeze, unfreeze
from employer_svc.usecases.move_vacancy import pause_vacancy, resume_vacancy

EMPLOYER_SUSPENDED: Final = "employer_suspended"
SPONSOR_LICENCE_ENDED: Final = "sponsor_licence_ended"
HOLDS: Final = frozenset({EMPLOYER_SUSPENDED, SPONSOR_LICENCE_ENDED})


async def hold_up(work: Work, employer: Employer, *, reason: str) -> tuple[int, int]:
    """Hold up a locked employer's recruitment. Returns how many vacancies were paused and placements frozen."""
    vacancies = await vacancies_in(work.session, employer.id, {VacancyState.OPEN, VacancyState.FILLED})
    for vacancy in vacancies:
        await pause_vacancy(work, vacancy, employer, reason=reason)
    placements = await placements_of_employer(work.session, employer.id, BEFORE_TRAVEL)
    for placement in placements:
        await freeze(work, placement, reason=reason)
    return len(vacancies), len(placements)


async def let_go_on(work: Work, employer: Employer) -> None:
    """Undo what was held up on a locked employer, unless something still holds it."""
    if employer.state is not EmployerState.ACTIVE:
        return
    if licence_has_ended(employer.sponsor_valid_until, work.now.date()):
        return
    for vacancy in await vacancies_in(work.session, employer.id, {VacancyState.PAUSED}):
        if vacancy.pause_reason in HOLDS:
            await resume_vacancy(work, vacancy, employer)
    for placement in await placements_of_employer(work.session, employer.id, {PlacementState.FROZEN}):
        if placement.freeze_reason in HOLDS:
            await unfreeze(work, placement, employer)
