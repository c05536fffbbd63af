"""Identity is shown without consent where somebody is in danger: loudly, and never without a review."""

from collections.abc import Mapping
from typing import Annotated, Any, Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import Forbidden
from pathways_chassis.machine import require
from pathways_chassis.work import Work
from pathways_contracts.codes import ConsentPurpose
from pydantic import Field

from candidate_svc.domain.candidate import the_person_is_not_merged
from candidate_svc.domain.emergency_disclosure import (
    EMERGENCY_DISCLOSURE,
    REVIEWED_WITHIN,
    Emergency,
    Review,
    ReviewAction,
    ReviewState,
    may_act_in_emergency,
)
from candidate_svc.domain.errors import PersonErased
from candidate_svc.domain.identity import IdentityField
from candidate_svc.domain.vault_reads import VaultRead
from candidate_svc.store.candidates import candidate_for
from candidate_svc.store.disclosure_rows import Disclosure, EmergencyDisclosure
from candidate_svc.store.disclosures import emergency_for, emergency_locked
from candidate_svc.store.keyring import KeyMissing, Keyring
from candidate_svc.store.rows import Candidate
from candidate_svc.usecases.open_vault import open_vault
from candidate_svc.usecases.tell_person import ask_to_get_in_touch

REVIEW: Final = "review_emergency_disclosure"
REVIEW_OVERDUE: Final = "emergency_review_overdue"
FOLLOW_UP: Final = "follow_up_emergency_disclosure"
LOOKED_IN_EMERGENCY: Final = "emergency"


class RequestEmergencyDisclosure(Command):
    """Whose identity, which fields, and what the danger is.

    `unsafe_to_tell`: a message could reach who is the danger. Then the person is told after the review.
    """

    candidate_id: UUID
    fields: Annotated[tuple[IdentityField, ...], Field(min_length=1)]
    emergency: Emergency
    unsafe_to_tell: bool = False


class ReviewEmergencyDisclosure(Command):
    """What the reviewer found. `still_unsafe_to_tell`: the person is not told yet."""

    action: ReviewAction
    still_unsafe_to_tell: bool = False


async def disclose_in_emergency(
    work: Work, keyring: Keyring, command: RequestEmergencyDisclosure
) -> tuple[Disclosure, dict[str, str]]:
    """The fields asked for, of people whom the actor may know of. The review is due at once.

    Raises `Forbidden`, `NotFound`, `PersonErased`, `RulesBroken` for a record that was merged.
    """
    if not may_act_in_emergency(work.actor.roles):
        raise Forbidden("nobody of your role is shown names in an emergency", "call the person's caseworker")
    candidate = await candidate_for(work, command.candidate_id)
    require((the_person_is_not_merged,), candidate.merged_into_id)
    try:
        fields = await open_vault(work, keyring, candidate.id, command.fields, VaultRead.EMERGENCY)
    except KeyMissing:
        raise PersonErased from None
    disclosure = Disclosure(
        id=work.new_id(),
        candidate_id=candidate.id,
        actor=work.actor.reference,
        counterparty_id=work.actor.organisation_id,
        purpose=ConsentPurpose.REGISTER,
        fields=[field.value for field in command.fields],
        reason=LOOKED_IN_EMERGENCY,
        disclosed_at=work.now,
    )
    work.session.add(disclosure)
    await work.session.flush()
    emergency = EmergencyDisclosure(
        id=disclosure.id,
        candidate_id=candidate.id,
        emergency=command.emergency,
        state=EMERGENCY_DISCLOSURE.initial,
        review_due_at=work.now + REVIEWED_WITHIN,
        withheld=command.unsafe_to_tell,
    )
    work.session.add(emergency)
    await work.session.flush()
    await work.record_stage(EMERGENCY_DISCLOSURE.name, emergency.id, None, "disclose", emergency.state)
    await _ask_for_review(work, candidate, emergency)
    if not emergency.withheld:
        await ask_to_get_in_touch(work, candidate.id, emergency.id)
    return disclosure, fields


async def review_emergency_disclosure(
    work: Work, disclosure_id: UUID, command: ReviewEmergencyDisclosure
) -> EmergencyDisclosure:
    """Say whether it was right to look. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    emergency, disclosure = await emergency_for(work, disclosure_id)
    review = Review(shown_to=disclosure.actor, reviewer=work.actor.reference)
    await work.move(EMERGENCY_DISCLOSURE, emergency, command.action, facts=review)
    candidate = await candidate_for(work, emergency.candidate_id)
    await work.cancel_timers(emergency.id, REVIEW_OVERDUE)
    await work.close_tasks((REVIEW, REVIEW_OVERDUE, FOLLOW_UP), emergency.id)
    if command.action is ReviewAction.REVIEW_AGAIN:
        emergency.review_due_at = work.now + REVIEWED_WITHIN
        await _ask_for_review(work, candidate, emergency)
        return emergency
    if emergency.state is ReviewState.NOT_UPHELD:
        evidence = {"candidate_id": str(candidate.id), "shown_to": disclosure.actor}
        await work.open_task(
            FOLLOW_UP,
            "emergency_disclosure",
            emergency.id,
            organisation_id=candidate.partner_id,
            due_at=work.now,
            evidence=evidence,
        )
    if emergency.withheld and not command.still_unsafe_to_tell:
        emergency.withheld = False
        await ask_to_get_in_touch(work, candidate.id, emergency.id)
    return emergency


async def _ask_for_review(work: Work, candidate: Candidate, emergency: EmergencyDisclosure) -> None:
    """The partner's administrator and the programme's director both see the task."""
    await work.open_task(
        REVIEW,
        "emergency_disclosure",
        emergency.id,
        organisation_id=candidate.partner_id,
        due_at=emergency.review_due_at,
        evidence={"candidate_id": str(candidate.id), "emergency": emergency.emergency.value},
    )
    await work.set_timer(REVIEW_OVERDUE, emergency.id, emergency.review_due_at)


async def miss_review(work: Work, disclosure_id: UUID, _: Mapping[str, Any]) -> None:
    """Nobody of the partner has reviewed in time: it is the programme's from now on."""
    emergency = await emergency_locked(work.session, disclosure_id)
    if emergency is not None and emergency.state is ReviewState.TO_REVIEW:
        await work.open_task(
            REVIEW_OVERDUE,
            EMERGENCY_DISCLOSURE.name,
            emergency.id,
            due_at=work.now,
            evidence={"candidate_id": str(emergency.candidate_id), "emergency": emergency.emergency.value},
        )
