"""SQL about learners: what others have told of them, and who may know of whom."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from pathways_chassis.actor import Actor
from pathways_chassis.database import table_of
from pathways_chassis.errors import NotFound
from pathways_chassis.messaging.beats import OLDEST, View
from pathways_chassis.work import Work
from pathways_contracts.access import Role
from pathways_contracts.case_team import Access
from pathways_contracts.event import Topic
from sqlalchemy import ColumnElement, and_, false, func, or_, text, true, tuple_
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from training_svc.domain.learner import SOLUTION_ELSEWHERE, Moment
from training_svc.store.case_team import people_of_the_team
from training_svc.store.rows import ConsentView, Learner

CONSENTS: Final = View(Topic.CONSENT, table_of(ConsentView))
"""How old this service's view of consents is."""

STAFF: Final = frozenset({Role.PROGRAMME_DIRECTOR, Role.VISA_ADVISER, Role.INTEGRATION_WORKER})
"""They see every course; of learners only a director knows: training is not the others' work."""
OF_A_PARTNER: Final = frozenset({Role.CASEWORKER, Role.PARTNER_ADMINISTRATOR})


def is_known_to(actor: Actor, person: Any, access: Access = Access.READ) -> ColumnElement[bool]:
    """Whether the actor may read, or change, the training of the person in a column.

    Of all, of their partner's people, of those in whose team their part lets them, or of themselves.
    """
    if Role.PROGRAMME_DIRECTOR in actor.roles:
        return true()
    if actor.roles & OF_A_PARTNER and actor.organisation_id is not None:
        own_people = sa.select(col(Learner.id)).where(col(Learner.partner_id) == actor.organisation_id)
        return or_(col_in(person, own_people), col_in(person, people_of_the_team(actor.organisation_id, access)))
    if Role.CANDIDATE in actor.roles and actor.candidate_id is not None:
        return col_is(person, actor.candidate_id)
    return false()


def allows_training(person: Any) -> ColumnElement[bool]:
    """Whether the person in a column lets trainers know of them. Nobody does while the view of consents is stale."""
    whole_at = CONSENTS.whole_as_of().scalar_subquery()
    allowing = sa.select(col(Learner.id)).where(col(Learner.training_allowed), ~col(Learner.register_refused))
    return and_(col_in(person, allowing), whole_at >= func.clock_timestamp() - OLDEST)


def has_not_refused(person: Any) -> ColumnElement[bool]:
    """Whether the person in a column has withdrawn neither training nor to be here."""
    asked = or_(col(Learner.consent_epoch) > 0, col(Learner.consent_sequence) > 0)
    refusing = sa.select(col(Learner.id)).where(
        or_(col(Learner.register_refused), and_(asked, ~col(Learner.training_allowed)))
    )
    return ~col_in(person, refusing)


def relies_on_consents(actor: Actor) -> bool:
    """Whether the actor knows of learners by their consent alone."""
    return Role.TRAINER in actor.roles and Role.PROGRAMME_DIRECTOR not in actor.roles


def may_be_trained_by(actor: Actor, person: Any, access: Access = Access.READ) -> ColumnElement[bool]:
    """As `is_known_to`, for a trainer also by the person's consent."""
    if Role.TRAINER in actor.roles:
        return or_(is_known_to(actor, person, access), allows_training(person))
    return is_known_to(actor, person, access)


def runs(actor: Actor, provider: Any) -> ColumnElement[bool]:
    """Whether the actor belongs to the provider in a column. Trainers of no organisation are the programme's own."""
    if not actor.roles & (OF_A_PARTNER | {Role.TRAINER}):
        return false()
    if actor.organisation_id is not None:
        return col_is(provider, actor.organisation_id)
    return true() if Role.TRAINER in actor.roles else false()


def col_in(column: Any, statement: sa.Select[Any]) -> ColumnElement[bool]:
    """`column in (statement)`, of a SQLModel attribute."""
    return col(column).in_(statement)


def is_among(column: Any, ids: Collection[UUID]) -> ColumnElement[bool]:
    """`column = any(ids)`, of a SQLModel attribute: one array, so one statement for any number."""
    return col(column) == func.any(sa.cast(list(ids), ARRAY(sa.Uuid())))


def col_is(column: Any, value: UUID) -> ColumnElement[bool]:
    """`column = value`, of a SQLModel attribute."""
    return col(column) == value


async def learner_for(work: Work, candidate_id: UUID) -> Learner:
    """A learner whom the actor may take in, locked against a consent that changes meanwhile. Raises `NotFound`."""
    statement = (
        select(Learner)
        .where(Learner.id == candidate_id, may_be_trained_by(work.actor, Learner.id, Access.WRITE))
        .with_for_update(read=True)
    )
    found = (await work.session.exec(statement)).first()
    if found is None:
        raise NotFound("learner", candidate_id)
    return found


_NOTHING_KNOWN: Final = {
    "partner_id": None,
    "hidden": False,
    "erased": False,
    "training_allowed": False,
    "standing_epoch": 0,
    "standing_sequence": 0,
    "consent_epoch": 0,
    "consent_sequence": 0,
    "register_refused": False,
    "register_epoch": 0,
    "register_sequence": 0,
    "left_for": None,
    "merged_into_id": None,
    "merged_at": None,
}
_LEARNER: Final = insert(table_of(Learner))
_BEGIN: Final = _LEARNER.on_conflict_do_nothing()
_KEEP_PARTNER: Final = _LEARNER.on_conflict_do_update(
    index_elements=["id"], set_={"partner_id": _LEARNER.excluded.partner_id}, where=~col(Learner.erased)
)
_SHOW: Final = _LEARNER.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _LEARNER.excluded[name] for name in ("hidden", "left_for", "standing_epoch", "standing_sequence")},
    where=~col(Learner.erased)
    & (
        tuple_(col(Learner.standing_epoch), col(Learner.standing_sequence))
        < tuple_(_LEARNER.excluded.standing_epoch, _LEARNER.excluded.standing_sequence)
    ),
)


async def learner_of_event(work: Work, candidate_id: UUID) -> Learner:
    """What is known of a person whom an event names, locked; begun if nothing was."""
    await work.session.execute(_BEGIN, {"id": candidate_id, **_NOTHING_KNOWN})
    statement = select(Learner).where(Learner.id == candidate_id).with_for_update()
    # What others wrote by statement in this transaction is seen too.
    return (await work.session.exec(statement.execution_options(populate_existing=True))).one()


async def keep_partner(work: Work, candidate_id: UUID, partner_id: UUID) -> None:
    """A person is looked after by this partner, unless they were erased."""
    await work.write(_KEEP_PARTNER, {"id": candidate_id, **_NOTHING_KNOWN, "partner_id": partner_id})


async def show(work: Work, candidate_id: UUID) -> None:
    """A person may be shown, unless they were erased or something later is known."""
    epoch, sequence = moment_of(work)
    standing = {"standing_epoch": epoch, "standing_sequence": sequence}
    await work.write(_SHOW, {"id": candidate_id, **_NOTHING_KNOWN, **standing})


async def stay_after_all(work: Work, candidate_id: UUID) -> None:
    """A person who had withdrawn it wants to be in the programme again; of others nothing is kept."""
    epoch, sequence = moment_of(work)
    await work.write(_STAY, {"person": candidate_id, "epoch": epoch, "sequence": sequence})


_STAY: Final = text(
    """
    update learner set register_refused = false, register_epoch = :epoch, register_sequence = :sequence
    where id = :person and register_refused and (register_epoch, register_sequence) < (:epoch, :sequence)
    """
)


def moment_of(work: Work) -> Moment:
    """The place of the event in hand in its producer's order."""
    if work.envelope is None:
        raise RuntimeError("a projection is built from events")
    return Moment(work.envelope.producerepoch, work.envelope.aggregateseq or 0)


async def hidden_among(session: AsyncSession, candidate_ids: Collection[UUID]) -> set[UUID]:
    """Of these people, those who must not be shown to anybody for the time being.

    Nobody is hidden of whom nothing is known.
    """
    statement = sa.select(col(Learner.id)).where(is_among(Learner.id, candidate_ids), col(Learner.hidden))
    return set((await session.execute(statement)).scalars())


async def training_is_allowed(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether the person's consent to training stands."""
    statement = select(Learner.training_allowed).where(Learner.id == candidate_id)
    return bool((await session.exec(statement)).first())


async def is_followed(session: AsyncSession, candidate_id: UUID) -> bool:
    """Whether somebody asks a person what became of their training; a solution elsewhere may be just that."""
    statement = select(Learner.id).where(
        Learner.id == candidate_id,
        col(Learner.training_allowed),
        or_(col(Learner.left_for).is_(None), col(Learner.left_for) == SOLUTION_ELSEWHERE),
    )
    return (await session.exec(statement)).first() is not None


async def partner_of(session: AsyncSession, candidate_id: UUID) -> UUID | None:
    """The partner whose caseworkers look after the person, where one is known."""
    return (await session.exec(select(Learner.partner_id).where(Learner.id == candidate_id))).first()
