"""Somebody complains, with or without a login; a code and a secret, told once, let them follow it and say more."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Annotated, Final
from uuid import UUID

from pathways_chassis.actor import ANYBODY
from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import LanguageCode
from pydantic import Field, SecretStr

from candidate_svc.domain.complaint import (
    COMPLAINT,
    ComplaintAbout,
    ComplaintAction,
    ComplaintCategory,
    MoveOfComplainant,
    due_at,
    it_has_room_for_more,
    somebody_will_read_it,
)
from candidate_svc.store.complaint_rows import Complaint
from candidate_svc.store.complaints import complaint_locked, entries_of_complainant, say
from candidate_svc.store.keyring import Keyring
from candidate_svc.usecases.watch_complaint import begin_to_wait, forget_complaint_later, stop_waiting, tell_of_upheld

SECRET_BYTES: Final = 20

Said = Annotated[str, Field(min_length=1, max_length=10_000)]


class FileComplaint(Command):
    """Whom and what it is about, in the complainant's own words and language. No name is asked for.

    `agrees_to_incident`: if it is upheld, the employer may be held to account once nobody could tell who complained.
    """

    about: ComplaintAbout
    about_id: Annotated[UUID | None, Field(description="The employer or partner, where it is known.")] = None
    category: ComplaintCategory
    language: LanguageCode
    text: Said
    agrees_to_incident: bool = False


class Proof(Command):
    """The secret that was told when the complaint was filed."""

    secret: SecretStr


class AddToComplaint(Proof):
    """What is said beside what a complaint says already, with its secret."""

    text: Said


class MoveOwnComplaint(Proof):
    """Appeal against the answer, or take the complaint back; `agrees_to_incident` where they changed their mind."""

    action: MoveOfComplainant | None = None
    agrees_to_incident: bool | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """A complaint with its secret, which is kept nowhere."""

    complaint: Complaint
    secret: str


async def file_complaint(work: Work, keyring: Keyring, command: FileComplaint) -> Filed:
    """File it. A candidate's own login links it to them, for whoever handles it; no other login leaves a trace."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    complaint = Complaint(
        id=work.new_id(),
        state=COMPLAINT.initial,
        about=command.about,
        about_id=command.about_id,
        category=command.category,
        language=command.language,
        candidate_id=work.actor.candidate_id,
        secret_hash=_hash(secret),
        agrees_to_incident=command.agrees_to_incident,
        filed_at=work.now,
        since=work.now,
        due_at=due_at(COMPLAINT.initial, work.now),
    )
    work.session.add(complaint)
    await work.session.flush()
    await say(work, keyring, complaint, command.text, by_the_programme=False)
    await begin_to_wait(work, complaint)
    return Filed(complaint, secret)


async def own_complaint(work: Work, complaint_id: UUID, proof: Proof) -> Complaint:
    """The complaint of this code and secret, locked. Raises `NotFound` for a wrong code and a wrong secret alike.

    Whoever has the secret may follow it: the login that they happen to have is noted neither in its history nor in
    its tasks.
    """
    found = await complaint_locked(work.session, complaint_id)
    known = _hash("") if found is None else found.secret_hash
    if not hmac.compare_digest(known, _hash(proof.secret.get_secret_value())) or found is None:
        raise NotFound("complaint", complaint_id)
    work.actor = ANYBODY
    return found


async def add_to_complaint(work: Work, keyring: Keyring, complaint_id: UUID, command: AddToComplaint) -> Complaint:
    """Say more, while somebody will read it. Raises `NotFound`, `RulesBroken`."""
    complaint = await own_complaint(work, complaint_id, command)
    require((somebody_will_read_it,), complaint.state)
    require((it_has_room_for_more,), await entries_of_complainant(work.session, complaint.id))
    await say(work, keyring, complaint, command.text, by_the_programme=False)
    complaint.version += 1
    return complaint


async def move_own_complaint(work: Work, complaint_id: UUID, command: MoveOwnComplaint) -> Complaint:
    """Appeal or withdraw. Raises `NotFound`, `IllegalTransition`."""
    complaint = await own_complaint(work, complaint_id, command)
    if command.agrees_to_incident is not None:
        complaint.agrees_to_incident = command.agrees_to_incident
        await tell_of_upheld(work, complaint)
    if command.action is None:
        return complaint
    await work.move(COMPLAINT, complaint, ComplaintAction(command.action.value))
    if command.action is MoveOfComplainant.APPEAL:
        complaint.since = work.now
        await begin_to_wait(work, complaint)
    else:
        await stop_waiting(work, complaint)
        await forget_complaint_later(work, complaint)
    return complaint


def _hash(secret: str) -> bytes:
    # Of 160 random bits: nothing can be tried, so that no slow hash is needed.
    return hashlib.sha256(secret.encode()).digest()
