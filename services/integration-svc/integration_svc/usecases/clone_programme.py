"""A programme serves as the template of another."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pydantic import Field

from integration_svc.domain.programme import PROGRAMME, Dates, the_end_follows_the_start
from integration_svc.store.programmes import code_is_taken, programme_for
from integration_svc.store.rows import Programme
from integration_svc.usecases.create_programme import Code, keep


class CloneProgramme(Command):
    """What shall differ from the template. Without a code, the template's gets the next free number."""

    code: Code | None = None
    name: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    starts_on: date | None = None
    ends_on: date | None = None


async def clone_programme(work: Work, programme_id: UUID, command: CloneProgramme) -> Programme:
    """Write down a draft like the template, without its members. Raises `NotFound`, `RulesBroken`."""
    template = await programme_for(work, programme_id)
    starts_on = command.starts_on or template.starts_on
    ends_on = command.ends_on or template.ends_on
    require((the_end_follows_the_start,), Dates(starts_on, ends_on, 0))
    programme = Programme(
        id=work.new_id(),
        code=command.code or await _next_code(work, template.code),
        name=command.name or template.name,
        funder_code=template.funder_code,
        funder_id=template.funder_id,
        corridors=template.corridors,
        partner_ids=template.partner_ids,
        starts_on=starts_on,
        ends_on=ends_on,
        targets=template.targets,
        budget=template.budget,
        milestones=template.milestones,
        template_id=template.id,
        state=PROGRAMME.initial,
    )
    await keep(work, programme)
    return programme


async def _next_code(work: Work, code: str) -> str:
    number = 2
    while await code_is_taken(work.session, f"{code[:54]}-{number}"):
        number += 1
    return f"{code[:54]}-{number}"
