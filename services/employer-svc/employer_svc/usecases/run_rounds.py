"""An employer gets to know a person, round by round. A failed round ends nothing: a person decides."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_chassis.work import Work
from pydantic import Field

from employer_svc.domain.application import (
    ApplicationAction,
    ApplicationState,
    Circumstances,
    RoundKind,
    RoundOutcome,
    Side,
    the_candidate_allows_to_be_identified,
)
from employer_svc.store.applications import application_to_change, round_of, rounds_of
from employer_svc.store.rows import Application, SelectionRound
from employer_svc.usecases.applications import allows_to_be_identified
from employer_svc.usecases.move_application import advance_application
from employer_svc.usecases.one_by_one import MOST_AT_ONCE, Result, Step, one_by_one


class OpenRound(Command):
    """A round to open, by its kind."""

    kind: RoundKind


class DecideRound(Command):
    """How a round went; the score as a band, such as `b2` or `70_79`."""

    outcome: RoundOutcome
    score_band: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]{0,19}$")] | None = None


class OpenRounds(OpenRound):
    """Rounds of one kind to open, for many applications; one that is named twice counts once."""

    application_ids: Annotated[tuple[UUID, ...], Field(min_length=1, max_length=MOST_AT_ONCE)]


class DecideOneOfMany(DecideRound):
    """How a round of one application among many ended: whose, and which by its number."""

    application_id: UUID
    number: Annotated[int, Field(ge=1, le=10_000)]


class DecideRounds(Command):
    """How the rounds of many applications went, each decided in its turn."""

    outcomes: Annotated[tuple[DecideOneOfMany, ...], Field(min_length=1, max_length=MOST_AT_ONCE)]


async def open_round(work: Work, application_id: UUID, command: OpenRound) -> SelectionRound:
    """Add a round; the first one of an interested person begins the selection.

    Raises `NotFound`, `RulesBroken`, `ViewTooOld`.
    """
    application, _ = await application_to_change(work, application_id, Side.EMPLOYER)
    facts = Circumstances(may_be_identified=await allows_to_be_identified(work, application))
    if application.state is ApplicationState.INTERESTED:
        await advance_application(work, application, ApplicationAction.START_ROUNDS, facts)
    _check_in_rounds(application)
    require((the_candidate_allows_to_be_identified,), facts)
    number = len(await rounds_of(work.session, application.id)) + 1
    opened = SelectionRound(
        id=work.new_id(), application_id=application.id, number=number, kind=command.kind, opened_at=work.now
    )
    work.session.add(opened)
    application.version += 1
    return opened


async def decide_round(work: Work, application_id: UUID, number: int, command: DecideRound) -> SelectionRound:
    """Record how a round went; a correction records it again. Raises `NotFound`, `RulesBroken`."""
    application, _ = await application_to_change(work, application_id, Side.EMPLOYER)
    _check_in_rounds(application)
    decided = await round_of(work.session, application.id, number)
    decided.outcome, decided.score_band, decided.decided_at = command.outcome, command.score_band, work.now
    decided.version += 1
    application.version += 1
    return decided


async def open_rounds(work: Work, vacancy_id: UUID, command: OpenRounds) -> tuple[Result, ...]:
    """Add a round for many of a vacancy, each for itself. Raises `NotFound` for the vacancy."""

    def step(application_id: UUID) -> Step:
        async def take() -> int:
            return (await open_round(work, application_id, command)).number

        return take

    return await one_by_one(work, vacancy_id, [(one, step(one)) for one in dict.fromkeys(command.application_ids)])


async def decide_rounds(work: Work, vacancy_id: UUID, command: DecideRounds) -> tuple[Result, ...]:
    """Record how many rounds of a vacancy went, each for itself. Raises `NotFound` for the vacancy."""

    def step(decided: DecideOneOfMany) -> Step:
        async def take() -> int:
            return (await decide_round(work, decided.application_id, decided.number, decided)).number

        return take

    return await one_by_one(work, vacancy_id, [(one.application_id, step(one)) for one in command.outcomes])


def _check_in_rounds(application: Application) -> None:
    if application.state is ApplicationState.ROUNDS:
        return
    raise RulesBroken(
        [
            Violation(
                "state", f"rounds are held in state rounds; it is {application.state}", "express interest, then start"
            )
        ]
    )
