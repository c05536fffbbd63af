"""A match was dismissed by mistake: it is proposed as before."""

from uuid import UUID

from pathways_chassis.corrections import Taken
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.events.matching.match import MatchCorrected

from matching_svc.domain.match import MAY_BE_DECIDED, Decision, no_other_match_stands
from matching_svc.store.matches import match_for, standing_match
from matching_svc.store.pool import live_person, lock_pool, vacancy_row
from matching_svc.store.rows import Match, VacancyState


async def match_to_correct(work: Work, match_id: UUID) -> Match:
    """A match that the actor may see, locked after the pool, as whatever expires it does. Raises `NotFound`."""
    await lock_pool(work.session)
    return await match_for(work, match_id, lock=True)


async def check_match(work: Work, match: Match, _: Taken) -> None:
    """There is still something to propose: an open vacancy, and a person in the pool."""
    vacancy = await vacancy_row(work.session, match.vacancy_id)
    decision = Decision(
        vacancy_is_open=vacancy is not None and vacancy.state is VacancyState.OPEN,
        person_is_in_the_pool=await live_person(work.session, match.candidate_id) is not None,
    )
    require(MAY_BE_DECIDED, decision)
    standing = await standing_match(work.session, match.vacancy_id, match.candidate_id)
    require((no_other_match_stands,), standing is not None)


async def follow_match(work: Work, match: Match, taken: Taken) -> None:
    """Forget the decision, and tell."""
    match.reason = match.decided_at = None
    await work.publish(
        MatchCorrected(
            match_id=match.id,
            vacancy_id=match.vacancy_id,
            candidate_id=match.candidate_id,
            employer_id=match.employer_id,
            reason=taken.reason,
        )
    )
