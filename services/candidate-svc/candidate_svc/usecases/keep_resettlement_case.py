"""A resettlement case beside the labour pathway: recorded, told of by consent, withdrawn by the person alone."""

from typing import Final
from uuid import UUID

from pathways_chassis.command import Command
from pathways_chassis.errors import NotFound
from pathways_chassis.work import Work
from pathways_contracts.codes import ReasonCode

from candidate_svc.domain.consent import GivenHow
from candidate_svc.domain.resettlement_case import (
    LIVE,
    RESETTLEMENT_CASE,
    ResettlementAction,
    ResettlementState,
    Word,
)
from candidate_svc.store.candidates import OF_A_PARTNER, acts_for_self, candidate_for, candidate_of_event
from candidate_svc.store.cases import confirmed_reservation_of, resettlement_case_of
from candidate_svc.store.review_rows import AdditionalPlacement
from candidate_svc.store.rows import Candidate, ResettlementCase
from candidate_svc.usecases.profiles import person_to_change

TELL_UNHCR: Final = "tell_unhcr_of_offer"
ASK_WHETHER_UNHCR_MAY_BE_TOLD: Final = "ask_whether_unhcr_may_be_told"


class RecordResettlementCase(Command):
    """That there is a case, whether UNHCR may be told of an offer, and how the person said so. No more is taken."""

    unhcr_may_be_told: bool
    said_how: GivenHow


class MoveResettlementCase(Command):
    """A move. `said_how`: how the person told a caseworker that they withdraw it."""

    action: ResettlementAction
    reason: ReasonCode | None = None
    said_how: GivenHow | None = None


async def record_resettlement_case(work: Work, candidate_id: UUID, command: RecordResettlementCase) -> ResettlementCase:
    """Record it; recording it again changes what the person allows. Raises `NotFound`, `RulesBroken`."""
    candidate = await person_to_change(work, candidate_id)
    case = await resettlement_case_of(work.session, candidate.id, lock=True)
    if case is None:
        promise = await confirmed_reservation_of(work.session, candidate.id)
        case = ResettlementCase(
            id=work.new_id(),
            candidate_id=candidate.id,
            state=RESETTLEMENT_CASE.initial,
            recorded_at=work.now,
            unhcr_may_be_told=command.unhcr_may_be_told,
            said_how=command.said_how.value,
            offer_application_id=None if promise is None else promise.application_id,
        )
        work.session.add(case)
        await work.record_stage(RESETTLEMENT_CASE.name, case.id, None, "record", case.state)
    else:
        case.unhcr_may_be_told, case.said_how = command.unhcr_may_be_told, command.said_how.value
        case.version += 1
        answer = "allow_telling" if command.unhcr_may_be_told else "refuse_telling"
        await work.record_stage(RESETTLEMENT_CASE.name, case.id, case.state, answer, case.state)
    await _ask(work, candidate, case)
    return case


async def move_resettlement_case(work: Work, candidate_id: UUID, command: MoveResettlementCase) -> ResettlementCase:
    """Make a move of a person's case. Raises `NotFound`, `IllegalTransition`, `RulesBroken`."""
    candidate = await candidate_for(work, candidate_id, lock=True)
    case = await resettlement_case_of(work.session, candidate.id, lock=True)
    if case is None:
        raise NotFound("resettlement case of candidate", candidate_id)
    word = Word(
        by_the_person=acts_for_self(work.actor),
        by_a_caseworker=bool(work.actor.roles & OF_A_PARTNER),
        said_how=command.said_how,
        unhcr_may_be_told=case.unhcr_may_be_told,
    )
    await work.move(RESETTLEMENT_CASE, case, command.action, facts=word, reason=command.reason)
    if command.action is ResettlementAction.TELL_UNHCR:
        case.unhcr_told_at = work.now
    await _ask(work, candidate, case)
    return case


async def note_offer(work: Work, candidate_id: UUID, application_id: UUID) -> bool:
    """The person has an offer: UNHCR is told where they allow it, else they are asked. False without a live case.

    The offer goes on whatever comes of it: a resettlement case blocks nothing.
    """
    candidate = await candidate_of_event(work, candidate_id)
    case = None if candidate is None else await resettlement_case_of(work.session, candidate_id, lock=True)
    if candidate is None or case is None or case.state not in LIVE:
        return False
    case.offer_application_id, case.unhcr_told_at = application_id, None
    case.version += 1
    await work.record_stage(RESETTLEMENT_CASE.name, case.id, case.state, "note_additional_offer", case.state)
    await _ask(work, candidate, case)
    return True


async def note_placement(work: Work, candidate_id: UUID, placement_id: UUID) -> bool:
    """The person has a contract while their case goes on: the place is additional. False without a live case."""
    candidate = await candidate_of_event(work, candidate_id)
    case = None if candidate is None else await resettlement_case_of(work.session, candidate_id)
    known = await work.session.get(AdditionalPlacement, placement_id)
    if candidate is None or case is None or case.state not in LIVE or known is not None:
        return False
    work.session.add(
        AdditionalPlacement(
            placement_id=placement_id,
            candidate_id=candidate.id,
            programme_ids=candidate.programme_ids,
            counselled=case.state is ResettlementState.COUNSELLED,
            recorded_at=work.now,
        )
    )
    await work.record_stage(RESETTLEMENT_CASE.name, case.id, case.state, "note_additional_placement", case.state)
    return True


async def _ask(work: Work, candidate: Candidate, case: ResettlementCase) -> None:
    """Whom the partner's caseworker has to ask or to tell, as things stand."""
    to_be_told = case.state in LIVE and case.offer_application_id is not None and case.unhcr_told_at is None
    wanted = (TELL_UNHCR if case.unhcr_may_be_told else ASK_WHETHER_UNHCR_MAY_BE_TOLD) if to_be_told else None
    for kind in (TELL_UNHCR, ASK_WHETHER_UNHCR_MAY_BE_TOLD):
        if kind != wanted:
            await work.close_task(kind, candidate.id)
    if wanted is not None:
        await work.open_task(
            wanted,
            "candidate",
            candidate.id,
            organisation_id=candidate.partner_id,
            due_at=work.now,
            evidence={"application_id": str(case.offer_application_id)},
        )
