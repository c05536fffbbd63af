"""A programme opens or closes."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode
from pathways_contracts.events.integration.programme import ProgrammeClosed

from integration_svc.domain.programme import PROGRAMME, Opening, ProgrammeAction
from integration_svc.store.programmes import programme_for
from integration_svc.store.rows import Programme


class MoveProgramme(Command):
    """Open a programme, or close it."""

    action: ProgrammeAction
    reason: ReasonCode | None = None


async def move_programme(work: Work, programme_id: UUID, command: MoveProgramme) -> Programme:
    """Move a programme. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    programme = await programme_for(work, programme_id, lock=True)
    facts = Opening(today=work.now.date(), ends_on=programme.ends_on)
    await work.move(PROGRAMME, programme, command.action, facts=facts, reason=command.reason)
    if command.action is ProgrammeAction.CLOSE:
        await work.publish(ProgrammeClosed(programme_id=programme.id))
    return programme
