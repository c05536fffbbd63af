"""A person confirms an alternative of a round: its matches are proposed, as far as they still can be."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work

from matching_svc.domain.round import Alternative, Choice, Promised, RoundAction
from matching_svc.store.matches import pairs_not_again
from matching_svc.store.pool import employers_of_open, lock_pool, programmes_of_live
from matching_svc.store.round_rows import AssignmentRound
from matching_svc.store.rounds import dismissed, every_seat_of, promised, round_for
from matching_svc.store.rows import VacancyRequirement
from matching_svc.usecases.end_round import end_round
from matching_svc.usecases.refresh_lists import propose


class ConfirmRound(Command):
    """The alternative that was chosen."""

    alternative: Alternative


class Why(StrEnum):
    """Why a seat of a confirmed alternative is not proposed."""

    VACANCY_TAKES_NOBODY = "vacancy_takes_nobody"
    PERSON_MAY_NOT_BE_SHOWN = "person_may_not_be_shown"
    PERSON_IS_PROMISED = "person_is_promised"
    WAS_SET_ASIDE = "was_set_aside"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A seat that changed since it was worked out."""

    vacancy_id: UUID
    candidate_id: UUID
    why: Why


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What came of it. `standing`: seats whose match stood already, and stands on."""

    round: AssignmentRound
    proposed: int
    standing: int
    left_out: Sequence[LeftOut]


async def confirm_round(work: Work, round_id: UUID, command: ConfirmRound) -> Confirmed:
    """Propose the matches of an alternative. Raises `NotFound`, `IllegalTransition`, `RulesBroken`.

    Under the pool's lock, as lists are proposed from: who was hidden meanwhile, or which vacancy closed, is left out
    and named.
    """
    await lock_pool(work.session)
    row = await round_for(work, round_id, lock=True)
    seats = await every_seat_of(work.session, round_id, command.alternative)
    vacancy_ids = sorted({one.vacancy_id for one in seats})
    rows = await employers_of_open(work.session, vacancy_ids)
    live = await programmes_of_live(work.session, {one.candidate_id for one in seats})
    not_again = await pairs_not_again(work.session, vacancy_ids)
    set_aside = await dismissed(work.session, vacancy_ids)
    elsewhere: dict[UUID, set[UUID]] = {}
    if row.promised is not Promised.AS_OTHERS:
        for vacancy_id, candidate_id in await promised(work.session):
            elsewhere.setdefault(candidate_id, set()).add(vacancy_id)
    fresh: list[tuple[VacancyRequirement, UUID, int]] = []
    left_out: list[LeftOut] = []
    for one in seats:
        why = None
        if one.vacancy_id not in rows:
            why = Why.VACANCY_TAKES_NOBODY
        elif one.candidate_id not in live:
            why = Why.PERSON_MAY_NOT_BE_SHOWN
        elif one.candidate_id in set_aside.get(one.vacancy_id, ()):
            why = Why.WAS_SET_ASIDE
        elif elsewhere.get(one.candidate_id, set()) - {one.vacancy_id}:
            why = Why.PERSON_IS_PROMISED
        if why is not None:
            left_out.append(LeftOut(one.vacancy_id, one.candidate_id, why))
        elif one.candidate_id not in not_again.get(one.vacancy_id, ()):
            fresh.append((rows[one.vacancy_id], one.candidate_id, one.points))
    worked_out = [Alternative(one["alternative"]) for one in (row.result or {}).get("outcomes", ())]
    version = row.configuration_version or 0
    await end_round(work, row, RoundAction.CONFIRM, facts=Choice(command.alternative, worked_out))
    row.alternative = command.alternative
    proposed = await propose(work, fresh, live, version)
    return Confirmed(row, proposed, len(seats) - len(left_out) - proposed, left_out)
