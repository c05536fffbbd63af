"""A match that a person shortlisted becomes an application, once.

Its vacancy is ours, so that it is known here before anybody can match it. A paused or filled vacancy still takes the
application: it may be open again when the person is invited. One that closed meanwhile does not, and matching is told
that no application came of the match.
"""

from typing import Final

from pathways_chassis.messaging.reactions import APPLIED, Reaction, conflict, superseded
from pathways_chassis.work import Work
from pathways_contracts.events.matching.match import MatchShortlisted

from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.applications import application_of_match, live_application
from employer_svc.store.people import has_left
from employer_svc.store.placements import is_placed_at
from employer_svc.store.rows import Vacancy
from employer_svc.store.vacancies import locked_vacancy
from employer_svc.usecases.open_application import open_application, open_no_application


async def when_match_shortlisted_open_application(work: Work, event: MatchShortlisted) -> Reaction:
    """Open it, or say why there will be none."""
    vacancy = await locked_vacancy(work.session, event.vacancy_id)
    if vacancy is None:
        return conflict("there is no such vacancy")
    if await application_of_match(work.session, event.match_id) is not None:
        return superseded("the match became an application before")
    reason = await _why_not(work, vacancy, event)
    if reason is not None:
        await open_no_application(
            work, vacancy, match_id=event.match_id, candidate_id=event.candidate_id, reason=reason
        )
        return superseded(_WORDS[reason])
    await open_application(work, vacancy, match_id=event.match_id, candidate_id=event.candidate_id)
    return APPLIED


async def _why_not(work: Work, vacancy: Vacancy, event: MatchShortlisted) -> str | None:
    if await live_application(work.session, event.candidate_id, event.vacancy_id) is not None:
        return "application_lives"
    if await is_placed_at(work.session, event.candidate_id, event.vacancy_id):
        return "placed_here"
    if vacancy.state is VacancyState.CLOSED:
        return "vacancy_closed"
    if await has_left(work.session, event.candidate_id):
        return "person_left"
    return None


_WORDS: Final = {
    "application_lives": "the person has a live application for this vacancy",
    "placed_here": "the person has a placement from this vacancy",
    "vacancy_closed": "the vacancy is closed",
    "person_left": "the person left the programme",
}
