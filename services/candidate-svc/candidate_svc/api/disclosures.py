"""The only place where identity is shown."""

from uuid import UUID

from fastapi import APIRouter
from pathways_chassis.command import View
from pathways_chassis.http.problems import FieldProblem, Problem, responses
from pathways_chassis.http.route import Current, UnkeptRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from candidate_svc.api.candidates import Keys
from candidate_svc.domain.errors import ConsentMissing, PersonErased
from candidate_svc.domain.identity import IdentityField
from candidate_svc.usecases.disclose_identity import RequestDisclosure, disclose_identity

router = APIRouter(prefix="/disclosures", tags=["disclosures"], route_class=UnkeptRoute)


class DisclosedIdentity(View):
    """What was shown, under the number by which it stands in the log."""

    disclosure_id: UUID
    candidate_id: UUID
    fields: dict[IdentityField, str]


@router.post(
    "",
    status_code=201,
    dependencies=[requires(Scope.DISCLOSURES_REQUEST)],
    responses=responses(403, 404, 410, 422),
)
async def request_disclosure(work: Current, keys: Keys, body: RequestDisclosure) -> DisclosedIdentity:
    """Show fields of a person's identity for a purpose that the person allows, and log who asked and why.

    The answer is kept nowhere: asking again discloses, and logs, again.
    """
    try:
        disclosure, fields = await disclose_identity(work, keys, body)
    except ConsentMissing as missing:
        raise consent_missing(missing) from None
    except PersonErased:
        raise Problem("gone", "The person was erased: there is nothing left to show.") from None
    shown = {IdentityField(name): value for name, value in fields.items()}
    return DisclosedIdentity(disclosure_id=disclosure.id, candidate_id=disclosure.candidate_id, fields=shown)


def consent_missing(missing: ConsentMissing) -> Problem:
    """That the person does not allow it, and what would help."""
    return Problem(
        "consent-missing",
        "The person has not allowed this, or has withdrawn it.",
        errors=[
            FieldProblem(
                field="/purpose",
                rule=f"a consent `{missing.purpose}` stands",
                remedy="Ask the person; their caseworker records what they allow, and to whom.",
            )
        ],
    )
