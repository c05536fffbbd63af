"""An application moves on a person's word: invitation, interest, rounds, and the ends before a contract."""

from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.employer.application import ApplicationAdvanced, ApplicationStage

from employer_svc.domain.application import (
    APPLICATION,
    SCOPE_OF_MOVE,
    SIDE_OF_MOVE,
    ApplicationAction,
    ApplicationMove,
    ApplicationState,
    Circumstances,
    action_of,
)
from employer_svc.domain.employer import IncidentKind
from employer_svc.domain.vacancy import VacancyState
from employer_svc.store.applications import application_to_change
from employer_svc.store.people import is_eligible_for_one
from employer_svc.store.rows import Application, Incident, Vacancy
from employer_svc.store.vacancies import pathways_without_protection_check
from employer_svc.usecases.applications import allows_to_be_identified, identify
from employer_svc.usecases.end_application import ENDS, end_application
from employer_svc.usecases.park_application import park
from employer_svc.usecases.reopen_application import reopen
from employer_svc.usecases.reserve_list import note_who_left_reserve_list

_STAGES: Final = {ApplicationState(stage.value): stage for stage in ApplicationStage}


class MoveApplication(Command):
    """A move, with a reason where one is asked for."""

    action: ApplicationMove
    reason: ReasonCode | None = None


async def move_application(work: Work, application_id: UUID, command: MoveApplication) -> Application:
    """Make a move that a person may make.

    Raises `NotFound`, `Forbidden`, `IllegalTransition`, `RulesBroken`, and `ViewTooOld` where a consent matters.
    """
    scope = SCOPE_OF_MOVE[command.action]
    if scope not in work.actor.scopes:
        raise Forbidden(f"`{command.action}` needs the scope {scope}", "let the one do it whose word it is")
    application, vacancy = await application_to_change(work, application_id, SIDE_OF_MOVE[command.action])
    action = action_of(command.action, application.parked_state)
    if command.action is ApplicationMove.REOPEN:
        await reopen(work, application, vacancy, reason=command.reason)
    elif action is ApplicationAction.PARK:
        await park(work, application, vacancy, reason=command.reason)
    elif APPLICATION.transitions.get((application.state, action)) in ENDS:
        await end_application(work, application, vacancy, action, reason=command.reason)
        if action is ApplicationAction.WITHDRAW_OFFER:
            _note_withdrawn_offer(work, application)
    else:
        facts = await _circumstances(work, application, vacancy, action, command.reason)
        await advance_application(work, application, action, facts, reason=command.reason)
    return application


async def advance_application(
    work: Work,
    application: Application,
    action: ApplicationAction,
    facts: Circumstances,
    *,
    reason: str | None = None,
) -> None:
    """Move a locked application to its next stage and tell it. Raises `IllegalTransition`, `RulesBroken`."""
    stood = application.state
    await work.move(APPLICATION, application, action, facts=facts, reason=reason)
    await note_who_left_reserve_list(work, application, stood)
    await work.publish(ApplicationAdvanced(stage=_STAGES[application.state], **identify(application)))


async def _circumstances(
    work: Work, application: Application, vacancy: Vacancy, action: ApplicationAction, reason: str | None
) -> Circumstances:
    identified = protected = True
    if action in (ApplicationAction.EXPRESS_INTEREST, ApplicationAction.START_ROUNDS):
        identified = await allows_to_be_identified(work, application)
    if action is ApplicationAction.EXPRESS_INTEREST:
        protected = bool(
            await pathways_without_protection_check(work.session, vacancy.pathways)
        ) or await is_eligible_for_one(work.session, application.candidate_id, vacancy.pathways)
    return Circumstances(
        reason=reason,
        vacancy_open=vacancy.state is VacancyState.OPEN,
        may_be_identified=identified,
        protection_suffices=protected,
    )


def _note_withdrawn_offer(work: Work, application: Application) -> None:
    """An employer that takes an offer back answers for it."""
    work.session.add(
        Incident(
            id=work.new_id(),
            employer_id=application.employer_id,
            kind=IncidentKind.OFFER_WITHDRAWN,
            application_id=application.id,
            opened_at=work.now,
            told_at=work.now,
        )
    )
