"""The programme takes up an employer: a prospect, looked after by the partner that found it."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.codes import CountryCode, ReasonCode
from pydantic import Field

from employer_svc.domain.employer import EMPLOYER
from employer_svc.store.rows import Employer


class RegisterEmployer(Command):
    """A new employer. The name of an organisation is kept here and goes into no event."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    country: CountryCode
    sector: ReasonCode
    programme_ids: tuple[UUID, ...] = ()


async def register_employer(work: Work, command: RegisterEmployer) -> Employer:
    """Register an employer; its id is the organisation of its people's tokens. Raises `Forbidden`."""
    if not work.actor.roles & {Role.PARTNER_ADMINISTRATOR, Role.PROGRAMME_DIRECTOR}:
        raise Forbidden(
            "an employer is registered by a partner's administrator or a director",
            "ask the partner that looks after the employer",
        )
    keeper = work.actor.organisation_id if Role.PARTNER_ADMINISTRATOR in work.actor.roles else None
    employer = Employer(
        id=work.new_id(),
        name=command.name,
        country=command.country,
        sector=command.sector,
        partner_id=keeper,
        programme_ids=list(command.programme_ids),
        state=EMPLOYER.initial,
        registered_at=work.now,
    )
    work.session.add(employer)
    await work.record_stage("employer", employer.id, None, "register", employer.state)
    return employer
