"""Help is arranged for what stands in a learner's way."""

from typing import Annotated
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import TechnicalLabel
from pydantic import Field

from training_svc.domain.enrolment import Barrier
from training_svc.store.enrolments import enrolment_for, supports_of
from training_svc.store.rows import Support


class ArrangeSupport(Command):
    """Which barrier, and who helps."""

    barrier: Barrier
    provider_code: Annotated[TechnicalLabel, Field(description="A code of the directory of services.")]


async def arrange_support(work: Work, enrolment_id: UUID, command: ArrangeSupport) -> Support:
    """Record a support; a barrier that shows only now is declared with it. Raises `NotFound`."""
    enrolment, _ = await enrolment_for(work, enrolment_id, lock=True)
    for known in await supports_of(work.session, enrolment.id):
        if (known.barrier, known.provider_code) == (command.barrier, command.provider_code):
            return known
    if command.barrier not in enrolment.barriers:
        enrolment.barriers = [*enrolment.barriers, command.barrier.value]
    enrolment.version += 1
    support = Support(
        id=work.new_id(),
        enrolment_id=enrolment.id,
        barrier=command.barrier,
        provider_code=command.provider_code,
        arranged_at=work.now,
    )
    work.session.add(support)
    return support
