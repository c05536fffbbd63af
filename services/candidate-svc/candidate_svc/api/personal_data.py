"""A person's data from all services in one document, as data or as a page."""

from datetime import datetime
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from pathways_chassis.command import View
from pathways_chassis.http.languages import OWN_LANGUAGE, tell_in
from pathways_chassis.http.problems import FieldProblem, Problem, responses
from pathways_chassis.http.route import Current, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_chassis.messaging.written import last_of, to_text
from pathways_contracts.access import Scope
from pathways_contracts.erasure import Ground
from pathways_contracts.event import Topic
from pathways_contracts.registry import Service
from pydantic import Field

from candidate_svc.api.candidates import Keys
from candidate_svc.api.disclosures import consent_missing, gone
from candidate_svc.domain.errors import ConsentMissing, PersonErased
from candidate_svc.domain.page import PageLanguage
from candidate_svc.domain.personal_data import NotGathered, OtherServices, PersonalData, as_page
from candidate_svc.usecases.export_personal_data import (
    ExportFormat,
    ExportPersonalData,
    export_personal_data,
    person_exported,
)

router = APIRouter(prefix="/candidates/{candidate_id}/data-exports", tags=["candidates"], route_class=UnkeptRoute)
RETRY_SECONDS = "30"


class PersonalDataExport(View):
    """Everything that is held of a person, as it stood at `made_at`.

    `identity` has the fields of the vault by person, the household's among them; `services` the rows by service and
    table, with every column; `kept` says of which tables something outlives an erasure, and on which ground.
    """

    form: Literal["pathways-personal-data/1"] = "pathways-personal-data/1"
    candidate_id: UUID
    made_at: datetime
    identity: dict[UUID, dict[str, str]]
    services: dict[Service, dict[str, list[dict[str, Any]]]]
    kept: dict[Service, dict[str, Ground]]


class PersonalDataPage(View):
    """The same for the person to read."""

    candidate_id: UUID
    made_at: datetime
    language: PageLanguage
    html: str = Field(description="A whole document; Arabic runs from right to left.")


AS_DATA: Final = ExportPersonalData()


def _others(request: Request) -> OtherServices:
    found: OtherServices = request.app.state.other_services
    return found


@router.post(
    "",
    status_code=201,
    dependencies=[requires(Scope.PERSONAL_DATA_READ), OWN_LANGUAGE],
    responses=responses(403, 404, 410, 422, 503),
)
async def export_data(
    work: Current,
    keys: Keys,
    others: Annotated[OtherServices, Depends(_others)],
    request: Request,
    response: Response,
    candidate_id: UUID,
    body: ExportPersonalData = AS_DATA,
) -> PersonalDataExport | PersonalDataPage:
    """Gather what every service holds of a person, for them or for their partner's caseworker on their behalf.

    The caseworker needs the person's consent `register`; they themselves need none.
    With `format` `html` as a page in their language. It is logged as a disclosure and kept nowhere. Where a service
    does not answer there is no export: 503, with who. Complaints of theirs are in it where they ask themselves.
    """
    try:
        await person_exported(work, candidate_id)
        told = to_text(await last_of(work.session, Topic.CANDIDATE, str(candidate_id)))
        held = await others.held_of(candidate_id, told, request.headers["Authorization"])
        # Last, so that a consent is locked no longer than it takes; it may have been withdrawn meanwhile.
        own = await export_personal_data(work, keys, candidate_id)
    except ConsentMissing as missing:
        raise consent_missing(missing) from None
    except PersonErased:
        raise gone() from None
    except NotGathered as silent:
        raise Problem(
            "unavailable",
            f"An export has no gaps, and there is no answer from: {', '.join(silent.services)}. Please try again.",
            errors=[
                FieldProblem(
                    field=f"/services/{service}",
                    rule="every service answers",
                    remedy="Ask again; if it lasts, ask the operator for the address and the state of the service.",
                )
                for service in silent.services
            ],
            headers={"Retry-After": RETRY_SECONDS},
        ) from None
    data = PersonalData(candidate_id, work.now, own.identity, {Service.CANDIDATE: own.held, **held})
    if body.format is ExportFormat.HTML:
        language = body.language or own.language
        tell_in(response, language, chosen=False)
        return PersonalDataPage(
            candidate_id=candidate_id, made_at=work.now, language=language, html=as_page(data, language)
        )
    return PersonalDataExport.model_validate(
        {
            "candidate_id": candidate_id,
            "made_at": work.now,
            "identity": data.identity,
            "services": {service: one.tables for service, one in data.services.items()},
            "kept": {service: one.kept for service, one in data.services.items()},
        }
    )
