"""A round is worked out by one process at a time: taken up, and proposed once an answer is there."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from pathways_chassis.work import Work

from matching_svc.domain.round import ROUND, Promised, RoundAction, RoundState
from matching_svc.index.assignment import Answer, Offered, Question
from matching_svc.store.pool import lock_pool, vacancies_of
from matching_svc.store.round_rows import AssignmentRound
from matching_svc.store.rounds import (
    add_seats,
    dismissed,
    groups_lent,
    mark_taken,
    next_to_do,
    promised,
    round_for,
    rows_with_seats,
)
from matching_svc.usecases.end_round import end_round
from matching_svc.usecases.engine import Engine

SILENCE: Final = timedelta(seconds=30)
"""A process that was not heard of for so long is taken to be dead, and another takes its round up."""
MOST_ATTEMPTS: Final = 3
"""A round whose processes keep dying is not tried for ever."""


@dataclass(frozen=True, slots=True)
class Task:
    """A round in hand, and what is to be worked out."""

    round_id: UUID
    runner: UUID
    question: Question
    promised_left_out: int
    promised_kept: int


async def take_up_round(work: Work, engine: Engine) -> Task | None:
    """Take the round that has waited longest, if any does, as the vacancies and people stand now."""
    row = await next_to_do(work.session, SILENCE)
    if row is None:
        return None
    if row.attempts >= MOST_ATTEMPTS:
        await end_round(work, row, RoundAction.FAIL, reason="interrupted_too_often")
        return None
    taken_over = row.state is RoundState.RUNNING
    await work.move(ROUND, row, RoundAction.TAKE_UP if taken_over else RoundAction.START)
    await mark_taken(work.session, row, runner := work.new_id())
    bound = await promised(work.session) if row.promised is not Promised.AS_OTHERS else []
    kept: dict[UUID, int] = {}
    if row.promised is Promised.KEEP:
        for vacancy_id, _ in bound:
            kept[vacancy_id] = kept.get(vacancy_id, 0) + 1
    rows = await rows_with_seats(work.session, row.vacancy_ids)
    not_again = await dismissed(work.session, row.vacancy_ids)
    offered = []
    for vacancy_row, vacancy in zip(rows, await vacancies_of(work.session, rows), strict=True):
        seats = (vacancy_row.free_seats or 0) - kept.get(vacancy.vacancy_id, 0)
        if seats > 0:
            base = engine.scoring.base(engine.scoring.required(vacancy))
            set_aside = frozenset(not_again.get(vacancy.vacancy_id, ()))
            offered.append(Offered(vacancy.vacancy_id, seats, base, set_aside))
    question = Question(
        offered=offered,
        absent=frozenset(candidate_id for _, candidate_id in bound),
        stable=row.stable,
        groups=await groups_lent(work.session, row.id) if row.parity_per_cent is not None else {},
        parity_per_cent=row.parity_per_cent or 0,
    )
    asked = set(row.vacancy_ids)
    return Task(row.id, runner, question, len(question.absent), sum(kept[one] for one in kept.keys() & asked))


async def propose_round(work: Work, engine: Engine, task: Task, answer: Answer) -> bool:
    """Keep the answer for a person to look at. False where the round is no longer this process'."""
    # Taken first, as by whoever erases: no id is kept that was erased a moment ago.
    await lock_pool(work.session)
    row = await _in_hand(work, task)
    if row is None:
        return False
    for outcome in answer.outcomes:
        seats = [(one.vacancy_id, one.candidate_id, one.points) for one in outcome.seats]
        await add_seats(work.session, row.id, outcome.alternative, seats)
    row.configuration_version = engine.configuration.version
    row.result = result_of(task, answer)
    row.runner = None
    await work.move(ROUND, row, RoundAction.PROPOSE)
    return True


async def fail_round(work: Work, task: Task, reason: str) -> None:
    """It cannot be worked out: a fault, whose kind is named."""
    row = await _in_hand(work, task)
    if row is not None:
        await end_round(work, row, RoundAction.FAIL, reason=reason)


def result_of(task: Task, answer: Answer) -> dict[str, Any]:
    """The answer without the seats, as it is kept. What a rule costs is held against the best total."""
    best = answer.outcomes[0].points
    return {
        "outcomes": [
            {
                "alternative": one.alternative.value,
                "points": one.points,
                "seats_filled": len(one.seats),
                "cost_points": best - one.points,
                "blocking_pairs": one.blocking_pairs,
                "at_most_more": one.at_most_more,
                "whole_pool": one.whole_pool,
                "groups": [
                    {
                        "group": share.group,
                        "considered": share.considered,
                        "seated": share.seated,
                        "floor": share.floor,
                        "reachable": share.reachable,
                    }
                    for share in one.groups
                ],
            }
            for one in answer.outcomes
        ],
        "vacancies": len(task.question.offered),
        "seats": answer.seats,
        "people": answer.people,
        "pairs": answer.pairs,
        "lists_lengthened": answer.lists_lengthened,
        "longest_list": answer.longest_list,
        "promised_left_out": task.promised_left_out,
        "promised_kept": task.promised_kept,
        "gone": [str(one) for one in answer.gone],
    }


async def _in_hand(work: Work, task: Task) -> AssignmentRound | None:
    row = await round_for(work, task.round_id, lock=True)
    return row if row.state is RoundState.RUNNING and row.runner == task.runner else None
