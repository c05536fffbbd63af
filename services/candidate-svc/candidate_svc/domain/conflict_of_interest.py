"""Nobody reviews eligibility who has an interest in it: what a reviewer declares, and the rules that follow from it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_chassis.machine import Violation

from candidate_svc.domain.review_policy import ReviewPolicy


class TieKind(StrEnum):
    """What ties a reviewer to a person, or to an employer or other organisation."""

    RELATIVE = "relative"
    PERSONAL = "personal"
    EMPLOYED_BY = "employed_by"
    FINANCIAL_INTEREST = "financial_interest"
    PAID_PER_PLACEMENT = "paid_per_placement"


TO_A_PERSON: Final = frozenset({TieKind.RELATIVE, TieKind.PERSONAL})
"""Kinds that name a candidate; the others name an organisation."""


def a_tie_names_its_other_end(tie: tuple[TieKind, bool, bool]) -> Violation | None:
    """A tie names a person or an organisation, as its kind asks; the facts: kind, person named, organisation named."""
    kind, names_person, names_organisation = tie
    field, other = ("candidate_id", "organisation_id") if kind in TO_A_PERSON else ("organisation_id", "candidate_id")
    if (names_person, names_organisation) == (kind in TO_A_PERSON, kind not in TO_A_PERSON):
        return None
    return Violation(f"ties/{field}", f"`{kind}` names {field} and not {other}", f"send {field} alone")


@dataclass(frozen=True, slots=True)
class Reviewing:
    """The facts of somebody who would review.

    `employers`: with a live application or placement of the person. `tied_to`: organisations of declared ties.
    `follows`: the organisation of the first review, where this is not the first.
    """

    now: datetime
    policy: ReviewPolicy
    declared_at: datetime | None
    organisation_id: UUID | None
    tied_to_the_person: bool
    tied_to: frozenset[UUID]
    paid_per_placement: bool
    employers: frozenset[UUID]
    worked_on_the_case: bool
    is_first: bool
    follows: UUID | None


def the_reviewer_has_declared_conflicts(reviewing: Reviewing) -> Violation | None:
    """Who reviews has said what ties them to whom, or that nothing does, and not too long ago."""
    declared = reviewing.declared_at
    if declared is not None and reviewing.now < declared + reviewing.policy.declaration_valid_for:
        return None
    return Violation(
        "reviewer",
        "the reviewer has declared conflicts of interest, or that there are none",
        "send them by PUT /conflict-declaration; with no ties where there are none",
    )


def the_reviewer_has_no_tie_to_the_person(reviewing: Reviewing) -> Violation | None:
    """No relative and no friend decides on somebody."""
    if not reviewing.tied_to_the_person:
        return None
    return Violation("reviewer", "the reviewer has declared no tie to the person", "let another person review")


def the_reviewer_is_not_of_an_employer_of_the_person(reviewing: Reviewing) -> Violation | None:
    """Whoever would employ the person does not say whether they may come."""
    if reviewing.organisation_id not in reviewing.employers:
        return None
    return Violation(
        "reviewer",
        "the reviewer's organisation is no employer with whom the person has a live application",
        "let another organisation review",
    )


def the_reviewer_has_no_tie_to_an_employer_of_the_person(reviewing: Reviewing) -> Violation | None:
    """Nor does who is paid by that employer, or has a share in it."""
    if not reviewing.tied_to & reviewing.employers:
        return None
    return Violation(
        "reviewer",
        "the reviewer has declared no tie to an employer with whom the person has a live application",
        "let another person review",
    )


def the_second_reviewer_has_not_worked_on_the_case(reviewing: Reviewing) -> Violation | None:
    """The person's own caseworker may be the first, never the second."""
    if reviewing.is_first or not reviewing.worked_on_the_case:
        return None
    return Violation(
        "reviewer",
        "the second reviewer has not worked on the person's case",
        "let somebody review who neither registered the person nor moved their standing",
    )


def the_second_reviewer_is_not_paid_per_placement(reviewing: Reviewing) -> Violation | None:
    """Whoever earns by each placement does not confirm that one is possible."""
    listed = reviewing.organisation_id in reviewing.policy.paid_per_placement
    if reviewing.is_first or not (listed or reviewing.paid_per_placement):
        return None
    return Violation(
        "reviewer", "the second reviewer is not paid per placement", "let another organisation give the second review"
    )


def the_organisations_may_review_together(reviewing: Reviewing) -> Violation | None:
    """The programme says which organisations make a verdict together."""
    if reviewing.is_first or reviewing.policy.may_review_together(reviewing.follows, reviewing.organisation_id):
        return None
    return Violation(
        "reviewer",
        "the two organisations may review together",
        "let one of a pair review that the programme's review policy names",
    )


NO_CONFLICT: Final = (
    the_reviewer_has_declared_conflicts,
    the_reviewer_has_no_tie_to_the_person,
    the_reviewer_is_not_of_an_employer_of_the_person,
    the_reviewer_has_no_tie_to_an_employer_of_the_person,
    the_second_reviewer_has_not_worked_on_the_case,
    the_second_reviewer_is_not_paid_per_placement,
    the_organisations_may_review_together,
)
"""What must be met before anybody reviews."""
