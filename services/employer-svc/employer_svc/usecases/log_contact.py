"""Somebody was in touch with an employer."""

from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode

from employer_svc.domain.employer import ContactKind
from employer_svc.store.employers import employer_to_change
from employer_svc.store.rows import EmployerContact


class LogContact(Command):
    """Of which kind, and what it was about, as a code."""

    kind: ContactKind
    note_code: ReasonCode


async def log_contact(work: Work, employer_id: UUID, command: LogContact) -> EmployerContact:
    """Add a line to the contact log. Raises `NotFound`."""
    employer = await employer_to_change(work, employer_id)
    contact = EmployerContact(
        id=work.new_id(),
        employer_id=employer.id,
        kind=command.kind,
        note_code=command.note_code,
        made_by=work.actor.reference,
        made_at=work.now,
    )
    work.session.add(contact)
    return contact
