"""A travel document has expired before travel: the authorisation that rests on it goes back to the documents."""

from datetime import date
from typing import Final
from uuid import UUID

from pathways_chassis.work import Work
from pathways_contracts.events.candidate.visa_case import VisaCaseAdvanced, VisaStage

from candidate_svc.domain.authorisation import (
    AUTHORISATION,
    TRANSITIONS,
    AuthorisationAction,
    AuthorisationKind,
    RuleStatus,
)
from candidate_svc.domain.candidate import CandidateState
from candidate_svc.domain.pathway import TRAVEL_DOCUMENT, travel_documents
from candidate_svc.domain.policy import end_of
from candidate_svc.domain.visa_case import link_that_travel_rests_on
from candidate_svc.store.candidates import candidate_of_event
from candidate_svc.store.cases import authorisations_of, documents_of, open_cases_of, rule_checks_of
from candidate_svc.store.journey import has_departed
from candidate_svc.store.rows import Document, VisaCase
from candidate_svc.usecases.ask_for_check import ask_for_stale_checks
from candidate_svc.usecases.follow_family import tell_families_of

DOCUMENT_EXPIRES: Final = "document_expires"
RENEW_TRAVEL_DOCUMENT: Final = "renew_travel_document"


async def watch_document(work: Work, document: Document) -> None:
    """Wait for the end of a travel document's validity, instead of an earlier end that it had."""
    await work.cancel_timers(document.id, DOCUMENT_EXPIRES)
    if document.kind in travel_documents() and document.valid_until and document.valid_until >= work.now.date():
        await work.set_timer(DOCUMENT_EXPIRES, document.id, end_of(document.valid_until))


async def follow_validity(work: Work, document: Document) -> None:
    """A newer version of a document has another validity: what waited for the old one waits for this."""
    await watch_document(work, document)
    if document.kind not in travel_documents():
        return
    if not _still_valid(document, work.now.date()):
        await expire_document(work, document.id)
        return
    for case in await open_cases_of(work.session, document.candidate_id):
        await work.close_task(RENEW_TRAVEL_DOCUMENT, case.id)


async def expire_document(work: Work, document_id: UUID) -> None:
    """Of whoever is on the way and holds no other valid travel document, every open case is taken back a step."""
    document = await work.session.get(Document, document_id)
    candidate = await candidate_of_event(work, document.candidate_id) if document is not None else None
    if candidate is None or candidate.state is not CandidateState.RESERVED:
        return
    if any(_still_valid(held, work.now.date()) for held in await documents_of(work.session, candidate.id)):
        return
    for case in await open_cases_of(work.session, candidate.id):
        if not await has_departed(work.session, candidate.id, case.opened_at):
            await _back_to_documents(work, case, candidate.partner_id)


def _still_valid(held: Document, today: date) -> bool:
    return held.kind in travel_documents() and (held.valid_until is None or held.valid_until >= today)


async def _back_to_documents(work: Work, case: VisaCase, partner_id: UUID) -> None:
    work.correlation_id = case.application_id
    for check in await rule_checks_of(work.session, case.id):
        if check.requirement == TRAVEL_DOCUMENT:
            check.status, check.document = RuleStatus.MISSING, None
            check.checked_on, check.checked_by = work.now.date(), work.actor.reference
    link = link_that_travel_rests_on(await authorisations_of(work.session, case.id))
    if (link.state, AuthorisationAction.RETURN_TO_DOCUMENTS) in TRANSITIONS:
        await work.move(AUTHORISATION, link, AuthorisationAction.RETURN_TO_DOCUMENTS, reason="travel_document_expired")
        await work.publish(
            VisaCaseAdvanced(
                visa_case_id=case.id,
                candidate_id=case.candidate_id,
                placement_id=case.placement_id,
                application_id=case.application_id,
                stage=VisaStage.DOCUMENTS,
                visa_taken_back=link.kind is AuthorisationKind.ENTRY_VISA,
            )
        )
        await tell_families_of(work, case.candidate_id)
        await ask_for_stale_checks(work, case)
    case.version += 1
    await work.open_task(RENEW_TRAVEL_DOCUMENT, "visa_case", case.id, organisation_id=partner_id)
