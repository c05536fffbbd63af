"""Who may see which people, matches and lists: the first wall, over that of `walls.py`.

A partner's staff know of the people whom their partner looks after now, and decide about those alone; of every vacancy,
since they may place somebody there, whose list shows them their own. A programme director knows of all. An employer
knows of its own vacancies, and of people there by pseudonyms. A candidate knows of themselves.
"""

from typing import Any, Final, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_contracts.access import Role
from sqlalchemy import ColumnElement, false, func, true
from sqlmodel import col

from matching_svc.domain.anonymity import LEAST
from matching_svc.store.consents import has_said_no
from matching_svc.store.pool import is_live
from matching_svc.store.rows import BestListRow, CandidateProfile, Match, VacancyRequirement

DIRECTOR: Final = frozenset({Role.PROGRAMME_DIRECTOR})
OF_A_PARTNER: Final = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})
STAFF: Final = DIRECTOR | OF_A_PARTNER


def partner_of(actor: Actor) -> UUID | None:
    """The partner whose people are all that the actor sees; None for who sees others, or none as of a partner."""
    return actor.organisation_id if actor.roles & OF_A_PARTNER and not actor.roles & DIRECTOR else None


def _employer_of(actor: Actor) -> UUID | None:
    return actor.organisation_id if sees_whom_may_be_shown(actor) else None


def sees_whom_may_be_shown(actor: Actor) -> bool:
    """Whether the actor sees people only as long as they may be shown."""
    return Role.EMPLOYER in actor.roles and not actor.roles & STAFF


def sees_points(actor: Actor) -> bool:
    """Whether the actor is told points, relevance and verdicts: a candidate is told coverage, and the rest in words."""
    return Role.CANDIDATE not in actor.roles


def visible_people(actor: Actor) -> ColumnElement[bool]:
    """Whose `CandidateProfile` the actor may know of; an employer, whom its lists and matches name to it."""
    if actor.roles & DIRECTOR or _employer_of(actor) is not None:
        return true()
    if (partner_id := partner_of(actor)) is not None:
        return col(CandidateProfile.partner_id) == partner_id
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None:
        return col(CandidateProfile.candidate_id) == actor.candidate_id
    return false()


def is_theirs(actor: Actor, candidate_id: Any) -> ColumnElement[bool]:
    """As `visible_people`, of the person whom a column names."""
    if actor.roles & DIRECTOR:
        return true()
    if partner_of(actor) is not None:
        theirs = sa.select(sa.literal(1)).where(col(CandidateProfile.candidate_id) == candidate_id)
        return theirs.where(visible_people(actor)).correlate_except(CandidateProfile).exists()
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None:
        return col(candidate_id) == actor.candidate_id
    return false()


def visible_matches(actor: Actor) -> ColumnElement[bool]:
    """Which matches the actor may know of; never those of a person who is hidden or has withdrawn.

    An employer knows of those on lists of which it is shown rows, and of whom an application has brought before it.
    """
    if (employer_id := _employer_of(actor)) is not None:
        brought = col(Match.application_id).is_not(None) | are_rows_shown(col(Match.vacancy_id))
        seen: ColumnElement[bool] = (col(Match.employer_id) == employer_id) & brought
    else:
        seen = is_theirs(actor, Match.candidate_id)
    return seen & ~col(Match.hidden) & ~has_said_no(col(Match.candidate_id))


def are_rows_shown(vacancy_id: Any) -> ColumnElement[bool]:
    """As `are_shown`, of the vacancy in a column: it is enough to find the last of the fewest."""
    fewest = (
        sa.select(col(CandidateProfile.candidate_id))
        .where(
            col(BestListRow.vacancy_id) == vacancy_id,
            col(CandidateProfile.candidate_id) == func.any(col(BestListRow.candidate_ids)),
            is_live(),
        )
        .correlate_except(BestListRow, CandidateProfile)
        .offset(LEAST - 1)
    )
    return fewest.exists()


def visible_vacancies(actor: Actor) -> ColumnElement[bool]:
    """Whose lists the actor may know of. A list shows other people, hence no candidate sees one."""
    if actor.roles & DIRECTOR or partner_of(actor) is not None:
        return true()
    employer_id = _employer_of(actor)
    return false() if employer_id is None else col(VacancyRequirement.employer_id) == employer_id


class ListScope(NamedTuple):
    """Of which lists, and of whom on them, somebody knows; None for any."""

    employer_id: UUID | None
    partner_id: UUID | None


def lists_seen_by(actor: Actor) -> ListScope:
    """Whose lists, and whom on them. Raises `PermissionError` for who sees none."""
    scope = ListScope(_employer_of(actor), partner_of(actor))
    if scope == (None, None) and not actor.roles & DIRECTOR:
        raise PermissionError("sees no list")
    return scope
