"""Who may see which rows, who may change them, and whose word they may give: decided here and nowhere else."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from pathways_chassis.actor import Actor
from pathways_contracts.access import Role
from pathways_contracts.case_team import Access, Matter
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import ColumnElement, and_, exists, false, literal, or_, true
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from employer_svc.domain.application import ApplicationState, Side
from employer_svc.store.case_team import people_of_the_team
from employer_svc.store.people import NOBODY
from employer_svc.store.rows import (
    Application,
    CandidateStanding,
    ConsentStanding,
    CostItem,
    Employer,
    Incident,
    Placement,
    Reimbursement,
)

WORKS_FOR: Final[Mapping[Role, ConsentPurpose]] = {
    Role.VISA_ADVISER: ConsentPurpose.IMMIGRATION,
    Role.INTEGRATION_WORKER: ConsentPurpose.INTEGRATION,
}
"""For which purpose the programme's staff know of people: of nobody who has withdrawn it, or `register`."""
STAFF = frozenset({Role.PROGRAMME_DIRECTOR, Role.TRAINER, *WORKS_FOR})
OF_A_PARTNER = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})


def employers_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Which employers (and vacancies of theirs) the actor may read: the programme's staff all, an employer its own."""
    if actor.roles & (STAFF | OF_A_PARTNER):
        return true()
    if Role.EMPLOYER in actor.roles and actor.organisation_id is not None:
        return col(Employer.id) == actor.organisation_id
    return false()


def employers_kept_by(actor: Actor) -> ColumnElement[bool]:
    """Which employers (and vacancies of theirs) the actor may change.

    A director all, a partner those it looks after and those that nobody does, an employer its own.
    """
    if Role.PROGRAMME_DIRECTOR in actor.roles:
        return true()
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        return or_(col(Employer.partner_id) == actor.organisation_id, col(Employer.partner_id).is_(None))
    if Role.EMPLOYER in actor.roles and actor.organisation_id is not None:
        return col(Employer.id) == actor.organisation_id
    return false()


def employers_confiding_in(actor: Actor) -> ColumnElement[bool]:
    """Whose contact log and incidents the actor may know of: those that it may change, and of a partner that looks
    after it. Where nobody does, no partner knows of them."""
    if actor.roles & OF_A_PARTNER and Role.PROGRAMME_DIRECTOR not in actor.roles:
        return and_(employers_kept_by(actor), col(Employer.partner_id).is_not(None))
    return employers_kept_by(actor)


def applications_spoken_for(actor: Actor, side: Side) -> ColumnElement[bool]:
    """About which applications the actor may give a side's word.

    The employer's word: its staff, a director, and the partner that looks after it, unless the person is that
    partner's too. The person's word: themselves, and a caseworker of theirs. So nobody but a director answers himself.
    """
    if side is Side.EMPLOYER:
        if Role.PROGRAMME_DIRECTOR in actor.roles:
            return true()
        if Role.EMPLOYER in actor.roles and actor.organisation_id is not None:
            return col(Application.employer_id) == actor.organisation_id
        if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
            return and_(
                col(Application.employer_id).in_(
                    select(Employer.id).where(Employer.partner_id == actor.organisation_id)
                ),
                col(Application.candidate_id).not_in(_people_of(actor.organisation_id)),
            )
        return false()
    return _word_of_the_person(actor, Application)


def placements_answered_for(actor: Actor) -> ColumnElement[bool]:
    """About which placements the actor may give the person's word: themselves, and a caseworker of theirs."""
    return _word_of_the_person(actor, Placement)


def in_the_confidence_of(actor: Actor) -> ColumnElement[bool]:
    """About which placements the actor may know what the employer must not: a director, and who gives their word."""
    return true() if Role.PROGRAMME_DIRECTOR in actor.roles else placements_answered_for(actor)


def costs_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Which lines of a ledger the actor may know of, where it may know of the placement."""
    return or_(col(CostItem.in_confidence).is_(False), col(CostItem.placement_id).in_(_confided_to(actor)))


def incidents_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Which incidents the actor may know of: a director all; who gives the person's word, those of that person; and
    those of which the employer was told, itself and the partner that looks after it."""
    confiding = col(Incident.employer_id).in_(select(Employer.id).where(employers_confiding_in(actor)))
    return and_(_told_or_confided_to(actor), or_(confiding, col(Incident.placement_id).in_(_confided_to(actor))))


def reimbursements_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Which reimbursements the actor may know of, where it may know of the placement."""
    return col(Reimbursement.incident_id).in_(select(Incident.id).where(_told_or_confided_to(actor)))


def _told_or_confided_to(actor: Actor) -> ColumnElement[bool]:
    if Role.PROGRAMME_DIRECTOR in actor.roles and Role.EMPLOYER not in actor.roles:
        return true()
    return or_(col(Incident.told_at).is_not(None), col(Incident.placement_id).in_(_confided_to(actor)))


def _confided_to(actor: Actor) -> SelectOfScalar[UUID]:
    return select(Placement.id).where(in_the_confidence_of(actor))


def _word_of_the_person(actor: Actor, rows: type[Application] | type[Placement]) -> ColumnElement[bool]:
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None:
        return col(rows.candidate_id) == actor.candidate_id
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        return col(rows.candidate_id).in_(_people_of(actor.organisation_id))
    return false()


def _people_of(partner_id: UUID) -> SelectOfScalar[UUID]:
    return select(CandidateStanding.candidate_id).where(CandidateStanding.partner_id == partner_id)


def sees_whom_may_be_shown(actor: Actor) -> bool:
    """Whether the actor sees people only as long as they may be shown."""
    return is_of_an_employer(actor)


def is_of_an_employer(actor: Actor) -> bool:
    """Whether the actor speaks for an employer, and for nobody else."""
    return Role.EMPLOYER in actor.roles and not actor.roles & (STAFF | OF_A_PARTNER)


def sees_who_has_not_said_no(actor: Actor) -> bool:
    """Whether the actor, of the programme's staff, sees people only as long as they have not withdrawn its purpose."""
    return bool(actor.roles & WORKS_FOR.keys()) and not actor.roles & ({Role.PROGRAMME_DIRECTOR} | OF_A_PARTNER)


def applications_visible_to(actor: Actor, access: Access = Access.READ) -> ColumnElement[bool]:
    """Which applications the actor may know of, or with `Access.WRITE` do something about.

    A director all; other staff those of people who have not said no to their work; a partner those of its candidates,
    and of whoever may be shown those at the employers that it looks after and those of people in whose team its part
    lets it; an employer its own, without people who must not be shown or no longer want to be known to it; a candidate
    their own.
    """
    return _of_people(actor, Application, (Matter.APPLICATION, access))


def people_known_to(employer_id: UUID) -> ColumnElement[bool]:
    """Applications whose person an employer knows: who allows to be named to it, and whom it has contracted."""
    named = select(ConsentStanding.candidate_id).where(
        ConsentStanding.purpose == ConsentPurpose.SHARE_IDENTIFIED,
        ConsentStanding.counterparty_id == employer_id,
        col(ConsentStanding.granted),
    )
    return or_(col(Application.candidate_id).in_(named), col(Application.state) == ApplicationState.CONTRACTED)


def placements_visible_to(actor: Actor, access: Access = Access.READ) -> ColumnElement[bool]:
    """Which placements the actor may know of, or do something about: as for applications, but a contract stays known
    to its employer."""
    return _of_people(actor, Placement, (Matter.PLACEMENT, access))


def ledgers_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Of which placements the actor may know the costs and what comes back: as of the placement, but by no team."""
    return _of_people(actor, Placement, None)


def _of_people(
    actor: Actor, rows: type[Application] | type[Placement], in_a_team: tuple[Matter, Access] | None
) -> ColumnElement[bool]:
    if Role.PROGRAMME_DIRECTOR in actor.roles:
        return true()
    stays = ~_said_no(rows, ConsentPurpose.REGISTER)
    hidden = select(CandidateStanding.candidate_id).where(col(CandidateStanding.hidden))
    shown = and_(stays, col(rows.candidate_id).not_in(hidden))
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        own_people = _people_of(actor.organisation_id)
        own_employers = select(Employer.id).where(Employer.partner_id == actor.organisation_id)
        also = [col(rows.employer_id).in_(own_employers)]
        if in_a_team is not None:
            also.append(col(rows.candidate_id).in_(people_of_the_team(actor.organisation_id, *in_a_team)))
        return or_(col(rows.candidate_id).in_(own_people), and_(or_(*also), shown))
    if actor.roles & WORKS_FOR.keys():
        purposes = [purpose for role, purpose in WORKS_FOR.items() if role in actor.roles]
        return and_(stays, or_(*(~_said_no(rows, purpose) for purpose in purposes)))
    if Role.EMPLOYER in actor.roles and actor.organisation_id is not None:
        own = col(rows.employer_id) == actor.organisation_id
        if rows is Placement:
            return own
        contracted = col(Application.state) == ApplicationState.CONTRACTED
        return and_(own, shown, or_(contracted, ~_said_no(rows, ConsentPurpose.SHARE_IDENTIFIED)))
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None:
        return col(rows.candidate_id) == actor.candidate_id
    return false()


def _said_no(rows: type[Application] | type[Placement], purpose: ConsentPurpose) -> ColumnElement[bool]:
    """Whether the person of a row has withdrawn a purpose; where it is given to one party, to the row's employer."""
    to_whom = col(rows.employer_id) if purpose is ConsentPurpose.SHARE_IDENTIFIED else literal(NOBODY)
    return exists().where(
        col(ConsentStanding.candidate_id) == col(rows.candidate_id),
        col(ConsentStanding.purpose) == purpose,
        col(ConsentStanding.counterparty_id) == to_whom,
        ~col(ConsentStanding.granted),
    )
