"""What a pathway means for somebody who cannot go back: shown, acknowledged, and decided on where it is red."""

from uuid import UUID

from fastapi import APIRouter, Response
from pathways_chassis.errors import NotFound
from pathways_chassis.http.languages import Read, tell_in
from pathways_chassis.http.pages import Page
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_chassis.http.versions import set_etag
from pathways_chassis.machine import require
from pathways_contracts.access import Scope

from candidate_svc.api.safeguard_views import SafetyAcknowledgementView, SafetySheetView, SafetyTopicView
from candidate_svc.domain.pathway import pathways
from candidate_svc.domain.safe_contact import DEFAULT_LANGUAGE
from candidate_svc.domain.safety_sheet import statements, the_sheet_is_written_in_the_language
from candidate_svc.store.candidates import candidate_for
from candidate_svc.store.safety_rows import SafetyAcknowledgement
from candidate_svc.store.safety_sheets import acknowledgements_of
from candidate_svc.usecases.acknowledge_safety_sheet import (
    AcknowledgeSafetySheet,
    DecideOnRedPathway,
)
from candidate_svc.usecases.acknowledge_safety_sheet import acknowledge_safety_sheet as acknowledge
from candidate_svc.usecases.acknowledge_safety_sheet import decide_on_red_pathway as decide

sheets = APIRouter(prefix="/pathways", tags=["pathways"], route_class=TransactionalRoute)
acknowledgements = APIRouter(
    prefix="/candidates/{candidate_id}/safety-acknowledgements", tags=["candidates"], route_class=TransactionalRoute
)


@sheets.get("/{code}/safety-sheet", dependencies=[requires(Scope.TAXONOMY_READ)], responses=responses(404, 422))
async def get_safety_sheet(
    _: Current,
    code: str,
    reader: Read,
    response: Response,
) -> SafetySheetView:
    """Whether one may stay, leave and come back, ask for asylum and live with the family. Never legal advice."""
    pathway = pathways().get(code)
    if pathway is None:
        raise NotFound("pathway", code)
    language = reader.best_of(statements()) or (reader.languages[0] if reader.named else DEFAULT_LANGUAGE)
    require((the_sheet_is_written_in_the_language,), language)
    tell_in(response, language)
    words = statements()[language].statements
    return SafetySheetView(
        pathway=pathway.code,
        pathway_version=pathway.version,
        overall=pathway.safety_sheet.ratings.overall,
        language=language,
        topics={
            name: SafetyTopicView(
                rating=topic.rating,
                statement=words[topic.statement],
                source=topic.source,
                checked_on=topic.checked_on,
                confirmed=topic.checked_on is not None,
            )
            for name, topic in pathway.safety_sheet.topics.items()
        },
    )


@acknowledgements.post(
    "", status_code=201, dependencies=[requires(Scope.CANDIDATES_WRITE)], responses=responses(404, 422)
)
async def acknowledge_safety_sheet(
    work: Current, candidate_id: UUID, body: AcknowledgeSafetySheet, response: Response
) -> SafetyAcknowledgementView:
    """The person has seen the sheet of a pathway for an application; no offer is accepted without."""
    return _answer(await acknowledge(work, candidate_id, body), response)


@acknowledgements.get("", dependencies=[requires(Scope.CANDIDATES_READ)], responses=responses(404))
async def list_safety_acknowledgements(work: Current, candidate_id: UUID) -> Page[SafetyAcknowledgementView]:
    """Which safety sheets the person has acknowledged, and what directors decided where one was red."""
    candidate = await candidate_for(work, candidate_id)
    found = await acknowledgements_of(work.session, candidate.id)
    return Page(items=[SafetyAcknowledgementView.model_validate(one) for one in found])


@acknowledgements.post(
    "/{acknowledgement_id}/decision", dependencies=[requires(Scope.SAFETY_DECIDE)], responses=responses(404, 422)
)
async def decide_on_red_pathway(
    work: Current, candidate_id: UUID, acknowledgement_id: UUID, body: DecideOnRedPathway, response: Response
) -> SafetyAcknowledgementView:
    """A programme director decides whether the person, counselled, may go by a pathway that is rated red."""
    return _answer(await decide(work, candidate_id, acknowledgement_id, body), response)


def _answer(shown: SafetyAcknowledgement, response: Response) -> SafetyAcknowledgementView:
    set_etag(response, shown)
    return SafetyAcknowledgementView.model_validate(shown)
