"""A person decides: onto the shortlist, or dismissed with a reason."""

from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.matching.match import MatchDismissed, MatchShortlisted

from matching_svc.domain.match import MATCH, Decision, MatchAction, MatchState, the_vacancy_is_open
from matching_svc.store.matches import match_for, person_for, standing_match, vacancy_for
from matching_svc.store.pool import live_person, lock_pool, programmes_of_live, vacancies_of, vacancy_row
from matching_svc.store.rows import Match, VacancyState
from matching_svc.usecases.engine import Engine
from matching_svc.usecases.expire_matches import tell_expired
from matching_svc.usecases.refresh_lists import programmes_of_match

NEW_ATTEMPT: Final = "new_attempt"


class DismissMatch(Command):
    """Why somebody is not looked at further for a vacancy."""

    reason: ReasonCode


class ShortlistCandidate(Command):
    """Somebody further down the list, or asked for although a rule is not met."""

    candidate_id: UUID


async def shortlist_match(work: Work, match_id: UUID) -> Match:
    """Put a proposal on the shortlist. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    match = await match_for(work, match_id, lock=True)
    await _shortlist(work, match)
    return match


async def dismiss_match(work: Work, match_id: UUID, command: DismissMatch) -> Match:
    """Set a proposal aside; it is not proposed again. Raises `NotFound`, `IllegalTransition`."""
    match = await match_for(work, match_id, lock=True)
    await work.move(MATCH, match, MatchAction.DISMISS, reason=command.reason)
    match.reason, match.decided_at = command.reason, work.now
    await work.publish(
        MatchDismissed(
            match_id=match.id,
            vacancy_id=match.vacancy_id,
            candidate_id=match.candidate_id,
            employer_id=match.employer_id,
            reason=command.reason,
        )
    )
    return match


async def shortlist_candidate(work: Work, engine: Engine, vacancy_id: UUID, command: ShortlistCandidate) -> Match:
    """Shortlist a person who was not proposed; one who was is shortlisted as proposed.

    Whose application or placement at this vacancy has ended may try anew, by a match of its own.

    Raises `NotFound` for a person who may not be shown or is another partner's, `IllegalTransition`, `RulesBroken`.
    """
    await lock_pool(work.session)
    row = await vacancy_for(work, vacancy_id)
    person = await person_for(work, command.candidate_id)
    match = await standing_match(work.session, vacancy_id, command.candidate_id)
    if match is not None and match.state is MatchState.SHORTLISTED:
        await _make_way(work, match)
        match = None
    if match is None:
        require((the_vacancy_is_open,), Decision(row.state is VacancyState.OPEN, person_is_in_the_pool=True))
        [vacancy] = await vacancies_of(work.session, [row])
        programmes = await programmes_of_live(work.session, [command.candidate_id])
        match = Match(
            id=work.new_id(),
            vacancy_id=vacancy_id,
            candidate_id=command.candidate_id,
            employer_id=row.employer_id,
            programme_ids=programmes_of_match(row.programme_ids, programmes[command.candidate_id]),
            state=MatchState.PROPOSED,
            score_points=engine.scoring.explain(person, vacancy).points,
            configuration_version=engine.configuration.version,
            proposed_at=work.now,
        )
        work.session.add(match)
        await work.record_stage("match", match.id, None, "propose", MatchState.PROPOSED, "asked_for")
    await _shortlist(work, match)
    return match


async def _make_way(work: Work, match: Match) -> None:
    """The earlier attempt is over: its match gives its place to a new one."""
    await work.move(MATCH, match, MatchAction.MAKE_WAY, facts=match.application_end is not None, reason=NEW_ATTEMPT)
    match.reason = NEW_ATTEMPT
    await work.session.flush()
    await tell_expired(work, [match], NEW_ATTEMPT)


async def _shortlist(work: Work, match: Match) -> None:
    vacancy = await vacancy_row(work.session, match.vacancy_id)
    decision = Decision(
        vacancy_is_open=vacancy is not None and vacancy.state is VacancyState.OPEN,
        person_is_in_the_pool=await live_person(work.session, match.candidate_id) is not None,
    )
    await work.move(MATCH, match, MatchAction.SHORTLIST, facts=decision)
    match.decided_at = work.now
    await work.publish(
        MatchShortlisted(
            match_id=match.id,
            vacancy_id=match.vacancy_id,
            candidate_id=match.candidate_id,
            employer_id=match.employer_id,
            configuration_version=match.configuration_version,
        )
    )
