"""What is due: TIMERS names the use case of each durable timer."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeVar
from uuid import UUID

from pathways_chassis.clock import system_now
from pathways_chassis.erasing import BLANK_EVENTS, blanking
from pathways_chassis.messaging.reactions import TimerHandler, Timers
from pathways_chassis.work import Work

from training_svc.store.belongings import BELONGINGS
from training_svc.store.rows import Cohort, Enrolment, HomeOutcome, Recognition
from training_svc.usecases.follow_consent import (
    DROP_WITHOUT_CONSENT,
    WITHDRAW_WITHOUT_CONSENT,
    drop_without_consent,
    withdraw_without_consent,
)
from training_svc.usecases.follow_home_outcome import ASK_ABOUT_HOME_OUTCOME, ask_about_home_outcome
from training_svc.usecases.move_cohort import remind_of_cohort_start
from training_svc.usecases.move_enrolment import REMIND_OF_ANSWER, remind_of_answer
from training_svc.usecases.plan_cohort import REMIND_OF_START

R = TypeVar("R", Cohort, Enrolment, HomeOutcome, Recognition)


def _with(row_class: type[R], use_case: Callable[[Work, R], Awaitable[None]]) -> TimerHandler:
    """Hand the timer's row to its use case."""

    async def fire(work: Work, row_id: UUID, _: Mapping[str, Any]) -> None:
        row = await work.session.get_one(row_class, row_id)
        await use_case(work, row)

    return fire


TIMERS: Final[Timers] = {
    REMIND_OF_START: _with(Cohort, remind_of_cohort_start),
    REMIND_OF_ANSWER: _with(Enrolment, remind_of_answer),
    ASK_ABOUT_HOME_OUTCOME: _with(HomeOutcome, ask_about_home_outcome),
    DROP_WITHOUT_CONSENT: _with(Enrolment, lambda work, row: drop_without_consent(work, row, system_now())),
    WITHDRAW_WITHOUT_CONSENT: _with(Recognition, lambda work, row: withdraw_without_consent(work, row, system_now())),
    BLANK_EVENTS: blanking(BELONGINGS),
}
