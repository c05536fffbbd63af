"""SQL about candidates, their consents, households and vault. Who may see a row is decided here."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.case_team import Matter
from pathways_contracts.codes import ConsentPurpose
from sqlalchemy import ColumnElement, Select, and_, false, func, literal, or_, true
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.candidate import CandidateState
from candidate_svc.store.case_team import people_of_the_team
from candidate_svc.store.disclosure_rows import EmergencyDisclosure
from candidate_svc.store.rows import (
    Authorisation,
    Candidate,
    Consent,
    ContactAttempt,
    Handover,
    HouseholdMember,
    Notification,
    PossibleDuplicate,
    ProtectionCheck,
    Reservation,
    ResettlementCase,
    VaultField,
    VisaCase,
)
from candidate_svc.store.safety_rows import SafetyAcknowledgement
from candidate_svc.store.team_rows import TeamMember

WORKS_FOR: Final[Mapping[Role, ConsentPurpose]] = {
    Role.VISA_ADVISER: ConsentPurpose.IMMIGRATION,
    Role.INTEGRATION_WORKER: ConsentPurpose.INTEGRATION,
    Role.TRAINER: ConsentPurpose.TRAINING,
}
"""For which purpose the programme's staff know of people: of nobody who has withdrawn it, or `register`."""
ALSO_BY: Final[Mapping[Role, ConsentPurpose]] = {Role.INTEGRATION_WORKER: ConsentPurpose.MENTOR}
"""What they may know of people by, where it stands, after the first was withdrawn."""
STAFF = frozenset({Role.PROGRAMME_DIRECTOR, *WORKS_FOR})
OF_A_PARTNER = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Which candidates the actor may know of: all, those of their partner, who lets them, or themselves."""
    if Role.PROGRAMME_DIRECTOR in actor.roles:
        return true()
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        return col(Candidate.partner_id) == actor.organisation_id
    roles = actor.roles & WORKS_FOR.keys()
    if roles:
        let_in = [~_refuses(WORKS_FOR[Role(role)]) for role in roles]
        let_in += [_allows(ALSO_BY[Role(role)]) for role in roles & ALSO_BY.keys()]
        return and_(~_refuses(ConsentPurpose.REGISTER), or_(*let_in))
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None:
        return col(Candidate.id) == actor.candidate_id
    return false()


def shown_to(actor: Actor, matter: Matter) -> ColumnElement[bool]:
    """Of which candidates the actor may read a matter: whom they may know of, and in whose team they are for it."""
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        in_the_team: ColumnElement[bool] = col(Candidate.id).in_(people_of_the_team(actor.organisation_id, matter))
        return or_(visible_to(actor), in_the_team)
    return visible_to(actor)


def _refuses(purpose: ConsentPurpose) -> ColumnElement[bool]:
    """Whether the candidate's last word about a purpose was a withdrawal."""
    withdrawn = _said(purpose).where(col(Consent.withdrawn_at).is_not(None))
    return and_(withdrawn.correlate(Candidate).exists(), ~_allows(purpose))


def _allows(purpose: ConsentPurpose) -> ColumnElement[bool]:
    """Whether the candidate's consent to a purpose stands."""
    return _said(purpose).where(col(Consent.withdrawn_at).is_(None)).correlate(Candidate).exists()


def _said(purpose: ConsentPurpose) -> Select[Any]:
    return sa.select(literal(1)).where(col(Consent.candidate_id) == col(Candidate.id), col(Consent.purpose) == purpose)


async def seen_among(session: AsyncSession, actor: Actor, candidate_ids: Collection[UUID]) -> frozenset[UUID]:
    """Whom of these the actor may know of."""
    statement = select(Candidate.id).where(col(Candidate.id).in_(candidate_ids), visible_to(actor))
    return frozenset((await session.exec(statement)).all())


def acts_for_self(actor: Actor) -> bool:
    """Whether the actor is a candidate and nothing else."""
    return Role.CANDIDATE in actor.roles and not actor.roles & (STAFF | OF_A_PARTNER)


async def candidate_for(work: Work, candidate_id: UUID, *, lock: bool = False) -> Candidate:
    """A candidate whom the actor may see. Raises `NotFound`."""
    statement = select(Candidate).where(Candidate.id == candidate_id, visible_to(work.actor))
    if lock:
        statement = statement.with_for_update()
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("candidate", candidate_id)
    return found


def candidates_known_to(actor: Actor) -> Select[Candidate]:
    """The candidates whom the actor may see by more than a part in their team."""
    return sa.select(Candidate).where(visible_to(actor))


async def candidate_shown(work: Work, candidate_id: UUID) -> Candidate:
    """A candidate whose record the actor may read, by whatever right. Raises `NotFound`."""
    statement = select(Candidate).where(Candidate.id == candidate_id, shown_to(work.actor, Matter.PERSON))
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("candidate", candidate_id)
    return found


async def partner_of(session: AsyncSession, candidate_id: UUID) -> UUID:
    """The partner that takes care of a person."""
    return (await session.exec(select(Candidate.partner_id).where(Candidate.id == candidate_id))).one()


async def candidate_of_event(work: Work, candidate_id: UUID) -> Candidate | None:
    """A candidate that an event names, locked."""
    statement = select(Candidate).where(Candidate.id == candidate_id).with_for_update()
    return (await work.session.exec(statement)).first()


async def next_to_look_at(work: Work) -> Candidate | None:
    """The person whose retention has been due longest, locked; whom somebody else has in hand waits."""
    due = col(Candidate.retention_due_at)
    statement = select(Candidate).where(due <= work.now).order_by(due).limit(1).with_for_update(skip_locked=True)
    return (await work.session.exec(statement)).first()


async def erased_people(session: AsyncSession) -> Sequence[UUID]:
    """Everybody who was erased, the members of their households too."""
    erased = select(Candidate.id).where(Candidate.state == CandidateState.ERASED)
    members = select(HouseholdMember.id).where(col(HouseholdMember.candidate_id).in_(erased))
    return [person_id for (person_id,) in await session.execute(erased.union(members))]


async def contacts_of(session: AsyncSession, candidate_id: UUID) -> Sequence[ContactAttempt]:
    """How often contact with a person was sought, oldest first."""
    statement = select(ContactAttempt).where(ContactAttempt.candidate_id == candidate_id)
    return (await session.exec(statement.order_by(col(ContactAttempt.id)))).all()


def candidates_seen_by(actor: Actor, *, programme_id: UUID | None = None) -> Select[Candidate]:
    """The candidates whose record the actor may read, or those of a programme."""
    statement = sa.select(Candidate).where(shown_to(actor, Matter.PERSON))
    if programme_id is not None:
        statement = statement.where(col(Candidate.programme_ids).contains([programme_id]))
    return statement


async def count_by_state(session: AsyncSession, actor: Actor, programme_id: UUID | None) -> dict[str, int]:
    """How many of the visible candidates stand in each state."""
    seen = candidates_seen_by(actor, programme_id=programme_id).subquery()
    rows = await session.execute(select(seen.c.state, func.count()).group_by(seen.c.state))
    return {str(state): count for state, count in rows.all()}


# --- consents ----------------------------------------------------------------------------------------------------


def standing_consent(candidate_id: UUID, purpose: ConsentPurpose, counterparty_id: UUID | None) -> Select[Consent]:
    """The consent that stands for a purpose (and counterparty)."""
    statement = sa.select(Consent).where(
        col(Consent.candidate_id) == candidate_id,
        col(Consent.purpose) == purpose,
        col(Consent.withdrawn_at).is_(None),
    )
    if counterparty_id is None:
        return statement.where(col(Consent.counterparty_id).is_(None))
    return statement.where(col(Consent.counterparty_id) == counterparty_id)


async def refuses(session: AsyncSession, candidate_id: UUID, purpose: ConsentPurpose) -> bool:
    """Whether a person's last word about a purpose that names no counterparty was a withdrawal."""
    said = select(Consent.withdrawn_at).where(Consent.candidate_id == candidate_id, Consent.purpose == purpose)
    withdrawn = (await session.exec(said)).all()
    return bool(withdrawn) and None not in withdrawn


async def withdrawn_last(session: AsyncSession, consent: Consent) -> datetime | None:
    """When the person last withdrew the purpose of this consent (to its counterparty), under this one or a later."""
    statement = select(func.max(Consent.withdrawn_at)).where(
        Consent.candidate_id == consent.candidate_id,
        Consent.purpose == consent.purpose,
        col(Consent.counterparty_id).is_not_distinct_from(consent.counterparty_id),
    )
    return (await session.exec(statement)).one()


async def consents_of(session: AsyncSession, candidate_id: UUID) -> Sequence[Consent]:
    """All consents of a person, withdrawn ones too, oldest first."""
    statement = select(Consent).where(Consent.candidate_id == candidate_id).order_by(col(Consent.id))
    return (await session.exec(statement)).all()


# --- household and vault -----------------------------------------------------------------------------------------


async def household_of(session: AsyncSession, candidate_id: UUID) -> Sequence[HouseholdMember]:
    """The members of a candidate's household."""
    statement = (
        select(HouseholdMember).where(HouseholdMember.candidate_id == candidate_id).order_by(col(HouseholdMember.id))
    )
    return (await session.exec(statement)).all()


async def member_for(work: Work, candidate_id: UUID, member_id: UUID) -> HouseholdMember:
    """A member of a candidate's household, locked. Raises `NotFound`."""
    statement = select(HouseholdMember).where(
        HouseholdMember.id == member_id, HouseholdMember.candidate_id == candidate_id
    )
    found = (await work.session.exec(statement.with_for_update())).first()
    if found is None:
        raise NotFound("household member", member_id)
    return found


async def households_that_name(session: AsyncSession, candidate_id: UUID) -> Sequence[UUID]:
    """The candidates in whose households this candidate travels."""
    statement = select(HouseholdMember.candidate_id).where(HouseholdMember.also_candidate_id == candidate_id)
    return (await session.exec(statement)).all()


async def names_of_vault_fields(session: AsyncSession, person_id: UUID) -> Sequence[str]:
    """Which fields the vault holds of a person."""
    statement = select(VaultField.field).where(VaultField.person_id == person_id).order_by(col(VaultField.field))
    return (await session.exec(statement)).all()


async def vault_fields(session: AsyncSession, person_id: UUID, fields: Collection[str]) -> dict[str, bytes]:
    """The encrypted fields of a person that exist among those asked for."""
    statement = select(VaultField).where(VaultField.person_id == person_id, col(VaultField.field).in_(fields))
    return {row.field: row.ciphertext for row in (await session.exec(statement)).all()}


async def may_see_history(work: Work, aggregate: str, aggregate_id: UUID) -> bool:
    """Whether the actor may see the history of an aggregate: of whom they may know, or of what their part shows."""
    owner: Any = _OWNERS.get(aggregate)
    if owner is None:
        return False
    matter = _MATTERS.get(aggregate)
    shown = visible_to(work.actor) if matter is None else shown_to(work.actor, matter)
    return (await work.session.execute(owner(aggregate_id).where(shown))).first() is not None


_MATTERS: Final[Mapping[str, Matter]] = {
    "candidate": Matter.PERSON,
    "visa_case": Matter.VISA_CASE,
    "authorisation": Matter.VISA_CASE,
}
"""What a person's team may read the history of, as far as its part goes."""


_OWNERS: dict[str, Callable[[UUID], Select[UUID]]] = {
    "candidate": lambda row_id: sa.select(col(Candidate.id)).where(col(Candidate.id) == row_id),
    "safety_sheet": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(SafetyAcknowledgement, col(SafetyAcknowledgement.candidate_id) == col(Candidate.id))
        .where(col(SafetyAcknowledgement.id) == row_id)
    ),
    "reservation": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(Reservation, col(Reservation.candidate_id) == col(Candidate.id))
        .where(col(Reservation.id) == row_id)
    ),
    "handover": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(Handover, col(Handover.candidate_id) == col(Candidate.id))
        .where(col(Handover.id) == row_id)
    ),
    "team_member": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(TeamMember, col(TeamMember.candidate_id) == col(Candidate.id))
        .where(col(TeamMember.id) == row_id)
    ),
    "emergency_disclosure": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(EmergencyDisclosure, col(EmergencyDisclosure.candidate_id) == col(Candidate.id))
        .where(col(EmergencyDisclosure.id) == row_id)
    ),
    "notification": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(Notification, col(Notification.candidate_id) == col(Candidate.id))
        .where(col(Notification.id) == row_id)
    ),
    "possible_duplicate": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(
            PossibleDuplicate,
            col(Candidate.id).in_((col(PossibleDuplicate.candidate_id), col(PossibleDuplicate.other_id))),
        )
        .where(col(PossibleDuplicate.id) == row_id)
    ),
    "protection": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(ProtectionCheck, col(ProtectionCheck.candidate_id) == col(Candidate.id))
        .where(col(ProtectionCheck.id) == row_id)
    ),
    "resettlement_case": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(ResettlementCase, col(ResettlementCase.candidate_id) == col(Candidate.id))
        .where(col(ResettlementCase.id) == row_id)
    ),
    "visa_case": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(VisaCase, col(VisaCase.candidate_id) == col(Candidate.id))
        .where(col(VisaCase.id) == row_id)
    ),
    "authorisation": lambda row_id: (
        sa.select(col(Candidate.id))
        .join(VisaCase, col(VisaCase.candidate_id) == col(Candidate.id))
        .join(Authorisation, col(Authorisation.visa_case_id) == col(VisaCase.id))
        .where(col(Authorisation.id) == row_id)
    ),
}
