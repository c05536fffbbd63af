"""Organisations in the team of a person: named by the partner that looks after them, ended by it or by the person."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from pathways_chassis.machine import Machine, Violation
from pathways_contracts.case_team import TERMS, TeamPart
from pathways_contracts.codes import ConsentPurpose


class MemberState(StrEnum):
    """Where a membership stands. `named`: its first day has not come."""

    NAMED = "named"
    ACTIVE = "active"
    ENDED = "ended"


class MemberAction(StrEnum):
    """What can happen to a membership. `begin` comes with its first day, `end` with its last as well."""

    BEGIN = "begin"
    END = "end"


S, A = MemberState, MemberAction

TRANSITIONS: Final[Mapping[tuple[MemberState, MemberAction], MemberState]] = {
    (S.NAMED, A.BEGIN): S.ACTIVE,
    (S.NAMED, A.END): S.ENDED,
    (S.ACTIVE, A.END): S.ENDED,
}

TEAM_MEMBER: Final = Machine(name="team_member", initial=S.NAMED, transitions=TRANSITIONS)


@dataclass(frozen=True, slots=True)
class Naming:
    """What is looked at before an organisation is named.

    `allowed` are the purposes that the person consents to; `already_there`: in this part; `looked_after_them`: before a
    hand-over.
    """

    part: TeamPart
    organisation_id: UUID
    partner_id: UUID
    by_the_partner: bool
    allowed: Collection[ConsentPurpose]
    already_there: bool
    looked_after_them: bool
    valid_from: date
    valid_until: date | None
    today: date


def their_partner_names_the_team(naming: Naming) -> Violation | None:
    """The partner who looks after the person names the team."""
    if naming.by_the_partner:
        return None
    return Violation("actor", "a team is named by the partner who looks after the person", "ask the caseworker")


def the_person_allows_the_part(naming: Naming) -> Violation | None:
    """Every consent that the part needs stands."""
    lacking = [purpose for purpose in TERMS[naming.part].consents if purpose not in naming.allowed]
    if not lacking:
        return None
    return Violation(
        "consents",
        f"`{naming.part}` needs the person's consent to {', '.join(f'`{one}`' for one in lacking)}",
        "ask the person, and record it: POST /candidates/{candidate_id}/consents",
    )


def another_organisation_joins(naming: Naming) -> Violation | None:
    """Who looks after the person is in their team by that."""
    if naming.organisation_id != naming.partner_id:
        return None
    return Violation("organisation_id", "another organisation than the person's partner", "name the other one")


def it_has_the_part_once(naming: Naming) -> Violation | None:
    """An organisation has a part once at a time."""
    if not naming.already_there:
        return None
    return Violation("organisation_id", "it has not this part already", "end that membership first")


def a_former_source_looked_after_them(naming: Naming) -> Violation | None:
    """A former source is who handed the person over."""
    if naming.part is not TeamPart.FORMER_SOURCE or naming.looked_after_them:
        return None
    return Violation("part", "a former source has handed the person over", "name another part")


def its_days_are_ahead(naming: Naming) -> Violation | None:
    """It begins before it ends, and has not ended yet."""
    if naming.valid_until is None or max(naming.valid_from, naming.today) <= naming.valid_until:
        return None
    return Violation("valid_until", "the last day is today or later, not before the first", "name a later last day")


MAY_JOIN: Final = (
    their_partner_names_the_team,
    another_organisation_joins,
    the_person_allows_the_part,
    it_has_the_part_once,
    a_former_source_looked_after_them,
    its_days_are_ahead,
)
