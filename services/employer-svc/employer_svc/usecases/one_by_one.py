"""Many applications of one vacancy in one request: each is its own result, and a refused one undoes no other."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pathways_chassis.errors import Forbidden, NotFound
from pathways_chassis.machine import IllegalTransition, RulesBroken, Violation
from pathways_chassis.work import Work
from pathways_contracts.case_team import Access

from employer_svc.store.applications import application_for
from employer_svc.store.employers import employer_standing_of
from employer_svc.store.vacancies import locked_vacancy, vacancy_for

MOST_AT_ONCE: Final = 200
REFUSALS: Final = (NotFound, Forbidden, IllegalTransition, RulesBroken)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one application: the number of the round that it is about, if any, or why it was refused."""

    application_id: UUID
    round_number: int | None = None
    refusal: Exception | None = None


Step = Callable[[], Awaitable[int | None]]
"""What is done about one application; answers the number of its round, if it is about one."""


async def one_by_one(work: Work, vacancy_id: UUID, steps: Sequence[tuple[UUID, Step]]) -> tuple[Result, ...]:
    """Take each step for its application in a savepoint of its own. Raises `NotFound` for the vacancy alone."""
    seen = await vacancy_for(work, vacancy_id)
    # The employer before the vacancy, as everywhere; and before the first savepoint, which would let go of them.
    await employer_standing_of(work.session, seen.employer_id)
    await locked_vacancy(work.session, vacancy_id)
    results = []
    for application_id, step in steps:
        written = len(work.written)
        try:
            async with work.session.begin_nested():
                await _check_vacancy(work, application_id, vacancy_id)
                results.append(Result(application_id, round_number=await step()))
        except REFUSALS as refusal:
            # What it had published was undone with it.
            del work.written[written:]
            results.append(Result(application_id, refusal=refusal))
    return tuple(results)


async def _check_vacancy(work: Work, application_id: UUID, vacancy_id: UUID) -> None:
    if (await application_for(work, application_id, Access.WRITE)).vacancy_id != vacancy_id:
        raise RulesBroken(
            [Violation("application_id", "an application of this vacancy", "send it to the address of its own vacancy")]
        )
