"""Many people at once: one line each, answered line by line, safe to send again by the partner's own references."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pathways_chassis.http.bulk import BulkRoute, Lines, LinesOf
from pathways_chassis.http.security import requires
from pathways_contracts.access import Scope

from candidate_svc.api.candidates import Keys
from candidate_svc.usecases import import_candidates as candidates
from candidate_svc.usecases import import_case_data as case_data

router = APIRouter(tags=["bulk"], route_class=BulkRoute)
REVIEW = [requires(Scope.PROTECTION_REVIEW)]
Candidates = Annotated[Lines[candidates.CandidateLine], Depends(LinesOf(candidates.CandidateLine))]
Members = Annotated[Lines[case_data.HouseholdLine], Depends(LinesOf(case_data.HouseholdLine))]
Consents = Annotated[Lines[case_data.ConsentLine], Depends(LinesOf(case_data.ConsentLine))]
Reviews = Annotated[Lines[case_data.ReviewLine], Depends(LinesOf(case_data.ReviewLine))]


@router.post("/candidates/bulk", dependencies=[requires(Scope.CANDIDATES_WRITE)])
async def import_candidates(lines: Candidates, keys: Keys) -> Response:
    """Register people, a line each, with their consents; on request hand them in and activate them.

    A line whose `partner_reference` is known is answered with that person and changes nothing.
    """
    return lines.answer(lambda work, some: candidates.import_candidates(work, keys, some))


@router.post("/households/bulk", dependencies=[requires(Scope.CANDIDATES_WRITE)])
async def import_households(lines: Members, keys: Keys) -> Response:
    """Add members to the households of people whom the caller may change, a line each.

    A line whose `reference` is known of that person is answered with the member and changes nothing.
    """
    return lines.answer(lambda work, some: case_data.import_household_members(work, keys, some))


@router.post("/consents/bulk", dependencies=[requires(Scope.CONSENTS_WRITE)])
async def import_consents(lines: Consents) -> Response:
    """Record consents, a line each. One that was withdrawn since is not granted again by the same line."""
    return lines.answer(case_data.import_consents)


@router.post("/protection-attestations/bulk", dependencies=REVIEW)
async def import_protection_attestations(lines: Reviews) -> Response:
    """First reviews of eligibility, a line each. Another person's review makes the verdict."""
    return lines.answer(case_data.import_attestations)


@router.post("/protection-reviews/bulk", dependencies=REVIEW)
async def import_protection_reviews(lines: Reviews) -> Response:
    """Second reviews of eligibility, a line each, by another person than the first."""
    return lines.answer(case_data.import_reviews)
