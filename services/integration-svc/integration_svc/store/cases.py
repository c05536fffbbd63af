"""SQL about integration cases, travel, check-ins and alerts."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.case_team import Access, Matter
from sqlalchemy import ColumnElement, Select, and_, func, not_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from integration_svc.domain.checkin import CheckinState
from integration_svc.domain.integration_case import ENDS
from integration_svc.domain.protection_alert import ENDS as ALERT_ENDS
from integration_svc.domain.protection_alert import AlertState
from integration_svc.domain.travel import BEFORE_DEPARTURE, TravelState
from integration_svc.store.people import visible_to
from integration_svc.store.rows import (
    Checkin,
    Clearance,
    FirstDaysTask,
    IntegrationCase,
    ProtectionAlert,
    Provider,
    Referral,
    Travel,
    TravelLeg,
)

# --- cases ---------------------------------------------------------------------------------------------------------


def cases_seen_by(
    actor: Actor, *, programme_id: UUID | None = None, access: Access = Access.READ
) -> Select[IntegrationCase]:
    """The cases of people whose care the actor may read, or change, filtered."""
    shown = visible_to(actor, col(IntegrationCase.candidate_id), Matter.CARE, access)
    statement = sa.select(IntegrationCase).where(shown)
    if programme_id is not None:
        statement = statement.where(col(IntegrationCase.programme_ids).contains([programme_id]))
    return statement


async def count_by_state(session: AsyncSession, actor: Actor, programme_id: UUID | None) -> dict[str, int]:
    """How many of the visible cases stand in each state."""
    seen = cases_seen_by(actor, programme_id=programme_id).subquery()
    rows = await session.execute(select(seen.c.state, func.count()).group_by(seen.c.state))
    return {str(state): count for state, count in rows.all()}


async def case_for(work: Work, case_id: UUID, *, lock: bool = False) -> IntegrationCase:
    """A case of a person whose care the actor may read, or with `lock` change. Raises `NotFound`."""
    statement = cases_seen_by(work.actor, access=_for(lock)).where(col(IntegrationCase.id) == case_id)
    if lock:
        statement = statement.with_for_update()
    found: IntegrationCase | None = (await work.session.execute(statement)).scalars().first()
    if found is None:
        raise NotFound("integration case", case_id)
    return found


def _for(lock: bool) -> Access:
    """What is locked is about to be changed."""
    return Access.WRITE if lock else Access.READ


async def case_of_placement(session: AsyncSession, placement_id: UUID) -> IntegrationCase | None:
    """The case of a placement, locked."""
    statement = select(IntegrationCase).where(IntegrationCase.placement_id == placement_id).with_for_update()
    return (await session.exec(statement)).first()


async def open_cases_of(session: AsyncSession, candidate_id: UUID) -> Sequence[IntegrationCase]:
    """The cases of a person that have not ended, locked."""
    statement = (
        select(IntegrationCase)
        .where(IntegrationCase.candidate_id == candidate_id, not_(col(IntegrationCase.state).in_(ENDS)))
        .order_by(col(IntegrationCase.id))
        .with_for_update()
    )
    return (await session.exec(statement)).all()


async def ended_cases_of(session: AsyncSession, candidate_id: UUID) -> Sequence[IntegrationCase]:
    """The cases of a person that have ended, locked."""
    statement = (
        select(IntegrationCase)
        .where(IntegrationCase.candidate_id == candidate_id, col(IntegrationCase.state).in_(ENDS))
        .order_by(col(IntegrationCase.id))
        .with_for_update()
    )
    return (await session.exec(statement)).all()


async def first_days_of(session: AsyncSession, case_id: UUID) -> Sequence[FirstDaysTask]:
    """The plan of the first days, in the order in which it is due."""
    statement = select(FirstDaysTask).where(FirstDaysTask.integration_case_id == case_id)
    return (await session.exec(statement.order_by(col(FirstDaysTask.due_on), col(FirstDaysTask.id)))).all()


async def first_days_task_of(work: Work, case_id: UUID, task_id: UUID) -> FirstDaysTask:
    """A step of a case's first days, locked. Raises `NotFound`."""
    statement = select(FirstDaysTask).where(FirstDaysTask.id == task_id, FirstDaysTask.integration_case_id == case_id)
    found = (await work.session.exec(statement.with_for_update())).first()
    if found is None:
        raise NotFound("step of the first days", task_id)
    return found


def referrals_seen_by(actor: Actor) -> Select[Referral]:
    """The referrals out of cases that the actor may read."""
    cases = cases_seen_by(actor).with_only_columns(col(IntegrationCase.id))
    return sa.select(Referral).where(col(Referral.integration_case_id).in_(cases))


async def referrals_of(session: AsyncSession, case_id: UUID) -> Sequence[Referral]:
    """To whom a person was referred, oldest first."""
    statement = select(Referral).where(Referral.integration_case_id == case_id)
    return (await session.exec(statement.order_by(col(Referral.id)))).all()


async def was_referred(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether any provider knows of a person from here."""
    statement = select(Referral.id).where(Referral.candidate_id == candidate_id)
    return (await session.exec(statement)).first() is not None


async def provider_of(session: AsyncSession, code: str) -> Provider | None:
    """An entry of the directory."""
    return (await session.exec(select(Provider).where(Provider.code == code))).first()


def providers(need_code: str | None) -> Select[Provider]:
    """The directory, filtered."""
    statement = sa.select(Provider)
    if need_code is not None:
        statement = statement.where(col(Provider.need_codes).contains([need_code]))
    return statement


# --- travel --------------------------------------------------------------------------------------------------------


def travels_seen_by(actor: Actor, access: Access = Access.READ) -> Select[Travel]:
    """The journeys of people whose care the actor may read, or change."""
    return sa.select(Travel).where(visible_to(actor, col(Travel.candidate_id), Matter.CARE, access))


def legs_seen_by(actor: Actor) -> Select[TravelLeg]:
    """The legs of journeys that the actor may read."""
    return sa.select(TravelLeg).where(
        col(TravelLeg.travel_id).in_(travels_seen_by(actor).with_only_columns(col(Travel.id)))
    )


async def travel_for(work: Work, travel_id: UUID, *, lock: bool = False) -> Travel:
    """A journey of a person whose care the actor may read, or with `lock` change. Raises `NotFound`."""
    statement = travels_seen_by(work.actor, _for(lock)).where(col(Travel.id) == travel_id)
    if lock:
        statement = statement.with_for_update()
    found: Travel | None = (await work.session.execute(statement)).scalars().first()
    if found is None:
        raise NotFound("travel", travel_id)
    return found


async def travel_of_case(session: AsyncSession, case_id: UUID) -> Travel:
    """The journey of a case, locked. Every case has one; that of a job in the country where somebody is, is over."""
    statement = select(Travel).where(Travel.integration_case_id == case_id, col(Travel.member_id).is_(None))
    return (await session.exec(statement.with_for_update())).one()


async def travel_of_follower(session: AsyncSession, case_id: UUID, member_id: UUID) -> Travel | None:
    """The journey of somebody who follows the person of a case, locked; one that was cancelled is none."""
    statement = select(Travel).where(
        Travel.integration_case_id == case_id, Travel.member_id == member_id, Travel.state != TravelState.CANCELLED
    )
    return (await session.exec(statement.with_for_update())).first()


async def followers_before_departure(session: AsyncSession, case_id: UUID) -> Sequence[Travel]:
    """The journeys of those who follow the person of a case and have not left, locked."""
    statement = select(Travel).where(
        Travel.integration_case_id == case_id,
        col(Travel.member_id).is_not(None),
        col(Travel.state).in_(BEFORE_DEPARTURE),
        col(Travel.departed_at).is_(None),
    )
    return (await session.exec(statement.order_by(col(Travel.id)).with_for_update())).all()


async def cancelled_followers(session: AsyncSession, case_id: UUID) -> Sequence[Travel]:
    """The journeys that were cancelled of those who were to follow the person of a case, locked."""
    statement = select(Travel).where(
        Travel.integration_case_id == case_id,
        col(Travel.member_id).is_not(None),
        Travel.state == TravelState.CANCELLED,
    )
    return (await session.exec(statement.order_by(col(Travel.id)).with_for_update())).all()


async def travels_of_case(session: AsyncSession, case_id: UUID) -> Sequence[Travel]:
    """The person's journey of a case and those of who follows, locked."""
    statement = select(Travel).where(Travel.integration_case_id == case_id).order_by(col(Travel.id))
    return (await session.exec(statement.with_for_update())).all()


async def has_arrived(session: AsyncSession, case_id: UUID) -> bool:
    """Whether the person of a case has arrived; read without locking their journey."""
    statement = select(Travel.state).where(Travel.integration_case_id == case_id, col(Travel.member_id).is_(None))
    return (await session.exec(statement)).one() is TravelState.ARRIVED


async def arrived_before(session: AsyncSession, candidate_id: UUID, country: str) -> datetime | None:
    """When a person last arrived in a country, on whichever journey."""
    statement = select(func.max(Travel.arrived_at)).where(
        Travel.candidate_id == candidate_id, Travel.destination == country, col(Travel.member_id).is_(None)
    )
    return (await session.exec(statement)).one()


async def legs_of(session: AsyncSession, travel: Travel) -> Sequence[TravelLeg]:
    """The legs of the latest booking, in their order."""
    statement = select(TravelLeg).where(
        TravelLeg.travel_id == travel.id, TravelLeg.booking_number == travel.booking_number
    )
    return (await session.exec(statement.order_by(col(TravelLeg.position)))).all()


async def clearances_of(session: AsyncSession, travel_id: UUID) -> Sequence[Clearance]:
    """The clearances of a journey."""
    statement = select(Clearance).where(Clearance.travel_id == travel_id).order_by(col(Clearance.kind))
    return (await session.exec(statement)).all()


# --- check-ins -----------------------------------------------------------------------------------------------------


def checkins_seen_by(
    actor: Actor,
    *,
    due_on: date | None = None,
) -> Select[Checkin]:
    """The check-ins of people whom the actor may know of; with `due_on`, those to be made then."""
    statement = sa.select(Checkin).where(visible_to(actor, col(Checkin.candidate_id), Matter.CARE))
    if due_on is not None:
        statement = statement.join(
            IntegrationCase,
            and_(
                col(IntegrationCase.id) == col(Checkin.integration_case_id),
                not_(col(IntegrationCase.state).in_(ENDS)),
            ),
        ).where(
            col(Checkin.state) == CheckinState.SCHEDULED,
            col(Checkin.opens_on) <= due_on,
        )
    return statement


async def checkins_of(session: AsyncSession, case_id: UUID) -> Sequence[Checkin]:
    """The check-ins of a case, in their order."""
    statement = select(Checkin).where(Checkin.integration_case_id == case_id).order_by(col(Checkin.day))
    return (await session.exec(statement)).all()


async def checkin_locked(session: AsyncSession, checkin_id: UUID) -> Checkin:
    """A check-in that is known to be there, locked."""
    statement = select(Checkin).where(Checkin.id == checkin_id).with_for_update()
    return (await session.exec(statement.execution_options(populate_existing=True))).one()


async def checkin_of_day(session: AsyncSession, case_id: UUID, day: int) -> Checkin | None:
    """A case's check-in of a day, locked."""
    statement = select(Checkin).where(Checkin.integration_case_id == case_id, Checkin.day == day)
    return (await session.exec(statement.with_for_update())).first()


# --- alerts --------------------------------------------------------------------------------------------------------


def alerts_visible_to(actor: Actor, access: Access) -> ColumnElement[bool]:
    """Alerts of people whom the actor may know of; whoever acts for an employer sees none."""
    if Role.EMPLOYER in actor.roles:
        return sa.false()
    return visible_to(actor, col(ProtectionAlert.candidate_id), Matter.ALERT, access)


def alerts_seen_by(actor: Actor, access: Access = Access.READ) -> Select[ProtectionAlert]:
    """The alerts that the actor may read, or change."""
    return sa.select(ProtectionAlert).where(alerts_visible_to(actor, access))


async def alert_for(work: Work, alert_id: UUID) -> ProtectionAlert:
    """An alert that the actor may change, locked. Raises `NotFound`."""
    statement = alerts_seen_by(work.actor, Access.WRITE).where(col(ProtectionAlert.id) == alert_id).with_for_update()
    found: ProtectionAlert | None = (await work.session.execute(statement)).scalars().first()
    if found is None:
        raise NotFound("alert", alert_id)
    return found


async def open_alert(
    session: AsyncSession, candidate_id: UUID, trigger: str, placement_id: UUID | None
) -> ProtectionAlert | None:
    """The alert that already stands for the same danger."""
    same_placement = (
        col(ProtectionAlert.placement_id).is_(None)
        if placement_id is None
        else col(ProtectionAlert.placement_id) == placement_id
    )
    statement = select(ProtectionAlert).where(
        ProtectionAlert.candidate_id == candidate_id,
        ProtectionAlert.trigger == trigger,
        not_(col(ProtectionAlert.state).in_(ALERT_ENDS)),
        same_placement,
    )
    return (await session.exec(statement)).first()


async def alerts_of_case(session: AsyncSession, case_id: UUID) -> Sequence[ProtectionAlert]:
    """All alerts of a case."""
    statement = select(ProtectionAlert).where(ProtectionAlert.integration_case_id == case_id)
    return (await session.exec(statement.order_by(col(ProtectionAlert.id)))).all()


async def alerts_of_person(session: AsyncSession, candidate_id: UUID) -> Sequence[ProtectionAlert]:
    """A person's alerts that are not resolved, locked."""
    statement = select(ProtectionAlert).where(
        ProtectionAlert.candidate_id == candidate_id, not_(col(ProtectionAlert.state).in_(ALERT_ENDS))
    )
    return (await session.exec(statement.order_by(col(ProtectionAlert.id)).with_for_update())).all()


async def lapsed_alerts_of(session: AsyncSession, candidate_id: UUID) -> Sequence[ProtectionAlert]:
    """A person's alerts that have lapsed, locked."""
    statement = select(ProtectionAlert).where(
        ProtectionAlert.candidate_id == candidate_id, ProtectionAlert.state == AlertState.LAPSED
    )
    return (await session.exec(statement.order_by(col(ProtectionAlert.id)).with_for_update())).all()
