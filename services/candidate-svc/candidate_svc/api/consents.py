"""What a person allows."""

from uuid import UUID

from fastapi import APIRouter
from pathways_chassis.http.pages import Page
from pathways_chassis.http.problems import responses
from pathways_chassis.http.route import Current, TransactionalRoute
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from candidate_svc.api.views import ConsentEvidenceView, ConsentInFull, ConsentView
from candidate_svc.store.candidates import candidate_for, consents_of
from candidate_svc.store.consents import evidence_of
from candidate_svc.usecases.grant_consent import GrantConsent
from candidate_svc.usecases.grant_consent import grant_consent as grant
from candidate_svc.usecases.withdraw_consent import WithdrawConsent
from candidate_svc.usecases.withdraw_consent import withdraw_consent as withdraw

router = APIRouter(prefix="/candidates/{candidate_id}/consents", tags=["consents"], route_class=TransactionalRoute)
WRITE = [requires(Scope.CONSENTS_WRITE)]
NOTHING_MORE = WithdrawConsent()


@router.post("", status_code=201, dependencies=WRITE, responses=responses(404, 422))
async def grant_consent(work: Current, candidate_id: UUID, body: GrantConsent) -> ConsentView:
    """Record that a person allows a purpose, to a named party where the purpose asks for one.

    The text is one that holds today, in a language that it has: `GET /consent-texts`. What proves it depends on how it
    was given: a signed form is one of the person's documents, a call had a witness, `online` is said by the person.
    """
    return ConsentView.model_validate(await grant(work, candidate_id, body))


@router.get("", dependencies=[requires(Scope.CANDIDATES_READ)], responses=responses(404))
async def list_consents(work: Current, candidate_id: UUID) -> Page[ConsentInFull]:
    """All consents with what was said about each, withdrawn ones too, oldest first."""
    candidate = await candidate_for(work, candidate_id)
    consents = await consents_of(work.session, candidate.id)
    said = await evidence_of(work.session, [one.id for one in consents])
    return Page(
        items=[
            ConsentInFull(
                **ConsentView.model_validate(one).model_dump(),
                evidence=tuple(ConsentEvidenceView.model_validate(each) for each in said.get(one.id, ())),
            )
            for one in consents
        ]
    )


@router.post("/{consent_id}/withdrawal", dependencies=WRITE, responses=responses(404, 422))
async def withdraw_consent(
    work: Current, candidate_id: UUID, consent_id: UUID, body: WithdrawConsent = NOTHING_MORE
) -> ConsentView:
    """Withdraw a consent: from this moment nothing is disclosed for it.

    The person needs no body; who records it for them says how they said so.
    """
    return ConsentView.model_validate(await withdraw(work, candidate_id, consent_id, body))
