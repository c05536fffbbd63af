"""A match that a person shortlisted becomes an application, once.

Its vacancy is ours, so that it is known here before anybody can match it. A paused or filled vacancy still takes the
application: it may be open again when the person is invited. One that closed meanwhile does not, and matching hears of
the closing.
"""

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.matching.match import MatchShortlisted

from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.applications import application_of_match, live_application
from employer_svc.store.people import has_left
from employer_svc.store.vacancies import locked_vacancy
from employer_svc.usecases.open_application import open_application


async def when_match_shortlisted_open_application(work: Work, event: MatchShortlisted) -> Reaction:
    """Open it, unless the match or another one has led to an application already."""
    vacancy = await locked_vacancy(work.session, event.vacancy_id)
    if vacancy is None:
        return conflict("there is no such vacancy")
    if await application_of_match(work.session, event.match_id) is not None:
        return superseded("the match became an application before")
    if await live_application(work.session, event.candidate_id, event.vacancy_id) is not None:
        return superseded("the person has a live application for this vacancy")
    if vacancy.state is VacancyState.CLOSED:
        return superseded("the vacancy is closed")
    if await has_left(work.session, event.candidate_id):
        return superseded("the person left the programme")
    await open_application(work, vacancy, match_id=event.match_id, candidate_id=event.candidate_id)
    return APPLIED
