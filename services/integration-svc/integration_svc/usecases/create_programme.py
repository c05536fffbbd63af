"""A programme is written down as a draft."""

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import RulesBroken, Violation, require
from pathways_chassis.work import Work
from pathways_contracts.codes import CountryCode, CurrencyCode, ReasonCode
from pathways_contracts.events.integration.programme import ProgrammeCreated
from pydantic import Field

from integration_svc.domain.milestone import Milestone
from integration_svc.domain.programme import (
    PROGRAMME,
    Dates,
    milestones_share_at_most_the_whole,
    the_end_follows_the_start,
)
from integration_svc.store.people import OF_A_PARTNER
from integration_svc.store.programmes import code_is_taken
from integration_svc.store.rows import Programme

Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{1,59}$", description="A short name, without spaces.")]


class Budget(Command):
    """What the funder gives."""

    amount: Annotated[Decimal, Field(gt=0, max_digits=14, decimal_places=2)]
    currency: CurrencyCode


class CreateProgramme(Command):
    """A funder's pledge. `targets` are numbers of people or things by name; `milestones` shares in per cent."""

    code: Code
    name: Annotated[str, Field(min_length=1, max_length=200)]
    funder_code: Code
    funder_id: Annotated[UUID | None, Field(description="The organisation whose donors may see it.")] = None
    corridors: Annotated[tuple[tuple[CountryCode, CountryCode], ...], Field(min_length=1, max_length=500)]
    partner_ids: Annotated[tuple[UUID, ...], Field(max_length=500)] = ()
    starts_on: date
    ends_on: date | None = None
    targets: Annotated[dict[ReasonCode, Annotated[int, Field(ge=0, le=10_000_000)]], Field(max_length=50)] = Field(
        default_factory=dict
    )
    budget: Budget | None = None
    milestones: dict[Milestone, Annotated[int, Field(ge=0, le=100)]] = Field(default_factory=dict)


async def create_programme(work: Work, command: CreateProgramme) -> Programme:
    """Write down a draft. A partner's own organisation takes part in what it creates. Raises `RulesBroken`."""
    shares = sum(command.milestones.values())
    require(
        (the_end_follows_the_start, milestones_share_at_most_the_whole),
        Dates(command.starts_on, command.ends_on, shares),
    )
    partners = set(command.partner_ids)
    if work.actor.organisation_id is not None and work.actor.roles & OF_A_PARTNER:
        partners.add(work.actor.organisation_id)
    programme = Programme(
        id=work.new_id(),
        code=command.code,
        name=command.name,
        funder_code=command.funder_code,
        funder_id=command.funder_id,
        corridors=[list(corridor) for corridor in command.corridors],
        partner_ids=sorted(partners),
        starts_on=command.starts_on,
        ends_on=command.ends_on,
        targets=dict(command.targets),
        budget=None if command.budget is None else command.budget.model_dump(mode="json"),
        milestones={milestone.value: percent for milestone, percent in command.milestones.items()},
        state=PROGRAMME.initial,
    )
    await keep(work, programme)
    return programme


async def keep(work: Work, programme: Programme) -> None:
    """Keep a new programme and tell of it. Raises `RulesBroken` when its code is taken."""
    if await code_is_taken(work.session, programme.code):
        raise RulesBroken([Violation("code", "a code that no other programme has", "choose another code")])
    work.session.add(programme)
    await work.record_stage(PROGRAMME.name, programme.id, None, "create", PROGRAMME.initial)
    await work.publish(
        ProgrammeCreated(
            programme_id=programme.id,
            corridors=tuple((origin, destination) for origin, destination in programme.corridors),
            starts_on=programme.starts_on,
            ends_on=programme.ends_on,
        )
    )
