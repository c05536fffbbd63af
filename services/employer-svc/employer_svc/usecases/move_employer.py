"""An employer's standing changes, and what rests on it follows: vacancies pause, placements freeze, and go on again."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.work import Work
from pathways_contracts.access import Scope
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.employer.employer import EmployerActivated, EmployerClosed, EmployerSuspended

from employer_svc.domain.employer import DECIDED_BY_A_DIRECTOR, EMPLOYER, Assurance, EmployerAction
from employer_svc.domain.vacancy import CloseReason, VacancyState
from employer_svc.store.due_diligence import due_diligence_of, standing_of
from employer_svc.store.employers import employer_to_change, offers_standing_at, placements_under_way_at
from employer_svc.store.rows import Employer
from employer_svc.store.vacancies import vacancies_in
from employer_svc.usecases.hold_up_employer import EMPLOYER_SUSPENDED, hold_up, let_go_on
from employer_svc.usecases.move_vacancy import close_vacancy


class MoveEmployer(Command):
    """A move, with a reason where one is asked for."""

    action: EmployerAction
    reason: ReasonCode | None = None


async def move_employer(work: Work, employer_id: UUID, command: MoveEmployer) -> Employer:
    """Make the move and what follows. Raises `NotFound`, `Forbidden`, `IllegalTransition`, `RulesBroken`."""
    if command.action in DECIDED_BY_A_DIRECTOR and Scope.EMPLOYERS_APPROVE not in work.actor.scopes:
        raise Forbidden(f"`{command.action}` needs the scope {Scope.EMPLOYERS_APPROVE}", "let a director decide")
    employer = await employer_to_change(work, employer_id)
    assurance = Assurance(
        today=work.now.date(),
        due_diligence=standing_of(await due_diligence_of(work.session, employer.id)),
        fee_pledge=employer.fee_pledge,
        briefing_done=employer.briefing_done,
        agreed=employer.agreed_at is not None,
        offers_standing=await offers_standing_at(work.session, employer.id),
        placements_under_way=await placements_under_way_at(work.session, employer.id),
        reason=command.reason,
    )
    await work.move(EMPLOYER, employer, command.action, facts=assurance, reason=command.reason)
    await _FOLLOWS[command.action](work, employer, command.reason or command.action.value)
    return employer


async def _agreed(work: Work, employer: Employer, _: str) -> None:
    employer.agreed_at = work.now


async def _agreement_ended(_: Work, employer: Employer, __: str) -> None:
    employer.agreed_at = None


async def _activated(work: Work, employer: Employer, _: str) -> None:
    await work.publish(EmployerActivated(employer_id=employer.id, country=employer.country))
    await let_go_on(work, employer)


async def _suspended(work: Work, employer: Employer, reason: str) -> None:
    await work.publish(EmployerSuspended(employer_id=employer.id, reason=reason))
    await hold_up(work, employer, reason=EMPLOYER_SUSPENDED)


async def _closed(work: Work, employer: Employer, reason: str) -> None:
    employer.agreed_at = None
    await work.publish(EmployerClosed(employer_id=employer.id, reason=reason))
    for vacancy in await vacancies_in(work.session, employer.id, set(VacancyState) - {VacancyState.CLOSED}):
        await close_vacancy(work, vacancy, employer, reason=CloseReason.EMPLOYER_CLOSED)


async def _nothing(_: Work, __: Employer, ___: str) -> None:
    return


_Follow = Callable[[Work, Employer, str], Awaitable[None]]

_FOLLOWS: Final[Mapping[EmployerAction, _Follow]] = {
    EmployerAction.START_DUE_DILIGENCE: _agreement_ended,
    EmployerAction.AGREE: _agreed,
    EmployerAction.ACTIVATE: _activated,
    EmployerAction.SUSPEND: _suspended,
    EmployerAction.LIFT_SUSPENSION: _activated,
    EmployerAction.CLOSE: _closed,
    EmployerAction.REOPEN: _nothing,
}
"""What each move brings about."""
