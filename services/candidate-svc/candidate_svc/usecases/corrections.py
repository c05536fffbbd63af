"""What may be corrected in this service: CORRECTABLES is the whole list; which moves, says each machine."""

from typing import Final
from uuid import UUID

from pathways_chassis.corrections import Correctable, Correctables
from pathways_chassis.work import Work
from pathways_contracts.access import Scope

from candidate_svc.domain.authorisation import AUTHORISATION
from candidate_svc.domain.candidate import CANDIDATE
from candidate_svc.domain.protection import PROTECTION
from candidate_svc.store.candidates import candidate_for, candidates_known_to
from candidate_svc.store.cases import authorisation_for, authorisations_seen_by
from candidate_svc.store.protection import check_to_correct, checks_known_to
from candidate_svc.store.rows import Authorisation, Candidate
from candidate_svc.usecases.correct_authorisation import check_authorisation, follow_authorisation
from candidate_svc.usecases.correct_candidate import check_candidate, follow_candidate
from candidate_svc.usecases.correct_protection import follow_protection


async def _candidate(work: Work, candidate_id: UUID) -> Candidate:
    return await candidate_for(work, candidate_id, lock=True)


async def _authorisation(work: Work, authorisation_id: UUID) -> Authorisation:
    authorisation, _ = await authorisation_for(work, authorisation_id)
    return authorisation


CORRECTABLES: Final[Correctables] = (
    Correctable(
        machine=CANDIDATE,
        path="candidates",
        scope=Scope.CANDIDATES_WRITE,
        load=_candidate,
        check=check_candidate,
        follow=follow_candidate,
        seen_by=candidates_known_to,
    ),
    Correctable(
        machine=AUTHORISATION,
        path="authorisations",
        scope=Scope.VISA_CASES_WRITE,
        load=_authorisation,
        check=check_authorisation,
        follow=follow_authorisation,
        seen_by=authorisations_seen_by,
    ),
    Correctable(
        machine=PROTECTION,
        path="protection-checks",
        scope=Scope.PROTECTION_REVIEW,
        load=check_to_correct,
        follow=follow_protection,
        seen_by=checks_known_to,
    ),
)
