"""A vacancy moves: to review, to be open, to pause, to its end; matching is told of each."""

from datetime import date
from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import LanguageSkill, Pay, ReasonCode
from pathways_contracts.events.employer import vacancy as events

from employer_svc.domain.application import ENDED_BY_A_CLOSED_VACANCY, ApplicationAction
from employer_svc.domain.vacancy import VACANCY, Opening, VacancyAction, only_a_person_may_ask
from employer_svc.store.applications import applications_of_vacancy
from employer_svc.store.costs import workers_to_reimburse
from employer_svc.store.due_diligence import diligent_until
from employer_svc.store.employers import employer_standing_of
from employer_svc.store.rows import Employer, Vacancy
from employer_svc.store.vacancies import known_pathways, offers_standing_for, vacancy_for, vacancy_to_change
from employer_svc.usecases.end_application import end_application
from employer_svc.usecases.reopen_application import reopen_of_vacancy
from employer_svc.usecases.seats import follow_seats, seats_of
from employer_svc.usecases.sponsors import sponsor_of

VACANCY_CLOSED: Final = "vacancy_closed"


class MoveVacancy(Command):
    """A move, with a reason where one is asked for."""

    action: VacancyAction
    reason: ReasonCode | None = None


async def move_vacancy(work: Work, vacancy_id: UUID, command: MoveVacancy) -> Vacancy:
    """Make a move that a person may make. Raises `NotFound`, `IllegalTransition`, `RulesBroken` with all violations."""
    require((only_a_person_may_ask,), command.action)
    seen = await vacancy_for(work, vacancy_id)
    # The employer before the vacancy, as everywhere: whoever suspends it locks in the same order.
    employer = await employer_standing_of(work.session, seen.employer_id)
    vacancy = await vacancy_to_change(work, vacancy_id)
    match command.action:
        case VacancyAction.OPEN:
            await open_vacancy(work, vacancy, employer)
        case VacancyAction.PAUSE:
            await pause_vacancy(work, vacancy, employer, reason=command.reason)
        case VacancyAction.RESUME:
            await resume_vacancy(work, vacancy, employer)
        case VacancyAction.CLOSE:
            await close_vacancy(work, vacancy, employer, reason=command.reason)
        case _:
            await _move(work, vacancy, employer, command.action, command.reason)
    return vacancy


async def open_vacancy(work: Work, vacancy: Vacancy, employer: Employer) -> None:
    """People may be matched from now on."""
    await _move(work, vacancy, employer, VacancyAction.OPEN, None)
    await work.publish(
        events.VacancyOpened(
            vacancy_id=vacancy.id,
            employer_id=vacancy.employer_id,
            kind=vacancy.kind,
            occupation=vacancy.occupation,
            isco=vacancy.isco,
            country=vacancy.country,
            region=vacancy.region,
            essential_skills=tuple(vacancy.essential_skills),
            optional_skills=tuple(vacancy.optional_skills),
            languages=tuple(LanguageSkill.model_validate(language) for language in vacancy.languages),
            education_minimum=vacancy.education_minimum,
            experience_months_minimum=vacancy.experience_months_minimum,
            licences=tuple(vacancy.licences),
            pay=advertised_pay(vacancy),
            free_seats=seats_of(vacancy).free,
            start_date=_start_date(vacancy),
            pathways=tuple(vacancy.pathways),
            train_to_hire=vacancy.train_to_hire,
            programme_ids=tuple(vacancy.programme_ids),
        )
    )


async def pause_vacancy(work: Work, vacancy: Vacancy, employer: Employer, *, reason: str | None) -> None:
    """Nobody new for the time being."""
    await _move(work, vacancy, employer, VacancyAction.PAUSE, reason)
    vacancy.pause_reason = reason
    await work.publish(
        events.VacancyPaused(vacancy_id=vacancy.id, employer_id=vacancy.employer_id, reason=reason or "paused")
    )


async def resume_vacancy(work: Work, vacancy: Vacancy, employer: Employer) -> None:
    """Open again, or filled at once where meanwhile every seat was taken; who was parked for it goes on."""
    await _move(work, vacancy, employer, VacancyAction.RESUME, None)
    vacancy.pause_reason = None
    free = seats_of(vacancy).free
    await work.publish(events.VacancyResumed(vacancy_id=vacancy.id, employer_id=vacancy.employer_id, free_seats=free))
    await follow_seats(work, vacancy)
    await reopen_of_vacancy(work, vacancy)


async def close_vacancy(work: Work, vacancy: Vacancy, employer: Employer, *, reason: str | None) -> None:
    """The end; with it end the applications that no offer was made to, because a person closed it."""
    await _move(work, vacancy, employer, VacancyAction.CLOSE, reason)
    vacancy.close_reason = reason
    await work.publish(
        events.VacancyClosed(vacancy_id=vacancy.id, employer_id=vacancy.employer_id, reason=reason or "closed")
    )
    for application in await applications_of_vacancy(work.session, vacancy.id, ENDED_BY_A_CLOSED_VACANCY):
        await end_application(work, application, vacancy, ApplicationAction.NOT_SELECT, reason=VACANCY_CLOSED)


def advertised_pay(vacancy: Vacancy) -> Pay:
    """The pay of a vacancy that was opened once; `the_terms_are_complete` has seen to it."""
    return Pay.model_validate(vacancy.pay)


def _start_date(vacancy: Vacancy) -> date:
    if vacancy.start_date is None:
        raise RuntimeError("an open vacancy has a start date")
    return vacancy.start_date


async def _move(work: Work, vacancy: Vacancy, employer: Employer, action: VacancyAction, reason: str | None) -> None:
    facts = Opening(
        today=work.now.date(),
        employer_state=employer.state,
        fee_pledge=employer.fee_pledge,
        briefing_done=employer.briefing_done,
        country=vacancy.country,
        pay=None if vacancy.pay is None else Pay.model_validate(vacancy.pay),
        going_rate=None if vacancy.going_rate is None else Pay.model_validate(vacancy.going_rate),
        weekly_hours=vacancy.weekly_hours,
        contract_months=vacancy.contract_months,
        start_date=vacancy.start_date,
        essential_skills=tuple(vacancy.essential_skills),
        named_pathways=tuple(vacancy.pathways),
        known_pathways=await known_pathways(work.session, vacancy.pathways),
        workers_to_reimburse=await workers_to_reimburse(work.session, vacancy.employer_id),
        diligent_until=await diligent_until(work.session, vacancy.employer_id),
        sponsor=sponsor_of(work, employer),
        offers_standing=await offers_standing_for(work.session, vacancy.id),
        reason=reason,
    )
    await work.move(VACANCY, vacancy, action, facts=facts, reason=reason)
