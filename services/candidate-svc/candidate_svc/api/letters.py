"""Letters, tickets and certificates that show a name."""

from uuid import UUID

from fastapi import APIRouter, Response
from pathways_chassis.command import View
from pathways_chassis.http.languages import OWN_LANGUAGE, tell_in
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope
from pydantic import Field

from candidate_svc.api.candidates import Keys
from candidate_svc.api.disclosures import consent_missing, gone
from candidate_svc.domain.errors import ConsentMissing, PersonErased
from candidate_svc.domain.letter import LetterKind
from candidate_svc.domain.page import PageLanguage
from candidate_svc.usecases.write_letter import WriteLetter
from candidate_svc.usecases.write_letter import write_letter as write

router = APIRouter(prefix="/letters", tags=["disclosures"], route_class=UnkeptRoute)


class LetterView(View):
    """A paper, under the number by which it stands in the log of disclosures."""

    disclosure_id: UUID
    kind: LetterKind
    language: PageLanguage
    html: str = Field(description="A whole document; Arabic runs from right to left.")


@router.post(
    "",
    status_code=201,
    dependencies=[requires(Scope.DISCLOSURES_REQUEST), OWN_LANGUAGE],
    responses=responses(403, 404, 410, 422),
)
async def write_letter(work: Current, keys: Keys, body: WriteLetter, response: Response) -> LetterView:
    """Lay out a paper that shows a person's name, by the consent to its purpose; it is logged as a disclosure.

    The caller sends no name, and keeps none where it hands the paper on. It is kept nowhere here.
    """
    try:
        disclosure, html = await write(work, keys, body)
    except ConsentMissing as missing:
        raise consent_missing(missing) from None
    except PersonErased:
        raise gone() from None
    tell_in(response, body.language, chosen=False)
    return LetterView(disclosure_id=disclosure.id, kind=body.kind, language=body.language, html=html)
