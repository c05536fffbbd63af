"""A person who was to be trained for a job left the training or did not pass: somebody looks at the offer again."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work

from employer_svc.domain.application import HOLDS_A_SEAT
from employer_svc.domain.placement import NOT_YET_TRAVELLING
from employer_svc.store.applications import train_to_hire_applications_of
from employer_svc.store.placements import train_to_hire_placements_of

RECHECK_OFFER_CONDITIONS: Final = "recheck_offer_conditions"


async def recheck_offer_conditions(work: Work, candidate_id: UUID, evidence: Mapping[str, str]) -> None:
    """Open a task on each offer, acceptance and placement before travel that may rest on the training.

    Nothing ends by itself: the place may be deferred, supported or not needed.
    """
    for application in await train_to_hire_applications_of(work.session, candidate_id, HOLDS_A_SEAT):
        await work.open_task(
            RECHECK_OFFER_CONDITIONS,
            "application",
            application.id,
            organisation_id=application.employer_id,
            evidence={**evidence, "state": application.state.value},
        )
    for placement in await train_to_hire_placements_of(work.session, candidate_id, NOT_YET_TRAVELLING):
        await work.open_task(
            RECHECK_OFFER_CONDITIONS,
            "placement",
            placement.id,
            organisation_id=placement.employer_id,
            evidence={**evidence, "state": placement.state.value},
        )


async def ask_no_more(work: Work, candidate_id: UUID, enrolment_id: UUID) -> None:
    """Close what was asked because of an enrolment that was not lost after all."""
    applications = await train_to_hire_applications_of(work.session, candidate_id, HOLDS_A_SEAT)
    placements = await train_to_hire_placements_of(work.session, candidate_id, NOT_YET_TRAVELLING)
    for about_id in [*(one.id for one in applications), *(one.id for one in placements)]:
        evidence = await work.open_task_evidence(RECHECK_OFFER_CONDITIONS, about_id)
        if evidence is not None and evidence.get("enrolment_id") == str(enrolment_id):
            await work.close_task(RECHECK_OFFER_CONDITIONS, about_id)
