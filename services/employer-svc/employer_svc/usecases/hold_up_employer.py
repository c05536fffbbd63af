"""What an employer's loss of standing holds up, and lets go on: vacancies pause, placements before travel freeze.

Two things hold up: a suspension and a sponsor licence that ended. What either of them held up goes on once neither is
left. Where an offer named another employer as the sponsor, that one's licence counts and the standing of both. Whoever
has travelled is never touched from here.
"""

from typing import Final

from pathways_chassis.work import Work

from employer_svc.domain.employer import EmployerState
from employer_svc.domain.placement import BEFORE_TRAVEL, PlacementState
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.placements import is_sponsored_by, placements_that, rests_on
from employer_svc.store.rows import Employer
from employer_svc.store.vacancies import vacancies_in
from employer_svc.usecases.freeze_placement import freeze, may_go_on, unfreeze
from employer_svc.usecases.move_vacancy import pause_vacancy, resume_vacancy
from employer_svc.usecases.sponsors import sponsor_of

EMPLOYER_SUSPENDED: Final = "employer_suspended"
SPONSOR_LICENCE_ENDED: Final = "sponsor_licence_ended"
HOLDS: Final = frozenset({EMPLOYER_SUSPENDED, SPONSOR_LICENCE_ENDED})


async def hold_up(work: Work, employer: Employer, *, reason: str) -> tuple[int, int]:
    """Hold up a locked employer's recruitment. Returns how many vacancies were paused and placements frozen."""
    vacancies = await vacancies_in(work.session, employer.id, {VacancyState.OPEN, VacancyState.FILLED})
    for vacancy in vacancies:
        await pause_vacancy(work, vacancy, employer, reason=reason)
    held = is_sponsored_by(employer.id) if reason == SPONSOR_LICENCE_ENDED else rests_on(employer.id)
    placements = await placements_that(work.session, held, BEFORE_TRAVEL)
    for placement in placements:
        await freeze(work, placement, reason=reason)
    return len(vacancies), len(placements)


async def let_go_on(work: Work, employer: Employer) -> None:
    """Undo what was held up on a locked employer, unless something still holds it."""
    if employer.state is EmployerState.ACTIVE and not sponsor_of(work, employer).licence_ended:
        for vacancy in await vacancies_in(work.session, employer.id, {VacancyState.PAUSED}):
            if vacancy.pause_reason in HOLDS:
                await resume_vacancy(work, vacancy, employer)
    for placement in await placements_that(work.session, rests_on(employer.id), {PlacementState.FROZEN}):
        if placement.freeze_reason in HOLDS and await may_go_on(work, placement):
            await unfreeze(work, placement)
