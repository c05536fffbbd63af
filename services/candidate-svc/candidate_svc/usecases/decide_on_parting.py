"""The person decides to go, or not, although a member of the family was refused a visa."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.machine import require
from pathways_chassis.work import Work

from candidate_svc.domain.family import (
    PartingDecision,
    the_person_decides_on_parting,
    there_is_somebody_to_part_from,
)
from candidate_svc.domain.visa_case import the_case_is_open
from candidate_svc.store.candidates import OF_A_PARTNER, acts_for_self
from candidate_svc.store.cases import visa_case_for
from candidate_svc.store.rows import VisaCase
from candidate_svc.usecases.follow_family import family_picture, tell_of_family


class DecideOnParting(Command):
    """What the person decides. `counselled`: a counsellor has gone through what it means for the family."""

    parting_accepted: bool
    counselled: bool = False


async def decide_on_parting(work: Work, visa_case_id: UUID, command: DecideOnParting) -> VisaCase:
    """Record the decision for those who stand refused today. Raises `NotFound`, `RulesBroken`."""
    case = await visa_case_for(work, visa_case_id, lock=True)
    require((the_case_is_open,), case.closed_at)
    picture = await family_picture(work, case)
    decision = PartingDecision(
        by_the_candidate=acts_for_self(work.actor),
        by_a_caseworker=bool(work.actor.roles & OF_A_PARTNER),
        counselled=command.counselled,
        somebody_was_refused=bool(picture.refused),
    )
    require((the_person_decides_on_parting, there_is_somebody_to_part_from), decision)
    case.parted_from = sorted(picture.refused) if command.parting_accepted else []
    case.version += 1
    await work.record_stage(
        "visa_case",
        case.id,
        "open",
        "accept_parting" if command.parting_accepted else "refuse_parting",
        "open",
        "counselled" if command.counselled else None,
    )
    await tell_of_family(work, case)
    return case
