"""Corrections: a last move that was made by mistake is taken back by two people, with a reason (ADR 10)."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from pathways_contracts.access import FOR_ONE_ORGANISATION, Role
from sqlalchemy import ColumnElement, Row, Select, and_, false, or_, select, update

from pathways_chassis.actor import Actor, ActorKind
from pathways_chassis.belonging import is_among, of_their_organisation
from pathways_chassis.errors import Forbidden, NotFound
from pathways_chassis.machine import A, Machine, NotTakenBack, RulesBroken, S, Violation
from pathways_chassis.tables import correction, stage_history
from pathways_chassis.work import Staged, Work

CORRECT: Final = "correct"
"""The action of a stage that takes the stage before it back."""
CONFIRM_CORRECTION: Final = "confirm_correction"
"""The task of the second person, about the aggregate whose move is to be taken back."""


class CorrectionState(StrEnum):
    """Where a proposal stands. Overtaken: the aggregate has moved on since."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    OVERTAKEN = "overtaken"


class CorrectionAction(StrEnum):
    """What can happen to a proposal."""

    CONFIRM = "confirm"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    OVERTAKE = "overtake"


@dataclass(frozen=True, slots=True)
class Answer:
    """Who answers a proposal, and who made it."""

    by: str
    proposed_by: str


def another_person_decides(answer: Answer) -> Violation | None:
    """Nobody corrects alone."""
    if answer.by != answer.proposed_by:
        return None
    return Violation("actor", "a second person decides on a correction", "let a colleague decide, or withdraw it")


def who_proposed_withdraws(answer: Answer) -> Violation | None:
    """Only who proposed takes the proposal back; others reject it."""
    if answer.by == answer.proposed_by:
        return None
    return Violation("action", "a proposal is withdrawn by who made it", "reject it")


CORRECTION: Final = Machine(
    name="correction",
    initial=CorrectionState.PROPOSED,
    transitions={
        (CorrectionState.PROPOSED, CorrectionAction.CONFIRM): CorrectionState.CONFIRMED,
        (CorrectionState.PROPOSED, CorrectionAction.REJECT): CorrectionState.REJECTED,
        (CorrectionState.PROPOSED, CorrectionAction.WITHDRAW): CorrectionState.WITHDRAWN,
        (CorrectionState.PROPOSED, CorrectionAction.OVERTAKE): CorrectionState.OVERTAKEN,
    },
    guards={
        CorrectionAction.CONFIRM: (another_person_decides,),
        CorrectionAction.REJECT: (another_person_decides,),
        CorrectionAction.WITHDRAW: (who_proposed_withdraws,),
    },
)


# --- the move that is taken back -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Taken:
    """A move that is taken back: made in `before`, it led to `after`; the correction leads `back_to`."""

    stage_id: int
    action: str
    before: str
    after: str
    back_to: str
    reason: str


async def last_move(work: Work, machine: Machine[S, A], aggregate_id: UUID) -> Row[Any] | None:
    """The last stage of an aggregate that is a move of its machine, or a correction of one."""
    actions = {action.value for _, action in machine.transitions} | {CORRECT}
    statement = (
        select(stage_history)
        .where(
            stage_history.c.aggregate == machine.name,
            stage_history.c.aggregate_id == aggregate_id,
            stage_history.c.action.in_(sorted(actions)),
        )
        .order_by(stage_history.c.id.desc())
        .limit(1)
    )
    return (await work.session.execute(statement)).first()


def led_back(machine: Machine[S, A], move: Row[Any] | None, reason: str) -> Taken:
    """The move with where its correction leads. Raises `NotTakenBack`."""
    if move is None or move.from_state is None:
        raise NotTakenBack(machine.name, "nothing", "nothing has been moved yet")
    if move.action == CORRECT:
        raise NotTakenBack(machine.name, "a correction", "make the move again, if it was right after all")
    states, [actions] = type(machine.initial), {type(action) for _, action in machine.transitions}
    back_to = machine.take_back(states(move.from_state), actions(move.action))
    return Taken(move.id, move.action, move.from_state, move.to_state, back_to, reason)


async def take_back(
    work: Work, machine: Machine[S, A], row: Staged, taken: Taken, *, proposed_by: str | None = None
) -> None:
    """Lead a locked row back, raise its version and write its history."""
    row.state = type(machine.initial)(taken.back_to)  # type: ignore[attr-defined]  # as in `Work.move`
    row.version += 1
    await work.record_stage(
        machine.name, row.id, taken.after, CORRECT, taken.back_to, taken.reason, proposed_by=proposed_by
    )


async def follow_correction(
    work: Work,
    machine: Machine[S, A],
    row: Staged,
    actions: Sequence[A],
    reason: str,
    *,
    made_for: str | None = None,
    because_of: str | None = None,
    since: datetime | None = None,
) -> Taken | None:
    """Take back a locked row's last move, if it is one of these: the fact that it followed was taken back.

    `made_for` is the reason that the move must have had, `because_of` the wire name of the event that it must have
    followed, `since` the business time before which it must not have been made. None where the row has moved on, or
    has no way back.
    """
    move = await last_move(work, machine, row.id)
    if move is None or move.action not in {action.value for action in actions}:
        return None
    if made_for is not None and move.reason != made_for:
        return None
    if since is not None and move.happened_at < since:
        return None
    if because_of is not None and not move.actor_reference.startswith(f"{because_of} "):
        return None
    try:
        taken = led_back(machine, move, reason)
    except NotTakenBack:
        return None
    await take_back(work, machine, row, taken)
    return taken


# --- what a service allows -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Correctable:
    """An aggregate whose moves may be corrected: a line of a service's CORRECTABLES.

    `load` locks the row as a move would and raises `NotFound` for whoever may not see it. `check` raises `RulesBroken`
    where something that followed stands in the way; `follow` undoes what the move had led to, and publishes.
    `seen_by` are the rows that an actor may read: of their organisation's proposals they are shown those about these.
    """

    machine: Machine[Any, Any]
    path: str
    scope: StrEnum
    load: Callable[[Work, UUID], Awaitable[Any]]
    follow: Callable[[Work, Any, Taken], Awaitable[None]]
    seen_by: Callable[[Actor], Select[Any]]
    check: Callable[[Work, Any, Taken], Awaitable[None]] | None = None


Correctables = Sequence[Correctable]


async def propose(work: Work, correctable: Correctable, aggregate_id: UUID, reason: str) -> Row[Any]:
    """Propose that the last move is taken back, and ask a second person.

    Raises `NotFound`, `NotTakenBack`, `RulesBroken`, `Forbidden` for a person who acts for themselves.
    """
    if work.actor.candidate_id is not None:
        raise Forbidden("Corrections are made by those who record the moves.", "Tell the caseworker of the mistake.")
    _check_is_no_machine(work.actor)
    row = await correctable.load(work, aggregate_id)
    taken = await _taken(work, correctable, row, reason)
    open_one = await _locked(work, correction.c.aggregate_id == aggregate_id, correction.c.state == "proposed")
    if open_one is not None and open_one.stage_id == taken.stage_id:
        raise RulesBroken([Violation("aggregate_id", "one proposal at a time", "decide on the open proposal")])
    if open_one is not None:
        await _answer(work, open_one, CorrectionAction.OVERTAKE)
    proposed = await work.session.execute(
        correction.insert()
        .values(
            id=work.new_id(),
            aggregate=correctable.machine.name,
            aggregate_id=aggregate_id,
            stage_id=taken.stage_id,
            action=taken.action,
            from_state=taken.before,
            to_state=taken.after,
            back_to=taken.back_to,
            reason=reason,
            organisation_id=work.actor.organisation_id,
            proposed_by=work.actor.reference,
            proposed_at=work.now,
            state=CORRECTION.initial.value,
        )
        .returning(correction)
    )
    found = proposed.one()
    await work.open_task(
        CONFIRM_CORRECTION,
        correctable.machine.name,
        aggregate_id,
        organisation_id=work.actor.organisation_id,
        evidence={"correction_id": str(found.id)},
    )
    return found


async def decide(work: Work, correctables: Correctables, correction_id: UUID, action: CorrectionAction) -> Row[Any]:
    """Confirm, reject or withdraw a proposal. One that the aggregate has left behind becomes `overtaken` instead.

    Raises `NotFound`, `StaleVersion`, `IllegalTransition`, `RulesBroken`, `NotTakenBack`, `Forbidden`.
    """
    _check_is_no_machine(work.actor)
    seen = await correction_for(work, correctables, correction_id)
    if work.seen is not None:
        work.seen.check(correction_id, seen.version)  # it counts its answers: whoever comes between is refused below
    CORRECTION.advance(CorrectionState(seen.state), action, Answer(work.actor.reference, seen.proposed_by))
    correctable = of_kind(correctables)[seen.aggregate]
    if action is not CorrectionAction.WITHDRAW:
        _check_right(work.actor, correctable)
    row = await correctable.load(work, seen.aggregate_id)  # locked before the proposal, as whoever proposes does
    found = await _locked(work, correction.c.id == correction_id)
    if found is None:
        raise NotFound("correction", correction_id)
    if action is not CorrectionAction.CONFIRM:
        return await _answer(work, found, action)
    CORRECTION.advance(CorrectionState(found.state), action, Answer(work.actor.reference, found.proposed_by))
    move = await last_move(work, correctable.machine, found.aggregate_id)
    if move is None or move.id != found.stage_id or row.state != found.to_state:
        return await _answer(work, found, CorrectionAction.OVERTAKE)
    taken = await _taken(work, correctable, row, found.reason)
    answered = await _answer(work, found, action)
    await take_back(work, correctable.machine, row, taken, proposed_by=found.proposed_by)
    await correctable.follow(work, row, taken)
    return answered


def of_kind(correctables: Correctables) -> Mapping[str, Correctable]:
    """The correctables by the name of their machine."""
    return {correctable.machine.name: correctable for correctable in correctables}


def corrections_seen_by(actor: Actor, correctables: Correctables) -> Select[Any]:
    """An organisation's people see what one of them has proposed about what they may read, a director all.

    Other staff see what they may decide.
    """
    return select(*correction.c).where(_seen_by(actor, correctables))


async def correction_for(work: Work, correctables: Correctables, correction_id: UUID) -> Row[Any]:
    """A proposal that the actor may see. Raises `NotFound`."""
    statement = corrections_seen_by(work.actor, correctables).where(correction.c.id == correction_id)
    found = (await work.session.execute(statement)).first()
    if found is None:
        raise NotFound("correction", correction_id)
    return found


def _seen_by(actor: Actor, correctables: Correctables) -> ColumnElement[bool]:
    if actor.candidate_id is not None:
        return false()
    theirs = of_their_organisation(actor, correction.c.organisation_id)
    if Role.PROGRAMME_DIRECTOR in actor.roles:
        return theirs
    return and_(theirs, or_(false(), *_about_what_is_seen(actor, correctables)))


def _about_what_is_seen(actor: Actor, correctables: Correctables) -> Iterator[ColumnElement[bool]]:
    """Proposals about what the actor may read now: nobody hears of a person whom they no longer know.

    Staff, of what they may move themselves.
    """
    for one in correctables:
        if actor.roles & FOR_ONE_ORGANISATION or one.scope.value in actor.scopes:
            known = is_among(one.seen_by(actor), correction.c.aggregate_id)
            yield and_(correction.c.aggregate == one.machine.name, known)


def _check_is_no_machine(actor: Actor) -> None:
    """Whoever proposes would find a second one in an API key of their own."""
    if actor.is_machine:
        raise Forbidden("Corrections are made by two people.", "Use a person's token instead of an API key.")


def _check_right(actor: Actor, correctable: Correctable) -> None:
    """Who decides has the same right as who moves; a director has it everywhere."""
    if correctable.scope.value in actor.scopes or Role.PROGRAMME_DIRECTOR in actor.roles:
        return
    raise Forbidden(
        f"A correction of {correctable.machine.name} is decided by who may move it.",
        f"Let somebody decide whose token carries {correctable.scope}, or a director.",
    )


async def _taken(work: Work, correctable: Correctable, row: Any, reason: str) -> Taken:
    move = await last_move(work, correctable.machine, row.id)
    taken = led_back(correctable.machine, move, reason)
    if move is not None and move.actor_kind != ActorKind.PERSON:
        raise NotTakenBack(
            correctable.machine.name, f"{taken.action}, which no person made", "Correct the step that it followed from."
        )
    if correctable.check is not None:
        await correctable.check(work, row, taken)
    return taken


async def _locked(work: Work, *which: ColumnElement[bool]) -> Row[Any] | None:
    return (await work.session.execute(select(correction).where(*which).with_for_update())).first()


async def _answer(work: Work, found: Row[Any], action: CorrectionAction) -> Row[Any]:
    answer = Answer(work.actor.reference, found.proposed_by)
    after = CORRECTION.advance(CorrectionState(found.state), action, answer)
    answered = await work.session.execute(
        update(correction)
        .where(correction.c.id == found.id)
        .values(
            state=after.value,
            decided_by=work.actor.reference,
            decided_at=work.now,
            version=correction.c.version + 1,
        )
        .returning(correction)
    )
    await work.close_task(CONFIRM_CORRECTION, found.aggregate_id)
    return answered.one()
