"""A partner brings what belongs to people who are registered: households, consents, reviews, by the thousand."""

from collections.abc import Sequence
from typing import Self, TypeVar
from uuid import UUID

from pathways_chassis.command import BulkLine, Command, Taken
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pydantic import model_validator
from pydantic_core import PydanticCustomError

from candidate_svc.domain.protection import a_first_review_comes_first, a_second_review_follows_one
from candidate_svc.store.keyring import Keyring
from candidate_svc.store.many import (
    candidates_by_reference,
    checks_reviewed_by,
    consents_by_reference,
    lock_together,
    members_by_reference,
    standing_consents,
)
from candidate_svc.usecases.add_household_member import AddHouseholdMember, add_household_member
from candidate_svc.usecases.grant_consent import GrantConsent, grant_consent
from candidate_svc.usecases.import_candidates import PartnerReference
from candidate_svc.usecases.review_protection import ReviewProtection, review_protection


class WhichCandidate(Command):
    """A person, by their id or by the partner's own number for them."""

    id: UUID | None = None
    partner_reference: PartnerReference | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.id is None) == (self.partner_reference is None):
            raise PydanticCustomError("one_of_id_and_partner_reference", "Name the person by one of both.")
        return self


class LineAboutSomebody(BulkLine):
    """A line about a person who is registered. `partner_reference` is the partner's own number for the line."""

    candidate: WhichCandidate
    partner_reference: PartnerReference

    @property
    def reference(self) -> str:
        return self.partner_reference

    @property
    def key(self) -> object:
        return self.candidate, self.partner_reference


class HouseholdLine(LineAboutSomebody):
    """A member of a person's household."""

    member: AddHouseholdMember


class ConsentLine(LineAboutSomebody):
    """What a person allows. Sent again after a withdrawal it grants nothing: that takes a consent of its own."""

    consent: GrantConsent


class ReviewLine(LineAboutSomebody):
    """A review of a person's eligibility for a pathway."""

    review: ReviewProtection

    @property
    def key(self) -> object:
        return self.partner_reference


A = TypeVar("A", bound=LineAboutSomebody)
About = Sequence[tuple[UUID, A]]


async def import_household_members(work: Work, keyring: Keyring, lines: Sequence[HouseholdLine]) -> Sequence[Taken]:
    """Add members of households. Raises as adding one does."""
    about = await _whom(work, lines)
    known = await members_by_reference(work.session, *_references(about))
    taken = []
    for candidate_id, line in about:
        found = known.get((candidate_id, line.reference))
        if found is None:
            member = await add_household_member(work, keyring, candidate_id, line.member)
            member.partner_reference = line.reference
        taken.append(Taken(found or member.id, repeated=found is not None))
    return taken


async def import_consents(work: Work, lines: Sequence[ConsentLine]) -> Sequence[Taken]:
    """Record consents. One that stands is repeated, whoever recorded it. Raises as granting one does."""
    about = await _whom(work, lines)
    ids, references = _references(about)
    known = await consents_by_reference(work.session, ids, references)
    standing = await standing_consents(work.session, ids)
    taken = []
    for candidate_id, line in about:
        what = (candidate_id, line.consent.purpose, line.consent.counterparty_id)
        found = known.get((candidate_id, line.reference)) or standing.get(what)
        if found is None:
            consent = await grant_consent(work, candidate_id, line.consent)
            consent.partner_reference = line.reference
            standing[what] = consent.id
        taken.append(Taken(found or consent.id, repeated=found is not None))
    return taken


async def import_attestations(work: Work, lines: Sequence[ReviewLine]) -> Sequence[Taken]:
    """First reviews. Raises as reviewing one does, and `RulesBroken` where another has reviewed before."""
    return await _import_reviews(work, lines, first=True)


async def import_reviews(work: Work, lines: Sequence[ReviewLine]) -> Sequence[Taken]:
    """Second reviews, each by another person. Raises as reviewing one does, and `RulesBroken` where none came first."""
    return await _import_reviews(work, lines, first=False)


async def _import_reviews(work: Work, lines: Sequence[ReviewLine], *, first: bool) -> Sequence[Taken]:
    about = await _whom(work, lines)
    known = await checks_reviewed_by(work.session, work.actor.reference, [line.reference for line in lines])
    expected = a_first_review_comes_first if first else a_second_review_follows_one
    taken = []
    for candidate_id, line in about:
        found = known.get(line.reference)
        if found is None:
            check = await review_protection(
                work, candidate_id, line.review, partner_reference=line.reference, only=(expected,)
            )
        taken.append(Taken(found or check.id, repeated=found is not None))
    return taken


async def _whom(work: Work, lines: Sequence[A]) -> About[A]:
    """The person of each line; all of them are locked. Raises `NotFound` for one whom the partner does not have."""
    references = [one for line in lines if (one := line.candidate.partner_reference) is not None]
    by_reference = await candidates_by_reference(work.session, work.actor.organisation_id, references)
    about = []
    for line in lines:
        found = line.candidate.id or by_reference.get(line.candidate.partner_reference or "")
        if found is None:
            raise NotFound("candidate", line.candidate.partner_reference or "")
        about.append((found, line))
    await lock_together(work, {candidate_id for candidate_id, _ in about})
    return about


def _references(about: About[A]) -> tuple[set[UUID], set[str]]:
    return {candidate_id for candidate_id, _ in about}, {line.reference for _, line in about}
