"""What became of a learner who was trained for work at home: planned with the certificate, followed until it lasts."""

from datetime import UTC, date, datetime, time
from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.events.training.enrolment import HomeOutcomeRecorded, HomeOutcomeStage

from training_svc.domain.home_outcome import (
    ASKED_AFTER,
    BEGUN,
    HOME_OUTCOME,
    RETAINED_AFTER,
    HomeOutcomeAction,
    HomeOutcomeState,
    HomeStep,
)
from training_svc.domain.recognition import the_person_allows_training
from training_svc.store.enrolments import enrolment_for, home_outcome_of, home_outcomes_of
from training_svc.store.learners import CONSENTS, is_followed, partner_of, training_is_allowed
from training_svc.store.rows import Enrolment, HomeOutcome

ASK_ABOUT_HOME_OUTCOME: Final = "ask_about_home_outcome"


class MoveHomeOutcome(Command):
    """What the person has begun and since when, that it is over, or that it has lasted."""

    action: HomeOutcomeAction
    since: date | None = None


async def plan_home_outcome(work: Work, enrolment: Enrolment, learner_id: UUID) -> HomeOutcome:
    """The learner has been certified: work at home comes next, and somebody asks what became of it."""
    outcome = HomeOutcome(
        id=work.new_id(), enrolment_id=enrolment.id, candidate_id=learner_id, state=HOME_OUTCOME.initial
    )
    work.session.add(outcome)
    await work.record_stage(HOME_OUTCOME.name, outcome.id, None, "plan", outcome.state)
    await _ask_later(work, outcome)
    await _tell(work, outcome, enrolment, learner_id)
    return outcome


async def move_home_outcome(
    work: Work, enrolment_id: UUID, command: MoveHomeOutcome, system_now: datetime
) -> HomeOutcome:
    """Record what became of a learner. `system_now` is real time.

    Raises `NotFound` also where the enrolment was for work abroad or is not certified, `ViewTooOld`,
    `IllegalTransition`, `RulesBroken`.
    """
    await CONSENTS.require_fresh(work.session, system_now)
    enrolment, _ = await enrolment_for(work, enrolment_id)
    outcome = await home_outcome_of(work.session, enrolment.id, lock=True)
    if outcome is None or outcome.candidate_id is None:
        raise NotFound("home outcome of enrolment", enrolment_id)
    require((the_person_allows_training,), await training_is_allowed(work.session, outcome.candidate_id))
    step = HomeStep(today=work.now.date(), since=command.since, began_on=outcome.since)
    await work.move(HOME_OUTCOME, outcome, command.action, facts=step)
    if outcome.state is not HomeOutcomeState.RETAINED:
        outcome.since = command.since if outcome.state in BEGUN else None
    await work.close_task(ASK_ABOUT_HOME_OUTCOME, outcome.id)
    await _ask_later(work, outcome)
    await _tell(work, outcome, enrolment, outcome.candidate_id)
    return outcome


async def ask_about_home_outcome(work: Work, outcome: HomeOutcome) -> None:
    """Time has passed: somebody asks what became of the plan, or whether what was begun has lasted."""
    learner_id = outcome.candidate_id
    if learner_id is None or not await is_followed(work.session, learner_id):
        return
    await work.open_task(
        ASK_ABOUT_HOME_OUTCOME,
        HOME_OUTCOME.name,
        outcome.id,
        organisation_id=await partner_of(work.session, learner_id),
        due_at=work.now,
        evidence={"state": outcome.state.value, "enrolment_id": str(outcome.enrolment_id)},
    )


async def stop_asking(work: Work, candidate_id: UUID) -> None:
    """Nobody asks a person any more who has left, or does not allow it; what was recorded stays."""
    for outcome in await home_outcomes_of(work.session, candidate_id):
        await work.cancel_timers(outcome.id)
        await work.close_task(ASK_ABOUT_HOME_OUTCOME, outcome.id)


async def ask_again(work: Work, candidate_id: UUID) -> None:
    """The person is here, and allows it again."""
    if await is_followed(work.session, candidate_id):
        for outcome in await home_outcomes_of(work.session, candidate_id):
            await _ask_later(work, outcome)


async def _ask_later(work: Work, outcome: HomeOutcome) -> None:
    await work.cancel_timers(outcome.id)
    if outcome.state is HomeOutcomeState.PLANNED:
        await work.set_timer(ASK_ABOUT_HOME_OUTCOME, outcome.id, work.now + ASKED_AFTER)
    elif outcome.since is not None and outcome.state is not HomeOutcomeState.RETAINED:
        has_lasted = datetime.combine(outcome.since + RETAINED_AFTER, time.min, UTC)
        await work.set_timer(ASK_ABOUT_HOME_OUTCOME, outcome.id, has_lasted)


async def _tell(work: Work, outcome: HomeOutcome, enrolment: Enrolment, learner_id: UUID) -> None:
    await work.publish(
        HomeOutcomeRecorded(
            enrolment_id=enrolment.id,
            cohort_id=enrolment.cohort_id,
            candidate_id=learner_id,
            stage=HomeOutcomeStage(outcome.state.value),
            since=outcome.since,
        )
    )
