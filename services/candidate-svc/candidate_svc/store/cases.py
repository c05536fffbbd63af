"""SQL about reservations, visa cases, their authorisations and rule checks."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.case_team import Matter
from sqlalchemy import ColumnElement, Select
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from candidate_svc.domain.reservation import ReservationState
from candidate_svc.store.candidates import candidate_of_event, shown_to, visible_to
from candidate_svc.store.rows import (
    Authorisation,
    Candidate,
    Document,
    Reservation,
    ResettlementCase,
    RuleCheck,
    VisaCase,
)


async def reservation_locked(work: Work, reservation_id: UUID) -> Reservation | None:
    """A reservation, locked after its person."""
    return await _reservation(work, col(Reservation.id) == reservation_id)


async def reservation_for_application(work: Work, application_id: UUID) -> Reservation | None:
    """The reservation that an application asked for, locked after its person."""
    return await _reservation(work, col(Reservation.application_id) == application_id)


async def reservation_for_placement(work: Work, placement_id: UUID) -> Reservation | None:
    """The reservation that is bound to a placement, locked after its person."""
    return await _reservation(work, col(Reservation.placement_id) == placement_id)


async def _reservation(work: Work, which: ColumnElement[bool]) -> Reservation | None:
    person = (await work.session.exec(select(Reservation.candidate_id).where(which))).first()
    if person is None:
        return None
    await candidate_of_event(work, person)
    return (await work.session.exec(select(Reservation).where(which).with_for_update())).one()


async def confirmed_reservation_of(session: AsyncSession, candidate_id: UUID) -> Reservation | None:
    """The one promise that stands for a person."""
    statement = (
        select(Reservation)
        .where(Reservation.candidate_id == candidate_id, Reservation.state == ReservationState.CONFIRMED)
        .with_for_update()
    )
    return (await session.exec(statement)).first()


async def has_contract_with(session: AsyncSession, candidate_id: UUID, employer_id: UUID | None) -> bool:
    """Whether a promise of the person to this employer stands, and has become a contract."""
    statement = select(Reservation.id).where(
        Reservation.candidate_id == candidate_id,
        Reservation.employer_id == employer_id,
        Reservation.state == ReservationState.CONFIRMED,
        col(Reservation.placement_id).is_not(None),
    )
    return (await session.exec(statement)).first() is not None


async def released_reservation_of(session: AsyncSession, candidate_id: UUID) -> Reservation | None:
    """The promise of a person that was given back last, and had led to a placement."""
    statement = (
        select(Reservation)
        .where(
            Reservation.candidate_id == candidate_id,
            Reservation.state == ReservationState.RELEASED,
            col(Reservation.placement_id).is_not(None),
        )
        .order_by(col(Reservation.id).desc())
        .limit(1)
        .with_for_update()
    )
    return (await session.exec(statement)).first()


async def reservations_of(session: AsyncSession, candidate_id: UUID) -> Sequence[Reservation]:
    """All promises that were asked for of a person, oldest first."""
    statement = select(Reservation).where(Reservation.candidate_id == candidate_id).order_by(col(Reservation.id))
    return (await session.exec(statement)).all()


async def resettlement_case_of(
    session: AsyncSession, candidate_id: UUID, *, lock: bool = False
) -> ResettlementCase | None:
    """The resettlement case of a person, where one was recorded."""
    statement = select(ResettlementCase).where(ResettlementCase.candidate_id == candidate_id)
    return (await session.exec(statement.with_for_update() if lock else statement)).first()


def visa_cases_seen_by(actor: Actor, *, open_only: bool = False) -> Select[VisaCase]:
    """The visa cases that the actor may read: of whom they may see, and in whose team they are for it."""
    shown = shown_to(actor, Matter.VISA_CASE)
    statement = sa.select(VisaCase).join(Candidate, col(Candidate.id) == VisaCase.candidate_id).where(shown)
    return statement.where(col(VisaCase.closed_at).is_(None)) if open_only else statement


async def visa_case_for(work: Work, visa_case_id: UUID, *, lock: bool = False) -> VisaCase:
    """A visa case that the actor may read, or with `lock` change. Raises `NotFound`.

    With `lock`, the person is locked before the case: everything that concerns one person takes turns, in this order.
    """
    seen = visa_cases_seen_by(work.actor).where(col(VisaCase.id) == visa_case_id)
    if lock:
        seen = seen.where(visible_to(work.actor))
        person = (await work.session.execute(seen.with_only_columns(col(VisaCase.candidate_id)))).scalar()
        if person is not None:
            await candidate_of_event(work, person)
        seen = seen.with_for_update(of=VisaCase)
    found: VisaCase | None = (await work.session.execute(seen)).scalars().first()
    if found is None:
        raise NotFound("visa case", visa_case_id)
    return found


async def open_cases_of(session: AsyncSession, candidate_id: UUID) -> Sequence[VisaCase]:
    """The visa cases of a person that were not closed, locked."""
    statement = select(VisaCase).where(VisaCase.candidate_id == candidate_id, col(VisaCase.closed_at).is_(None))
    return (await session.exec(statement.order_by(col(VisaCase.id)).with_for_update())).all()


async def destinations_of(session: AsyncSession, candidate_id: UUID) -> frozenset[str]:
    """The countries to which a person's open visa cases lead."""
    statement = select(VisaCase.destination).where(
        VisaCase.candidate_id == candidate_id, col(VisaCase.closed_at).is_(None)
    )
    return frozenset((await session.exec(statement)).all())


async def cases_under_earlier_rules(session: AsyncSession, pathway: str, version: int) -> Sequence[UUID]:
    """The open cases of a pathway that were begun under an earlier version of its rules."""
    statement = select(VisaCase.id).where(
        VisaCase.pathway == pathway, VisaCase.pathway_version < version, col(VisaCase.closed_at).is_(None)
    )
    return (await session.exec(statement)).all()


async def visa_case_of_placement(session: AsyncSession, placement_id: UUID) -> VisaCase | None:
    """The visa case of a placement, locked."""
    statement = select(VisaCase).where(VisaCase.placement_id == placement_id).with_for_update()
    return (await session.exec(statement)).first()


async def visa_case_of_application(session: AsyncSession, application_id: UUID) -> VisaCase | None:
    """The visa case that an application led to, locked."""
    statement = select(VisaCase).where(VisaCase.application_id == application_id).with_for_update()
    return (await session.exec(statement)).first()


def authorisations_seen_by(actor: Actor) -> Select[Authorisation]:
    """The authorisations of the visa cases that the actor may read."""
    cases = visa_cases_seen_by(actor).with_only_columns(col(VisaCase.id))
    return sa.select(Authorisation).where(col(Authorisation.visa_case_id).in_(cases))


async def authorisation_for(work: Work, authorisation_id: UUID) -> tuple[Authorisation, VisaCase]:
    """An authorisation and its case, both locked. Raises `NotFound`."""
    owner = select(Authorisation.visa_case_id).where(Authorisation.id == authorisation_id)
    visa_case_id = (await work.session.exec(owner)).first()
    if visa_case_id is None:
        raise NotFound("authorisation", authorisation_id)
    case = await visa_case_for(work, visa_case_id, lock=True)
    statement = select(Authorisation).where(Authorisation.id == authorisation_id).with_for_update()
    return (await work.session.exec(statement)).one(), case


async def authorisations_of(session: AsyncSession, visa_case_id: UUID) -> Sequence[Authorisation]:
    """The person's own chain of a case, in order."""
    return await chain_of(session, visa_case_id, None)


async def chain_of(session: AsyncSession, visa_case_id: UUID, member_id: UUID | None) -> Sequence[Authorisation]:
    """The chain of one of the family, or with `None` of the person, in order."""
    own = col(Authorisation.member_id)
    statement = (
        select(Authorisation)
        .where(
            Authorisation.visa_case_id == visa_case_id,
            own.is_(None) if member_id is None else own == member_id,
            col(Authorisation.superseded_at).is_(None),
        )
        .order_by(col(Authorisation.position))
    )
    return (await session.exec(statement)).all()


async def family_authorisations_of(session: AsyncSession, visa_case_id: UUID) -> Sequence[Authorisation]:
    """The chains of those of the family who have begun one, member by member."""
    statement = (
        select(Authorisation)
        .where(
            Authorisation.visa_case_id == visa_case_id,
            col(Authorisation.member_id).is_not(None),
            col(Authorisation.superseded_at).is_(None),
        )
        .order_by(col(Authorisation.member_id), col(Authorisation.position))
    )
    return (await session.exec(statement)).all()


async def members_with_visa_begun(session: AsyncSession, case: VisaCase) -> frozenset[UUID]:
    """The members of the family who have a link in this case or, from within a country, in an earlier one for it."""
    statement = (
        select(col(Authorisation.member_id))
        .join(VisaCase, col(VisaCase.id) == Authorisation.visa_case_id)
        .where(
            VisaCase.candidate_id == case.candidate_id,
            sa.or_(
                col(VisaCase.id) == case.id,
                sa.and_(
                    sa.literal(case.from_within),
                    col(VisaCase.closed_at).is_(None),
                    col(VisaCase.destination) == case.destination,
                ),
            ),
            col(Authorisation.superseded_at).is_(None),
        )
    )
    return frozenset(one for one in (await session.exec(statement)).all() if one is not None)


async def all_authorisations_of(session: AsyncSession, visa_case_id: UUID) -> Sequence[Authorisation]:
    """Everybody's links of a case, those under earlier pathways too."""
    statement = select(Authorisation).where(Authorisation.visa_case_id == visa_case_id)
    return (await session.exec(statement.order_by(col(Authorisation.id)))).all()


async def superseded_authorisations_of(session: AsyncSession, visa_case_id: UUID) -> Sequence[Authorisation]:
    """What a case leaves behind under earlier pathways, the person's and the family's, oldest first."""
    statement = (
        select(Authorisation)
        .where(Authorisation.visa_case_id == visa_case_id, col(Authorisation.superseded_at).is_not(None))
        .order_by(col(Authorisation.superseded_at), col(Authorisation.id))
    )
    return (await session.exec(statement)).all()


async def latest_case_of(session: AsyncSession, candidate_id: UUID) -> VisaCase | None:
    """The visa case that was opened last for a person, closed or not; read without locking it."""
    statement = select(VisaCase).where(VisaCase.candidate_id == candidate_id).order_by(col(VisaCase.id).desc())
    return (await session.exec(statement)).first()


async def visa_case_locked(work: Work, visa_case_id: UUID) -> VisaCase | None:
    """A visa case, locked after its person; whoever is at work."""
    which = col(VisaCase.id) == visa_case_id
    person = (await work.session.exec(select(VisaCase.candidate_id).where(which))).first()
    if person is None:
        return None
    await candidate_of_event(work, person)
    return (await work.session.exec(select(VisaCase).where(which).with_for_update())).one()


async def rule_checks_of(session: AsyncSession, visa_case_id: UUID) -> Sequence[RuleCheck]:
    """How the requirements of a case stand."""
    statement = select(RuleCheck).where(RuleCheck.visa_case_id == visa_case_id).order_by(col(RuleCheck.requirement))
    return (await session.exec(statement)).all()


async def documents_of(session: AsyncSession, candidate_id: UUID) -> Sequence[Document]:
    """The documents of a person, without their numbers."""
    statement = select(Document).where(Document.candidate_id == candidate_id).order_by(col(Document.id))
    return (await session.exec(statement)).all()
