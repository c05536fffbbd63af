"""Somebody tried to reach a person: who answers is dormant no more."""

from enum import StrEnum
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work

from candidate_svc.store.rows import ContactAttempt
from candidate_svc.usecases.keep_awake import CONTACT_DORMANT_PERSON
from candidate_svc.usecases.profiles import person_to_change
from candidate_svc.usecases.send_notification import REACH_PERSON
from candidate_svc.usecases.update_profile import hear_of


class ContactChannel(StrEnum):
    """How contact was sought."""

    IN_PERSON = "in_person"
    BY_PHONE = "by_phone"
    BY_MESSAGE = "by_message"
    BY_EMAIL = "by_email"


class RecordContact(Command):
    """How contact was sought, and whether the person answered. Nothing of what was said."""

    how: ContactChannel
    reached: bool


async def record_contact(work: Work, candidate_id: UUID, command: RecordContact) -> ContactAttempt:
    """Keep the attempt; the task that asked for it is done. Raises `NotFound`, `RulesBroken` for an erased person."""
    candidate = await person_to_change(work, candidate_id)
    attempt = ContactAttempt(
        id=work.new_id(),
        candidate_id=candidate_id,
        how=command.how.value,
        reached=command.reached,
        actor=work.actor.reference,
        sought_at=work.now,
    )
    work.session.add(attempt)
    if command.reached:
        await hear_of(work, candidate)
        await work.close_task(REACH_PERSON, candidate_id)
    await work.close_task(CONTACT_DORMANT_PERSON, candidate_id)
    return attempt
